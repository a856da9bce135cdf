"""What stands beside the column: zone names, brackets over long gaps, how many spans share the last lane."""

from __future__ import annotations

from collections.abc import Iterable

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from annotator import paths
from annotator.domain import codebook_file as codebook
from annotator.domain.article import Article
from annotator.domain.change import added, edit
from annotator.domain.model import Document, Layer, Relation, Span, Zone
from annotator.ui import theme as faces
from annotator.ui.text.lanes import SHOWN, Lanes
from annotator.ui.text.margins import Frame, Margins
from annotator.ui.text.marks import Part, marks
from annotator.ui.text.page import Page
from annotator.ui.text.paint import Painter, opened

TEXT = "One says that the rain will fall. " * 30
BOOK = codebook.parse((paths.seeds() / "codebooks" / "actors-claims-sources.toml").read_text(encoding="utf-8"))
LAYER = Layer(id="l", document_id="d", name="a", coder_id="c")


def span(key: str, label: str, *fragments: tuple[int, int]) -> Span:
    return Span(id=key, layer_id="l", label=label, fragments=fragments, coder_id="c")


def article(spans: Iterable[Span], relations: Iterable[Relation] = (), zones: Iterable[Zone] = ()) -> Article:
    made = Article(Document(id="d", title="", sha256="", length=len(TEXT)), TEXT, list(zones), LAYER, BOOK)
    made.add(spans, relations)
    return made


def role(head: str, child: str) -> Relation:
    return Relation(id=f"{head}{child}", layer_id="l", type="source", head=head, child=child)


def test_a_short_gap_is_bridged_in_the_text_and_a_long_one_beside_it() -> None:
    claim, near, far = span("c", "claim", (100, 140)), span("n", "source", (150, 155)), span("f", "source", (700, 710))
    made = article([claim, near, far], [role("c", "n"), role("c", "f")])
    now = opened(made, claim)
    assert now.thread == ((140, 150),)
    assert now.far == ((155, 700),)


def test_the_gap_within_a_broken_claim_is_its_join_not_its_thread() -> None:
    claim, source = span("c", "claim", (0, 20), (400, 420)), span("s", "source", (430, 440))
    now = opened(article([claim, source], [role("c", "s")]), claim)
    assert now.thread == ((420, 430),)
    assert now.far == ()


def test_spans_beyond_the_last_lane_are_crowded_and_counted() -> None:
    deep = [span(f"s{n}", "claim", (0, 30 + n)) for n in range(SHOWN + 4)]
    made = article(deep)
    lanes = Lanes(made)
    assert [lanes.look(one).crowded for one in deep] == [False] * (SHOWN + 1) + [True] * 3
    painter, page = Painter(made, lanes, faces.load("light")), Page(made, lanes)
    first = page.laid(0)
    counts = painter.drawing(first).crowds
    assert counts == {first.lines[0].base: 3}


def inked(image: QImage, box: QRectF) -> bool:
    paper = image.pixel(0, 0)
    spots = ((x, y) for x in range(int(box.left()), int(box.right())) for y in range(int(box.top()), int(box.bottom())))
    return any(image.pixel(x, y) != paper for x, y in spots)


@pytest.mark.parametrize(("left", "shown"), [(200, True), (90, False)])
def test_zone_names_stand_where_there_is_room(left: int, shown: bool) -> None:
    zone = Zone(document_id="d", kind="caption", start=0, end=len(TEXT))
    made = article([], zones=[zone])
    lanes = Lanes(made)
    page = Page(made, lanes)
    beside = Margins(made, lanes, page, faces.load("light"))
    image = QImage(900, 300, QImage.Format.Format_RGB32)
    image.fill(0xFFFFFFFF)
    painter = QPainter(image)
    beside.paint(painter, Frame(left, 20, page.measure, 900), None, (), (0, len(TEXT)))
    painter.end()
    assert inked(image, QRectF(1, 10, left - 10, 60)) is shown


@pytest.mark.parametrize("name", ["light-contrast", "dark-contrast"])
def test_in_high_contrast_every_label_has_an_edge(name: str) -> None:
    theme = faces.load(name)
    assert not theme.tints
    for label in BOOK.labels:
        one = span("a", label.id, (4, 20))
        made = article([one])
        lanes = Lanes(made)
        laid = Page(made, lanes).laid(0)
        drawn = marks(laid, Part(one, lanes.look(one), lanes.style(one), is_open=False, strong=False, theme=theme))
        assert drawn.edges, label.id
        assert {ink.width for ink, _ in drawn.edges} == {theme.edge}


def test_marks_are_taken_over_where_nothing_about_the_span_changed() -> None:
    made = article([span("a", "source", (4, 20)), span("b", "source", (60, 70))])
    lanes = Lanes(made)
    painter, page = Painter(made, lanes, faces.load("light")), Page(made, lanes)
    before = painter.drawing(page.laid(0)).marks
    touched = made.follow(edit("Tag", *added([span("new", "actor", (62, 66))])))
    page.drop(lanes.disturb((one.start, one.end) for one in touched))
    after = painter.drawing(page.laid(0)).marks
    assert after["a"] is before["a"]
    assert after["b"] is not before["b"]
    assert set(after) == {"a", "b", "new"}
