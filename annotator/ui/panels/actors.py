"""The actors: those of the article or all of them, and what is known of one: names, roles, mentions, merging."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)  # fmt: skip

from annotator.domain.change import ChangeSet
from annotator.domain.model import Entity
from annotator.services import actors as verbs
from annotator.ui import fields
from annotator.ui import theme as faces
from annotator.ui.desk import Desk
from annotator.ui.labelbar import plain
from annotator.ui.language import QT_TRANSLATE_NOOP
from annotator.ui.palette import Choice
from annotator.ui.panels import Stage
from annotator.ui.rows import Rows
from annotator.ui.seen import WhenSeen
from annotator.ui.theme import Theme

if TYPE_CHECKING:
    from collections.abc import Callable

    from annotator.storage.reading import Mention
    from annotator.ui.actors import Actors

TITLE = QT_TRANSLATE_NOOP("Window", "Actors")
AREA = Qt.DockWidgetArea.RightDockWidgetArea
PLACE = 22

_ROW, _MENTIONS = 28, 200
_ENTRY = Qt.ItemDataRole.UserRole + 1
_Index = QModelIndex | QPersistentModelIndex


class _List(QAbstractListModel):
    """Rows of two words and a figure."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.all: list[tuple[str, str, str, Any]] = []

    def show(self, rows: list[tuple[str, str, str, Any]]) -> None:
        self.beginResetModel()
        self.all = rows
        self.endResetModel()

    def rowCount(self, parent: _Index | None = None) -> int:  # noqa: ARG002, N802
        return len(self.all)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.all[index.row()]
        if role == _ENTRY:
            return row
        return ", ".join(part for part in row[:3] if part) if role == Qt.ItemDataRole.DisplayRole else None


class _Delegate(QStyledItemDelegate):
    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = theme

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        strong, weak, figure, _ = index.data(_ENTRY)
        area: QRect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        state: QStyle.StateFlag = option.state
        if state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.theme["accent_soft" if state & QStyle.StateFlag.State_Selected else "hover"])
            painter.drawRoundedRect(area.adjusted(8, 0, -8, 0), 6, 6)
        line = area.adjusted(18, 0, -18, 0)
        if figure:
            line.setRight(
                line.right() - self._words(painter, line, figure, 400, "ink2", Qt.AlignmentFlag.AlignRight) - 8
            )
        used = self._words(painter, line, strong, 600, "ink", Qt.AlignmentFlag.AlignLeft)
        line.setLeft(line.left() + used + 8)
        self._words(painter, line, weak, 400, "ink2", Qt.AlignmentFlag.AlignLeft)
        painter.restore()

    def _words(self, painter: QPainter, area: QRect, words: str, weight: int, ink: str, side: Qt.AlignmentFlag) -> int:
        font = faces.interface_font(12, weight)
        painter.setFont(font)
        painter.setPen(self.theme[ink])
        shown = QFontMetricsF(font).elidedText(words, Qt.TextElideMode.ElideRight, max(0, area.width()))
        painter.drawText(area, int(side | Qt.AlignmentFlag.AlignVCenter), shown)
        return round(QFontMetricsF(font).horizontalAdvance(shown))


class ActorsPanel(QStackedWidget):
    """A list, and the card of the one that was chosen in it."""

    def __init__(self, desk: Desk, theme: Theme, cast: Actors) -> None:
        super().__init__()
        self.desk, self.theme, self.cast = desk, theme, cast
        self.shown = ""
        self.words, self.which = QLineEdit(), QComboBox()
        self.words.setPlaceholderText(self.tr("Find an actor"))
        self.words.setAccessibleName(self.tr("Find an actor"))
        self.which.addItems([self.tr("In the article"), self.tr("All")])
        self.which.setAccessibleName(self.tr("Which actors"))
        self.model = _List(self)
        self.rows = Rows(self.model, _ROW, self.tr("Actors"), theme)
        self.rows.dress(_Delegate(theme, self.rows))
        self.rows.clicked.connect(self._open_row)
        self.rows.activated.connect(self._open_row)
        self.addWidget(self._list_page())
        self.card: QWidget | None = None
        self.mentions: Rows | None = None
        self.fresh = WhenSeen(self, self.refresh, 60)
        for news in (self.words.textChanged, self.which.currentIndexChanged, desk.article_changed, cast.changed):
            news.connect(self.fresh.tell)

    def _list_page(self) -> QWidget:
        page = QWidget()
        page.setObjectName("panel")
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 10, 0, 0)
        head = QHBoxLayout()
        head.setContentsMargins(16, 0, 16, 0)
        head.addWidget(self.words, 1)
        head.addWidget(self.which)
        column.addLayout(head)
        column.addWidget(self.rows, 1)
        return page

    def refresh(self) -> None:
        """Show what is so now."""
        if not self.desk.has_project:
            return
        counts = self._counts()
        self.model.show(
            [(e.name, e.type, f"{counts[e.id]:,}" if counts.get(e.id) else "", e.id) for e in self._listed(counts)]
        )
        self.rows.say_when_empty(self._empty())
        if self.shown and self.currentIndex() == 1:
            self.show_actor(self.shown)

    def _counts(self) -> dict[str, int]:
        registry, article = self.cast.registry, self.desk.article
        if self.which.currentIndex():
            return self.desk.project.mention_counts(registry)
        roots = (registry.root(span.entity_id) for span in (article.spans if article else ()) if span.entity_id)
        return Counter(root.id for root in roots if root)

    def _listed(self, counts: dict[str, int]) -> list[Entity]:
        registry, words = self.cast.registry, self.words.text().strip()
        everybody = bool(self.which.currentIndex())
        found = registry.search(words, 500) if words else registry.all()
        return [e for e in found if everybody or counts.get(e.id)]

    def _empty(self) -> str:
        if self.words.text().strip():
            return self.tr("No actor bears that name. Choose “All”, or take the words away.")
        return self.tr("Nobody yet. Tag a source or an actor, then press A: say who it is.")

    def _open_row(self, index: QModelIndex) -> None:
        self.show_actor(self.model.all[index.row()][3])

    def show_list(self) -> None:
        """Back to the list."""
        self.shown = ""
        self.setCurrentIndex(0)

    # --- the card ---------------------------------------------------------------------------------------

    def show_actor(self, entity_id: str) -> None:
        """What is known of an actor."""
        entity = self.cast.registry.root(entity_id)
        if entity is None:
            self.show_list()
            return
        self.shown = entity.id
        if self.card is not None:
            self.removeWidget(self.card)
            self.card.deleteLater()
        self.card = self._card(entity)
        self.addWidget(self.card)
        self.setCurrentWidget(self.card)

    def _card(self, entity: Entity) -> QWidget:
        page = QWidget()
        page.setObjectName("panel")
        column = QVBoxLayout(page)
        column.setContentsMargins(16, 10, 16, 10)
        back = QPushButton(self.tr("‹ Actors"))
        back.clicked.connect(self.show_list)
        merge = QPushButton(self.tr("Merge into…"))
        merge.clicked.connect(lambda: self._choose_target(entity))
        head = QHBoxLayout()
        head.addWidget(back)
        head.addStretch(1)
        head.addWidget(merge)
        column.addLayout(head)
        column.addLayout(self._fields(entity))
        for other in self.cast.registry.merged(entity.id):
            column.addLayout(self._merged(other))
        found = self.desk.project.mentions(self.cast.registry, entity, _MENTIONS)
        column.addWidget(
            plain(self.tr("{n} mentions").format(n=f"{len(found):,}{'+' if len(found) == _MENTIONS else ''}"), "meta")
        )
        self.mentions = self._mentions(found)
        column.addWidget(self.mentions, 1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(page)
        return scroll

    def _fields(self, entity: Entity) -> fields.Form:
        form = fields.Form()
        kinds = ["", *self.desk.project.codebook.entity_types]
        kinds += [entity.type] if entity.type not in kinds else []
        roles = verbs.written_roles(entity.roles)

        def keep(made: Callable[[str], Entity]) -> Callable[[str], None]:
            return lambda words: self._keep_words(words, made)

        fields.line(form, self.tr("Name"), entity.name, keep(lambda words: replace(entity, name=words)))
        fields.choice(form, self.tr("Type"), [(kind, kind) for kind in kinds], entity.type,
                      keep(lambda words: replace(entity, type=words)))  # fmt: skip
        fields.lines(form, self.tr("Aliases"), "\n".join(entity.aliases), 3,
                     keep(lambda words: replace(entity, aliases=tuple(w for w in words.splitlines() if w.strip()))))  # fmt: skip
        fields.line(form, self.tr("QID"), entity.qid, keep(lambda words: replace(entity, qid=words)))
        fields.lines(form, self.tr("Roles"), roles, 2, keep(lambda words: replace(entity, roles=verbs.parse_roles(words))),
                     self.tr("spokesman | 2012 | 2019-05"))  # fmt: skip
        fields.lines(form, self.tr("Note"), entity.note, 2, keep(lambda words: replace(entity, note=words.strip())))
        return form

    def _keep_words(self, words: str, made: Callable[[str], Entity]) -> None:
        after = made(words)
        self._keep(self.cast.registry.get(after.id), after)

    def _keep(self, before: Entity | None, after: Entity) -> None:
        """A field was left: one edit. What is refused stays as it was."""
        if before is not None and before != after:
            self.desk.do_freely(lambda: verbs.describe(before, after))
            self.fresh.tell()

    def _merged(self, other: Entity) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(plain(self.tr("with {name}").format(name=other.name), "meta"), 1)
        button = QPushButton(self.tr("Split"))
        button.setAccessibleName(self.tr("Split {name}").format(name=other.name))
        button.clicked.connect(lambda: self.desk.do_freely(lambda: verbs.split(self.cast.registry, other)))
        row.addWidget(button)
        return row

    def _mentions(self, found: list[Mention]) -> Rows:
        model = _List(self)
        rows = Rows(model, _ROW, self.tr("Mentions"), self.theme)
        rows.dress(_Delegate(self.theme, rows))
        rows.setMinimumHeight(4 * _ROW)
        texts: dict[str, str] = {}
        listed = []
        for one in found:
            if one.document not in texts:
                texts[one.document] = self.desk.project.text(one.document)
            text = texts[one.document]
            words = " ".join(text[one.start : one.end].split())
            around = " ".join(f"{text[max(0, one.start - 40) : one.start]}…{text[one.end : one.end + 60]}".split())
            listed.append((words[:60], around, one.outlet or one.title[:20], one))
        model.show(listed)
        rows.clicked.connect(lambda index: self._go(model.all[index.row()][3]))
        rows.activated.connect(lambda index: self._go(model.all[index.row()][3]))
        return rows

    def _go(self, mention: Mention) -> None:
        self.desk.go_to_span(mention.document, mention.layer, mention.span)

    # --- merging ----------------------------------------------------------------------------------------

    def _choose_target(self, entity: Entity) -> None:
        counts = self.desk.project.mention_counts(self.cast.registry)

        def choices(words: str) -> list[Choice]:
            registry = self.cast.registry
            found = registry.search(words.strip(), 50) if words.strip() else registry.all()[:50]
            return [Choice(e.name, self._preview(entity, e, counts), partial(self._merge, entity, e))
                    for e in found if e.id != entity.id]  # fmt: skip

        title = self.tr("Merge “{name}” into").format(name=entity.name)
        self.cast.palette.open(choices, title, self.tr("Enter merges; it can be split again"))

    def _preview(self, gone: Entity, keep: Entity, counts: dict[str, int]) -> str:
        here, there = counts.get(gone.id, 0), counts.get(keep.id, 0)
        return self.tr("{a} + {b} mentions, {type}").format(a=here, b=there, type=keep.type or "—")

    def _merge(self, gone: Entity, keep: Entity) -> None:
        def verb() -> ChangeSet:
            return verbs.merge(self.cast.registry, gone, keep)

        if self.desk.do_freely(verb):
            self.show_actor(keep.id)


def build(stage: Stage) -> QWidget:
    """The panel."""
    return ActorsPanel(stage.desk, stage.theme, stage.actors)
