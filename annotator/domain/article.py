"""An article as one reader has it open: text, zones, one layer's spans and relations, and the statements they make.

This is the reader's own copy, kept in step with the project by `follow`. A statement is a
view: a claim and the relations that leave it are its roles; a claim whose hull lies inside
that of another claim is said within that one (a ladder).
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from annotator.domain.change import ChangeSet
from annotator.domain.codebook import Codebook
from annotator.domain.model import Document, Layer, Relation, Span, Zone
from annotator.domain.spans import SpanIndex


@dataclass(frozen=True, slots=True)
class Statement:
    """Who says what: a claim, what fills its roles, and the claim it is said within."""

    number: int  # from 1, in reading order
    claim: Span
    roles: dict[str, tuple[Span, ...]] = field(default_factory=dict[str, tuple[Span, ...]])
    outer: tuple[Span, ...] = ()  # the claims around it, innermost first

    def filling(self, role: str) -> tuple[Span, ...]:
        """The spans in a role, in the order of the text."""
        return self.roles.get(role, ())

    @property
    def spans(self) -> tuple[Span, ...]:
        """The claim and everything that fills a role."""
        return (self.claim, *(span for spans in self.roles.values() for span in spans))


class Article:
    """Text, zones and one layer of a document, indexed for reading and tagging."""

    def __init__(
        self, document: Document, text: str, zones: Sequence[Zone], layer: Layer | None, codebook: Codebook
    ) -> None:
        self.document = document
        self.text = text
        self.zones = tuple(sorted(zones, key=lambda z: (z.start, z.end)))
        self.layer = layer
        self.codebook = codebook
        self.spans = SpanIndex()
        self._claims: list[tuple[int, int, str]] = []
        self._claim_labels = {label.id for label in codebook.claims}
        self._leaving: dict[str, tuple[Relation, ...]] = {}
        self._entering: dict[str, tuple[Relation, ...]] = {}

    # --- keeping in step --------------------------------------------------------------------------------

    def add(self, spans: Iterable[Span], relations: Iterable[Relation] = ()) -> None:
        """Take in what was read; spans and relations already here are kept as they are."""
        for span in spans:
            if span.id not in self.spans:
                self._enter(span)
        for relation in relations:
            self._link(relation)

    def follow(self, edit: ChangeSet) -> list[Span]:
        """Move with an edit; returns the spans whose look may have changed, as they were and as they are."""
        touched: list[Span] = []
        for change in edit.of(Layer):
            if (self.layer is None and change.after and change.after.document_id == self.document.id) or (
                self.layer and change.value.id == self.layer.id
            ):
                self.layer = change.after
        layer = self.layer.id if self.layer else None
        for moved in edit.of(Span):
            if moved.value.layer_id == layer or moved.value.id in self.spans:
                touched += self._replace(moved.before, moved.after)
        for linked in edit.of(Relation):
            touched += self._relink(linked.before, linked.after)
        return touched

    def _replace(self, before: Span | None, after: Span | None) -> list[Span]:
        if before and before.id in self.spans:
            self.spans.remove(before.id)
            self._drop_claim(before)
        if after:
            self._enter(after)
        return [span for span in (before, after) if span]

    def _enter(self, span: Span) -> None:
        self.spans.add(span)
        if span.label in self._claim_labels:
            insort(self._claims, _place(span))

    def _drop_claim(self, span: Span) -> None:
        at = bisect_left(self._claims, _place(span))
        if at < len(self._claims) and self._claims[at] == _place(span):
            del self._claims[at]

    def _relink(self, before: Relation | None, after: Relation | None) -> list[Span]:
        if before:
            self._unlink(before)
        if after:
            self._link(after)
        ends = {end for relation in (before, after) if relation for end in (relation.head, relation.child)}
        spans = (self.spans.get(end) for end in ends)
        return [span for span in spans if span]

    def _link(self, relation: Relation) -> None:
        self._unlink(relation)
        self._leaving[relation.head] = (*self._leaving.get(relation.head, ()), relation)
        self._entering[relation.child] = (*self._entering.get(relation.child, ()), relation)

    def _unlink(self, relation: Relation) -> None:
        for ends, end in ((self._leaving, relation.head), (self._entering, relation.child)):
            if end in ends:
                ends[end] = tuple(other for other in ends[end] if other.id != relation.id)

    def rezone(self, zones: Iterable[Zone]) -> None:
        """Other zones for the same text."""
        self.zones = tuple(sorted(zones, key=lambda z: (z.start, z.end)))

    # --- questions --------------------------------------------------------------------------------------

    def is_claim(self, span: Span) -> bool:
        """Does the span's label open a statement?"""
        return span.label in self._claim_labels

    @property
    def claim_count(self) -> int:
        """How many statements are loaded."""
        return len(self._claims)

    def claim_at(self, position: int) -> Span | None:
        """The claim at a place of the reading order (0 is the first), or None past the end."""
        return self.spans.get(self._claims[position][2]) if 0 <= position < len(self._claims) else None

    def position(self, claim: Span) -> int:
        """The place of a claim in the reading order, from 0."""
        return bisect_left(self._claims, _place(claim))

    def next_claim(self, offset: int, step: int) -> Span | None:
        """The first claim that starts behind an offset (step 1), or the last one before it (step -1)."""
        at = bisect_left(self._claims, (offset + (step > 0), -(10**9), ""))
        return self.claim_at(at if step > 0 else at - 1)

    def leaving(self, span_id: str) -> list[Relation]:
        """The relations whose head is the span."""
        return list(self._leaving.get(span_id, ()))

    def entering(self, span_id: str) -> list[Relation]:
        """The relations whose child is the span."""
        return list(self._entering.get(span_id, ()))

    def statement(self, claim: Span) -> Statement:
        """The statement of a claim, with its roles and the claims around it."""
        names = {role.name for role in self.codebook.label(claim.label).roles}
        roles: dict[str, list[Span]] = {}
        for relation in self.leaving(claim.id):
            child = self.spans.get(relation.child)
            if child is not None and relation.type in names:
                roles.setdefault(relation.type, []).append(child)
        filled = {name: tuple(sorted(spans, key=_place)) for name, spans in roles.items()}
        return Statement(self.position(claim) + 1, claim, filled, tuple(self.around(claim)))

    def around(self, claim: Span) -> list[Span]:
        """The claims whose hull holds that of `claim`, innermost first."""
        start, end, reach = claim.start, claim.end, _reach(claim)
        held = [
            span for span in self.spans.touching(start, end)
            if span.label in self._claim_labels and span.start <= start and end <= span.end and _reach(span) > reach
        ]  # fmt: skip
        return sorted(held, key=lambda span: (_reach(span), -span.start))

    def links(self, claim: Span) -> list[tuple[Relation, Span]]:
        """The relations of a claim that are no roles (supports, contradicts), each with the claim at its other end."""
        roles = {role.name for role in self.codebook.roles}
        found = [(r, self.spans.get(r.child)) for r in self.leaving(claim.id) if r.type not in roles]
        found += [(r, self.spans.get(r.head)) for r in self.entering(claim.id) if r.type not in roles]
        there = [(relation, other) for relation, other in found if other is not None]
        return sorted(there, key=lambda pair: (pair[0].type, _place(pair[1])))

    def far_links(self, claim: Span) -> list[tuple[Relation, str]]:
        """Its links whose other end is not of this article, each with the id of the span there."""
        roles = {role.name for role in self.codebook.roles}
        found = [(r, r.child) for r in self.leaving(claim.id) if r.extra and r.child not in self.spans]
        found += [(r, r.head) for r in self.entering(claim.id) if r.extra and r.head not in self.spans]
        return sorted(
            ((r, end) for r, end in found if r.type not in roles), key=lambda pair: (pair[0].type, pair[0].id)
        )

    def within(self, claim: Span) -> list[Span]:
        """The claims directly inside a claim, in the order of the text."""
        inside = [
            span for span in self.spans.touching(claim.start, claim.end)
            if self.is_claim(span) and claim.start <= span.start and span.end <= claim.end and _reach(span) < _reach(claim)
        ]  # fmt: skip
        return sorted((span for span in inside if self.around(span)[:1] == [claim]), key=_place)

    def statements_of(self, span: Span) -> list[Span]:
        """The claims that a span belongs to: itself, or the heads of the roles it fills; smallest first."""
        if self.is_claim(span):
            return [span]
        roles = {role.name for role in self.codebook.roles}
        heads = [self.spans.get(r.head) for r in self.entering(span.id) if r.type in roles]
        return sorted((head for head in heads if head), key=lambda head: (head.size, head.start))

    def at(self, offset: int) -> list[Span]:
        """The spans over a character, innermost (shortest) first."""
        over = [
            span for span in self.spans.touching(offset, offset + 1) if any(a <= offset < b for a, b in span.fragments)
        ]
        return sorted(over, key=lambda span: (span.size, -span.start, span.id))

    def role_of(self, span: Span) -> str:
        """The role that colours a span: the one it fills, where it fills only that."""
        names = {relation.type for relation in self.entering(span.id)}
        return names.pop() if len(names) == 1 else ""

    def zone_at(self, offset: int) -> Zone | None:
        """The innermost zone that holds an offset, or None."""
        holding = [zone for zone in self.zones if zone.start <= offset <= zone.end]
        return min(holding, key=lambda zone: zone.end - zone.start, default=None)


def _place(span: Span) -> tuple[int, int, str]:
    """Reading order: by start, the longer first."""
    return span.start, -span.size, span.id


def _reach(span: Span) -> tuple[int, int]:
    """How far a claim reaches: its hull, since a broken claim may hold others in its gap; then its characters."""
    return span.end - span.start, span.size
