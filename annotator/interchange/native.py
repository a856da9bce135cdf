"""JSON Lines, `annotator/1`: everything we know, one line per document and layer.

The structures below are the format: the reader checks against them, the writer fills them
in this order of keys, and `resources/schema/annotator-1.schema.json` is made from them.
Offsets are code points, end exclusive.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from itertools import chain
from math import isfinite
from typing import Annotated, Any, BinaryIO, cast

import msgspec
from msgspec import UNSET, Meta, Struct, UnsetType

from annotator.domain.exchange import Record, Rejected, RelationRow, SpanRow
from annotator.domain.model import STATUSES, Document, Entity, EntityRole, Layer, Zone, new_id
from annotator.domain.text import sha256, storable
from annotator.interchange import Names, Source

NAME = "jsonl"
TITLE = "Annotator JSON Lines"
SUFFIXES = (".jsonl", ".ndjson")
CARRIES = ("text", "metadata", "zones", "layers", "coders", "status", "spans", "nested spans", "discontinuous spans",
           "attributes", "relations", "statements", "entities", "notes", "document labels", "codebook revision",
           "unknown keys")  # fmt: skip

SCHEMA = "annotator/1"
LONGEST_LINE = 256 * 1024 * 1024  # bytes

Extra = dict[str, Any]
Offset = Annotated[int, Meta(ge=0)]
Words = Annotated[str, Meta(min_length=1)]
Given = dict[str, str | int | float | bool]


class _Part(Struct, forbid_unknown_fields=True, omit_defaults=True, gc=False):
    """A piece of a line; keys that we do not know make it fail, and the lenient way is taken."""


class MetaPart(_Part):
    """What is known about the article."""

    title: str = ""
    outlet: str = ""
    author: str = ""
    published: str = ""
    url: str = ""
    language: str = ""
    file: str = ""
    extra: Extra = {}


class ZonePart(_Part):
    """A part of the page."""

    kind: Words
    start: Offset
    end: Offset
    extra: Extra = {}


class SpanPart(_Part, kw_only=True):
    """Words that bear a label. `start` and `end` are the hull where there are several fragments."""

    id: str = ""
    label: Words
    start: Offset
    end: Offset
    fragments: list[tuple[Offset, Offset]] = []
    text: str | UnsetType = UNSET
    attributes: Given = {}
    entity: str = ""
    note: str = ""
    origin: str = ""
    coder: str = ""
    created: str = ""
    codebook: str = ""
    extra: Extra = {}


class WrittenSpan(Struct, omit_defaults=True, gc=False):
    """`SpanPart` on its way out: the same keys in the same order, by position, which is twice as quick to make.

    JSON columns are spliced in as they are; empty ones are empty texts, and not written.
    """

    id: str
    label: str
    start: int
    end: int
    fragments: Any = ""
    text: Any = UNSET
    attributes: Any = ""
    entity: str = ""
    note: str = ""
    origin: str = ""
    coder: str = ""
    created: str = ""
    codebook: str = ""
    extra: Any = ""


class RelationPart(_Part, kw_only=True):
    """A link from one span to another."""

    id: str = ""
    type: Words
    head: Words
    child: Words
    attributes: Given = {}
    extra: Extra = {}


class RolePart(_Part):
    """An office that an entity held."""

    title: Words
    since: str = ""
    until: str = ""


class EntityPart(_Part):
    """Somebody or something that spans name."""

    id: Words
    name: Words
    type: str = ""
    aliases: list[str] = []
    qid: str = ""
    note: str = ""
    roles: list[RolePart] = []
    extra: Extra = {}


class Line(_Part):
    """One document and at most one layer of it."""

    schema: str
    id: Words
    text: str
    sha256: str = ""
    meta: MetaPart = msgspec.field(default_factory=MetaPart)
    zones: list[ZonePart] = []
    layer: str | UnsetType | None = UNSET
    coder: str = ""
    status: str = ""
    codebook: str = ""
    spans: list[SpanPart] = []
    relations: list[RelationPart] = []
    labels: dict[str, list[str]] = {}
    entities: list[EntityPart] = []
    split: str = ""
    extra: Extra = {}


_decoder = msgspec.json.Decoder(Line)
_encoder = msgspec.json.Encoder()
_PARTS: dict[str, type[_Part]] = {
    "zones": ZonePart,
    "spans": SpanPart,
    "relations": RelationPart,
    "entities": EntityPart,
}


def sniff(head: bytes, name: str) -> bool:
    """A line that begins like JSON, or our suffix."""
    return name.lower().endswith(SUFFIXES) or (head.lstrip()[:1] == b"{" and b'"schema"' in head)


# --- reading ------------------------------------------------------------------------------------------------


def read(source: Source) -> Iterator[Record | Rejected]:
    """The records of a file; a line that is not right comes as `Rejected`, with its line and field."""
    seen: set[str] = set()
    empty = True
    for number, line in _lines(source):
        empty = False
        if isinstance(line, Rejected):
            yield line
            continue
        try:
            yield _record(source, number, _parsed(source, number, line), seen)
        except Rejected as rejected:
            yield rejected
    if empty:
        yield Rejected(source.name, None, "", "the file is empty.")


def _lines(source: Source) -> Iterator[tuple[int, bytes | Rejected]]:
    with source.path.open("rb") as file:
        for number, line in enumerate(iter(lambda: file.readline(LONGEST_LINE + 1), b""), 1):
            if len(line) > LONGEST_LINE:
                while line and not line.endswith(b"\n"):  # the rest of it; the lines behind it are read
                    line = file.readline(LONGEST_LINE + 1)  # noqa: PLW2901
                yield number, Rejected(source.name, number, "", f"the line is longer than {LONGEST_LINE:,} bytes.")
            elif bare := (line.removeprefix(b"\xef\xbb\xbf") if number == 1 else line).strip():
                yield number, bare


def _parsed(source: Source, number: int, line: bytes) -> Line:
    if b"\\u0000" in line:
        return _lenient(source, number, line)
    try:
        return _decoder.decode(line)
    except msgspec.ValidationError as error:
        if "unknown field" in str(error):
            return _lenient(source, number, line)
        raise _rejected(source, number, error) from error
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        if b"\\u" in line or b"\\U" in line:
            return _lenient(source, number, line)  # msgspec refuses lone surrogates; they are replaced, not refused
        raise Rejected(source.name, number, "", f"this is not JSON: {error}.") from error


def _lenient(source: Source, number: int, line: bytes) -> Line:
    """The slow way, for lines with keys we do not know (they go to `extra`), NUL or lone surrogates."""
    try:
        data = json.loads(line, parse_constant=_no_number, parse_float=_finite)
        if not isinstance(data, dict):
            raise Rejected(source.name, number, "", "this is not a JSON object.")
        given = _storable_line(source, number, cast("dict[str, Any]", data)) if b"\\u" in line else data
        return msgspec.convert(_sorted_out(given), Line)
    except msgspec.ValidationError as error:
        raise _rejected(source, number, error) from error
    except (ValueError, RecursionError) as error:
        raise Rejected(source.name, number, "", f"this is not JSON: {error}.") from error


def _no_number(word: str) -> float:
    raise ValueError(f"{word} is no number")


def _finite(digits: str) -> float:
    number = float(digits)
    return number if isfinite(number) else _no_number(digits)


def _storable_line(source: Source, number: int, data: dict[str, Any]) -> dict[str, Any]:
    """The line with NUL and lone surrogates replaced in every text, one for one, so that offsets hold; and told."""
    counts: list[int] = []
    clean: dict[str, Any] = _storable(data, counts)
    if sum(counts):
        source.warnings.append(
            f"{source.name}:{number}: {sum(counts)} characters that cannot be kept (NUL, lone surrogates) became U+FFFD."
        )
        if isinstance(data.get("text"), str) and data.get("sha256") == _hash(data["text"]):
            clean["sha256"] = sha256(clean["text"])
    return clean


def _storable(value: Any, counts: list[int]) -> Any:
    if isinstance(value, str):
        text, replaced = storable(value)
        counts.append(replaced)
        return text
    if isinstance(value, dict):
        return {_storable(k, counts): _storable(v, counts) for k, v in cast("dict[str, Any]", value).items()}
    return [_storable(one, counts) for one in value] if isinstance(value, list) else value


def _sorted_out(data: dict[str, Any]) -> dict[str, Any]:
    for key, part in _PARTS.items():
        rows = data.get(key)
        if isinstance(rows, list):
            data[key] = [_without_unknown(_roles_sorted_out(row), part) for row in rows]
    data["meta"] = _without_unknown(data.get("meta", {}), MetaPart)
    sorted_out: dict[str, Any] = _without_unknown(data, Line)
    return sorted_out


def _roles_sorted_out(row: Any) -> Any:
    """Offices have no `extra`: what we do not know of them goes to that of their entity, by their place."""
    if not isinstance(row, dict) or not isinstance(row.get("roles"), list):
        return row
    roles = [_without_unknown(role, RolePart) for role in row["roles"]]
    unknown = {str(n): role.pop("extra") for n, role in enumerate(roles) if isinstance(role, dict) and "extra" in role}
    extra = row.get("extra", {})
    if not unknown or not isinstance(extra, dict):
        return row
    return row | {"roles": roles, "extra": {**cast("dict[str, Any]", extra), "roles": unknown}}


def _without_unknown(row: Any, part: type[_Part]) -> Any:
    if not isinstance(row, dict):
        return row
    given = cast("dict[str, Any]", row)
    known = set(part.__struct_fields__)
    unknown = {key: value for key, value in given.items() if key not in known}
    if not unknown:
        return given
    rest, extra = {k: v for k, v in given.items() if k in known}, given.get("extra", {})
    return rest | {"extra": {**cast("dict[str, Any]", extra), **unknown}} if isinstance(extra, dict) else rest


def _rejected(source: Source, number: int, error: Exception) -> Rejected:
    reason, _, path = str(error).partition(" - at `$")
    where = path.rstrip("`").removeprefix(".")
    return Rejected(source.name, number, where, f"{reason[:1].lower()}{reason[1:]}.")


def _record(source: Source, number: int, line: Line, seen: set[str]) -> Record:
    if line.schema != SCHEMA:
        raise Rejected(source.name, number, "schema", f"is {line.schema!r}, not {SCHEMA!r}.")
    check = _Check(source, number, line, seen)
    check.text()
    check.spans()
    check.relations()
    return _values(source, number, line)


class _Check:
    """Everything in a line that its structure cannot say."""

    def __init__(self, source: Source, number: int, line: Line, seen: set[str]) -> None:
        self.file, self.number, self.line, self.seen = source.name, number, line, seen
        self.length = len(line.text)

    def no(self, where: str, reason: str) -> Rejected:
        return Rejected(self.file, self.number, where, reason)

    def text(self) -> None:
        line = self.line
        if line.status and line.status not in STATUSES:
            raise self.no("status", f"{line.status!r} is none of {', '.join(STATUSES)}.")
        if line.sha256 and line.sha256 != _hash(line.text):
            raise self.no("sha256", "is not that of the text.")
        if line.layer == "":
            raise self.no("layer", "has no name.")
        if not isinstance(line.layer, str) and (line.spans or line.relations):
            raise self.no("layer", "is missing, but there are spans.")
        if not isinstance(line.layer, str) and line.labels:
            raise self.no("labels", "belong to a layer, and the line has none.")
        for n, zone in enumerate(line.zones):
            if zone.end > self.length or zone.start > zone.end:
                raise self.no(f"zones[{n}].end {zone.end}", f"is not within the text ({self.length}).")

    def spans(self) -> None:
        """The hot loop of every import: one look at each span, and the closer one only where something is odd."""
        text, length = self.line.text, self.length
        for n, span in enumerate(self.line.spans):
            start, end = span.start, span.end
            if not start < end <= length or span.fragments or text[start:end] != span.text or not span.id:
                self._look_closer(n, span)
        ids = [span.id for span in self.line.spans]
        fresh = set(ids)
        if len(fresh) < len(ids) or not self.seen.isdisjoint(fresh):
            self._twice(ids)
        self.seen |= fresh

    def _look_closer(self, n: int, span: SpanPart) -> None:
        start, end = span.start, span.end
        if end > self.length:
            raise self.no(f"spans[{n}].end {end}", f"is past the end of the text ({self.length}).")
        if start >= end:
            raise self.no(f"spans[{n}].end {end}", f"is not behind its start {start}.")
        span.id = span.id or new_id()
        words = self.line.text[start:end]
        if span.fragments:
            self._fragments(n, span)
        elif span.text is not UNSET and words != span.text:
            reason = f"{_short(span.text)} is not what stands at {start} to {end}: {_short(words)}."
            raise self.no(f"spans[{n}].text", reason)

    def _twice(self, ids: list[str]) -> None:
        seen = set(self.seen)
        for n, key in enumerate(ids):
            if key in seen:
                raise self.no(f"spans[{n}].id {key!r}", "stands there twice.")
            seen.add(key)

    def _fragments(self, n: int, span: SpanPart) -> None:
        where = f"spans[{n}].fragments"
        if any(a >= b for a, b in span.fragments):
            raise self.no(where, "hold one whose end is not behind its start.")
        hull = min(a for a, _ in span.fragments), max(b for _, b in span.fragments)
        if hull != (span.start, span.end):
            raise self.no(
                where, f"reach from {hull[0]} to {hull[1]}, but start and end say {span.start} to {span.end}."
            )
        quote = " ".join(self.line.text[a:b] for a, b in span.fragments)
        if span.text is not UNSET and span.text != quote:
            raise self.no(
                f"spans[{n}].text", f"{_short(span.text)} is not what stands at the fragments: {_short(quote)}."
            )

    def relations(self) -> None:
        here = {span.id for span in self.line.spans} if self.line.relations else set[str]()
        for n, relation in enumerate(self.line.relations):
            for end in ("head", "child"):
                if getattr(relation, end) not in here:
                    raise self.no(f"relations[{n}].{end} {getattr(relation, end)!r}", "is no span of this line.")
            relation.id = relation.id or new_id()
            if relation.id in self.seen:
                raise self.no(f"relations[{n}].id {relation.id!r}", "stands there twice.")
            self.seen.add(relation.id)
        known: set[str] = set()
        for n, entity in enumerate(self.line.entities):
            if entity.id in known:
                raise self.no(f"entities[{n}].id {entity.id!r}", "stands there twice.")
            known.add(entity.id)
        if not {span.entity for span in self.line.spans} <= known | {""}:
            n = next(n for n, span in enumerate(self.line.spans) if span.entity and span.entity not in known)
            raise self.no(f"spans[{n}].entity {self.line.spans[n].entity!r}", "is none of the line's entities.")


def _hash(text: str) -> str:
    """A text with lone surrogates has no UTF-8, so no hash can be right or wrong."""
    try:
        return sha256(text)
    except UnicodeEncodeError:
        return sha256(storable(text)[0])


def _short(text: str | UnsetType) -> str:
    words = re.sub(r"\s+", " ", str(text))
    return f"“{words[:40]}{'…' if len(words) > 40 else ''}”"


def _values(source: Source, number: int, line: Line) -> Record:
    text, meta = line.text, line.meta
    layer = _layer(line) if isinstance(line.layer, str) else None
    document = Document(
        id=line.id, title=meta.title, outlet=meta.outlet, author=meta.author, published=meta.published, url=meta.url,
        language=meta.language, file=meta.file or source.name, sha256=sha256(text), length=len(text), split=line.split,
        extra=_document_extra(meta.extra, {} if layer else line.extra),
    )  # fmt: skip
    return Record(
        document=document, text=text, layer=layer, line=number,
        zones=[Zone(document_id=line.id, kind=z.kind, start=z.start, end=z.end, extra=_pack(z.extra)) for z in line.zones],
        spans=_span_rows(line, layer.id) if layer else [],
        relations=[RelationRow(r.id, layer.id, r.type, r.head, r.child, _pack(dict(sorted(r.attributes.items()))), _pack(r.extra))
                   for r in line.relations] if layer else [],
        entities=[_entity(entity) for entity in line.entities],
    )  # fmt: skip


def _layer(line: Line) -> Layer:
    labels = tuple((name, tuple(values)) for name, values in line.labels.items())
    return Layer(document_id=line.id, name=str(line.layer), coder_id=line.coder, status=line.status or "begun",
                 codebook=line.codebook, labels=labels, extra=_pack(line.extra))  # fmt: skip


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
                _pack(span.fragments) if len(span.fragments) > 1 else "",
                packed[tuple(span.attributes.items())] if span.attributes else "",
                span.entity or None,
                span.note,
                span.origin or "import",
                span.coder or coder,
                span.created,
                span.codebook or codebook,
                _pack(span.extra) if span.extra else "",
            ),
        )
        for span in line.spans
    ]


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
    """JSON, or an empty text where there is nothing in it."""
    return msgspec.json.encode(value).decode() if value else ""


# --- writing ------------------------------------------------------------------------------------------------


def write(records: Iterable[Record], names: Names, out: BinaryIO) -> Iterator[Record]:
    """One line a record; each is handed back when its line is written."""
    buffer = bytearray()
    for record in records:
        _encoder.encode_into(_line(record, names), buffer)
        buffer += b"\n"
        out.write(buffer)
        yield record


def _line(record: Record, names: Names) -> Line:
    document, layer = record.document, record.layer
    extra = _unpacked(document.extra)
    return Line(
        schema=SCHEMA, id=document.id, text=record.text, sha256=document.sha256,
        meta=MetaPart(title=document.title, outlet=document.outlet, author=document.author, published=document.published,
                      url=document.url, language=document.language, file=document.file, extra=extra.get("meta", {})),
        zones=[ZonePart(z.kind, z.start, z.end, extra=_unpacked(z.extra)) for z in record.zones],
        layer=layer.name if layer else None,
        coder=names.coders.get(layer.coder_id, "") if layer else "",
        status=layer.status if layer else "",
        codebook=layer.codebook if layer else "",
        spans=cast("list[SpanPart]", _span_parts(record, names, layer.codebook if layer else "")),
        relations=[RelationPart(id=r.id, type=r.type, head=r.head, child=r.child, attributes=_raw(r.attributes), extra=_raw(r.extra))
                   for r in record.relations],
        labels={name: list(values) for name, values in layer.labels} if layer else {},
        entities=[_entity_part(entity) for entity in record.entities],
        split=document.split,
        extra=_unpacked(layer.extra) if layer else extra.get("line", {}),
    )  # fmt: skip


def _span_parts(record: Record, names: Names, codebook: str) -> list[WrittenSpan]:
    """The hot loop of every export: positions of `SpanRow`, no attribute looked up twice."""
    text, labels, coders = record.text, names.labels, names.coders
    return [
        WrittenSpan(
            key, labels.get(label, label), start, end,
            _raw(fragments) if fragments else "",
            " ".join([text[a:b] for a, b in json.loads(fragments)]) if fragments else text[start:end],
            _raw(attributes) if attributes else "",
            entity or "", note, origin, coders.get(coder, ""), created,
            "" if book == codebook else book, _raw(extra) if extra else "",
        )
        for key, _, label, start, end, fragments, attributes, entity, note, origin, coder, created, book, extra in record.spans
    ]  # fmt: skip


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


def schema() -> bytes:
    """The JSON Schema of a line, made from the structures above."""
    made = msgspec.json.schema(Line)
    made = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Annotator JSON Lines, annotator/1",
        **made,
    }
    _opened(made)
    return json.dumps(made, indent=2, ensure_ascii=False).encode() + b"\n"


def _opened(node: Any) -> None:
    """Keys that we do not know are kept under `extra`, not refused: the schema says so too."""
    if isinstance(node, dict):
        given = cast("dict[str, Any]", node)
        if given.get("additionalProperties") is False:
            del given["additionalProperties"]
        for child in chain(given.values()):
            _opened(child)
    elif isinstance(node, list):
        for child in node:
            _opened(child)
