"""Send a project's records out to a file: told what is lost, written whole or not at all."""

from __future__ import annotations

import hashlib
import json
import shutil
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from contextlib import ExitStack, closing, contextmanager
from dataclasses import asdict, dataclass, field, replace
from itertools import islice
from pathlib import Path
from typing import Any

from annotator import __version__, interchange
from annotator.domain.change import Refusal
from annotator.domain.exchange import Record, Rejected
from annotator.domain.model import STATUSES, Document, Layer, now
from annotator.interchange import FolderWriter, Names
from annotator.interchange.carrying import Loss, Tally, likeness, reduced
from annotator.services.project import Project
from annotator.services.steps import Progress, Steps
from annotator.storage import bulk

RECEIPT = ".receipt.json"  # behind the name of what was written
_EVERY = 50  # records between two reports
_SAMPLES, _SHOWN = 2, 4_000  # records and bytes of a preview


@dataclass(frozen=True, slots=True)
class Options:
    """What to export. `layer`: a name, `gold`, `all`; `split`: shares by name, drawn by `seed` (see `sides`)."""

    format: str | None = None
    layer: str = "all"
    statuses: tuple[str, ...] = ()
    labels: tuple[str, ...] = ()
    split: Mapping[str, float] = field(default_factory=dict[str, float])
    seed: int = 0
    strict: bool = False
    verify: bool = True  # read it back and compare


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

    def counts(self) -> dict[str, Any]:
        """As in the contract, and where the receipt lies."""
        return {name: getattr(self, name) for name in ("documents", "spans", "relations", "lost", "files", "receipt")}

    def sentence(self) -> str:
        """For the status bar."""
        told = f"Exported {self.documents:,} articles, {self.spans:,} spans to {', '.join(self.files)}"
        return f"{told}; not carried: {self.loss()}" if self.lost else told

    def loss(self) -> str:
        """What was lost, in a line."""
        return ", ".join(f"{row['count']:,} {row['what']}" for row in self.lost)

    def count(self, record: Record, last: str) -> str:
        """Count a record; returns the article's id, to be given back with the next one."""
        self.documents += record.document.id != last
        self.spans += len(record.spans)
        self.relations += len(record.relations)
        return record.document.id


def rehearse(project: Project, name: str, options: Options) -> Steps[Report]:
    """What an export in this format would hold and lose; nothing is written. Raises `Refusal`."""
    interchange.writer(name)
    report, tally, last = Report(), Tally(), ""
    selection, names = _selection(project, options), _names(project)
    total = bulk.count(project.store, selection)
    for n, record in enumerate(bulk.records(project.store, selection), 1):
        left = fitted(name, record, names, tally)
        last = report.count(left, last) if left else last
        if n % _EVERY == 0:
            yield Progress(n, total, "Rehearsing")
    report.lost = [asdict(loss) for loss in tally.losses()]
    return report


@dataclass(frozen=True, slots=True)
class Look:
    """What an export will be: the beginning of it, as it will be written, and what it will hold and lose."""

    sample: str
    report: Report


def look(project: Project, options: Options) -> Steps[Look]:
    """The first records of an export and its rehearsal; nothing is written for good. Raises `Refusal`."""
    name = options.format or "jsonl"
    writer, names, sample = interchange.writer(name), _names(project), ""
    with closing(bulk.records(project.store, _selection(project, options))) as records:
        begins = islice(records, _SAMPLES)
        some = [left for record in begins if (left := fitted(name, record, names, Tally()))]
    yield Progress(0, 0, "Rehearsing")
    with tempfile.TemporaryDirectory() as folder:
        part = Path(folder) / "sample"
        with _opened(writer, part, names, iter(some)) as written:
            for _ in written:
                pass
        files = sorted(p for p in part.rglob("*") if p.is_file()) if part.is_dir() else [part]
        sample = "\n\n".join(_begins(file, part) for file in files)
    report = yield from rehearse(project, name, options)
    return Look(sample, report)


def _begins(file: Path, part: Path) -> str:
    """The beginning of a file for people, with its name where it is one of several."""
    head = file.read_bytes()[:_SHOWN]
    text = head.decode("utf-8-sig", "ignore") if b"\0" not in head and head[:1] != b"\x78" and head[:2] != b"PK" else ""
    words = text or f"{file.stat().st_size:,} bytes that are no text"
    return words if part.is_file() else f"{file.relative_to(part).as_posix()}\n{words}"


def send(project: Project, out: Path, options: Options) -> Steps[Report]:
    """Write the chosen records to `out`. Yields progress; returns the report. Raises `Refusal`.

    The file or folder appears under its name only when it is complete and has been read back; an old file stays until
    then, an old folder is not touched.
    """
    name = options.format or interchange.for_suffix(out)
    writer = interchange.writer(name)
    options = replace(options, split=options.split or interchange.usual_split(name))
    if options.strict:
        foreseen = yield from rehearse(project, name, options)
        if foreseen.lost:
            raise Refusal(f"{out}: the format {name} cannot carry: {foreseen.loss()}; nothing was written.")
    if isinstance(writer, FolderWriter) and out.exists():
        raise Refusal(f"{out}: there is such a file already.")
    export = _Export(project, name, options, Report(files=[str(out)]))
    part = out.with_name(out.name + ".part")
    try:
        yield from export.write(writer, part)
        if options.verify:
            yield from export.read_back(part)
        receipt = export.receipt(part, out)
        part.replace(out)
        export.lay_beside(out)
        export.report.command = interchange.command(name, out)
        target = out.with_name(out.name + RECEIPT)
        target.write_text(json.dumps(receipt, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
        export.report.receipt = str(target)
    except OSError as error:
        raise Refusal(f"{out}: cannot be written: {error.strerror}.") from error
    finally:
        _remove(part)
    return export.report


class _Export:
    """One export under way: what was given to the format, and what it made of it."""

    def __init__(self, project: Project, name: str, options: Options, report: Report) -> None:
        self.project, self.name, self.options, self.report = project, name, options, report
        self.names = _names(project)
        self.able = interchange.carries(name)
        self.exact = "unknown keys" in self.able  # whatever there is; its reader compares every quote and hash itself
        self.tally = Tally()
        self.expected: Counter[str] = Counter()
        self.title: dict[str, str] = {}

    def write(self, writer: interchange.Writer | FolderWriter, part: Path) -> Iterator[Progress]:
        """Write everything to `part`, a file or a folder."""
        selection = _selection(self.project, self.options)
        total, last = bulk.count(self.project.store, selection), ""
        given = self._given(_drawn(bulk.records(self.project.store, selection), self._sides(selection)))
        with _opened(writer, part, self.names, given) as written:
            for n, record in enumerate(written, 1):
                last = self.report.count(record, last)
                if n % _EVERY == 0:
                    yield Progress(n, total, "Exporting")
        self.report.lost = [asdict(loss) for loss in self.tally.losses()]

    def _sides(self, selection: bulk.Selection) -> dict[str, str]:
        """The side of every article, where there is a split; drawn among those that the export will hold."""
        if not self.options.split:
            return {}
        chosen = set(bulk.document_ids(self.project.store, selection, tagged="articles without tags" not in self.able))
        articles = [one for one in self.project.store.read(Document) if one.id in chosen]
        return sides(articles, self.options.split, self.options.seed)

    def _given(self, records: Iterator[Record]) -> Iterator[Record]:
        """The records as the format will take them."""
        if self.exact:
            yield from records
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
        """Read what was written and compare: article by article, or for our own format, whose reader checks all, by count."""
        reader = interchange.reader(self.name) if self.name in interchange.readable() else None
        if reader is None or not self.report.documents:
            return  # it cannot be read, or there is nothing in it
        found, seen, last = Counter[str](), Report(), ""
        for n, record in enumerate(_records_of(reader, part), 1):
            last = seen.count(record, last)
            if not self.exact:
                found[likeness(record, Names({}, {}), self.able)] += 1
            if n % _EVERY == 0:
                yield Progress(n, max(self.report.documents, n), "Reading back")
        missing = self.expected - found
        if missing:
            example = self.title[next(iter(missing))]
            self.report.lost.append(asdict(Loss("articles that read back otherwise", missing.total(), example)))
        if self.exact and (seen.spans, seen.relations) != (self.report.spans, self.report.relations):
            self.report.lost.append(asdict(Loss("spans that did not come back", self.report.spans - seen.spans, "")))

    def lay_beside(self, out: Path) -> None:
        """What the format wants beside its file."""
        for ending, content in interchange.companions(self.name, self.names).items():
            target = out.with_name(out.name.split(".")[0] + ending)
            target.write_bytes(content)
            self.report.files.append(str(target))

    def receipt(self, part: Path, out: Path) -> dict[str, Any]:
        """What lies beside the export: what it holds, of which codebook, made how."""
        files = sorted(p for p in part.rglob("*") if p.is_file()) if part.is_dir() else [part]
        revision = self.project.revision
        return {
            "format": self.name, "annotator": __version__, "made": now(),
            "codebook": {"name": revision.name, "revision": revision.number, "id": revision.id},
            "settings": {key: value for key, value in asdict(self.options).items() if value not in (None, "", (), {}, False)},
            **{key: getattr(self.report, key) for key in ("documents", "spans", "relations", "lost")},
            "read_back": self.options.verify and self.name in interchange.readable(),
            "files": [{"name": out.name if part.is_file() else f"{out.name}/{p.relative_to(part).as_posix()}",
                       "bytes": p.stat().st_size, "sha256": _sha256(p)} for p in files],
        }  # fmt: skip


def fitted(name: str, record: Record, names: Names, tally: Tally) -> Record | None:
    """The record as a format takes it, or None where it has no place for it; what is lost is added to the tally."""
    able = interchange.carries(name)
    left = reduced(record, able, tally, own=name)
    if record.layer is None and "articles without tags" not in able:
        return None
    fit = interchange.fit(name)
    return fit(left, names, tally) if fit else left


def _names(project: Project) -> Names:
    labels = {label.id: label.name for label in project.codebook.labels}
    return Names(labels, project.coder_names(), project.codebook)


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
        for record in reader.read(interchange.Source(file, name)):
            if isinstance(record, Rejected):
                raise Refusal(f"What was written cannot be read back: {record}")
            yield record


def _remove(part: Path) -> None:
    if part.is_dir():
        shutil.rmtree(part)
    elif part.exists():
        part.unlink()


def _sha256(file: Path) -> str:
    with file.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()


def _selection(project: Project, options: Options) -> bulk.Selection:
    if options.layer != "all":
        known = {layer.name for layer in project.store.read(Layer)}
        if options.layer not in known:
            there = ", ".join(sorted(known)) or "none"
            raise Refusal(f"{project.place}: there is no layer {options.layer!r}; there are: {there}.")
    if wrong := next((status for status in options.statuses if status not in STATUSES), None):
        raise Refusal(f"There is no status {wrong!r}; there are: {', '.join(STATUSES)}.")
    labels = tuple(_label_id(project, name) for name in options.labels)
    layers = None if options.layer == "all" else (options.layer,)
    return bulk.Selection(layers=layers, statuses=options.statuses, labels=labels)


def _label_id(project: Project, name: str) -> str:
    label = project.codebook.named(name)
    if label is None:
        there = ", ".join(label.name for label in project.codebook.labels)
        raise Refusal(f"The codebook has no label {name!r}; there are: {there}.")
    return label.id


def _drawn(records: Iterator[Record], side: Mapping[str, str]) -> Iterator[Record]:
    """Give every article its side of the split."""
    for record in records:
        if side:
            record.document = replace(record.document, split=side[record.document.id])
        yield record


def sides(articles: Iterable[Document], shares: Mapping[str, float], seed: int) -> dict[str, str]:
    """The side of every article, by its id.

    Articles of one text go together. They are put in order by outlet and year, within these by chance (of the seed and the
    text), and dealt out one by one to the side that lacks most: so every side gets its share of every outlet and year, and
    of all articles to within one.
    """
    texts: dict[str, list[Document]] = {}
    for article in articles:
        texts.setdefault(article.sha256, []).append(article)

    def place(group: list[Document]) -> tuple[str, str, bytes]:
        first = min(group, key=lambda article: article.id)
        return first.outlet, first.published[:4], hashlib.sha256(f"{seed}:{first.sha256}".encode()).digest()

    dealt, found = dict.fromkeys(shares, 0), dict[str, str]()
    whole = sum(shares.values())
    for n, group in enumerate(sorted(texts.values(), key=place), 1):
        side = max(shares, key=lambda name: shares[name] / whole * n - dealt[name])
        dealt[side] += 1
        found.update(dict.fromkeys((article.id for article in group), side))
    return found


def parse_split(given: str) -> dict[str, float]:
    """`train=0.8,dev=0.1,test=0.1` as shares. Raises `Refusal`."""
    try:
        pairs = [(name.strip(), float(share)) for name, share in (part.split("=") for part in given.split(","))]
    except ValueError:
        raise Refusal(f"--split {given!r} is not of the form train=0.8,dev=0.1,test=0.1.") from None
    shares = dict(pairs)
    if len(shares) != len(pairs):
        raise Refusal(f"--split {given!r}: a name stands there twice.")
    if not (all(share > 0 for share in shares.values()) and abs(sum(shares.values()) - 1) <= 1e-6):
        raise Refusal(f"--split {given!r}: the shares must be above 0 and add up to 1.")
    return shares
