"""Parquet for Hugging Face: a folder with a file for each side of a split and the card of the dataset.

Offsets are code points, end exclusive. A row is an article with one layer. Needs pyarrow (the extra `parquet`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from annotator.domain import limits
from annotator.domain.change import Refusal
from annotator.domain.exchange import Record, Rejected
from annotator.domain.model import Zone
from annotator.interchange import Names, Source
from annotator.interchange.card import Card
from annotator.interchange.carrying import METADATA
from annotator.interchange.draft import Draft
from annotator.interchange.jsons import Object, field, loads, reason, rows
from annotator.interchange.provenance import PROVENANCE, WHO_AGREED, provenance
from annotator.interchange.tags import Link, Tag, links, packed, said, tags

NAME = "parquet"
TITLE = "Parquet (Hugging Face)"
SUFFIXES = (".parquet",)
LARGEST = None  # it is read in batches
CARRIES = ("text", "metadata", "zones", "layers", "coders", "status", "spans", "nested spans", "discontinuous spans", "attributes",
           "relations", "statements", "entities", "notes", "articles without tags", "attributes of relations",
           WHO_AGREED)  # fmt: skip

CARD = True

_BATCH = 200  # rows that are written and read together
_FEWEST = 8
_PER_ROW = 1_000  # values of a column in a row, on the average
_SMALL = 1_000_000  # bytes that are nobody's bomb
_SPAN_TEXTS = ("id", "label", "text", "entity", "entity_type", "qid", "note", "origin", "created")
_DATA = "data"


def sniff(head: bytes, name: str) -> bool:
    """Parquet's first bytes."""
    return head[:4] == b"PAR1"


def _arrow() -> tuple[Any, Any]:
    try:
        import pyarrow as pa  # noqa: PLC0415  an extra
        import pyarrow.parquet as pq  # noqa: PLC0415
    except ImportError as error:
        raise Refusal("This format needs pyarrow: pip install 'annotator-desk[parquet]'.") from error
    return pa, pq


def _schema(pa: Any) -> Any:
    """Said, for a column of nothing but empty lists would have no type."""
    text = pa.string()
    named = pa.list_(pa.struct([("name", text), ("value", text)]))
    place = [("start", pa.int64()), ("end", pa.int64())]
    span = pa.struct(
        [
            *((name, text) for name in _SPAN_TEXTS),
            *place,
            ("fragments", pa.list_(pa.struct(place))),
            ("attributes", named),
            (PROVENANCE, text),
        ]
    )
    link = pa.struct([("id", text), ("type", text), ("head", text), ("child", text), ("attributes", named)])
    return pa.schema(
        [*((name, text) for name in ("id", "text", "title", *METADATA, "layer", "coder", "status")),
         ("zones", pa.list_(pa.struct([("kind", text), *place]))), ("spans", pa.list_(span)), ("relations", pa.list_(link))]
    )  # fmt: skip


# --- writing ------------------------------------------------------------------------------------------------


def write_folder(records: Iterable[Record], names: Names, folder: Path) -> Iterator[Record]:
    """A file for each side, and the card."""
    pa, pq = _arrow()
    schema, card = _schema(pa), Card(names)
    (folder / _DATA).mkdir()
    waiting: dict[str, list[Object]] = {}
    writers: dict[str, Any] = {}

    def put(side: str) -> None:
        if side not in writers:
            writers[side] = pq.ParquetWriter(folder / _file(side), schema, compression="zstd")
        writers[side].write_table(pa.Table.from_pylist(waiting.pop(side, []), schema=schema))

    try:
        for record in records:
            side = record.document.split or "train"
            given = waiting.setdefault(side, [])
            given.append(_row(record, names))
            card.take(record)
            if len(given) >= _BATCH:
                put(side)
            yield record
        for side in [*waiting]:
            put(side)
    finally:
        for made in writers.values():
            made.close()
    title = names.codebook.name if names.codebook else "Dataset"
    words = card.markdown(title, {side: _file(side) for side in sorted(writers)})
    (folder / "README.md").write_text(words, encoding="utf-8")


def _file(side: str) -> str:
    return f"{_DATA}/{side}-00000-of-00001.parquet"


def _row(record: Record, names: Names) -> Object:
    document, layer = record.document, record.layer
    return {
        "id": document.id, "text": record.text, **{name: getattr(document, name) for name in ("title", *METADATA)},
        "layer": layer.name if layer else None, "coder": names.coders.get(layer.coder_id, layer.coder_id) if layer else None,
        "status": layer.status if layer else None,
        "zones": [{"kind": zone.kind, "start": zone.start, "end": zone.end} for zone in record.zones],
        "spans": [_span_of(tag) for tag in tags(record, names)],
        "relations": [_link_of(link) for link in links(record)],
    }  # fmt: skip


def _span_of(tag: Tag) -> Object:
    who = tag.entity
    pieces = [{"start": a, "end": b} for a, b in tag.fragments] if len(tag.fragments) > 1 else []
    how = provenance(tag.extra)
    return {"id": tag.id, "label": tag.label, "text": tag.text, "start": tag.start, "end": tag.end, "fragments": pieces,
            "attributes": _named(tag.attributes), "note": tag.note, "origin": tag.origin, "created": tag.created,
            "entity": who.name if who else None, "entity_type": who.type if who else None, "qid": who.qid if who else None,
            PROVENANCE: packed(how) or None}  # fmt: skip


def _link_of(link: Link) -> Object:
    return {
        "id": link.id,
        "type": link.type,
        "head": link.head,
        "child": link.child,
        "attributes": _named(link.attributes),
    }


def _named(given: Object) -> list[Object]:
    return [{"name": name, "value": said(value)} for name, value in given.items()]


# --- reading ------------------------------------------------------------------------------------------------


def read(source: Source) -> Iterator[Record | Rejected]:
    """A record for each row that has a text."""
    pa, pq = _arrow()
    try:
        file = pq.ParquetFile(source.path)
    except (pa.ArrowException, OSError) as error:
        yield Rejected(source.name, None, "", f"this is no Parquet: {error}.")
        return
    with file:
        columns = file.schema_arrow.names
        if "text" not in columns:
            yield Rejected(source.name, None, "text", f"is missing; there are the columns {', '.join(columns)}.")
            return
        number = 0
        for batch in file.iter_batches(batch_size=_checked(file.metadata)):
            for row in batch.to_pylist():
                number += 1
                try:
                    yield _record(source, number, row)
                except Rejected as rejected:
                    yield rejected


def _checked(about: Any) -> int:
    """How many rows may be read together. Raises `limits.Beyond` for a file that says of itself that it would take all memory.

    A few bytes may stand for millions of rows, or for a list of millions in one: what a file says of its columns is looked
    at before any is read. A value that many rows share is as long as its column, at most.
    """
    if about.num_rows > limits.ARTICLES:
        raise limits.Beyond(f"it has {about.num_rows:,} rows; more than {limits.ARTICLES:,} are not read at once")
    if about.num_columns > limits.COLUMNS:
        raise limits.Beyond(f"it has {about.num_columns:,} columns; more than {limits.COLUMNS:,} are no table of articles")
    longest = 1
    for group in map(about.row_group, range(about.num_row_groups)):
        for column in map(group.column, range(group.num_columns)):
            _check_column(group, column)
            longest = max(longest, column.total_uncompressed_size)
    return max(min(_BATCH, limits.FILE // longest), _FEWEST)


def _check_column(group: Any, column: Any) -> None:
    size, packed = column.total_uncompressed_size, column.total_compressed_size
    if size > limits.PACKED_MEMBER or (size > _SMALL and size > limits.PACKED_RATIO * max(packed, 1)):
        raise limits.Beyond(f"its column {column.path_in_schema!r} would grow to {size // 1_000_000:,} MB")
    if column.num_values > limits.SPANS + _PER_ROW * group.num_rows:
        raise limits.Beyond(f"its column {column.path_in_schema!r} has {column.num_values:,} values")


def _record(source: Source, number: int, row: Object) -> Record:
    text = row.get("text")
    if not isinstance(text, str):
        raise Rejected(source.name, number, "text", "is missing or not a text.")
    draft = Draft(source, number, text, **{name: field(row, name, str, "") for name in ("title", *METADATA)})
    draft.zones = [
        Zone(document_id=draft.document.id, kind=one["kind"], start=one["start"], end=one["end"])
        for one in rows(row, "zones")
    ]
    ids: dict[Any, str] = {}
    for name in ("spans", "entities"):
        for n, one in enumerate(rows(row, name)):
            ids[one.get("id", n)] = _span(draft, one, f"{name}[{n}]")
    for n, one in enumerate(rows(row, "relations")):
        draft.link(one.get("type") or one.get("label"), ids.get(one.get("head")), ids.get(one.get("child", one.get("tail"))), f"relations[{n}]",
                   _given(one))  # fmt: skip
    ours = "layer" in row
    layer = row.get("layer") if ours else NAME if ids else None
    return draft.record(layer, field(row, "coder", str, ""), field(row, "status", str, "begun"))


def _span(draft: Draft, one: Object, where: str) -> str:
    pieces = [(a, b) for piece in rows(one, "fragments") for a, b in [(piece.get("start"), piece.get("end"))]]
    places = draft.quoted(pieces or [(one.get("start"), one.get("end"))], one.get("text"), where)
    name = field(one, "entity", str, "")
    entity = (
        draft.entity(name, type=field(one, "entity_type", str, ""), qid=field(one, "qid", str, "")) if name else None
    )
    return draft.span(one.get("label"), places, where, attributes=_given(one), entity=entity, note=field(one, "note", str, ""),
                      origin=field(one, "origin", str, ""), created=field(one, "created", str, ""), extra=_from(draft, one, where))  # fmt: skip


def _from(draft: Draft, one: Object, where: str) -> Object | None:
    try:
        how = loads(field(one, PROVENANCE, str, "").encode() or b"{}")
    except (ValueError, RecursionError) as error:
        raise draft.rejected(f"{where}.{PROVENANCE}", reason(error)) from None
    return {PROVENANCE: how} if how and isinstance(how, dict) else None


def _given(one: Object) -> Object:
    return {str(given.get("name")): given.get("value") for given in rows(one, "attributes")}
