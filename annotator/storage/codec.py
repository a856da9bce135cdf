"""Values to rows and back. Fields that are tuples lie in JSON columns; empty ones are empty texts."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import fields
from sys import intern
from typing import Any, TypeVar, cast

from annotator.domain.exchange import RelationRow, SpanRow
from annotator.domain.model import Attributes, Entity, EntityRole, Fragment, Layer, Relation, Span, Value, attributes
from annotator.domain.review import Decision
from annotator.domain.suggestion import Part, Suggestion, Verdict

V = TypeVar("V", bound=Value)
Row = dict[str, Any]


_NAMES: dict[type[Value], tuple[str, ...]] = {}


def _names(kind: type[Value]) -> tuple[str, ...]:
    if kind not in _NAMES:
        _NAMES[kind] = tuple(f.name for f in fields(kind))
    return _NAMES[kind]


class Damaged(ValueError):
    """A column does not hold what was packed into it."""


def _loads(column: str) -> Any:
    try:
        return json.loads(column)
    except ValueError as error:
        raise Damaged(column[:80]) from error


def to_row(value: Value) -> Row:
    """The columns of a value."""
    row = {name: getattr(value, name) for name in _names(type(value))}
    if isinstance(value, Span):
        row |= {"start": value.start, "end": value.end, "fragments": pack_fragments(value.fragments)}
    if isinstance(value, Span | Relation):
        row["attributes"] = pack_attributes(value.attributes)
    elif isinstance(value, Layer):
        row["labels"] = pack(value.labels)
    elif isinstance(value, Suggestion):
        row["parts"] = pack([[p.label, p.fragments, p.role, p.attributes, p.entity_id, p.name] for p in value.parts])
    elif isinstance(value, Verdict):
        row["fragments"] = pack(value.fragments)
    elif isinstance(value, Decision):
        row |= {name: pack(row[name]) for name in ("layers", "chosen", "seen")}
    elif isinstance(value, Entity):
        row["aliases"] = pack(value.aliases)
        row["roles"] = pack([[role.title, role.since, role.until] for role in value.roles])
    return row


def from_row(kind: type[V], row: Mapping[Any, Any]) -> V:
    """The value that a row holds. Columns that are no fields are passed over."""
    given = {name: row[name] for name in _names(kind)}
    if kind is Span:
        given["fragments"] = unpack_fragments(row["start"], row["end"], row["fragments"])
    if kind is Span or kind is Relation:
        given["attributes"] = unpack_attributes(row["attributes"])
    elif kind is Layer:
        given["labels"] = tuple((name, tuple(values)) for name, values in unpack(row["labels"]))
    elif kind is Suggestion:
        given["parts"] = tuple(
            Part(label, tuple((a, b) for a, b in fragments), role, attributes(given_), entity_id, *name)
            for label, fragments, role, given_, entity_id, *name in unpack(row["parts"])
        )
    elif kind is Verdict:
        given["fragments"] = tuple((a, b) for a, b in unpack(row["fragments"]))
    elif kind is Decision:
        given |= {name: tuple(unpack(row[name])) for name in ("layers", "chosen")}
        given["seen"] = tuple((member, digest) for member, digest in unpack(row["seen"]))
    elif kind is Entity:
        given["aliases"] = tuple(unpack(row["aliases"]))
        given["roles"] = tuple(EntityRole(title=t, since=s, until=u) for t, s, u in unpack(row["roles"]))
    return kind(**given)


def span_of(row: SpanRow) -> Span:
    """The span that a bulk row holds. Words that come again and again are kept once: half the memory."""
    return Span(
        id=row.id,
        layer_id=intern(row.layer_id),
        label=intern(row.label),
        fragments=unpack_fragments(row.start, row.end, row.fragments),
        attributes=unpack_attributes(row.attributes),
        entity_id=row.entity_id,
        note=row.note,
        origin=intern(row.origin),
        coder_id=intern(row.coder_id),
        created=intern(row.created),
        codebook=intern(row.codebook),
        extra=row.extra,
    )


def relation_of(row: RelationRow, ids: Mapping[str, str]) -> Relation:
    """The relation that a bulk row holds; its ends are the very strings of `ids`, where those hold them."""
    return Relation(
        id=row.id,
        layer_id=intern(row.layer_id),
        type=intern(row.type),
        head=ids.get(row.head, row.head),
        child=ids.get(row.child, row.child),
        attributes=unpack_attributes(row.attributes),
        extra=row.extra,
    )


def pack(value: Any) -> str:
    """JSON without spaces; an empty text for anything empty."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")) if value else ""


def unpack(column: str) -> Any:
    """What `pack` packed; an empty list for an empty text."""
    return _loads(column) if column else []


def pack_fragments(fragments: tuple[Fragment, ...]) -> str:
    """Fragments as JSON; empty for a single one, which the hull already tells."""
    return pack(fragments) if len(fragments) > 1 else ""


def unpack_fragments(start: int, end: int, column: str) -> tuple[Fragment, ...]:
    """The fragments of a row."""
    return tuple((a, b) for a, b in _loads(column)) if column else ((start, end),)


def pack_attributes(given: Attributes) -> str:
    """Attributes as a JSON object."""
    return pack(dict(given))


def unpack_attributes(column: str) -> Attributes:
    """The attributes of a row."""
    return attributes(cast("dict[str, str]", _loads(column))) if column else ()
