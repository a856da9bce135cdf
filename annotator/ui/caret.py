"""What is in hand: the project, the article, the caret, the selection, the open statement; and how one moves among them."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from annotator.domain import text as units
from annotator.domain.article import Article, Statement
from annotator.domain.change import ChangeSet, Refusal
from annotator.domain.model import CodebookRevision, Document, Fragment, Layer, Span, Zone
from annotator.ui import memory
from annotator.ui.language import QT_TRANSLATE_NOOP

if TYPE_CHECKING:  # SQLAlchemy comes with it, and only after the first window
    from annotator.services.project import Project
    from annotator.ui.bridge import ProjectBridge

_REGION = 16384  # code points whose spans are read together


class Mode(Enum):
    """What the next key means, where that is not the usual thing."""

    USUAL = ""
    ALONE = QT_TRANSLATE_NOOP("Mode", "Label without joining: 1 to 9, Esc")
    RELABEL = QT_TRANSLATE_NOOP("Mode", "Relabel: 1 to 9, Esc")
    ROLE = QT_TRANSLATE_NOOP("Mode", "Role: the key of the slot, Esc")
    EDGES = QT_TRANSLATE_NOOP("Mode", "Edges: ← → end, Shift+← → start, Esc")
    HINTS = QT_TRANSLATE_NOOP(
        "Mode", "Hints: two letters choose, with Shift the selection reaches there; Tab shows others, Esc"
    )
    BIND = QT_TRANSLATE_NOOP(
        "Mode", "Bind: J K or click choose the other claim, in any article; 1 supports, 2 contradicts, Esc"
    )


class Caret(QObject):
    """State of the Annotate window, without widgets; what can be done with it is the desk's."""

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
    adopting = Signal()  # the open project is about to be let go
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
            raise Refusal(self.tr("No project is open: Ctrl+O opens one, Ctrl+N makes a new one."))
        return self._bridge.project

    @property
    def bridge(self) -> ProjectBridge | None:
        """The project's voice, for another desk that works on it, too."""
        return self._bridge

    @property
    def has_project(self) -> bool:
        """Is a project open?"""
        return self._bridge is not None

    def adopt(self, bridge: ProjectBridge | None) -> None:
        """Work on this project from now on, or on none."""
        self.close_article()
        self.adopting.emit()
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
        if any(change.value.document_id == self.article.document.id for change in news.of(Zone)):
            self._rezone(self.article)
        touched = self.article.follow(news)
        if touched:
            self.spans_changed.emit(touched)
        if not self._open:
            return
        if self.claim is None:
            self._open = ""
        self.open_changed.emit()

    def _rezone(self, article: Article) -> None:
        """Another layout of the same article: caret, selection and statement stay."""
        article.rezone(self.project.store.read(Zone, document_id=article.document.id))
        self.article_changed.emit()
        self.place_changed.emit()
        self.look_wanted.emit(*self.selection)

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
            self.said.emit(self.tr("The selection is a whole paragraph already."), True)
            return
        self._grown.append((self.anchor, self.caret))
        self.select(*larger[0])

    def shrink(self) -> None:
        """Back to the unit before the last `grow`."""
        if not self._grown:
            self.said.emit(self.tr("The selection was not grown; Space grows it."), True)
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
            self.said.emit(self.tr("This tag is not there any more."), True)
        else:
            self.go_to(span)
            self.article_wanted.emit()

    def open_here(self) -> None:
        """Open the statement of the span under the caret."""
        span = self.span
        if span is None or self.article is None:
            self.said.emit(self.tr("No tag stands under the caret. J opens the next statement."), True)
            return
        if not self.article.statements_of(span):
            self.said.emit(self.tr("This tag belongs to no statement. Open one and press the key of a role."), True)
            return
        self.choose(span)

    def jump_to(self, claim: Span | None) -> None:
        """Open a statement and stand at its beginning."""
        if claim is None or self.article is None:
            self.said.emit(self.tr("There is no further statement."), True)
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
            self.said.emit(self.tr("No statement is open. Enter opens the one under the caret."), True)
            return
        found = self.article.around(claim) if by < 0 else self.article.within(claim)
        if not found:
            self.said.emit(
                self.tr("No claim stands around this one.") if by < 0 else self.tr("No claim stands inside this one."),
                True,
            )
            return
        self.jump_to(found[0])

    def cycle(self, by: int) -> None:
        """The next of the spans that overlap at the caret."""
        if self.article is None:
            return
        over = self.article.at(self.caret)
        if not over:
            self.said.emit(self.tr("No tag stands under the caret."), True)
            return
        now = self.span
        at = next((n for n, span in enumerate(over) if now and span.id == now.id), -1)
        self.choose(over[(at + by) % len(over)])
        chosen = over[(at + by) % len(over)]
        self.said.emit(
            self.tr("{label}: {n} of {all} here").format(
                label=self.article.codebook.label(chosen.label).name, n=(at + by) % len(over) + 1, all=len(over)
            ),
            False,
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
