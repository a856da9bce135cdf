"""γ: agreement on where units are and what they are called at once, by the alignment of least disorder (Mathet, Widlöcher &
Métivier 2015, “The unified and holistic method gamma (γ) for inter-annotator agreement measure and alignment”).

It is worked out exactly for small continua, and no measure of the agreement page: expected disorder is drawn by chance, so
that the value differs from one seed to the next by some hundredths.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations, product
from random import Random
from typing import TypeAlias

Unit: TypeAlias = tuple[int, int, Hashable]  # start, end, category; half-open
Choice: TypeAlias = tuple[Unit | None, ...]  # one unit of each coder, or none


@dataclass(frozen=True, slots=True)
class Weights:
    """How much places and categories weigh against a unit that stands alone (`empty`)."""

    places: float = 1.0
    categories: float = 1.0
    empty: float = 1.0


@dataclass(frozen=True, slots=True)
class Alignment:
    """The units that are held to be the same, and the disorder of that: 0 where all coders did the very same."""

    choices: tuple[Choice, ...]
    disorder: float


def apart(one: Unit | None, two: Unit | None, weights: Weights) -> float:
    """How unlike two units are; a missing one counts `empty`, and so do two."""
    if one is None or two is None:
        return weights.empty
    (a, b, c), (x, y, z) = one, two
    moved = (abs(a - x) + abs(b - y)) / (b - a + y - x)
    return weights.empty * (weights.places * moved * moved + weights.categories * (c != z))


def best_alignment(coders: Sequence[Sequence[Unit]], weights: Weights | None = None) -> Alignment:
    """The alignment of least disorder: every unit in one choice. Exact; the cost grows fast with units that compete."""
    given = weights or Weights()
    size = sum(map(len, coders)) / max(len(coders), 1)
    if not size:
        return Alignment((), 0.0)
    cost, chosen = _Search([tuple(sorted(units, key=lambda u: u[:2])) for units in coders], given).run()
    return Alignment(chosen, cost / size)


class _Search:
    """Units are settled in the order of the text; a choice that costs more than its units would alone is never made."""

    def __init__(self, coders: list[tuple[Unit, ...]], weights: Weights) -> None:
        self._coders, self._weights = coders, weights
        self._pairs = max(len(coders) * (len(coders) - 1) // 2, 1)
        self._alone = weights.empty
        self._known: dict[frozenset[tuple[int, int]], tuple[float, tuple[Choice, ...]]] = {}
        order = [(unit[:2], n, i) for n, units in enumerate(coders) for i, unit in enumerate(units)]
        self._order = [(n, i) for _, n, i in sorted(order, key=lambda one: (one[0], one[1], one[2]))]

    def run(self) -> tuple[float, tuple[Choice, ...]]:
        return self._rest(frozenset(self._order))

    def _rest(self, left: frozenset[tuple[int, int]]) -> tuple[float, tuple[Choice, ...]]:
        if not left:
            return 0.0, ()
        if left not in self._known:
            first = next(key for key in self._order if key in left)
            self._known[left] = min(
                (self._with(first, choice, left) for choice in self._choices(first, left)), key=lambda one: one[0]
            )
        return self._known[left]

    def _with(self, first: tuple[int, int], choice: tuple[int | None, ...], left: frozenset[tuple[int, int]]
              ) -> tuple[float, tuple[Choice, ...]]:  # fmt: skip
        taken = {(n, i) for n, i in enumerate(choice) if i is not None} | {first}
        cost, rest = self._rest(left - taken)
        units = tuple(None if i is None else self._coders[n][i] for n, i in enumerate(choice))
        return cost + self._cost(units), (units, *rest)

    def _choices(self, first: tuple[int, int], left: frozenset[tuple[int, int]]) -> list[tuple[int | None, ...]]:
        n, i = first
        options: list[list[int | None]] = []
        for m, units in enumerate(self._coders):
            near: list[int | None] = [
                j for j in range(len(units)) if (m, j) in left and self._near(self._coders[n][i], units[j])
            ]
            options.append([i] if m == n else [*near, None])
        found = []
        for choice in product(*options):
            count = sum(j is not None for j in choice)
            chosen: Choice = tuple(None if j is None else self._coders[m][j] for m, j in enumerate(choice))
            if self._cost(chosen) <= self._alone * count + 1e-12:
                found.append(choice)
        return found

    def _near(self, one: Unit, two: Unit) -> bool:
        return apart(one, two, self._weights) <= 2 * self._weights.empty * max(len(self._coders) - 1, 1)

    def _cost(self, units: Choice) -> float:
        return sum(apart(a, b, self._weights) for a, b in combinations(units, 2)) / self._pairs


@dataclass(frozen=True, slots=True)
class Gamma:
    """γ: places and categories at once. `categories` (γ-cat): only what aligned units are called; the nearer their places,
    the more it weighs, and a unit that stands alone is called otherwise (Mathet 2017, as pygamma-agreement works it out).
    `of_each` (γ-k): the same of pairs in which a category takes part. None where nothing can be disordered."""

    value: float | None
    categories: float | None = None
    of_each: Mapping[Hashable, float | None] = field(default_factory=dict[Hashable, float | None])


def gamma(
    coders: Sequence[Sequence[Unit]], weights: Weights | None = None, *, samples: int = 60, seed: int = 1
) -> Gamma:
    """1 − disorder ÷ the mean disorder of shuffled continua: each coder gets some coder's units, moved round by a
    length that is not nearly another's."""
    given, names = weights or Weights(), dict.fromkeys(unit[2] for units in coders for unit in units)
    if len(coders) < 2 or not names:
        return Gamma(None)
    seen = best_alignment(coders, given)
    drawn = [best_alignment(one, given) for one in _shuffled(coders, samples, seed)]
    expected = sum(one.disorder for one in drawn) / samples
    called = {name: _called_alike(seen, drawn, given, name) for name in names}
    return Gamma(1 - seen.disorder / expected if expected else None, _called_alike(seen, drawn, given, None), called)


def _called_alike(seen: Alignment, drawn: Sequence[Alignment], weights: Weights, name: Hashable | None) -> float | None:
    observed = _called_apart(seen, weights, name)
    chance = [one for one in (_called_apart(alignment, weights, name) for alignment in drawn) if one is not None]
    if observed is None or not sum(chance):
        return None
    return 1 - observed * len(chance) / sum(chance)


def _called_apart(alignment: Alignment, weights: Weights, name: Hashable | None) -> float | None:
    """The weighted share of pairs that are called otherwise; None without a pair."""
    apart_, whole = 0.0, 0.0
    for choice in alignment.choices:
        there = sum(unit is not None for unit in choice)
        for one, two in combinations(choice, 2):
            labels = [unit[2] for unit in (one, two) if unit is not None]
            if labels and (name is None or name in labels):
                weight = _nearness(one, two, weights) / max(there - 1, 1)
                whole += weight
                apart_ += weight * (len(labels) < 2 or labels[0] != labels[1])
    return apart_ / whole if whole else None


def _nearness(one: Unit | None, two: Unit | None, weights: Weights) -> float:
    if one is None or two is None:
        return 1.0
    (a, b, _), (x, y, _) = one, two
    moved = (abs(a - x) + abs(b - y)) / (b - a + y - x)
    return max(0.0, 1 - weights.places * moved * moved)


def _shuffled(coders: Sequence[Sequence[Unit]], samples: int, seed: int) -> Iterator[list[list[Unit]]]:
    ends = [edge for units in coders for a, b, _ in units for edge in (a, b)]
    sizes = [b - a for units in coders for a, b, _ in units]
    random, low, high = Random(seed), min(ends), max(ends)  # noqa: S311  no secret: the same every time
    for _ in range(samples):
        moves = _moves(random, len(coders), high - low, sum(sizes) / len(sizes) / 2)
        yield [_moved(random.choice(coders), by, low, high) for by in moves]


def _moves(random: Random, count: int, length: int, near: float) -> list[int]:
    """How far each coder is moved: no two by nearly the same, as long as there is room; else shuffled coders would agree."""
    found: list[int] = []
    for _ in range(count):
        free = [by for by in range(length + 1) if all(abs(by - other) >= near for other in found)]
        found.append(random.choice(free) if free else random.randint(0, length))
    return found


def _moved(units: Sequence[Unit], by: int, low: int, high: int) -> list[Unit]:
    return [
        (a + by, b + by, c) if a + by <= high else (a + by - high + low, b + by - high + low, c) for a, b, c in units
    ]
