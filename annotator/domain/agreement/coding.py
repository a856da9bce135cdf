"""Agreement of coders who gave every unit one category: counts that add up over articles, and the coefficients on them.

A unit is a row with one value for each coder; None where a coder has not coded it. A coefficient is None where it is
not defined: no two coders share a unit, or only one category was used.

Sources of the formulas: Bennett, Alpert & Goldstein 1954 (S), Scott 1955 (π), Cohen 1960 (κ), Fleiss 1971 (κ), Gwet 2008
(AC1), Krippendorff 2004 and 2011 (α). Where coders are more than two, Cohen's κ is the mean over the pairs.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations
from typing import Any, TypeAlias

Row: TypeAlias = tuple[Hashable, ...]


@dataclass(frozen=True, slots=True)
class Coding:
    """How often each row of values came: all that the coefficients need, and it adds up."""

    rows: Mapping[Row, int] = field(default_factory=dict[Row, int])

    @classmethod
    def of(cls, rows: Iterable[Sequence[Hashable]]) -> Coding:
        """Of one row for every unit."""
        return cls(Counter(map(tuple, rows)))

    @classmethod
    def of_columns(cls, columns: Sequence[Sequence[Hashable]]) -> Coding:
        """Of one column for every coder, all of one length: three million values in a fifth of a second."""
        return cls(Counter(zip(*columns, strict=True)))

    def __add__(self, other: Coding) -> Coding:
        return Coding(Counter(self.rows) + Counter(other.rows))

    @property
    def coders(self) -> int:
        """How many columns the rows have."""
        return max(map(len, self.rows), default=0)

    def pair(self, first: int, second: int) -> Coding:
        """Two of the coders, and the units that both of them coded."""
        found = Counter[Row]()
        for row, times in self.rows.items():
            if row[first] is not None and row[second] is not None:
                found[row[first], row[second]] += times
        return Coding(found)

    def binary(self, category: Hashable) -> Coding:
        """One category against all others."""
        found = Counter[Row]()
        for row, times in self.rows.items():
            found[tuple(None if value is None else value == category for value in row)] += times
        return Coding(found)

    def pairable(self) -> Iterator[tuple[list[Any], int]]:
        """The values of each kind of row that at least two coders coded, and how often it came."""
        for row, times in self.rows.items():
            values = [value for value in row if value is not None]
            if len(values) > 1:
                yield values, times

    @property
    def units(self) -> int:
        """Units that at least two coders coded."""
        return sum(times for _, times in self.pairable())

    @property
    def values(self) -> int:
        """Codings of these units."""
        return sum(len(values) * times for values, times in self.pairable())

    @property
    def categories(self) -> tuple[Hashable, ...]:
        """The categories used in these units."""
        return tuple({value: None for values, _ in self.pairable() for value in values})


def percent(coding: Coding) -> float | None:
    """Observed agreement: the mean over units of the share of pairs of coders who say the same."""
    units = coding.units
    return _agreeing(coding) / units if units else None


def _agreeing(coding: Coding) -> float:
    """The sum over units of the share of agreeing pairs."""
    return sum(times * _same_pairs(values) / (len(values) * (len(values) - 1)) for values, times in coding.pairable())


def _same_pairs(values: Sequence[Hashable]) -> int:
    return sum(n * (n - 1) for n in Counter(values).values())


def bennett_s(coding: Coding) -> float | None:
    """S: chance is 1 divided by the number of categories that were used."""
    categories = len(coding.categories)
    return _corrected(percent(coding), 1 / categories) if categories else None


def scott_pi(coding: Coding) -> float | None:
    """π: chance by the categories' shares in all codings together. With more than two coders this is Fleiss' κ."""
    shares = _shares(coding).values()
    return _corrected(percent(coding), sum(share * share for share in shares))


def fleiss_kappa(coding: Coding) -> float | None:
    """κ of Fleiss: of the units that every coder coded."""
    return scott_pi(_complete(coding))


def fleiss_categories(coding: Coding) -> dict[Hashable, float | None]:
    """Fleiss' κ of each category: 1 − Σ n(m − n) / (N·m·(m − 1)·p·q), over units of m codings."""
    full = _complete(coding)
    coders, units, shares = full.coders, full.units, _shares(full)
    found: dict[Hashable, float | None] = {}
    for category, share in shares.items():
        apart = sum(times * (n := values.count(category)) * (coders - n) for values, times in full.pairable())
        below = units * coders * (coders - 1) * share * (1 - share)
        found[category] = 1 - apart / below if below else None
    return found


def _complete(coding: Coding) -> Coding:
    return Coding({row: times for row, times in coding.rows.items() if None not in row})


def cohen_kappa(coding: Coding) -> float | None:
    """κ of Cohen: chance by each coder's own shares, of the units that both coded; of more coders the mean of the pairs."""
    found = [_cohen(coding.pair(a, b)) for a, b in combinations(range(coding.coders), 2)]
    defined = [value for value in found if value is not None]
    return sum(defined) / len(defined) if defined else None


def _cohen(pair: Coding) -> float | None:
    units = sum(pair.rows.values())
    first, second = Counter[Hashable](), Counter[Hashable]()
    for (a, b), times in pair.rows.items():
        first[a] += times
        second[b] += times
    chance = sum(times * second[category] for category, times in first.items()) / units**2 if units else 1.0
    return _corrected(percent(pair), chance)


def gwet_ac1(coding: Coding) -> float | None:
    """AC1: chance is Σ π(1 − π) / (q − 1), where π is a category's mean share in the units and q their number."""
    units, shares = coding.units, Counter[Hashable]()
    for values, times in coding.pairable():
        for value in values:
            shares[value] += times / len(values)  # type: ignore[assignment]
    if len(shares) < 2:
        return None
    chance = sum(share / units * (1 - share / units) for share in shares.values()) / (len(shares) - 1)
    return _corrected(percent(coding), chance)


def krippendorff_alpha(coding: Coding, distance: Callable[[Any, Any], float] | None = None) -> float | None:
    """α: 1 − observed ÷ expected disagreement. `distance` is the squared difference of two values; nominal without one."""
    if distance is None:
        sums = alpha_sums(coding)
        return alpha_of(sums)
    totals, observed = Counter[Hashable](), 0.0
    for values, times in coding.pairable():
        totals.update({value: n * times for value, n in Counter(values).items()})
        observed += times * 2 * sum(distance(a, b) for a, b in combinations(values, 2)) / (len(values) - 1)
    size = totals.total()
    expected = 2 * sum(n * m * distance(a, b) for (a, n), (b, m) in combinations(totals.items(), 2))
    return 1 - observed * (size - 1) / expected if expected else None


def interval(a: float, b: float) -> float:
    """The squared difference of two numbers: α for interval data."""
    return (a - b) ** 2


AGREED = "agreed"  # the key of the coincidences of a category with itself; categories stand beside it as (category,)


def alpha_sums(coding: Coding) -> Counter[Any]:
    """What nominal α is made of: for each category its pairable codings, and the coincidences that agree. They add up."""
    sums: Counter[Any] = Counter()
    for values, times in coding.pairable():
        counts = Counter(values)
        for value, n in counts.items():
            sums[(value,)] += n * times
        sums[AGREED] += times * sum(n * (n - 1) for n in counts.values()) / (len(values) - 1)  # type: ignore[assignment]
    return sums


def alpha_of(sums: Mapping[Any, float]) -> float | None:
    """Nominal α from such sums; None where one category was used, or none."""
    agreed = sums.get(AGREED, 0)
    totals = [n for key, n in sums.items() if key != AGREED]
    size = sum(totals)
    expected = size * size - sum(n * n for n in totals)
    return 1 - (size - agreed) * (size - 1) / expected if expected > 1e-9 else None


def _shares(coding: Coding) -> dict[Hashable, float]:
    """The share of each category in all codings of pairable units."""
    totals = Counter[Hashable]()
    for values, times in coding.pairable():
        for value in values:
            totals[value] += times
    size = totals.total()
    return {value: n / size for value, n in totals.items()}


def _corrected(observed: float | None, chance: float) -> float | None:
    return (observed - chance) / (1 - chance) if observed is not None and chance < 1 - 1e-12 else None
