"""How good attributions are against those that people made: the definitions of this field's evaluators, over word tokens.

A match is one-to-one, the most alike first: both cues overlap (where people marked one), and the claims share a word. It is *soft*
where the claims' words have a Jaccard index of at least one half, *strict* where claim and source are the same words.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields

from annotator.suggest.attribution.page import Attribution, Page, Tokens
from annotator.suggest.lexicon import Lexicon

ENOUGH = 0.5  # of the words of two claims together


@dataclass(frozen=True, slots=True)
class Match:
    """One that people made, one that was found (numbers in their lists), and the Jaccard index of their claims."""

    gold: int
    made: int
    likeness: float


@dataclass(frozen=True, slots=True)
class Score:
    """Counts over articles; scores add up."""

    gold: int = 0
    made: int = 0
    soft: int = 0
    with_source: int = 0  # soft, and the source overlaps, or neither has one
    strict: int = 0
    sourced: int = 0  # soft, where people marked a source
    source_right: int = 0  # of these

    def __add__(self, other: Score) -> Score:
        return Score(*(getattr(self, one.name) + getattr(other, one.name) for one in fields(self)))

    @property
    def precision(self) -> float:
        """The share of what was found that is right; 0 where nothing was."""
        return _share(self.soft, self.made)

    @property
    def recall(self) -> float:
        """The share of what people made that was found."""
        return _share(self.soft, self.gold)

    @property
    def f1(self) -> float:
        """Soft F1: the harmonic mean of precision and recall, 0 to 1."""
        return _share(2 * self.soft, self.gold + self.made)

    @property
    def f1_with_source(self) -> float:
        """The same where the source must be right too."""
        return _share(2 * self.with_source, self.gold + self.made)

    @property
    def f1_strict(self) -> float:
        """The same where claim and source must be the same words."""
        return _share(2 * self.strict, self.gold + self.made)

    @property
    def sources(self) -> float:
        """The share of soft matches whose source is right."""
        return _share(self.source_right, self.sourced)


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 0.0


def words(page: Page, one: Attribution) -> Attribution:
    """An attribution of its words alone."""

    def kept(tokens: Tokens) -> Tokens:
        return frozenset(at for at in tokens if page.is_word(at))

    return Attribution(kept(one.cue), kept(one.source), kept(one.content), one.rule)


def matches(gold: Sequence[Attribution], made: Sequence[Attribution]) -> list[Match]:
    """Who goes with whom, the most alike first; both lists hold words alone."""
    pairs = [
        Match(n, m, len(theirs.content & ours.content) / len(theirs.content | ours.content))
        for n, theirs in enumerate(gold)
        for m, ours in enumerate(made)
        if theirs.content & ours.content and (not theirs.cue or theirs.cue & ours.cue)
    ]
    taken_gold, taken_made, found = set[int](), set[int](), list[Match]()
    for pair in sorted(pairs, key=lambda one: (-one.likeness, -one.gold, -one.made)):
        if pair.gold not in taken_gold and pair.made not in taken_made:
            taken_gold.add(pair.gold)
            taken_made.add(pair.made)
            found.append(pair)
    return found


def score(page: Page, gold: Iterable[Attribution], made: Iterable[Attribution]) -> Score:
    """One article's counts. What has no word in its claim counts on neither side."""
    theirs = [one for one in (words(page, each) for each in gold) if one.content]
    ours = [one for one in (words(page, each) for each in made) if one.content]
    soft = [pair for pair in matches(theirs, ours) if pair.likeness >= ENOUGH]
    return _counted(theirs, ours, soft)


def score_of_speech(page: Page, gold: Iterable[Attribution], made: Iterable[Attribution], lexicon: Lexicon) -> Score:
    """The same for speech alone: what people made with another cue is left out, and what was found of that is neither right nor
    wrong."""
    theirs = [one for one in (words(page, each) for each in gold) if one.content]
    ours = [one for one in (words(page, each) for each in made) if one.content]
    soft = [pair for pair in matches(theirs, ours) if pair.likeness >= ENOUGH]
    speech = {n for n, one in enumerate(theirs) if is_speech(page, one, lexicon)}
    aside = {pair.made for pair in soft if pair.gold not in speech}
    kept = [pair for pair in soft if pair.gold in speech]
    counted = _counted(theirs, ours, kept)
    return Score(**{one.name: getattr(counted, one.name) for one in fields(Score)} | {
        "gold": len(speech), "made": len(ours) - len(aside),
    })  # fmt: skip


def is_speech(page: Page, one: Attribution, lexicon: Lexicon) -> bool:
    """Is its cue a word of communication, or all of its claim in quotation marks?"""
    if one.content and all(page.quoted[at] for at in one.content):
        return True
    tokens = [page.doc[at] for at in one.cue]
    return any(token.lemma_.lower() in lexicon.communication for token in tokens)


def is_right(gold: Sequence[Attribution], made: Sequence[Attribution]) -> list[bool]:
    """Of each that was found: is there one of people's that it matches softly, source included? Both lists hold words alone."""
    right = [False] * len(made)
    for pair in matches(gold, made):
        theirs, ours = gold[pair.gold].source, made[pair.made].source
        right[pair.made] = pair.likeness >= ENOUGH and bool(theirs & ours or not (theirs or ours))
    return right


def _counted(theirs: Sequence[Attribution], ours: Sequence[Attribution], soft: Sequence[Match]) -> Score:
    sources = [(theirs[pair.gold].source, ours[pair.made].source) for pair in soft]
    return Score(
        gold=len(theirs), made=len(ours), soft=len(soft),
        with_source=sum(bool(a & b or not (a or b)) for a, b in sources),
        strict=sum(pair.likeness == 1.0 and a == b for pair, (a, b) in zip(soft, sources, strict=True)),
        sourced=sum(bool(a) for a, _ in sources), source_right=sum(bool(a & b) for a, b in sources),
    )  # fmt: skip
