"""“According to the minister, …”: what is said is the clause that the phrase hangs in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.suggest.attribution.page import SUBJECTS, Attribution, Page, Tokens, name, subtree
from annotator.suggest.lexicon import Lexicon

if TYPE_CHECKING:
    from spacy.tokens import Token

RULE = "according to"
_WITHIN = frozenset(("prep", "pobj", "amod", "compound"))  # the phrase may hang from a word of a name
_OPENS = frozenset(("ADJ", "DET", "NOUN", "NUM", "PRON", "PROPN"))  # what a clause begins with
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
    source = name(named[0]) | _named_beside(page, named[0], lexicon) if named else frozenset[int]()
    head = token.head
    while head.dep_ in _WITHIN and head.head.i != head.i:
        head = head.head
    if head.i == token.i:
        return []
    while head.head.i != head.i and not _is_clause(head):
        head = head.head
    said = subtree(head) - subtree(token) - source
    return page.made((token.i, to.i), source, page.beside(said, token.i), RULE)


def _named_beside(page: Page, office: Token, lexicon: Lexicon) -> Tokens:
    """“According to the mayor, *Maria Hale*, the dam is safe”: a name between commas behind an office is hers who bears it, whatever the parser
    takes it for."""
    doc, at = page.doc, office.i + 1
    if office.lemma_.lower() not in lexicon.offices or at >= len(doc) or doc[at].text != ",":
        return frozenset()
    end = at + 1
    while end < len(doc) and doc[end].pos_ == "PROPN":
        end += 1
    closed = end > at + 1 and end + 1 < len(doc) and doc[end].text == "," and doc[end + 1].pos_ in _OPENS
    return frozenset(range(at, end)) if closed else frozenset()


def _is_clause(verb: Token) -> bool:
    """Does it say something by itself? A verb that shares the subject of the one before does not: “returned and said little”."""
    if verb.dep_ == "conj":
        return any(child.dep_ in SUBJECTS for child in verb.children)
    return verb.dep_ in _CLAUSES
