"""The codebook at hand: every label with its key and what it means; the way to its editor and to spans that want another look."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from annotator.domain.change import ChangeSet
from annotator.domain.codebook import Codebook, Label
from annotator.domain.model import CodebookRevision, Span
from annotator.services import codebooks
from annotator.ui.desk import Desk
from annotator.ui.labelbar import plain
from annotator.ui.language import QT_TRANSLATE_NOOP
from annotator.ui.panels import Stage
from annotator.ui.seen import WhenSeen
from annotator.ui.swatch import Swatch
from annotator.ui.theme import Theme

TITLE = QT_TRANSLATE_NOOP("Window", "Codebook")
AREA = Qt.DockWidgetArea.RightDockWidgetArea
PLACE = 12


class CodebookPanel(QScrollArea):
    """Built anew with every revision of the codebook."""

    def __init__(self, stage: Stage) -> None:
        super().__init__()
        self.desk: Desk = stage.desk
        self.theme: Theme = stage.theme
        self.run = stage.run
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.entries: dict[str, QWidget] = {}
        self.relook = QPushButton()
        self.fresh = WhenSeen(self, self.rebuild, 0)
        self._counting = WhenSeen(self, self.count, 400)  # a tag does not wait for a count
        self.desk.edited.connect(self._on_edited)
        self.rebuild()

    def _on_edited(self, news: object) -> None:
        if not isinstance(news, ChangeSet) or news.of(CodebookRevision):
            self.fresh.tell()
        elif news.of(Span):
            self._counting.tell()

    def rebuild(self) -> None:
        """Show the codebook as it is now."""
        if not self.desk.has_project:
            return
        page = QWidget()
        page.setObjectName("panel")
        column = QVBoxLayout(page)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(6)
        book = self.desk.project.codebook
        self._head(column, book)
        self.entries.clear()
        for depth, label in book.tree():
            entry = self._label(label)
            entry.setContentsMargins(14 * depth, 4, 0, 2)
            self.entries[label.id] = entry
            column.addWidget(entry)
        for name, definition in (*((r.name, r.definition) for r in book.relations),
                                 *((f"{a.name}: {', '.join(a.values)}", a.definition) for a in book.article_labels)):  # fmt: skip
            column.addWidget(plain(name.capitalize()))
            column.addWidget(_told(definition))
        column.addStretch(1)
        self.setWidget(page)
        self.count()

    def _head(self, column: QVBoxLayout, book: Codebook) -> None:
        row = QHBoxLayout()
        name = plain(book.name, "meta")
        name.setWordWrap(True)
        row.addWidget(name, 1)
        edit = QPushButton(self.tr("Edit…"))
        edit.clicked.connect(lambda: self.run("codebook.edit"))
        row.addWidget(edit)
        column.addLayout(row)
        self.relook = QPushButton()
        self.relook.clicked.connect(lambda: self.run("codebook.relook"))
        column.addWidget(self.relook)

    def count(self) -> None:
        """How many spans were made under an older meaning."""
        if self.desk.has_project:
            n = codebooks.outdated_count(self.desk.project)
            self.relook.setText(self.tr("Tags to look at again: {n}").format(n=f"{n:,}"))
            self.relook.setVisible(n > 0)

    def _label(self, label: Label) -> QWidget:
        entry = QWidget()
        column = QVBoxLayout(entry)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        row = QHBoxLayout()
        if label.key and not label.retired:
            row.addWidget(plain(label.key, "key"))
        row.addWidget(
            Swatch(
                self.theme,
                *(("plain", label.form, "hatch") if label.retired else (label.colour, label.form, label.pattern)),
            )
        )
        name = self.tr("{name} (retired)").format(name=label.name) if label.retired else label.name
        row.addWidget(plain(name, "meta" if label.retired else "strong"), 1)
        column.addLayout(row)
        for words in _meanings(label, self.tr("Yes: "), self.tr("No: "), self.tr("For example: ")):
            column.addWidget(_told(words))
        for role in label.roles:
            many = self.tr(" (several)") if role.many else ""
            column.addWidget(_told(f"{role.name}{many}: {role.definition}", indent=16))
        for kind in label.attributes:
            column.addWidget(_told(f"{kind.name}: {', '.join(kind.values)}. {kind.definition}", indent=16))
        return entry

    def show_label(self, label_id: str) -> None:
        """Bring what a label means into view."""
        self.fresh.now()
        entry = self.entries.get(label_id)
        if entry is not None:
            page = entry.parentWidget()
            layout = page.layout() if page else None
            if layout is not None:
                layout.activate()
            self.verticalScrollBar().setValue(entry.y())


def _meanings(label: Label, yes: str, no: str, example: str) -> list[str]:
    given = (
        ("", label.definition),
        (yes, label.inclusion),
        (no, label.exclusion),
        (example, " · ".join(label.examples)),
    )
    return [head + words for head, words in given if words]


def _told(words: str, indent: int = 0) -> QWidget:
    text = plain(words, "help")
    text.setWordWrap(True)
    text.setContentsMargins(indent, 0, 0, 2)
    return text


def build(stage: Stage) -> QWidget:
    """The panel."""
    return CodebookPanel(stage)
