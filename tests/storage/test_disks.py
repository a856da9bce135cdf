"""What disks and other programs do to an open project: one clear sentence each time, and nothing is lost."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
import sqlalchemy as sa

from annotator.domain.change import ChangeSet, Refusal
from annotator.domain.model import Span, new_id
from annotator.services import annotate, care
from annotator.services.project import Project, copy
from annotator.storage import sqlite
from annotator.storage.store import Store
from tests.storage.conftest import UNMISTAKABLE, Opener, one_sentence, refused
from tests.storage.material import Desk

# --- read-only ----------------------------------------------------------------------------------------------


@pytest.fixture
def not_writable(monkeypatch: pytest.MonkeyPatch) -> Callable[[Path], None]:
    """Permissions do not bind root, so the question is answered for it."""
    real = os.access

    def deny(path: Path) -> None:
        monkeypatch.setattr(os, "access", lambda p, mode: Path(p) != path and real(p, mode))

    return deny


@pytest.mark.parametrize("what", ["file", "folder"])
def test_a_read_only_place_is_read_and_refuses_edits(
    closed: Path, what: str, not_writable: Callable[[Path], None]
) -> None:
    before = closed.read_bytes()
    not_writable(closed if what == "file" else closed.parent)
    with Project.open(closed, coder="Ada") as project:
        assert project.store.read_only
        assert len(project.store.read(Span)) == 30
        assert project.text(project.documents()[0].id) == UNMISTAKABLE
        refused(lambda: project.do(ChangeSet("x", ())), "open read-only; nothing was changed.")
        refused(project.undo, "open read-only; nothing was changed.")
    assert closed.read_bytes() == before
    if what == "folder":
        assert [p.name for p in closed.parent.iterdir()] == [closed.name]


def test_in_a_read_only_folder_the_log_of_another_program_is_read(
    ada_desk: Desk, file: Path, not_writable: Callable[[Path], None], opened: Opener
) -> None:
    """Opened as immutable it would be passed over, and the newest edits with it."""
    made = ada_desk.tag()
    not_writable(file.parent)
    assert opened(file).read(Span) == [made]


# --- locked, gone, replaced ---------------------------------------------------------------------------------

_HOLDER = """
import sqlite3, sys
c = sqlite3.connect(sys.argv[1], isolation_level=None)
c.execute("BEGIN EXCLUSIVE")
print("held", flush=True)
sys.stdin.readline()
c.execute("ROLLBACK")
print("free", flush=True)
sys.stdin.readline()
"""


def test_a_project_locked_by_another_program_says_so_and_goes_on_later(
    closed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sqlite, "BUSY_SECONDS", 0.05)
    with Project.open(closed, coder="Ada") as project:
        before = project.store.read(Span)
        words = [sys.executable, "-c", _HOLDER, str(closed)]
        with subprocess.Popen(words, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as holder:
            assert holder.stdin
            assert holder.stdout
            assert holder.stdout.readline() == "held\n"
            refused(project.undo, "another program has locked the project; nothing was changed, try again")
            assert project.store.read(Span) == before
            refused(lambda: care.check(str(closed), repair=True), "another program has locked the project")
            holder.stdin.write("\n")
            holder.stdin.flush()
            assert holder.stdout.readline() == "free\n"
            project.undo()
            assert len(project.store.read(Span)) == len(before) - 1
            holder.stdin.close()


@pytest.mark.parametrize("how", ["deleted", "moved", "replaced"])
def test_a_file_gone_under_the_open_project_refuses_edits_and_can_be_saved_as_a_copy(
    closed: Path, how: str, tmp_path: Path
) -> None:
    other = tmp_path / "other.annotator"
    Project.create(other, coder="Eve").close()
    with Project.open(closed, coder="Ada") as project:
        project.undo()
        mine = project.store.read(Span)
        match how:
            case "deleted":
                closed.unlink()
            case "moved":
                closed.rename(tmp_path / "elsewhere.annotator")
            case _:
                other.replace(closed)
        said = refused(project.undo, "was deleted, moved or replaced while it was open")
        assert "Save a copy" in said
        refused(lambda: project.do(ChangeSet("x", ())), "nothing more can be saved there")
        project.backup(tmp_path / "rescued.annotator")
        assert project.store.read(Span) == mine
        assert closed.exists() == (how == "replaced"), "reading must not make an empty file there"
    with Project.open(tmp_path / "rescued.annotator", coder="Ada") as rescued:
        assert rescued.store.read(Span) == mine
        assert rescued.undo_title == "Mark Source"


def test_many_readers_of_a_deleted_file_do_not_make_an_empty_one(closed: Path) -> None:
    with Project.open(closed, coder="Ada") as project:
        closed.unlink()
        with project.store.reading(), pytest.raises(Refusal) as told:
            project.store.read(Span)  # needs a second connection
        one_sentence(told.value, "cannot be opened")
        assert not closed.exists()


# --- full disk ----------------------------------------------------------------------------------------------


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of two megabytes, where the machine lets us mount one."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mount = shutil.which("mount")
    words = [str(mount), "-t", "tmpfs", "-o", "size=2m", "tmpfs", str(folder)]
    if mount is None or subprocess.run(words, capture_output=True, check=False).returncode:
        pytest.skip("no small disk can be mounted here (needs root)")
    yield folder
    subprocess.run(["umount", "-l", str(folder)], check=True)


def _tag_until_refused(desk: Desk) -> tuple[list[str], Refusal]:
    made: list[str] = []
    for n in range(2000):
        try:
            made.append(desk.tag(start=n % 90, end=n % 90 + 2, note="x" * 2000).id)
        except Refusal as error:
            return made, error
    pytest.fail("the disk never filled")


def test_on_a_full_disk_what_was_acknowledged_stays_and_work_goes_on_when_there_is_room(small_disk: Path) -> None:
    ballast = small_disk / "ballast"
    ballast.write_bytes(b"x" * 900_000)
    place = small_disk / "p.annotator"
    store = Store.create(str(place))
    try:
        desk = Desk.laid(store, store.coder("Ada"))
        made, error = _tag_until_refused(desk)
        one_sentence(error, "the disk is full; nothing was changed, free some space and do it again.")
        assert len(made) > 10
        assert {s.id for s in desk.spans()} == set(made)
        with pytest.raises(Refusal):
            desk.tag(note="y" * 50_000)
        assert {s.id for s in desk.spans()} == set(made)
        ballast.unlink()
        made.append(desk.tag(start=1, end=2).id)
        store.step(desk.coder, "undo")
        store.step(desk.coder, "redo")
        assert {s.id for s in desk.spans()} == set(made)
    finally:
        store.close()
    again = Store.open(str(place))
    try:
        assert {s.id for s in again.read(Span)} == set(made)
        with again.reading() as connection:
            assert connection.exec_driver_sql("PRAGMA integrity_check").scalar() == "ok"
    finally:
        again.close()


def test_a_project_at_its_greatest_size_keeps_what_was_acknowledged(ada_desk: Desk) -> None:
    """The same without a disk: SQLite is told that there are no more pages."""
    engine = ada_desk.store.engine

    def limited(pages: int) -> None:
        def limit(connection: Any, *_: object) -> None:
            connection.execute(f"PRAGMA max_page_count={pages}")

        engine.dispose()
        sa.event.listen(engine, "connect", limit)

    limited(80)
    made, error = _tag_until_refused(ada_desk)
    one_sentence(error, "the disk is full; nothing was changed")
    assert {s.id for s in ada_desk.spans()} == set(made)
    limited(100_000)
    made.append(ada_desk.tag().id)
    assert {s.id for s in ada_desk.spans()} == set(made)


def test_a_copy_onto_a_full_disk_leaves_no_half_file(closed: Path, small_disk: Path) -> None:
    (small_disk / "ballast").write_bytes(b"x" * 1_950_000)
    refused(lambda: copy(str(closed), small_disk / "copy.annotator"), "no copy could be made: the disk is full.")
    assert [p.name for p in small_disk.iterdir()] == ["ballast"]


def test_a_project_on_a_disk_that_is_full_from_the_start_leaves_no_half_file(small_disk: Path) -> None:
    ballast = small_disk / "ballast"
    with ballast.open("wb", buffering=0) as out:
        try:
            while out.write(b"x" * 4096):
                pass
        except OSError:
            pass
    with pytest.raises(Refusal) as told:
        Project.create(small_disk / "p.annotator", coder="Ada")
    one_sentence(told.value)
    assert [p.name for p in small_disk.iterdir()] == ["ballast"]


# --- imports and edits after a fault ------------------------------------------------------------------------


def test_an_error_of_the_driver_in_bulk_work_is_a_sentence_too(lite: Store) -> None:
    """Imports speak to the driver without SQLAlchemy between, which would have wrapped its errors."""

    def bulk(sql: str) -> None:
        with lite.writing() as connection:
            connection.connection.cursor().execute(sql)

    refused(lambda: bulk("INSERT INTO zone VALUES ('1', 'no document', '', 0, 0, '', '', 1)"), "nothing was changed.")
    with pytest.raises(Refusal):
        bulk("SELECT * FROM nowhere")
    with pytest.raises(Refusal), lite.reading() as connection:
        connection.connection.cursor().execute("SELECT * FROM nowhere")
    lite.coder("The lock is free")


def test_tagging_goes_on_after_a_refused_edit(closed: Path) -> None:
    with Project.open(closed, coder="Ada") as project:
        assert project.coder
        (found,) = project.documents()
        hand = annotate.Hand(project.coder, project.revision.id)
        mark = project.codebook.marks()[0]
        done = annotate.mark(project.article(found.id), hand, mark, [(100, 105)])
        heard: list[object] = []
        project.listen(heard.append)
        with project.busy("An import"):
            refused(lambda: project.do(done.edit), "An import is under way; nothing was changed.")
        assert heard == []
        project.do(done.edit)
        assert heard == [done.edit]
        refused(lambda: project.do(replace(done.edit, id=new_id())), "nothing was changed")
        assert heard == [done.edit]


@pytest.mark.parametrize("name", ["SQLITE_BUSY_SNAPSHOT", "SQLITE_FULL", "SQLITE_READONLY_DBMOVED", "SQLITE_CORRUPT_INDEX",
                                  "SQLITE_NOTADB", "SQLITE_IOERR_FSYNC", "SQLITE_CANTOPEN_ISDIR", "SQLITE_MISUSE"])  # fmt: skip
def test_every_error_of_sqlite_is_one_sentence(name: str) -> None:
    error = SimpleNamespace(orig=SimpleNamespace(sqlite_errorname=name))
    said = sqlite.sentence(error, "/x/p.annotator")  # type: ignore[arg-type]
    assert said.startswith("/x/p.annotator: ")
    assert "\n" not in said
