"""Records to standoff files: one folder per coder, the settings above them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from itertools import count
from pathlib import Path

from annotator.domain.codebook import Codebook
from annotator.domain.exchange import Record
from annotator.interchange import Names
from annotator.interchange.brat.words import ATTRIBUTION, CLAIM, CONTENT, EXTRA, line_of
from annotator.interchange.carrying import Tally
from annotator.interchange.escaping import name
from annotator.interchange.folders import Places
from annotator.interchange.tags import Link, Tag, links, said, tags, unpacked


def fit(record: Record, names: Names, tally: Tally) -> Record:
    """The record as brat takes it: notes and names of actors in one line."""
    for row in record.spans:
        if row.note != line_of(row.note):
            tally.add("line breaks in notes", row.note)
    for entity in record.entities:
        if entity.name != line_of(entity.name):
            tally.add("line breaks in names of actors", entity.name)
    spans = [row if row.note == line_of(row.note) else row._replace(note=line_of(row.note)) for row in record.spans]
    entities = [replace(entity, name=line_of(entity.name)) for entity in record.entities]
    return replace(record, spans=spans, entities=entities)


def write_folder(records: Iterable[Record], names: Names, folder: Path) -> Iterator[Record]:
    """A text and its tags for each record, in the folder of its coder."""
    seen, places = _Seen(), Places(folder, names)
    for record in records:
        if record.layer is not None:
            place = places.of(record)
            place.with_name(f"{place.name}.txt").write_bytes(record.text.encode())
            place.with_name(f"{place.name}.ann").write_bytes(_Lines(record, names, seen).all().encode())
        yield record
    (folder / "annotation.conf").write_text(_settings(names.codebook, seen), encoding="utf-8")


@dataclass(slots=True)
class _Seen:
    """What was written, for the settings."""

    labels: set[str] = field(default_factory=set[str])
    relations: set[str] = field(default_factory=set[str])
    events: dict[str, set[str]] = field(default_factory=dict[str, set[str]])  # types with their arguments
    attributes: dict[str, set[str]] = field(default_factory=dict[str, set[str]])


class _Lines:
    """The lines of one record."""

    def __init__(self, record: Record, names: Names, seen: _Seen) -> None:
        self.record, self.names, self.seen = record, names, seen
        self.tags = {tag.id: tag for tag in tags(record, names)}
        self.keys = {key: f"T{n}" for n, key in enumerate(self.tags, 1)}
        self.extra = {row.id: unpacked(row.extra).get(EXTRA, {}) for row in record.spans if row.extra}
        self.lines: list[str] = []
        self.numbers = {kind: count(1) for kind in "EARN#"}
        self.numbers["T"] = count(len(self.tags) + 1)

    def all(self) -> str:
        """Spans first, then what speaks of them."""
        statements, others = self._sorted()
        contents = {head for head, arguments in statements.items() if self.tags[head].label == CLAIM}
        for tag in self.tags.values():
            self._span(tag, CONTENT if tag.id in contents else tag.label)
        for head, arguments in statements.items():
            self._event(self.tags[head], arguments)
        for link in others:
            kind = name(link.type)
            self.seen.relations.add(kind)
            self.lines.append(f"R{self._next('R')}\t{kind} Arg1:{self.keys[link.head]} Arg2:{self.keys[link.child]}\t")
        return "\n".join(self.lines) + "\n" if self.lines else ""

    def _next(self, kind: str) -> int:
        return next(self.numbers[kind])

    def _sorted(self) -> tuple[dict[str, list[Link]], list[Link]]:
        """Roles of statements, by the claim; and the other relations."""
        book = self.names.codebook
        roles = {role.name for role in book.roles} if book else set[str]()
        statements: dict[str, list[Link]] = {}
        others: list[Link] = []
        for link in links(self.record):
            if link.type in roles and link.type == link.type.lower() and not link.type[-1:].isdigit():
                statements.setdefault(link.head, []).append(link)
            else:
                others.append(link)
        return statements, others

    def _span(self, tag: Tag, label: str) -> None:
        key, kind = self.keys[tag.id], name(label)
        self.seen.labels.add(kind)
        self._mark(key, kind, tag)
        for attribute, value in tag.attributes.items():
            words = name(said(value))
            self.seen.attributes.setdefault(name(attribute), set()).add(words)
            self.lines.append(f"A{self._next('A')}\t{name(attribute)} {key} {words}")
        if tag.note:
            self.lines.append(f"#{self._next('#')}\tAnnotatorNotes {key}\t{tag.note}")
        if tag.entity:
            reference = f"Wikidata:{tag.entity.qid}" if tag.entity.qid else f"Annotator:{tag.entity.id}"
            self.lines.append(f"N{self._next('N')}\tReference {key} {reference}\t{line_of(tag.entity.name)}")

    def _mark(self, key: str, kind: str, tag: Tag) -> None:
        places = ";".join(f"{start} {end}" for start, end in tag.fragments)
        self.lines.append(f"{key}\t{kind} {places}\t{line_of(tag.text)}")

    def _event(self, claim: Tag, arguments: list[Link]) -> None:
        known = self.extra.get(claim.id, {})
        kind = name(known.get("type", ATTRIBUTION))
        cue = next((self.tags[link.child] for link in arguments if link.type == "cue"), claim)
        pieces = tuple((a, b) for a, b in known.get("trigger", cue.fragments))
        trigger = claim._replace(fragments=pieces, text=" ".join(self.record.text[a:b] for a, b in pieces))
        key = f"T{self._next('T')}"
        self._mark(key, kind, trigger)
        times: dict[str, int] = {}
        named = [(CONTENT, claim.id), *((name(link.type.capitalize()), link.child) for link in arguments)]
        said_arguments: list[str] = []
        for role, target in named:
            times[role] = times.get(role, 0) + 1
            said_arguments.append(f"{role}{times[role] if times[role] > 1 else ''}:{self.keys[target]}")
        self.seen.events.setdefault(kind, set()).update(role for role, _ in named)
        self.lines.append(f"E{self._next('E')}\t{kind}:{key} {' '.join(said_arguments)}")


def _settings(book: Codebook | None, seen: _Seen) -> str:
    """annotation.conf: every type that was written or that the codebook has."""
    labels = {name(label.name) for label in book.labels} if book else set[str]()
    relations = {name(relation.name) for relation in book.relations} if book else set[str]()
    return "\n".join(
        [
            "# Written by Annotator.",
            "[entities]",
            *sorted(labels | seen.labels),
            "[relations]",
            *(f"{kind}\tArg1:<ENTITY>, Arg2:<ENTITY>" for kind in sorted(relations | seen.relations)),
            "<OVERLAP>\tArg1:<ANY>, Arg2:<ANY>, <OVL-TYPE>:<ANY>",
            "[events]",
            *(f"{kind}\t{', '.join(f'{role}*:<ENTITY>' for role in sorted(roles))}" for kind, roles in sorted(seen.events.items())),
            "[attributes]",
            *(f"{kind}\tArg:<ANY>, Value:{'|'.join(sorted(values))}" for kind, values in sorted(seen.attributes.items())),
            "",
        ]
    )  # fmt: skip
