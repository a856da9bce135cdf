"""How high each paragraph is, and which one stands at a height. No Qt.

Heights begin as estimates and are corrected when a paragraph is laid out. Sums are kept
for blocks of paragraphs, so that finding and correcting cost the same in long articles.
"""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Iterable
from itertools import accumulate

_BLOCK = 128


class Heights:
    """Pixels by paragraph."""

    def __init__(self, heights: Iterable[float] = ()) -> None:
        self._each = array("d", heights)
        starts = range(0, len(self._each), _BLOCK)
        self._sums = [sum(self._each[at : at + _BLOCK]) for at in starts]

    def __len__(self) -> int:
        return len(self._each)

    @property
    def total(self) -> float:
        """The height of the whole article."""
        return sum(self._sums)

    def of(self, number: int) -> float:
        """The height of one paragraph."""
        return self._each[number]

    def set(self, number: int, height: float) -> float:
        """Correct a height; returns by how much it grew."""
        grown = height - self._each[number]
        if grown:
            self._each[number] = height
            self._sums[number // _BLOCK] += grown
        return grown

    def top(self, number: int) -> float:
        """Where a paragraph begins."""
        block = number // _BLOCK
        return sum(self._sums[:block]) + sum(self._each[block * _BLOCK : number])

    def at(self, y: float) -> int:
        """The paragraph at a height; the nearest one outside of the article."""
        tops = list(accumulate(self._sums[:-1], initial=0.0))
        block = max(0, bisect_right(tops, y) - 1)
        each = self._each[block * _BLOCK : (block + 1) * _BLOCK]
        inside = list(accumulate(each[:-1], initial=tops[block]))
        return block * _BLOCK + max(0, bisect_right(inside, y) - 1)
