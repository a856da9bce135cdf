"""Lines to records, and back."""

from __future__ import annotations

import json
from itertools import repeat
from typing import Any, cast

import msgspec

from annotator.domain import limits
from annotator.domain.exchange import OwnColumns, Record, RelationRow, SpanColumns, SpanRow
from annotator.domain.model import Document, Entity, EntityRole, Layer, Zone
from annotator.domain.suggestion import ORIGIN
from annotator.domain.text import sha256
from annotator.interchange import Names, Source
from annotator.interchange.native.line import (
    SCHEMA,
    EntityPart,
    Extra,
    Line,
    MetaPart,
    PlainSpan,
    RelationPart,
    RolePart,
    SpanPart,
    WrittenSpan,
    ZonePart,
)


def record_of(source: Source, number: int, line: Line) -> Record:
    """The record of a checked line, whose hash is right where there is one."""
    text, meta = line.text, line.meta
    layer = _layer(line) if isinstance(line.layer, str) else None
    document = Document(
        id=line.id, title=meta.title, outlet=meta.outlet, author=meta.author, published=meta.published, url=meta.url,
        language=meta.language, file=meta.file or source.name, sha256=line.sha256 or sha256(text), length=len(text), split=line.split,
        section=meta.section, follows=meta.follows,
        extra=_document_extra(meta.extra, {} if layer else line.extra),
    )  # fmt: skip
    return Record(
        document=document, text=text, layer=layer, line=number,
        zones=[_zone(line.id, part) for part in line.zones],
        spans=_span_rows(line, layer.id) if layer else [],
        relations=[RelationRow(r.id, layer.id, r.type, r.head, r.child, _pack(dict(sorted(r.attributes.items()))), _pack(r.extra))
                   for r in line.relations] if layer else [],
        entities=[_entity(entity) for entity in line.entities],
    )  # fmt: skip


def _zone(document_id: str, part: ZonePart) -> Zone:
    sure = 1.0 if part.confidence is msgspec.UNSET else part.confidence
    return Zone(document_id=document_id, kind=part.kind, start=part.start, end=part.end, extra=_pack(part.extra), rule=part.rule,
                confidence=sure)  # fmt: skip


def _zone_part(zone: Zone) -> ZonePart:
    sure = zone.confidence if zone.confidence != 1.0 else msgspec.UNSET
    return ZonePart(zone.kind, zone.start, zone.end, zone.rule, sure, _unpacked(zone.extra))


def _layer(line: Line) -> Layer:
    labels = tuple((name, tuple(values)) for name, values in line.labels.items())
    return Layer(document_id=line.id, name=str(line.layer), coder_id=line.coder, status=line.status or "begun",
                 codebook=line.codebook, labels=labels, note=line.note, extra=_pack(line.extra))  # fmt: skip


def _span_rows(line: Line, layer_id: str) -> list[SpanRow]:
    """Rows of a checked line; written for speed, since an import spends its time here and in the database."""
    coder, codebook, make, packed = line.coder, line.codebook, tuple.__new__, _PackedAttributes()
    return [
        make(
            SpanRow,
            (
                span.id,
                layer_id,
                span.label,
                span.start,
                span.end,
                _pack(span.fragments) if span.fragments and len(span.fragments) > 1 else "",
                packed[tuple(span.attributes.items())] if span.attributes else "",
                span.entity or None,
                span.note,
                span.origin or "import",
                span.coder or coder,
                span.created,
                span.codebook or codebook,
                _span_extra(span),
            ),
        )
        for span in line.spans
    ]


def _span_extra(span: SpanPart) -> str:
    """What is known of a span besides, with the rule that suggested it and how sure that was."""
    if not span.rule and span.confidence is msgspec.UNSET:
        return _pack(span.extra) if span.extra else ""
    told = {"confidence": span.confidence} if span.confidence is not msgspec.UNSET else {}
    return _pack({**(span.extra or {}), **told, **({"rule": span.rule} if span.rule else {})})


def _told(origin: str, extra: str) -> tuple[str, Any, Any]:
    """Of a span that was suggested: its rule, how sure that was, and what else is known of it."""
    if not extra or not origin.startswith(ORIGIN):
        return "", msgspec.UNSET, _raw(extra) if extra else ""
    rest = _unpacked(extra)
    rule = rest.pop("rule") if isinstance(rest.get("rule"), str) else ""
    sure = rest.get("confidence")
    known = isinstance(sure, int | float) and not isinstance(sure, bool) and 0 <= sure <= 1
    if known:
        del rest["confidence"]
    return rule, sure if known else msgspec.UNSET, rest or ""


class _PackedAttributes(dict[tuple[tuple[str, Any], ...], str]):
    """Attributes as sorted JSON; the same few come again and again."""

    def __missing__(self, given: tuple[tuple[str, Any], ...]) -> str:
        self[given] = packed = _pack(dict(sorted(given)))
        return packed


def _entity(part: EntityPart) -> Entity:
    roles = tuple(EntityRole(title=r.title, since=r.since, until=r.until) for r in part.roles)
    return Entity(id=part.id, name=part.name, type=part.type, aliases=tuple(part.aliases), qid=part.qid, note=part.note,
                  roles=roles, extra=_pack(part.extra))  # fmt: skip


def _document_extra(meta: Extra, line: Extra) -> str:
    return _pack({"meta": meta, "line": line} if meta or line else {})


def _pack(value: dict[str, Any] | list[Any]) -> str:
    """JSON, or an empty text where there is nothing in it. Raises `limits.Beyond` for what lies too deep: whoever reads it from the
    project has less room than we."""
    if not value:
        return ""
    data = msgspec.json.encode(value)
    if limits.lies_deeper(data):
        raise limits.Beyond(f"it lies more than {limits.DEPTH} deep within itself")
    return data.decode()


def line_of(record: Record, names: Names) -> Line:
    """The line of a record."""
    document, layer = record.document, record.layer
    extra = _unpacked(document.extra)
    return Line(
        schema=SCHEMA, id=document.id, text=record.text, sha256=document.sha256,
        meta=MetaPart(title=document.title, outlet=document.outlet, author=document.author, published=document.published,
                      url=document.url, language=document.language, file=document.file, section=document.section,
                      follows=document.follows, extra=extra.get("meta", {})),
        zones=[_zone_part(zone) for zone in record.zones],
        layer=layer.name if layer else None,
        coder=names.coders.get(layer.coder_id, "") if layer else "",
        status=layer.status if layer else "",
        codebook=layer.codebook if layer else "",
        spans=cast("list[SpanPart]", _span_parts(record, names, layer.codebook if layer else "")),
        relations=[RelationPart(id=r.id, type=r.type, head=r.head, child=r.child, attributes=_raw(r.attributes), extra=_raw(r.extra))
                   for r in record.relations],
        labels={name: list(values) for name, values in layer.labels} if layer else {},
        note=layer.note if layer else "",
        entities=[_entity_part(entity) for entity in record.entities],
        split=document.split,
        extra=_unpacked(layer.extra) if layer else extra.get("line", {}),
    )  # fmt: skip


def _span_parts(record: Record, names: Names, codebook: str) -> list[WrittenSpan | PlainSpan]:
    """The hot loop of every export: positions of `SpanRow`, no attribute looked up twice."""
    text, labels, coders = record.text, names.labels, names.coders
    if isinstance(record.spans, SpanColumns):
        return _parts_by_columns(record.spans, text, names, codebook)
    return [
        WrittenSpan(
            key, labels.get(label, label), start, end,
            _raw(fragments) if fragments else "",
            " ".join([text[a:b] for a, b in json.loads(fragments)]) if fragments else text[start:end],
            _raw(attributes) if attributes else "",
            entity or "", note, origin, coders.get(coder, ""), created,
            "" if book == codebook else book, *_told(origin, extra),
        )
        for key, _, label, start, end, fragments, attributes, entity, note, origin, coder, created, book, extra in record.spans
    ]  # fmt: skip


def _parts_by_columns(spans: SpanColumns, text: str, names: Names, codebook: str) -> list[WrittenSpan | PlainSpan]:
    labels = map(names.labels.get, spans.labels, spans.labels)
    texts = [text[a:b] for a, b in zip(spans.starts, spans.ends, strict=True)]
    same = (spans.origin, names.coders.get(spans.coder_id, ""), "" if spans.codebook == codebook else spans.codebook)
    origin, coder, book = map(repeat, same)
    parts: list[WrittenSpan | PlainSpan] = list(
        map(PlainSpan, spans.ids, labels, spans.starts, spans.ends, texts, origin, coder, spans.created, book)
    )
    for n, own in spans.own.items():
        parts[n] = _own_part(parts[n], own, text, names, codebook)
    return parts


def _own_part(part: WrittenSpan | PlainSpan, own: OwnColumns, text: str, names: Names, codebook: str) -> WrittenSpan:
    fragments, attributes, entity, note, origin, coder, book, extra = own
    pieces = msgspec.json.decode(fragments) if fragments else [(part.start, part.end)]
    return WrittenSpan(
        part.id, part.label, part.start, part.end, _raw(fragments) if fragments else "",
        " ".join([text[a:b] for a, b in pieces]), _raw(attributes) if attributes else "",
        entity or "", note, origin, names.coders.get(coder, ""), part.created,
        "" if book == codebook else book, *_told(origin, extra),
    )  # fmt: skip


def _entity_part(entity: Entity) -> EntityPart:
    roles = [RolePart(r.title, r.since, r.until) for r in entity.roles]
    return EntityPart(
        entity.id,
        entity.name,
        entity.type,
        list(entity.aliases),
        entity.qid,
        entity.note,
        roles,
        _unpacked(entity.extra),
    )


def _raw(column: str) -> Any:
    """A JSON column spliced into the line as it is."""
    return msgspec.Raw(column.encode()) if column else {}


def _unpacked(column: str) -> dict[str, Any]:
    return json.loads(column) if column else {}
