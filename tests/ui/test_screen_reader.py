"""What a screen reader gets: the tree of the real window over AT-SPI, announcements, the text it can read, and no control
without a name or out of Tab's reach."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QDialog,
    QHeaderView,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from annotator.ui.text.speech import described
from annotator.ui.window import Window
from tests import patience
from tests.ui.conftest import CTRL, SHIFT, Hand, article

HERE = Path(__file__).parent
PANELS = ("Articles", "Statement", "Article", "Codebook", "Statements", "Actors", "History", "Spans", "Find")
DIALOGS = ("file.settings", "file.export", "help.keys", "help.manual", "codebook.edit", "palette", "edit.find")
CONTROLS = (
    "push button",
    "button",
    "check box",
    "combo box",
    "text",
    "list",
    "table",
    "tree",
    "list box",
    "toggle button",
    "editbar",
)


@pytest.fixture
def demo_hand(demo_window: Window) -> Hand:
    return Hand(demo_window)


# --- over AT-SPI --------------------------------------------------------------------------------------------


class Reader:
    """The window and a screen reader, on a bus and a screen of their own."""

    def __init__(self, home: Path) -> None:
        surroundings = {key: value for key, value in os.environ.items() if key != "DBUS_SESSION_BUS_ADDRESS"} | {
            "ANNOTATOR_HOME": str(home), "HOME": str(home), "QT_QPA_PLATFORM": "xcb", "LC_ALL": "C.UTF-8",
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        }  # fmt: skip
        window = [sys.executable, "-m", "tests.ui.atspi_app"]
        screen = ["xvfb-run", "-a", "-s", "-screen 0 1400x900x24", "dbus-run-session", "--"]
        self.process = subprocess.Popen([*screen, "/usr/bin/python3", str(HERE / "atspi_reader.py"), *window], env=surroundings,
                                        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
                                        cwd=HERE.parent.parent)  # fmt: skip

    def begin(self) -> bool:
        """Does the window appear on the bus? A machine may have the programs, and forbid what they need."""
        return self._answer() == "done start" and bool(self.tree())

    def _answer(self) -> Any:
        """The next line of ours; the bus writes there, too. None where nothing comes."""
        assert self.process.stdout
        watchdog = threading.Timer(patience.SECONDS, self.process.kill)
        watchdog.start()
        lines = iter(self.process.stdout.readline, "")
        line = next((line for line in lines if line.startswith("@")), None)
        watchdog.cancel()
        watchdog.join()
        return json.loads(line[1:]) if line else None

    def _ask(self, line: str) -> Any:
        assert self.process.stdin
        with suppress(BrokenPipeError):
            self.process.stdin.write(line + "\n")
            self.process.stdin.flush()
        return self._answer()

    def act(self, line: str) -> None:
        assert self._ask(f"do {line}") == f"done {line}"

    def tree(self) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = (self._ask("look") or {}).get("tree", [])
        return found

    def heard(self) -> list[str]:
        found: list[str] = self._ask("look")["heard"]
        return found

    def close(self) -> None:
        assert self.process.stdin
        assert self.process.stdout
        with suppress(BrokenPipeError):
            self.process.stdin.close()
        try:
            self.process.wait(patience.SECONDS)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        self.process.stdout.close()


@pytest.fixture(scope="module")
def reader(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Reader]:
    lacking = [name for name in ("xvfb-run", "dbus-run-session", "bash") if not shutil.which(name)]
    probe = "import gi; gi.require_version('Atspi', '2.0'); from gi.repository import Atspi"
    if lacking or subprocess.run(["/usr/bin/python3", "-c", probe], capture_output=True, check=False).returncode:
        pytest.skip(f"no screen reader's side on this machine (python3-gi, gir1.2-atspi-2.0, at-spi2-core, {lacking})")
    made = Reader(tmp_path_factory.mktemp("reader"))
    try:
        if not made.begin():
            pytest.skip("no window appears on an accessibility bus on this machine")
        yield made
    finally:
        made.close()


def nameless(tree: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [row for row in tree if row["focusable"] and row["role"] in CONTROLS and not row["name"]]


def test_the_article_has_role_and_name_and_describes_itself_by_its_title(reader: Reader) -> None:
    tree = reader.tree()
    (document,) = [row for row in tree if row["name"] == "Article" and row["role"].startswith("document")]
    assert document["focusable"]


@pytest.mark.parametrize("panel", PANELS)
def test_every_control_of_every_panel_has_a_name(reader: Reader, panel: str) -> None:
    reader.act(f"panel {panel}")
    tree = reader.tree()
    assert len(tree) > 30
    assert nameless(tree) == []


@pytest.mark.parametrize("dialog", DIALOGS)
def test_every_control_of_every_dialog_has_a_name(reader: Reader, dialog: str) -> None:
    before = len(reader.tree())
    reader.act(f"command {dialog}")
    tree = reader.tree()
    assert len(tree) != before
    assert nameless(tree) == []
    reader.act("close")


def test_the_table_of_spans_reads_as_cells(reader: Reader) -> None:
    reader.act("panel Spans")
    reader.heard()  # the table fills itself a moment later
    tree = reader.tree()
    names = [row["name"] for row in tree if row["role"] == "table cell"]
    assert "Source" in names
    assert "Tarnholt mayor" in names


def test_what_is_under_the_caret_is_announced(reader: Reader) -> None:
    reader.heard()
    reader.act("caret 3")
    heard = reader.heard()
    assert any("Source" in words and "Tarnholt mayor" in words for words in heard), heard


def test_the_reading_view_gives_the_text_the_caret_and_the_tags(reader: Reader) -> None:
    reader.act("command view.reading")
    reader.act("caret 5")
    tree = reader.tree()
    (text,) = [row for row in tree if row["name"] == "Article, to be read"]
    assert text["text"].startswith("Tarnholt mayor accuses dam operator")
    assert text["caret"] == 5
    assert "bg-color" in text["attributes"]
    reader.act("command view.reading")
    assert not [row for row in reader.tree() if row["name"] == "Article, to be read"]


# --- in the process -----------------------------------------------------------------------------------------


def controls(window: QWidget) -> list[QWidget]:
    kinds = (QAbstractButton, QComboBox, QLineEdit, QPlainTextEdit, QAbstractItemView)
    return [
        w
        for w in window.findChildren(QWidget)
        if isinstance(w, kinds) and not isinstance(w, QHeaderView) and not isinstance(w.parent(), QComboBox)
    ]


@pytest.mark.parametrize("panel", PANELS)
def test_every_control_is_reached_by_tab_or_belongs_to_one_that_is(demo_window: Window, panel: str) -> None:
    demo_window.docks.show(panel)
    QApplication.processEvents()
    widget = demo_window.docks.panel(panel)
    assert widget is not None
    shown = [one for one in controls(widget) if one.isVisible() and one.isEnabled()]
    out_of_reach = [
        one for one in shown
        if not one.focusPolicy() & Qt.FocusPolicy.TabFocus and one.focusProxy() is None and not isinstance(one.parent(), QLineEdit)
    ]  # fmt: skip
    assert out_of_reach == []


@pytest.mark.parametrize("command", ["file.settings", "file.export", "help.keys", "help.manual", "codebook.edit"])
def test_every_control_of_a_dialog_is_reached_by_tab(demo_window: Window, command: str) -> None:
    demo_window.run_by_id(command)
    QApplication.processEvents()
    shown = next(one for one in demo_window.findChildren(QDialog) if one.isVisible())
    out_of_reach = [
        one for one in controls(shown)
        if one.isVisible() and one.isEnabled() and not one.focusPolicy() & Qt.FocusPolicy.TabFocus and one.focusProxy() is None
    ]  # fmt: skip
    assert controls(shown)
    assert out_of_reach == []


def test_a_claim_is_told_with_its_source_and_its_level(demo_window: Window) -> None:
    found = demo_window.desk.article
    assert found
    nested = next(
        s
        for s in found.spans
        if found.is_claim(s) and found.statement(s).outer and found.statement(s).filling("source")
    )
    words = described(found, nested)
    source = found.statement(nested).filling("source")[0].quote(found.text)
    assert words.startswith("Claim, source ")
    assert source in words
    assert "level 2" in words


def test_announcements_follow_the_hand_and_say_what_was_done(
    qtbot: QtBot, demo_window: Window, demo_hand: Hand, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr(QAccessible, "isActive", staticmethod(lambda: True))
    monkeypatch.setattr(QAccessible, "updateAccessibility", staticmethod(lambda event: told.append(event.message())))
    demo_hand.drag(1500, 1510)
    demo_hand.key("3")
    qtbot.waitUntil(lambda: any("Cue" in words for words in told))
    n = len(told)
    demo_hand.key(Qt.Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: any("Undone: Mark Cue" in words for words in told[n:]))
    demo_hand.key("9")
    qtbot.waitUntil(lambda: "gives the key 9 to no label" in told[-1])


def test_without_a_screen_reader_nothing_is_worked_out(demo_window: Window, demo_hand: Hand) -> None:
    demo_hand.drag(1500, 1510)
    demo_hand.key("3")
    QApplication.processEvents()
    assert demo_window.speech.said == ""


TEXT = "Mr Orlov 😀 said:\r\n\u201cNo.\u201d\rThen\u2028he left\u00a0us. שלום"


@pytest.mark.parametrize("text", [TEXT, "plain words only"])
def test_the_reading_view_holds_every_character_at_its_place(
    window: Window, hand: Hand, tmp_path: Path, text: str
) -> None:
    article(window, tmp_path, text)
    QTest.keyClick(window.view, Qt.Key.Key_R, CTRL | SHIFT)
    shown = window.reading
    assert shown is not None
    assert shown.document().characterCount() - 1 == len(text.encode("utf-16-le")) // 2
    for offset in range(len(text) + 1):
        window.desk.place(offset)
        assert shown.textCursor().position() == len(text[:offset].encode("utf-16-le")) // 2
        window.desk.place(0)
        cursor = shown.textCursor()
        cursor.setPosition(len(text[:offset].encode("utf-16-le")) // 2)
        shown.setTextCursor(cursor)
        assert window.desk.caret == offset


def test_the_same_keys_tag_in_the_reading_view(qtbot: QtBot, window: Window, hand: Hand, tmp_path: Path) -> None:
    article(window, tmp_path, TEXT)
    hand.key(Qt.Key.Key_R, CTRL | SHIFT)
    shown = window.reading
    assert shown
    assert QApplication.focusWidget() is shown
    assert window.view.isHidden()
    for _ in range(len("Mr Orlov")):
        QTest.keyClick(shown, Qt.Key.Key_Right, SHIFT)
    start, end = window.desk.selection
    assert window.desk.article
    assert window.desk.article.text[start:end] == "Mr Orlov"
    QTest.keyClick(shown, "2")
    (span,) = list(window.desk.article.spans)
    assert span.quote(window.desk.article.text) == "Mr Orlov"
    qtbot.waitUntil(lambda: shown.document().findBlock(0).begin().fragment().charFormat().fontUnderline())
    QTest.keyClick(shown, Qt.Key.Key_Z, CTRL)
    assert list(window.desk.article.spans) == []
    QTest.keyClick(shown, Qt.Key.Key_R, CTRL | SHIFT)
    assert window.reading is None
    assert window.view.isVisible()
    assert QApplication.focusWidget() is window.view
