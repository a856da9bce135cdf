"""Bring files into a project: one import is one edit, all or nothing per file.

The work is a generator that writes between its yields, in the thread that drives it, inside
one transaction: cancelling (closing the generator) rolls everything back.

What is read comes from `reading` (here, or a child process), is chosen and completed here, and goes to the store by `intake`.
"""

from __future__ import annotations

import json
from collections.abc import Generator, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, field, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from annotator.domain import limits
from annotator.domain.change import BatchSwitch, Refusal, Unanswered
from annotator.domain.exchange import Record, Rejected
from annotator.domain.filenames import Pattern
from annotator.domain.keywords import Keywords
from annotator.domain.model import new_id
from annotator.domain.targets import to_write
from annotator.interchange.source import Source, lines_of
from annotator.services import codebooks, furniture, gathering, writing
from annotator.services.gathering import sources
from annotator.services.intake import Intake, Options, Report, counts, restore
from annotator.services.project import Project
from annotator.services.reading import Opened, Reading, here
from annotator.services.steps import Progress, Steps
from annotator.storage import bulk
from annotator.storage.revisions import record_batch
from annotator.storage.store import Turn, take_turn

__all__ = ["Options", "Report", "bring", "sources"]

_HEAD = 4096  # bytes that tell whether a file has lines
_EVERY = 20  # records between two reports


def bring(project: Project, files: Sequence[Source], options: Options, read: Reading = here) -> Steps[Report]:
    """Import files as one edit. Yields progress; returns the report. Raises `Refusal` when nothing came in.

    A refused file leaves nothing behind, the others come in; with `skip_bad` its good records come in, too. Of a file of
    articles alone the good ones always do, for they have nothing to do with each other.
    """
    report, choice = Report(), Choice(options)
    owner = project.coder or project.store.coder(options.coder or "Annotator")
    title, edit_id, batch = _title(files), new_id(), 0
    try:
        with (
            project.busy("An import"),
            TemporaryDirectory(prefix="annotator-") as folder,
            project.store.writing(Turn.ARRIVALS) as connection,
        ):
            take_turn(connection, Turn.CODEBOOK)  # it is extended at the end, from what it says now
            project.reread_codebook()
            batch = record_batch(connection, owner, title, edit_id)
            bulk.purge_dropped(connection)
            intake = Intake(project, bulk.Intake(connection, batch), options, report)
            gathered = yield from gathering.unpacked((with_options(source, options) for source in files), Path(folder))
            report.refused += gathered.refused
            with closing(_each(read, gathered.files, options)) as opened:
                yield from _all_files(intake, opened, choice, len(gathered.files))
            intake.finish()
            yield from furniture.mark(intake.store, intake.outlets)
            report.passed_over = choice.passed_over
            _or_take_back(report)
            if intake.book != project.codebook:
                extended = codebooks.revise(project, intake.book, "Extend codebook")
                project.store.write(connection, extended, owner, state="kept")
            for _ in project.store.committing(connection):
                yield Progress(0, 0, title, final=True)
    except _NothingCame:
        return report
    except Unanswered as lost:
        project.unanswered(edit_id)
        if project.store.outcome(edit_id) is None:
            project.unanswered("")
            broke = "the connection to the server broke; nothing was imported. Try again."
            raise Refusal(f"{project.place}: {broke}") from lost
        project.unanswered("")
    yield Progress(0, 0, title, final=True)  # the writing took its time; whoever listens takes theirs
    project.announce(BatchSwitch(title, batch, live=True))
    return report


def with_options(source: Source, options: Options) -> Source:
    """A source with what the options say of tables and days."""
    return Source(source.path, source.name, source.warnings, options.columns or source.columns, options.day_first)


def _each(read: Reading, files: Sequence[Source], options: Options) -> Generator[Opened, None, None]:
    yield from read(files, options.format)


class _NothingCame(Exception):
    """Takes the transaction back, the record of the import included."""


def _or_take_back(report: Report) -> None:
    if not report.brought:
        raise _NothingCame


class Choice:
    """What a name of a file adds to its articles, and which articles are wanted. Raises `Refusal` for a pattern that is none."""

    def __init__(self, options: Options) -> None:
        self._pattern = Pattern(options.names, day_first=options.day_first) if options.names else None
        self._keywords = Keywords(options.keywords) if options.keywords else None
        self._outlet = options.outlet
        self.passed_over = 0

    def complete(self, record: Record, source: Source) -> bool:
        """Fill what the article does not tell of itself from its file's name; is it wanted?"""
        if self._pattern or self._outlet:
            told = dict(self._pattern.read(source.name)) if self._pattern else {}
            told.setdefault("outlet", self._outlet)
            document = record.document
            known: dict[str, Any] = {
                name: words
                for name, words in told.items()
                if words and (name == "title" or not getattr(document, name))
            }
            record.document = replace(document, **known)
        wanted = self._keywords is None or self._keywords.fit(record.text)
        self.passed_over += not wanted
        return wanted


@dataclass(slots=True)
class _File:
    """A file on its way in: what was refused of it, and whether anything of it came."""

    rejects: list[Rejected] = field(default_factory=list[Rejected])
    taken: int = 0


def _all_files(intake: Intake, files: Iterator[Opened], choice: Choice, total: int) -> Iterator[Progress]:
    """File by file; with several of them a savepoint lets the others come in when one is refused."""
    for opened in files:
        counted, known = counts(intake.report), intake.known()
        try:
            with intake.store.whole(alone=total > 1):
                yield from _one_file(intake, opened, choice, total)
        except (Rejected, Refusal) as error:
            intake.forget(known)
            restore(intake.report, counted)
            intake.report.refused.append(str(error))


def _title(files: Sequence[Source]) -> str:
    return f"Import {files[0].name}" if len(files) == 1 else f"Import {len(files)} files"


def _one_file(intake: Intake, opened: Opened, choice: Choice, total: int) -> Iterator[Progress]:
    """Raises `Rejected` or `Refusal` where nothing of the file may come in."""
    file, source, report = _File(), opened.source, intake.report
    for n, record in enumerate(opened.found):
        if record is None or n % _EVERY == 0:
            yield Progress(opened.number, total, f"{source.name}: {n:,} articles")
        if record is not None:
            _one_record(intake, opened, choice, file, record)
    if file.rejects and not file.taken and not intake.options.skip_bad:
        raise file.rejects[0]
    report.warnings += source.warnings
    report.skipped += [{"file": r.file, "line": r.line, "reason": str(r)} for r in file.rejects]
    if file.rejects and intake.options.skip_bad:
        _write_rejects(source, file.rejects)


def _one_record(intake: Intake, opened: Opened, choice: Choice, file: _File, record: Record | Rejected) -> None:
    if isinstance(record, Record):
        file.taken += 1
        if not choice.complete(record, opened.source):
            return
        try:
            intake.take(record, opened.source)
        except Rejected as rejected:
            file.taken -= 1
            record = rejected
        else:
            return
    if not (intake.options.skip_bad or opened.independent):
        raise record
    file.rejects.append(record)


def _write_rejects(source: Source, rejects: list[Rejected]) -> None:
    """The refused records beside the file, each with its reason, to be mended and imported again."""
    lying = source.archive.with_name(source.name.replace("/", "_")) if source.archive else source.path
    target = to_write(lying.with_name(lying.name + ".rejects.jsonl"))
    part = target.with_name(target.name + ".part")
    try:
        with part.open("w", encoding="utf-8", errors="backslashreplace") as out:  # halves of a pair, as JSON has them
            for rejected, line in _lines_of(source, rejects):
                row = {"file": rejected.file, "line": rejected.line, "reason": str(rejected), "record": rejected.record or line}
                out.write(json.dumps(row, ensure_ascii=False) + "\n")
        part.replace(target)
    except OSError as error:
        raise Refusal(f"{target}: cannot be written: {writing.reason(error)}.") from error
    finally:
        part.unlink(missing_ok=True)


def _lines_of(source: Source, rejects: list[Rejected]) -> Iterator[tuple[Rejected, str]]:
    """The refused records in the order of their lines, each with what stands there; an archive has no lines."""
    ordered = sorted(rejects, key=lambda rejected: rejected.line or 0)
    with source.path.open("rb") as file:
        head = file.read(_HEAD)
        file.seek(0)
        lines = iter(()) if b"\0" in head or head[:2] == b"PK" else lines_of(file, limits.LINE)
        number, line = 0, b""
        for rejected in ordered:
            while number < (rejected.line or 0) and (following := next(lines, None)):
                number, line = following[0], following[1] or b""
            there = rejected.line == number
            yield rejected, line.rstrip(b"\n").decode("utf-8", "replace") if rejected.line and there else ""
