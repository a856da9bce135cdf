"""How the window starts: which project, whose settings, what it remembers; and the check without a screen."""

from __future__ import annotations

import gc
import json
import logging
import subprocess
import sys
from collections.abc import Iterator
from ctypes.util import find_library
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from annotator.domain.change import Refusal
from annotator.services.steps import Progress, Steps
from annotator.ui import app, memory, selfcheck
from annotator.ui.jobs import Job
from annotator.ui.memory import leave_aside, tidy
from annotator.ui.settings import Settings
from annotator.ui.window import Window


@pytest.fixture
def place(demo_file: Path, tmp_path: Path) -> Path:
    """A copy of the demo."""
    made = tmp_path / "mine.annotator"
    made.write_bytes(demo_file.read_bytes())
    return made


# --- which project opens ------------------------------------------------------------------------------------


def test_a_given_project_opens_for_the_given_coder(window: Window, place: Path) -> None:
    app.first(window, str(place), demo=False, coder="Jonas Reet")
    assert window.project is not None
    assert Path(window.project.place) == place
    assert window.project.coder is not None
    assert window.project.coder.name == "Jonas Reet"


def test_a_relative_place_is_remembered_whole(window: Window, place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(place.parent)
    app.first(window, place.name, demo=False, coder=None)
    assert window.settings.recent == [str(place)]


def test_the_demo_is_made_and_opened(window: Window) -> None:
    app.first(window, None, demo=True, coder=None)
    assert window.project is not None
    assert window.project.name == "Demo"


def test_the_last_project_opens_by_itself(window: Window, place: Path) -> None:
    window.settings.recent = [str(place)]
    app.first(window, None, demo=False, coder=None)
    assert window.project is not None
    assert Path(window.project.place) == place


def test_a_last_project_that_is_gone_leaves_the_welcome_page(window: Window, tmp_path: Path) -> None:
    window.settings.recent = [str(tmp_path / "gone.annotator")]
    app.first(window, None, demo=False, coder=None)
    assert window.project is None
    assert window.welcome is not None
    assert window.status.sentence.text() == ""


def test_a_given_project_goes_before_demo_and_last_one(window: Window, place: Path, tmp_path: Path) -> None:
    window.settings.recent = [str(tmp_path / "other.annotator")]
    app.first(window, str(place), demo=True, coder=None)
    assert window.project is not None
    assert window.project.name == "mine"


def test_a_start_without_a_display_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("sys.platform", "linux")
    with pytest.raises(Refusal, match="There is no display to open a window on"):
        app.start(None)


@pytest.mark.parametrize(("surroundings", "there"), [
    ({}, False),
    ({"DISPLAY": ":0"}, True),
    ({"WAYLAND_DISPLAY": "wayland-0"}, True),
    ({"QT_QPA_PLATFORM": "offscreen"}, True),
    ({"QT_QPA_PLATFORM": "xcb"}, False),
    ({"QT_QPA_PLATFORM": "wayland"}, False),
    ({"QT_QPA_PLATFORM": "xcb", "DISPLAY": ":1"}, True),
])  # fmt: skip
@pytest.mark.parametrize("answers", [True, False])
def test_a_display_is_one_that_is_named_and_answers(
    monkeypatch: pytest.MonkeyPatch, surroundings: dict[str, str], there: bool, answers: bool
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    for name, value in surroundings.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(app, "_x_answers", lambda: answers and "DISPLAY" in surroundings)
    monkeypatch.setattr(app, "_wayland_answers", lambda: answers and "WAYLAND_DISPLAY" in surroundings)
    needs_none = surroundings.get("QT_QPA_PLATFORM") == "offscreen"
    assert app._has_display() is (there and (answers or needs_none))


def test_a_display_where_nobody_answers_is_none(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("QT_QPA_PLATFORM", raising=False)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-nobody")
    monkeypatch.setenv("DISPLAY", ":4321")
    assert not app._wayland_answers()
    if find_library("xcb"):
        assert not app._x_answers()


def test_a_start_shows_the_window_opens_the_project_and_returns_the_status(
    place: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    import threading

    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    opened: list[Window] = []

    def wait(*_: object) -> int:
        (shown,) = [w for w in QApplication.topLevelWidgets() if isinstance(w, Window) and w.isVisible()]
        assert shown.project is None, "the first paint comes before the project"
        qtbot.waitUntil(lambda: shown.project is not None)
        opened.append(shown)
        qtbot.waitUntil(lambda: shown.work.backup is None)
        return 7

    monkeypatch.setattr(QApplication, "exec", wait)
    assert app.start(str(place), coder="Maria Kessler") == 7
    assert opened[0].project is not None
    assert Path(opened[0].project.place) == place
    opened[0].close()


def test_a_place_that_a_cloud_syncs_is_warned_of(window: Window, demo_file: Path, tmp_path: Path) -> None:
    place = tmp_path / "Dropbox" / "mine.annotator"
    place.parent.mkdir()
    place.write_bytes(demo_file.read_bytes())
    window.open_place(str(place))
    assert window.project is not None
    assert "lies in a folder that Dropbox syncs" in window.status.sentence.text()


# --- settings -----------------------------------------------------------------------------------------------


def test_settings_come_back_as_they_were() -> None:
    given = Settings(theme="dark", contrast=True, zoom=1.5, coder="Ädä", recent=["/a", "/b"], coders={"/a": "Eve"})
    given.save()
    assert Settings.load() == given


def test_where_no_settings_are_they_are_the_first_ones() -> None:
    assert Settings.load() == Settings()


@pytest.mark.parametrize("content", [b"", b"{", b"\xff\xfe\x00", b"not json", b"[1, 2"])
def test_settings_that_cannot_be_read_count_as_none(
    home: Path, content: bytes, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    (home / "settings.json").write_bytes(content)
    assert Settings.load() == Settings()
    assert "settings not read" in caplog.text


def test_what_a_newer_program_remembers_is_passed_over(home: Path) -> None:
    (home / "settings.json").write_text(json.dumps({"zoom": 1.25, "of tomorrow": [1]}), encoding="utf-8")
    assert Settings.load() == Settings(zoom=1.25)


def test_settings_that_cannot_be_written_disturb_nobody(home: Path, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO)
    (home / "settings.json.part").mkdir()
    Settings(zoom=2.0).save()
    assert "settings not written" in caplog.text
    assert Settings.load() == Settings()


def test_half_written_settings_do_not_replace_whole_ones(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Settings(coder="Ada").save()

    def full(place: Path, words: bytes) -> int:
        with place.open("wb") as out:
            out.write(words[:20])
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", full)
    Settings(coder="Eve").save()
    assert Settings.load().coder == "Ada"


def test_the_last_eight_projects_are_remembered_newest_first() -> None:
    settings = Settings()
    for n in (*range(10), 5):
        settings.remember(f"/{n}", f"coder {n}")
    assert settings.recent == ["/5", "/9", "/8", "/7", "/6", "/4", "/3", "/2"]
    assert Settings.load().coders["/5"] == "coder 5"


@pytest.mark.parametrize(("theme", "contrast", "name"), [
    ("light", False, "light"), ("dark", False, "dark"), ("dark", True, "dark-contrast"), ("light", True, "light-contrast"),
])  # fmt: skip
def test_a_window_wears_the_theme_of_the_settings(qtbot: QtBot, theme: str, contrast: bool, name: str) -> None:
    window = app.make_window(Settings(theme=theme, contrast=contrast))
    qtbot.addWidget(window)
    assert window.theme.name == name


@pytest.mark.parametrize("theme", ["system", "no such theme"])
def test_a_theme_that_is_not_named_follows_the_system(qtbot: QtBot, theme: str) -> None:
    window = app.make_window(Settings(theme=theme))
    qtbot.addWidget(window)
    assert window.theme.name in ("light", "dark")


def test_the_theme_changes_on_the_welcome_page_too(window: Window) -> None:
    before = window.welcome
    window.toggle_theme()
    assert window.theme.name == "dark"
    assert window.welcome is not None
    assert window.welcome is not before
    assert window.pages.currentWidget() is window.welcome


# --- memory -------------------------------------------------------------------------------------------------


@pytest.fixture
def rubbish() -> Iterator[None]:
    """Garbage collection as it was before."""
    before = gc.get_threshold()
    yield
    gc.set_threshold(*before)
    gc.unfreeze()


@pytest.mark.usefixtures("rubbish")
def test_what_is_left_aside_is_looked_through_again_after_tidying() -> None:
    class Ring:
        def __init__(self) -> None:
            self.me = self

    from weakref import ref

    left = ref(Ring())
    leave_aside()
    gc.collect()
    assert left() is not None
    tidy()
    assert left() is None
    assert gc.get_freeze_count() > 0


@pytest.mark.usefixtures("rubbish")
def test_everything_is_looked_through_rarely() -> None:
    memory.calm()
    young, middle, old = gc.get_threshold()
    assert young >= 10_000
    assert old > 1_000 * middle


# --- the check without a screen -----------------------------------------------------------------------------


def test_the_check_walks_the_whole_way() -> None:
    words = [sys.executable, "-m", "annotator", "window", "--check"]
    done = subprocess.run(words, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, "Everything works.\n"), done.stderr


def test_the_check_finds_a_window_in_which_nothing_can_be_tagged(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from annotator.ui.desk import Desk

    monkeypatch.setenv("ANNOTATOR_HOME", str(tmp_path))
    monkeypatch.setattr(Desk, "press", lambda *_: None)
    window = app.make_window()
    app.first(window, None, demo=True, coder=None)
    assert selfcheck._tag(window) == ""
    window.close()


@pytest.mark.parametrize(("problems", "status", "words"), [
    ([], 0, "Everything works."),
    (["no tag could be made", "a: b"], 1, "Something does not work."),
])  # fmt: skip
def test_the_check_tells_every_problem_and_leaves_no_folder(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], problems: list[str], status: int, words: str
) -> None:
    folders: list[Path] = []
    monkeypatch.setenv("ANNOTATOR_HOME", "/set by the check")
    monkeypatch.setattr(selfcheck, "_walk", lambda folder: folders.append(folder) or problems)
    assert selfcheck.selfcheck() == status
    told = capsys.readouterr()
    assert told.out == words + "\n"
    assert told.err.splitlines() == problems
    assert not folders[0].exists()


def test_a_check_without_a_window_finds_no_tag() -> None:
    assert selfcheck._tag(object()) == ""


# --- long work ----------------------------------------------------------------------------------------------


def counting(to: int, fail: Exception | None = None, closed: list[bool] | None = None) -> Steps[str]:
    try:
        for n in range(to):
            yield Progress(n, to, "Counting")
        if fail:
            raise fail
    finally:
        if closed is not None:
            closed.append(True)
    return f"{to} counted"


def heard(job: Job) -> list[Any]:
    """Everything that a job says, in order, progress left out."""
    said: list[Any] = []
    job.succeeded.connect(said.append)
    job.failed.connect(said.append)
    job.ended.connect(lambda: said.append("ended"))
    return said


START = [Job.start_reading, Job.start_writing]


@pytest.mark.parametrize("start", START, ids=["in a thread", "in slices"])
def test_work_gives_its_result_and_ends_once(qtbot: QtBot, start: Any) -> None:
    job = Job(counting(5), "Count")
    said = heard(job)
    start(job)
    qtbot.waitUntil(lambda: "ended" in said)
    assert said == ["5 counted", "ended"]


@pytest.mark.parametrize("start", START, ids=["in a thread", "in slices"])
def test_work_that_fails_says_so_and_ends(qtbot: QtBot, start: Any) -> None:
    error = ZeroDivisionError("for the test")
    job = Job(counting(2, error), "Count")
    said = heard(job)
    start(job)
    qtbot.waitUntil(lambda: "ended" in said)
    assert said == [error, "ended"]


@pytest.mark.parametrize("start", START, ids=["in a thread", "in slices"])
def test_cancelled_work_is_closed_and_gives_nothing(qtbot: QtBot, start: Any) -> None:
    closed: list[bool] = []
    steps = counting(10_000_000, closed=closed)
    next(steps)
    job = Job(steps, "Count")
    said = heard(job)
    start(job)
    job.cancel()
    qtbot.waitUntil(lambda: "ended" in said)
    assert (said, closed) == (["ended"], [True])


def test_progress_is_told_and_not_for_every_step(qtbot: QtBot) -> None:
    told: list[Progress] = []
    job = Job(counting(20_000), "Count")
    job.progressed.connect(told.append)
    said = heard(job)
    job.start_writing()
    qtbot.waitUntil(lambda: "ended" in said)
    assert told[0] == Progress(0, 20_000, "Counting")
    assert len(told) < 2_000


def test_work_in_slices_lets_other_events_in(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("annotator.ui.jobs.SLICE", 0.0)
    from PySide6.QtCore import QTimer

    job = Job(counting(200), "Count")
    said = heard(job)
    timer = QTimer(interval=0)
    timer.timeout.connect(lambda: said.append("event") if "event" not in said else None)
    timer.start()
    job.start_writing()
    qtbot.waitUntil(lambda: "ended" in said)
    timer.stop()
    assert said == ["event", "200 counted", "ended"]


def test_an_error_that_is_no_refusal_is_told_with_its_kind(window: Window) -> None:
    window.work._on_failed(ZeroDivisionError("for the test"))
    assert window.status.sentence.text() == "ZeroDivisionError: for the test"
    window.work._on_failed(Refusal("Not so."))
    assert window.status.sentence.text() == "Not so."


def test_a_shared_project_is_among_the_recent_ones_by_its_name_and_server(window: Window) -> None:
    place = "postgresql://maria@host.example:5433/press?sslmode=require"
    window.settings.recent = [place]
    window.show_welcome()
    assert window.welcome is not None
    (button,) = window.welcome.findChildren(QPushButton, "recent")
    assert button.accessibleName() == "press"
    assert [label.text() for label in button.findChildren(QLabel)] == ["press", "host.example:5433"]
