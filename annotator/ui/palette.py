"""The palette: type a few letters, choose, Enter. It shows whatever a source offers: commands, articles, actors, paragraphs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeAlias

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QKeyCombination,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    Qt,
)
from PySide6.QtGui import QColor, QFontMetricsF, QKeyEvent, QKeySequence, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from annotator.domain.change import Refusal
from annotator.ui import theme as faces
from annotator.ui.labelbar import plain
from annotator.ui.rows import Rows
from annotator.ui.sentences import told
from annotator.ui.theme import Theme

WIDTH, TOP, ROW, MOST = 600, 108, 36, 9  # px; rows in view
_SCRIM = 0.22
_CHOICE = Qt.ItemDataRole.UserRole + 1
_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Choice:
    """One row: what it says, what kind of thing it is, the key that does the same, and what Enter does."""

    text: str
    group: str
    run: Callable[[], None]
    key: str = ""
    strong: bool = False
    rebind: Callable[[str], None] | None = None  # gives it another key, "" the usual one; raises Refusal


_MODIFIERS = (Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_AltGr)


def _written(event: QKeyEvent) -> str:
    """A key with its modifiers; Shift is left out where it only makes the sign that is meant."""
    modifiers, key = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier, event.key()
    if event.text() and not event.text().isalnum() and event.text().isprintable() and event.text() != " ":
        modifiers &= ~Qt.KeyboardModifier.ShiftModifier
    return QKeySequence(QKeyCombination(modifiers, Qt.Key(key))).toString(QKeySequence.SequenceFormat.PortableText)


Source: TypeAlias = Callable[[str], list[Choice]]


class _Choices(QAbstractListModel):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.all: list[Choice] = []

    def show(self, choices: list[Choice]) -> None:
        self.beginResetModel()
        self.all = choices
        self.endResetModel()

    def rowCount(self, parent: _Index | None = None) -> int:  # noqa: ARG002, N802
        return len(self.all)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        choice = self.all[index.row()]
        if role == _CHOICE:
            return choice
        words = ", ".join(part for part in (choice.text, choice.group, choice.key) if part)
        return words if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole) else None


class _Delegate(QStyledItemDelegate):
    def __init__(self, theme: Theme, palette: Palette) -> None:
        super().__init__(palette)
        self.theme, self._palette = theme, palette

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        choice: Choice = index.data(_CHOICE)
        area: QRect = option.rect
        theme = self.theme
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        current = index.row() == self._palette.current
        if current:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme["accent_soft"])
            painter.drawRoundedRect(area.adjusted(8, 0, -8, 0), 6, 6)
        right = area.right() - 20
        if choice.key:
            right -= self._key(painter, area, choice.key) + 12
        line = area.adjusted(22, 0, 0, 0)
        group = QRect(min(line.left() + 300, right - 120), line.top(), 10_000, line.height())
        self._words(painter, QRect(line.left(), line.top(), group.left() - line.left() - 12, line.height()), choice.text,
                    600 if current or choice.strong else 400, theme["ink"])  # fmt: skip
        group.setRight(right)
        self._words(painter, group, choice.group, 400, theme["ink2"], 12)
        painter.restore()

    def _words(self, painter: QPainter, area: QRect, words: str, weight: int, ink: QColor, size: float = 13) -> None:
        font = faces.interface_font(size, weight)
        painter.setFont(font)
        painter.setPen(ink)
        shown = QFontMetricsF(font).elidedText(words, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), shown)

    def _key(self, painter: QPainter, area: QRect, key: str) -> int:
        font = faces.interface_font(11, 500)
        width = round(QFontMetricsF(font).horizontalAdvance(key)) + 12
        cap = QRect(area.right() - 20 - width, area.center().y() - 9, width, 19)
        painter.setFont(font)
        painter.setPen(self.theme["line_strong"])
        painter.setBrush(self.theme["paper"])
        painter.drawRoundedRect(cap, 4, 4)
        painter.setPen(self.theme["ink2"])
        painter.drawText(cap, int(Qt.AlignmentFlag.AlignCenter), key)
        return width


class Palette(QWidget):
    """A sheet over the whole window, and the box with the field and its rows."""

    def __init__(self, window: QWidget, theme: Theme) -> None:
        super().__init__(window)
        self.theme = theme
        self.current = 0
        self._source: Source = lambda _words: []
        self._back: QWidget | None = None
        self._hint = ""
        self._rebinding: Choice | None = None  # the next key will be its key
        self.box = QFrame(self)
        self.box.setObjectName("palette")
        self.field, self.hint = QLineEdit(), plain("", "meta")
        self.field.setObjectName("palettefield")
        self.field.textChanged.connect(self.refresh)
        self.field.installEventFilter(self)
        self.model = _Choices(self)
        self.rows = Rows(self.model, ROW, self.tr("Choices"), theme)
        self.rows.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.rows.dress(_Delegate(theme, self))
        self.rows.clicked.connect(lambda index: self._run(index.row()))
        self._lay_out()
        window.installEventFilter(self)
        self.hide()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self.box)
        column.setContentsMargins(1, 1, 1, 8)
        column.setSpacing(6)
        head = QHBoxLayout()
        head.setContentsMargins(20, 14, 20, 8)
        head.addWidget(self.field, 1)
        head.addWidget(self.hint)
        column.addLayout(head)
        rule = QFrame()
        rule.setObjectName("rule")
        column.addWidget(rule)
        column.addWidget(self.rows, 1)

    def open(self, source: Source, title: str, hint: str = "", words: str = "") -> None:
        """Show what a source offers for the words that are typed."""
        self._back = QApplication.focusWidget()
        self._source = source
        self.field.setPlaceholderText(title)
        self.field.setAccessibleName(title)
        self._hint = hint
        self._rest()
        self._place()
        self.show()
        self.raise_()
        self.field.setText(words)
        self.refresh()
        self.field.setFocus()

    def close_palette(self) -> None:
        """Away with it; the keyboard goes back to where it was."""
        self._rest()
        self.hide()
        back, self._back = self._back, None
        if back is not None and back.isVisible():
            back.setFocus()

    def refresh(self) -> None:
        """What fits the words now."""
        if self.isHidden():
            return
        self.current = 0
        self.model.show(self._source(self.field.text()))
        self.rows.say_when_empty(self.tr("Nothing fits these words."))
        self._place()

    def _place(self) -> None:
        parent = self.parent()
        if not isinstance(parent, QWidget):
            return
        self.setGeometry(parent.rect())
        width = min(WIDTH, parent.width() - 40)
        height = 76 + ROW * max(1, min(MOST, len(self.model.all)))
        self.box.setGeometry((parent.width() - width) // 2, min(TOP, parent.height() // 6), width, height)

    def _run(self, row: int) -> None:
        if 0 <= row < len(self.model.all):
            choice = self.model.all[row]
            self.close_palette()
            choice.run()

    def _step(self, by: int) -> None:
        count = len(self.model.all)
        if count:
            self.current = (self.current + by) % count
            self.rows.scrollTo(self.model.index(self.current))
            self.rows.viewport().update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Arrows choose, Enter runs, Esc closes; the sheet is as large as the window."""
        if watched is self.field and isinstance(event, QKeyEvent):
            if self._rebinding and event.type() == QEvent.Type.ShortcutOverride:
                event.accept()  # the key is to come here, whatever it does elsewhere
                return True
            if event.type() == QEvent.Type.KeyPress:
                return self._key_for(self._rebinding, event) if self._rebinding else self._key(event)
        if watched is not self.field and event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return False

    def _key(self, event: QKeyEvent) -> bool:
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: MOST - 1, Qt.Key.Key_PageUp: 1 - MOST}
        if event.key() == Qt.Key.Key_Escape:
            self.close_palette()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._run(self.current)
        elif event.key() in steps:
            self._step(steps[Qt.Key(event.key())])
        elif event.key() == Qt.Key.Key_Tab:
            self._ask_for_key()
        else:
            return event.key() == Qt.Key.Key_Backtab
        return True

    # --- other keys -------------------------------------------------------------------------------------

    def _ask_for_key(self) -> None:
        choice = self.model.all[self.current] if self.current < len(self.model.all) else None
        if choice is None or choice.rebind is None:
            self.hint.setText(self.tr("Only commands have keys that can be changed"))
            return
        self._rebinding = choice
        self.hint.setText(self.tr("New key for “{name}” · Backspace: the usual one · Esc").format(name=choice.text))

    def _key_for(self, choice: Choice, event: QKeyEvent) -> bool:
        """The key that was pressed becomes the command's; Backspace alone brings the usual one back, Esc none."""
        if event.key() in _MODIFIERS or choice.rebind is None:
            return True
        bare = event.modifiers() == Qt.KeyboardModifier.NoModifier
        self._rest()
        if event.key() == Qt.Key.Key_Escape:
            return True
        key = "" if bare and event.key() == Qt.Key.Key_Backspace else _written(event)
        try:
            choice.rebind(key)
        except Refusal as refusal:
            self.hint.setText(told(str(refusal)))
            return True
        row = self.current
        self.model.show(self._source(self.field.text()))
        self.current = min(row, len(self.model.all) - 1)
        self.hint.setText(self.tr("Kept"))
        return True

    def _rest(self) -> None:
        self._rebinding = None
        self.hint.setText(self._hint)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """A click beside the box closes."""
        if not self.box.geometry().contains(event.position().toPoint()):
            self.close_palette()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002, N802
        """What is behind steps back."""
        painter = QPainter(self)
        scrim = QColor(self.theme["scrim"])
        scrim.setAlphaF(_SCRIM if self.theme.name.startswith("light") else 2 * _SCRIM)
        painter.fillRect(self.rect(), scrim)
        painter.end()
