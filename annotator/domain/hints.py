"""What hint mode offers: names, quotations, clauses and sentences of a stretch of text, and two letters for each.

Rules over the characters alone, for any language written with capitals; a parse, where there
is one, gives better names and clauses by the same `Candidate`. Offsets are code points, half-open.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import product
from typing import TypeVar

from annotator.domain.model import Fragment
from annotator.domain.text import clauses, paragraphs, quotations, sentences, without_stop

P = TypeVar("P")

KINDS = ("speaker", "name", "quotation", "clause", "sentence")  # of two that begin together the earlier kind is first
LETTERS = "fjdkslagh"  # the home row, strongest fingers first
MOST = len(LETTERS) ** 2  # candidates in a round

_WORD = r"[^\W\d_][\w’'.-]*"
_CAPITAL = r"(?:[A-ZÀ-ÖØ-ÞĀ-ŽΆ-ΫЀ-Я][\w’'-]*|al-[A-Z]\w*)"
_BETWEEN = r"(?:of|the|de|del|der|den|di|da|du|van|von|zu|bin|ibn|al|el|la|le)"
_DOT = r"(?:(?:(?<=\b\w)|(?<=\b(?:Mr|Ms|Dr|St))|(?<=\b(?:Mrs|Gen|Sen|Gov)))\.)?"  # of an initial or a title
_NAME = re.compile(rf"\b{_CAPITAL}(?:{_DOT}\s(?:{_BETWEEN}\s){{0,2}}{_CAPITAL})*")
_POSSESSIVE = re.compile(r"['’]s$")
_PRONOUN = re.compile(r"\b(?:[Hh]e|[Ss]he|[Tt]hey|[Ww]e|I)\b")
# Words whose capital may only be that of a sentence, and days and months: a name may follow them, but they are none.
_OPENER = re.compile(
    r"(?:a|an|the|th(?:is|at|ese|ose|ere|en|ough)|its?|his|hers?|their|our|my|your|i[nsf]|o[nrf]|at|by|f(?:or|rom)|to|with(?:in|out)?|"
    r"about|after|before|during|since|until|as|wh(?:en|ile|ere|y|at|o|ich|ose)|how(?:ever)?|here|and|but|nor|so|yet|not?|yes|"
    r"asked|speaking|meanwhile|although|because|despite|according|earlier|later|last|next|most|many|some|several|both|all|each|"
    r"every|another|other|such|only|even|also|still|now|once|one|two|three|more|less|few|are|was|were|be|been|being|ha[sd]|have|"
    r"do|does|did|will|would|can|could|should|may|might|must|yesterday|today|tomorrow|(?:mon|tues|wednes|thurs|fri|satur|sun)day|"
    r"january|february|march|april|june|july|august|(?:sept|nov|dec)ember|october)",
    re.IGNORECASE,
)
# Verbs of saying and thinking: before them stands who speaks, behind them what is said. Only for offering words.
_SAYS = re.compile(
    r"\b(?:sa(?:y|ys|id|ying)|t(?:ell|ells|old|elling)|th(?:ink|inks|ought)|wr(?:ite|ites|ote|itten)|spoke|"
    r"(?:accus|acknowledg|announc|argu|believ|conced|conclud|criticis|declar|describ|estimat|hop|not|observ|pledg|promis|propos|"
    r"realis|recognis|stat|urg)(?:e|es|ed|ing)|"
    r"(?:add|ask|assert|claim|complain|condemn|confirm|contend|demand|expect|explain|express|fear|hint|insist|learn|list|maintain|"
    r"mention|order|predict|question|reiterat|reject|remind|repeat|report|respond|reveal|suggest|vow|want|warn|stress|point)"
    r"(?:s|es|ed|ing)?|agreed?|agrees|alleges?|alleged|den(?:y|ies|ied|ying)|repl(?:y|ies|ied)|admit(?:s|ted)?|accepts?|accepted|"
    r"according to)\b(?!-)"
)
_LONGEST_SPEAKER = 90  # code points
_JOINS = re.compile(r"(?:(?:and|but|or|that|which|who|while|as|when|because|although)\b|[“\"‘(,;:–—-])*\s*")
_SHORTEST_CLAUSE = 12  # code points: "however" and "as well" are nobody's claim


@dataclass(frozen=True, slots=True)
class Candidate:
    """Words that hint mode can select: `start` to `end`, and what they are, one of `KINDS`."""

    start: int
    end: int
    kind: str


def candidates(text: str, start: int, end: int) -> list[Candidate]:
    """Names, quotations, clauses and sentences that begin in `start:end`, in the order of the text.

    Paragraphs that the stretch cuts are read whole. Clauses and sentences come without their last stop.
    """
    found = (one for a, b in paragraphs_between(text, start, end) for one in of_paragraph(text, a, b))
    return in_order(one for one in found if start <= one.start < end)


def paragraphs_between(text: str, start: int, end: int) -> list[Fragment]:
    """The paragraphs that `start:end` touches, as the reader sees them, without the empty ones."""
    first = text.rfind("\n", 0, start) + 1
    last = text.find("\n", end)
    found = paragraphs(text[first : last if last >= 0 else len(text)])
    return [(first + a, first + b) for a, b in found if a < b]


def of_paragraph(text: str, start: int, end: int) -> Iterator[Candidate]:
    """The candidates of one paragraph, in no order."""
    for a, b in names(text, start, end):
        yield Candidate(a, b, "name")
    for a, b in quotations(text, start, end):
        yield Candidate(a, b, "quotation")
    for sentence in sentences(text, start, end):
        yield Candidate(sentence[0], without_stop(text, *sentence), "sentence")
        found = clauses(text, *sentence)
        for a, b in found:
            if b - a >= _SHORTEST_CLAUSE:
                yield Candidate(a, without_stop(text, a, b), "clause")
        yield from _around_verbs(text, found)


def _around_verbs(text: str, clauses_: list[Fragment]) -> Iterator[Candidate]:
    """Who speaks, from the beginning of the clause to the verb of saying; and what is said, from there to its end."""
    for start, end in clauses_:
        begin = start
        for verb in _SAYS.finditer(text, start, end):
            speaker = _speaker(text, begin, verb.start())
            if speaker:
                yield speaker
            behind = verb.end() + len(text[verb.end() : end]) - len(text[verb.end() : end].lstrip(" ,:"))
            last = without_stop(text, behind, end)
            if last - behind > 1:
                yield Candidate(behind, last, "clause")
            begin = behind


def _speaker(text: str, start: int, end: int) -> Candidate | None:
    words = text[start:end]
    opener = _JOINS.match(words)
    first = start + (opener.end() if opener else 0)
    last = start + len(words.rstrip())
    return Candidate(first, last, "speaker") if 1 < last - first <= _LONGEST_SPEAKER else None


def names(text: str, start: int, end: int) -> list[Fragment]:
    """Runs of capitalised words and the pronouns of people. A word that only opens a sentence is left out."""
    found = [_without_opener(text, *hit.span()) for hit in _NAME.finditer(text, start, end)]
    found += [hit.span() for hit in _PRONOUN.finditer(text, start, end)]
    return sorted({(a, b) for a, b in found if a < b})


def _without_opener(text: str, start: int, end: int) -> Fragment:
    words = list(re.finditer(_WORD, text[start:end]))
    kept = next((n for n, word in enumerate(words) if _is_name(word[0])), len(words))
    if kept == len(words):
        return end, end
    begin = start + words[kept].start()
    run = text[begin:end].rstrip(".") if not re.search(r"\b\w\.$", text[begin:end]) else text[begin:end]
    run = _POSSESSIVE.sub("", run)
    return begin, begin + len(run)


def _is_name(word: str) -> bool:
    return (word[:1].isupper() and not _OPENER.fullmatch(_POSSESSIVE.sub("", word))) or word.startswith("al-")


def in_order(found: Iterable[Candidate]) -> list[Candidate]:
    """Candidates in the order of the text, none of the same words; of those that begin together speakers and names first,
    and shorter ones first."""
    best: dict[Fragment, Candidate] = {}
    for one in sorted((c for c in found if c.start < c.end), key=lambda c: (c.start, KINDS.index(c.kind), c.end)):
        best.setdefault((one.start, one.end), one)
    return list(best.values())


def rounds(
    found: Sequence[Candidate], place: Callable[[Candidate, list[P]], P | None]
) -> list[list[tuple[Candidate, P]]]:
    """Candidates in rounds, each with the place that `place` finds for it among those of its round.

    In a round at most one candidate begins at an offset, and there are no more than codes. One
    for which there is no place waits for the next round; the very words of one are not shown twice.
    """
    waiting, made = list(found), list[list[tuple[Candidate, P]]]()
    while waiting:
        shown: list[tuple[Candidate, P]] = []
        left: list[Candidate] = []
        starts: set[int] = set()
        for one in waiting:
            free = one.start not in starts and len(shown) < MOST
            spot = place(one, [there for _, there in shown]) if free else None
            if spot is None:
                left.append(one)
            else:
                shown.append((one, spot))
                starts.add(one.start)
        if not shown:
            break
        made.append(shown)
        waiting = _unlike(left, [one for one, _ in shown])
    return made


def _unlike(left: list[Candidate], shown: list[Candidate]) -> list[Candidate]:
    """Those that do not stand for the very words of one that was shown."""
    there = {(one.start, one.end) for one in shown}
    return [one for one in left if (one.start, one.end) not in there]


def codes(count: int) -> list[str]:
    """Two letters for each of `count` candidates. Raises ValueError for more than `MOST`."""
    if count > MOST:
        raise ValueError(f"there are {MOST} codes, not {count}")
    return ["".join(pair) for pair, _ in zip(product(LETTERS, repeat=2), range(count), strict=False)]
