"""Who speaks of the same: statements of several coders put together by best overlap, at most one of each coder.

Every pair of statements of different coders that share something gets a likeness; the likest pair is joined first. What
is left over and lies within a joined one is a statement that somebody split.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Generic, TypeVar

from annotator.domain.compare.frames import Extent, Mark, Take

_CUE = "cue"
_SOURCE = "source"
_HALF = 0.5
T = TypeVar("T")


def shared(one: Extent, two: Extent) -> int:
    """The code points that two extents have in common."""
    if len(one) == len(two) == 1:
        return max(min(one[0][1], two[0][1]) - max(one[0][0], two[0][0]), 0)
    return sum(max(min(b, d) - max(a, c), 0) for a, b in one for c, d in two)


def likeness(one: Extent, two: Extent) -> float:
    """Twice what they share, divided by what they have (Dice 1945): 0 to 1."""
    common = shared(one, two)
    return 2 * common / (_size(one) + _size(two)) if common else 0.0


def _size(extent: Extent) -> int:
    return sum(b - a for a, b in extent)


Cluster = tuple[Take, ...]


def clusters(several: Sequence[Sequence[Take]], alike: Mapping[str, str]) -> list[Cluster]:
    """Takes of several coders as clusters that speak of the same, in reading order.

    `alike` gives for each label one that stands for all that may fill the same role (`codebook.exchangeable`).
    """
    takes = [take for one in several for take in one]
    joined = _join(takes, alike)
    joined = _with_splits(joined)
    joined = _with_loose(joined)
    return sorted((tuple(sorted(cluster, key=_place)) for cluster in joined), key=lambda c: _reading(c))


def _place(take: Take) -> tuple[int, int, str]:
    return take.coder, take.frame.main.start, take.span_id


def _reading(cluster: Cluster) -> tuple[int, int, str]:
    return (min(t.frame.main.start for t in cluster), -max(t.frame.main.end for t in cluster),
            min(t.span_id for t in cluster))  # fmt: skip


def _join(takes: list[Take], alike: Mapping[str, str]) -> list[list[Take]]:
    cluster_of: dict[int, list[int]] = {n: [n] for n in range(len(takes))}
    pairs = [(score, n, m) for n, m in _neighbours(takes) if (score := _score(takes[n], takes[m], alike)) > 0]
    for _, n, m in sorted(pairs, key=lambda p: (-p[0], takes[p[1]].frame.main.start, p[1], p[2])):
        one, two = cluster_of[n], cluster_of[m]
        if one is not two and not {takes[i].coder for i in one} & {takes[j].coder for j in two}:
            one.extend(two)
            for member in two:
                cluster_of[member] = one
    unique = {id(members): members for members in cluster_of.values()}
    return [[takes[n] for n in members] for members in unique.values()]


def _neighbours(takes: list[Take]) -> Iterator[tuple[int, int]]:
    """Pairs of takes of different coders whose claims or cues may touch."""
    hulls = [_hull(take) for take in takes]
    order = sorted(range(len(takes)), key=hulls.__getitem__)
    open_: list[int] = []
    for n in order:
        open_ = [m for m in open_ if hulls[m][1] > hulls[n][0]]
        yield from ((min(n, m), max(n, m)) for m in open_ if takes[m].coder != takes[n].coder)
        open_.append(n)


def _hull(take: Take) -> tuple[int, int]:
    marks = [take.frame.main, *take.frame.filling(_CUE)]
    return min(mark.start for mark in marks), max(mark.end for mark in marks)


def _score(one: Take, two: Take, alike: Mapping[str, str]) -> float:
    """How much two statements are the same one; 0 where they are not."""
    claims = likeness(one.frame.main.extent, two.frame.main.extent)
    labels = (
        alike.get(one.frame.main.label, one.frame.main.label),
        alike.get(two.frame.main.label, two.frame.main.label),
    )
    if labels[0] != labels[1]:
        return claims / 2 if claims >= _HALF and bool(one.frame.roles) == bool(two.frame.roles) else 0.0
    cues = _role_likeness(one, two, _CUE)
    if cues == 0 and (claims < _HALF or _within(one, two)):  # both have one, elsewhere
        return 0.0
    if not claims and not cues:
        return 0.0
    return claims + (cues or 0) / 2 + (_role_likeness(one, two, _SOURCE) or 0) / 4


def _within(one: Take, two: Take) -> bool:
    """Does the cue of one lie in the claim of the other? Then it is said within that one, however alike the claims."""
    return any(
        shared(cue.extent, b.frame.main.extent) for a, b in ((one, two), (two, one)) for cue in a.frame.filling(_CUE)
    )


def _role_likeness(one: Take, two: Take, role: str) -> float | None:
    """None where one of them has nothing there."""
    a, b = one.frame.filling(role), two.frame.filling(role)
    if not a or not b:
        return None
    return likeness(_together(a), _together(b))


def _together(marks: Sequence[Mark]) -> Extent:
    return tuple(piece for mark in marks for piece in mark.extent)


# --- split and merged ---------------------------------------------------------------------------------------


class _Near(Generic[T]):
    """Things by where they stand, in buckets of 512 code points: long articles cost no more than short ones."""

    def __init__(self) -> None:
        self._buckets: dict[int, list[T]] = {}

    def add(self, start: int, end: int, thing: T) -> None:
        for bucket in range(start >> 9, (max(end, start + 1) - 1 >> 9) + 1):
            self._buckets.setdefault(bucket, []).append(thing)

    def near(self, start: int, end: int) -> list[T]:
        """What may touch `start:end`, each thing once."""
        buckets = range(start >> 9, (max(end, start + 1) - 1 >> 9) + 1)
        return list({id(thing): thing for n in buckets for thing in self._buckets.get(n, ())}.values())


def _with_splits(joined: list[list[Take]]) -> list[list[Take]]:
    """A statement that lies mostly within another coder's, beside the one that was joined with it, is part of that case."""
    statements = [cluster for cluster in joined if all(map(_is_statement, cluster))]
    homes = _Near[list[Take]]()
    for cluster in statements:
        homes.add(min(t.frame.main.start for t in cluster), max(t.frame.main.end for t in cluster), cluster)
    gone: set[int] = set()
    for cluster in sorted(statements, key=len):
        place = min(t.frame.main.start for t in cluster), max(t.frame.main.end for t in cluster)
        found = [home for home in homes.near(*place)
                 if home is not cluster and id(home) not in gone and _splits(cluster, home)]  # fmt: skip
        if found:
            max(found, key=lambda home: _most_shared(cluster, home)).extend(cluster)
            gone.add(id(cluster))
    return [cluster for cluster in joined if id(cluster) not in gone]


def _is_statement(take: Take) -> bool:
    return bool(take.frame.roles)


def _splits(cluster: list[Take], home: list[Take]) -> bool:
    """Do all coders of `cluster` have another statement in `home` beside it, and does somebody there have both in one?"""
    coders = {take.coder for take in cluster}
    own = [take for take in home if take.coder in coders]
    others = [take for take in home if take.coder not in coders]
    if {take.coder for take in own} != coders or not others or len(home) < len(cluster):
        return False
    beside = all(not shared(a.frame.main.extent, b.frame.main.extent) for a in cluster for b in own)
    return beside and any(_part_of(take, other) for take in cluster for other in others)


def _part_of(take: Take, other: Take) -> bool:
    """A piece of the other's claim, with the same cue, or none of its own."""
    inside = shared(take.frame.main.extent, other.frame.main.extent) > take.frame.main.size * 0.8
    return inside and _role_likeness(take, other, _CUE) != 0


def _most_shared(cluster: list[Take], home: list[Take]) -> int:
    return max(shared(a.frame.main.extent, b.frame.main.extent) for a in cluster for b in home)


# --- tagged, but linked to nothing --------------------------------------------------------------------------


def _with_loose(joined: list[list[Take]]) -> list[list[Take]]:
    """A lone span that nobody else has, over what others have in a role of a statement, belongs to that case."""
    lone = _Near[Take]()
    for cluster in joined:
        if len(cluster) == 1 and not _is_statement(cluster[0]):
            lone.add(cluster[0].frame.main.start, cluster[0].frame.main.end, cluster[0])
    taken: set[str] = set()
    for cluster in joined:
        if any(map(_is_statement, cluster)):
            for n, take in enumerate(cluster):
                found = _loose(take, cluster, lone, taken)
                taken |= {one.span_id for one in found}
                if found:
                    cluster[n] = replace(take, loose=tuple(one.frame.main for one in found))
    return [cluster for cluster in joined if not (len(cluster) == 1 and cluster[0].span_id in taken)]


def _loose(take: Take, cluster: list[Take], lone: _Near[Take], taken: set[str]) -> list[Take]:
    """The coder's lone spans over marks of others' roles that the coder's own statement lacks."""
    lacking = [mark for other in cluster for role, mark in other.frame.roles if not _covered(take, role, mark)]
    found = {
        one.span_id: one
        for mark in lacking
        for one in lone.near(mark.start, mark.end)
        if one.coder == take.coder and one is not take and one.span_id not in taken
        and likeness(one.frame.main.extent, mark.extent) >= _HALF
    }  # fmt: skip
    return list(found.values())


def _covered(take: Take, role: str, mark: Mark) -> bool:
    return any(shared(own.extent, mark.extent) for own in take.frame.filling(role))
