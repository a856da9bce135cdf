"""What goes in and out of files: one `Record` per document and layer, light enough for millions of spans.

A `SpanRow` is a span as it lies in the store: JSON columns still text. `Span` values are
made from it only where somebody looks at single spans.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

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
