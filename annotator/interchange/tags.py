"""A record's spans and relations as formats speak of them: names for ids, lists for JSON columns."""

from __future__ import annotations

import json
from typing import Any, NamedTuple

from annotator.domain.exchange import Record, SpanRow
from annotator.domain.model import Entity, Fragment
from annotator.interchange import Names

Given = dict[str, Any]


class Tag(NamedTuple):
    """A span. Offsets in code points, end exclusive; `fragments` in the order they were given in."""

    id: str
    label: str
    start: int  # of the hull
    end: int
    fragments: tuple[Fragment, ...]
    text: str
    attributes: Given
    entity: Entity | None
    note: str
    origin: str
    coder: str
    created: str
    extra: str = ""  # JSON, as in `SpanRow`


class Link(NamedTuple):
    """A relation from one span to another."""

    id: str
    type: str
    head: str
    child: str
    attributes: Given


def tags(record: Record, names: Names) -> list[Tag]:
    """The spans of a record, in its order."""
    entities = {entity.id: entity for entity in record.entities}
    labels, coders, text = names.labels, names.coders, record.text
    return [
        Tag(key, labels.get(label, label), start, end, tuple((a, b) for a, b in json.loads(pieces)) if pieces else ((start, end),),
            _text(text, pieces) if pieces else text[start:end], json.loads(attributes) if attributes else {},
            entities.get(entity) if entity else None, note, origin, coders.get(coder, coder), created, extra)
        for key, _, label, start, end, pieces, attributes, entity, note, origin, coder, created, _, extra in record.spans
    ]  # fmt: skip


def links(record: Record) -> list[Link]:
    """The relations of a record, in its order."""
    return [Link(row.id, row.type, row.head, row.child, unpacked(row.attributes)) for row in record.relations]


def fragments_of(row: SpanRow) -> tuple[Fragment, ...]:
    """The fragments of a span's row."""
    return tuple((a, b) for a, b in json.loads(row.fragments)) if row.fragments else ((row.start, row.end),)


def unpacked(column: str) -> Given:
    """A JSON column as a dictionary."""
    found: Given = json.loads(column) if column else {}
    return found


def packed(value: Given | list[Any]) -> str:
    """JSON, or an empty text where there is nothing in it."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")) if value else ""


def _text(text: str, pieces: str) -> str:
    return " ".join(text[a:b] for a, b in json.loads(pieces))


def said(value: Any) -> str:
    """An attribute's value as text: true and false in small letters, as everywhere but in Python."""
    return str(value).lower() if isinstance(value, bool) else str(value)
