"""Boilerplate as one row: folded at first, unfolded by key, click, find and caret, and never in the way of the text."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from annotator.domain.article import Article
from annotator.domain.codebook import Codebook
from annotator.domain.model import Document, Zone
from annotator.domain.text import paragraphs
from annotator.services import bring
from annotator.services.steps import run as finish
from annotator.ui.text.folds import Fold, folds
from annotator.ui.text.page import Page
from annotator.ui.window import Window
from tests.ui.conftest import Hand

TEXT = "A story.\n\nMore of it.\n\nSign up now.\n\n\nAll rights reserved by nobody.\nThe end.\n"


def article(*zones: tuple[int, int], kind: str = "boilerplate") -> Article:
    document = Document(id="d", title="", sha256="", length=len(TEXT))
    marked = [Zone(document_id="d", kind=kind, start=start, end=end) for start, end in zones]
    return Article(document, TEXT, marked, None, Codebook(name="B"))


def found(*words: str, kind: str = "boilerplate") -> list[Fold]:
    made = article(*((TEXT.index(w), TEXT.index(w) + len(w)) for w in words), kind=kind)
    return folds(made, paragraphs(TEXT))


def test_what_only_blank_lines_part_is_one_row() -> None:
    (fold,) = found("Sign up now.", "All rights reserved by nobody.")
    assert TEXT[fold.start : fold.end] == "Sign up now.\n\n\nAll rights reserved by nobody."
    assert fold.words == "Boilerplate, 2 paragraphs: Sign up now. All rights reserved by nobody."


def test_other_words_between_keep_two_rows_apart() -> None:
    first, second = found("A story.", "Sign up now.")
    assert (TEXT[first.start : first.end], TEXT[second.start : second.end]) == ("A story.", "Sign up now.")
    assert first.words == "Boilerplate, 1 paragraph: A story."


def test_a_paragraph_that_is_only_partly_boilerplate_is_not_folded() -> None:
    assert found("rights reserved") == []


def test_other_zones_are_not_folded() -> None:
    assert found("Sign up now.", kind="caption") == []


def page_of(window: Window) -> Page:
    page = window.view.page
    assert page is not None
    return page


@pytest.fixture
def page(demo_window: Window) -> Page:
    """An article of the demo with three paragraphs of boilerplate at its end."""
    found = page_of(demo_window)
    assert len(found.folds) == 1
    return found


def test_boilerplate_is_folded_at_first_and_takes_one_row(demo_window: Window, page: Page) -> None:
    (fold,) = page.folds
    assert page.folded() == [fold]
    heights = [page.heights.of(n) for n in range(fold.first, fold.last + 1)]
    assert 20 < heights[0] < 60
    assert not any(heights[1:])


def test_z_unfolds_and_folds_all_of_it(demo_window: Window, page: Page, hand: Hand) -> None:
    folded = page.height
    hand.key("z")
    assert not page.folded()
    assert page.height > folded + 50
    hand.key("z")
    assert page.folded() == page.folds
    assert page.height == pytest.approx(folded)


def test_a_click_on_the_row_unfolds_it(demo_window: Window, page: Page, hand: Hand) -> None:
    (fold,) = page.folds
    demo_window.view.show_offset(fold.start)
    frame = demo_window.view.frame_of_column
    row = QPoint(round(frame.left + 100), round(frame.top + page.heights.top(fold.first) + 12))
    before = demo_window.desk.caret
    QTest.mouseClick(demo_window.view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, row)
    assert not page.folded()
    assert demo_window.desk.caret == before


def test_find_unfolds_what_hides_a_hit(demo_window: Window, page: Page) -> None:
    demo_window.finder.open()
    demo_window.finder.words.setText("newsletter")
    demo_window.finder.step(1)
    assert not page.folded()


def test_folding_under_the_caret_puts_it_at_the_beginning_of_the_row(
    demo_window: Window, page: Page, hand: Hand
) -> None:
    (fold,) = page.folds
    hand.key("z")
    demo_window.desk.place(fold.start + 20)
    hand.key("z")
    assert page.folded() == [fold]
    assert demo_window.desk.caret == fold.start


def test_the_caret_walks_into_a_row_by_unfolding_it(demo_window: Window, page: Page, hand: Hand) -> None:
    (fold,) = page.folds
    demo_window.desk.place(fold.start)
    demo_window.view.show_offset(fold.start)
    assert page.folded() == [fold]
    hand.key(Qt.Key.Key_Right)
    assert not page.folded()


def test_selecting_all_holds_the_folded_text_too(demo_window: Window, page: Page) -> None:
    demo_window.select_all()
    article = demo_window.desk.article
    assert article is not None
    assert demo_window.desk.selection == (0, len(article.text))


def test_an_article_without_boilerplate_says_so(demo_window: Window, hand: Hand, tmp_path: Path) -> None:
    plain = tmp_path / "plain.txt"
    plain.write_text("Nothing but news.\n", encoding="utf-8")
    assert demo_window.project is not None
    finish(bring.bring(demo_window.project, bring.sources([plain]), bring.Options()))
    assert demo_window.queue is not None
    demo_window.desk.open_article(demo_window.queue.model.ids[-1])
    hand.key("z")
    assert demo_window.status.sentence.text() == "No part of this article is marked as boilerplate."
