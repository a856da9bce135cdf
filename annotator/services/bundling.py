"""A project as records for colleagues: layers, decisions, comments, registry and codebook, in a bundle file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from annotator.domain import bundle as sharing
from annotator.domain.bundle import Receipt, Record, canonical
from annotator.domain.change import Refusal
from annotator.domain.model import (
    GOLD,
    CodebookRevision,
    Document,
    Entity,
    Layer,
    Span,
    Zone,
    now,
)
from annotator.domain.review import Answer, Comment, Decision
from annotator.interchange import bundles
from annotator.services.project import Project
from annotator.services.steps import Progress, Steps
from annotator.storage import reading, stamps

WITH_TEXT = "text"  # the stamp of an article whose text goes with it: it outranks one without


# --- out ----------------------------------------------------------------------------------------------------


def send(project: Project, out: Path, *, layers: Sequence[str] = (), texts: bool = True) -> Steps[int]:
    """Write a bundle: the named layers, or all; decisions, comments, registry and codebook, of one state of the
    project. Returns the number of records. Raises `Refusal`."""
    with project.at_one_moment() as still:
        return (yield from _send(still, out, layers, texts=texts))


def _send(project: Project, out: Path, layers: Sequence[str], *, texts: bool) -> Steps[int]:
    found: list[Record] = []
    for record in records(project, layers=layers, texts=texts):
        found.append(record)
        if len(found) % 200 == 0:
            yield Progress(len(found), 0, "Collect")
    yield Progress(len(found), len(found), "Write")
    by = project.coder.name if project.coder else ""
    return bundles.write(out, found, by=by, made=now(), project=project.name)


def records(project: Project, *, layers: Sequence[str] = (), texts: bool = True) -> Iterator[Record]:
    """The records of a project. Gold follows from decisions; a gold layer goes along only where there are none."""
    known = {layer.name for layer in project.store.read(Layer)}
    if unknown := [name for name in layers if name not in known]:
        raise Refusal(
            f"{project.place}: there is no layer {unknown[0]!r}; there are: {', '.join(sorted(known)) or 'none'}."
        )
    out = Out(project)
    for revision in project.store.read(CodebookRevision):
        yield Record("codebook", revision.id, canonical({"number": revision.number, "name": revision.name,
                                                         "content": revision.content, "created": revision.created}))  # fmt: skip
    for document in out.documents.values():
        yield out.document(document, texts=texts)
    for entity in project.store.read(Entity):
        yield out.entity(entity)
    for layer in project.store.read(Layer):
        if (layer.name in layers or not layers) and not (layer.name == GOLD and layer.document_id in out.decided):
            yield out.layer(layer)
    for decision in project.store.read(Decision):
        yield out.plain(decision)
    for comment in project.store.read(Comment):
        yield out.plain(comment)
    for answer in project.store.read(Answer):
        yield out.plain(answer)


class Out:
    """Values as records: articles go by the hash of their text, coders by name."""

    def __init__(self, project: Project) -> None:
        self.project = project
        self.documents = {document.id: document for document in project.documents()}
        self.names = project.coder_names()
        self.decided = {decision.document_id for decision in project.store.read(Decision)}
        self.receipts = {receipt.id: receipt for receipt in project.store.read(Receipt)}
        self._layer_stamps, self._entity_stamps = (
            stamps.layer_stamps(project.store),
            stamps.entity_stamps(project.store),
        )

    def document(self, document: Document, *, texts: bool) -> Record:
        """An article by the hash of its text, its zones with it."""
        body: dict[str, Any] = {name: getattr(document, name) for name in (
            "id", "title", "outlet", "author", "published", "url", "language", "file", "extra", "split", "length", "number",
            "section", "follows")}  # fmt: skip
        zones = self.project.store.read(Zone, document_id=document.id)
        body["zones"] = sorted(
            [zone.kind, zone.start, zone.end, zone.extra, zone.rule, zone.confidence] for zone in zones
        )
        if texts:
            body["text"] = self.project.text(document.id)
        return Record("document", document.sha256, canonical(body), WITH_TEXT if texts else "")

    def entity(self, entity: Entity) -> Record:
        """An actor."""
        body = {
            "name": entity.name, "type": entity.type, "aliases": entity.aliases, "qid": entity.qid, "note": entity.note,
            "roles": [[role.title, role.since, role.until] for role in entity.roles], "merged_into": entity.merged_into,
            "extra": entity.extra,
        }  # fmt: skip
        return Record("entity", entity.id, canonical(body), self._newest(entity.id, self._entity_stamps))

    def _newest(self, key: str, found: Mapping[str, str]) -> str:
        """When something was last changed: here, or before it came with a bundle."""
        receipt = self.receipts.get(key)
        return max(found.get(key, ""), receipt.stamp if receipt else "")

    def layer(self, layer: Layer) -> Record:
        """A layer with everything in it: one coder's work on one article goes as a whole."""
        content = reading.layer_content(self.project.store, layer.id)
        body = {
            "document": self.documents[layer.document_id].sha256, "name": layer.name, "coder": self.names[layer.coder_id],
            "status": layer.status, "codebook": layer.codebook, "labels": layer.labels, "extra": layer.extra, "note": layer.note,
            "spans": [self._span(span) for span in sorted(content.spans, key=lambda span: span.id)],
            "relations": [[r.id, r.type, r.head, r.child, r.attributes, r.extra]
                          for r in sorted(content.relations, key=lambda r: r.id)],
        }  # fmt: skip
        return Record("layer", layer.id, canonical(body), self._newest(layer.id, self._layer_stamps))

    def _span(self, span: Span) -> list[Any]:
        return [span.id, span.label, span.fragments, span.attributes, span.entity_id, span.note, span.origin,
                self.names[span.coder_id], span.created, span.codebook, span.extra]  # fmt: skip

    def plain(self, value: Decision | Comment | Answer) -> Record:
        """What never changes: every field, with the article by its text and the coder by name."""
        body = {name: getattr(value, name) for name in type(value).__dataclass_fields__ if name != "id"}
        body["coder_id"] = self.names[value.coder_id]
        body["document_id"] = self.documents[value.document_id].sha256 if value.document_id in self.documents else ""
        return Record(type(value).__name__.lower(), value.id, canonical(body))


def digest(project: Project) -> str:
    """One hash of what colleagues share: the same for all who took in the same bundles. What each calls an article does
    not count."""
    shared = (one for one in records(project) if one.kind != "codebook")
    return sharing.digest(replace(one, body="", stamp="") if one.kind == "document" else one for one in shared)
