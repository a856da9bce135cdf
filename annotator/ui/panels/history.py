"""What was done to this article, by whom and when; newest first."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from annotator.ui.desk import Desk
from annotator.ui.labelbar import plain
from annotator.ui.language import QT_TRANSLATE_NOOP
from annotator.ui.panels import Stage
from annotator.ui.seen import WhenSeen
from annotator.ui.sentences import told
from annotator.ui.theme import Theme

if TYPE_CHECKING:
    from annotator.storage.store import Revision

TITLE = QT_TRANSLATE_NOOP("Window", "History")
AREA = Qt.DockWidgetArea.RightDockWidgetArea
PLACE = 13

_SHOWN = 200


class History(QWidget):
    """Reads the log only while it is in view."""

    def __init__(self, desk: Desk, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("panel")
        self.desk, self.theme = desk, theme
        self.list = QListWidget()
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(self.tr("History of this article"))
        self.empty = plain(
            self.tr("Nothing was done here yet. Every edit will stand here, and Ctrl+Z takes it back."), "help"
        )
        self.empty.setWordWrap(True)
        self.empty.setContentsMargins(16, 12, 16, 12)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.addWidget(self.empty)
        column.addWidget(self.list, 1)
        self.fresh = WhenSeen(self, self.reload, 60)
        desk.saved.connect(self.fresh.tell)
        desk.article_changed.connect(self.fresh.tell)

    def reload(self) -> None:
        """Read the log of the article in hand."""
        document = self.desk.document
        rows = self.desk.project.history(document.id, _SHOWN) if document and self.desk.has_project else []
        self.list.clear()
        for row in rows:
            item = QListWidgetItem(sentence(row))
            if row.state in ("undone", "dropped"):
                item.setForeground(self.theme["ink3"])
            self.list.addItem(item)
        self.empty.setVisible(not rows)
        self.list.setVisible(bool(rows))


def sentence(row: Revision) -> str:
    """An edit in one line."""
    title = told(row.title)
    if row.state in ("undone", "dropped"):
        title = QCoreApplication.translate("History", "{title} (undone)").format(title=title)
    when = datetime.fromisoformat(row.created).astimezone()
    today = when.date() == datetime.now(UTC).astimezone().date()
    return f"{when.strftime('%H:%M' if today else '%Y-%m-%d %H:%M')}  {title} · {row.coder}"


def build(stage: Stage) -> QWidget:
    """The panel."""
    return History(stage.desk, stage.theme)
