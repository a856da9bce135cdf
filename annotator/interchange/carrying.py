"""What a format carries of a record, what is lost with it, and whether what comes back is the same.

A format names what it carries. From that alone follows the record as the format will take it, and so the loss: writers
write what is left, the rehearsal tells the difference, and what is read back must be like it.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from annotator.domain.exchange import ELSEWHERE, Record, RelationRow, SpanRow
from annotator.domain.model import Entity
from annotator.domain.text import tokens
from annotator.interchange import Names
from annotator.interchange.provenance import PROVENANCE, WHO_AGREED, losses, provenance
from annotator.interchange.tags import fragments_of, packed, said, unpacked

METADATA = ("outlet", "author", "published", "url", "language", "section")
_WORDS = 60  # characters of an example


@dataclass(frozen=True, slots=True)
class Loss:
    """Something that a format cannot carry: how often, and where for example."""

    what: str
    count: int
    example: str


@dataclass(slots=True)
class Tally:
    """Losses, added up over many records."""

    counts: dict[str, int] = field(default_factory=dict[str, int])
    examples: dict[str, str] = field(default_factory=dict[str, str])
    document: str = ""  # the article of the last record: what it loses as such is counted once

    def add(self, what: str, example: str, count: int = 1) -> None:
        """One more, or several."""
        if count:
            self.counts[what] = self.counts.get(what, 0) + count
            self.examples.setdefault(what, " ".join(example.split())[:_WORDS])

    def losses(self) -> list[Loss]:
        """All of them, the most frequent first."""
        return [
            Loss(what, n, self.examples[what]) for what, n in sorted(self.counts.items(), key=lambda p: (-p[1], p[0]))
        ]


def reduced(record: Record, carries: Iterable[str], tally: Tally, own: str = "") -> Record:
    """The record as a format that carries these things will take it; what goes is added to the tally.

    `own` is the key under which the format itself keeps what only it knows; that is not lost.
    """
    able = frozenset(carries)
    title = record.document.title
    if "text" not in able and record.document.id != tally.document:
        tally.add("spaces and line ends of the text", title)
    left, new = replace(record), record.document.id != tally.document
    tally.document = record.document.id
    if "zones" not in able:
        tally.add("zones", title, len(record.zones) * new)
        left.zones = ()
    if "metadata" not in able:
        tally.add("metadata", title, new and any(getattr(record.document, name) for name in METADATA))
    if record.layer is None:
        tally.add("articles without tags", title, "articles without tags" not in able)
    else:
        _layer(record, able, tally)
    left.spans = _flat(_spans(record, able, tally, own), record, able, tally)
    left.relations = _relations(record, left.spans, able, tally)
    if "entities" not in able:
        left.entities = ()
    return left


def _layer(record: Record, able: frozenset[str], tally: Tally) -> None:
    layer, title = record.layer, record.document.title
    if layer is None:
        return
    for what, there in (("layers", True), ("coders", True), ("status", layer.status != "begun"),
                        ("document labels", bool(layer.labels)), ("notes on articles", bool(layer.note)),
                        ("codebook revision", bool(layer.codebook))):  # fmt: skip
        if what not in able:
            tally.add(what, f"{layer.name}: {title}" if what == "layers" else title, there)


def _spans(record: Record, able: frozenset[str], tally: Tally, own: str) -> list[SpanRow]:
    """Every span without what the format has no place for."""
    keys = {own, PROVENANCE} if WHO_AGREED in able else {own}
    kept = {row.extra: _kept(row.extra, keys) for row in record.spans if row.extra}
    fields = [name for what, name in (("discontinuous spans", "fragments"), ("attributes", "attributes"), ("notes", "note"),
                                      ("unknown keys", "extra")) if what not in able]  # fmt: skip
    losing = {
        "fragments": "discontinuous spans",
        "attributes": "attributes of spans",
        "note": "notes",
    }
    found: list[SpanRow] = []
    for row in record.spans:
        if not (row.fragments or row.attributes or row.entity_id or row.note or row.extra):
            found.append(row)  # nearly always
            continue
        gone: dict[str, Any] = {
            name: kept[row.extra] if name == "extra" else "" for name in fields if getattr(row, name)
        }
        for name, left in gone.items():
            several = losses(row.extra, unpacked(left)) if name == "extra" else [losing[name]]
            for what in several:
                tally.add(what, record.text[row.start : row.end], left != getattr(row, name))
        if row.entity_id and "entities" not in able:
            tally.add("entities", record.text[row.start : row.end])
            gone["entity_id"] = None
        found.append(row._replace(**gone) if gone else row)
    return found


def _kept(extra: str, keys: set[str]) -> str:
    return packed({key: value for key, value in unpacked(extra).items() if key in keys})


def _flat(rows: list[SpanRow], record: Record, able: frozenset[str], tally: Tally) -> list[SpanRow]:
    """Where spans may not overlap, the longest of those that do."""
    if "nested spans" in able:
        return rows
    kept: list[SpanRow] = []
    for row in sorted(rows, key=lambda r: (r.start - r.end, r.start, r.id)):
        if any(row.start < other.end and other.start < row.end for other in kept):
            tally.add("spans within or across others", record.text[row.start : row.end])
        else:
            kept.append(row)
    ids = {row.id for row in kept}
    return [row for row in rows if row.id in ids]


def _relations(record: Record, spans: Iterable[SpanRow], able: frozenset[str], tally: Tally) -> list[RelationRow]:
    there = {row.id for row in spans}
    found: list[RelationRow] = []
    for row in record.relations:
        far = bool(row.extra) and ELSEWHERE in unpacked(row.extra)
        if far and "links between articles" not in able:
            tally.add("links between articles", f"{row.type}: {record.document.title}")
        elif "relations" not in able:
            tally.add("relations", f"{row.type}: {record.document.title}")
        elif row.head not in there or (row.child not in there and not far):
            tally.add("relations of spans that are lost", f"{row.type}: {record.document.title}")
        elif row.attributes and "attributes of relations" not in able:
            tally.add("attributes of relations", f"{row.type}: {record.document.title}")
            found.append(row._replace(attributes=""))
        else:
            found.append(row)
    return found


def with_spans(record: Record, spans: list[SpanRow]) -> Record:
    """The record with these spans, and the relations between them."""
    there = {row.id for row in spans}
    relations = [row for row in record.relations if row.head in there and row.child in there]
    return replace(record, spans=spans, relations=relations)


def likeness(record: Record, names: Names, carries: Iterable[str]) -> str:
    """A hash of what a format says of a record, whatever ids it gives: equal before writing and after reading back.

    `record` is one that `reduced` has left. Spans and relations count as often as they are there, in any order.
    """
    able = frozenset(carries)
    entities = {entity.id: entity for entity in record.entities}
    spans = {row.id: _span(row, record.text, names, entities, able) for row in record.spans}
    layer = record.layer
    words: list[Any] = [
        record.document.sha256 if "text" in able else _bare(record.text),
        [getattr(record.document, name) for name in METADATA] if "metadata" in able else [],
        sorted([zone.kind, zone.start, zone.end] for zone in record.zones) if "zones" in able else [],
        layer.name if layer and "layers" in able else "",
        names.coders.get(layer.coder_id, layer.coder_id) if layer and "coders" in able else "",
        layer.status if layer and "status" in able else "",
        sorted(spans.values()),
        sorted(
            [row.type, spans.get(row.head, ""), spans.get(row.child, ""), row.attributes] for row in record.relations
        ),
    ]  # fmt: skip
    return hashlib.sha256(json.dumps(words, ensure_ascii=False, sort_keys=True).encode()).hexdigest()


def _bare(text: str) -> str:
    """A text without what a format of tokens forgets."""
    return " ".join(text[a:b] for a, b in tokens(text))


def _span(row: SpanRow, text: str, names: Names, entities: Mapping[str, Entity], able: frozenset[str]) -> str:
    entity = entities.get(row.entity_id) if row.entity_id else None
    given = {key: said(value) for key, value in unpacked(row.attributes).items()}
    place = fragments_of(row) if "text" in able else _bare(text[row.start : row.end])
    words = [names.labels.get(row.label, row.label), place, given, entity.name if entity else "",
             row.note if "notes" in able else "", provenance(row.extra) if WHO_AGREED in able else {}]  # fmt: skip
    return json.dumps(words, ensure_ascii=False, sort_keys=True)
