"""A list of rows of one height, as quick with a hundred thousand of them as with ten.

Qt's own list view asks the model for every row whenever it is reset, a tenth of a second for
a long list in Python; a table knows its rows by their number and their height.
"""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QStyledItemDelegate, QTableView

from annotator.ui import theme as faces
from annotator.ui.theme import Theme


class Rows(QTableView):
    """Rows that a delegate paints; where there are none, a sentence says what to do."""

    def __init__(self, model: QAbstractItemModel, row_height: int, name: str, theme: Theme) -> None:
        super().__init__()
        self.empty = ""
        self._theme = theme
        self.setModel(model)
        across, down = self.horizontalHeader(), self.verticalHeader()
        across.hide()
        across.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        down.hide()
        down.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        down.setMinimumSectionSize(1)
        down.setDefaultSectionSize(row_height)
        self.setShowGrid(False)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setAccessibleName(name)

    def dress(self, delegate: QStyledItemDelegate) -> None:
        """Have the rows painted by this delegate."""
        delegate.setParent(self)
        self.setItemDelegate(delegate)

    def say_when_empty(self, words: str) -> None:
        """What stands there while no row does."""
        if words != self.empty:
            self.empty = words
            self.setAccessibleDescription(words)
            self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Qt's paint."""
        if self.model().rowCount():
            super().paintEvent(event)
            return
        painter = QPainter(self.viewport())
        painter.setFont(faces.interface_font(12))
        painter.setPen(self._theme["ink2"])
        room = QRect(16, 12, self.viewport().width() - 32, self.viewport().height() - 24)
        painter.drawText(room, int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop), self.empty)
        painter.end()
