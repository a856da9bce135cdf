"""“The minister's claim that …”: a noun of saying with a clause behind it; whose it is stands before it or behind a preposition."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.suggest.attribution.page import Attribution, Page, Tokens, name, subtrees

if TYPE_CHECKING:
    from spacy.tokens import Token

RULE = "the claim that"
_NAMED = frozenset(("PERSON", "ORG", "GPE", "NORP"))


def find(page: Page, noun: Token) -> list[Attribution]:
    """The statement of a noun."""
    clauses = [child for child in noun.children if child.i > noun.i and _says(child)]
    return page.made((noun.i,), _whose(noun), subtrees(clauses), RULE) if clauses else []


def _says(clause: Token) -> bool:
    if clause.pos_ not in ("VERB", "AUX"):
        return False
    opened = clause.dep_ == "acl" and any(child.dep_ in ("mark", "nsubj") for child in clause.children)
    return opened or clause.dep_ == "ccomp"


def _whose(noun: Token) -> Tokens:
    found: Tokens = frozenset()
    for child in noun.children:
        if child.dep_ == "poss":
            found = frozenset(one.i for one in child.subtree if one.tag_ != "POS")
        elif child.dep_ in ("amod", "compound") and child.ent_type_ in _NAMED:
            found = frozenset((child.i,))
        elif child.dep_ == "prep" and child.lower_ in ("by", "from", "of") and not found:
            for one in child.children:
                if one.dep_ == "pobj" and one.ent_type_ in _NAMED:
                    found = name(one)
    return found
