"""Two versions of a text beside each other, what differs marked; rows that belong together stand at one height."""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QAbstractScrollArea, QAbstractSlider, QFrame

from annotator.domain.text import Utf16
from annotator.services.alignment import CHANGED, GONE, MOVED, NEW, Alignment, Kind
from annotator.ui import theme as faces
from annotator.ui.theme import Theme
from annotator.ui.versions.rows import Row, Side, rows

_SIDE, _GAP, _ROW = 20, 28, 10  # px: at the edges, between the columns, between rows
_SIZE = 15  # px
_LEADING = 1.45
_SHOWN = str.maketrans("\r\n\x0b\x0c\x85\u2029", "\u200b\u2028\u2028\u2028\u2028\u2028")  # one for one


class SideBySide(QAbstractScrollArea):
    """The old text on the left, the new one on the right."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._alignment: Alignment | None = None
        self.rows: list[Row] = []
        self._laid: dict[int, tuple[QTextLayout, QTextLayout, float]] = {}
        self._heights: list[float] = []
        self._tops: list[float] = []
        self.current = -1  # the difference that was gone to
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Both versions, side by side"))

    def show_texts(self, alignment: Alignment | None) -> None:
        """These two texts, or none."""
        self._alignment = alignment
        self.rows = rows(alignment) if alignment else []
        self.current = -1
        self.setAccessibleDescription(self.summary())
        self._measure()
        self.verticalScrollBar().setValue(0)

    def summary(self) -> str:
        """How many stretches differ, in a line."""
        if self._alignment is None:
            return ""
        found = [piece.kind for piece in self._alignment.pieces]
        moved = sum(p.kind == MOVED and p.old[0] < p.old[1] for p in self._alignment.pieces)
        names = ((found.count(CHANGED), self.tr("changed")), (moved, self.tr("moved")), (found.count(GONE), self.tr("only on the left")),
                 (found.count(NEW), self.tr("only on the right")))  # fmt: skip
        told = " · ".join(f"{count:,} {name}" for count, name in names if count)
        return told or self.tr("Word for word the same")

    def differences(self) -> list[int]:
        """The numbers of the rows where something differs."""
        return [n for n, row in enumerate(self.rows) if row.differs]

    def step(self, by: int) -> bool:
        """Go to the next row with a difference (1), or the one before (-1); False where there is none."""
        found = self.differences()
        at = (
            next((n for n in found if n > self.current), None)
            if by > 0
            else next((n for n in reversed(found) if n < self.current), None)
        )
        if at is None:
            return False
        self.current = at
        self._lay_until(at)
        self.verticalScrollBar().setValue(round(self._tops[at] - self.viewport().height() / 4))
        self.viewport().update()
        return True

    # --- measuring ----------------------------------------------------------------------------------------

    @property
    def _column(self) -> float:
        return max(80.0, (self.viewport().width() - 2 * _SIDE - _GAP) / 2)

    def _measure(self) -> None:
        """Heights are guessed until a row is looked at."""
        self._laid.clear()
        line, wide = _SIZE * _LEADING, max(10.0, self._column / (_SIZE * 0.48))
        self._heights = [
            (max(row.old.place[1] - row.old.place[0], row.new.place[1] - row.new.place[0]) // wide + 1) * line + _ROW
            for row in self.rows
        ]
        self._sum()

    def _sum(self) -> None:
        self._tops = [_SIDE / 2, *accumulate(self._heights, initial=_SIDE / 2)][1:]
        bar, height = self.verticalScrollBar(), self.viewport().height()
        bar.setRange(0, max(0, round(self._tops[-1] + _SIDE - height)) if self._tops else 0)
        bar.setPageStep(max(1, height - 40))
        bar.setSingleStep(24)
        self.viewport().update()

    def _lay_until(self, number: int) -> None:
        """Lay out what is needed to know where a row stands and what is below it."""
        height = self.viewport().height()
        below, n = 0.0, number
        while n < len(self.rows) and below < height:
            self._row(n)
            below += self._heights[n]
            n += 1
        self._sum()

    def _row(self, number: int) -> tuple[QTextLayout, QTextLayout, float]:
        found = self._laid.get(number)
        if found is None and self._alignment is not None:
            row = self.rows[number]
            old, new = self._layout(self._alignment.old, row.old), self._layout(self._alignment.new, row.new)
            height = max(old.boundingRect().height(), new.boundingRect().height()) + _ROW
            found = self._laid[number] = old, new, height
            self._heights[number] = height
        if found is None:
            raise LookupError(number)
        return found

    def _layout(self, text: str, side: Side) -> QTextLayout:
        start, end = side.place
        words = text[start:end]
        layout = QTextLayout(words.translate(_SHOWN), faces.text_font(_SIZE))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        place = Utf16(words)
        layout.setFormats([self._format(place.to(a - start), place.to(b - start), kind) for a, b, kind in side.marks])
        layout.beginLayout()
        y, step = 0.0, _SIZE * _LEADING
        while (line := layout.createLine()).isValid():
            line.setLineWidth(self._column)
            line.setPosition(QPointF(0, y))
            y += step
        layout.endLayout()
        return layout

    def _format(self, start: int, end: int, kind: Kind) -> QTextLayout.FormatRange:
        """How a difference looks: colour is never the only sign."""
        look, found = QTextCharFormat(), QTextLayout.FormatRange()
        if kind == GONE:
            look.setFontStrikeOut(True)
            look.setForeground(self._theme["ink2"])
        elif kind == MOVED:
            look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
            look.setForeground(self._theme["ink3"])
        else:
            look.setBackground(self._theme["accent_soft"])
        if kind == NEW:
            look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
            look.setUnderlineColor(QColor(self._theme["accent"]))
        found.start, found.length, found.format = start, end - start, look
        return found

    # --- painting -----------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """The rows in view."""
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), self._theme["paper"])
        middle = _SIDE + self._column + _GAP / 2
        painter.setPen(QPen(self._theme["line"], 1))
        painter.drawLine(QPointF(middle, 0), QPointF(middle, self.viewport().height()))
        top, height = self.verticalScrollBar().value(), self.viewport().height()
        first = max(0, bisect_right(self._tops, top) - 1)
        y, stale = (self._tops[first] - top if self.rows else 0.0), False
        for number in range(first, len(self.rows)):
            if y > height:
                break
            before = self._heights[number]
            old, new, tall = self._row(number)
            stale = stale or tall != before
            if number == self.current:
                painter.fillRect(QRectF(6, y, 3, tall - _ROW), self._theme["accent"])
            painter.setPen(self._theme["ink"])
            old.draw(painter, QPointF(_SIDE, y))
            new.draw(painter, QPointF(_SIDE + self._column + _GAP, y))
            y += tall
        painter.end()
        if stale:
            self._sum()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Other columns."""
        super().resizeEvent(event)
        self._measure()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Scrolling, and N and P for differences."""
        bar, key = self.verticalScrollBar(), event.key()
        moves = {
            Qt.Key.Key_Down: QAbstractSlider.SliderAction.SliderSingleStepAdd,
            Qt.Key.Key_Up: QAbstractSlider.SliderAction.SliderSingleStepSub,
            Qt.Key.Key_PageDown: QAbstractSlider.SliderAction.SliderPageStepAdd,
            Qt.Key.Key_Space: QAbstractSlider.SliderAction.SliderPageStepAdd,
            Qt.Key.Key_PageUp: QAbstractSlider.SliderAction.SliderPageStepSub,
            Qt.Key.Key_Home: QAbstractSlider.SliderAction.SliderToMinimum,
            Qt.Key.Key_End: QAbstractSlider.SliderAction.SliderToMaximum,
        }
        if key in moves:
            bar.triggerAction(moves[Qt.Key(key)])
        elif key in (Qt.Key.Key_N, Qt.Key.Key_P):
            self.step(1 if key == Qt.Key.Key_N else -1)
        else:
            event.ignore()
