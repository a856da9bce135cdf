"""How sure an attribution is: what its rule is worth, and what speaks against the one at hand.

The numbers are shares of what was right, rounded, over news articles that people had marked: facts about the rules, no weights. On a
project's own decisions the panel of suggestions measures anew how often each confidence is right.
"""

from __future__ import annotations

from annotator.suggest.attribution import according, adjectives, colon, complements, nouns, speech, within
from annotator.suggest.attribution.alone import GOES_ON, NOBODY
from annotator.suggest.attribution.page import Attribution, Contents, Page
from annotator.suggest.lexicon import Lexicon

_RULES = {
    according.RULE: 0.88, complements.INFINITIVE: 0.62, complements.RAISED: 0.6, complements.PREPOSITION: 0.55, complements.NOUN: 0.55, speech.THINK: 0.55, complements.DESCRIBE: 0.48,
    complements.SHOWN: 0.45, adjectives.RULE: 0.45, colon.RULE: 0.4, GOES_ON: 0.4, within.RULE: 0.6, nouns.RULE: 0.35, NOBODY: 0.2,
}  # fmt: skip
_PLAINEST, _PLAIN, _OTHER = 0.9, 0.82, 0.65  # verbs of speech: “say”; those that hardly mean anything else; all others
_NO_SOURCE, _WITHIN = 0.2, 0.3  # nobody is named; it stands within what another one says
_SHORT, _FEW_WORDS = 0.6, 5
_FAR, _FAR_TOKENS = 0.85, 5  # between the cue and who speaks
_TENSES = {"VB": 0.4, "VBG": 0.8, "VBN": 0.85, "VBP": 0.9, "VBZ": 0.95}  # “would say”, “saying”, …
_DIRECT = 1.05
_SUREST, _LEAST = 0.97, 0.05


def of(page: Page, one: Attribution, among: Contents, lexicon: Lexicon) -> float:
    """The confidence of an attribution, one `among` those of its article; 0 to 1."""
    sure = _base(page, one, lexicon)
    if not one.source and one.rule != NOBODY:
        sure *= _NO_SOURCE
    if one.cue and among.hold(one):
        sure *= _WITHIN
    if page.words(one.content) < _FEW_WORDS:
        sure *= _SHORT
    if one.source and one.cue and min(abs(a - b) for a in one.source for b in one.cue) > _FAR_TOKENS:
        sure *= _FAR
    return round(min(_SUREST, max(_LEAST, sure)), 2)


def _base(page: Page, one: Attribution, lexicon: Lexicon) -> float:
    if one.rule != speech.SAY:
        return _RULES[one.rule]
    verb = page.doc[next(at for at in sorted(one.cue) if page.doc[at].dep_ != "neg")]
    lemma = verb.lemma_.lower()
    sure = _PLAINEST if lemma in lexicon.plainest else _PLAIN if lemma in lexicon.plain else _OTHER
    sure *= _TENSES.get(verb.tag_, 1.0)
    return sure * _DIRECT if all(page.quoted[at] for at in one.content) else sure
