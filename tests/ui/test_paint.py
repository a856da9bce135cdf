"""What is painted, by its pixels: selection, hits, rows, indents, tints, and the chip over a span."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QRect
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from annotator.domain.model import Span, Zone
from annotator.ui.text.page import FOLD_ROW, Page
from annotator.ui.text.view import ArticleView
from annotator.ui.window import Window
from tests.ui.conftest import CTRL, TEXT, Hand, article


@pytest.fixture
def laid(window: Window, tmp_path: Path) -> ArticleView:
    """A small article on screen."""
    article(window, tmp_path)
    return window.view


def shown(view: ArticleView) -> QImage:
    return view.viewport().grab().toImage().convertToFormat(QImage.Format.Format_RGB32)


def page_of(view: ArticleView) -> Page:
    assert view.page is not None
    return view.page


def box(view: ArticleView, start: int, end: int) -> QRect:
    """Where these characters of one line stand in the viewport."""
    line, y = page_of(view).line_of(start)
    frame = view.frame_of_column
    left, right = round(frame.left + line.x(start)), round(frame.left + line.x(end))
    top = round(frame.top + y + line.base - line.top - line.words.em)
    return QRect(left, top, right - left, round(line.words.em * 1.3))


def colours(view: ArticleView, where: QRect) -> Counter[str]:
    image = shown(view)
    return Counter(
        image.pixelColor(x, y).name()
        for x in range(where.left(), where.right() + 1)
        for y in range(where.top(), where.bottom() + 1)
    )


def share(view: ArticleView, where: QRect, colour: QColor) -> float:
    """How much of a place has a colour."""
    return colours(view, where)[colour.name()] / (where.width() * where.height())


# --- selection ----------------------------------------------------------------------------------------------


def test_the_selection_is_laid_under_its_words_and_no_others(laid: ArticleView) -> None:
    start = TEXT.index("dam was")
    laid.desk.select(start, start + 7)
    colour = laid.theme["select"]
    assert share(laid, box(laid, start, start + 7), colour) > 0.5
    assert share(laid, box(laid, start - 8, start - 1), colour) == 0
    assert share(laid, box(laid, start + 8, start + 12), colour) == 0


def test_every_fragment_is_laid_under(laid: ArticleView, hand: Hand) -> None:
    first, second = TEXT.index("Orlov"), TEXT.index("safe")
    hand.drag(first, first + 5)
    hand.drag(second, second + 4, CTRL)
    assert share(laid, box(laid, first, first + 5), laid.theme["select"]) > 0.5
    assert share(laid, box(laid, second, second + 4), laid.theme["select"]) > 0.5
    assert share(laid, box(laid, TEXT.index("said"), TEXT.index("said") + 4), laid.theme["select"]) == 0


def test_a_selection_of_two_paragraphs_is_laid_under_both(laid: ArticleView) -> None:
    laid.desk.select(TEXT.index("Twice"), TEXT.index("denied"))
    assert share(laid, box(laid, TEXT.index("Twice"), TEXT.index("Twice") + 5), laid.theme["select"]) > 0.5
    assert share(laid, box(laid, TEXT.index("She"), TEXT.index("She") + 3), laid.theme["select"]) > 0.5


def test_a_caret_alone_selects_no_pixel(laid: ArticleView) -> None:
    laid.desk.place(TEXT.index("dam"))
    assert laid.theme["select"].name() not in colours(laid, box(laid, 0, 30))


# --- hits ---------------------------------------------------------------------------------------------------


def test_hits_are_boxed_and_the_current_one_in_the_accent(laid: ArticleView) -> None:
    first, second = TEXT.index("the dam"), TEXT.index("he said")
    laid.show_hits([(first, first + 7), (second, second + 7)], (second, second + 7))
    accent, ink = laid.theme["accent"].name(), laid.theme["ink"].name()
    around = [box(laid, a, a + 7).adjusted(-3, -6, 3, 6) for a in (first, second)]
    assert [accent in colours(laid, place) for place in around] == [False, True]
    rim = QRect(around[0].left(), around[0].top(), 4, around[0].height())
    assert colours(laid, rim)[ink] > 8, "an upright line before the word"


def test_closing_the_find_bar_takes_the_boxes_away(laid: ArticleView, window: Window, qtbot: QtBot) -> None:
    before = shown(laid)
    window.finder.open()
    window.finder.words.setText("said")
    assert shown(laid) != before
    window.finder.close_bar()
    window.desk.place(0)
    qtbot.waitUntil(lambda: shown(laid) == before)


# --- boilerplate and captions -------------------------------------------------------------------------------


def row_of(view: ArticleView) -> QRect:
    """Where the folded row of the article stands, scrolled into view."""
    page = page_of(view)
    (fold,) = page.folds
    view.show_offset(fold.start)
    shown(view)  # what is in view has its real height now
    frame = view.frame_of_column
    return QRect(round(frame.left), round(frame.top + page.heights.top(fold.first)), round(frame.width), FOLD_ROW)


def test_a_folded_row_is_a_box_with_words_and_its_key(demo_window: Window) -> None:
    view = demo_window.view
    where = row_of(view)
    assert share(view, where.adjusted(4, 4, -4, -4), view.theme["panel"]) > 0.5
    words = where.adjusted(26, 6, -40, -6)
    key = QRect(where.right() - 24, where.top() + 6, 16, where.height() - 12)
    ink = view.theme["ink2"].name()
    assert colours(view, words)[ink] > 20
    assert colours(view, key)[ink] > 3
    triangle = QRect(where.left() + 11, where.center().y() - 4, 6, 8)
    assert colours(view, triangle)[ink] > 8


def test_an_unfolded_row_is_words_on_paper(demo_window: Window, hand: Hand) -> None:
    view = demo_window.view
    where = row_of(view)
    hand.key("z")
    assert share(view, where.adjusted(4, 4, -4, -4), view.theme["panel"]) < 0.01


def test_a_row_grows_with_the_zoom(demo_window: Window) -> None:
    view = demo_window.view
    row_of(view)
    (fold,) = page_of(view).folds
    before = page_of(view).heights.of(fold.first)
    view.set_zoom(1)
    assert page_of(view).heights.of(fold.first) == pytest.approx(before * 1.1, abs=2)


def test_a_caption_is_set_in_with_a_line_before_it(demo_window: Window) -> None:
    view = demo_window.view
    assert demo_window.desk.article is not None
    caption = next((z for z in demo_window.desk.article.zones if z.kind == "caption"), None)
    for place in demo_window.queue.model.ids if demo_window.queue and caption is None else ():
        demo_window.desk.open_article(place)
        caption = next((z for z in demo_window.desk.article.zones if z.kind == "caption"), None)
        if caption:
            break
    assert isinstance(caption, Zone)
    view.show_offset(caption.start)
    line, y = page_of(view).line_of(caption.start)
    frame = view.frame_of_column
    bar = QRect(round(frame.left), round(frame.top + y) + 3, 2, round(line.height) - 6)
    assert share(view, bar, view.theme["line_strong"]) > 0.9
    assert line.x(caption.start) >= 14


# --- tags ---------------------------------------------------------------------------------------------------


def test_an_open_claim_is_stronger_than_a_closed_one(laid: ArticleView, hand: Hand) -> None:
    start = TEXT.index("the dam")
    laid.desk.select(start, start + 7)
    hand.key("1")
    where, label = box(laid, start, start + 7).adjusted(1, 4, -1, -4), laid.theme.label("claim")
    assert share(laid, where, label.open) > 0.3
    laid.desk.open(None)
    assert share(laid, where, label.open) == 0
    assert share(laid, where, label.tint[0]) > 0.3


def test_a_theme_paints_the_same_tags_in_its_own_colours(laid: ArticleView, window: Window, hand: Hand) -> None:
    start = TEXT.index("the dam")
    laid.desk.select(start, start + 7)
    hand.key("1")
    window.set_theme("dark")
    laid.desk.open(None)
    where = box(laid, start, start + 7).adjusted(1, 4, -1, -4)
    assert share(laid, where, window.theme.label("claim").tint[0]) > 0.3
    window.set_theme("light")


def test_spans_without_a_lane_of_their_own_are_counted_beside_the_line(window: Window, tmp_path: Path) -> None:
    text = "Word after word after word after word of it.\n\nBelow."
    article(window, tmp_path, text)
    view = window.view
    column = round(view.frame_of_column.left + view.frame_of_column.width)
    beside = QRect(column + 9, 20, 24, 40)
    assert view.theme["ink2"].name() not in colours(view, beside)
    for n in range(8):
        window.desk.open(None)
        window.desk.select(0, 43 - 5 * n)
        window.desk.press("1")
        window.desk.place(len(text))
    assert colours(view, beside)[view.theme["ink2"].name()] > 3


# --- the chip over a span -----------------------------------------------------------------------------------


def rest(window: Window, hand: Hand, offset: int) -> None:
    """The pointer comes to a character and rests."""
    QTest.mouseMove(hand.view.viewport(), QPoint(1, 1))
    QTest.mouseMove(hand.view.viewport(), hand.point(offset))
    window.hover._rest()


def said(window: Window) -> list[str]:
    return [label.text() for label in window.hover.findChildren(QLabel) if label.text()]


@pytest.fixture
def source(demo_window: Window) -> Span:
    """A source of the demo, with an entity, in no open statement."""
    assert demo_window.desk.article is not None
    found = sorted(demo_window.desk.article.spans, key=lambda s: s.start)
    return next(
        s for s in found if s.entity_id and s.label == "source" and len(demo_window.desk.article.at(s.start)) == 1
    )


def test_the_chip_tells_label_entity_and_coder(demo_window: Window, hand: Hand, source: Span) -> None:
    rest(demo_window, hand, source.start + 1)
    assert demo_window.hover.isVisible()
    names = {e.id: e.name for e in demo_window.desk.project.entities()}
    assert said(demo_window) == ["Source", names[source.entity_id or ""], "Maria Kessler"]


def test_the_chip_tells_the_note(demo_window: Window, hand: Hand, source: Span) -> None:
    demo_window.desk.set_note(source.id, "ask again " * 9)
    rest(demo_window, hand, source.start + 1)
    assert said(demo_window)[-1] == f"note: {('ask again ' * 9)[:60]}"


def test_another_span_has_another_chip(demo_window: Window, hand: Hand, source: Span) -> None:
    article = demo_window.desk.article
    assert article is not None
    other = next(s for s in article.spans if s.label == "cue" and len(article.at(s.start)) == 1)
    rest(demo_window, hand, source.start + 1)
    rest(demo_window, hand, other.start + 1)
    assert said(demo_window) == ["Cue", "Maria Kessler"]


def test_moving_off_the_span_takes_the_chip_away_at_once(demo_window: Window, hand: Hand, source: Span) -> None:
    rest(demo_window, hand, source.start + 1)
    QTest.mouseMove(hand.view.viewport(), QPoint(2, 2))
    assert not demo_window.hover.isVisible()


def test_moving_within_the_span_keeps_the_chip(demo_window: Window, hand: Hand, source: Span) -> None:
    rest(demo_window, hand, source.start + 1)
    QTest.mouseMove(hand.view.viewport(), hand.point(source.start + 2))
    assert demo_window.hover.isVisible()


def test_leaving_the_article_takes_the_chip_away(demo_window: Window, hand: Hand, source: Span) -> None:
    rest(demo_window, hand, source.start + 1)
    QApplication.sendEvent(hand.view.viewport(), QEvent(QEvent.Type.Leave))
    assert not demo_window.hover.isVisible()


def test_turning_the_wheel_takes_the_chip_away(demo_window: Window, hand: Hand, source: Span) -> None:
    rest(demo_window, hand, source.start + 1)
    hand.wheel(1)
    assert not demo_window.hover.isVisible()


def test_scrolling_takes_the_chip_away(demo_window: Window, hand: Hand, source: Span) -> None:
    rest(demo_window, hand, source.start + 1)
    bar = hand.view.verticalScrollBar()
    bar.setValue(bar.value() + 30)
    assert not demo_window.hover.isVisible()


def test_beside_the_words_there_is_no_chip(demo_window: Window, hand: Hand, source: Span) -> None:
    QTest.mouseMove(hand.view.viewport(), QPoint(3, hand.point(source.start).y()))
    demo_window.hover._rest()
    assert not demo_window.hover.isVisible()


def test_without_an_article_there_is_no_chip(demo_window: Window, hand: Hand, source: Span) -> None:
    rest(demo_window, hand, source.start + 1)
    demo_window.desk.close_article()
    assert not demo_window.hover.isVisible()
    demo_window.hover._rest()
    assert not demo_window.hover.isVisible()


def test_the_chip_stands_over_its_line(demo_window: Window, hand: Hand) -> None:
    article = demo_window.desk.article
    assert article is not None
    lower = max((s for s in article.spans if len(article.at(s.start)) == 1), key=lambda s: s.start)
    rest(demo_window, hand, lower.start + 1)
    assert demo_window.hover.isVisible()
    assert demo_window.hover.geometry().bottom() < hand.point(lower.start).y()


def test_the_chip_stands_under_its_line_at_the_top_of_the_view(demo_window: Window, hand: Hand, source: Span) -> None:
    assert page_of(hand.view).number_at(source.start) == 0
    rest(demo_window, hand, source.start + 1)
    assert demo_window.hover.geometry().top() > hand.point(source.start).y()


def test_the_chip_is_pushed_inward_at_the_right(demo_window: Window, hand: Hand, source: Span) -> None:
    demo_window.desk.set_note(source.id, "words " * 20)
    hand.view.resize(300, hand.view.height())
    rest(demo_window, hand, source.start + 1)
    assert demo_window.hover.geometry().left() >= 4
