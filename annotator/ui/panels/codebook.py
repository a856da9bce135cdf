"""The codebook at hand: every label with its key, its roles and what they mean."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from annotator.domain.codebook import Label
from annotator.ui.desk import Desk
from annotator.ui.labelbar import plain
from annotator.ui.panels import Stage
from annotator.ui.swatch import Swatch
from annotator.ui.theme import Theme

TITLE = "Codebook"
AREA = Qt.DockWidgetArea.RightDockWidgetArea
PLACE = 22


class CodebookPanel(QScrollArea):
    """Reads the project's codebook; changes of it come with later editors."""

    def __init__(self, desk: Desk, theme: Theme) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        page = QWidget()
        page.setObjectName("panel")
        column = QVBoxLayout(page)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(6)
        book = desk.project.codebook
        column.addWidget(plain(book.name, "meta"))
        for label in book.labels:
            self._label(column, theme, label)
        for relation in book.relations:
            column.addWidget(plain(relation.name.capitalize()))
            column.addWidget(self._definition(relation.definition))
        column.addStretch(1)
        self.setWidget(page)

    def _label(self, column: QVBoxLayout, theme: Theme, label: Label) -> None:
        row = QHBoxLayout()
        if label.key:
            row.addWidget(plain(label.key, "key"))
        row.addWidget(Swatch(theme, label.colour, label.form, label.pattern))
        row.addWidget(plain(label.name), 1)
        column.addLayout(row)
        column.addWidget(self._definition(label.definition))
        for role in label.roles:
            what = f"{role.name}{' (several)' if role.many else ''}: {role.definition}"
            column.addWidget(self._definition(what, indent=16))
        for attribute in label.attributes:
            values = f"{attribute.name}: {', '.join(attribute.values)}. {attribute.definition}"
            column.addWidget(self._definition(values, indent=16))

    def _definition(self, words: str, indent: int = 0) -> QWidget:
        text = plain(words, "help")
        text.setWordWrap(True)
        text.setContentsMargins(indent, 0, 0, 6)
        return text


def build(stage: Stage) -> QWidget:
    """The panel."""
    return CodebookPanel(stage.desk, stage.theme)
