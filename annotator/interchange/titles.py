"""What an article is called that has no title of its own."""

from __future__ import annotations

import re

_DATE = re.compile(
    r"\b(?:\d{1,4}[./-]\d{1,2}[./-]\d{1,4}|\d{1,2}(?:st|nd|rd|th)?\s+\w+\s+\d{4}|\w+\s+\d{1,2},?\s+\d{4})\b"
)


def title(text: str) -> str:
    """The first line that reads like a headline: some words, and not only a date."""
    for line in text[:4000].removeprefix("\ufeff").splitlines():
        words = line.strip()
        if len(words.split()) >= 3 and not _only_date(words):
            return words[:300]
    return next((line.strip()[:300] for line in text[:4000].splitlines() if line.strip()), "")


def _only_date(words: str) -> bool:
    return bool(_DATE.search(words)) and len(words) < 40
