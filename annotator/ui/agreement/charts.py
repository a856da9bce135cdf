"""The charts of the agreement page, in the colours of the theme. Every mark can be clicked.

pyqtgraph draws them: it is loaded with this module, and so only when somebody looks at agreement.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPicture
from PySide6.QtWidgets import QWidget

from annotator.services.agreement import Estimate
from annotator.ui import theme as faces
from annotator.ui.theme import Theme

TENTATIVE, RELIABLE = 0.667, 0.8
_ROW, _AXIS = 36, 28  # px


class Chart(pg.PlotWidget):  # type: ignore[misc]
    """A plot without menus, that does not move under the hand."""

    def __init__(self, theme: Theme, name: str, height: int) -> None:
        super().__init__(background=theme["paper"])
        self.theme = theme
        self.setFixedHeight(height)
        self.setMenuEnabled(False)
        self.setMouseEnabled(x=False, y=False)
        self.hideButtons()
        self.setFrameShape(self.Shape.NoFrame)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        for side in ("left", "bottom"):
            axis = self.getAxis(side)
            axis.setPen(pg.mkPen(theme["line"]))
            axis.setTextPen(pg.mkPen(theme["ink2"]))
            axis.setStyle(tickFont=faces.interface_font(12), tickLength=0)

    def wheelEvent(self, event: Any) -> None:  # noqa: N802
        """The page scrolls, not the chart."""
        event.ignore()


class _Bars(pg.GraphicsObject):  # type: ignore[misc]
    """Lying bars: tinted, a line at the value, a whisker over it; those that may be clicked say so."""

    clicked = Signal(str)

    def __init__(self, theme: Theme, rows: Sequence[tuple[str, str, Estimate]]) -> None:
        super().__init__()
        self._rows = rows
        self._picture = QPicture()
        painter = QPainter(self._picture)
        for n, (_, colour, found) in enumerate(rows):
            if found.value is not None:
                self._bar(painter, theme, len(rows) - 1 - n, colour, found)
        painter.end()
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def _bar(self, painter: QPainter, theme: Theme, y: int, colour: str, found: Estimate) -> None:
        value = found.value or 0.0
        fill, line = (
            (theme.label(colour).tint[2], theme.label(colour).line) if colour else (theme["line_strong"], theme["ink3"])
        )
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(fill)
        painter.drawRect(QRectF(min(0.0, value), y - 0.28, abs(value), 0.56))
        painter.setPen(pg.mkPen(line, width=2))
        painter.drawLine(QPointF(value, y - 0.28), QPointF(value, y + 0.28))
        if found.low is not None and found.high is not None:
            painter.setPen(pg.mkPen(theme["ink"], width=1.5))
            painter.drawLine(QPointF(found.low, y), QPointF(found.high, y))
            for end in (found.low, found.high):
                painter.drawLine(QPointF(end, y - 0.14), QPointF(end, y + 0.14))

    def paint(self, painter: QPainter, *_: object) -> None:
        """Qt's paint."""
        painter.drawPicture(0, 0, self._picture)

    def boundingRect(self) -> QRectF:  # noqa: N802
        """All rows."""
        return QRectF(-1, -0.5, 2, len(self._rows))

    def mouseClickEvent(self, event: Any) -> None:  # noqa: N802
        """The row under the hand."""
        at = len(self._rows) - 1 - round(event.pos().y())
        if 0 <= at < len(self._rows):
            event.accept()
            self.clicked.emit(self._rows[at][0])


def bars(
    theme: Theme,
    name: str,
    rows: Sequence[tuple[str, str, str, Estimate]],
    *,
    lines: bool,
    open_: Callable[[str], None],
) -> Chart:
    """A bar for each row (key, title, colour of the theme, estimate); `lines` at .667 and .800."""
    chart = Chart(theme, name, _ROW * len(rows) + 40)
    lowest = min((found.low if found.low is not None else found.value or 0.0 for *_, found in rows), default=0.0)
    chart.setXRange(min(0.0, lowest), 1.0, padding=0.02)
    chart.setYRange(-0.6, len(rows) - 0.4, padding=0)
    chart.getAxis("bottom").setHeight(_AXIS)
    left = chart.getAxis("left")
    left.setTicks([[(len(rows) - 1 - n, title) for n, (_, title, _, _) in enumerate(rows)]])
    left.setStyle(tickFont=faces.interface_font(13, 500))
    left.setTextPen(pg.mkPen(theme["ink"]))
    left.setPen(pg.mkPen(None))
    left.setWidth(110)
    for at, shown in ((TENTATIVE, ".667"), (RELIABLE, ".800")) if lines else ():
        line = pg.InfiniteLine(at, pen=pg.mkPen(theme["ink3"], style=Qt.PenStyle.DashLine), label=shown,
                               labelOpts={"position": 0.97, "color": theme["ink2"], "movable": False})  # fmt: skip
        chart.addItem(line)
    item = _Bars(theme, [(key, colour, found) for key, _, colour, found in rows])
    item.clicked.connect(open_)
    chart.addItem(item)
    return chart


def columns(
    theme: Theme, name: str, groups: Sequence[tuple[str, QColor, dict[int, int]]], open_: Callable[[str], None]
) -> Chart:
    """Standing columns of counts by a whole number: one group beside the other; a click opens (group, number)."""
    chart = Chart(theme, name, 170)
    width = 0.8 / max(len(groups), 1)
    for n, (key, colour, counts) in enumerate(groups):
        xs = sorted(counts)
        bars_ = pg.BarGraphItem(x=[x - 0.4 + width * (n + 0.5) for x in xs], height=[counts[x] for x in xs], width=width * 0.92,
                                brush=colour, pen=pg.mkPen(None), name=key)  # fmt: skip
        chart.addItem(bars_)
    spots = [{"pos": (x - 0.4 + width * (n + 0.5), counts[x] / 2), "data": f"{key}:{x}", "size": 14, "brush": None, "pen": None}
             for n, (key, _, counts) in enumerate(groups) for x in counts]  # fmt: skip
    scatter = pg.ScatterPlotItem(spots=spots, pxMode=True, hoverable=True)
    scatter.sigClicked.connect(lambda _, points, __: open_(str(points[0].data())) if len(points) else None)
    chart.addItem(scatter)
    return chart


def strip(theme: Theme, name: str, points: Sequence[tuple[str, str, float]], open_: Callable[[str], None]) -> Chart:
    """A dot for each article (id, title, value) on one line; its title stands there under the hand."""
    chart = Chart(theme, name, 96)
    chart.hideAxis("left")
    chart.setYRange(-1, 1, padding=0)
    chart.setXRange(min([0.0, *(value for *_, value in points)]), 1.0, padding=0.02)
    for at in (TENTATIVE, RELIABLE):
        chart.addItem(pg.InfiniteLine(at, pen=pg.mkPen(theme["line_strong"], style=Qt.PenStyle.DashLine)))
    heights = _apart([value for *_, value in points])
    colour = QColor(theme["accent"])
    colour.setAlpha(150)
    spots = [{"pos": (value, y), "data": (key, title), "size": 11, "brush": pg.mkBrush(colour), "pen": pg.mkPen(theme["paper"])}
             for (key, title, value), y in zip(points, heights, strict=True)]  # fmt: skip
    scatter = pg.ScatterPlotItem(spots=spots, hoverable=True, tip=_tip)
    scatter.sigClicked.connect(lambda _, found, __: open_(found[0].data()[0]) if len(found) else None)
    chart.addItem(scatter)
    return chart


def _tip(x: float, y: float, data: tuple[str, str]) -> str:  # noqa: ARG001  as pyqtgraph calls it
    return f"{data[1]}\n{x:.3f}"


def _apart(values: Sequence[float]) -> list[float]:
    """Heights for dots on a line: those that would touch stand above and below each other."""
    taken: list[tuple[float, float]] = []
    for value in values:
        level = next(
            y
            for y in (0.0, 0.4, -0.4, 0.8, -0.8, 0.0)
            if y == 0.8 or not any(abs(value - x) < 0.012 and y == z for x, z in taken)
        )
        taken.append((value, level))
    return [y for _, y in taken]


def over_time(theme: Theme, name: str, rows: Sequence[tuple[str, Estimate]], open_: Callable[[str], None]) -> Chart:
    """A value with its interval for each month."""
    chart = Chart(theme, name, 200)
    chart.setYRange(min([0.0, *(found.low for _, found in rows if found.low is not None)]), 1.0, padding=0.02)
    chart.setXRange(-0.5, max(len(rows), 1) - 0.5, padding=0)
    chart.getAxis("bottom").setTicks([[(n, month) for n, (month, _) in enumerate(rows)]])
    there = [(n, found) for n, (_, found) in enumerate(rows) if found.value is not None]
    xs, ys = [n for n, _ in there], [found.value for _, found in there]
    for at in (TENTATIVE, RELIABLE):
        chart.addItem(pg.InfiniteLine(at, angle=0, pen=pg.mkPen(theme["line_strong"], style=Qt.PenStyle.DashLine)))
    for n, found in there:
        if found.low is not None and found.high is not None:
            chart.plot([n, n], [found.low, found.high], pen=pg.mkPen(theme["ink2"], width=1.5))
    chart.plot(xs, ys, pen=pg.mkPen(theme["accent"], width=2))
    spots = [
        {"pos": (n, found.value), "data": rows[n][0], "size": 10, "brush": theme["accent"], "pen": None}
        for n, found in there
    ]
    points = pg.ScatterPlotItem(spots=spots, hoverable=True)
    points.sigClicked.connect(lambda _, hit, __: open_(str(hit[0].data())) if len(hit) else None)
    chart.addItem(points)
    return chart


class Matrix(QWidget):
    """Cells with numbers, the darker the higher; a click opens what a cell counts."""

    clicked = Signal(int, int)

    def __init__(
        self, theme: Theme, name: str, heads: Sequence[str], cells: dict[tuple[int, int], tuple[str, float]]
    ) -> None:
        super().__init__()
        self.theme, self.heads, self.cells = theme, list(heads), cells
        self.setAccessibleName(name)
        self.setMouseTracking(True)
        self.setFixedHeight(30 + 44 * len(heads))
        self.setMinimumWidth(80 + 56 * len(heads))

    def _box(self, row: int, column: int) -> QRectF:
        left, wide = 76.0, min(150.0, (self.width() - 80.0) / max(len(self.heads), 1))
        return QRectF(left + wide * column, 28.0 + 44 * row, wide - 4, 40)

    def paintEvent(self, event: Any) -> None:  # noqa: ARG002, N802
        """Qt's paint."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(faces.interface_font(12))
        for n, head in enumerate(self.heads):
            painter.setPen(self.theme["ink2"])
            across, down = self._box(0, n), self._box(n, 0)
            words = painter.fontMetrics().elidedText(head, Qt.TextElideMode.ElideRight, round(across.width()))
            painter.drawText(QRectF(across.left(), 4, across.width(), 20), int(Qt.AlignmentFlag.AlignCenter), words)
            name = painter.fontMetrics().elidedText(head, Qt.TextElideMode.ElideRight, 68)
            painter.drawText(
                QRectF(0, down.top(), 70, down.height()),
                int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight),
                name,
            )
        for row in range(len(self.heads)):
            for column in range(len(self.heads)):
                self._cell(painter, row, column)
        painter.end()

    def _cell(self, painter: QPainter, row: int, column: int) -> None:
        words, strength = self.cells.get((row, column), ("–", -1.0))
        tints = self.theme.label("claim").tint
        fill = self.theme["window"] if strength < 0 else tints[min(2, max(0, int(strength * 3)))]
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(fill)
        painter.drawRoundedRect(self._box(row, column), 4, 4)
        painter.setPen(self.theme["ink" if strength >= 0 else "ink3"])
        painter.setFont(faces.interface_font(13, 600 if strength >= 0 else 400))
        painter.drawText(self._box(row, column), int(Qt.AlignmentFlag.AlignCenter), words)

    def mousePressEvent(self, event: Any) -> None:  # noqa: N802
        """The cell under the hand."""
        for row, column in self.cells:
            if self._box(row, column).contains(event.position()):
                self.clicked.emit(row, column)
                return


class Shares(QWidget):
    """One bar of what the differences are, and a legend with counts; a click opens a class."""

    clicked = Signal(str)

    def __init__(self, theme: Theme, name: str, rows: Sequence[tuple[str, str, int]]) -> None:
        super().__init__()
        self.theme, self.rows = theme, [row for row in rows if row[2]]
        self._total = sum(count for *_, count in self.rows) or 1
        self.setAccessibleName(name)
        self.setFixedHeight(40 + 26 * len(self.rows))
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def _colour(self, n: int) -> QColor:
        """From dark to light; no colour: classes are no labels, and none is good or bad."""
        dark, light, share = self.theme["ink2"], self.theme["line"], n / max(len(self.rows), 1)
        pairs = ((dark.red(), light.red()), (dark.green(), light.green()), (dark.blue(), light.blue()))
        mixed = [round(a + (b - a) * share) for a, b in pairs]
        return QColor(*mixed)

    def paintEvent(self, event: Any) -> None:  # noqa: ARG002, N802
        """Qt's paint."""
        painter = QPainter(self)
        x = 0.0
        for n, (_, title, count) in enumerate(self.rows):
            wide = count / self._total * self.width()
            painter.fillRect(QRectF(x, 2, max(1.0, wide - 1), 24), self._colour(n))
            x += wide
            y = 38 + 26 * n
            painter.fillRect(QRectF(0, y + 6, 10, 10), self._colour(n))
            painter.setPen(self.theme["ink"])
            painter.setFont(faces.interface_font(13))
            painter.drawText(QRectF(20, y, 180, 22), int(Qt.AlignmentFlag.AlignVCenter), title)
            painter.setFont(faces.interface_font(13, 600))
            share = round(100 * count / self._total)
            painter.drawText(
                QRectF(190, y, 90, 22),
                int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight),
                f"{count:,} · {share or '<1'} %",
            )
        painter.end()

    def mousePressEvent(self, event: Any) -> None:  # noqa: N802
        """The class under the hand: in the bar, or in the legend."""
        at, x = event.position(), 0.0
        for n, (key, _, count) in enumerate(self.rows):
            wide = count / self._total * self.width()
            if (at.y() < 30 and x <= at.x() < x + wide) or 38 + 26 * n <= at.y() < 64 + 26 * n:
                self.clicked.emit(key)
                return
            x += wide
