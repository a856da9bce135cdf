"""What was made twice although it is one: found, and joined so that no tag is lost.

Two programs that each make the first tag of an article for one coder made two layers of one name
as long as no index forbade it. Migration 0007 and `check --repair` join them here. Only columns
that were there at that migration are named, so that it still runs when tables have grown.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import count
from typing import Any, NamedTuple

from sqlalchemy import (
    Column,
    ColumnElement,
    Connection,
    Row,
    Table,
    delete,
    func,
    literal,
    select,
    update,
)

from annotator.domain.model import GOLD
from annotator.domain.story import COPY
from annotator.storage.schema import (
    anchor,
    codebook,
    comment,
    decision,
    document,
    layer,
    receipt,
    relation,
    revision,
    span,
    touch,
    unaided,
    verdict,
    version,
)

_LAYER = tuple(
    layer.c[name]
    for name in (
        "id",
        "document_id",
        "number",
        "name",
        "coder_id",
        "status",
        "labels",
        "extra",
        "note",
    )
)
_SAME_SPAN = ("label", "start", "end", "fragments", "attributes", "entity_id", "note", "extra")
_SAME_RELATION = ("type", "head", "child", "attributes", "extra")


class Twins(NamedTuple):
    """Live layers of one name of one article; the first stays."""

    title: str
    layers: tuple[Row[Any], ...]


def twins(connection: Connection) -> Iterator[Twins]:
    """Articles that have several live layers of one name, in the order of their layers."""
    several = (
        select(layer.c.document_id, layer.c.name)
        .where(layer.c.live == 1)
        .group_by(layer.c.document_id, layer.c.name)
        .having(func.count() > 1)
        .order_by(layer.c.document_id, layer.c.name)
    )
    for document_id, name in connection.execute(several).all():
        alike = select(*_LAYER).where(
            layer.c.document_id == document_id, layer.c.name == name, layer.c.live == 1
        )
        rows = connection.execute(alike.order_by(layer.c.number, layer.c.id)).all()
        title = connection.scalar(select(document.c.title).where(document.c.id == document_id))
        yield Twins(str(title), tuple(rows))


def join_twins(connection: Connection) -> int:
    """Join the layers of one coder and name, and name apart those of different coders; returns how many."""
    joined = 0
    for pair in list(twins(connection)):
        first, *others = pair.layers
        for other in others:
            if other.coder_id == first.coder_id or first.name == GOLD:
                _join(connection, first.id, other)
            else:
                _name_apart(connection, other)
            joined += 1
    return joined


# --- two layers of one coder --------------------------------------------------------------------------


def _join(connection: Connection, kept: str, other: Row[Any]) -> None:
    """Everything of `other` goes into the layer `kept`; the tags that both have are one."""
    _join_fields(connection, kept, other)
    for table in (span, relation, anchor):
        moved = update(table).where(table.c.layer_id == other.id).values(layer_id=kept)
        connection.execute(moved)
    _say_otherwise(connection, other.document_id, other.id, kept)
    connection.execute(delete(receipt).where(receipt.c.id == other.id))
    connection.execute(delete(layer).where(layer.c.id == other.id))
    _join_spans(connection, kept, other.document_id)
    _join_relations(connection, kept)


def _join_fields(connection: Connection, kept: str, other: Row[Any]) -> None:
    """Labels of the article and notes of both; complete only where both were."""
    first = connection.execute(select(*_LAYER).where(layer.c.id == kept)).one()
    status = first.status if first.status == other.status else "begun"
    notes = dict.fromkeys(note for note in (first.note, other.note) if note)
    connection.execute(
        update(layer)
        .where(layer.c.id == kept)
        .values(
            status=status,
            note="\n".join(notes),
            labels=_joined_labels(first.labels, other.labels),
            extra=_joined_extra(first.extra, other.extra),
        )
    )


def _joined_labels(first: str, second: str) -> str:
    """Two packed lists of (label, values) as one; values of both, in order, once each."""
    if first == second or not second:
        return first
    values: dict[str, dict[str, None]] = {}
    for packed in (first, second):
        for name, given in json.loads(packed or "[]"):
            values.setdefault(name, {}).update(dict.fromkeys(given))
    rows = [[name, list(given)] for name, given in values.items()]
    return json.dumps(rows, ensure_ascii=False, separators=(",", ":"))


def _joined_extra(first: str, second: str) -> str:
    """Two packed tables as one; where both tell of a key, the first counts."""
    if not second or first == second:
        return first
    if not first:
        return second
    both = json.loads(second) | json.loads(first)
    return json.dumps(both, ensure_ascii=False, separators=(",", ":"))


def _join_spans(connection: Connection, layer_id: str, document_id: str) -> None:
    """Of spans that are the same but for id and time, the first stays and stands for the others."""
    columns = [span.c[name] for name in ("id", *_SAME_SPAN)]
    spans = select(*columns).where(span.c.layer_id == layer_id).order_by(span.c.created, span.c.id)
    kept: dict[tuple[Any, ...], str] = {}
    for key, *alike in connection.execute(spans).all():
        same = kept.setdefault(tuple(alike), key)
        if same == key:
            continue
        for end in (relation.c.head, relation.c.child):
            connection.execute(update(relation).where(end == key).values({end.name: same}))
        _say_otherwise(connection, document_id, key, same)
        connection.execute(delete(span).where(span.c.id == key))


def _join_relations(connection: Connection, layer_id: str) -> None:
    columns = [relation.c[name] for name in ("id", *_SAME_RELATION)]
    relations = select(*columns).where(relation.c.layer_id == layer_id).order_by(relation.c.id)
    kept: dict[tuple[Any, ...], str] = {}
    for key, *alike in connection.execute(relations).all():
        if kept.setdefault(tuple(alike), key) != key:
            connection.execute(delete(relation).where(relation.c.id == key))


_NAMING = (comment.c.about, verdict.c.span_id, anchor.c.span_id)  # columns that hold an id
_QUOTING = (decision.c.layers, decision.c.chosen, decision.c.seen, layer.c.extra)  # JSON with ids


def _say_otherwise(connection: Connection, document_id: str, old: str, new: str) -> None:
    """Whatever names the id `old` of a layer or span of an article names `new` from now on, the records of edits too."""
    for column in _NAMING:
        table = column.table
        here = (table.c.document_id == document_id) & (column == old)
        connection.execute(update(table).where(here).values({column.name: new}))
    touched = select(touch.c.revision_id).where(touch.c.document_id == document_id)
    for column in _QUOTING:
        _requote(connection, column, column.table.c.document_id == document_id, old, new)
    _forget_making(connection, touched, old)
    _requote(connection, revision.c.changes, revision.c.id.in_(touched), old, new)


def _requote(connection: Connection, column: Column[Any], here: Any, old: str, new: str) -> None:
    named = column.contains(f'"{old}"', autoescape=True)
    renamed = func.replace(column, literal(f'"{old}"'), literal(f'"{new}"'))
    connection.execute(update(column.table).where(here, named).values({column.name: renamed}))


def _forget_making(connection: Connection, touched: Any, old: str) -> None:
    """Edits that made or changed a layer that is no more keep their tags, and undo leaves the layer alone."""
    named = revision.c.changes.contains(f'"{old}"', autoescape=True)
    records = select(revision.c.id, revision.c.changes).where(revision.c.id.in_(touched), named)
    for number, packed in connection.execute(records).all():
        changes = json.loads(packed)
        left = [change for change in changes if not _is_of_layer(change, old)]
        if len(left) < len(changes):
            rewritten = json.dumps(left, ensure_ascii=False, separators=(",", ":"))
            connection.execute(
                update(revision).where(revision.c.id == number).values(changes=rewritten)
            )


def _is_of_layer(change: list[Any], layer_id: str) -> bool:
    kind, before, after = change
    return bool(kind == "Layer" and (after or before)["id"] == layer_id)


# --- others -------------------------------------------------------------------------------------------


def _name_apart(connection: Connection, other: Row[Any]) -> None:
    """Another coder's layer of the same name becomes “name 2”, or the next number that is free."""
    taken = set(
        connection.scalars(select(layer.c.name).where(layer.c.document_id == other.document_id))
    )
    name = next(name for n in count(2) if (name := f"{other.name} {n}") not in taken)
    connection.execute(update(layer).where(layer.c.id == other.id).values(name=name))


def number_codebooks(connection: Connection) -> int:
    """Revisions of the codebook that bear one number get numbers of their own, in their order; returns how many."""
    ordered = select(codebook.c.id, codebook.c.number).order_by(
        codebook.c.number, codebook.c.created, codebook.c.id
    )
    last, moved = 0, 0
    for key, number in connection.execute(ordered).all():
        free = max(number, last + 1) if last else number
        if free != number:
            connection.execute(update(codebook).where(codebook.c.id == key).values(number=free))
            moved += 1
        last = free
    return moved


def part_batches(connection: Connection) -> int:
    """Bulk edits that bear one number cannot be told apart: to undo one would take away the other. They stay for good.

    Returns how many edits can be undone no more. Where all of them were undone, the first
    one stands for all, so that redo brings everything back.
    """
    shared = (
        select(revision.c.batch)
        .where(revision.c.batch.is_not(None))
        .group_by(revision.c.batch)
        .having(func.count() > 1)
    )
    parted = 0
    for batch in list(connection.scalars(shared)):
        edits = select(revision.c.id, revision.c.state).where(revision.c.batch == batch)
        rows = connection.execute(edits.order_by(revision.c.id)).all()
        some_stand = any(row.state == "done" for row in rows)
        kept_apart = [row.id for row in (rows if some_stand else rows[1:])]
        settled = {"state": "kept", "batch": None}
        connection.execute(update(revision).where(revision.c.id.in_(kept_apart)).values(settled))
        parted += len(kept_apart)
    return parted


def repeated(connection: Connection) -> Iterator[tuple[str, int]]:
    """What else is there more than once, by what it is, and how many too many."""
    numbers = connection.execute(
        select(func.count(codebook.c.number), func.count(codebook.c.number.distinct()))
    ).one()
    if numbers[0] > numbers[1]:
        yield "revisions of the codebook of one number", numbers[0] - numbers[1]
    batches = select(func.count(revision.c.batch), func.count(revision.c.batch.distinct()))
    bulk, different = connection.execute(batches).one()
    if bulk > different:
        yield "bulk edits of one number", bulk - different
    for table, later in _later():
        count = connection.scalar(select(func.count()).select_from(table).where(*later))
        if count:
            yield f"{table.name}s of one article", count


def drop_repeated(connection: Connection) -> int:
    """Of answers to one suggestion, of marks that an article is coded unaided, of stories that an
    article is in, the first one stays; returns how many went."""
    return sum(
        connection.execute(delete(table).where(*later)).rowcount for table, later in _later()
    )


def _later() -> Iterator[tuple[Table, tuple[ColumnElement[bool], ...]]]:
    """Tables of which a row is there once for each of some columns, and what tells those that came later."""
    in_a_story = (version.c.live == 1, version.c.origin != COPY)
    for table, alike, here in (
        (
            verdict,
            (verdict.c.document_id, verdict.c.coder_id, verdict.c.label, verdict.c.fragments),
            (),
        ),
        (unaided, (unaided.c.document_id,), ()),
        (version, (version.c.document_id,), in_a_story),
    ):
        first = select(func.min(table.c.id)).where(*here).group_by(*alike)
        yield table, (*here, table.c.id.not_in(first))


def join_all(connection: Connection) -> int:
    """Make room for the unique indexes; returns how many rows were joined, renamed or dropped."""
    return (
        join_twins(connection)
        + number_codebooks(connection)
        + part_batches(connection)
        + drop_repeated(connection)
    )
