"""Having suggestions made for articles, and keeping them beside the tags: what is asked, whether it was asked before, what came of it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

import annotator
from annotator.domain.change import Change, ChangeSet, Refusal, added
from annotator.domain.exchange import Record, RelationRow, SpanRow
from annotator.domain.model import Layer, Zone
from annotator.domain.suggestion import ORIGIN, Suggestion, Unaided, Verdict, undecided
from annotator.services import learning
from annotator.services.project import Project
from annotator.services.steps import Progress, Steps
from annotator.storage import bulk, machine
from annotator.storage.codec import pack_attributes, pack_fragments
from annotator.suggest.sheet import Known, Reply, Request

LAYER = "suggestions"  # the name under which they are exported
_WORDS = 2_000  # that were tagged before and are looked for


@dataclass(frozen=True, slots=True)
class Conditions:
    """What suggestions are made under: the same for all articles of a sitting."""

    pipeline: str = ""
    trained: str = ""
    makers: tuple[str, ...] = ()
    known: tuple[Known, ...] = ()
    learned: int = 0  # the version that is used; 0 for none
    model: str = ""  # its file

    def stamp(self, project: Project, request: Request) -> str:
        """Changes whenever other suggestions may come of asking again."""
        zones = [(zone.kind, zone.start, zone.end) for zone in request.zones]
        revision = project.revision.id
        known = sorted((one.words, one.label, one.name) for one in request.known)
        said = [
            annotator.__version__, revision, self.pipeline, self.trained, self.makers, self.learned, request.language,
            sorted(zones), known,
        ]  # fmt: skip
        return hashlib.sha256(json.dumps(said).encode()).hexdigest()[:16]


class Folder:
    """Where what was learned lies as a file, for programs that read it from there."""

    def __init__(self) -> None:
        self._kept: TemporaryDirectory[str] | None = None
        self._number = 0

    def file(self, project: Project, number: int) -> str:
        """The file of a version; empty where there is none."""
        if number != self._number:
            self.close()
            model = machine.model(project.store, number) if number else None
            if model is not None:
                self._kept = TemporaryDirectory(prefix="annotator-")
                (Path(self._kept.name) / "model").write_bytes(model)
            self._number = number
        return str(Path(self._kept.name) / "model") if self._kept else ""

    def close(self) -> None:
        """Take the file away."""
        if self._kept is not None:
            self._kept.cleanup()
        self._kept, self._number = None, 0


def conditions(
    project: Project, folder: Folder, *, pipeline: str = "", trained: str = "", makers: Sequence[str] = ()
) -> Conditions:
    """What suggestions of a project are made under now."""
    number = learning.used(project)
    naming = [label.id for label in project.codebook.labels if label.names_actor and not label.retired]
    words = [
        Known(words=said, label=label, name=name)
        for said, label, name in machine.tagged_words(project.store, naming, _WORDS)
    ]
    return Conditions(pipeline, trained, tuple(makers), tuple(words), number, folder.file(project, number))


def request(project: Project, document_id: str, under: Conditions) -> Request:
    """What the makers are asked for an article. Of the words that were tagged before those that stand in it."""
    document, text = project.document(document_id), project.text(document_id)
    return Request(
        document_id=document_id, text=text, book=project.codebook, language=document.language,
        zones=tuple(project.store.read(Zone, document_id=document_id)), makers=under.makers, pipeline=under.pipeline,
        known=tuple(one for one in under.known if one.words in text), model=under.model, trained=under.trained,
    )  # fmt: skip


def due(project: Project, documents: Sequence[str], under: Conditions) -> list[Request]:
    """Of these articles those that suggestions are to be made for: not asked before under the same conditions, and not among those
    that are coded without."""
    unaided = machine.unaided_documents(project.store)
    before = machine.stamps(project.store, documents)
    requests = (request(project, key, under) for key in documents if key not in unaided)
    return [one for one in requests if before.get(one.document_id, ("", ""))[0] != under.stamp(project, one)]


@dataclass(frozen=True, slots=True)
class Plan:
    """What is to be asked for, in order, and under which conditions."""

    under: Conditions
    requests: tuple[Request, ...]


def plan(
    project: Project, documents: Sequence[str], folder: Folder, *, pipeline: str = "", trained: str = ""
) -> Steps[Plan]:
    """What is to be asked for some articles: for those that this coder calls complete, nothing. Reads only."""
    yield Progress(0, len(documents), "Suggesting")
    under = conditions(project, folder, pipeline=pipeline, trained=trained)
    found = list[Request]()
    for n, key in enumerate(documents):
        yield Progress(n, len(documents), "Suggesting")
        layer = project.own_layer(key)
        if layer is None or layer.status != "complete":
            found += due(project, [key], under)
    return Plan(under, tuple(found))


def keep(project: Project, asked: Request, reply: Reply, under: Conditions) -> None:
    """Keep what came of asking, in place of what the same makers suggested before."""
    machine.replace(
        project.store,
        asked.document_id,
        reply.makers,
        reply.suggestions,
        under.stamp(project, asked),
        "\n".join(reply.notes),
    )


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


def every(
    project: Project, documents: Sequence[str], under: Conditions, *, all_but_same: bool = False
) -> Steps[Report]:
    """Make suggestions for articles, here; `all_but_same`: only where they were not made under the same conditions before."""
    from annotator.suggest import makers  # noqa: PLC0415  finds its modules when it is loaded

    unaided = machine.unaided_documents(project.store)
    report = Report(unaided=sum(key in unaided for key in documents))
    for n, key in enumerate(documents):
        yield Progress(n, len(documents), "Suggesting")
        asked = (
            due(project, [key], under) if all_but_same else [request(project, key, under)] if key not in unaided else []
        )
        for one in asked:
            reply = makers.answer(one)
            keep(project, one, reply, under)
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
    bare = chosen._replace(layers=(), statuses=(), labels=())
    for record in bulk.records(project.store, bare):
        key = record.document.id
        found = project.store.read(Suggestion, document_id=key)
        article = project.article(key, whole=False)
        article.layer = None
        open_ones = undecided(found, project.store.read(Verdict, document_id=key), article) if found else ()
        wanted = [one for one in open_ones if not labels or one.main.label in labels]
        if wanted:
            yield _record(record, wanted, project.revision.id)


def _record(record: Record, found: Iterable[Suggestion], codebook: str) -> Record:
    layer = Layer(document_id=record.document.id, name=LAYER, coder_id="", codebook=codebook)
    spans, relations = list[SpanRow](), list[RelationRow]()
    for one in found:
        told = json.dumps({"confidence": one.confidence, "rule": one.rule}, ensure_ascii=False, separators=(",", ":"))
        for n, part in enumerate(one.parts):
            key = f"{one.id}-{n}" if n else one.id
            start, end = min(part.fragments)[0], max(b for _, b in part.fragments)
            spans.append(SpanRow(key, layer.id, part.label, start, end, pack_fragments(part.fragments), pack_attributes(part.attributes),
                                 part.entity_id, "", ORIGIN + one.maker, "", "", codebook, told))  # fmt: skip
            if n:
                relations.append(RelationRow(f"{key}-r", layer.id, part.role, one.id, key, "", ""))
    return Record(record.document, record.text, record.zones, layer, spans, relations)
