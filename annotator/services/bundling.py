"""A project as records for colleagues: layers, decisions, comments, registry and codebook, in a bundle file."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Generator, Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar

from annotator.domain import bundle as sharing
from annotator.domain.bundle import Receipt, Record, canonical, layer_name
from annotator.domain.change import Refusal
from annotator.domain.clashing import shared
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

Said = TypeVar("Said", Decision, Comment, Answer)
WITH_TEXT = "text"  # the stamp of an article whose text goes with it: it outranks one without


# --- out ----------------------------------------------------------------------------------------------------


def send(project: Project, out: Path, *, layers: Sequence[str] = (), texts: bool = True) -> Steps[int]:
    """Write a bundle: the named layers, or all; decisions, comments, registry and codebook, of one state of the
    project. Returns the number of records. Raises `Refusal`."""
    with project.at_one_moment() as still:
        by = still.coder.name if still.coder else ""
        coming = records(still, layers=layers, texts=texts)
        with closing(bundles.write(out, coming, by=by, made=now(), project=still.name)) as writing:
            return (yield from _told(writing))


def _told(writing: Generator[int, None, int]) -> Steps[int]:
    while True:
        try:
            count = next(writing)
        except StopIteration as done:
            return int(done.value)
        yield Progress(count, 0, "Write")


def records(project: Project, *, layers: Sequence[str] = (), texts: bool = True) -> Iterator[Record]:
    """The records of a project, one after the other, in the order of a bundle. Gold follows from decisions; a gold layer
    goes along only where there are none."""
    known = project.layer_names()
    if unknown := [name for name in layers if name not in known]:
        raise Refusal(
            f"{project.place}: there is no layer {unknown[0]!r}; there are: {', '.join(known) or 'none'}."
        )
    out = Out(project)
    for revision in project.store.read(CodebookRevision, order=("id",)):
        yield Record("codebook", revision.id, canonical({"number": revision.number, "name": revision.name,
                                                         "content": revision.content, "created": revision.created}))  # fmt: skip
    for document in sorted(out.documents.values(), key=lambda one: (one.sha256, one.id)):
        yield out.document(document, texts=texts)
    for entity in sorted(project.store.read(Entity), key=lambda one: one.id):
        yield out.entity(entity)
    chosen = [layer for layer in out.layers.values() if out.goes_along(layer, layers)]
    for layer in sorted(chosen, key=out.layer_key):
        yield out.layer(layer)
    said: tuple[Decision | Comment | Answer, ...]
    said = (*_sorted(project, Decision), *_sorted(project, Comment), *_sorted(project, Answer))
    for value in said:
        if out.is_of_an_article(value):
            yield out.plain(value)


def _sorted(project: Project, kind: type[Said]) -> list[Said]:
    return sorted(project.store.read(kind), key=lambda one: one.id)


class Out:
    """Values as records: articles go by the hash of their text, coders by name, and what was renamed here by its old id."""

    def __init__(self, project: Project) -> None:
        self.project = project
        self.documents = {document.id: document for document in project.documents()}
        self.layers = {layer.id: layer for layer in project.store.read(Layer)}
        self._same_key = Counter(map(family_key, self.layers.values()))
        self.names = project.coder_names()
        decisions = project.store.read(Decision)
        self.decided = {decision.document_id for decision in decisions}
        self._decisions = {one.id for one in decisions if one.document_id in self.documents}
        self.receipts = {receipt.id: receipt for receipt in project.store.read(Receipt)}
        self._layer_stamps, self._entity_stamps = (
            stamps.layer_stamps(project.store),
            stamps.entity_stamps(project.store),
        )

    def goes_along(self, layer: Layer, names: Sequence[str]) -> bool:
        """Is a layer among the named ones, if any are, and none that decisions make anew?"""
        made_anew = layer.name == GOLD and layer.document_id in self.decided
        return layer.document_id in self.documents and (layer.name in names or not names) and not made_anew

    def is_of_an_article(self, value: Decision | Comment | Answer) -> bool:
        """Is the article there that it speaks of? It may have gone with an import that was undone."""
        known = not isinstance(value, Answer) or value.decision_id in self._decisions
        return known and value.document_id in self.documents

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

    def layer_key(self, layer: Layer) -> str:
        """The id under which all copies of the project know a layer: of those that went up in it, the smallest."""
        key = family_key(layer)
        return key if self._same_key[key] == 1 else layer.id

    def layer(self, layer: Layer) -> Record:
        """A layer with everything in it: one coder's work on one article goes as a whole."""
        content = reading.layer_content(self.project.store, layer.id)
        keys = _keys(span.id for span in content.spans)
        links = _keys(relation.id for relation in content.relations)
        coder, key = self.names[layer.coder_id], self.layer_key(layer)
        body = {
            "document": self.documents[layer.document_id].sha256, "name": layer_name(layer.name, coder), "coder": coder,
            "status": layer.status, "codebook": layer.codebook, "labels": layer.labels, "extra": without_joined(layer.extra),
            "note": layer.note,
            "spans": sorted(self._span(span, keys[span.id]) for span in content.spans),
            "relations": sorted([links[r.id], r.type, keys[r.head], keys.get(r.child) or shared(r.child), r.attributes, r.extra]
                                for r in content.relations),
        }  # fmt: skip
        others = {shared(layer.id), *joined_ids(layer)} - {key}
        if others:
            body["joined"] = sorted(others)
        return Record("layer", key, canonical(body), self._layer_stamp(layer))

    def _layer_stamp(self, layer: Layer) -> str:
        """When it was last changed: here, or before it, or a layer that went up in it, came with a bundle."""
        own = self._newest(layer.id, self._layer_stamps)
        return max((own, *(self._newest(key, {}) for key in joined_ids(layer))))

    def _span(self, span: Span, key: str) -> list[Any]:
        return [key, span.label, span.fragments, span.attributes, span.entity_id, span.note, span.origin,
                self.names[span.coder_id], span.created, span.codebook, span.extra]  # fmt: skip

    def plain(self, value: Decision | Comment | Answer) -> Record:
        """What never changes: every field, with the article by its text and the coder by name."""
        body = {name: getattr(value, name) for name in type(value).__dataclass_fields__ if name != "id"}
        body["coder_id"] = self.names[value.coder_id]
        body["document_id"] = self.documents[value.document_id].sha256 if value.document_id in self.documents else ""
        if isinstance(value, Decision):
            body["seen"] = [[shared(key), seen] for key, seen in value.seen]
            body |= {name: [shared(key) for key in body[name]] for name in ("layers", "chosen")}
        elif isinstance(value, Comment):
            body["about"] = shared(value.about)
        return Record(type(value).__name__.lower(), value.id, canonical(body))


def _keys(ids: Iterable[str]) -> dict[str, str]:
    """By id the one that all copies of the project know; where two of a layer would have the same, their own."""
    found = {key: shared(key) for key in ids}
    counts = Counter(found.values())
    return {key: known if counts[known] == 1 else key for key, known in found.items()}


def family_key(layer: Layer) -> str:
    """Of the ids of the layers that went up in a layer, and its own, the smallest."""
    return min((shared(layer.id), *joined_ids(layer)))


JOINED = "joined"  # in a layer's `extra`: the ids of layers of the same coder that went up in it


def joined_ids(layer: Layer) -> tuple[str, ...]:
    """The ids of the layers that went up in a layer, its own first one among them perhaps."""
    return tuple(json.loads(layer.extra).get(JOINED, ())) if f'"{JOINED}"' in layer.extra else ()


def without_joined(extra: str) -> str:
    """What files said of a layer, without what a merge did."""
    if f'"{JOINED}"' not in extra:
        return extra
    told = {key: value for key, value in json.loads(extra).items() if key != JOINED}
    return canonical(told) if told else ""


def with_joined(extra: str, ids: Iterable[str]) -> str:
    """The same, with the layers that went up in it."""
    known = sorted(ids)
    if not known:
        return extra
    return canonical((json.loads(extra) if extra else {}) | {JOINED: known})


def digest(project: Project) -> str:
    """One hash of what colleagues share: the same for all who took in the same bundles. What each calls an article does
    not count."""
    shared = (one for one in records(project) if one.kind != "codebook")
    return sharing.digest(replace(one, body="", stamp="") if one.kind == "document" else one for one in shared)
