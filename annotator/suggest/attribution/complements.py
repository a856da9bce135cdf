"""What is said otherwise than as a clause: a noun, an infinitive, what stands behind a preposition, what something is called."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from annotator.suggest.attribution.clause import Clause, is_reported
from annotator.suggest.attribution.page import Tokens, subtrees
from annotator.suggest.lexicon import Lexicon

if TYPE_CHECKING:
    from spacy.tokens import Token

DESCRIBE, INFINITIVE, RAISED, NOUN = "describe as", "vow to", "is said to", "deny something"
SHOWN, PREPOSITION = "a poll shows", "speak of"
_OBJECTS = frozenset(("oprd", "dobj", "ccomp", "xcomp", "prep"))


def other(clause: Clause, lexicon: Lexicon) -> tuple[str, Tokens] | None:
    """What a verb says that is neither clause nor quotation, with its rule."""
    if (clause.speaker is None and not clause.by) or is_reported(clause.verb, clause.speaker, lexicon):
        return None
    for name_, rule in _OTHERS:
        if content := rule(clause, lexicon):
            return name_, content
    return None


def raised(clause: Clause, lexicon: Lexicon) -> Tokens:
    """“The cup is said to be lost”, “ministers were urged to act”: subject and infinitive are what is said."""
    who = next(iter(clause.of("nsubjpass")), None)
    known = clause.says or clause.lemma in lexicon.think | lexicon.infinitive
    if not known or who is None or clause.of("ccomp"):
        return frozenset()
    acts = [child for child in clause.of("xcomp") if child.i > clause.verb.i and _has_to(child)]
    return subtrees([who, *acts]) if acts else frozenset()


def _has_to(verb: Token) -> bool:
    return any(child.tag_ == "TO" or (child.dep_ == "mark" and child.pos_ == "ADP") for child in verb.children)


def _described(clause: Clause, lexicon: Lexicon) -> Tokens:
    """“Called the plan a blow”, “described it as safe”."""
    if clause.lemma not in lexicon.describe or (clause.verb.dep_ == "acl" and clause.verb.tag_ == "VBN"):
        return frozenset()  # “a website called …” is a name
    speaker = clause.speaker.i if clause.speaker is not None else -1
    objects = (child for child in clause.children if child.dep_ in _OBJECTS and child.i != speaker)
    return subtrees(one for one in objects if one.dep_ != "prep" or one.lower_ in lexicon.described)


def _valued(clause: Clause, lexicon: Lexicon) -> Tokens:
    """“Put the losses at two million”."""
    known = lexicon.value.get(clause.lemma, frozenset[str]())
    what = clause.of("dobj")
    at = [child for child in clause.of("prep") if child.lower_ in known]
    return subtrees([*what, *at]) if what and at else frozenset()


def _infinitive(clause: Clause, lexicon: Lexicon) -> Tokens:
    """“Vowed to stay”, “urged the council to act”."""
    found: Sequence[Token] = clause.of("xcomp") if clause.lemma in lexicon.infinitive else ()
    if not found and clause.lemma in lexicon.infinitive:  # “wants *the mayor to resign*” hangs as a clause
        found = [child for child in clause.of("ccomp") if child.i > clause.verb.i and _has_to(child)]
    if not found or not _has_to(found[0]):
        return frozenset()
    return subtrees([found[0], *clause.of("dobj")[:1]])


def _noun(clause: Clause, lexicon: Lexicon) -> Tokens:
    """“Denied the report”."""
    kinds = ("nsubjpass",) if clause.by else ("dobj", "xcomp")  # “was denied by the mayor”
    found = clause.of(*kinds) if clause.lemma in lexicon.noun else []
    return subtrees([*found, *behind(clause, lexicon)]) if found else frozenset()


def _shown(clause: Clause, lexicon: Lexicon) -> Tokens:
    """“A poll shows the mayor ahead by six points”."""
    who = clause.speaker
    if (
        who is None
        or who.lemma_.lower() not in lexicon.evidence
        or clause.lemma not in lexicon.showing
        or clause.passive
    ):
        return frozenset()
    return subtrees(
        child
        for child in clause.of("dobj", "ccomp", "xcomp", "prep")
        if child.dep_ != "prep" or child.lower_ in lexicon.shown
    )


def _preposition(clause: Clause, lexicon: Lexicon) -> Tokens:
    """“Spoke of a mistake”."""
    return subtrees(behind(clause, lexicon))


def behind(clause: Clause, lexicon: Lexicon) -> list[Token]:
    """The prepositions behind which stands what a verb says."""
    wanted = lexicon.preposition.get(clause.lemma, frozenset[str]())
    found = [child for child in clause.of("prep") if child.lower_ in wanted]
    found = found or [child for child in _hung_too_deep(clause, lexicon) if child.lower_ in wanted]
    return found or [child for child in clause.of("xcomp", "advcl", "ccomp") if _opened_by(child) in wanted]


def _hung_too_deep(clause: Clause, lexicon: Lexicon) -> list[Token]:
    """Prepositions that a parser hangs from the noun before: “warned via friendly channels *of* a flood”; not “spoke on condition *of*
    anonymity”, for which one speaks, and says nothing."""
    nouns = (noun for child in clause.of("prep") for noun in child.children if noun.dep_ == "pobj")
    deep = [child for noun in nouns for child in noun.children if child.dep_ == "prep"]
    return [child for child in deep if clause.lemma in lexicon.say or child.lower_ not in lexicon.genitive]


def _opened_by(clause: Token) -> str:
    """The preposition before an infinitive: “called *for* the president to resign”."""
    return next((child.lower_ for child in clause.children if child.dep_ == "mark"), "")


_OTHERS = (
    (DESCRIBE, _described), (DESCRIBE, _valued), (INFINITIVE, _infinitive), (NOUN, _noun), (SHOWN, _shown), (PREPOSITION, _preposition),
)  # fmt: skip
