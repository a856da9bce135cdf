"""A label's swatch: its form, its pattern and its colour, drawn as in the text."""

from __future__ import annotations

from PySide6.QtCore import QLineF, QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from annotator.ui.theme import Ink, Theme


def paint_swatch(painter: QPainter, box: QRectF, theme: Theme, colour: str, form: str, pattern: str) -> None:
    """Draw a swatch into a box of about 16 by 11 px."""
    colours = theme.label(colour)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    if form != "line":
        painter.fillRect(box, colours.tint[1])
    if form == "fill":
        painter.setPen(Ink(colours.line, 2).pen())
        painter.drawLine(QLineF(box.left() + 1, box.top(), box.left() + 1, box.bottom()))
        painter.drawLine(QLineF(box.left(), box.bottom() - 1, box.left() + 6, box.bottom() - 1))
    else:
        painter.setPen(Ink(colours.line, 2, pattern).pen())
        painter.drawLine(QLineF(box.left(), box.bottom() - 1, box.right(), box.bottom() - 1))
    painter.restore()


class Swatch(QWidget):
    """A swatch as a widget."""

    def __init__(self, theme: Theme, colour: str, form: str, pattern: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme, self._look = theme, (colour, form, pattern)
        self.setFixedSize(18, 14)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002, N802
        """Qt's paint."""
        painter = QPainter(self)
        paint_swatch(painter, QRectF(1, 1, 16, 11), self.theme, *self._look)
        painter.end()
