"""The project's own suggester: what it learns from, when it is used, its versions."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import IO, Any

import msgspec

from annotator.domain.article import Article, Statement
from annotator.domain.change import Refusal
from annotator.domain.model import GOLD, Document, Layer
from annotator.domain.suggestion import SUGGESTED
from annotator.services import writing
from annotator.services.kin import Looking, kin
from annotator.services.project import Project
from annotator.services.steps import Progress, Steps
from annotator.storage import machine
from annotator.storage.superseded import superseded
from annotator.suggest.learning.trial import FEWEST, Example, Task
from annotator.suggest.learning.trial import Statement as Taught

COMMAND = (sys.executable, "-m", "annotator.suggest.learning.process")
_ENGLISH = "en"


@dataclass(frozen=True, slots=True)
class Learned:
    """A version of what was learned, with its report; `used` where it is better than the rules and the latest that is."""

    number: int
    created: str
    report: dict[str, Any]
    used: bool

    @property
    def better(self) -> bool:
        """Is it better than the rules on the articles that were held out?"""
        return _is_better(self.report)

    def sentence(self) -> str:
        """For people."""
        told = self.report
        says = "used" if self.used else "not used" if self.better else "not used: the rules are better"
        return (f"Version {self.number} of {self.created[:10]}: {told['articles']} articles, {told['statements']:,} statements; "
                f"F1 {100 * told['learned_f1']:.1f}, rules {100 * told['rules_f1']:.1f}, on {told['held_out']} articles held out; "
                f"{says}")  # fmt: skip


# --- what it learns from ----------------------------------------------------------------------------------------------------


def examples(project: Project) -> Steps[list[Example]]:
    """The articles to learn from: settled ones, else complete layers; where these are too few, all with statements. Of several
    layers of an article the settled one counts, else the one with the most statements. Articles that belong together have
    one story."""
    ready = _chosen(project, only_complete=True)
    layers = ready if len(ready) >= FEWEST else _chosen(project, only_complete=False)
    story = yield from _stories(project, [layer.document_id for layer in layers])
    found = list[Example]()
    for layer in layers:
        article = project.article(layer.document_id, layer)
        told = [_taught(article, one) for one in project.statements(layer.document_id, layer)]
        if told:
            found.append(Example(text=article.text, statements=tuple(told), story=story[layer.document_id]))
        yield Progress(len(found), 0, "Reading tagged articles")
    return found


def _stories(project: Project, ids: Sequence[str]) -> Steps[dict[str, str]]:
    """A name for the group of every article: that of its first member."""
    wanted = set(ids)
    articles = [article for article in project.store.read(Document) if article.id in wanted]
    found = yield from kin(project, articles, Looking())
    return {key: keys[0] for keys in found.groups for key in keys}


def _chosen(project: Project, *, only_complete: bool) -> list[Layer]:
    old, sealed = superseded(project.store), machine.sealed_layers(project.store)
    best: dict[str, tuple[bool, int, str, Layer]] = {}
    counts = machine.statement_counts(project.store, [label.id for label in project.codebook.claims])
    for layer in project.store.read(Layer, order=("id",)):
        count = counts.get(layer.id, 0)
        if (
            not count
            or layer.document_id in old
            or layer.id in sealed
            or layer.name == SUGGESTED
            or (only_complete and layer.status != "complete" and layer.name != GOLD)
        ):
            continue
        rank = (layer.name == GOLD, count, layer.id, layer)
        if layer.document_id not in best or rank[:3] > best[layer.document_id][:3]:
            best[layer.document_id] = rank
    return [best[key][3] for key in sorted(best)]


def _taught(article: Article, one: Statement) -> Taught:
    """A statement's claim, source and cue; these two by the names of their roles, else by what fills them."""
    sources, cues = one.filling("source"), one.filling("cue")
    if not sources and not cues:
        spans = [span for several in one.roles.values() for span in several]
        sources = tuple(span for span in spans if article.codebook.label(span.label).names_actor)[:1]
        cues = tuple(span for span in spans if article.codebook.label(span.label).form == "line")[:1]
    return Taught(
        claim=one.claim.fragments, source=tuple(piece for span in sources for piece in span.fragments),
        cue=tuple(piece for span in cues for piece in span.fragments),
    )  # fmt: skip


# --- learning ---------------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of learning, not kept yet: the report and the model."""

    report: dict[str, Any]
    model: bytes


def learn(project: Project, *, pipeline: str = "") -> Steps[Outcome]:
    """Learn in a child process. Reads the project only. Raises `Refusal`."""
    found = yield from examples(project)
    task = msgspec.json.encode(Task(language=_language(project), examples=tuple(found), pipeline=pipeline))
    with TemporaryDirectory(prefix="annotator-") as folder:
        place = Path(folder) / "model"
        report = yield from _beside(task, place)
        return Outcome(report, place.read_bytes())


def keep(project: Project, outcome: Outcome) -> Learned:
    """Keep what was learned as a new version. Raises `Refusal`."""
    project.author  # noqa: B018  raises where nobody may write
    machine.keep(project.store, json.dumps(outcome.report), outcome.model)
    return versions(project)[0]


def taught(project: Project) -> int:
    """How many articles there are to learn from, without reading them."""
    ready = _chosen(project, only_complete=True)
    return len(ready) if len(ready) >= FEWEST else len(_chosen(project, only_complete=False))


def _beside(task: bytes, place: Path) -> Steps[dict[str, Any]]:
    """Have a child process learn; it ends with whoever drives these steps. Raises `Refusal`."""
    with TemporaryDirectory(prefix="annotator-") as folder:
        asked, told = Path(folder) / "task", Path(folder) / "told"
        asked.write_bytes(task)
        with asked.open("rb") as given, told.open("wb") as out, told.open(encoding="utf-8") as lines:
            process = subprocess.Popen([*COMMAND, str(place)], stdin=given, stdout=out, stderr=subprocess.DEVNULL)
            try:
                return (yield from _followed(process, lines))
            finally:
                process.kill()
                process.wait()


def _rows(lines: IO[str]) -> Iterator[dict[str, Any]]:
    """The rows that a program writes, as they come; a line that is half there waits, and what is no row is nobody's."""
    half = ""
    while True:
        half += lines.readline()
        if not half.endswith("\n"):
            yield {}
            continue
        line, half = half, ""
        try:
            row = json.loads(line)
        except ValueError:
            continue
        if isinstance(row, dict) and row:
            yield row


def _followed(process: subprocess.Popen[bytes], lines: IO[str]) -> Steps[dict[str, Any]]:
    at, told = Progress(0, 0, "Learning"), _rows(lines)
    while True:
        ended = process.poll() is not None  # asked before reading, so that no line is missed
        while row := next(told):
            if "doing" in row:
                at = Progress(row["done"], row["of"], row["doing"])
            elif "report" in row:
                report: dict[str, Any] = row["report"]
                return report
            elif "refused" in row:
                raise Refusal(str(row["refused"]))
        if ended:
            raise Refusal(f"Learning broke off (exit status {process.returncode}); nothing was changed.")
        yield at
        _rest(process)


def _rest(process: subprocess.Popen[bytes]) -> None:
    try:
        process.wait(0.05)
    except subprocess.TimeoutExpired:
        return


def _language(project: Project) -> str:
    """The language of most articles that say one; English where none does."""
    said = [document.language[:2].lower() for document in project.documents() if document.language]
    return max(sorted(set(said)), key=said.count) if said else _ENGLISH


# --- versions ---------------------------------------------------------------------------------------------------------------


def versions(project: Project) -> list[Learned]:
    """What was learned, the latest first."""
    number = used(project)
    return [
        Learned(one.number, one.created, json.loads(one.report), one.number == number)
        for one in machine.versions(project.store)
    ]


def used(project: Project) -> int:
    """The number of the version that suggests: the latest that is better than the rules; 0 for none."""
    for one in machine.versions(project.store):
        if _is_better(json.loads(one.report)):
            return one.number
    return 0


def _is_better(report: dict[str, Any]) -> bool:
    return float(report["learned_f1"]) > float(report["rules_f1"])


@dataclass(frozen=True, slots=True)
class Forgotten:
    """A version that was deleted, whole, so that it can be had again."""

    version: machine.Version
    model: bytes


def forget(project: Project, number: int) -> Forgotten:
    """Delete a version. Raises `Refusal` where there is none."""
    project.author  # noqa: B018  raises where nobody may write
    version = next((one for one in machine.versions(project.store) if one.number == number), None)
    model = machine.model(project.store, number)
    if version is None or model is None or not machine.forget(project.store, number):
        raise Refusal(f"There is no version {number} of what was learned.")
    return Forgotten(version, model)


def remember(project: Project, gone: Forgotten) -> None:
    """Keep a deleted version again, as it was. Raises `Refusal`."""
    project.author  # noqa: B018  raises where nobody may write
    machine.keep(project.store, gone.version.report, gone.model, gone.version)


def export(project: Project, number: int, out: Path) -> None:
    """Write a version's model to a file. Raises `Refusal`."""
    model = machine.model(project.store, number)
    if model is None:
        raise Refusal(f"There is no version {number} of what was learned.")
    writing.write(out, model)
