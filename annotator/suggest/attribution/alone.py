"""Quotations that no cue stands with: a speech that goes on in the next sentence or paragraph, or words that nobody is named for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from annotator.suggest.attribution.page import Attribution, Page

GOES_ON, NOBODY = "goes on", "quotation"
_FEWEST, _PLAIN = 4, 6  # words of a quotation; of one that does not begin a sentence
_FAR = 2  # paragraphs between a speech and its next piece
_SPEECH = frozenset(("say", "according to", GOES_ON))


def complete(page: Page, found: Sequence[Attribution]) -> list[Attribution]:
    """What was found, with the quotations that are left: in the paragraph of a speech they belong to it, in the next ones they are
    statements of the same source."""
    used = frozenset(at for one in found for at in one.content)
    every = list(found)
    for quotation in page.quotations:
        words = [at for at in quotation if page.is_word(at)]
        if len(words) < _FEWEST or any(at in used for at in words):
            continue
        begins, speech = _begins(page, quotation[0]), _speech(page, every, quotation[0])
        if (
            begins
            and speech is not None
            and speech.cue
            and page.paragraphs[max(speech.cue)] == page.paragraphs[quotation[0]]
        ):
            every[every.index(speech)] = replace(speech, content=speech.content | frozenset(quotation))
        elif begins and speech is not None:
            every.append(Attribution(frozenset(), speech.source, frozenset(quotation), GOES_ON))
        elif begins or len(words) >= _PLAIN:
            every.append(Attribution(frozenset(), frozenset(), frozenset(quotation), NOBODY))
    return every


def _begins(page: Page, at: int) -> bool:
    """Does a sentence begin here?"""
    before = page.doc[at - 1] if at else None
    return before is None or before.is_space or before.text in '.?!”"' or bool(before.is_sent_end)


def _speech(page: Page, found: Sequence[Attribution], at: int) -> Attribution | None:
    """The last speech before a token, where it is near enough to go on there."""
    near = [
        one for one in found
        if one.end < at and one.rule in _SPEECH and page.paragraphs[at] - page.paragraphs[one.end] <= _FAR
    ]  # fmt: skip
    return max(near, key=lambda one: one.end, default=None)
