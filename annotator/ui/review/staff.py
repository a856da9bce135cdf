"""What stands under the lines of the case in hand: a staff with a lane for each coder. No Qt."""

from __future__ import annotations

from dataclasses import dataclass

from annotator.domain.compare.cases import Case, disputed_pieces
from annotator.domain.compare.frames import Extent, Mark
from annotator.domain.model import Fragment
from annotator.domain.text import merged

MOST = 4  # lanes; of more coders those who agree share one


@dataclass(frozen=True, slots=True)
class Bar:
    """A part in a lane: the role ("" the claim), its label, where it stands, and how deep it is nested among its like."""

    role: str
    label: str
    extent: Extent
    depth: int = 0


@dataclass(frozen=True, slots=True)
class Lane:
    """One coder's version, or that of several who agree; `name` stands at its left."""

    name: str
    bars: tuple[Bar, ...]


@dataclass(frozen=True, slots=True)
class Staff:
    """The lanes of a case, the characters in dispute, and the stretches whose lines make room."""

    lanes: tuple[Lane, ...]
    disputed: Extent
    pieces: Extent  # everything that anybody marked

    def touches(self, start: int, end: int) -> bool:
        """Is anything of it between two offsets?"""
        return any(a < end and start < b for a, b in self.pieces)

    @property
    def hulls(self) -> list[Fragment]:
        """The stretches whose lines look different because of it."""
        return list(self.pieces)


NO_STAFF = Staff((), (), ())


def staff(case: Case | None, versions: list[tuple[str, tuple[int, ...]]]) -> Staff:
    """The staff of a case. `versions`: for each version the letters or names, and the places of its coders.

    Up to four coders have a lane each, in the order given; of more, those who agree share one.
    """
    if case is None:
        return NO_STAFF
    lanes = [Lane(name, _bars(case, coders[0])) for name, coders in versions]
    marks = [mark for take in case.takes for mark in (*(m for _, m in take.frame.parts), *take.loose)]
    pieces = merged([piece for mark in marks for piece in mark.extent])
    return Staff(tuple(lanes), _disputed(case), pieces)


def _bars(case: Case, coder: int) -> tuple[Bar, ...]:
    parts: list[tuple[str, Mark]] = [part for frame in case.of(coder) for part in frame.parts]
    parts += [("loose", mark) for mark in case.loose(coder)]
    bars: list[Bar] = []
    for role, mark in parts:
        above = sum(
            bar.extent[0][0] <= mark.start and mark.end <= bar.extent[-1][1] and bar.label == mark.label for bar in bars
        )
        bars.append(Bar(role, mark.label, mark.extent, min(above, 1)))
    return tuple(bars)


def _disputed(case: Case) -> Extent:
    """Where those who have a part differ in its ends; where somebody lacks the statement nothing is marked: the lane is empty."""
    if not case.slots:
        mains = [tuple(p for f in case.of(n) for p in f.main.extent) for n in range(case.coders) if case.of(n)]
        return disputed_pieces(merged(list(one)) for one in mains)
    return merged([piece for slot in case.slots for piece in disputed_pieces(slot.extents)])
