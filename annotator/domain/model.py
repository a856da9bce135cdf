"""The nouns of a project, as immutable values.

Offsets are Unicode code points of a document's text, half-open: `text[start:end]`.
Ids are made by the client (UUIDs as 32 hex digits, growing), so that colleagues' work merges
without renumbering. Times are ISO 8601 in UTC. `extra` holds, as JSON text, what a
file brought that we have no field for.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from os import urandom
from threading import Lock
from time import time_ns
from typing import TypeAlias

Fragment: TypeAlias = tuple[int, int]
AttributeValue: TypeAlias = str | int | float | bool
Attributes: TypeAlias = tuple[tuple[str, AttributeValue], ...]
Labels: TypeAlias = tuple[tuple[str, tuple[str, ...]], ...]

STATUSES = ("new", "begun", "complete", "review")
GOLD = "gold"


def new_id() -> str:
    """A fresh id: a UUID of version 7 (RFC 9562) as 32 hex digits, larger than all that this program made before.

    48 bits are the milliseconds since 1970, 4 the version, 12 more of the time, 2 the variant, 62 by chance. Ids that
    grow are put at the end of an index; ids by chance tear a page out of its middle each, which costs an import a third.
    """
    return new_ids(1)[0]


def new_ids(count: int) -> list[str]:
    """As many fresh ids, as `new_id` makes them, each larger than the one before. A reader of files asks for many at once."""
    moment, chance = _clock.ticks(count), urandom(8 * count)
    return [
        f"{m >> 12:012x}7{m & 0xFFF:03x}{0b10 << 62 | int.from_bytes(chance[8 * n : 8 * n + 8]) >> 2:016x}"
        for n, m in enumerate(range(moment - count + 1, moment + 1))
    ]


class _Clock:
    """The time in 4096ths of a millisecond, never the same twice, from whatever thread it is asked."""

    def __init__(self) -> None:
        self._last, self._lock = 0, Lock()

    def ticks(self, count: int) -> int:
        """The last of some moments that follow each other."""
        milliseconds, rest = divmod(time_ns(), 1_000_000)
        with self._lock:
            self._last = max(self._last + count, milliseconds << 12 | rest * 4096 // 1_000_000)
            return self._last


_clock = _Clock()


_MOMENT = "%Y-%m-%dT%H:%M:%SZ"


def now() -> str:
    """The present moment in UTC, to the second: `2026-11-22T10:00:00Z`."""
    return datetime.now(UTC).strftime(_MOMENT)


def now_after(earlier: str) -> str:
    """The present moment, but a second behind an `earlier` one where the clock went back since."""
    moment = now()
    if moment >= earlier:
        return moment
    return (datetime.strptime(earlier, _MOMENT).replace(tzinfo=UTC) + timedelta(seconds=1)).strftime(_MOMENT)


def attributes(given: Mapping[str, AttributeValue] | Iterable[tuple[str, AttributeValue]] = ()) -> Attributes:
    """Attributes in their one canonical order, so that equal ones compare equal."""
    return tuple(sorted(dict(given).items()))


def with_attribute(given: Attributes, name: str, value: AttributeValue | None) -> Attributes:
    """`given` with one attribute set, or taken away where `value` is None."""
    rest = {key: old for key, old in given if key != name}
    return attributes(rest if value is None else rest | {name: value})


@dataclass(frozen=True, slots=True, kw_only=True)
class Value:
    """What a project is made of: frozen, compared by its fields, known by its id."""

    id: str = field(default_factory=new_id)


@dataclass(frozen=True, slots=True, kw_only=True)
class Coder(Value):
    """A person (or a machine) whose tags these are."""

    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CodebookRevision(Value):
    """A codebook as it stood at one time. `id` is a hash of `content`, which is TOML."""

    id: str
    number: int
    name: str
    content: str
    created: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Document(Value):
    """An article: what is known about it. Its text is a `Text` with the same id.

    `published` is an ISO date or empty when unknown (never the import day); `length`
    counts code points; `number` orders the documents of a project. `section` is the part of the paper;
    `follows` the SHA-256 of the text that this one corrects.
    """

    number: int = 0
    title: str
    outlet: str = ""
    author: str = ""
    published: str = ""
    url: str = ""
    language: str = ""
    file: str = ""
    sha256: str
    length: int
    split: str = ""
    extra: str = ""
    section: str = ""
    follows: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Text(Value):
    """The characters of a document as they were decoded. Written once, never changed."""

    id: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Zone(Value):
    """A part of the page (headline, caption, boilerplate …): a mark on the unchanged text.

    `rule` is the name of the rule that found it (empty: nobody says), `confidence` how sure that rule is, 0 to 1.
    """

    document_id: str
    kind: str
    start: int
    end: int
    extra: str = ""
    rule: str = ""
    confidence: float = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Layer(Value):
    """One coder's work on one document; `gold` is the adjudicated one.

    `labels` are those of the whole document (frame, topic …), `codebook` the id of the
    revision the layer was begun under, `note` what the coder wrote down about the article.
    """

    document_id: str
    number: int = 0
    name: str
    coder_id: str
    status: str = "begun"
    codebook: str = ""
    labels: Labels = ()
    extra: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class EntityRole:
    """An office or affiliation that an entity held from one ISO date to another."""

    title: str
    since: str = ""
    until: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity(Value):
    """Somebody or something of the registry. `merged_into` redirects, so that a merge can be split."""

    name: str
    type: str = ""
    aliases: tuple[str, ...] = ()
    qid: str = ""
    note: str = ""
    roles: tuple[EntityRole, ...] = ()
    merged_into: str | None = None
    extra: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Span(Value):
    """One or more stretches of text that bear one label.

    `fragments` keep the order they were given in, which need not be that of the text;
    `label` is the id of a codebook label.
    """

    layer_id: str
    label: str
    fragments: tuple[Fragment, ...]
    attributes: Attributes = ()
    entity_id: str | None = None
    note: str = ""
    origin: str = "manual"
    coder_id: str
    created: str = ""
    codebook: str = ""
    extra: str = ""

    @property
    def start(self) -> int:
        """First code point of the hull."""
        return min(self.fragments)[0]

    @property
    def end(self) -> int:
        """End of the hull, exclusive."""
        fragments = self.fragments
        return fragments[0][1] if len(fragments) == 1 else max(end for _, end in fragments)

    @property
    def size(self) -> int:
        """Code points in all fragments."""
        fragments = self.fragments
        if len(fragments) == 1:
            return fragments[0][1] - fragments[0][0]
        return sum(end - start for start, end in fragments)

    def attribute(self, name: str) -> AttributeValue | None:
        """The value of an attribute, or None where it is not set."""
        return dict(self.attributes).get(name)

    def quote(self, text: str) -> str:
        """The span's words: its fragments joined by one space."""
        return " ".join(text[start:end] for start, end in self.fragments)


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation(Value):
    """A typed, directed link between two spans of a layer: head → child. Roles of a claim are relations."""

    layer_id: str
    type: str
    head: str
    child: str
    attributes: Attributes = ()
    extra: str = ""
