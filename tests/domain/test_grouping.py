"""Groups are what hangs together, and sides get what they should as nearly as whole groups
allow."""

from __future__ import annotations

from collections import Counter
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.grouping import Group, commonest, connected, deal
from tests.examples import share

SHARES = {"train": 0.8, "dev": 0.1, "test": 0.1}


def groups_of(sizes: list[int]) -> list[Group]:
    return [
        Group(tuple(f"{n}.{k}" for k in range(size)), (), str(n)) for n, size in enumerate(sizes)
    ]


def chi_square(counts: dict[str, int], total: int) -> float:
    return sum(
        (counts.get(side, 0) - share * total) ** 2 / (share * total)
        for side, share in SHARES.items()
    )


def test_who_shares_a_tie_through_others_is_of_one_group() -> None:
    ties = {"a": ["x"], "b": ["x", "y"], "c": ["z"], "d": ["y"], "e": []}
    assert connected(ties) == [["a", "b", "d"], ["c"], ["e"]]


@given(st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30)), max_size=40))
def test_groups_are_what_a_walk_reaches(edges: list[tuple[int, int]]) -> None:
    """Against a plain walk over the neighbours, which knows nothing of union-find."""
    ties: dict[str, list[tuple[int, int]]] = {str(n): [] for n in range(31)}
    neighbours: dict[str, set[str]] = {key: {key} for key in ties}
    for a, b in edges:
        for one, other in ((a, b), (b, a)):
            ties[str(one)].append((a, b))
            neighbours[str(one)].add(str(other))
    for group in connected(ties):
        reached, waiting = set[str](), [group[0]]
        while waiting:
            key = waiting.pop()
            waiting += neighbours[key] - reached - {key}
            reached.add(key)
        assert set(group) == reached


@given(st.lists(st.integers(1, 9), max_size=30), st.integers())
def test_no_group_is_taken_apart_and_nobody_is_forgotten(sizes: list[int], seed: int) -> None:
    groups = groups_of(sizes)
    side = deal(groups, SHARES, seed)
    assert set(side) == {key for group in groups for key in group.members}
    assert all(len({side[key] for key in group.members}) == 1 for group in groups)


@share(0.5)
@given(st.lists(st.sampled_from([1, 1, 2, 3, 5, 8]), min_size=1, max_size=7), st.integers(0, 5))
def test_shares_are_met_nearly_as_well_as_groups_allow(sizes: list[int], seed: int) -> None:
    """Against every way there is: what is missed more than by the best of them is at most one group
    of middling size."""
    total = sum(sizes)
    counts = Counter(deal(groups_of(sizes), SHARES, seed).values())
    ways = product(SHARES, repeat=len(sizes))
    best = min(chi_square(_counted(sizes, way), total) for way in ways)
    assert chi_square(counts, total) <= best + 4


def _counted(sizes: list[int], way: tuple[str, ...]) -> dict[str, int]:
    counts = dict.fromkeys(SHARES, 0)
    for size, side in zip(sizes, way, strict=True):
        counts[side] += size
    return counts


def test_one_story_of_half_the_articles_takes_its_side_and_the_rest_makes_up_for_it() -> None:
    side = deal(groups_of([50] + [1] * 50), SHARES, 0)
    assert Counter(side.values()) == {"train": 80, "dev": 10, "test": 10}


def test_a_story_that_is_more_than_its_share_is_not_taken_apart() -> None:
    side = deal(groups_of([90] + [1] * 10), SHARES, 0)
    assert Counter(side.values()) == {"train": 90, "dev": 5, "test": 5}


def test_the_seed_draws_and_the_order_of_giving_does_not() -> None:
    groups = groups_of([3, 2, 2] + [1] * 60)
    assert deal(groups, SHARES, 1) == deal(groups[::-1], SHARES, 1)
    assert deal(groups, SHARES, 1) != deal(groups, SHARES, 2)


def test_a_group_is_of_the_stratum_of_most_of_it() -> None:
    assert commonest([("b",), ("a",), ("b",)]) == ("b",)
    assert commonest([("b",), ("a",)]) == ("a",)


@pytest.mark.parametrize("size", [1, 2])
def test_every_stratum_has_its_share_of_every_side_where_groups_are_of_one_size(size: int) -> None:
    groups = [
        Group(tuple(f"{n}.{k}" for k in range(size)), (f"outlet {n % 3}",), str(n))
        for n in range(300)
    ]
    side = deal(groups, SHARES, 4)
    counts = Counter((group.stratum, side[group.members[0]]) for group in groups)
    assert all(79 <= counts[(f"outlet {n}",), "train"] <= 81 for n in range(3))
    assert all(
        9 <= counts[(f"outlet {n}",), name] <= 11 for n in range(3) for name in ("dev", "test")
    )
