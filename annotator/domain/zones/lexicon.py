"""The words that give a zone away, of all languages together: an article often does not say what language it is in."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from annotator import paths

_END = " \t:.…!»›>→|-–—"  # what may stand behind a phrase that is a paragraph of its own
_START = " \t•·*|»›>→-–—"
_WORD = re.compile(r"\w+")


class Phrases:
    """Phrases to look for. Most paragraphs have none, and the rarest word of each tells that before a pattern is tried."""

    def __init__(self, phrases: Iterable[str], *, first: bool) -> None:
        """With `first` they must stand at the beginning; one that ends in a letter must end a word there."""
        known = sorted(set(phrases), key=len, reverse=True)
        self._words = frozenset(max(_WORD.findall(phrase) or [phrase.strip()], key=len) for phrase in known)
        ended = (re.escape(phrase) + (r"\b" if first and phrase[-1].isalnum() else "") for phrase in known)
        pattern = re.compile("|".join(ended))
        self._look = pattern.match if first else pattern.search

    def find(self, said: str, words: frozenset[str]) -> re.Match[str] | None:
        """The first of the phrases in what a paragraph says (as `plain` gives it), of which these are the `words`."""
        return None if self._words.isdisjoint(words) else self._look(said)


def words_of(said: str) -> frozenset[str]:
    """The words of a paragraph, and the sign that it begins with."""
    return frozenset((*_WORD.findall(said), said[:1]))


@dataclass(frozen=True, slots=True)
class Lexicon:
    """What paragraphs say. Sets hold whole paragraphs as `plain` gives them, patterns look at those, too."""

    furniture: frozenset[str]
    furniture_opening: Phrases
    furniture_within: Phrases
    furniture_in_tail: Phrases
    byline_opening: Phrases
    offices: re.Pattern[str]
    agencies: frozenset[str]
    caption_opening: Phrases
    credits: re.Pattern[str]
    dateline_opening: Phrases


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
        furniture_opening=Phrases(all_of("furniture", "opening"), first=True),
        furniture_within=Phrases(all_of("furniture", "within"), first=False),
        furniture_in_tail=Phrases(all_of("furniture", "tail"), first=False),
        byline_opening=Phrases(all_of("byline", "opening"), first=True),
        offices=_words(all_of("byline", "offices")),
        agencies=frozenset(all_of("byline", "agencies")),
        caption_opening=Phrases(all_of("caption", "opening"), first=True),
        credits=_words(all_of("caption", "credits")),
        dateline_opening=Phrases(all_of("dateline", "opening"), first=True),
    )


def _words(phrases: Iterable[str]) -> re.Pattern[str]:
    return re.compile(
        r"(?<!\w)(?:" + "|".join(map(re.escape, sorted(set(phrases), key=len, reverse=True))) + r")(?!\w)"
    )
