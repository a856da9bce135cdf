"""What lies where a project should: one clear sentence each time, and it stays as it is."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
import sqlalchemy as sa

from annotator.services import care
from annotator.services.project import Project, copy
from annotator.storage import migrate
from annotator.storage.schema import SCHEMA_VERSION
from annotator.storage.store import Store
from tests.storage.conftest import refused


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
    "newer": (_newer, f"made by a newer Annotator (format 99, this one knows {SCHEMA_VERSION}); update the program."),
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
    def broken(connection: sa.Connection) -> None:
        connection.exec_driver_sql("CREATE TABLE half (x)")
        connection.exec_driver_sql("SELECT * FROM nowhere")

    monkeypatch.setattr(migrate, "run", broken)
    refused(lambda: Store.create(str(file)), "no such table")
    assert list(file.parent.iterdir()) == []
