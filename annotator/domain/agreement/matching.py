"""How much two coders' spans of one text are the same."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from annotator.domain.model import Fragment

Marked = tuple[str, tuple[Fragment, ...]]  # a label, and pieces in code points, end exclusive
Tie = tuple[str, tuple[Fragment, ...], tuple[Fragment, ...]]  # a relation: its type, the pieces of its head and child


@dataclass(frozen=True, slots=True)
class Matches:
    """How many spans of the first and of the second coder there are, and how many of them have a match."""

    matched: int = 0
    first: int = 0
    second: int = 0

    def __add__(self, other: Matches) -> Matches:
        return Matches(self.matched + other.matched, self.first + other.first, self.second + other.second)

    @property
    def f1(self) -> float | None:
        """The harmonic mean of precision and recall (van Rijsbergen 1979); None where neither coder marked anything."""
        both = self.first + self.second
        return 2 * self.matched / both if both else None


def exact(first: Iterable[Marked], second: Iterable[Marked]) -> Matches:
    """Spans match that have one label and the very same pieces; each at most once."""
    a, b = Counter(first), Counter(second)
    return Matches((a & b).total(), a.total(), b.total())


def overlapping(first: Sequence[Marked], second: Sequence[Marked]) -> Matches:
    """Spans match that have one label and share a character; each at most once, those that share most before the others."""
    return _one_to_one(len(first), len(second), _near(first, second))


def exact_ties(first: Iterable[Tie], second: Iterable[Tie]) -> Matches:
    """Relations match that have one type and the very same pieces at both ends."""
    a, b = Counter(first), Counter(second)
    return Matches((a & b).total(), a.total(), b.total())


def overlapping_ties(first: Sequence[Tie], second: Sequence[Tie]) -> Matches:
    """Relations match that have one type and share a character at both ends; each at most once, most shared first."""
    heads = _near([(kind, head) for kind, head, _ in first], [(kind, head) for kind, head, _ in second])
    pairs = [(score - common, n, m) for score, n, m in heads if (common := _shared(first[n][2], second[m][2]))]
    return _one_to_one(len(first), len(second), pairs)


def _near(first: Sequence[Marked], second: Sequence[Marked]) -> list[tuple[int, int, int]]:
    """Pairs of one label that share something, as (less what they share, place, place). Both are walked by their places,
    so that long articles cost no more than their overlaps."""
    order = sorted(
        [(min(pieces)[0], 0, n) for n, (_, pieces) in enumerate(first)]
        + [(min(pieces)[0], 1, m) for m, (_, pieces) in enumerate(second)]
    )
    sides = first, second
    open_: tuple[list[int], list[int]] = [], []
    found: list[tuple[int, int, int]] = []
    for start, side, n in order:
        label, pieces = sides[side][n]
        other = sides[1 - side]
        open_[1 - side][:] = [m for m in open_[1 - side] if max(end for _, end in other[m][1]) > start]
        found += [
            (-common, m, n) if side else (-common, n, m)
            for m in open_[1 - side]
            if other[m][0] == label and (common := _shared(pieces, other[m][1]))
        ]
        open_[side].append(n)
    return found


def _one_to_one(first: int, second: int, pairs: list[tuple[int, int, int]]) -> Matches:
    used: tuple[set[int], set[int]] = set(), set()
    for _, n, m in sorted(pairs):
        if n not in used[0] and m not in used[1]:
            used[0].add(n)
            used[1].add(m)
    return Matches(len(used[0]), first, second)


def _shared(first: Iterable[Fragment], second: Sequence[Fragment]) -> int:
    return sum(max(min(b, d) - max(a, c), 0) for a, b in first for c, d in second)
