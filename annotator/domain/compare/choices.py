"""What a reviewer can make of a case with one key: a coder's version, what most have, all of it, or what all share."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Sequence
from typing import TypeVar

from annotator.domain.compare.aligning import likeness
from annotator.domain.compare.cases import Case
from annotator.domain.compare.frames import Extent, Frame, Link, Mark, frame
from annotator.domain.compare.slots import Slot
from annotator.domain.model import Attributes, AttributeValue, attributes
from annotator.domain.text import merged

H = TypeVar("H", bound=Hashable)
Outcome = tuple[Frame, ...]  # what becomes gold; nothing where nobody is right


def majority(case: Case) -> Outcome | None:
    """What more than half of the coders have, part by part; None where no version of a part has a majority.

    A statement that more than half lack is none. Attributes, actors and links stand where more than half of those who
    have the part say so.
    """
    if not case.slots:
        versions = Counter(case.of(n) for n in range(case.coders))
        best, times = versions.most_common(1)[0]
        return best if 2 * times > case.coders else None
    main, *roles = case.slots
    there = len(main.there)
    if 2 * there <= case.coders:
        return None if 2 * there == case.coders else ()
    claim, filled = _most_of(main, there), _most_roles(roles, there)
    if claim is None or filled is None:
        return None
    return (frame(claim, filled, _links(case, there // 2 + 1)),)


def _most_roles(roles: Sequence[Slot], voters: int) -> list[tuple[str, Mark]] | None:
    """The roles that more than half of the voters fill; None where a part of one has no majority."""
    held = [(slot.role, _most_of(slot, len(slot.there))) for slot in roles if 2 * len(slot.there) > voters]
    tied = any(2 * len(slot.there) == voters for slot in roles)
    filled = [(role, mark) for role, mark in held if mark is not None]
    return None if tied or len(filled) < len(held) else filled


def _most_of(slot: Slot, voters: int) -> Mark | None:
    label, extent = _most((m.label for m in slot.there), voters), _most((m.extent for m in slot.there), voters)
    if label is None or extent is None:
        return None
    names = sorted({name for mark in slot.there for name, _ in mark.attributes})
    given = {name: value for name in names
             if (value := _most((dict(mark.attributes).get(name) for mark in slot.there), voters)) is not None}  # fmt: skip
    return Mark(label, extent, attributes(given), _most((mark.entity for mark in slot.there), voters) or "")


def _most(values: Iterable[H], voters: int) -> H | None:
    best, times = Counter(values).most_common(1)[0]
    return best if 2 * times > voters else None


def _links(case: Case, needed: int) -> list[Link]:
    votes = Counter(link for take in case.takes for link in take.frame.links)
    return [link for link, times in votes.items() if times >= needed]


def union(case: Case) -> Outcome | None:
    """Every part that anybody has, as far as anybody has it; None where somebody split the statement."""
    if not case.slots:
        return None
    marks = [(slot.role, _united(slot)) for slot in case.slots]
    return (frame(marks[0][1], marks[1:], _links(case, 1)),)


def _united(slot: Slot) -> Mark:
    extent = merged([piece for mark in slot.there for piece in mark.extent])
    return Mark(_first(slot), extent, _all_attributes(slot.there), next((m.entity for m in slot.there if m.entity), ""))


def intersection(case: Case) -> Outcome | None:
    """The parts that all have, as far as all have them; nothing where somebody has none; None over a split."""
    if not case.slots:
        return None
    main, *roles = case.slots
    claim = _common(main) if len(main.there) == case.coders else None
    if claim is None:
        return ()
    both = [(slot.role, _common(slot)) for slot in roles if len(slot.there) == case.coders]
    return (frame(claim, [(role, mark) for role, mark in both if mark], _links(case, case.coders)),)


def _common(slot: Slot) -> Mark | None:
    extent: Extent = slot.there[0].extent
    for mark in slot.there[1:]:
        extent = tuple((max(a, c), min(b, d)) for a, b in extent for c, d in mark.extent if max(a, c) < min(b, d))
    if not extent:
        return None
    same = set(slot.there[0].attributes).intersection(*(mark.attributes for mark in slot.there))
    entities = {mark.entity for mark in slot.there}
    return Mark(_first(slot), merged(list(extent)), attributes(same), entities.pop() if len(entities) == 1 else "")


def _first(slot: Slot) -> str:
    """The label that most have; of equals the one whose mark comes first."""
    return Counter(mark.label for mark in slot.there).most_common(1)[0][0]


def _all_attributes(marks: Sequence[Mark]) -> Attributes:
    """Those on which nobody who set them differs, and of the others what most say."""
    votes: dict[str, Counter[AttributeValue]] = {}
    for mark in marks:
        for name, value in mark.attributes:
            votes.setdefault(name, Counter())[value] += 1
    return attributes({name: counts.most_common(1)[0][0] for name, counts in votes.items()})


def moved(outcome: Outcome, place: tuple[int, int], extent: Extent) -> Outcome:
    """The outcome with other ends of one part: `place` is the frame and its part (0 the claim). Raises ValueError where
    nothing would be left of it."""
    if not extent or any(a >= b for a, b in extent):
        raise ValueError("nothing would be left of the part")
    which, part = place
    one = outcome[which]
    parts = list(one.parts)
    role, mark = parts[part]
    parts[part] = role, Mark(mark.label, merged(list(extent)), mark.attributes, mark.entity)
    return (*outcome[:which], frame(parts[0][1], parts[1:], one.links), *outcome[which + 1 :])


def without(outcome: Outcome, place: tuple[int, int]) -> Outcome:
    """The outcome without one part: a role, or with its claim (part 0) the whole statement."""
    which, part = place
    if part == 0:
        return (*outcome[:which], *outcome[which + 1 :])
    one = outcome[which]
    roles = [role for n, role in enumerate(one.roles, 1) if n != part]
    return (*outcome[:which], frame(one.main, roles, one.links), *outcome[which + 1 :])


def with_part(outcome: Outcome, place: tuple[int, int], version: Outcome) -> Outcome | None:
    """The outcome with one part as another version has it: the one in the same role that overlaps most; None without any."""
    which, part = place
    role, mark = outcome[which].parts[part]
    there = [other for one in version for name, other in one.parts if name == role]
    if not there:
        return None
    best = max(there, key=lambda other: likeness(mark.extent, other.extent))
    parts = list(outcome[which].parts)
    parts[part] = role, best
    made = frame(parts[0][1], parts[1:], outcome[which].links)
    return (*outcome[:which], made, *outcome[which + 1 :])
