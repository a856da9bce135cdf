"""Questions of the window and of statistics that one query answers faster than many values."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from typing import Any, Literal, NamedTuple

from sqlalchemy import ColumnElement, Connection, CursorResult, Select, case, func, or_, select

from annotator.domain.exchange import RelationRow, SpanRow
from annotator.domain.model import GOLD, Coder, Layer, Relation, Span, Value
from annotator.storage.codec import relation_of, span_of
from annotator.storage.dropped import OF_PEOPLE
from annotator.storage.schema import TABLE, coder, document, entity, layer, receipt, relation, revision, span, zone
from annotator.storage.store import Store
from annotator.storage.superseded import newest

_AT_ONCE = 500  # ids in one question


class QueueRow(NamedTuple):
    """An article in the queue, with the status of one coder's layer."""

    id: str
    title: str
    outlet: str
    published: str
    status: str
    claims: int


class Mention(NamedTuple):
    """A span that means an actor, with its article; `start` and `end` are code points of its hull."""

    span: str
    layer: str
    layer_name: str
    document: str
    title: str
    outlet: str
    published: str
    label: str
    start: int
    end: int


class Place(NamedTuple):
    """Spans of a stretch of text and the relations between them."""

    spans: list[Span]
    relations: list[Relation]


def _own(coder_id: str) -> Any:
    """A coder's own layers; the adjudicated one is nobody's own."""
    return (layer.c.coder_id == coder_id) & (layer.c.name != GOLD) & (layer.c.live == 1)


Order = Literal["number", "published", "outlet", "title", "status"]


def queue_ids(store: Store, coder_id: str, words: str = "", status: str = "", order: Order = "number") -> list[str]:
    """The ids of the articles (the newest versions) whose title, outlet, author or date hold all the words; newest first where `order` is
    their date, begun before new before complete where it is their status."""
    query = select(document.c.id).where(document.c.live == 1, newest())
    for word in words.split():
        pattern = f"%{_escaped(word)}%"
        columns = (document.c.title, document.c.outlet, document.c.author, document.c.published)
        query = query.where(or_(*(c.ilike(pattern, escape="\\") for c in columns)))
    if status or order == "status":
        mine = select(layer.c.document_id, layer.c.status).where(_own(coder_id)).subquery()
        query = query.outerjoin(mine, mine.c.document_id == document.c.id)
        state = func.coalesce(mine.c.status, "new")
        if status:
            query = query.where(state == status)
        if order == "status":
            query = query.order_by(case({"review": 0, "begun": 1, "new": 2}, value=state, else_=3))
    if order == "published":
        query = query.order_by(document.c.published.desc())
    elif order in ("outlet", "title"):
        query = query.order_by(func.lower(document.c[order]))
    with store.reading() as connection:
        found = connection.execute(query.order_by(document.c.number, document.c.id))
        return [row[0] for row in _plainly(found)]


def queue_rows(store: Store, coder_id: str, ids: Sequence[str], claim_labels: Sequence[str]) -> dict[str, QueueRow]:
    """A page of the queue: the rows of the given articles."""
    mine = (layer.c.document_id == document.c.id) & _own(coder_id)
    claims = (
        select(func.count())
        .where(span.c.layer_id == layer.c.id, span.c.label.in_(list(claim_labels)))
        .scalar_subquery()
    )
    query = select(
        document.c.id, document.c.title, document.c.outlet, document.c.published,
        func.coalesce(layer.c.status, "new"), func.coalesce(claims, 0),
    ).join_from(document, layer, mine, isouter=True).where(document.c.id.in_(list(ids)))  # fmt: skip
    with store.reading() as connection:
        return {row[0]: QueueRow._make(row) for row in connection.execute(query)}


def done_count(store: Store, coder_id: str) -> int:
    """How many articles the coder calls complete."""
    query = select(func.count()).select_from(layer).join(document, document.c.id == layer.c.document_id)
    with store.reading() as connection:
        tests = (_own(coder_id), layer.c.status == "complete", document.c.live == 1, newest())
        return int(connection.scalar(query.where(*tests)) or 0)


def place(store: Store, layer_id: str, start: int, end: int) -> Place:
    """The spans of a layer whose hull touches `start:end`, and every relation that leaves or enters them."""
    with store.reading() as connection:
        return _with_relations(connection, layer_id, (span.c.start < end) & (span.c.end > start))


def _with_relations(connection: Connection, layer_id: str, test: Any) -> Place:
    inside = (span.c.layer_id == layer_id) & test
    rows = connection.execute(select(*(span.c[name] for name in SpanRow._fields)).where(inside))
    spans = [span_of(SpanRow._make(row)) for row in _plainly(rows)]
    columns = [relation.c[name] for name in RelationRow._fields]
    leaving = select(*columns).join(span, span.c.id == relation.c.head).where(inside)
    entering = select(*columns).join(span, span.c.id == relation.c.child).where(inside)
    links = connection.execute(leaving.union(entering))
    ids = {span.id: span.id for span in spans}
    return Place(spans, [relation_of(RelationRow._make(row), ids) for row in _plainly(links)])


def _plainly(result: CursorResult[Any]) -> Iterator[tuple[Any, ...]]:
    """The driver's own tuples: several times as fast as SQLAlchemy's rows."""
    cursor: Any = result.cursor
    return iter(cursor)


def document_ids(store: Store) -> list[str]:
    """The ids of all articles, of corrected ones the newest version, in the project's order."""
    query = select(document.c.id).where(document.c.live == 1, newest()).order_by(document.c.number, document.c.id)
    with store.reading() as connection:
        return [row[0] for row in _plainly(connection.execute(query))]


_MENTION = (
    span.c.id, layer.c.id, layer.c.name, document.c.id, document.c.title, document.c.outlet,
    document.c.published, span.c.label, span.c.start, span.c.end,
)  # fmt: skip


def _mentions() -> Select[Any]:
    query = select(*_MENTION).join_from(span, layer, span.c.layer_id == layer.c.id)
    query = query.join(document, document.c.id == layer.c.document_id)
    return query.where(layer.c.live == 1, document.c.live == 1)


def mentions(store: Store, entity_ids: Sequence[str], limit: int) -> list[Mention]:
    """The spans that mean one of these actors, in the order of the articles and their texts."""
    query = _mentions().where(span.c.entity_id.in_(list(entity_ids)))
    query = query.order_by(document.c.number, document.c.id, layer.c.number, span.c.start, span.c.id).limit(limit)
    with store.reading() as connection:
        return [Mention._make(row) for row in _plainly(connection.execute(query))]


def place_of(store: Store, span_id: str) -> Mention | None:
    """Where a span stands, or None."""
    with store.reading() as connection:
        row = connection.execute(_mentions().where(span.c.id == span_id)).first()
        return Mention._make(row) if row else None


def entity_family(store: Store, entity_id: str) -> list[str]:
    """The ids of an actor and of those that were merged into it, directly or by others."""
    found, fresh = [entity_id], [entity_id]
    with store.reading() as connection:
        while fresh:
            merged = select(entity.c.id).where(entity.c.merged_into.in_(fresh), entity.c.live == 1)
            fresh = [row[0] for row in connection.execute(merged) if row[0] not in found]
            found += fresh
    return found


def mention_counts(store: Store) -> dict[str, int]:
    """How many spans mean each actor, by the actor's own id."""
    query = select(span.c.entity_id, func.count()).join(layer, layer.c.id == span.c.layer_id)
    query = query.where(span.c.entity_id.is_not(None), layer.c.live == 1).group_by(span.c.entity_id)
    with store.reading() as connection:
        return {row[0]: row[1] for row in _plainly(connection.execute(query))}


def label_counts(store: Store) -> dict[str, int]:
    """How many spans of live layers bear each label."""
    query = select(span.c.label, func.count()).join(layer, layer.c.id == span.c.layer_id)
    with store.reading() as connection:
        return {
            row[0]: row[1]
            for row in _plainly(connection.execute(query.where(layer.c.live == 1).group_by(span.c.label)))
        }


def zone_kinds(store: Store) -> list[str]:
    """The kinds of zones that there are."""
    with store.reading() as connection:
        return sorted(connection.scalars(select(zone.c.kind).distinct()))


def layer_names(store: Store) -> list[str]:
    """The names of live layers."""
    query = select(layer.c.name).where(layer.c.live == 1).distinct()
    with store.reading() as connection:
        return sorted((row[0] for row in _plainly(connection.execute(query))), key=str.casefold)


def relation_count(store: Store, kind: str) -> int:
    """How many relations of live layers are of a type."""
    query = select(func.count()).select_from(relation).join(layer, layer.c.id == relation.c.layer_id)
    with store.reading() as connection:
        return int(connection.scalar(query.where(layer.c.live == 1, relation.c.type == kind)) or 0)


def made_under(store: Store, revisions: Mapping[str, Sequence[str]]) -> int:
    """How many spans of live layers bear one of these labels and were made under one of its revisions."""
    if not revisions:
        return 0
    query = select(func.count()).select_from(span).join(layer, layer.c.id == span.c.layer_id)
    with store.reading() as connection:
        return int(connection.scalar(query.where(layer.c.live == 1, under(revisions))) or 0)


def under(revisions: Mapping[str, Sequence[str]]) -> ColumnElement[bool]:
    """A span bears one of the labels and was made under one of its revisions."""
    return or_(*((span.c.label == label) & span.c.codebook.in_(list(ids)) for label, ids in revisions.items()))


def statistics(store: Store) -> dict[str, Any]:
    """Documents, entities, and per layer name its documents, spans by label id and relations by type; of a corrected article
    its newest version only."""
    live = (layer.c.live == 1) & (document.c.live == 1) & newest()
    with store.reading() as connection:
        layers: dict[str, Any] = {}
        base = select(layer.c.name, func.count()).join(document, document.c.id == layer.c.document_id).where(live)
        for name, n in connection.execute(base.group_by(layer.c.name).order_by(layer.c.name)):
            layers[name] = {"documents": n, "spans": {}, "relations": {}}
        for key, table, column in (("spans", span, span.c.label), ("relations", relation, relation.c.type)):
            query = select(layer.c.name, column, func.count()).join_from(table, layer, table.c.layer_id == layer.c.id)
            query = query.join(document, document.c.id == layer.c.document_id).where(live)
            for name, what, n in connection.execute(
                query.group_by(layer.c.name, column).order_by(layer.c.name, column)
            ):
                layers[name][key][what] = n
        documents = connection.scalar(select(func.count()).select_from(document).where(document.c.live == 1, newest()))
        entities = connection.scalar(select(func.count()).select_from(entity).where(entity.c.live == 1))
        return {"documents": documents, "entities": entities, "layers": layers}


def counts_by_document(store: Store) -> list[tuple[str, str, str, int]]:
    """Of every layer of the newest versions: the article's id, the layer's name, a label's id, how many spans bear it. A layer without
    spans comes once, with an empty label and 0."""
    live = (layer.c.live == 1) & (document.c.live == 1) & newest()
    query = select(document.c.id, layer.c.name, func.coalesce(span.c.label, ""), func.count(span.c.id))
    query = query.select_from(layer).join(document, document.c.id == layer.c.document_id)
    query = query.join(span, span.c.layer_id == layer.c.id, isouter=True).where(live)
    with store.reading() as connection:
        found = connection.execute(query.group_by(document.c.id, layer.c.name, span.c.label))
        return [(row[0], row[1], row[2], row[3]) for row in found]


def coder_names(store: Store) -> dict[str, str]:
    """Coders' names by id."""
    with store.reading() as connection:
        return {row.id: row.name for row in connection.execute(select(coder))}


def _escaped(word: str) -> str:
    return word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")


def layer_content(store: Store, layer_id: str) -> Place:
    """Everything in a layer: its spans in the order of the text, and the relations that leave them."""
    columns = [span.c[name] for name in SpanRow._fields]
    links = select(*(relation.c[name] for name in RelationRow._fields)).where(relation.c.layer_id == layer_id)
    with store.reading() as connection:
        rows = connection.execute(
            select(*columns).where(span.c.layer_id == layer_id).order_by(span.c.start, span.c.end, span.c.id)
        )
        spans = [span_of(SpanRow._make(row)) for row in _plainly(rows)]
        ids = {one.id: one.id for one in spans}
        found = connection.execute(links.order_by(relation.c.id))
        return Place(spans, [relation_of(RelationRow._make(row), ids) for row in _plainly(found)])


def with_layers(store: Store, names: Sequence[str] = ()) -> dict[str, int]:
    """How many layers each article (its newest version) has, of those names, or of all but gold."""
    test = layer.c.name.in_(list(names)) if names else layer.c.name != GOLD
    query = select(layer.c.document_id, func.count()).join(document, document.c.id == layer.c.document_id)
    query = query.where(layer.c.live == 1, test, newest()).group_by(layer.c.document_id)
    with store.reading() as connection:
        return {row[0]: row[1] for row in connection.execute(query)}


def tagged_documents(store: Store) -> int:
    """How many articles have a layer that somebody began; gold does not count."""
    query = select(func.count(layer.c.document_id.distinct()))
    with store.reading() as connection:
        return int(
            connection.scalar(query.where(layer.c.live == 1, layer.c.name != GOLD, layer.c.status != "new")) or 0
        )


def sizes(store: Store, kinds: Sequence[type[Value]]) -> dict[str, int]:
    """How many live values of each kind there are, by the kind's name in lower case; spans and relations are as live as their
    layers."""
    found: dict[str, int] = {}
    with store.reading() as connection:
        for kind in kinds:
            table = TABLE[kind]
            query = select(func.count()).select_from(table)
            if "live" in table.c:
                query = query.where(table.c.live == 1)
            elif "layer_id" in table.c:
                query = query.join(layer, layer.c.id == table.c.layer_id).where(layer.c.live == 1)
            found[kind.__name__.lower()] = int(connection.scalar(query) or 0)
    return found


def holds_layers(store: Store) -> bool:
    """Has the project any layer, be it one that an undo has put out of sight?"""
    with store.reading() as connection:
        return connection.scalar(select(layer.c.id).limit(1)) is not None


def sealed_layers(store: Store, document_id: str) -> dict[str, str]:
    """The sealed layers of an article, with their coders."""
    query = select(layer.c.id, layer.c.coder_id).join(receipt, receipt.c.id == layer.c.id)
    with store.reading() as connection:
        found = connection.execute(
            query.where(layer.c.document_id == document_id, layer.c.live == 1, receipt.c.sealed == 1)
        )
        return {row[0]: row[1] for row in found}


def has_layers(store: Store, coder_id: str) -> bool:
    """Does a coder tag articles of this project at all?"""
    with store.reading() as connection:
        return connection.scalar(select(layer.c.id).where(_own(coder_id)).limit(1)) is not None


def _making_room(author: Coder | None) -> Select[Any]:
    """The batches whose rows are forgotten when this author's next bulk edit comes: what they undid, and what is cut off."""
    mine = (revision.c.state == "undone") & (revision.c.coder_id == (author.id if author else ""))
    return select(revision.c.batch).where(revision.c.batch.is_not(None), or_(revision.c.state == "dropped", mine))


def taken(store: Store, kind: type[Layer | Span | Relation], ids: Sequence[str], author: Coder | None) -> dict[str, str]:
    """Those of the ids that will be taken when this author's next bulk edit comes: what they undid themselves makes room.

    Gives the layer that each is in.
    """
    table = TABLE[kind]
    own: ColumnElement[str] = layer.c.id if kind is Layer else table.c.layer_id
    gone = _making_room(author)
    stays = or_(layer.c.live == 1, layer.c.batch.not_in(gone), layer.c.batch.is_(None))
    query = select(table.c.id, own).where(layer.c.id == own, stays)
    there: dict[str, str] = {}
    left = iter(ids)
    with store.reading() as connection:
        while some := list(islice(left, _AT_ONCE)):
            rows = connection.execute(query.where(table.c.id.in_(some)))
            there.update((row[0], row[1]) for row in rows)
    return there


def hidden_documents(store: Store, author: Coder | None) -> set[str]:
    """The ids of articles that are out of sight and stay so when this author's next bulk edit comes: of imports that somebody
    else undid, or that somebody worked on."""
    gone = _making_room(author)
    layers = select(layer.c.document_id).where(or_(layer.c.live == 1, layer.c.batch.not_in(gone), layer.c.batch.is_(None)))
    others = [select(table.c.document_id) for table in OF_PEOPLE if table is not layer]
    worked = or_(*(document.c.id.in_(ids) for ids in (layers, *others)))
    query = select(document.c.id).where(document.c.live == 0, or_(document.c.batch.not_in(gone), worked))
    with store.reading() as connection:
        return set(connection.scalars(query))


def hidden_entities(store: Store, author: Coder | None) -> set[str]:
    """The same of actors."""
    gone = _making_room(author)
    stay = or_(layer.c.live == 1, layer.c.batch.not_in(gone), layer.c.batch.is_(None))
    named = select(span.c.entity_id).join(layer, layer.c.id == span.c.layer_id).where(span.c.entity_id.is_not(None), stay)
    stays = or_(entity.c.batch.not_in(gone), entity.c.id.in_(named))
    with store.reading() as connection:
        return set(connection.scalars(select(entity.c.id).where(entity.c.live == 0, stays)))


def renamed_spans(store: Store) -> set[str]:
    """The ids of spans that may have been renamed, see `domain.clashing`."""
    with store.reading() as connection:
        return set(connection.scalars(select(span.c.id).where(span.c.id.contains("~"))))
