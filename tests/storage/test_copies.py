"""Copies and backups: whole or not at all, of a project in use, and never over anything."""

from __future__ import annotations

import os
import sqlite3
import threading
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from annotator.domain.model import Layer, Span
from annotator.services import care
from annotator.services.project import Project, copy
from annotator.storage import sqlite
from tests.storage.conftest import refused
from tests.storage.material import Desk


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

        def broken(*_files: Path) -> None:
            raise OSError(30, "Read-only file system")

        monkeypatch.setattr(os, "link", broken)
        monkeypatch.setattr(Path, "rename", broken)
    refused(lambda: copy(str(closed), folder / "copy.annotator"), str(folder / "copy.annotator"))
    assert list(folder.iterdir()) == []


def test_a_half_file_of_an_earlier_copy_is_no_hindrance(closed: Path, tmp_path: Path) -> None:
    target = tmp_path / "copy.annotator"
    old, young = (target.with_name(f"copy.annotator.{number}.part") for number in (1, 2))
    for part in (old, young):
        part.write_bytes(b"half")
    os.utime(old, (0, 0))
    copy(str(closed), target)
    assert care.check(str(target))["ok"]
    assert not old.exists()
    assert young.exists()  # somebody else may be at it


# --- projects of an older program ---------------------------------------------------------------------------


@pytest.fixture
def older(demo_file: Path, tmp_path: Path) -> Path:
    """The demo as the first program would have written it: without what later migrations brought."""
    place = tmp_path / "older.annotator"
    place.write_bytes(demo_file.read_bytes())
    with closing(sqlite3.connect(place)) as connection:
        connection.execute("DROP TRIGGER revision_has_edit")
        for index in ("ix_document_follows", "ix_document_outlet", "ux_layer_document_id_name",
                      "ux_codebook_number", "ux_revision_batch", "ux_revision_edit"):  # fmt: skip
            connection.execute(f"DROP INDEX {index}")
        for table, column in (("revision", "edit"), ("layer", "note"), ("document", "section"), ("document", "follows"), ("zone", "rule"),
                              ("zone", "confidence")):  # fmt: skip
            connection.execute(f"ALTER TABLE {table} DROP COLUMN {column}")
        for table in (
            "effort",
            "answer",
            "comment",
            "decision",
            "receipt",
            "version",
            "anchor",
            "fingerprint",
            "suggestion",
            "verdict",
            "unaided",
            "asked",
            "learned",
        ):
            connection.execute(f"DROP TABLE {table}")
        connection.execute("UPDATE alembic_version SET version_num = '0001'")
        connection.execute("PRAGMA user_version=1")
        connection.commit()
        connection.execute("PRAGMA journal_mode=DELETE")
    return place


def test_an_older_project_is_brought_up_to_date_and_stays_as_it_was_among_the_backups(older: Path) -> None:
    before = older.read_bytes()
    with Project.open(older, coder="Maria Kessler") as project:
        spans = len(project.store.read(Span))
        assert all(layer.note == "" for layer in project.store.read(Layer))
    assert spans > 100
    with Project.open(older, coder="Maria Kessler") as project:
        assert len(project.store.read(Span)) == spans
    (kept,) = sqlite.backups_folder(older).glob("*schema-0001*")
    with Project.open(kept) as project:
        assert len(project.store.read(Span)) == spans
    assert older.read_bytes() != before


def test_an_older_project_that_is_only_read_stays_as_it_is(older: Path) -> None:
    before = older.read_bytes()
    with Project.open(older) as project:
        assert len(project.store.read(Span)) > 100
        copied = project.store._copied
    assert copied is not None
    assert not Path(copied.name).exists()
    assert older.read_bytes() == before
    assert not sqlite.backups_folder(older).exists()
    assert care.check(str(older))["ok"]
