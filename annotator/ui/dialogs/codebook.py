"""The codebook's editor, a window beside the window: what is changed is an edit at once, and undo takes it back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)  # fmt: skip

from annotator.domain import codebook_edits as edits
from annotator.domain.change import ChangeSet, Refusal
from annotator.domain.codebook import ArticleLabel, Codebook, RelationType
from annotator.domain.model import CodebookRevision
from annotator.services import codebooks
from annotator.ui import fields
from annotator.ui.alike import alike
from annotator.ui.dialogs.label_form import LabelForm, button, free, rows, swatch_icon
from annotator.ui.labelbar import plain
from annotator.ui.palette import Choice
from annotator.ui.sentences import told
from annotator.ui.theme import Theme

if TYPE_CHECKING:
    from annotator.ui.command import Command
    from annotator.ui.window import Window

_PLACE = Qt.ItemDataRole.UserRole
Place = tuple[str, str]  # what kind of thing, and its id or name


class CodebookEditor(QDialog):
    """Everything that a codebook holds at the left, what is known of the chosen one at the right."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self.window_, self.desk, self.work = window, window.desk, window.work
        self.setWindowTitle(self.tr("Codebook"))
        self.resize(860, 700)
        self.tree = QTreeWidget()
        self.tree.setHeaderHidden(True)
        self.tree.setRootIsDecorated(False)
        self.tree.setAccessibleName(self.tr("Parts of the codebook"))
        self.trouble, self.likeness = plain("", "trouble"), plain("", "help")
        self.sheet = QScrollArea()
        self.sheet.setWidgetResizable(True)
        self.sheet.setFrameShape(QFrame.Shape.NoFrame)
        self._place: Place = ("book", "")
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self.rebuild)
        self._lay_out()
        self.tree.currentItemChanged.connect(self._chosen)
        self.desk.edited.connect(self._on_edited)
        self.desk.adopted.connect(self.close)
        self.rebuild()
        self.show_place(("label", self.book.labels[0].id) if self.book.labels else ("book", ""))

    def _lay_out(self) -> None:
        for words in (self.trouble, self.likeness):
            words.setWordWrap(True)
        self.trouble.hide()
        left = QVBoxLayout()
        left.addWidget(self.tree, 1)
        for text, act in (
            (self.tr("New label"), self._new_label),
            (self.tr("New link"), self._new_relation),
            (self.tr("New article label"), self._new_article_label),
        ):
            left.addWidget(button(text, act))
        right = QVBoxLayout()
        right.addWidget(self.sheet, 1)
        right.addWidget(self.trouble)
        right.addWidget(self.likeness)
        row = QHBoxLayout(self)
        row.addLayout(left, 2)
        row.addLayout(right, 5)

    @property
    def book(self) -> Codebook:
        """The codebook as it is now."""
        return self.desk.project.codebook

    # --- following --------------------------------------------------------------------------------------

    def _on_edited(self, news: object) -> None:
        if not isinstance(news, ChangeSet) or news.of(CodebookRevision):
            self._soon.start()

    def rebuild(self) -> None:
        """Show the codebook as it is now; the keyboard stays in its field."""
        if not self.desk.has_project:
            return
        focus: QWidget | None = self.focusWidget()
        name, at = (focus.objectName(), focus is self.tree) if focus else ("", False)
        self._fill_tree()
        self._build_form()
        told = alike(self.book)
        self.likeness.setText(
            "\n".join(told) or self.tr("All labels can be told apart, also without red, green or blue.")
        )
        if name and not at and (field := self.sheet.findChild(QWidget, name)):
            field.setFocus()

    def _fill_tree(self) -> None:
        book, theme = self.book, self.window_.theme
        self.tree.blockSignals(True)
        self.tree.clear()
        self._row(None, book.name, ("book", ""))
        above: list[QTreeWidgetItem] = []
        for depth, label in book.tree():
            name = f"{label.key}  {label.name}" if label.key and not label.retired else label.name
            shown = self.tr("{name} (retired)").format(name=name) if label.retired else name
            item = self._row(above[depth - 1] if depth else None, shown, ("label", label.id))
            item.setIcon(0, swatch_icon(theme, label))
            del above[depth:]
            above.append(item)
        for relation in book.relations:
            self._row(None, self.tr("Link: {name}").format(name=relation.name), ("relation", relation.name))
        for article in book.article_labels:
            self._row(None, self.tr("Article: {name}").format(name=article.name), ("article", article.name))
        self.tree.expandAll()
        self._mark_row()
        self.tree.blockSignals(False)

    def _row(self, parent: QTreeWidgetItem | None, text: str, place: Place) -> QTreeWidgetItem:
        item = QTreeWidgetItem(parent, [text]) if parent else QTreeWidgetItem(self.tree, [text])
        item.setData(0, _PLACE, place)
        return item

    def _mark_row(self) -> None:
        found = self.tree.findItems("", Qt.MatchFlag.MatchContains | Qt.MatchFlag.MatchRecursive)
        item = next((one for one in found if tuple(one.data(0, _PLACE)) == self._place), found[0])
        self._place = tuple(item.data(0, _PLACE))
        self.tree.setCurrentItem(item)

    def _chosen(self, item: QTreeWidgetItem | None, _before: QTreeWidgetItem | None) -> None:
        if item is not None:
            self.show_place(tuple(item.data(0, _PLACE)))

    def show_place(self, place: Place) -> None:
        """Go to a label (by its id), a link or an article label (by their names)."""
        self._place = place
        self.say("")
        self.tree.blockSignals(True)
        self._mark_row()
        self.tree.blockSignals(False)
        self._build_form()

    def _build_form(self) -> None:
        page = QWidget()
        page.setObjectName("panel")
        column = QVBoxLayout(page)
        kind, name = self._place
        if kind == "label":
            column.addWidget(LabelForm(self, self.book.label(name)))
        elif kind == "relation":
            self._relation_form(column, next(r for r in self.book.relations if r.name == name))
        elif kind == "article":
            self._article_form(column, next(a for a in self.book.article_labels if a.name == name))
        else:
            self._book_form(column)
        column.addStretch(1)
        self.sheet.setWidget(page)

    # --- making edits -----------------------------------------------------------------------------------

    def keep(self, title: str, make: Callable[[Codebook], Codebook], place: Place | None = None) -> None:
        """One edit of the codebook; what is refused is told here, and the fields say again what is so."""
        self.do(lambda: codebooks.revise(self.desk.project, make(self.book), title), place)

    def do(self, verb: Callable[[], ChangeSet], place: Place | None = None) -> None:
        """Have an edit made and go to a place, or say why not."""
        try:
            edit = verb()
        except Refusal as refusal:
            self.say(str(refusal), anew=True)
            return
        self.say("")
        self._place = place or self._place
        self.desk.do_freely(lambda: edit)

    def say(self, words: str, *, anew: bool = False) -> None:
        """What is wrong, under the fields; `anew`: they show again what is so."""
        self.trouble.setText(told(words))
        self.trouble.setVisible(bool(words))
        if anew:
            self._soon.start()

    def ask(self, choices: Callable[[str], list[Choice]], title: str, hint: str) -> None:
        """Let the palette of the main window choose."""
        self.window_.activateWindow()
        self.window_.palette_.open(choices, title, hint)

    def ids(self, words: str) -> tuple[str, ...] | None:
        """Ids of labels whose names stand between commas; None, and it is told, where one is no label."""
        names = [name.strip() for name in words.split(",") if name.strip()]
        found = [self.book.named(name) for name in names]
        missing = next((name for name, label in zip(names, found, strict=True) if label is None), None)
        if missing is not None:
            self.say(self.tr("There is no label “{name}”.").format(name=missing), anew=True)
            return None
        return tuple(label.id for label in found if label)

    @property
    def theme(self) -> Theme:
        """How labels look."""
        return self.window_.theme

    @property
    def commands(self) -> tuple[Command, ...]:
        """The commands of the window, whose keys are taken."""
        return self.window_.commands

    # --- links, article labels, the whole ---------------------------------------------------------------

    def _relation_form(self, column: QVBoxLayout, relation: RelationType) -> None:
        form = fields.Form()

        def keep(**more: Any) -> None:
            made = replace(relation, **more)
            rows = [made if one.name == relation.name else one for one in self.book.relations]
            self.keep(f"Link {made.name}", lambda book: edits.with_relations(book, rows), ("relation", made.name))

        def ends(key: str, words: str) -> None:
            ids = self.ids(words)
            if ids is not None:
                keep(**{key: ids})

        used = self.desk.project.relation_count(relation.name)
        if not used:
            fields.line(form, self.tr("Name"), relation.name, lambda words: keep(name=words.strip()))
        for title, key, ids in (
            (self.tr("From"), "heads", relation.heads),
            (self.tr("To"), "children", relation.children),
        ):
            names = ", ".join(self.book.label(one).name for one in ids)
            fields.line(form, title, names, partial(ends, key), self.tr("names of labels, with commas; empty: any"))
        fields.lines(form, self.tr("Definition"), relation.definition, 3, lambda text: keep(definition=text.strip()))
        column.addWidget(plain(relation.name.capitalize(), "title"))
        column.addLayout(form)
        column.addWidget(plain(self.tr("{n} links").format(n=f"{used:,}"), "meta"))
        if not used:
            kept = [one for one in self.book.relations if one.name != relation.name]
            drop = partial(
                self.keep, f"Remove link {relation.name}", lambda book: edits.with_relations(book, kept), ("book", "")
            )
            column.addWidget(button(self.tr("Remove link {name}").format(name=relation.name), drop))

    def _article_form(self, column: QVBoxLayout, label: ArticleLabel) -> None:
        form = fields.Form()

        def keep(**more: Any) -> None:
            made = replace(label, **more)
            rows = tuple(made if one.name == label.name else one for one in self.book.article_labels)
            self.keep(
                f"Article label {made.name}", lambda book: edits.with_article_labels(book, rows), ("article", made.name)
            )

        often = [(self.tr("one"), False), (self.tr("several"), True)]
        fields.line(form, self.tr("Name"), label.name, lambda words: keep(name=words.strip()))
        fields.lines(
            form,
            self.tr("Values"),
            "\n".join(label.values),
            5,
            lambda text: keep(values=rows(text)),
            self.tr("one a line"),
        )
        fields.choice(form, self.tr("How many"), often, label.many, lambda many: keep(many=many))
        fields.lines(form, self.tr("Definition"), label.definition, 3, lambda text: keep(definition=text.strip()))
        column.addWidget(plain(label.name.capitalize(), "title"))
        column.addLayout(form)
        kept = [one for one in self.book.article_labels if one.name != label.name]
        drop = partial(self.keep, f"Remove article label {label.name}", lambda book: edits.with_article_labels(book, kept),
                       ("book", ""))  # fmt: skip
        column.addWidget(button(self.tr("Remove article label {name}").format(name=label.name), drop))

    def _book_form(self, column: QVBoxLayout) -> None:
        form = fields.Form()
        fields.line(
            form,
            self.tr("Name"),
            self.book.name,
            lambda words: self.keep("Name of the codebook", lambda b: replace(b, name=words)),
        )
        fields.lines(form, self.tr("Types of actors"), "\n".join(self.book.entity_types), 6,
                     lambda text: self.keep("Types of actors", lambda b: replace(b, entity_types=rows(text))),
                     self.tr("one a line"))  # fmt: skip
        column.addLayout(form)
        column.addWidget(plain(self.tr("Revision {n}").format(n=self.desk.project.revision.number), "meta"))

    def _new_label(self) -> None:
        name = free("New label", {label.name for label in self.book.labels})
        made = edits.new_label(self.book, name)
        self.keep("New label", lambda book: edits.with_label(book, made), ("label", made.id))

    def _new_relation(self) -> None:
        name = free("link", set(self.book.relation_names))
        rows = [*self.book.relations, RelationType(name=name)]
        self.keep("New link", lambda book: edits.with_relations(book, rows), ("relation", name))

    def _new_article_label(self) -> None:
        name = free("frame", {label.name for label in self.book.article_labels})
        rows = (*self.book.article_labels, ArticleLabel(name=name, values=("yes", "no")))
        self.keep("New article label", lambda book: edits.with_article_labels(book, rows), ("article", name))
