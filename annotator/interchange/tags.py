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
    fragments: tuple[Fragment, ...]
    text: str
    attributes: Given
    entity: Entity | None
    note: str
    origin: str
    coder: str
    created: str

    @property
    def start(self) -> int:
        """Of the hull."""
        return min(start for start, _ in self.fragments)

    @property
    def end(self) -> int:
        """Of the hull."""
        return max(end for _, end in self.fragments)


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
    return [_tag(row, record.text, names, entities) for row in record.spans]


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


def _tag(row: SpanRow, text: str, names: Names, entities: dict[str, Entity]) -> Tag:
    pieces = fragments_of(row)
    return Tag(
        id=row.id, label=names.labels.get(row.label, row.label), fragments=pieces,
        text=" ".join(text[a:b] for a, b in pieces), attributes=unpacked(row.attributes),
        entity=entities.get(row.entity_id) if row.entity_id else None, note=row.note, origin=row.origin,
        coder=names.coders.get(row.coder_id, row.coder_id), created=row.created,
    )  # fmt: skip


def said(value: Any) -> str:
    """An attribute's value as text: true and false in small letters, as everywhere but in Python."""
    return str(value).lower() if isinstance(value, bool) else str(value)
