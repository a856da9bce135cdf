"""The top row: the menus, the workspaces in the middle, the field that finds and runs everything on the right."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QMenuBar, QPushButton, QSizePolicy, QWidget

from annotator.ui.labelbar import plain
from annotator.ui.theme import Theme


class Tab(QPushButton):
    """A workspace; a line in the accent stands under the present one."""

    def __init__(self, words: str, theme: Theme) -> None:
        super().__init__(words)
        self.theme = theme
        self.setObjectName("workspace")
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Qt's paint, and the line."""
        super().paintEvent(event)
        if self.isChecked():
            painter = QPainter(self)
            painter.fillRect(6, self.height() - 3, self.width() - 12, 3, self.theme["accent"])
            painter.end()


class TopRow(QWidget):
    """Above everything, as long as a project is open."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("toprow")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.theme = theme
        self.menus = QMenuBar()
        self.menus.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Preferred)
        self.tabs: dict[str, Tab] = {}
        self._middle = QHBoxLayout()
        self._middle.setSpacing(2)
        self.field = QPushButton()
        self.field.setObjectName("findfield")
        self.field.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        inside = QHBoxLayout(self.field)
        inside.setContentsMargins(10, 0, 6, 0)
        words = self.tr("Find or run a command")
        self._words, self._key = plain(words, "meta"), plain("", "key")
        inside.addWidget(self._words, 1)
        inside.addWidget(self._key, 0, Qt.AlignmentFlag.AlignVCenter)
        self.field.setAccessibleName(words)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 12, 0)
        row.setSpacing(8)
        row.addWidget(self.menus)
        row.addStretch(1)
        row.addLayout(self._middle)
        row.addStretch(1)
        row.addWidget(self.field, 0, Qt.AlignmentFlag.AlignVCenter)
        self.show_workspaces(shown=False)

    def sizeHint(self) -> QSize:  # noqa: N802
        """44 px high."""
        return QSize(600, 44)

    def add(self, name: str, words: str, run: Callable[[], None]) -> None:
        """A workspace."""
        tab = Tab(words, self.theme)
        tab.clicked.connect(lambda: run())
        self.tabs[name] = tab
        self._middle.addWidget(tab)

    def show_workspaces(self, *, shown: bool) -> None:
        """They and the field are there while a project is."""
        for tab in self.tabs.values():
            tab.setVisible(shown)
        self.field.setVisible(shown)

    def choose(self, name: str) -> None:
        """This workspace is in front."""
        for key, tab in self.tabs.items():
            tab.setChecked(key == name)

    def set_key(self, key: str) -> None:
        """The key of the command field."""
        self._key.setText(key)

    def set_theme(self, theme: Theme) -> None:
        """Light or dark."""
        self.theme = theme
        for tab in self.tabs.values():
            tab.theme = theme
            tab.update()
