"""One label in the codebook's editor: what it is called and means, how it looks, its roles and attributes, its end."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from annotator.domain import codebook_edits as edits
from annotator.domain.change import ChangeSet, Refusal
from annotator.domain.codebook import FORMS, PATTERNS, AttributeType, Codebook, Label, Role
from annotator.services import codebooks
from annotator.ui import fields
from annotator.ui.labelbar import plain
from annotator.ui.palette import Choice
from annotator.ui.swatch import paint_swatch
from annotator.ui.theme import Theme

if TYPE_CHECKING:
    from annotator.ui.dialogs.codebook import CodebookEditor

DIGITS = [("—", ""), *((digit, digit) for digit in "123456789")]


class LabelForm(QWidget):
    """Fields that make an edit each when they are left."""

    def __init__(self, editor: CodebookEditor, label: Label) -> None:
        super().__init__()
        self.editor, self.id = editor, label.id
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(self._words(label))
        self._roles(column, label)
        self._attributes(column, label)
        self._ends(column, label)

    @property
    def book(self) -> Codebook:
        """The codebook as it is now."""
        return self.editor.book

    @property
    def label(self) -> Label:
        """The label as it is now: a field may be older than the last edit."""
        return self.book.label(self.id)

    def _set(self, what: str, **more: Any) -> None:
        now = self.label
        self.editor.keep(f"Label {now.name}: {what}", lambda book: edits.with_label(book, replace(now, **more)))

    # --- words and looks --------------------------------------------------------------------------------

    def _words(self, label: Label) -> fields.Form:
        form = fields.Form()

        def keep(key: str, read: Callable[[Any], Any] = str.strip) -> Callable[[Any], None]:
            return lambda value: self._set(key, **{key: read(value)})

        others = [(o.name, o.id) for o in self.book.labels if o.id != label.id and not o.retired]
        fields.line(form, self.tr("Name"), label.name, keep("name"))
        fields.choice(form, self.tr("Key"), DIGITS, label.key, keep("key"))
        self._looks(form, label, keep)
        fields.choice(form, self.tr("Stands under"), [("—", ""), *others], label.parent, keep("parent"))
        fields.lines(form, self.tr("Definition"), label.definition, 3, keep("definition"))
        fields.lines(form, self.tr("Tag it when"), label.inclusion, 2, keep("inclusion"))
        fields.lines(form, self.tr("Not when"), label.exclusion, 2, keep("exclusion"))
        fields.lines(
            form, self.tr("Examples"), "\n".join(label.examples), 3, keep("examples", rows), self.tr("one a line")
        )
        fields.lines(form, self.tr("Memo"), label.memo, 2, keep("memo"))
        return form

    def _looks(self, form: fields.Form, label: Label, keep: Callable[[str], Callable[[Any], None]]) -> None:
        theme = self.editor.theme
        colours = [(name, name) for name in theme.labels]
        box = fields.choice(form, self.tr("Colour"), colours, label.colour, keep("colour"))
        for n, (name, _) in enumerate(colours):
            box.setItemIcon(n, swatch_icon(theme, replace(label, colour=name)))
        words = {"fill": self.tr("tint"), "box": self.tr("tint and line"), "line": self.tr("line")}
        fields.choice(form, self.tr("Form"), [(words[f], f) for f in FORMS], label.form, keep("form"))
        fields.choice(form, self.tr("Line"), [(p, p) for p in PATTERNS], label.pattern, keep("pattern"))

    # --- roles ------------------------------------------------------------------------------------------

    def _roles(self, column: QVBoxLayout, label: Label) -> None:
        column.addWidget(heading(self.tr("Roles of a statement"), self.tr("Add role"), self._add_role))
        for n, role in enumerate(label.roles):
            out = button(self.tr("Remove role {name}").format(name=role.name), partial(self._drop_role, n))
            column.addWidget(_boxed(self._role(n, role), out))

    def _role(self, n: int, role: Role) -> fields.Form:
        form = fields.Form(self.tr("Role {n}: ").format(n=n + 1))

        def keep(key: str, read: Callable[[Any], Any] = lambda value: value) -> Callable[[Any], None]:
            return lambda value: self._set_role(n, key, read(value))

        names = [(o.name, o.id) for o in self.book.labels if not o.retired or o.id in role.accepts]
        takes = ", ".join(self.book.label(one).name for one in role.accepts)
        often = [(self.tr("one"), False), (self.tr("several"), True)]
        needed = [(self.tr("may be empty"), False), (self.tr("is needed"), True)]
        fields.line(form, self.tr("Name"), role.name, keep("name", str.strip))
        fields.line(
            form,
            self.tr("Takes"),
            takes,
            keep("accepts", self.editor.ids),
            self.tr("names of labels, with commas"),
        )
        fields.choice(form, self.tr("New words get"), names, role.label, keep("label"))
        fields.choice(form, self.tr("Key"), DIGITS, role.key, keep("key"))
        fields.choice(form, self.tr("How many"), often, role.many, keep("many"))
        fields.choice(form, self.tr("Required"), needed, role.required, keep("required"))
        fields.line(form, self.tr("Definition"), role.definition, keep("definition", str.strip))
        return form

    def _set_role(self, n: int, key: str, value: Any) -> None:
        if value is None:  # names that are no labels: told already
            return
        roles = [replace(role, **{key: value}) if at == n else role for at, role in enumerate(self.label.roles)]
        self._set(f"role {roles[n].name}", roles=tuple(roles))

    def _add_role(self) -> None:
        names = {role.name for role in self.book.roles} | {relation.name for relation in self.book.relations}
        first = next((o.id for o in self.book.labels if o.form == "box" and not o.retired), self.id)
        self._set("new role", roles=(*self.label.roles, Role(name=free("role", names), accepts=(first,), label=first)))

    def _drop_role(self, n: int) -> None:
        """A role that statements use goes with its name only: its relations stay, and come back with it."""
        roles = self.label.roles
        used = self.editor.desk.project.relation_count(roles[n].name)
        if used:
            self.editor.say(
                self.tr("{n} statements use the role {name}; it stays.").format(n=f"{used:,}", name=roles[n].name)
            )
            return
        self._set(f"without the role {roles[n].name}", roles=tuple(role for at, role in enumerate(roles) if at != n))

    # --- attributes -------------------------------------------------------------------------------------

    def _attributes(self, column: QVBoxLayout, label: Label) -> None:
        column.addWidget(heading(self.tr("Attributes"), self.tr("Add attribute"), self._add_attribute))
        for n, kind in enumerate(label.attributes):
            words = self.tr("Remove attribute {name}").format(name=kind.name)
            column.addWidget(_boxed(self._attribute(n, kind), button(words, partial(self._drop_attribute, n))))

    def _attribute(self, n: int, kind: AttributeType) -> fields.Form:
        form = fields.Form(self.tr("Attribute {n}: ").format(n=n + 1))

        def keep(key: str, read: Callable[[str], Any] = str.strip) -> Callable[[str], None]:
            return lambda value: self._set_attribute(n, key, read(value))

        fields.line(form, self.tr("Name"), kind.name, keep("name"))
        fields.lines(form, self.tr("Values"), "\n".join(kind.values), 3, keep("values", rows), self.tr("one a line"))
        fields.line(form, self.tr("Key"), kind.key, keep("key", lambda key: key.strip().upper()))
        fields.line(
            form,
            self.tr("Only where"),
            _conditions(kind),
            keep("when", _parsed),
            self.tr("stance: asserts, denies"),
        )
        fields.line(form, self.tr("Definition"), kind.definition, keep("definition"))
        return form

    def _set_attribute(self, n: int, key: str, value: Any) -> None:
        if key == "key" and value and (clash := self._taken(value)):
            self.editor.say(clash, anew=True)
            return
        kinds = [replace(kind, **{key: value}) if at == n else kind for at, kind in enumerate(self.label.attributes)]
        self._set(f"attribute {kinds[n].name}", attributes=tuple(kinds))

    def _taken(self, key: str) -> str:
        """Why a key cannot be an attribute's; empty where it can."""
        if len(key) != 1 or not key.isalpha():
            return self.tr("The key of an attribute is one letter, not “{key}”.").format(key=key)
        commands = (c for c in self.editor.commands if key in c.keys and c.where == "article")
        found = next((command.text.replace("&", "") for command in commands), "")
        return self.tr("The key {key} is taken: {command}.").format(key=key, command=found) if found else ""

    def _add_attribute(self) -> None:
        name = free("attribute", {kind.name for kind in self.label.attributes})
        made = AttributeType(name=name, values=("yes", "no"))
        self._set("new attribute", attributes=(*self.label.attributes, made))

    def _drop_attribute(self, n: int) -> None:
        kinds = self.label.attributes
        self._set(f"without {kinds[n].name}", attributes=tuple(kind for at, kind in enumerate(kinds) if at != n))

    # --- up, down, retire, merge, remove ----------------------------------------------------------------

    def _ends(self, column: QVBoxLayout, label: Label) -> None:
        row = QHBoxLayout()
        used = codebooks.usage(self.editor.desk.project).get(label.id, 0)
        row.addWidget(plain(self.tr("{n} spans").format(n=f"{used:,}"), "meta"), 1)
        again = self.tr("Use again") if label.retired else self.tr("Retire")
        for text, act in (
            (self.tr("Up"), partial(self._move, -1)),
            (self.tr("Down"), partial(self._move, 1)),
            (again, self._retire),
            (self.tr("Merge into…"), self._choose_target),
            (self.tr("Remove"), self._remove),
        ):
            row.addWidget(button(text, act))
        column.addLayout(row)

    def _move(self, by: int) -> None:
        self.editor.keep("Order of labels", lambda book: edits.moved(book, self.id, by))

    def _retire(self) -> None:
        retire = not self.label.retired
        title = f"{'Retire' if retire else 'Use'} label {self.label.name}"
        self.editor.keep(title, lambda book: edits.retired(book, self.id, retire=retire))

    def _remove(self) -> None:
        self.editor.do(lambda: codebooks.remove(self.editor.desk.project, self.id), ("book", ""))

    def _choose_target(self) -> None:
        """The palette with the labels to merge into, each with its spans: the preview."""
        counts, label = codebooks.usage(self.editor.desk.project), self.label
        told = self.tr("{a} + {b} spans")

        def choices(words: str) -> list[Choice]:
            others = [o for o in self.book.labels if o.id != self.id and words.casefold().strip() in o.name.casefold()]
            return [Choice(o.name, told.format(a=counts.get(self.id, 0), b=counts.get(o.id, 0)), partial(self._merge, o.id))
                    for o in others]  # fmt: skip

        title = self.tr("Merge label “{name}” into").format(name=label.name)
        self.editor.ask(choices, title, self.tr("Enter merges every span, as one edit"))

    def _merge(self, kept: str) -> None:
        def done(edit: ChangeSet) -> None:
            self.editor.do(lambda: edit, ("label", kept))

        editor = self.editor
        try:
            steps = codebooks.merge(editor.desk.project, self.id, kept)
            editor.work.read(steps, self.tr("Merge"), done, lambda error: editor.say(str(error)))
        except Refusal as refusal:
            editor.say(str(refusal))


# --- pieces -------------------------------------------------------------------------------------------------


def button(words: str, act: Callable[[], object]) -> QPushButton:
    """A button that Enter in a field does not press."""
    made = QPushButton(words)
    made.setAutoDefault(False)
    made.clicked.connect(lambda _on=False: act())
    return made


def _boxed(form: fields.Form, out: QPushButton) -> QFrame:
    """Fields that belong together, with the button that removes them."""
    frame = QFrame()
    frame.setObjectName("group")
    form.addRow(out)
    form.setContentsMargins(12, 10, 12, 10)
    frame.setLayout(form)
    return frame


def heading(words: str, more: str, act: Callable[[], object]) -> QWidget:
    """A heading with a button at its end."""
    box = QWidget()
    row = QHBoxLayout(box)
    row.setContentsMargins(0, 10, 0, 0)
    row.addWidget(plain(words, "strong"), 1)
    row.addWidget(button(more, act))
    return box


def swatch_icon(theme: Theme, label: Label) -> QIcon:
    """A label's swatch as an icon."""
    picture = QPixmap(18, 14)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    box = picture.rect().toRectF().adjusted(1, 1, -1, -2)
    paint_swatch(painter, box, theme, label.colour, label.form, label.pattern)
    painter.end()
    return QIcon(picture)


def free(wanted: str, taken: Iterable[str]) -> str:
    """A name that nothing has yet."""
    known = set(taken)
    names = (wanted, *(f"{wanted} {n}" for n in range(2, len(known) + 3)))
    return next(name for name in names if name not in known)


def rows(text: str) -> tuple[str, ...]:
    """The lines of a text, each once, without empty ones."""
    return tuple(dict.fromkeys(row.strip() for row in text.splitlines() if row.strip()))


def _conditions(kind: AttributeType) -> str:
    return "; ".join(f"{name}: {', '.join(values)}" for name, values in kind.when)


def _parsed(text: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """`stance: asserts, denies; …` as the codebook keeps it."""
    pairs = (part.partition(":") for part in text.split(";") if part.strip())
    return tuple(
        sorted((name.strip(), tuple(v.strip() for v in values.split(",") if v.strip())) for name, _, values in pairs)
    )
