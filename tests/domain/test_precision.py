"""What to expect of suggestions, against figures worked out elsewhere."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.precision import Decided, Expected, at_least, of_rule

DECIDED = [
    Decided("rules", "say", 0.9, True),
    Decided("rules", "say", 0.8, False),
    Decided("actors", "person", 0.7, True),
]


def test_the_interval_is_wilsons() -> None:
    found = Expected(20, 18)  # 18 of 20: .699 to .972 in Newcombe (1998) and in statsmodels
    assert (found.share, round(found.low, 3), round(found.high, 3)) == (0.9, 0.699, 0.972)


def test_where_nothing_was_decided_everything_may_be() -> None:
    assert (Expected(0, 0).share, Expected(0, 0).low, Expected(0, 0).high) == (0.0, 0.0, 1.0)


def test_the_threshold_takes_those_that_are_as_sure() -> None:
    assert at_least(DECIDED, 0.8) == Expected(2, 1)
    assert at_least(DECIDED, 0.0) == Expected(3, 2)
    assert at_least(DECIDED, 0.95) == Expected(0, 0)


def test_a_rule_is_that_of_its_maker() -> None:
    assert of_rule(DECIDED, "rules", "say") == Expected(2, 1)
    assert of_rule(DECIDED, "learned", "say") == Expected(0, 0)


@given(st.integers(1, 10_000), st.data())
def test_the_share_lies_in_its_interval(n: int, data: st.DataObject) -> None:
    found = Expected(n, data.draw(st.integers(0, n)))
    assert 0 <= found.low <= found.share + 1e-12
    assert found.share - 1e-12 <= found.high <= 1
    assert pytest.approx(1 - Expected(n, n - found.right).high) == found.low
