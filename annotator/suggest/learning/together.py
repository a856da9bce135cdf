"""What was learned and what the rules found, as one list: where both know a statement, each makes the other surer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from annotator.suggest import confidence
from annotator.suggest.attribution.page import Attribution, Contents, Page
from annotator.suggest.lexicon import Lexicon

# Set by hand, so that how sure a statement is comes near to the share that is right.
_ALONE = 0.45  # of a statement that no rule found
_OTHER_SOURCE = 0.85  # where the rule names somebody else
_SURE_RULE = 0.6  # from which on a rule's statement stays that was not learned
_LEAST, _SUREST = 0.05, 0.98


def together(
    page: Page, learned: Sequence[Attribution], rules: Sequence[Attribution], lexicon: Lexicon
) -> list[Attribution]:
    """All statements in the order of their cues. Those that were learned bear how sure that alone made them."""
    among = Contents(rules)
    sure = {id(one): confidence.of(page, one, among, lexicon) for one in rules}
    found = [replace(one, sure=_sure(one, rules, sure)) for one in learned]
    known = frozenset(at for one in learned for at in one.cue)
    found += [replace(one, sure=sure[id(one)]) for one in rules if not one.cue & known and sure[id(one)] >= _SURE_RULE]
    return sorted(found, key=lambda one: min(one.cue))


def _sure(one: Attribution, rules: Sequence[Attribution], sure: dict[int, float]) -> float:
    same = max((rule for rule in rules if rule.cue & one.cue), key=lambda rule: sure[id(rule)], default=None)
    factor = _ALONE
    if same is not None:
        shared = len(same.content & one.content) / len(same.content | one.content)
        factor += (1 - _ALONE) * sure[id(same)] * shared
        if same.source and not same.source & one.source:
            factor *= _OTHER_SOURCE
    return round(min(_SUREST, max(_LEAST, (one.sure or 0.0) * factor)), 2)
