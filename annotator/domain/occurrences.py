"""The same words elsewhere: whole words, over any white space, in the same case or in any."""

from __future__ import annotations

import re
from collections.abc import Iterator

from annotator.domain.codebook import Codebook
from annotator.domain.model import Fragment


def pattern(words: str, *, same_case: bool = True) -> re.Pattern[str]:
    """What matches these words as whole words, wherever the line breaks. Raises ValueError for no words."""
    parts = words.split()
    if not parts:
        raise ValueError("no words to look for")
    before = r"(?<!\w)" if parts[0][0].isalnum() else ""
    behind = r"(?!\w)" if parts[-1][-1].isalnum() else ""
    return re.compile(before + r"\s+".join(map(re.escape, parts)) + behind, 0 if same_case else re.IGNORECASE)


def find(text: str, words: str, *, same_case: bool = True) -> Iterator[Fragment]:
    """Where the words stand in a text, in its order; code points, half-open."""
    return (hit.span() for hit in pattern(words, same_case=same_case).finditer(text))


def exchangeable(book: Codebook) -> dict[str, str]:
    """For every label one that stands for all those that may fill the same role: words may bear either of them."""
    leader = {label.id: label.id for label in book.labels}

    def top(label: str) -> str:
        while leader.get(label, label) != label:
            label = leader[label]
        return label

    for role in book.roles:
        for label in role.accepts[1:]:
            leader[top(label)] = top(role.accepts[0])
    return {label: top(label) for label in leader}
