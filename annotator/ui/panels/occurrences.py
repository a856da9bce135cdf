"""Every occurrence of some words, with what stands around: tick, tag, relabel, remove, each as one edit."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QRectF, Qt, QTimer
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)  # fmt: skip

from annotator.domain.change import ChangeSet, Refusal
from annotator.services import everywhere
from annotator.services.annotate import Hand
from annotator.services.everywhere import Finding, Occurrence
from annotator.services.steps import Steps, run
from annotator.ui import theme as faces
from annotator.ui.desk import Desk
from annotator.ui.labelbar import plain
from annotator.ui.panels import Stage
from annotator.ui.rows import Rows
from annotator.ui.theme import Theme
from annotator.ui.work import Work

TITLE = "Occurrences"
AREA = Qt.DockWidgetArea.BottomDockWidgetArea
PLACE = 40
HIDDEN = True  # until somebody asks for it

_ROW, _LABELS = 26, 96  # px
_ENTRY, _TICKED = Qt.ItemDataRole.UserRole + 1, Qt.ItemDataRole.UserRole + 2
_Index = QModelIndex | QPersistentModelIndex


class Hits(QAbstractListModel):
    """Occurrences with ticks, or findings of the consistency check."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.all: list[Occurrence | Finding] = []
        self.ticked: set[int] = set()

    def show(self, rows: list[Occurrence] | list[Finding]) -> None:
        """Other rows; occurrences are all ticked."""
        self.beginResetModel()
        self.all = list(rows)
        self.ticked = {n for n, row in enumerate(self.all) if isinstance(row, Occurrence)}
        self.endResetModel()

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
        tick = "ticked, " if index.row() in self.ticked else ""
        return f"{tick}{row.document.title}: {row.before}{row.words}{row.behind}"


def told(finding: Finding) -> str:
    """What is not alike, in words."""
    parts = [f"{name} {n:,}×" for name, n in finding.labels]
    return ", ".join([*parts, *([f"untagged {finding.untagged:,}×"] if finding.untagged else [])])


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
            self._tick(painter, area, ticked=bool(index.data(_TICKED)))
            self._occurrence(painter, area, row)
        painter.restore()

    def _tick(self, painter: QPainter, area: QRect, *, ticked: bool) -> None:
        box = QRectF(area.left() + 16.5, area.center().y() - 6.5, 14, 14)
        painter.setPen(self.theme["accent" if ticked else "line_strong"])
        painter.setBrush(self.theme["accent" if ticked else "paper"])
        painter.drawRoundedRect(box, 3, 3)
        if ticked:
            painter.setPen(self.theme["accent_ink"])
            painter.setFont(faces.interface_font(11, 700))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, "✓")

    def _occurrence(self, painter: QPainter, area: QRect, row: Occurrence) -> None:
        book = self.desk.project.codebook
        left = area.left() + 40
        self._words(
            painter, QRect(left, area.top(), 150, area.height()), row.document.title or row.document.file, ink="ink2"
        )
        labels = ", ".join(book.label(span.label).name for span in row.tags)
        right = area.right() - 16 - _LABELS
        self._words(painter, QRect(right + 8, area.top(), _LABELS - 8, area.height()), labels, ink="ink2")
        middle = left + 160 + (right - left - 160) * 2 // 5
        self._words(painter, QRect(left + 160, area.top(), middle - left - 164, area.height()), row.before, right=True)
        font = faces.interface_font(12, 600)
        self._words(painter, QRect(middle, area.top(), right - middle, area.height()), row.words, 600)
        used = round(QFontMetricsF(font).horizontalAdvance(row.words)) + 1
        self._words(painter, QRect(middle + used, area.top(), right - middle - used, area.height()), row.behind)

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


class _List(Rows):
    """Rows whose keys tick and tag."""

    def __init__(self, model: Hits, theme: Theme, keys: Callable[[QKeyEvent], bool]) -> None:
        super().__init__(model, _ROW, "Occurrences", theme)
        self._keys = keys

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """The panel's keys first."""
        if not self._keys(event):
            super().keyPressEvent(event)


class Occurrences(QWidget):
    """A line for the words, the list, and what can be done with the ticked ones."""

    def __init__(self, desk: Desk, theme: Theme, work: Work) -> None:
        super().__init__()
        self.setObjectName("panel")
        self.desk, self.theme, self.work = desk, theme, work
        self.words, self.scope, self.case = QLineEdit(), QComboBox(), QCheckBox(self.tr("Same case"))
        self.count = plain("", "meta")
        self.model = Hits(self)
        self.list = _List(self.model, theme, self._key)
        self.list.dress(_Delegate(desk, theme, self.list))
        self._relabels = False
        self._entity: str | None = None
        self._lay_out()
        self.words.returnPressed.connect(self.look)
        self.scope.activated.connect(lambda _n: self.look())
        self.case.clicked.connect(lambda _on: self.look())
        self.list.clicked.connect(self._clicked)
        self._stale = False
        self._again = QTimer(self, singleShot=True, interval=0)
        self._again.timeout.connect(self._look_again)
        desk.edited.connect(self._on_edited)
        work.ended.connect(self._again.start)
        self._say_count()

    def _lay_out(self) -> None:
        self.words.setPlaceholderText(self.tr("Words to find, Enter"))
        self.words.setAccessibleName(self.tr("Words to find"))
        self.scope.addItems([self.tr("In the article"), self.tr("In all articles")])
        self.scope.setAccessibleName(self.tr("Where to look"))
        self.case.setChecked(True)
        alike = QPushButton(self.tr("Tagged alike?"))
        alike.clicked.connect(self.check)
        head = QHBoxLayout()
        head.setContentsMargins(16, 8, 16, 4)
        head.setSpacing(10)
        head.addWidget(self.words, 1)
        for widget in (self.scope, self.case, alike):
            head.addWidget(widget)
        foot = QHBoxLayout()
        foot.setContentsMargins(16, 4, 16, 8)
        foot.setSpacing(8)
        foot.addWidget(self.count, 1)
        for key, words in (("Space", self.tr("tick")), ("A", self.tr("all or none")), ("1…9", self.tr("tag")),
                           ("L", self.tr("relabel")), ("Del", self.tr("remove tags")), ("Enter", self.tr("go there")),
                           ("Esc", self.tr("close"))):  # fmt: skip
            foot.addWidget(plain(key, "key"))
            foot.addWidget(plain(words, "meta"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.list, 1)
        column.addLayout(foot)
        self.setMinimumHeight(200)

    # --- looking ----------------------------------------------------------------------------------------

    def begin(self) -> None:
        """Every occurrence of the selected words, or of the span in hand. Raises `Refusal` where there are none."""
        article = self.desk.article
        if article is None:
            raise Refusal("No article is open.")
        span = self.desk.span
        self._entity = span.entity_id if span and not self.desk.fragments else None
        fragments = self.desk.fragments or (list(span.fragments) if span else [])
        if len(fragments) != 1:
            raise Refusal("Which words? Select some, or put the caret into a tag of one piece.")
        start, end = fragments[0]
        self.words.setText(" ".join(article.text[start:end].split()))
        self.look()

    def look(self) -> None:
        """Find the words; in all articles it takes a while, with progress and cancel."""
        article = self.desk.article
        key = article.document.id if article and not self.scope.currentIndex() else None
        if key is None and not self.scope.currentIndex():
            self.desk.said.emit(self.tr("No article is open."), True)
            return
        steps = everywhere.occurrences(self.desk.project, self.words.text(), key, same_case=self.case.isChecked())
        self._read(steps, self.tr("Search"), self._show)

    def check(self) -> None:
        """Are the same words tagged alike?"""
        self._read(everywhere.consistency(self.desk.project), self.tr("Check"), self._show)

    def _read(self, steps: Steps[Any], title: str, then: Callable[[Any], None]) -> None:
        try:
            self.work.read(steps, title, then)
        except Refusal as refusal:
            self.desk.said.emit(str(refusal), True)

    def _show(self, found: list[Occurrence] | list[Finding]) -> None:
        self.model.show(found)
        self.desk.said.emit(self.tr("{n} found").format(n=f"{len(found):,}"), False)
        self._say_count()
        self.list.say_when_empty(self.tr("Nothing was found."))
        if found:
            self.list.selectRow(0)
            self.list.setFocus()

    def _say_count(self) -> None:
        rows = self.model.all
        if rows and isinstance(rows[0], Finding):
            self.count.setText(self.tr("{n} words are not tagged alike; Enter shows their places").format(n=len(rows)))
        else:
            self.count.setText(
                self.tr("{n} of {all} ticked").format(n=len(self.model.ticked), all=len(rows)) if rows else ""
            )

    def _on_edited(self, _news: object) -> None:
        self._stale = True
        self._again.start()

    def _look_again(self) -> None:
        """The tags that are shown may have changed: in the article it is looked again, with the same ticks."""
        if not self._stale or self.work.job is not None or not self.isVisible() or self.scope.currentIndex():
            return
        self._stale = False
        article, before = self.desk.article, [(one.document.id, one.start) for one in self._listed()]
        if article is None or not before or before[0][0] != article.document.id:
            return
        found = run(
            everywhere.occurrences(
                self.desk.project, self.words.text(), article.document.id, same_case=self.case.isChecked()
            )
        )
        if [(one.document.id, one.start) for one in found] == before:
            ticked, row = set(self.model.ticked), self.list.currentIndex().row()
            self.model.show(found)
            self.model.ticked = ticked
            self.list.selectRow(row)
            self._say_count()

    def _listed(self) -> list[Occurrence]:
        return [row for row in self.model.all if isinstance(row, Occurrence)]

    # --- doing ------------------------------------------------------------------------------------------

    def _key(self, event: QKeyEvent) -> bool:
        key, text = event.key(), event.text()
        if event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier):
            return False
        if key == Qt.Key.Key_Space:
            self._toggle({self.list.currentIndex().row()})
        elif text in ("a", "A"):
            self._toggle(set(range(len(self.model.all))))
        elif text in ("l", "L"):
            self._relabels = True
            self.desk.said.emit(self.tr("Relabel the ticked ones: 1 to 9, Esc"), False)
        elif len(text) == 1 and text in "123456789":
            self._mark(text)
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._do(lambda hand: everywhere.remove(self.desk.project, hand, self.model.chosen))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._go(self.list.currentIndex().row())
        elif key == Qt.Key.Key_Escape:
            self._escape()
        else:
            return False
        return True

    def _escape(self) -> None:
        if self._relabels:
            self._relabels = False
            self.desk.said.emit("", False)
            return
        dock = self.parentWidget()
        if dock is not None:
            dock.hide()
        self.desk.article_wanted.emit()

    def _toggle(self, rows: set[int]) -> None:
        rows = {n for n in rows if 0 <= n < len(self.model.all) and isinstance(self.model.all[n], Occurrence)}
        if rows:
            self.model.tick(rows, on=not rows <= self.model.ticked)
            self._say_count()

    def _clicked(self, index: QModelIndex) -> None:
        at = self.list.viewport().mapFromGlobal(self.list.cursor().pos())
        if at.x() < 40 and isinstance(self.model.all[index.row()], Occurrence):
            self._toggle({index.row()})
        else:
            self._go(index.row())

    def _go(self, row: int) -> None:
        if not 0 <= row < len(self.model.all):
            return
        one = self.model.all[row]
        if isinstance(one, Finding):
            self.words.setText(one.words)
            self.scope.setCurrentIndex(1)
            self.look()
            return
        if self.desk.document is None or self.desk.document.id != one.document.id:
            self.desk.open_article(one.document.id)
        self.desk.select(one.start, one.end)
        self.desk.look_wanted.emit(one.start, one.end)

    def _mark(self, key: str) -> None:
        relabels, self._relabels = self._relabels, False
        mark = next((m for m in self.desk.project.codebook.marks() if m.key == key), None)
        if mark is None:
            self.desk.said.emit(self.tr("The codebook gives the key {key} to no label.").format(key=key), True)
            return
        project, chosen = self.desk.project, self.model.chosen
        if relabels:
            self._do(lambda hand: everywhere.relabel(project, hand, chosen, mark.label))
        else:
            entity = self._entity if project.codebook.label(mark.label).names_actor else None
            self._do(lambda hand: everywhere.tag(project, hand, chosen, mark.label, entity))

    def _do(self, verb: Callable[[Hand], Steps[ChangeSet]]) -> None:
        """Work the edit out beside the window, then do it at once."""
        try:
            self.work.read(verb(self.desk.hand()), self.tr("Edit"), self._done)
        except Refusal as refusal:
            self.desk.said.emit(str(refusal), True)

    def _done(self, edit: ChangeSet) -> None:
        self.desk.do_freely(lambda: edit)


def build(stage: Stage) -> QWidget:
    """The panel."""
    return Occurrences(stage.desk, stage.theme, stage.work)
