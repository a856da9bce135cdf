"""Colleagues' records taken in: what would change is told before it does, and nothing is guessed."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from annotator.domain.bundle import Receipt, Record, joined
from annotator.domain.change import Change, ChangeSet, Refusal, added, removed
from annotator.domain.codebook import Codebook
from annotator.domain.codebook_file import parse
from annotator.domain.compare.frames import Work
from annotator.domain.model import (
    GOLD,
    CodebookRevision,
    Coder,
    Document,
    Entity,
    EntityRole,
    Layer,
    Relation,
    Span,
    Text,
    Value,
    Zone,
    attributes,
    new_id,
)
from annotator.domain.review import Answer, Comment, Decision, gold
from annotator.domain.text import sha256
from annotator.interchange import bundles
from annotator.interchange.bundles import Bundle
from annotator.services.bundling import WITH_TEXT, Out
from annotator.services.project import Project, revised
from annotator.services.review import gold_edit
from annotator.storage import reading


@dataclass(frozen=True, slots=True)
class Plan:
    """What taking in a bundle would do. Counts are of records by kind, and of the spans in layers.

    `new` come in, `newer` take the place of an older version, `here` are the same already, `older` stay outside because the
    project's own version is newer. `lacking` are labels that the codebook does not have, by id, with their names: they
    want a mapping first.
    """

    bundle: Bundle
    new: Counter[str] = field(default_factory=Counter[str])
    newer: Counter[str] = field(default_factory=Counter[str])
    here: Counter[str] = field(default_factory=Counter[str])
    older: Counter[str] = field(default_factory=Counter[str])
    before: Mapping[str, int] = field(default_factory=dict[str, int])
    after: Mapping[str, int] = field(default_factory=dict[str, int])
    lacking: Mapping[str, str] = field(default_factory=dict[str, str])
    changed_meanings: tuple[str, ...] = ()  # names of labels that mean something else on the other side
    notes: tuple[str, ...] = ()
    articles: tuple[Value, ...] = ()  # those that come in, with their texts and zones
    edit: ChangeSet | None = None  # what else would change

    @property
    def empty(self) -> bool:
        """Would nothing change?"""
        return self.edit is None and not self.articles

    def sentence(self) -> str:
        """What it would do, for people."""
        groups = (
            ("new", self.new),
            ("newer", self.newer),
            ("here already", self.here),
            ("older than ours", self.older),
        )
        told = [f"{n} {_PLURAL.get(kind, kind + 's') if n != 1 else _SINGULAR.get(kind, kind)} {word}"
                for word, counts in groups for kind, n in counts.items() if n]  # fmt: skip
        return "; ".join(told) or "an empty bundle"


_SINGULAR = {"document": "article", "entity": "actor"}
_PLURAL = {"document": "articles", "entity": "actors"}
ADD = "+"  # in a mapping: take the label into the codebook


def plan(project: Project, bundle: Bundle, mapping: Mapping[str, str] | None = None, *, sealed: bool = True) -> Plan:
    """What taking in a bundle would do; nothing is changed. `mapping` gives for a label id of the bundle one of this project,
    or `ADD`. Raises `Refusal` over another text, or an article that is nowhere."""
    return _In(project, bundle, dict(mapping or {}), sealed=sealed).plan()


class _In:
    """Records on their way into a project."""

    def __init__(self, project: Project, bundle: Bundle, mapping: dict[str, str], *, sealed: bool) -> None:
        self.project, self.bundle, self.mapping, self.sealed = project, bundle, mapping, sealed
        self.records = joined(bundle.records)
        self.out = Out(project)
        self.documents = {document.sha256: document for document in reversed(project.documents())}
        self.coders = {name: Coder(id=key, name=name) for key, name in project.coder_names().items()}
        self.layers = {layer.id: layer for layer in project.store.read(Layer)}
        self.book = project.codebook  # as it will be
        self.changes: list[Change[Value]] = []
        self.articles: list[Value] = []
        self.notes: list[str] = []
        self._contents: dict[tuple[str, str], dict[str, Any]] = {}
        self.counts = {name: Counter[str]() for name in ("new", "newer", "here", "older")}

    def _content(self, record: Record) -> dict[str, Any]:
        """The body as values, read once."""
        key = record.kind, record.id
        if key not in self._contents:
            self._contents[key] = record.content()
        return self._contents[key]

    def of(self, kind: str) -> list[Record]:
        return [record for (of, _), record in self.records.items() if of == kind]

    def plan(self) -> Plan:
        before = sizes(self.project)
        lacking, meanings = self._codebook()
        if lacking:
            return Plan(self.bundle, before=before, after=before, lacking=lacking, changed_meanings=meanings)
        self._take_documents()
        self._take_entities()
        self._take_layers()
        touched = self._take_plain_values()
        self._make_gold(touched)
        after = Counter(before)
        for change in (*added(self.articles), *self.changes):
            if kind := _NAMES.get(type(change.value)):
                after[kind] += (change.after is not None) - (change.before is not None)
        new, newer, here, older = self.counts.values()
        return Plan(self.bundle, new, newer, here, older, before=before, after=dict(after), changed_meanings=meanings,
                    notes=tuple(self.notes), articles=tuple(sorted(self.articles, key=_article_phase)), edit=self._edit())  # fmt: skip

    def _edit(self) -> ChangeSet | None:
        """In an order in which nothing is named before it is there, or after it is gone; receipts first, see `stamps`."""
        if not self.changes:
            return None
        return ChangeSet(f"Merge bundle of {self.bundle.by or 'a colleague'}", tuple(sorted(self.changes, key=_phase)))

    def _coder(self, name: object) -> str:
        known = str(name)
        if known not in self.coders:
            made = Coder(id=new_id(), name=known)
            self.coders[known] = made
            self.changes += added([made])
        return self.coders[known].id

    def _ranked(self, record: Record, ours: Record | None, rank: tuple[str, str] | None = None) -> bool:
        """Does a record come in? Counts it as new, newer, here already, or older than ours."""
        own = rank or (ours.rank if ours else None)
        which = "new" if own is None else "here" if own == record.rank else "newer" if own < record.rank else "older"
        self.counts[which][record.kind] += 1
        return which in ("new", "newer")

    # --- labels -------------------------------------------------------------------------------------------

    def _codebook(self) -> tuple[dict[str, str], tuple[str, ...]]:
        """Labels of the bundle's tags that our codebook lacks and nobody mapped; and names of those that mean something else."""
        theirs = self._their_book()
        self._forward()
        used = {str(span[1]) for record in self.of("layer") for span in self._content(record)["spans"]}
        own = self.book
        wanted = {label for label in used if label not in own.by_id}
        if bad := [label for label, target in self.mapping.items() if target != ADD and target not in own.by_id]:
            raise Refusal(
                f"The label {bad[0]!r} cannot become {self.mapping[bad[0]]!r}: the codebook has no such label."
            )
        lacking = {
            label: theirs.label(label).name if theirs else label for label in sorted(wanted - self.mapping.keys())
        }
        news = [label for label, target in self.mapping.items() if target == ADD and label in wanted]
        if news and theirs and not lacking:
            self._extend(theirs, news)
        shared = used & own.by_id.keys()
        other = [own.label(x).name for x in sorted(shared)
                 if theirs and x in theirs.by_id and theirs.label(x).meaning != own.label(x).meaning]  # fmt: skip
        return lacking, tuple(other)

    def _forward(self) -> None:
        """Revisions of the codebook that were made from ours come in; those of another line stay outside."""
        books = {record.id: record for record in self.of("codebook")}
        known = {revision.id for revision in self.project.store.read(CodebookRevision)}
        ours = self.project.revision
        for record in sorted(books.values(), key=lambda one: (one.content()["number"], one.id)):
            body = self._content(record)
            if record.id in known:
                self.counts["here"]["codebook"] += 1
            elif ours.id in books and body["number"] > ours.number:
                self.counts["new"]["codebook"] += 1
                made = CodebookRevision(id=record.id, number=body["number"], name=body["name"], content=body["content"],
                                        created=body["created"])  # fmt: skip
                self.changes += added([made])
                self.book = parse(made.content, checked=False)

    def _their_book(self) -> Codebook | None:
        """The newest codebook in the bundle."""
        books = [self._content(record) for record in self.of("codebook")]
        newest = max(books, key=lambda book: (book["number"], book["created"]), default=None)
        return parse(str(newest["content"]), checked=False) if newest else None

    def _extend(self, theirs: Codebook, labels: Sequence[str]) -> None:
        book = replace(self.book, labels=(*self.book.labels, *(theirs.label(x) for x in labels)))
        self.changes += added([revised(book, self.project.revision.number + 1)])

    # --- articles -------------------------------------------------------------------------------------------

    def _take_documents(self) -> None:
        number = max((document.number for document in self.documents.values()), default=0)
        by_id = {document.id: document for document in self.documents.values()}
        bodies = [(record, self._content(record)) for record in self.of("document")]
        for record, body in sorted(bodies, key=lambda one: (one[1]["number"], one[0].id)):
            if record.id in self.documents:
                self.counts["here"]["document"] += 1
                continue
            if (ours := by_id.get(str(body["id"]))) is not None:
                raise Refusal(f"The text of “{ours.title}” is another one in the bundle: {self._difference(ours, body)} "
                              "Nothing was changed.")  # fmt: skip
            if record.stamp == WITH_TEXT:
                number += 1
                self._take_document(record, body, number)
                self.counts["new"]["document"] += 1

    def _take_document(self, record: Record, body: dict[str, Any], number: int) -> None:
        text = str(body["text"])
        if sha256(text) != record.id:
            raise Refusal(f"The text of “{body['title']}” is not the one that its hash is of; nothing was changed.")
        names = (
            "title",
            "outlet",
            "author",
            "published",
            "url",
            "language",
            "file",
            "extra",
            "split",
            "section",
            "follows",
        )
        known = {name: str(body[name]) for name in names}
        made = Document(id=str(body["id"]), number=number, sha256=record.id, length=len(text), **known)
        zones = [
            Zone(document_id=made.id, kind=kind, start=a, end=b, extra=extra, rule=rule, confidence=sure)
            for kind, a, b, extra, rule, sure in body["zones"]
        ]
        self.documents[record.id] = made
        self.articles += [made, Text(id=made.id, text=text), *zones]

    def _difference(self, ours: Document, body: dict[str, Any]) -> str:
        """Where two texts part, in words."""
        if "text" not in body:
            return f"it has {body['length']} characters there, {ours.length} here."
        return difference(self.project.text(ours.id), str(body["text"]))

    def _document(self, sha: object, what: str) -> Document:
        found = self.documents.get(str(sha))
        if found is None:
            named = self.records.get(("document", str(sha)))
            title = self._content(named)["title"] if named else f"{str(sha)[:12]}…"
            raise Refusal(f"{what} is of an article that is not in the project, “{title}”: ask for a bundle with texts, or import "
                          "the article. Nothing was changed.")  # fmt: skip
        return found

    # --- actors ---------------------------------------------------------------------------------------------

    def _take_entities(self) -> None:
        known = {entity.id: entity for entity in self.project.store.read(Entity)}
        coming: dict[str, Entity] = {}
        for record in self.of("entity"):
            ours = known.get(record.id)
            if self._ranked(record, self.out.entity(ours) if ours else None):
                coming[record.id] = _entity(record)
                self._receive(record, sealed=0)
        for entity in coming.values():
            if entity.merged_into and entity.merged_into not in known and entity.merged_into not in coming:
                raise Refusal(
                    f"The actor “{entity.name}” was merged into one that is not in the bundle; nothing was changed."
                )
        for entity in _roots_first(coming):
            self.changes.append(Change(known.get(entity.id), entity))
        self.entities = known.keys() | coming.keys()

    # --- layers ---------------------------------------------------------------------------------------------

    def _take_layers(self) -> None:
        there = {str(span[0]) for record in self.of("layer") for span in self._content(record)["spans"]}
        for record in sorted(self.of("layer"), key=lambda one: one.id):
            ours = self.layers.get(record.id)
            if self._ranked(record, None, self._rank(ours) if ours else None):
                document = self._document(
                    self._content(record)["document"], f"The layer “{self._content(record)['name']}”"
                )
                if ours is not None and ours.document_id != document.id:
                    raise Refusal(f"The layer “{ours.name}” is of another article in the bundle; nothing was changed.")
                self._take_layer(record, ours, document, there)
                self._receive(record, sealed=int(self.sealed))

    def _receive(self, record: Record, *, sealed: int) -> None:
        before = self.out.receipts.get(record.id)
        made = Receipt(id=record.id, stamp=record.stamp, hash=record.hash, sender=self.bundle.by,
                       sealed=before.sealed if before else sealed)  # fmt: skip
        self.changes.append(Change(before, made))

    def _rank(self, layer: Layer) -> tuple[str, str]:
        """How our version ranks: as the one that came, where nobody has worked on it since."""
        own = self.out.layer(layer)
        receipt = self.out.receipts.get(layer.id)
        return (receipt.stamp, receipt.hash) if receipt and receipt.stamp >= own.stamp else own.rank

    def _take_layer(self, record: Record, ours: Layer | None, document: Document, there: set[str]) -> None:
        body = self._content(record)
        number = ours.number if ours else self._next_number(document)
        layer = Layer(
            id=record.id, document_id=document.id, number=number, name=str(body["name"]), coder_id=self._coder(body["coder"]),
            status=str(body["status"]), codebook=str(body["codebook"]), extra=str(body["extra"]), note=str(body["note"]),
            labels=tuple((name, tuple(values)) for name, values in body["labels"]),
        )  # fmt: skip
        spans = {row[0]: self._span(row, layer, document) for row in body["spans"]}
        relations = {row[0]: Relation(id=row[0], layer_id=layer.id, type=row[1], head=row[2], child=row[3],
                                      attributes=attributes(row[4]), extra=row[5]) for row in body["relations"]}  # fmt: skip
        if lost := next((r for r in relations.values() if r.head not in spans), None):
            raise Refusal(
                f"A relation ({lost.type}) of the layer “{layer.name}” leaves a span that is not in it; nothing was changed."
            )
        away = (r for r in relations.values() if r.child not in spans and r.child not in there)
        far = [r for r in away if self.project.place_of(r.child) is None]
        if far:
            self.notes.append(
                f"{len(far)} links of the layer “{layer.name}” lead to articles that are not here; they stay outside."
            )
            relations = {key: r for key, r in relations.items() if r not in far}
        old = reading.layer_content(self.project.store, layer.id) if ours else reading.Place([], [])
        if ours != layer:
            self.changes.append(Change(ours, layer))
        self.changes += _differing({r.id: r for r in old.relations}, relations)
        self.changes += _differing({s.id: s for s in old.spans}, spans)
        self.layers[layer.id] = layer

    def _next_number(self, document: Document) -> int:
        numbers = [
            layer.number for layer in self.layers.values() if layer.document_id == document.id and layer.name != GOLD
        ]
        return max(numbers, default=0) + 1

    def _span(self, row: list[Any], layer: Layer, document: Document) -> Span:
        key, label, pieces, given, entity, note, origin, coder, created, codebook, extra = row
        fragments = tuple((int(a), int(b)) for a, b in pieces)
        if not fragments or any(not 0 <= a < b <= document.length for a, b in fragments):
            raise Refusal(
                f"A span of the layer “{layer.name}” does not lie within “{document.title}”; nothing was changed."
            )
        target = self.mapping.get(label, label)
        return Span(
            id=key, layer_id=layer.id, label=label if target == ADD else target, fragments=fragments, attributes=attributes(given),
            entity_id=entity if entity in self.entities else None, note=note, origin=origin, coder_id=self._coder(coder),
            created=created, codebook=codebook, extra=extra,
        )  # fmt: skip

    # --- what only ever comes -----------------------------------------------------------------------------------

    def _take_plain_values(self) -> set[str]:
        """Decisions, comments and answers; returns the articles that have new decisions."""
        touched: set[str] = set()
        for kind, of in _PLAIN.items():
            known = {value.id: value for value in self.project.store.read(of)}
            for record in sorted(self.of(kind), key=lambda one: one.id):
                ours = known.get(record.id)
                if ours is not None and self.out.plain(ours).hash != record.hash:
                    raise Refusal(
                        f"The {kind} {record.id} is another one in the bundle, though it never changes; nothing was changed."
                    )
                if self._ranked(record, self.out.plain(ours) if ours else None):
                    value = self._plain(record, of)
                    self.changes += added([value])
                    touched |= {value.document_id} if kind == "decision" else set()
        return touched

    def _plain(self, record: Record, of: type[Decision | Comment | Answer]) -> Decision | Comment | Answer:
        body = self._content(record)
        body["document_id"] = self._document(body["document_id"], f"A {record.kind}").id
        body["coder_id"] = self._coder(body["coder_id"])
        for name in ("layers", "chosen"):
            if name in body:
                body[name] = tuple(body[name])
        if "seen" in body:
            body["seen"] = tuple((member, digest) for member, digest in body["seen"])
        made = of(id=record.id, **body)
        if isinstance(made, Decision):
            _must_be_readable(made)
        return made

    def _make_gold(self, touched: set[str]) -> None:
        """The gold layers of articles with new decisions, made anew from all of them."""
        claims = frozenset(label.id for label in self.book.claims)
        coming = [change.after for change in self.changes if isinstance(change.after, Decision)]
        coders = {key: layer.coder_id for key, layer in self.layers.items()}
        for document_id in sorted(touched):
            decisions = [*self.project.store.read(Decision, document_id=document_id),
                         *(d for d in coming if d.document_id == document_id)]  # fmt: skip
            after = gold(document_id, decisions, coders, claims)
            kept = next((x for x in self.layers.values() if x.document_id == document_id and x.name == GOLD), None)
            old = reading.layer_content(self.project.store, kept.id) if kept else None
            if after is not None:
                self.changes += gold_edit(
                    Work(kept, tuple(old.spans), tuple(old.relations)) if kept and old else None, after
                )


def _must_be_readable(decision: Decision) -> None:
    """Gold is made of it later: what it says must be there now."""
    try:
        backing = json.loads(decision.backing or "[]")
        whole = all(isinstance(n, int) for frame in backing for part in frame for n in part)
        extents = [piece for one in decision.frames for _, mark in one.parts for piece in mark.extent]
    except (ValueError, TypeError) as error:
        raise Refusal(f"The decision {decision.id} says nothing that can be read; nothing was changed.") from error
    if not whole or any(not 0 <= a < b for a, b in extents):
        raise Refusal(f"The decision {decision.id} says nothing that can be read; nothing was changed.")


_PLAIN: dict[str, type[Decision | Comment | Answer]] = {"decision": Decision, "comment": Comment, "answer": Answer}
_NAMES: dict[type[Value], str] = {Document: "document", Layer: "layer", Span: "span", Relation: "relation", Entity: "entity",
                                  Decision: "decision", Comment: "comment", Answer: "answer"}  # fmt: skip
_ARTICLE = (Document, Text, Zone)
_PHASES = (Coder, CodebookRevision, Entity, Layer, Span, Relation, Decision, Comment, Answer)


def _article_phase(value: Value) -> int:
    return _ARTICLE.index(type(value))


def _phase(change: Change[Value]) -> int:
    kind = type(change.value)
    if kind is Receipt:
        return -3
    if change.after is None:
        return -2 if kind is Relation else -1
    return _PHASES.index(kind)


def _differing(before: Mapping[str, Value], after: Mapping[str, Value]) -> list[Change[Value]]:
    gone = removed(value for key, value in before.items() if key not in after)
    return [*gone, *(Change(before.get(key), value) for key, value in after.items() if before.get(key) != value)]


def _entity(record: Record) -> Entity:
    body = record.content()
    roles = tuple(EntityRole(title=title, since=since, until=until) for title, since, until in body["roles"])
    return Entity(id=record.id, name=body["name"], type=body["type"], aliases=tuple(body["aliases"]), qid=body["qid"],
                  note=body["note"], roles=roles, merged_into=body["merged_into"], extra=body["extra"])  # fmt: skip


def _roots_first(coming: Mapping[str, Entity]) -> Iterable[Entity]:
    """Actors before those that were merged into them."""
    done: dict[str, Entity] = {}

    def visit(entity: Entity, above: frozenset[str]) -> None:
        into = coming.get(entity.merged_into or "")
        if into is not None and into.id not in done and into.id not in above:
            visit(into, above | {entity.id})
        done.setdefault(entity.id, entity)

    for entity in coming.values():
        visit(entity, frozenset())
    return done.values()


def sizes(project: Project) -> dict[str, int]:
    """How many of each kind a project has."""
    return reading.sizes(project.store, [*_NAMES])


def difference(ours: str, theirs: str) -> str:
    """Where two texts part: the first place, and the words there on both sides."""
    at = next((n for n, (a, b) in enumerate(zip(ours, theirs, strict=False)) if a != b), min(len(ours), len(theirs)))
    more = "" if len(ours) == len(theirs) else f" ({len(ours)} characters here, {len(theirs)} there)"
    return f"from character {at} on it says “{_glimpse(ours, at)}” here and “{_glimpse(theirs, at)}” there{more}."


def _glimpse(text: str, at: int) -> str:
    return " ".join(text[max(0, at - 12) : at + 28].split())


def merge(project: Project, planned: Plan) -> bool:
    """Do what was planned; undo takes it back, the articles last. False where there is nothing to do. Raises `Refusal`."""
    if planned.lacking:
        names = ", ".join(planned.lacking.values())
        raise Refusal(
            f"The codebook lacks labels of the bundle: {names}. Say what they become first; nothing was changed."
        )
    if planned.empty:
        return False
    project.merge(planned.articles, planned.edit, f"Articles of the bundle of {planned.bundle.by or 'a colleague'}")
    return True


def load(path: Path) -> Bundle:
    """The bundle of a file, checked. Raises `Refusal`."""
    return bundles.read(path)


def counts(planned: Plan) -> dict[str, Any]:
    """A plan as the command line prints it."""
    return {
        "by": planned.bundle.by, "made": planned.bundle.made, "new": dict(planned.new), "newer": dict(planned.newer),
        "here": dict(planned.here), "older": dict(planned.older), "before": dict(planned.before), "after": dict(planned.after),
        "lacking": dict(planned.lacking), "changed_meanings": list(planned.changed_meanings), "notes": list(planned.notes),
    }  # fmt: skip
