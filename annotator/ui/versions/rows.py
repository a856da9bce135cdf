"""Two texts in rows: the paragraphs that belong together stand beside each other. No Qt."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from heapq import merge

from annotator.domain.model import Fragment
from annotator.domain.text import paragraphs
from annotator.services.alignment import CHANGED, SAME, Alignment, Kind


@dataclass(frozen=True, slots=True)
class Side:
    """What stands in one column of a row: a stretch of the text (empty where nothing does), and what differs in it."""

    place: Fragment
    marks: tuple[tuple[int, int, Kind], ...] = ()


@dataclass(frozen=True, slots=True)
class Row:
    """Paragraphs of both texts that belong together."""

    old: Side
    new: Side

    @property
    def differs(self) -> bool:
        """Is anything in it not the same?"""
        return bool(self.old.marks or self.new.marks)


def rows(alignment: Alignment) -> list[Row]:
    """The two texts of an alignment in rows, in reading order."""
    ours, theirs = _written(alignment.old), _written(alignment.new)
    olds = [(p.old[0], p.old[1], p.kind) for p in alignment.pieces if p.kind != SAME and p.old[0] < p.old[1]]
    news = [(p.new[0], p.new[1], p.kind) for p in alignment.pieces if p.kind != SAME and p.new[0] < p.new[1]]
    found: list[Row] = []
    for (a, b), (c, d) in _groups(len(ours), len(theirs), _links(alignment, ours, theirs)):
        found.append(Row(_side(ours[a:b], olds), _side(theirs[c:d], news)))
    return found


def _written(text: str) -> list[Fragment]:
    return [(start, end) for start, end in paragraphs(text) if text[start:end].strip()]


def _links(alignment: Alignment, ours: list[Fragment], theirs: list[Fragment]) -> Iterator[Fragment]:
    """The numbers of paragraphs that share words which stayed in their order, or words that became others."""
    i = k = 0
    last = (-1, -1)
    stayed = [(a, b) for (a, _), (b, _) in alignment.stayed()]
    changed = [(p.old[0], p.new[0]) for p in alignment.pieces if p.kind == CHANGED]
    for start, there in merge(stayed, changed):
        while ours[i][1] <= start:
            i += 1
        while theirs[k][1] <= there:
            k += 1
        if (i, k) != last:
            last = i, k
            yield last


def _groups(ours: int, theirs: int, links: Iterable[Fragment]) -> Iterator[tuple[Fragment, Fragment]]:
    """Runs of paragraphs, as numbers, half-open: joined ones beside each other, the others alone."""
    a = b = c = d = 0  # the group that is open: ours a to b, theirs c to d
    for i, k in links:
        if i < b or k < d:
            b, d = max(b, i + 1), max(d, k + 1)
            continue
        if b > a or d > c:
            yield (a, b), (c, d)
        yield from (((n, n + 1), (d, d)) for n in range(b, i))
        yield from (((i, i), (n, n + 1)) for n in range(d, k))
        a, b, c, d = i, i + 1, k, k + 1
    if b > a or d > c:
        yield (a, b), (c, d)
    yield from (((n, n + 1), (theirs, theirs)) for n in range(b, ours))
    yield from (((ours, ours), (n, n + 1)) for n in range(d, theirs))


def _side(pieces: list[Fragment], marks: list[tuple[int, int, Kind]]) -> Side:
    if not pieces:
        return Side((0, 0))
    start, end = pieces[0][0], pieces[-1][1]
    inside = tuple((max(a, start), min(b, end), kind) for a, b, kind in marks if a < end and start < b)
    return Side((start, end), inside)
