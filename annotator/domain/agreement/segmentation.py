"""Boundary similarity: how far two coders cut a text at the same places (Fournier 2013, “Evaluating text segmentation
using boundary edit distance”)."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from itertools import accumulate

NEAR = 2  # places apart that still count as one boundary moved (n_t in the paper)


def boundary_similarity(first: Sequence[int], second: Sequence[int], near: int = NEAR) -> float | None:
    """B = 1 − (missing boundaries + moved ones, each by how far) ÷ (missing + moved + same). None without a boundary.

    Both are the masses (lengths) of segments of one text. A boundary that is less than `near` places from one of the
    other coder counts as moved, with the weight distance ÷ `near`. Raises ValueError for texts of different lengths.
    """
    if sum(first) != sum(second):
        raise ValueError(f"the segments add up to {sum(first)} and {sum(second)}")
    one, two = set(accumulate(first[:-1])), set(accumulate(second[:-1]))
    same = one & two
    alone, others = sorted(one - same), sorted(two - same)
    moved, weight = 0, Fraction()
    for boundary in alone:
        nearest = min(others, key=lambda other: abs(other - boundary), default=None)
        if nearest is not None and abs(nearest - boundary) < near:
            others.remove(nearest)
            moved, weight = moved + 1, weight + Fraction(abs(nearest - boundary), near)
    missing = len(alone) - moved + len(others)
    below = missing + moved + len(same)
    return float(1 - (missing + weight) / below) if below else None
