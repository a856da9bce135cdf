"""A shared database: founded whole, brought up to date only on demand, left by older programs; its password is never seen."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from annotator.domain.change import Refusal
from annotator.services import care
from annotator.services.project import Project
from annotator.services.steps import run
from annotator.storage.store import OutOfDate, Store
from tests import patience
from tests.storage.conftest import Cluster, refused

SECRET = "Gehe1mnis-Zq7"


@pytest.mark.postgres
def test_a_login_that_may_make_no_tables_leaves_none(cluster: Cluster) -> None:
    url = cluster.database()
    name = url.split("/")[3].split("?")[0]
    cluster.say("DO $$ BEGIN CREATE ROLE guest LOGIN; EXCEPTION WHEN duplicate_object THEN NULL; END $$")
    refused(lambda: Store.create(f"postgresql://guest@/{name}?host={cluster.folder}"), "the server does not allow this user")
    Store.create(url).close()


@pytest.mark.postgres
def test_a_lock_that_somebody_holds_is_one_sentence(cluster: Cluster) -> None:
    url = cluster.database()
    with Project.create(url, coder="Ada"):
        pass
    impatient = url + "&options=-c%20lock_timeout%3D300ms"
    import psycopg

    with psycopg.connect(url) as other, Project.open(impatient, coder="Ada") as project:
        other.execute("LOCK TABLE revision IN ACCESS EXCLUSIVE MODE")
        from annotator.domain.change import ChangeSet

        refused(lambda: project.do(ChangeSet("Nothing", ())), "another program has locked the project")
        other.rollback()
        project.do(ChangeSet("Nothing", ()))


@pytest.mark.postgres
def test_a_project_that_could_not_be_founded_leaves_nothing(cluster: Cluster, monkeypatch: pytest.MonkeyPatch) -> None:
    url = cluster.database()

    def broken(*_given: object, **_named: object) -> int:
        raise Refusal("Broken off.")

    with monkeypatch.context() as patched:
        patched.setattr(Store, "write", broken)
        with pytest.raises(Refusal, match="Broken off"):
            Project.create(url, coder="Ada")
    with Project.create(url, coder="Ada") as project:
        assert project.codebook.labels


# --- older and newer programs ---------------------------------------------------------------------------


@pytest.fixture
def older(cluster: Cluster, tmp_path: Path) -> str:
    """A shared project of the schema before, with a tagged article."""
    url = cluster.database()
    with Project.create(url, coder="Ada") as project:
        from tests.storage.material import Desk

        assert project.coder
        Desk.laid(project.store, project.coder).tag(start=0, end=3)
        with project.store.engine.begin() as connection:
            for statement in (
                "DROP TRIGGER revision_has_edit ON revision",
                "DROP FUNCTION revision_has_edit()",
                *(f"DROP INDEX {index}" for index in (
                    "ux_layer_document_id_name", "ux_codebook_number", "ux_verdict_document_id", "ux_unaided_document_id",
                    "ux_version_document_id", "ux_revision_batch", "ux_revision_edit")),
                "CREATE INDEX ix_verdict_document_id ON verdict (document_id)",
                "CREATE INDEX ix_unaided_document_id ON unaided (document_id)",
                "ALTER TABLE revision DROP COLUMN edit",
                "UPDATE alembic_version SET version_num = '0006'",
            ):  # fmt: skip
                connection.exec_driver_sql(statement)
    return url


@pytest.mark.postgres
def test_a_shared_project_is_brought_up_to_date_only_when_somebody_says_so(older: str, tmp_path: Path) -> None:
    for coder in ("Ada", None):
        with pytest.raises(OutOfDate, match="annotator upgrade"):
            Project.open(older, coder=coder)
    dump = tmp_path / "before.json.gz"
    assert run(care.upgrade(older, dump)) == "0006"
    assert dump.stat().st_size > 0
    with Project.open(older, coder="Ada") as project:
        assert len(project.store.read(_span())) == 1
    refused(lambda: next(care.upgrade(older, tmp_path / "again")), "the project is up to date")


@pytest.mark.postgres
@pytest.mark.parametrize("kind", ["file", "server"])
def test_a_dump_can_be_put_back(older: str, cluster: Cluster, tmp_path: Path, kind: str) -> None:
    dump = tmp_path / "before.json.gz"
    for _ in Store.upgrade_shared(older, dump):
        pass
    back = str(tmp_path / "back.annotator") if kind == "file" else cluster.database()
    care.restore(dump, back)
    assert care.check(back)["ok"]
    with Project.open(back, coder="Ada") as project, Project.open(older, coder="Ada") as original:
        assert project.store.read(_span()) == original.store.read(_span())
        assert project.history() == original.history()
        assert project.undo() == "Mark Source"
        assert project.store.read(_span()) == []


@pytest.mark.postgres
@pytest.mark.parametrize("kind", ["file", "server"])
def test_a_dump_holds_actors_that_were_merged_in_whatever_order(cluster: Cluster, tmp_path: Path, kind: str) -> None:
    """The row of an actor may come before that of the one it was merged into."""
    from dataclasses import replace

    from annotator.domain.change import Change, ChangeSet, added
    from annotator.domain.model import Entity

    url, dump = cluster.database(), tmp_path / "dump.json.gz"
    with Project.create(url, coder="Ada") as project:
        first, second = Entity(name="First"), Entity(name="Second")
        project.do(ChangeSet("Add", added([first, second])))
        merged, noted = replace(first, merged_into=second.id), replace(second, note="later")
        project.do(ChangeSet("Merge", (Change(first, merged), Change(second, noted))))
        expected = project.entities()
    for _ in Store.dump_shared(url, dump):
        pass
    back = str(tmp_path / "back.annotator") if kind == "file" else cluster.database()
    care.restore(dump, back)
    with Project.open(back) as project:
        assert project.entities() == expected


@pytest.mark.postgres
def test_nobody_writes_between_the_dump_and_the_new_schema(older: str, tmp_path: Path) -> None:
    """Not even a program from before, which does not ask for the schema."""
    import psycopg

    upgrading = Store.upgrade_shared(older, tmp_path / "dump.json.gz")
    with psycopg.connect(f"{older}&options=-c%20lock_timeout%3D100ms", autocommit=True) as other:
        for rows in upgrading:
            assert rows == 0
            with pytest.raises(psycopg.errors.LockNotAvailable):
                other.execute("UPDATE span SET note = 'lost'")
            assert other.execute("SELECT count(*) FROM span").fetchone() == (1,)
        other.execute("UPDATE span SET note = 'kept'")
    with Project.open(older) as project:
        assert [span.note for span in project.store.read(_span())] == ["kept"]
    assert (tmp_path / "dump.json.gz").exists()


@pytest.mark.postgres
def test_a_migration_that_fails_changes_nothing_and_leaves_the_dump(
    older: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from annotator.storage import migrate

    def broken(*_words: object) -> None:
        raise Refusal("Broken off.")

    with monkeypatch.context() as patched:
        patched.setattr(migrate, "run", broken)
        refused(lambda: run(care.upgrade(older, tmp_path / "first.json.gz")), "Broken off.")
    assert (tmp_path / "first.json.gz").exists()
    assert run(care.upgrade(older, tmp_path / "second.json.gz")) == "0006"


@pytest.mark.postgres
def test_without_a_dump_nothing_is_brought_up_to_date(older: str, tmp_path: Path) -> None:
    refused(lambda: next(care.upgrade(older, tmp_path / "no" / "folder")), "cannot be written")
    with pytest.raises(OutOfDate):
        Project.open(older)


def _span() -> type:
    from annotator.domain.model import Span

    return Span


def test_a_program_that_was_left_behind_stops_writing(place: str) -> None:
    from annotator.domain.change import ChangeSet
    from annotator.domain.model import Coder

    ada = Coder(name="Ada")
    store = Store.create(place, ada)
    try:
        with store.engine.connect().execution_options(writes=True) as connection, connection.begin():
            raised = "PRAGMA user_version=9" if store.path else "UPDATE alembic_version SET version_num = '0009'"
            connection.exec_driver_sql(raised)
        refused(lambda: store.apply(ChangeSet("Nothing", ()), ada), "brought the project to a newer format", "schema 9")
        assert store.history() == []
    finally:
        store.close()


# --- where a password might be seen ---------------------------------------------------------------------


@pytest.mark.postgres
def test_the_command_line_shows_no_password_anywhere(cluster: Cluster, tmp_path: Path) -> None:
    name = cluster.database().split("/")[3].split("?")[0]
    place = f"postgres://annotator:{SECRET}@/{name}?host={cluster.folder}&sslpassword={SECRET}"
    surroundings = os.environ | {"ANNOTATOR_HOME": str(tmp_path / "home")}
    for words in (["new", place], ["check", place], ["stats", place], ["new", place], ["check", place.replace(name, "nothere")],
                  ["backup", place, str(tmp_path / "dump.gz")], ["export", place, str(tmp_path / "out.jsonl")],
                  ["upgrade", place, str(tmp_path / "d.gz")]):  # fmt: skip
        done = subprocess.run([sys.executable, "-m", "annotator", *words], env=surroundings, capture_output=True, text=True,
                              timeout=patience.SECONDS, check=False)  # fmt: skip
        assert "Traceback" not in done.stderr
        assert SECRET not in done.stdout + done.stderr
    for file in tmp_path.rglob("*"):
        assert not file.is_file() or SECRET.encode() not in file.read_bytes()
    import psycopg

    with psycopg.connect(cluster.url(name)) as connection:
        row = connection.execute("SELECT string_agg(title || changes, '') FROM revision").fetchone()
        assert row is not None
        assert SECRET not in row[0]


@pytest.mark.skipif(not Path("/proc/self/cmdline").exists(), reason="no list of processes to look into")
def test_the_list_of_processes_shows_no_password(tmp_path: Path) -> None:
    """Looked at while the program waits for a server, which is our own socket."""
    pytest.importorskip("psycopg")
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        listening.listen()
        listening.settimeout(patience.SECONDS)
        place = f"postgresql://ada:{SECRET}@127.0.0.1:{listening.getsockname()[1]}/press?sslmode=disable"
        words = [sys.executable, "-m", "annotator", "check", place]
        surroundings = os.environ | {"ANNOTATOR_HOME": str(tmp_path)}
        with subprocess.Popen(words, stderr=subprocess.PIPE, env=surroundings) as running:
            connection, _ = listening.accept()
            listed = Path(f"/proc/{running.pid}/cmdline").read_bytes()
            connection.close()
            _, said = running.communicate(timeout=patience.SECONDS)
    assert SECRET.encode() not in listed
    assert b"ada@127.0.0.1" in listed
    assert b"Traceback" not in said
    assert SECRET.encode() not in said


@pytest.mark.parametrize("place", [f"postgresql://ada:{SECRET}@host:port/x", f"postgres://ada:a@{SECRET}@host/x", "postgresql://…@host:…/x"])
def test_an_address_that_cannot_be_read_ends_with_a_sentence(place: str, tmp_path: Path) -> None:
    """Beginning again without the secret happens once: what is shown of such an address cannot be read, either."""
    words = [sys.executable, "-m", "annotator", "stats", place]
    surroundings = os.environ | {"ANNOTATOR_HOME": str(tmp_path)}
    done = subprocess.run(words, env=surroundings, capture_output=True, text=True, timeout=patience.SECONDS, check=False)
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert SECRET not in done.stderr
    assert done.stderr.strip()
