"""Decisions of a review, what is said about them, and the gold layer that follows from them.

Decisions are only ever added. What is gold is a function of them alone: whoever has the same decisions has the same gold,
with the same ids. Coders' layers are not touched.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from annotator.domain.compare.aligning import likeness
from annotator.domain.compare.frames import Extent, Frame, Link, Mark, unpack
from annotator.domain.model import GOLD, Attributes, Layer, Relation, Span, Value, attributes

Action: TypeAlias = Literal[
    "policy", "take", "majority", "union", "intersection", "edit", "add", "reject", "defer", "reopen", "sign off"
]
SETTLING = frozenset({"policy", "take", "majority", "union", "intersection", "edit", "add", "reject"})
REASONS = ("slip", "unclear rule", "ambiguous", "judgement")
AGREED = "agree@1"  # the policy that settles what all coders have alike

Origin: TypeAlias = Literal["unanimous", "majority", "adjudicated", "edited", "added"]
Pairs: TypeAlias = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision(Value):
    """What a reviewer decided on one case, and on what grounds.

    `kind`: how the coders differed. `layers`: the ids of those that were compared, in the order of their numbers.
    `chosen`: of these the ones whose version it is. `result`: the statements that become gold, as packed frames; empty
    where nobody is right. `backing`: for each of its parts the places in `layers` that have this very part, as JSON.
    `seen`: the ids of the coders' claims in the case, each with the digest of what the reviewer saw: where it is another
    one now, the case is open again. `seconds` it took; `blind` is 1 where coders were letters; `flagged` is 1 where the
    guideline is unclear; `policy` names the rule that decided instead of a person.
    """

    document_id: str
    case_key: str
    coder_id: str
    created: str
    kind: str = ""
    action: str
    layers: tuple[str, ...] = ()
    chosen: tuple[str, ...] = ()
    result: str = ""
    backing: str = ""
    seen: Pairs = ()
    reason: str = ""
    note: str = ""
    flagged: int = 0
    seconds: int = 0
    blind: int = 0
    policy: str = ""
    codebook: str = ""

    @property
    def frames(self) -> tuple[Frame, ...]:
        """The statements that become gold."""
        return unpack(self.result)

    @property
    def settles(self) -> bool:
        """Does it say what is gold?"""
        return self.action in SETTLING


@dataclass(frozen=True, slots=True, kw_only=True)
class Comment(Value):
    """Something said about an article, a case or a span; never changed, only answered.

    `about` is the key of a case or the id of a span, empty for the article; `start` and `end` are the code points it speaks
    of; `parent` is the comment that it answers. `resolves` is 1 where the thread is closed with it, -1 where opened again.
    """

    document_id: str
    about: str = ""
    start: int = 0
    end: int = 0
    parent: str = ""
    coder_id: str
    created: str
    text: str = ""
    resolves: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer(Value):
    """What a coder says to a decision that differs from their own version: `accept` or `appeal`, and why."""

    document_id: str
    decision_id: str
    coder_id: str
    created: str
    verdict: str
    text: str = ""


# --- which decisions hold -----------------------------------------------------------------------------------


@dataclass(slots=True)
class Standing:
    """The decisions on a document of which no newer one has taken the place."""

    by_key: dict[str, Decision] = field(default_factory=dict[str, Decision])
    by_member: dict[str, Decision] = field(default_factory=dict[str, Decision])
    signed: Decision | None = None

    @property
    def decisions(self) -> tuple[Decision, ...]:
        """They, oldest first."""
        return tuple(sorted(self.by_key.values(), key=_age))

    def of(self, key: str, members: Iterable[str]) -> tuple[Decision, ...]:
        """Those that concern a case: of its key, or that share a claim with it; oldest first."""
        found = {d.id: d for member in members if (d := self.by_member.get(member))}
        if key in self.by_key:
            found[self.by_key[key].id] = self.by_key[key]
        return tuple(sorted(found.values(), key=_age))


def _age(decision: Decision) -> tuple[str, str]:
    return decision.created, decision.id


def standing(decisions: Iterable[Decision]) -> Standing:
    """What holds of a document's decisions: a newer one replaces all that share its case or one of its claims."""
    found = Standing()
    for decision in sorted(decisions, key=_age):
        if decision.action == "sign off":
            found.signed = decision
            continue
        members = [member for member, _ in decision.seen]
        for old in found.of(decision.case_key, members):
            found.by_key.pop(old.case_key, None)
            for member, _ in old.seen:
                found.by_member.pop(member, None)
        found.by_key[decision.case_key] = decision
        found.by_member.update(dict.fromkeys(members, decision))
    return found


# --- gold ---------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Gold:
    """The adjudicated layer of a document: what its decisions make of it."""

    layer: Layer
    spans: tuple[Span, ...]
    relations: tuple[Relation, ...]


def gold_id(document_id: str) -> str:
    """The id of a document's gold layer: the same for everybody."""
    return _hashed("gold", document_id)


def _hashed(*parts: object) -> str:
    return hashlib.sha256("\n".join(map(str, parts)).encode()).hexdigest()[:32]


@dataclass(frozen=True, slots=True)
class _Piece:
    """A part of a decided statement: the mark, who has it too, and the decision."""

    mark: Mark
    origin: Origin
    backers: tuple[str, ...]
    decision: Decision


def gold(
    document_id: str, decisions: Iterable[Decision], coder_of: Mapping[str, str], claims: frozenset[str]
) -> Gold | None:
    """The gold layer that a document's decisions make; None without any.

    `coder_of` gives coders by layer; `claims` are the labels that open a statement. Equal marks of several statements
    become one span. A role or link that leads to a claim finds the gold claim that covers it best.
    """
    held = standing(decisions)
    if not held.by_key and held.signed is None:
        return None
    settled = [decision for decision in held.decisions if decision.settles]
    layer_id = gold_id(document_id)
    pieces: dict[tuple[str, Extent], _Piece] = {}
    for decision in settled:
        for piece in _pieces(decision):
            key = piece.mark.label, piece.mark.extent
            pieces[key] = _merged(pieces[key], piece) if key in pieces else piece
    own = {(one.main.label, one.main.extent) for decision in settled for one in decision.frames}
    kept = {
        key: piece for key, piece in pieces.items() if key[0] not in claims or key in own
    }  # a claim's own case says how far it reaches
    finder = _Finder({key for key in kept if key[0] in claims}, claims)
    spans = {key: _span(layer_id, document_id, piece, coder_of) for key, piece in kept.items()}
    relations = _relations(layer_id, settled, spans, finder)
    ordered = sorted(spans.values(), key=lambda span: (span.start, -span.end, span.label, span.id))
    first = held.decisions[0] if held.decisions else held.signed
    layer = Layer(
        id=layer_id, document_id=document_id, number=1000, name=GOLD, coder_id=first.coder_id if first else "",
        status="complete" if _signed(held) else "begun", codebook=first.codebook if first else "",
    )  # fmt: skip
    return Gold(layer, tuple(ordered), tuple(sorted(relations.values(), key=lambda r: (r.head, r.type, r.child))))


def _signed(held: Standing) -> bool:
    """Signed off, and nothing was decided since."""
    newest = max((_age(decision) for decision in held.decisions), default=("", ""))
    return held.signed is not None and _age(held.signed) > newest


def _pieces(decision: Decision) -> list[_Piece]:
    backing: list[list[list[int]]] = json.loads(decision.backing) if decision.backing else []
    found: list[_Piece] = []
    for n, one in enumerate(decision.frames):
        for m, (_, mark) in enumerate(one.parts):
            places = backing[n][m] if n < len(backing) and m < len(backing[n]) else []
            backers = tuple(decision.layers[place] for place in places if place < len(decision.layers))
            found.append(_Piece(mark, _origin(decision, len(backers)), backers, decision))
    return found


def _origin(decision: Decision, backers: int) -> Origin:
    if decision.action == "add":
        return "added"
    if not backers:
        return "edited"
    if backers == len(decision.layers):
        return "unanimous"
    return "majority" if 2 * backers > len(decision.layers) else "adjudicated"


_RANK: tuple[Origin, ...] = ("unanimous", "majority", "adjudicated", "edited", "added")


def _merged(one: _Piece, two: _Piece) -> _Piece:
    """The same words in two statements: one span, with what either says of it, from the stronger origin."""
    first, second = sorted((one, two), key=lambda piece: (_RANK.index(piece.origin), _age(piece.decision)))
    given: Attributes = attributes({**dict(second.mark.attributes), **dict(first.mark.attributes)})
    mark = Mark(first.mark.label, first.mark.extent, given, first.mark.entity or second.mark.entity)
    return _Piece(mark, first.origin, first.backers, first.decision)


def _span(layer_id: str, document_id: str, piece: _Piece, coder_of: Mapping[str, str]) -> Span:
    decision, mark = piece.decision, piece.mark
    how: dict[str, object] = {"decision": decision.id}
    if piece.backers:
        how["coders"] = sorted({coder_of.get(layer, layer) for layer in piece.backers})
    if decision.policy:
        how["policy"] = decision.policy
    return Span(
        id=_hashed("span", document_id, mark.label, mark.extent), layer_id=layer_id, label=mark.label, fragments=mark.extent,
        attributes=mark.attributes, entity_id=mark.entity or None, origin=piece.origin, coder_id=decision.coder_id,
        created=decision.created, codebook=decision.codebook,
        extra=json.dumps({"provenance": how}, separators=(",", ":"), ensure_ascii=False),
    )  # fmt: skip


class _Finder:
    """Which gold claim is meant by an extent that a coder gave it."""

    def __init__(self, there: set[tuple[str, Extent]], claims: frozenset[str]) -> None:
        self._there, self._known, self._claims = sorted(there), there, claims

    def key(self, label: str, extent: Extent) -> tuple[str, Extent] | None:
        """The claim of gold that covers it best; itself where it is no claim."""
        if label not in self._claims or (label, extent) in self._known:
            return label, extent
        best = max(self._there, key=lambda key: (likeness(key[1], extent), key[0] == label), default=None)
        return best if best and likeness(best[1], extent) > 0 else None


def _relations(layer_id: str, settled: Iterable[Decision], spans: Mapping[tuple[str, Extent], Span], finder: _Finder
               ) -> dict[str, Relation]:  # fmt: skip
    found: dict[str, Relation] = {}
    for decision in settled:
        for one in decision.frames:
            head = spans.get((one.main.label, one.main.extent))
            ends = [(role, mark.label, mark.extent) for role, mark in one.roles] + [_end(link) for link in one.links]
            for kind, label, extent in ends:
                key = finder.key(label, extent)
                child = spans.get(key) if key else None
                if head and child and child.id != head.id:
                    made = Relation(id=_hashed("relation", kind, head.id, child.id), layer_id=layer_id, type=kind,
                                    head=head.id, child=child.id)  # fmt: skip
                    found[made.id] = made
    return found


def _end(link: Link) -> tuple[str, str, Extent]:
    return link.type, link.label, link.extent
