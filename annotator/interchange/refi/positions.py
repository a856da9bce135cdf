"""In which way a program counts the positions in a text.

The standard says code points. NVivo counts UTF-16 units and two for a line end, ATLAS.ti one, others the mark at the
beginning of the file. So every way is tried on all selections of a text, and the one by which most of them begin and end
where words do, or are what they are named, is taken; the standard's where they are equal.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable
from itertools import product
from typing import NamedTuple

from annotator.domain.model import Fragment
from annotator.domain.text import Utf16


class Selection(NamedTuple):
    """Positions as the file has them, and what it calls the place."""

    start: int
    end: int
    name: str


class Way:
    """A way of counting, for one text."""

    def __init__(self, text: str, *, utf16: bool, one_line_end: bool, mark: bool) -> None:
        self._length = len(text)
        short = text.replace("\r\n", "\n") if one_line_end else text
        ends = [hit.start() for hit in re.finditer("\r\n", text)] if one_line_end else []
        self._ends = [at - n for n, at in enumerate(ends)]  # in the shorter text
        self._units = Utf16(short) if utf16 else None
        self._mark = int(mark)
        self.told = [word for word, so in (("UTF-16 units", utf16), ("one character for a line end", one_line_end),
                                           ("the mark at the beginning of the file", mark)) if so]  # fmt: skip

    def back(self, position: int) -> int:
        """The code point offset of a position."""
        at = max(position - self._mark, 0)
        at = self._units.floor(at) if self._units else at
        return at + bisect_left(self._ends, at)

    def place(self, selection: Selection) -> Fragment:
        """Where a selection stands."""
        return self.back(selection.start), self.back(selection.end)


def way(text: str, selections: Iterable[Selection], *, mark: bool) -> Way:
    """The way that fits best; `mark`: did the file begin with a byte order mark?"""
    given = list(selections)
    best, most = Way(text, utf16=False, one_line_end=False, mark=False), -1
    wide, lines = any(sign > "\uffff" for sign in text), "\r\n" in text
    for utf16, one, counted in product(
        (False, True)[: 1 + wide], (False, True)[: 1 + lines], (False, True)[: 1 + mark]
    ):
        tried = Way(text, utf16=utf16, one_line_end=one, mark=counted)
        score = sum(_score(text, tried.place(one), one.name) for one in given)
        if score > most:
            best, most = tried, score
    return best


def _score(text: str, place: Fragment, name: str) -> int:
    """Twice as much as two edges of words is worth the name of a place, where it is its words."""
    start, end = place
    if not 0 <= start < end <= len(text):
        return -1
    named = " ".join(name.rstrip("…. ").split())
    is_named = bool(named) and " ".join(text[start:end].split()).startswith(named)
    return int(_edge(text, start)) + int(_edge(text, end)) + 4 * is_named


def _edge(text: str, at: int) -> bool:
    """Does a word begin or end here, and is no space inside of it?"""
    before, behind = text[at - 1 : at], text[at : at + 1]
    return not (before.isalnum() and behind.isalnum())
