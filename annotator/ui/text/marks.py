"""The marks of one span in one paragraph: tint, lane, edges, handles. The rules are those of the design, section 5."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TypeAlias

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QColor, QPainterPath

from annotator.domain.model import Fragment, Span
from annotator.ui.text.lanes import Look, Style
from annotator.ui.text.page import DOWN, LANE_FIRST, LANE_PITCH, UP, Laid, Line
from annotator.ui.theme import Ink, Theme

RADIUS = 3  # px

Stroke: TypeAlias = tuple[Ink, list[QLineF]]


@dataclass(frozen=True, slots=True)
class Part:
    """How a span takes part: all that its marks depend on, besides the lines they stand on."""

    span: Span
    look: Look
    style: Style
    is_open: bool
    strong: bool
    theme: Theme

    @property
    def line(self) -> QColor:
        """The colour of its lines."""
        return self.theme.label(self.style.colour).line


@dataclass(slots=True)
class Marks:
    """Shapes and strokes, in the paragraph's coordinates."""

    part: Part
    tints: list[tuple[QPainterPath, QColor]] = field(default_factory=list[tuple[QPainterPath, QColor]])
    lanes: list[Stroke] = field(default_factory=list[Stroke])
    edges: list[Stroke] = field(default_factory=list[Stroke])


def marks(laid: Laid, part: Part) -> Marks:
    """What a span looks like in a paragraph."""
    made, form = Marks(part), part.style.form
    if form != "line":
        _tints(made, laid)
    elif part.is_open:
        _plates(made, laid)
    if part.look.lane >= 0:
        _lane(made, laid)
    if form != "fill" or not part.theme.tints:
        _edges(made, laid)
    if form == "fill" and part.is_open:
        _handles(made, laid)
    if len(part.span.fragments) > 1:
        _joins(made, laid)
    return made


def thread(laid: Laid, gaps: tuple[Fragment, ...], theme: Theme) -> list[Stroke]:
    """The thin line that ties the parts of the open statement together."""
    ink = Ink(theme["accent"], 1.25)
    found: list[Stroke] = []
    for start, end in gaps:
        for line in _lines(laid, start, end):
            y = round(line.base + DOWN * laid.em)
            found.append((ink, [QLineF(a, y, max(b, a + 3), y) for a, b in line.rects(start, end)]))
    return found


def _tints(made: Marks, laid: Laid) -> None:
    part, span = made.part, made.part.span
    colours = part.theme.label(part.style.colour)
    colour = colours.open if part.is_open else colours.tint[min(part.look.depth, len(colours.tint) - 1)]
    begins, ends = {a for a, _ in span.fragments}, {b for _, b in span.fragments}
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    for a, b in part.look.owned:
        for line in _lines(laid, a, b):
            first, last = a in begins and line.start <= a, b in ends and b <= line.end
            for left, right in line.rects(a, b):
                _round(path, _box(line, left, right), begins=first, ends=last)
    made.tints.append((path, colour))


def _plates(made: Marks, laid: Laid) -> None:
    part, path = made.part, QPainterPath()
    for a, b in part.span.fragments:
        for line in _lines(laid, a, b):
            for left, right in line.rects(a, b):
                path.addRoundedRect(_box(line, left, right), RADIUS, RADIUS)
    made.tints.append((path, part.theme.label(part.style.colour).open))


def _edges(made: Marks, laid: Laid) -> None:
    part = made.part
    ink = Ink(part.line, part.theme.edge + (0.5 if part.is_open else 0), part.style.pattern)
    for a, b in part.span.fragments:
        for line in _lines(laid, a, b):
            y = round(line.base + DOWN * laid.em)
            made.edges.append((ink, [QLineF(left, y, right, y) for left, right in line.rects(a, b)]))


def _lane(made: Marks, laid: Laid) -> None:
    part, span = made.part, made.part.span
    width = part.theme.lane + (1 if part.strong else 0)
    ink, foot = Ink(part.line, width, part.style.pattern), Ink(part.line, width)
    for a, b in span.fragments:
        for line in _lines(laid, a, b):
            y = _lane_y(laid, line, part.look.lane)
            for left, right in line.rects(a, b):
                made.lanes.append((ink, [QLineF(left, y, right, y)]))
                if a == span.start and line.start <= a:
                    made.lanes.append((foot, [QLineF(left + 0.5, y - 3, left + 0.5, y)]))
                if b == span.end and b <= line.end:
                    made.lanes.append((foot, [QLineF(right - 0.5, y - 3, right - 0.5, y)]))


def _lane_y(laid: Laid, line: Line, lane: int) -> float:
    """Below the edge that a span itself may have, whatever the size of the letters."""
    zoom = laid.words.zoom
    return round(line.base + DOWN * laid.em + LANE_FIRST * zoom + max(lane, 0) * LANE_PITCH * zoom) + 1


def _joins(made: Marks, laid: Laid) -> None:
    """A dotted line through the gaps between fragments, with risers; long gaps only on their first and last line."""
    part = made.part
    dotted, riser = Ink(part.line, 1.5, "dots"), Ink(part.line, 1.5)
    for (_, b), (a, _) in pairwise(sorted(part.span.fragments)):
        lines = list(_lines(laid, b, a))
        for line in lines if len(lines) <= 3 else (lines[0], lines[-1]):
            y = _lane_y(laid, line, part.look.lane)
            made.lanes.append((dotted, [QLineF(left, y, right, y) for left, right in line.rects(b, a)]))
            for at, inside in ((b, line.start < b <= line.end), (a, line.start <= a < line.end)):
                if inside:
                    made.lanes.append((riser, [QLineF(line.x(at), y - 4, line.x(at), y)]))


def _handles(made: Marks, laid: Laid) -> None:
    ink = Ink(made.part.line, 1.5)
    for a, b in made.part.span.fragments:
        for line in _lines(laid, a, b):
            top, bottom = round(line.base - UP * laid.em), round(line.base + DOWN * laid.em)
            if line.start <= a < line.end:
                x = round(line.x_before(a)) - 1
                made.edges.append((ink, [QLineF(x, top, x, bottom), QLineF(x, bottom, x + 5, bottom)]))
            if line.start < b <= line.end:
                x = round(line.x_behind(b)) + 1
                made.edges.append((ink, [QLineF(x, top, x, bottom), QLineF(x - 5, bottom, x, bottom)]))


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
