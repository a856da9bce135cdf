"""A whole database as one file: a line of JSON for each table and row, packed with gzip.

It is taken before a shared database is brought to a newer schema, and as its backup. It belongs
to the schema it was taken at, so any later program can put it back: it makes that schema first.
"""

from __future__ import annotations

import base64
import gzip
import json
import os
from collections.abc import Generator, Iterator
from pathlib import Path
from typing import Any

from sqlalchemy import (
    Column,
    Connection,
    Engine,
    MetaData,
    Table,
    func,
    insert,
    inspect,
    select,
    text,
    update,
)

from annotator.domain.change import Refusal
from annotator.storage import migrate
from annotator.storage.schema import metadata

FORMAT = "annotator-dump/1"
_AT_ONCE = 500  # rows in one statement
_OURS = tuple(
    table.name for table in metadata.sorted_tables
)  # written along this order, which references allow


def dump(engine: Engine, target: Path, place: str) -> Iterator[int]:
    """Write everything to a file, of one state, whole or not at all; yields the number of rows so far. Raises `Refusal`."""
    with engine.execution_options(isolation_level="REPEATABLE READ").connect() as connection:
        yield from dump_within(connection, target, place)


def dump_within(connection: Connection, target: Path, place: str) -> Iterator[int]:
    """The same in a transaction that is open already, and sees one state."""
    if os.path.lexists(target):
        raise Refusal(f"{target}: there is such a file already.")
    part = target.with_name(target.name + ".part")
    try:
        count = yield from _write(connection, part, place)
        written = sum(1 for line in _lines(part) if isinstance(line, list))
        if written != count:
            raise Refusal(
                f"{target}: only {written} of {count} rows can be read back; no copy was made."
            )
        with part.open("rb+") as file:
            os.fsync(file.fileno())
        part.replace(target)
    except OSError as error:
        raise Refusal(f"{target}: cannot be written: {error.strerror or error}.") from error
    finally:
        part.unlink(missing_ok=True)


def _write(connection: Connection, part: Path, place: str) -> Generator[int, None, int]:
    version = connection.scalar(text("SELECT version_num FROM alembic_version"))
    count = 0
    with gzip.open(part, "wt", encoding="utf-8", compresslevel=4) as out:
        out.write(_line({"format": FORMAT, "schema": version, "place": place}))
        yield count
        for table in _tables(connection):
            out.write(_line({"table": table.name, "columns": [column.name for column in table.c]}))
            for row in connection.execute(select(table).execution_options(yield_per=_AT_ONCE)):
                out.write(_line([_plain(value) for value in row]))
                count += 1
                if count % _AT_ONCE == 0:
                    yield count
    return count


def _tables(connection: Connection) -> list[Table]:
    """Our tables as they are at the database's own schema, in an order that references allow."""
    there = MetaData()
    names = set(inspect(connection).get_table_names())
    there.reflect(connection, only=[name for name in _OURS if name in names])
    return sorted(there.tables.values(), key=lambda table: _OURS.index(table.name))


def _line(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")) + "\n"


def _plain(value: Any) -> Any:
    return (
        {"base64": base64.b64encode(bytes(value)).decode()}
        if isinstance(value, bytes | memoryview)
        else value
    )


def _value(plain: Any) -> Any:
    return base64.b64decode(plain["base64"]) if isinstance(plain, dict) else plain


# --- back ---------------------------------------------------------------------------------------------


def is_dump(path: Path) -> bool:
    """Does a file begin as a dump does?"""
    try:
        with path.open("rb") as file:
            return file.read(2) == b"\x1f\x8b"
    except OSError:
        return False


def load(connection: Connection, source: Path) -> int:
    """Put a dump into an empty database, and bring it to this program's schema; returns the number of rows.

    Runs in the caller's transaction. Raises `Refusal` where the file is no dump, or a newer one.
    """
    lines = _lines(source)
    head = next(lines, None)
    if not isinstance(head, dict) or head.get("format") != FORMAT:
        raise Refusal(f"{source}: this is no dump of a project.")
    schema = str(head.get("schema"))
    if schema > migrate.HEAD:
        raise Refusal(
            f"{source}: made by a newer Annotator (schema {schema}, this one knows {migrate.HEAD}); update the program."
        )
    migrate.run(connection, schema)
    count = _fill(connection, lines, source)
    migrate.run(connection)
    return count


def _fill(connection: Connection, lines: Iterator[Any], source: Path) -> int:
    tables = {table.name: table for table in _tables(connection)}
    table, columns, rows, count = None, list[str](), list[dict[str, Any]](), 0
    links = list[tuple[Column[Any], str, str]]()
    for line in lines:
        if isinstance(line, dict):
            _insert(connection, table, rows, links)
            table, columns = tables.get(str(line.get("table"))), line.get("columns", [])
            if table is None or not set(columns) <= set(table.c.keys()):
                raise Refusal(
                    f"{source}: there is no table {line.get('table')!r} with such columns."
                )
        else:
            rows.append(dict(zip(columns, map(_value, line), strict=True)))
            count += 1
            if len(rows) >= _AT_ONCE:
                _insert(connection, table, rows, links)
    _insert(connection, table, rows, links)
    for column, key, target in links:
        owner = column.table
        connection.execute(update(owner).where(owner.c.id == key).values({column.name: target}))
    if connection.dialect.name != "sqlite":
        for numbered in tables.values():
            _go_on_counting(connection, numbered)
    return count


def _insert(
    connection: Connection,
    table: Table | None,
    rows: list[dict[str, Any]],
    links: list[tuple[Column[Any], str, str]],
) -> None:
    """What a row says of another one of its table (an actor that was merged) goes to `links`: it may come first."""
    if table is None or not rows:
        return
    for column in _within(table):
        linked = [row for row in rows if row.get(column.name) is not None]
        links += [(column, row["id"], row[column.name]) for row in linked]
        for row in linked:
            row[column.name] = None
    connection.execute(insert(table), rows)
    rows.clear()


def _within(table: Table) -> list[Column[Any]]:
    """The columns that refer to rows of the same table."""
    return [
        column
        for column in table.c
        if any(key.column.table is table for key in column.foreign_keys)
    ]


def _go_on_counting(connection: Connection, table: Table) -> None:
    """Numbers that PostgreSQL gives out go on behind the highest one."""
    for column in table.primary_key:
        sequence = connection.scalar(select(func.pg_get_serial_sequence(table.name, column.name)))
        if sequence:
            last = select(func.coalesce(func.max(column), 0)).scalar_subquery()
            connection.execute(select(func.setval(sequence, last + 1, False)))


def _lines(path: Path) -> Iterator[Any]:
    """What is on the lines of a dump. Raises `Refusal` with the line where one cannot be read."""
    number = 0
    try:
        with gzip.open(path, "rt", encoding="utf-8") as file:
            for number, line in enumerate(file, 1):  # noqa: B007  told when reading breaks off
                yield json.loads(line)
    except (OSError, EOFError, ValueError, RecursionError) as error:
        raise Refusal(f"{path}: the dump cannot be read behind line {number}: {error}.") from error
