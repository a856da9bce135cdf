"""What rules are called, and what they go by, in sentences for people."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from annotator.domain.suggestion import PROJECTION, Suggestion
from annotator.ui.language import QT_TRANSLATE_NOOP

_RULES = {
    "say": QT_TRANSLATE_NOOP("Rule", "A verb of speech, with the clause or quotation that hangs from it."),
    "think": QT_TRANSLATE_NOOP("Rule", "A verb of thinking or knowing, with a clause."),
    "describe as": QT_TRANSLATE_NOOP("Rule", "A verb that calls or describes something."),
    "vow to": QT_TRANSLATE_NOOP("Rule", "A verb of promising, asking or wanting, with an infinitive."),
    "is said to": QT_TRANSLATE_NOOP("Rule", "A passive with an infinitive; who says it is not told."),
    "deny something": QT_TRANSLATE_NOOP("Rule", "A verb of speech with a noun: what is denied, praised, demanded."),
    "a poll shows": QT_TRANSLATE_NOOP("Rule", "A poll, report or document that shows something."),
    "speak of": QT_TRANSLATE_NOOP("Rule", "A verb of speech with a preposition."),
    "according to": QT_TRANSLATE_NOOP("Rule", "“According to”, with the clause around it."),
    "the claim that": QT_TRANSLATE_NOOP("Rule", "A noun of speech with what is said behind it."),
    "is sure that": QT_TRANSLATE_NOOP("Rule", "An adjective of thinking with a clause."),
    "a name and a colon": QT_TRANSLATE_NOOP("Rule", "A line that begins with a name and a colon."),
    "within a quotation": QT_TRANSLATE_NOOP("Rule", "A verb of speech within somebody else's words, with a clause."),
    "goes on": QT_TRANSLATE_NOOP("Rule", "A quotation that goes on after the speech before it."),
    "quotation": QT_TRANSLATE_NOOP("Rule", "A quotation that nobody is named for."),
    "learned": QT_TRANSLATE_NOOP("Rule", "Learned from this project's own tags."),
    "trained": QT_TRANSLATE_NOOP("Rule", "Found by the trained pipeline."),
    "tagged before": QT_TRANSLATE_NOOP("Rule", "Words that were tagged in this project before."),
    "person": QT_TRANSLATE_NOOP("Rule", "The name of a person."),
    "organisation": QT_TRANSLATE_NOOP("Rule", "The name of an organisation."),
    "state": QT_TRANSLATE_NOOP("Rule", "The name of a state or place."),
    "group": QT_TRANSLATE_NOOP("Rule", "The name of a group."),
}  # fmt: skip


def why(one: Suggestion) -> str:
    """Why something is suggested."""
    if one.maker == PROJECTION:
        return QCoreApplication.translate("Rule", "Tagged so in another version: {title}.").format(title=one.rule)
    known = _RULES.get(one.rule)
    return QCoreApplication.translate("Rule", known) if known else one.rule
