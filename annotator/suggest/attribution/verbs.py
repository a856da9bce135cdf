"""Verbs of saying and thinking: with a clause, a quotation, a name, an infinitive or a preposition behind which stands what is said.

The rules of this room share what a verb's clause is: who speaks, what hangs from the verb, whether it is passive.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from annotator.suggest.attribution.page import (
    SHARING,
    SUBJECTS,
    Attribution,
    Page,
    Tokens,
    name,
    subject,
    subtree,
    subtrees,
)
from annotator.suggest.lexicon import Lexicon

if TYPE_CHECKING:
    from spacy.tokens import Token

SAY, THINK, DESCRIBE, INFINITIVE = "say", "think", "describe as", "vow to"
RAISED, NOUN, SHOWN, PREPOSITION = "is said to", "deny something", "a poll shows", "speak of"
_SET_OFF = frozenset((",", "”", '"', "''", "—", "-", "--"))  # what stands before “he said” behind a claim
_INSERTED = frozenset(("parataxis", "ccomp", "advcl"))
_STOPS = frozenset((".", "!", "?"))
_SIGHT = 60  # tokens beside a cue in which its quotations may begin
_NEAR, _GAP = 3, 9  # tokens between a quotation and the cue behind it; words between a cue and the quotation behind it
_OBJECTS = frozenset(("oprd", "dobj", "ccomp", "xcomp", "prep"))
_PARTICLE = frozenset(("prt", "advmod", "dobj"))  # “point *out*”, “put *it*”
_FINITE = frozenset(("VBD", "VBZ", "VBP"))
_HIGHEST = 5  # verbs between a thought and the speech that it stands in
_PLAIN = frozenset(
    ("say", "tell", "claim", "argue", "insist", "warn")
)  # hardly anything but a clause stands behind them
_CLAUSE_OPENS = frozenset(("DET", "PROPN", "NOUN", "PRON", "ADJ", "SCONJ", "NUM"))


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


def find(page: Page, verb: Token, lexicon: Lexicon, moved: dict[int, int]) -> Iterator[Attribution]:
    """The statement that a verb opens; the first rule that knows one. `moved` is what was found out of later verbs."""
    clause = _clause(page, verb, lexicon, moved)
    if raised := _raised(clause, lexicon):
        yield from page.made(clause.cue, clause.source if clause.by else (), raised, RAISED)
        return
    other = _other(clause, lexicon)
    said = _speech(page, clause, lexicon, moved, other[1] if other else frozenset())
    if said:
        yield from said
    elif other:
        yield from page.made(clause.cue, clause.source, other[1], other[0])


def _other(clause: Clause, lexicon: Lexicon) -> tuple[str, Tokens] | None:
    """What a verb says that is neither clause nor quotation, with its rule."""
    if (clause.speaker is None and not clause.by) or is_reported(clause.verb, clause.speaker, lexicon):
        return None
    for name_, rule in _OTHERS:
        if content := rule(clause, lexicon):
            return name_, content
    return None


def _clause(page: Page, verb: Token, lexicon: Lexicon, moved: dict[int, int]) -> Clause:
    lemma, children = verb.lemma_.lower(), list(verb.children)
    speaker = subject(verb)
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
    at_end = found is not None and verb.tag_ in _FINITE and not page.words(range(found.right_edge.i + 1, line.stop))
    return found if at_end and verb.i > line.start and page.doc[verb.i - 1].text in _SET_OFF else None


def _raised(clause: Clause, lexicon: Lexicon) -> Tokens:
    """“The cup is said to be lost”, “ministers were urged to act”: subject and infinitive are what is said."""
    who = next(iter(clause.of("nsubjpass")), None)
    known = clause.says or clause.lemma in lexicon.think | lexicon.infinitive
    if not known or who is None or clause.of("ccomp"):
        return frozenset()
    acts = [child for child in clause.of("xcomp") if child.i > clause.verb.i and _has_to(child)]
    return subtrees([who, *acts]) if acts else frozenset()


def _has_to(verb: Token) -> bool:
    return any(child.tag_ == "TO" or (child.dep_ == "mark" and child.pos_ == "ADP") for child in verb.children)


# --- clauses and quotations -----------------------------------------------------------------------------------------


def _speech(page: Page, clause: Clause, lexicon: Lexicon, moved: dict[int, int], other: Tokens) -> list[Attribution]:
    """Clause, quotation, or the sentence that “he said” stands behind. `other` is what the verb says otherwise: “urged them to go”
    does not say the quotation that comes next."""
    speaks = clause.says
    if not speaks and clause.lemma not in lexicon.think:
        return []
    if not speaks and is_reported(clause.verb, clause.speaker, lexicon):
        return []
    said = _clauses(page, clause, lexicon, moved) | _as_told(clause, lexicon) | _inserted(page, clause, speaks=speaks)
    said |= _taken_subject(clause)
    if speaks:
        if not said and _behind(clause, lexicon):
            return []  # “warned "quietly" of a flood”: what it warns of is said, whatever is quoted between
        quoted = _quotations(page, clause, lexicon, said)
        if not said and other and not other & quoted:
            return []
        said |= quoted
        said = said or _sentence_before(page, clause) or _sentence_behind(page, clause)
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
        if clause.says or clause.speaker is not None or clause.passive:
            said |= content
    return said


def _misplaced(page: Page, cue: Token, content: Tokens, lexicon: Lexicon) -> list[Token]:
    """“X insisted that A was B and denied C”: strong verbs of the same tense without a subject, joined within the claim."""
    verbs = [page.doc[at] for at in sorted(content) if at > cue.i and page.doc[at].dep_ == "conj"]
    return [
        verb for verb in verbs
        if (verb.lemma_.lower() in lexicon.strong or _is_conditional(verb.head)) and verb.tag_ == cue.tag_ and verb.tag_ in _FINITE
        and not page.quoted[verb.i] and not any(child.dep_ in SUBJECTS for child in verb.children)
    ]  # fmt: skip


def _is_conditional(verb: Token) -> bool:
    """“He said they *would fight* and then went on”: what happened does not go on what would be."""
    return any(child.tag_ == "MD" for child in verb.children)


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


def _inserted(page: Page, clause: Clause, *, speaks: bool) -> Tokens:
    """“The dam, he said, is safe”: the cue hangs from the verb of what is said. Thoughts stand so in parentheses only."""
    verb = clause.verb
    if not speaks and verb.dep_ != "parataxis":
        return frozenset()
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


def _as_told(clause: Clause, lexicon: Lexicon) -> Tokens:
    """“As the mayor told us, the dam is safe”, “as reported by the agency”: what is said is the clause around."""
    verb = clause.verb
    as_clause = any(child.lower_ in lexicon.as_told and child.dep_ == "mark" for child in clause.children)
    if not as_clause or verb.dep_ != "advcl" or verb.head.pos_ not in ("VERB", "AUX") or clause.of("ccomp"):
        return frozenset()
    return subtree(verb.head) - subtree(verb)


def _taken_subject(clause: Clause) -> Tokens:
    """“With some activists claiming the targets *included* rebels”: a parser gives the clause's verb to those who claim."""
    verb, head = clause.verb, clause.verb.head
    stolen = head.head
    if (
        verb.dep_ != "acl"
        or clause.lemma not in _PLAIN
        or head.dep_ not in SUBJECTS
        or stolen.tag_ not in (*_FINITE, "MD")
    ):
        return frozenset()
    between = frozenset(range(verb.i + 1, stolen.i))
    if stolen.i <= verb.i or not between or not between <= subtree(verb):
        return frozenset()
    return between | frozenset(range(stolen.i, stolen.right_edge.i + 1))


def _sentence_before(page: Page, clause: Clause) -> Tokens:
    """“…, police said.” at the end of a sentence that the parser took apart otherwise."""
    verb, sentence = clause.verb, clause.verb.sent
    first = min({verb.i, *clause.source})
    ends = all(not page.is_word(at) for at in range(verb.i + 1, sentence.end))
    if not (ends and clause.source and first > sentence.start and page.doc[first - 1].text in _SET_OFF):
        return frozenset()
    return frozenset(range(sentence.start, first - 1))


def _sentence_behind(page: Page, clause: Clause) -> Tokens:
    """“Stone says the increase …”: a clause that the parser did not see as one."""
    verb, sentence = clause.verb, clause.verb.sent
    rest = range(verb.i + 1, sentence.end)
    opens = page.doc[verb.i + 1] if rest else None
    if opens is None or verb.lemma_.lower() not in _PLAIN or opens.pos_ not in _CLAUSE_OPENS or not clause.source:
        return frozenset()
    has_verb = any(page.doc[at].pos_ in ("VERB", "AUX") and page.doc[at].tag_ in (*_FINITE, "MD") for at in rest)
    return frozenset(rest) if has_verb and verb.i - max(clause.source) == 1 else frozenset()


def _quotations(page: Page, clause: Clause, lexicon: Lexicon, said: Tokens) -> Tokens:
    """The quotations of the paragraph that touch the cue and its speaker."""
    first, last = min({clause.verb.i, *clause.source}), max({clause.verb.i, *clause.source})
    found = said
    for quotation in page.quotations_beside(first, last, _SIGHT):
        if page.paragraphs[quotation[0]] != page.paragraphs[clause.verb.i] or not page.words(quotation):
            continue
        if quotation[-1] < first and first - quotation[-1] <= _NEAR:
            fits = not any(page.doc[at].text in _STOPS for at in range(quotation[-1] + 1, first))
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
    return subtrees([*found, *_behind(clause, lexicon)]) if found else frozenset()


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
    return subtrees(_behind(clause, lexicon))


def _behind(clause: Clause, lexicon: Lexicon) -> list[Token]:
    wanted = lexicon.preposition.get(clause.lemma, frozenset[str]())
    found = [child for child in clause.of("prep") if child.lower_ in wanted]
    found = found or [child for child in _hung_too_deep(clause) if child.lower_ in wanted]
    return found or [child for child in clause.of("xcomp", "advcl", "ccomp") if _opened_by(child) in wanted]


def _hung_too_deep(clause: Clause) -> list[Token]:
    """Prepositions that a parser hangs from the noun before: “warned via friendly channels *of* a flood”."""
    nouns = (noun for child in clause.of("prep") for noun in child.children if noun.dep_ == "pobj")
    return [child for noun in nouns for child in noun.children if child.dep_ == "prep"]


def _opened_by(clause: Token) -> str:
    """The preposition before an infinitive: “called *for* the president to resign”."""
    return next((child.lower_ for child in clause.children if child.dep_ == "mark"), "")


_OTHERS = (
    (DESCRIBE, _described), (DESCRIBE, _valued), (INFINITIVE, _infinitive), (NOUN, _noun), (SHOWN, _shown), (PREPOSITION, _preposition),
)  # fmt: skip
