"""The same words elsewhere."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator import paths
from annotator.domain import codebook_file as codebook
from annotator.domain.codebook import exchangeable
from annotator.domain.query import literal
from annotator.domain.query import places as find
from tests.domain.strategies import texts

TEXT = "Islamic State fled. The Islamic\n State’s men, not the Islamic Stateless; ISLAMIC STATE (Islamic State)."


def places(words: str, *, same_case: bool = True) -> list[int]:
    return [start for start, _ in find(TEXT, words, same_case=same_case)]


def test_whole_words_over_line_breaks_and_in_the_same_case() -> None:
    assert places("Islamic State") == [0, 24, TEXT.index("(Islamic") + 1]


def test_any_case() -> None:
    assert places("islamic state") == []
    assert len(places("islamic state", same_case=False)) == 4


def test_signs_at_the_ends_need_no_border_and_mean_themselves() -> None:
    assert places("(Islamic State).") == [TEXT.index("(")]
    assert [m.span() for m in literal("a.b").finditer("axb a.b")] == [(4, 7)]


def test_no_words_are_refused() -> None:
    with pytest.raises(ValueError, match="no words"):
        literal(" \n")


@given(texts, st.data())
def test_words_that_were_taken_from_a_text_between_spaces_are_found_there(text: str, data: st.DataObject) -> None:
    words = text.split()
    if words:
        word = data.draw(st.sampled_from(words))
        padded = f" {text} "
        spots = [start for start, end in find(padded, word) if padded[start:end] == word]
        assert any(padded[s - 1].isspace() and padded[s + len(word)].isspace() for s in spots)


def test_labels_that_fill_a_role_together_are_exchangeable() -> None:
    book = codebook.parse((paths.seeds() / "codebooks" / "actors-claims-sources.toml").read_text(encoding="utf-8"))
    same = exchangeable(book)
    assert same["source"] == same["actor"]
    assert len({same[name] for name in ("claim", "source", "cue")}) == 3
