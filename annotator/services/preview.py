"""What an import would bring, before it does: what was recognised in the files, and what is here already."""

from __future__ import annotations

from collections.abc import Generator, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

from annotator.domain.change import Refusal
from annotator.domain.exchange import Record, Rejected
from annotator.domain.model import Document, Zone
from annotator.interchange.press import columns
from annotator.interchange.source import Source
from annotator.services import gathering
from annotator.services.bring import Choice, with_options
from annotator.services.intake import Options
from annotator.services.project import Project
from annotator.services.reading import Opened, Reading, here
from annotator.services.steps import Progress, Steps

MOST = 300  # articles that are looked at
PER_FILE = 100  # of one file
NEW, HERE, TWICE, PASSED, REFUSED = "new", "here already", "twice among these", "without the keywords", "refused"


@dataclass(frozen=True, slots=True)
class Row:
    """An article that was found, or why there is none. `state` is one of NEW, HERE, TWICE, PASSED, REFUSED."""

    file: str
    format: str
    state: str
    document: Document | None = None
    text: str = ""
    zones: tuple[Zone, ...] = ()
    reason: str = ""

    @property
    def title(self) -> str:
        """What people see of it first."""
        return self.document.title if self.document else self.reason


@dataclass(slots=True)
class Preview:
    """What was found. `files` is how many there are in all, `looked` in how many of them was looked; `notes` are what is told of a
    file (its encoding), by its name; `columns` those of the first table, with what each is taken for by itself."""

    rows: list[Row] = field(default_factory=list[Row])
    files: int = 0
    looked: int = 0
    notes: dict[str, list[str]] = field(default_factory=dict[str, list[str]])
    columns: dict[str, str] = field(default_factory=dict[str, str])

    def count(self, state: str) -> int:
        """How many rows are of a state."""
        return sum(row.state == state for row in self.rows)


def look(project: Project, given: Sequence[str | Path], options: Options, read: Reading = here) -> Steps[Preview]:
    """Read the first articles of files; nothing is written. Raises `Refusal` where nothing can be read there."""
    choice, found = Choice(options), Preview()
    with TemporaryDirectory(prefix="annotator-") as folder:
        yield Progress(0, 0, "")
        listed = yield from gathering.listed(given)
        files = [with_options(source, options) for source in listed]
        gathered = yield from gathering.unpacked(files, Path(folder))
        found.files = len(gathered.files)
        found.rows += [Row(one.partition(":")[0], "", REFUSED, reason=one) for one in gathered.refused]
        seen: set[str] = set()
        with closing(_all(read, gathered.files, options)) as opened_files:
            for opened in opened_files:
                yield Progress(opened.number, found.files, opened.source.name)
                found.looked += 1
                yield from _one_file(project, opened, choice, seen, found)
                if len(found.rows) >= MOST:
                    break
        _note_columns(gathered.files, found)
    return found


def _all(read: Reading, files: Sequence[Source], options: Options) -> Generator[Opened, None, None]:
    yield from read(files, options.format)


def _one_file(project: Project, opened: Opened, choice: Choice, seen: set[str], found: Preview) -> Steps[None]:
    source, count = opened.source, 0
    try:
        for record in opened.found:
            if record is None:
                yield Progress(opened.number, found.files, source.name)
                continue
            found.rows.append(_row(project, opened, choice, seen, record))
            count += 1
            if count >= PER_FILE or len(found.rows) >= MOST:
                break
    except Refusal as refusal:
        found.rows.append(Row(source.name, opened.format, REFUSED, reason=str(refusal)))
    found.notes[source.name] = source.warnings  # some come when it is read to its end


def _row(project: Project, opened: Opened, choice: Choice, seen: set[str], record: Record | Rejected) -> Row:
    name, source = opened.format, opened.source
    if isinstance(record, Rejected):
        return Row(source.name, name, REFUSED, reason=str(record))
    wanted = choice.complete(record, source)
    document = record.document
    state = NEW if wanted else PASSED
    if wanted and project.store.read(Document, sha256=document.sha256):
        state = HERE
    elif wanted and document.sha256 in seen and record.layer is None:
        state = TWICE
    seen.add(document.sha256)
    return Row(source.name, name, state, document, record.text, tuple(record.zones))


def _note_columns(files: Sequence[Source], found: Preview) -> None:
    """The columns of the first table, each with the field that its name is taken for (empty: for none)."""
    from annotator.interchange.press import objects, table  # noqa: PLC0415

    readers = {table.NAME: table.header, objects.NAME: objects.header}
    tables = {row.file: readers[row.format] for row in found.rows if row.format in readers}
    for source in files:
        if source.name in tables:
            try:
                there = tables[source.name](source)
            except ValueError:
                continue
            taken = {column: name for name, column in columns.guessed(there).items()}
            found.columns = {column: taken.get(column, "") for column in there}
            return
