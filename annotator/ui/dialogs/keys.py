"""Every key on one sheet, made from the table of commands."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QHeaderView, QLineEdit, QTableWidget, QTableWidgetItem, QVBoxLayout, QWidget

from annotator.ui.desk import Desk
from annotator.ui.keymap import KeyMap
from annotator.ui.labelbar import plain

if TYPE_CHECKING:
    from annotator.ui.command import Command


class Keys(QDialog):
    """Filter by typing."""

    def __init__(self, desk: Desk, commands: Sequence[Command], keymap: KeyMap, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keymap = keymap
        self.setWindowTitle(self.tr("Keys"))
        self.resize(560, 640)
        self.filter = QLineEdit()
        self.filter.setPlaceholderText(self.tr("Filter: a key or a word"))
        self.filter.setAccessibleName(self.tr("Filter: a key or a word"))
        self.filter.textChanged.connect(self.on_filter)
        rows = [*self._marks(desk), *self._commands(commands)]
        self.table = QTableWidget(len(rows), 3)
        self.table.setAccessibleName(self.tr("Keys"))
        self.table.setHorizontalHeaderLabels([self.tr("Key"), self.tr("Does"), self.tr("Where")])
        self.table.verticalHeader().setVisible(False)
        self.table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.table.setShowGrid(False)
        self.table.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        for n, row in enumerate(rows):
            for place, words in enumerate(row):
                self.table.setItem(n, place, QTableWidgetItem(words))
        self.table.resizeColumnToContents(0)
        column = QVBoxLayout(self)
        column.addWidget(self.filter)
        column.addWidget(self.table)
        column.addWidget(plain(self.tr("Tab in the palette (Ctrl+K) gives a command another key."), "help"))

    def _commands(self, commands: Sequence[Command]) -> list[tuple[str, str, str]]:
        return [
            (", ".join(QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText) for key in self._keymap.keys(command.id)),
             QCoreApplication.translate("Command", command.text).replace("&", ""),
             {"article": self.tr("article"), "review": self.tr("review")}.get(command.where, self.tr("everywhere")))
            for command in commands if self._keymap.keys(command.id)
        ]  # fmt: skip

    def _marks(self, desk: Desk) -> list[tuple[str, str, str]]:
        if not desk.has_project:
            return []
        book = desk.project.codebook
        marks = [
            (mark.key, self.tr("Tag as {name}").format(name=mark.name), self.tr("article")) for mark in book.marks()
        ]
        attributes = {a.key: a.name for label in book.labels for a in label.attributes if a.key}
        return marks + [
            (key, self.tr("Next {name} of the open claim").format(name=name), self.tr("article"))
            for key, name in attributes.items()
        ]

    def on_filter(self, words: str) -> None:
        """Show the rows that hold the words."""
        for n in range(self.table.rowCount()):
            items = (self.table.item(n, place) for place in range(3))
            self.table.setRowHidden(n, not any(item and words.lower() in item.text().lower() for item in items))
