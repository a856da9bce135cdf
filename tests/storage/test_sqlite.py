"""What only the file knows: how connections are set, how writers wait, what the header says, how schemas come."""

from __future__ import annotations

import sqlite3
import struct
import threading
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import select, text

from annotator.domain.change import ChangeSet, Refusal, added
from annotator.domain.model import Coder, Span
from annotator.storage import migrate, sqlite
from annotator.storage.schema import APPLICATION_ID, SCHEMA_VERSION, coder, metadata
from annotator.storage.store import Store
from tests import patience
from tests.migrated import Migrate, Repeated
from tests.storage.conftest import BOTH, Cluster, Opener
from tests.storage.material import Desk


def pragma(connection: Any, name: str) -> Any:
    return connection.exec_driver_sql(f"PRAGMA {name}").scalar()


# --- connections --------------------------------------------------------------------------------------------


def test_every_connection_is_set_alike(lite: Store) -> None:
    """Several at once, so that the pool has to make new ones."""
    connections = [lite.engine.connect() for _ in range(6)]
    try:
        for connection in connections:
            told = {name: pragma(connection, name) for name in
                    ("journal_mode", "synchronous", "fullfsync", "foreign_keys", "trusted_schema", "cell_size_check")}  # fmt: skip
            assert told == {"journal_mode": "wal", "synchronous": 2, "fullfsync": 1, "foreign_keys": 1,
                            "trusted_schema": 0, "cell_size_check": 1}  # fmt: skip
    finally:
        for connection in connections:
            connection.close()


def test_read_only_connections_keep_the_references_too(lite: Store, file: Path, opened: Opener) -> None:
    with opened(file, read_only=True).reading() as connection:
        assert pragma(connection, "foreign_keys") == 1
        with pytest.raises(sa.exc.OperationalError, match="readonly"):
            connection.execute(sa.insert(coder).values(id="1", name="x"))


def test_on_a_network_drive_there_is_no_log_beside_the_file(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sqlite, "on_network", lambda _path: True)
    made = Store.create(str(file))
    try:
        made.coder("Ada")
        with made.reading() as connection:
            assert pragma(connection, "journal_mode") == "delete"
        assert not file.with_name(file.name + "-wal").exists()
    finally:
        made.close()


@pytest.mark.parametrize(
    ("mounts", "network"),
    [
        ("dev / ext4 rw 0 0\nserver:/x /home nfs4 rw 0 0\n", True),
        ("dev / ext4 rw 0 0\n//nas/x /home/ada/nas cifs rw 0 0\n", True),
        ("server:/ / nfs rw 0 0\ndev /home ext4 rw 0 0\n", False),
        ("dev / ext4 rw 0 0\n//nas/x /home/ada/na cifs rw 0 0\n", False),
        ("", False),
    ],
)
def test_a_network_drive_is_told_by_the_nearest_mount(
    monkeypatch: pytest.MonkeyPatch, mounts: str, network: bool
) -> None:
    monkeypatch.setattr(Path, "read_text", lambda _self, **_how: mounts)
    assert sqlite.on_network(Path("/home/ada/nas/p.annotator")) is network


def test_tables_are_strict(lite: Store) -> None:
    with lite.reading() as connection:
        rows = connection.execute(text("SELECT name, strict FROM pragma_table_list WHERE schema = 'main'")).all()
    strict = {name: bool(is_strict) for name, is_strict in rows if not name.startswith("sqlite_")}
    assert {name for name, is_strict in strict.items() if not is_strict} == {"alembic_version"}
    assert set(metadata.tables) <= set(strict)


def test_a_value_of_the_wrong_type_is_refused(ada_desk: Desk) -> None:
    span = ada_desk.span(note=b"bytes")
    with pytest.raises(Refusal):
        ada_desk.store.apply(ChangeSet("Bytes", added([span])), ada_desk.coder)
    assert ada_desk.spans() == []


# --- the header ---------------------------------------------------------------------------------------------


def test_the_header_says_whose_file_it_is_as_soon_as_it_is_made(lite: Store, file: Path) -> None:
    """In the file itself, not only in the log beside it: a program may end before it moves that."""
    head = file.read_bytes()[:100]
    assert struct.unpack(">I", head[68:72])[0] == APPLICATION_ID == int.from_bytes(b"ANNO", "big")
    assert struct.unpack(">I", head[60:64])[0] == SCHEMA_VERSION
    assert sqlite.inspect(file).application_id == APPLICATION_ID


def test_a_new_project_is_there_for_a_second_program_at_once(ada_desk: Desk, file: Path, opened: Opener) -> None:
    made = ada_desk.tag()
    assert opened(file).read(Span) == [made]


def test_a_project_of_a_program_that_ended_in_the_middle_of_its_first_day_opens(
    ada_desk: Desk, file: Path, tmp_path: Path, opened: Opener
) -> None:
    """What the disk holds while the program still runs is what is left when it is killed."""
    made = [ada_desk.tag(start=n, end=n + 1) for n in range(30)]
    left = _left_behind(file, tmp_path / "left")
    assert opened(left).read(Span, order=("start",)) == made


def test_a_file_left_short_while_its_log_was_moved_into_it_opens(
    ada_desk: Desk, file: Path, tmp_path: Path, opened: Opener
) -> None:
    """Pages are moved in order: the first, which tells the new size, before the last, which makes it so."""
    made = [ada_desk.tag(start=n, end=n + 1, note="x" * 3000) for n in range(20)]
    left = _left_behind(file, tmp_path / "left")
    page = _newest_first_page(left.with_name(left.name + "-wal"))
    content = left.read_bytes()
    left.write_bytes(page + content[len(page) :])
    assert len(content) < sqlite._header(page).pages * len(page), "the log must make the file grow"
    assert opened(left).read(Span, order=("start",)) == made


def _left_behind(file: Path, folder: Path) -> Path:
    folder.mkdir()
    for one in (file, file.with_name(file.name + "-wal")):
        (folder / one.name).write_bytes(one.read_bytes())
    return folder / file.name


def _newest_first_page(log: Path) -> bytes:
    content = log.read_bytes()
    size = struct.unpack(">I", content[8:12])[0]
    frames = [content[at : at + 24 + size] for at in range(32, len(content), 24 + size)]
    salt = content[16:24]
    return [f[24:] for f in frames if f[8:16] == salt and struct.unpack(">I", f[:4])[0] == 1][-1]


# --- writers and readers ------------------------------------------------------------------------------------


def test_writers_take_the_lock_before_they_read(lite: Store) -> None:
    said: list[str] = []
    sa.event.listen(lite.engine, "before_cursor_execute", lambda _c, _cursor, sql, *_more: said.append(sql))
    with lite.writing() as connection:
        connection.execute(select(coder)).all()
    with lite.reading() as connection:
        connection.execute(select(coder)).all()
    begun = [sql for sql in said if sql.startswith("BEGIN")]
    assert begun == ["BEGIN IMMEDIATE", "BEGIN"]
    assert said[0] == "BEGIN IMMEDIATE"


def test_nobody_gets_between_the_reading_and_the_writing_of_an_edit(
    lite: Store, file: Path, opened: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With a plain BEGIN the other would come first, and this one fail with SQLITE_BUSY_SNAPSHOT."""
    monkeypatch.setattr(sqlite, "BUSY_SECONDS", 0.01)
    other = opened(file)
    with lite.writing() as connection:
        assert connection.execute(select(coder)).all() == []
        with pytest.raises(Refusal, match="another program has locked the project"):
            other.coder("Quick")
        connection.execute(sa.insert(coder).values(id="slow", name="Slow"))
    other.coder("Quick")
    assert {c.name for c in lite.read(Coder)} == {"Slow", "Quick"}


def test_a_second_writer_waits_for_the_first(
    lite: Store, file: Path, opened: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sqlite, "BUSY_SECONDS", patience.SECONDS)
    other, failed = opened(file), []

    def wait_and_write() -> None:
        try:
            other.coder("Second")
        except Refusal as error:
            failed.append(error)

    thread = threading.Thread(target=wait_and_write)
    with lite.writing() as connection:
        thread.start()
        connection.execute(sa.insert(coder).values(id="first", name="First"))
    thread.join()
    assert not failed
    assert {c.name for c in lite.read(Coder)} == {"First", "Second"}


def test_a_plain_begin_would_have_failed(lite: Store, file: Path) -> None:
    """Guards the test above: that the danger is real on this SQLite."""
    with closing(sqlite3.connect(file, isolation_level=None, timeout=patience.SECONDS)) as raw:
        raw.execute("BEGIN")
        raw.execute("SELECT * FROM coder").fetchall()
        lite.coder("Quick")
        with pytest.raises(sqlite3.OperationalError) as told:
            raw.execute("INSERT INTO coder VALUES ('1', 'Slow')")
        assert told.value.sqlite_errorname == "SQLITE_BUSY_SNAPSHOT"


def test_readers_are_not_blocked_by_a_writer_and_see_what_was_committed(
    ada_desk: Desk, file: Path, opened: Opener
) -> None:
    made = ada_desk.tag()
    reader = opened(file)
    with ada_desk.store.writing() as connection:
        connection.execute(sa.insert(coder).values(id="half", name="Half done"))
        assert reader.read(Span) == [made]
        assert [c.name for c in reader.read(Coder)] == ["Ada"]
        assert [c.name for c in ada_desk.store.read(Coder)] == ["Ada"]
    assert {c.name for c in reader.read(Coder)} == {"Ada", "Half done"}


def test_a_reader_keeps_its_view_while_others_write(ada_desk: Desk) -> None:
    with ada_desk.store.reading() as connection:
        count = text("SELECT count(*) FROM span")
        assert connection.scalar(count) == 0
        ada_desk.tag()
        assert connection.scalar(count) == 0
    assert len(ada_desk.spans()) == 1


def test_an_error_of_ours_inside_a_transaction_takes_everything_back(lite: Store) -> None:
    def stumble() -> None:
        with lite.writing() as connection:
            connection.execute(sa.insert(coder).values(id="1", name="x"))
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        stumble()
    assert lite.read(Coder) == []
    lite.coder("The lock is free again")


# --- migrations ---------------------------------------------------------------------------------------------


@pytest.fixture(autouse=True)
def really_migrated(migrations: Migrate, monkeypatch: pytest.MonkeyPatch) -> None:
    """Here every migration runs, each time."""
    monkeypatch.setattr(migrate, "_migrate", migrations)


@pytest.fixture(params=BOTH)
def two_empty(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[tuple[sa.Engine, sa.Engine]]:
    """Two databases without a table."""
    if request.param == "sqlite":
        places = [tmp_path / "one", tmp_path / "two"]
        for place in places:
            place.touch()
        one, two = (sqlite.engine(place) for place in places)
    else:
        server: Cluster = request.getfixturevalue("cluster")
        urls = [server.database().replace("postgresql://", "postgresql+psycopg://") for _ in range(2)]
        one, two = (sa.create_engine(url) for url in urls)
    yield one, two
    for engine in (one, two):
        engine.dispose()


@pytest.fixture
def two_schemas(two_empty: tuple[sa.Engine, sa.Engine]) -> tuple[sa.Engine, sa.Engine]:
    """A database as the migrations make it, and one as the tables say."""
    migrated, stated = two_empty
    migrate.upgrade(migrated)
    with stated.begin() as connection:
        metadata.create_all(connection)
    return migrated, stated


def described(engine: sa.Engine) -> dict[str, Any]:
    """Everything that the database itself tells of our tables."""
    found: dict[str, Any] = {}
    inspector = sa.inspect(engine)
    for name in sorted(set(inspector.get_table_names()) - {"alembic_version"}):
        found[name] = {
            "columns": [(c["name"], str(c["type"]), c["nullable"], c["default"]) for c in inspector.get_columns(name)],
            "key": inspector.get_pk_constraint(name),
            "references": sorted(map(str, inspector.get_foreign_keys(name))),
            "indexes": sorted(
                (
                    str(i["name"]),
                    tuple(i["column_names"]),
                    bool(i["unique"]),
                    sorted((k, str(v)) for k, v in i.get("dialect_options", {}).items()),
                )
                for i in inspector.get_indexes(name)
            ),
        }
    return found


def test_migrations_make_the_schema_that_the_tables_state(two_schemas: tuple[sa.Engine, sa.Engine]) -> None:
    migrated, stated = two_schemas
    assert described(migrated) == described(stated)
    assert set(described(migrated)) == set(metadata.tables)


def test_a_database_that_repeats_the_migrations_is_a_migrated_one(
    two_empty: tuple[sa.Engine, sa.Engine], migrations: Migrate, monkeypatch: pytest.MonkeyPatch
) -> None:
    """That is how the other tests come to their projects."""
    monkeypatch.setattr(migrate, "_migrate", Repeated(migrations))
    for engine in two_empty:
        migrate.upgrade(engine)
    migrated, repeated = two_empty
    assert described(repeated) == described(migrated)
    assert set(described(repeated)) == set(metadata.tables)
    assert migrate.version(repeated) == migrate.HEAD


def test_alembic_finds_nothing_to_change(two_schemas: tuple[sa.Engine, sa.Engine]) -> None:
    with two_schemas[0].connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True, "compare_server_default": True})
        assert compare_metadata(context, metadata) == []


def test_the_head_is_the_newest_migration(two_schemas: tuple[sa.Engine, sa.Engine]) -> None:
    from alembic.config import Config
    from alembic.script import ScriptDirectory

    config = Config()
    config.set_main_option("script_location", str(Path(migrate.__file__).parent / "migrations"))
    assert ScriptDirectory.from_config(config).get_heads() == [migrate.HEAD]
    assert migrate.version(two_schemas[0]) == migrate.HEAD
    assert migrate.version(two_schemas[1]) is None


def test_migrating_again_changes_nothing(two_schemas: tuple[sa.Engine, sa.Engine]) -> None:
    before = described(two_schemas[0])
    migrate.upgrade(two_schemas[0])
    assert described(two_schemas[0]) == before


def test_the_migrated_sql_is_the_stated_one_word_by_word(file: Path, tmp_path: Path) -> None:
    """STRICT and the conditions of partial indexes are told by no inspector: compare what SQLite wrote down."""
    said = []
    for place, make in ((tmp_path / "a", migrate.upgrade), (tmp_path / "b", metadata.create_all)):
        place.touch()
        engine = sqlite.engine(place)
        make(engine)
        with engine.connect() as connection:
            rows = connection.execute(text("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL")).all()
        engine.dispose()
        words = {name: sorted(sql.replace(",", " ").replace("(", " ").replace(")", " ").split()) for name, sql in rows}
        said.append({name: found for name, found in words.items() if name != "alembic_version"})
    assert said[0] == said[1]
    assert "STRICT" in said[0]["span"]
    assert "WHERE" in said[0]["ix_span_entity_id"]
