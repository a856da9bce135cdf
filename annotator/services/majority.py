"""The layer that most coders agree on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable
from dataclasses import replace
from typing import TypeVar

from annotator.domain.exchange import Record, RelationRow, SpanRow
from annotator.domain.model import Layer
from annotator.interchange.provenance import with_provenance
from annotator.interchange.tags import packed, unpacked

MAJORITY = "majority"
_H = TypeVar("_H", bound=Hashable)
_Key = tuple[str, int, int, str]  # label, place, pieces


def majority(records: list[Record]) -> Record:
    """The layers of one article as one: what more than half of them have.

    Spans are the same that have one label and the very same pieces, relations that have one type and tie the same spans.
    An attribute, an actor stands where more than half of those who have the span say so. A note is nobody's but its
    writer's. Every span says which coders have it, of how many. Of one layer, all is kept. Raises ValueError where there is no record.
    """
    first = records[0]
    layers = [record for record in records if record.layer is not None]
    if not layers:
        return first
    needed = len(layers) // 2 + 1
    copies: dict[_Key, list[tuple[str, SpanRow]]] = {}
    for record in layers:
        coder = record.layer.coder_id if record.layer else ""
        for key, row in {_key(row): row for row in record.spans}.items():
            copies.setdefault(key, []).append((coder, row))
    spans = {key: _span(votes, len(layers)) for key, votes in copies.items() if len(votes) >= needed}
    ordered = sorted(spans.values(), key=lambda row: (row.start, -row.end, row.id))
    done = all(record.layer is not None and record.layer.status == "complete" for record in layers)
    layer = Layer(id=_id_of(layers), document_id=first.document.id, name=MAJORITY, coder_id=MAJORITY,
                  status="complete" if done else "begun")  # fmt: skip
    known = {entity.id: entity for record in layers for entity in record.entities}
    named = {row.entity_id for row in ordered if row.entity_id}
    return replace(
        first, layer=layer, spans=[row._replace(layer_id=layer.id, coder_id=MAJORITY, note="") for row in ordered],
        relations=[row._replace(layer_id=layer.id) for row in _relations(layers, spans, needed)],
        entities=sorted((known[key] for key in named if key in known), key=lambda entity: (entity.name, entity.id)),
    )  # fmt: skip


def _id_of(layers: list[Record]) -> str:
    return f"{MAJORITY}-{layers[0].document.id}"


def _key(row: SpanRow) -> _Key:
    return row.label, row.start, row.end, row.fragments


def _span(votes: list[tuple[str, SpanRow]], readers: int) -> SpanRow:
    rows = [row for _, row in votes]
    how = {"coders": sorted(coder for coder, _ in votes), "of": readers}
    origin = "unanimous" if len(rows) == readers else MAJORITY
    given = [unpacked(row.attributes) for row in rows]
    attributes = {name: value for name in dict.fromkeys(name for one in given for name in one)
                  if (value := _most([one.get(name) for one in given])) is not None}  # fmt: skip
    return rows[0]._replace(attributes=packed(attributes), entity_id=_most([row.entity_id for row in rows]),
                            origin=rows[0].origin if readers == 1 else origin, extra=with_provenance(rows[0].extra, how))  # fmt: skip


def _most(values: Iterable[_H]) -> _H | None:
    """What more than half say, or None."""
    counts = Counter(values)
    value, times = counts.most_common(1)[0]
    return value if 2 * times > counts.total() else None


def _relations(layers: list[Record], spans: dict[_Key, SpanRow], needed: int) -> list[RelationRow]:
    votes: dict[tuple[str, _Key, _Key], list[RelationRow]] = {}
    for record in layers:
        keys = {row.id: _key(row) for row in record.spans}
        ties = {
            (row.type, keys[row.head], keys[row.child]): row
            for row in record.relations
            if row.head in keys and row.child in keys
        }
        for tie, row in ties.items():
            votes.setdefault(tie, []).append(row)
    found = [rows[0]._replace(head=spans[head].id, child=spans[child].id, attributes="", extra="")
             for (_, head, child), rows in votes.items() if len(rows) >= needed and head in spans and child in spans]  # fmt: skip
    return sorted(found, key=lambda row: (row.head, row.type, row.child, row.id))
