"""What disks, other programs and people do to a project file: one clear sentence each time, and nothing is lost."""

from __future__ import annotations

import os
import random
import re
import shutil
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
import sqlalchemy as sa
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from annotator.domain.change import ChangeSet, Refusal, added
from annotator.domain.model import Coder, Document, Layer, Span, Text, Zone
from annotator.services import annotate, care
from annotator.services.project import Project, copy
from annotator.storage import health, migrate, sqlite
from annotator.storage.schema import document, span, text_
from annotator.storage.store import Store
from tests.storage.conftest import Cluster
from tests.storage.material import WORDS, Desk

Opener = Callable[..., Store]


@pytest.fixture
def lite(file: Path) -> Iterator[Store]:
    made = Store.create(str(file))
    yield made
    made.close()


@pytest.fixture
def ada_desk(lite: Store) -> Desk:
    return Desk.laid(lite, lite.coder("Ada"))


@pytest.fixture
def closed(tmp_path: Path) -> Path:
    """A whole project with a tagged article, closed."""
    place = tmp_path / "project.annotator"
    with Project.create(place, coder="Ada") as project:
        assert project.coder
        desk = Desk.laid(project.store, project.coder, UNMISTAKABLE, "Road closed")
        for n in range(30):
            desk.tag(start=n, end=n + 2, note="n" * 200)
    return place


UNMISTAKABLE = "Zyxwv said the bridge was shut. " * 400


def one_sentence(error: Refusal, *about: str) -> str:
    """A message for people: one line, one sentence, that names what it is about."""
    said = str(error)
    assert "\n" not in said
    assert said.endswith((".", "!"))
    assert len(said) < 400
    assert "Traceback" not in said
    assert "sqlalche" not in said
    for words in about:
        assert words in said, said
    return said


def refused(act: Callable[[], object], *about: str) -> str:
    with pytest.raises(Refusal) as told:
        act()
    return one_sentence(told.value, *about)


# --- files that are no project ------------------------------------------------------------------------------


def _other_database(path: Path) -> None:
    with closing(sqlite3.connect(path)) as made:
        made.execute("CREATE TABLE notes (x)")


def _newer(path: Path) -> None:
    Store.create(str(path)).close()
    with closing(sqlite3.connect(path)) as made:
        made.execute("PRAGMA user_version=99")


def _cut(path: Path) -> None:
    Store.create(str(path)).close()
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def _marked_but_empty(path: Path) -> None:
    with closing(sqlite3.connect(path)) as made:
        made.execute("PRAGMA application_id=0x414E4E4F")
        made.execute("CREATE TABLE x (y)")


SPOILT: dict[str, tuple[Callable[[Path], object], str]] = {
    "nothing": (lambda _path: None, "there is no such file."),
    "folder": (lambda path: path.mkdir(), "this is a folder, not a project file."),
    "empty": (lambda path: path.touch(), "the file is empty; restore it from a backup in"),
    "text": (lambda path: path.write_text("Dear diary " * 50), "this is not an Annotator project."),
    "short": (lambda path: path.write_bytes(b"SQLite format 3\0"), "this is not an Annotator project."),
    "web page": (lambda path: path.write_text("<!DOCTYPE html><html>" * 20), "this is not an Annotator project."),
    "database": (_other_database, "this is a database, but not an Annotator project."),
    "newer": (_newer, "made by a newer Annotator (format 99, this one knows 1); update the program."),
    "cut off": (_cut, "the file is cut off ("),
    "no tables": (_marked_but_empty, "this is not an Annotator project."),
}


@pytest.mark.parametrize("read_only", [False, True], ids=["to write", "to read"])
@pytest.mark.parametrize("kind", SPOILT)
def test_what_is_no_project_is_refused_with_one_sentence_and_left_as_it_is(
    kind: str, read_only: bool, file: Path
) -> None:
    spoil, sentence = SPOILT[kind]
    spoil(file)
    before = file.read_bytes() if file.is_file() else None
    said = refused(lambda: Store.open(str(file), read_only=read_only), sentence)
    assert said.startswith(f"{file}: ")
    if kind != "no tables" or read_only:  # that one bears our mark: it is opened, which sets its journal
        assert (file.read_bytes() if file.is_file() else None) == before


@pytest.mark.parametrize("kind", SPOILT)
def test_every_service_says_the_same_sentence(kind: str, file: Path, tmp_path: Path) -> None:
    spoil, sentence = SPOILT[kind]
    spoil(file)
    refused(lambda: Project.open(file, coder="Ada"), sentence)
    refused(lambda: care.check(str(file)), sentence)
    if kind != "no tables":  # a copy does not read the tables
        refused(lambda: copy(str(file), tmp_path / "copy.annotator"), sentence)
        assert not (tmp_path / "copy.annotator").exists()


def test_a_file_that_cannot_be_read_says_why(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Store.create(str(file)).close()

    def denied(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", denied)
    refused(lambda: Store.open(str(file)), "cannot be read: Permission denied.")


def test_a_project_is_not_made_over_anything_nor_into_nowhere(file: Path, tmp_path: Path) -> None:
    file.write_text("mine")
    refused(lambda: Store.create(str(file)), "there is such a file already.")
    assert file.read_text() == "mine"
    refused(lambda: Store.create(str(tmp_path / "no" / "p.annotator")), "the folder", "does not exist.")


def test_a_project_that_cannot_be_made_leaves_no_half_file(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(engine: sa.Engine) -> None:
        with engine.connect() as connection:
            connection.exec_driver_sql("CREATE TABLE half (x)")
            connection.exec_driver_sql("SELECT * FROM nowhere")

    monkeypatch.setattr(migrate, "upgrade", broken)
    refused(lambda: Store.create(str(file)), "no such table")
    assert list(file.parent.iterdir()) == []


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


# --- damage -------------------------------------------------------------------------------------------------


def _flip(path: Path, words: bytes, with_: bytes) -> None:
    content = path.read_bytes()
    at = content.index(words)
    path.write_bytes(content[:at] + with_ + content[at + len(with_) :])


@pytest.mark.parametrize("byte", [b"Z"[0] ^ 1, b"Z"[0] | 0x80], ids=["another letter", "no letter at all"])
def test_one_flipped_byte_in_a_text_is_found(closed: Path, byte: int) -> None:
    """SQLite itself does not notice; the checksum does."""
    _flip(closed, b"Zyxwv said", bytes([byte]))
    with closing(sqlite3.connect(closed)) as raw:
        assert raw.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    with Project.open(closed) as project:
        (damaged,) = project.documents()
        said = refused(lambda: project.text(damaged.id), "damaged", "restore a backup")
        assert "Zyxwv" not in said
        assert [f.where for f in health.examine(project.store)] == [f"document {damaged.id}"]
    assert care.check(str(closed))["ok"] is False


def test_a_byte_flipped_in_a_span_that_makes_it_unreadable_is_found(closed: Path) -> None:
    with Project.open(closed, coder="Ada") as project:
        assert project.coder
        (layer,) = project.store.read(Layer)
        made = Span(layer_id=layer.id, label="claim", fragments=((11, 12), (7771, 7772)), coder_id=project.coder.id)
        project.do(ChangeSet("Mark", added([made])))
    _flip(closed, b"[[11,12],[7771,7772]]", b"{")
    with Project.open(closed) as project:
        refused(lambda: project.store.read(Span), "damaged", "annotator check")
    found = care.check(str(closed))
    assert [(row["where"], row["mendable"]) for row in found["findings"]] == [(f"span {made.id}", False)]
    assert care.check(str(closed), repair=True)["ok"] is False


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(seed=st.integers(0, 2**32))
def test_a_page_of_random_bytes_is_found(closed: Path, tmp_path: Path, seed: int) -> None:
    """Opening, reading everything and checking say so in a sentence; nothing crashes, nothing is called well."""
    dice = random.Random(seed)
    content = bytearray(closed.read_bytes())
    number = dice.randrange(1, len(content) // 4096)
    content[number * 4096 : (number + 1) * 4096] = dice.randbytes(4096)
    damaged = tmp_path / "damaged.annotator"
    damaged.write_bytes(content)
    try:
        assert care.check(str(damaged))["ok"] is False
    except Refusal as error:
        one_sentence(error, "damaged")
    try:
        copy(str(damaged), tmp_path / "copy.annotator")
        pytest.fail("a damaged project must not become a backup")
    except Refusal as error:
        one_sentence(error, "damaged")
    assert not list(tmp_path.glob("copy*"))


def test_findings_of_damage_are_one_line_each(closed: Path) -> None:
    content = bytearray(closed.read_bytes())
    at = content.index(b"Zyxwv said") // 4096 + 2  # a page amid the text
    content[at * 4096 : at * 4096 + 4] = b"\xff\xff\xff\xff"
    closed.write_bytes(content)
    try:
        found = care.check(str(closed))["findings"]
    except Refusal as error:
        one_sentence(error, "damaged")
    else:
        assert found
        assert not [row for row in found if "\n" in row["what"]]


def test_health_finds_what_the_database_does_not(ada_desk: Desk) -> None:
    """Each is written behind the store's back, as an older or foreign program might."""
    store, made = ada_desk.store, ada_desk.tag(fragments=((5, 9), (20, 30)))
    other = Desk.laid(store, ada_desk.coder, "Another text.", "Another")
    theirs = other.tag(start=0, end=2)
    zone = Zone(document_id=ada_desk.document.id, kind="headline", start=3, end=9)
    store.note(ChangeSet("Zone", added([zone])), ada_desk.coder)

    def found_after(*statements: str) -> list[str]:
        with store.writing() as connection:
            for one in statements:
                connection.exec_driver_sql(one)
        return [f"{f.where}: {f.what}" for f in health.examine(store)]

    book = "INSERT INTO codebook VALUES ('b', 1, 'B', '', '')"
    assert found_after() == ["codebook: the project has none"]
    assert found_after(book) == []
    long = len(WORDS)
    for harm, where, mend in (
        (f"UPDATE span SET end = 31 WHERE id = '{made.id}'", f"span {made.id}", "UPDATE span SET end = 30 WHERE end = 31"),
        ("UPDATE span SET end = 99 WHERE start = 0", f"span {theirs.id}", "UPDATE span SET end = 2 WHERE end = 99"),
        ("UPDATE zone SET end = 9999", f"zone {zone.id}", "UPDATE zone SET end = 9"),
        (f"UPDATE document SET length = {long + 5} WHERE length = {long}", f"document {ada_desk.document.id}",
         f"UPDATE document SET length = {long} WHERE length = {long + 5}"),
        (f"INSERT INTO relation VALUES ('r', '{ada_desk.layer.id}', 'x', '{made.id}', '{theirs.id}', '', '')", "relation r",
         "DELETE FROM relation"),
        (("INSERT INTO entity (id, name, type, aliases, qid, note, roles, merged_into, extra) "
         "VALUES ('e', 'E', '', '', '', '', '', 'e', '')"), "entity e", "DELETE FROM entity"),
    ):  # fmt: skip
        told = found_after(harm)
        assert [line.split(": ")[0] for line in told] == [where]
        assert found_after(mend) == []


def test_health_finds_a_reference_to_nothing_and_a_missing_text(ada_desk: Desk, file: Path, opened: Opener) -> None:
    made = ada_desk.tag()
    ada_desk.store.close()
    with closing(sqlite3.connect(file)) as raw:
        raw.execute("DELETE FROM text")
        raw.execute("INSERT INTO codebook VALUES ('b', 1, 'B', '', '')")
        raw.commit()
        assert [f.what for f in health.examine(opened(file))] == ["“Road closed” has no text"]
        raw.execute("DELETE FROM layer")
        raw.commit()
    (found,) = health.examine(opened(file))
    assert (found.where, found.what) == ("span", "row 1 names a layer that is not there")
    assert made


def test_repair_mends_what_can_be_derived_and_loses_nothing(ada_desk: Desk, file: Path) -> None:
    made = ada_desk.tag(fragments=((20, 30), (5, 9)))
    text = ada_desk.store.read(Text)
    with ada_desk.store.writing() as connection:
        connection.exec_driver_sql("INSERT INTO codebook VALUES ('b', 1, 'B', '', '')")
        connection.execute(sa.update(document).values(length=3))
        connection.execute(sa.update(span).values(start=1, end=2))
    assert {f.mendable for f in health.examine(ada_desk.store)} >= {True}
    assert care.check(str(file), repair=True) == {"ok": True, "repaired": 2, "findings": []}
    assert ada_desk.spans() == [made]
    assert ada_desk.store.read(Text) == text
    assert ada_desk.store.read(Document) == [ada_desk.document]


# --- copies -------------------------------------------------------------------------------------------------


def test_a_copy_taken_while_somebody_writes_holds_every_committed_edit(ada_desk: Desk, tmp_path: Path) -> None:
    stop = threading.Event()
    made: list[str] = [ada_desk.tag().id]
    failed: list[BaseException] = []

    def write() -> None:
        try:
            while not stop.is_set():
                made.append(ada_desk.tag(note="x" * 500).id)
        except BaseException as error:  # noqa: BLE001  told by the test
            failed.append(error)

    writer = threading.Thread(target=write)
    writer.start()
    try:
        for n in range(10):
            committed = list(made)
            target = tmp_path / f"copy{n}.annotator"
            (copy if n % 2 else lambda _place, to: ada_desk.store.copy(to))(ada_desk.store.place, target)
            later = list(made)
            with closing(sqlite3.connect(target)) as raw:
                there = {row[0] for row in raw.execute("SELECT id FROM span")}
                records = raw.execute("SELECT count(*) FROM revision WHERE title = 'Mark Source'").fetchone()[0]
                assert raw.execute("PRAGMA integrity_check").fetchone() == ("ok",)
            assert set(committed) <= there
            assert len(there - set(later)) <= 1, "only an edit that was just being acknowledged"
            assert records == len(there), "each edit with its record"
    finally:
        stop.set()
        writer.join()
    assert not failed
    assert sorted(p.name for p in tmp_path.iterdir() if "copy" in p.name) == [f"copy{n}.annotator" for n in range(10)]


def test_a_copy_is_one_file_that_opens_anywhere(closed: Path, tmp_path: Path) -> None:
    target = tmp_path / "usb" / "copy.annotator"
    target.parent.mkdir()
    with Project.open(closed, coder="Ada") as project:
        project.undo()
        project.backup(target)
        mine = project.store.read(Span)
    assert [p.name for p in target.parent.iterdir()] == ["copy.annotator"]
    assert care.check(str(target))["ok"]
    with Project.open(target, coder="Ada") as copied:
        assert copied.store.read(Span) == mine
        assert copied.redo() == "Mark Source"


def test_a_copy_never_replaces_anything(closed: Path, tmp_path: Path) -> None:
    there = tmp_path / "there.annotator"
    there.write_text("mine")
    with Project.open(closed, coder="Ada") as project:
        refused(lambda: project.backup(there), "there is such a file already.")
        refused(lambda: project.backup(closed), "there is such a file already.")
        refused(lambda: project.backup(tmp_path / "no" / "copy"), "the folder", "does not exist.")
    refused(lambda: copy(str(closed), there), "there is such a file already.")
    refused(lambda: care.restore(closed, there), "there is such a file already.")
    assert there.read_text() == "mine"


@pytest.mark.parametrize("stage", ["backup", "quick_check", "rename"])
def test_a_copy_that_breaks_off_leaves_no_half_file(
    closed: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, stage: str
) -> None:
    folder = tmp_path / "backups"
    folder.mkdir()
    real = sqlite3.connect

    class Broken(sqlite3.Connection):
        def backup(self, *given: Any, **more: Any) -> None:
            super().backup(*given, **more)
            if stage == "backup":
                raise sqlite3.OperationalError("the plug was pulled")

        def execute(self, sql: str, *given: Any) -> sqlite3.Cursor:
            if stage in sql:
                raise sqlite3.OperationalError("the plug was pulled")
            return super().execute(sql, *given)

    monkeypatch.setattr(sqlite3, "connect", lambda *a, **k: real(*a, **k, factory=Broken))
    if stage == "rename":
        monkeypatch.setattr(Path, "replace", lambda *_: (_ for _ in ()).throw(OSError(30, "Read-only file system")))
    refused(lambda: copy(str(closed), folder / "copy.annotator"), str(folder / "copy.annotator"))
    assert list(folder.iterdir()) == []


def test_a_half_file_of_an_earlier_copy_is_no_hindrance(closed: Path, tmp_path: Path) -> None:
    target = tmp_path / "copy.annotator"
    target.with_name("copy.annotator.part").write_bytes(b"half")
    copy(str(closed), target)
    assert care.check(str(target))["ok"]
    assert not target.with_name("copy.annotator.part").exists()


# --- imports and edits after a fault ------------------------------------------------------------------------


def test_an_error_of_the_driver_in_bulk_work_is_a_sentence_too(lite: Store) -> None:
    """Imports speak to the driver without SQLAlchemy between, which would have wrapped its errors."""

    def bulk(sql: str) -> None:
        with lite.writing() as connection:
            connection.connection.cursor().execute(sql)

    refused(lambda: bulk("INSERT INTO zone VALUES ('1', 'no document', '', 0, 0, '')"), "nothing was changed.")
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
        refused(lambda: project.do(done.edit), "nothing was changed")
        assert heard == [done.edit]


# --- PostgreSQL ---------------------------------------------------------------------------------------------


def test_no_server_is_one_sentence_without_the_password(tmp_path: Path) -> None:
    pytest.importorskip("psycopg")
    url = f"postgresql://ada:secret@/project?host={tmp_path}"
    for act in (Store.open, Store.create):
        with pytest.raises(Refusal) as told:
            act(url)
        said = str(told.value)
        assert "\n" not in said
        assert "secret" not in said
        assert str(tmp_path) in said


@pytest.mark.postgres
def test_a_team_database_that_is_empty_or_missing_or_newer_is_refused(cluster: Cluster) -> None:
    url = cluster.database()
    assert "not an Annotator project" in _said(lambda: Store.open(url))
    assert "does not exist" in _said(lambda: Store.open(cluster.url("nothere")))
    made = Store.create(url)
    with made.writing() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    made.close()
    assert "made by a newer Annotator" in _said(lambda: Store.open(url))


@pytest.mark.postgres
def test_a_team_database_has_a_name_and_no_file_to_copy(cluster: Cluster, tmp_path: Path) -> None:
    url = cluster.database()
    with Project.create(url, coder="Ada") as project:
        assert re.fullmatch(r"test\d+", project.name)
        for act in (lambda: project.backup(tmp_path / "x"), lambda: copy(url, tmp_path / "x")):
            refused(act, "A team database is backed up on its server (pg_dump)")
        assert care.check(url) == {"ok": True, "repaired": 0, "findings": []}
        assert care.place_warning(url) == ""


@pytest.mark.postgres
def test_a_connection_that_the_server_ended_is_made_anew(cluster: Cluster) -> None:
    url = cluster.database()
    store = Store.create(url)
    try:
        ada = store.coder("Ada")
        name = url.split("/")[3].split("?")[0]
        cluster.say(f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'")
        assert store.read(Coder) == [ada]
    finally:
        store.close()


@pytest.mark.postgres
def test_a_text_with_a_nul_is_refused_whole(cluster: Cluster) -> None:
    store = Store.create(cluster.database())
    try:
        desk = Desk.laid(store, store.coder("Ada"))
        refused(lambda: desk.tag(note="a\0b"))
        assert desk.spans() == []
    finally:
        store.close()


def _said(act: Callable[[], object]) -> str:
    with pytest.raises(Refusal) as told:
        act()
    assert "\n" not in str(told.value)
    return str(told.value)


@pytest.mark.parametrize("name", ["SQLITE_BUSY_SNAPSHOT", "SQLITE_FULL", "SQLITE_READONLY_DBMOVED", "SQLITE_CORRUPT_INDEX",
                                  "SQLITE_NOTADB", "SQLITE_IOERR_FSYNC", "SQLITE_CANTOPEN_ISDIR", "SQLITE_MISUSE"])  # fmt: skip
def test_every_error_of_sqlite_is_one_sentence(name: str) -> None:
    error = SimpleNamespace(orig=SimpleNamespace(sqlite_errorname=name))
    said = sqlite.sentence(error, "/x/p.annotator")  # type: ignore[arg-type]
    assert said.startswith("/x/p.annotator: ")
    assert "\n" not in said


def test_the_text_table_is_never_updated_in_our_code() -> None:
    """The one statement that could change a text does not exist."""
    folder = Path(sqlite.__file__).parent
    for source in folder.rglob("*.py"):
        assert f"update({text_.name}_)" not in source.read_text(encoding="utf-8")


def test_a_password_is_never_shown() -> None:
    from annotator.storage.store import _bare

    for url in ("postgresql://maria:secret@host/db", "postgresql://maria@host/db?password=secret&connect_timeout=3"):
        assert "secret" not in _bare(url)
        assert "maria@host" in _bare(url)
