"""What mouse and plain keys mean in the article. Commands of the menus are in `actions.py`."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPointF, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QMouseEvent

from annotator.domain import text as units
from annotator.domain.model import Span
from annotator.ui.caret import Mode
from annotator.ui.desk import Desk
from annotator.ui.text.view import ArticleView

_REACH = 6  # px around a handle


class Gestures(QObject):
    """Translates events into words of the desk."""

    def __init__(self, view: ArticleView, desk: Desk) -> None:
        super().__init__(view)
        self.view, self.desk = view, desk
        self._pressed: QPointF | None = None
        self._moved = False
        self._before: Span | None = None  # what was open before the last click, for a double click
        self._handle: tuple[Span, int, str] | None = None  # span, place among its sorted fragments, edge
        self._scroll = QTimer(self, interval=40)
        self._scroll.timeout.connect(self._auto_scroll)
        self._at = QPointF()
        view.clicked.connect(self.on_press)
        view.dragged.connect(self.on_move)
        view.released.connect(self.on_release)
        view.double_clicked.connect(self.on_double)
        view.typed.connect(self.on_key)

    # --- mouse ------------------------------------------------------------------------------------------

    def on_press(self, event: QMouseEvent) -> None:
        """Caret, or the begin of a selection, or a handle."""
        if event.button() != Qt.MouseButton.LeftButton or self.desk.article is None:
            return
        point = event.position()
        if fold := self.view.fold_under(point):
            self._before = self._pressed = None
            self.view.fold_or_unfold(fold)
            return
        self._before = self.desk.claim
        self._handle = self._handle_at(point)
        self._pressed, self._moved = point, False
        if self._handle:
            return
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.desk.keep_selection()
            self.desk.anchor = self.desk.caret = self.view.offset_at(point)
            return
        self.desk.place(self.view.offset_at(point), extend=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))

    def on_move(self, event: QMouseEvent) -> None:
        """A drag selects, or moves a handle."""
        point = event.position()
        if self._pressed is None or not event.buttons() & Qt.MouseButton.LeftButton:
            return
        if not self._moved and (point - self._pressed).manhattanLength() < 4:
            return
        self._moved, self._at = True, point
        inside = 0 <= point.y() <= self.view.viewport().height()
        self._scroll.stop() if inside else self._scroll.start()
        if self._handle is None:
            self.desk.place(self.view.offset_at(point), extend=True)

    def on_release(self, event: QMouseEvent) -> None:
        """The end of a drag; a click without one takes the span under it in hand."""
        self._scroll.stop()
        if self._pressed is None or self.desk.article is None:
            return
        handle, self._handle, self._pressed = self._handle, None, None
        if handle and self._moved:
            self._drop_handle(*handle, self.view.offset_at(event.position()))
        elif not self._moved and not handle and self.desk.anchor == self.desk.caret:
            over = self.desk.article.at(self.view.offset_at(event.position()))
            if over:
                self.desk.choose(over[0], and_open=True)

    def on_double(self, event: QMouseEvent) -> None:
        """A word is selected; the statement that was open before the first click stays open."""
        article = self.desk.article
        if article is None or event.button() != Qt.MouseButton.LeftButton:
            return
        if self._before and self._before.id in article.spans:
            self.desk.open(self._before)
        token = units.token_at(article.text, self.view.offset_at(event.position()))
        if token:
            self.desk.select(*token)

    def _auto_scroll(self) -> None:
        bar = self.view.verticalScrollBar()
        beyond = self._at.y() if self._at.y() < 0 else self._at.y() - self.view.viewport().height()
        bar.setValue(bar.value() + round(beyond / 2))
        if self._handle is None:
            self.desk.place(self.view.offset_at(self._at), extend=True)

    def _handle_at(self, point: QPointF) -> tuple[Span, int, str] | None:
        claim = self.desk.claim
        for number, (start, end) in enumerate(sorted(claim.fragments) if claim else []):
            for offset, edge in ((start, "start"), (end, "end")):
                at = self.view.point_of(offset) if edge == "start" else self._end_point(start, end)
                if claim and abs(point.x() - at.x()) <= _REACH / 2 and abs(point.y() - at.y()) <= 14:
                    return claim, number, edge
        return None

    def _end_point(self, start: int, end: int) -> QPointF:
        """The end of a fragment belongs to the line of its last character."""
        page = self.view.page
        if page is None:
            return QPointF()
        line, y = page.line_of(max(start, end - 1))
        frame = self.view.frame_of_column
        return QPointF(frame.left + line.x_behind(end), frame.top + y + line.base - line.top - line.words.em * 0.3)

    def _drop_handle(self, span: Span, number: int, edge: str, offset: int) -> None:
        pieces = sorted(span.fragments)
        start, end = pieces[number]
        pieces[number] = (min(offset, end - 1), end) if edge == "start" else (start, max(offset, start + 1))
        self.desk.resize(span, pieces)

    # --- keys -------------------------------------------------------------------------------------------

    def on_key(self, event: QKeyEvent) -> None:
        """Digits tag; letters of the codebook step through an attribute; arrows move edges in edge mode."""
        desk, key = self.desk, event.text()
        plain = not event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
        if plain and key == "0":
            desk.set_mode(Mode.ALONE)
        elif plain and len(key) == 1 and key in "123456789":
            desk.press(key)
        elif plain and key.isalpha() and desk.step_attribute(key.upper()):
            pass
        else:
            event.ignore()
