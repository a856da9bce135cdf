"""The open suggestions as rows: a tick, who and how, what, and how sure that is."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from annotator.domain.suggestion import Suggestion
from annotator.ui import rowpaint
from annotator.ui import theme as faces
from annotator.ui.rows import Rows
from annotator.ui.suggestions.proposals import Proposals
from annotator.ui.theme import Theme

TICKS = 38  # px at the left that hold the ticks
_ROW = 44  # px
_ONE, _TICKED = Qt.ItemDataRole.UserRole + 1, Qt.ItemDataRole.UserRole + 2
_Index = QModelIndex | QPersistentModelIndex


class SuggestionModel(QAbstractListModel):
    """The suggestions that are shown, those at least so sure ticked until somebody ticks otherwise."""

    ticked_changed = Signal()

    def __init__(self, proposals: Proposals, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.proposals = proposals
        self.all: tuple[Suggestion, ...] = ()
        self.least = 0.8
        self._otherwise: set[object] = set()  # what was ticked, or not, by hand: also when it is suggested anew

    def reload(self) -> None:
        """Others may be open."""
        if self.proposals.open != self.all:
            self.beginResetModel()
            self.all = self.proposals.open
            self.endResetModel()
            self.ticked_changed.emit()

    def set_least(self, least: float) -> None:
        """Tick those that are at least so sure, and no others."""
        self.least = least
        self._otherwise.clear()
        self._tell()

    def is_ticked(self, one: Suggestion) -> bool:
        """Would it be accepted?"""
        return (one.confidence >= self.least) != (_about(one) in self._otherwise)

    def turn(self, row: int) -> None:
        """Tick a row, or take its tick away."""
        self._otherwise ^= {_about(self.all[row])}
        self._tell()

    def _tell(self) -> None:
        if self.all:
            self.dataChanged.emit(self.index(0), self.index(len(self.all) - 1))
        self.ticked_changed.emit()

    @property
    def ticked(self) -> list[Suggestion]:
        """Those that would be accepted, in the order of the text."""
        return sorted((one for one in self.all if self.is_ticked(one)), key=lambda one: one.start)

    def rowCount(self, parent: _Index | None = None) -> int:  # noqa: ARG002, N802
        """How many."""
        return len(self.all)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A sentence for screen readers, the suggestion for the delegate."""
        one = self.all[index.row()] if 0 <= index.row() < len(self.all) else None
        if one is None:
            return None
        if role == _ONE:
            return one
        if role == _TICKED:
            return self.is_ticked(one)
        if role == Qt.ItemDataRole.DisplayRole:
            who, how, what = self.words(one)
            tick = self.tr("ticked, ") if self.is_ticked(one) else ""
            return f"{tick}{one.confidence * 100:.0f} %: {who} {how} {what}"
        return None

    def words(self, one: Suggestion) -> tuple[str, str, str]:
        """Who, cue and claim, without line breaks; of a single span its label, nothing, its words."""
        article = self.proposals.desk.article
        if article is None:
            return "", "", ""

        def said(role: str) -> str:
            parts = (part for part in one.parts if part.role == role)
            return " ".join(" ".join(article.text[a:b] for part in parts for a, b in part.fragments).split())

        what = said("")[:240]
        if not self.proposals.is_statement(one):
            return article.codebook.label(one.main.label).name, "", what
        return said("source") or "—", said("cue"), what


_DECIDING: dict[Qt.Key, Callable[[Proposals], None]] = {
    Qt.Key.Key_Return: lambda proposals: proposals.accept(), Qt.Key.Key_Enter: lambda proposals: proposals.accept(),
    Qt.Key.Key_Delete: lambda proposals: proposals.reject(), Qt.Key.Key_Backspace: lambda proposals: proposals.reject(),
    Qt.Key.Key_M: lambda proposals: proposals.step(1),
}  # fmt: skip


def _about(one: Suggestion) -> object:
    return one.document_id, one.main.label, one.main.fragments


class _Delegate(QStyledItemDelegate):
    def __init__(self, theme: Theme, model: SuggestionModel, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme, self.model = theme, model

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        one: Suggestion | None = index.data(_ONE)
        if one is None:
            return
        area: QRect = option.rect
        state: QStyle.StateFlag = option.state
        meant = self.model.proposals.current
        current = meant is not None and meant.id == one.id
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if current or state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.theme["accent_soft" if current else "hover"])
            painter.drawRoundedRect(area.adjusted(8, 1, -8, -1), 6, 6)
        if state & QStyle.StateFlag.State_Selected and state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(self.theme["accent"])
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(area).adjusted(8.5, 1.5, -8.5, -1.5), 6, 6)
        rowpaint.tick(painter, area, area.top() + 6.5, self.theme, ticked=bool(index.data(_TICKED)))
        self._row(painter, area, one)
        painter.restore()

    def _row(self, painter: QPainter, area: QRect, one: Suggestion) -> None:
        who, how, what = self.model.words(one)
        left, right = area.left() + TICKS, area.right() - 16
        sure = f"{one.confidence * 100:.0f} %"
        width = QFontMetricsF(faces.interface_font(12)).horizontalAdvance(sure)
        rowpaint.words(
            painter, right - width, area.top() + 18, sure, faces.interface_font(12), self.theme["ink2"], width + 1
        )
        x, room = float(left), right - width - 10 - left
        used = rowpaint.words(painter, x, area.top() + 18, who, faces.interface_font(12, 600), self.theme["ink"],
                           room * 0.7 if how else room)  # fmt: skip
        if how and room - used > 20:
            rowpaint.words(
                painter,
                x + used + 6,
                area.top() + 18,
                how,
                rowpaint.italic(12),
                self.theme.label("cue").ink,
                room - used - 6,
            )
        rowpaint.words(painter, x, area.top() + 36, what, faces.interface_font(12), self.theme["ink2"], right - left)


class SuggestionRows(Rows):
    """A click on a tick turns it; a row that is clicked, or come to by the arrows, is meant. Space ticks, Enter accepts, Del rejects, M goes on,
    as in the text."""

    def __init__(self, model: SuggestionModel, name: str, theme: Theme) -> None:
        super().__init__(model, _ROW, name, theme)
        self._rows = model
        self.dress(_Delegate(theme, model, self))

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """The tick is no part of the row."""
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and event.position().x() < TICKS - 4:
            self._rows.turn(index.row())
            event.accept()
        else:
            super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Keys on a row."""
        row, proposals = self.currentIndex().row(), self._rows.proposals
        if not 0 <= row < len(self._rows.all):
            super().keyPressEvent(event)
            return
        if event.key() == Qt.Key.Key_Space:
            self._rows.turn(row)
        elif event.key() in _DECIDING:
            proposals.choose(self._rows.all[row])
            _DECIDING[Qt.Key(event.key())](proposals)
        else:
            super().keyPressEvent(event)
            now = self.currentIndex().row()
            if now != row and 0 <= now < len(self._rows.all):
                proposals.choose(self._rows.all[now])
