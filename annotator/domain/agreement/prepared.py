"""A sheet made ready for measuring: the tokens that each coder tagged with what, and the coders' statements."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from annotator.domain.codebook import Codebook, exchangeable
from annotator.domain.compare import frames
from annotator.domain.compare.cases import Case, compare
from annotator.domain.compare.frames import Frame, Mark, Sheet, Take
from annotator.domain.text import merged, tokens

Labelled = frozenset[str]
NOTHING: Labelled = frozenset()


@dataclass(eq=False)
class Prepared:
    """One article's sheet, and the places of its coders among all coders that are measured.

    `columns` gives for each work of the sheet its column; `width` is how many columns there are. What is costly to work
    out is worked out when it is first asked for, and kept.
    """

    sheet: Sheet
    codebook: Codebook
    columns: tuple[int, ...]
    width: int

    @cached_property
    def tokens(self) -> list[tuple[int, int]]:
        """The words and signs of the text."""
        return list(tokens(self.sheet.text))

    @cached_property
    def labelled(self) -> list[list[Labelled]]:
        """For each work the labels on each token: those of spans that share a character with it."""
        return [self.tagged_by([Mark.of(span) for span in work.spans]) for work in self.sheet.works]

    def tagged_by(self, marks: Sequence[Mark]) -> list[Labelled]:
        """For each token the labels of the marks that share a character with it."""
        starts, ends = [a for a, _ in self.tokens], [b for _, b in self.tokens]
        found = [NOTHING] * len(starts)
        known: dict[tuple[Labelled, str], Labelled] = {}
        for mark in marks:
            for a, b in mark.extent:
                for n in range(bisect_right(ends, a), bisect_left(starts, b)):
                    old = found[n]
                    if mark.label not in old:
                        found[n] = known.setdefault((old, mark.label), old | {mark.label})
        return found

    @cached_property
    def takes(self) -> list[list[Take]]:
        """For each work its statements and lone spans."""
        return [frames.takes(work, n, self.codebook) for n, work in enumerate(self.sheet.works)]

    @cached_property
    def statements(self) -> list[list[Frame]]:
        """For each work its statements."""
        claims = {label.id for label in self.codebook.claims}
        return [[take.frame for take in one if take.frame.main.label in claims] for one in self.takes]

    @cached_property
    def marks(self) -> list[list[Mark]]:
        """For each work its spans."""
        return [[Mark.of(span) for span in work.spans] for work in self.sheet.works]

    @cached_property
    def cases(self) -> list[Case]:
        """The cases of all works together."""
        return compare(self.sheet, self.codebook)

    @cached_property
    def alike(self) -> Mapping[str, str]:
        """For each label one that stands for all that may fill the same role."""
        return exchangeable(self.codebook)

    def tokens_between(self, one: int, two: int) -> int:
        """How many tokens lie between two offsets, at least one: below zero where the second comes first."""
        starts = [a for a, _ in self.tokens]
        count = abs(bisect_left(starts, two) - bisect_left(starts, one)) or 1
        return count if two > one else -count

    def units(self, label: str) -> list[list[tuple[int, int, str]]]:
        """For each work the stretches that bear a label; those that overlap or touch are one."""
        return [
            [
                (a, b, label)
                for a, b in merged([piece for mark in marks if mark.label == label for piece in mark.extent])
            ]
            for marks in self.marks
        ]

    def only(self, places: Sequence[int]) -> Prepared:
        """The same with some of the works, in columns of their own; what was worked out for them is kept."""
        found = Prepared(self.sheet.only(places), self.codebook, tuple(range(len(places))), len(places))
        found.__dict__["tokens"] = self.tokens  # where cached_property looks first
        for name in ("labelled", "marks", "statements"):
            found.__dict__[name] = [getattr(self, name)[n] for n in places]
        return found
