"""A program that is killed while it brings a project to its format: the project is as before, or as after."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
from sqlalchemy import Engine, event, text

from annotator.domain.model import Layer, Span
from annotator.storage import migrate, sqlite
from annotator.storage.store import Store
from tests.storage.test_only_once import _TABLES, _bring_to

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs a system that forks")

OLD = "0006"
STATEMENTS = (1, 2, 5, 15, 40, 60, 10_000)  # how many the program lives to send; the last: it gets to its end
SPANS = {"s1": "l1", "s3": "l1", "s4": "l3", "s5": "g1"}


@pytest.fixture
def engine(place: str) -> Iterator[Engine]:
    """A project of an older program in which everything stands twice that could."""
    engine = _engine(place)
    with engine.connect().execution_options(writes=True) as connection, connection.begin():
        _bring_to(connection, OLD)
        for table, rows in _TABLES.items():
            columns = ", ".join(f'"{name}"' for name in rows[0])
            values = ", ".join(f":{name}" for name in rows[0])
            connection.execute(text(f"INSERT INTO {table} ({columns}) VALUES ({values})"), rows)
        if not _on_server(place):
            sqlite.mark_as_ours(connection, int(OLD))
    if not _on_server(place):
        sqlite.settle(engine)
    engine.dispose()
    yield engine
    engine.dispose()


def _on_server(place: str) -> bool:
    return place.startswith("postgresql")


def _engine(place: str) -> Engine:
    if _on_server(place):
        return sa.create_engine(place.replace("postgresql://", "postgresql+psycopg://"))
    Path(place).touch()
    return sqlite.engine(Path(place))


def _bring_up_to_date(place: str, dump: Path) -> None:
    if _on_server(place):
        for _ in Store.upgrade_shared(place, dump):
            pass
    else:
        Store.open(place).close()


def _everything(engine: Engine) -> dict[str, list[str]]:
    with engine.connect() as connection:
        tables = sa.inspect(connection).get_table_names()
        return {
            table: sorted(map(str, connection.execute(text(f'SELECT * FROM "{table}"')).all()))
            for table in sorted(tables)
        }


def _killed(act: Callable[[], None]) -> bool:
    """Do it in a program of its own; was that killed before its end?"""
    child = os.fork()
    if child == 0:
        try:
            act()
        finally:
            os._exit(0)
    _, status = os.waitpid(child, 0)
    return os.WIFSIGNALED(status)


def _die(*_words: Any, **_more: Any) -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def _dying_after(statements: int) -> None:
    """This program kills itself when it sends one statement more."""
    lives = iter(range(statements))

    def count(*_words: Any) -> None:
        if next(lives, None) is None:
            _die()

    event.listen(Engine, "before_cursor_execute", count)


@pytest.mark.parametrize("statements", STATEMENTS)
def test_a_killed_migration_is_done_or_not_at_all(
    engine: Engine, place: str, tmp_path: Path, statements: int
) -> None:
    before = _everything(engine)
    engine.dispose()

    def act() -> None:
        _dying_after(statements)
        _bring_up_to_date(place, tmp_path / "first.json.gz")

    assert _killed(act) is (statements != STATEMENTS[-1])
    version = migrate.version(engine)
    assert version == (OLD if statements != STATEMENTS[-1] else migrate.HEAD)
    if version == OLD:
        assert _everything(engine) == before
        engine.dispose()
        _bring_up_to_date(place, tmp_path / "second.json.gz")
    _is_whole(place)


def _is_whole(place: str) -> None:
    store = Store.open(place)
    try:
        assert {span.id: span.layer_id for span in store.read(Span)} == SPANS
        assert {layer.id for layer in store.read(Layer)} == {"l1", "l3", "g1"}
        with store.writing():
            pass
    finally:
        store.close()


@pytest.mark.parametrize("stage", ["_give_name", "_forget", "mark_as_ours"])
def test_killed_while_the_copy_is_kept_or_at_the_very_end(tmp_path: Path, stage: str, request: pytest.FixtureRequest) -> None:
    place = str(tmp_path / "old.annotator")
    with _engine(place).connect().execution_options(writes=True) as connection, connection.begin():
        _bring_to(connection, OLD)
        sqlite.mark_as_ours(connection, int(OLD))
    sqlite.settle(connection.engine)
    connection.engine.dispose()
    before = Path(place).read_bytes()

    def act() -> None:
        setattr(sqlite, stage, _die)
        Store.open(place)

    assert _killed(act)
    assert sqlite.inspect(Path(place)).user_version == int(OLD)
    Store.open(place).close()
    assert sqlite.inspect(Path(place)).user_version == int(migrate.HEAD)
    kept = sqlite.backups_folder(Path(place)) / f"old-schema-{OLD}.annotator"
    assert sqlite.inspect(kept).user_version == int(OLD)
    assert len(kept.read_bytes()) == len(before)
