"""How suggestions look: a dashed lower edge with short ends; under the caret their whole outline. Never a tint: that is a tag."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from annotator.domain.codebook import Codebook
from annotator.domain.model import Fragment
from annotator.domain.suggestion import Part, Suggestion
from annotator.ui import theme as faces
from annotator.ui.text.margins import BRACKET, CHIP_GAP, Frame
from annotator.ui.text.page import DOWN, UP, Laid, Line, Page
from annotator.ui.theme import Theme

_FOOT = 4  # px, of the ends


@dataclass(slots=True)
class Shown:
    """What is drawn over the text of an article: the open suggestions, and the one that is meant."""

    suggestions: Sequence[Suggestion] = ()
    meant: str = ""

    def parts_in(self, start: int, end: int) -> list[tuple[Part, bool]]:
        """The marks that touch a stretch, each with whether it is of the suggestion that is meant; that one last."""
        near = (one for one in self.suggestions if one.hull[0] < end and start < one.hull[1])
        return [
            (part, one.id == self.meant)
            for one in sorted(near, key=lambda one: one.id == self.meant)
            for part in one.parts
        ]


def draw(painter: QPainter, laid: Laid, shown: Shown, codebook: Codebook, theme: Theme) -> None:
    """The marks of a paragraph, in its coordinates."""
    if not shown.suggestions or not laid.text:
        return
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for part, meant in shown.parts_in(laid.start, laid.end):
        colour = theme.label(codebook.label(part.label).colour).line
        pen = QPen(colour, 1.5 if meant else 1.0, Qt.PenStyle.SolidLine if meant else Qt.PenStyle.DashLine)
        for start, end in part.fragments:
            for line in laid.lines:
                if line.start < end and start < line.end:
                    painter.setPen(pen)
                    _outline(painter, line, (start, end)) if meant else _edge(painter, line, (start, end))


def _outline(painter: QPainter, line: Line, fragment: Fragment) -> None:
    em = line.words.em
    top, bottom = round(line.base - UP * em), round(line.base + DOWN * em)
    for left, right in line.rects(*fragment):
        painter.drawRect(QRectF(round(left) - 1.5, top, round(right - left) + 2, bottom - top))


def _edge(painter: QPainter, line: Line, fragment: Fragment) -> None:
    y = round(line.base + DOWN * line.words.em)
    for left, right in line.rects(*fragment):
        painter.drawLine(QLineF(left, y, right, y))
        painter.setPen(QPen(painter.pen().color(), 1))
        if line.start <= fragment[0]:
            painter.drawLine(QLineF(round(left), y - _FOOT, round(left), y))
        if fragment[1] <= line.end:
            painter.drawLine(QLineF(round(right), y - _FOOT, round(right), y))


def draw_confidences(painter: QPainter, frame: Frame, page: Page, shown: Shown, seen: Fragment, theme: Theme) -> None:
    """At the right of the column, how sure each suggestion in view is; beside a line with several, the first one."""
    room, named = frame.window - frame.left - frame.width - CHIP_GAP, set[float]()
    font = faces.interface_font(11, 500)
    for one in sorted(shown.suggestions, key=lambda one: one.id != shown.meant):
        if not seen[0] <= one.start < seen[1] or page.hiding(one.start + 1) or room < 24:
            continue
        line, y = page.line_of(one.start)
        at = round(frame.top + y + line.base - line.top)
        if at in named:
            continue
        named.add(at)
        words = f"{one.confidence * 100:.0f} %"
        painter.setFont(font)
        painter.setPen(theme["accent" if one.id == shown.meant else "ink3"])
        painter.drawText(QPointF(frame.left + frame.width + BRACKET, at), words)
