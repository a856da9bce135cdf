"""The chip that says what stands under the pointer: label, entity, who tagged it. One row a span, innermost first."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QTimer
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from annotator.domain.model import Entity, Span
from annotator.ui.desk import Desk
from annotator.ui.labelbar import plain
from annotator.ui.swatch import Swatch
from annotator.ui.text.view import ArticleView

_WAIT = 250  # ms
_MOST = 5  # rows


class HoverChip(QFrame):
    """Appears over the line while the pointer rests on a span; never for the open statement."""

    def __init__(self, view: ArticleView, desk: Desk) -> None:
        super().__init__(view.viewport())
        self.setObjectName("hover")
        self.view, self.desk = view, desk
        self._at = QPointF()
        self._shown: tuple[str, ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(8, 4, 10, 4)
        self._column.setSpacing(2)
        self._wait = QTimer(self, singleShot=True, interval=_WAIT)
        self._wait.timeout.connect(self._rest)
        view.viewport().setMouseTracking(True)
        view.viewport().installEventFilter(self)
        view.verticalScrollBar().valueChanged.connect(self.vanish)
        desk.article_changed.connect(self.vanish)
        desk.spans_changed.connect(lambda _spans: self.vanish())
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002, N802
        """Follow the pointer; anything else that happens there hides the chip."""
        if isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseMove and not event.buttons().value:
            self._at = event.position()
            self._wait.start()
            if self.isVisible() and self._ids() != self._shown:
                self.vanish()
        elif event.type() in (QEvent.Type.Leave, QEvent.Type.MouseButtonPress, QEvent.Type.Wheel):
            self.vanish()
        return False

    def vanish(self) -> None:
        """Hide."""
        self._wait.stop()
        self.hide()

    def _spans(self) -> list[Span]:
        article, page = self.desk.article, self.view.page
        if article is None or page is None or self.view.fold_under(self._at):
            return []
        offset = self.view.offset_at(self._at)
        line, y = page.line_of(offset)
        frame = self.view.frame_of_column
        inside = (
            0 <= self._at.y() - frame.top - y < line.height and abs(frame.left + line.x(offset) - self._at.x()) < 24
        )
        statement = self.desk.statement
        mine = {span.id for span in statement.spans} if statement else set[str]()
        return [span for span in article.at(offset) if span.id not in mine][:_MOST] if inside else []

    def _ids(self) -> tuple[str, ...]:
        return tuple(span.id for span in self._spans())

    def _rest(self) -> None:
        spans = self._spans()
        if not spans:
            self.vanish()
            return
        self._shown = tuple(span.id for span in spans)
        self._fill(spans)
        self.adjustSize()
        self.move(self._place(spans[0]))
        self.show()
        self.raise_()

    def _fill(self, spans: list[Span]) -> None:
        while self._column.count():
            item = self._column.takeAt(0)
            row = item.widget() if item else None
            if row is not None:
                row.setParent(None)
                row.deleteLater()
        project = self.desk.project
        coders = project.coder_names()
        ids = [span.entity_id for span in spans if span.entity_id]
        names = {e.id: e.name for e in project.store.read(Entity, id=ids)} if ids else {}
        for span in spans:
            self._column.addWidget(self._row(span, names.get(span.entity_id or "", ""), coders.get(span.coder_id, "")))

    def _row(self, span: Span, entity: str, coder: str) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(7)
        label, lanes = self.desk.project.codebook.label(span.label), self.view.lanes
        if lanes is not None:
            style = lanes.style(span)
            line.addWidget(Swatch(self.view.theme, style.colour, style.form, style.pattern))
        line.addWidget(plain(label.name))
        origin = coder if span.origin == "manual" else f"{coder}, {span.origin}"
        for words in filter(None, (entity, origin, f"note: {span.note[:60]}" if span.note else "")):
            line.addWidget(plain(words, "meta"))
        line.addStretch(1)
        return row

    def _place(self, span: Span) -> QPoint:
        """Over the first line of the span; under its last one at the top of the view; pushed inward at the sides."""
        page, frame = self.view.page, self.view.frame_of_column
        if page is None:
            return QPoint()
        first, y = page.line_of(max(span.start, page.laid(page.number_at(self.view.offset_at(self._at))).start))
        top = frame.top + y - self.height() - 1
        if top < 2:
            last, below = page.line_of(span.end - 1)
            top = frame.top + below + last.height + 1
        left = frame.left + first.x(max(span.start, first.start))
        return QPoint(round(max(4, min(left, self.view.viewport().width() - self.width() - 4))), round(top))
