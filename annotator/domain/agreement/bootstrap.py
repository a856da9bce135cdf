"""Intervals by resampling articles: the numbers that coefficients are made of add up, so a resample is a weighted sum."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping, Sequence
from random import Random
from typing import TypeAlias

Sums: TypeAlias = Mapping[Hashable, float]
DRAWS = 1000
SEED = 1


def added(several: Sequence[Sums]) -> dict[Hashable, float]:
    """The sums of all articles together."""
    total: dict[Hashable, float] = {}
    for sums in several:
        for key, number in sums.items():
            total[key] = total.get(key, 0) + number
    return total


def interval(
    several: Sequence[Sums], value: Callable[[Sums], float | None], *, draws: int = DRAWS, seed: int = SEED
) -> tuple[float, float] | None:
    """The middle 95 % of a coefficient's values when as many articles are drawn, with replacement, as there are.

    Percentile bootstrap (Efron 1979). None for fewer than two articles, or where half of the draws leave the coefficient
    undefined. The same seed gives the same interval.
    """
    count = len(several)
    if count < 2:
        return None
    keys = list(added(several))
    columns = [[sums.get(key, 0) for sums in several] for key in keys]
    random, articles = Random(seed), range(count)  # noqa: S311  no secret: the same every time
    found: list[float] = []
    for _ in range(draws):
        drawn = random.choices(articles, k=count)
        one = value({key: sum(map(column.__getitem__, drawn)) for key, column in zip(keys, columns, strict=True)})
        if one is not None:
            found.append(one)
    if 2 * len(found) < draws:
        return None
    found.sort()
    return _quantile(found, 0.025), _quantile(found, 0.975)


def _quantile(ordered: Sequence[float], share: float) -> float:
    """Between the neighbours, linearly."""
    place = share * (len(ordered) - 1)
    low = int(place)
    high = min(low + 1, len(ordered) - 1)
    return ordered[low] + (ordered[high] - ordered[low]) * (place - low)
