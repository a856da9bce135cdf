"""Many rows at once: what imports write and exports read, on the driver's own cursors.

Values are made for a document or a layer, rows (plain tuples) for spans and relations:
a million spans never become a million objects.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Any, NamedTuple

from sqlalchemy import Connection, delete, func, select

from annotator.domain.exchange import Record, RelationRow, SpanRow
from annotator.domain.model import Coder, Document, Entity, Layer, Value, Zone
from annotator.storage.codec import from_row, to_row
from annotator.storage.schema import TABLE, coder, document, entity, layer, relation, revision, span, text_, zone
from annotator.storage.store import Store

_CHUNK = 500  # ids in one question


class Selection(NamedTuple):
    """Which records to read: layer names (None: all), documents, statuses and labels (empty: any)."""

    layers: tuple[str, ...] | None = None
    documents: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    labels: tuple[str, ...] = ()


class Known(NamedTuple):
    """A document that the project has already."""

    id: str
    sha256: str


class Intake:
    """Writes records into an open transaction, all under one batch number."""

    def __init__(self, connection: Connection, batch: int) -> None:
        self._connection = connection
        self._cursor: Any = connection.connection.cursor()
        self._batch = batch
        self._insert = {
            table.name: _insert(connection, table) for table in (document, text_, zone, layer, entity, span, relation)
        }
        self.next_number = int(connection.scalar(select(func.max(document.c.number))) or 0) + 1

    def document_by_id(self, document_id: str) -> Known | None:
        """The document of that id, or None."""
        return self._known(document.c.id == document_id)

    def document_by_hash(self, sha256: str) -> Known | None:
        """A document from before this import with the same text, or None."""
        return self._known(
            (document.c.sha256 == sha256) & ((document.c.batch.is_(None)) | (document.c.batch != self._batch))
        )

    def _known(self, test: Any) -> Known | None:
        row = self._connection.execute(
            select(document.c.id, document.c.sha256).where(test, document.c.live == 1)
        ).first()
        return Known(row.id, row.sha256) if row else None

    def layers_of(self, document_id: str) -> list[str]:
        """The names of a document's layers."""
        query = select(layer.c.name).where(layer.c.document_id == document_id, layer.c.live == 1)
        return list(self._connection.scalars(query))

    def taken(self, table_name: str, ids: Sequence[str]) -> list[str]:
        """Those of the ids that the project has already."""
        table = {"span": span, "relation": relation, "entity": entity, "layer": layer, "document": document}[table_name]
        found: list[str] = []
        left = iter(ids)
        while chunk := list(islice(left, _CHUNK)):
            found += self._connection.scalars(select(table.c.id).where(table.c.id.in_(chunk)))
        return found

    def values(self, values: Iterable[Value]) -> None:
        """Write documents, texts, zones, layers or entities under the batch."""
        for value in values:
            table = TABLE[type(value)]
            row = to_row(value) | {"batch": self._batch, "live": 1}
            self._cursor.execute(self._insert[table.name], [row[c.name] for c in table.c])

    def coder(self, made: Coder) -> None:
        """Write a coder; coders belong to no batch, since others may come to use them."""
        self._connection.execute(coder.insert(), [to_row(made)])

    def spans(self, rows: Sequence[tuple[Any, ...]]) -> None:
        """Write spans in bulk."""
        if rows:
            self._cursor.executemany(self._insert["span"], rows)

    def relations(self, rows: Sequence[tuple[Any, ...]]) -> None:
        """Write relations in bulk."""
        if rows:
            self._cursor.executemany(self._insert["relation"], rows)


def _insert(connection: Connection, table: Any) -> str:
    quote = connection.dialect.identifier_preparer.quote
    mark = "?" if connection.dialect.name == "sqlite" else "%s"
    names = ", ".join(quote(c.name) for c in table.c)
    return f"INSERT INTO {quote(table.name)} ({names}) VALUES ({', '.join([mark] * len(table.c))})"  # noqa: S608


def purge_dropped(connection: Connection) -> None:
    """Forget for good what came with bulk edits that were undone and then cut off by a newer edit."""
    gone = select(revision.c.batch).where(revision.c.batch.is_not(None), revision.c.state == "dropped")
    dead = list(connection.scalars(gone))
    if not dead:
        return
    layers = select(layer.c.id).where(layer.c.batch.in_(dead), layer.c.live == 0)
    documents = select(document.c.id).where(document.c.batch.in_(dead), document.c.live == 0)
    connection.execute(delete(relation).where(relation.c.layer_id.in_(layers)))
    connection.execute(delete(span).where(span.c.layer_id.in_(layers)))
    connection.execute(delete(layer).where(layer.c.batch.in_(dead), layer.c.live == 0))
    for table, column in ((zone, zone.c.document_id), (text_, text_.c.id)):
        connection.execute(delete(table).where(column.in_(documents)))
    for table in (document, entity):
        connection.execute(delete(table).where(table.c.batch.in_(dead), table.c.live == 0))


# --- reading ------------------------------------------------------------------------------------------------


def count(store: Store, selection: Selection) -> int:
    """How many records `records` will give, for the progress bar."""
    with store.reading() as connection:
        return sum(1 for _ in connection.execute(_records_query(selection)))


def records(store: Store, selection: Selection) -> Iterator[Record]:
    """The chosen documents with their layers in the project's order, one record at a time.

    A document without a chosen layer still comes once, with `layer` None, unless statuses
    are asked for. Memory stays that of one record.
    """
    with store.reading() as connection:
        coders = [from_row(Coder, row) for row in connection.execute(select(coder)).mappings()]
        entities = {e.id: e for e in (from_row(Entity, r) for r in connection.execute(select(entity)).mappings())}
        reader = _RowReader(connection, selection.labels)
        article: tuple[Document, str, list[Zone]] | None = None
        for document_id, layer_id in connection.execute(_records_query(selection)).all():
            if article is None or article[0].id != document_id:
                article = _article(connection, document_id)
            spans = reader.spans(layer_id) if layer_id else []
            named = {row.entity_id for row in spans if row.entity_id}
            yield Record(
                document=article[0], text=article[1], zones=article[2], coders=coders, spans=spans,
                layer=_one(connection, Layer, layer_id) if layer_id else None,
                relations=reader.relations(layer_id, spans) if layer_id else [],
                entities=sorted((entities[e] for e in named), key=lambda e: (e.name, e.id)),
            )  # fmt: skip


def _records_query(selection: Selection) -> Any:
    joined = (layer.c.document_id == document.c.id) & (layer.c.live == 1)
    if selection.layers is not None:
        joined &= layer.c.name.in_(selection.layers)
    if selection.statuses:
        joined &= layer.c.status.in_(selection.statuses)
    query = select(document.c.id, layer.c.id).join_from(document, layer, joined, isouter=not selection.statuses)
    if selection.documents:
        query = query.where(document.c.id.in_(selection.documents))
    return query.where(document.c.live == 1).order_by(document.c.number, document.c.id, layer.c.number, layer.c.id)


def _article(connection: Connection, document_id: str) -> tuple[Document, str, list[Zone]]:
    query = (
        select(zone).where(zone.c.document_id == document_id).order_by(zone.c.start, zone.c.end, zone.c.kind, zone.c.id)
    )
    zones = [from_row(Zone, row) for row in connection.execute(query).mappings()]
    text = connection.scalar(select(text_.c.text).where(text_.c.id == document_id))
    return _one(connection, Document, document_id), str(text), zones


def _one(connection: Connection, kind: Any, value_id: str) -> Any:
    table = TABLE[kind]
    return from_row(kind, connection.execute(select(table).where(table.c.id == value_id)).mappings().one())


class _RowReader:
    """Spans and relations of a layer as tuples, in their canonical order."""

    def __init__(self, connection: Connection, labels: tuple[str, ...]) -> None:
        quote = connection.dialect.identifier_preparer.quote
        mark = "?" if connection.dialect.name == "sqlite" else "%s"
        self._cursor: Any = connection.connection.cursor()
        self._labels = frozenset(labels)
        spans, relations = (", ".join(quote(n) for n in kind._fields) for kind in (SpanRow, RelationRow))
        self._spans = f'SELECT {spans} FROM span WHERE layer_id = {mark} ORDER BY start, "end" DESC, id'  # noqa: S608
        self._relations = f"SELECT {relations} FROM relation WHERE layer_id = {mark} ORDER BY head, type, child, id"  # noqa: S608

    def spans(self, layer_id: str) -> list[SpanRow]:
        self._cursor.execute(self._spans, (layer_id,))
        rows = [SpanRow._make(row) for row in self._cursor]
        return [row for row in rows if row.label in self._labels] if self._labels else rows

    def relations(self, layer_id: str, spans: Sequence[SpanRow]) -> list[RelationRow]:
        self._cursor.execute(self._relations, (layer_id,))
        rows = [RelationRow._make(row) for row in self._cursor]
        if not self._labels:
            return rows
        kept = {row.id for row in spans}
        return [row for row in rows if row.head in kept and row.child in kept]
