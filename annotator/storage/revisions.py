"""The records of edits: what was done, taken back and done again, and who stands in the way of either.

A bulk edit is recorded by its name and its batch, not by its rows. The batch bears the number of
its own record: a number that the database gives out once, whoever else is writing.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import Any, Literal, TypeAlias

from sqlalchemy import (
    ColumnElement,
    Connection,
    Row,
    Select,
    case,
    func,
    insert,
    literal,
    select,
    text,
    update,
)
from sqlalchemy.exc import IntegrityError

from annotator.domain.change import BatchSwitch, Change, ChangeSet, Conflict
from annotator.domain.model import Coder, new_id, now
from annotator.storage import changes
from annotator.storage.codec import from_row, to_row
from annotator.storage.schema import KIND, TABLE, coder, document, layer, revision, span, touch

Direction = Literal["undo", "redo"]
Done: TypeAlias = ChangeSet | BatchSwitch
_STAMP = 'YYYY-MM-DD"T"HH24:MI:SS"Z"'  # of PostgreSQL's to_timestamp and to_char
_QUOTED = re.compile(r'"(?:[^"\\]|\\.)*"')  # the strings in the JSON of a record, ids among them


@dataclass(frozen=True, slots=True)
class Revision:
    """A stored edit, as the history shows it."""

    id: int
    coder: str
    created: str
    title: str
    state: str
    reverts: int | None


# --- writing records ----------------------------------------------------------------------------------


def record(
    connection: Connection,
    author: Coder,
    edit: ChangeSet,
    *,
    state: str,
    reverts: int | None = None,
) -> int:
    """The record of an edit; returns its number."""
    row = {
        "coder_id": author.id,
        "created": _moment(connection.dialect.name),
        "title": edit.title,
        "changes": _dumped(edit),
        "state": state,
        "reverts": reverts,
        "edit": edit.id,
    }
    inserted = connection.execute(insert(revision).values(row)).inserted_primary_key
    return int(inserted[0]) if inserted else 0


def _moment(dialect: str) -> ColumnElement[str]:
    """The present moment, but a second behind the newest record where the clock went back since: by
    these times colleagues' versions are told apart, and newer work must not seem to be the older."""
    newest = select(revision.c.created).order_by(revision.c.id.desc()).limit(1).scalar_subquery()
    moment = literal(now())
    if dialect == "sqlite":
        later = func.strftime("%Y-%m-%dT%H:%M:%SZ", newest, "+1 second")
    else:
        second = func.to_timestamp(newest, _STAMP).op("+")(text("interval '1 second'"))
        later = func.to_char(second, _STAMP)
    return case((newest > moment, later), else_=moment)


def record_batch(connection: Connection, author: Coder, title: str, edit_id: str = "") -> int:
    """The record of a bulk edit; returns its batch, the mark of all rows that it brings."""
    drop_undone(connection, author)
    edit = ChangeSet(title, (), edit_id or new_id())
    batch = record(connection, author, edit, state="done")
    connection.execute(update(revision).where(revision.c.id == batch).values(batch=batch))
    return batch


def complete(connection: Connection, number: int, edit: ChangeSet) -> None:
    """Write the changes of an edit that also brings rows into the record of those."""
    connection.execute(
        update(revision).where(revision.c.id == number).values(changes=_dumped(edit))
    )


def _dumped(edit: ChangeSet) -> str:
    rows = [
        [type(c.value).__name__, c.before and to_row(c.before), c.after and to_row(c.after)]
        for c in edit.changes
    ]
    return json.dumps(rows, ensure_ascii=False, separators=(",", ":"))


def _stored(title: str, changes: str) -> ChangeSet:
    rows = json.loads(changes)
    return ChangeSet(title, tuple(
        Change(before and from_row(KIND[name], before), after and from_row(KIND[name], after)) for name, before, after in rows
    ))  # fmt: skip


# --- what landed --------------------------------------------------------------------------------------


def landed(connection: Connection, edit_id: str) -> Row[Any] | None:
    """The record of the edit that was sent under this id, or None where it never arrived."""
    return connection.execute(select(revision).where(revision.c.edit == edit_id)).first()


def outcome(connection: Connection, row: Row[Any]) -> Done:
    """What an edit did, told from its record as if its answer had come at once."""
    if row.batch is not None:
        return BatchSwitch(row.title, row.batch, live=True)
    if row.state not in ("undo", "redo"):
        return _stored(row.title, row.changes)
    reverted = connection.execute(select(revision).where(revision.c.id == row.reverts)).one()
    if reverted.batch is not None:
        return BatchSwitch(reverted.title, reverted.batch, live=row.state == "redo")
    return _stored(reverted.title, row.changes)


# --- undo and redo ------------------------------------------------------------------------------------


def step(connection: Connection, author: Coder, direction: Direction, row: Row[Any]) -> Done:
    """Take back, or do again, the edit of a record. Raises `Conflict` over somebody's newer change."""
    done: Done
    if row.batch is not None:
        done = _switch(connection, row, author, live=direction == "redo")
        if row.changes not in ("", "[]"):  # a merge: changes that came with rows
            _taken(connection, row, author, direction)
    else:
        done = _taken(connection, row, author, direction)
    if direction == "undo":
        drop_undone(connection, author, before=row.id)
    state = "undone" if direction == "undo" else "done"
    connection.execute(update(revision).where(revision.c.id == row.id).values(state=state))
    return done


def _taken(connection: Connection, row: Row[Any], author: Coder, direction: Direction) -> ChangeSet:
    stored = _stored(row.title, row.changes)
    done = stored.inverse() if direction == "undo" else stored
    try:
        with connection.begin_nested():  # else PostgreSQL answers no question after a clash
            changes.write(connection, done.changes)
    except (Conflict, IntegrityError) as error:
        raise Conflict(_newer(connection, row, author, direction, done)) from error
    return done


def locked_candidate(
    connection: Connection, author: Coder, direction: Direction
) -> Row[Any] | None:
    """The record that undo (or redo) takes next, held against a second window of the same coder that takes it, too."""
    row = candidate(connection, author, direction)
    while row is not None:
        still = select(revision).where(revision.c.id == row.id, revision.c.state == row.state)
        if (held := connection.execute(still.with_for_update()).first()) is not None:
            return held
        row = candidate(connection, author, direction)
    return None


def candidate(connection: Connection, author: Coder, direction: Direction) -> Row[Any] | None:
    """Undo takes the author's newest done edit; redo the oldest undone one that no newer edit has cut off."""
    mine = select(revision).where(revision.c.coder_id == author.id)
    if direction == "undo":
        query = mine.where(revision.c.state == "done").order_by(revision.c.id.desc())
    else:
        done = select(func.coalesce(func.max(revision.c.id), 0))
        done = done.where(revision.c.coder_id == author.id, revision.c.state == "done")
        query = mine.where(
            revision.c.state == "undone", revision.c.id > done.scalar_subquery()
        ).order_by(revision.c.id)
    return connection.execute(query.limit(1)).first()


def drop_undone(connection: Connection, author: Coder, before: int | None = None) -> None:
    """Undone edits that a newer one has cut off: written down when it is undone itself, lest they come back."""
    undone = (revision.c.coder_id == author.id) & (revision.c.state == "undone")
    if before is not None:
        undone &= revision.c.id < before
    connection.execute(update(revision).where(undone).values(state="dropped"))


def _newer(
    connection: Connection, row: Any, author: Coder, direction: Direction, done: ChangeSet
) -> str:
    """Who stands in the way: the newest edit of a colleague that names a value of this one."""
    stands = revision.c.state.in_(("done", "kept")) | (
        revision.c.reverts < row.id
    )  # or took an older one back
    query = (
        select(revision.c.created, revision.c.changes, coder.c.name)
        .join(coder, coder.c.id == revision.c.coder_id)
        .where(revision.c.id > row.id, revision.c.coder_id != author.id, stands)
        .order_by(revision.c.id.desc())
    )
    mine = {f'"{change.value.id}"' for change in done.changes}
    found = next(
        (
            one
            for one in connection.execute(query)
            if mine.intersection(_QUOTED.findall(one.changes))
        ),
        None,
    )
    who = f"{found.name} changed it at {found.created[11:16]}" if found else "it was changed since"
    return f"Cannot {direction} “{row.title}”: {who}. Nothing was changed."


# --- bulk edits ---------------------------------------------------------------------------------------


def _switch(connection: Connection, row: Row[Any], author: Coder, *, live: bool) -> BatchSwitch:
    """A bulk edit comes or goes by one mark on its documents, layers and entities.

    Its articles are held meanwhile, so that nobody tags one of them between the look and the
    leap: whoever comes later finds the article gone (`must_be_live`).
    """
    of_batch = select(document.c.id).where(document.c.batch == row.batch)
    connection.execute(of_batch.with_for_update()).all()
    if not live and (why := _in_use(connection, row, author)):
        raise Conflict(f"Cannot undo “{row.title}”: {why} Nothing was changed.")
    for table in TABLE.values():
        if "live" in table.c:
            connection.execute(
                update(table).where(table.c.batch == row.batch).values(live=int(live))
            )
    return BatchSwitch(row.title, row.batch, live)


def _in_use(connection: Connection, row: Row[Any], author: Coder) -> str:
    """Has somebody worked on what a bulk edit brought?"""
    documents = select(document.c.id).where(document.c.batch == row.batch)
    if who := connection.scalar(
        _later_work(row).where(touch.c.document_id.in_(documents)).limit(1)
    ):
        return f"{_subject(who, author)} tagged the imported articles since."
    if who := connection.scalar(_later_work_in_layers(row).limit(1)):
        return f"{_subject(who, author)} changed the imported tags since."
    layers = select(layer.c.id).where(layer.c.batch == row.batch)
    others = select(layer.c.id).where(
        layer.c.document_id.in_(documents), layer.c.live == 1, layer.c.id.not_in(layers)
    )
    if connection.scalar(others.limit(1)):
        return "another layer was added to the imported articles since."
    return (
        "its actors are used elsewhere since."
        if connection.scalar(_uses_of_actors(row).limit(1))
        else ""
    )


def _subject(who: str, author: Coder) -> str:
    return "you" if who == author.name else who


def _later_work(row: Row[Any]) -> Select[Any]:
    """The coders of newer edits that stand."""
    edits = select(coder.c.name).join(revision, revision.c.coder_id == coder.c.id)
    edits = edits.join(touch, touch.c.revision_id == revision.c.id)
    return edits.where(revision.c.id > row.id, revision.c.state == "done")


def _later_work_in_layers(row: Row[Any]) -> Select[Any]:
    """The same, in layers that came with a bulk edit for articles that were there before."""
    named: ColumnElement[bool] = revision.c.changes.contains(
        literal('"') + layer.c.id + literal('"')
    )
    return (
        _later_work(row)
        .join(layer, layer.c.document_id == touch.c.document_id)
        .where(layer.c.batch == row.batch, named)
    )


def _uses_of_actors(row: Row[Any]) -> Select[Any]:
    entity = TABLE[KIND["Entity"]]
    named = select(span.c.id).join(entity, entity.c.id == span.c.entity_id)
    named = named.join(layer, layer.c.id == span.c.layer_id)
    elsewhere = func.coalesce(layer.c.batch, -1) != row.batch
    return named.where(entity.c.batch == row.batch, layer.c.live == 1, elsewhere)


def must_be_live(connection: Connection, number: int) -> None:
    """Raises `Conflict` where an edit touches an article that an undo has put out of sight meanwhile."""
    gone = select(document.c.title).join(touch, touch.c.document_id == document.c.id)
    title = connection.scalar(
        gone.where(touch.c.revision_id == number, document.c.live == 0).limit(1)
    )
    if title is not None:
        raise Conflict(
            f"“{title}” went with an import that was undone meanwhile; nothing was changed."
        )
