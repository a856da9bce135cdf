"""The bar under the article: every label with its key, always; in a mode, what the next key does."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QStackedLayout, QWidget

from annotator.domain.codebook import Mark
from annotator.domain.suggestion import Suggestion
from annotator.ui.desk import Desk
from annotator.ui.swatch import Swatch
from annotator.ui.theme import Theme

_SIDE, _GAP, _INNER = 16, 18, 8  # px


def plain(text: str, name: str = "", parent: QWidget | None = None) -> QLabel:
    """A label that shows its text as it is: Qt's rich text would open local files."""
    label = QLabel(parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setText(text)
    if name:
        label.setObjectName(name)
    return label


def explain(widget: QWidget, words: str) -> None:
    """What a widget means in more words, for who points at it or hears it. They are shown as they are, and wrap."""
    widget.setToolTip(f"<qt>{escape(words)}</qt>" if words else "")
    widget.setAccessibleDescription(words)


class Elided(QLabel):
    """Plain text on one line that gives way: it is elided to the room it gets."""

    def __init__(self, text: str, name: str = "") -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(text)
        self.setObjectName(name)
        self.setMinimumWidth(12)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002, N802
        """Qt's paint."""
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        words = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.contentsRect().width())
        painter.drawText(self.contentsRect(), int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), words)
        painter.end()


class _Entry(QWidget):
    """Key, swatch and name of one label; a click is the key."""

    def __init__(self, desk: Desk, theme: Theme, mark: Mark) -> None:
        super().__init__()
        self._desk, self._key = desk, mark.key
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(_INNER)
        self._key_box, self._swatch = plain(mark.key, "key"), Swatch(theme, mark.colour, mark.form, mark.pattern)
        row.addWidget(self._key_box, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._swatch)
        self._name = plain(mark.name)
        row.addWidget(self._name)
        explain(self, mark.name)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(self.tr("{name}, key {key}").format(name=mark.name, key=mark.key))

    def whole_width(self) -> int:
        """With its name, whether it is shown or not."""
        parts = [self._key_box, self._swatch, self._name]
        return sum(max(part.sizeHint().width(), part.minimumWidth()) for part in parts) + 2 * _INNER

    def show_name(self, shown: bool) -> None:
        """Narrow windows have room for key and swatch only; the name is then a tool tip."""
        self._name.setVisible(shown)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: ARG002, N802
        """As the key."""
        self._desk.press(self._key)


class LabelBar(QFrame):
    """Shows the marks of the codebook."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("labelbar")
        self.setFixedHeight(48)
        self._theme = theme
        self._desk: Desk | None = None
        self._stack = QStackedLayout(self)
        self._stack.setSizeConstraint(QStackedLayout.SizeConstraint.SetNoConstraint)
        self._marks = QWidget()
        self.entries: list[_Entry] = []
        self._tail: list[QLabel] = []  # how to get hints
        self._wanted: tuple[int, ...] = ()  # the width with names, and with the tail, too
        self._shown: tuple[bool, bool] | None = None
        self._suggested = ""  # what the keys mean for the suggestion under the caret
        self._mode = Elided("")
        self._mode.setContentsMargins(16, 0, 16, 0)
        self._stack.addWidget(self._marks)
        self._stack.addWidget(self._mode)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Narrow windows leave the names out."""
        return QSize(240, 48)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """As many words as there is room for."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        if (
            not self._wanted or not self.isVisible()
        ):  # asking Qt for sizes at every step of a resize would cost a millisecond
            names = sum(entry.whole_width() + _GAP for entry in self.entries) + 2 * _SIDE
            self._wanted = names, names + sum(part.sizeHint().width() + _GAP for part in self._tail)
        names, everything = (wanted <= self.width() for wanted in self._wanted)
        if (names, everything) != self._shown:
            self._shown = names, everything
            for entry in self.entries:
                entry.show_name(names)
            for part in self._tail:
                part.setVisible(everything)

    def show_desk(self, desk: Desk, theme: Theme) -> None:
        """Show the codebook of this desk's project."""
        self._theme = theme
        if self._desk is not desk:
            desk.mode_changed.connect(self.on_mode)
        self._desk = desk
        marks = QWidget()
        row = QHBoxLayout(marks)
        row.setContentsMargins(_SIDE, 0, _SIDE, 0)
        row.setSpacing(_GAP)
        self.entries = [_Entry(desk, theme, mark) for mark in desk.project.codebook.marks()]
        for entry in self.entries:
            row.addWidget(entry)
        row.addStretch(1)
        self._tail = [plain("F", "key"), plain(self.tr("Hints"), "meta")]
        for part in self._tail:
            row.addWidget(part, 0, Qt.AlignmentFlag.AlignVCenter)
        self._stack.removeWidget(self._marks)
        self._marks.deleteLater()
        self._marks = marks
        self._stack.insertWidget(0, marks)
        self._stack.setCurrentIndex(0)
        self._wanted, self._shown = (), None
        self._fit()

    def on_mode(self) -> None:
        """In a mode the bar says what the next key does."""
        mode = self._desk.mode.value if self._desk else ""
        words = QCoreApplication.translate("Mode", mode) if mode else self._suggested
        self._mode.setText(words)
        self._stack.setCurrentIndex(1 if words else 0)

    def show_suggestion(self, one: Suggestion | None) -> None:
        """While a suggestion is under the caret the bar says what decides about it."""
        self._suggested = ""
        if one is not None:
            why = f"{one.confidence * 100:.0f} %"
            self._suggested = self.tr(
                "Suggested ({why}): Enter accepts, Shift+Enter accepts and opens, Del rejects, M next"
            ).format(why=why)
        self.on_mode()
