"""Which language a text is in, among those that have words of their own here: by its small words."""

from __future__ import annotations

import re

from annotator.suggest.lexicon import languages, lexicon

_WORD = re.compile(r"[^\W\d_]+")
_LOOKED_AT = 4_000  # code points
_SHARE = 0.2  # of the words: English articles have a third of small words, others hardly any


def guess(text: str) -> str:
    """The language whose small words make up most of the beginning, as its code; empty where none does."""
    words = _WORD.findall(text[:_LOOKED_AT].lower())
    if not words:
        return ""
    shares = {code: sum(word in lexicon(code).small for word in words) / len(words) for code in languages()}
    best = max(shares, key=lambda code: shares[code], default="")
    return best if best and shares[best] >= _SHARE else ""
