"""Two real windows on one file: their first tags lie in one layer, and a conflict shows what is there."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.domain.model import Layer, Span
from annotator.services.project import Project
from annotator.ui.app import make_window
from annotator.ui.settings import Settings
from annotator.ui.window import Window
from tests import patience
from tests.ui.bot import Bot
from tests.ui.conftest import TEXT, Hand, article, quotes


@pytest.fixture
def second(qtbot: Bot, window: Window, tmp_path: Path) -> Iterator[Window]:
    """Another window of the same coder, with the same article open."""
    article(window, tmp_path)
    made = make_window(Settings(theme="light", coder="Ada"))
    made.show()
    qtbot.until_exposed(made)
    made.open_place(window.desk.project.place, coder="Ada")
    made.desk.open_article(window.desk.project.documents()[0].id)
    yield made
    qtbot.settle()
    made.close()
    made.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def bring_forward(window: Window) -> Hand:
    """The window has the keyboard: keys of its menus act only there."""
    window.activateWindow()
    QTest.qWaitForWindowActive(window, patience.MILLISECONDS)
    window.view.setFocus()
    return Hand(window)


def test_both_tag_the_same_article_for_the_first_time(window: Window, second: Window) -> None:
    start = TEXT.index("the dam")
    first_hand = bring_forward(window)
    first_hand.drag(start, start + len("the dam was safe"))
    first_hand.key("1")
    second_hand = bring_forward(second)
    second_hand.drag(TEXT.index("We checked"), TEXT.index("We checked") + len("We checked"))
    second_hand.key("1")
    assert sorted(quotes(second)) == [("claim", "We checked"), ("claim", "the dam was safe")]
    assert "Claim “We checked”" in second.status.sentence.text()
    with Project.open(window.desk.project.place) as read:
        (layer,) = read.store.read(Layer)
        assert {span.layer_id for span in read.store.read(Span)} == {layer.id}


def test_what_the_other_window_deleted_is_told_and_goes(window: Window, second: Window) -> None:
    first_hand = bring_forward(window)
    first_hand.drag(0, 8)
    first_hand.key("2")
    second.desk.open_article(window.desk.project.documents()[0].id)
    assert quotes(second) == [("source", "Mr Orlov")]
    first_hand = bring_forward(window)
    first_hand.click(2)
    first_hand.key(Qt.Key.Key_Delete)
    assert quotes(window) == []
    second_hand = bring_forward(second)
    second_hand.click(2)
    second_hand.key(Qt.Key.Key_Delete)
    assert "changed by somebody else meanwhile" in second.status.sentence.text()
    assert quotes(second) == []
