"""Every occurrence, by keys: find, tick, tag, relabel, remove, go there; and the check whether words are tagged alike."""

from __future__ import annotations

from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.domain.change import added, edit
from annotator.domain.model import Entity
from annotator.services.everywhere import Finding, Occurrence
from annotator.ui.panels.occurrences import Occurrences
from annotator.ui.window import Window
from tests.ui.conftest import CTRL, Hand, article, quotes

TEXT = "Mr Orlov said it rained. Vesna said no. Mr Orlov left, mr orlov did."


@pytest.fixture
def panel(window: Window, hand: Hand, tmp_path: Path) -> Occurrences:
    article(window, tmp_path, TEXT)
    return cast("Occurrences", window.docks.panel("Occurrences"))


def ask(qtbot: QtBot, window: Window, hand: Hand, panel: Occurrences, count: int) -> None:
    hand.key(Qt.Key.Key_D, CTRL)
    qtbot.waitUntil(lambda: len(panel.model.all) == count and window.work.job is None)
    assert panel.isVisible()
    assert QApplication.focusWidget() is panel.list


def press(panel: Occurrences, *keys: Qt.Key | str) -> None:
    for key in keys:
        QTest.keyClick(panel.list, key)  # type: ignore[call-overload]


def idle(qtbot: QtBot, window: Window) -> None:
    qtbot.waitUntil(lambda: window.work.job is None)


def test_the_selected_words_are_listed_ticked_and_tagged_as_one_edit(
    qtbot: QtBot, window: Window, hand: Hand, panel: Occurrences
) -> None:
    assert panel.isHidden() or not panel.isVisible()
    hand.drag(0, 8)
    ask(qtbot, window, hand, panel, 2)
    assert panel.count.text() == "2 of 2 ticked"
    press(panel, "2")
    qtbot.waitUntil(lambda: quotes(window) == [("source", "Mr Orlov")] * 2)
    assert window.status.sentence.text().startswith(("Mark Source: 2 places", "2 found"))
    idle(qtbot, window)
    window.desk.undo()
    assert quotes(window) == []


def test_a_tick_is_taken_away_by_space_and_all_of_them_by_a(
    qtbot: QtBot, window: Window, hand: Hand, panel: Occurrences
) -> None:
    hand.drag(0, 8)
    ask(qtbot, window, hand, panel, 2)
    press(panel, Qt.Key.Key_Space)
    assert panel.count.text() == "1 of 2 ticked"
    press(panel, "2")
    qtbot.waitUntil(lambda: quotes(window) == [("source", "Mr Orlov")])
    assert window.desk.article
    assert next(iter(window.desk.article.spans)).start == TEXT.rindex("Mr Orlov")
    idle(qtbot, window)
    press(panel, "a")
    assert panel.count.text() == "2 of 2 ticked"
    press(panel, "a", "1")
    qtbot.waitUntil(lambda: "No place is ticked" in window.status.sentence.text())


def test_a_span_in_hand_gives_its_words_and_its_actor(
    qtbot: QtBot, window: Window, hand: Hand, panel: Occurrences
) -> None:
    assert window.project
    who = Entity(name="Alexander Orlov", aliases=("Mr Orlov",))
    window.project.do(edit("Actor", *added([who])))
    hand.drag(0, 8)
    hand.key("2")
    hand.key("a")
    ask(qtbot, window, hand, panel, 2)
    press(panel, "2")
    qtbot.waitUntil(lambda: len(quotes(window)) == 2)
    assert window.desk.article
    assert {span.entity_id for span in window.desk.article.spans} == {who.id}
    idle(qtbot, window)


def test_relabel_and_remove_act_on_the_tags_of_the_ticked_places(
    qtbot: QtBot, window: Window, hand: Hand, panel: Occurrences
) -> None:
    hand.drag(TEXT.index("said"), TEXT.index("said") + 4)
    ask(qtbot, window, hand, panel, 2)
    press(panel, "2")
    qtbot.waitUntil(lambda: len(quotes(window)) == 2)
    idle(qtbot, window)
    press(panel, "l", "3")
    qtbot.waitUntil(lambda: quotes(window) == [("cue", "said")] * 2)
    idle(qtbot, window)
    press(panel, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: quotes(window) == [])
    idle(qtbot, window)
    press(panel, "l", Qt.Key.Key_Escape, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: "without a tag" in window.status.sentence.text())
    idle(qtbot, window)


def test_any_case_and_words_that_are_written(qtbot: QtBot, window: Window, hand: Hand, panel: Occurrences) -> None:
    hand.drag(0, 8)
    ask(qtbot, window, hand, panel, 2)
    qtbot.mouseClick(panel.case, Qt.MouseButton.LeftButton, pos=QPoint(8, panel.case.height() // 2))
    qtbot.waitUntil(lambda: len(panel.model.all) == 3)
    idle(qtbot, window)
    panel.words.setFocus()
    panel.words.selectAll()
    QTest.keyClicks(panel.words, "vesna")
    QTest.keyClick(panel.words, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: [one.words for one in panel.model.chosen] == ["Vesna"])
    idle(qtbot, window)
    panel.words.setFocus()
    panel.words.clear()
    QTest.keyClick(panel.words, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "Which words?" in window.status.sentence.text())
    idle(qtbot, window)


def test_enter_goes_there_and_escape_goes_back_to_the_article(
    qtbot: QtBot, window: Window, hand: Hand, panel: Occurrences
) -> None:
    hand.drag(0, 8)
    ask(qtbot, window, hand, panel, 2)
    press(panel, Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert window.desk.selection == (TEXT.rindex("Mr Orlov"), TEXT.rindex("Mr Orlov") + 8)
    press(panel, Qt.Key.Key_Escape)
    assert not panel.isVisible()
    assert window.view.hasFocus()


def test_without_words_in_hand_it_says_so(window: Window, hand: Hand, panel: Occurrences) -> None:
    hand.key(Qt.Key.Key_End)
    hand.key(Qt.Key.Key_D, CTRL)
    assert "Which words? Select some" in window.status.sentence.text()
    assert not panel.isVisible()


def test_in_all_articles_and_are_they_tagged_alike(qtbot: QtBot, demo_window: Window) -> None:
    panel = cast("Occurrences", demo_window.docks.panel("Occurrences"))
    demo_window.docks.show("Occurrences")
    panel.words.setText("Brandow")
    panel.scope.setCurrentIndex(1)
    panel.look()
    qtbot.waitUntil(lambda: len(panel.model.all) > 5 and demo_window.work.job is None)
    assert len({one.document.id for one in panel.model.chosen}) > 2
    panel.check()
    qtbot.waitUntil(lambda: isinstance(panel.model.all[0], Finding) and demo_window.work.job is None)
    first = panel.model.all[0]
    assert isinstance(first, Finding)
    assert "not tagged alike" in panel.count.text()
    assert panel.model.chosen == []
    press(panel, Qt.Key.Key_Space)
    assert panel.model.ticked == set()
    press(panel, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: isinstance(panel.model.all[0], Occurrence) and demo_window.work.job is None)
    assert panel.words.text() == first.words
    last = panel.model.chosen[-1]
    panel.list.selectRow(len(panel.model.all) - 1)
    press(panel, Qt.Key.Key_Return)
    assert demo_window.desk.document == last.document
    assert demo_window.desk.selection == (last.start, last.end)


def test_the_panel_is_put_away_with_the_others_in_focus_and_not_brought_back_unasked(
    qtbot: QtBot, demo_window: Window
) -> None:
    demo_window.docks.show("Occurrences")
    panel = demo_window.docks.panel("Occurrences")
    assert panel is not None
    demo_window.docks.toggle()
    assert not panel.isVisible()
    demo_window.docks.toggle()
    assert not panel.isVisible()
    qtbot.wait(1)


def test_rows_tell_screen_readers_tick_article_and_words(
    qtbot: QtBot, window: Window, hand: Hand, panel: Occurrences
) -> None:
    hand.drag(0, 8)
    ask(qtbot, window, hand, panel, 2)
    told = panel.model.data(panel.model.index(0))
    assert told.startswith("ticked, ")
    assert "Mr Orlov said it rained." in told
