"""pytest-qt's robot with the patience of our tests: none of them names a time of its own."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.patience import MILLISECONDS


class Bot(QtBot):
    """Waits for what must come, however long it takes, and goes on at once when it is there."""

    def waitUntil(self, callback: Callable[[], bool | None], *, timeout: int = MILLISECONDS) -> None:
        super().waitUntil(callback, timeout=timeout)

    def waitSignal(self, signal: Any, *, timeout: int = MILLISECONDS, **more: Any) -> Any:
        return super().waitSignal(signal, timeout=timeout, **more)

    def until_exposed(self, window: QWidget) -> None:
        """Wait until a window that was shown is on the screen; `waitExposed` waits only as a `with`."""
        with self.waitExposed(window, timeout=MILLISECONDS):
            pass

    def settle(self, *timers: QTimer) -> None:
        """Let happen what was put off to the next moment, and what these timers put off."""
        QApplication.processEvents()
        self.waitUntil(lambda: not any(timer.isActive() for timer in timers))
        QApplication.processEvents()
