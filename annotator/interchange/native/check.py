"""Everything in a line that its structure cannot say."""

from __future__ import annotations

import re
from collections.abc import Iterable

from msgspec import UNSET, UnsetType

from annotator.domain.exchange import ELSEWHERE, Rejected
from annotator.domain.model import STATUSES, new_id
from annotator.domain.text import sha256, storable
from annotator.interchange import Source
from annotator.interchange.native.line import SCHEMA, Line, SpanPart


def check(source: Source, number: int, line: Line, seen: set[str]) -> None:
    """Raises `Rejected`, with file, line and field; gives ids to what has none. `seen` are ids that are taken, and grow."""
    one = _Check(source, number, line, seen)
    one.text()
    one.spans()
    one.relations()
    one.entities()


def check_around(source: Source, number: int, line: Line, fragmented: Iterable[int]) -> None:
    """As `check`, where the spans were looked at already, but for the `fragmented` ones."""
    one = _Check(source, number, line, set())
    one.text()
    for n in fragmented:
        one.span(n)
    if line.relations:
        one.relations()
    if line.entities or any(span.entity for span in line.spans):
        one.entities()


class _Check:
    def __init__(self, source: Source, number: int, line: Line, seen: set[str]) -> None:
        self.file, self.number, self.line, self.seen = source.name, number, line, seen
        self.length = len(line.text)

    def no(self, where: str, reason: str) -> Rejected:
        return Rejected(self.file, self.number, where, reason)

    def text(self) -> None:
        line = self.line
        if line.schema != SCHEMA:
            raise self.no("schema", f"is {line.schema!r}, not {SCHEMA!r}.")
        if line.status and line.status not in STATUSES:
            raise self.no("status", f"{line.status!r} is none of {', '.join(STATUSES)}.")
        if line.sha256 and line.sha256 != hash_of(line.text):
            raise self.no("sha256", "is not that of the text.")
        if line.layer == "":
            raise self.no("layer", "has no name.")
        if not isinstance(line.layer, str) and (line.spans or line.relations):
            raise self.no("layer", "is missing, but there are spans.")
        for name, given in (("labels", line.labels), ("note", line.note)):
            if not isinstance(line.layer, str) and given:
                raise self.no(name, f"belong{'s' if name == 'note' else ''} to a layer, and the line has none.")
        for n, zone in enumerate(line.zones):
            if zone.end > self.length or zone.start > zone.end:
                raise self.no(f"zones[{n}].end {zone.end}", f"is not within the text ({self.length}).")

    def spans(self) -> None:
        """The hot loop of every import: one look at each span, and the closer one only where something is odd."""
        text, length = self.line.text, self.length
        for n, span in enumerate(self.line.spans):
            start, end = span.start, span.end
            if not start < end <= length or span.fragments or text[start:end] != span.text or not span.id:
                self.span(n)
        ids = [span.id for span in self.line.spans]
        fresh = set(ids)
        if len(fresh) < len(ids) or not self.seen.isdisjoint(fresh):
            self._twice(ids)
        self.seen |= fresh

    def span(self, n: int) -> None:
        """The closer look at a span."""
        span = self.line.spans[n]
        start, end = span.start, span.end
        if end > self.length:
            raise self.no(f"spans[{n}].end {end}", f"is past the end of the text ({self.length}).")
        if start >= end:
            raise self.no(f"spans[{n}].end {end}", f"is not behind its start {start}.")
        span.id = span.id or new_id()
        words = self.line.text[start:end]
        if span.fragments:
            self._fragments(n, span, span.fragments)
        elif span.text is not UNSET and words != span.text:
            reason = f"{_short(span.text)} is not what stands at {start} to {end}: {_short(words)}."
            raise self.no(f"spans[{n}].text", reason)

    def _twice(self, ids: list[str]) -> None:
        seen = set(self.seen)
        for n, key in enumerate(ids):
            if key in seen:
                raise self.no(f"spans[{n}].id {key!r}", "stands there twice.")
            seen.add(key)

    def _fragments(self, n: int, span: SpanPart, fragments: list[tuple[int, int]]) -> None:
        where = f"spans[{n}].fragments"
        if any(a >= b for a, b in fragments):
            raise self.no(where, "hold one whose end is not behind its start.")
        hull = min(a for a, _ in fragments), max(b for _, b in fragments)
        if hull != (span.start, span.end):
            raise self.no(
                where, f"reach from {hull[0]} to {hull[1]}, but start and end say {span.start} to {span.end}."
            )
        quote = " ".join(self.line.text[a:b] for a, b in fragments)
        if span.text is not UNSET and span.text != quote:
            raise self.no(
                f"spans[{n}].text", f"{_short(span.text)} is not what stands at the fragments: {_short(quote)}."
            )

    def relations(self) -> None:
        here = {span.id for span in self.line.spans} if self.line.relations else set[str]()
        for n, relation in enumerate(self.line.relations):
            far = isinstance(relation.extra.get(ELSEWHERE), str)  # its child is a claim of another article
            for end in ("head",) if far else ("head", "child"):
                if getattr(relation, end) not in here:
                    raise self.no(f"relations[{n}].{end} {getattr(relation, end)!r}", "is no span of this line.")
            relation.id = relation.id or new_id()
            if relation.id in self.seen:
                raise self.no(f"relations[{n}].id {relation.id!r}", "stands there twice.")
            self.seen.add(relation.id)

    def entities(self) -> None:
        known: set[str] = set()
        for n, entity in enumerate(self.line.entities):
            if entity.id in known:
                raise self.no(f"entities[{n}].id {entity.id!r}", "stands there twice.")
            known.add(entity.id)
        if not {span.entity for span in self.line.spans} <= known | {""}:
            n = next(n for n, span in enumerate(self.line.spans) if span.entity and span.entity not in known)
            raise self.no(f"spans[{n}].entity {self.line.spans[n].entity!r}", "is none of the line's entities.")


def hash_of(text: str) -> str:
    """A text with lone surrogates has no UTF-8, so no hash can be right or wrong."""
    try:
        return sha256(text)
    except UnicodeEncodeError:
        return sha256(storable(text)[0])


def _short(text: str | UnsetType) -> str:
    words = re.sub(r"\s+", " ", str(text))
    return f"“{words[:40]}{'…' if len(words) > 40 else ''}”"
