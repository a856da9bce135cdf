"""“According to the minister, …”: what is said is the clause that the phrase hangs in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.suggest.attribution.page import SUBJECTS, Attribution, Page, name, subtree
from annotator.suggest.lexicon import Lexicon

if TYPE_CHECKING:
    from spacy.tokens import Token

RULE = "according to"
_WITHIN = frozenset(("prep", "pobj", "amod", "compound"))  # the phrase may hang from a word of a name
_CLAUSES = frozenset(("ccomp", "relcl", "advcl"))


def opens(page: Page, token: Token, lexicon: Lexicon) -> bool:
    """Does the phrase begin here?"""
    lemma, behind = token.lemma_.lower(), page.doc[token.i + 1].lower_ if token.i + 1 < len(page.doc) else ""
    return (lemma, behind) in lexicon.according or _is_one_word(token, lexicon)


def _is_one_word(token: Token, lexicon: Lexicon) -> bool:
    return (token.lemma_.lower(), "") in lexicon.according and token.pos_ == "ADP"


def find(page: Page, token: Token, lexicon: Lexicon) -> list[Attribution]:
    """The statement of the phrase that begins with a token."""
    to = token if _is_one_word(token, lexicon) else page.doc[token.i + 1]
    named = [child for child in to.children if child.dep_ in ("pobj", "pcomp")]
    named = named or [child for child in token.children if child.dep_ == "pobj"]
    source = name(named[0]) if named else frozenset[int]()
    head = token.head
    while head.dep_ in _WITHIN and head.head.i != head.i:
        head = head.head
    if head.i == token.i:
        return []
    while head.head.i != head.i and not _is_clause(head):
        head = head.head
    said = subtree(head) - subtree(token) - source
    return page.made((token.i, to.i), source, page.beside(said, token.i), RULE)


def _is_clause(verb: Token) -> bool:
    """Does it say something by itself? A verb that shares the subject of the one before does not: “returned and said little”."""
    if verb.dep_ == "conj":
        return any(child.dep_ in SUBJECTS for child in verb.children)
    return verb.dep_ in _CLAUSES
