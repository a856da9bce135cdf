"""The mouse in the article: carets, selections, fragments, handles, rows, and dragging beyond the edge."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from annotator.ui.window import Window
from tests.ui.conftest import ALT, CTRL, NONE, SHIFT, TEXT, Hand, article, quotes

LEFT, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton
LONG = "\n".join(f"Line {n} of a long article tells what the mayor said." for n in range(200))


@pytest.fixture
def laid(window: Window, tmp_path: Path) -> Window:
    """A window on a small article without tags."""
    article(window, tmp_path)
    return window


@pytest.fixture
def long(window: Window, tmp_path: Path) -> Window:
    """A window on an article of two hundred paragraphs."""
    article(window, tmp_path, LONG)
    return window


def words(window: Window) -> list[str]:
    assert window.desk.article is not None
    return [window.desk.article.text[a:b] for a, b in window.desk.fragments]


def claim_of(window: Window, hand: Hand, text: str = "the dam was safe") -> int:
    """Tag a claim; where it starts."""
    start = TEXT.index(text)
    hand.drag(start, start + len(text))
    hand.key("1")
    return start


# --- selecting ----------------------------------------------------------------------------------------------


def test_a_click_puts_the_caret_and_takes_the_selection_away(laid: Window, hand: Hand) -> None:
    hand.drag(0, 8)
    hand.click(TEXT.index("safe"))
    assert laid.desk.selection == (TEXT.index("safe"),) * 2
    assert words(laid) == []


def test_a_shaking_hand_does_not_select(laid: Window, hand: Hand) -> None:
    at = hand.point(5)
    port = hand.view.viewport()
    QTest.mousePress(port, LEFT, NONE, at)
    QTest.mouseMove(port, at + QPoint(3, 0))
    QTest.mouseRelease(port, LEFT, NONE, at + QPoint(3, 0))
    assert words(laid) == []


def test_a_drag_to_the_left_selects_the_same_words(laid: Window, hand: Hand) -> None:
    start, end = TEXT.index("the dam"), TEXT.index(" safe")
    port = hand.view.viewport()
    QTest.mousePress(port, LEFT, NONE, hand.point(end, end=True))
    QTest.mouseMove(port, hand.point(start))
    QTest.mouseRelease(port, LEFT, NONE, hand.point(start))
    assert words(laid) == ["the dam was"]
    assert laid.desk.caret == start


def test_a_move_without_a_button_selects_nothing(laid: Window, hand: Hand) -> None:
    hand.click(3)
    QTest.mouseMove(hand.view.viewport(), hand.point(40))
    assert laid.desk.selection == (3, 3)


@pytest.mark.parametrize(("at", "expected"), [("safe", "Orlov said the dam was "), ("Mr", "Mr ")])
def test_shift_click_extends_from_the_anchor(laid: Window, hand: Hand, at: str, expected: str) -> None:
    hand.click(TEXT.index("Orlov"))
    hand.click(TEXT.index(at), SHIFT)
    assert words(laid) == [expected]


def test_shift_click_extends_a_dragged_selection(laid: Window, hand: Hand) -> None:
    hand.drag(TEXT.index("the dam"), TEXT.index("the dam") + 7)
    hand.click(TEXT.index(" safe"), SHIFT)
    assert words(laid) == ["the dam was"]


def test_a_double_click_selects_the_word(laid: Window, hand: Hand) -> None:
    hand.double_click(TEXT.index("checked") + 3)
    assert words(laid) == ["checked"]


def test_a_double_click_with_the_other_button_selects_nothing(laid: Window, hand: Hand) -> None:
    QTest.mouseDClick(hand.view.viewport(), RIGHT, NONE, hand.point(TEXT.index("checked") + 3))
    assert words(laid) == []


def test_the_other_button_leaves_caret_and_selection(laid: Window, hand: Hand) -> None:
    hand.drag(0, 8)
    QTest.mousePress(hand.view.viewport(), RIGHT, NONE, hand.point(40))
    QTest.mouseRelease(hand.view.viewport(), RIGHT, NONE, hand.point(40))
    assert words(laid) == ["Mr Orlov"]


def test_without_an_article_a_click_means_nothing(laid: Window) -> None:
    laid.desk.close_article()
    port = laid.view.viewport()
    QTest.mouseClick(port, LEFT, NONE, QPoint(60, 60))
    QTest.mouseDClick(port, LEFT, NONE, QPoint(60, 60))
    assert laid.desk.selection == (0, 0)


# --- fragments ----------------------------------------------------------------------------------------------


def test_ctrl_drag_adds_fragments_in_the_order_of_selecting(laid: Window, hand: Hand) -> None:
    for text, modifiers in (("Twice", NONE), ("Orlov", CTRL), ("checked", CTRL)):
        start = TEXT.index(text)
        hand.drag(start, start + len(text), modifiers)
    assert words(laid) == ["Twice", "Orlov", "checked"]
    hand.key("4")
    assert laid.desk.span is not None
    assert sorted(laid.desk.span.fragments) == sorted((TEXT.index(w), TEXT.index(w) + len(w)) for w in
                                                      ("Orlov", "checked", "Twice"))  # fmt: skip


def test_ctrl_click_keeps_what_is_selected(laid: Window, hand: Hand) -> None:
    hand.drag(0, 8)
    hand.click(TEXT.index("safe"), CTRL)
    assert words(laid) == ["Mr Orlov"]


def test_a_plain_click_forgets_all_fragments(laid: Window, hand: Hand) -> None:
    hand.drag(0, 8)
    hand.drag(TEXT.index("safe"), TEXT.index("safe") + 4, CTRL)
    hand.click(TEXT.index("Monday"))
    assert words(laid) == []


def test_fragments_are_copied_with_a_space_between(laid: Window, hand: Hand) -> None:
    from PySide6.QtGui import QGuiApplication

    hand.drag(TEXT.index("Orlov"), TEXT.index("Orlov") + 5)
    hand.drag(TEXT.index("safe"), TEXT.index("safe") + 4, CTRL)
    hand.key("c", CTRL)
    assert QGuiApplication.clipboard().text() == "Orlov safe"


# --- spans --------------------------------------------------------------------------------------------------


def test_a_click_on_a_tag_takes_it_in_hand_and_opens_its_statement(laid: Window, hand: Hand) -> None:
    start = claim_of(laid, hand)
    hand.key(Qt.Key.Key_Escape, times=2)
    assert laid.desk.claim is None
    hand.click(start + 5)
    assert laid.desk.claim is not None
    assert laid.desk.span == laid.desk.claim


def test_a_double_click_in_another_claim_keeps_the_open_statement(laid: Window, hand: Hand) -> None:
    claim_of(laid, hand)
    claim_of(laid, hand, "he said on Monday")
    open_claim = laid.desk.claim
    hand.double_click(TEXT.index("dam") + 1)
    assert laid.desk.claim == open_claim
    assert words(laid) == ["dam"]


def test_the_context_menu_comes_with_the_event(laid: Window, hand: Hand) -> None:
    from PySide6.QtGui import QContextMenuEvent
    from PySide6.QtWidgets import QApplication

    at = hand.point(3)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, hand.view.viewport().mapToGlobal(at))
    QApplication.sendEvent(hand.view.viewport(), event)
    menu = next(m for m in laid.findChildren(QMenu) if m.isVisible() and m.parent() is laid)
    assert laid.actions_by_id["tag.relabel"] in menu.actions()
    menu.close()


def test_the_context_menu_leaves_a_selection_alone(laid: Window, hand: Hand) -> None:
    from PySide6.QtGui import QContextMenuEvent

    start = claim_of(laid, hand)
    hand.drag(0, 8)
    at = hand.point(start + 3)
    laid._context_menu(QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, hand.view.viewport().mapToGlobal(at)))
    assert words(laid) == ["Mr Orlov"]
    next(m for m in laid.findChildren(QMenu) if m.isVisible()).close()


# --- handles ------------------------------------------------------------------------------------------------


def drag_handle(hand: Hand, grip: QPoint, to: QPoint) -> None:
    port = hand.view.viewport()
    QTest.mousePress(port, LEFT, NONE, grip)
    QTest.mouseMove(port, grip + QPoint(0, 5))
    QTest.mouseMove(port, to)
    QTest.mouseRelease(port, LEFT, NONE, to)


@pytest.mark.parametrize(("to", "expected"), [("said the", "said the dam was safe"), ("dam was", "dam was safe")])
def test_the_first_handle_moves_the_start(laid: Window, hand: Hand, to: str, expected: str) -> None:
    start = claim_of(laid, hand)
    drag_handle(hand, hand.point(start), hand.point(TEXT.index(to)))
    assert quotes(laid) == [("claim", expected)]


def test_a_handle_dragged_over_the_other_leaves_one_character(laid: Window, hand: Hand) -> None:
    start = claim_of(laid, hand)
    drag_handle(hand, hand.point(start), hand.point(TEXT.index("Monday")))
    assert quotes(laid) == [("claim", "e")]


def test_a_handle_that_is_only_clicked_moves_nothing(laid: Window, hand: Hand) -> None:
    start = claim_of(laid, hand)
    before = laid.desk.claim
    QTest.mouseClick(hand.view.viewport(), LEFT, NONE, hand.point(start))
    assert laid.desk.claim == before
    assert laid.project is not None
    assert laid.project.undo_title == "Mark Claim"


def test_a_dragged_handle_selects_nothing(laid: Window, hand: Hand) -> None:
    start = claim_of(laid, hand)
    drag_handle(hand, hand.point(start), hand.point(TEXT.index("said the")))
    assert words(laid) == []


def test_each_fragment_has_handles_of_its_own(laid: Window, hand: Hand) -> None:
    claim_of(laid, hand, "checked")
    hand.drag(TEXT.index("Twice"), TEXT.index("Twice") + 5)
    hand.key("d")
    end = TEXT.index("checked") + 7
    drag_handle(hand, hand.point(end, end=True), hand.point(end - 3, end=True))
    assert laid.desk.claim is not None
    assert [TEXT[a:b] for a, b in sorted(laid.desk.claim.fragments)] == ["chec", "Twice"]


def test_a_closed_statement_has_no_handles(laid: Window, hand: Hand) -> None:
    start = claim_of(laid, hand)
    hand.key(Qt.Key.Key_Escape)
    drag_handle(hand, hand.point(start), hand.point(TEXT.index("said the")))
    assert quotes(laid) == [("claim", "the dam was safe")]


def test_the_handle_at_the_end_of_a_line_is_on_that_line(window: Window, hand: Hand, tmp_path: Path) -> None:
    article(window, tmp_path, "x" * 200)
    page = window.view.page
    assert page is not None
    end = page.laid(0).lines[0].end
    window.desk.select(0, end)
    hand.key("1")
    drag_handle(hand, hand.point(end, end=True), hand.point(end - 5, end=True))
    assert quotes(window) == [("claim", "x" * (end - 5))]


# --- beyond the edge ----------------------------------------------------------------------------------------


def test_dragging_below_the_window_scrolls_and_selects_on(long: Window, hand: Hand, qtbot: QtBot) -> None:
    port, bar = hand.view.viewport(), hand.view.verticalScrollBar()
    below = QPoint(200, port.height() + 80)
    QTest.mousePress(port, LEFT, NONE, hand.point(0))
    QTest.mouseMove(port, below)
    qtbot.waitUntil(lambda: bar.value() > 60)
    in_view = hand.view.seen()
    QTest.mouseRelease(port, LEFT, NONE, below)
    assert long.desk.anchor == 0
    assert in_view[0] < long.desk.caret
    assert not long.gestures._scroll.isActive()


def test_dragging_above_the_window_scrolls_back(long: Window, hand: Hand, qtbot: QtBot) -> None:
    port, bar = hand.view.viewport(), hand.view.verticalScrollBar()
    at = LONG.index("Line 90 ")
    point = hand.point(at)
    before = bar.value()
    QTest.mousePress(port, LEFT, NONE, point)
    QTest.mouseMove(port, QPoint(200, -90))
    qtbot.waitUntil(lambda: bar.value() < before - 60)
    QTest.mouseRelease(port, LEFT, NONE, QPoint(200, -90))
    assert long.desk.anchor == at
    assert long.desk.caret < at


def test_coming_back_into_the_window_stops_the_scrolling(long: Window, hand: Hand, qtbot: QtBot) -> None:
    port, bar = hand.view.viewport(), hand.view.verticalScrollBar()
    QTest.mousePress(port, LEFT, NONE, hand.point(0))
    QTest.mouseMove(port, QPoint(200, port.height() + 40))
    qtbot.waitUntil(lambda: bar.value() > 0)
    QTest.mouseMove(port, QPoint(200, port.height() // 2))
    assert not long.gestures._scroll.isActive()
    QTest.mouseRelease(port, LEFT, NONE, QPoint(200, port.height() // 2))


def test_a_handle_dragged_below_the_window_does_not_select(long: Window, hand: Hand, qtbot: QtBot) -> None:
    long.desk.select(0, 6)
    hand.key("1")
    port, bar = hand.view.viewport(), hand.view.verticalScrollBar()
    QTest.mousePress(port, LEFT, NONE, hand.point(6, end=True))
    QTest.mouseMove(port, QPoint(200, port.height() + 60))
    qtbot.waitUntil(lambda: bar.value() > 30)
    QTest.mouseRelease(port, LEFT, NONE, QPoint(200, port.height() - 20))
    assert words(long) == []
    assert long.desk.claim is not None
    assert long.desk.claim.end > 200


# --- keys of the article ------------------------------------------------------------------------------------


def test_zero_is_a_mode_that_a_second_digit_ends(laid: Window, hand: Hand) -> None:
    claim_of(laid, hand)
    hand.drag(0, 8)
    hand.key("0")
    hand.key("4")
    assert ("actor", "Mr Orlov") in quotes(laid)
    assert laid.desk.statement is not None
    assert not laid.desk.statement.roles


@pytest.mark.parametrize("modifiers", [CTRL, ALT])
def test_digits_with_ctrl_or_alt_tag_nothing(laid: Window, hand: Hand, modifiers: Qt.KeyboardModifier) -> None:
    hand.drag(0, 8)
    hand.key("4", modifiers)
    assert quotes(laid) == []


def test_a_key_of_nothing_is_left_to_the_window(laid: Window, hand: Hand) -> None:
    hand.drag(0, 8)
    hand.key("x")
    assert quotes(laid) == []
    assert words(laid) == ["Mr Orlov"]


def test_a_click_on_the_label_bar_is_the_key(laid: Window, hand: Hand) -> None:
    hand.drag(0, 8)
    entry = next(e for e in laid.labels.entries if e.accessibleDescription() == "Actor")
    QTest.mouseClick(entry, LEFT)
    assert quotes(laid) == [("actor", "Mr Orlov")]
