"""How often suggestions are right, by what was decided about earlier ones."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from math import sqrt

_Z = 1.959963984540054  # the normal quantile of a 95 % interval


@dataclass(frozen=True, slots=True)
class Decided:
    """A decision about a suggestion: what made it and by which rule, how sure it was (0 to 1), and whether it was accepted."""

    maker: str
    rule: str
    confidence: float
    right: bool


@dataclass(frozen=True, slots=True)
class Expected:
    """`right` of `decided` suggestions were accepted; `low` and `high` are the 95 % interval of that share (Wilson 1927, without
    continuity correction)."""

    decided: int
    right: int

    @property
    def share(self) -> float:
        """The share that was right, 0 to 1; 0 where nothing was decided."""
        return self.right / self.decided if self.decided else 0.0

    @property
    def low(self) -> float:
        """The lower end of the interval."""
        return self._end(-1)

    @property
    def high(self) -> float:
        """The upper end of the interval."""
        return self._end(1)

    def _end(self, side: int) -> float:
        n = self.decided
        if not n:
            return 0.0 if side < 0 else 1.0
        middle = self.share + _Z * _Z / (2 * n)
        spread = _Z * sqrt(self.share * (1 - self.share) / n + _Z * _Z / (4 * n * n))
        return min(1.0, max(0.0, (middle + side * spread) / (1 + _Z * _Z / n)))


def at_least(decisions: Iterable[Decided], confidence: float) -> Expected:
    """What to expect of suggestions that are at least so sure."""
    return _counted(one for one in decisions if one.confidence >= confidence)


def of_rule(decisions: Iterable[Decided], maker: str, rule: str) -> Expected:
    """What to expect of a rule."""
    return _counted(one for one in decisions if (one.maker, one.rule) == (maker, rule))


def _counted(decisions: Iterable[Decided]) -> Expected:
    right = [one.right for one in decisions]
    return Expected(len(right), sum(right))
