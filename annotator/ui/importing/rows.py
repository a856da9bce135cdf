"""The articles that were found in the files given, a row each."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from annotator.services.preview import HERE, NEW, PASSED, REFUSED, TWICE, Row
from annotator.ui.language import QT_TRANSLATE_NOOP
from annotator.ui.sentences import told
from annotator.ui.theme import Theme

STATES = {
    NEW: QT_TRANSLATE_NOOP("Import", "new"), HERE: QT_TRANSLATE_NOOP("Import", "here already"),
    TWICE: QT_TRANSLATE_NOOP("Import", "twice among these"), PASSED: QT_TRANSLATE_NOOP("Import", "without the keywords"),
    REFUSED: QT_TRANSLATE_NOOP("Import", "refused"),
}  # fmt: skip
_COLUMNS = (
    QT_TRANSLATE_NOOP("Import", "Article"), QT_TRANSLATE_NOOP("Import", "Outlet"), QT_TRANSLATE_NOOP("Import", "Date"),
    QT_TRANSLATE_NOOP("Import", "State"), QT_TRANSLATE_NOOP("Import", "Format"), QT_TRANSLATE_NOOP("Import", "File"),
)  # fmt: skip
_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


def state_words(state: str) -> str:
    """A state in the language of the window."""
    return QCoreApplication.translate("Import", STATES[state])


class Found(QAbstractTableModel):
    """Rows of a preview."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.rows: Sequence[Row] = ()
        self._theme = theme

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Other rows."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: _Index = _ROOT) -> int:  # noqa: N802
        """How many articles."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: _Index = _ROOT) -> int:  # noqa: N802
        """What is told of each."""
        return 0 if parent.isValid() else len(_COLUMNS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: N802
        """The names of the columns."""
        if role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal:
            return QCoreApplication.translate("Import", _COLUMNS[section])
        return None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What stands in a cell; what does not come in is fainter, what is refused in the colour of trouble."""
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._words(row)[index.column()]
        if role == Qt.ItemDataRole.ForegroundRole and row.state != NEW:
            return QColor(self._theme["bad" if row.state == REFUSED else "ink3"])
        return None

    def _words(self, row: Row) -> tuple[str, ...]:
        document = row.document
        unknown = QCoreApplication.translate("Import", "unknown")
        file = row.file.rpartition("/")[2]
        if document is None:
            return _without_place(told(row.reason), row.file), "", "", state_words(row.state), row.format, file
        return document.title, document.outlet, document.published or unknown, state_words(row.state), row.format, file


def _without_place(reason: str, file: str) -> str:
    """The file has a column of its own."""
    return reason.removeprefix(file).lstrip(":0123456789 ") if reason.startswith(file) else reason


class Table(QTableView):
    """The rows, with the article in front wide and all else as wide as it is."""

    def __init__(self, model: Found) -> None:
        super().__init__()
        self.setModel(model)
        self.setObjectName("found")
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setAccessibleName(self.tr("Articles found"))
        across, down = self.horizontalHeader(), self.verticalHeader()
        across.setHighlightSections(False)
        across.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        down.hide()
        down.setDefaultSectionSize(26)
        for column, wide in enumerate((300, 100, 82, 126, 80, 112)):
            across.resizeSection(column, wide)
        across.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
