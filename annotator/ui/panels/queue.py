"""The articles of the project: status, title, outlet, date, statements. Paged: only rows in view are read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    Qt,
    QTimer,
)  # fmt: skip
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QProgressBar,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)  # fmt: skip

from annotator.ui import theme as faces
from annotator.ui.desk import Desk
from annotator.ui.labelbar import plain
from annotator.ui.language import QT_TRANSLATE_NOOP
from annotator.ui.panels import Stage
from annotator.ui.rows import Rows
from annotator.ui.theme import Theme

if TYPE_CHECKING:
    from annotator.storage.reading import Order, QueueRow

TITLE = QT_TRANSLATE_NOOP("Window", "Articles")
AREA = Qt.DockWidgetArea.LeftDockWidgetArea
PLACE = 10

_PAGE = 64
_ROW = 78
ROW_ROLE = Qt.ItemDataRole.UserRole + 1
CURRENT_ROLE = Qt.ItemDataRole.UserRole + 2
_ORDERS: tuple[Order, ...] = ("number", "published", "outlet", "title", "status")
_STATUSES = ("", "new", "begun", "complete", "review")

_Index = QModelIndex | QPersistentModelIndex


class QueueModel(QAbstractListModel):
    """Ids of all articles that fit the filter, rows of those in view."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.ids: list[str] = []
        self._rows: dict[str, QueueRow] = {}
        self._places: dict[str, int] = {}

    def load(self, words: str, status: str, order: Order = "number") -> None:
        """Ask for the ids that fit."""
        self.beginResetModel()
        self.ids = self.desk.project.queue_ids(words, status, order)
        self._places.clear()
        self._rows.clear()
        self.endResetModel()

    def place(self, document_id: str) -> int:
        """The row of an article, or -1."""
        if not self._places:
            self._places = {key: n for n, key in enumerate(self.ids)}
        return self._places.get(document_id, -1)

    def refresh(self, document_id: str) -> None:
        """Read one article's row again."""
        self._rows.pop(document_id, None)
        at = self.place(document_id)
        if at >= 0:
            self.dataChanged.emit(self.index(at), self.index(at))

    def rowCount(self, parent: _Index | None = None) -> int:  # noqa: ARG002, N802
        """How many articles fit."""
        return len(self.ids)

    def row(self, at: int) -> QueueRow | None:
        """A row, read together with its page."""
        key = self.ids[at]
        if key not in self._rows:
            start = at - at % _PAGE
            page = self.ids[start : start + _PAGE]
            self._rows.update(self.desk.project.queue_rows(page))
        return self._rows.get(key)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Titles for people and screen readers, rows for the delegate."""
        if role == Qt.ItemDataRole.DisplayRole:
            row = self.row(index.row())
            return f"{row.title}, {row.outlet}, {row.published}, {row.status}" if row else ""
        if role == ROW_ROLE:
            return self.row(index.row())
        if role == CURRENT_ROLE:
            document = self.desk.document
            return document is not None and document.id == self.ids[index.row()]
        return None


class _Delegate(QStyledItemDelegate):
    """Paints a row: mark, title in two lines, outlet and date, statements."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = theme

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Qt's paint."""
        row: QueueRow | None = index.data(ROW_ROLE)
        if row is None:
            return
        current: bool = index.data(CURRENT_ROLE)
        area: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if current or state & QStyle.StateFlag.State_MouseOver:
            painter.setBrush(self.theme["accent_soft" if current else "hover"])
            painter.setPen(Qt.PenStyle.NoPen)
            painter.drawRoundedRect(area.adjusted(8, 1, -8, -1), 6, 6)
        self._mark(painter, QPointF(area.left() + 25, area.top() + 18), row.status)
        left, width = area.left() + 42, area.width() - 42 - 20
        weight = 600 if current else 500
        ink = self.theme["ink2" if row.status == "complete" and not current else "ink"]
        self._title(painter, QRectF(left, area.top() + 8, width, 40), row.title, faces.interface_font(13, weight), ink)
        self._meta(painter, left, area.top() + 62, width, row)
        painter.restore()

    def _title(self, painter: QPainter, box: QRectF, title: str, font: QFont, ink: QColor) -> None:
        painter.setFont(font)
        painter.setPen(ink)
        for n, words in enumerate(two_lines(title, font, box.width())):
            painter.drawText(QPointF(box.left(), box.top() + 13 + n * 18), words)

    def _meta(self, painter: QPainter, left: float, y: float, width: float, row: QueueRow) -> None:
        font = faces.interface_font(12)
        metrics = QFontMetricsF(font)
        count = f"{row.claims}" if row.claims else ""
        room = width - metrics.horizontalAdvance(count) - 10
        painter.setFont(font)
        painter.setPen(self.theme["ink2"])
        date = f" · {row.published}" if row.published else ""
        outlet = metrics.elidedText(row.outlet, Qt.TextElideMode.ElideRight, room - metrics.horizontalAdvance(date))
        painter.drawText(QPointF(left, y), (outlet + date).removeprefix(" · "))
        painter.setPen(self.theme["ink"])
        painter.drawText(QPointF(left + width - metrics.horizontalAdvance(count), y), count)

    def _mark(self, painter: QPainter, at: QPointF, status: str) -> None:
        """Ring new, half disc begun, check done, exclamation mark sent back: told by form."""
        accent, good, warn = self.theme["accent"], self.theme["good"], self.theme["warn"]
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if status in ("new", "begun"):
            painter.setPen(QPen(accent if status == "begun" else self.theme["line_strong"], 1.5))
            painter.drawEllipse(at, 5, 5)
            if status == "begun":
                painter.setBrush(accent)
                painter.drawPie(QRectF(at.x() - 5, at.y() - 5, 10, 10), -90 * 16, 180 * 16)
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(good if status == "complete" else warn)
        painter.drawEllipse(at, 6, 6)
        painter.setPen(QPen(self.theme["panel"], 1.6))
        if status == "complete":
            painter.drawPolyline([at + QPointF(-2.6, 0.2), at + QPointF(-0.6, 2.2), at + QPointF(2.8, -2)])
        else:
            painter.drawLine(at + QPointF(0, -3), at + QPointF(0, 0.6))
            painter.drawPoint(at + QPointF(0, 3))


def two_lines(words: str, font: QFont, width: float) -> list[str]:
    """Words on at most two lines, the second one elided."""
    metrics, first, rest = QFontMetricsF(font), "", words.split()
    while rest and (not first or metrics.horizontalAdvance(f"{first} {rest[0]}") <= width):
        first = f"{first} {rest.pop(0)}".strip()
    second = metrics.elidedText(" ".join(rest), Qt.TextElideMode.ElideRight, width)
    return [metrics.elidedText(first, Qt.TextElideMode.ElideRight, width), second] if rest else [first]


class Queue(QWidget):
    """The left panel."""

    def __init__(self, desk: Desk, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("panel")
        self.setMinimumWidth(220)
        self.desk = desk
        self.model = QueueModel(desk, self)
        self.count = plain("", "meta")
        self.filter, self.status, self.order = QLineEdit(), QComboBox(), QComboBox()
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(self.tr("Articles done"))
        self.filter.setPlaceholderText(self.tr("Filter  Ctrl+L"))
        self.filter.setAccessibleName(self.tr("Filter the articles"))
        self.filter.setClearButtonEnabled(True)
        self.status.addItems([self.tr("All"), self.tr("New"), self.tr("Begun"), self.tr("Done"), self.tr("Sent back")])
        self.status.setAccessibleName(self.tr("Status"))
        self.order.addItems(
            [
                self.tr("Imported"),
                self.tr("Newest first"),
                self.tr("By outlet"),
                self.tr("By title"),
                self.tr("By status"),
            ]
        )
        self.order.setAccessibleName(self.tr("Order"))
        for box in (self.status, self.order):
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(3)
        self.list = Rows(self.model, _ROW, self.tr("Articles"), theme)
        self.list.dress(_Delegate(theme, self))
        self._lay_out()
        self._wait = QTimer(self, singleShot=True, interval=150)
        self._wait.timeout.connect(self.reload)
        self.filter.textChanged.connect(lambda: self._wait.start())
        self.status.currentIndexChanged.connect(lambda: self.reload())
        self.order.currentIndexChanged.connect(lambda: self.reload())
        self.list.clicked.connect(self._choose)
        self.list.activated.connect(self._choose)
        desk.article_changed.connect(self.on_article)
        desk.saved.connect(self._later)
        desk.articles_changed.connect(self.reload)
        self._refresh = QTimer(self, singleShot=True, interval=120)
        self._refresh.timeout.connect(self.on_saved)
        self.reload()

    def _lay_out(self) -> None:
        column, head, row, more = QVBoxLayout(self), QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        column.setContentsMargins(0, 14, 0, 0)
        column.setSpacing(8)
        head.setContentsMargins(16, 0, 16, 0)
        head.addWidget(plain(self.tr("Articles"), "title"), 1)
        head.addWidget(self.count)
        row.setContentsMargins(16, 0, 16, 0)
        row.addWidget(self.filter, 1)
        more.setContentsMargins(16, 0, 16, 2)
        more.setSpacing(6)
        more.addWidget(self.status, 3)
        more.addWidget(self.order, 5)
        bar = QHBoxLayout()
        bar.setContentsMargins(16, 0, 16, 0)
        bar.addWidget(self.progress)
        column.addLayout(head)
        column.addLayout(bar)
        column.addLayout(row)
        column.addLayout(more)
        column.addWidget(self.list, 1)

    def reload(self) -> None:
        """Ask again which articles fit."""
        if not self.desk.has_project:
            return
        self.model.load(self.filter.text(), _STATUSES[self.status.currentIndex()], _ORDERS[self.order.currentIndex()])
        self._count()
        filtered = bool(self.filter.text() or self.status.currentIndex())
        self.list.say_when_empty(self.tr("No article fits. Clear the filter.") if filtered
                                 else self.tr("Drop articles here, or import them with Ctrl+I."))  # fmt: skip

    def _count(self) -> None:
        shown = f"{len(self.model.ids):,}"
        if self.filter.text() or self.status.currentIndex():
            self.count.setText(self.tr("{n} found").format(n=shown))
        else:
            done = self.desk.project.done_count()
            self.progress.setRange(0, max(1, len(self.model.ids)))
            self.progress.setValue(done)
            self.count.setText(self.tr("{done} of {all} done").format(done=f"{done:,}", all=shown))

    def _choose(self, index: QModelIndex) -> None:
        self.desk.open_article(self.model.ids[index.row()])

    def step(self, by: int) -> None:
        """Open the next or the previous article."""
        document = self.desk.document
        at = self.model.place(document.id) + by if document else 0
        if 0 <= at < len(self.model.ids):
            self.desk.open_article(self.model.ids[at])
        else:
            self.desk.said.emit(
                self.tr("This is the last article.") if by > 0 else self.tr("This is the first article."), True
            )

    def on_article(self) -> None:
        """Another article is in hand: show its row."""
        document = self.desk.document
        at = self.model.place(document.id) if document else -1
        if at >= 0:
            self.list.setCurrentIndex(self.model.index(at))
            self.list.scrollTo(self.model.index(at))
        self.list.viewport().update()

    def _later(self) -> None:
        self._refresh.start()

    def on_saved(self) -> None:
        """Counts may have changed."""
        document = self.desk.document
        if not self.desk.has_project:
            return
        if document is None or self.model.place(document.id) < 0:
            self.reload()
        else:
            self.model.refresh(document.id)
            self._count()


def build(stage: Stage) -> QWidget:
    """The panel."""
    return Queue(stage.desk, stage.theme)
