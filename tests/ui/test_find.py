"""Every occurrence, by keys: find, tick, tag, relabel, remove, go there; and the check whether words are tagged alike."""

from __future__ import annotations

from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox

from annotator.domain.change import added, edit
from annotator.domain.model import Entity, Span
from annotator.services.everywhere import Finding
from annotator.services.finding import Occurrence
from annotator.ui.panels.find import Find
from annotator.ui.window import Window
from tests.ui.bot import Bot
from tests.ui.conftest import CTRL, SHIFT, Hand, article, quotes

TEXT = "Mr Orlov said it rained. Vesna said no. Mr Orlov left, mr orlov did."


@pytest.fixture
def panel(window: Window, hand: Hand, tmp_path: Path) -> Find:
    article(window, tmp_path, TEXT)
    return cast("Find", window.docks.panel("Find"))


def ask(qtbot: Bot, window: Window, hand: Hand, panel: Find, count: int) -> None:
    hand.key(Qt.Key.Key_D, CTRL)
    qtbot.waitUntil(lambda: len(panel.model.all) == count and window.work.job is None)
    assert panel.isVisible()
    assert QApplication.focusWidget() is panel.list


def press(panel: Find, *keys: Qt.Key | str) -> None:
    for key in keys:
        QTest.keyClick(panel.list, key)  # type: ignore[call-overload]


def idle(qtbot: Bot, window: Window) -> None:
    panel = cast("Find", window.docks.panel("Find"))
    qtbot.settle()
    qtbot.waitUntil(lambda: not panel.busy)


def test_the_selected_words_are_listed_ticked_and_tagged_as_one_edit(
    qtbot: Bot, window: Window, hand: Hand, panel: Find
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
    qtbot: Bot, window: Window, hand: Hand, panel: Find
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


def test_a_span_in_hand_gives_its_words_and_its_actor(qtbot: Bot, window: Window, hand: Hand, panel: Find) -> None:
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
    qtbot: Bot, window: Window, hand: Hand, panel: Find
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


def test_any_case_and_words_that_are_written(qtbot: Bot, window: Window, hand: Hand, panel: Find) -> None:
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
    assert panel.trouble.isVisible()
    assert "Which words?" in panel.trouble.text()


def test_enter_goes_there_and_escape_goes_back_to_the_article(
    qtbot: Bot, window: Window, hand: Hand, panel: Find
) -> None:
    hand.drag(0, 8)
    ask(qtbot, window, hand, panel, 2)
    press(panel, Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert window.desk.selection == (TEXT.rindex("Mr Orlov"), TEXT.rindex("Mr Orlov") + 8)
    press(panel, Qt.Key.Key_Escape)
    assert not panel.isVisible()
    assert window.view.hasFocus()


def test_without_words_in_hand_it_says_so(window: Window, hand: Hand, panel: Find) -> None:
    hand.key(Qt.Key.Key_End)
    hand.key(Qt.Key.Key_D, CTRL)
    assert "Which words? Select some" in window.status.sentence.text()
    assert not panel.isVisible()


def test_in_all_articles_and_are_they_tagged_alike(qtbot: Bot, demo_window: Window) -> None:
    panel = cast("Find", demo_window.docks.panel("Find"))
    demo_window.docks.show("Find")
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
    qtbot: Bot, demo_window: Window
) -> None:
    demo_window.docks.show("Find")
    panel = demo_window.docks.panel("Find")
    assert panel is not None
    demo_window.docks.toggle()
    assert not panel.isVisible()
    demo_window.docks.toggle()
    assert not panel.isVisible()
    qtbot.settle()


def test_rows_tell_screen_readers_tick_article_and_words(qtbot: Bot, window: Window, hand: Hand, panel: Find) -> None:
    hand.drag(0, 8)
    ask(qtbot, window, hand, panel, 2)
    told = panel.model.data(panel.model.index(0))
    assert told.startswith("ticked, ")
    assert "Mr Orlov said it rained." in told


# --- in all articles ----------------------------------------------------------------------------------------


def open_finder(window: Window) -> Find:
    QTest.keyClick(window.view, Qt.Key.Key_F, CTRL | SHIFT)
    panel = cast("Find", window.docks.panel("Find"))
    assert panel.isVisible()
    assert QApplication.focusWidget() is panel.words
    return panel


def write(qtbot: Bot, window: Window, panel: Find, words: str) -> None:
    panel.words.setFocus()
    panel.words.selectAll()
    QTest.keyClicks(panel.words, words)
    QTest.keyClick(panel.words, Qt.Key.Key_Return)
    idle(qtbot, window)


def choose(qtbot: Bot, window: Window, box: QComboBox, text: str) -> None:
    """As somebody does who opens a box and goes down by key."""
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Home)
    at = box.findText(text)
    assert at >= 0, [box.itemText(n) for n in range(box.count())]
    for _ in range(at):
        QTest.keyClick(box, Qt.Key.Key_Down)
    box.activated.emit(at)
    idle(qtbot, window)


def test_words_in_all_articles_by_keys(qtbot: Bot, demo_window: Window) -> None:
    panel = open_finder(demo_window)
    assert "Enter finds the words in every article" in panel.list.empty
    write(qtbot, demo_window, panel, "the ministry")
    found = panel.model.chosen
    assert len({one.document.id for one in found}) > 1
    assert {one.words.casefold() for one in found} == {"the ministry"}
    assert QApplication.focusWidget() is panel.list
    press(panel, Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert demo_window.desk.document == found[1].document
    assert demo_window.desk.selection == (found[1].start, found[1].end)
    press(panel, Qt.Key.Key_Escape)
    assert not panel.isVisible()


def test_a_bad_expression_is_told_under_the_words_with_the_caret_where_it_goes_wrong(
    qtbot: Bot, demo_window: Window
) -> None:
    panel = open_finder(demo_window)
    choose(qtbot, demo_window, panel.mode, "Regex")
    write(qtbot, demo_window, panel, "ab[c")
    assert panel.trouble.isVisible()
    assert "mistake at character 5" in panel.trouble.text()
    assert panel.words.cursorPosition() == 4
    assert QApplication.focusWidget() is panel.words
    write(qtbot, demo_window, panel, r"\bMinist\w+\b")
    assert panel.trouble.isHidden()
    assert panel.model.chosen


def test_tags_are_found_by_filters_and_relabelled_and_undone_as_one_edit(qtbot: Bot, demo_window: Window) -> None:
    project = demo_window.project
    assert project
    panel = open_finder(demo_window)
    qtbot.mouseClick(panel.more, Qt.MouseButton.LeftButton)
    assert panel.filters.isVisible()
    choose(qtbot, demo_window, panel.filters.label, "Cue")
    choose(qtbot, demo_window, panel.filters.coder, "Maria Kessler")
    assert panel.more.text() == "Filters (2)"
    before = project.store.read(Span, label="cue")
    shown = panel.model.chosen
    assert shown
    assert {one.span.label for one in shown if one.span} == {"cue"}
    mine = [one for one in shown if one.tags]
    assert mine
    panel.list.setFocus()
    press(panel, "l", "4")
    idle(qtbot, demo_window)
    assert len(project.store.read(Span, label="cue")) == len(before) - len(mine)
    assert f"Relabel as Actor: {len(mine)} places" in (project.undo_title or "")
    project.undo()
    assert sorted(s.id for s in project.store.read(Span, label="cue")) == sorted(s.id for s in before)
    qtbot.mouseClick(panel.filters.reset, Qt.MouseButton.LeftButton)
    assert panel.more.text() == "Filters"
    assert not panel.query.seeks_tags


def test_an_outlet_a_status_and_dates_narrow_it_down(qtbot: Bot, demo_window: Window) -> None:
    panel = open_finder(demo_window)
    write(qtbot, demo_window, panel, "said")
    everywhere = panel.model.chosen
    outlet = everywhere[-1].document.outlet
    qtbot.mouseClick(panel.more, Qt.MouseButton.LeftButton)
    choose(qtbot, demo_window, panel.filters.outlet, outlet)
    assert {one.document.outlet for one in panel.model.chosen} == {outlet}
    assert len(panel.model.chosen) < len(everywhere)
    QTest.keyClicks(panel.filters.until, "1999")
    QTest.keyClick(panel.filters.until, Qt.Key.Key_Return)
    idle(qtbot, demo_window)
    assert panel.model.all == []
    assert panel.list.empty == "Nothing was found."
    panel.filters.until.clear()
    QTest.keyClicks(panel.filters.until, "soon")
    QTest.keyClick(panel.filters.until, Qt.Key.Key_Return)
    assert "“soon” is no date" in panel.trouble.text()


def test_an_actor_is_chosen_in_the_palette(qtbot: Bot, demo_window: Window) -> None:
    panel = open_finder(demo_window)
    qtbot.mouseClick(panel.more, Qt.MouseButton.LeftButton)
    registry = demo_window.actors.registry
    counts = demo_window.desk.project.mention_counts(registry)
    who = next(e for e in registry.all() if counts.get(e.id, 0) > 1)
    qtbot.mouseClick(panel.filters.actor, Qt.MouseButton.LeftButton)
    QTest.keyClicks(demo_window.palette_.field, who.name)
    QTest.keyClick(demo_window.palette_.field, Qt.Key.Key_Return)
    idle(qtbot, demo_window)
    assert panel.filters.actor.text() == who.name
    assert len(panel.model.chosen) == counts[who.id]
    last = panel.model.chosen[-1]
    assert last.span
    panel.list.selectRow(len(panel.model.all) - 1)
    press(panel, Qt.Key.Key_Return)
    assert demo_window.desk.document == last.document
    assert demo_window.desk.span == last.span


def test_more_than_the_first_hits_come_behind_them_and_ticks_stay(
    qtbot: Bot, demo_window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("annotator.services.finding.FIRST", 3)
    panel = open_finder(demo_window)
    write(qtbot, demo_window, panel, "geneva zurich nowhere")  # the index is made now
    panel.words.setText("said")
    panel.look()
    assert len(panel.model.all) == 3
    press(panel, Qt.Key.Key_Space)
    assert 0 not in panel.model.ticked
    qtbot.waitUntil(lambda: len(panel.model.all) > 3 and demo_window.work.job is None)
    assert 0 not in panel.model.ticked
    assert len(panel.model.ticked) == len(panel.model.all) - 1


def test_the_bar_in_the_article_takes_expressions_and_says_what_is_wrong(
    window: Window, hand: Hand, tmp_path: Path
) -> None:
    article(window, tmp_path, TEXT)
    hand.key(Qt.Key.Key_F, CTRL)
    QTest.keyClicks(window.finder.words, r"m. orlov")
    assert window.finder.count.text() == "not found"
    window.finder.regex.setFocus()
    QTest.keyClick(window.finder.regex, Qt.Key.Key_Space)
    assert window.finder.count.text().endswith("of 3")
    window.finder.words.setFocus()
    QTest.keyClicks(window.finder.words, "(")
    assert "mistake at character" in window.finder.count.text()
