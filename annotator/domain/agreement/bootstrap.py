"""Intervals by resampling articles: the numbers that coefficients are made of add up, so a resample is a weighted sum."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping, Sequence
from random import Random
from typing import TypeAlias

Sums: TypeAlias = Mapping[Hashable, float]
Value: TypeAlias = Callable[[Sums], float | None]
Interval: TypeAlias = tuple[float, float]
DRAWS = 1000
SEED = 1


def added(several: Sequence[Sums]) -> dict[Hashable, float]:
    """The sums of all articles together."""
    total: dict[Hashable, float] = {}
    for sums in several:
        for key, number in sums.items():
            total[key] = total.get(key, 0) + number
    return total


def draws(count: int, *, times: int = DRAWS, seed: int = SEED) -> list[list[int]]:
    """As many resamples of so many articles: each is a list of their places, with replacement. The same seed, the same."""
    random, places = Random(seed), range(count)  # noqa: S311  no secret: the same every time
    return [random.choices(places, k=count) for _ in range(times)]


def interval(several: Sequence[Sums], value: Value, drawn: Sequence[Sequence[int]] | None = None) -> Interval | None:
    """The middle 95 % of a coefficient's values over resamples of articles (percentile bootstrap, Efron 1979).

    None for fewer than two articles, or where half of the resamples leave the coefficient undefined.
    """
    count = len(several)
    if count < 2:
        return None
    resamples = draws(count) if drawn is None else drawn
    keys = list(added(several))
    columns = [[sums.get(key, 0) for sums in several].__getitem__ for key in keys]
    values = (
        value(dict(zip(keys, [sum(map(column, places)) for column in columns], strict=True))) for places in resamples
    )
    found = sorted(one for one in values if one is not None)
    if 2 * len(found) < len(resamples):
        return None
    return _quantile(found, 0.025), _quantile(found, 0.975)


def _quantile(ordered: Sequence[float], share: float) -> float:
    """Between the neighbours, linearly."""
    place = share * (len(ordered) - 1)
    low = int(place)
    high = min(low + 1, len(ordered) - 1)
    return ordered[low] + (ordered[high] - ordered[low]) * (place - low)
