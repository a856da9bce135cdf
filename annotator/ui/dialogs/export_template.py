"""Which template an export is written by, for the formats that are written by one."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QPushButton, QWidget

from annotator.interchange import chat

_WRITTEN_BY_ONE = {chat.NAME}


class TemplateChoice(QWidget):
    """The name of a file, and a button that asks for one; empty means the usual template."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.file = QLineEdit()
        self.file.setPlaceholderText(self.tr("The usual words"))
        self.file.setAccessibleName(self.tr("Template"))
        choose = QPushButton(self.tr("Choose…"))
        choose.setAutoDefault(False)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.file, 1)
        row.addWidget(choose)
        self.file.editingFinished.connect(self.changed)
        choose.clicked.connect(self._ask)

    def follow(self, format_name: str) -> None:
        """Open for the formats that are written by a template, grey for all others."""
        self.setEnabled(format_name in _WRITTEN_BY_ONE)

    def chosen(self) -> str:
        """The file; empty for the usual template, and where the format needs none."""
        return self.file.text().strip() if self.isEnabled() else ""

    def _ask(self) -> None:
        folder = str(Path(self.file.text()).parent) if self.file.text() else str(Path.home())
        place, _ = QFileDialog.getOpenFileName(
            self, self.tr("Template"), folder, self.tr("Templates (*.toml)")
        )
        if place:
            self.file.setText(place)
            self.changed.emit()
