"""“Is sure that …”: an adjective of thinking with a clause behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.suggest.attribution.clause import is_reported
from annotator.suggest.attribution.page import Attribution, Page, name, subtree
from annotator.suggest.lexicon import Lexicon

if TYPE_CHECKING:
    from spacy.tokens import Token

RULE = "is sure that"


def find(page: Page, be: Token, lexicon: Lexicon) -> list[Attribution]:
    """The statements of a form of “be”."""
    who = next((child for child in be.children if child.dep_ == "nsubj"), None)
    if is_reported(be, who, lexicon):
        return []
    source = name(who) if who is not None else frozenset[int]()
    return [
        one
        for adjective in be.children
        if adjective.dep_ == "acomp"
        for clause in adjective.children
        if (clause.dep_ == "ccomp" and adjective.lemma_.lower() in lexicon.adjectives)
        or (clause.dep_ == "xcomp" and adjective.lemma_.lower() in lexicon.adjective_infinitive)
        for one in page.made((be.i, adjective.i), source, subtree(clause), RULE)
    ]
