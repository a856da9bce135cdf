"""Looking for words and tags: which articles may hold them, and what stands there."""

from __future__ import annotations

from collections.abc import Generator, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Connection, Select, false, func, or_, select

from annotator.domain.exchange import SpanRow
from annotator.domain.model import GOLD, Document, Span
from annotator.domain.query import Query
from annotator.storage import reading, words
from annotator.storage.codec import from_row, span_of
from annotator.storage.schema import document, layer, span, text_
from annotator.storage.store import Store
from annotator.storage.superseded import newest

FIRST, MORE = 50, 200  # articles asked for at once: at first, and then


class Tag(NamedTuple):
    """A span, the name of its layer, and whether that is the own one of whoever seeks."""

    layer: str
    own: bool
    span: Span


class Looked(NamedTuple):
    """An article that may hold what is sought; `tags` are those that were asked for with it."""

    document: Document
    text: str
    tags: tuple[Tag, ...]


class Tags(NamedTuple):
    """Which spans: as the query says, or (`own`) those of a coder's own layer.

    `entities`: an actor with those merged into it; `labels`: a label with those under it; `outdated`: for each label the
    revisions of the codebook under which it meant something else.
    """

    query: Query
    coder: str
    entities: Sequence[str] = ()
    own: bool = False
    labels: Sequence[str] = ()
    outdated: Mapping[str, Sequence[str]] | None = None


def articles(store: Store, tags: Tags) -> Generator[list[str], None, None]:
    """The ids of the articles that may hold a hit, in the order of the index or of the project, some at a time."""
    with store.reading() as connection:
        for query in _questions(connection, tags):
            cursor: Any = connection.execute(query).cursor
            size = FIRST
            while rows := cursor.fetchmany(size):
                yield [row[0] for row in rows]
                size = MORE


def _questions(connection: Connection, tags: Tags) -> Iterator[Select[Any]]:
    """First what the index knows, then what it does not know (yet)."""
    tests = [*_about(tags), *_tagged(tags)]
    plain = select(document.c.id).where(*tests).order_by(document.c.number, document.c.id)
    asked = words.holding(connection, tags.query)
    if asked is None:
        yield plain
        return
    joined, holds, order = asked
    yield select(document.c.id).select_from(joined).where(holds, *tests).order_by(order)
    if words.lacking(connection):
        yield plain.where(document.c.id.not_in(select(words.indexed.c.document_id)))


def _about(tags: Tags) -> Iterator[ColumnElement[bool]]:
    """What the article itself must be like."""
    query = tags.query
    yield document.c.live == 1
    if query.document:
        yield document.c.id == query.document
    else:
        yield newest()
    if query.outlet:
        yield document.c.outlet == query.outlet
    if query.since:
        yield document.c.published >= query.since
    if query.until:
        yield document.c.published != ""
        yield func.substr(document.c.published, 1, len(query.until)) <= query.until
    if query.status:
        yield _status(query, query.coder or tags.coder)


def _status(query: Query, coder: str) -> ColumnElement[bool]:
    mine = _layers_of(coder) & (layer.c.document_id == document.c.id)
    has = select(layer.c.id).where(mine, layer.c.status == query.status).exists()
    return has if query.status != "new" else or_(has, ~select(layer.c.id).where(mine).exists())


def _layers_of(coder: str) -> ColumnElement[bool]:
    return (layer.c.coder_id == coder) & (layer.c.name != GOLD) & (layer.c.live == 1)


def _tagged(tags: Tags) -> Iterator[ColumnElement[bool]]:
    if tags.query.seeks_tags:
        inside = select(layer.c.document_id).join_from(span, layer, layer.c.id == span.c.layer_id)
        yield document.c.id.in_(inside.where(*_like(tags)))


def _like(tags: Tags) -> Iterator[ColumnElement[bool]]:
    """What the spans must be like; attributes lie in JSON and are looked at once more when they are read."""
    query = tags.query
    yield layer.c.live == 1
    if tags.own:
        yield _layers_of(tags.coder)
        return
    if query.coder:
        yield layer.c.coder_id == query.coder
    if query.label:
        yield span.c.label.in_(list(tags.labels))
    if tags.outdated is not None:
        yield reading.under(tags.outdated) if tags.outdated else false()
    if query.entity:
        yield span.c.entity_id.in_(list(tags.entities))
    if query.attribute:
        yield span.c.attributes.contains(f'"{query.attribute[0]}":', autoescape=True)


def look(store: Store, ids: Sequence[str], tags: Tags) -> list[Looked]:
    """The articles with their texts and tags, in the order of the ids."""
    with store.reading() as connection:
        rows = connection.execute(
            select(document, text_.c.text).join(text_, text_.c.id == document.c.id).where(document.c.id.in_(list(ids)))
        )
        found = {row["id"]: (from_row(Document, row), row["text"]) for row in rows.mappings()}
        spans = _spans(connection, ids, tags)
    return [Looked(*found[key], tuple(spans.get(key, ()))) for key in ids if key in found]


def _spans(connection: Connection, ids: Sequence[str], tags: Tags) -> dict[str, list[Tag]]:
    columns = [layer.c.document_id, layer.c.name, layer.c.coder_id, *(span.c[name] for name in SpanRow._fields)]
    query = select(*columns).join_from(span, layer, layer.c.id == span.c.layer_id)
    query = query.where(layer.c.document_id.in_(list(ids)), *_like(tags))
    found: dict[str, list[Tag]] = {}
    cursor: Any = connection.execute(query.order_by(layer.c.number, layer.c.id, span.c.start, span.c.end)).cursor
    for row in cursor:
        own = row[2] == tags.coder and row[1] != GOLD
        found.setdefault(row[0], []).append(Tag(row[1], own, span_of(SpanRow._make(row[3:]))))
    return found


def outlets(store: Store) -> list[str]:
    """The outlets of the project's articles."""
    with store.reading() as connection:
        query = select(document.c.outlet).where(document.c.live == 1, document.c.outlet != "").distinct()
        return sorted((row[0] for row in connection.execute(query)), key=str.casefold)


def count(store: Store) -> int:
    """How many articles there are."""
    with store.reading() as connection:
        return int(connection.scalar(select(func.count()).select_from(document).where(document.c.live == 1)) or 0)
