"""A clause at the end that is the reporter's, not the speaker's: “…, while others disagree”, “…, who was his deputy then”."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.suggest.attribution.page import Attribution, Page, Tokens, subtree
from annotator.suggest.lexicon import Lexicon

if TYPE_CHECKING:
    from spacy.tokens import Token

_FEWEST = 4  # words that must be left


def cut(page: Page, found: Attribution, lexicon: Lexicon) -> Tokens:
    """What is said, without such a clause behind a comma; in quotation marks nothing is the reporter's."""
    said = found.content
    for at in sorted(found.content):
        if at in said and not page.quoted[at] and _is_one(page, page.doc[at], said, lexicon):
            begins = min(subtree(page.doc[at]))
            rest = frozenset(one for one in said if one < begins)
            if not (found.cue and min(found.cue) >= begins) and page.words(rest) >= _FEWEST:
                said = rest
    return page.trimmed(said)


def _is_one(page: Page, clause: Token, said: Tokens, lexicon: Lexicon) -> bool:
    """Does it stand behind a comma, at the end of what is said?"""
    first, last = min(subtree(clause)), max(subtree(clause))
    comma = first > min(said) and page.doc[first - 1].text == ","
    at_end = all(at <= last for at in said if page.is_word(at))
    against = clause.dep_ == "advcl" and any(c.dep_ == "mark" and c.lower_ in lexicon.against for c in clause.children)
    about = clause.dep_ == "relcl" and clause.head.i in said
    return comma and at_end and (against or about)
