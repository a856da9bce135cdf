"""Who is meant: proposes the actor of a tag, and lets a key accept, choose or enter one."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from annotator.domain.actors import Proposal, Registry, sure
from annotator.domain.change import ChangeSet
from annotator.domain.model import Entity, Span
from annotator.ui.desk import Desk
from annotator.ui.palette import Choice
from annotator.ui.sentences import told

if TYPE_CHECKING:
    from annotator.ui.palette import Palette


class Actors(QObject):
    """The registry at the desk. It is read when it is first needed, and follows every edit from then on."""

    changed = Signal()

    def __init__(self, desk: Desk, palette: Palette, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.desk, self.palette = desk, palette
        self._registry: Registry | None = None
        self._tagged = ""
        self._said = ""
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._propose_aloud)
        desk.adopted.connect(self._forget)
        desk.edited.connect(self._follow)
        desk.tagged.connect(self._on_tagged)

    @property
    def registry(self) -> Registry:
        """The actors of the open project."""
        if self._registry is None:
            self._registry = self.desk.project.registry()
        return self._registry

    def _forget(self) -> None:
        self._registry = None
        self.changed.emit()

    def _follow(self, news: object) -> None:
        if not isinstance(news, ChangeSet):
            self._forget()
        elif changes := news.of(Entity):
            if self._registry is not None:
                self._registry.follow(changes)
            self.changed.emit()
        elif any(c.before is None or c.after is None or c.before.entity_id != c.after.entity_id for c in news.of(Span)):
            self.changed.emit()

    # --- proposing --------------------------------------------------------------------------------------

    def proposals(self, span: Span) -> list[Proposal]:
        """Who may be meant by a span's words, the surest first."""
        from annotator.services import actors

        article = self.desk.article
        return actors.propose(self.registry, article, span) if article else []

    def _on_tagged(self, span: Span, said: str) -> None:
        """The tag is painted first; then who may be meant is said beside it."""
        article = self.desk.article
        if article and article.codebook.label(span.label).names_actor and span.entity_id is None:
            self._tagged, self._said = span.id, said
            self._soon.start()

    def _propose_aloud(self) -> None:
        article = self.desk.article
        span = article.spans.get(self._tagged) if article else None
        best = sure(self.proposals(span)) if span else None
        if best:
            self.desk.said.emit(self.tr("{said} · A: {name}").format(said=self._said, name=best.entity.name), False)

    # --- the key ----------------------------------------------------------------------------------------

    def accept(self) -> None:
        """The one who is surely meant; where nobody is, or somebody is named already, choose."""
        span = self._span()
        if span is None:
            self.desk.said.emit(self.tr("An actor needs a tag that names somebody: put the caret into one."), True)
            return
        best = None if span.entity_id else sure(self.proposals(span))
        if best:
            self.assign(span, best.entity)
        else:
            self.choose(span)

    def _span(self) -> Span | None:
        article, span = self.desk.article, self.desk.span
        return span if article and span and article.codebook.label(span.label).names_actor else None

    def choose(self, span: Span) -> None:
        """The palette with everybody who may be meant."""
        article = self.desk.article
        if article is None:
            return
        words = " ".join(span.quote(article.text).split())
        self.palette.open(
            lambda typed: self._choices(span, typed.strip()),
            self.tr("Who is “{words}”?").format(words=words[:40]),
            self.tr("Enter chooses"),
        )

    def _choices(self, span: Span, typed: str) -> list[Choice]:
        proposed = [] if typed else self.proposals(span)
        rows = [Choice(p.entity.name, told(p.why), partial(self.assign, span, p.entity), strong=True) for p in proposed]
        there = {p.entity.id for p in proposed}
        found = self.registry.search(typed, 50) if typed else self.registry.all()[:50]
        others = [Choice(e.name, e.type, partial(self.assign, span, e, alias=True)) for e in found if e.id not in there]
        fresh = self._fresh(span, typed)
        rows += [*others, *fresh] if typed and others else [*fresh, *others]
        if span.entity_id:
            rows.append(Choice(self.tr("Nobody"), self.tr("take the actor away"), lambda: self.assign(span, None)))
        return rows

    def _fresh(self, span: Span, typed: str) -> list[Choice]:
        from annotator.services import actors

        article = self.desk.article
        made = actors.named_after(typed or actors.called_by(span) or (span.quote(article.text) if article else ""))
        kinds = article.codebook.entity_types if article else ()
        text = self.tr("New actor “{name}”").format(name=made.name)
        rows = [Choice(text, kind, partial(self.enter, span, replace(made, type=kind))) for kind in kinds]
        return rows or [Choice(text, "", lambda: self.enter(span, made))]

    def assign(self, span: Span, entity: Entity | None, *, alias: bool = False) -> None:
        """Say whom a tag means; with `alias` its words, where they are a name, name the actor from now on."""
        from annotator.services import actors

        article = self.desk.article
        if article is None:
            return
        words = span.quote(article.text)
        if not self.desk.do(lambda a, h: actors.assign(a, h, span, entity)):
            return
        if entity and alias and words[:1].isupper() and " " in words.strip():
            named = actors.also_called(entity, words)
            if named != entity:
                self.desk.do(lambda _a, _h: actors.describe(entity, named))

    def enter(self, span: Span, entity: Entity) -> None:
        """A new actor for a tag."""
        from annotator.services import actors

        self.desk.do(lambda a, h: actors.enter(a, h, span, entity))
