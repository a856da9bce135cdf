"""Places on the page for any text, any heights and any folding: against plain lists, and there and back."""

from __future__ import annotations

import re
from itertools import accumulate, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from annotator.domain.article import Article
from annotator.domain.codebook import Codebook
from annotator.domain.model import Document, Zone
from annotator.domain.text import paragraphs
from annotator.ui.text import moves
from annotator.ui.text.folds import folds
from annotator.ui.text.heights import Heights
from annotator.ui.text.lanes import Lanes
from annotator.ui.text.page import FOLD_ROW, Page
from tests.domain.strategies import texts
from tests.examples import share

quick = share(0.6)
KINDS = ("boilerplate", "boilerplate", "caption", "headline", "body")
sizes = st.sampled_from([0.0, 26.0, 42.0, 13.5, 0.25]) | st.integers(0, 400).map(float)


# --- heights ------------------------------------------------------------------------------------------------


class Columns(RuleBasedStateMachine):
    """Corrects heights; every question has the answer of a plain list."""

    def __init__(self) -> None:
        super().__init__()
        self.plain: list[float] = []
        self.heights = Heights()

    @rule(given_=st.lists(sizes, max_size=8), many=st.sampled_from([1, 40, 130]))
    def begin(self, given_: list[float], many: int) -> None:
        self.plain = given_ * many
        self.heights = Heights(self.plain)

    @precondition(lambda self: self.plain)
    @rule(data=st.data(), height=sizes)
    def set(self, data: st.DataObject, height: float) -> None:
        number = data.draw(st.integers(0, len(self.plain) - 1))
        assert self.heights.set(number, height) == height - self.plain[number]
        self.plain[number] = height

    @precondition(lambda self: self.plain)
    @rule(data=st.data())
    def ask(self, data: st.DataObject) -> None:
        number = data.draw(st.integers(0, len(self.plain) - 1))
        assert self.heights.of(number) == self.plain[number]
        assert self.heights.top(number) == sum(self.plain[:number])

    @precondition(lambda self: self.plain)
    @rule(share=st.floats(-0.1, 1.1))
    def find(self, share: float) -> None:
        y = share * sum(self.plain)
        ends = list(accumulate(self.plain))
        expected = next((n for n, end in enumerate(ends) if y < end), len(self.plain) - 1)
        assert self.heights.at(y) == expected

    @invariant()
    def sums_up(self) -> None:
        assert len(self.heights) == len(self.plain)
        assert self.heights.total == sum(self.plain)


TestHeights = Columns.TestCase
TestHeights.settings = share(0.6, steps=20)


@given(st.lists(sizes, min_size=1, max_size=300))
@quick
def test_every_paragraph_with_a_height_is_found_at_its_top(given_: list[float]) -> None:
    heights = Heights(given_)
    for number, height in enumerate(given_):
        if height:
            assert heights.at(heights.top(number)) == number


# --- folds --------------------------------------------------------------------------------------------------


@st.composite
def zoned(draw: st.DrawFn) -> Article:
    """Any text with any zones."""
    text = draw(texts)
    zones = []
    for _ in range(draw(st.integers(0, 5))):
        start, end = sorted(draw(st.tuples(st.integers(0, len(text)), st.integers(0, len(text)))))
        zones.append(Zone(document_id="d", kind=draw(st.sampled_from(KINDS)), start=start, end=end))
    document = Document(id="d", title="", sha256="", length=len(text))
    return Article(document, text, zones, None, Codebook(name="B"))


@st.composite
def boilerplate(draw: st.DrawFn) -> Article:
    """Short paragraphs, some of them marked as boilerplate exactly."""
    lines = draw(
        st.lists(st.sampled_from(["", " ", "Sign up.", "A story of it.", "\u00a0", "All rights."]), max_size=9)
    )
    text = "\n".join(lines)
    zones = [
        Zone(document_id="d", kind="boilerplate", start=start, end=end)
        for start, end in paragraphs(text)
        if draw(st.booleans())
    ]
    document = Document(id="d", title="", sha256="", length=len(text))
    return Article(document, text, zones, None, Codebook(name="B"))


articles = zoned() | boilerplate()


def marked(article: Article) -> set[int]:
    """The paragraphs with words that lie wholly within one zone of boilerplate."""
    zones = [zone for zone in article.zones if zone.kind == "boilerplate"]
    return {
        number
        for number, (start, end) in enumerate(paragraphs(article.text))
        if article.text[start:end].strip() and any(z.start <= start and end <= z.end for z in zones)
    }


@given(articles)
@quick
def test_every_marked_paragraph_is_in_one_fold_and_no_other_words_are(article: Article) -> None:
    ranges = paragraphs(article.text)
    found = folds(article, ranges)
    inside = [number for fold in found for number in range(fold.first, fold.last + 1)]
    assert len(inside) == len(set(inside))
    worded = {number for number in inside if article.text[slice(*ranges[number])].strip()}
    assert worded == marked(article)


@given(articles)
@quick
def test_folds_begin_and_end_with_words_at_borders_of_paragraphs_and_apart(article: Article) -> None:
    ranges = paragraphs(article.text)
    found = folds(article, ranges)
    for fold in found:
        assert (fold.start, fold.end) == (ranges[fold.first][0], ranges[fold.last][1])
        assert {fold.first, fold.last} <= marked(article)
    for one, other in pairwise(found):
        assert article.text[one.end : other.start].strip(), "what only blank lines part is one"


@given(articles)
@quick
def test_a_row_tells_how_many_paragraphs_with_words_it_holds(article: Article) -> None:
    for fold in folds(article, paragraphs(article.text)):
        count = len(marked(article) & set(range(fold.first, fold.last + 1)))
        told = re.match(r"Boilerplate, (\d+) paragraphs?: ", fold.words)
        assert told
        assert int(told[1]) == count
        assert len(fold.words.split(": ", 1)[1].split()) <= 11


# --- the page -----------------------------------------------------------------------------------------------


@st.composite
def folded(draw: st.DrawFn) -> Page:
    """A page of any width on which some stretches are folded and some paragraphs were looked at."""
    article = draw(articles)
    page = Page(article, Lanes(article))
    page.reset(draw(st.sampled_from([12.0, 17.0, 34.0])), draw(st.sampled_from([60.0, 200.0, 564.0])))
    for _ in range(draw(st.integers(0, 4))):
        if page.folds:
            chosen = draw(st.lists(st.sampled_from(page.folds), max_size=3, unique=True))
            (page.fold if draw(st.booleans()) else page.unfold)(chosen)
        page.laid(draw(st.integers(0, page.paragraph_count() - 1)))
    return page


@given(folded())
@quick
def test_the_height_of_a_page_is_that_of_its_paragraphs(page: Page) -> None:
    laid = [page.laid(number).height for number in range(page.paragraph_count())]
    assert page.height == pytest.approx(sum(laid))
    tops = [page.heights.top(number) for number in range(page.paragraph_count())]
    assert tops == pytest.approx([0, *accumulate(laid)][:-1])


@given(folded())
@quick
def test_a_folded_stretch_is_as_high_as_one_row(page: Page) -> None:
    for fold in page.folded():
        heights = [page.laid(number).height for number in range(fold.first, fold.last + 1)]
        assert heights[0] == round(FOLD_ROW * page.scale) + 16 * page.scale
        assert not any(heights[1:])


@given(folded())
@quick
def test_unfolding_and_folding_again_leaves_a_page_as_it_was(page: Page) -> None:
    for number in range(page.paragraph_count()):
        page.laid(number)
    before, rows = page.height, page.folded()
    page.unfold(rows)
    assert page.folded() == []
    page.fold(rows)
    assert page.folded() == rows
    assert page.height == pytest.approx(before)


@given(folded())
@quick
def test_an_offset_is_hidden_where_a_row_stands_for_it_and_nowhere_else(page: Page) -> None:
    rows = page.folded()
    for offset in range(len(page.article.text) + 1):
        first, last = page.number_at(offset), page.hiding(offset)
        expected = next((f for f in rows if f.first <= first <= f.last and f.start < offset), None)
        assert last == expected


@given(folded())
@quick
def test_a_point_in_a_line_gives_an_offset_of_that_line(page: Page) -> None:
    """Of every paragraph that is higher than nothing; the rest cannot be pointed at."""
    for number in range(page.paragraph_count()):
        laid = page.laid(number)
        if not laid.height:
            continue
        for line in laid.lines:
            y = page.heights.top(number) + line.top + line.height / 2
            for x in (-9.0, 0.0, page.measure / 2, page.measure + 9):
                assert line.start <= page.offset_at(x, y) <= line.end


def test_a_paragraph_that_begins_with_a_byte_order_mark_keeps_its_places() -> None:
    """Files that were put together have one in their midst; Qt would drop it."""
    text = "It rained.\n\ufeffPeskov denied it."
    document = Document(id="d", title="", sha256="", length=len(text))
    article = Article(document, text, [], None, Codebook(name="B"))
    page = Page(article, Lanes(article))
    page.reset(17, 560)
    for offset in range(len(text)):
        line, y = page.line_of(offset)
        if text[offset].isalpha() and offset != 12:  # the mark has no width, so 11 and 12 stand at one place
            assert page.offset_at(line.x(offset), y + line.height / 2) == offset
            assert line.x(offset + 1) > line.x(offset)


@given(folded())
@quick
def test_an_offset_is_found_again_at_its_own_point(page: Page) -> None:
    """Where text runs from left to right and a character is a cluster of its own."""
    text = page.article.text
    plain = re.compile(r"[A-Za-z0-9]")
    for offset, character in enumerate(text):
        number = page.number_at(offset)
        if page.hiding(offset) or number in {n for f in page.folded() for n in range(f.first, f.last + 1)}:
            continue
        line, y = page.line_of(offset)
        if line.mixed or not plain.match(character) or not plain.match(text[offset - 1 : offset] or "a"):
            continue
        found = page.offset_at(line.x(offset), y + line.height / 2)
        assert found == offset, (text, offset)


@given(folded(), st.floats(-24, 3000), st.floats(60, 900))
@quick
def test_what_is_visible_covers_the_window_without_a_gap(page: Page, top: float, height: float) -> None:
    seen = [(laid, y) for laid, y in page.visible(top, top + height)]
    for (laid, y), (following, below) in pairwise(seen):
        assert following.number == laid.number + 1
        assert below == pytest.approx(y + laid.height)
    first, y = seen[0]
    assert y <= max(0.0, top) or first.number == 0
    last, y = seen[-1]
    assert y + last.height >= top + height or last.number == page.paragraph_count() - 1


# --- lines up and down --------------------------------------------------------------------------------------


class Walker:
    """An article view without a window, for walking from line to line."""

    def __init__(self, text: str) -> None:
        from annotator.ui import theme
        from annotator.ui.desk import Desk
        from annotator.ui.text.view import ArticleView

        self.view = ArticleView(Desk(), theme.load("light"))
        document = Document(title="", sha256="", length=len(text))
        article = Article(document, text, [], None, Codebook(name=""))
        self.view.page = Page(article, Lanes(article))
        self.many = 2 * len(text) + 20

    def walk(self, at: int, by: int, x: float) -> list[int]:
        """Every place on the way; ends where a step stands still."""
        places = [at]
        while len(places) < self.many:
            places.append(self.view.line_step(places[-1], by, x))
            if places[-1] == places[-2]:
                return places[:-1]
        pytest.fail(f"the walk never ends: {places[:20]}")

    @property
    def page(self) -> Page:
        """What is laid out."""
        assert self.view.page is not None
        return self.view.page

    def page_number(self, offset: int) -> int:
        """The paragraph of an offset."""
        return self.page.number_at(offset)


@given(st.lists(st.sampled_from(["", " ", "Mr Orlov said so.", "a", "word " * 30, "発表した。", "e\u0301 😡"]),
                min_size=1, max_size=12), st.sampled_from(["\n", "\r\n", "\u2028"]), st.floats(0, 600))  # fmt: skip
@share(0.4)
def test_lines_down_and_up_reach_the_ends_and_never_turn_back(lines: list[str], line_break: str, x: float) -> None:
    text = line_break.join(lines)
    view = Walker(text)
    down = view.walk(0, 1, x)
    assert all(a < b for a, b in pairwise(down))
    worded = [n for n, (a, b) in enumerate(paragraphs(text)) if text[a:b].strip()]
    if worded:
        assert view.page_number(down[-1]) >= worded[-1]
    up = view.walk(len(text), -1, x)
    assert all(a > b for a, b in pairwise(up))
    if worded:
        assert view.page_number(up[-1]) <= worded[0]


def steps(name: str, text: str, at: int) -> list[int]:
    """Every place on the way of a move, until it stands still."""
    view, places = Walker(text).view, [at]
    while len(places) <= 2 * len(text) + 4:
        places.append(moves._MOVES[name](view, text, places[-1]))
        if places[-1] == places[-2]:
            return places[:-1]
    pytest.fail(f"{name} never ends: {places[:20]}")


@given(texts, st.data())
@quick
def test_paragraph_moves_reach_both_ends_by_paragraphs_with_words(text: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(text)))
    worded = {start for start, end in paragraphs(text) if text[start:end].strip()}
    down, up = steps("paragraph.down", text, at), steps("paragraph.up", text, at)
    assert down[1:] == [*sorted(start for start in worded if start > at), *([len(text)] if at < len(text) else [])]
    assert up[1:] == [*sorted((start for start in worded if 0 < start < at), reverse=True), *([0] if at else [])]


@given(texts, st.data())
@quick
def test_home_and_end_stay_in_their_line_on_either_side(text: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(text)))
    view = Walker(text).view
    assert view.page is not None
    laid = view.page.laid(view.page.number_at(at))
    home, end = moves._MOVES["home"](view, text, at), moves._MOVES["end"](view, text, at)
    line = laid.line_at(at)
    assert home == line.start <= max(at, line.start)
    assert line.start <= end <= line.end
    assert text[end : line.end].strip() == "" or end == line.end - 1  # broken within a word
    assert laid.line_at(end) is line


@given(st.lists(st.sampled_from(["", "Mr Orlov said so.", "word " * 60, "a"]), min_size=1, max_size=30),
       st.floats(0, 500))  # fmt: skip
@share(0.3)
def test_pages_never_turn_back_and_stop_in_the_first_and_the_last_paragraph_with_words(
    lines: list[str], x: float
) -> None:
    text = "\n".join(lines)
    walker = Walker(text)
    worded = [n for n, line in enumerate(lines) if line]
    if not worded:
        return
    for name, at, last in (("page.down", 0, worded[-1]), ("page.up", len(text), worded[0])):
        heights, places = [], [at]
        for _ in range(len(text) + 2):
            _, y = walker.page.line_of(places[-1])
            heights.append(y)
            places.append(moves._vertical(walker.view, name, places[-1], x))
            if places[-1] == places[-2]:
                break
        else:
            pytest.fail(f"{name} never ends")
        assert walker.page_number(places[-1]) == last
        assert heights == sorted(heights, reverse=name == "page.up")
