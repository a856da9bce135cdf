"""A verb that may open a statement: who speaks, what hangs from it, whether it is passive."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from annotator.suggest.attribution.page import SHARING, SUBJECTS, Page, Tokens, name, subject
from annotator.suggest.lexicon import Lexicon

if TYPE_CHECKING:
    from spacy.tokens import Token

SET_OFF = frozenset((",", "”", '"', "''", "—", "-", "--"))  # what stands before “he said” behind a claim
FINITE = frozenset(("VBD", "VBZ", "VBP"))
_PARTICLE = frozenset(("prt", "advmod", "dobj"))  # “point *out*”, “put *it*”
_HIGHEST = 5  # verbs between a thought and the speech that it stands in


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
    says: bool  # its verb is one of speech

    @property
    def children(self) -> list[Token]:
        """What hangs from the verb."""
        return list(self.verb.children)

    def of(self, *kinds: str) -> list[Token]:
        """What hangs from it in these ways."""
        return [child for child in self.verb.children if child.dep_ in kinds]


def clause(page: Page, verb: Token, lexicon: Lexicon, moved: dict[int, int]) -> Clause:
    """What a verb is in its sentence; `moved` names the speakers of verbs that the parser hung elsewhere."""
    lemma, children = verb.lemma_.lower(), list(verb.children)
    speaker = _speaker(page, verb)
    agents = [one for child in children if child.dep_ == "agent" for one in child.children if one.dep_ == "pobj"]
    passive = any(child.dep_ in ("nsubjpass", "auxpass") for child in children)
    particles = [
        child for child in children if child.lower_ in lexicon.phrasal.get(lemma, ()) and child.dep_ in _PARTICLE
    ]
    says = lemma in lexicon.say or bool(particles)
    if speaker is None and says and not passive:
        speaker = _behind_in_headline(page, verb)
    source: Tokens = name(speaker) if speaker is not None else frozenset()
    if verb.dep_ == "acl":  # “a man claiming that …”
        source = frozenset(at for at in name(verb.head) if at < verb.i)
    if passive and not agents and (says or lemma in lexicon.think):
        source = frozenset()  # “it was said that …”: nobody
    if (owner := _owner(verb, moved)) is not None:
        speaker = page.doc[owner]
        source = name(speaker)
    if agents:
        source = name(agents[0])
    cue = frozenset((verb.i, *(child.i for child in children if child.dep_ == "neg"), *(one.i for one in particles)))
    return Clause(verb, lemma, speaker, source, cue, bool(agents), passive, says)


def _speaker(page: Page, verb: Token) -> Token | None:
    """Who does what a verb says; no word of the quotation before it, where there is another: “‘Three *times*,’ said the *clerk*”."""
    first = subject(verb)
    if first is None or page.quoted[verb.i] or not page.quoted[first.i]:
        return first
    outside = (child for child in verb.children if child.dep_ in SUBJECTS and not page.quoted[child.i])
    return next(outside, first)


def _owner(verb: Token, moved: dict[int, int]) -> int | None:
    """To whom a verb was given, or the one that it shares its subject with: “went on to talk about …”."""
    at = verb
    for _ in range(_HIGHEST):
        if at.i in moved:
            return moved[at.i]
        if at.dep_ not in SHARING or any(child.dep_ in SUBJECTS for child in at.children):
            return None
        at = at.head
    return None


def _behind_in_headline(page: Page, verb: Token) -> Token | None:
    """“Moths listen for rain, says study”: who speaks ends the line."""
    line = page.line(verb.i)
    found = next(
        (child for child in verb.children if child.dep_ in ("dobj", "attr", "oprd") and child.i > verb.i), None
    )
    at_end = found is not None and verb.tag_ in FINITE and not page.words(range(found.right_edge.i + 1, line.stop))
    return found if at_end and verb.i > line.start and page.doc[verb.i - 1].text in SET_OFF else None


def is_reported(verb: Token, who: Token | None, lexicon: Lexicon) -> bool:
    """“She said she believes that …”: one statement, not one within another, where who thinks is but a pronoun."""
    if who is None or who.pos_ != "PRON":
        return False
    at = verb
    for _ in range(_HIGHEST):
        if at.dep_ == "ccomp" and at.head.lemma_.lower() in lexicon.say:
            return True
        if at.head.i == at.i:
            return False
        at = at.head
    return False
