"""What hint mode offers, and the letters for it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain import hints
from annotator.domain.hints import KINDS, MOST, Candidate
from tests.domain.strategies import texts

TEXT = (
    "By Hanne Ollerick\n"
    "On Tuesday Mr Orlov said that the Rask dam was safe. “We checked,” he told Radio Free Sarnel, which is owned by al-Haq.\n"
    "Asked about it, Brandow's aide denied the report, however."
)


def words(kind: str, text: str = TEXT, start: int = 0, end: int | None = None) -> list[str]:
    found = hints.candidates(text, start, len(text) if end is None else end)
    return [text[one.start : one.end] for one in found if one.kind == kind]


def test_names_are_runs_of_capitals_and_people_s_pronouns_without_what_opens_a_sentence() -> None:
    found = [
        TEXT[a:b]
        for start, end in hints.paragraphs_between(TEXT, 0, len(TEXT))
        for a, b in hints.names(TEXT, start, end)
    ]
    assert found == ["Hanne Ollerick", "Mr Orlov", "Rask", "We", "he", "Radio Free Sarnel", "al-Haq", "Brandow"]


def test_a_possessive_a_particle_and_an_abbreviation_belong_or_do_not_belong_to_a_name() -> None:
    text = "Russia's army met the Duke of Wellington and Ludwig van der Rohe. Yesterday John F. Kennedy and Mr. Brown left."
    names = ["Russia", "Duke of Wellington", "Ludwig van der Rohe", "John F. Kennedy", "Mr. Brown"]
    assert words("name", text) == names


def test_clauses_and_sentences_come_without_their_last_stop() -> None:
    assert "that the Rask dam was safe" in words("clause")
    assert "On Tuesday Mr Orlov said that the Rask dam was safe" in words("sentence")
    assert "however" not in words("clause"), "nobody claims that"


def test_before_a_verb_of_saying_stands_who_speaks_and_behind_it_what_is_said() -> None:
    text = "Mr Putin's spokesman Dmitry Peskov said Russia would stay, but the group's leader denied its men had fled."
    assert words("speaker", text) == ["Mr Putin's spokesman Dmitry Peskov", "the group's leader"]
    clauses = words("clause", text)
    assert "Russia would stay" in clauses
    assert "its men had fled" in clauses


def test_in_a_chain_each_has_a_speaker_of_their_own() -> None:
    text = "Activists say the Observatory reported that the town had fallen."
    assert words("speaker", text) == ["Activists", "the Observatory"]
    assert "the Observatory reported" in words("clause", text)


def test_quotations_keep_their_marks() -> None:
    assert words("quotation") == ["“We checked,”"]


def test_only_what_begins_in_the_stretch_is_offered_and_a_cut_paragraph_is_read_whole() -> None:
    start = TEXT.index("Rask")
    assert words("name", TEXT, start, start + 1) == ["Rask"]
    assert words("name", TEXT, start + 1, start + 2) == []


@given(texts, st.data())
def test_candidates_lie_in_the_text_in_order_and_never_twice(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    found = hints.candidates(text, start, end)
    assert len(set(found)) == len(found)
    assert [(c.start, KINDS.index(c.kind)) for c in found] == sorted((c.start, KINDS.index(c.kind)) for c in found)
    for one in found:
        assert start <= one.start < end
        assert one.start < one.end <= len(text)
        assert text[one.start : one.end].strip()


def anywhere(one: Candidate, _taken: list[Candidate]) -> Candidate:
    return one


def test_of_two_that_begin_together_the_longer_waits_for_the_next_round() -> None:
    name, clause = Candidate(0, 8, "name"), Candidate(0, 20, "clause")
    other = Candidate(30, 40, "clause")
    found = hints.rounds([name, clause, other], anywhere)
    assert [[one for one, _ in shown] for shown in found] == [[name, other], [clause]]


def test_the_very_words_are_not_shown_twice() -> None:
    found = hints.rounds([Candidate(0, 8, "name"), Candidate(0, 8, "clause")], anywhere)
    assert [[one.kind for one, _ in shown] for shown in found] == [["name"]]


def test_one_without_a_place_waits_and_where_none_has_a_place_there_are_no_rounds() -> None:
    two = [Candidate(0, 8, "name"), Candidate(3, 9, "name")]
    found = hints.rounds(two, lambda one, taken: None if taken else one)
    assert [[one for one, _ in shown] for shown in found] == [[two[0]], [two[1]]]
    assert hints.rounds(two, lambda _one, _taken: None) == []


@given(st.integers(0, MOST))
def test_codes_are_two_letters_and_all_different(count: int) -> None:
    codes = hints.codes(count)
    assert len(set(codes)) == count
    assert all(len(code) == 2 and set(code) <= set(hints.LETTERS) for code in codes)


def test_there_are_no_more_codes_than_pairs_and_a_round_holds_no_more() -> None:
    many = [Candidate(n, n + 1, "name") for n in range(MOST + 5)]
    assert [len(shown) for shown in hints.rounds(many, anywhere)] == [MOST, 5]
    with pytest.raises(ValueError, match="81 codes, not 82"):
        hints.codes(MOST + 1)
