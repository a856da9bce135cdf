"""Verbs of saying and thinking: `clause` says what such a verb is, `speech` and `complements` what it says."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from annotator.suggest.attribution import complements, speech
from annotator.suggest.attribution.clause import clause
from annotator.suggest.attribution.page import Attribution, Page
from annotator.suggest.lexicon import Lexicon

if TYPE_CHECKING:
    from spacy.tokens import Token


def find(page: Page, verb: Token, lexicon: Lexicon, moved: dict[int, int]) -> Iterator[Attribution]:
    """The statement that a verb opens; the first rule that knows one. `moved` is what was found out of later verbs."""
    here = clause(page, verb, lexicon, moved)
    if raised := complements.raised(here, lexicon):
        yield from page.made(here.cue, here.source if here.by else (), raised, complements.RAISED)
        return
    other = complements.other(here, lexicon)
    said = speech.find(page, here, lexicon, moved, other[1] if other else frozenset())
    if said:
        yield from said
    elif other:
        yield from page.made(here.cue, here.source, other[1], other[0])
