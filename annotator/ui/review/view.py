"""The article under review: gold so far, the rest stepped back, and under the lines of the case a lane for each coder."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QBrush, QColor, QKeyEvent, QMouseEvent, QPainter, QPen, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import QAbstractScrollArea

from annotator.domain.article import Article
from annotator.domain.compare.cases import Case
from annotator.ui import theme as faces
from annotator.ui.desk import Desk
from annotator.ui.review.staff import NO_STAFF, Bar, Staff
from annotator.ui.text.lanes import Lanes
from annotator.ui.text.page import UP, Laid, Line, Page
from annotator.ui.text.paint import Painter
from annotator.ui.text.view import ArticleView
from annotator.ui.theme import Ink, Theme

if TYPE_CHECKING:
    from annotator.ui.review.desk import ReviewDesk

LANE, BAR = 12, 7  # px: a coder's lane, and a bar in it
FIRST = 0.34  # em below the base, then 6 px: the first lane
_STATES = {"settled": "good", "deferred": "warn", "reopened": "bad", "appealed": "bad", "open": "line_strong"}


class StaffPage(Page):
    """Lines of the case in hand make room for its lanes."""

    staff: Staff = NO_STAFF

    def _room(self, laid: Laid) -> list[float]:
        more = (len(self.staff.lanes) * LANE + 4) * self.scale
        return [room + (more if self.staff.touches(line.start, line.end) else 0)
                for room, line in zip(super()._room(laid), laid.lines, strict=True)]  # fmt: skip


class StaffPainter(Painter):
    """Draws the text back, the case in front, and its lanes."""

    staff: Staff = NO_STAFF
    whole = False

    def under(self, painter: QPainter, laid: Laid) -> None:
        """The band of what is in dispute, from the text down to the last lane."""
        colour = QColor(self.theme["warn"])
        colour.setAlpha(46)
        for line in laid.lines:
            for start, end in self.staff.disputed:
                for left, right in line.rects(start, end):
                    top = line.base - laid.em * UP
                    bottom = _lanes_top(laid, line) + len(self.staff.lanes) * LANE * line.words.zoom
                    painter.fillRect(QRectF(left, round(top), right - left, round(bottom - top)), colour)

    def words(self, painter: QPainter, laid: Laid, clip: QRectF) -> None:
        """Stepped back, but for what anybody marked in this case."""
        if self.whole or not self.staff.pieces:
            super().words(painter, laid, clip)
            return
        near: list[QTextLayout.FormatRange] = []
        for start, end in self.staff.pieces:
            a, b = max(start, laid.start), min(end, laid.end)
            if a < b:
                near.append(_format(laid.words.utf16(a), laid.words.utf16(b), self.theme[laid.style.ink]))
        painter.setPen(self.theme["ink3"])
        laid.words.layout.draw(painter, QPointF(0, 0), near, clip)

    def over(self, painter: QPainter, laid: Laid) -> None:
        """The lanes of every line that the case touches."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        for line in laid.lines:
            if self.staff.touches(line.start, line.end):
                for number, lane in enumerate(self.staff.lanes):
                    self._lane(painter, laid, line, number, lane.bars)

    def _lane(self, painter: QPainter, laid: Laid, line: Line, number: int, bars: tuple[Bar, ...]) -> None:
        zoom = line.words.zoom
        y = round(_lanes_top(laid, line) + (number * LANE + (LANE - BAR) / 2) * zoom)
        for start, end in self.staff.pieces:
            for left, right in line.rects(start, end):
                painter.setPen(Ink(self.theme["line_strong"], 1, "dots").pen())
                painter.drawLine(QLineF(left, y + BAR * zoom / 2, right, y + BAR * zoom / 2))
        for bar in sorted(bars, key=lambda one: one.role != ""):
            self._bar(painter, line, y, bar)

    def _bar(self, painter: QPainter, line: Line, y: float, bar: Bar) -> None:
        label = self.article.codebook.label(bar.label)
        role = next((r for r in self.article.codebook.roles if r.name == bar.role and r.colour), None)
        colours, zoom = self.theme.label(role.colour if role else label.colour or "plain"), line.words.zoom
        high, top = (BAR * zoom / 2, y + BAR * zoom / 2) if bar.depth else (BAR * zoom, y)
        for n, (start, end) in enumerate(bar.extent):
            for left, right in line.rects(start, end):
                box = QRectF(round(left), round(top), max(2, round(right) - round(left)), round(high))
                ends = (n == 0 and start >= line.start, n == len(bar.extent) - 1 and end <= line.end)
                self._draw(
                    painter,
                    box,
                    label.form if bar.role != "loose" else "loose",
                    Ink(colours.line, 1.5, label.pattern),
                    colours.tint[1],
                    ends,
                )

    def _draw(self, painter: QPainter, box: QRectF, form: str, ink: Ink, tint: QColor, ends: tuple[bool, bool]) -> None:
        if form == "fill":
            painter.fillRect(box, tint)
            painter.fillRect(QRectF(box.left(), box.bottom() - 1, box.width(), 1), ink.colour)
            for at, there in ((box.left(), ends[0]), (box.right() - 2, ends[1])):
                if there:
                    painter.fillRect(QRectF(at, box.top(), 2, box.height()), ink.colour)
        elif form == "box" and ink.pattern == "solid":
            painter.fillRect(box, ink.colour)
        elif form == "box":
            painter.fillRect(box, tint)
            painter.setPen(ink.pen())
            painter.drawLine(QLineF(box.left(), box.bottom() - 1, box.right(), box.bottom() - 1))
        else:  # a cue, or what is linked to nothing: an outline
            painter.setPen(Ink(ink.colour, 2 if form == "line" else 1, "dots").pen())
            middle = box.center().y()
            if form == "line":
                painter.drawLine(QLineF(box.left(), middle, box.right(), middle))
            else:
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRect(box.adjusted(0, 0, -1, -1))


def _lanes_top(laid: Laid, line: Line) -> float:
    return line.base + FIRST * laid.em + 6 * line.words.zoom


def _format(start: int, end: int, ink: QColor) -> QTextLayout.FormatRange:
    found = QTextLayout.FormatRange()
    look = QTextCharFormat()
    look.setForeground(QBrush(ink))
    found.start, found.length, found.format = start, end - start, look
    return found


class ReviewView(ArticleView):
    """The article of the review desk. It reads gold with a desk of its own, which nobody tags with."""

    chosen = Signal(int)  # an offset that was clicked

    def __init__(self, gold: Desk, review: ReviewDesk, theme: Theme) -> None:
        self.review = review
        self.staff = NO_STAFF
        super().__init__(gold, theme)
        self.setAccessibleName(self.tr("Article under review"))
        self.clicked.connect(self._on_click)
        self.dragged.connect(self._on_drag)
        self._anchor = 0

    # --- what the view is made of -----------------------------------------------------------------------

    def make_page(self, article: Article, lanes: Lanes) -> Page:
        """Lines with room for lanes."""
        page = StaffPage(article, lanes, self.face)
        page.staff = self.staff
        return page

    def make_painter(self, article: Article, lanes: Lanes) -> Painter:
        """Text stepped back."""
        painter = StaffPainter(article, lanes, self.theme)
        painter.staff = self.staff
        return painter

    def show_staff(self, staff: Staff, *, whole: bool) -> None:
        """Another case: its lines make room, those of the last one close up."""
        page, painter = self.page, self._painter
        before, self.staff = self.staff, staff
        if not isinstance(page, StaffPage) or not isinstance(painter, StaffPainter):
            return
        page.staff = painter.staff = staff
        painter.whole = whole
        page.drop([*before.hulls, *staff.hulls])
        self._range()
        self.viewport().update()

    def show_case(self, start: int, end: int) -> None:
        """Scroll a case into view, with its lanes."""
        self.show_stretch(start, end)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Arrows and pages scroll; Esc is the window's."""
        if event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            QAbstractScrollArea.keyPressEvent(self, event)

    def _on_click(self, event: QMouseEvent) -> None:
        self._anchor = self.offset_at(event.position())
        self.desk.place(self._anchor)
        self.chosen.emit(self._anchor)

    def _on_drag(self, event: QMouseEvent) -> None:
        self.desk.select(self._anchor, self.offset_at(event.position()))

    # --- the margin ---------------------------------------------------------------------------------------

    def _margins_of(self, painter: QPainter, laid: Laid, y: float) -> None:
        """Numbers and states of the cases that begin here; beside the case in hand its rail, and the letters of its lanes."""
        super()._margins_of(painter, laid, y)
        frame = self.frame_of_column
        painter.save()
        painter.translate(0, frame.top + y)
        self._numbers(painter, laid, frame.left)
        if self.staff.lanes:
            self._letters(painter, laid, frame.left)
        painter.restore()

    def _numbers(self, painter: QPainter, laid: Laid, left: float) -> None:
        """The case in hand stands next to the text; others of its line further out, as far as there is room."""
        rows: dict[float, list[tuple[bool, int, Case]]] = {}
        now = self.review.case
        for number, case in self.review.starting(laid.start, max(laid.end, laid.start + 1)) if laid.lines else []:
            rows.setdefault(laid.line_at(case.start).base, []).append((case is not now, number, case))
        for base, there in rows.items():
            for row, (other, number, case) in enumerate(sorted(there, key=lambda one: one[:2])):
                x = left - 40 - 44 * row
                if x >= 30:
                    self._number(painter, QPointF(x, base), number, case, current=not other)

    def _number(self, painter: QPainter, at: QPointF, number: int, case: Case, *, current: bool) -> None:
        painter.setFont(faces.interface_font(11, 700 if current else 500))
        painter.setPen(self.theme["accent" if current else "ink2"])
        box = QRectF(at.x() - 26, at.y() - 14, 22, 18)
        painter.drawText(box, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), f"{number}")
        if self.review.review is not None:
            self._disc(painter, at + QPointF(5, -5), self.review.review.state(case))

    def _disc(self, painter: QPainter, at: QPointF, state: str) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = self.theme[_STATES[state]]
        painter.setPen(QPen(colour, 1.5))
        painter.setBrush(QBrush(colour) if state == "settled" else QBrush(Qt.BrushStyle.NoBrush))
        painter.drawEllipse(at, 4, 4)
        if state == "settled":
            painter.setPen(QPen(self.theme["paper"], 1.4))
            painter.drawPolyline([at + QPointF(-2, 0), at + QPointF(-0.4, 1.6), at + QPointF(2.2, -1.6)])

    def _letters(self, painter: QPainter, laid: Laid, left: float) -> None:
        lines = [line for line in laid.lines if self.staff.touches(line.start, line.end)]
        painter.setPen(self.theme["ink2"])
        painter.setFont(faces.interface_font(10, 600))
        for line in lines:
            top = _lanes_top(laid, line)
            for number, lane in enumerate(self.staff.lanes):
                box = QRectF(left - 98, top + number * LANE * line.words.zoom - 1, 80, LANE * line.words.zoom + 2)
                words = painter.fontMetrics().elidedText(lane.name, Qt.TextElideMode.ElideRight, 80)
                painter.drawText(box, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), words)
        if lines:
            first, last = lines[0], lines[-1]
            end = _lanes_top(laid, last) + len(self.staff.lanes) * LANE * last.words.zoom
            painter.fillRect(
                QRectF(left - 12, first.base - laid.em, 2, end - first.base + laid.em), self.theme["accent"]
            )
