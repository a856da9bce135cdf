"""Prepares the window below and the one above while nothing else is to do, so that turning a page only paints."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from annotator.ui.text.page import Page


class Ahead(QObject):
    """One paragraph at a time, between two events."""

    def __init__(self, prepare: Callable[[int], None], parent: QObject) -> None:
        super().__init__(parent)
        self._prepare = prepare
        self._waiting: list[int] = []
        self._idle = QTimer(self, interval=0)
        self._idle.timeout.connect(self._step)

    def look(self, page: Page, top: float, height: float) -> None:
        """What is in view was painted: its neighbours come next, those below first."""
        first, last = page.heights.at(max(0.0, top)), page.heights.at(max(0.0, top + height))
        below = range(last + 1, page.heights.at(top + 2 * height) + 1)
        above = range(first - 1, page.heights.at(max(0.0, top - height)) - 1, -1)
        self._waiting = [number for number in (*below, *above) if not page.ready(number)][::-1]
        if self._waiting:
            self._idle.start()

    def stop(self) -> None:
        """Another article, or another width."""
        self._waiting.clear()
        self._idle.stop()

    def _step(self) -> None:
        if self._waiting:
            self._prepare(self._waiting.pop())
        else:
            self._idle.stop()
