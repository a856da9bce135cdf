"""The measures of attributions, against numbers worked out by hand."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.suggest import measure
from annotator.suggest.attribution import Attribution, Page
from annotator.suggest.lexicon import lexicon
from annotator.suggest.measure import Score, is_right, matches, score, score_of_speech
from tests.suggest.blank import blank

spacy = pytest.importorskip("spacy")
DOC = blank("en")("Hale said the dam is safe today , she added that it holds , people feel fine")
PAGE = Page(DOC)


def made(cue: tuple[int, ...], source: tuple[int, ...], content: range) -> Attribution:
    return Attribution(frozenset(cue), frozenset(source), frozenset(content), "")


SAID, ADDED = made((1,), (0,), range(2, 7)), made((9,), (8,), range(10, 13))


def test_what_is_the_same_is_strict() -> None:
    assert score(PAGE, [SAID, ADDED], [SAID, ADDED]) == Score(2, 2, 2, 2, 2, 2, 2)


def test_half_of_the_words_are_enough_and_less_are_not() -> None:
    enough, less = made((1,), (0,), range(2, 5)), made((1,), (0,), range(2, 4))  # three and two of five words
    assert (score(PAGE, [SAID], [enough]).soft, score(PAGE, [SAID], [less]).soft) == (1, 0)


def test_another_cue_is_another_statement_unless_people_marked_none() -> None:
    other = made((9,), (0,), range(2, 7))
    assert score(PAGE, [SAID], [other]).soft == 0
    assert score(PAGE, [made((), (0,), range(2, 7))], [other]).soft == 1


def test_a_wrong_source_counts_as_soft_only() -> None:
    found = score(PAGE, [SAID], [made((1,), (8,), range(2, 7))])
    assert (found.soft, found.with_source, found.strict, found.sources) == (1, 0, 0, 0.0)


def test_signs_do_not_count() -> None:
    assert score(PAGE, [SAID], [made((1,), (0,), range(2, 8))]).strict == 1


def test_scores_add_up_and_tell_shares() -> None:
    total = score(PAGE, [SAID, ADDED], [SAID]) + score(PAGE, [SAID], [SAID, ADDED])
    assert (total.gold, total.made, total.soft) == (3, 3, 2)
    assert (total.precision, total.recall, total.f1) == pytest.approx((2 / 3, 2 / 3, 2 / 3))
    assert Score().f1 == 0.0


def test_speech_alone_leaves_other_statements_out_on_both_sides() -> None:
    spacy_doc = spacy.tokens.Doc(DOC.vocab, words=[t.text for t in DOC], lemmas=["x"] * len(DOC))
    spacy_doc[1].lemma_ = "say"
    page, felt = Page(spacy_doc), made((15,), (14,), range(16, 17))
    found = score_of_speech(page, [SAID, felt], [SAID, felt, ADDED], lexicon("en"))
    assert (found.gold, found.made, found.soft) == (1, 2, 1)


def test_right_needs_claim_and_source() -> None:
    wrong = made((9,), (0,), range(10, 13))
    assert is_right([SAID, ADDED], [SAID, wrong]) == [True, False]


pieces = st.lists(
    st.builds(made, st.just((1,)), st.just((0,)), st.integers(2, 6).flatmap(lambda a: st.builds(range, st.just(a), st.integers(a + 1, 16)))),
    max_size=5,
)  # fmt: skip


@given(pieces, pieces)
def test_each_is_matched_once_and_the_most_alike_first(gold: list[Attribution], ours: list[Attribution]) -> None:
    found = matches(gold, ours)
    assert len({one.gold for one in found}) == len({one.made for one in found}) == len(found)
    assert [one.likeness for one in found] == sorted((one.likeness for one in found), reverse=True)
    total = score(PAGE, gold, ours)
    assert total.strict <= total.soft <= min(total.gold, total.made)
    assert 0.0 <= total.f1 <= 1.0


def test_words_are_kept_and_signs_are_not() -> None:
    assert measure.words(PAGE, made((1,), (0,), range(6, 8))).content == frozenset((6,))
