"""Deciding about suggestions: accepting makes tags that keep where they are from, rejecting is remembered, both are edits."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, field

from annotator.domain.actors import Registry
from annotator.domain.article import Article
from annotator.domain.change import ChangeSet, Refusal, added
from annotator.domain.codebook import Codebook
from annotator.domain.model import Fragment, Layer, Relation, Span, now
from annotator.domain.precision import Decided
from annotator.domain.suggestion import (
    ACCEPTED,
    ORIGIN,
    PROJECTION,
    REJECTED,
    Answer,
    Part,
    Suggestion,
    Verdict,
    undecided,
)
from annotator.domain.text import merged
from annotator.services import annotate
from annotator.services.annotate import Hand
from annotator.services.project import Project
from annotator.storage import machine


@dataclass(frozen=True, slots=True)
class Accepted:
    """The edit by which suggestions become tags, and the main span of each."""

    edit: ChangeSet
    spans: tuple[Span, ...]


def known(project: Project, document_id: str) -> tuple[list[Suggestion], list[Verdict]]:
    """All suggestions for an article, and what this coder decided about them."""
    found = project.store.read(Suggestion, document_id=document_id)
    if found and document_id in machine.unaided_documents(project.store):
        return [], []  # hidden: what they do to coders is being measured
    if not found or project.coder is None:
        return found, []
    return found, project.store.read(Verdict, document_id=document_id, coder_id=project.coder.id)


def decisions(project: Project) -> list[Decided]:
    """What all coders of the project decided about what machines suggested, another version of a text left aside."""
    found = machine.decided(project.store)
    return [
        Decided(maker, rule, sure, answer == ACCEPTED) for maker, rule, sure, answer in found if maker != PROJECTION
    ]


def open_ones(project: Project, article: Article) -> tuple[Suggestion, ...]:
    """The suggestions for an article that its coder has not decided about, in reading order."""
    return undecided(*known(project, article.document.id), article)


def accept(article: Article, hand: Hand, chosen: Sequence[Suggestion], registry: Registry | None = None) -> Accepted:
    """Make tags of suggestions. Words that bear a fitting label already are joined, not tagged twice; whoever the article calls by the
    name of just one actor of the `registry` is linked to that. Raises `Refusal`."""
    layer, begun = annotate.own_layer(article, hand)
    work = _Work(article, hand, layer, registry)
    spans = tuple(work.take(one) for one in chosen)
    verdicts = [
        _verdict(article, hand, one, ACCEPTED, len(chosen), span.id) for one, span in zip(chosen, spans, strict=True)
    ]
    title = "Accept suggestion" if len(chosen) == 1 else f"Accept {len(chosen)} suggestions"
    return Accepted(ChangeSet(title, (*begun, *added([*work.spans.values(), *work.relations, *verdicts]))), spans)


def reject(article: Article, hand: Hand, chosen: Sequence[Suggestion]) -> ChangeSet:
    """Say of suggestions that they are none; they do not come again. Raises `Refusal` on a colleague's layer."""
    annotate.own_layer(article, hand)
    title = "Reject suggestion" if len(chosen) == 1 else f"Reject {len(chosen)} suggestions"
    return ChangeSet(title, added(_verdict(article, hand, one, REJECTED, len(chosen)) for one in chosen))


def _verdict(
    article: Article, hand: Hand, one: Suggestion, answer: Answer, together: int, span_id: str = ""
) -> Verdict:
    return Verdict(
        document_id=article.document.id, coder_id=hand.coder.id, created=now(), answer=answer, maker=one.maker, rule=one.rule,
        confidence=one.confidence, label=one.main.label, fragments=one.main.fragments, span_id=span_id, together=together,
    )  # fmt: skip


@dataclass(slots=True)
class _Work:
    """What accepting makes: new spans by label and extent, and the relations between spans."""

    article: Article
    hand: Hand
    layer: Layer
    registry: Registry | None
    spans: dict[tuple[str, tuple[Fragment, ...]], Span] = field(
        default_factory=dict[tuple[str, tuple[Fragment, ...]], Span]
    )
    relations: list[Relation] = field(default_factory=list[Relation])

    def take(self, one: Suggestion) -> Span:
        book = self.article.codebook
        label = book.by_id.get(one.main.label)
        if label is None or label.retired:
            raise Refusal("The codebook has no label any more that this suggestion asks for.")
        claim = self._span(one, one.main)
        roles = {role.name: role for role in book.label(claim.label).roles}
        for part in one.parts[1:]:
            role = roles.get(part.role)
            if role is None or part.label not in role.accepts or book.label(part.label).retired:
                continue
            held = [
                r
                for r in (*self.article.leaving(claim.id), *self.relations)
                if (r.head, r.type) == (claim.id, role.name)
            ]
            span = self._span(one, part)
            if span.id != claim.id and span.id not in {r.child for r in held} and (role.many or not held):
                self.relations.append(Relation(layer_id=self.layer.id, type=role.name, head=claim.id, child=span.id))
        return claim

    def _span(self, one: Suggestion, part: Part) -> Span:
        pieces = annotate.trimmed(self.article, part.fragments)
        key = part.label, merged(list(pieces))
        there = annotate.same_extent(self.article, pieces, [part.label]) or self.spans.get(key)
        if there is not None:
            return there
        told = {"confidence": one.confidence, "rule": one.rule} | ({"called": part.name} if part.name else {})
        extra = json.dumps(told, ensure_ascii=False, separators=(",", ":"))
        self.spans[key] = Span(
            layer_id=self.layer.id, label=part.label, fragments=pieces, attributes=_allowed(self.article.codebook, part),
            entity_id=self._meant(part), origin=ORIGIN + one.maker, coder_id=self.hand.coder.id, created=now(),
            codebook=self.hand.codebook, extra=extra,
        )  # fmt: skip
        return self.spans[key]

    def _meant(self, part: Part) -> str | None:
        """Who is meant, as far as the registry knows them (still). Whom “he” means is a guess: somebody else links that."""
        if self.registry is None:
            return part.entity_id
        there = self.registry.get(part.entity_id) if part.entity_id else None
        sure = part.name and shares_a_word(part.name, " ".join(self.article.text[a:b] for a, b in part.fragments))
        named = self.registry.named(part.name) if sure else []
        return there.id if there is not None else named[0].id if len(named) == 1 else None


def shares_a_word(name: str, words: str) -> bool:
    """Do some words themselves say the name, or a part of it?"""
    return bool(set(name.lower().split()) & set(words.lower().split()))


def _allowed(book: Codebook, part: Part) -> tuple[tuple[str, str | int | float | bool], ...]:
    """The attributes of a part that its label has in the codebook, with values that it knows."""
    known = {attribute.name: attribute for attribute in book.label(part.label).attributes}
    return tuple(
        (name, value) for name, value in part.attributes
        if name in known and (not known[name].values or value in known[name].values)
    )  # fmt: skip
