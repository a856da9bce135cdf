"""Many rows at once: what imports write and exports read, on the driver's own cursors.

Values are made for a document or a layer, rows (plain tuples) for spans and relations:
a million spans never become a million objects.
"""

from __future__ import annotations

from collections.abc import Generator, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import fields
from functools import cache
from itertools import chain, islice
from operator import attrgetter
from typing import Any, NamedTuple, TypeAlias, TypeVar

from sqlalchemy import Connection, Table, delete, func, or_, select

from annotator.domain.exchange import ELSEWHERE, Record, RelationRow, SpanColumns, SpanRow
from annotator.domain.model import Coder, Document, Entity, Layer, Value, Zone
from annotator.storage.codec import from_row, to_row
from annotator.storage.dropped import OF_PEOPLE, purge_dropped
from annotator.storage.schema import (
    TABLE,
    coder,
    document,
    entity,
    fingerprint,
    layer,
    relation,
    span,
    text_,
    version,
    zone,
)
from annotator.storage.span_rows import SpanReader
from annotator.storage.store import Store
from annotator.storage.superseded import newest

__all__ = ["OF_PEOPLE", "Intake", "Known", "Selection", "count", "document_ids", "purge_dropped", "records"]

V = TypeVar("V", bound=Value)
Transaction: TypeAlias = Connection

_CHUNK = 500  # ids in one question
_GROUPS = (64, 16, 4, 1)  # rows in one statement; 64 spans have 896 columns, and SQLite before 3.32 binds 999
_DOCUMENT = tuple(name.name for name in fields(Document))
_DOCUMENT_FIELDS = attrgetter(*_DOCUMENT)
_ZONE = tuple(name.name for name in fields(Zone))
_ZONE_FIELDS = attrgetter(*_ZONE)
PLAIN = ("id", "layer_id", "label", "start", "end", "origin", "coder_id", "created", "codebook")


class Selection(NamedTuple):
    """Which records to read: layer names (None: all), documents, statuses and labels, first and last day (empty: any).

    With `superseded` articles come too whose text was corrected since. Without `untagged` only articles that have a
    chosen layer which somebody began come: one that waits to be tagged says nothing about what is in it. `among`: only these
    articles, however many; None: all.
    """

    layers: tuple[str, ...] | None = None
    documents: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    labels: tuple[str, ...] = ()
    since: str = ""
    until: str = ""
    superseded: bool = False
    untagged: bool = True
    among: frozenset[str] | None = None


class Known(NamedTuple):
    """A document that the project has already; not `live` when it came with an import that was undone."""

    id: str
    sha256: str
    live: int


class Intake:
    """Writes records into an open transaction, all under one batch number."""

    def __init__(self, connection: Connection, batch: int) -> None:
        self._connection = connection
        self._cursor: Any = connection.connection.cursor()
        self._batch = batch
        self.clash: type[Exception] = connection.dialect.loaded_dbapi.IntegrityError
        self._sql = _Sql(connection)
        self._needs_savepoint = connection.dialect.name != "sqlite"
        self._by_one = connection.dialect.name == "sqlite"
        self._insert_value = {kind: (self._sql.insert(table), _columns(table)) for kind, table in TABLE.items()}
        self._insert_plain, self._insert_spans, self._insert_relations = (
            {size: self._sql.insert(table, given, size) for size in _GROUPS}
            for table, given in ((span, PLAIN), (span, None), (relation, None))
        )
        self._insert_document = self._sql.insert_named(document, (*_DOCUMENT, "batch", "live"))
        self._insert_text, self._insert_print = (
            self._sql.insert_named(text_, ("id", "text")),
            self._sql.insert_named(fingerprint, ("document_id", "blocks", "shingles")),
        )
        self._insert_zones = {size: self._sql.insert_named(zone, _ZONE, size) for size in _GROUPS}
        self._by_id = self._sql.select(document, Known._fields, "id")
        self._by_hash = self._sql.documents_by_hash()
        self._layers = self._sql.select(layer, ("name",), "document_id", "live = 1")
        self._empty = [self._sql.delete(table, "layer_id") for table in (relation, span)]
        self.next_number = int(connection.scalar(select(func.max(document.c.number))) or 0) + 1
        if connection.dialect.name == "sqlite":
            self._cursor.execute("PRAGMA cache_size=-98304")  # 96 MB hold the index of a million ids by chance

    @contextmanager
    def record(self, *, alone: bool) -> Iterator[None]:
        """What is written inside stays as a whole or not at all, when the record is to stand `alone`.

        Not always: each savepoint makes SQLite copy every page that it changes. PostgreSQL needs
        one to answer another question after a clash. Errors of the driver pass through.
        """
        if not alone and not self._needs_savepoint:
            yield
            return
        self._cursor.execute("SAVEPOINT record")
        try:
            yield
        except BaseException:
            self._cursor.execute("ROLLBACK TO SAVEPOINT record")
            raise
        finally:
            self._cursor.execute("RELEASE SAVEPOINT record")

    @contextmanager
    def content(self, layer_id: str) -> Iterator[None]:
        """What is written inside into a new layer stays as a whole or not at all; a clash passes through.

        SQLite takes back the statement that clashed by itself, so that the others can be looked
        for: cheaper than a savepoint for every layer, of which hardly any is needed.
        """
        if self._needs_savepoint:
            self._cursor.execute("SAVEPOINT content")
        try:
            yield
        except self.clash:
            if self._needs_savepoint:
                self._cursor.execute("ROLLBACK TO SAVEPOINT content")
            else:
                for statement in self._empty:
                    self._cursor.execute(statement, (layer_id,))
            raise
        if self._needs_savepoint:
            self._cursor.execute("RELEASE SAVEPOINT content")

    @contextmanager
    def whole(self, *, alone: bool) -> Iterator[None]:
        """What is written inside, of many records, stays as a whole or not at all, when it is to stand `alone`."""
        if not alone:
            yield
            return
        self._cursor.execute("SAVEPOINT file")
        try:
            yield
        except BaseException:
            self._cursor.execute("ROLLBACK TO SAVEPOINT file")
            raise
        finally:
            self._cursor.execute("RELEASE SAVEPOINT file")

    def document_by_id(self, document_id: str) -> Known | None:
        """The document of that id, or None."""
        row = self._cursor.execute(self._by_id, (document_id,)).fetchone()
        return Known(*row) if row else None

    def document_by_hash(self, sha256: str) -> Known | None:
        """A live document from before this import with the same text, or None."""
        found = self._cursor.execute(self._by_hash, (sha256, self._batch)).fetchall()
        return Known._make(min(found)[1:]) if found else None

    def layers_of(self, document_id: str) -> list[str]:
        """The names of a document's layers."""
        return [row[0] for row in self._cursor.execute(self._layers, (document_id,))]

    def taken(self, table_name: str, ids: Sequence[str]) -> list[str]:
        """Those of the ids that the project has already."""
        found: list[str] = []
        left = iter(ids)
        while chunk := list(islice(left, _CHUNK)):
            sql = self._sql.some_ids(table_name, len(chunk))
            found += [row[0] for row in self._cursor.execute(sql, chunk)]
        return found

    def values(self, values: Iterable[Value]) -> None:
        """Write coders, documents, texts, zones, layers or entities under the batch."""
        for value in values:
            sql, columns = self._insert_value[type(value)]
            row = to_row(value) | {"batch": self._batch, "live": 1}
            self._cursor.execute(sql, [row[name] for name in columns])

    def article(self, document: Document, text: str, zones: Sequence[Zone]) -> None:
        """Write a document with its text and zones: `values`, without the road that fits every kind."""
        self._cursor.execute(self._insert_document, (*_DOCUMENT_FIELDS(document), self._batch, 1))
        self._cursor.execute(self._insert_text, (document.id, text))
        self.zones(zones)

    def zones(self, zones: Sequence[Zone]) -> None:
        """Write zones."""
        self._write([_ZONE_FIELDS(one) for one in zones], self._insert_zones)

    def fingerprint(self, document_id: str, blocks: bytes) -> None:
        """Keep the hashes of a document's paragraphs, 8 bytes each."""
        self._cursor.execute(self._insert_print, (document_id, blocks, b""))

    def prints(self, outlet: str) -> Iterator[tuple[str, bytes, bool]]:
        """The hashes of the paragraphs of an outlet's articles: id, hashes, and whether it came with this import."""
        query = (
            select(fingerprint.c.document_id, fingerprint.c.blocks, func.coalesce(document.c.batch, 0) == self._batch)
            .join(document, document.c.id == fingerprint.c.document_id)
            .where(document.c.outlet == outlet, document.c.live == 1, fingerprint.c.blocks != b"")
        )
        for one, blocks, new in self._connection.execute(query):
            yield one, bytes(blocks), bool(new)

    def text_and_zones(self, document_id: str) -> tuple[str, list[Zone]]:
        """The text of a document, and its zones."""
        text = self._connection.execute(select(text_.c.text).where(text_.c.id == document_id)).scalar_one()
        rows = self._connection.execute(select(zone).where(zone.c.document_id == document_id)).mappings()
        return text, [from_row(Zone, row) for row in rows]

    def replace_zones(self, document_id: str, zones: Sequence[Zone]) -> None:
        """Other zones for a document of this import."""
        self._connection.execute(delete(zone).where(zone.c.document_id == document_id))
        self.zones(zones)

    def appearances(self, document_id: str) -> set[tuple[str, str]]:
        """Outlet and day of a document and of the copies of its text."""
        own = self._cursor.execute(self._sql.select(document, ("outlet", "published"), "id"), (document_id,)).fetchall()
        copies = self._sql.select(version, ("outlet", "published"), "document_id", "live = 1 AND origin = 'copy'")
        return {tuple(row) for row in (*own, *self._cursor.execute(copies, (document_id,)).fetchall())}

    def plain_spans(self, rows: Sequence[tuple[Any, ...]]) -> None:
        """Write spans that are mere words with a label, as tuples in the order of `PLAIN`.

        Most spans are; what they leave empty stands in the statement, since to bind a column
        costs more than to store it.
        """
        self._write(rows, self._insert_plain)

    def spans(self, rows: Sequence[SpanRow]) -> None:
        """Write any spans."""
        self._write(rows, self._insert_spans)

    def relations(self, rows: Sequence[RelationRow]) -> None:
        """Write relations."""
        self._write(rows, self._insert_relations)

    def _write(self, rows: Sequence[tuple[Any, ...]], statements: Mapping[int, str]) -> None:
        """In PostgreSQL as many rows in one statement as there are, for each is a question over the network. SQLite takes them
        one by one: to be able to take back a statement of many rows it copies every page that this changes, and ids by chance
        change a page of the index each."""
        if self._by_one:
            self._cursor.executemany(statements[1], rows)
            return
        at = 0
        for size, sql in statements.items():
            while at + size <= len(rows):
                self._cursor.execute(sql, list(chain.from_iterable(rows[at : at + size])))
                at += size


class _Sql:
    """The few statements of bulk work, written out for the driver: SQLAlchemy's own road costs more than the rows."""

    def __init__(self, connection: Connection) -> None:
        self._quote = connection.dialect.identifier_preparer.quote
        self.mark = "?" if connection.dialect.name == "sqlite" else "%s"

    def insert(self, table: Table, given: Sequence[str] | None = None, rows: int = 1) -> str:
        """With some columns `given`, the others become what means nothing there."""
        names = ", ".join(self._quote(c.name) for c in table.c)
        bound = [c.name for c in table.c] if given is None else given
        values = ", ".join(self.mark if c.name in bound else "NULL" if c.nullable else "''" for c in table.c)
        return f"INSERT INTO {self._quote(table.name)} ({names}) VALUES {', '.join([f'({values})'] * rows)}"

    def insert_named(self, table: Table, given: Sequence[str], rows: int = 1) -> str:
        """With these columns in this order; the others get their defaults."""
        names, marks = ", ".join(map(self._quote, given)), ", ".join([self.mark] * len(given))
        return f"INSERT INTO {self._quote(table.name)} ({names}) VALUES {', '.join([f'({marks})'] * rows)}"

    def select(self, table: Table, columns: Sequence[str], key: str, more: str = "", order: str = "") -> str:
        names = ", ".join(self._quote(name) for name in columns)
        tests = f"{key} = {self.mark}" + (f" AND {more}" if more else "")
        return f"SELECT {names} FROM {self._quote(table.name)} WHERE {tests}" + (f" ORDER BY {order}" if order else "")

    def delete(self, table: Table, key: str) -> str:
        return f"DELETE FROM {self._quote(table.name)} WHERE {key} = {self.mark}"

    def some_ids(self, table_name: str, n: int) -> str:
        return f"SELECT id FROM {self._quote(table_name)} WHERE id IN ({', '.join([self.mark] * n)})"

    def documents_by_hash(self) -> str:
        """The plus sign keeps SQLite from walking the index of the order, document by document.

        The few rows are put in order by whoever asks: to be ready for it costs SQLite more than the search.
        """
        tests = f"sha256 = {self.mark} AND +live = 1 AND coalesce(batch, 0) <> {self.mark}"
        return f"SELECT number, id, sha256, live FROM document WHERE {tests}"


# --- reading ------------------------------------------------------------------------------------------------


def count(store: Store, selection: Selection) -> int:
    """How many records `records` will give, for the progress bar."""
    with store.reading() as connection:
        return len(_chosen(connection, selection))


def count_articles(store: Store, selection: Selection) -> int:
    """How many articles there would be if neither layers nor statuses were chosen."""
    every = selection._replace(layers=(), statuses=(), untagged=True)
    return count(store, every)


def document_ids(store: Store, selection: Selection, *, tagged: bool) -> list[str]:
    """The ids of the chosen documents; with `tagged` only of those that have a chosen layer."""
    with store.reading() as connection:
        rows = _chosen(connection, selection)
    return list(dict.fromkeys(row[0] for row in rows if row[1] or not tagged))


def records(store: Store, selection: Selection) -> Generator[Record, None, None]:
    """The chosen documents with their layers in the project's order, one record at a time.

    A document without a chosen layer still comes once, with `layer` None, unless statuses are asked for or
    `untagged` ones are not wanted. Memory stays that of one record.
    """
    with store.reading() as connection:
        coders = [from_row(Coder, row) for row in connection.execute(select(coder)).mappings()]
        entities = {e.id: e for e in (from_row(Entity, r) for r in connection.execute(select(entity)).mappings())}
        reader = _Reader(connection, selection.labels)
        article: tuple[Document, str, list[Zone]] | None = None
        for document_id, layer_id in _chosen(connection, selection):
            if article is None or article[0].id != document_id:
                article = reader.article(document_id)
            spans = reader.spans(layer_id) if layer_id else []
            named = _named(spans)
            yield Record(
                document=article[0],
                text=article[1],
                zones=article[2],
                coders=coders,
                spans=spans,
                layer=reader.layer(layer_id) if layer_id else None,
                relations=reader.relations(layer_id, spans) if layer_id else [],
                entities=sorted((entities[e] for e in named), key=lambda e: (e.name, e.id)),
            )


def _named(spans: Sequence[SpanRow]) -> set[str]:
    """The ids of the entities that spans name."""
    rows = spans.own.values() if isinstance(spans, SpanColumns) else spans
    return {row.entity_id for row in rows if row.entity_id}


def _chosen(connection: Connection, selection: Selection) -> list[tuple[str, str | None]]:
    """The ids of the chosen articles and layers, in their order. No database takes 100,000 ids in a question."""
    rows = connection.execute(_records_query(selection))
    wanted = selection.among
    return [(row[0], row[1]) for row in rows if wanted is None or row[0] in wanted]


def _records_query(selection: Selection) -> Any:
    joined = (layer.c.document_id == document.c.id) & (layer.c.live == 1)
    if selection.layers is not None:
        joined &= layer.c.name.in_(selection.layers)
    if selection.statuses:
        joined &= layer.c.status.in_(selection.statuses)
    everything = selection.untagged and not selection.statuses
    if not everything and not selection.statuses:
        tagged = select(span.c.id).where(span.c.layer_id == layer.c.id).exists()
        joined &= or_(layer.c.status != "new", tagged)
    query = select(document.c.id, layer.c.id).join_from(document, layer, joined, isouter=everything)
    if not selection.superseded:
        query = query.where(newest())
    if selection.documents:
        query = query.where(document.c.id.in_(selection.documents))
    for day, sign in ((selection.since, ">="), (selection.until, "<=")):
        if day:  # all of that day, month or year
            begins = func.substr(document.c.published, 1, len(day))
            query = query.where(document.c.published != "", begins.op(sign)(day))
    return query.where(document.c.live == 1).order_by(document.c.number, document.c.id, layer.c.number, layer.c.id)


class _Reader:
    """One article or layer after the other, on one cursor of the driver, in canonical order."""

    def __init__(self, connection: Connection, labels: tuple[str, ...]) -> None:
        self._cursor: Any = connection.connection.cursor()
        self._labels = frozenset(labels)
        sql = _Sql(connection)
        self._documents = sql.select(document, _DOCUMENT, "id")
        self._texts = sql.select(text_, ("text",), "id")
        self._layers = sql.select(layer, _columns(layer), "id")
        self._zones = sql.select(zone, _ZONE, "document_id", order='start, "end", kind, extra, id')
        whole = sql.select(span, SpanRow._fields, "layer_id", order="start")
        self._spans = SpanReader(self._cursor, whole, short=connection.dialect.name == "sqlite")
        self._relations = sql.select(relation, RelationRow._fields, "layer_id", order="head, type, child, id")

    def article(self, document_id: str) -> tuple[Document, str, list[Zone]]:
        """A document, its text and its zones."""
        row = self._cursor.execute(self._documents, (document_id,)).fetchone()
        zones = self._cursor.execute(self._zones, (document_id,)).fetchall()
        (text,) = self._cursor.execute(self._texts, (document_id,)).fetchone()
        return Document(**dict(zip(_DOCUMENT, row, strict=True))), text, [Zone(**dict(zip(_ZONE, z, strict=True))) for z in zones]

    def layer(self, layer_id: str) -> Layer:
        """A layer."""
        row = self._cursor.execute(self._layers, (layer_id,)).fetchone()
        return from_row(Layer, dict(zip(_columns(layer), row, strict=True)))

    def spans(self, layer_id: str) -> Sequence[SpanRow]:
        """A layer's spans."""
        rows = self._spans.spans(layer_id)
        return [row for row in rows if row.label in self._labels] if self._labels else rows

    def relations(self, layer_id: str, spans: Sequence[SpanRow]) -> list[RelationRow]:
        """A layer's relations; with chosen labels, those between the chosen spans."""
        rows = [RelationRow._make(row) for row in self._cursor.execute(self._relations, (layer_id,))]
        if not self._labels:
            return rows
        kept = {row.id for row in spans}
        return [row for row in rows if row.head in kept and (row.child in kept or f'"{ELSEWHERE}"' in row.extra)]


@cache
def _columns(table: Table) -> tuple[str, ...]:
    return tuple(c.name for c in table.c)
