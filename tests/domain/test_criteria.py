"""The language in which articles are asked for: written and read again, and told where it goes wrong."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain import limits
from annotator.domain.criteria import NAMED, PLAIN, BadQuery, Criteria, Every, Not, Some, Term, Words, parse, written

SOME_WORDS = st.text(min_size=1, max_size=8).filter(lambda words: bool(words.strip()))
FREE = [field for field in PLAIN if field not in ("since", "until", "status")]
TESTS = st.one_of(
    st.builds(Term, st.sampled_from(FREE), SOME_WORDS),
    st.builds(Term, st.sampled_from(["since", "until"]), st.sampled_from(["2026", "2026-03", "2026-03-09"])),
    st.builds(Term, st.just("status"), st.sampled_from(["new", "complete"])),
    st.builds(Term, st.sampled_from(NAMED), SOME_WORDS, st.from_regex(r"[\wé-]{1,5}", fullmatch=True)),
)


def _several(parts: st.SearchStrategy[Criteria]) -> st.SearchStrategy[Criteria]:
    two = st.lists(parts, min_size=2, max_size=3).map(tuple)
    return st.one_of(st.builds(Not, parts), st.builds(Every, two), st.builds(Some, two))


TREES: st.SearchStrategy[Criteria] = st.recursive(st.one_of(st.builds(Words, SOME_WORDS), TESTS), _several, max_leaves=8)


@given(TREES)
def test_what_is_written_is_read_as_the_same(tree: Criteria) -> None:
    assert parse(written(tree)) == tree


@given(st.text(st.sampled_from('ab ":-()\\OR.\n'), max_size=40))
def test_whatever_is_typed_is_a_tree_or_a_mistake_with_its_place(words: str) -> None:
    tree, mistake = None, None
    try:
        tree = parse(words)
    except BadQuery as error:
        mistake = error
    if mistake is not None:
        assert 0 <= mistake.position <= len(words)
        assert str(mistake).startswith(f"The query has a mistake at character {mistake.position + 1}: ")
    else:
        assert tree is not None
        assert parse(written(tree)) == tree


def test_a_query_as_people_write_it() -> None:
    asked = 'outlet:"The Guardian" since:2026-01 -actor:Peskov field.topic:x (energy OR "gas price") attribute.stance:denies'
    assert parse(asked) == Every((
        Term("outlet", "The Guardian"), Term("since", "2026-01"), Not(Term("actor", "Peskov")), Term("field", "x", "topic"),
        Some((Words("energy"), Words("gas price"))), Term("attribute", "denies", "stance"),
    ))  # fmt: skip
    assert parse("a OR b c") == Some((Words("a"), Every((Words("b"), Words("c")))))
    assert parse("well-known 12:30") == Every((Words("well-known"), Words("12:30")))
    assert parse(r'"say \"no\""') == Words('say "no"')


@pytest.mark.parametrize(
    ("words", "position", "why"),
    [
        ("", 0, "words or a field with a value are missing here"),
        ("a OR", 4, "words or a field with a value are missing here"),
        ("a (b", 2, "this bracket is not closed"),
        ("a) b", 1, "no bracket is open that could be closed"),
        ('a "b', 2, "this quotation is not closed"),
        ('a " "', 5, "no words stand between these quotes"),
        ("paper:x", 0, "there is no field “paper”; there are: outlet, section, "),
        ("a outlet:", 9, "the value of “outlet” is missing"),
        ("attribute:denies", 0, "this is written attribute.NAME:VALUE"),
        ("label.x:y", 0, "this is written label:VALUE"),
        ("since:yesterday", 6, "“yesterday” is no date: write 2026, 2026-11 or 2026-11-22"),
        ("status:done", 7, "there is no status “done”; there are: new, begun, complete, review"),
        ("a - b", 3, "what is not to be is missing behind the minus"),
    ],
)
def test_a_mistake_is_told_with_its_place_and_reason(words: str, position: int, why: str) -> None:
    with pytest.raises(BadQuery) as caught:
        parse(words)
    assert caught.value.position == position
    assert f"at character {position + 1}: {why}" in str(caught.value)


@pytest.mark.parametrize("words", ["(" * 1_000 + "a", "-" * 1_000 + "a", "(-" * 900 + "a"])
def test_what_lies_too_deep_is_refused(words: str) -> None:
    with pytest.raises(BadQuery, match=f"more than {limits.BRACKETS} brackets lie within each other"):
        parse(words)


def test_what_is_too_long_is_refused() -> None:
    with pytest.raises(BadQuery, match="more than 2,000 characters are no query"):
        parse("a " * 1_001)
