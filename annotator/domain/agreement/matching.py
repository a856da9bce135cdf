"""How much two coders' spans of one text are the same."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from annotator.domain.model import Fragment

Marked = tuple[str, tuple[Fragment, ...]]  # a label, and pieces in code points, end exclusive


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
    pairs: list[tuple[int, int, int]] = []
    by_label: dict[str, list[tuple[int, Marked]]] = {}
    for n, one in enumerate(second):
        by_label.setdefault(one[0], []).append((n, one))
    for n, (label, pieces) in enumerate(first):
        pairs += [(-shared, n, m) for m, (_, others) in by_label.get(label, []) if (shared := _shared(pieces, others))]
    used: tuple[set[int], set[int]] = set(), set()
    for _, n, m in sorted(pairs):
        if n not in used[0] and m not in used[1]:
            used[0].add(n)
            used[1].add(m)
    return Matches(len(used[0]), len(first), len(second))


def _shared(first: Iterable[Fragment], second: Sequence[Fragment]) -> int:
    return sum(max(min(b, d) - max(a, c), 0) for a, b in first for c, d in second)
