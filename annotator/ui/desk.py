"""The analyst's desk: the article in hand, the caret, the selection and the open statement.

Views show what the desk holds and ask it for everything that keys and mouse mean; the desk
asks the verbs and has the project do them. A refusal becomes a sentence, never silence.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from annotator.domain import text as units
from annotator.domain.article import Article, Statement
from annotator.domain.change import ChangeSet, Refusal
from annotator.domain.codebook import Mark
from annotator.domain.model import CodebookRevision, Document, Fragment, Layer, Relation, Span
from annotator.services import annotate
from annotator.services.annotate import Hand
from annotator.ui import memory

if TYPE_CHECKING:  # SQLAlchemy comes with it, and only after the first window
    from annotator.services.project import Project
    from annotator.ui.bridge import ProjectBridge

_REGION = 16384  # code points whose spans are read together


class Mode(Enum):
    """What the next key means, where that is not the usual thing."""

    USUAL = ""
    ALONE = "Label without joining: 1 to 9, Esc"
    RELABEL = "Relabel: 1 to 9, Esc"
    ROLE = "Role: the key of the slot, Esc"
    EDGES = "Edges: ← → end, Shift+← → start, Esc"
    HINTS = "Hints: two letters choose, with Shift the selection reaches there; Tab shows others, Esc"
    BIND = "Bind: J K or click choose the other claim, in any article; 1 supports, 2 contradicts, Esc"


class Desk(QObject):
    """State of the Annotate window, without widgets."""

    article_changed = Signal()
    article_leaving = Signal()  # while it is still in hand
    articles_changed = Signal()  # a bulk edit came or went
    spans_changed = Signal(object)  # list[Span], as they were and as they are
    loaded = Signal()
    place_changed = Signal()  # caret, selection or chosen span
    open_changed = Signal()
    mode_changed = Signal()
    said = Signal(str, bool)  # a sentence; True where something was refused
    saved = Signal()
    adopted = Signal()  # another project, or none
    edited = Signal(object)  # ChangeSet or BatchSwitch, when the article in hand has moved with it
    codebook_changed = Signal()
    keys_changed = Signal()
    tagged = Signal(object, str)  # a span that was made or joined a statement, and what was said of it
    look_wanted = Signal(int, int)  # a stretch is to be scrolled into view
    article_wanted = Signal()  # the keyboard is to go back to the article

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge: ProjectBridge | None = None
        self.article: Article | None = None
        self.anchor = self.caret = 0
        self.extra: list[Fragment] = []  # further selected fragments
        self.mode = Mode.USUAL
        self._open = ""
        self._chosen = ""
        self._recent = ""
        self._bind_from: Span | None = None
        self._grown: list[tuple[int, int]] = []
        self._loaded: set[int] = set()
        self._idle = QTimer(self, interval=0)
        self._idle.timeout.connect(self._load_more)

    # --- projects ---------------------------------------------------------------------------------------

    @property
    def project(self) -> Project:
        """The open project. Raises `Refusal` while there is none."""
        if self._bridge is None:
            raise Refusal("No project is open: Ctrl+O opens one, Ctrl+N makes a new one.")
        return self._bridge.project

    @property
    def has_project(self) -> bool:
        """Is a project open?"""
        return self._bridge is not None

    def adopt(self, bridge: ProjectBridge | None) -> None:
        """Work on this project from now on, or on none."""
        self.close_article()
        if self._bridge is not None:
            self._bridge.changed.disconnect(self.on_changed)
            memory.tidy()
        self._bridge = bridge
        if bridge is not None:
            bridge.changed.connect(self.on_changed)
        self.adopted.emit()

    # --- articles ---------------------------------------------------------------------------------------

    def open_article(self, document_id: str, layer: Layer | None = None) -> None:
        """Take an article in hand. Spans are read where somebody looks first, the rest when nothing else is to do."""
        try:
            article = self.project.article(document_id, layer, whole=False)
        except Refusal as refusal:
            self.said.emit(str(refusal), True)
            return
        if self.article is not None:
            self.article_leaving.emit()
        self.article = article
        self._loaded.clear()
        self._let_go()
        self.need(0, 1)
        self.article_changed.emit()
        self.open_changed.emit()
        self._idle.start()

    def close_article(self) -> None:
        """Nothing in hand."""
        if self.article is not None:
            self.article_leaving.emit()
        self._idle.stop()
        self.article = None
        self._let_go()
        self.article_changed.emit()
        self.open_changed.emit()

    def _let_go(self) -> None:
        """Nothing of the last article is in hand any more: no place, no selection, no statement, no mode."""
        self.anchor = self.caret = 0
        self.extra.clear()
        self._grown.clear()
        self._open = self._chosen = self._recent = ""
        if self.mode is not Mode.BIND:  # the other claim may be in another article
            self._bind_from = None
            self.set_mode(Mode.USUAL)

    @property
    def document(self) -> Document | None:
        """The article in hand, as the project knows it."""
        return self.article.document if self.article else None

    def need(self, start: int, end: int) -> None:
        """Have the spans between two offsets read."""
        article = self.article
        if article is None or article.layer is None:
            return
        for region in range(max(0, start) // _REGION, max(0, end - 1, start) // _REGION + 1):
            if region not in self._loaded:
                self._loaded.add(region)
                article.add(*self.project.spans_between(article.layer.id, region * _REGION, (region + 1) * _REGION))

    def _load_more(self) -> None:
        article = self.article
        regions = range(len(article.text) // _REGION + 1) if article and article.layer else range(0)
        left = next((region for region in regions if region not in self._loaded), None)
        if left is None:
            self._idle.stop()
            memory.leave_aside()
            self.loaded.emit()
        else:
            self.need(left * _REGION, left * _REGION + 1)

    # --- following the project --------------------------------------------------------------------------

    def on_changed(self, news: object) -> None:
        """An edit was made: move with it."""
        self._move_with(news)
        if isinstance(news, ChangeSet) and news.of(CodebookRevision):
            self.codebook_changed.emit()
        self.edited.emit(news)

    def _move_with(self, news: object) -> None:
        self.saved.emit()
        if not isinstance(news, ChangeSet):
            self.articles_changed.emit()
            self._reread()
            return
        if self.article is None:
            return
        self.article.codebook = self.project.codebook
        touched = self.article.follow(news)
        if touched:
            self.spans_changed.emit(touched)
        if not self._open:
            return
        if self.claim is None:
            self._open = ""
        self.open_changed.emit()

    def _reread(self) -> None:
        """A bulk edit came or went: the article in hand may be gone, or have a layer of one's own now."""
        article, document = self.article, self.document
        if article is None or document is None:
            return
        try:
            self.project.document(document.id)
        except Refusal:
            self.close_article()
            return
        article.codebook = self.project.codebook
        layers = {layer.id for layer in self.project.layers(document.id)}
        own = self.project.own_layer(document.id)
        if (article.layer is None and own is not None) or (article.layer and article.layer.id not in layers):
            self.open_article(document.id)

    # --- what is where ----------------------------------------------------------------------------------

    @property
    def claim(self) -> Span | None:
        """The claim of the open statement."""
        return self.article.spans.get(self._open) if self.article and self._open else None

    @property
    def statement(self) -> Statement | None:
        """The open statement."""
        claim = self.claim
        return self.article.statement(claim) if self.article and claim else None

    @property
    def selection(self) -> Fragment:
        """The selected characters, start and end; equal where nothing is selected."""
        return min(self.anchor, self.caret), max(self.anchor, self.caret)

    @property
    def fragments(self) -> list[Fragment]:
        """Everything selected, in the order of selecting."""
        own = [self.selection] if self.anchor != self.caret else []
        return [*self.extra, *own]

    @property
    def span(self) -> Span | None:
        """The span under the caret, or the one that was chosen there."""
        if self.article is None:
            return None
        chosen = self.article.spans.get(self._chosen) if self._chosen else None
        return chosen or next(iter(self.article.at(self.caret)), None)

    # --- moving -----------------------------------------------------------------------------------------

    def place(self, offset: int, *, extend: bool = False, keep_grown: bool = False) -> None:
        """Put the caret somewhere; with `extend` the selection reaches there."""
        if self.article is None:
            return
        self.caret = max(0, min(offset, len(self.article.text)))
        if not extend:
            self.anchor = self.caret
            self.extra.clear()
        if not keep_grown:
            self._grown.clear()
        self._chosen = ""
        self.place_changed.emit()

    def select(self, start: int, end: int) -> None:
        """Select characters; the caret stands at their end."""
        self.anchor, self.caret = start, end
        self._chosen = ""
        self.place_changed.emit()

    def keep_selection(self) -> None:
        """Let the next selection be a further fragment."""
        if self.anchor != self.caret:
            self.extra.append(self.selection)
            self.anchor = self.caret

    def grow(self) -> None:
        """Select the next larger unit: token, clause, quotation, sentence, paragraph."""
        if self.article is None:
            return
        start, end = self.selection
        larger = units.units(self.article.text, start, end)
        if not larger:
            self.said.emit("The selection is a whole paragraph already.", True)
            return
        self._grown.append((self.anchor, self.caret))
        self.select(*larger[0])

    def shrink(self) -> None:
        """Back to the unit before the last `grow`."""
        if not self._grown:
            self.said.emit("The selection was not grown; Space grows it.", True)
            return
        self.anchor, self.caret = self._grown.pop()
        self.place_changed.emit()

    # --- opening statements -----------------------------------------------------------------------------

    def open(self, claim: Span | None) -> None:
        """Open a statement, or none."""
        self._open = claim.id if claim else ""
        self.open_changed.emit()

    def choose(self, span: Span, *, and_open: bool = True) -> None:
        """Take a span in hand; its statement opens (the open one stays where the span belongs to it)."""
        if self.article is None:
            return
        self._chosen = self._recent = span.id
        claims = self.article.statements_of(span)
        if and_open and claims and self._open not in {claim.id for claim in claims}:
            self.open(claims[0])
        self.place_changed.emit()

    def go_to(self, span: Span) -> None:
        """Take a span in hand, stand at its beginning, and have it shown."""
        self.anchor = self.caret = span.start
        self.extra.clear()
        self._grown.clear()
        self.choose(span)
        self.look_wanted.emit(span.start, span.end)

    def go_to_span(self, document_id: str, layer_id: str, span_id: str) -> None:
        """Go to a span of any article and layer; both are taken in hand where they are not."""
        article = self.article
        if article is None or article.document.id != document_id or (article.layer and article.layer.id != layer_id):
            layers = self.project.layers(document_id)
            self.open_article(document_id, next((one for one in layers if one.id == layer_id), None))
        if self.article is None:
            return
        self.need(0, len(self.article.text))
        span = self.article.spans.get(span_id)
        if span is None:
            self.said.emit("This tag is not there any more.", True)
        else:
            self.go_to(span)
            self.article_wanted.emit()

    def open_here(self) -> None:
        """Open the statement of the span under the caret."""
        span = self.span
        if span is None or self.article is None:
            self.said.emit("No tag stands under the caret. J opens the next statement.", True)
            return
        if not self.article.statements_of(span):
            self.said.emit("This tag belongs to no statement. Open one and press the key of a role.", True)
            return
        self.choose(span)

    def jump_to(self, claim: Span | None) -> None:
        """Open a statement and stand at its beginning."""
        if claim is None or self.article is None:
            self.said.emit("There is no further statement.", True)
            return
        self.anchor = self.caret = claim.start
        self.extra.clear()
        self._grown.clear()
        self._chosen = claim.id
        self.open(claim)
        self.place_changed.emit()

    def step(self, by: int) -> None:
        """The next or the previous statement in reading order."""
        if self.article is None:
            return
        claim = self.claim
        if claim is None:
            self.jump_to(self.article.next_claim(self.caret - (by > 0), by))
        else:
            self.jump_to(self.article.claim_at(self.article.position(claim) + by))

    def climb(self, by: int) -> None:
        """The claim around the open one (-1), or the first inside it (1)."""
        claim = self.claim
        if claim is None or self.article is None:
            self.said.emit("No statement is open. Enter opens the one under the caret.", True)
            return
        found = self.article.around(claim) if by < 0 else self.article.within(claim)
        if not found:
            self.said.emit("No claim stands around this one." if by < 0 else "No claim stands inside this one.", True)
            return
        self.jump_to(found[0])

    def cycle(self, by: int) -> None:
        """The next of the spans that overlap at the caret."""
        if self.article is None:
            return
        over = self.article.at(self.caret)
        if not over:
            self.said.emit("No tag stands under the caret.", True)
            return
        now = self.span
        at = next((n for n, span in enumerate(over) if now and span.id == now.id), -1)
        self.choose(over[(at + by) % len(over)])
        chosen = over[(at + by) % len(over)]
        self.said.emit(
            f"{self.article.codebook.label(chosen.label).name}: {(at + by) % len(over) + 1} of {len(over)} here", False
        )

    def escape(self) -> None:
        """One layer back: mode, selection, statement."""
        if self.mode is not Mode.USUAL:
            self.set_mode(Mode.USUAL)
        elif self.fragments:
            self.place(self.caret)
        elif self._open:
            self.open(None)

    def set_mode(self, mode: Mode) -> None:
        """What the next key means."""
        if mode is not self.mode:
            self.mode = mode
            self.mode_changed.emit()

    # --- tagging ----------------------------------------------------------------------------------------

    def hand(self) -> Hand:
        """Who tags. Raises `Refusal` where the project is open to read only."""
        if self.project.coder is None:
            raise Refusal("The project is open read-only; nothing was changed.")
        return Hand(self.project.coder, self.project.revision.id)

    def do(self, verb: Callable[[Article, Hand], ChangeSet], said: str = "") -> bool:
        """Have an edit made, or say why not."""
        if self.article is None:
            self.said.emit("No article is open.", True)
            return False
        try:
            edit = verb(self.article, self.hand())
            self.project.do(edit)
        except Refusal as refusal:
            self.said.emit(str(refusal), True)
            return False
        self.said.emit(said or edit.title, False)
        return True

    def do_freely(self, verb: Callable[[], ChangeSet]) -> bool:
        """Have an edit made that needs no article, or say why not."""
        try:
            edit = verb()
            self.project.do(edit)
        except Refusal as refusal:
            self.said.emit(str(refusal), True)
            return False
        self.said.emit(edit.title, False)
        return True

    def press(self, key: str) -> None:
        """A digit: a label, a role, or what the mode makes of it."""
        mark = next((m for m in self.project.codebook.marks() if m.key == key), None)
        mode = self.mode
        self.set_mode(Mode.USUAL)
        if mode is Mode.BIND:
            self._bind(key)
        elif mark is None:
            self.said.emit(f"The codebook gives the key {key} to no label.", True)
        elif mode is Mode.RELABEL:
            self._on_span(lambda a, h, s: annotate.relabel(a, h, s, mark.label))
        elif mode is Mode.ROLE:
            self._to_role(mark)
        else:
            self._mark(mark, alone=mode is Mode.ALONE)

    def _mark(self, mark: Mark, *, alone: bool) -> None:
        article = self.article
        if article is None:
            self.said.emit("No article is open.", True)
            return
        if not self.fragments and self._link_under_caret(mark, alone=alone):
            return
        fragments = self.fragments or [t for t in [units.token_at(article.text, self.caret)] if t]
        claim = None if alone else self.claim
        try:
            marked = annotate.mark(article, self.hand(), mark, fragments, open_claim=claim)
            self.project.do(marked.edit)
        except Refusal as refusal:
            self.said.emit(str(refusal), True)
            return
        self.said.emit(marked.said, False)
        self.extra.clear()
        self.anchor = self.caret = marked.span.end
        self._grown.clear()
        self._chosen = self._recent = marked.span.id
        if article.is_claim(marked.span) and not alone:
            self.open(marked.span)
        self.place_changed.emit()
        self.tagged.emit(article.spans.get(marked.span.id) or marked.span, marked.said)

    def _link_under_caret(self, mark: Mark, *, alone: bool) -> bool:
        """Without a selection, a fitting span under the caret joins the open statement."""
        span, claim, article = self.span, self.claim, self.article
        if alone or not mark.role or span is None or claim is None or article is None:
            return False
        role = article.codebook.label(claim.label).role(mark.role)
        if role is None or span.label not in role.accepts:
            return False
        number = article.position(claim) + 1
        self.do(
            lambda a, h: annotate.link(a, h, claim, role, span), f"{role.name.capitalize()} joined statement {number}"
        )
        return True

    def _to_role(self, mark: Mark) -> None:
        claim, span, article = self.claim, self.span, self.article
        role = article.codebook.label(claim.label).role(mark.role or mark.label) if article and claim else None
        if claim is None or span is None or role is None:
            self.said.emit("A role needs an open statement and a tag under the caret.", True)
            return
        self.do(lambda a, h: annotate.link(a, h, claim, role, span))

    def _on_span(self, verb: Callable[[Article, Hand, Span], ChangeSet]) -> None:
        span = self.span
        if span is None:
            self.said.emit("No tag stands under the caret.", True)
            return
        self.do(lambda article, hand: verb(article, hand, span))

    def delete(self) -> None:
        """Delete the span under the caret."""
        self._on_span(annotate.unmark)

    def add_fragment(self) -> None:
        """Add everything selected to the span that was touched last."""
        span = self.article.spans.get(self._recent) if self.article and self._recent else None
        pieces = self.fragments
        if span is None or not pieces:
            self.said.emit("Tag the first words, then select further ones and press D.", True)
            return
        if self.do(lambda a, h: annotate.add_fragments(a, h, span, pieces)):
            self.anchor = self.caret
            self.extra.clear()
            self._chosen = span.id
            self.place_changed.emit()

    def move_edge(self, edge: str, by: int) -> None:
        """Move the start or the end of the span in hand by one token."""
        article, span = self.article, self.span
        if article is None or span is None:
            self.said.emit("No tag stands under the caret.", True)
            return
        pieces = sorted(span.fragments)
        start, end = pieces[0][0], pieces[-1][1]
        if edge == "end":
            end = units.token_end_right(article.text, end) if by > 0 else units.token_end_left(article.text, end)
            pieces[-1] = (pieces[-1][0], end)
        else:
            start = units.token_right(article.text, start) if by > 0 else units.token_left(article.text, start)
            pieces[0] = (start, pieces[0][1])
        if pieces[0][0] >= pieces[0][1] or pieces[-1][0] >= pieces[-1][1]:
            self.said.emit("Nothing would be left of the tag; Del deletes it.", True)
            return
        chosen = span.id
        if self.do(lambda a, h: annotate.resize(a, h, span, pieces)):
            self._chosen = chosen
            self.place_changed.emit()

    def resize(self, span: Span, fragments: list[Fragment]) -> None:
        """Give a span other ends (a handle was dragged)."""
        self.do(lambda a, h: annotate.resize(a, h, span, fragments))

    def set_attribute(self, name: str, value: str | None) -> None:
        """Set an attribute of the open claim."""
        claim = self.claim
        if claim is None:
            self.said.emit("No statement is open. Enter opens the one under the caret.", True)
            return
        self.do(lambda a, h: annotate.set_attribute(a, h, claim, name, value))

    def step_attribute(self, key: str) -> bool:
        """The next value of the attribute with this key; False where the open claim has none."""
        claim, article = self.claim, self.article
        if claim is None or article is None:
            return False
        kind = next((a for a in article.codebook.label(claim.label).attributes if a.key == key), None)
        if kind is None or not kind.values:
            return False
        if not kind.applies(claim.attributes):
            self.said.emit(f"{kind.name.capitalize()} applies only where {kind.condition()}.", True)
            return True
        now = claim.attribute(kind.name)
        at = kind.values.index(now) + 1 if isinstance(now, str) and now in kind.values else 0
        self.set_attribute(kind.name, kind.values[at] if at < len(kind.values) else None)
        return True

    def set_note(self, span_id: str, note: str) -> None:
        """Write the note of a span."""
        span = self.article.spans.get(span_id) if self.article else None
        if span is not None and span.note != note.strip():
            self.do(lambda a, h: annotate.set_note(a, h, span, note))

    def unlink(self, role: str, span: Span) -> None:
        """Take a span out of a role of the open statement."""
        claim = self.claim
        if claim is not None:
            self.do(lambda a, h: annotate.unlink(a, h, claim, role, span))

    def unrelate(self, relation: Relation) -> None:
        """Take away a link between two claims."""
        self.do(lambda a, h: annotate.unrelate(a, h, relation))

    def start_bind(self) -> None:
        """Begin to link the open claim to another one."""
        claim, article = self.claim, self.article
        if claim is None or article is None:
            self.said.emit("No statement is open. Enter opens the one under the caret.", True)
            return
        try:
            annotate.own_layer(article, self.hand())
        except Refusal as refusal:
            self.said.emit(str(refusal), True)
            return
        self._bind_from = claim
        self.set_mode(Mode.BIND)

    def _bind(self, key: str) -> None:
        kinds = self.project.codebook.relations
        head = self._bind_from
        child = self.claim
        if not key.isdigit() or not 1 <= int(key) <= len(kinds) or head is None or child is None:
            self.said.emit("Bind: open the other claim, then 1 or 2.", True)
            return
        self.do(lambda a, h: annotate.relate(a, h, kinds[int(key) - 1].name, head, child))

    def toggle_complete(self) -> None:
        """Mark the article complete, or begun again."""
        layer = self.article.layer if self.article else None
        status = "begun" if layer and layer.status == "complete" else "complete"
        self.do(lambda a, h: annotate.set_status(a, h, status), f"Article marked {status}")

    # --- undo -------------------------------------------------------------------------------------------

    def undo(self) -> None:
        """Take back the last edit."""
        self._history(self.project.undo, "Undone")

    def redo(self) -> None:
        """Do again what was undone."""
        self._history(self.project.redo, "Done again")

    def _history(self, step: Callable[[], str], word: str) -> None:
        try:
            title = step()
        except Refusal as refusal:
            self.said.emit(str(refusal), True)
        else:
            self._chosen = ""
            self.said.emit(f"{word}: {title}", False)
            self.place_changed.emit()
