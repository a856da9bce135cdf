"""Bring files into a project: one import is one edit, all or nothing per file.

The work is a generator that writes between its yields, in the thread that drives it, inside
one transaction: cancelling (closing the generator) rolls everything back.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from glob import glob, has_magic
from itertools import takewhile
from operator import itemgetter
from pathlib import Path
from typing import Any, TypeAlias

from annotator import interchange
from annotator.domain.change import BatchSwitch, Refusal
from annotator.domain.codebook import Codebook, Label, slug, undeclared
from annotator.domain.exchange import ELSEWHERE, Record, Rejected, RelationRow, SpanRow
from annotator.domain.model import Coder, Entity, Layer, Text
from annotator.interchange import Source
from annotator.services import codebooks
from annotator.services.project import Project
from annotator.services.steps import Progress, Steps
from annotator.storage import bulk, codec
from annotator.storage.store import next_batch, record_batch

_BESIDE = (".rejects.jsonl", ".receipt.json", ".card.md", "config.cfg")  # what lies beside an export
_HEAD = 4096  # bytes that tell whether a file has lines
_EVERY = 20  # records between two reports
_FIELDS = SpanRow._fields
_LABEL, _CODER = itemgetter(_FIELDS.index("label")), itemgetter(_FIELDS.index("coder_id"))
_LABEL_AND_ATTRIBUTES = itemgetter(_FIELDS.index("label"), _FIELDS.index("attributes"))


@dataclass(frozen=True, slots=True)
class Options:
    """How to import. `format` None: told from the content. `rename`: labels on the way in."""

    format: str | None = None
    coder: str | None = None
    rename: Mapping[str, str] = field(default_factory=dict[str, str])
    strict: bool = False
    skip_bad: bool = False


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
        return told + (f"; {len(self.skipped) + len(self.refused):,} refused" if self.skipped or self.refused else "")


def sources(given: Iterable[str | Path]) -> list[Source]:
    """The files behind paths, folders and globs, each named relative to what was given. Raises `Refusal`."""
    found: list[Source] = []
    for one in given:
        path = Path(one)
        if path.is_dir():
            inside = sorted(p for p in path.rglob("*") if p.is_file() and not _passed_over(p.relative_to(path)))
            inside = [p for p in inside if not _is_brought(p)]
            found += [Source(p, p.relative_to(path.parent).as_posix()) for p in inside]
        elif has_magic(str(one)) and not path.exists():
            root = Path(*takewhile(lambda part: not has_magic(part), path.parts))
            hits = (Path(p) for p in sorted(glob(str(one), recursive=True)))  # noqa: PTH207
            found += [Source(p, p.relative_to(root).as_posix()) for p in hits if p.is_file()]
        else:
            found.append(Source(path, path.name))
    missing = next((source for source in found if not source.path.exists()), None)
    if missing:
        raise Refusal(f"{missing.path}: there is no such file.")
    if not found:
        raise Refusal("There is no file to import there.")
    return found


def _passed_over(inside: Path) -> bool:
    """Hidden files and folders, what an earlier import refused, and what lies beside an export. `inside` is relative to the folder given."""
    return any(part.startswith(".") for part in inside.parts) or inside.name.endswith(_BESIDE)


def _is_brought(path: Path) -> bool:
    """Is this the text of tags that lie with it, and that bring it, or the card of a dataset?"""
    tags = (
        path.with_suffix(".ann").exists(),
        path.parent.name == "texts" and any(path.parent.parent.rglob(f"{path.stem}.jsonld")),
    )
    return (path.suffix == ".txt" and any(tags)) or (
        path.name == "README.md" and any((path.parent / "data").glob("*.parquet"))
    )


def bring(project: Project, files: list[Source], options: Options) -> Steps[Report]:
    """Import files as one edit. Yields progress; returns the report. Raises `Refusal` when nothing came in.

    A refused file leaves nothing behind, the others come in; with `skip_bad` its good records come in, too.
    """
    report = Report()
    owner = project.coder or project.store.coder(options.coder or "Annotator")
    try:
        with project.busy("An import"), project.store.writing() as connection:
            batch = next_batch(connection)
            record_batch(connection, owner, _title(files), batch)
            bulk.purge_dropped(connection)
            intake = _Intake(project, bulk.Intake(connection, batch), options, report)
            yield from _all_files(intake, files, connection)
            intake.finish()
            _or_take_back(report)
    except _NothingCame:
        return report
    if intake.book != project.codebook:
        project.store.note(codebooks.revise(project, intake.book, "Extend codebook"), owner)
    project.announce(BatchSwitch(_title(files), batch, live=True))
    return report


class _NothingCame(Exception):
    """Takes the transaction back, the record of the import included."""


def _or_take_back(report: Report) -> None:
    if not report.brought:
        raise _NothingCame


def _all_files(intake: _Intake, files: list[Source], connection: bulk.Transaction) -> Iterator[Progress]:
    """File by file; with several of them a savepoint lets the others come in when one is refused."""
    for number, file in enumerate(files):
        point = connection.begin_nested() if len(files) > 1 else None
        counted, known = _counts(intake.report), intake.known()
        try:
            yield from _one_file(intake, file, number, len(files))
        except (Rejected, Refusal) as error:
            if point:
                point.rollback()
            intake.forget(known)
            _restore(intake.report, counted)
            intake.report.refused.append(str(error))
        else:
            if point:
                point.commit()


def _title(files: list[Source]) -> str:
    return f"Import {files[0].name}" if len(files) == 1 else f"Import {len(files)} files"


def _counts(report: Report) -> tuple[int, ...]:
    warnings = len(report.warnings)
    return report.documents, report.spans, report.relations, report.entities, report.duplicates, warnings


def _restore(report: Report, counts: tuple[int, ...]) -> None:
    report.documents, report.spans, report.relations, report.entities, report.duplicates, warnings = counts
    del report.warnings[warnings:]


def _one_file(intake: _Intake, source: Source, number: int, total: int) -> Iterator[Progress]:
    report = intake.report
    found = interchange.reader(intake.options.format) if intake.options.format else interchange.recognise(source)
    rejects: list[Rejected] = []
    try:
        for n, record in enumerate(found.read(source)):
            if n % _EVERY == 0:
                yield Progress(number, total, f"{source.name}: {n:,} articles")
            if isinstance(record, Record):
                try:
                    intake.take(record, source)
                    continue
                except Rejected as rejected:
                    record = rejected  # noqa: PLW2901
            if not intake.options.skip_bad:
                raise record
            rejects.append(record)
    except OSError as error:
        raise Refusal(f"{source.name}: cannot be read: {error.strerror}.") from error
    report.warnings += source.warnings
    report.skipped += [{"file": r.file, "line": r.line, "reason": str(r)} for r in rejects]
    if rejects:
        _write_rejects(source, rejects)


def _write_rejects(source: Source, rejects: list[Rejected]) -> None:
    """The refused records beside the file, each with its reason, to be mended and imported again."""
    target = source.path.with_name(source.path.name + ".rejects.jsonl")
    data = source.path.read_bytes()
    lines = [] if b"\0" in data[:_HEAD] or data[:2] == b"PK" else data.split(b"\n")  # an archive has no lines
    with target.open("w", encoding="utf-8") as out:
        for rejected in rejects:
            there = rejected.line and 0 < rejected.line <= len(lines)
            line = lines[rejected.line - 1].decode("utf-8", "replace") if rejected.line and there else ""
            row = {
                "file": rejected.file,
                "line": rejected.line,
                "reason": str(rejected),
                "record": rejected.record or line,
            }
            out.write(json.dumps(row, ensure_ascii=False) + "\n")


_Known: TypeAlias = tuple[Codebook, dict[str, str], set[str], int, dict[str, str]]


class _Intake:
    """Turns the names in records into ids, and passes them on to the store."""

    def __init__(self, project: Project, store: bulk.Intake, options: Options, report: Report) -> None:
        self.store, self.options, self.report = store, options, report
        self.book: Codebook = project.codebook
        self._project = project
        self._coders = {name: key for key, name in project.coder_names().items()}
        self._new_coders: dict[str, str] = {}
        self._labels: dict[str, str] = {}
        self._entities: set[str] = set()
        self._declared: set[tuple[str, str]] = set()  # label and packed attributes that were looked at
        self._article = ("", "")  # id and hash of the document that was written last
        self._far: list[RelationRow] = []  # links to claims of other articles, which may come later
        self._registry: dict[str, str] | None = None  # the actors whose name nobody else bears
        self._texts: dict[str, str] = {}  # the articles that came without an id, by their hash

    def known(self) -> _Known:
        """What was learnt so far, for `forget`."""
        return self.book, dict(self._coders), set(self._entities), len(self._far), dict(self._texts)

    def forget(self, since: _Known) -> None:
        """Know no more than at that time: what was learnt from a refused file has gone with its rows."""
        self.book, self._coders, self._entities, far, self._texts = since
        del self._far[far:]
        self._labels.clear()
        self._declared.clear()
        self._article = ("", "")

    def take(self, record: Record, source: Source) -> None:
        """Write a record. Raises `Rejected` where it does not fit the project.

        Only with `skip_bad` is what was written of it taken back here; else the whole file is.
        """
        before, counts, far = self.book, _counts(self.report), len(self._far)
        try:
            with self.store.record(alone=self.options.skip_bad):
                self._write(record, source)
        except (Rejected, self.store.clash) as error:
            self.book, self._article = before, ("", "")
            if record.known_by_text and counts[0] < self.report.documents:
                self._texts.pop(record.document.sha256, None)
            del self._far[far:]
            self._declared.clear()
            self._labels.clear()
            self._new_coders.clear()
            _restore(self.report, counts)
            if isinstance(error, Rejected):
                raise
            self._must_be_new(record, source)
            raise Rejected(source.name, record.line, "", f"it does not fit the project: {error}.") from error
        self._coders.update(self._new_coders)
        self._new_coders.clear()
        self._entities.update(entity.id for entity in record.entities)

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
            self.book = self.book.with_missing(unknown, types, attributes)
            self.report.warnings += [f"added to the codebook: label {x!r}" for x in sorted(unknown)]
            self.report.warnings += [f"added to the codebook: relation {x!r}" for x in sorted(types)]
            self.report.warnings += [f"added to the codebook: attribute {a!r} of {n!r}"
                                     for n, names in sorted(attributes.items()) for a in sorted(names)]  # fmt: skip
        for name in labels:
            named = self.book.named(name) or Label(id=slug(name), name=name)
            self._labels[name] = named.id
        self._declared |= pairs

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
            self.report.duplicates += record.layer is None
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
            self.report.duplicates += record.layer is None
            return known.id
        self.store.values(
            [replace(document, number=self.store.next_number), Text(id=document.id, text=record.text), *record.zones]
        )
        self.store.next_number += 1
        self._article = (document.id, document.sha256)
        if record.known_by_text:
            self._texts[document.sha256] = document.id
        self.report.documents += 1
        return document.id

    def _must_be_new(self, record: Record, source: Source) -> None:
        for what, ids in (
            ("span", [row.id for row in record.spans]),
            ("relation", [row.id for row in record.relations]),
        ):
            if taken := self.store.taken(what, ids):
                raise Rejected(
                    source.name, record.line, f"{what}s", f"hold the id {taken[0]!r}, which is taken already."
                )

    def _add_entities(self, record: Record) -> None:
        fresh = [entity for entity in record.entities if entity.id not in self._entities]
        there = set(self.store.taken("entity", [entity.id for entity in fresh]))
        new = [entity for entity in fresh if entity.id not in there]
        self.store.values(new)
        self.report.entities += len(new)

    def _layer(self, record: Record, given: Layer, document_id: str, number: int) -> None:
        owner = self._coder(given.coder_id or self.options.coder or given.name)
        self.store.values([replace(given, document_id=document_id, number=number, coder_id=owner)])
        self._spans(record, owner)
        far = [row for row in record.relations if row.extra and ELSEWHERE in json.loads(row.extra)]
        self.store.relations([row for row in record.relations if row not in far] if far else record.relations)
        self._far += far
        self.report.spans += len(record.spans)
        self.report.relations += len(record.relations)

    def finish(self) -> None:
        """When every article is there: the links to claims of other articles; those whose article is not are told."""
        there = set(self.store.taken("span", [row.child for row in self._far]))
        self.store.relations([row for row in self._far if row.child in there])
        if lost := len(self._far) - sum(row.child in there for row in self._far):
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
