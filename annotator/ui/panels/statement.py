"""The open statement: its claim, what fills each role with the role's key, and its attributes."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)  # fmt: skip

from annotator.domain.article import Article, Statement
from annotator.domain.codebook import AttributeType, Role
from annotator.domain.model import Entity, Relation, Span
from annotator.services import annotate
from annotator.ui.desk import Desk
from annotator.ui.labelbar import Elided, plain
from annotator.ui.language import QT_TRANSLATE_NOOP
from annotator.ui.panels import Stage
from annotator.ui.suggestions import card as suggested
from annotator.ui.swatch import Swatch
from annotator.ui.theme import Theme

TITLE = QT_TRANSLATE_NOOP("Window", "Statement")
AREA = Qt.DockWidgetArea.RightDockWidgetArea
PLACE = 10


class _Chip(QWidget):
    """The words that fill a role; a click goes there, the cross takes them out of the role."""

    def __init__(self, desk: Desk, theme: Theme, role: str, span: Span, words: str, entity: str) -> None:
        super().__init__()
        self._desk, self._span = desk, span
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        book = desk.project.codebook
        label = book.label(span.label)
        row.addWidget(Swatch(theme, book.colour(span.label, role), label.form, label.pattern))
        row.addWidget(Elided(words), 3)
        if entity and entity.lower() != words.lower():
            row.addWidget(Elided(entity, "meta"), 2)
        out = QPushButton("×")
        out.setObjectName("segment")
        out.setFixedWidth(22)
        out.setAccessibleName(self.tr("Remove {words} from {role}").format(words=words, role=role))
        out.clicked.connect(lambda: desk.unlink(role, span))
        row.addWidget(out)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: ARG002, N802
        """Go to the words."""
        self._desk.go_to(self._span)


class _Link(QWidget):
    """A linked claim, of this article or another; a click goes there, the cross takes the link away."""

    def __init__(self, desk: Desk, relation: Relation, told: str, words: str, go: Callable[[], None]) -> None:
        super().__init__()
        self._go = go
        column, row = QVBoxLayout(self), QHBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        row.setSpacing(6)
        column.addLayout(row)
        row.addWidget(plain(told, "meta"))
        row.addWidget(Elided(words), 1)
        note = str(dict(relation.attributes).get(annotate.LINK_NOTE, ""))
        self.note = QLineEdit(note)
        self.note.setAccessibleName(self.tr("Note on the link"))
        self.note.setPlaceholderText(self.tr("Note on the link"))
        self.note.editingFinished.connect(lambda: desk.set_link_note(relation, self.note.text()))
        column.addWidget(self.note)
        self.note.setVisible(bool(note))
        write = QPushButton("✎")
        write.setObjectName("segment")
        write.setFixedWidth(22)
        write.setAccessibleName(self.tr("Note on the link"))
        write.clicked.connect(self._write)
        row.addWidget(write)
        out = QPushButton("×")
        out.setObjectName("segment")
        out.setFixedWidth(22)
        out.setAccessibleName(self.tr("Remove link: {link}").format(link=f"{told} {words[:40]}"))
        out.clicked.connect(lambda: desk.unrelate(relation))
        row.addWidget(out)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(f"{told}: {words}")

    def _write(self) -> None:
        self.note.show()
        self.note.setFocus()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: ARG002, N802
        """Go to the claim."""
        self._go()


class Card(QScrollArea):
    """The statement card. It is built anew when another statement opens; that takes a millisecond."""

    def __init__(self, stage: Stage) -> None:
        super().__init__()
        self.desk, self.theme, self.key, self.run = stage.desk, stage.theme, stage.key, stage.run
        self.proposals, self.decisions = stage.suggesting.proposals, stage.suggesting.decisions
        desk = stage.desk
        desk.keys_changed.connect(self._forget)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumHeight(250)
        self.setMinimumWidth(290)
        self.note: _NoteLine | None = None
        self._noted = ""
        self._note_row = QWidget(self)
        self._note_row.hide()
        self._shown: tuple[object, ...] = ()
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self.rebuild)
        desk.open_changed.connect(self._later)
        desk.article_changed.connect(self._later)
        stage.suggesting.proposals.changed.connect(self._later)
        self.rebuild()

    def _forget(self) -> None:
        self._shown = ()
        self._later()

    def _later(self) -> None:
        """After the article is painted: the tag appears at once, the card right behind it."""
        self._soon.start()

    def rebuild(self) -> None:
        """Show what is open now."""
        statement = self.desk.statement
        article = self.desk.article
        links = _link_ids(article, statement.claim) if article and statement else ()
        meant = self.proposals.current if statement is None else None
        key: tuple[object, ...] = (
            (article, statement, article.claim_count, links)
            if article and statement
            else (article, meant, meant and self.decisions.of(meant))
        )
        if self._shown and key == self._shown:
            return
        self._shown = key
        page = QWidget()
        page.setObjectName("panel")
        column = QVBoxLayout(page)
        column.setContentsMargins(16, 14, 16, 12)
        column.setSpacing(8)
        self.note = None
        if article is not None and meant is not None:
            suggested.fill(column, meant, article, self.decisions, self.theme, self.run)
        elif statement is None or article is None:
            self._empty(column)
            self._note(column, None)
        else:
            self._head(column, statement, article.claim_count)
            self._slots(column, statement)
            self._attributes(column, statement)
            self._links(column, statement)
            self._note(column, statement.claim)
        column.addStretch(1)
        self.setWidget(page)

    def _empty(self, column: QVBoxLayout) -> None:
        column.addWidget(plain(self.tr("No statement is open"), "title"))
        words = self.tr("Select words and press 1 to make a claim, or click one. {key} opens the next statement; tags made while "
                        "one is open join it.")  # fmt: skip
        text = plain(words.format(key=self.key("go.next")), "help")
        text.setWordWrap(True)
        column.addWidget(text)

    def _head(self, column: QVBoxLayout, statement: Statement, count: int) -> None:
        row = QHBoxLayout()
        row.addWidget(plain(self.tr("Statement {n}").format(n=statement.number), "title"), 1)
        row.addWidget(plain(self.tr("of {n}").format(n=count), "meta"))
        row.addWidget(plain(self.key("go.next"), "key"), 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(plain(self.key("go.previous"), "key"), 0, Qt.AlignmentFlag.AlignVCenter)
        column.addLayout(row)
        if statement.outer:
            column.addLayout(self._path(statement))
        article = self.desk.article
        words = " … ".join(article.text[a:b] for a, b in statement.claim.fragments) if article else ""
        claim = plain(" ".join(words.split()), "claim")
        claim.setWordWrap(True)
        claim.setMaximumHeight(132)
        column.addWidget(claim)

    def _path(self, statement: Statement) -> QHBoxLayout:
        """Who says it within whose claim, outermost first."""
        row = QHBoxLayout()
        names = [self._speaker(claim) for claim in (*reversed(statement.outer), statement.claim)]
        row.addWidget(Elided(" › ".join(names), "meta"), 1)
        row.addWidget(plain(self.key("go.outer"), "key"))
        return row

    def _speaker(self, claim: Span) -> str:
        article = self.desk.article
        sources = article.statement(claim).filling("source") if article else ()
        words = " ".join(sources[0].quote(article.text).split()) if sources and article else self.tr("no source")
        return words if len(words) < 22 else words[:21] + "…"

    def _slots(self, column: QVBoxLayout, statement: Statement) -> None:
        article = self.desk.article
        if article is None:
            return
        grid = QGridLayout()
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(7)
        grid.setColumnStretch(2, 1)
        for n, role in enumerate(article.codebook.label(statement.claim.label).roles):
            grid.addWidget(plain(role.key, "key"), n, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(self._role_name(role), n, 1, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(self._filling(statement, role), n, 2)
        column.addLayout(grid)

    def _role_name(self, role: Role) -> QWidget:
        return plain(role.name.capitalize() + (" •" if role.required else ""), "")

    def _filling(self, statement: Statement, role: Role) -> QWidget:
        article = self.desk.article
        spans = statement.filling(role.name)
        if not spans or article is None:
            return plain(self.tr("not set"), "meta")
        names = self._entity_names([span.entity_id for span in spans if span.entity_id])
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        for span in spans:
            words = " ".join(span.quote(article.text).split())
            column.addWidget(_Chip(self.desk, self.theme, role.name, span, words, names.get(span.entity_id or "", "")))
        return box

    def _entity_names(self, ids: list[str]) -> dict[str, str]:
        return {entity.id: entity.name for entity in self.desk.project.store.read(Entity, id=ids)} if ids else {}

    def _attributes(self, column: QVBoxLayout, statement: Statement) -> None:
        article = self.desk.article
        for kind in article.codebook.label(statement.claim.label).attributes if article else ():
            given = statement.claim.attributes
            if kind.values and (kind.applies(given) or kind.name in dict(given)):
                row = QHBoxLayout()
                row.addWidget(plain(kind.key, "key"))
                row.addWidget(plain(kind.name.capitalize()), 1)
                column.addLayout(row)
                column.addWidget(self._segments(kind, statement.claim))

    def _segments(self, kind: AttributeType, claim: Span) -> QWidget:
        frame = QFrame()
        frame.setObjectName("segments")
        row = QHBoxLayout(frame)
        row.setContentsMargins(1, 1, 1, 1)
        row.setSpacing(0)
        group = QButtonGroup(frame)
        group.setExclusive(False)
        for value in kind.values:
            button = QPushButton(value)
            button.setObjectName("segment")
            button.setCheckable(True)
            button.setChecked(claim.attribute(kind.name) == value)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.setAccessibleName(f"{kind.name}: {value}")
            button.clicked.connect(
                lambda on, name=kind.name, value=value: self.desk.set_attribute(name, value if on else None)
            )
            group.addButton(button)
            row.addWidget(button)
        return frame

    def _links(self, column: QVBoxLayout, statement: Statement) -> None:
        """Claims that this one supports or contradicts, or that do so to this one; also those of other articles."""
        article, claim = self.desk.article, statement.claim
        rows = [*self._near(article, claim), *self._far(article, claim)] if article else []
        if not rows:
            return
        row = QHBoxLayout()
        row.addWidget(plain(self.key("tag.bind"), "key"))
        row.addWidget(plain(self.tr("Linked claims")), 1)
        column.addLayout(row)
        for link in rows:
            column.addWidget(link)

    def _near(self, article: Article, claim: Span) -> list[_Link]:
        found = []
        for relation, other in article.links(claim):
            number = article.position(other) + 1
            told = f"{relation.type} {number}" if relation.head == claim.id else f"{number} {relation.type}"
            words = " ".join(other.quote(article.text).split())
            found.append(_Link(self.desk, relation, told, words, partial(self.desk.jump_to, other)))
        return found

    def _far(self, article: Article, claim: Span) -> list[_Link]:
        found = []
        for relation, end in article.far_links(claim):
            place = self.desk.project.place_of(end)
            if place is not None:
                words = " ".join(self.desk.project.text(place.document)[place.start : place.end].split())
                told = f"{relation.type} →" if relation.head == claim.id else f"→ {relation.type}"
                go = partial(self.desk.go_to_span, place.document, place.layer, place.span)
                found.append(_Link(self.desk, relation, told, f"{place.title[:30]}: {words}", go))
        return found

    def _note(self, column: QVBoxLayout, span: Span | None) -> None:
        """A line for the note of the open claim; `C` turns it to the span under the caret."""
        self._noted = span.id if span else ""
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(plain(self.key("tag.note"), "key"), 0, Qt.AlignmentFlag.AlignVCenter)
        self.note = _NoteLine(span.note if span else "")
        self.note.setPlaceholderText(self.tr("Note"))
        self.note.setAccessibleName(self.tr("Note"))
        self.note.editingFinished.connect(self._save_note)
        self.note.left.connect(self.desk.article_wanted)
        row.addWidget(self.note, 1)
        self._note_row = box
        column.addWidget(box)  # first: shown without a parent it would be a window of its own for a moment
        box.setVisible(span is not None)

    def _save_note(self) -> None:
        if self.note is not None and self._noted:
            self.desk.set_note(self._noted, self.note.text())

    def write_note(self) -> None:
        """Put the keyboard into the note of the span under the caret, else of the open claim."""
        if self._soon.isActive():
            self.rebuild()
        span, article, note = self.desk.span or self.desk.claim, self.desk.article, self.note
        if span is None or article is None or note is None:
            self.desk.said.emit(self.tr("A note needs a tag under the caret or an open statement."), True)
            return
        self._noted = span.id
        note.begin(span.note)
        words = " ".join(span.quote(article.text).split())
        note.setPlaceholderText(f"{article.codebook.label(span.label).name} “{words[:30]}”")
        self._note_row.setVisible(True)
        note.setFocus()
        note.selectAll()


def _link_ids(article: Article, claim: Span) -> tuple[Relation, ...]:
    return tuple(relation for relation, _ in (*article.links(claim), *article.far_links(claim)))


class _NoteLine(QLineEdit):
    """Enter keeps what was written, Esc what was there; both go back to the article."""

    left = Signal()

    def __init__(self, note: str) -> None:
        super().__init__(note)
        self._before = note
        self.returnPressed.connect(self.left)

    def begin(self, note: str) -> None:
        """Start from this note."""
        self._before = note
        self.setText(note)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.setText(self._before)
            self.left.emit()
        else:
            super().keyPressEvent(event)


def build(stage: Stage) -> QWidget:
    """The panel."""
    return Card(stage)
