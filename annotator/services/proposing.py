"""Having suggestions made for articles, and keeping them beside the tags: what is asked, whether it was asked before, what came of it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

import annotator
from annotator.domain.change import Change, ChangeSet, Refusal, added
from annotator.domain.exchange import Record, RelationRow, SpanRow
from annotator.domain.model import Entity, Layer, Zone
from annotator.domain.suggestion import ORIGIN, SUGGESTED, Suggestion, Unaided, Verdict, undecided
from annotator.services import learning
from annotator.services.project import Project
from annotator.services.steps import Progress, Steps
from annotator.storage import bulk, machine
from annotator.storage.codec import pack_attributes, pack_fragments
from annotator.suggest import pipeline as pipelines
from annotator.suggest.sheet import Known, Reply, Request

LAYER = SUGGESTED  # the name under which they are exported
_WORDS = 2_000  # that were tagged before and are looked for


@dataclass(frozen=True, slots=True)
class Conditions:
    """What suggestions are made under: the same for all articles of a sitting."""

    pipeline: str = ""
    trained: str = ""
    makers: tuple[str, ...] = ()
    known: tuple[Known, ...] = ()
    learned: str = ""  # the version that is used, and when it was made; empty for none
    model: str = ""  # its file

    def stamp(self, project: Project, request: Request) -> str:
        """Changes whenever other suggestions may come of asking again."""
        zones = [(zone.kind, zone.start, zone.end) for zone in request.zones]
        revision = project.revision.id
        known = sorted((one.words, one.label, one.name) for one in request.known)
        said = [
            annotator.__version__, revision, pipelines.state(), self.pipeline, self.trained, _written(self.trained), self.makers,
            self.learned, request.language, sorted(zones), known,
        ]  # fmt: skip
        return hashlib.sha256(json.dumps(said).encode()).hexdigest()[:16]


class Folder:
    """Where what was learned lies as a file, for programs that read it from there."""

    def __init__(self) -> None:
        self._kept: TemporaryDirectory[str] | None = None
        self._version: learning.Learned | None = None

    def file(self, project: Project, version: learning.Learned | None) -> str:
        """The file of a version; empty where there is none."""
        if version != self._version:
            self.close()
            model = machine.model(project.store, version.number) if version else None
            if model is not None:
                self._kept = TemporaryDirectory(prefix="annotator-")
                (Path(self._kept.name) / "model").write_bytes(model)
            self._version = version
        return str(Path(self._kept.name) / "model") if self._kept else ""

    def close(self) -> None:
        """Take the file away."""
        if self._kept is not None:
            self._kept.cleanup()
        self._kept, self._version = None, None


def conditions(
    project: Project, folder: Folder, *, pipeline: str = "", trained: str = "", makers: Sequence[str] = ()
) -> Conditions:
    """What suggestions of a project are made under now."""
    used = next((one for one in learning.versions(project) if one.used), None)
    naming = [label.id for label in project.codebook.labels if label.names_actor and not label.retired]
    words = [
        Known(words=one.words, label=one.label, name=one.name, only_in=one.only_in)
        for one in machine.tagged_words(project.store, naming, _WORDS)
    ]
    name = f"{used.number} {used.created}" if used else ""
    return Conditions(pipeline, trained, tuple(makers), tuple(words), name, folder.file(project, used))


def _written(folder: str) -> str:
    """When a trained pipeline was written last: trained anew, it suggests otherwise."""
    file = Path(folder) / "meta.json"
    return str(file.stat().st_mtime_ns) if folder and file.is_file() else ""


def request(project: Project, document_id: str, under: Conditions) -> Request:
    """What the makers are asked for an article. Of the words that were tagged before those that stand in it, and were not
    tagged in it alone: what one coder tagged there gives another one no hint."""
    document, text = project.document(document_id), project.text(document_id)
    return Request(
        document_id=document_id, text=text, book=project.codebook, language=document.language,
        zones=tuple(project.store.read(Zone, document_id=document_id)), makers=under.makers, pipeline=under.pipeline,
        known=tuple(one for one in under.known if one.words in text and one.only_in != document_id), model=under.model, trained=under.trained,
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Asked:
    """A request with the stamp of the conditions that it was made under; the answer is kept under these, whatever holds by then."""

    request: Request
    stamp: str


def asked(project: Project, document_id: str, under: Conditions) -> Asked:
    """What the makers are asked for an article, stamped."""
    made = request(project, document_id, under)
    return Asked(made, under.stamp(project, made))


def due(project: Project, documents: Sequence[str], under: Conditions) -> list[Asked]:
    """Of these articles those that suggestions are to be made for: not asked before under the same conditions, and not among those
    that are coded without."""
    unaided = machine.unaided_documents(project.store)
    before = machine.stamps(project.store, documents)
    several = (asked(project, key, under) for key in documents if key not in unaided)
    return [one for one in several if before.get(one.request.document_id, ("", ""))[0] != one.stamp]


@dataclass(frozen=True, slots=True)
class Plan:
    """What is to be asked for, in order."""

    asked: tuple[Asked, ...]


def plan(
    project: Project, documents: Sequence[str], folder: Folder, *, pipeline: str = "", trained: str = ""
) -> Steps[Plan]:
    """What is to be asked for some articles: for those that this coder calls complete, nothing. Reads only."""
    yield Progress(0, len(documents), "Suggesting")
    under = conditions(project, folder, pipeline=pipeline, trained=trained)
    found = list[Asked]()
    for n, key in enumerate(documents):
        yield Progress(n, len(documents), "Suggesting")
        layer = project.own_layer(key)
        if layer is None or layer.status != "complete":
            found += due(project, [key], under)
    return Plan(tuple(found))


def keep(project: Project, asked: Asked, reply: Reply) -> None:
    """Keep what came of asking, in place of what the same makers suggested before. Raises `Refusal`."""
    key = asked.request.document_id
    if reply.document_id != key:
        raise Refusal("This is the answer for another article.")
    machine.replace(project.store, key, reply.makers, reply.suggestions, asked.stamp, "\n".join(reply.notes))


def notes(project: Project, document_id: str) -> list[str]:
    """What could not be done for an article, in sentences."""
    told = machine.stamps(project.store, [document_id]).get(document_id, ("", ""))[1]
    return told.splitlines()


# --- all at once ------------------------------------------------------------------------------------------------------------


@dataclass(slots=True)
class Report:
    """What was suggested."""

    documents: int = 0
    suggestions: int = 0
    makers: dict[str, int] = field(default_factory=dict[str, int])
    unaided: int = 0
    notes: dict[str, int] = field(default_factory=dict[str, int])  # how many articles each is about

    def count(self, reply: Reply) -> None:
        """Add an article."""
        self.documents += 1
        self.suggestions += len(reply.suggestions)
        for one in reply.suggestions:
            self.makers[one.maker] = self.makers.get(one.maker, 0) + 1
        for note in reply.notes:
            self.notes[note] = self.notes.get(note, 0) + 1


def every(project: Project, documents: Sequence[str], under: Conditions) -> Steps[Report]:
    """Make suggestions for articles, here and now."""
    from annotator.suggest import makers  # noqa: PLC0415  finds its modules when it is loaded

    unaided = machine.unaided_documents(project.store)
    report = Report(unaided=sum(key in unaided for key in documents))
    for n, key in enumerate(documents):
        yield Progress(n, len(documents), "Suggesting")
        for one in [asked(project, key, under)] if key not in unaided else []:
            reply = makers.answer(one.request)
            keep(project, one, reply)
            report.count(reply)
    return report


# --- without suggestions ----------------------------------------------------------------------------------------------------


def is_hidden(project: Project, document_id: str) -> bool:
    """Is an article coded without suggestions?"""
    return bool(project.store.read(Unaided, document_id=document_id))


def drawn(project: Project, share: float) -> list[str]:
    """Articles to be coded without suggestions: about that share of those that nobody has begun, drawn by their ids. The same ones
    whenever it is asked, in every copy of the project. Raises `Refusal` for a share that is none."""
    if not 0 < share <= 1:
        raise Refusal("The share must be above 0 and at most 1.")
    begun = {layer.document_id for layer in project.store.read(Layer) if layer.status != "new"}
    return [key for key in project.document_ids() if key not in begun and _lot(key) < share]


def _lot(document_id: str) -> float:
    """A number from 0 to 1 that an article always has."""
    return int(hashlib.sha256(f"unaided:{document_id}".encode()).hexdigest()[:8], 16) / 0xFFFFFFFF


def hide(project: Project, documents: Sequence[str]) -> ChangeSet:
    """The edit by which articles are coded without suggestions. Raises `Refusal` where all of them are already."""
    there = machine.unaided_documents(project.store)
    new = [Unaided(document_id=key) for key in documents if key not in there]
    if not new:
        raise Refusal("Suggestions are hidden there already.")
    aided = machine.aided_documents(project.store)
    if late := next((one.document_id for one in new if one.document_id in aided), None):
        title = project.document(late).title
        raise Refusal(
            f"“{title}” has tags that were accepted from suggestions: it cannot count as coded without them any more."
        )
    return ChangeSet("Hide suggestions", added(new))


def show(project: Project, documents: Sequence[str]) -> ChangeSet:
    """The edit by which suggestions are shown again. Raises `Refusal` where none are hidden."""
    there = project.store.read(Unaided, document_id=list(documents))
    if not there:
        raise Refusal("No suggestions are hidden there.")
    return ChangeSet("Show suggestions", tuple(Change(one, None) for one in there))


# --- into files -------------------------------------------------------------------------------------------------------------


def records(project: Project, chosen: bulk.Selection) -> Iterator[Record]:
    """The suggestions that nobody has decided about, as a layer of each article that has some."""
    labels = chosen.labels
    bare = chosen._replace(layers=(), statuses=(), labels=(), untagged=True)
    actors = {entity.id: entity for entity in project.entities()}
    for record in bulk.records(project.store, bare):
        key = record.document.id
        found = project.store.read(Suggestion, document_id=key)
        article = project.article(key, whole=False)
        article.layer = None
        open_ones = undecided(found, project.store.read(Verdict, document_id=key), article) if found else ()
        wanted = [one for one in open_ones if not labels or one.main.label in labels]
        if wanted:
            yield _record(record, wanted, project.revision.id, actors)


def _record(record: Record, found: Sequence[Suggestion], codebook: str, actors: Mapping[str, Entity]) -> Record:
    layer = Layer(document_id=record.document.id, name=LAYER, coder_id="", codebook=codebook)
    spans, relations = list[SpanRow](), list[RelationRow]()
    for one in found:
        told = json.dumps({"confidence": one.confidence, "rule": one.rule}, ensure_ascii=False, separators=(",", ":"))
        for n, part in enumerate(one.parts):
            key = f"{one.id}-{n}" if n else one.id
            start, end = min(part.fragments)[0], max(b for _, b in part.fragments)
            spans.append(SpanRow(key, layer.id, part.label, start, end, pack_fragments(part.fragments), pack_attributes(part.attributes),
                                 part.entity_id if part.entity_id in actors else None, "", ORIGIN + one.maker, "", "", codebook, told))  # fmt: skip
            if n:
                relations.append(RelationRow(f"{key}-r", layer.id, part.role, one.id, key, "", ""))
    named = [actors[key] for key in dict.fromkeys(row.entity_id for row in spans) if key is not None]
    spans.sort(key=lambda row: (row.start, -row.end))
    return Record(record.document, record.text, record.zones, layer, spans, relations, named)
