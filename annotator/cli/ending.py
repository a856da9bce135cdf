"""How a command ends before its time: what it began is taken back, unless it is being committed just now.

`SIGTERM` (a system that shuts down, a task that was stopped) and `SIGHUP` (a terminal that was
closed) would end Python at once, with temporary files left and nothing said. Here they do what
Ctrl+C does.
"""

from __future__ import annotations

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from threading import current_thread, main_thread

_NAMES = ("SIGINT", "SIGTERM", "SIGHUP")  # not every system has all of them
_SIGNALS = tuple(getattr(signal, name) for name in _NAMES if hasattr(signal, name))


def end_as_cancelled() -> None:
    """From now on these signals raise `KeyboardInterrupt`; one that is ignored (`nohup`) stays so."""
    for number in _SIGNALS:
        if signal.getsignal(number) != signal.SIG_IGN:
            signal.signal(number, signal.default_int_handler)


@contextmanager
def undisturbed() -> Iterator[None]:
    """While something is done that cannot be stopped any more, nobody is told that it was cancelled."""
    if current_thread() is not main_thread():  # which alone hears signals
        yield
        return
    before = {number: signal.signal(number, signal.SIG_IGN) for number in _SIGNALS}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
