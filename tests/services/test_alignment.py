"""Two versions of a text side by side: every word in one place, unchanged sentences found again, changed ones never."""

from __future__ import annotations

import random

from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.text import tokens
from annotator.services.alignment import CHANGED, GONE, MOVED, NEW, SAME, Alignment

OLD = "The rebels killed 45 people. He said so on Monday. A third one stays here now.\n\nMr Orlov “denied” it."
NEW_ = 'The rebels killed 54 people. A third one stays here now. He said so on Monday. Quite new words.\n\nMr Orlov "denied" it.'


def shown(alignment: Alignment) -> list[tuple[str, str, str]]:
    return [(p.kind, alignment.old[slice(*p.old)], alignment.new[slice(*p.new)]) for p in alignment.pieces]


def test_changed_moved_and_new_words_are_told_apart() -> None:
    assert shown(Alignment(OLD, NEW_)) == [
        (SAME, "The rebels killed", "The rebels killed"),
        (CHANGED, "45", "54"),
        (SAME, "people.", "people."),
        (MOVED, "", "A third one stays here now."),
        (SAME, "He said so on Monday.", "He said so on Monday."),
        (MOVED, "A third one stays here now.", ""),
        (NEW, "", "Quite new words."),
        (SAME, "Mr Orlov “denied” it.", 'Mr Orlov "denied" it.'),
    ]


def test_an_unchanged_sentence_is_found_a_changed_one_is_not() -> None:
    alignment = Alignment(OLD, NEW_)
    start = OLD.index("A third")
    goal = alignment.place(start, start + 7)
    assert goal is not None
    assert NEW_[slice(*goal)] == "A third"
    assert alignment.unchanged(start, start + 7)
    assert alignment.place(4, 10) == (4, 10)  # “rebels” stands where it stood …
    assert not alignment.unchanged(4, 10)  # … in a sentence that says something else now
    assert alignment.place(0, 28) is None


def test_typography_is_no_difference() -> None:
    alignment = Alignment("“It’s over,” he said – twice.", '"It\'s over," he said — twice.')
    assert alignment.unchanged(0, 5)
    assert alignment.place(0, 12) == (0, 12)


def test_a_stretch_within_a_word_stays_within_it() -> None:
    alignment = Alignment("An anti-Assad group spoke.", "On Monday an anti-Assad group spoke.")
    goal = alignment.place(8, 13)
    assert goal is not None
    assert alignment.new[slice(*goal)] == "Assad"


def test_little_words_of_unlike_sentences_are_no_common_ground() -> None:
    alignment = Alignment(
        "The minister of the interior denied on Friday that the police had known of it.",
        "Growers in the south expect a third of last year's harvest because of the drought.",
    )
    assert not any(letter.isalpha() for kind, words, _ in shown(alignment) if kind == SAME for letter in words)


words = st.lists(st.sampled_from(["a", "b", "c", "d.", "e", "F", "g!", "\n\n", "“h”"]), max_size=60).map(" ".join)


@given(words, words)
def test_every_word_of_both_texts_stands_in_one_piece(old: str, new: str) -> None:
    alignment = Alignment(old, new)
    for text, side in ((old, "old"), (new, "new")):
        extents = [getattr(piece, side) for piece in alignment.pieces]
        held = [(a, b) for start, end in extents for a, b in tokens(text, start, end)]
        assert sorted(held) == list(tokens(text))
    assert all(
        (piece.old[0] == piece.old[1]) == (piece.kind == NEW) for piece in alignment.pieces if piece.kind != MOVED
    )
    assert all(
        (piece.new[0] == piece.new[1]) == (piece.kind == GONE) for piece in alignment.pieces if piece.kind != MOVED
    )


@given(words, words, st.data())
def test_what_is_placed_says_the_same_words(old: str, new: str, data: st.DataObject) -> None:
    alignment = Alignment(old, new)
    start = data.draw(st.integers(0, len(old)))
    end = data.draw(st.integers(start, len(old)))
    goal = alignment.place(start, end)
    if goal is not None:
        assert [new[a:b] for a, b in tokens(new, *goal)] == [old[a:b] for a, b in tokens(old, start, end)]


@given(words)
def test_a_text_is_like_itself(text: str) -> None:
    alignment = Alignment(text, text)
    assert alignment.likeness == 1.0
    assert {piece.kind for piece in alignment.pieces} <= {SAME}
    assert all(alignment.place(a, b) == (a, b) for a, b in tokens(text))


def test_huge_texts_are_compared_in_parts() -> None:
    draw = random.Random(1)
    many = [draw.choice("abcdefgh") for _ in range(60_000)]
    alignment = Alignment(" ".join(["x", *many]), " ".join(["y", *many, "z"]))
    assert alignment.likeness > 0.99
