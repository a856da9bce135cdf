"""Verbs of saying and thinking: with a clause, a quotation, a name, an infinitive or a preposition behind which stands what is said.

The rules of this room share what a verb's clause is: who speaks, what hangs from the verb, whether it is passive.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from annotator.suggest.attribution.page import SUBJECTS, Attribution, Page, Tokens, name, subject, subtree, subtrees
from annotator.suggest.lexicon import Lexicon

if TYPE_CHECKING:
    from spacy.tokens import Token

SAY, THINK, DESCRIBE, INFINITIVE, NOUN, PREPOSITION = (
    "say",
    "think",
    "describe as",
    "vow to",
    "deny something",
    "speak of",
)
_SET_OFF = frozenset((",", "”", '"', "''", "—", "-", "--"))  # what stands before “he said” behind a claim
_INSERTED = frozenset(("parataxis", "ccomp", "advcl"))
_NEAR, _GAP = 3, 9  # tokens between a quotation and the cue behind it; words between a cue and the quotation behind it
_OBJECTS = frozenset(("oprd", "dobj", "ccomp", "xcomp", "prep"))
_FINITE = frozenset(("VBD", "VBZ", "VBP"))


@dataclass(frozen=True, slots=True)
class Clause:
    """A verb that may open a statement, with whoever speaks."""

    verb: Token
    lemma: str
    speaker: Token | None
    source: Tokens
    cue: Tokens
    by: bool  # passive, and the speaker stands behind “by”
    passive: bool

    @property
    def children(self) -> list[Token]:
        """What hangs from the verb."""
        return list(self.verb.children)

    def of(self, *kinds: str) -> list[Token]:
        """What hangs from it in these ways."""
        return [child for child in self.verb.children if child.dep_ in kinds]


def find(page: Page, verb: Token, lexicon: Lexicon, moved: dict[int, int]) -> Iterator[Attribution]:
    """The statement that a verb opens; the first rule that knows one. `moved` is what was found out of later verbs."""
    clause = _clause(page, verb, lexicon, moved)
    said = _speech(page, clause, lexicon, moved)
    if said:
        yield from said
    elif clause.speaker is not None or clause.by:
        for rule in (_described, _infinitive, _noun, _preposition):
            content = rule(clause, lexicon)
            if content:
                yield from page.made(clause.cue, clause.source, content, _NAMES[rule.__name__])
                return


_NAMES = {"_described": DESCRIBE, "_infinitive": INFINITIVE, "_noun": NOUN, "_preposition": PREPOSITION}


def _clause(page: Page, verb: Token, lexicon: Lexicon, moved: dict[int, int]) -> Clause:
    lemma, children = verb.lemma_.lower(), list(verb.children)
    speaker = subject(verb)
    agents = [one for child in children if child.dep_ == "agent" for one in child.children if one.dep_ == "pobj"]
    passive = any(child.dep_ in ("nsubjpass", "auxpass") for child in children)
    source: Tokens = name(speaker) if speaker is not None else frozenset()
    if verb.dep_ == "acl":  # “a man claiming that …”
        source = frozenset(at for at in name(verb.head) if at < verb.i)
    if passive and not agents and lemma in lexicon.say | lexicon.think:
        source = frozenset()  # “it was said that …”: nobody
    if verb.i in moved:
        speaker = page.doc[moved[verb.i]]
        source = name(speaker)
    if agents:
        source = name(agents[0])
    cue = frozenset((verb.i, *(child.i for child in children if child.dep_ == "neg")))
    return Clause(verb, lemma, speaker, source, cue, bool(agents), passive)


# --- clauses and quotations -----------------------------------------------------------------------------------------


def _speech(page: Page, clause: Clause, lexicon: Lexicon, moved: dict[int, int]) -> list[Attribution]:
    """Clause, quotation, or the sentence that “he said” stands behind."""
    speaks = clause.lemma in lexicon.say
    if not speaks and clause.lemma not in lexicon.think:
        return []
    said = _clauses(page, clause, lexicon, moved)
    if speaks:
        said |= _inserted(page, clause)
        said |= _quotations(page, clause, lexicon, said)
    said = _whole_quotations(page, clause.verb.i, said)
    return (
        page.made(clause.cue, clause.source, page.beside(said, clause.verb.i), SAY if speaks else THINK) if said else []
    )


def _clauses(page: Page, clause: Clause, lexicon: Lexicon, moved: dict[int, int]) -> Tokens:
    """The clauses that hang from the verb, without later cues that belong to its speaker."""
    said: Tokens = frozenset()
    for child in clause.of("ccomp"):
        content = subtree(child)
        if clause.verb.i in content:
            continue
        if child.i > clause.verb.i and not page.quoted[child.i]:
            for verb in _misplaced(page, clause.verb, content, lexicon):
                if clause.speaker is not None:
                    moved[verb.i] = clause.speaker.i
                cut = min(subtree(verb))
                content = frozenset(at for at in content if at < cut)
        if clause.lemma in lexicon.say or clause.speaker is not None or clause.passive:
            said |= content
    return said


def _misplaced(page: Page, cue: Token, content: Tokens, lexicon: Lexicon) -> list[Token]:
    """“X insisted that A was B and denied C”: strong verbs of the same tense without a subject, joined within the claim."""
    verbs = [page.doc[at] for at in sorted(content) if at > cue.i]
    return [
        verb for verb in verbs
        if verb.dep_ == "conj" and verb.lemma_.lower() in lexicon.strong and verb.tag_ == cue.tag_ and verb.tag_ in _FINITE
        and not page.quoted[verb.i] and not any(child.dep_ in SUBJECTS for child in verb.children)
    ]  # fmt: skip


def _inserted(page: Page, clause: Clause) -> Tokens:
    """“The dam, he said, is safe”: the cue hangs from the verb of what is said."""
    verb = clause.verb
    if (
        clause.of("ccomp")
        or verb.dep_ not in _INSERTED
        or verb.head.pos_ not in ("VERB", "AUX")
        or clause.speaker is None
    ):
        return frozenset()
    before = page.doc[verb.left_edge.i - 1].text if verb.left_edge.i else ""
    if before in _SET_OFF or verb.dep_ == "parataxis":
        return subtree(verb.head) - subtree(verb)
    return frozenset()


def _quotations(page: Page, clause: Clause, lexicon: Lexicon, said: Tokens) -> Tokens:
    """The quotations of the paragraph that touch the cue and its speaker."""
    first, last = min({clause.verb.i, *clause.source}), max({clause.verb.i, *clause.source})
    found = said
    for quotation in page.quotations:
        if page.paragraphs[quotation[0]] != page.paragraphs[clause.verb.i] or not page.words(quotation):
            continue
        if quotation[-1] < first and first - quotation[-1] <= _NEAR:
            fits = True
        else:
            fits = quotation[0] > last and _reaches(page, clause, lexicon, range(last + 1, quotation[0]), bool(said))
        apart = bool(found) and not found & frozenset(quotation) and quotation[0] > last and quotation[0] - last > 2
        if fits and not apart:
            found |= frozenset(quotation)
    return found


def _reaches(page: Page, clause: Clause, lexicon: Lexicon, between: range, has_clause: bool) -> bool:
    """Is a quotation behind the cue its own: no other cue between, and few words?"""
    tokens = [page.doc[at] for at in between]
    if any(token.pos_ == "VERB" and token.lemma_.lower() in lexicon.say for token in tokens):
        return False
    most = 0 if has_clause else _GAP
    return page.words(between) <= most and between.stop < clause.verb.sent.end + 2


def _whole_quotations(page: Page, cue: int, said: Tokens) -> Tokens:
    """What is said, with all of each quotation that it touches in the cue's paragraph."""
    touched = {page.quotation_of[at] for at in said if at in page.quotation_of}
    wholes = (page.quotations[n] for n in touched if cue not in page.quotations[n])
    return said | frozenset(at for whole in wholes for at in page.beside(whole, cue))


# --- other complements ----------------------------------------------------------------------------------------------


def _described(clause: Clause, lexicon: Lexicon) -> Tokens:
    """“Called the plan a blow”, “described it as safe”."""
    if clause.lemma not in lexicon.describe:
        return frozenset()
    speaker = clause.speaker.i if clause.speaker is not None else -1
    objects = (child for child in clause.children if child.dep_ in _OBJECTS and child.i != speaker)
    return subtrees(one for one in objects if one.dep_ != "prep" or one.lower_ in ("as", "for", "on"))


def _infinitive(clause: Clause, lexicon: Lexicon) -> Tokens:
    """“Vowed to stay”, “urged the council to act”."""
    found: Sequence[Token] = clause.of("xcomp") if clause.lemma in lexicon.infinitive else ()
    if not found or not any(child.lower_ == "to" for child in found[0].children):
        return frozenset()
    return subtrees([found[0], *clause.of("dobj")[:1]])


def _noun(clause: Clause, lexicon: Lexicon) -> Tokens:
    """“Denied the report”."""
    kinds = ("nsubjpass",) if clause.by else ("dobj", "xcomp")  # “was denied by the mayor”
    found = clause.of(*kinds) if clause.lemma in lexicon.noun else []
    return subtrees([*found, *_behind(clause, lexicon)]) if found else frozenset()


def _preposition(clause: Clause, lexicon: Lexicon) -> Tokens:
    """“Spoke of a mistake”."""
    return subtrees(_behind(clause, lexicon))


def _behind(clause: Clause, lexicon: Lexicon) -> list[Token]:
    wanted = lexicon.preposition.get(clause.lemma, frozenset[str]())
    return [child for child in clause.of("prep") if child.lower_ in wanted]
