"""Two versions side by side in a window of their own, with the way to take tags over."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout

from annotator.domain.change import Refusal
from annotator.domain.model import Document
from annotator.services import projection
from annotator.services.alignment import Alignment
from annotator.ui.desk import Desk
from annotator.ui.labelbar import Elided, plain
from annotator.ui.sentences import told
from annotator.ui.theme import Theme
from annotator.ui.versions.sidebyside import SideBySide
from annotator.ui.versions.words import of_suggestions


class CompareWindow(QDialog):
    """Stays open while one works on. `old` is on the left, `new` on the right."""

    said = Signal(str, bool)

    def __init__(self, desk: Desk, theme: Theme, old: Document, new: Document) -> None:
        super().__init__()
        self.desk, self.old, self.new = desk, old, new
        self.setWindowTitle(self.tr("Two versions"))
        self.resize(1080, 700)
        self.view = SideBySide(theme)
        self.words = plain("", "meta")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 0, 12)
        column.addLayout(self._heads())
        column.addWidget(self.view, 1)
        column.addLayout(self._foot())
        self.view.show_texts(Alignment(desk.project.text(old.id), desk.project.text(new.id)))
        self.words.setText(self.view.summary())
        self.view.setFocus()

    def _heads(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(20, 0, 30, 0)  # the scroll bar of the texts stands to the right of both
        row.setSpacing(28)
        for document in (self.old, self.new):
            column = QVBoxLayout()
            column.setSpacing(2)
            column.addWidget(Elided(document.title, "strong"))
            about = " · ".join(filter(None, (document.outlet, document.published or self.tr("date unknown"))))
            column.addWidget(Elided(about, "meta"))
            row.addLayout(column, 1)
        return row

    def _foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(20, 0, 20, 0)
        row.addWidget(self.words, 1)
        before, behind = QPushButton(self.tr("Previous difference (P)")), QPushButton(self.tr("Next difference (N)"))
        before.clicked.connect(lambda: self.view.step(-1))
        behind.clicked.connect(lambda: self.view.step(1))
        take = QPushButton(self.tr("Suggest the left one's tags on the right"))
        take.clicked.connect(self.take_over)
        for button in (before, behind, take):
            button.setAutoDefault(False)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            row.addWidget(button)
        return row

    def take_over(self) -> None:
        """Lay the tags of the left version beside the right one as suggestions."""
        try:
            found = projection.project_tags(self.desk.project, self.old.id, self.new.id)
            self.desk.project.do(projection.edit(found, self.old))
        except Refusal as refusal:
            self.words.setText(told(str(refusal)))
            self.said.emit(str(refusal), True)
            return
        self.words.setText(of_suggestions(found))
        self.said.emit(of_suggestions(found), False)
