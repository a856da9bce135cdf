"""What a system found, counted against what people marked."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from annotator.suggest import measure
from annotator.suggest.attribution.page import Attribution, Page
from annotator.suggest.lexicon import Lexicon
from annotator.suggest.measure import Score

KINDS = ("direct", "indirect", "mixed")
ROLES = ("source", "cue", "content")


@dataclass(slots=True)
class Tally:
    """Counts over articles. `sure` holds of each that was found how sure it was, and whether it was right, source included."""

    all: Score = field(default_factory=Score)
    speech: Score = field(default_factory=Score)
    kinds: Counter[str] = field(default_factory=Counter[str])
    found_kinds: Counter[str] = field(default_factory=Counter[str])
    tokens: Counter[tuple[str, str]] = field(default_factory=Counter[tuple[str, str]])
    sure: list[tuple[float, bool]] = field(default_factory=list[tuple[float, bool]])
    articles: int = 0
    seconds: float = 0.0  # of CPU

    def add(
        self, page: Page, lexicon: Lexicon, gold: Sequence[Attribution], made: Sequence[Attribution], *, cues: bool
    ) -> None:
        """Count an article. Without `cues` a system names none, and no match asks for one."""
        if not cues:
            gold = [Attribution(frozenset(), one.source, one.content, one.rule) for one in gold]
        self.articles += 1
        self.all += measure.score(page, gold, made)
        self.speech += measure.score_of_speech(page, gold, made, lexicon)
        theirs = [one for one in (measure.words(page, each) for each in gold) if one.content]
        pairs = [(measure.words(page, each), each) for each in made]
        ours = [one for one, _ in pairs if one.content]
        self._count_kinds(page, theirs, ours)
        self._count_tokens(theirs, ours)
        right = measure.is_right(theirs, ours)
        sure = [each.sure or 0.0 for one, each in pairs if one.content]
        self.sure += zip(sure, right, strict=True)

    def _count_kinds(self, page: Page, theirs: Sequence[Attribution], ours: Sequence[Attribution]) -> None:
        self.kinds.update(kind(page, one) for one in theirs)
        soft = (pair for pair in measure.matches(theirs, ours) if pair.likeness >= measure.ENOUGH)
        self.found_kinds.update(kind(page, theirs[pair.gold]) for pair in soft)

    def _count_tokens(self, theirs: Sequence[Attribution], ours: Sequence[Attribution]) -> None:
        for role in ROLES:
            gold = {at for one in theirs for at in getattr(one, role)}
            made = {at for one in ours for at in getattr(one, role)}
            self.tokens.update({(role, "both"): len(gold & made), (role, "gold"): len(gold), (role, "made"): len(made)})

    def recall(self, name: str) -> float:
        """The share of direct, indirect or mixed claims that was found."""
        return self.found_kinds[name] / self.kinds[name] if self.kinds[name] else 0.0

    def token_f1(self, role: str) -> float:
        """F1 over word tokens of one role; a token counts once."""
        whole = self.tokens[role, "gold"] + self.tokens[role, "made"]
        return 2 * self.tokens[role, "both"] / whole if whole else 0.0

    def top(self, share: float = 0.25) -> float:
        """Of the surest `share` of what was found: how much is right, source included."""
        surest = sorted(self.sure, key=lambda one: -one[0])[: max(1, int(len(self.sure) * share))]
        return sum(right for _, right in surest) / len(surest) if self.sure else 0.0


def kind(page: Page, one: Attribution) -> str:
    """Do the words of a claim stand in quotation marks: all, none, or some of them?"""
    quoted = sum(page.quoted[at] for at in one.content)
    return "direct" if quoted == len(one.content) else "mixed" if quoted else "indirect"
