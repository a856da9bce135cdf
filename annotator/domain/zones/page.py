"""A text as the paragraphs that rules look at. Offsets are code points, half-open."""

from __future__ import annotations

from functools import cached_property
from typing import NamedTuple

from annotator.domain.text import paragraphs
from annotator.domain.zones.lexicon import head_of, plain, words_of

_LOOKED_AT = 400  # code points: no rule has a use for the words of a longer paragraph
_STOPS = ".!?…\"”’»)]'。！？"


class Found(NamedTuple):
    """What a rule says: a stretch of the text is of a kind, how sure that is (0 to 1), and the rule's name."""

    kind: str
    start: int
    end: int
    rule: str
    confidence: float


class Paragraph:
    """A line that is not blank, without the white space around it, and what is known of it so far.

    Most paragraphs are prose that no rule asks for its words: these are made when somebody does.
    """

    __slots__ = ("_head", "_plain", "count", "end", "kind", "start", "text")

    def __init__(self, start: int, end: int, text: str) -> None:
        self.start, self.end, self.text = start, end, text
        self.kind = ""  # as the first rule said that knew
        self.count = text.count(" ") + 1 if len(text) <= _LOOKED_AT else 999  # words, as far as anybody asks
        self._plain: str | None = None
        self._head: str | None = None

    @property
    def plain(self) -> str:
        """Its words as the lexicon holds them; nothing of a paragraph that is too long."""
        if self._plain is None:
            self._plain = plain(self.text) if self.count < 999 else ""
        return self._plain

    @property
    def head(self) -> str:
        """The first word, or the sign that it begins with."""
        if self._head is None:
            self._head = head_of(self.text)
        return self._head

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
    def words(self) -> frozenset[str]:
        """All words of the page: one look tells which rules have nothing to look for."""
        return words_of(self.text)

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
