"""What delegates paint in rows: words that give way, and ticks."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

from annotator.ui import theme as faces
from annotator.ui.theme import Theme

_TICK, _LEFT = 14, 16.5  # px


def words(painter: QPainter, x: float, y: float, said: str, font: QFont, ink: QColor, room: float) -> float:
    """Words on one base line, elided to their room; how wide they became."""
    metrics = QFontMetricsF(font)
    shown = metrics.elidedText(said, Qt.TextElideMode.ElideRight, room)
    painter.setFont(font)
    painter.setPen(ink)
    painter.drawText(QPointF(x, y), shown)
    return metrics.horizontalAdvance(shown)


def tick(painter: QPainter, area: QRect, top: float, theme: Theme, *, ticked: bool) -> None:
    """A box at the left of a row, with or without its tick."""
    box = QRectF(area.left() + _LEFT, top, _TICK, _TICK)
    painter.setPen(theme["accent" if ticked else "line_strong"])
    painter.setBrush(theme["accent" if ticked else "paper"])
    painter.drawRoundedRect(box, 3, 3)
    if ticked:
        painter.setPen(theme["accent_ink"])
        painter.setFont(faces.interface_font(11, 700))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, "✓")


def italic(size: int) -> QFont:
    """The interface's face, slanted: for cues."""
    font = faces.interface_font(size)
    font.setItalic(True)
    return font
