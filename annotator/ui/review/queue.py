"""The cases of the article by class or in reading order, each with its votes; below them the articles to review."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import QBrush, QPainter, QPen
from PySide6.QtWidgets import (
    QHBoxLayout,
    QProgressBar,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from annotator.domain.compare.cases import Case
from annotator.ui import theme as faces
from annotator.ui.labelbar import Elided, plain
from annotator.ui.language import QT_TRANSLATE_NOOP
from annotator.ui.review.desk import ReviewDesk
from annotator.ui.rows import Rows
from annotator.ui.theme import Theme

if TYPE_CHECKING:
    from annotator.services.review import Surveyed

_Index = QModelIndex | QPersistentModelIndex
_ROW, _TALL = 28, 44  # px
ROW_ROLE = Qt.ItemDataRole.UserRole + 1

KIND_NAMES = {
    "missing": QT_TRANSLATE_NOOP("Review", "Missing"), "split": QT_TRANSLATE_NOOP("Review", "Split or merged"),
    "link": QT_TRANSLATE_NOOP("Review", "Link"), "label": QT_TRANSLATE_NOOP("Review", "Label"),
    "attribute": QT_TRANSLATE_NOOP("Review", "Attribute"), "entity": QT_TRANSLATE_NOOP("Review", "Actor"),
    "nesting": QT_TRANSLATE_NOOP("Review", "Nesting"), "boundary": QT_TRANSLATE_NOOP("Review", "Boundary"),
    "trivial": QT_TRANSLATE_NOOP("Review", "Trivial boundary"), "same": QT_TRANSLATE_NOOP("Review", "Agreed, a sample"),
    "reading": QT_TRANSLATE_NOOP("Review", "In reading order"), "deferred": QT_TRANSLATE_NOOP("Review", "Deferred"),
    "settled": QT_TRANSLATE_NOOP("Review", "Settled"),
}  # fmt: skip


class Cases(QAbstractListModel):
    """Heads and cases, one below the other. A head is a pair of a class and how many it has."""

    def __init__(self, desk: ReviewDesk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.rows: list[Case | tuple[str, int]] = []

    def reload(self) -> None:
        """States or order have changed."""
        self.beginResetModel()
        self.rows = self._rows()
        self.endResetModel()

    def _rows(self) -> list[Case | tuple[str, int]]:
        review = self.desk.review
        if review is None:
            return []
        groups: dict[str, list[Case]] = {}
        for case in self.desk.queue():
            deferred = review.state(case) == "deferred"
            head: str = "deferred" if deferred else "reading" if self.desk.order == "reading" else case.kind
            groups.setdefault(head, []).append(case)
        settled = [case for case in review.cases if review.state(case) == "settled"]
        if settled:
            groups["settled"] = settled
        rows: list[Case | tuple[str, int]] = []
        for name, cases in groups.items():
            rows += [(name, len(cases)), *cases]
        return rows

    def rowCount(self, parent: _Index | None = None) -> int:  # noqa: ARG002, N802
        """How many rows."""
        return len(self.rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Words for screen readers, the row for the delegate."""
        row = self.rows[index.row()] if 0 <= index.row() < len(self.rows) else None
        if role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.DisplayRole and row is not None:
            return f"{row[0]} {row[1]}" if isinstance(row, tuple) else f"{self.desk.number(row)} {self.words(row)}"
        return None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Heads cannot be chosen."""
        head = isinstance(self.rows[index.row()], tuple) if 0 <= index.row() < len(self.rows) else True
        return Qt.ItemFlag.ItemIsEnabled if head else Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def words(self, case: Case) -> str:
        """Who and how, else the first words of the claim."""
        text = self.desk.review.sheet.text if self.desk.review else ""
        frame = case.takes[0].frame
        parts = [mark.quote(text) for role in ("source", "cue") for mark in frame.filling(role)[:1]]
        return " ".join((" ".join(parts) or frame.main.quote(text)[:80]).split())

    def votes(self, case: Case) -> list[str]:
        """For each coder, in the order on screen: has the most frequent version, differs, or has none."""
        versions = self.desk.versions_of(case)
        usual = max(versions, key=lambda version: (len(version.coders), bool(version.frames)))
        found = {
            n: "same" if v is usual and v.frames else "other" if v.frames else "none" for v in versions for n in v.shown
        }
        return [found[n] for n in sorted(found)]


class _CaseDelegate(QStyledItemDelegate):
    """A head, or a number, words and discs."""

    def __init__(self, theme: Theme, model: Cases) -> None:
        super().__init__()
        self.theme, self.model = theme, model

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        row: Case | tuple[str, int] | None = index.data(ROW_ROLE)
        if row is None:
            return
        area: QRect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(row, tuple):
            self._head(painter, area, *row)
        else:
            self._case(painter, area, row, hover=bool(option.state & QStyle.StateFlag.State_MouseOver))
        painter.restore()

    def _head(self, painter: QPainter, area: QRect, head: str, count: int) -> None:
        box = area.adjusted(16, 6, -16, 0)
        painter.setPen(self.theme["ink2"])
        painter.setFont(faces.interface_font(12, 600))
        words = QCoreApplication.translate("Review", KIND_NAMES[head])
        painter.drawText(box, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), words)
        painter.setFont(faces.interface_font(12))
        painter.drawText(box, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight), f"{count}")

    def _case(self, painter: QPainter, area: QRect, case: Case, *, hover: bool) -> None:
        current = case is self.model.desk.case
        if current or hover:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.theme["accent_soft" if current else "hover"])
            painter.drawRoundedRect(area.adjusted(8, 1, -8, -1), 6, 6)
        votes = self.model.votes(case)[:9]
        right = area.right() - 16
        for n, vote in enumerate(reversed(votes)):
            self._disc(painter, QPointF(right - 5 - 15 * n, area.center().y() + 0.5), vote)
        painter.setPen(self.theme["ink2"])
        painter.setFont(faces.interface_font(12))
        painter.drawText(
            QRectF(area.left() + 14, area.top(), 24, area.height()),
            int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight),
            f"{self.model.desk.number(case)}",
        )
        painter.setPen(self.theme["ink"])
        painter.setFont(faces.interface_font(12, 600 if current else 400))
        room = right - 15 * len(votes) - 8 - (area.left() + 46)
        words = painter.fontMetrics().elidedText(self.model.words(case), Qt.TextElideMode.ElideRight, max(20, room))
        painter.drawText(
            QRectF(area.left() + 46, area.top(), room, area.height()), int(Qt.AlignmentFlag.AlignVCenter), words
        )

    def _disc(self, painter: QPainter, at: QPointF, vote: str) -> None:
        ink = self.theme["ink2"]
        painter.setPen(QPen(ink, 1.2))
        painter.setBrush(QBrush(ink) if vote == "same" else QBrush(Qt.BrushStyle.NoBrush))
        painter.drawEllipse(at, 4, 4)
        if vote == "other":
            painter.setBrush(QBrush(ink))
            painter.drawPie(QRectF(at.x() - 4, at.y() - 4, 8, 8), 90 * 16, 180 * 16)


class Articles(QAbstractListModel):
    """The articles that have two layers, as the survey found them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: list[Surveyed] = []

    def show(self, rows: list[Surveyed]) -> None:
        """These, in their order."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def put(self, row: Surveyed) -> None:
        """One of them has changed; it keeps its place."""
        for n, old in enumerate(self.rows):
            if old.id == row.id and old != row:
                self.rows[n] = row
                self.dataChanged.emit(self.index(n), self.index(n))

    def rowCount(self, parent: _Index | None = None) -> int:  # noqa: ARG002, N802
        """How many articles."""
        return len(self.rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Title and open cases."""
        row = self.rows[index.row()] if 0 <= index.row() < len(self.rows) else None
        if role == ROW_ROLE:
            return row
        return f"{row.title}, {row.open}" if row and role == Qt.ItemDataRole.DisplayRole else None


class _ArticleDelegate(QStyledItemDelegate):
    """A state, the title on up to two lines, how many cases are open."""

    def __init__(self, theme: Theme, desk: ReviewDesk) -> None:
        super().__init__()
        self.theme, self.desk = theme, desk

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        row: Surveyed | None = index.data(ROW_ROLE)
        if row is None:
            return
        area: QRect = option.rect
        current = self.desk.document is not None and self.desk.document.id == row.id
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if current or option.state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.theme["accent_soft" if current else "hover"])
            painter.drawRoundedRect(area.adjusted(8, 1, -8, -1), 6, 6)
        self._state(painter, QPointF(area.left() + 24, area.top() + 15), row)
        painter.setPen(self.theme["ink2"])
        painter.setFont(faces.interface_font(12))
        painter.drawText(
            area.adjusted(0, 6, -16, 0),
            int(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight),
            f"{row.open or ''}",
        )
        painter.setPen(self.theme["ink"])
        painter.setFont(faces.interface_font(12, 600 if current else 400))
        box = QRectF(area.left() + 38, area.top() + 6, area.width() - 38 - 40, 2 * painter.fontMetrics().lineSpacing())
        painter.setClipRect(box)
        painter.drawText(box, int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop), row.title)
        painter.restore()

    def _state(self, painter: QPainter, at: QPointF, row: Surveyed) -> None:
        colour = self.theme["good" if row.signed else "accent" if row.open < row.cases else "line_strong"]
        painter.setPen(QPen(colour, 1.6))
        painter.setBrush(QBrush(colour) if row.signed else QBrush(Qt.BrushStyle.NoBrush))
        painter.drawEllipse(at, 5, 5)
        if row.signed:
            painter.setPen(QPen(self.theme["panel"], 1.5))
            painter.drawPolyline([at + QPointF(-2.4, 0), at + QPointF(-0.6, 1.8), at + QPointF(2.4, -2)])
        elif row.open < row.cases:
            painter.setBrush(QBrush(colour))
            painter.drawPie(QRectF(at.x() - 5, at.y() - 5, 10, 10), 90 * 16, 180 * 16)


class Queue(QWidget):
    """The left side of the review workspace."""

    article_wanted = Signal(str)

    def __init__(self, desk: ReviewDesk, theme: Theme, order_key: str) -> None:
        super().__init__()
        self.setObjectName("panel")
        self.desk = desk
        self.cases, self.articles = Cases(desk, self), Articles(self)
        self.list = Rows(self.cases, _ROW, self.tr("Cases"), theme)
        self.list.dress(_CaseDelegate(theme, self.cases))
        self.titles = Rows(self.articles, _TALL, self.tr("Articles to review"), theme)
        self.titles.dress(_ArticleDelegate(theme, desk))
        self.titles.say_when_empty(
            self.tr("No article has two layers. Take in a colleague's bundle: File, Merge bundle.")
        )
        self._open, self._settled = plain("", "meta"), Elided("", "meta")
        self._order = plain("", "meta")
        self._done = QProgressBar()
        self._done.setTextVisible(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 0, 0)
        column.setSpacing(6)
        column.addLayout(self._across(plain(self.tr("Cases"), "title"), self._open))
        bar = QHBoxLayout()
        bar.setContentsMargins(16, 0, 16, 4)
        bar.addWidget(self._done)
        column.addLayout(bar)
        column.addWidget(self.list, 3)
        column.addLayout(self._across(self._settled, None))
        column.addLayout(self._across(self._order, plain(order_key, "key")))
        column.addLayout(self._across(plain(self.tr("Articles"), "title"), None))
        column.addWidget(self.titles, 2)
        self.list.clicked.connect(self._on_case)
        self.titles.clicked.connect(self._on_article)
        self.titles.activated.connect(self._on_article)
        desk.review_changed.connect(self.reload)
        desk.case_changed.connect(self.on_case)
        self.reload()

    @staticmethod
    def _across(left: QWidget, right: QWidget | None) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(16, 2, 16, 2)
        row.addWidget(left, 1)
        if right is not None:
            row.addWidget(right)
        return row

    def reload(self) -> None:
        """Cases and their states as they are now."""
        review = self.desk.review
        self.cases.reload()
        total = len(self.desk.cases)
        left = len(review.open_cases) if review else 0
        policy = sum(
            bool(d.policy)
            for case in self.desk.cases
            if review and (d := review.decision(case)) and review.state(case) == "settled"
        )
        self._open.setText(self.tr("{n} open").format(n=left) if review else "")
        self._done.setRange(0, max(total, 1))
        self._done.setValue(total - left)
        told = self.tr("{n} settled, {m} of them by rule").format(n=total - left, m=policy) if review else ""
        self._settled.setText(self.tr("Signed off") if review and review.signed else told)
        weight = self.desk.order == "weight"
        self._order.setText(self.tr("Order: weight") if weight else self.tr("Order: reading"))
        if review is None:
            self.list.say_when_empty(self.desk.trouble or self.tr("Choose an article below."))
        if review is not None:
            from annotator.services.review import surveyed

            self.articles.put(surveyed(review))
        self.titles.viewport().update()
        self.on_case()

    def on_case(self) -> None:
        """Show the row of the case in hand."""
        case = self.desk.case
        for n, row in enumerate(self.cases.rows):
            if row is case and case is not None:
                self.list.scrollTo(self.cases.index(n))
        self.list.viewport().update()

    def _on_case(self, index: QModelIndex) -> None:
        row = index.data(ROW_ROLE)
        if isinstance(row, Case):
            self.desk.choose(row)

    def _on_article(self, index: QModelIndex) -> None:
        row = index.data(ROW_ROLE)
        if row is not None:
            self.article_wanted.emit(row.id)

    def step(self, by: int) -> None:
        """The next or the previous article of the list."""
        ids = [row.id for row in self.articles.rows]
        document = self.desk.document
        at = ids.index(document.id) + by if document and document.id in ids else 0
        if ids:
            self.article_wanted.emit(ids[max(0, min(len(ids) - 1, at))])
