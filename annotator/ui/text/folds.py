"""Boilerplate as one row: what belongs together, and what the row says. No Qt."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from annotator.domain.article import Article
from annotator.domain.model import Fragment

KIND = "boilerplate"
_SHOWN = 5  # words at either end


class Fold(NamedTuple):
    """Paragraphs from `first` to `last` (both inside), their code points, and the words of the row."""

    first: int
    last: int
    start: int
    end: int
    words: str


def folds(article: Article, paragraphs: Sequence[Fragment]) -> list[Fold]:
    """The stretches of boilerplate that begin and end with a paragraph; what only blank lines part is one."""
    marked = [zone for zone in article.zones if zone.kind == KIND]
    inside = [
        number
        for number, (start, end) in enumerate(paragraphs)
        if article.text[start:end].strip() and any(zone.start <= start and end <= zone.end for zone in marked)
    ]
    runs: list[list[int]] = []
    for number in inside:
        if runs and not article.text[paragraphs[runs[-1][-1]][1] : paragraphs[number][0]].strip():
            runs[-1].append(number)
        else:
            runs.append([number])
    return [_fold(article.text, paragraphs, run[0], run[-1]) for run in runs]


def _fold(text: str, paragraphs: Sequence[Fragment], first: int, last: int) -> Fold:
    start, end = paragraphs[first][0], paragraphs[last][1]
    words = text[start:end].split()
    ends = words if len(words) <= 2 * _SHOWN else [*words[:_SHOWN], "…", *words[-_SHOWN:]]
    count = sum(1 for a, b in paragraphs[first : last + 1] if text[a:b].strip())
    told = f"{count} paragraphs" if count > 1 else "1 paragraph"
    return Fold(first, last, start, end, f"Boilerplate, {told}: {' '.join(ends)}")
