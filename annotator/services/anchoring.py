"""Where the spans of a text went in a corrected text.

A span whose words stand there one after the other is at the same place (`exact`) or `moved`. Of the others the most similar
words are looked for where the alignment says they must lie; what is like enough is `fuzzy`, the rest `lost`. Nothing is
guessed beyond that: a wrong tag costs more than one to be placed by hand.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from annotator.domain.model import Fragment
from annotator.domain.story import EXACT, FUZZY, LOST, MOVED
from annotator.services.alignment import Alignment

LIKE = (
    75.0  # per cent of characters (rapidfuzz: twice the common ones by all) from which on words are the same, changed
)
_SHORT, _LIKE_SHORT = 12, 90.0  # the same for a name: few letters are like many others
_CONTEXT = 40  # characters on both sides that tell one place from another
_RANK = (EXACT, MOVED, FUZZY, LOST)


@dataclass(frozen=True, slots=True)
class Placed:
    """Where a span went: `fragments` in the new text (none where it is lost), how, and how alike the words are (0 to 1)."""

    how: str
    fragments: tuple[Fragment, ...]
    score: float


def place(alignment: Alignment, fragments: Sequence[Fragment]) -> Placed:
    """Where a span went, with all its fragments; lost where one of them is."""
    found = [_fragment(alignment, start, end) for start, end in fragments]
    how = max((one.how for one in found), key=_RANK.index)
    if how == LOST:
        return Placed(LOST, (), 0.0)
    size = sum(end - start for start, end in fragments)  # not 0: of no words nothing is found
    score = sum(one.score * (end - start) for one, (start, end) in zip(found, fragments, strict=True)) / size
    return Placed(how, tuple(piece for one in found for piece in one.fragments), round(score, 3))


def _fragment(alignment: Alignment, start: int, end: int) -> Placed:
    goal = alignment.place(start, end) if start < end else None
    if goal is not None:
        same = alignment.old[start:end] == alignment.new[slice(*goal)]
        if same:
            return Placed(EXACT if goal == (start, end) else MOVED, (goal,), 1.0)
        return Placed(FUZZY, (goal,), _ratio(alignment.old[start:end], alignment.new[slice(*goal)]) / 100)
    return _changed(alignment, start, end) or Placed(LOST, (), 0.0)


def _changed(alignment: Alignment, start: int, end: int) -> Placed | None:
    """What stands between its edges, or the most similar words where it must lie; else its exact words at the one place whose
    surroundings are alike."""
    quote, window, edges = alignment.old[start:end], alignment.around(start, end), alignment.between_edges(start, end)
    near = (_alike(quote, alignment.new, edges) if edges else None) or _similar(quote, alignment.new, window)
    if near is not None:
        return near
    places = [hit.start() for hit in re.finditer(re.escape(quote), alignment.new)] if len(quote) >= _SHORT else []
    fitting = [at for at in places if _surroundings(alignment, start, end, at) >= LIKE]
    if len(fitting) != 1:
        return None
    return Placed(FUZZY, ((fitting[0], fitting[0] + len(quote)),), 1.0)


def _similar(quote: str, text: str, window: Fragment) -> Placed | None:
    from rapidfuzz import fuzz  # noqa: PLC0415

    words = text[slice(*window)]
    if not words.strip() or not quote.strip():
        return None
    if len(quote) >= len(words):
        return _alike(quote, text, window)
    hit = fuzz.partial_ratio_alignment(quote, words, score_cutoff=_least(quote))
    return _alike(quote, text, (window[0] + hit.dest_start, window[0] + hit.dest_end)) if hit else None


def _alike(quote: str, text: str, goal: Fragment) -> Placed | None:
    """A stretch, where its words are like enough."""
    start, end = _whole_words(text, *goal)
    score = _ratio(quote, text[start:end])
    return Placed(FUZZY, ((start, end),), score / 100) if start < end and score >= _least(quote) else None


def _least(quote: str) -> float:
    return LIKE if len(quote) > _SHORT else _LIKE_SHORT


def _whole_words(text: str, start: int, end: int) -> Fragment:
    """A stretch that cuts no word: a cut one belongs to it where more than half of it does. No white space at its ends."""
    for hit in re.finditer(r"\w+", text[max(0, start - 60) : end + 60]):
        a, b = hit.start() + max(0, start - 60), hit.end() + max(0, start - 60)
        if a < start < b:
            start = a if b - start > start - a else b
        if a < end < b:
            end = b if end - a > b - end else a
    words = text[start:end] if start < end else ""
    return start + len(words) - len(words.lstrip()), start + len(words.rstrip())


def _surroundings(alignment: Alignment, start: int, end: int, at: int) -> float:
    """How alike the characters on both sides of a quote are (0 to 100)."""
    old, new, size = alignment.old, alignment.new, end - start
    before = _ratio(old[max(0, start - _CONTEXT) : start], new[max(0, at - _CONTEXT) : at])
    behind = _ratio(old[end : end + _CONTEXT], new[at + size : at + size + _CONTEXT])
    return max(before, behind)


def _ratio(one: str, two: str) -> float:
    from rapidfuzz import fuzz  # noqa: PLC0415

    return float(fuzz.ratio(one, two))
