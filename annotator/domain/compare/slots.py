"""A case part by part: for each part of a statement what every coder has there, aligned by best overlap."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from annotator.domain.compare.aligning import likeness
from annotator.domain.compare.frames import Extent, Mark, Take


@dataclass(frozen=True, slots=True)
class Slot:
    """One part of a statement: the claim (role "") or what fills a role; `marks` has one place for each coder."""

    role: str
    marks: tuple[Mark | None, ...]

    @property
    def there(self) -> tuple[Mark, ...]:
        """The marks of the coders who have it."""
        return tuple(mark for mark in self.marks if mark is not None)

    @property
    def extents(self) -> tuple[Extent, ...]:
        """The different extents, those that most coders have first."""
        counts: dict[Extent, int] = {}
        for mark in self.there:
            counts[mark.extent] = counts.get(mark.extent, 0) + 1
        return tuple(sorted(counts, key=lambda extent: (-counts[extent], extent)))


def slots(takes: Sequence[Take], coders: int, alike: Mapping[str, str]) -> tuple[Slot, ...]:
    """The parts of a case in which every coder has at most one statement: the claim first, roles by name and place."""
    mains: list[Mark | None] = [None] * coders
    for take in takes:
        mains[take.coder] = take.frame.main
    found = [Slot("", tuple(mains))]
    for role in sorted({name for take in takes for name, _ in take.frame.roles}):
        found += _of_role(role, takes, coders, alike)
    return tuple(found)


def _of_role(role: str, takes: Sequence[Take], coders: int, alike: Mapping[str, str]) -> list[Slot]:
    """The marks of a role, likest first put together; where each coder has one, these are the same part."""
    given = [(take.coder, mark) for take in takes for mark in take.frame.filling(role)]
    single = len({coder for coder, _ in given}) == len(given)
    groups = [dict(given)] if single and _may_be_one(given) else _groups(given, alike)
    made = [Slot(role, tuple(group.get(n) for n in range(coders))) for group in groups]
    return sorted(made, key=lambda slot: min(mark.extent for mark in slot.there))


def _may_be_one(given: list[tuple[int, Mark]]) -> bool:
    """Do all of them touch one of them? A source here and a source there are two parts."""
    first = max(given, key=lambda one: one[1].size)[1]
    return all(likeness(first.extent, mark.extent) > 0 for _, mark in given)


def _groups(given: list[tuple[int, Mark]], alike: Mapping[str, str]) -> list[dict[int, Mark]]:
    groups: list[dict[int, Mark]] = []
    home: dict[int, dict[int, Mark]] = {}
    for n, (coder, mark) in enumerate(given):
        home[n] = {coder: mark}
    pairs = [
        (likeness(a[1].extent, b[1].extent) + (alike.get(a[1].label) == alike.get(b[1].label)) / 10, n, m)
        for n, a in enumerate(given) for m, b in enumerate(given)
        if n < m and a[0] != b[0] and likeness(a[1].extent, b[1].extent) > 0
    ]  # fmt: skip
    for _, n, m in sorted(pairs, key=lambda pair: (-pair[0], pair[1], pair[2])):
        one, two = home[n], home[m]
        if one is not two and not one.keys() & two.keys():
            one.update(two)
            for place, group in home.items():
                if group is two:
                    home[place] = one
    for group in home.values():
        if not any(group is known for known in groups):
            groups.append(group)
    return groups
