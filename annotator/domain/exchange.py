"""What goes in and out of files: one `Record` per document and layer, light enough for millions of spans.

A `SpanRow` is a span as it lies in the store: JSON columns still text. `Span` values are
made from it only where somebody looks at single spans.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import repeat
from typing import NamedTuple, overload

from annotator.domain.codebook import Label
from annotator.domain.model import Coder, Document, Entity, Layer, Zone

ELSEWHERE = "document"  # in a relation's `extra`: the id of the other article that its child lies in


class SpanRow(NamedTuple):
    """A span in bulk. Offsets in code points; `fragments`, `attributes` and `extra` are JSON or empty."""

    id: str
    layer_id: str
    label: str
    start: int
    end: int
    fragments: str
    attributes: str
    entity_id: str | None
    note: str
    origin: str
    coder_id: str
    created: str
    codebook: str
    extra: str


class OwnColumns(NamedTuple):
    """What a span has of its own beside its words, label and time, in the order of `SpanRow`."""

    fragments: str
    attributes: str
    entity_id: str | None
    note: str
    origin: str
    coder_id: str
    codebook: str
    extra: str


_row = tuple.__new__  # what SpanRow._make does, without the call


@dataclass(frozen=True, slots=True, eq=False)
class SpanColumns(Sequence[SpanRow]):
    """The spans of a layer by columns, and as rows to whoever asks for those.

    Most spans are mere words with a label, of the origin, coder and codebook of those around them. `own`
    is what the others have, by their place. A million spans cost a third less to read so.
    """

    layer_id: str
    origin: str
    coder_id: str
    codebook: str
    ids: tuple[str, ...]
    labels: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    created: tuple[str, ...]
    own: Mapping[int, OwnColumns]

    @property
    def how(self) -> tuple[str, str, str]:
        """Origin, coder and codebook of the spans that have none of their own."""
        return self.origin, self.coder_id, self.codebook

    def __len__(self) -> int:
        return len(self.ids)

    def __iter__(self) -> Iterator[SpanRow]:
        if not self.own:
            return self._alike()
        rows = list(self._alike())
        for n, own in self.own.items():
            rows[n] = rows[n]._replace(**own._asdict())
        return iter(rows)

    def _alike(self) -> Iterator[SpanRow]:
        same, nothing = repeat(self.layer_id), repeat("")
        columns = (self.ids, same, self.labels, self.starts, self.ends, nothing, nothing, repeat(None), nothing,
                   repeat(self.origin), repeat(self.coder_id), self.created, repeat(self.codebook), nothing)  # fmt: skip
        return map(_row, repeat(SpanRow), zip(*columns, strict=False))

    @overload
    def __getitem__(self, place: int) -> SpanRow: ...
    @overload
    def __getitem__(self, place: slice) -> list[SpanRow]: ...
    def __getitem__(self, place: int | slice) -> SpanRow | list[SpanRow]:
        return list(self)[place]


class RelationRow(NamedTuple):
    """A relation in bulk."""

    id: str
    layer_id: str
    type: str
    head: str
    child: str
    attributes: str
    extra: str


@dataclass(slots=True)
class Record:
    """One document and at most one layer of it, with the entities that its spans name."""

    document: Document
    text: str
    zones: Sequence[Zone] = ()
    layer: Layer | None = None
    spans: Sequence[SpanRow] = ()
    relations: Sequence[RelationRow] = ()
    entities: Sequence[Entity] = ()
    coders: Sequence[Coder] = ()
    line: int = 1  # where in the file it stood
    labels: Sequence[Label] = ()  # that the file itself describes, with their roles and attributes
    known_by_text: bool = False  # its format gives articles no ids: those of one text are one article


class Rejected(Exception):
    """A record that cannot be taken: file, line, field and reason, as one sentence."""

    def __init__(self, file: str, line: int | None, where: str, reason: str) -> None:
        self.record = ""  # as it stood in the file, where that is more than its line
        self.file, self.line, self.where, self.reason = file, line, where, reason
        place = f"{file}:{line}" if line else file
        super().__init__(f"{place}: {where} {reason}".replace("  ", " ") if where else f"{place}: {reason}")
