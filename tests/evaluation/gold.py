"""Articles with the attributions that people marked in them, from folders of brat files."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from annotator.domain.exchange import Record, SpanRow
from annotator.interchange.brat.reading import read, text_of
from annotator.interchange.source import Source
from annotator.storage.codec import unpack_fragments
from annotator.suggest.learning.trial import Statement

CLAIM, SOURCE, CUE = "Claim", "source", "cue"


@dataclass(frozen=True, slots=True)
class Marked:
    """An article, and what somebody marked in it."""

    name: str
    text: str
    statements: tuple[Statement, ...]


def articles(folder: Path) -> list[Marked]:
    """The articles of a folder and of those in it. Of several annotators of a text the first one by name counts."""
    first: dict[Path, Path] = {}
    for file in sorted(folder.rglob("*.ann")):
        text = text_of(file)
        if text is not None:
            first.setdefault(text.resolve(), file)
    return [one for text, file in sorted(first.items()) for one in _read(file, text.stem)]


def _read(file: Path, name: str) -> Iterator[Marked]:
    for record in read(Source(file, file.name)):
        if isinstance(record, Record):
            yield Marked(name, record.text, tuple(_statements(record)))


def _statements(record: Record) -> Iterator[Statement]:
    spans = {row.id: row for row in record.spans}
    filled: dict[tuple[str, str], list[SpanRow]] = {}
    for relation in record.relations:
        filled.setdefault((relation.head, relation.type), []).append(spans[relation.child])
    for row in record.spans:
        if row.label == CLAIM:
            parts = (_pieces([row]), *(_pieces(filled.get((row.id, role), [])) for role in (SOURCE, CUE)))
            yield Statement(claim=parts[0], source=parts[1], cue=parts[2])


def _pieces(rows: list[SpanRow]) -> tuple[tuple[int, int], ...]:
    return tuple(sorted(piece for row in rows for piece in unpack_fragments(row.start, row.end, row.fragments)))
