"""A real window on the offscreen platform, driven by real events."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, QThreadPool
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.services.project import Project
from annotator.ui import memory
from annotator.ui.app import make_application, make_window
from annotator.ui.settings import Settings
from annotator.ui.window import Window
from tests import patience
from tests.conftest import import_text
from tests.ui.bot import Bot

NONE, SHIFT, CTRL, ALT = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
)

TEXT = 'Mr Orlov said the dam was safe. "We checked," he said on Monday. "Twice."\n\nShe denied it.'


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> Bot:
    """pytest-qt's robot with our patience."""
    return Bot(request)


@pytest.fixture(autouse=True, scope="session")
def application(qapp: QApplication) -> QApplication:
    """The one application, kept alive by pytest-qt until the very end, dressed as ours."""
    return make_application()


@pytest.fixture(autouse=True)
def what_others_left_is_not_looked_through(monkeypatch: pytest.MonkeyPatch) -> None:
    """A window that closes looks for garbage in everything; here, that is what a hundred files of tests have loaded, too."""
    monkeypatch.setattr(memory, "tidy", lambda: None)
    monkeypatch.setattr(memory, "leave_aside", lambda: None)


@pytest.fixture(autouse=True)
def sentences_stay(monkeypatch: pytest.MonkeyPatch) -> None:
    """A refusal goes away after some seconds, but not before a slow test has read it."""
    monkeypatch.setattr("annotator.ui.statusbar._SHOWN", patience.MILLISECONDS)


@pytest.fixture(autouse=True)
def no_parser(monkeypatch: pytest.MonkeyPatch) -> None:
    """No test of the window depends on whether this machine has a spaCy pipeline."""
    monkeypatch.setattr("annotator.services.hinting.can_parse", lambda _language: False)


@pytest.fixture(autouse=True)
def no_suggesting(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is suggested ahead, unless a test asks for it."""
    monkeypatch.setattr("annotator.ui.suggestions.ahead.Ahead.begin", lambda _self: None)


@pytest.fixture
def window(qtbot: Bot) -> Iterator[Window]:
    """A shown window without a project."""
    made = make_window(Settings(theme="light", coder="Ada"))
    made.show()
    made.activateWindow()
    yield made
    if made.work.job is not None:
        made.work.cancel()
        qtbot.waitUntil(lambda: made.work.job is None)
    QThreadPool.globalInstance().waitForDone(patience.MILLISECONDS)
    qtbot.settle()
    made.close()
    made.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def demo_window(window: Window, demo_file: Path, tmp_path: Path) -> Window:
    """A window on a copy of the demo, as Maria."""
    place = tmp_path / "demo.annotator"
    place.write_bytes(demo_file.read_bytes())
    window.open_place(str(place), coder="Maria Kessler")
    return window


@pytest.fixture
def hand_of() -> type[Hand]:
    """A hand for another window than `window`."""
    return Hand


class Hand:
    """Presses keys and moves the mouse in the article, as people do."""

    def __init__(self, window: Window) -> None:
        self.window, self.view, self.desk = window, window.view, window.desk

    def key(self, key: Qt.Key | str, modifiers: Qt.KeyboardModifier = NONE, times: int = 1) -> None:
        self.view.setFocus()
        for _ in range(times):
            QTest.keyClick(self.view, key, modifiers)  # type: ignore[call-overload]

    def point(self, offset: int, *, end: bool = False) -> QPoint:
        """Where a character begins (or the one before it ends) in the viewport, scrolled into view."""
        self.view.show_offset(max(0, offset - 1) if end else offset)
        self.view.viewport().repaint()
        page = self.view.page
        assert page is not None
        line, y = page.line_of(offset - 1 if end else offset)
        frame = self.view.frame_of_column
        char = offset - 1 if end else offset
        before, behind = line.x_before(char), line.x_behind(char + 1)
        inward = 1 if behind >= before else -1  # to the left in right-to-left words
        x = behind - inward if end else before + inward
        return QPoint(round(frame.left + x), round(frame.top + y + line.base - line.top - 4))

    def click(self, offset: int, modifiers: Qt.KeyboardModifier = NONE) -> None:
        QTest.mouseClick(self.view.viewport(), Qt.MouseButton.LeftButton, modifiers, self.point(offset))

    def double_click(self, offset: int) -> None:
        at = self.point(offset)
        QTest.mouseClick(self.view.viewport(), Qt.MouseButton.LeftButton, NONE, at)
        QTest.mouseDClick(self.view.viewport(), Qt.MouseButton.LeftButton, NONE, at)

    def drag(self, start: int, end: int, modifiers: Qt.KeyboardModifier = NONE) -> None:
        """Select characters by dragging from the first one's left edge to the last one's right edge."""
        last = self.point(end, end=True)
        first = self.point(start)
        last = self.point(end, end=True) if self.point(start) != first else last
        port = self.view.viewport()
        QTest.mousePress(port, Qt.MouseButton.LeftButton, modifiers, self.point(start))
        QTest.mouseMove(port, self.point(start) + QPoint(8, 0))
        QTest.mouseMove(port, self.point(end, end=True))
        QTest.mouseRelease(port, Qt.MouseButton.LeftButton, modifiers, self.point(end, end=True))

    def wheel(self, notches: int, modifiers: Qt.KeyboardModifier = NONE) -> None:
        """Turn the wheel over the middle of the article; up is positive."""
        port = self.view.viewport()
        at = QPointF(port.rect().center())
        event = QWheelEvent(at, QPointF(port.mapToGlobal(at.toPoint())), QPoint(), QPoint(0, 120 * notches),
                            Qt.MouseButton.NoButton, modifiers, Qt.ScrollPhase.NoScrollPhase, False)  # fmt: skip
        QApplication.sendEvent(port, event)


@pytest.fixture
def hand(window: Window) -> Hand:
    """The hand in the article."""
    return Hand(window)


@cache
def _laid(text: str) -> tuple[bytes, str]:
    """The file of a project with one article, and the id of the article; made once, copied for each test."""
    with TemporaryDirectory() as folder:
        place = Path(folder) / "w.annotator"
        with Project.create(place, coder="Ada") as made:
            document = import_text(made, Path(folder), text)
        return place.read_bytes(), document


def article(window: Window, tmp_path: Path, text: str = TEXT) -> None:
    """A new project with one article, open for Ada."""
    content, document = _laid(text)
    place = tmp_path / "w.annotator"
    place.write_bytes(content)
    window.show_project(Project.open(place, coder="Ada"))
    if window.desk.document is None or window.desk.document.id != document:
        window.desk.open_article(document)


def quotes(window: Window) -> list[tuple[str, str]]:
    """Labels and words of the article in hand, in the order of the text."""
    assert window.desk.article is not None
    found = sorted(window.desk.article.spans, key=lambda s: (s.start, s.label))
    return [(s.label, s.quote(window.desk.article.text)) for s in found]
