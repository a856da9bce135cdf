"""SIGTERM in the middle of an import: nothing half is left, the program says so, and the project is well."""

from __future__ import annotations

import json
import os
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from annotator.cli import ending, speaking
from annotator.services import care
from annotator.services.project import Project
from annotator.services.steps import Progress, Steps
from tests import patience

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals of Unix")

ROOT = Path(__file__).parent.parent
COUNT = 3_000
WINDOW = """
import sys
from annotator.ui import app
real = app.first
def first(window, place, **more):
    real(window, place, **more)
    window.work.progressed.connect(lambda progress: print("under way", flush=True))
    window.work.bring([sys.argv[2]])
app.first = first
sys.exit(app.start(sys.argv[1], coder="Ada"))
"""


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    """So many that the import takes its time."""
    file = tmp_path / "articles.jsonl"
    with file.open("w") as out:
        for number in range(COUNT):
            text = f"Article {number}. " + f"The mayor of town {number} said that the road was closed. " * 30
            out.write(json.dumps({"text": text, "meta": {"title": f"Road {number}"}}) + "\n")
    return file


@pytest.fixture
def place(tmp_path: Path) -> Path:
    with Project.create(tmp_path / "p.annotator", coder="Ada"):
        return tmp_path / "p.annotator"


@pytest.fixture
def surroundings(tmp_path: Path, home: Path) -> dict[str, str]:
    """A folder of its own for what is temporary: nothing may be left there."""
    (tmp_path / "temporary").mkdir()
    return {**os.environ, "ANNOTATOR_HOME": str(home), "TMPDIR": str(tmp_path / "temporary"), "QT_QPA_PLATFORM": "offscreen"}


def _wait_until_somebody_writes(place: Path) -> None:
    """Asks for the lock until another program has it."""
    with closing(sqlite3.connect(place, timeout=0, isolation_level=None)) as connection:
        while True:
            try:
                connection.execute("BEGIN IMMEDIATE")
                connection.execute("ROLLBACK")
            except sqlite3.OperationalError:  # locked
                return


def _nothing_is_left(place: Path, temporary: Path, group: int) -> None:
    with Project.open(place, coder="Ada") as project:
        assert project.documents() == []
        assert project.undo_title is None
    assert care.check(str(place)) == {"ok": True, "repaired": 0, "findings": []}
    assert [path for path in temporary.rglob("*") if "annotator" in path.name or path.suffix == ".jsonl"] == []
    _wait_until_all_ended(group)


def _wait_until_all_ended(group: int) -> None:
    """The programs that read for the import, too."""
    while True:
        try:
            os.killpg(group, 0)
        except ProcessLookupError:
            return


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT, signal.SIGHUP])
def test_an_import_from_the_command_line_that_is_ended_leaves_nothing(
    number: signal.Signals, place: Path, articles: Path, surroundings: dict[str, str]
) -> None:
    words = [sys.executable, "-m", "annotator", "import", str(place), str(articles)]
    with subprocess.Popen(
        words, cwd=ROOT, env=surroundings, stderr=subprocess.PIPE, text=True, start_new_session=True
    ) as running:
        _wait_until_somebody_writes(place)
        running.send_signal(number)
        _, said = running.communicate(timeout=patience.SECONDS)
    assert said == "Cancelled; nothing was changed.\n"
    assert running.returncode == 1
    _nothing_is_left(place, Path(surroundings["TMPDIR"]), running.pid)


def test_a_window_that_is_ended_while_it_imports_leaves_nothing(
    place: Path, articles: Path, surroundings: dict[str, str]
) -> None:
    words = [sys.executable, "-c", WINDOW, str(place), str(articles)]
    with subprocess.Popen(
        words, cwd=ROOT, env=surroundings, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True
    ) as running:
        assert running.stdout
        assert running.stdout.readline() == "under way\n"
        running.send_signal(signal.SIGTERM)
        _, said = running.communicate(timeout=patience.SECONDS)
    assert "Traceback" not in said
    assert running.returncode == 0
    _nothing_is_left(place, Path(surroundings["TMPDIR"]), running.pid)


@pytest.fixture
def handlers() -> Iterator[None]:
    """As they were before."""
    before = {number: signal.getsignal(number) for number in ending._SIGNALS}
    yield
    for number, handler in before.items():
        signal.signal(number, handler)


def test_what_is_being_committed_is_told_as_done(handlers: None) -> None:
    def steps() -> Steps[str]:
        yield Progress(0, 1, "Writing")
        yield Progress(1, 1, "Writing", final=True)
        os.kill(os.getpid(), signal.SIGTERM)
        yield Progress(1, 1, "Writing", final=True)
        return "done"

    ending.end_as_cancelled()
    assert speaking.drive(steps()) == "done"
    with pytest.raises(KeyboardInterrupt):
        os.kill(os.getpid(), signal.SIGTERM)


def test_what_is_cancelled_takes_back_what_it_began(handlers: None) -> None:
    begun: list[str] = []

    def steps() -> Steps[None]:
        begun.append("a row")
        try:
            yield Progress(0, 1, "Writing")
            os.kill(os.getpid(), signal.SIGTERM)
            yield Progress(1, 1, "Writing")
        finally:
            begun.clear()

    ending.end_as_cancelled()
    with pytest.raises(KeyboardInterrupt):
        speaking.drive(steps())
    assert begun == []


def test_a_program_that_was_told_to_ignore_a_hangup_does(handlers: None) -> None:
    signal.signal(signal.SIGHUP, signal.SIG_IGN)
    ending.end_as_cancelled()
    assert signal.getsignal(signal.SIGHUP) == signal.SIG_IGN
