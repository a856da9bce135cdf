"""Agreement of coders who cut a text into units of their own: Krippendorff's u-family, and the older α of 1995.

A continuum is a text of so many code points; each coder's units are `(start, end, category)`, half-open, of one coder
never overlapping. What no unit covers are gaps. Sources: Krippendorff, Mathet, Bouvry & Widlöcher 2016, “On the
reliability of unitizing textual continua” (uα, |uα, cuα, (k)uα); Krippendorff 1995 and 2004, chapter 11 (α_U).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations, pairwise
from typing import TypeAlias

Unit: TypeAlias = tuple[int, int, Hashable]
GAP = None


@dataclass(slots=True)
class Lengths:
    """The sums that the u-family is made of. They add up over texts.

    `shared[c, k]`: lengths of intersections of units of category c with those of category k of other coders, both ways,
    divided by the number of coders less one (gaps are the category `GAP`). `own[c]`: what a coder's units of a category
    would have in common with themselves: the square of a unit's length, a gap's length. `met[c]`: of units alone, the
    square of what each other coder's units cover of each.
    """

    shared: Counter[tuple[Hashable, Hashable]] = field(default_factory=Counter[tuple[Hashable, Hashable]])
    own: Counter[Hashable] = field(default_factory=Counter[Hashable])
    met: Counter[Hashable] = field(default_factory=Counter[Hashable])

    def __add__(self, other: Lengths) -> Lengths:
        return Lengths(self.shared + other.shared, self.own + other.own, self.met + other.met)


def lengths(size: int, coders: Sequence[Iterable[Unit]]) -> Lengths:
    """The sums of one text. Raises ValueError where units of one coder overlap or leave the text."""
    found, others = Lengths(), len(coders) - 1
    tracks = [_with_gaps(size, units) for units in coders]
    if others < 1:
        return found
    for track in tracks:
        for start, end, category in track:
            found.own[category] += end - start if category is GAP else (end - start) ** 2
    covered: Counter[tuple[int, int, int]] = Counter()  # what a coder's unit has in common with one other coder's units
    for (n, one), (m, two) in combinations(enumerate(tracks), 2):
        for i, j, length in _intersections(one, two):
            a, b = one[i][2], two[j][2]
            found.shared[a, b] += length / others  # type: ignore[assignment]
            found.shared[b, a] += length / others  # type: ignore[assignment]
            if a is not GAP and b is not GAP:
                covered[n, i, m] += length
                covered[m, j, n] += length
    for (n, i, _), length in covered.items():
        found.met[tracks[n][i][2]] += length * length / others  # type: ignore[assignment]
    return found


def _with_gaps(size: int, units: Iterable[Unit]) -> list[Unit]:
    """A coder's units in their order, and the gaps between them."""
    track: list[Unit] = []
    at = 0
    for start, end, category in sorted(units, key=lambda unit: (unit[0], unit[1])):
        if not at <= start < end <= size:
            raise ValueError(f"unit {start}–{end} overlaps another of its coder or leaves the text (0–{size})")
        if at < start:
            track.append((at, start, GAP))
        track.append((start, end, category))
        at = end
    return [*track, (at, size, GAP)] if at < size else track


def _intersections(one: list[Unit], two: list[Unit]) -> Iterable[tuple[int, int, int]]:
    """The places in two tracks whose pieces intersect, and how far."""
    i = j = 0
    while i < len(one) and j < len(two):
        length = min(one[i][1], two[j][1]) - max(one[i][0], two[j][0])
        if length > 0:
            yield i, j, length
        if one[i][1] <= two[j][1]:
            i += 1
        else:
            j += 1


@dataclass(frozen=True, slots=True)
class UnitAlphas:
    """The family. `units` (uα): units and gaps, categories and all; `boundaries` (|uα): units against gaps, whatever their
    category; `categories` (cuα): the categories where units intersect; None where nothing could disagree."""

    units: float | None
    boundaries: float | None
    categories: float | None
    coverage: float | None  # the share of what units cover on which units intersect: what cuα speaks of


def u_alphas(sums: Lengths) -> UnitAlphas:
    """The three coefficients of texts' sums together."""
    shared = sums.shared
    marginal, total = _marginals(shared)
    below = total - (sum(sums.own.values()) / total if total else 0)
    agreeing = sum(shared[c, c] for c in marginal)
    chance = sum(_chance(marginal[c] ** 2, sums.own[c], below) for c in marginal)
    gap = marginal[GAP]
    gap_apart = _chance(gap * (total - gap), 0, below)  # a gap of one meeting a unit of another, by chance
    return UnitAlphas(
        _alpha(total - agreeing, total - chance),
        _alpha(gap - shared[GAP, GAP], gap_apart),
        _c_alpha(sums),
        _coverage(shared, total, gap),
    )


def _coverage(shared: Mapping[tuple[Hashable, Hashable], float], total: float, gap: float) -> float | None:
    """How much of what units cover meets other coders' units."""
    met = sum(length for (a, b), length in shared.items() if a is not GAP and b is not GAP)
    return met / (total - gap) if total > gap else None


def _marginals(shared: Mapping[tuple[Hashable, Hashable], float]) -> tuple[Counter[Hashable], float]:
    marginal: Counter[Hashable] = Counter()
    for (category, _), length in shared.items():
        marginal[category] += length  # type: ignore[assignment]
    return marginal, sum(marginal.values())


def _chance(product: float, own: float, below: float) -> float:
    """What two of the same category would share by chance: ℓ..·(ℓc.·ℓ.k − Σ own) ÷ (ℓ..² − Σ all own)."""
    return (product - own) / below if below > 1e-9 else 0.0


def _c_alpha(sums: Lengths) -> float | None:
    """cuα: on the intersections of units alone."""
    inside = {pair: length for pair, length in sums.shared.items() if GAP not in pair}
    marginal, total = _marginals(inside)
    below = total - (sum(sums.met.values()) / total if total else 0)
    agreeing = sum(inside.get((c, c), 0) for c in marginal)
    chance = sum(_chance(marginal[c] ** 2, sums.met[c], below) for c in marginal)
    return _alpha(total - agreeing, total - chance)


@dataclass(frozen=True, slots=True)
class CategoryAlpha:
    """(k)uα of one category, and which share of its length meets units of other coders at all."""

    alpha: float | None
    coverage: float | None


def k_alphas(sums: Lengths) -> dict[Hashable, CategoryAlpha]:
    """(k)uα for each category: does it stay itself where it meets others' units?

    1 − (ε_k. ÷ ℓ_k.)·(ℓ_k. − ℓ_kk) ÷ (ε_k. − ε_kk), on intersections of units. Its coverage must be read with it.
    """
    inside = {pair: length for pair, length in sums.shared.items() if GAP not in pair}
    marginal, total = _marginals(inside)
    everything, _ = _marginals(sums.shared)
    below = total - (sum(sums.met.values()) / total if total else 0)
    found: dict[Hashable, CategoryAlpha] = {}
    for category in everything:
        if category is GAP:
            continue
        met = marginal[category]
        expected = sum(_chance(met * marginal[c], sums.met[c] if c == category else 0, below) for c in marginal)
        agreeing = _chance(met * met, sums.met[category], below)
        apart, chance = met - inside.get((category, category), 0), expected - agreeing
        alpha = 1 - expected / met * apart / chance if met and chance > 1e-9 else (1.0 if met and not apart else None)
        found[category] = CategoryAlpha(alpha, met / everything[category] if everything[category] else None)
    return found


def _alpha(observed: float, expected: float) -> float | None:
    return 1 - observed / expected if expected > 1e-9 else None


# --- 1995 ---------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Alpha1995:
    """α_U of one category: observed and expected squared differences of boundaries, and 1 − their quotient."""

    observed: float
    expected: float

    @property
    def alpha(self) -> float | None:
        """None where no unit could differ."""
        return 1 - self.observed / self.expected if self.expected else None


def alpha_1995(begin: int, size: int, coders: Sequence[Iterable[Unit]]) -> dict[Hashable, Alpha1995]:
    """α_U of 1995 for each category of a text that begins at `begin` and has `size` code points.

    Its figures are not those of uα: squared distances of boundaries against lengths of intersections.
    """
    given = [list(units) for units in coders]
    categories = {category: None for units in given for *_, category in units}
    return {c: _one_category(begin, size, [[(a, b) for a, b, k in units if k == c] for units in given])
            for c in categories}  # fmt: skip


def alpha_1995_all(found: Mapping[Hashable, Alpha1995]) -> float | None:
    """α_U over all categories: their differences added up."""
    return Alpha1995(sum(x.observed for x in found.values()), sum(x.expected for x in found.values())).alpha


_Piece: TypeAlias = tuple[int, int, bool]  # start, end, is it a unit


def _one_category(begin: int, size: int, coders: list[list[tuple[int, int]]]) -> Alpha1995:
    tracks = [_pieces(begin, begin + size, units) for units in coders]
    apart = sum(_difference(a, b) for one, two in combinations(tracks, 2) for a in one for b in two)
    count = len(tracks)
    observed = 2 * apart / (count * (count - 1) * size * size) if count > 1 else 0.0
    return Alpha1995(observed, _expected(tracks, size))


def _pieces(begin: int, end: int, units: list[tuple[int, int]]) -> list[_Piece]:
    edges = [begin, *(edge for unit in sorted(units) for edge in unit), end]
    held = set(units)
    return [(a, b, (a, b) in held) for a, b in pairwise(edges) if a < b]


def _difference(one: _Piece, two: _Piece) -> int:
    """δ²: squared distances of both ends where units intersect, the square of a unit that lies in the other's gap."""
    (a, b, unit), (c, d, other) = one, two
    if unit and other and a < d and c < b:
        return (a - c) ** 2 + (b - d) ** 2
    if unit and not other and c <= a and b <= d:
        return (b - a) ** 2
    if other and not unit and a <= c and d <= b:
        return (d - c) ** 2
    return 0


def _expected(tracks: list[list[_Piece]], size: int) -> float:
    """The mean over all places that units and gaps could have taken."""
    units = [b - a for track in tracks for a, b, unit in track if unit]
    gaps = [b - a for track in tracks for a, b, unit in track if not unit]
    total = len(tracks) * size
    over = 0.0
    for unit in units:
        over += (len(units) - 1) * unit * (unit - 1) * (2 * unit - 1) / 3
        over += unit * unit * sum(gap - unit + 1 for gap in gaps if gap >= unit)
    below = total * (total - 1) - sum(unit * (unit - 1) for unit in units)
    return 2 / size * over / below if below else 0.0
