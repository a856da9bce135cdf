"""Long work beside the window. Work is a generator: it yields progress and returns its result.

Work that only reads runs in a thread. Work that writes runs in slices of the window's own
thread, between events: threads never write.
"""

from __future__ import annotations

import logging
from threading import Event
from time import monotonic
from typing import Any

from PySide6.QtCore import QObject, QRunnable, QThreadPool, QTimer, Signal, Slot

from annotator.services.steps import Progress, Steps

REPORT_EVERY = 0.05  # seconds: more often only floods the window's event queue
_LONGEST_STEP = 10  # seconds
SLICE = 0.012  # seconds of writing between two looks at the event queue

log = logging.getLogger(__name__)


class Job(QObject):
    """A piece of long work, with progress and cancel."""

    progressed = Signal(object)  # Progress
    succeeded = Signal(object)
    failed = Signal(object)  # Exception
    ended = Signal()

    def __init__(self, steps: Steps[Any], title: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.title = title
        self._steps = steps
        self._cancelled = False
        self.final = False  # it cannot be stopped any more
        self._reported = 0.0
        self._over = Event()

    @Slot()
    def cancel(self) -> None:
        """Stop at the next step; what was begun is taken back by the work itself."""
        self._cancelled = True

    def wait(self) -> None:
        """Until a cancelled job that reads in its thread has stopped, which is its next step."""
        self._over.wait(_LONGEST_STEP)

    def start_reading(self) -> None:
        """Run in a thread of the pool."""
        QThreadPool.globalInstance().start(QRunnable.create(self._run))

    def start_writing(self) -> None:
        """Run in slices of this thread."""
        QTimer.singleShot(0, self, self._slice)

    def _run(self) -> None:
        try:
            while self._step():
                pass
        finally:
            self._over.set()

    def _slice(self) -> None:
        until = monotonic() + SLICE
        while self._step():
            if monotonic() >= until:
                QTimer.singleShot(0, self, self._slice)
                return

    def _step(self) -> bool:
        """One step; False at the end."""
        try:
            if self._cancelled and not self.final:
                self._steps.close()
            else:
                self._report(next(self._steps))
                return True
        except StopIteration as end:
            self.succeeded.emit(end.value)
        except Exception as error:
            log.info("%s failed", self.title, exc_info=error)
            self.failed.emit(error)
        self.ended.emit()
        return False

    def _report(self, progress: Progress) -> None:
        self.final = progress.final
        if monotonic() - self._reported >= REPORT_EVERY:
            self._reported = monotonic()
            self.progressed.emit(progress)
