"""A concordance: hits with what stands around them, the words in the middle; with ticks, for what is done to many."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QCoreApplication, QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from annotator.services.everywhere import Finding
from annotator.services.finding import Occurrence
from annotator.ui import rowpaint
from annotator.ui import theme as faces
from annotator.ui.desk import Desk
from annotator.ui.rows import Rows
from annotator.ui.theme import Theme

TICKS = 40  # px at the left that hold the ticks

_ROW, _LABELS = 26, 140  # px
_ENTRY, _TICKED = Qt.ItemDataRole.UserRole + 1, Qt.ItemDataRole.UserRole + 2
_Index = QModelIndex | QPersistentModelIndex


class Hits(QAbstractListModel):
    """Occurrences with ticks, or findings of the consistency check."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.all: list[Occurrence | Finding] = []
        self.ticked: set[int] = set()

    def show(self, rows: Sequence[Occurrence | Finding]) -> None:
        """Other rows; occurrences are all ticked."""
        self.beginResetModel()
        self.all = list(rows)
        self.ticked = {n for n, row in enumerate(self.all) if isinstance(row, Occurrence)}
        self.endResetModel()

    def extend(self, rows: Sequence[Occurrence]) -> None:
        """More occurrences behind those that are there, ticked."""
        if rows:
            n = len(self.all)
            self.beginInsertRows(QModelIndex(), n, n + len(rows) - 1)
            self.all.extend(rows)
            self.ticked |= set(range(n, n + len(rows)))
            self.endInsertRows()

    def tick(self, rows: set[int], *, on: bool) -> None:
        """Tick some, or take their ticks away."""
        self.ticked = self.ticked | rows if on else self.ticked - rows
        self.dataChanged.emit(self.index(0), self.index(len(self.all) - 1))

    @property
    def chosen(self) -> list[Occurrence]:
        """The ticked places, in order."""
        return [row for n in sorted(self.ticked) if isinstance(row := self.all[n], Occurrence)]

    def rowCount(self, parent: _Index | None = None) -> int:  # noqa: ARG002, N802
        """How many."""
        return len(self.all)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A sentence for screen readers, the row for the delegate."""
        row = self.all[index.row()]
        if role == _ENTRY:
            return row
        if role == _TICKED:
            return index.row() in self.ticked
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if isinstance(row, Finding):
            return f"{row.words}: {told(row)}"
        tick = self.tr("ticked, ") if index.row() in self.ticked else ""
        return f"{tick}{row.document.title}: {row.before}{row.words}{row.behind}"


def told(finding: Finding) -> str:
    """What is not alike, in words."""
    parts = [f"{name} {n:,}×" for name, n in finding.labels]
    untagged = QCoreApplication.translate("Concordance", "untagged {n}×").format(n=f"{finding.untagged:,}")
    return ", ".join([*parts, *([untagged] if finding.untagged else [])])


class _Delegate(QStyledItemDelegate):
    """Tick, article, and the words in the middle of what stands around."""

    def __init__(self, desk: Desk, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.desk, self.theme = desk, theme

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        area: QRect = option.rect
        state: QStyle.StateFlag = option.state
        row: Occurrence | Finding = index.data(_ENTRY)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver):
            painter.fillRect(area, self.theme["accent_soft" if state & QStyle.StateFlag.State_Selected else "hover"])
        if isinstance(row, Finding):
            self._words(painter, QRect(area.left() + 16, area.top(), 240, area.height()), row.words, 600)
            self._words(painter, area.adjusted(264, 0, -16, 0), told(row))
        else:
            rowpaint.tick(painter, area, area.center().y() - 6.5, self.theme, ticked=bool(index.data(_TICKED)))
            self._occurrence(painter, area, row)
        painter.restore()

    def _occurrence(self, painter: QPainter, area: QRect, row: Occurrence) -> None:
        left = area.left() + TICKS
        title = QRect(left, area.top(), 150, area.height())
        self._words(painter, title, row.document.title or row.document.file, ink="ink2")
        right = area.right() - 16 - _LABELS
        self._words(painter, QRect(right + 8, area.top(), _LABELS - 8, area.height()), self._labels(row), ink="ink2")
        middle = left + 160 + (right - left - 160) * 2 // 5
        self._words(painter, QRect(left + 160, area.top(), middle - left - 164, area.height()), row.before, right=True)
        font = faces.interface_font(12, 600)
        self._words(painter, QRect(middle, area.top(), right - middle, area.height()), row.words, 600)
        used = round(QFontMetricsF(font).horizontalAdvance(row.words)) + 1
        self._words(painter, QRect(middle + used, area.top(), right - middle - used, area.height()), row.behind)

    def _labels(self, row: Occurrence) -> str:
        """The own labels of the words; of a tag that was sought also whose it is."""
        book = self.desk.project.codebook
        names = ", ".join(book.label(span.label).name for span in ([row.span] if row.span else row.tags))
        return f"{names} · {row.layer}" if row.span else names

    def _words(
        self, painter: QPainter, area: QRect, words: str, weight: int = 400, ink: str = "ink", *, right: bool = False
    ) -> None:
        font = faces.interface_font(12, weight)
        painter.setFont(font)
        painter.setPen(self.theme[ink])
        side = Qt.TextElideMode.ElideLeft if right else Qt.TextElideMode.ElideRight
        shown = QFontMetricsF(font).elidedText(words, side, max(0, area.width()))
        where = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        painter.drawText(area, int(where | Qt.AlignmentFlag.AlignVCenter), shown)


class Concordance(Rows):
    """The rows; their keys go to whoever owns the list first."""

    def __init__(self, model: Hits, desk: Desk, theme: Theme, keys: Callable[[QKeyEvent], bool]) -> None:
        super().__init__(model, _ROW, QCoreApplication.translate("Concordance", "Hits"), theme)
        self._keys = keys
        self.dress(_Delegate(desk, theme, self))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """The owner's keys first."""
        if not self._keys(event):
            super().keyPressEvent(event)
