"""Quotations that no cue stands with: a speech that goes on in the next sentence or paragraph, or words that nobody is named for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from annotator.suggest.attribution import within
from annotator.suggest.attribution.page import Attribution, Page

GOES_ON, NOBODY = "goes on", "quotation"
_FEWEST, _PLAIN = 4, 6  # words of a quotation; of one that does not begin a sentence
_FAR = 2  # paragraphs between a speech and its next piece
_SPEECH = frozenset(("say", "according to", GOES_ON))


def joined(page: Page, found: Sequence[Attribution]) -> list[Attribution]:
    """What was found, with the quotations that go on in the paragraph of a speech: they belong to it."""
    every = list(found)
    for quotation in _left(page, found):
        speech = _speech(page, every, quotation[0])
        if speech is not None and speech.cue and _begins(page, quotation[0]):
            cue, here = page.paragraphs[max(speech.cue)], page.paragraphs[quotation[0]]
            if cue == here and not _others_between(page, found, speech, quotation[0]):
                every[every.index(speech)] = replace(speech, content=speech.content | frozenset(quotation))
    return every


def _others_between(page: Page, found: Sequence[Attribution], speech: Attribution, at: int) -> bool:
    """Does somebody else, who is named, say or demand something between a speech and a quotation?"""
    named = _names(page, speech)
    return any(
        one is not speech and one.cue and speech.end < max(one.cue) < at and _names(page, one) - named for one in found
    ) and bool(named)


def _names(page: Page, one: Attribution) -> set[str]:
    return {page.doc[at].lower_ for at in one.source if page.doc[at].pos_ in ("PROPN", "NOUN")}


def rest(page: Page, found: Sequence[Attribution]) -> list[Attribution]:
    """The quotations that no cue stands with: those of the next paragraphs have the source of the speech before them."""
    every, made = list(found), list[Attribution]()
    for quotation in _left(page, found):
        begins, speech = _begins(page, quotation[0]), _speech(page, every, quotation[0])
        if begins and speech is not None:
            made.append(Attribution(frozenset(), speech.source, frozenset(quotation), GOES_ON))
            every.append(made[-1])
        elif begins or page.words(quotation) >= _PLAIN:
            made.append(Attribution(frozenset(), frozenset(), frozenset(quotation), NOBODY))
    return made


def _left(page: Page, found: Sequence[Attribution]) -> list[tuple[int, ...]]:
    """The quotations of some words of which nothing was found yet."""
    used = frozenset(at for one in found if one.rule != within.RULE for at in one.content)
    return [one for one in page.quotations if page.words(one) >= _FEWEST and not any(at in used for at in one)]


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
