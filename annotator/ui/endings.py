"""When the system ends the program (shutdown, a task that was stopped), the window closes as by hand.

Python hears a signal only when it runs, and Qt's loop may sleep for long: the signal is written
to a socket that Qt listens to.
"""

from __future__ import annotations

import signal
import socket
from collections.abc import Callable

from PySide6.QtCore import QObject, QSocketNotifier, Slot

_NAMES = ("SIGINT", "SIGTERM", "SIGHUP")  # not every system has all of them
_SIGNALS = tuple(getattr(signal, name) for name in _NAMES if hasattr(signal, name))


class Endings(QObject):
    """Asks the window to close: long work is cancelled, what is being committed is waited for."""

    def __init__(self, close: Callable[[], object], parent: QObject) -> None:
        super().__init__(parent)
        self._close = close
        self._ear, self._mouth = socket.socketpair()
        for end in (self._ear, self._mouth):
            end.setblocking(False)
        self._notifier = QSocketNotifier(self._ear.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._on_signal)
        self._before = {number: signal.getsignal(number) for number in _SIGNALS}
        self._wakeup = signal.set_wakeup_fd(self._mouth.fileno(), warn_on_full_buffer=False)
        for number, handler in self._before.items():
            if handler != signal.SIG_IGN:  # of `nohup`
                signal.signal(number, _heard)

    @Slot()
    def _on_signal(self) -> None:
        self._ear.recv(4096)
        self._close()

    def forget(self) -> None:
        """Signals do again what they did before."""
        self._notifier.setEnabled(False)
        signal.set_wakeup_fd(self._wakeup)
        for number, handler in self._before.items():
            signal.signal(number, handler)
        self._ear.close()
        self._mouth.close()


def _heard(_number: int, _frame: object) -> None:
    """The socket tells it on."""
