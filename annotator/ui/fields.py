"""Fields of a form that are kept when the keyboard leaves them: one edit each, nothing to save."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QWidget,
    QWidgetAction,
)

from annotator.ui.labelbar import plain

Keep = Callable[[str], None]


class Words(QPlainTextEdit):
    """Some lines, kept when the keyboard leaves them."""

    left = Signal()

    def __init__(self, words: str, lines: int) -> None:
        super().__init__(words)
        self.setTabChangesFocus(True)
        self.setFixedHeight(18 * lines + 18)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Kept."""
        super().focusOutEvent(event)
        self.left.emit()


class Form(QFormLayout):
    """Names at the left, fields at the right. `group` stands before the names that screen readers hear."""

    def __init__(self, group: str = "") -> None:
        super().__init__()
        self.group = group
        self.setHorizontalSpacing(12)
        self.setVerticalSpacing(6)
        self.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)

    def add(self, title: str, field: QWidget) -> None:
        """A row."""
        field.setAccessibleName(f"{self.group}{title}")
        field.setObjectName(f"{self.group}{title}")
        self.addRow(plain(title, "meta"), field)


def line(into: Form, title: str, words: str, keep: Keep, example: str = "") -> QLineEdit:
    """A field of one line."""
    field = QLineEdit(words)
    field.setPlaceholderText(example)
    field.editingFinished.connect(lambda: _if_other(words, field.text(), keep))
    into.add(title, field)
    return field


def lines(into: Form, title: str, words: str, count: int, keep: Keep, example: str = "") -> Words:
    """A field of some lines."""
    field = Words(words, count)
    field.setPlaceholderText(example)
    field.left.connect(lambda: _if_other(words, field.toPlainText(), keep))
    into.add(title, field)
    return field


def _if_other(before: str, words: str, keep: Keep) -> None:
    if words != before:
        keep(words)


class Several(QPushButton):
    """Some of some things, ticked in a menu that stays open; what is ticked stands on the button."""

    chosen = Signal()

    def __init__(self, rows: Sequence[tuple[str, str]], nothing: str) -> None:
        super().__init__()
        self._nothing = nothing
        self.setProperty("several", True)  # the style puts its words at the left
        self.setAutoDefault(False)
        self._boxes: dict[str, QCheckBox] = {}
        menu = QMenu(self)
        for text, value in rows:
            box = self._boxes[value] = QCheckBox(text)
            box.toggled.connect(self._on_ticked)
            action = QWidgetAction(menu)
            action.setDefaultWidget(box)
            menu.addAction(action)
        self.menu_ = menu  # not the button's own, beside which styles put no padding
        self.clicked.connect(lambda: menu.popup(self.mapToGlobal(self.rect().bottomLeft())))
        self.setEnabled(bool(rows))
        self._tell()

    def values(self) -> tuple[str, ...]:
        """What is ticked, in the order of the rows."""
        return tuple(value for value, box in self._boxes.items() if box.isChecked())

    def tick(self, values: Collection[str]) -> None:
        """Tick these and no others; nobody is told."""
        for value, box in self._boxes.items():
            box.blockSignals(True)
            box.setChecked(value in values)
            box.blockSignals(False)
        self._tell()

    def _on_ticked(self) -> None:
        self._tell()
        self.chosen.emit()

    def _tell(self) -> None:
        names = [self._boxes[value].text() for value in self.values()]
        self.setText(", ".join(names) or self._nothing)


def choice(into: Form, title: str, rows: Sequence[tuple[str, Any]], now: Any, keep: Callable[[Any], None]) -> QComboBox:
    """One of some things."""
    box = QComboBox()
    for text, value in rows:
        box.addItem(text, value)
    box.setCurrentIndex(next((n for n, (_, value) in enumerate(rows) if value == now), -1))
    box.activated.connect(lambda n: keep(rows[n][1]))
    into.add(title, box)
    return box
