"""Edits as data, and the small values they hold."""

from __future__ import annotations

import re
from concurrent.futures import ThreadPoolExecutor
from uuid import RFC_4122, UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain import model
from annotator.domain.change import Change, ChangeSet, Conflict, Refusal, added, edit, removed
from annotator.domain.model import Coder, Entity, Span, attributes, with_attribute

coders = st.builds(Coder, id=st.sampled_from("abcd"), name=st.text(max_size=3))
changes = st.one_of(
    coders.map(lambda c: Change(None, c)),
    coders.map(lambda c: Change(c, None)),
    st.tuples(coders, st.text(max_size=3)).map(lambda p: Change(p[0], Coder(id=p[0].id, name=p[1]))),
)
edits = st.lists(changes, max_size=6).map(lambda found: ChangeSet("Test", tuple(found)))


def span(**given_: object) -> Span:
    return Span(**({"layer_id": "l", "label": "claim", "fragments": ((0, 5),), "coder_id": "c"} | given_))  # type: ignore[arg-type]


@given(edits)
def test_an_inverse_taken_back_is_the_edit(one: ChangeSet) -> None:
    assert one.inverse().inverse() == one


@given(edits)
def test_an_inverse_swaps_before_and_after_from_the_last_to_the_first(one: ChangeSet) -> None:
    assert [(c.before, c.after) for c in one.inverse().changes] == [(c.after, c.before) for c in reversed(one.changes)]


def test_a_change_needs_a_value() -> None:
    with pytest.raises(ValueError, match="needs a before or an after"):
        Change(None, None)


@pytest.mark.parametrize("after", [Coder(id="b", name="Ada"), Entity(id="a", name="Ada")])
def test_a_change_keeps_kind_and_id(after: model.Value) -> None:
    with pytest.raises(ValueError, match="keeps the kind and the id"):
        Change(Coder(id="a", name="Ada"), after)


def test_the_value_of_a_change_is_what_it_leads_to_or_what_it_takes_away() -> None:
    old, new = Coder(id="a", name="A"), Coder(id="a", name="B")
    assert Change(old, new).value is new
    assert Change(old, None).value is old
    assert Change(None, new).value is new


def test_changes_are_told_by_kind() -> None:
    ada, peskov = Coder(name="Ada"), Entity(name="Peskov")
    both = edit("Both", *added([ada, peskov]), *removed([ada]))
    assert both.of(Entity) == [Change(None, peskov)]
    assert both.of(Coder) == [Change(None, ada), Change(ada, None)]


def test_a_conflict_is_a_refusal() -> None:
    assert issubclass(Conflict, Refusal)


# --- values -------------------------------------------------------------------------------------------------


def test_an_id_is_32_hex_digits_and_never_the_same() -> None:
    made = {model.new_id() for _ in range(100)}
    assert len(made) == 100
    assert all(re.fullmatch("[0-9a-f]{32}", one) for one in made)


def test_ids_grow_and_are_uuids_of_version_7() -> None:
    made = [model.new_id() for _ in range(5000)]
    assert made == sorted(set(made))
    assert {(UUID(one).version, UUID(one).variant) for one in made} == {(7, RFC_4122)}


def test_ids_made_by_several_threads_differ() -> None:
    with ThreadPoolExecutor(4) as pool:
        made = [one for some in pool.map(lambda _: [model.new_id() for _ in range(500)], range(8)) for one in some]
    assert len(set(made)) == 4000


def test_now_is_utc_to_the_second() -> None:
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", model.now())


def test_equal_attributes_are_equal_in_any_order() -> None:
    assert attributes({"b": 1, "a": "x"}) == attributes([("a", "x"), ("b", 1)]) == (("a", "x"), ("b", 1))


def test_an_attribute_is_set_replaced_and_taken_away() -> None:
    one = with_attribute((), "stance", "denies")
    assert one == (("stance", "denies"),)
    assert with_attribute(one, "stance", "asserts") == (("stance", "asserts"),)
    assert with_attribute(one, "stance", None) == ()
    assert with_attribute(one, "mood", None) == one
    assert with_attribute(one, "a", False) == (("a", False), ("stance", "denies"))


def test_a_span_knows_its_hull_size_and_words_in_the_order_of_its_fragments() -> None:
    one = span(fragments=((13, 16), (0, 3)))
    assert (one.start, one.end, one.size) == (0, 16, 6)
    assert one.quote("The spokesman was here") == " wa The"


def test_an_attribute_of_a_span_is_told_or_none() -> None:
    one = span(attributes=(("stance", "denies"),))
    assert one.attribute("stance") == "denies"
    assert one.attribute("mood") is None
