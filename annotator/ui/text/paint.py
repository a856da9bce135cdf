"""How spans are drawn. The rules are those of the design, section 5; text is never covered.

A paragraph's marks are worked out once, as shapes and pens, and kept with it until the page
is told to drop them, because a span or the open statement changed there; a frame only replays them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen

from annotator.domain.article import Article
from annotator.domain.model import Fragment, Span
from annotator.ui.text.lanes import Lanes, Look, Style
from annotator.ui.text.page import LANE_FIRST, LANE_PITCH, Laid, Line
from annotator.ui.theme import Ink, Theme

UP, DOWN, RADIUS = 0.78, 0.25, 3
_LONG_GAP = 160  # code points: about two lines


@dataclass(frozen=True, slots=True)
class Opened:
    """The open statement: its claim, the spans of its roles, the claims around it, the gaps of its thread."""

    claim: str = ""
    spans: frozenset[str] = frozenset()
    ladder: frozenset[str] = frozenset()
    thread: tuple[Fragment, ...] = ()
    places: frozenset[tuple[str, bool, Fragment]] = frozenset()  # id, of the ladder?, hull

    def differs(self, other: Opened) -> list[Fragment]:
        """The hulls of what is drawn strongly here or there, but not in both."""
        return [hull for _, _, hull in self.places ^ other.places] + list({*self.thread} ^ {*other.thread})


def opened(article: Article, claim: Span | None) -> Opened:
    """What is open when this claim is."""
    if claim is None:
        return Opened()
    statement = article.statement(claim)
    pieces = sorted(f for span in statement.spans for f in span.fragments)
    joins = {(b, c) for span in statement.spans for (_, b), (c, _) in pairwise(sorted(span.fragments))}
    gaps: list[Fragment] = []
    reach = 0
    for start, end in pieces:
        if gaps or reach:
            within = any(p <= reach and start <= q for p, q in joins)
            if reach < start and start - reach <= _LONG_GAP and not within:
                gaps.append((reach, start))
        reach = max(reach, end)
    places = [(s.id, False, (s.start, s.end)) for s in statement.spans]
    places += [(s.id, True, (s.start, s.end)) for s in statement.outer]
    ids, ladder = frozenset(s.id for s in statement.spans), frozenset(s.id for s in statement.outer)
    return Opened(claim.id, ids, ladder, tuple(gaps), frozenset(places))


class Strokes:
    """Straight lines by the pen that draws them: a pen is set once for all of its lines."""

    __slots__ = ("_by_pen",)

    def __init__(self) -> None:
        self._by_pen: dict[tuple[int, int, str], tuple[QPen, list[QLineF]]] = {}

    def add(self, ink: Ink, lines: Iterable[QLineF]) -> None:
        """Lines in the order of drawing; those of one ink lie together."""
        key = ink.colour.rgba(), int(ink.width * 100), ink.pattern
        if key not in self._by_pen:
            self._by_pen[key] = ink.pen(), []
        self._by_pen[key][1].extend(lines)

    def draw(self, painter: QPainter) -> None:
        """All of them."""
        for pen, lines in self._by_pen.values():
            painter.setPen(pen)
            painter.drawLines(lines)


@dataclass(slots=True)
class Drawing:
    """A paragraph's marks, in its own coordinates."""

    theme: str
    tints: list[tuple[QPainterPath, QColor]] = field(default_factory=list[tuple[QPainterPath, QColor]])
    lanes: Strokes = field(default_factory=Strokes)
    edges: Strokes = field(default_factory=Strokes)


class Painter:
    """Draws paragraphs of one article in one theme."""

    def __init__(self, article: Article, lanes: Lanes, theme: Theme) -> None:
        self.article, self.lanes, self.theme = article, lanes, theme
        self.opened = Opened()
        self.current_hit: Fragment | None = None

    def drawing(self, laid: Laid) -> Drawing:
        """The marks of a paragraph."""
        found = laid.painted
        if isinstance(found, Drawing) and found.theme == self.theme.name:
            return found
        made = Drawing(self.theme.name)
        if laid.text:
            for span in sorted(self.article.spans.touching(laid.start, laid.end), key=lambda s: -s.size):
                self._span(made, laid, span)
            self._thread(made, laid)
        laid.painted = made
        return made

    def paint(
        self, painter: QPainter, laid: Laid, selection: list[Fragment], hits: list[Fragment], clip: QRectF
    ) -> None:
        """A paragraph, with the painter's origin at its top left corner."""
        marks = self.drawing(laid)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for path, colour in marks.tints:
            painter.fillPath(path, QBrush(colour))
        self._selection(painter, laid, selection)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        marks.lanes.draw(painter)
        painter.setPen(self.theme[laid.style.ink])
        laid.words.layout.draw(painter, QPointF(0, 0), [], clip)
        if laid.style.indent and laid.text:
            painter.fillRect(QRectF(0, 2, 2, laid.lines[-1].top + laid.lines[-1].height - 4), self.theme["line_strong"])
        marks.edges.draw(painter)
        self._hits(painter, laid, hits)

    def _selection(self, painter: QPainter, laid: Laid, selection: list[Fragment]) -> None:
        for start, end in selection:
            for line in laid.lines:
                top, height = round(line.base - laid.em), round(laid.em * 1.34)
                for left, right in line.rects(start, end):
                    painter.fillRect(QRectF(left, top, right - left, height), self.theme["select"])

    def _hits(self, painter: QPainter, laid: Laid, hits: list[Fragment]) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for start, end in hits:
            painter.setPen(QPen(self.theme["accent" if (start, end) == self.current_hit else "ink"], 1.5))
            for line in laid.lines:
                for left, right in line.rects(start, end):
                    painter.drawRect(
                        QRectF(left - 1, line.base - laid.em * UP - 1, right - left + 2, laid.em * (UP + DOWN) + 2)
                    )

    # --- one span ---------------------------------------------------------------------------------------

    def _span(self, made: Drawing, laid: Laid, span: Span) -> None:
        look, style = self.lanes.look(span), self.lanes.style(span)
        is_open = span.id in self.opened.spans
        if style.form != "line":
            self._tints(made, laid, span, look, style)
        elif is_open:
            self._plates(made, laid, span, style)
        if look.lane >= 0:
            self._lane(made, laid, span, look, style)
        if style.form != "fill":
            self._edges(made, laid, span, style, is_open=is_open)
        elif is_open:
            self._handles(made, laid, span, style)
        if len(span.fragments) > 1:
            self._joins(made, laid, span, look, style)

    def _tints(self, made: Drawing, laid: Laid, span: Span, look: Look, style: Style) -> None:
        colours = self.theme.label(style.colour)
        colour = colours.open if span.id in self.opened.spans else colours.tint[min(look.depth, len(colours.tint) - 1)]
        begins, ends = {a for a, _ in span.fragments}, {b for _, b in span.fragments}
        path = QPainterPath()
        path.setFillRule(Qt.FillRule.WindingFill)
        for a, b in look.owned:
            for line in _lines(laid, a, b):
                for left, right in line.rects(a, b):
                    _round(
                        path,
                        _box(line, left, right),
                        begins=a in begins and line.start <= a,
                        ends=b in ends and b <= line.end,
                    )
        made.tints.append((path, colour))

    def _plates(self, made: Drawing, laid: Laid, span: Span, style: Style) -> None:
        path = QPainterPath()
        for a, b in span.fragments:
            for line in _lines(laid, a, b):
                for left, right in line.rects(a, b):
                    path.addRoundedRect(_box(line, left, right), RADIUS, RADIUS)
        made.tints.append((path, self.theme.label(style.colour).open))

    def _edges(self, made: Drawing, laid: Laid, span: Span, style: Style, *, is_open: bool) -> None:
        ink = Ink(self.theme.label(style.colour).line, 2 if is_open else 1.5, style.pattern)
        for a, b in span.fragments:
            for line in _lines(laid, a, b):
                y = round(line.base + DOWN * laid.em)
                made.edges.add(ink, [QLineF(left, y, right, y) for left, right in line.rects(a, b)])

    def _lane(self, made: Drawing, laid: Laid, span: Span, look: Look, style: Style) -> None:
        strong = span.id in self.opened.spans or span.id in self.opened.ladder
        colour, width = self.theme.label(style.colour).line, 2 if strong else 1
        ink, foot = Ink(colour, width, style.pattern), Ink(colour, width)
        for a, b in span.fragments:
            for line in _lines(laid, a, b):
                y = self._lane_y(laid, line, look.lane)
                for left, right in line.rects(a, b):
                    made.lanes.add(ink, [QLineF(left, y, right, y)])
                    if a == span.start and line.start <= a:
                        made.lanes.add(foot, [QLineF(left + 0.5, y - 3, left + 0.5, y)])
                    if b == span.end and b <= line.end:
                        made.lanes.add(foot, [QLineF(right - 0.5, y - 3, right - 0.5, y)])

    def _lane_y(self, laid: Laid, line: Line, lane: int) -> float:
        scale = laid.em / 17
        return round(line.base + LANE_FIRST * scale + max(lane, 0) * LANE_PITCH * scale) + 1

    def _joins(self, made: Drawing, laid: Laid, span: Span, look: Look, style: Style) -> None:
        """A dotted line through the gaps between fragments, with risers; long gaps only on their first and last line."""
        colour = self.theme.label(style.colour).line
        dotted, riser = Ink(colour, 1.5, "dots"), Ink(colour, 1.5)
        for (_, b), (a, _) in pairwise(sorted(span.fragments)):
            lines = list(_lines(laid, b, a))
            for line in lines if len(lines) <= 3 else (lines[0], lines[-1]):
                y = self._lane_y(laid, line, look.lane)
                made.lanes.add(dotted, [QLineF(left, y, right, y) for left, right in line.rects(b, a)])
                for at, inside in ((b, line.start < b <= line.end), (a, line.start <= a < line.end)):
                    if inside:
                        made.lanes.add(riser, [QLineF(line.x(at), y - 4, line.x(at), y)])

    def _handles(self, made: Drawing, laid: Laid, span: Span, style: Style) -> None:
        ink = Ink(self.theme.label(style.colour).line, 1.5)
        for a, b in span.fragments:
            for line in _lines(laid, a, b):
                top, bottom = round(line.base - UP * laid.em), round(line.base + DOWN * laid.em)
                if line.start <= a < line.end:
                    x = round(line.x_before(a)) - 1
                    made.edges.add(ink, [QLineF(x, top, x, bottom), QLineF(x, bottom, x + 5, bottom)])
                if line.start < b <= line.end:
                    x = round(line.x_behind(b)) + 1
                    made.edges.add(ink, [QLineF(x, top, x, bottom), QLineF(x - 5, bottom, x, bottom)])

    def _thread(self, made: Drawing, laid: Laid) -> None:
        ink = Ink(self.theme["accent"], 1.25)
        for start, end in self.opened.thread:
            for line in _lines(laid, start, end):
                y = round(line.base + DOWN * laid.em)
                pieces = line.rects(start, end)
                made.edges.add(ink, [QLineF(left, y, max(right, left + 3), y) for left, right in pieces])


def _lines(laid: Laid, start: int, end: int) -> Iterator[Line]:
    if start < laid.end and laid.start < end:
        for line in laid.lines:
            if line.start < end and start < line.end:
                yield line


def _box(line: Line, left: float, right: float) -> QRectF:
    em = line.words.em
    top, bottom = round(line.base - UP * em), round(line.base + DOWN * em)
    return QRectF(left - 1, top, right - left + 2, bottom - top)


def _round(path: QPainterPath, box: QRectF, *, begins: bool, ends: bool) -> None:
    path.addRoundedRect(box, RADIUS, RADIUS)
    if not begins:
        path.addRect(QRectF(box.left(), box.top(), RADIUS * 2, box.height()))
    if not ends:
        path.addRect(QRectF(box.right() - RADIUS * 2, box.top(), RADIUS * 2, box.height()))
