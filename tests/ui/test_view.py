"""The article on screen: scrolling, zoom, focus, and how the caret moves through it."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QImage

from annotator.ui.text import moves
from annotator.ui.text.page import Page
from annotator.ui.text.view import TOP, ZOOMS, ArticleView
from annotator.ui.window import Window
from tests.ui.conftest import CTRL, NONE, SHIFT, Hand, article

LONG = "\n\n".join(f"Line {n} of a long article tells what the mayor said." for n in range(200))
BLANK = "First paragraph.\n\n   \n\nSecond paragraph.\n\n\n\n\nThird."


@pytest.fixture
def long(window: Window, tmp_path: Path) -> ArticleView:
    """An article of two hundred paragraphs with blank lines between."""
    article(window, tmp_path, LONG)
    return window.view


@pytest.fixture
def blank(window: Window, tmp_path: Path) -> ArticleView:
    """Three paragraphs with several blank ones between."""
    article(window, tmp_path, BLANK)
    return window.view


def page_of(view: ArticleView) -> Page:
    assert view.page is not None
    return view.page


# --- scrolling and zoom -------------------------------------------------------------------------------------


def test_the_wheel_scrolls_down_and_up_and_stops_at_the_ends(long: ArticleView, hand: Hand) -> None:
    bar = long.verticalScrollBar()
    hand.wheel(1)
    assert bar.value() == 0
    hand.wheel(-3)
    down = bar.value()
    assert down > 0
    hand.wheel(1)
    assert 0 < bar.value() < down
    assert long.zoom == 1.0


def test_the_wheel_with_ctrl_zooms_and_keeps_the_top(long: ArticleView, hand: Hand) -> None:
    hand.wheel(-20)
    long.viewport().repaint()
    top = page_of(long).number_at(long.top_offset())
    hand.wheel(1, CTRL)
    assert long.zoom == 1.1
    assert abs(page_of(long).number_at(long.top_offset()) - top) <= 2
    hand.wheel(-1, CTRL)
    hand.wheel(-1, CTRL)
    assert long.zoom == 0.9


@pytest.mark.parametrize(("by", "end"), [(1, ZOOMS[-1]), (-1, ZOOMS[0])])
def test_zoom_has_ends(long: ArticleView, by: int, end: float) -> None:
    for _ in ZOOMS:
        long.set_zoom(by)
    assert long.zoom == end
    assert page_of(long).size == pytest.approx(17 * end, abs=0.01)


@pytest.mark.parametrize("notch", [1, -1])
def test_a_zoom_there_and_back_leaves_the_article_as_high_as_it_was(long: ArticleView, notch: int) -> None:
    page = page_of(long)
    size, measure, height = page.size, page.measure, page.height
    long.set_zoom(notch)
    assert (page.height > height) == (notch > 0)
    long.set_zoom(0)
    assert (page.size, page.measure) == (size, measure)


def test_a_narrower_window_breaks_lines_anew_and_keeps_the_top(window: Window, hand: Hand, tmp_path: Path) -> None:
    article(window, tmp_path, "\n\n".join("Words of the mayor about the dam and the town. " * 6 for _ in range(80)))
    view, page = window.view, page_of(window.view)
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum() // 2)
    view.viewport().repaint()
    top, measure, lines = view.top_offset(), page.measure, len(page.laid(0).lines)
    view.resize(330, view.height())
    assert page.measure < measure
    assert len(page.laid(0).lines) > lines
    assert page.line_of(top)[0].start <= top
    assert page.number_at(view.top_offset()) == page.number_at(top)


def test_a_higher_window_keeps_lines_and_place(long: ArticleView) -> None:
    long.verticalScrollBar().setValue(700)
    laid = page_of(long).laid(0)
    long.resize(long.width(), long.height() - 40)
    assert long.verticalScrollBar().value() == 700
    assert page_of(long).laid(0) is laid


def test_an_offset_in_view_is_not_scrolled_to(long: ArticleView) -> None:
    long.show_offset(LONG.index("Line 3 "))
    assert long.verticalScrollBar().value() == 0


def test_a_far_offset_is_put_at_a_third_of_the_height(long: ArticleView) -> None:
    at = LONG.index("Line 120 ")
    long.show_offset(at)
    y = page_of(long).line_of(at)[1] + TOP - long.verticalScrollBar().value()
    assert y == pytest.approx(long.viewport().height() / 3, abs=2)


def test_the_line_above_the_edge_is_scrolled_to_by_a_little(long: ArticleView) -> None:
    bar, page = long.verticalScrollBar(), page_of(long)
    at = LONG.index("Line 90 ")
    bar.setValue(round(page.line_of(at)[1]) + TOP)
    before = bar.value()
    long.show_offset(LONG.index("Line 89 "))
    assert 0 < before - bar.value() < 120


def test_the_line_below_the_edge_is_scrolled_to_by_a_little(long: ArticleView) -> None:
    bar, page = long.verticalScrollBar(), page_of(long)
    at = LONG.index("Line 90 ")
    bar.setValue(round(page.line_of(at)[1]) + TOP - long.viewport().height())
    before = bar.value()
    long.show_offset(at)
    assert 0 < bar.value() - before < 120


def test_a_long_claim_out_of_view_is_shown_from_its_beginning(long: ArticleView) -> None:
    start, end = LONG.index("Line 10 "), LONG.index("Line 50 ")
    long.show_stretch(start, end)
    y = page_of(long).line_of(start)[1] + TOP - long.verticalScrollBar().value()
    assert y == pytest.approx(long.viewport().height() / 3, abs=2)


def test_a_short_claim_in_view_is_not_scrolled_to(long: ArticleView) -> None:
    long.show_stretch(LONG.index("Line 1 "), LONG.index("Line 2 "))
    assert long.verticalScrollBar().value() == 0


# --- without an article -------------------------------------------------------------------------------------


def test_without_an_article_there_is_a_sentence_and_no_place(long: ArticleView) -> None:
    long.desk.close_article()
    shown = long.viewport().grab().toImage()
    paper = long.theme["paper"]
    inks = {shown.pixelColor(x, y).name() for x in range(0, shown.width(), 2) for y in range(0, shown.height(), 2)}
    assert paper.name() in inks
    assert len(inks) > 1, "words stand there"
    assert long.seen() == (0, 0)
    assert long.offset_at(QPointF(50, 50)) == 0
    assert long.point_of(5) == QPointF()
    assert long.column_x(5) == 0
    assert long.line_step(5, 1, 0.0) == 5
    assert long.fold_under(QPointF(50, 50)) is None
    assert long.verticalScrollBar().value() == 0


@pytest.mark.parametrize("name", ["left", "down", "page.down", "home", "end", "paragraph.down", "bottom"])
def test_without_an_article_the_caret_does_not_move(long: ArticleView, name: str) -> None:
    long.desk.close_article()
    moves.move(long, name, extend=False)
    long.show_offset(7)
    long.show_stretch(7, 9)
    assert (long.desk.caret, long.verticalScrollBar().value()) == (0, 0)


# --- focus --------------------------------------------------------------------------------------------------


def caret_pixels(view: ArticleView) -> int:
    """How many pixels have the caret's colour where it would stand at the beginning."""
    shown: QImage = view.viewport().grab().toImage()
    at = view.point_of(0)
    accent: QColor = view.theme["accent"]
    near = range(round(at.x()) - 2, round(at.x()) + 3)
    return sum(shown.pixelColor(x, y) == accent for x in near for y in range(round(at.y()) - 14, round(at.y()) + 14))


def test_the_caret_shows_only_while_the_article_has_the_keyboard(window: Window, hand: Hand, tmp_path: Path) -> None:
    article(window, tmp_path, "Mr Orlov said so.")
    window.view.setFocus()
    assert caret_pixels(window.view) > 20
    window.finder.open()
    assert not window.view.hasFocus()
    assert caret_pixels(window.view) == 0
    window.finder.close_bar()
    assert caret_pixels(window.view) > 20


# --- moves by line ------------------------------------------------------------------------------------------


def test_lines_down_skip_blank_paragraphs(blank: ArticleView, hand: Hand) -> None:
    seen = []
    for _ in range(3):
        hand.key(Qt.Key.Key_Down)
        seen.append(hand.desk.caret)
    assert seen == [BLANK.index("Second"), BLANK.index("Third"), BLANK.index("Third")]


def test_lines_up_skip_blank_paragraphs(blank: ArticleView, hand: Hand) -> None:
    hand.desk.place(BLANK.index("Third"))
    seen = []
    for _ in range(3):
        hand.key(Qt.Key.Key_Up)
        seen.append(hand.desk.caret)
    assert seen == [BLANK.index("Second"), 0, 0]


def test_from_a_blank_paragraph_lines_go_both_ways(blank: ArticleView, hand: Hand) -> None:
    hand.desk.place(BLANK.index("   ") + 1)
    hand.key(Qt.Key.Key_Down)
    assert BLANK.index("Second") <= hand.desk.caret < BLANK.index("Third")
    hand.desk.place(BLANK.index("   ") + 1)
    hand.key(Qt.Key.Key_Up)
    assert hand.desk.caret < BLANK.index("\n")


def test_a_short_line_on_the_way_does_not_change_the_goal(window: Window, hand: Hand, tmp_path: Path) -> None:
    text = "The first line is long.\nShort.\nThe third line is long."
    article(window, tmp_path, text)
    hand.click(18)
    hand.key(Qt.Key.Key_Down)
    assert text[: window.desk.caret].endswith("Short.")
    hand.key(Qt.Key.Key_Down)
    assert abs(window.desk.caret - text.index("The third") - 18) <= 1


def test_a_move_to_the_side_sets_the_goal_anew(window: Window, hand: Hand, tmp_path: Path) -> None:
    text = "The first line is long.\nShort.\nThe third line is long."
    article(window, tmp_path, text)
    hand.click(18)
    hand.key(Qt.Key.Key_Down)
    hand.key(Qt.Key.Key_Home)
    hand.key(Qt.Key.Key_Down)
    assert window.desk.caret == text.index("The third")


def test_shift_with_a_line_move_selects(blank: ArticleView, hand: Hand) -> None:
    hand.key(Qt.Key.Key_Down, SHIFT)
    assert hand.desk.selection == (0, BLANK.index("Second"))


# --- moves by page, paragraph and line end ------------------------------------------------------------------


def test_pages_down_and_up_move_the_caret_by_a_window_and_reach_both_ends(long: ArticleView, hand: Hand) -> None:
    places = [0]
    while len(places) < 40:
        hand.key(Qt.Key.Key_PageDown)
        places.append(hand.desk.caret)
        if places[-1] == places[-2]:
            break
    assert page_of(long).number_at(places[-1]) == page_of(long).paragraph_count() - 1
    assert all(a < b for a, b in pairwise(places[:-1]))
    ys = [page_of(long).line_of(at)[1] for at in places[:5]]
    assert all(0 < b - a <= long.viewport().height() for a, b in pairwise(ys))
    hand.key(Qt.Key.Key_PageUp, times=len(places))
    assert hand.desk.caret == 0


def test_a_page_move_keeps_the_caret_in_view(long: ArticleView, hand: Hand) -> None:
    hand.key(Qt.Key.Key_PageDown, times=3)
    y = page_of(long).line_of(hand.desk.caret)[1] + TOP - long.verticalScrollBar().value()
    assert 0 < y < long.viewport().height()


def test_paragraph_moves_go_from_one_to_the_next_over_blank_ones(blank: ArticleView, hand: Hand) -> None:
    down = []
    for _ in range(3):
        hand.key(Qt.Key.Key_Down, CTRL)
        down.append(hand.desk.caret)
    assert down == [BLANK.index("Second"), BLANK.index("Third"), len(BLANK)]
    up = []
    for _ in range(4):
        hand.key(Qt.Key.Key_Up, CTRL)
        up.append(hand.desk.caret)
    assert up == [BLANK.index("Third"), BLANK.index("Second"), 0, 0]


def test_a_paragraph_up_from_within_goes_to_its_beginning(blank: ArticleView, hand: Hand) -> None:
    hand.desk.place(BLANK.index("Second") + 9)
    hand.key(Qt.Key.Key_Up, CTRL | SHIFT)
    assert hand.desk.selection == (BLANK.index("Second"), BLANK.index("Second") + 9)


def test_home_and_end_stay_on_a_broken_line(window: Window, hand: Hand, tmp_path: Path) -> None:
    text = "word " * 60
    article(window, tmp_path, text)
    first, second = page_of(window.view).laid(0).lines[:2]
    window.desk.place(second.start + 7)
    hand.key(Qt.Key.Key_End)
    assert window.desk.caret == second.end - 1, "before the space at which the line is broken"
    assert page_of(window.view).line_of(window.desk.caret)[0].start == second.start
    hand.key(Qt.Key.Key_End)
    assert window.desk.caret == second.end - 1
    hand.key(Qt.Key.Key_Home)
    assert window.desk.caret == second.start == first.end


def test_the_last_line_ends_behind_its_spaces(window: Window, hand: Hand, tmp_path: Path) -> None:
    article(window, tmp_path, "Three words here  \nmore")
    hand.key(Qt.Key.Key_End)
    assert window.desk.caret == len("Three words here  ")


@pytest.mark.parametrize(("key", "modifiers", "expected"), [
    (Qt.Key.Key_Right, NONE, 15),
    (Qt.Key.Key_Right, CTRL, 16),
    (Qt.Key.Key_Left, NONE, 0),
    (Qt.Key.Key_Left, CTRL, 0),
    (Qt.Key.Key_End, CTRL, len(BLANK)),
    (Qt.Key.Key_Home, CTRL, 0),
])  # fmt: skip
def test_each_key_moves_by_its_unit(
    blank: ArticleView, hand: Hand, key: Qt.Key, modifiers: Qt.KeyboardModifier, expected: int
) -> None:
    hand.desk.place(6)
    hand.key(key, modifiers)
    assert hand.desk.caret == expected


# --- lanes that need room -----------------------------------------------------------------------------------


def deep(window: Window, hand: Hand, many: int) -> None:
    """Nested tags of which each needs a lane."""
    for n in range(many):
        window.desk.open(None)
        window.desk.select(0, 60 - n)
        hand.key("0")
        hand.key("1")


def test_deep_nesting_makes_lines_higher_and_undo_lower_again(window: Window, hand: Hand, tmp_path: Path) -> None:
    article(window, tmp_path, "Word after word of the mayor. " * 4 + "\n\nBelow.")
    page = page_of(window.view)
    window.view.viewport().repaint()
    plain = page.laid(0).height
    deep(window, hand, 5)
    window.view.viewport().repaint()
    assert page.laid(0).height > plain
    assert page.heights.top(2) == pytest.approx(page.laid(0).height)
    for _ in range(5):
        hand.key("z", CTRL)
    assert page.laid(0).height == plain


def test_what_stands_below_a_grown_line_is_painted_lower(window: Window, hand: Hand, tmp_path: Path) -> None:
    article(window, tmp_path, "Word after word of the mayor. " * 4 + "\n\nBelow.")
    window.view.viewport().repaint()
    below = window.view.point_of(len("Word after word of the mayor. ") * 4 + 2).y()
    deep(window, hand, 5)
    assert window.view.point_of(len("Word after word of the mayor. ") * 4 + 2).y() > below


def test_no_place_is_forgotten_while_reading_on(long: ArticleView) -> None:
    """More is laid out than is kept; what was forgotten comes back the same."""
    page = page_of(long)
    before = [(line.start, line.end) for line in page.laid(4).lines]
    bar = long.verticalScrollBar()
    while bar.value() < bar.maximum():
        bar.setValue(bar.value() + long.viewport().height())
        long.viewport().repaint()
    assert not page.ready(4)
    assert [(line.start, line.end) for line in page.laid(4).lines] == before
