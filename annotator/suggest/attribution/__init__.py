"""Who says what, found by rules in a parsed text: each rule a module, read in their order; what they find is put together here."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from annotator.suggest.attribution import (
    according,
    adjectives,
    afterthought,
    alone,
    colon,
    complements,
    nouns,
    speech,
    verbs,
    within,
)
from annotator.suggest.attribution.page import Attribution, Contents, Page
from annotator.suggest.lexicon import Lexicon

_SPEECH = frozenset((speech.SAY, according.RULE))
_SPOKEN = frozenset((complements.PREPOSITION, complements.INFINITIVE))  # with a verb of speech: “warned of”
__all__ = ["Attribution", "Page", "alone", "find"]


def find(page: Page, lexicon: Lexicon) -> list[Attribution]:
    """The attributions of a parsed text, in reading order of their cues. Quotations without a cue are `alone.rest`."""
    with_cue = [replace(one, content=afterthought.cut(page, one, lexicon)) for one in _with_cue(page, lexicon)]
    speech = Contents(one for one in with_cue if one.rule in _SPEECH)
    # What the one who speaks thinks, denies or calls names is part of the speech; only speech within speech is a statement of its own.
    kept = [one for one in with_cue if _is_spoken(page, one, lexicon) or not speech.hold(one)]
    return sorted([*alone.joined(page, kept), *within.find(page, lexicon)], key=_place)


def _place(one: Attribution) -> int:
    return min(one.cue or one.content)


def _is_spoken(page: Page, one: Attribution, lexicon: Lexicon) -> bool:
    return one.rule in _SPEECH or (one.rule in _SPOKEN and any(page.doc[at].lemma_ in lexicon.say for at in one.cue))


def _with_cue(page: Page, lexicon: Lexicon) -> Iterator[Attribution]:
    """A token opens at most one statement: the first rule that knows it."""
    moved: dict[int, int] = {}  # verbs that the parser hung into the claim before, and the speakers they belong to
    for token in page.doc:
        lemma = token.lemma_.lower()
        if token.is_space:
            continue
        if according.opens(page, token, lexicon):
            yield from according.find(page, token, lexicon)
        elif token.text == ":":
            yield from colon.find(page, token, lexicon)
        elif token.pos_ in ("VERB", "AUX") and lemma == "be" and not page.quoted[token.i]:
            yield from adjectives.find(page, token, lexicon)
        elif token.pos_ in ("VERB", "AUX") and lemma in lexicon.verbs and not page.quoted[token.i]:
            yield from verbs.find(page, token, lexicon, moved)
        elif token.pos_ == "NOUN" and lemma in lexicon.noun_cues and not page.quoted[token.i]:
            yield from nouns.find(page, token, lexicon)
