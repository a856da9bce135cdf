"""What is read goes into the project: names become ids, and rows go to the store."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from operator import itemgetter
from typing import Any, TypeAlias

from annotator.domain import limits
from annotator.domain.clashing import apart
from annotator.domain.codebook import Codebook, Label, slug, undeclared
from annotator.domain.exchange import ELSEWHERE, Record, Rejected, RelationRow, SpanRow
from annotator.domain.model import Coder, Entity, Layer
from annotator.domain.story import COPY, Version
from annotator.interchange.source import Source
from annotator.services import furniture
from annotator.services.project import Project
from annotator.storage import bulk, codec

_FIELDS = SpanRow._fields
_LABEL, _CODER = itemgetter(_FIELDS.index("label")), itemgetter(_FIELDS.index("coder_id"))
_LABEL_AND_ATTRIBUTES = itemgetter(_FIELDS.index("label"), _FIELDS.index("attributes"))


@dataclass(frozen=True, slots=True)
class Options:
    """How to import. `format` None: told from the content. `rename`: labels on the way in.

    Of articles from archives: `columns` says which column of a table holds what, `day_first` which number of 03/04/2024 is the
    day, `names` what the names of files tell (`filenames.Pattern`), `outlet` whose articles they are where nothing tells it,
    `keywords` which of them are wanted (`keywords.Keywords`).
    """

    format: str | None = None
    coder: str | None = None
    rename: Mapping[str, str] = field(default_factory=dict[str, str])
    strict: bool = False
    skip_bad: bool = False
    columns: Mapping[str, str] = field(default_factory=dict[str, str])
    day_first: bool | None = None
    names: str = ""
    outlet: str = ""
    keywords: str = ""


@dataclass(slots=True)
class Report:
    """What came in, what was a duplicate, what was refused and why."""

    documents: int = 0
    spans: int = 0
    relations: int = 0
    entities: int = 0
    duplicates: int = 0
    skipped: list[dict[str, Any]] = field(default_factory=list[dict[str, Any]])
    warnings: list[str] = field(default_factory=list[str])
    refused: list[str] = field(default_factory=list[str])
    passed_over: int = 0  # articles that hold none of the keywords
    copies: int = 0  # of the duplicates those that ran elsewhere or on another day, which is kept

    def counts(self) -> dict[str, Any]:
        """As in the contract."""
        return {
            name: getattr(self, name)
            for name in ("documents", "spans", "relations", "entities", "duplicates", "skipped", "warnings")
        }

    @property
    def brought(self) -> bool:
        """Did anything come in?"""
        return bool(self.documents or self.spans or self.relations)

    def sentence(self) -> str:
        """For the status bar."""
        told = f"Imported {self.documents:,} articles, {self.spans:,} spans"
        told += f"; {self.duplicates:,} were here already" if self.duplicates else ""
        told += f"; {self.passed_over:,} without the keywords" if self.passed_over else ""
        return told + (f"; {len(self.skipped) + len(self.refused):,} refused" if self.skipped or self.refused else "")


def counts(report: Report) -> tuple[int, ...]:
    """How much came in so far, for `restore`."""
    warnings = len(report.warnings)
    return report.documents, report.spans, report.relations, report.entities, report.duplicates, warnings


def restore(report: Report, counted: tuple[int, ...]) -> None:
    """As if what came in since had not."""
    report.documents, report.spans, report.relations, report.entities, report.duplicates, warnings = counted
    del report.warnings[warnings:]


def _relinked(row: RelationRow, links: Mapping[str, str], spans: Mapping[str, str]) -> RelationRow:
    """A relation under new ids; where its child is of another article, that one's id is not known yet."""
    far = bool(row.extra) and ELSEWHERE in json.loads(row.extra)
    child = row.child if far else spans.get(row.child, row.child)
    return row._replace(id=links.get(row.id, row.id), head=spans.get(row.head, row.head), child=child)


def _shorten(learnt: dict[str, Any], count: int) -> None:
    """Forget what was learnt last, which stands last."""
    while len(learnt) > count:
        learnt.popitem()


Known: TypeAlias = tuple[Codebook, int, int, int, int, int]


class Intake:
    """Turns the names in records into ids, and passes them on to the store."""

    def __init__(self, project: Project, store: bulk.Intake, options: Options, report: Report) -> None:
        self.store, self.options, self.report = store, options, report
        self.book: Codebook = project.codebook
        self._project = project
        self._coders = {name: key for key, name in project.coder_names().items()}
        self._new_coders: dict[str, str] = {}
        self._labels: dict[str, str] = {}
        self._entities: dict[str, None] = {}
        self._declared: set[tuple[str, str]] = set()  # label and packed attributes that were looked at
        self._article = ("", "")  # id and hash of the document that was written last
        self._far: list[RelationRow] = []  # links to claims of other articles, which may come later
        self._renamed: dict[str, str] = {}  # by new id the old one, of spans and relations whose own was taken
        self._registry: dict[str, str] | None = None  # the actors whose name nobody else bears
        self._texts: dict[str, str] = {}  # the articles that came without an id, by their hash
        self.outlets: set[str] = set()  # of the articles that came in

    def known(self) -> Known:
        """What was learnt so far, for `forget`."""
        far, renamed = len(self._far), len(self._renamed)
        return self.book, len(self._coders), len(self._entities), far, len(self._texts), renamed

    def forget(self, since: Known) -> None:
        """Know no more than at that time: what was learnt from a refused file has gone with its rows."""
        self.book, coders, entities, far, texts, renamed = since
        del self._far[far:]
        _shorten(self._coders, coders)
        _shorten(self._entities, entities)
        _shorten(self._texts, texts)
        _shorten(self._renamed, renamed)
        self._labels.clear()
        self._declared.clear()
        self._article = ("", "")

    def take(self, record: Record, source: Source) -> None:
        """Write a record. Raises `Rejected` where it does not fit the project.

        Only with `skip_bad` is what was written of it taken back here; else the whole file is.
        """
        before, counted = self.book, counts(self.report)
        far, renamed = len(self._far), len(self._renamed)
        try:
            with self.store.record(alone=self.options.skip_bad):
                self._write(record, source)
        except (Rejected, self.store.clash) as error:
            self.book, self._article = before, ("", "")
            if record.known_by_text and counted[0] < self.report.documents:
                self._texts.pop(record.document.sha256, None)
            del self._far[far:]
            _shorten(self._renamed, renamed)
            self._declared.clear()
            self._labels.clear()
            self._new_coders.clear()
            restore(self.report, counted)
            if isinstance(error, Rejected):
                raise
            raise Rejected(source.name, record.line, "", f"it does not fit the project: {error}.") from error
        self._coders.update(self._new_coders)
        self._new_coders.clear()
        self._entities.update(dict.fromkeys(entity.id for entity in record.entities))

    def _write(self, record: Record, source: Source) -> None:
        if record.known_by_text and record.entities:
            self._meet_the_registry(record)
        self._check_codebook(record, source)
        document_id = self._document(record, source)
        if record.layer is None:
            return
        there = self.store.layers_of(document_id)
        if record.layer.name in there:
            self.report.duplicates += 1
            return
        self._add_entities(record)
        self._layer(record, record.layer, document_id, len(there) + 1)

    def _meet_the_registry(self, record: Record) -> None:
        """Actors of a format without ids of ours are those that the registry knows by exactly that name."""
        if self._registry is None:
            names = Counter(entity.name for entity in self._project.store.read(Entity) if entity.merged_into is None)
            self._registry = {entity.name: entity.id for entity in self._project.store.read(Entity)
                              if entity.merged_into is None and names[entity.name] == 1}  # fmt: skip
        known = {entity.id: self._registry[entity.name] for entity in record.entities if entity.name in self._registry}
        record.entities = [entity for entity in record.entities if entity.id not in known]
        record.spans = [row._replace(entity_id=known.get(row.entity_id or "", row.entity_id)) for row in record.spans]

    def _check_codebook(self, record: Record, source: Source) -> None:
        rename = self.options.rename
        pairs = set(map(_LABEL_AND_ATTRIBUTES, record.spans)) - self._declared
        labels = {rename.get(label, label) for label, _ in pairs} - self._labels.keys()
        types = {row.type for row in record.relations} - self.book.relation_names
        if not all(name.strip() for name in labels | types):
            raise Rejected(source.name, record.line, "", "a label or relation type has a blank name.")
        unknown = {name for name in labels if not self.book.named(name)}
        attributes = self._unknown_attributes(pairs)
        if not all(name.strip() for names in attributes.values() for name in names):
            raise Rejected(source.name, record.line, "", "an attribute has a blank name.")
        if (unknown or types or attributes) and self.options.strict:
            what = [*(f"label {x!r}" for x in sorted(unknown)), *(f"relation {x!r}" for x in sorted(types)),
                    *(f"attribute {a!r} of {n!r}" for n, names in sorted(attributes.items()) for a in sorted(names))]  # fmt: skip
            raise Rejected(source.name, record.line, "", f"the codebook has no {what[0]}.")
        if unknown or types or attributes:
            self._check_room(record, source, unknown, types, attributes)
            self.book = self.book.with_missing(unknown, types, attributes, record.labels)
            self.report.warnings += [f"added to the codebook: label {x!r}" for x in sorted(unknown)]
            self.report.warnings += [f"added to the codebook: relation {x!r}" for x in sorted(types)]
            self.report.warnings += [f"added to the codebook: attribute {a!r} of {n!r}"
                                     for n, names in sorted(attributes.items()) for a in sorted(names)]  # fmt: skip
        for name in labels:
            named = self.book.named(name) or Label(id=slug(name), name=name)
            self._labels[name] = named.id
        self._declared |= pairs

    def _check_room(
        self, record: Record, source: Source, labels: set[str], types: set[str], attributes: Mapping[str, set[str]]
    ) -> None:
        """Raises `Rejected` where a file would bring more labels than anybody chooses from."""
        book = self.book
        if labels and len(book.labels) + len(labels) > limits.LABELS:
            raise Rejected(source.name, record.line, "", f"the codebook would have more than {limits.LABELS:,} labels.")
        if types and len(book.relations) + len(types) > limits.LABELS:
            raise Rejected(source.name, record.line, "", f"the codebook would have more than {limits.LABELS:,} relations.")
        for name, new in attributes.items():
            label = book.named(name)
            if len(label.attributes if label else ()) + len(new) > limits.PARTS:
                raise Rejected(source.name, record.line, "", f"{name!r} would have more than {limits.PARTS} attributes.")

    def _unknown_attributes(self, pairs: set[tuple[str, str]]) -> dict[str, set[str]]:
        found: dict[str, set[str]] = {}
        for given, packed in pairs:
            name = self.options.rename.get(given, given)
            label = self.book.named(name)
            missing = set(undeclared(self.book, label.id if label else "", codec.unpack_attributes(packed)))
            if missing:
                found.setdefault(label.name if label else name, set()).update(missing)
        return found

    def _document(self, record: Record, source: Source) -> str:
        """The id of the record's document in the project; written when it is new."""
        document = record.document
        if self._article == (document.id, document.sha256):
            return document.id
        if record.known_by_text and (same := self._texts.get(document.sha256)):
            self._note_copy(record, same)
            return same
        known = self.store.document_by_id(document.id)
        if not known or not known.live:
            known = self.store.document_by_hash(document.sha256) or known
        if known and not known.live:
            reason = f"{document.id!r} belongs to an import that was undone by somebody else."
            raise Rejected(source.name, record.line, "id", reason)
        if known and known.sha256 != document.sha256:
            raise Rejected(source.name, record.line, "id", f"{document.id!r} is in the project with another text.")
        if known:
            self._note_copy(record, known.id)
            return known.id
        self.store.article(replace(document, number=self.store.next_number), record.text, record.zones)
        if record.known_by_text and record.layer is None:
            self.store.fingerprint(document.id, furniture.blocks(record.text, record.zones))
            self.outlets.add(document.outlet)
        self.store.next_number += 1
        self._article = (document.id, document.sha256)
        if record.known_by_text:
            self._texts[document.sha256] = document.id
        self.report.documents += 1
        return document.id

    def _note_copy(self, record: Record, same: str) -> None:
        """The text is here already. That it ran in another paper, or on another day, is kept."""
        if record.layer is not None:
            return
        self.report.duplicates += 1
        here, document = self.store.appearances(same), record.document
        if (document.outlet or document.published) and (document.outlet, document.published) not in here:
            self.report.copies += 1
            self.store.values([Version(document_id=same, story=same, origin=COPY, outlet=document.outlet, published=document.published,
                                       url=document.url, file=document.file)])  # fmt: skip

    def _add_entities(self, record: Record) -> None:
        fresh = [entity for entity in record.entities if entity.id not in self._entities]
        there = set(self.store.taken("entity", [entity.id for entity in fresh]))
        new = [entity for entity in fresh if entity.id not in there]
        self.store.values(new)
        self.report.entities += len(new)

    def _layer(self, record: Record, given: Layer, document_id: str, number: int) -> None:
        owner = self._coder(given.coder_id or self.options.coder or given.name)
        self.store.values([replace(given, document_id=document_id, number=number, coder_id=owner)])
        try:
            far = self._content(record, given.id, owner)
        except self.store.clash:
            if not self._rename(record, given.id):
                raise
            far = self._content(record, given.id, owner)
        self._far += far
        self.report.spans += len(record.spans)
        self.report.relations += len(record.relations)

    def _content(self, record: Record, layer_id: str, owner: str) -> list[RelationRow]:
        """Write what is in a layer, whole or not at all; returns the links that lead to other articles."""
        far = [row for row in record.relations if row.extra and ELSEWHERE in json.loads(row.extra)]
        near = [row for row in record.relations if row not in far] if far else record.relations
        with self.store.content(layer_id):
            self._spans(record, owner)
            self.store.relations(near)
        return far

    def _rename(self, record: Record, layer_id: str) -> bool:
        """New ids for the spans and relations whose ids are taken; is there any? Ids of a file may be those of another file."""
        spans = {key: apart(key, layer_id) for key in self.store.taken("span", [row.id for row in record.spans])}
        links = {key: apart(key, layer_id) for key in self.store.taken("relation", [row.id for row in record.relations])}
        record.spans = [row._replace(id=spans.get(row.id, row.id)) for row in record.spans]
        record.relations = [_relinked(row, links, spans) for row in record.relations]
        self._renamed.update({new: old for old, new in (*spans.items(), *links.items())})
        return bool(spans or links)

    def finish(self) -> None:
        """When every article is there: the links to claims of other articles; those whose article is not are told."""
        new_ids = {old: new for new, old in self._renamed.items()}
        far = [row._replace(child=new_ids.get(row.child, row.child)) for row in self._far]
        there = set(self.store.taken("span", [row.child for row in far]))
        coming = [row for row in far if row.child in there]
        if taken := self.store.taken("relation", [row.id for row in coming]):
            renamed = {key: apart(key, row.layer_id) for row in coming if (key := row.id) in taken}
            coming = [row._replace(id=renamed.get(row.id, row.id)) for row in coming]
            self._renamed.update({new: old for old, new in renamed.items()})
        self.store.relations(coming)
        if count := len(self._renamed):
            self.report.warnings.append(
                "1 span or relation got a new id: its own was taken by another already."
                if count == 1
                else f"{count:,} spans and relations got new ids: theirs were taken by others already."
            )
        if lost := len(far) - len(coming):
            self.report.relations -= lost
            links = "1 link leads" if lost == 1 else f"{lost} links lead"
            self.report.warnings.append(f"{links} to articles that are not in the project; left out.")

    def _spans(self, record: Record, owner: str) -> None:
        """The hot loop of every import: those that are mere words with a label, and then the others."""
        rename, labels = self.options.rename, self._labels
        coders = {name: self._coder(name) if name else owner for name in set(map(_CODER, record.spans))}
        if rename:
            labels = {old: labels[rename.get(old, old)] for old in set(map(_LABEL, record.spans))}
        plain = [
            (key, layer, labels[label], start, end, origin, coders[coder], created, book)
            for key, layer, label, start, end, pieces, attributes, entity, note, origin, coder, created, book, extra in record.spans
            if not (pieces or attributes or entity or note or extra)
        ]
        self.store.plain_spans(plain)
        if len(plain) < len(record.spans):
            self.store.spans(
                [
                    row._replace(label=labels[row.label], coder_id=coders[row.coder_id])
                    for row in record.spans
                    if row.fragments or row.attributes or row.entity_id or row.note or row.extra
                ]
            )

    def _coder(self, name: str) -> str:
        """The id of a coder, made when new; kept for good only when the record is."""
        known = self._coders.get(name) or self._new_coders.get(name)
        if known:
            return known
        made = Coder(name=name)
        self.store.values([made])
        self._new_coders[name] = made.id
        return made.id
