"""New ids for what bears one that is taken: the same each time, and the old one can be read from it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.clashing import apart, shared
from annotator.domain.model import new_id


@given(key=st.text(max_size=40), owner=st.text(max_size=40))
def test_a_new_id_tells_the_old_one_and_is_the_same_each_time(key: str, owner: str) -> None:
    new = apart(key, owner)
    assert new == apart(key, owner) == apart(new, owner)
    assert shared(new) == shared(key)


def test_owners_tell_new_ids_apart_and_ids_of_ours_stay() -> None:
    assert apart("s1", "one layer") != apart("s1", "another")
    ours = new_id()
    assert shared(ours) == ours
    assert [shared(key) for key in ("s1", "s~1", "s~0123456789abcdeg", "~")] == ["s1", "s~1", "s~0123456789abcdeg", "~"]
