"""A password that stands in the address of a shared project: nothing that the window shows, writes or starts holds it."""

from __future__ import annotations

import logging
import os
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from annotator.domain.change import Refusal
from annotator.services import bundling, send
from annotator.services.choosing import Options
from annotator.services.project import Project
from annotator.services.steps import run
from annotator.ui import crash
from annotator.ui.settings import Settings
from annotator.ui.window import Window
from tests.conftest import import_text
from tests.storage.conftest import Cluster, cluster
from tests.ui.bot import Bot
from tests.ui.conftest import CTRL, TEXT, Hand

__all__ = ["cluster"]  # a fixture

SECRET = "Gehe1mnis-Zq7"

pytestmark = pytest.mark.postgres


@pytest.fixture
def place(cluster: Cluster, tmp_path: Path) -> str:
    """The address of a project, with the password wherever one may stand."""
    (tmp_path / ".pgpass").write_text(f"*:*:*:*:{SECRET}\n")
    (tmp_path / ".pgpass").chmod(0o600)
    bare = cluster.database()
    with Project.create(bare, coder="Ada") as project:
        import_text(project, tmp_path, TEXT)
    more = f"password={SECRET}&sslpassword={SECRET}&passfile={tmp_path}/.pgpass"
    return f"{bare.replace('annotator@', f'annotator:{SECRET}@')}&{more}"


def _texts(window: QWidget) -> Iterator[str]:
    """Whatever a window and its parts show or say to a screen reader."""
    for widget in (window, *window.findChildren(QWidget)):
        yield from (widget.windowTitle(), widget.toolTip(), widget.accessibleName(), widget.accessibleDescription())
        if isinstance(widget, QLabel | QLineEdit):
            yield widget.text()


def _command_lines() -> list[str]:
    """Of all programs that this one started."""
    lines: list[str] = []
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            parent = (folder / "stat").read_text().rpartition(")")[2].split()[1]
            if parent == str(os.getpid()):
                lines.append((folder / "cmdline").read_bytes().replace(b"\0", b" ").decode())
        except (FileNotFoundError, ProcessLookupError):  # it ended meanwhile
            continue
    return lines


def _files(*folders: Path) -> Iterator[tuple[str, bytes]]:
    for folder in folders:
        for path in folder.rglob("*"):
            if path.is_file() and path.name != ".pgpass":
                yield str(path), path.read_bytes()


def _rows(url: str) -> Iterator[str]:
    """Every row of every table, as text."""
    import psycopg

    with psycopg.connect(url) as connection:
        query = "SELECT quote_ident(tablename) FROM pg_tables WHERE schemaname = 'public'"
        for (table,) in connection.execute(query).fetchall():
            for (row,) in connection.execute(f"SELECT t::text FROM {table} t").fetchall():  # type: ignore[call-overload]
                yield f"{table}: {row}"


def _crashed(window: Window, words: str, cause: Exception, monkeypatch: pytest.MonkeyPatch) -> str:
    """An error that nobody caught and that quotes the address; the report of it."""
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    crash.install(lambda sentence: window.say(sentence, refused=True))
    error = RuntimeError(words)
    error.__cause__ = cause
    sys.excepthook(RuntimeError, error, None)
    return crash.write_report(error).read_text(encoding="utf-8")


def test_nothing_shows_the_password(
    place: str, window: Window, qtbot: Bot, tmp_path: Path, home: Path,
    capfd: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    """Tag, import with another program, export, crash, be refused, close, and look everywhere."""
    caplog.set_level(logging.DEBUG)
    window.open_place(place, coder="Ada")
    seen = [*_texts(window)]
    hand = Hand(window)
    hand.drag(3, 8)
    hand.key("4")
    more = tmp_path / "more"
    more.mkdir()
    for number in range(40):
        (more / f"{number}.txt").write_text(f"Article {number}. The mayor said that the road was closed.\n")
    started: list[str] = []
    window.work.progressed.connect(lambda _progress: started.extend(_command_lines()))
    window.work.bring([str(more)])
    qtbot.waitUntil(lambda: window.work.job is None)
    assert any("annotator" in line for line in started) or sys.platform != "linux"
    project = window.project
    assert project is not None
    assert len(project.documents()) == 41
    run(send.send(project, tmp_path / "out.jsonl", Options(card=True)))
    run(bundling.send(project, tmp_path / "out.annbundle"))
    hand.key("Z", CTRL)
    with pytest.raises(Refusal) as refusal:
        window.open_place(place.replace("/test", "/nothere"), coder="Ada")
    window.say(str(refusal.value), refused=True)
    seen.append(_crashed(window, f"cannot connect to {place}", refusal.value, monkeypatch))
    seen += [*_texts(window), *(revision.title for revision in project.history())]
    window.close_project()
    seen += [*_texts(window), repr(window.settings), repr(Settings.load()), repr(project.store.engine)]
    shown = Project.shown(place)
    assert shown in window.settings.recent
    printed = capfd.readouterr()
    assert "RuntimeError" in printed.err
    assert not [words for words in (*seen, *started, printed.out, printed.err, caplog.text) if SECRET in words]
    assert not [name for name, content in _files(home, tmp_path) if SECRET.encode() in content]
    bare = shown.replace("&passfile", "#").partition("#")[0]
    assert not [row for row in _rows(bare) if SECRET in row]
