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
Sums: TypeAlias = Mapping[Any, float]


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


# --- sums ---------------------------------------------------------------------------------------------------
# What the coefficients are made of. Sums of articles add up to those of all of them, so a resample is a weighted sum.

UNITS, SAME, AGREED = "units", "same", "agreed"
FULL = "full "  # before the sums of units that every coder coded


def sums(coding: Coding) -> Counter[Any]:
    """Of pairable units: their number; the sum of their shares of agreeing pairs; the coincidences that agree; for each
    category `("n", c)` its codings and `("mean", c)` the sum of its shares. `FULL` sums are of units without a gap."""
    found: Counter[Any] = Counter()
    for row, times in coding.rows.items():
        values = [value for value in row if value is not None]
        if len(values) > 1:
            _count(found, values, times, "")
            if len(values) == len(row):
                _count(found, values, times, FULL)
    return found


def _count(found: Counter[Any], values: list[Any], times: int, prefix: str) -> None:
    counts, size = Counter(values), len(values)
    same = sum(n * (n - 1) for n in counts.values()) / (size - 1)
    found[prefix + UNITS] += times
    found[prefix + SAME] += times * same / size  # type: ignore[assignment]
    found[prefix + AGREED] += times * same  # type: ignore[assignment]
    for value, n in counts.items():
        found[prefix + "n", value] += n * times
        found[prefix + "mean", value] += times * n / size  # type: ignore[assignment]


def _of_kind(sums: Sums, kind: str) -> dict[Hashable, float]:
    return {key[1]: number for key, number in sums.items() if isinstance(key, tuple) and key[0] == kind and number}


def percent_of(sums: Sums, prefix: str = "") -> float | None:
    """Observed agreement: the mean over units of the share of pairs of coders who say the same."""
    units = sums.get(prefix + UNITS, 0)
    return sums[prefix + SAME] / units if units else None


def bennett_of(sums: Sums) -> float | None:
    """S: chance is 1 divided by the number of categories that were used."""
    categories = len(_of_kind(sums, "n"))
    return _corrected(percent_of(sums), 1 / categories) if categories else None


def scott_of(sums: Sums, prefix: str = "") -> float | None:
    """π: chance by the categories' shares in all codings together. Of units that all coded, this is Fleiss' κ."""
    totals = _of_kind(sums, prefix + "n").values()
    size = sum(totals)
    return _corrected(percent_of(sums, prefix), sum((n / size) ** 2 for n in totals)) if size else None


def fleiss_of(sums: Sums) -> float | None:
    """κ of Fleiss: of the units that every coder coded."""
    return scott_of(sums, FULL)


def gwet_of(sums: Sums) -> float | None:
    """AC1: chance is Σ π(1 − π) / (q − 1), where π is a category's mean share in the units and q their number."""
    shares, units = _of_kind(sums, "mean"), sums.get(UNITS, 0)
    if len(shares) < 2:
        return None
    chance = sum(share / units * (1 - share / units) for share in shares.values()) / (len(shares) - 1)
    return _corrected(percent_of(sums), chance)


def alpha_of(sums: Sums) -> float | None:
    """Nominal α: 1 − (n − 1)·disagreeing coincidences ÷ Σ n_c·n_k of unlike categories."""
    totals = _of_kind(sums, "n").values()
    size = sum(totals)
    expected = size * size - sum(n * n for n in totals)
    return 1 - (size - sums.get(AGREED, 0)) * (size - 1) / expected if expected > 1e-9 else None


def cohen_sums(coding: Coding) -> Counter[Any]:
    """Of every pair of coders and the units that both coded: their number, those alike, and each one's categories."""
    found: Counter[Any] = Counter()
    for a, b in combinations(range(coding.coders), 2):
        for (one, two), times in coding.pair(a, b).rows.items():
            found[a, b, UNITS] += times
            found[a, b, SAME] += times * (one == two)
            found[a, b, 1, one] += times
            found[a, b, 2, two] += times
    return found


def cohen_of(sums: Sums) -> float | None:
    """κ of Cohen: chance by each coder's own shares; of more than two coders the mean over the pairs that have one."""
    pairs: dict[tuple[int, int], _Pair] = {}
    for key, number in sums.items():
        if isinstance(key, tuple):
            pairs.setdefault(key[:2], _Pair()).take(key, number)
    defined = [value for pair in pairs.values() if (value := pair.kappa()) is not None]
    return sum(defined) / len(defined) if defined else None


class _Pair:
    """The sums of two coders."""

    __slots__ = ("first", "same", "second", "units")

    def __init__(self) -> None:
        self.units = self.same = 0.0
        self.first: dict[Hashable, float] = {}
        self.second: dict[Hashable, float] = {}

    def take(self, key: tuple[Any, ...], number: float) -> None:
        what = key[2]
        if what == UNITS:
            self.units = number
        elif what == SAME:
            self.same = number
        else:
            (self.first if what == 1 else self.second)[key[3]] = number

    def kappa(self) -> float | None:
        if not self.units:
            return None
        chance = sum(n * self.second.get(category, 0) for category, n in self.first.items())
        return _corrected(self.same / self.units, chance / self.units**2)


def _corrected(observed: float | None, chance: float) -> float | None:
    return (observed - chance) / (1 - chance) if observed is not None and chance < 1 - 1e-12 else None


# --- coefficients -------------------------------------------------------------------------------------------


def percent(coding: Coding) -> float | None:
    """Observed agreement."""
    return percent_of(sums(coding))


def bennett_s(coding: Coding) -> float | None:
    """S of Bennett."""
    return bennett_of(sums(coding))


def scott_pi(coding: Coding) -> float | None:
    """π of Scott."""
    return scott_of(sums(coding))


def fleiss_kappa(coding: Coding) -> float | None:
    """κ of Fleiss."""
    return fleiss_of(sums(coding))


def fleiss_categories(coding: Coding) -> dict[Hashable, float | None]:
    """Fleiss' κ of each category: of the units that every coder coded, it against all others."""
    full = Coding({row: times for row, times in coding.rows.items() if None not in row})
    return {category: fleiss_kappa(full.binary(category)) for category in full.categories}


def cohen_kappa(coding: Coding) -> float | None:
    """κ of Cohen."""
    return cohen_of(cohen_sums(coding))


def gwet_ac1(coding: Coding) -> float | None:
    """AC1 of Gwet."""
    return gwet_of(sums(coding))


def krippendorff_alpha(coding: Coding, distance: Callable[[Any, Any], float] | None = None) -> float | None:
    """α: 1 − observed ÷ expected disagreement. `distance` is the squared difference of two values; nominal without one."""
    if distance is None:
        return alpha_of(sums(coding))
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
