"""A text as the paragraphs that rules look at. Offsets are code points, half-open."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from annotator.domain.text import paragraphs
from annotator.domain.zones.lexicon import plain, words_of

_LOOKED_AT = 400  # code points: no rule has a use for the words of a longer paragraph
_STOPS = ".!?…\"”’»)]'。！？"


class Found(NamedTuple):
    """What a rule says: a stretch of the text is of a kind, how sure that is (0 to 1), and the rule's name."""

    kind: str
    start: int
    end: int
    rule: str
    confidence: float


@dataclass(slots=True)
class Paragraph:
    """A line that is not blank, without the white space around it, and what is known of it so far."""

    start: int
    end: int
    text: str
    kind: str = ""  # as the first rule said that knew
    plain: str = ""  # of a paragraph that is not too long
    words: frozenset[str] = frozenset()
    count: int = 0  # words, as far as anybody asks

    def __post_init__(self) -> None:
        if len(self.text) <= _LOOKED_AT:
            self.plain = plain(self.text)
            self.words = words_of(self.plain)
            self.count = self.text.count(" ") + 1
        else:
            self.count = 999

    @property
    def stops(self) -> bool:
        """Does it end like a sentence?"""
        return self.text[-1] in _STOPS

    @property
    def prose(self) -> bool:
        """Does it read like a paragraph of an article: a sentence of some length?"""
        return (self.count >= 12 and self.stops) or self.count > 45


class Page:
    """The paragraphs of a text, with what its source says of it."""

    def __init__(self, text: str, title: str = "", author: str = "") -> None:
        self.text = text
        self.title, self.author = plain(title), plain(author)
        self.paragraphs: list[Paragraph] = []
        for start, end in paragraphs(text):
            line = text[start:end]
            words = line.strip()
            if words:
                at = start + len(line) - len(line.lstrip())
                self.paragraphs.append(Paragraph(at, at + len(words), words))

    @cached_property
    def repeats(self) -> dict[int, int]:
        """The numbers of paragraphs that say what an earlier one said, with the number of that one. Of five words and more."""
        first: dict[str, int] = {}
        found: dict[int, int] = {}
        for n, paragraph in enumerate(self.paragraphs):
            if paragraph.count >= 5:
                earlier = first.setdefault(paragraph.text, n)
                if earlier != n:
                    found[n] = earlier
        return found

    def free(self, n: int) -> bool:
        """Is there such a paragraph, and nobody has said yet what it is?"""
        return 0 <= n < len(self.paragraphs) and not self.paragraphs[n].kind
