"""The language in which articles are asked for: `outlet:"The Guardian" since:2026-01 -actor:Peskov (energy OR "gas price")`.

Terms side by side must all hold, `OR` between them asks for one of them, `-` before one asks for the contrary, and brackets keep
together. A term is a field with a value, or words, which must stand in the article next to each other. What has spaces, quotes or
brackets stands between quotes, in which `\\"` is a quote and `\\\\` a backslash.

    query  = every { "OR" every } ;   every = term { term } ;   term = "-" term | "(" query ")" | field ":" value | words

`parse` makes the tree, `written` the words again: parse(written(tree)) == tree. Length and depth are bounded (`limits`).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TypeAlias

from annotator.domain import limits
from annotator.domain.change import Refusal
from annotator.domain.dates import is_part_of_a_day
from annotator.domain.model import STATUSES

PLAIN = (
    "outlet",
    "section",
    "author",
    "language",
    "split",
    "since",
    "until",
    "story",
    "actor",
    "label",
    "layer",
    "coder",
    "status",
)
NAMED = (
    "attribute",
    "article",
    "field",
)  # what each is of stands behind a dot: `attribute.stance:denies`
FIELDS = (*PLAIN, *(f"{field}.NAME" for field in NAMED))

_FIELD = re.compile(r"([A-Za-z]+)(?:\.([^\s:\"()]+))?:")
_BARE = re.compile(r"[^\s\"()]+")
_SAFE = re.compile(r"[^\s\"()\-:][^\s\"():]*")  # words that mean themselves without quotes
_SAFE_VALUE = re.compile(r"[^\s\"()]+")
_OR = "OR"


class BadQuery(Refusal):
    """A query that is none; `position` is the code point where it goes wrong."""

    def __init__(self, why: str, position: int) -> None:
        super().__init__(f"The query has a mistake at character {position + 1}: {why}.")
        self.position = position


@dataclass(frozen=True, slots=True)
class Words:
    """These words, next to each other, in the text of the article."""

    words: str


@dataclass(frozen=True, slots=True)
class Term:
    """A field has a value. `name`: of which attribute, label of the article, or field of one's own; else empty."""

    field: str
    value: str
    name: str = ""


@dataclass(frozen=True, slots=True)
class Not:
    """The contrary."""

    part: Criteria


@dataclass(frozen=True, slots=True)
class Every:
    """All of two or more."""

    parts: tuple[Criteria, ...]


@dataclass(frozen=True, slots=True)
class Some:
    """At least one of two or more."""

    parts: tuple[Criteria, ...]


Criteria: TypeAlias = Words | Term | Not | Every | Some


def parse(words: str) -> Criteria:
    """The tree of a query. Raises `BadQuery`, with the place and the reason."""
    if len(words) > limits.QUERY:
        raise BadQuery(f"more than {limits.QUERY:,} characters are no query", limits.QUERY)
    parser = _Parser(words)
    tree = parser.query(0)
    if not parser.at_end():
        raise BadQuery("no bracket is open that could be closed", parser.place)
    return tree


def written(tree: Criteria) -> str:
    """A tree in words."""
    if isinstance(tree, Some):
        return f" {_OR} ".join(_within(part, Some) for part in tree.parts)
    if isinstance(tree, Every):
        return " ".join(_within(part, Some, Every) for part in tree.parts)
    if isinstance(tree, Not):
        return f"-{_within(tree.part, Some, Every)}"
    if isinstance(tree, Term):
        name = f".{tree.name}" if tree.name else ""
        value = tree.value if _SAFE_VALUE.fullmatch(tree.value) else _quoted(tree.value)
        return f"{tree.field}{name}:{value}"
    return tree.words if _SAFE.fullmatch(tree.words) and tree.words != _OR else _quoted(tree.words)


def _within(part: Criteria, *looser: type[Some | Every]) -> str:
    """A part in brackets, where it would else fall apart."""
    words = written(part)
    return f"({words})" if isinstance(part, looser) else words


def _quoted(words: str) -> str:
    escaped = words.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


class _Parser:
    """Reads from left to right; `place` is the next code point."""

    def __init__(self, words: str) -> None:
        self._words = words
        self.place = 0

    def at_end(self) -> bool:
        """Is there nothing more, but spaces?"""
        while self.place < len(self._words) and self._words[self.place].isspace():
            self.place += 1
        return self.place == len(self._words)

    def query(self, depth: int) -> Criteria:
        """Terms with `OR` between them."""
        parts = [self._every(depth)]
        while self._takes_or():
            parts.append(self._every(depth))
        return parts[0] if len(parts) == 1 else Some(tuple(parts))

    def _every(self, depth: int) -> Criteria:
        parts: list[Criteria] = []
        while not self.at_end() and self._next() != ")" and not self._is_or():
            parts.append(self._term(depth))
        if not parts:
            raise BadQuery("words or a field with a value are missing here", self.place)
        return parts[0] if len(parts) == 1 else Every(tuple(parts))

    def _term(self, depth: int) -> Criteria:
        if depth > limits.BRACKETS:
            raise BadQuery(
                f"more than {limits.BRACKETS} brackets lie within each other", self.place
            )
        if self._next() == "-":
            return self._contrary(depth)
        if self._next() == "(":
            return self._group(depth)
        if self._next() == '"':
            return self._some_words(self._quotation())
        if field := _FIELD.match(self._words, self.place):
            return self._test(field)
        return self._some_words(self._bare())

    def _contrary(self, depth: int) -> Criteria:
        self.place += 1
        if self.place == len(self._words) or self._next().isspace() or self._next() == ")":
            raise BadQuery("what is not to be is missing behind the minus", self.place)
        return Not(self._term(depth + 1))

    def _group(self, depth: int) -> Criteria:
        opened = self.place
        self.place += 1
        inside = self.query(depth + 1)
        if self.at_end():
            raise BadQuery("this bracket is not closed", opened)
        self.place += 1
        return inside

    def _test(self, found: re.Match[str]) -> Term:
        field, name = found[1].lower(), found[2] or ""
        if field not in PLAIN and field not in NAMED:
            raise BadQuery(
                f"there is no field “{found[1]}”; there are: {', '.join(FIELDS)}. Words with a colon stand in quotes",
                found.start(),
            )
        if bool(name) != (field in NAMED):
            wanted = f"{field}.NAME:VALUE" if field in NAMED else f"{field}:VALUE"
            raise BadQuery(f"this is written {wanted}", found.start())
        self.place = found.end()
        begins = self.place
        more = begins < len(self._words)
        value = self._quotation() if more and self._next() == '"' else self._bare()
        if not value.strip():
            raise BadQuery(f"the value of “{field}” is missing", begins)
        _check(field, value, begins)
        return Term(field, value, name)

    def _some_words(self, words: str) -> Words:
        if not words.strip():
            raise BadQuery("no words stand between these quotes", self.place)
        return Words(words)

    def _quotation(self) -> str:
        opened, signs = self.place, list[str]()
        self.place += 1
        while self.place < len(self._words) and self._next() != '"':
            if self._next() == "\\" and self._words[self.place + 1 : self.place + 2] in ('"', "\\"):
                self.place += 1
            signs.append(self._next())
            self.place += 1
        if self.place >= len(self._words):
            raise BadQuery("this quotation is not closed", opened)
        self.place += 1
        return "".join(signs)

    def _bare(self) -> str:
        found = _BARE.match(self._words, self.place)
        self.place = found.end() if found else self.place
        return found[0] if found else ""

    def _next(self) -> str:
        return self._words[self.place]

    def _is_or(self) -> bool:
        found = _BARE.match(self._words, self.place)
        return found is not None and found[0] == _OR

    def _takes_or(self) -> bool:
        if self.at_end() or not self._is_or():
            return False
        self.place += len(_OR)
        return True


def _check(field: str, value: str, place: int) -> None:
    if field in ("since", "until") and not is_part_of_a_day(value):
        raise BadQuery(f"“{value}” is no date: write 2026, 2026-11 or 2026-11-22", place)
    if field == "status" and value not in STATUSES:
        raise BadQuery(f"there is no status “{value}”; there are: {', '.join(STATUSES)}", place)
