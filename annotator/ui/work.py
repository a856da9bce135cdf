"""Long work of the window: imports, exports and the daily backup, one of them at a time, with progress and cancel."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal, Slot

from annotator.domain.change import Refusal
from annotator.ui.desk import Desk
from annotator.ui.jobs import Job
from annotator.ui.sentences import told

if TYPE_CHECKING:
    from annotator.services.intake import Options
    from annotator.services.intake import Report as Brought
    from annotator.services.project import Project
    from annotator.services.send import Options as Sending
    from annotator.services.send import Report as Sent
    from annotator.services.steps import Steps


class Work(QObject):
    """Starts jobs on the desk's project and says how they ended."""

    said = Signal(str, bool)  # a sentence; True where something was refused
    progressed = Signal(object)  # Progress
    ended = Signal()
    brought = Signal()
    reported = Signal(object)  # the Report of an import

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.job: Job | None = None
        self.backup: Job | None = None  # quiet: it disturbs nobody and needs no bar

    def must_rest(self) -> None:
        """Raises `Refusal` while work is under way."""
        if self.job is not None:
            raise Refusal(f"{self.job.title} is under way; cancel it first.")

    def bring(self, files: Sequence[str], options: Options | None = None) -> None:
        """Import files; a child process reads them, and the window stays usable. Raises `Refusal`."""
        from annotator.services import bring, gathering
        from annotator.services.elsewhere import elsewhere

        project = self.desk.project

        def steps() -> Steps[Brought]:
            found = yield from gathering.listed(files)
            return (yield from bring.bring(project, found, options or bring.Options(), elsewhere))

        job = self._take(Job(steps(), self.tr("Import"), self))
        job.succeeded.connect(self._on_brought)
        job.start_writing()

    @Slot(object)
    def _on_brought(self, report: Brought) -> None:
        problems = [*report.refused, *(str(row["reason"]) for row in report.skipped)]
        notes = [*problems, *report.warnings]
        more = self.tr(" ({n} more)").format(n=len(notes) - 1) if len(notes) > 1 else ""
        heads = problems[:1] if problems and not report.brought else [report.sentence(), *notes[:1]]
        words = ". ".join(map(told, heads)) + more
        self.said.emit(words, bool(problems))
        self.brought.emit()
        self.reported.emit(report)

    def send(self, out: Path, options: Sending) -> None:
        """Export what was chosen; runs beside the window. Raises `Refusal`."""
        from annotator.services import send

        job = self._take(Job(send.send(self.desk.project, out, options), self.tr("Export"), self))
        job.succeeded.connect(self._on_sent)
        job.start_reading()

    @Slot(object)
    def _on_sent(self, report: Sent) -> None:
        self.said.emit(report.sentence(), False)

    def read(
        self,
        steps: Steps[Any],
        title: str,
        then: Callable[[Any], None],
        refused: Callable[[Exception], None] | None = None,
    ) -> Job:
        """Work something out beside the window; `then` gets it, in the window's thread, or `refused` what went wrong.
        Raises `Refusal`."""
        job = self._take(Job(steps, title, self))
        job.succeeded.connect(then)
        if refused:
            job.failed.connect(refused)
        job.start_reading()
        return job

    def write(self, steps: Steps[Any], title: str, said: str) -> Job:
        """Write something in slices of the window's thread; `said` is told when it is done. Raises `Refusal`."""
        job = self._take(Job(steps, title, self))
        job.succeeded.connect(lambda _result: self.said.emit(said, False))
        job.start_writing()
        return job

    def back_up(self, project: Project) -> None:
        """The daily backup, when there was none today."""
        from annotator.services.care import daily_backup

        if self.backup is None:
            self.backup = Job(daily_backup(project), self.tr("Backup"), self)
            self.backup.failed.connect(self._on_failed)
            self.backup.ended.connect(self._on_backed_up)
            self.backup.start_reading()

    @Slot()
    def _on_backed_up(self) -> None:
        self.backup = None

    def cancel(self) -> None:
        """Stop the work under way; nothing of it stays. What is being committed is done in a moment, and told."""
        if self.job is not None and not self.job.final:
            self.job.cancel()
            self.said.emit(self.tr("{what} cancelled; nothing was changed").format(what=self.job.title), False)

    def _take(self, job: Job) -> Job:
        self.must_rest()
        self.job = job
        job.progressed.connect(self.progressed)
        job.failed.connect(self._on_failed)
        job.ended.connect(self._on_ended)
        return job

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        self.said.emit(str(error) if isinstance(error, Refusal) else f"{type(error).__name__}: {error}", True)

    @Slot()
    def _on_ended(self) -> None:
        if self.job is not None:
            self.job.deleteLater()
            self.job = None
        self.ended.emit()
