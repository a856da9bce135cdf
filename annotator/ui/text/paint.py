"""Paints paragraphs: marks below the text, text, marks above it. Text is never covered.

The marks of each span are worked out once and kept with its paragraph until the page is told to
drop them, because the span, its neighbours or the open statement changed; a frame only replays them.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import pairwise

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen

from annotator.domain.article import Article
from annotator.domain.model import Fragment, Span
from annotator.ui import theme as faces
from annotator.ui.text.folds import Fold
from annotator.ui.text.lanes import Lanes
from annotator.ui.text.marks import Marks, Part, Stroke, marks, thread
from annotator.ui.text.page import DOWN, FOLD_ROW, UP, Laid
from annotator.ui.theme import Theme

_LONG_GAP = 160  # code points: about two lines


@dataclass(frozen=True, slots=True)
class Opened:
    """The open statement: its claim, the spans of its roles, the claims around it, the gaps of its thread.

    Short gaps are bridged in the text; `far` ones, of more than two lines, beside it.
    """

    claim: str = ""
    spans: frozenset[str] = frozenset()
    ladder: frozenset[str] = frozenset()
    thread: tuple[Fragment, ...] = ()
    far: tuple[Fragment, ...] = ()
    places: frozenset[tuple[str, bool, Fragment]] = frozenset()  # id, of the ladder?, hull

    def differs(self, other: Opened) -> list[Fragment]:
        """The hulls of what is drawn strongly here or there, but not in both."""
        return [hull for _, _, hull in self.places ^ other.places] + list({*self.thread} ^ {*other.thread})


def opened(article: Article, claim: Span | None) -> Opened:
    """What is open when this claim is."""
    if claim is None:
        return Opened()
    statement = article.statement(claim)
    pieces = sorted(f for span in statement.spans for f in span.fragments)
    joins = {(b, c) for span in statement.spans for (_, b), (c, _) in pairwise(sorted(span.fragments))}
    gaps: list[Fragment] = []
    reach = pieces[0][1]
    for start, end in pieces:
        if reach < start and not any(p <= reach and start <= q for p, q in joins):
            gaps.append((reach, start))
        reach = max(reach, end)
    near = tuple((a, b) for a, b in gaps if b - a <= _LONG_GAP)
    far = tuple((a, b) for a, b in gaps if b - a > _LONG_GAP)
    places = [(s.id, False, (s.start, s.end)) for s in statement.spans]
    places += [(s.id, True, (s.start, s.end)) for s in statement.outer]
    ids, ladder = frozenset(s.id for s in statement.spans), frozenset(s.id for s in statement.outer)
    return Opened(claim.id, ids, ladder, near, far, frozenset(places))


class Strokes:
    """Straight lines by the ink that draws them: a pen is set once for all of its lines."""

    __slots__ = ("_by_ink",)

    def __init__(self) -> None:
        self._by_ink: dict[tuple[int, float, str], tuple[QPen, list[QLineF]]] = {}

    def add(self, strokes: Iterable[Stroke]) -> None:
        """Lines in the order of drawing; those of one ink lie together."""
        for ink, lines in strokes:
            key = ink.key
            if key not in self._by_ink:
                self._by_ink[key] = ink.pen(), []
            self._by_ink[key][1].extend(lines)

    def draw(self, painter: QPainter) -> None:
        """All of them."""
        for pen, lines in self._by_ink.values():
            painter.setPen(pen)
            painter.drawLines(lines)


@dataclass(slots=True)
class Drawing:
    """What is drawn of a paragraph beside its text, in its own coordinates."""

    theme: Theme
    marks: dict[str, Marks] = field(default_factory=dict[str, Marks])
    tints: list[tuple[QPainterPath, QColor]] = field(default_factory=list[tuple[QPainterPath, QColor]])
    lanes: Strokes = field(default_factory=Strokes)
    edges: Strokes = field(default_factory=Strokes)
    crowds: dict[float, int] = field(
        default_factory=dict[float, int]
    )  # by base of a line: spans without a lane of their own

    def add(self, span: Marks) -> None:
        """One span more."""
        self.marks[span.part.span.id] = span
        self.tints += span.tints
        self.lanes.add(span.lanes)
        self.edges.add(span.edges)


class Painter:
    """Draws paragraphs of one article in one theme."""

    def __init__(self, article: Article, lanes: Lanes, theme: Theme) -> None:
        self.article, self.lanes, self.theme = article, lanes, theme
        self.opened = Opened()
        self.current_hit: Fragment | None = None

    def drawing(self, laid: Laid) -> Drawing:
        """What is drawn of a paragraph; the marks of spans that did not change are taken over."""
        found = laid.painted if isinstance(laid.painted, Drawing) else None
        if found and not laid.stale and found.theme is self.theme:
            return found
        kept = found.marks if found else {}
        made = Drawing(self.theme)
        if laid.text:
            for span in sorted(self.article.spans.touching(laid.start, laid.end), key=lambda s: -s.size):
                part, old = self._part(span), kept.get(span.id)
                made.add(old if old and old.part == part else marks(laid, part))
            made.crowds = _crowds(laid, made.marks.values())
            made.edges.add(thread(laid, self.opened.thread, self.theme))
        laid.painted, laid.stale = made, False
        return made

    def _part(self, span: Span) -> Part:
        is_open = span.id in self.opened.spans
        strong = is_open or span.id in self.opened.ladder
        return Part(span, self.lanes.look(span), self.lanes.style(span), is_open, strong, self.theme)

    def paint(
        self, painter: QPainter, laid: Laid, selection: list[Fragment], hits: list[Fragment], clip: QRectF
    ) -> None:
        """A paragraph, with the painter's origin at its top left corner."""
        if laid.fold:
            self._fold(painter, laid, laid.fold, clip.width() - 80)
            return
        drawing = self.drawing(laid)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for path, colour in drawing.tints:
            painter.fillPath(path, QBrush(colour))
        self.under(painter, laid)
        self._selection(painter, laid, selection)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        drawing.lanes.draw(painter)
        self.words(painter, laid, clip)
        if laid.style.indent and laid.text:
            painter.fillRect(QRectF(0, 2, 2, laid.lines[-1].top + laid.lines[-1].height - 4), self.theme["line_strong"])
        drawing.edges.draw(painter)
        self.over(painter, laid)
        self._hits(painter, laid, hits)

    def under(self, painter: QPainter, laid: Laid) -> None:
        """What lies under the selection and the text, over the tints; nothing here."""

    def words(self, painter: QPainter, laid: Laid, clip: QRectF) -> None:
        """The text itself."""
        painter.setPen(self.theme[laid.style.ink])
        laid.words.layout.draw(painter, QPointF(0, 0), [], clip)

    def over(self, painter: QPainter, laid: Laid) -> None:
        """What lies under the lines, over everything else; nothing here."""

    def _fold(self, painter: QPainter, laid: Laid, fold: Fold, width: float) -> None:
        """What is folded: a triangle, how much it is, its first and last words, and the key."""
        scale = laid.em / laid.style.size
        box = QRectF(0, 0, width, round(FOLD_ROW * scale))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.theme["line"], 1))
        painter.setBrush(self.theme["panel"])
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.theme["ink2"])
        x, y = 14 * scale, box.center().y()
        painter.drawPolygon([QPointF(x - 3, y - 4), QPointF(x + 3, y), QPointF(x - 3, y + 4)])
        painter.setPen(self.theme["ink2"])
        painter.setFont(faces.interface_font(12 * scale))
        words = painter.fontMetrics().elidedText(fold.words, Qt.TextElideMode.ElideRight, round(width - 60 * scale))
        painter.drawText(box.adjusted(26 * scale, 0, -30 * scale, 0), int(Qt.AlignmentFlag.AlignVCenter), words)
        painter.setFont(faces.interface_font(11 * scale, 500))
        painter.drawText(
            box.adjusted(0, 0, -12 * scale, 0), int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight), "Z"
        )

    def _selection(self, painter: QPainter, laid: Laid, selection: list[Fragment]) -> None:
        for start, end in selection:
            for line in laid.lines:
                top, height = round(line.base - laid.em), round(laid.em * 1.34)
                for left, right in line.rects(start, end):
                    painter.fillRect(QRectF(left, top, right - left, height), self.theme["select"])

    def _hits(self, painter: QPainter, laid: Laid, hits: list[Fragment]) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for start, end in hits:
            painter.setPen(QPen(self.theme["accent" if (start, end) == self.current_hit else "ink"], 1.5))
            for line in laid.lines:
                for left, right in line.rects(start, end):
                    painter.drawRect(
                        QRectF(left - 1, line.base - laid.em * UP - 1, right - left + 2, laid.em * (UP + DOWN) + 2)
                    )


def _crowds(laid: Laid, spans: Iterable[Marks]) -> dict[float, int]:
    crowded = [marks.part.span for marks in spans if marks.part.look.crowded]
    counts = {line.base: sum(s.start < line.end and line.start < s.end for s in crowded) for line in laid.lines}
    return {base: count for base, count in counts.items() if count}
