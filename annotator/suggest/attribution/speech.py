"""What is said as a clause, as a quotation, or as the sentence that “he said” stands in or behind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.suggest.attribution.clause import FINITE, SET_OFF, Clause, is_reported
from annotator.suggest.attribution.complements import behind
from annotator.suggest.attribution.page import SUBJECTS, Attribution, Page, Tokens, subtree
from annotator.suggest.lexicon import Lexicon

if TYPE_CHECKING:
    from spacy.tokens import Token

SAY, THINK = "say", "think"
_INSERTED = frozenset(("parataxis", "ccomp", "advcl"))
_STOPS = frozenset((".", "!", "?"))
_SIGHT = 60  # tokens beside a cue in which its quotations may begin
_NEAR, _GAP = 3, 9  # tokens between a quotation and the cue behind it; words between a cue and the quotation behind it
_CLAUSE_OPENS = frozenset(("DET", "PROPN", "NOUN", "PRON", "ADJ", "SCONJ", "NUM"))


def find(page: Page, clause: Clause, lexicon: Lexicon, moved: dict[int, int], other: Tokens) -> list[Attribution]:
    """Clause, quotation, or the sentence that “he said” stands behind. `other` is what the verb says otherwise: “urged them to go”
    does not say the quotation that comes next."""
    speaks = clause.says
    if not speaks and clause.lemma not in lexicon.think:
        return []
    if not speaks and is_reported(clause.verb, clause.speaker, lexicon):
        return []
    said = _clauses(page, clause, lexicon, moved) | _as_told(clause, lexicon) | _inserted(page, clause, speaks=speaks)
    said |= _taken_subject(clause, lexicon)
    if speaks:
        if not said and behind(clause, lexicon):
            return []  # “warned "quietly" of a flood”: what it warns of is said, whatever is quoted between
        quoted = _quotations(page, clause, lexicon, said)
        if not said and other and not other & quoted:
            return []
        said |= quoted
        said = said or _sentence_before(page, clause) or _sentence_behind(page, clause, lexicon)
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
        if (verb.lemma_.lower() in lexicon.strong or _is_conditional(verb.head)) and verb.tag_ == cue.tag_ and verb.tag_ in FINITE
        and not page.quoted[verb.i] and not any(child.dep_ in SUBJECTS for child in verb.children)
    ]  # fmt: skip


def _is_conditional(verb: Token) -> bool:
    """“He said they *would fight* and then went on”: what happened does not go on what would be."""
    return any(child.tag_ == "MD" for child in verb.children)


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
    if before in SET_OFF or verb.dep_ == "parataxis":
        return subtree(verb.head) - subtree(verb)
    return frozenset()


def _as_told(clause: Clause, lexicon: Lexicon) -> Tokens:
    """“As the mayor told us, the dam is safe”, “as reported by the agency”: what is said is the clause around."""
    verb = clause.verb
    as_clause = any(child.lower_ in lexicon.as_told and child.dep_ == "mark" for child in clause.children)
    if not as_clause or verb.dep_ != "advcl" or verb.head.pos_ not in ("VERB", "AUX") or clause.of("ccomp"):
        return frozenset()
    return subtree(verb.head) - subtree(verb)


def _taken_subject(clause: Clause, lexicon: Lexicon) -> Tokens:
    """“With some activists claiming the targets *included* rebels”: a parser gives the clause's verb to those who claim."""
    verb, head = clause.verb, clause.verb.head
    stolen = head.head
    if (
        verb.dep_ != "acl"
        or clause.lemma not in lexicon.clause_only
        or head.dep_ not in SUBJECTS
        or stolen.tag_ not in (*FINITE, "MD")
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
    if not (ends and clause.source and first > sentence.start and page.doc[first - 1].text in SET_OFF):
        return frozenset()
    return frozenset(range(sentence.start, first - 1))


def _sentence_behind(page: Page, clause: Clause, lexicon: Lexicon) -> Tokens:
    """“Stone says the increase …”: a clause that the parser did not see as one."""
    verb, sentence = clause.verb, clause.verb.sent
    rest = range(verb.i + 1, sentence.end)
    opens = page.doc[verb.i + 1] if rest else None
    if (
        opens is None
        or verb.lemma_.lower() not in lexicon.clause_only
        or opens.pos_ not in _CLAUSE_OPENS
        or not clause.source
    ):
        return frozenset()
    has_verb = any(page.doc[at].pos_ in ("VERB", "AUX") and page.doc[at].tag_ in (*FINITE, "MD") for at in rest)
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
