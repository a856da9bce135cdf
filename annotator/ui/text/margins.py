"""Beside the column: the ladder of nested claims on the left, the role chips of the open statement on the right."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from annotator.domain.article import Article, Statement
from annotator.domain.model import Fragment, Span
from annotator.domain.zones import DUPLICATE
from annotator.ui import theme as faces
from annotator.ui.swatch import paint_swatch
from annotator.ui.text.lanes import Lanes
from annotator.ui.text.page import Page
from annotator.ui.theme import Theme
from annotator.ui.zonenames import zone_name

_REMEMBERED = 200  # paragraphs
RAIL, STEP, CHIP_GAP, CHIP_PITCH = 14, 10, 18, 24
BRACKET = 9  # px from the column
_ROOM_FOR_NAMES = 110  # px
_UNNAMED = ("body", "boilerplate")


class Frame(NamedTuple):
    """Where the column stands in the window."""

    left: float
    top: float  # y of the article's beginning, in the window
    width: float
    window: float


class Nested(NamedTuple):
    """A claim within others: the outermost of them, and how many there are, at most three."""

    claim: Span
    outer: Span
    depth: int


class Margins:
    """Paints both margins for what is in view."""

    def __init__(self, article: Article, lanes: Lanes, page: Page, theme: Theme) -> None:
        self.article, self.lanes, self.page, self.theme = article, lanes, page, theme
        self._nested: dict[int, list[Nested]] = {}  # by paragraph

    def paint(
        self, painter: QPainter, frame: Frame, claim: Span | None, far: Sequence[Fragment], seen: Fragment
    ) -> None:
        """`far` are the long gaps of the open statement, `seen` the offsets in view."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        chain: set[str] = set()
        ladder = 0.0, 0.0
        if claim is not None:
            statement = self.article.statement(claim)
            chain = {span.id for span in (claim, *statement.outer)}
            self._brackets(painter, frame, far)
            self._chips(painter, frame, statement)
            if statement.outer:
                ladder = self._ladder(painter, frame, statement)
        self._resting(painter, frame, seen, chain)
        self._zone_names(painter, frame, seen, ladder)

    def crowds(self, painter: QPainter, frame: Frame, y: float, counts: dict[float, int]) -> None:
        """Beside a paragraph at `y`: how many spans of a line share the last lane."""
        painter.setFont(faces.interface_font(11, 500))
        painter.setPen(self.theme["ink2"])
        for base, count in counts.items():
            painter.drawText(QPointF(frame.left + frame.width + BRACKET, frame.top + y + base + 7), f"+{count}")

    def name(self, claim: Span) -> str:
        """Who says it: the entity's or the source's words, short."""
        sources = self.article.statement(claim).filling("source")
        words = " ".join(sources[0].quote(self.article.text).split()) if sources else "no source"
        parts = words.split()
        return words if len(words) <= 18 or len(parts) < 2 else f"{parts[-2]} {parts[-1]}"

    # --- left -------------------------------------------------------------------------------------------

    def _extent(self, frame: Frame, spans: tuple[Span, ...]) -> tuple[float, float]:
        first, y = self.page.line_of(min(s.start for s in spans))
        last, below = self.page.line_of(max(s.end for s in spans) - 1)
        top = frame.top + y + first.base - first.top - first.words.em
        return round(top), round(frame.top + below + last.base - last.top + last.words.em * 0.4)

    def _ladder(self, painter: QPainter, frame: Frame, statement: Statement) -> tuple[float, float]:
        """Rails and names; returns from where to where they stand."""
        claims = [statement.claim, *statement.outer][:4]
        whole = tuple(span for claim in claims for span in self.article.statement(claim).spans)
        top, bottom = self._extent(frame, whole)
        for depth, _ in enumerate(claims):
            x = round(frame.left - RAIL - depth * STEP)
            painter.setPen(QPen(self.theme["accent" if depth == 0 else "ink3"], 2))
            painter.drawLine(QLineF(x, top, x, bottom))
        right = round(frame.left - RAIL)
        left = right - (len(claims) - 1) * STEP
        painter.setPen(QPen(self.theme["ink3"], 1))
        painter.drawLine(QLineF(left, top, right, top))
        self._names(painter, left - 8, top, claims, len(statement.outer))
        return top, max(bottom, top + 17 * len(claims))

    def _names(self, painter: QPainter, right: float, top: float, claims: list[Span], outer: int) -> None:
        y = top + 12
        for depth in range(len(claims) - 1, -1, -1):
            font = faces.interface_font(12, 600 if depth == 0 else 400)
            words = ("‹ " if depth == 3 and outer > 3 else "") + self.name(claims[depth])
            room = right - 4
            if room < 24:
                return
            words = QFontMetricsF(font).elidedText(words, Qt.TextElideMode.ElideRight, room)
            painter.setFont(font)
            painter.setPen(self.theme["accent" if depth == 0 else "ink2"])
            painter.drawText(QPointF(right - QFontMetricsF(font).horizontalAdvance(words), y), words)
            y += 17

    def _resting(self, painter: QPainter, frame: Frame, seen: Fragment, chain: set[str]) -> None:
        """Other nested pairs: hairlines without names."""
        painter.setPen(QPen(self.theme["line_strong"], 1))
        for claim, outer, depth in self._nested_in(seen):
            if claim.id in chain or outer.id in chain:
                continue
            top, bottom = self._extent(frame, (claim, outer))
            for step in range(depth + 1):
                x = round(frame.left - RAIL - step * STEP)
                painter.drawLine(QLineF(x, top, x, bottom))
            painter.drawLine(QLineF(frame.left - RAIL - depth * STEP, top, frame.left - RAIL, top))

    def _nested_in(self, seen: Fragment) -> list[Nested]:
        """The nested claims in view, each once."""
        first, last = self.page.number_at(seen[0]), self.page.number_at(max(seen[0], seen[1] - 1))
        found: dict[str, Nested] = {}
        if len(self._nested) > _REMEMBERED:
            self._nested.clear()
        for number in range(first, last + 1):
            if number not in self._nested:
                self._nested[number] = self._look_for_nested(*self.page.range_of(number))
            found |= {nested.claim.id: nested for nested in self._nested[number]}
        return list(found.values())

    def _look_for_nested(self, start: int, end: int) -> list[Nested]:
        claims = [s for s in self.article.spans.touching(start, end) if self.article.is_claim(s)] if start < end else []
        pairs = [(claim, self.article.around(claim)) for claim in claims if self.lanes.look(claim).depth]
        return [Nested(claim, around[-1], min(len(around), 3)) for claim, around in pairs if around]

    def forget(self, spans: list[Span]) -> None:
        """Look again which claims are nested, wherever a claim reaches that touches these ones."""
        for claim in filter(self.article.is_claim, spans):
            claims = [claim, *filter(self.article.is_claim, self.article.spans.touching(claim.start, claim.end))]
            first = self.page.number_at(min(s.start for s in claims))
            last = self.page.number_at(max(s.end - 1 for s in claims))
            for number in range(first, last + 1):
                self._nested.pop(number, None)

    def _zone_names(self, painter: QPainter, frame: Frame, seen: Fragment, taken: tuple[float, float]) -> None:
        """What a part of the page is, faint, where there is room and no ladder stands."""
        right = frame.left - RAIL - 3 * STEP - 8
        if frame.left < _ROOM_FOR_NAMES:
            return
        font = faces.interface_font(11, 500)
        painter.setFont(font)
        painter.setPen(self.theme["ink3"])
        named: set[float] = set()  # a credit often stands in the line of its caption
        repeats = [zone for zone in self.article.zones if zone.kind == DUPLICATE]  # said before the kind of its own
        for zone in (*repeats, *self.article.zones):
            if zone.kind in _UNNAMED or not seen[0] <= zone.start < seen[1] or self.page.hiding(zone.start + 1):
                continue
            line, y = self.page.line_of(zone.start)
            at = frame.top + y + line.base - line.top
            if at not in named and not taken[0] - 12 < at < taken[1] + 12:
                named.add(at)
                words = zone_name(zone.kind)
                painter.drawText(QPointF(right - QFontMetricsF(font).horizontalAdvance(words), at), words)

    # --- right ------------------------------------------------------------------------------------------

    def _brackets(self, painter: QPainter, frame: Frame, far: Sequence[Fragment]) -> None:
        """The open statement goes on far below: a bracket from line to line."""
        painter.setPen(QPen(self.theme["accent"], 1.25))
        x = round(frame.left + frame.width) + BRACKET + 3
        for start, end in far:
            ends = [(line, y) for line, y in (self.page.line_of(start - 1), self.page.line_of(end))]
            top, bottom = (round(frame.top + y + line.base - line.top - line.words.em * 0.3) for line, y in ends)
            painter.drawPolyline([QPointF(x - 5, top), QPointF(x, top), QPointF(x, bottom), QPointF(x - 5, bottom)])

    def _chips(self, painter: QPainter, frame: Frame, statement: Statement) -> None:
        left = frame.left + frame.width + CHIP_GAP
        room = frame.window - left - 2
        if room < 20:
            return
        keys = {mark.role or mark.label: mark.key for mark in self.article.codebook.marks()}
        rows: list[tuple[int, str, str, Span]] = [(statement.claim.start, self.article.codebook.label(statement.claim.label).name,
                                                   keys.get(statement.claim.label, ""), statement.claim)]  # fmt: skip
        rows += [
            (s.start, role.capitalize(), keys.get(role, ""), s)
            for role, spans in statement.roles.items()
            for s in spans
        ]
        below = -1e9
        for start, name, key, span in sorted(rows, key=lambda row: row[0]):
            line, y = self.page.line_of(start)
            wish = frame.top + y + line.base - line.top - line.words.em * 0.3
            at = max(wish, below + CHIP_PITCH)
            self._chip(painter, left, at, room, name, key if room >= 90 else "", span)
            below = at

    def _chip(self, painter: QPainter, x: float, y: float, room: float, name: str, key: str, span: Span) -> None:
        style = self.lanes.style(span)
        paint_swatch(painter, QRectF(x, y - 6, 15, 11), self.theme, style.colour, style.form, style.pattern)
        font = faces.interface_font(12, 500)
        if room < 48:
            return
        name = QFontMetricsF(font).elidedText(name, Qt.TextElideMode.ElideRight, room - 20)
        wide = QFontMetricsF(font).horizontalAdvance(name)
        painter.setFont(font)
        painter.setPen(self.theme.label(style.colour).ink)
        painter.drawText(QPointF(x + 20, y + 4), name)
        painter.setFont(faces.interface_font(11, 500))
        painter.setPen(self.theme["ink3"])
        painter.drawText(QPointF(x + 26 + wide, y + 4), key)
