"""Many values that come in at once, without ever being in memory at once: articles with their texts, layers with their spans."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby, islice

from sqlalchemy import Connection, insert

from annotator.domain.change import ChangeSet
from annotator.domain.model import Coder, Relation, Value
from annotator.storage import changes, dropped, revisions
from annotator.storage.codec import to_row
from annotator.storage.schema import TABLE

_AT_ONCE = 1_000  # rows in one statement


@dataclass(frozen=True, slots=True)
class Arrivals:
    """What comes in with an edit as rows of a bulk edit, not as changes. Both can be gone through again.

    `people`: coders and actors, whom the edit may name; `layers`: layers, each followed by its
    spans and relations, which may name what the edit brings.
    """

    people: Iterable[Value]
    layers: Iterable[Value]


def new_batch(connection: Connection, author: Coder, title: str, edit_id: str) -> int:
    """The record of a bulk edit; what nobody can bring back any more makes room. Returns the batch."""
    batch = revisions.record_batch(connection, author, title, edit_id)
    dropped.purge_dropped(connection)
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql(
            "PRAGMA cache_size=-32768"
        )  # 32 MB: indexes of random ids outgrow the usual 2
    return batch


def bring(connection: Connection, values: Iterable[Value], batch: int) -> None:
    """Write values under a batch, in their order."""
    for kind, alike in groupby(values, key=type):
        columns = TABLE[kind].c.keys()
        for some in _portions(alike):
            rows = [to_row(value) | {"batch": batch, "live": 1} for value in some]
            connection.execute(
                insert(TABLE[kind]), [{name: row[name] for name in columns} for row in rows]
            )


def _portions(values: Iterator[Value]) -> Iterator[list[Value]]:
    while some := list(islice(values, _AT_ONCE)):
        yield some


def bring_with(connection: Connection, edit: ChangeSet, arrivals: Arrivals, author: Coder) -> int:
    """Write an edit and what comes with it as one edit: undo takes back both. Returns its number. Raises `Conflict`."""
    number = new_batch(connection, author, edit.title, edit.id)
    links = [
        change
        for change in edit.changes
        if isinstance(change.value, Relation) and change.before is None
    ]
    others = [
        change
        for change in edit.changes
        if not isinstance(change.value, Relation) or change.before is not None
    ]
    bring(connection, arrivals.people, number)
    changes.write(connection, tuple(others))
    bring(connection, arrivals.layers, number)
    changes.write(connection, tuple(links))
    revisions.complete(connection, number, edit)
    return number
