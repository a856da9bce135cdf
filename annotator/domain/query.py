"""What to look for, in an article or in all of them: words, and what the tags and the articles must be like."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from annotator.domain import limits
from annotator.domain.change import Refusal
from annotator.domain.dates import is_part_of_a_day
from annotator.domain.model import Fragment

Mode = Literal["phrase", "words", "part", "regex"]
MODES: tuple[Mode, ...] = ("phrase", "words", "part", "regex")

_TOKEN = re.compile(r"[^\W_]+")
# A letter with a combining accent behind it is one letter.
_BEFORE, _BEHIND = r"(?<!\w)", r"(?![\w\u0300-\u036f])"


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """A search. Empty fields ask for nothing; where one of `label`, `attribute`, `entity`, `coder` or `outdated` (made under
    another meaning of its label) is given, tags
    are sought and `words` must stand in them, else the words themselves.

    `mode`: "phrase" is the words as written, whole and over any white space; "words" every one of them, anywhere in
    the article; "part" as written, also inside of words; "regex" an expression. `attribute` is a name and a value,
    `since` and `until` are ISO dates or the beginning of one, both included. `where` asks for articles in the language of
    `criteria`.
    """

    words: str = ""
    mode: Mode = "phrase"
    same_case: bool = False
    document: str = ""
    label: str = ""
    attribute: tuple[str, str] | None = None
    entity: str = ""
    coder: str = ""
    status: str = ""
    outlet: str = ""
    since: str = ""
    until: str = ""
    outdated: bool = False
    where: str = ""

    @property
    def seeks_tags(self) -> bool:
        """Are tags sought, or words?"""
        return bool(self.label or self.attribute or self.entity or self.coder or self.outdated)

    @property
    def tokens(self) -> tuple[str, ...]:
        """The whole words that every hit's article holds; none where that cannot be told (then each one is read)."""
        return tuple(_TOKEN.findall(self.words)) if self.mode in ("phrase", "words") else ()

    def check(self) -> None:
        """Raises `Refusal` for a search that asks for nothing, or for no date."""
        if not self.words.strip() and not self.seeks_tags:
            raise Refusal(
                "Which words? Select some, or write them; or choose a label, an attribute, an actor, a coder."
            )
        most = limits.PATTERN if self.mode == "regex" else limits.PHRASE
        if len(self.words) > most:
            raise Refusal(f"That is longer than {most:,} characters; look for fewer words.")
        for given in (self.since, self.until):
            if given and not is_part_of_a_day(given):
                raise Refusal(f"“{given}” is no date: write 2026, 2026-11 or 2026-11-22.")
        if self.since and self.until and self.since[: len(self.until)] > self.until:
            raise Refusal(f"No day is after {self.since} and before {self.until}.")


def literal(words: str, mode: Mode = "phrase", *, same_case: bool = True) -> re.Pattern[str]:
    """What matches words that are meant as they are written, wherever a line breaks. Raises ValueError for no words."""
    parts = words.split()
    if not parts:
        raise ValueError("no words to look for")
    flags = 0 if same_case else re.IGNORECASE
    if mode == "words":
        return re.compile("|".join(_whole(re.escape(part), part) for part in dict.fromkeys(parts)), flags)
    joined = r"\s+".join(map(re.escape, parts))
    return re.compile(joined if mode == "part" else _whole(joined, parts[0] + parts[-1]), flags)


def _whole(pattern: str, words: str) -> str:
    """Where the words begin or end with a letter, none may stand beside it."""
    return (_BEFORE if words[0].isalnum() else "") + pattern + (_BEHIND if words[-1].isalnum() else "")


def places(text: str, words: str, mode: Mode = "phrase", *, same_case: bool = True) -> Iterator[Fragment]:
    """Where the words stand in a text, in its order; code points, half-open."""
    return (hit.span() for hit in literal(words, mode, same_case=same_case).finditer(text))
