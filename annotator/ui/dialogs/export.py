"""Export: which format, whose tags, on which sides of a split; beside it the first records as they will be written, and what
will be lost."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from annotator import interchange
from annotator.domain.change import Refusal
from annotator.services import send
from annotator.services.kin import Imprints
from annotator.services.send import Look
from annotator.ui.dialogs import export_sides
from annotator.ui.dialogs.export_choices import Choices
from annotator.ui.jobs import Job
from annotator.ui.labelbar import plain
from annotator.ui.sentences import told

if TYPE_CHECKING:
    from annotator.ui.window import Window

_WAIT = 250  # ms after the last choice
_WIDE, _HIGH, _AROUND = 940, 760, 60  # px; what a title bar and its like need of the screen
_LOST = 56  # px; two lines


class ExportDialog(QDialog):
    """Beside the window. What is chosen shows at once what it will make."""

    shown = Signal()  # the preview is that of what is chosen

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self.window_ = window
        self.setWindowTitle(self.tr("Export"))
        self.resize(*_size(window))
        self.choices = Choices(window.desk.project, self)
        self.preview, self.lost = QPlainTextEdit(), QPlainTextEdit()
        self.trouble, self.go = plain("", "trouble"), QPushButton(self.tr("Export…"))
        self.sides = export_sides.outcome()
        self._imprints: Imprints = {}  # of texts that were looked at: the next look is quick
        self._job: Job | None = None
        self._stale = True
        self._target: Path | None = None
        self._lay_out()
        self._soon = QTimer(self, singleShot=True, interval=_WAIT)
        self._soon.timeout.connect(self._look)
        window.work.ended.connect(self._on_ended)
        self.choices.changed.connect(self._on_changed)
        self.choices.refused.connect(self._say)
        self._on_changed()

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.addWidget(_Scrolled(self.choices))
        left.addWidget(self.trouble)
        left.addWidget(self.sides)
        left.addWidget(plain(self.tr("What this format cannot carry"), "strong"))
        self.lost.setAccessibleName(self.tr("What this format cannot carry"))
        self.lost.setMinimumHeight(_LOST)
        left.addWidget(self.lost, 1)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.go)
        left.addLayout(row)
        right = QVBoxLayout()
        right.addWidget(plain(self.tr("The first records, as they will be written"), "strong"))
        self.preview.setAccessibleName(self.tr("The first records, as they will be written"))
        for field in (self.preview, self.lost):
            field.setReadOnly(True)
            field.setTabChangesFocus(True)
        right.addWidget(self.preview, 1)
        both = QHBoxLayout(self)
        both.addLayout(left, 4)
        both.addLayout(right, 5)
        self.trouble.setWordWrap(True)
        self.trouble.hide()
        self.go.setDefault(True)
        self.go.clicked.connect(self._ask)

    def _on_changed(self) -> None:
        self._stale = True
        self._soon.start()

    # --- what it will make --------------------------------------------------------------------------------

    def _look(self) -> None:
        if self._job is not None and self._job is self.window_.work.job:
            self._job.cancel()  # it is looked anew when that one has ended
            return
        if self.window_.work.job is not None:
            return
        try:
            self._say("")
            steps = send.look(self.window_.desk.project, self.choices.options(), self._imprints)
            self._stale = False
            self._job = self.window_.work.read(steps, self.tr("Preview"), self._show, self._on_refused)
        except Refusal as refusal:
            self._say(str(refusal))

    def _show(self, look: Look) -> None:
        self.preview.setPlainText(look.sample)
        export_sides.tell(self.sides, look.report.settled)
        lines = [f"{row['count']:,} × {told(row['what'])}: {row['example']}" for row in look.report.lost]
        settled = [told(line) for line in look.report.lines()]
        self.lost.setPlainText("\n".join([*(lines or [self.tr("Nothing is lost.")]), *settled]))
        self.shown.emit()

    def _on_refused(self, error: Exception) -> None:
        if isinstance(error, Refusal):
            self._say(str(error))

    def _on_ended(self) -> None:
        if self._target is not None:
            QTimer.singleShot(0, self, self._send)
        elif self._stale:
            self._soon.start()

    def _say(self, words: str) -> None:
        self.trouble.setText(told(words))
        self.trouble.setVisible(bool(words))

    # --- doing it -----------------------------------------------------------------------------------------

    def _ask(self) -> None:
        found = interchange.formats()[self.choices.format.currentData()]
        ending = "" if isinstance(found, interchange.FolderWriter) else found.SUFFIXES[0]
        kinds = f"{found.TITLE} (*{ending})" if ending else self.tr("A new folder (*)")
        place, _kind = QFileDialog.getSaveFileName(self, self.tr("Export"), str(Path.home() / f"tags{ending}"), kinds)
        if not place:
            return
        self._target = Path(place)
        if self._job is not None and self._job is self.window_.work.job:
            self._job.cancel()  # the preview makes room
        else:
            self._send()

    def _send(self) -> None:
        target, self._target = self._target, None
        if target is None:
            return
        try:
            self.window_.work.send(target, self.choices.options())
        except Refusal as refusal:
            self._say(str(refusal))
            return
        self.close()


def _size(window: QWidget) -> tuple[int, int]:
    """As large as it likes to be, where the screen is."""
    room = window.screen().availableGeometry()
    return min(_WIDE, room.width()), min(_HIGH, room.height() - _AROUND)


class _Scrolled(QScrollArea):
    """All choices, as high as they are; on a small screen some are scrolled to, and none is squeezed."""

    def __init__(self, choices: QWidget) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._choices = choices
        self.setWidget(choices)
        bar = self.verticalScrollBar().sizeHint().width()
        self.setMinimumWidth(choices.minimumSizeHint().width() + bar)

    def sizeHint(self) -> QSize:  # noqa: N802
        """That of the choices; a scroll area by itself asks for less."""
        return self._choices.sizeHint()
