"""What a benchmark tells: rows of numbers with goals. And the clocks they are taken with."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple


class Work(NamedTuple):
    """Where a benchmark may write, and whether it is to be over soon."""

    folder: Path
    quick: bool = False

    def times(self, usual: int, quick: int) -> int:
        """How often to do something."""
        return quick if self.quick else usual


@dataclass(frozen=True, slots=True)
class Row:
    """One number. `met` is None where there is no goal."""

    name: str
    value: float
    unit: str = "ms"
    goal: str = ""
    met: bool | None = None
    note: str = ""


def told(name: str, value: float, unit: str = "ms", note: str = "") -> Row:
    """A number without a goal."""
    return Row(name, value, unit, note=note)


def below(name: str, value: float, most: float, unit: str = "ms", note: str = "") -> Row:
    """A number that must stay below another one."""
    return Row(name, value, unit, f"< {most:,g}", value < most, note)


def at_least(name: str, value: float, least: float, unit: str, note: str = "") -> Row:
    """A number that must reach another one."""
    return Row(name, value, unit, f">= {least:,g}", value >= least, note)


def quantile(values: Sequence[float], share: float) -> float:
    """The value that this share of the values does not exceed: of 300 values the 99th percentile is the 297th."""
    ordered = sorted(values)
    return ordered[max(0, -int(-share * len(ordered) // 1) - 1)]


@dataclass(slots=True)
class Clock:
    """Milliseconds of a thing done again and again: of the wall, and of this thread's CPU."""

    wall: list[float] = field(default_factory=list[float])
    cpu: list[float] = field(default_factory=list[float])

    @contextmanager
    def once(self) -> Iterator[None]:
        """Take the time of what happens inside."""
        cpu, wall = time.thread_time_ns(), time.perf_counter_ns()
        yield
        self.wall.append((time.perf_counter_ns() - wall) / 1e6)
        self.cpu.append((time.thread_time_ns() - cpu) / 1e6)

    def around(self, work: Callable[..., Any]) -> Callable[..., Any]:
        """The same work, timed whenever it is done."""

        def timed(*words: Any, **named: Any) -> Any:
            with self.once():
                return work(*words, **named)

        return timed

    def less(self, other: Clock) -> None:
        """Take the last time of another clock, which ran within, from the last one of this."""
        self.wall[-1] -= other.wall[-1]
        self.cpu[-1] -= other.cpu[-1]

    def spread(self) -> str:
        """For the note: how often, how slow at worst, and how the wall saw it."""
        return f"n={len(self.cpu)}, cpu max {max(self.cpu):.1f}, wall {self.of('wall', 0.5):.1f}/{self.of('wall', 0.99):.1f}"

    def of(self, which: str, share: float) -> float:
        """A quantile of `wall` or `cpu`."""
        return quantile(self.wall if which == "wall" else self.cpu, share)


def rows_of(given: list[dict[str, Any]]) -> list[Row]:
    """Rows that came from another process."""
    return [Row(**row) for row in given]
