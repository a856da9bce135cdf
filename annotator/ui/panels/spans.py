"""The spans of the article as a table whose cells screen readers can read: label, words, actor, role, note."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from annotator.domain.article import Article
from annotator.domain.model import Span
from annotator.ui.actors import Actors
from annotator.ui.desk import Desk
from annotator.ui.language import QT_TRANSLATE_NOOP
from annotator.ui.panels import Stage
from annotator.ui.seen import WhenSeen

TITLE = QT_TRANSLATE_NOOP("Window", "Spans")
AREA = Qt.DockWidgetArea.RightDockWidgetArea
PLACE = 23

_Index = QModelIndex | QPersistentModelIndex
_LABEL, _WORDS, _ACTOR, _ROLE, _NOTE = range(5)


class SpansModel(QAbstractTableModel):
    """The spans in the order of the text."""

    def __init__(self, desk: Desk, actors: Actors, parent: QWidget) -> None:
        super().__init__(parent)
        self.desk, self.actors = desk, actors
        self.article: Article | None = None
        self.spans: list[Span] = []
        self.heads = (self.tr("Label"), self.tr("Words"), self.tr("Actor"), self.tr("Role"), self.tr("Note"))

    def load(self) -> None:
        """Take over what the article holds now."""
        self.beginResetModel()
        self.article = self.desk.article
        self.spans = sorted(self.article.spans, key=lambda s: (s.start, -s.end)) if self.article else []
        self.endResetModel()

    def rowCount(self, parent: _Index | None = None) -> int:  # noqa: N802
        """How many spans."""
        return 0 if parent is not None and parent.isValid() else len(self.spans)

    def columnCount(self, parent: _Index | None = None) -> int:  # noqa: ARG002, N802
        """Label, words, actor, role, note."""
        return len(self.heads)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: N802
        """The names of the columns."""
        across = orientation == Qt.Orientation.Horizontal
        return self.heads[section] if across and role == Qt.ItemDataRole.DisplayRole else None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A cell, as plain text."""
        if role != Qt.ItemDataRole.DisplayRole or self.article is None:
            return None
        return self._cell(self.article, self.spans[index.row()], index.column())

    def _cell(self, article: Article, span: Span, column: int) -> str:
        if column == _LABEL:
            return article.codebook.label(span.label).name
        if column == _WORDS:
            return " ".join(span.quote(article.text).split())
        if column == _ACTOR:
            entity = self.actors.registry.root(span.entity_id) if span.entity_id else None
            return entity.name if entity else ""
        return article.role_of(span) if column == _ROLE else span.note


class Spans(QTableView):
    """Follows the article while it is in front; Enter goes to a span."""

    def __init__(self, stage: Stage) -> None:
        super().__init__()
        self.desk: Desk = stage.desk
        self.spans = SpansModel(stage.desk, stage.actors, self)
        self.setModel(self.spans)
        self.setAccessibleName(self.tr("Spans of the article"))
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(28)
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for column, width in enumerate((54, 0, 66, 52, 30)):
            self.setColumnWidth(column, width)
        self.horizontalHeader().setSectionResizeMode(_WORDS, QHeaderView.ResizeMode.Stretch)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.fresh = WhenSeen(self, self.refresh, 250)  # a tag does not wait for a table
        for news in (self.desk.article_changed, self.desk.spans_changed, self.desk.loaded, self.desk.edited):
            news.connect(self.fresh.tell)
        self.activated.connect(self._go)
        self.clicked.connect(self._go)

    def refresh(self) -> None:
        """Show what the article holds now; the row stays where its span is still there."""
        row = self.currentIndex().row()
        kept = self.spans.spans[row].id if 0 <= row < len(self.spans.spans) else ""
        self.spans.load()
        at = next((n for n, span in enumerate(self.spans.spans) if span.id == kept), -1) if kept else -1
        if at >= 0:
            self.selectRow(at)

    def _go(self, index: QModelIndex) -> None:
        article, span = self.desk.article, self.spans.spans[index.row()]
        if article is not None and span.id in article.spans:
            self.desk.go_to(article.spans.get(span.id) or span)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Esc goes back to the article."""
        if event.key() == Qt.Key.Key_Escape:
            self.desk.article_wanted.emit()
        else:
            super().keyPressEvent(event)


def build(stage: Stage) -> QWidget:
    """The panel."""
    return Spans(stage)
