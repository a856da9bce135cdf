"""How often suggestions are right, at each threshold, over how many are open: what the slider under it is set by."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from annotator.domain.precision import Expected
from annotator.ui import theme as faces
from annotator.ui.suggestions.decisions import ENOUGH
from annotator.ui.theme import Theme

ASIDE = 38  # px at the right, for the share
STEP = 5  # per cent between two thresholds
_HIGH, _BINS = 40, 100 // STEP  # px; stretches of confidence
_LOW = 0.5  # the share at the bottom: below it nobody accepts unseen


class Curve(QWidget):
    """Bars: open suggestions by confidence, those that are ticked in the accent. Line: the share of decisions that were right, at
    least so sure, where enough were made."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._counts: Sequence[int] = [0] * _BINS
        self._expected: Sequence[Expected] = ()
        self._least = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(_HIGH)

    def show_all(self, confidences: Sequence[float], expected: Sequence[Expected], least: int) -> None:
        """These are open; `expected` for each threshold from 0 in steps; those above `least` per cent would be accepted."""
        counts = [0] * _BINS
        for one in confidences:
            counts[min(_BINS - 1, int(one * 100 + 1e-6) // STEP)] += 1
        self._counts, self._expected, self._least = counts, expected, least
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        """As wide as there is room."""
        return QSize(200, _HIGH)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002, N802
        """Qt's paint."""
        painter = QPainter(self)
        area = QRectF(self.rect()).adjusted(0, 10, -ASIDE, -1)  # room for the share at the right
        self._bars(painter, area)
        painter.setPen(self._theme["line_strong"])
        painter.drawLine(area.bottomLeft(), area.bottomRight())
        self._line(painter, area)
        painter.end()

    def _bars(self, painter: QPainter, area: QRectF) -> None:
        most, width = max([*self._counts, 1]), area.width() / _BINS
        painter.setPen(Qt.PenStyle.NoPen)
        for n, count in enumerate(self._counts):
            if count:
                high = max(2.0, count / most * area.height())
                painter.setBrush(self._theme["accent_soft" if n * STEP >= self._least else "line"])
                painter.drawRect(QRectF(area.left() + n * width + 1, area.bottom() - high, width - 2, high))

    def _line(self, painter: QPainter, area: QRectF) -> None:
        known = [(n, one) for n, one in enumerate(self._expected) if one.decided >= ENOUGH]
        if not known:
            return

        def at(n: int, share: float) -> QPointF:
            up = max(0.0, (share - _LOW) / (1 - _LOW))
            return QPointF(area.left() + n / _BINS * area.width(), area.bottom() - up * area.height())

        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self._theme["accent"], 1.5))
        painter.drawPolyline(QPolygonF([at(n, one.share) for n, one in known]))
        here = [(n, one) for n, one in known if n * STEP <= self._least] or known[:1]
        n, one = here[-1]
        painter.setBrush(self._theme["accent"])
        painter.drawEllipse(at(n, one.share), 3, 3)
        painter.setFont(faces.interface_font(11, 500))
        painter.setPen(self._theme["ink2"])
        painter.drawText(
            QRectF(area.right() + 2, at(n, one.share).y() - 8, ASIDE - 2, 16),
            int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight),
            f"{one.share * 100:.0f} %",
        )
