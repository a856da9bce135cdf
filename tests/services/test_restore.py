"""Restoring and copying onto odd places: refused in one sentence, and nobody's work is lost."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from annotator.cli import main
from annotator.domain.change import Refusal
from annotator.domain.model import Span
from annotator.services import care
from annotator.services.project import Project, copy
from annotator.storage import sqlite
from annotator.storage.store import Store
from tests import patience
from tests.storage.conftest import refused
from tests.storage.material import Desk

HOLDER = """
import sys
from annotator.services.project import Project
from tests.storage.material import Desk
project = Project.open(sys.argv[1], coder="Bo")
desk = Desk.laid(project.store, project.coder)
desk.tag(note="while open")
print("open", flush=True)
sys.stdin.readline()
desk.tag(start=4, end=6, note="afterwards")
project.close()
"""


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A project with a tag, and its backup beside it."""
    made = tmp_path / "p.annotator"
    with Project.create(made, coder="Ada") as project:
        assert project.coder
        Desk.laid(project.store, project.coder).tag(note="before")
    copy(str(made), tmp_path / "backup.annotator")
    return made


def _notes(place: Path) -> list[str]:
    with Project.open(place) as project:
        return sorted(span.note for span in project.store.read(Span))


def test_a_project_that_is_open_here_is_not_restored_onto(place: Path) -> None:
    with Project.open(place, coder="Ada") as project:
        refused(lambda: care.restore(place.with_name("backup.annotator"), str(place)), "there is such a file already.")
        project.undo()
        project.redo()
    assert _notes(place) == ["before"]


def test_a_project_that_is_open_in_another_program_is_not_restored_onto(place: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(place)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as holder:
        assert holder.stdout
        assert holder.stdout.readline() == "open\n"
        assert main(["restore", str(place.with_name("backup.annotator")), str(place)]) == 1
        holder.communicate("go on\n", timeout=patience.SECONDS)
    assert holder.returncode == 0
    assert _notes(place) == ["afterwards", "before", "while open"]
    assert care.check(str(place))["ok"]


def test_over_a_project_that_was_moved_away_while_open_nothing_is_restored(place: Path) -> None:
    """Its log stays at the old name, and SQLite would read it into the restored file."""
    moved, backup = place.with_name("moved.annotator"), place.with_name("backup.annotator")
    with Project.open(place, coder="Ada") as project:
        assert project.coder
        Desk.laid(project.store, project.coder).tag(note="latest")
        place.rename(moved)
        refused(lambda: care.restore(backup, str(place)), "p.annotator-wal: this belongs to a project that lay here before")
        refused(lambda: Store.create(str(place)), "p.annotator-wal: this belongs to a project that lay here before")
        refused(lambda: copy(str(backup), place), "p.annotator-wal: this belongs to a project that lay here before")
        assert not place.exists()
        place.with_name("p.annotator-wal").rename(moved.with_name("moved.annotator-wal"))
        saved = place.with_name("saved.annotator")
        saved.write_bytes(moved.read_bytes())
        saved.with_name("saved.annotator-wal").write_bytes(moved.with_name("moved.annotator-wal").read_bytes())
        assert _notes(saved) == ["before", "latest"]


def test_a_log_that_was_left_behind_is_not_read_into_what_is_restored(place: Path, tmp_path: Path) -> None:
    """What would happen without the refusal: the restored file holds pages of the other one."""
    with closing(sqlite3.connect(place)) as connection:
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("PRAGMA wal_autocheckpoint=0")
        connection.execute("UPDATE span SET note = 'in the log'")
        connection.commit()
        left = place.with_name(place.name + "-wal").read_bytes()
    place.unlink()
    place.with_name(place.name + "-wal").write_bytes(left)
    refused(lambda: care.restore(tmp_path / "backup.annotator", str(place)), "may hold its latest changes")
    assert place.with_name(place.name + "-wal").read_bytes() == left


@pytest.mark.parametrize("command", ["backup", "restore"])
def test_odd_targets_are_one_sentence(
    command: str, place: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder, link = tmp_path / "folder", tmp_path / "link.annotator"
    folder.mkdir()
    link.symlink_to(tmp_path / "nowhere")
    targets = {
        str(place): "there is such a file already.",
        str(folder): "this is a folder; name a file.",
        str(link): "there is such a file already.",
        str(tmp_path / "no" / "p.annotator"): "does not exist.",
        str(place / "p.annotator"): "does not exist.",
        str(tmp_path / f"{'x' * 300}.annotator"): "cannot be written",
        "/proc/p.annotator": "p.annotator: no copy could be made",
    }
    for target, reason in targets.items():
        assert main([command, str(place), target]) == 1
        said = capsys.readouterr().err
        assert reason in said, said
        assert said.count("\n") == 1
    assert sorted(path.name for path in tmp_path.iterdir() if not path.name.endswith(("-wal", "-shm"))) == [
        "backup.annotator", "folder", "link.annotator", "p.annotator"
    ]  # fmt: skip
    assert list(folder.iterdir()) == []
    assert _notes(place) == ["before"]


def test_two_programs_that_back_up_at_once_make_one_whole_backup(
    place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The other one is done between our copying and our giving it its name."""
    real = os.link

    def late(part: Path, target: Path) -> None:
        monkeypatch.setattr(os, "link", real)
        sqlite.keep(place, "2026-12-01")
        real(part, target)

    monkeypatch.setattr(os, "link", late)
    monkeypatch.setattr(os, "getpid", iter(range(1, 9)).__next__)
    sqlite.keep(place, "2026-12-01")
    backup = sqlite.backups_folder(place) / "p-2026-12-01.annotator"
    assert list(backup.parent.iterdir()) == [backup]
    assert _notes(backup) == ["before"]


def test_where_there_are_no_hard_links_a_copy_is_made_all_the_same(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_files: Path) -> None:
        raise OSError(1, "Operation not permitted")

    monkeypatch.setattr(os, "link", refuse)
    target = place.with_name("copy.annotator")
    copy(str(place), target)
    assert _notes(target) == ["before"]
    with pytest.raises(Refusal, match="there is such a file already"):
        sqlite.copy(place, target)
