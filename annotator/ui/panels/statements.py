"""The statements of the article in reading order: number, who, cue, what; nested ones are indented."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, Qt, QTimer
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QVBoxLayout, QWidget

from annotator.domain.article import Statement
from annotator.ui import rowpaint
from annotator.ui import theme as faces
from annotator.ui.desk import Desk
from annotator.ui.language import QT_TRANSLATE_NOOP
from annotator.ui.panels import Stage
from annotator.ui.rows import Rows
from annotator.ui.theme import Theme

TITLE = QT_TRANSLATE_NOOP("Window", "Statements")
AREA = Qt.DockWidgetArea.RightDockWidgetArea
PLACE = 20

_ROW = 28  # px
STATEMENT_ROLE = Qt.ItemDataRole.UserRole + 1
_Index = QModelIndex | QPersistentModelIndex


class StatementModel(QAbstractListModel):
    """Rows are asked from the article when they are in view."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self._count = 0

    def reload(self) -> None:
        """Statements may have come, gone or changed."""
        article = self.desk.article
        count = article.claim_count if article else 0
        if count != self._count:
            self.beginResetModel()
            self._count = count
            self.endResetModel()

    def rowCount(self, parent: _Index | None = None) -> int:  # noqa: ARG002, N802
        """How many statements."""
        return self._count

    def statement(self, at: int) -> Statement | None:
        """A statement by its place."""
        article = self.desk.article
        claim = article.claim_at(at) if article else None
        return article.statement(claim) if article and claim else None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A sentence for screen readers, the statement for the delegate."""
        statement = self.statement(index.row())
        if statement is None:
            return None
        if role == STATEMENT_ROLE:
            return statement
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{statement.number} {' '.join(self.words(statement))}"
        return None

    def words(self, statement: Statement) -> tuple[str, str, str]:
        """Who, cue and claim, without line breaks."""
        article = self.desk.article
        if article is None:
            return "", "", ""
        sources = ", ".join(span.quote(article.text) for span in statement.filling("source"))
        cue = next((span.quote(article.text) for span in statement.filling("cue")), "")
        claim = article.text[statement.claim.start : statement.claim.start + 160]
        return " ".join(sources.split()) or "—", " ".join(cue.split()), " ".join(claim.split())


class _Delegate(QStyledItemDelegate):
    def __init__(self, theme: Theme, model: StatementModel, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme, self.model = theme, model

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        statement: Statement | None = index.data(STATEMENT_ROLE)
        if statement is None:
            return
        area: QRect = option.rect
        state: QStyle.StateFlag = option.state
        claim = self.model.desk.claim
        current = claim is not None and claim.id == statement.claim.id
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if current or state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.theme["accent_soft" if current else "hover"])
            painter.drawRoundedRect(area.adjusted(8, 0, -8, 0), 6, 6)
        self._row(painter, area, statement)
        painter.restore()

    def _row(self, painter: QPainter, area: QRect, statement: Statement) -> None:
        who, cue, what = self.model.words(statement)
        y, right = area.center().y() + 5, area.right() - 16
        x = float(area.left() + 18)
        rowpaint.words(painter, x, y, f"{statement.number}", faces.interface_font(12), self.theme["ink2"], 30)
        x += 26 + 12 * min(len(statement.outer), 3)
        for words, font, ink in (
            (who, faces.interface_font(12, 600), self.theme["ink"]),
            (cue, rowpaint.italic(12), self.theme.label("cue").ink),
            (what, faces.interface_font(12), self.theme["ink2"]),
        ):
            room = right - x
            if words and room > 8:
                x += rowpaint.words(painter, x, y, words, font, ink, min(room, 150) if words is who else room) + 6


class Statements(QWidget):
    """The list, following the open statement."""

    def __init__(self, desk: Desk, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("panel")
        self.desk = desk
        self.model = StatementModel(desk, self)
        self.list = Rows(self.model, _ROW, self.tr("Statements of this article"), theme)
        self.list.dress(_Delegate(theme, self.model, self))
        self.list.say_when_empty(self.tr("No tags yet. Select words, then press 1 to 9."))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.addWidget(self.list, 1)
        self._soon = QTimer(self, singleShot=True, interval=30)
        self._soon.timeout.connect(self.reload)
        self.list.clicked.connect(self._go)
        self.list.activated.connect(self._go)
        for signal in (desk.article_changed, desk.loaded, desk.spans_changed):
            signal.connect(self._later)
        desk.open_changed.connect(self.on_open)
        self.reload()

    def _later(self, *_: object) -> None:
        self._soon.start()

    def reload(self) -> None:
        """Show the statements as they are now."""
        self.model.reload()
        self.on_open()

    def on_open(self) -> None:
        """Show the row of the open statement."""
        claim, article = self.desk.claim, self.desk.article
        if claim and article and article.position(claim) < self.model.rowCount():
            self.list.scrollTo(self.model.index(article.position(claim)))
        self.list.viewport().update()

    def _go(self, index: QModelIndex) -> None:
        article = self.desk.article
        self.desk.jump_to(article.claim_at(index.row()) if article else None)


def build(stage: Stage) -> QWidget:
    """The panel."""
    return Statements(stage.desk, stage.theme)
