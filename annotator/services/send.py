"""Send a project's records out to a file: told what is lost, written whole or not at all."""

from __future__ import annotations

import hashlib
import json
import shutil
import tempfile
from array import array
from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager
from dataclasses import asdict, dataclass, field, replace
from itertools import islice
from pathlib import Path
from typing import Any

from annotator import __version__, interchange
from annotator.domain.change import Refusal
from annotator.domain.exchange import Record, Rejected
from annotator.domain.model import now
from annotator.domain.targets import to_write
from annotator.interchange import FolderWriter, Names, driving
from annotator.interchange.card import Card
from annotator.interchange.carrying import Loss, Tally, likeness, reduced
from annotator.services import per_side
from annotator.services.choosing import Chosen, Options
from annotator.services.describing import about, agreement_behind
from annotator.services.kin import Imprints
from annotator.services.project import Project
from annotator.services.revisions_used import RevisionsUsed
from annotator.services.settling import Settled
from annotator.services.sides import drawn, parse_split, sides
from annotator.services.steps import Progress, Steps
from annotator.services.writing import prepared, reason

__all__ = ["Look", "Options", "Report", "fitted", "look", "parse_split", "rehearse", "send", "sides"]

RECEIPT, CARD = ".receipt.json", ".card.md"  # behind the name of what was written
_LOADABLE = (".jsonl", ".csv", ".parquet")  # what a hub can open by itself
_EVERY = 50  # records between two reports
_SAMPLES, _SHOWN = 2, 4_000  # records and bytes of a preview


@dataclass(slots=True)
class Report:
    """What was written, what the format could not carry, and what reading it back showed."""

    documents: int = 0
    spans: int = 0
    relations: int = 0
    lost: list[dict[str, Any]] = field(default_factory=list[dict[str, Any]])
    files: list[str] = field(default_factory=list[str])
    receipt: str = ""
    command: str = ""  # what to run next with it
    settled: Settled = field(default_factory=Settled)  # which versions of stories, on which sides
    left_out: int = 0  # articles that have nothing that was chosen

    def counts(self) -> dict[str, Any]:
        """As in the contract, where the receipt lies, and what became of stories and sides."""
        counts = {name: getattr(self, name) for name in ("documents", "spans", "relations", "lost", "files", "receipt")}
        return counts | self.figures()

    def figures(self) -> dict[str, Any]:
        """What was left out and which sides there are, where there is something to tell."""
        without = {"articles_left_out": self.left_out} if self.left_out else {}
        return without | self.settled.figures()

    def lines(self) -> list[str]:
        """The same for people, a sentence each."""
        without = f"{self.left_out:,} articles have nothing that was chosen and were left out."
        if self.left_out == 1:
            without = "1 article has nothing that was chosen and was left out."
        return [*([without] if self.left_out else []), *self.settled.lines()]

    def sentence(self) -> str:
        """For the status bar."""
        told = f"Exported {self.documents:,} articles, {self.spans:,} spans to {', '.join(self.files)}"
        return f"{told}; not carried: {self.loss()}" if self.lost else told

    def loss(self) -> str:
        """What was lost, in a line."""
        return ", ".join(f"{row['count']:,} {row['what']}" for row in self.lost)

    def add(self, other: Report, written: Path, now_at: Path) -> None:
        """Take in the report of a further file of the same export, which was written in one folder and lies in another."""
        self.documents += other.documents
        self.spans += other.spans
        self.relations += other.relations
        self.files += [str(now_at / Path(file).relative_to(written)) for file in other.files]
        self.receipt = str(now_at / Path(other.receipt).relative_to(written))
        self.command = self.command or other.command
        self.settled, self.left_out = other.settled, other.left_out
        counts = {row["what"]: row for row in self.lost}
        for row in other.lost:
            row_so_far = counts.setdefault(row["what"], {**row, "count": 0})
            row_so_far["count"] += row["count"]
        self.lost = list(counts.values())

    def count(self, record: Record, last: str) -> str:
        """Count a record; returns the article's id, to be given back with the next one."""
        self.documents += record.document.id != last
        self.spans += len(record.spans)
        self.relations += len(record.relations)
        return record.document.id


def rehearse(project: Project, name: str, options: Options) -> Steps[Report]:
    """What an export in this format would hold and lose; nothing is written. Raises `Refusal`."""
    with project.at_one_moment() as still:
        return (yield from _rehearse(still, name, options))


def _rehearse(project: Project, name: str, options: Options, imprints: Imprints | None = None) -> Steps[Report]:
    """`imprints`: what an earlier look found out about the texts, so that it need not be found again."""
    interchange.writer(name)
    chosen = Chosen(project, options)
    yield from chosen.settle(interchange.carries(name), interchange.usual_split(name), imprints)
    report = yield from _foreseen(name, chosen)
    return report


def _foreseen(name: str, chosen: Chosen) -> Steps[Report]:
    report, tally, last = Report(settled=chosen.settled), Tally(), ""
    for n, record in enumerate(chosen.records(tally), 1):
        left = fitted(name, record, chosen.names, tally)
        last = report.count(left, last) if left else last
        if n % _EVERY == 0:
            yield Progress(n, chosen.total, "Rehearsing")
    report.lost = [asdict(loss) for loss in tally.losses()]
    report.left_out = chosen.left_out
    return report


@dataclass(frozen=True, slots=True)
class Look:
    """What an export will be: the beginning of it, as it will be written, and what it will hold and lose."""

    sample: str
    report: Report


def look(project: Project, options: Options, imprints: Imprints | None = None) -> Steps[Look]:
    """The first records of an export and its rehearsal (which see); nothing is written for good. Raises `Refusal`."""
    name = options.format or "jsonl"
    writer, chosen, sample = interchange.writer(name), Chosen(project, options), ""
    yield from chosen.settle(interchange.carries(name), interchange.usual_split(name), imprints)
    with closing(chosen.records(Tally())) as records:
        begins = islice(drawn(records, chosen.settled.side), _SAMPLES)
        some = [left for record in begins if (left := fitted(name, record, chosen.names, Tally()))]
    yield Progress(0, 0, "Rehearsing")
    with tempfile.TemporaryDirectory() as folder:
        part = Path(folder) / "sample"
        with _opened(writer, part, chosen.names, iter(some)) as written:
            for _ in written:
                pass
        inside = (p for p in part.rglob("*") if p.is_file())  # settings and cards lie above the records
        files = sorted(inside, key=lambda p: (p.parent == part, p)) if part.is_dir() else [part]
        sample = "\n\n".join(_begins(file, part) for file in files)
    report = yield from _foreseen(name, chosen)
    return Look(sample, report)


def _begins(file: Path, part: Path) -> str:
    """The beginning of a file for people, with its name where it is one of several."""
    head = file.read_bytes()[:_SHOWN]
    text = head.decode("utf-8-sig", "ignore") if b"\0" not in head and head[:1] != b"\x78" and head[:2] != b"PK" else ""
    words = text if text or not head else f"{file.stat().st_size:,} bytes that are no text"
    return words if part.is_file() else f"{file.relative_to(part).as_posix()}\n{words}"


def send(project: Project, out: Path, options: Options) -> Steps[Report]:
    """Write the chosen records to `out`. Yields progress; returns the report. Raises `Refusal`.

    The file or folder appears under its name only when it is complete and has been read back; an old file stays until
    then, an old folder is not touched. What is written is one state of the project, however much others tag meanwhile.
    """
    with project.at_one_moment() as still:
        if options.by_side:
            return (yield from _send_sides(still, out, options))
        return (yield from _send(still, out, options))


def _send_sides(project: Project, out: Path, options: Options) -> Steps[Report]:
    """A file for each side of the split, all of them or none: `out.jsonl` becomes `out.train.jsonl` and so on."""
    name = options.format or interchange.for_suffix(out)
    if not options.split:
        raise Refusal("One file a side wants sides: say which, --split train=0.8,dev=0.1,test=0.1.")
    if isinstance(interchange.writer(name), FolderWriter):
        raise Refusal(f"{out}: the format {name} writes a folder, in which every side has its own file already.")
    whole = Report()
    imprints: Imprints = {}  # the texts are looked at once
    with per_side.gathered(out) as folder:
        for side in options.split:
            target = folder / per_side.named(out, side, interchange.formats()[name].SUFFIXES).name
            one_side = replace(options, format=name, by_side=False, side=side)
            report = yield from _send(project, target, one_side, imprints)
            whole.add(report, folder, out.parent)
    return whole


def _send(project: Project, out: Path, options: Options, imprints: Imprints | None = None) -> Steps[Report]:
    """Write one file or folder. `imprints`: what was found out about the texts for another side."""
    name = options.format or interchange.for_suffix(out)
    writer = interchange.writer(name)
    imprints = {} if imprints is None else imprints
    if options.strict:
        foreseen = yield from _rehearse(project, name, options, imprints)
        if foreseen.lost:
            raise Refusal(f"{out}: the format {name} cannot carry: {foreseen.loss()}; nothing was written.")
    if isinstance(writer, FolderWriter) and out.exists():
        raise Refusal(f"{out}: there is such a file already.")
    export = _Export(project, name, options, Report(files=[str(out)]))
    export.imprints = imprints
    place = to_write(out)
    part = place.with_name(place.name + ".part")
    try:
        yield from export.write(writer, part)
        if options.verify:
            yield from export.read_back(part)
        receipt = export.receipt(part, out)
        target = out.with_name(out.name + RECEIPT)
        told = json.dumps(receipt, indent=1, ensure_ascii=False) + "\n"
        with prepared(export.beside(out) | {target: told.encode()}):
            part.replace(place)
        export.report.command = interchange.command(name, out)
        export.report.receipt = str(target)
    except OSError as error:
        raise Refusal(f"{out}: cannot be written: {reason(error)}.") from error
    finally:
        _remove(part)
    return export.report


class _Export:
    """One export under way: what was given to the format, and what it made of it."""

    def __init__(self, project: Project, name: str, options: Options, report: Report) -> None:
        self.project, self.name, self.options, self.report = project, name, options, report
        self.chosen = Chosen(project, options)
        self.names = self.chosen.names
        self.card: Card | None = None
        self.revisions = RevisionsUsed()
        self.able = interchange.carries(name)
        self.exact = interchange.exact(name)  # a format that takes whatever there is
        self.digests = array("q")  # of the records that an exact format was given
        self.tally = Tally()
        self.expected: Counter[str] = Counter()
        self.title: dict[str, str] = {}
        self.imprints: Imprints = {}  # of texts that were looked at before

    def write(self, writer: interchange.Writer | FolderWriter, part: Path) -> Iterator[Progress]:
        """Write everything to `part`, a file or a folder."""
        last = ""
        self.report.settled = yield from self.chosen.settle(self.able, interchange.usual_split(self.name), self.imprints)
        yield from self._describe()
        given = self._given(drawn(self.chosen.records(self.tally), self.report.settled.side))
        with _opened(writer, part, self.names, given) as written:
            for n, record in enumerate(written, 1):
                last = self.report.count(record, last)
                self.revisions.take(record)
                if self.card:
                    self.card.take(record)
                if n % _EVERY == 0:
                    yield Progress(n, self.chosen.total, "Exporting")
        self.report.lost = [asdict(loss) for loss in self.tally.losses()]
        self.report.left_out = self.chosen.left_out

    def _describe(self) -> Steps[None]:
        """Find out what a card will say that no record tells, where one is written."""
        if not (self.options.card or interchange.describes(self.name)):
            return
        behind = yield from agreement_behind(self.project, self.chosen.article_ids(), self.chosen.layer_name)
        self.names = replace(
            self.names, about=lambda: about(self.options, self.chosen.settled, self.chosen.left_out, behind)
        )
        self.card = Card(self.names) if self.options.card else None

    def _given(self, records: Iterator[Record]) -> Iterator[Record]:
        """The records as the format will take them."""
        if self.exact is not None:
            for record in records:
                if self.options.verify:
                    self.digests.append(self.exact.digest_of(record, self.names))
                yield record
            return
        for record in records:
            left = fitted(self.name, record, self.names, self.tally)
            if left is None:
                continue
            if self.options.verify:
                like = likeness(left, self.names, self.able)
                self.expected[like] += 1
                self.title.setdefault(like, record.document.title)
            yield left

    def read_back(self, part: Path) -> Iterator[Progress]:
        """Read what was written and compare it, article by article, with what was given."""
        if not self.report.documents:
            return  # there is nothing in it
        if self.exact is not None:
            yield from self._read_back_exactly(self.exact, part)
        elif self.name in interchange.readable():
            yield from self._read_back_alike(interchange.reader(self.name), part)

    def _read_back_alike(self, reader: interchange.Reader, part: Path) -> Iterator[Progress]:
        """For formats that lose something: what they carry must come back, in any order."""
        found = Counter[str]()
        for n, record in enumerate(_records_of(reader, part), 1):
            found[likeness(record, Names({}, {}), self.able)] += 1
            if n % _EVERY == 0:
                yield Progress(n, max(self.report.documents, n), "Reading back")
        missing = self.expected - found
        if missing:
            example = self.title[next(iter(missing))]
            self.report.lost.append(asdict(Loss("articles that read back otherwise", missing.total(), example)))

    def _read_back_exactly(self, exact: interchange.Exact, part: Path) -> Iterator[Progress]:
        """For formats that lose nothing: every letter of every record, in its order."""
        wrong, example, n = 0, "", 0
        source = interchange.Source(part, part.name.removesuffix(".part"))
        for n, found in enumerate(exact.digests(source), 1):
            if isinstance(found, Rejected):
                raise _unreadable(found)
            if n > len(self.digests) or found.value != self.digests[n - 1]:
                wrong, example = wrong + 1, example or found.title
            if n % _EVERY == 0:
                yield Progress(n, max(len(self.digests), n), "Reading back")
        wrong += max(0, len(self.digests) - n)
        if wrong:
            self.report.lost.append(asdict(Loss("articles that read back otherwise", wrong, example)))

    def beside(self, out: Path) -> dict[Path, bytes]:
        """What the format wants beside its file, and the card."""
        stem = out.name.split(".")[0]
        files = {out.with_name(stem + ending): data for ending, data in interchange.companions(self.name, self.names).items()}
        if self.card:
            files[out.with_name(out.name + CARD)] = self.card.markdown(stem, self._loadable(out)).encode()
        self.report.files += map(str, files)
        return files

    def _loadable(self, out: Path) -> dict[str, str]:
        """What a hub can open beside the card. A file of several sides is none of them."""
        whole = isinstance(interchange.writer(self.name), interchange.Writer) and self.report.settled.divided is None
        return {"train": out.name} if whole and out.suffix in _LOADABLE else {}

    def receipt(self, part: Path, out: Path) -> dict[str, Any]:
        """What lies beside the export: what it holds, of which codebook, made how."""
        files = sorted(p for p in part.rglob("*") if p.is_file()) if part.is_dir() else [part]
        revision = self.project.revision
        return {
            "format": self.name, "annotator": __version__, "made": now(),
            "codebook": {"name": revision.name, "revision": revision.number, "id": revision.id},
            **self.revisions.figures(self.project),
            "settings": {key: value for key, value in asdict(self.options).items() if value not in (None, "", (), {}, False)},
            **{key: getattr(self.report, key) for key in ("documents", "spans", "relations", "lost")},
            **self.report.figures(),
            "read_back": self.options.verify and self.name in interchange.readable(),
            "files": [{"name": out.name if part.is_file() else f"{out.name}/{p.relative_to(part).as_posix()}",
                       "bytes": p.stat().st_size, "sha256": _sha256(p)} for p in files],
        }  # fmt: skip


def fitted(name: str, record: Record, names: Names, tally: Tally) -> Record | None:
    """The record as a format takes it, or None where it has no place for it; what is lost is added to the tally."""
    able = interchange.carries(name)
    left = reduced(record, able, tally, own=name)
    bare = "articles without tags" in able
    if record.layer is None and not bare:
        return None
    if _waits(record) and not bare and "status" not in able:
        tally.add("layers that nobody began", record.document.title)
        return None  # nobody could tell it from an article that somebody read and found nothing in
    fit = interchange.fit(name)
    return fit(left, names, tally) if fit else left


def _waits(record: Record) -> bool:
    return record.layer is not None and record.layer.status == "new" and not record.spans


@contextmanager
def _opened(writer: interchange.Writer | FolderWriter, part: Path, names: Names, given: Iterator[Record]
            ) -> Iterator[Iterator[Record]]:  # fmt: skip
    """What is written, record by record. It ends before its file is closed, also when somebody cancels."""
    with ExitStack() as stack:
        if isinstance(writer, FolderWriter):
            part.mkdir()
            written = writer.write_folder(given, names, part)
        else:
            written = writer.write(given, names, stack.enter_context(part.open("wb", buffering=1 << 20)))
        stack.callback(getattr(written, "close", int))
        yield written


def _records_of(reader: interchange.Reader, part: Path) -> Iterator[Record]:
    """What a reader finds in a file or folder. Raises `Refusal` where it refuses what its own writer wrote."""
    files = sorted(p for p in part.rglob("*") if p.is_file()) if part.is_dir() else [part]
    for file in files:
        name = file.relative_to(part).as_posix() if part.is_dir() else part.name.removesuffix(".part")
        with file.open("rb") as opened:
            head = opened.read(interchange.HEAD_BYTES)
        if part.is_dir() and not reader.sniff(head, name):
            continue
        for record in driving.records(reader, interchange.Source(file, name)):
            if isinstance(record, Rejected):
                raise _unreadable(record)
            yield record


def _unreadable(rejected: Rejected) -> Refusal:
    return Refusal(f"What was written cannot be read back: {rejected}")


def _remove(part: Path) -> None:
    if part.is_dir():
        shutil.rmtree(part)
    elif part.exists():
        part.unlink()


def _sha256(file: Path) -> str:
    with file.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()
