"""The article on screen: scrolls, paints what is in view, shows caret and selection, and hears keys and mouse.

It is no text widget of Qt's: those change the text (CRLF, NBSP, U+2028) and slow down with spans.
What keys and mouse mean is `gestures.py`'s business.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QRegion,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from annotator.domain.article import Article
from annotator.domain.change import Refusal
from annotator.domain.model import Fragment, Span
from annotator.domain.suggestion import Suggestion
from annotator.ui import theme as faces
from annotator.ui.desk import Desk
from annotator.ui.suggestions.drawing import Shown, draw, draw_confidences
from annotator.ui.text.ahead import Ahead
from annotator.ui.text.folds import Fold
from annotator.ui.text.lanes import Lanes
from annotator.ui.text.margins import Frame, Margins
from annotator.ui.text.page import FOLD_ROW, Band, Laid, Page, Redrawn
from annotator.ui.text.paint import Painter, opened
from annotator.ui.theme import Theme

TOP, BOTTOM, SIDE = 24, 120, 64
_CHARACTER = 33.2 / 69  # em: the width of one, on the average of running text
ZOOMS = (0.7, 0.8, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0, 2.5)


class ArticleView(QAbstractScrollArea):
    """Shows the desk's article."""

    zoomed = Signal()
    clicked = Signal(QMouseEvent)
    dragged = Signal(QMouseEvent)
    released = Signal(QMouseEvent)
    double_clicked = Signal(QMouseEvent)
    typed = Signal(QKeyEvent)
    menu_wanted = Signal(QContextMenuEvent)

    def __init__(self, desk: Desk, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk, self.theme = desk, theme
        self.page: Page | None = None
        self.lanes: Lanes | None = None
        self.hits: list[Fragment] = []
        self.suggested = Shown()
        self.zoom = 1.0
        self.face, self.characters = "", 69
        self.goal: tuple[int, float] = (-1, 0.0)  # caret and x of the last move by lines
        self._ahead = Ahead(self._prepare, self)
        self._crowded = False  # does a number stand beside a line, because it has more spans than lanes?
        self._stale: list[Fragment] = []  # places whose neighbours changed
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._redraw_neighbours)
        self._places: frozenset[Fragment] = frozenset()  # where caret and selection are shown
        self._painter: Painter | None = None
        self._margins: Margins | None = None
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAccessibleName(self.tr("Article"))
        self.setObjectName("article")
        desk.article_changed.connect(self.on_article)
        desk.spans_changed.connect(self.on_spans)
        desk.open_changed.connect(self.on_open)
        desk.place_changed.connect(self.on_place)

    # --- following the desk -----------------------------------------------------------------------------

    def on_article(self) -> None:
        """Another article."""
        article = self.desk.article
        self.hits = []
        self._ahead.stop()
        self._stale.clear()
        self._places = frozenset([(self.desk.caret, self.desk.caret)])
        if article is None:
            self.page = self.lanes = self._painter = self._margins = None
        else:
            self.lanes = Lanes(article)
            self.page = self.make_page(article, self.lanes)
            self._painter = self.make_painter(article, self.lanes)
            self._margins = Margins(article, self.lanes, self.page, self.theme)
            self.setAccessibleDescription(article.document.title)
            self._fit()
        self._range()
        self.verticalScrollBar().setValue(0)
        self.viewport().update()

    def make_page(self, article: Article, lanes: Lanes) -> Page:
        """What lays the article out."""
        return Page(article, lanes, self.face)

    def make_painter(self, article: Article, lanes: Lanes) -> Painter:
        """What draws its paragraphs."""
        return Painter(article, lanes, self.theme)

    def on_spans(self, spans: list[Span]) -> None:
        """Spans came, went or changed: their places are painted at once, what it does to their neighbours right behind.

        A tag within a speech may send a claim over a dozen paragraphs to another lane; the tag does not wait for them.
        """
        article = self.desk.article
        if self.page and self.lanes and self._margins and article:
            own = [(span.start, span.end) for span in spans]
            self._stale += self.lanes.disturb(own)
            self._margins.forget(spans)
            beside = self.desk.claim is not None or any(article.is_claim(span) for span in spans)
            self._redraw(self.page.drop(own), beside=beside)
            self._soon.start()

    def _redraw_neighbours(self) -> None:
        stale, self._stale = self._stale, []
        if self.page and stale:
            self._redraw(self.page.drop(stale), beside=self._crowded)

    def on_open(self) -> None:
        """Another statement is open: only its places and those of the last one are drawn anew."""
        article, painter, page = self.desk.article, self._painter, self.page
        if article is None or painter is None or page is None:
            return
        now = opened(article, self.desk.claim)
        if now != painter.opened:
            stale, painter.opened = painter.opened.differs(now), now
            self._redraw(page.drop(stale), beside=True)

    def on_place(self) -> None:
        """Caret and selection moved: where they were and where they are is painted anew."""
        if self.page is None:
            return
        caret = self.desk.caret
        places = frozenset([(caret, caret), *self.desk.fragments])
        gone, self._places = self._places, places
        self._repaint([self.page.band(*place) for place in gone ^ places], beside=False)

    def _redraw(self, redrawn: Redrawn, *, beside: bool) -> None:
        """Paint anew what looks different; what only stands lower is moved as pixels."""
        if redrawn.by:
            self._range()
            frame, view = self.frame_of_column, self.viewport()
            left, right = self._sides(frame)
            top = max(0, round(frame.top + min(redrawn.below, redrawn.below + redrawn.by)))
            if top < view.height():
                view.scroll(0, round(redrawn.by), QRect(left, top, right - left, view.height() - top))
        self._repaint(redrawn.bands, beside=beside or bool(redrawn.by))

    def _repaint(self, bands: list[Band], *, beside: bool) -> None:
        """Paint these bands of the column anew; and what stands `beside` it, whose names move where there is room."""
        frame, view = self.frame_of_column, self.viewport()
        left, right = self._sides(frame)
        dirty = QRegion()
        if beside:
            dirty = QRegion(0, 0, left, view.height()) | QRegion(right, 0, view.width() - right, view.height())
        for top, bottom in bands:
            first = max(0, round(frame.top + top) - 2)
            last = min(view.height(), round(frame.top + bottom) + 2)
            if first < last:
                dirty |= QRegion(left, first, right - left, last - first)
        view.update(dirty)

    def _sides(self, frame: Frame) -> tuple[int, int]:
        """Where the column ends and the margins begin."""
        return round(frame.left) - 8, round(frame.left + frame.width) + 5

    def show_hits(self, hits: list[Fragment], current: Fragment | None) -> None:
        """Box what was found."""
        self.hits = hits
        if self._painter:
            self._painter.current_hit = current
        self.viewport().update()

    def show_suggestions(self, suggestions: Sequence[Suggestion], meant: str) -> None:
        """Draw what is suggested."""
        self.suggested = Shown(suggestions, meant)
        self.viewport().update()

    def redraw_all(self) -> None:
        """Labels look otherwise now: everything is laid out anew, at the same place."""
        top, height = self.top_offset(), self.verticalScrollBar().value()
        self.on_article()
        self.on_open()
        if height:
            self.show_offset(top, at_top=True)

    def set_theme(self, theme: Theme) -> None:
        """Light or dark."""
        self.theme = theme
        if self._painter and self._margins:
            self._painter.theme = self._margins.theme = theme
        self.viewport().update()

    def set_reading(self, face: str, characters: int) -> None:
        """Another face, another width of the column, in characters of running text."""
        if (face, characters) != (self.face, self.characters):
            self.face, self.characters = face, characters
            self.redraw_all()

    def set_zoom(self, step: int) -> None:
        """Larger (1), smaller (-1) or as designed (0)."""
        at = min(range(len(ZOOMS)), key=lambda i: abs(ZOOMS[i] - self.zoom))
        self.zoom = 1.0 if step == 0 else ZOOMS[max(0, min(len(ZOOMS) - 1, at + step))]
        top = self.top_offset()
        self._fit()
        self.show_offset(top, at_top=True)
        self.zoomed.emit()

    # --- geometry ---------------------------------------------------------------------------------------

    @property
    def frame_of_column(self) -> Frame:
        """Where the column stands in the viewport."""
        width = self.page.measure if self.page else 0
        left = max(16.0, (self.viewport().width() - width) / 2)
        return Frame(round(left), TOP - self.verticalScrollBar().value(), width, self.viewport().width())

    def _fit(self) -> None:
        """Column and size for this window."""
        if self.page is None:
            return
        body = (18 if self.window().width() >= 1400 else 17) * self.zoom
        measure = min(self.characters * _CHARACTER * body, max(200.0, self.viewport().width() - 2 * SIDE))
        if (round(body, 2), round(measure)) != (round(self.page.size, 2), round(self.page.measure)):
            self.page.reset(round(body, 2), round(measure))
        self._range()

    def _range(self) -> None:
        bar = self.verticalScrollBar()
        height = round(self.page.height) + TOP + BOTTOM if self.page else 0
        bar.setRange(0, max(0, height - self.viewport().height()))
        bar.setPageStep(max(1, self.viewport().height() - 60))
        bar.setSingleStep(26)

    def offset_at(self, point: QPointF) -> int:
        """The offset nearest to a point of the viewport."""
        frame = self.frame_of_column
        return self.page.offset_at(point.x() - frame.left, point.y() - frame.top) if self.page else 0

    def point_of(self, offset: int) -> QPointF:
        """The middle of the left edge of a character, in the viewport."""
        if self.page is None:
            return QPointF()
        line, y = self.page.line_of(offset)
        frame = self.frame_of_column
        return QPointF(frame.left + line.x_before(offset), frame.top + y + line.base - line.top - line.words.em * 0.3)

    def seen(self) -> Fragment:
        """The offsets in view."""
        if self.page is None:
            return 0, 0
        top = self.verticalScrollBar().value() - TOP
        heights = self.page.heights
        first, last = heights.at(max(0, top)), heights.at(max(0, top + self.viewport().height()))
        return self.page.range_of(first)[0], self.page.range_of(last)[1]

    def top_offset(self) -> int:
        """The first offset in view."""
        return self.offset_at(QPointF(self.frame_of_column.left, 5))

    def show_offset(self, offset: int, *, at_top: bool = False) -> None:
        """Scroll an offset into view; a jump puts it at a third of the height."""
        if self.page is None:
            return
        self.desk.need(offset, offset + 1)
        hidden = self.page.hiding(offset)
        if hidden:
            self.page.unfold([hidden])
            self.viewport().update()
        self.page.line_of(offset)
        self._range()
        line, y = self.page.line_of(offset)
        bar, height = self.verticalScrollBar(), self.viewport().height()
        top = y + TOP
        if at_top:
            bar.setValue(ceil(top - 4))
        elif not bar.value() + 8 <= top <= bar.value() + height - line.height - 8:
            near = -line.height * 3 <= top - bar.value() <= height + line.height * 3
            edge = top - 40 if top < bar.value() + 8 else top + line.height + 40 - height
            bar.setValue(round(edge if near else top - height / 3))

    def show_stretch(self, start: int, end: int) -> None:
        """Scroll so that a stretch is in view as a whole; else its beginning goes to a third of the height."""
        if self.page is None:
            return
        self.show_offset(start)
        last, y = self.page.line_of(max(start, end - 1))
        bar, height = self.verticalScrollBar(), self.viewport().height()
        if y + TOP + last.height > bar.value() + height - 8:
            bar.setValue(round(self.page.line_of(start)[1] + TOP - height / 3))

    def fold_under(self, point: QPointF) -> Fold | None:
        """The folded row at a point of the viewport."""
        frame, page = self.frame_of_column, self.page
        if page is None or not 0 <= point.x() - frame.left <= frame.width:
            return None
        laid = page.laid(page.heights.at(max(0.0, point.y() - frame.top)))
        row = frame.top + page.heights.top(laid.number)
        return laid.fold if row <= point.y() <= row + FOLD_ROW * page.scale else None

    def fold_or_unfold(self, which: Fold | None = None) -> None:
        """Show this stretch of boilerplate, or else that at the caret, or else all, as one row or as it is.

        Raises `Refusal` where no boilerplate is marked.
        """
        page = self.page
        if page is None or not page.folds:
            raise Refusal("No part of this article is marked as boilerplate.")
        here = which or next((fold for fold in page.folds if fold.start <= self.desk.caret <= fold.end), None)
        chosen, folded = [here] if here else page.folds, page.folded()
        top = self.top_offset()
        if any(fold in folded for fold in chosen):
            page.unfold(chosen)
        else:
            page.fold(chosen)
            hidden = page.hiding(self.desk.caret)
            if hidden:
                self.desk.place(hidden.start)
        self._range()
        self.show_offset(next((f.start for f in chosen if f.start <= top <= f.end), top), at_top=True)
        self.viewport().update()

    def line_step(self, offset: int, by: int, x: float) -> int:
        """The offset one line above or below, at an x of the column."""
        if self.page is None:
            return offset
        line, y = self.page.line_of(offset)
        middle: float | None = y + (line.height + 3 if by > 0 else -3)
        number = self.page.number_at(offset)
        flat = not self.page.laid(number).height  # blank, and so not to be seen, however many lines it has
        if by > 0 and (line.last or flat):
            middle = self._next_text(number, 1)
        elif by < 0 and (line.first or flat):
            middle = self._next_text(number, -1)
        return self.page.offset_at(x, middle) if middle is not None else offset

    def _next_text(self, number: int, by: int) -> float | None:
        """A height within the nearest line of the next paragraph that is not empty."""
        page = self.page
        at = number + by
        while page and 0 <= at < page.paragraph_count():
            laid = page.laid(at)
            if laid.height:
                line = laid.lines[0 if by > 0 else -1]
                return page.heights.top(at) + line.top + line.height / 2
            at += by
        return None

    def column_x(self, offset: int) -> float:
        """x of an offset in the column."""
        return self.page.line_of(offset)[0].x(offset) if self.page else 0.0

    # --- events -----------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Everything in view, in the order of the design: marks, text, margins, caret."""
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), self.theme["paper"])
        if self.page is None or self._painter is None or self._margins is None:
            self._empty(painter)
            painter.end()
            return
        self.desk.need(*self.seen())
        before = self.page.height
        self._paragraphs(painter, event.region())
        frame = self.frame_of_column
        claim = self.desk.claim
        left, right = self._sides(frame)
        if event.rect().left() < left or event.rect().right() >= right:
            self._margins.paint(painter, frame, claim, self._painter.opened.far, self.seen())
            if claim is None:
                draw_confidences(painter, frame, self.page, self.suggested, self.seen(), self.theme)
        self._caret(painter, frame)
        painter.end()
        if self.page.height != before:
            self._range()
        self._ahead.look(self.page, -frame.top, self.viewport().height())

    def _prepare(self, number: int) -> None:
        """Lay out a paragraph beyond the window, and work out its marks; what is in view stays where it is."""
        page, marks = self.page, self._painter
        if page is None or marks is None or number >= page.paragraph_count() or page.ready(number):
            return
        self.desk.need(*page.range_of(number))
        bar = self.verticalScrollBar()
        above = number < page.heights.at(max(0.0, bar.value() - TOP))
        before = page.heights.of(number)
        marks.drawing(page.laid(number))
        grown = round(page.heights.of(number) - before)
        if grown:
            with QSignalBlocker(bar):  # the article moved under the window, not the window over the article
                self._range()
                bar.setValue(bar.value() + grown * above)

    def _paragraphs(self, painter: QPainter, dirty: QRegion) -> None:
        page, marks = self.page, self._painter
        if page is None or marks is None:
            return
        frame = self.frame_of_column
        height = self.viewport().height()
        selection = self.desk.fragments
        left, right = self._sides(frame)
        self._crowded = False
        for laid, y in page.visible(-frame.top, height - frame.top):
            column = QRect(left, round(frame.top + y) + 3, right - left, ceil(laid.height) - 6)
            self._margins_of(painter, laid, y)
            if not laid.height or not dirty.intersects(column):
                continue
            painter.save()
            painter.translate(frame.left, frame.top + y)
            clip = QRectF(-40, -(frame.top + y) - 40, frame.width + 80, height + 80)
            marks.paint(
                painter, laid, _within(selection, laid.start, laid.end), _within(self.hits, laid.start, laid.end), clip
            )
            draw(painter, laid, self.suggested, marks.article.codebook, self.theme)
            painter.restore()

    def _margins_of(self, painter: QPainter, laid: Laid, y: float) -> None:
        if self._margins and self._painter and (crowds := self._painter.drawing(laid).crowds):
            self._crowded = True
            self._margins.crowds(painter, self.frame_of_column, y, crowds)

    def _caret(self, painter: QPainter, frame: Frame) -> None:
        if self.page is None or not self.hasFocus():
            return
        line, y = self.page.line_of(self.desk.caret)
        em = line.words.em
        top = frame.top + y + line.base - line.top - em * 0.92
        painter.fillRect(
            QRectF(round(frame.left + line.x(self.desk.caret)) - 1, round(top), 2, round(em * 1.24)),
            self.theme["accent"],
        )

    def _empty(self, painter: QPainter) -> None:
        painter.setFont(faces.interface_font(13))
        painter.setPen(self.theme["ink2"])
        words = self.tr("No article is open. Choose one on the left, or import articles with Ctrl+I.")
        painter.drawText(QRectF(self.viewport().rect()), Qt.AlignmentFlag.AlignCenter, words)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: ARG002, N802
        """Another window size; the text at the top stays there."""
        if self.page is None:
            return
        measure, top = self.page.measure, self.top_offset()
        self._fit()
        if self.page.measure != measure:
            self.show_offset(top, at_top=True)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Keys that are no command of the menus."""
        self.typed.emit(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """The hand comes down."""
        self.clicked.emit(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """The hand moves."""
        self.dragged.emit(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """The hand lifts."""
        self.released.emit(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Twice."""
        self.double_clicked.emit(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802
        """The other button."""
        self.menu_wanted.emit(event)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        """Scrolls; with Ctrl zooms."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.set_zoom(1 if event.angleDelta().y() > 0 else -1)
        else:
            super().wheelEvent(event)

    def focusInEvent(self, event: QEvent) -> None:  # noqa: ARG002, N802
        """The caret shows."""
        self.viewport().update()

    def focusOutEvent(self, event: QEvent) -> None:  # noqa: ARG002, N802
        """The caret hides."""
        self.viewport().update()

    def scrollContentsBy(self, dx: int, dy: int) -> None:  # noqa: ARG002, N802
        """Scrolled: the whole view is painted anew, which is as fast as moving pixels and never wrong."""
        self.viewport().update()


def _within(fragments: list[Fragment], start: int, end: int) -> list[Fragment]:
    return [(a, b) for a, b in fragments if a < end and start < b]
