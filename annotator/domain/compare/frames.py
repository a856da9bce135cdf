"""What one coder has in a document, statement by statement, as content without ids: equal content is agreement."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from typing import Any, TypeAlias

from annotator.domain.codebook import Codebook
from annotator.domain.model import Attributes, Document, Fragment, Layer, Relation, Span, attributes
from annotator.domain.text import merged

Extent: TypeAlias = tuple[Fragment, ...]  # in the order of the text, touching pieces as one


@dataclass(frozen=True, slots=True)
class Mark:
    """A span without who and when: two coders who made equal marks agree."""

    label: str
    extent: Extent
    attributes: Attributes = ()
    entity: str = ""

    @classmethod
    def of(cls, span: Span) -> Mark:
        """The content of a span."""
        return cls(span.label, merged(list(span.fragments)), span.attributes, span.entity_id or "")

    @property
    def start(self) -> int:
        """First code point."""
        return self.extent[0][0]

    @property
    def end(self) -> int:
        """Behind the last code point."""
        return self.extent[-1][1]

    @property
    def size(self) -> int:
        """Code points."""
        return sum(b - a for a, b in self.extent)

    def quote(self, text: str) -> str:
        """Its words, pieces joined by one space."""
        return " ".join(text[a:b] for a, b in self.extent)


@dataclass(frozen=True, slots=True)
class Link:
    """A relation from a claim to another claim that is no role: supports, contradicts."""

    type: str
    label: str
    extent: Extent


@dataclass(frozen=True, slots=True)
class Frame:
    """A statement as content: its claim, what fills its roles, its links to other claims. A lone span is one without roles."""

    main: Mark
    roles: tuple[tuple[str, Mark], ...] = ()  # ordered by role and place
    links: tuple[Link, ...] = ()

    def filling(self, role: str) -> tuple[Mark, ...]:
        """The marks in a role."""
        return tuple(mark for name, mark in self.roles if name == role)

    @property
    def parts(self) -> tuple[tuple[str, Mark], ...]:
        """The claim (role "") and the roles."""
        return (("", self.main), *self.roles)

    @property
    def start(self) -> int:
        """First code point of any part."""
        return min(mark.start for _, mark in self.parts)

    @property
    def end(self) -> int:
        """Behind the last code point of any part."""
        return max(mark.end for _, mark in self.parts)


def frame(main: Mark, roles: Iterable[tuple[str, Mark]] = (), links: Iterable[Link] = ()) -> Frame:
    """A frame whose roles and links stand in their one order, so that equal ones compare equal."""
    return Frame(
        main,
        tuple(sorted(set(roles), key=lambda part: (part[0], part[1].extent, part[1].label))),
        tuple(sorted(set(links), key=lambda link: (link.type, link.extent))),
    )


@dataclass(frozen=True, slots=True)
class Take:
    """A frame as one coder has it: the frame, the id of its claim's span, and the claims around it.

    `targets` are its links to other claims by type and span id. `frame.links` are empty until the claims of all coders are
    aligned: then they name the claim that is meant, wherever this coder ends it.
    """

    frame: Frame
    span_id: str
    coder: int  # the place of the coder's work in the sheet
    outer: tuple[str, ...] = ()  # span ids of the claims of the same coder whose hull holds this one, innermost first
    loose: tuple[Mark, ...] = ()  # marks of this coder that belong here but are linked to nothing
    targets: tuple[tuple[str, str], ...] = ()

    @property
    def digest(self) -> str:
        """Sixteen hex digits of what the coder has: it changes where a reviewer would see something else."""
        said = pack([replace(self.frame, links=())]) + repr(self.targets)
        return hashlib.sha256(said.encode()).hexdigest()[:16]


@dataclass(frozen=True, slots=True)
class Work:
    """One coder's layer of a document, as it is compared."""

    layer: Layer
    spans: tuple[Span, ...]
    relations: tuple[Relation, ...] = ()


@dataclass(frozen=True, slots=True)
class Sheet:
    """A document and the layers to compare. Raises ValueError where a layer is of another text."""

    document: Document
    text: str
    works: tuple[Work, ...]

    def __post_init__(self) -> None:
        for work in self.works:
            if work.layer.document_id != self.document.id:
                raise ValueError(f"the layer “{work.layer.name}” is of another text than “{self.document.title}”")

    def only(self, places: Iterable[int]) -> Sheet:
        """The sheet with some of its layers."""
        return replace(self, works=tuple(self.works[n] for n in places))


@dataclass(slots=True)
class _Ends:
    """The relations of a layer by their ends."""

    leaving: dict[str, list[Relation]] = field(default_factory=dict[str, list[Relation]])
    filling: set[str] = field(default_factory=set[str])


def takes(work: Work, coder: int, codebook: Codebook) -> list[Take]:
    """The statements of a layer, and its spans that belong to none, in reading order."""
    spans = {span.id: span for span in work.spans}
    claims = {label.id: {role.name for role in label.roles} for label in codebook.claims}
    marks = {key: Mark.of(span) for key, span in spans.items()}
    ends = _ends(work.relations, spans, claims)
    heads = [span for span in work.spans if span.label in claims or span.id in ends.leaving]
    around = _around([(span.id, marks[span.id]) for span in heads])
    found = [_take(span, coder, marks, ends, claims.get(span.label, set()), around[span.id]) for span in heads]
    held = {span.id for span in heads} | ends.filling
    found += [Take(Frame(mark), key, coder) for key, mark in marks.items() if key not in held]
    return sorted(found, key=lambda take: (take.frame.main.start, -take.frame.main.end, take.span_id))


def _ends(relations: Iterable[Relation], spans: dict[str, Span], claims: dict[str, set[str]]) -> _Ends:
    found = _Ends()
    for relation in relations:
        if relation.head in spans and relation.child in spans:
            found.leaving.setdefault(relation.head, []).append(relation)
            if spans[relation.child].label not in claims:
                found.filling.add(relation.child)
    return found


def _take(span: Span, coder: int, marks: dict[str, Mark], ends: _Ends, roles: set[str], outer: tuple[str, ...]) -> Take:
    leaving = ends.leaving.get(span.id, ())
    filled = [(r.type, marks[r.child]) for r in leaving if r.type in roles or not roles]
    targets = sorted((r.type, r.child) for r in leaving if roles and r.type not in roles)
    return Take(frame(marks[span.id], filled), span.id, coder, outer, targets=tuple(targets))


def _around(heads: list[tuple[str, Mark]]) -> dict[str, tuple[str, ...]]:
    """For each claim those whose hull holds its own, innermost first."""
    ordered = sorted(heads, key=lambda head: (head[1].start, -head[1].end, -head[1].size))
    found: dict[str, tuple[str, ...]] = {}
    open_: list[tuple[str, Mark]] = []
    for key, mark in ordered:
        open_ = [(k, m) for k, m in open_ if m.end > mark.start]
        holding = [
            (k, m)
            for k, m in open_
            if m.end >= mark.end and (m.start, m.end, m.size) != (mark.start, mark.end, mark.size)
        ]
        found[key] = tuple(k for k, m in sorted(holding, key=lambda one: (one[1].end - one[1].start, one[1].size)))
        open_.append((key, mark))
    return found


def with_roots(work: Work, root: Callable[[str], str]) -> Work:
    """The work with every actor replaced by the one that merged ones stand for."""
    spans = tuple(replace(s, entity_id=root(s.entity_id)) if s.entity_id else s for s in work.spans)
    return replace(work, spans=spans)


# --- as JSON ------------------------------------------------------------------------------------------------


def pack(frames: Iterable[Frame]) -> str:
    """Frames as JSON, always the same text for equal frames in the same order; empty for none."""
    rows = [_packed(one) for one in frames]
    return json.dumps(rows, ensure_ascii=False, separators=(",", ":")) if rows else ""


def _packed(one: Frame) -> dict[str, Any]:
    row: dict[str, Any] = {"main": _mark_row(one.main)}
    if one.roles:
        row["roles"] = [[name, _mark_row(mark)] for name, mark in one.roles]
    if one.links:
        row["links"] = [[link.type, link.label, link.extent] for link in one.links]
    return row


def _mark_row(mark: Mark) -> list[Any]:
    row: list[Any] = [mark.label, mark.extent, dict(mark.attributes), mark.entity]
    while not row[-1]:
        row.pop()
    return row


def unpack(column: str) -> tuple[Frame, ...]:
    """What `pack` packed. Raises ValueError where it is something else."""
    try:
        return tuple(_unpacked(row) for row in json.loads(column)) if column else ()
    except (KeyError, TypeError, IndexError, AttributeError) as error:
        raise ValueError(f"no frames: {column[:60]}") from error


def _unpacked(row: dict[str, Any]) -> Frame:
    return frame(
        _mark(row["main"]),
        [(name, _mark(mark)) for name, mark in row.get("roles", ())],
        [Link(kind, label, _extent(extent)) for kind, label, extent in row.get("links", ())],
    )


def _mark(row: list[Any]) -> Mark:
    given = row[2] if len(row) > 2 else {}
    return Mark(row[0], _extent(row[1]), attributes(given), row[3] if len(row) > 3 else "")


def _extent(rows: Iterable[Iterable[int]]) -> Extent:
    return tuple((int(a), int(b)) for a, b in rows)
