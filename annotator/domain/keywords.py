"""A filter by keywords: which articles are about what one looks for.

`dam, "harbour union", ferr*, -football`: one of the first three must be there, and football must not. Case does not count; a
star stands for the rest of a word; words in quotation marks stand together.
"""

from __future__ import annotations

import re

from annotator.domain import limits
from annotator.domain.change import Refusal

_LETTERS = 40  # that a star within a word may stand for
_PART = re.compile(r'\s*(-?)(?:"([^"]*)"|([^,"\n]+))\s*(?:,|\n|\Z)')


class Keywords:
    """A filter, ready to be asked. Raises `Refusal` for one that asks for nothing."""

    def __init__(self, given: str) -> None:
        if len(given) > limits.KEYWORDS:
            raise Refusal(f"The keywords are longer than {limits.KEYWORDS:,} characters.")
        self.text = given
        wanted, unwanted, at = list[str](), list[str](), 0
        while at < len(given.rstrip(" ,\n")):
            hit = _PART.match(given, at)
            phrase = (hit[2] or hit[3] or "").strip() if hit else ""
            if not hit or not phrase.strip("*- "):
                raise Refusal(f"The keywords {given!r} cannot be read; write words with commas between them.")
            (unwanted if hit[1] else wanted).append(_expression(phrase))
            at = hit.end()
        if not wanted and not unwanted:
            raise Refusal("There is no keyword.")
        self._wanted = re.compile("|".join(wanted), re.IGNORECASE) if wanted else None
        self._unwanted = re.compile("|".join(unwanted), re.IGNORECASE) if unwanted else None

    def fit(self, text: str) -> bool:
        """Is the article one that is looked for?"""
        if self._unwanted and self._unwanted.search(text):
            return False
        return self._wanted is None or bool(self._wanted.search(text))


def _expression(phrase: str) -> str:
    words = [_word(re.sub(r"\*+", "*", word)) for word in phrase.split()]
    return r"(?<!\w)" + r"\s+".join(words) + r"(?!\w)"


def _word(word: str) -> str:
    """A star within a word stands for some letters, one at its end for all of the rest. Raises `Refusal` for too many."""
    if word.count("*") > limits.STARS:
        raise Refusal(f"The keyword {word!r} has more than {limits.STARS} stars.")
    inner, star = (word[:-1], r"\w*") if word.endswith("*") else (word, "")
    return re.escape(inner).replace(r"\*", rf"\w{{0,{_LETTERS}}}") + star
