"""The panels around the article, in their docks: built for a project, shown, hidden and walked through."""

from __future__ import annotations

import json

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QDockWidget, QMainWindow, QWidget

from annotator.ui.panels import Stage
from annotator.ui.seen import WhenSeen

WIDE, NARROW = 1400, 1100
LEFT, RIGHT = Qt.DockWidgetArea.LeftDockWidgetArea, Qt.DockWidgetArea.RightDockWidgetArea


class Docks:
    """The docks of one window."""

    def __init__(self, window: QMainWindow) -> None:
        self._window = window
        self.all: list[QDockWidget] = []
        self._first: dict[tuple[Qt.DockWidgetArea, int], QDockWidget] = {}
        self._quiet: list[QDockWidget] = []  # shown only when they are asked for
        self._away: list[QDockWidget] = []  # put away because the window is narrow
        self._elsewhere: list[QDockWidget] | None = None  # hidden while another workspace is in front
        self._fronts: list[QDockWidget] = []
        self._sized = False  # did somebody choose the sizes?

    def build(self, stage: Stage) -> None:
        """A dock for every panel that is found; panels of one row share tabs."""
        from annotator.ui.panels import panels  # they need a project, and so what the first window must not load

        first = self._first = {}
        for panel in panels():
            dock = QDockWidget(self._window.tr(panel.TITLE), self._window)
            dock.setObjectName(panel.TITLE)
            dock.setTitleBarWidget(QWidget(dock))
            widget = panel.build(stage)
            for follower in widget.findChildren(WhenSeen):
                dock.visibilityChanged.connect(follower.turn)
            dock.setWidget(widget)
            if getattr(panel, "HIDDEN", False):
                dock.hide()  # before it is added: else Qt shows it for a moment
                self._quiet.append(dock)
            self._window.addDockWidget(panel.AREA, dock)
            row = (panel.AREA, panel.PLACE // 10)
            if row in first:
                self._window.tabifyDockWidget(first[row], dock)
            first.setdefault(row, dock)
            self.all.append(dock)
        for dock in first.values():
            dock.raise_()
        self._set_widths()
        self._sized = False
        QTimer.singleShot(0, self._window, self._settle)  # Qt shows new docks a moment later

    def _settle(self) -> None:
        """Heights hold only once the docks are shown; those that somebody chose stay. The project may be closed by now."""
        if self.all and not self._sized:
            self._set_widths()
        self.fit(self._window.width())

    def state(self) -> str:
        """How the panels stand: which are put away, which in front, how wide and high. Qt's own record of this makes a
        window grow by what is hidden."""
        self.bring_back()
        usual = [dock for dock in self.all if dock not in self._quiet]
        away = [dock.objectName() for dock in usual if dock.isHidden() and dock not in self._away]
        front = [dock.objectName() for dock in usual if _in_front(dock)]
        sizes = {dock.objectName(): [dock.width(), dock.height()] for dock in usual if dock.objectName() in front}
        return json.dumps({"away": away, "front": front, "sizes": sizes})

    def restore(self, state: str) -> None:
        """Put the panels back where somebody had them; a state that cannot be read changes nothing."""
        try:
            found = json.loads(state) if state else {}
            away, front, sizes = set(found["away"]), set(found["front"]), dict(found["sizes"])
        except (ValueError, KeyError, TypeError):
            return  # none, or not ours
        for dock in self.all:
            if dock.objectName() in away and dock not in self._quiet:
                dock.hide()
        self._resize(sizes)
        self._sized = bool(sizes)
        QTimer.singleShot(0, self._window, lambda: self._raise(front))  # Qt makes the tabs a moment later

    def _raise(self, front: set[str]) -> None:
        for dock in self.all:
            if dock.objectName() in front:
                dock.raise_()

    def _resize(self, sizes: dict[str, list[int]]) -> None:
        known = [dock for dock in self.all if dock.objectName() in sizes and not dock.isHidden()]
        for place, direction in enumerate((Qt.Orientation.Horizontal, Qt.Orientation.Vertical)):
            self._window.resizeDocks(known, [sizes[dock.objectName()][place] for dock in known], direction)

    def clear(self) -> None:
        """Take every panel away."""
        for dock in self.all:
            self._window.removeDockWidget(dock)
            dock.deleteLater()
        self.all.clear()
        self._first.clear()
        self._quiet.clear()
        self._away.clear()
        self._elsewhere = None

    def fit(self, width: int) -> bool:
        """A narrow window has no room for the right side; it comes back with the room. True when it went."""
        if self._elsewhere is not None:
            return False
        if width < NARROW and not self._away:
            self._away = [dock for dock in self._side(RIGHT) if not dock.isHidden()]
            for dock in self._away:
                dock.hide()
            return bool(self._away)
        if width >= NARROW and self._away:
            for dock in self._away:
                dock.show()
            self._away = []
        return False

    def put_away(self) -> None:
        """Another workspace has the window: the panels of this one are out of sight until it comes back."""
        if self._elsewhere is None:
            self._elsewhere = [dock for dock in self.all if not dock.isHidden()]
            self._fronts = [dock for dock in self._elsewhere if _in_front(dock)]
            for dock in self._elsewhere:
                dock.hide()

    def bring_back(self) -> None:
        """The panels as they stood."""
        for dock in self._elsewhere or []:
            dock.show()
        for dock in self._fronts if self._elsewhere else []:
            dock.raise_()
        self._elsewhere = None

    def panel(self, title: str) -> QWidget | None:
        """The widget of a panel."""
        return next((dock.widget() for dock in self.all if dock.objectName() == title), None)

    def in_front(self, title: str) -> bool:
        """Is a panel to be seen?"""
        return any(dock.objectName() == title and _in_front(dock) for dock in self.all)

    def show(self, title: str) -> None:
        """Bring a panel to the front, also one that was put away; it shows what is so now before it is seen."""
        for dock in self.all:
            if dock.objectName() == title:
                for follower in dock.widget().findChildren(WhenSeen):
                    follower.now()  # afterwards would be too late: Qt forgets the raised tab when its widget is replaced
                dock.show()
                dock.raise_()

    def _rows(self, area: Qt.DockWidgetArea) -> list[QDockWidget]:
        """One dock of each row of a side: the others are tabs beside it."""
        return [dock for (where, _), dock in self._first.items() if where == area]

    def _side(self, area: Qt.DockWidgetArea) -> list[QDockWidget]:
        return [dock for dock in self.all if self._window.dockWidgetArea(dock) == area]

    def _set_widths(self) -> None:
        wide = self._window.width() >= WIDE
        left, right = self._rows(LEFT), self._rows(RIGHT)
        self._window.resizeDocks(
            [*left[:1], *right[:1]], [272 if wide else 236, 336 if wide else 304], Qt.Orientation.Horizontal
        )
        self._window.resizeDocks(right[:2], [400, 400], Qt.Orientation.Vertical)

    def toggle(self, area: Qt.DockWidgetArea | None = None) -> None:
        """Show or hide one side, or everything around the article."""
        side = [dock for dock in (self.all if area is None else self._side(area)) if dock not in self._quiet]
        if area is None:
            for dock in self._quiet:
                dock.hide()
        shown = any(dock.isVisible() for dock in side)
        for dock in side:
            dock.setVisible(not shown)

    def next_pane(self, view: QWidget) -> None:
        """The keyboard goes from the article to the panels in view, one after the other."""
        visible = (dock.widget() for dock in self.all if _in_front(dock))
        panes = [view, *visible]
        now = QApplication.focusWidget()
        at = next((n for n, pane in enumerate(panes) if now and (pane is now or pane.isAncestorOf(now))), -1)
        pane = panes[(at + 1) % len(panes)]
        inside = [w for w in pane.findChildren(QWidget) if w.focusPolicy() & Qt.FocusPolicy.TabFocus and w.isVisible()]
        (pane if pane is view or not inside else inside[0]).setFocus(Qt.FocusReason.TabFocusReason)


def _in_front(dock: QDockWidget) -> bool:
    """Qt parks a dock behind another tab off the window and still calls it visible. What of it is covered says nothing:
    its own content covers it."""
    corner = dock.geometry().bottomRight()
    return dock.isVisible() and corner.x() >= 0 and corner.y() >= 0
