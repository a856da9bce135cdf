"""“The minister's claim that …”: a noun of saying with a clause behind it; whose it is stands before it or behind a preposition."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.suggest.attribution.page import Attribution, Page, Tokens, name, subject, subtrees
from annotator.suggest.lexicon import Lexicon

if TYPE_CHECKING:
    from spacy.tokens import Token

RULE = "the claim that"
_NAMED = frozenset(("PERSON", "ORG", "GPE", "NORP"))

_OPENS = frozenset(("DET", "PROPN", "NOUN", "PRON", "ADJ", "SCONJ"))  # what a clause begins with
_FEWEST = 3  # words of a claim


def find(page: Page, noun: Token, lexicon: Lexicon) -> list[Attribution]:
    """The statement of a noun."""
    clauses = [child for child in noun.children if child.i > noun.i and _is_said(noun, child, lexicon)]
    if not clauses:
        said = _in_headline(page, noun) if noun.lemma_.lower() in lexicon.nouns else ()
        return page.made((noun.i,), _whose(noun, lexicon), said, RULE)
    source, verb = _whose(noun, lexicon), _verb(noun)
    if verb is not None and verb.lemma_.lower() in lexicon.noun:
        verb = None  # “denied reports that …” denies what others report
    who = subject(verb) if verb is not None and not source else None
    if who is None or verb is None:
        return page.made((noun.i,), source, subtrees(clauses), RULE)
    return page.made((verb.i, noun.i), name(who), subtrees(clauses), RULE)


def _in_headline(page: Page, noun: Token) -> Tokens:
    """“… amid claims the dam is safe”: in a line without a full stop, the clause behind, which parsers hang elsewhere."""
    line = page.line(noun.i)
    rest = range(noun.i + 1, line.stop)
    if not rest or noun.tag_ != "NNS" or page.doc[line.stop - 1].is_punct or page.doc[noun.i + 1].pos_ not in _OPENS:
        return frozenset()
    says = any(page.doc[at].pos_ in ("VERB", "AUX") for at in rest)
    return frozenset(rest) if says and page.words(rest) > _FEWEST else frozenset()


def _verb(noun: Token) -> Token | None:
    """The verb that somebody does something with the noun: “rejected the notion”, “hinted at the suggestion”."""
    head = noun.head
    if noun.dep_ == "pobj" and head.dep_ == "prep":
        head = head.head
    return head if noun.dep_ in ("dobj", "pobj") and head.pos_ == "VERB" else None


def _is_said(noun: Token, child: Token, lexicon: Lexicon) -> bool:
    """Is what hangs behind a noun what it says: a clause, an infinitive, or something behind its preposition?"""
    lemma = noun.lemma_.lower()
    if child.dep_ == "prep":
        return child.lower_ in lexicon.noun_preposition.get(lemma, ())
    if child.dep_ == "acl" and any(one.tag_ == "TO" for one in child.children):
        return lemma in lexicon.noun_infinitive
    return lemma in lexicon.nouns and _says(child)


def _says(clause: Token) -> bool:
    if clause.pos_ not in ("VERB", "AUX"):
        return False
    opened = clause.dep_ == "acl" and any(child.dep_ in ("mark", "nsubj") for child in clause.children)
    return opened or clause.dep_ == "ccomp"


def _whose(noun: Token, lexicon: Lexicon) -> Tokens:
    found: Tokens = frozenset()
    for child in noun.children:
        if child.dep_ == "poss":
            found = frozenset(one.i for one in child.subtree if one.tag_ != "POS")
        elif child.dep_ in ("amod", "compound") and child.ent_type_ in _NAMED:
            found = frozenset((child.i,))
        elif child.dep_ == "prep" and child.lower_ in lexicon.owners and not found:
            for one in child.children:
                if one.dep_ == "pobj" and one.ent_type_ in _NAMED:
                    found = name(one)
    return found
