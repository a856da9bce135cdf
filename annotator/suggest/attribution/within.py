"""“Jones told me that the bridge is unsafe,” Smith said: who says what within somebody else's words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from annotator.suggest.attribution.clause import FINITE, clause
from annotator.suggest.attribution.page import QUOTES, SINGLE, Attribution, Page, subtrees
from annotator.suggest.lexicon import Lexicon

if TYPE_CHECKING:
    from spacy.tokens import Token

RULE = "within a quotation"
_TOLD = frozenset((*FINITE, "VBN"))  # what was said, not what somebody would say
_NAMED = frozenset(("NOUN", "PROPN"))  # “I say”, “they say” are turns of speech more often than reports


def find(page: Page, lexicon: Lexicon) -> Iterator[Attribution]:
    """The statements within quotations: a verb of speech, told as a fact, by somebody who is named, with a clause."""
    for token in page.doc:
        if page.quoted[token.i] and token.tag_ in _TOLD and token.lemma_.lower() in lexicon.say:
            yield from _said(page, token, lexicon)


def _said(page: Page, verb: Token, lexicon: Lexicon) -> list[Attribution]:
    here = clause(page, verb, lexicon, {})
    if here.speaker is None or here.speaker.pos_ not in _NAMED or here.passive:
        return []
    around = page.quotations[page.quotation_of[verb.i]]
    said = subtrees(one for one in here.of("ccomp") if verb not in one.subtree).intersection(around)
    marks = (at for at in (around[0], around[-1]) if page.doc[at].text in QUOTES)  # of the speech around it
    return page.made(here.cue, here.source.intersection(around), said.difference(marks), RULE)


def is_direct(page: Page, one: Attribution) -> bool:
    """Does what is said stand in quotation marks of its own: “He said ‘never’”?"""
    return all(page.doc[at].text in SINGLE for at in (min(one.content), max(one.content)))
