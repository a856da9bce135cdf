"""Patterns that people write: names of files, keywords, searches. None is tried in more ways than somebody can wait for."""

from __future__ import annotations

import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.change import Refusal
from annotator.domain.filenames import Pattern
from annotator.domain.keywords import Keywords
from annotator.domain.query import Query
from annotator.services.finding import BadExpression, matcher


def _expression(pattern: str) -> str:
    """What a pattern for names of files means, as an expression that tries all ways."""
    made, at = [], 0
    for hit in re.finditer(r"\{([^{}]*)\}", pattern):
        made.append(re.escape(pattern[at : hit.start()]))
        made.append("[^/]*?" if hit[1] == "*" else f"(?P<{hit[1]}>[^/]+?)")
        at = hit.end()
    return "".join([*made, re.escape(pattern[at:])])


@given(
    pattern=st.lists(st.sampled_from(["{title}", "{outlet}", "{*}", "_", "a", "/", "_a"]), min_size=1, max_size=6).map("".join),
    name=st.text("a_b/", max_size=12),
)
def test_a_name_is_read_as_by_an_expression_that_tries_all_ways(pattern: str, name: str) -> None:
    try:
        made = Pattern(pattern)
    except Refusal:
        return
    parts = name.rstrip("/").split("/")
    if "" in parts:
        return
    hit = re.fullmatch(_expression(pattern), "/".join(parts[-pattern.count("/") - 1 :]))
    expected = {field: words.replace("_", " ").strip() for field, words in hit.groupdict().items()} if hit else {}
    assert dict(made.read(name)) == {field: words for field, words in expected.items() if words}


def test_a_name_that_fits_in_a_million_ways_is_read_at_once() -> None:
    began = time.process_time()
    assert Pattern("{*}_" * 40 + "{title}!").read("_" * 240) == {}
    assert Pattern("{outlet}_{author}_{date}_{section}_{language}_{url}_{title}!").read("a_" * 120) == {}
    assert time.process_time() - began < 5


def test_keywords_with_stars_are_looked_for_in_endless_words() -> None:
    began = time.process_time()
    assert not Keywords("a*a*a*b").fit("a" * 100_000)
    assert Keywords("fe*y, -x").fit("the ferry")
    assert Keywords("*dam*").fit("Amsterdams")
    assert Keywords("f**").fit("fish")
    assert time.process_time() - began < 5


@pytest.mark.parametrize(
    ("given_", "reason"),
    [
        ("a*b*c*d*e", "The keyword 'a*b*c*d*e' has more than 3 stars."),
        ("word, " * 1_000, "The keywords are longer than 5,000 characters."),
    ],
)
def test_keywords_beyond_a_limit_are_refused(given_: str, reason: str) -> None:
    with pytest.raises(Refusal) as refusal:
        Keywords(given_)
    assert str(refusal.value) == reason


def test_a_pattern_for_names_of_files_has_a_length() -> None:
    with pytest.raises(Refusal, match=r"The pattern for names of files is longer than 1,000 characters\."):
        Pattern("{*}" * 400 + "{title}")


@pytest.mark.parametrize("count", [24, 200, 900])
@pytest.mark.parametrize("sign", ["(", "(?:", "[", "(?=", "(a|"])
def test_brackets_within_brackets_are_told_and_not_followed(sign: str, count: int) -> None:
    query = Query(words=(sign * count)[:1_000], mode="regex")
    query.check()
    with pytest.raises(BadExpression, match=r"mistake at character \d+: more than 20 groups lie within each other\."):
        matcher(query)


def test_an_expression_that_calls_itself_is_stopped() -> None:
    began = time.process_time()
    with pytest.raises(Refusal, match=r"takes more memory than there is and was stopped|takes longer than"):
        list(matcher(Query(words="(?R)", mode="regex"))("a" * 5_000))
    assert time.process_time() - began < 10


def test_an_expression_with_escaped_brackets_is_one() -> None:
    assert list(matcher(Query(words=r"\(" * 30, mode="regex"))("(" * 30)) == [(0, 30)]
    with pytest.raises(BadExpression, match="mistake at character"):
        matcher(Query(words="(", mode="regex"))


def test_the_words_of_a_search_have_a_length() -> None:
    with pytest.raises(Refusal, match=r"That is longer than 10,000 characters; look for fewer words\."):
        Query(words="x" * 10_001).check()
