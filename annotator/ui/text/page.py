"""The laid-out article: paragraphs become lines when somebody looks at them, and are forgotten again.

Offsets are code points of the article; only here, inside a paragraph, do they turn into the
UTF-16 that Qt counts. x is measured from the left edge of the column, y from the top of the article.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import OrderedDict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from math import ceil
from operator import attrgetter
from typing import Any, NamedTuple, TypeAlias

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QTextLayout, QTextLine, QTextOption

from annotator.domain.article import Article
from annotator.domain.model import Fragment
from annotator.domain.text import Utf16, paragraphs
from annotator.ui import theme
from annotator.ui.text.folds import Fold, folds
from annotator.ui.text.heights import Heights
from annotator.ui.text.lanes import Lanes

_KEPT = 4_000  # code points of laid-out paragraphs, or four windows; more only cost memory
LEADING = 1.55
FOLD_ROW = 30  # px
UP, DOWN = 0.78, 0.25  # em: how far a tint reaches above and below the base of its line
LANE_FIRST, LANE_PITCH = 2.75, 4  # px below the tint, px between two
Band: TypeAlias = tuple[float, float]  # two heights of the article
_RTL = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")


@dataclass(frozen=True, slots=True)
class ZoneStyle:
    """How a zone is set: size in px, leading, gap below, weight, the article's face or the interface's."""

    size: float
    leading: float
    after: float
    weight: int = 400
    serif: bool = True
    ink: str = "ink"
    indent: float = 0


ZONES = {
    "headline": ZoneStyle(29, 1.22, 10, 700),
    "standfirst": ZoneStyle(20, 1.42, 12, ink="ink2"),
    "caption": ZoneStyle(14, 1.6, 18, serif=False, ink="ink2", indent=14),
    "credit": ZoneStyle(14, 1.6, 18, serif=False, ink="ink2", indent=14),
    "dateline": ZoneStyle(12, 1.5, 8, 500, serif=False, ink="ink2"),
    "byline": ZoneStyle(12, 1.5, 16, 500, serif=False, ink="ink2"),
    "boilerplate": ZoneStyle(14, 1.5, 8, serif=False, ink="ink3"),
}


@dataclass(slots=True)
class Words:
    """A paragraph's characters as Qt has them: what its lines need, so that they need not hold it who holds them."""

    start: int
    end: int
    text: str
    em: float
    zoom: float  # 1 where the body has 17 px
    layout: QTextLayout
    turns: Fragment  # where characters may run from right to left; empty where none do
    map: Utf16

    def utf16(self, offset: int) -> int:
        """Qt's position of a code point offset of the article."""
        return self.map.to(min(max(offset, self.start), self.end) - self.start)

    def code_point(self, position: int) -> int:
        """The article's offset of Qt's position; inside a surrogate pair: the start of its character."""
        return self.start + self.map.floor(position)


@dataclass(slots=True)
class Line:
    """One line of text. `start`/`end` are code points, the rest pixels."""

    words: Words
    line: QTextLine
    start: int
    end: int
    top: float  # within the paragraph
    height: float
    base: float  # within the paragraph

    @property
    def mixed(self) -> bool:
        """May characters of this line run from right to left? Then their places are asked from the glyphs."""
        start, end = self.words.turns
        return start < self.end and self.start < end

    @property
    def first(self) -> bool:
        """Does the paragraph begin with this line?"""
        return self.start == self.words.start

    @property
    def last(self) -> bool:
        """Does the paragraph end with this line?"""
        return self.end == self.words.end

    def x(self, offset: int) -> float:
        """Where the caret stands before a character."""
        got: Any = self.line.cursorToX(self.words.utf16(offset))  # a pair, whatever the stubs say
        return float(got[0] if isinstance(got, tuple) else got)

    def x_before(self, offset: int) -> float:
        """The edge where the character at an offset begins; at a border of directions Qt's caret stands elsewhere."""
        edges = self._edges(offset)
        return edges[0] if edges else self.x(offset)

    def x_behind(self, offset: int) -> float:
        """The edge where the character before an offset ends."""
        edges = self._edges(offset - 1)
        if edges:
            return edges[1]
        position = self.words.utf16(max(self.start, offset - 1))
        got: Any = self.line.cursorToX(position, QTextLine.Edge.Trailing)
        return float(got[0] if isinstance(got, tuple) else got)

    def _edges(self, offset: int) -> tuple[float, float] | None:
        """Begin and end of a character by its glyphs; None where the caret tells it as well."""
        if not self.mixed or not self.start <= offset < self.end:
            return None
        at = self.words.utf16(offset)
        runs = self.line.glyphRuns(at, self.words.utf16(offset + 1) - at)
        if not runs:
            return None
        boxes = [run.boundingRect() for run in runs]
        left, right = min(box.left() for box in boxes), max(box.right() for box in boxes)
        return (right, left) if runs[0].isRightToLeft() else (left, right)

    def rects(self, start: int, end: int) -> list[tuple[float, float]]:
        """The x ranges of these characters on this line; several where the direction changes."""
        start, end = max(start, self.start), min(end, self.end)
        text, origin = self.words.text, self.words.start
        while end > start and text[end - 1 - origin] == " " and end == self.end:
            end -= 1
        if start >= end:
            return []
        if not self.mixed:
            left, right = self.x(start), self.x(end)
            return [(min(left, right), max(left, right))]
        return self._by_glyphs(start, end)

    def _by_glyphs(self, start: int, end: int) -> list[tuple[float, float]]:
        a, b = self.words.utf16(start), self.words.utf16(end)
        boxes = sorted((r.left(), r.right()) for r in (run.boundingRect() for run in self.line.glyphRuns(a, b - a)))
        merged: list[tuple[float, float]] = []
        for left, right in boxes:
            if merged and left - merged[-1][1] < 6:
                merged[-1] = merged[-1][0], max(right, merged[-1][1])
            else:
                merged.append((left, right))
        return merged or [(min(self.x(start), self.x(end)), max(self.x(start), self.x(end)))]

    def offset(self, x: float) -> int:
        """The code point nearest to an x."""
        at = max(self.start, self.words.code_point(self.line.xToCursor(x)))  # Qt may answer with the line before
        return at if self.last else min(at, self.end - 1)


@dataclass(slots=True)
class Laid:
    """A laid-out paragraph."""

    number: int
    words: Words
    style: ZoneStyle
    height: float = 0
    lines: list[Line] = field(default_factory=list[Line])
    painted: object = None  # the painter's own notes, dropped with the paragraph
    stale: bool = True  # something in those notes is no longer so
    fold: Fold | None = None  # what this row stands for

    @property
    def start(self) -> int:
        """Of its first character."""
        return self.words.start

    @property
    def end(self) -> int:
        """Of its last character, exclusive; the line break lies behind."""
        return self.words.end

    @property
    def text(self) -> str:
        """Its characters."""
        return self.words.text

    @property
    def em(self) -> float:
        """The size of its letters in px."""
        return self.words.em

    def line_at(self, offset: int) -> Line:
        """The line that shows an offset."""
        return self.lines[max(0, bisect_right(self.lines, offset, key=_begin) - 1)]


_begin = attrgetter("start")


class Redrawn(NamedTuple):
    """What looks different: bands of the article, and from which height on everything stands lower, by how much."""

    bands: list[Band]
    below: float = 0  # where it stood before
    by: float = 0


class Page:
    """The article in lines, as far as somebody looked."""

    def __init__(self, article: Article, lanes: Lanes, face: str = "") -> None:
        self.article = article
        self.lanes = lanes
        self.face = face  # a family, or the shipped one
        self.size = 17.0  # px of the body
        self.measure = 564.0  # px of the column
        self._ranges = paragraphs(article.text)
        self._starts = [start for start, _ in self._ranges]
        self._zones = self._zone_styles()
        self.folds = folds(article, self._ranges)
        self._folded = {number: fold for fold in self.folds for number in range(fold.first, fold.last + 1)}
        self._laid: OrderedDict[int, Laid] = OrderedDict()
        self._held, self._kept = 0, _KEPT
        self.heights = Heights(self._estimates())

    def reset(self, size: float, measure: float) -> None:
        """Another size or width: everything is estimated again and laid out when seen."""
        self.size, self.measure = size, measure
        self._laid.clear()
        self._held = 0
        self.heights = Heights(self._estimates())

    @property
    def scale(self) -> float:
        """Zoom: 1 where the body has 17 px."""
        return self.size / 17

    @property
    def height(self) -> float:
        """Of the whole article, as far as known."""
        return self.heights.total

    def drop(self, hulls: Iterable[Fragment]) -> Redrawn:
        """Forget the drawing of these places; lines stand elsewhere only where lanes ask for other room."""
        numbers = {
            number
            for start, end in hulls
            for number in range(self.number_at(start), self.number_at(max(start, end - 1)) + 1)
        }
        shown = sorted(numbers & self._laid.keys())
        grown = {number: self._drop(self._laid[number]) for number in shown}
        bands = [(self.heights.top(n), self.heights.top(n) + self.heights.of(n)) for n in shown]
        moved = [number for number in shown if grown[number]]
        if not moved:
            return Redrawn(bands)
        by = sum(grown.values())
        below = self.heights.top(moved[-1]) + self.heights.of(moved[-1])
        return Redrawn([*bands, (self.heights.top(moved[0]), below)], below - by, by)

    def band(self, start: int, end: int) -> Band:
        """The heights between which the paragraphs of a stretch stand, as far as known; an empty one has a caret."""
        first, last = self.number_at(start), self.number_at(max(start, end))
        return self.heights.top(first), self.heights.top(last) + max(self.heights.of(last), LEADING * self.size)

    def _drop(self, laid: Laid) -> float:
        """Forget the drawing of a paragraph; returns by how much it grew."""
        laid.stale = True
        room = self._room(laid)
        if room == [line.height for line in laid.lines]:
            return 0
        laid.painted = None
        _place(laid, room, self.scale)
        return self.heights.set(laid.number, laid.height)

    # --- folding ----------------------------------------------------------------------------------------

    def fold(self, which: Iterable[Fold]) -> None:
        """Show these stretches as one row each."""
        for fold in which:
            self._folded |= dict.fromkeys(range(fold.first, fold.last + 1), fold)
            self._forget_fold(fold)

    def unfold(self, which: Iterable[Fold]) -> None:
        """Show these stretches as they are."""
        for fold in which:
            for number in range(fold.first, fold.last + 1):
                self._folded.pop(number, None)
            self._forget_fold(fold)

    def folded(self) -> list[Fold]:
        """What stands as one row."""
        return list(dict.fromkeys(self._folded.values()))

    def hiding(self, offset: int) -> Fold | None:
        """The fold that hides an offset; its first place is in view."""
        fold = self._folded.get(self.number_at(offset))
        return fold if fold and fold.start < offset else None

    def _forget_fold(self, fold: Fold) -> None:
        for number in range(fold.first, fold.last + 1):
            if number in self._laid:
                self._forget(number)
            self.heights.set(number, self._estimate(number))

    # --- places -----------------------------------------------------------------------------------------

    def number_at(self, offset: int) -> int:
        """The paragraph that holds an offset."""
        return max(0, bisect_right(self._starts, offset) - 1)

    def range_of(self, number: int) -> Fragment:
        """Start and end of a paragraph."""
        return self._ranges[number]

    def paragraph_count(self) -> int:
        """How many paragraphs, empty ones too."""
        return len(self._ranges)

    def line_of(self, offset: int) -> tuple[Line, float]:
        """The line that shows an offset, and its y in the article."""
        laid = self.laid(self.number_at(offset))
        line = laid.line_at(offset)
        return line, self.heights.top(laid.number) + line.top

    def offset_at(self, x: float, y: float) -> int:
        """The offset nearest to a point of the article."""
        laid = self.laid(self.heights.at(max(0.0, y)))
        inside = y - self.heights.top(laid.number)
        line = next((line for line in laid.lines if inside < line.top + line.height), laid.lines[-1])
        return line.offset(x)

    def visible(self, top: float, bottom: float) -> Iterator[tuple[Laid, float]]:
        """The paragraphs between two heights, laid out, each with its y."""
        number = self.heights.at(max(0.0, top))
        y, first = self.heights.top(number), self._ranges[number][0]
        while number < len(self._ranges) and y < bottom:
            laid = self.laid(number)
            yield laid, y
            y += laid.height
            number += 1
        self._kept = max(_KEPT, 4 * (self._ranges[number - 1][1] - first))

    def ready(self, number: int) -> bool:
        """Is the paragraph laid out already?"""
        return number in self._laid

    # --- laying out -------------------------------------------------------------------------------------

    def laid(self, number: int) -> Laid:
        """A paragraph in lines."""
        found = self._laid.get(number)
        if found is None:
            found = self._lay(number)
            self._laid[number] = found
            self.heights.set(number, found.height)
            self._held += found.end - found.start
            while self._held > self._kept and len(self._laid) > 1:
                self._forget(next(iter(self._laid)))
        else:
            self._laid.move_to_end(number)
        return found

    def _forget(self, number: int) -> None:
        gone = self._laid.pop(number)
        self._held -= gone.end - gone.start

    def _lay(self, number: int) -> Laid:
        fold = self._folded.get(number)
        if fold:
            return self._row(number, fold)
        start, end = self._ranges[number]
        text = self.article.text[start:end]
        style, em = self._style(number)
        layout = QTextLayout(_for_qt(text), self.font(style, em))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        option.setTabStopDistance(4 * em)
        option.setTextDirection(_direction(text))
        layout.setTextOption(option)
        layout.setCacheEnabled(True)
        laid = Laid(number, Words(start, end, text, em, self.scale, layout, _turns(text, start), Utf16(text)), style)
        self._break(laid)
        return laid

    def _row(self, number: int, fold: Fold) -> Laid:
        """A folded stretch: its first paragraph is an empty line as high as the row, the others are nothing."""
        style, em = self._style(number)
        layout = QTextLayout("", self.font(style, em))
        start = self._ranges[number][0]
        laid = Laid(number, Words(start, start, "", em, self.scale, layout, (start, start), Utf16("")), style)
        self._break(laid)
        if number == fold.first:
            laid.fold, laid.height = fold, self._estimate(number)
        return laid

    def _break(self, laid: Laid) -> None:
        indent = laid.style.indent * self.scale
        words = laid.words
        words.layout.beginLayout()
        while (made := words.layout.createLine()).isValid():
            made.setLineWidth(max(1.0, self.measure - indent))
            a = made.textStart()
            start, end = words.code_point(a), words.code_point(a + made.textLength())
            laid.lines.append(Line(words, made, start, end, 0, 0, 0))
        words.layout.endLayout()
        _place(laid, self._room(laid), self.scale)

    def _room(self, laid: Laid) -> list[float]:
        """The height of each line: its leading, and what its deepest lane needs beyond that.

        Lanes may use the empty space above the next line, or below a paragraph, which two of the body do.
        """
        plain = float(round(laid.em * laid.style.leading))
        spans = self.article.spans.touching(laid.start, laid.end) if laid.text else []
        lanes = [(s.start, s.end, lane) for s in spans if (lane := self.lanes.look(s).lane) >= 0]
        return [plain + self._extra(laid, line, lanes, plain) for line in laid.lines]

    def _extra(self, laid: Laid, line: Line, lanes: list[tuple[int, int, int]], plain: float) -> float:
        deepest = max((lane for a, b, lane in lanes if a < line.end and line.start < b), default=-1)
        if deepest < 0:
            return 0
        base = (plain - line.line.height()) / 2 + line.line.ascent()
        below = base + DOWN * laid.em + (LANE_FIRST + LANE_PITCH * deepest) * self.scale + 1.5
        spare = laid.style.after * self.scale - 4 if line.last else base - UP * laid.em
        return max(0, ceil(below - spare - plain))

    def font(self, style: ZoneStyle, em: float) -> QFont:
        """The face of a zone."""
        return (
            theme.text_font(em, style.weight, family=self.face)
            if style.serif
            else theme.interface_font(em, style.weight)
        )

    def _style(self, number: int) -> tuple[ZoneStyle, float]:
        style = self._zones.get(number)
        if style is None:
            style = ZoneStyle(self.size, LEADING, 16)
            return style, self.size
        return style, style.size * self.scale

    def _zone_styles(self) -> dict[int, ZoneStyle]:
        """Paragraph by paragraph, from the zones that hold their first character; the larger zone wins."""
        found: dict[int, ZoneStyle] = {}
        for zone in sorted(self.article.zones, key=lambda z: z.end - z.start):
            if zone.kind in ZONES:
                for number in range(self.number_at(zone.start), self.number_at(max(zone.start, zone.end - 1)) + 1):
                    if self._ranges[number][0] >= zone.start:
                        found[number] = ZONES[zone.kind]
        return found

    def _estimates(self) -> list[float]:
        """Heights as long as nobody looked: some per cent wrong, and quick for ten thousand paragraphs."""
        wide, line, after = self.size * 0.46 / self.measure, round(self.size * LEADING), 16 * self.scale
        found = [ceil((end - start) * wide) * line + after if end > start else 0.0 for start, end in self._ranges]
        for number in {*self._zones, *self._folded}:
            found[number] = self._estimate(number)
        return found

    def _estimate(self, number: int) -> float:
        fold = self._folded.get(number)
        if fold:
            return round(FOLD_ROW * self.scale) + 16 * self.scale if number == fold.first else 0.0
        start, end = self._ranges[number]
        style, em = self._style(number)
        lines = ceil((end - start) * em * 0.46 / self.measure)
        return lines * round(em * style.leading) + style.after * self.scale if lines else 0.0


def _place(laid: Laid, room: list[float], scale: float) -> None:
    """Put the lines of a paragraph one below the other, each with the height it needs."""
    y, plain, indent = 0.0, round(laid.em * laid.style.leading), laid.style.indent * scale
    for line, height in zip(laid.lines, room, strict=True):
        pad = (plain - line.line.height()) / 2
        line.line.setPosition(QPointF(indent, y + pad))
        line.top, line.height, line.base = y, height, y + pad + line.line.ascent()
        y += height
    laid.height = y + laid.style.after * scale if laid.text.strip() else 0.0


def _turns(text: str, start: int) -> Fragment:
    """From the first to the last letter that runs from right to left; the whole of a paragraph that begins there."""
    if text.isascii():
        return start, start
    if _direction(text) is Qt.LayoutDirection.RightToLeft:
        return start, start + len(text)
    places = [hit.start() for hit in _RTL.finditer(text)]
    return (start + places[0], start + places[-1] + 1) if places else (start, start)


def _for_qt(text: str) -> str:
    """As many characters, for drawing only: Qt takes a BOM that stands first for no character, and everything would move."""
    return f"\u2060{text[1:]}" if text.startswith("\ufeff") else text


def _direction(text: str) -> Qt.LayoutDirection:
    """Of a paragraph, by the greater part of its letters: an English one that begins with an Arabic quotation stays English."""
    if text.isascii() or len(_RTL.findall(text)) * 2 <= sum(map(str.isalpha, text)):
        return Qt.LayoutDirection.LeftToRight
    return Qt.LayoutDirection.RightToLeft
