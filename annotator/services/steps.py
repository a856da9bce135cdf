"""Long work is a generator: it yields its progress, returns its result, and stops where it is closed."""

from __future__ import annotations

from collections.abc import Generator
from typing import NamedTuple, TypeAlias, TypeVar

R = TypeVar("R")


class Progress(NamedTuple):
    """How far: `done` of `total` (0 where nobody knows), and what is being done. `final`: it cannot be stopped any more."""

    done: int
    total: int
    doing: str = ""
    final: bool = False


Steps: TypeAlias = Generator[Progress, None, R]


def run(steps: Steps[R]) -> R:
    """Drive work to its end, here and now."""
    while True:
        try:
            next(steps)
        except StopIteration as end:
            result: R = end.value
            return result
