"""Suggestions are made ahead, by a child process: for the article in hand first, then for the next ones of the queue."""

from __future__ import annotations

import logging
import sys
from collections import deque
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QProcess, QTimer, Signal, Slot

from annotator.domain.change import Refusal
from annotator.ui.desk import Desk
from annotator.ui.jobs import Job
from annotator.ui.settings import Settings

if TYPE_CHECKING:
    from annotator.services.proposing import Asked, Folder, Plan

log = logging.getLogger(__name__)
COMMAND = (sys.executable, "-m", "annotator.suggest.process")
NEXT = 5  # articles behind the one in hand
_SOON = 60  # ms: who leafs through articles is not waited upon
_OFTEN = 3  # times that the process may break before nobody asks it any more


class Ahead(QObject):
    """Asks for what is due, one article at a time, and keeps what comes. The window's thread writes, as always."""

    answered = Signal(str)  # the id of an article that has other suggestions now
    changed = Signal()  # it works, rests, or is in trouble

    def __init__(
        self,
        desk: Desk,
        settings: Settings,
        following: Callable[[int], list[str]],
        is_free: Callable[[], bool],
        parent: QObject | None = None,
        command: Sequence[str] = COMMAND,
    ) -> None:
        """`following`: the ids of so many articles, from the one in hand on; `is_free`: may something be written now?"""
        super().__init__(parent)
        self.desk, self._settings, self._following, self._is_free = desk, settings, following, is_free
        self._command = command
        self._folder: Folder | None = None
        self._process: QProcess | None = None
        self._planning: Job | None = None
        self._left: deque[Asked] = deque()
        self._asked: Asked | None = None
        self._held: list[
            tuple[Asked, bytes]
        ] = []  # answers, with what they answer, that came while nothing could be written
        self._broken = 0
        self._soon = QTimer(self, singleShot=True, interval=_SOON)
        self._soon.timeout.connect(self._look)
        desk.article_changed.connect(self.begin)
        desk.codebook_changed.connect(self.begin)

    @property
    def is_at_work(self) -> bool:
        """Is it making suggestions for the article in hand?"""
        document = self.desk.document
        here = self._asked is not None and document is not None and self._asked.request.document_id == document.id
        return here or self._planning is not None or self._soon.isActive()

    @property
    def is_broken(self) -> bool:
        """Has the process broken so often that it is left alone?"""
        return self._broken >= _OFTEN

    def begin(self) -> None:
        """Look in a moment what is due."""
        if not self._settings.suggest:
            self._left.clear()
        elif self.desk.has_project and self.desk.project.coder and not self.is_broken:
            self._soon.start()
            self.changed.emit()

    def again(self) -> None:
        """Something else may be suggested now: other conditions."""
        self._broken = 0
        self.begin()

    # --- what is due ----------------------------------------------------------------------------------------

    @Slot()
    def _look(self) -> None:
        """Read beside the window what is to be asked."""
        from annotator.services import proposing

        if self._planning is not None:
            self._soon.start()  # when that has ended
            return
        if not self.desk.has_project:
            return
        self._folder = self._folder or proposing.Folder()
        steps = proposing.plan(
            self.desk.project, self._following(NEXT + 1), self._folder, pipeline=self._settings.pipeline,
            trained=self._settings.trained,
        )  # fmt: skip
        self._planning = job = Job(steps, "", self)
        job.succeeded.connect(self._on_planned)
        job.failed.connect(self._on_failed)
        job.ended.connect(self._on_looked)
        job.start_reading()

    @Slot(object)
    def _on_planned(self, plan: Plan) -> None:
        if self.sender() is not self._planning:
            return  # of a project that was let go meanwhile
        self._left = deque(one for one in plan.asked if one != self._asked)

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        log.info("suggestions: %s", error)

    @Slot()
    def _on_looked(self) -> None:
        job = self.sender()
        if isinstance(job, Job):
            job.deleteLater()
        if job is self._planning:
            self._planning = None
            self._ask()
            self.changed.emit()

    # --- asking ---------------------------------------------------------------------------------------------

    def _ask(self) -> None:
        if self._asked is None and self._left and not self.is_broken:
            from annotator.suggest import process

            self._asked = self._left.popleft()
            self._started().write(process.asked(self._asked.request))

    def _started(self) -> QProcess:
        if self._process is None:
            self._process = QProcess(self)
            self._process.readyReadStandardOutput.connect(self._read)
            self._process.readyReadStandardError.connect(self._complain)
            self._process.finished.connect(self._on_broken)
            self._process.errorOccurred.connect(self._on_error)
            self._process.start(self._command[0], list(self._command[1:]))
        return self._process

    @Slot()
    def _read(self) -> None:
        while self._process is not None and self._process.canReadLine():
            line = bytes(self._process.readLine().data())
            asked, self._asked = self._asked, None
            if asked is not None:
                self._held.append((asked, line))
        self.keep()
        self._ask()

    @Slot()
    def keep(self) -> None:
        """Keep what came, where something may be written now; else it waits until this is called again."""
        if not self._is_free():
            return
        held, self._held = self._held, []
        for asked, line in held if self.desk.has_project else ():
            self._take(asked, line)
        if held:
            self.changed.emit()

    def _take(self, asked: Asked, line: bytes) -> None:
        from annotator.services import proposing
        from annotator.suggest import process

        try:
            proposing.keep(self.desk.project, asked, process.answered(line))
        except (Refusal, ValueError) as error:  # a line that is no answer is a ValueError
            log.info("suggestions: %s", error)
            return
        self._broken = 0
        self.answered.emit(asked.request.document_id)

    @Slot()
    def _complain(self) -> None:
        if self._process is not None:
            log.info(
                "suggesting: %s", bytes(self._process.readAllStandardError().data()).decode(errors="replace").strip()
            )

    @Slot(QProcess.ProcessError)
    def _on_error(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:  # of which nothing finishes
            QTimer.singleShot(0, self, self._on_broken)

    @Slot()
    def _on_broken(self) -> None:
        """The process ended by itself: an article broke it. The next one gets a new process."""
        if self._process is None:
            return
        self._process.deleteLater()
        self._process = None
        self._broken += 1
        self._asked = None
        self._ask()
        self.changed.emit()

    # --- the end ----------------------------------------------------------------------------------------------

    def leave(self) -> None:
        """The project is let go: nothing of it is read or kept any more when this returns."""
        self._soon.stop()
        self._left.clear()
        self._held.clear()
        planning, self._planning = self._planning, None
        if planning is not None:
            planning.cancel()
            planning.wait()
        if self._asked is not None:
            self.end()  # what it works on is wanted no more
        if self._folder is not None:
            self._folder.close()
            self._folder = None

    def end(self) -> None:
        """Let the process go."""
        process, self._process = self._process, None
        self._asked = None
        if process is not None:
            process.closeWriteChannel()
            if not process.waitForFinished(100):
                process.kill()
                process.waitForFinished(1000)
            process.deleteLater()
