"""The changes of an edit as statements: each row is written only if it still equals `before`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Any

from sqlalchemy import Connection, Delete, Insert, Update, and_, bindparam, delete, insert, update

from annotator.domain.change import Change, Conflict, Refusal
from annotator.domain.model import Text, Value, Zone
from annotator.storage.codec import to_row
from annotator.storage.schema import TABLE, fingerprint


def write(connection: Connection, changes: tuple[Change[Any], ...]) -> None:
    """Write changes in their order. Raises `Conflict` where a value is no longer what it was before."""
    for kind, verb, run in _runs(changes):
        if kind is Text and verb != "insert":
            raise Refusal("The text of a document is written once and never changed.")
        rows = [_parameters(change) for change in run]
        result = connection.execute(_statement(kind, verb), rows)
        if verb != "insert" and result.rowcount != len(rows):
            raise Conflict(f"{len(rows) - max(result.rowcount, 0)} of {len(rows)} values ({kind.__name__.lower()}) were "
                           "changed by somebody else meanwhile; nothing was changed.")  # fmt: skip
    _forget_shingles(connection, changes)


def _forget_shingles(connection: Connection, changes: Iterable[Change[Any]]) -> None:
    """The MinHash of an article whose zones change is that of other words from now on: it is made anew when it is needed."""
    documents = sorted(
        {change.value.document_id for change in changes if isinstance(change.value, Zone)}
    )
    if documents:
        stale = fingerprint.c.document_id.in_(documents)
        connection.execute(update(fingerprint).where(stale).values(shingles=b""))


def _runs(changes: Iterable[Change[Any]]) -> Iterator[tuple[type[Value], str, list[Change[Any]]]]:
    """Stretches that one statement can write: same kind, same verb. Updates go singly: drivers
    count the rows of a batch differently."""
    for (kind, verb, _), run in groupby(enumerate(changes), key=_run_key):
        yield kind, verb, [change for _, change in run]


def _run_key(numbered: tuple[int, Change[Any]]) -> tuple[type[Value], str, int]:
    number, change = numbered
    verb = "insert" if change.before is None else "delete" if change.after is None else "update"
    return type(change.value), verb, 0 if verb == "insert" else number


def _parameters(change: Change[Any]) -> dict[str, Any]:
    old = {f"old_{name}": x for name, x in to_row(change.before).items()} if change.before else {}
    return old | (to_row(change.after) if change.after else {})


_STATEMENTS: dict[tuple[type[Value], str], Insert | Update | Delete] = {}


def _statement(kind: type[Value], verb: str) -> Insert | Update | Delete:
    """Made once each: building one costs more than running it."""
    if (kind, verb) not in _STATEMENTS:
        _STATEMENTS[kind, verb] = _make_statement(kind, verb)
    return _STATEMENTS[kind, verb]


def _make_statement(kind: type[Value], verb: str) -> Insert | Update | Delete:
    table = TABLE[kind]
    names = [c.name for c in table.c if c.name not in ("live", "batch")]
    if verb == "insert":
        return insert(table).values({name: bindparam(name) for name in names})
    same = and_(*(table.c[name].is_not_distinct_from(bindparam(f"old_{name}")) for name in names))
    if "live" in table.c:
        same = and_(same, table.c.live == 1)
    if verb == "delete":
        return delete(table).where(table.c.id == bindparam("old_id"), same)
    return (
        update(table)
        .where(table.c.id == bindparam("old_id"), same)
        .values({n: bindparam(n) for n in names})
    )
