"""Offsets, cleaning, and the units that a reader moves by."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain import text as units
from annotator.domain.text import Utf16, merged, paragraphs, sentences, storable
from tests.domain.strategies import BREAKS, texts

Step = Callable[[str, int], int]


# --- UTF-16 -------------------------------------------------------------------------------------------------


@given(texts)
def test_a_code_point_offset_becomes_the_length_of_its_utf16(text: str) -> None:
    table = Utf16(text)
    for offset in range(len(text) + 1):
        assert table.to(offset) == len(text[:offset].encode("utf-16-le")) // 2


@given(texts)
def test_a_utf16_offset_comes_back_and_the_middle_of_a_pair_raises(text: str) -> None:
    table = Utf16(text)
    starts = {len(text[:n].encode("utf-16-le")) // 2: n for n in range(len(text) + 1)}
    for unit in range(max(starts) + 1):
        if unit in starts:
            assert table.back(unit) == table.floor(unit) == starts[unit]
        else:
            assert table.floor(unit) == starts[unit - 1]
            with pytest.raises(ValueError, match=f"{unit} lies inside a surrogate pair"):
                table.back(unit)


def test_plain_text_keeps_its_offsets() -> None:
    table = Utf16("Peskov said é")
    assert [table.to(n) for n in (0, 7, 13)] == [table.back(n) for n in (0, 7, 13)] == [0, 7, 13]


def test_emoji_shift_what_stands_behind_them() -> None:
    table = Utf16("a😡b🌊c")
    assert [table.to(n) for n in range(6)] == [0, 1, 3, 4, 6, 7]


# --- cleaning -----------------------------------------------------------------------------------------------


def test_nul_and_lone_surrogates_are_replaced_one_for_one() -> None:
    assert storable("a\x00b\ud800c\udfffd") == ("a\ufffdb\ufffdc\ufffdd", 3)


@given(st.text(st.characters(), max_size=50))
def test_a_cleaned_text_has_utf8_and_the_same_length(text: str) -> None:
    clean, replaced = storable(text)
    assert len(clean) == len(text)
    assert "\x00" not in clean
    assert clean.encode().decode() == clean
    assert replaced == sum(a != b for a, b in zip(text, clean, strict=True))


@given(texts)
def test_a_text_that_can_be_kept_is_kept(text: str) -> None:
    assert storable(text) == (text, 0)


def test_the_hash_is_that_of_the_utf8() -> None:
    assert units.sha256("é😡") == hashlib.sha256("é😡".encode()).hexdigest()


# --- paragraphs ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize("line_break", ["\r", "\n", "\r\n", "\u2028", "\u2029", "\u0085"])
def test_every_kind_of_line_break_ends_a_paragraph(line_break: str) -> None:
    text = f"one{line_break}{line_break}two"
    n = len(line_break)
    assert paragraphs(text) == [(0, 3), (3 + n, 3 + n), (3 + 2 * n, 6 + 2 * n)]


def test_an_empty_text_is_one_empty_paragraph() -> None:
    assert paragraphs("") == [(0, 0)]


@given(texts)
def test_paragraphs_and_their_breaks_make_up_the_text(text: str) -> None:
    found = paragraphs(text)
    joined = text[: found[0][1]]
    for (_, end), (start, after) in pairwise(found):
        assert text[end:start] in (*BREAKS, "\x1c", "\x1d", "\x1e")
        joined += text[end:start] + text[start:after]
    assert joined == text
    assert not any(set(text[a:b]) & set("\r\n\u2028\u2029\x85") for a, b in found)


@given(texts)
def test_the_paragraph_at_an_offset_is_the_one_that_holds_it(text: str) -> None:
    found = paragraphs(text)
    for offset in range(len(text) + 1):
        assert units.paragraph_at(text, offset) == next(p for p in reversed(found) if p[0] <= offset)


@pytest.mark.parametrize("line_break", ["\n", "\r\n"])
def test_the_paragraph_at_an_offset_is_found_in_lines_longer_than_the_first_look(line_break: str) -> None:
    text = line_break.join(("first", "x" * 10_000, "y" * 5_000, "last"))
    found = paragraphs(text)
    for offset in (0, 5, 6, 4095, 4096, 4100, 4103, 9_000, 10_006, 10_010, 14_200, 15_000, len(text)):
        assert units.paragraph_at(text, offset) == next(p for p in reversed(found) if p[0] <= offset)


# --- tokens, sentences, clauses, quotations -----------------------------------------------------------------


def words(text: str) -> list[str]:
    return [text[a:b] for a, b in units.tokens(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Peskov’s well-known U.S. friend", ["Peskov’s", "well-known", "U", ".", "S", ".", "friend"]),
        ("3.5 of 1,200 at 10:30", ["3.5", "of", "1,200", "at", "10:30"]),
        ("“No,” he said…", ["“", "No", ",", "”", "he", "said", "…"]),
        ("don't", ["don't"]),
        ("😡🌊", ["😡", "🌊"]),
        ("\u00a0 \t", []),
    ],
)
def test_tokens_are_words_and_signs(text: str, expected: list[str]) -> None:
    assert words(text) == expected


@given(texts)
def test_every_character_but_white_space_is_in_one_token(text: str) -> None:
    covered = [n for a, b in units.tokens(text) for n in range(a, b)]
    assert covered == [n for n, character in enumerate(text) if not character.isspace()]


def split(text: str) -> list[str]:
    return [text[a:b] for a, b in sentences(text, 0, len(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He came. She left!", ["He came.", "She left!"]),
        ("Mr. Putin met Dr. Merkel. They spoke.", ["Mr. Putin met Dr. Merkel.", "They spoke."]),
        ("J. K. Rowling wrote it. It sold.", ["J. K. Rowling wrote it.", "It sold."]),
        ("“We are ready.” She left.", ["“We are ready.”", "She left."]),
        ("“Why?” he asked. “Because.”", ["“Why?” he asked.", "“Because.”"]),
        ("It fell by 3.5 percent. Then it rose.", ["It fell by 3.5 percent.", "Then it rose."]),
        ("Wait… No.", ["Wait…", "No."]),
        ("no end", ["no end"]),
        ("   ", []),
    ],
)
def test_sentences_end_where_a_reader_says_so(text: str, expected: list[str]) -> None:
    assert split(text) == expected


def test_clauses_break_at_commas_dashes_and_conjunctions() -> None:
    text = "The mayor, who resigned, said that it rained – and left; nobody cared"
    pieces = [text[a:b] for a, b in units.clauses(text, 0, len(text))]
    assert pieces == ["The mayor,", "who resigned,", "said", "that it rained –", "and left;", "nobody cared"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He said “we won” twice", ["“we won”"]),
        ('He said "we won" and "we go"', ['"we won"', '"we go"']),
        ("Il dit « oui » hier", ["« oui »"]),
        ("Er sagte „ja“ dazu", ["„ja“"]),
        ("She called it ‘a lie’ today", ["‘a lie’"]),
        ("‘It’s the town’s’ he said", ["‘It’s the town’s’"]),
        ("Peskov’s and the towns’ views", []),
        ("“open and never closed", []),
    ],
)
def test_quotations_are_found_with_their_marks(text: str, expected: list[str]) -> None:
    assert [text[a:b] for a, b in units.quotations(text, 0, len(text))] == expected


@given(texts)
def test_sentences_and_clauses_hold_every_character_but_white_space(text: str) -> None:
    solid = [n for n, character in enumerate(text) if not character.isspace()]
    for start, end in paragraphs(text):
        found = sentences(text, start, end)
        inside = [c for s in found for c in units.clauses(text, *s)]
        for pieces in (found, inside):
            covered = [n for a, b in pieces for n in range(a, b)]
            assert covered == sorted(set(covered))
            assert [n for n in covered if not text[n].isspace()] == [n for n in solid if start <= n < end]


# --- growing ------------------------------------------------------------------------------------------------


def test_a_caret_grows_from_token_to_paragraph() -> None:
    text = "It rained. He said, “we won the war”, and left. It rained."
    caret = text.index("won")
    grown = [text[a:b] for a, b in units.units(text, caret, caret)]
    quotation = "“we won the war”"
    assert grown == ["won", quotation, f"{quotation},", f"He said, {quotation}, and left.", text]


def test_a_selection_over_two_paragraphs_does_not_grow() -> None:
    assert units.units("one\ntwo", 1, 5) == []


def test_a_whole_paragraph_does_not_grow() -> None:
    assert units.units("one two\nthree", 0, 7) == []


@given(texts, st.data())
def test_units_nest_hold_the_selection_and_grow(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    before = (start, end)
    for unit in units.units(text, start, end):
        assert 0 <= unit[0] <= before[0] <= before[1] <= unit[1] <= len(text)
        assert unit != before
        before = unit


# --- moving -------------------------------------------------------------------------------------------------


@given(texts)
def test_token_moves_go_to_the_next_boundary_of_a_token(text: str) -> None:
    found = list(units.tokens(text))
    for offset in range(len(text) + 1):
        assert units.token_left(text, offset) == max((a for a, _ in found if a < offset), default=0)
        assert units.token_right(text, offset) == min((a for a, _ in found if a > offset), default=len(text))
        assert units.token_end_left(text, offset) == max((b for _, b in found if b < offset), default=0)
        assert units.token_end_right(text, offset) == min((b for _, b in found if b > offset), default=len(text))


@given(texts)
def test_the_token_at_an_offset_holds_it_or_ends_there(text: str) -> None:
    found = list(units.tokens(text))
    for offset in range(len(text) + 1):
        over = [t for t in found if t[0] <= offset < t[1]] or [t for t in found if t[1] == offset]
        assert units.token_at(text, offset) == (over[0] if over else None)


LONG = {
    "one word": "x" * 1_500,
    "wide gaps": "left" + " " * 900 + "right" + "\u00a0" * 450 + "end",
    "a gap at the end": "word" + " " * 1_000,
    "a gap at the start": " " * 1_000 + "word",
    "hyphens": "-".join(["chain"] * 200) + " end",
    "no space": "発表した。" * 200,
    "words": "word " * 300,
    "one long line": "He said, she said and they said. " * 150,
    "many lines": "He said, she said.\r\n\r\n" * 250,
    "a long line at the end": "short\r\n" + "x, y, word-by-word " * 250,
}


@pytest.mark.parametrize("name", LONG)
def test_token_moves_do_not_lose_their_way_in_long_texts(name: str) -> None:
    text = LONG[name]
    found = list(units.tokens(text))
    for offset in {0, 1, len(text) // 3, len(text) // 2, len(text) - 1, len(text), 400, 401, 800, 905} - {-1}:
        at = min(offset, len(text))
        assert units.token_left(text, at) == max((a for a, _ in found if a < at), default=0)
        assert units.token_right(text, at) == min((a for a, _ in found if a > at), default=len(text))
        assert units.token_end_left(text, at) == max((b for _, b in found if b < at), default=0)
        assert units.token_end_right(text, at) == min((b for _, b in found if b > at), default=len(text))
        over = [t for t in found if t[0] <= at < t[1]] or [t for t in found if t[1] == at]
        assert units.token_at(text, at) == (over[0] if over else None)


def walk(step: Step, text: str, offset: int, goal: int) -> list[int]:
    """Every place on the way to an end of the text; stops where a step does not move on."""
    places = [offset]
    while offset != goal and len(places) <= 3 * len(text) + 3:
        offset = step(text, offset)
        places.append(offset)
    return places


MOVES_LEFT: list[Step] = [units.token_left, units.token_end_left, units.clause_left]
MOVES_RIGHT: list[Step] = [units.token_right, units.token_end_right, units.clause_right]


@pytest.mark.parametrize("step", MOVES_RIGHT, ids=lambda f: f.__name__)
@given(text=texts, data=st.data())
def test_moves_to_the_right_reach_the_end_and_never_stand_still(step: Step, text: str, data: st.DataObject) -> None:
    places = walk(step, text, data.draw(st.integers(0, len(text))), len(text))
    assert all(a < b for a, b in pairwise(places))
    assert places[-1] == len(text)
    assert step(text, len(text)) == len(text)


@pytest.mark.parametrize("step", MOVES_LEFT, ids=lambda f: f.__name__)
@given(text=texts, data=st.data())
def test_moves_to_the_left_reach_the_beginning_and_never_stand_still(
    step: Step, text: str, data: st.DataObject
) -> None:
    places = walk(step, text, data.draw(st.integers(0, len(text))), 0)
    assert all(a > b for a, b in pairwise(places))
    assert places[-1] == 0
    assert step(text, 0) == 0


@pytest.mark.parametrize("name", LONG)
def test_clause_moves_reach_both_ends_of_long_texts(name: str) -> None:
    text = LONG[name]
    right = walk(units.clause_right, text, 0, len(text))
    left = walk(units.clause_left, text, len(text), 0)
    assert all(a < b for a, b in pairwise(right))
    assert all(a > b for a, b in pairwise(left))
    assert (right[-1], left[-1]) == (len(text), 0)


def test_clause_moves_stop_at_clauses_and_at_the_ends_of_lines() -> None:
    text = "He came, she left.\r\nIt rained."
    second = text.index("It")
    assert walk(units.clause_right, text, 0, len(text)) == [0, 9, 18, second, len(text)]
    assert walk(units.clause_left, text, len(text), 0) == [len(text), second, 18, 9, 0]


@given(texts)
def test_no_clause_move_lands_between_cr_and_lf(text: str) -> None:
    inside = {n for n in range(1, len(text)) if text[n - 1 : n + 1] == "\r\n"}
    assert not inside & set(walk(units.clause_right, text, 0, len(text)))
    assert not inside & set(walk(units.clause_left, text, len(text), 0))


# --- fragments ----------------------------------------------------------------------------------------------

fragments = st.lists(st.tuples(st.integers(0, 60), st.integers(1, 12)).map(lambda p: (p[0], p[0] + p[1])), max_size=12)


@given(fragments)
def test_merged_fragments_cover_the_same_characters_apart_and_in_order(given_: list[tuple[int, int]]) -> None:
    found = merged(given_)
    covered = {n for a, b in given_ for n in range(a, b)}
    assert {n for a, b in found for n in range(a, b)} == covered
    assert all(a[1] < b[0] for a, b in pairwise(found))
    assert merged(list(found)) == found


def test_touching_fragments_become_one() -> None:
    assert merged([(5, 8), (0, 5), (10, 12)]) == ((0, 8), (10, 12))
