"""The bottom line: saved or not, what happened or why not, where the caret stands."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QRectF, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QProgressBar, QPushButton, QStatusBar, QWidget

from annotator.services.steps import Progress
from annotator.ui.labelbar import plain
from annotator.ui.sentences import told
from annotator.ui.theme import Theme

_SHOWN = 4000  # ms that a refusal stays


class _Disc(QWidget):
    """A dot: good when everything is saved."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme, self.state = theme, "good"
        self.setFixedSize(22, 14)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002, N802
        """Qt's paint."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(self.theme[self.state])
        painter.setPen(self.theme[self.state])
        painter.drawEllipse(QRectF(13, 4, 6, 6))
        painter.end()


class StatusBar(QStatusBar):
    """Sentences on the left, figures on the right."""

    cancelled = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeGripEnabled(False)
        self.theme = theme
        self._doing = ""
        self.disc, self.saved, self.sentence = _Disc(theme), plain(""), plain("")
        self.figures, self.zoom = plain(""), plain("100 %")
        self.progress, self.cancel = QProgressBar(), QPushButton(self.tr("Cancel"))
        self.progress.setFixedWidth(160)
        self.progress.setTextVisible(False)
        self.cancel.clicked.connect(self.cancelled)
        self.sentence.setAccessibleName(self.tr("Last action"))
        for widget in (self.disc, self.saved, self.sentence):
            self.addWidget(widget)
        for permanent in (self.progress, self.cancel, self.figures, self.zoom):
            self.addPermanentWidget(permanent)
        self._calm = QTimer(self, singleShot=True, interval=_SHOWN)
        self._calm.timeout.connect(self._calm_down)
        self.end_progress()

    def say(self, words: str, refused: bool) -> None:
        """What happened, or in the colour of a warning why not; in the language of the interface."""
        self.sentence.setText(told(words))
        palette = self.sentence.palette()
        palette.setColor(QPalette.ColorRole.WindowText, self.theme["bad" if refused else "ink2"])
        self.sentence.setPalette(palette)
        self._calm.start() if refused else self._calm.stop()

    def _calm_down(self) -> None:
        self.say("", False)

    def on_saved(self) -> None:
        """An edit is on the disk."""
        self.disc.state = "good"
        self.disc.update()
        self.saved.setText(self.tr("Saved {time}").format(time=datetime.now().strftime("%H:%M:%S")))  # noqa: DTZ005  the user's clock

    def set_theme(self, theme: Theme) -> None:
        """Light or dark."""
        self.theme = self.disc.theme = theme
        self.say(self.sentence.text(), False)

    def show_progress(self, progress: Progress) -> None:
        """How far long work is."""
        self.progress.setVisible(True)
        self.cancel.setVisible(True)
        self.progress.setRange(0, progress.total)
        self.progress.setValue(progress.done)
        self._doing = told(progress.doing)
        self.say(progress.doing, False)

    def end_progress(self) -> None:
        """Long work is over; what it was doing is no news any more."""
        self.progress.setVisible(False)
        self.cancel.setVisible(False)
        if self._doing and self.sentence.text() == self._doing:
            self.say("", False)
        self._doing = ""
