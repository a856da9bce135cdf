"""What belongs together, and on which side of a split it stands.

Groups are connected components, found by union-find (Tarjan 1975, with path halving): whoever
shares a tie with somebody is of the same group, and so are those who share one with these. A group
is never taken apart. Sizes count members.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, permutations, product

AUTHOR, OUTLET = "author", "outlet"
BY = (AUTHOR, OUTLET)  # what may tie articles besides what they say


@dataclass(frozen=True, slots=True)
class Group:
    """Keys that must stand on one side.

    `stratum` is what every side shall have its share of; `lot` is what chance is drawn from: the
    same lot and the same seed always give the same place.
    """

    members: tuple[str, ...]
    stratum: tuple[str, ...] = ()
    lot: str = ""


def connected(ties: Mapping[str, Iterable[Hashable]]) -> list[list[str]]:
    """The keys that share a tie, at once or through others; groups and members in the order in
    which they were given."""
    above: dict[str, str] = {key: key for key in ties}

    def root(key: str) -> str:
        while above[key] != key:
            above[key] = above[above[key]]
            key = above[key]
        return key

    first: dict[Hashable, str] = {}
    for key, tied in ties.items():
        for tie in tied:
            above[root(key)] = root(first.setdefault(tie, key))
    groups: dict[str, list[str]] = {}
    for key in ties:
        groups.setdefault(root(key), []).append(key)
    return list(groups.values())


def deal(groups: Iterable[Group], shares: Mapping[str, float], seed: int) -> dict[str, str]:
    """The side of every member, by its key.

    The largest groups are dealt first, those of one size in the order of their strata and within
    these by chance, each to the side that lacks most of what it should have by then. So small
    groups make up for what large ones leave uneven, and where all are of one size every side gets
    its share of every stratum. What is still uneven then is evened out by groups that change sides,
    as long as that brings the sides nearer to their shares (chi-square).
    """
    table = _Table(shares)
    for group in sorted(groups, key=lambda group: _turn(group, seed)):
        table.take(group)
    table.even_out()
    return table.side_of()


def _turn(group: Group, seed: int) -> tuple[int, tuple[str, ...], bytes]:
    return (
        -len(group.members),
        group.stratum,
        hashlib.sha256(f"{seed}:{group.lot}".encode()).digest(),
    )


class _Table:
    """The sides while groups are dealt to them."""

    def __init__(self, shares: Mapping[str, float]) -> None:
        whole = sum(shares.values())
        self._wanted = {side: share / whole for side, share in shares.items()}
        self._count = dict.fromkeys(shares, 0)
        self._groups: dict[str, dict[int, list[Group]]] = {side: {} for side in shares}  # by size
        self._dealt = 0

    def take(self, group: Group) -> None:
        """Deal a group to the side that lacks most of its share of what is dealt with it."""
        self._dealt += len(group.members)
        self._put(group, max(self._wanted, key=self._lack))

    def _lack(self, side: str) -> tuple[float, float]:
        share = self._wanted[side]
        return share * self._dealt - self._count[side], -self._count[side] / share

    def _put(self, group: Group, side: str) -> None:
        self._count[side] += len(group.members)
        self._groups[side].setdefault(len(group.members), []).append(group)

    def _pull(self, side: str, size: int) -> Group:
        """Take the group of a size that was dealt last away from a side."""
        alike = self._groups[side][size]
        group = alike.pop()
        if not alike:
            del self._groups[side][size]
        self._count[side] -= size
        return group

    def even_out(self) -> None:
        """Let groups change sides, or two of them places, as long as that brings the sides nearer
        to their shares."""
        while exchange := self._best_exchange():
            giver, taker, size, back = exchange
            group = self._pull(giver, size)
            if back:
                self._put(self._pull(taker, back), giver)
            self._put(group, taker)

    def _best_exchange(self) -> tuple[str, str, int, int] | None:
        """Who gives whom a group of which size for one of which (0: for nothing); None where
        nothing would be gained."""
        best, found = 1e-9, None
        for giver, taker in permutations(self._wanted, 2):
            for size, back in product(self._groups[giver], (0, *self._groups[taker])):
                gain = self._gain(giver, taker, size - back)
                if gain > best:
                    best, found = gain, (giver, taker, size, back)
        return found

    def _gain(self, giver: str, taker: str, members: int) -> float:
        """By how much chi-square falls where so many members change sides."""
        gain = 0.0
        for side, change in ((giver, -members), (taker, members)):
            wanted = self._wanted[side] * self._dealt
            off = self._count[side] - wanted
            gain += (off * off - (off + change) ** 2) / wanted
        return gain

    def side_of(self) -> dict[str, str]:
        """The side of every member."""
        sides: dict[str, str] = {}
        for side, by_size in self._groups.items():
            for group in chain.from_iterable(by_size.values()):
                sides.update(dict.fromkeys(group.members, side))
        return sides


def commonest(strata: Sequence[tuple[str, ...]]) -> tuple[str, ...]:
    """The stratum that most of a group's members are of; of several, the first in the order of the
    alphabet."""
    counts = Counter(strata)
    return min(counts, key=lambda stratum: (-counts[stratum], stratum))
