"""Standoff files to records."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path, PurePosixPath
from typing import Any

from annotator.domain.exchange import Record, Rejected
from annotator.domain.model import Fragment
from annotator.interchange import Source
from annotator.interchange.brat.words import ATTRIBUTION, CLAIM, CONTENT, EXTRA, role
from annotator.interchange.decoding import decode_beside
from annotator.interchange.draft import Draft
from annotator.interchange.escaping import unnamed
from annotator.interchange.folders import unfoldered
from annotator.interchange.source import content_of

_SETTINGS = {"annotation.conf", "visual.conf", "tools.conf", "kb_shortcuts.conf"}
_ID = re.compile(r"([TREAMN#])(\S*)\t|(\*)\t")
_PLACES = re.compile(r"\d+ \d+(?:;\d+ \d+)*")
_TEXTS = (".", "text", "txt", "../text", "../txt", "..")  # where the text may lie, seen from the tags


def sniff(head: bytes, name: str) -> bool:
    """Standoff files, and the settings that lie with them, which hold no tags."""
    path = PurePosixPath(name)
    return path.suffix.lower() == ".ann" or path.name in _SETTINGS


def read(source: Source) -> Iterator[Record | Rejected]:
    """The one record of a file; lines that cannot be taken come before it."""
    if source.path.name in _SETTINGS:
        return
    found = text_of(source.path)
    if found is None:
        yield Rejected(source.name, None, "", f"the text of it, {source.path.stem}.txt, is not beside it.")
        return
    text, encoding = decode_beside(content_of(found))
    if text is None:
        yield Rejected(source.name, None, "", f"this is not text ({encoding}).")
        return
    layer, coder = coder_of(source.path, found)
    reading = _Reading(Draft(source, 1, text, file=_beside(source.name, found)))
    yield from reading.all(source.content().decode("utf-8-sig", "replace").replace("\r\n", "\n").replace("\r", "\n"))
    yield reading.draft.record(layer, coder)


def text_of(path: Path) -> Path | None:
    """The text of a standoff file: of the same name, or of the name before the last underscore, which begins the coder's."""
    for stem in (path.stem, path.stem.rpartition("_")[0]):
        for folder in _TEXTS if stem else ():
            found = path.parent / folder / f"{stem}.txt"
            if found.is_file():
                return found
    return None


def coder_of(path: Path, text: Path) -> tuple[str, str]:
    """The layer's and the coder's name: of the file's ending, or of the folder where several lie beside each other."""
    if text.stem != path.stem:
        ending = path.stem.removeprefix(text.stem + "_")
        return ending, ending
    folder, above = path.parent, path.parent.parent
    others = any(other != folder and (other / path.name).is_file() for other in above.iterdir() if other.is_dir())
    shared = (above / "annotation.conf").is_file() and not (folder / "annotation.conf").is_file()
    return unfoldered(folder.name) if others or shared else ("brat", "")


def _beside(name: str, text: Path) -> str:
    return (PurePosixPath(name).parent / text.name).as_posix()


@dataclass(slots=True)
class _Event:
    number: int
    kind: str
    trigger: str
    arguments: list[tuple[str, str]]  # name as it stands there, id


@dataclass(slots=True)
class _Mark:
    """A line that makes a span."""

    number: int
    label: str
    pieces: list[Fragment]
    attributes: dict[str, Any] = field(default_factory=dict[str, Any])
    notes: list[str] = field(default_factory=list[str])
    entity: str | None = None
    extra: dict[str, Any] = field(default_factory=dict[str, Any])


class _Reading:
    """One file: lines are sorted out first, for they may speak of each other in any order."""

    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self.marks: dict[str, _Mark] = {}
        self.events: dict[str, _Event] = {}
        self.claims: dict[str, list[str]] = {}  # of an event: its contents, by their ids here
        self.gone: set[str] = set()  # ids of lines that were refused

    def all(self, content: str) -> Iterator[Rejected]:
        """Take every line; those that cannot be taken come back."""
        lines = list(_lines(content))
        for wanted in ("T", "E", "AMN#"):
            for number, line in lines:
                if line[0] in wanted:
                    yield from self._tried(number, line)
        self._statements()
        ids = {key: self._span(key, mark) for key, mark in self.marks.items()}
        for number, line in lines:
            if line[0] in "R*":
                self.draft.line = number
                try:
                    self._relation(line, ids)
                except Rejected as rejected:
                    yield rejected
        self._roles(ids)
        self.draft.line = 1

    def _tried(self, number: int, line: str) -> Iterator[Rejected]:
        self.draft.line = number
        try:
            take = {"T": self._take_span, "E": self._take_event, "N": self._take_entity, "#": self._take_note}
            take.get(line[0], self._take_attribute)(number, line)
        except Rejected as rejected:
            self.gone.add(line.split("\t", 1)[0])
            yield rejected
        except ValueError:
            self.gone.add(line.split("\t", 1)[0])
            yield self.draft.rejected("", f"this is no line of brat's: {line[:60]!r}.")

    def _take_span(self, number: int, line: str) -> None:
        key, body, words = (*line.split("\t", 2), "")[:3]
        label, _, places = body.partition(" ")
        if not _PLACES.fullmatch(places):
            raise ValueError(places)
        if key in self.marks:
            raise self.draft.rejected(key, "stands there twice.")
        pieces = [(int(a), int(b)) for a, b in (place.split(" ") for place in places.split(";"))]
        self.marks[key] = _Mark(number, unnamed(label), self.draft.pieces(self.draft.quoted(pieces, words, key), key))

    def _take_event(self, number: int, line: str) -> None:
        key, body = line.rstrip().split("\t", 1)
        (kind, trigger), *arguments = [part.split(":", 1) for part in body.split()]
        missing = next((a for _, a in [(kind, trigger), *arguments] if a[:1] == "T" and a not in self.marks), None)
        if missing:
            raise self.draft.rejected(key, f"names {missing}, which is not there.")
        self.events[key] = _Event(number, unnamed(kind), trigger, [(name, target) for name, target in arguments])

    def _take_attribute(self, number: int, line: str) -> None:  # noqa: ARG002
        key, body = line.rstrip().split("\t", 1)
        kind, target, *value = body.split(" ", 2)
        self._mark(key, target).attributes[unnamed(kind)] = unnamed(value[0]) if value else "true"

    def _take_note(self, number: int, line: str) -> None:  # noqa: ARG002
        key, body, words = (*line.split("\t", 2), "")[:3]
        target = body.split(" ")[1]
        if words and not (target[:1] in "RAMN#" or target in self.gone):
            self._mark(key, target).notes.append(words)

    def _take_entity(self, number: int, line: str) -> None:  # noqa: ARG002
        key, body, words = (*line.split("\t", 2), "")[:3]
        _, target, reference = body.split(" ", 2)
        base, _, number_there = reference.partition(":")
        qid = number_there if base == "Wikidata" else ""
        known = {"id": number_there} if base == "Annotator" else {"qid": qid}
        self._mark(key, target).entity = self.draft.entity(words if words.strip() else reference, **known)

    def _mark(self, key: str, target: str) -> _Mark:
        event = self.events.get(target)
        found = self.marks.get(_claim_of(event) if event else target)
        if found is None:
            raise self.draft.rejected(key, f"speaks of {target}, which is not there.")
        return found

    def _statements(self) -> None:
        """Attributions: their contents become claims, which keep what is known of the event; triggers are no tags then."""
        triggers: dict[str, bool] = {}
        for key, event in self.events.items():
            contents = [target for name, target in event.arguments if role(name) in ("content", "claim")]
            self.claims[key] = contents
            triggers[event.trigger] = bool(contents) and triggers.get(event.trigger, True)
            for content in contents:
                mark, trigger = self.marks.get(content), self.marks.get(event.trigger)
                if mark is not None and trigger is not None:
                    mark.label = CLAIM if mark.label == CONTENT else mark.label
                    known = {"type": event.kind, "trigger": trigger.pieces}
                    cues = [self.marks[t].pieces for n, t in event.arguments if role(n) == "cue" and t in self.marks]
                    if event.kind != ATTRIBUTION or trigger.pieces not in cues:
                        mark.extra = {EXTRA: known}
        named = {target for event in self.events.values() for _, target in event.arguments}
        for key, only in triggers.items():
            if only and key not in named:
                self.marks.pop(key, None)

    def _span(self, key: str, mark: _Mark) -> str:
        self.draft.line = mark.number
        return self.draft.span(mark.label, mark.pieces, key, attributes=mark.attributes, note="\n".join(mark.notes),
                               entity=mark.entity, extra=mark.extra)  # fmt: skip

    def _roles(self, ids: dict[str, str]) -> None:
        for key, event in self.events.items():
            self.draft.line = event.number
            heads = self.claims[key] or [event.trigger]
            for name, target in event.arguments:
                if target in self.claims[key]:
                    continue
                ends = self.claims.get(target) or [self.events[target].trigger] if target in self.events else [target]
                for head in heads:
                    for end in ends:
                        self.draft.link(role(name), ids.get(head), ids.get(end), key)

    def _relation(self, line: str, ids: dict[str, str]) -> None:
        key, body = line.rstrip().split("\t", 1)
        kind, *ends = body.split()
        if key == "*":
            for first, second in pairwise(ends):
                self.draft.link(unnamed(kind), ids.get(first), ids.get(second), key)
            return
        head, child = (self._end(end.partition(":")[2]) for end in (*ends, "", "")[:2])
        self.draft.link(unnamed(kind), ids.get(head), ids.get(child), key)

    def _end(self, key: str) -> str:
        event = self.events.get(key)
        return _claim_of(event) if event else key


def _claim_of(event: _Event) -> str:
    """What stands for an event: its first content, else its trigger."""
    return next((target for name, target in event.arguments if role(name) in ("content", "claim")), event.trigger)


def _lines(content: str) -> Iterator[tuple[int, str]]:
    """The records with the numbers of their lines; a line without an id goes on with the words of the one before."""
    begun: tuple[int, str] | None = None
    for number, line in enumerate(content.split("\n"), 1):
        bare = line.rstrip("\r")
        if _ID.match(bare):
            if begun:
                yield begun
            begun = number, bare
        elif begun and begun[1][0] == "T" and bare.strip():
            begun = begun[0], f"{begun[1]} {bare}"
        elif bare.strip():
            if begun:
                yield begun
            begun = number, bare if bare[0] in "TREAMN#*" else f"#{bare}"
    if begun:
        yield begun
