"""Texts and edits for hypothesis: what news articles hold, and what they should not."""

from __future__ import annotations

from hypothesis import strategies as st

BREAKS = ("\n", "\r", "\r\n", "\u2028", "\u2029", "\x85", "\x0b", "\x0c")
PIECES = (
    "Peskov", "said", "U.S.", "Mr.", "3.5", "well-known", "don’t", "and", "that", "a", "I", "😡", "👩‍👩‍👧", "🇩🇪", "e\u0301",
    "קרמלין", "قال", "発表した。", "“", "”", '"', "«", "»", "‘", "’", "„", ",", ";", ":", " – ", " - ", ".", "!", "?", "…", ")",
    " ", "  ", "\t", "\u00a0", "\u202f", "\ufeff", "\u200d", *BREAKS,
)  # fmt: skip

characters = st.characters(exclude_categories=("Cs",), exclude_characters="\x00")
texts = st.one_of(
    st.lists(st.sampled_from(PIECES), max_size=40).map("".join),
    st.text(characters, max_size=60),
    st.lists(st.one_of(st.sampled_from(PIECES), characters), max_size=40).map("".join),
)
