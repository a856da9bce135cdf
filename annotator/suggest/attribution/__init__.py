"""Who says what, found by rules in a parsed text: each rule a module, read in their order; what they find is put together here."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from annotator.suggest.attribution import according, adjectives, afterthought, alone, nouns, verbs
from annotator.suggest.attribution.page import Attribution, Page
from annotator.suggest.lexicon import Lexicon

if TYPE_CHECKING:
    from spacy.tokens import Doc

__all__ = ["Attribution", "Page", "find"]


def find(doc: Doc, lexicon: Lexicon) -> list[Attribution]:
    """The attributions of a parsed text, in reading order of their cues; quotations that nobody is named for come last."""
    page = Page(doc)
    with_cue = [replace(one, content=afterthought.cut(page, one)) for one in _with_cue(page, lexicon)]
    return alone.complete(page, with_cue)


def _with_cue(page: Page, lexicon: Lexicon) -> Iterator[Attribution]:
    """A token opens at most one statement: the first rule that knows it."""
    moved: dict[int, int] = {}  # verbs that the parser hung into the claim before, and the speakers they belong to
    for token in page.doc:
        lemma = token.lemma_.lower()
        if token.is_space:
            continue
        if according.opens(page, token, lexicon):
            yield from according.find(page, token)
        elif token.pos_ in ("VERB", "AUX") and lemma == "be":
            yield from adjectives.find(page, token, lexicon)
        elif token.pos_ in ("VERB", "AUX") and lemma in lexicon.verbs and not page.quoted[token.i]:
            yield from verbs.find(page, token, lexicon, moved)
        elif token.pos_ == "NOUN" and lemma in lexicon.nouns and not page.quoted[token.i]:
            yield from nouns.find(page, token)
