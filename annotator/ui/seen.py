"""Panels that follow what happens only while they can be seen."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtWidgets import QWidget


class WhenSeen(QObject):
    """Brings a panel up to date a moment after the news, and only while it can be seen.

    A panel behind another tab is no less visible to Qt, it only stands off the window; so its dock says who is in front.
    What a panel missed it makes good when it comes there. `wait` is in ms: news within it costs one refresh.
    """

    def __init__(self, panel: QWidget, refresh: Callable[[], None], wait: int) -> None:
        super().__init__(panel)
        self._refresh = refresh
        self._stale, self._seen = True, False
        self._soon = QTimer(self, singleShot=True, interval=wait)
        self._soon.timeout.connect(self.now)

    @property
    def waiting(self) -> bool:
        """Will it be brought up to date in a moment?"""
        return self._soon.isActive()

    def tell(self, _news: object = None) -> None:
        """Something has happened."""
        self._stale = True
        if self._seen:
            self._soon.start()

    def now(self) -> None:
        """Somebody wants to use the panel: make good at once what it missed."""
        self._soon.stop()
        if self._stale:
            self._stale = False
            self._refresh()

    @Slot(bool)
    def turn(self, seen: bool) -> None:
        """The panel came to the front, or went behind."""
        self._seen = seen
        if not seen:
            self._soon.stop()
        elif self._stale:
            self._soon.start()
