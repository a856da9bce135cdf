"""The words that give a zone away, of all languages together: an article often does not say what language it is in."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Protocol

from annotator import paths

_END = " \t:.…!»›>→|-–—"  # what may stand behind a phrase that is a paragraph of its own
_START = " \t•·*|»›>→-–—"
_WORD = re.compile(r"\w+")
_SIGNS = ".,;:!?…\"“”„«»‘’'()[]/|–—-"


class Said(Protocol):
    """What is looked for phrases."""

    @property
    def head(self) -> str:
        """The first word, as `head_of` gives it."""
        ...

    @property
    def plain(self) -> str:
        """All of it, as `plain` gives it."""
        ...


class Openings:
    """Phrases that a paragraph may begin with; one that ends in a letter must end a word there."""

    def __init__(self, phrases: Iterable[str]) -> None:
        known = sorted(set(phrases), key=len, reverse=True)
        self.heads = frozenset(head_of(phrase) for phrase in known)  # nearly all paragraphs begin with none of them
        self._match = re.compile("|".join(re.escape(one) + (r"\b" if one[-1].isalnum() else "") for one in known)).match

    def find(self, paragraph: Said) -> re.Match[str] | None:
        """The phrase that a paragraph begins with."""
        return self._match(paragraph.plain) if paragraph.head in self.heads else None


class Inside:
    """Phrases that a paragraph may hold anywhere."""

    def __init__(self, phrases: Iterable[str]) -> None:
        known = sorted(set(phrases), key=len, reverse=True)
        self.rare = frozenset(
            max(_WORD.findall(phrase), key=len) for phrase in known
        )  # no phrase without its longest word
        self._search = re.compile("|".join(map(re.escape, known))).search

    def find(self, said: str, there: Iterable[str]) -> re.Match[str] | None:
        """The first of the phrases in what a paragraph says (as `plain` gives it); `there` are the rare words of its page."""
        return self._search(said) if any(word in said for word in there) else None


def head_of(words: str) -> str:
    """The first word of a paragraph, or its first sign where it begins with none, in lower case."""
    begins = words[:40].lstrip(_START).lower()
    hit = _WORD.match(begins)
    return hit[0] if hit else begins[:1]


def words_of(text: str) -> frozenset[str]:
    """All words of a page, in lower case."""
    bare = text.lower()
    for sign in _SIGNS:  # `translate` takes a hundred times as long as soon as one letter is not ASCII
        bare = bare.replace(sign, " ")
    return frozenset(bare.split())


@dataclass(frozen=True, slots=True)
class Lexicon:
    """What paragraphs say. Sets hold whole paragraphs as `plain` gives them, patterns look at those, too."""

    furniture: frozenset[str]
    furniture_opening: Openings
    furniture_within: Inside
    furniture_in_tail: Inside
    byline_opening: Openings
    offices: re.Pattern[str]
    agencies: frozenset[str]
    caption_opening: Openings
    credits: re.Pattern[str]
    dateline_opening: Openings


def plain(words: str) -> str:
    """Words as the lexicon holds them: in lower case, single spaces, without bullets before and stops behind."""
    return " ".join(words.lower().split()).lstrip(_START).rstrip(_END)


@cache
def lexicon() -> Lexicon:
    """All languages' words, from `resources/zones/*.toml`."""
    files = [tomllib.loads(file.read_text("utf-8")) for file in sorted((paths.resources() / "zones").glob("*.toml"))]

    def all_of(part: str, name: str) -> list[str]:
        return [phrase for file in files for phrase in file.get(part, {}).get(name, ())]

    return Lexicon(
        furniture=frozenset(map(plain, all_of("furniture", "whole"))),
        furniture_opening=Openings(all_of("furniture", "opening")),
        furniture_within=Inside(all_of("furniture", "within")),
        furniture_in_tail=Inside(all_of("furniture", "tail")),
        byline_opening=Openings(all_of("byline", "opening")),
        offices=_words(all_of("byline", "offices")),
        agencies=frozenset(all_of("byline", "agencies")),
        caption_opening=Openings(all_of("caption", "opening")),
        credits=_words(all_of("caption", "credits")),
        dateline_opening=Openings(all_of("dateline", "opening")),
    )


def _words(phrases: Iterable[str]) -> re.Pattern[str]:
    return re.compile(
        r"(?<!\w)(?:" + "|".join(map(re.escape, sorted(set(phrases), key=len, reverse=True))) + r")(?!\w)"
    )
