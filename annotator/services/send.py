"""Send a project's records out to a file: told what is lost, written whole or not at all."""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from annotator import interchange
from annotator.domain.change import Refusal
from annotator.domain.exchange import Record
from annotator.domain.model import STATUSES, Layer
from annotator.interchange import Names
from annotator.services.project import Project
from annotator.services.steps import Progress, Steps
from annotator.storage import bulk

_EVERY = 50  # records between two reports


@dataclass(frozen=True, slots=True)
class Options:
    """What to export. `layer`: a name, `gold`, `all`; `split`: shares by name, drawn by `seed`."""

    format: str | None = None
    layer: str = "all"
    statuses: tuple[str, ...] = ()
    labels: tuple[str, ...] = ()
    split: Mapping[str, float] = field(default_factory=dict[str, float])
    seed: int = 0
    strict: bool = False


@dataclass(slots=True)
class Report:
    """What was written, and what the format could not carry."""

    documents: int = 0
    spans: int = 0
    relations: int = 0
    lost: list[dict[str, Any]] = field(default_factory=list[dict[str, Any]])
    files: list[str] = field(default_factory=list[str])

    def counts(self) -> dict[str, Any]:
        """As in the contract."""
        return {name: getattr(self, name) for name in ("documents", "spans", "relations", "lost", "files")}

    def sentence(self) -> str:
        """For the status bar."""
        return f"Exported {self.documents:,} articles, {self.spans:,} spans to {', '.join(self.files)}"


def send(project: Project, out: Path, options: Options) -> Steps[Report]:
    """Write the chosen records to `out`. Yields progress; returns the report. Raises `Refusal`.

    The file appears under its name only when it is complete; an old one stays until then.
    """
    writer = interchange.writer(options.format or interchange.for_suffix(out))
    selection = _selection(project, options)
    report = Report(files=[str(out)])
    total = bulk.count(project.store, selection)
    part = out.with_name(out.name + ".part")
    try:
        yield from _written(
            project, writer, _drawn(bulk.records(project.store, selection), options), part, total, report
        )
        part.replace(out)
    except OSError as error:
        raise Refusal(f"{out}: cannot be written: {error.strerror}.") from error
    finally:
        if part.exists():
            part.unlink()
    return report


def _written(project: Project, writer: interchange.Writer, records: Iterator[Record], part: Path, total: int,
             report: Report) -> Iterator[Progress]:  # fmt: skip
    names = Names({label.id: label.name for label in project.codebook.labels}, project.coder_names())
    last = ""
    with part.open("wb", buffering=1 << 20) as file:
        for n, record in enumerate(writer.write(records, names, file), 1):
            report.documents += record.document.id != last
            last = record.document.id
            report.spans += len(record.spans)
            report.relations += len(record.relations)
            if n % _EVERY == 0:
                yield Progress(n, total, "Exporting")


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


def _drawn(records: Iterator[Record], options: Options) -> Iterator[Record]:
    """Give every article its side of the split: by seed and article id, so that it never depends on the order."""
    for record in records:
        if options.split:
            record.document = replace(record.document, split=side(record.document.id, options))
        yield record


def side(document_id: str, options: Options) -> str:
    """The side of an article: the same for the same seed, shares and id."""
    drawn = random.Random(f"{options.seed}:{document_id}").random() * sum(options.split.values())  # noqa: S311
    for name, share in options.split.items():
        if drawn < share:
            return name
        drawn -= share
    return list(options.split)[-1]


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
