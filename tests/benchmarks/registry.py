"""The registry with 50,000 actors: who is meant, and finding one by a few letters."""

from __future__ import annotations

import time
from collections.abc import Callable
from random import Random

from annotator.domain.actors import Heard, Registry
from annotator.domain.model import Entity
from annotator.services.actors import similar
from tests.benchmarks.row import Row, Work, below

NAME = "registry"
_SYLLABLES = ("ka", "lo", "mi", "ter", "san", "ov", "ski", "el", "dra", "bu", "ne", "po")


def run(work: Work) -> list[Row]:
    chance = Random(1)
    count = work.times(50_000, 2_000)
    known = [Entity(id=f"{n:032x}", name=_name(chance), aliases=(_name(chance),)) for n in range(count)]
    registry = Registry(known)
    heard = [Heard(one.name, one.id) for one in known[:200]]
    asked: dict[str, Callable[[], object]] = {
        "who is meant, by name": lambda: registry.propose(known[7].name, heard, "2015", similar),
        "who is meant, by a like spelling": lambda: registry.propose("Mr Kalomo Tersan", heard, "2015", similar),
        "found by one letter": lambda: registry.search("k"),
        "found by four letters": lambda: registry.search("kalo"),
    }
    return [below(f"{name}, cpu", _worst(act), 50, note=f"{count:,} actors, worst of 9") for name, act in asked.items()]


def _name(chance: Random) -> str:
    return " ".join("".join(chance.choices(_SYLLABLES, k=chance.randint(2, 4))).capitalize() for _ in range(2))


def _worst(act: Callable[[], object]) -> float:
    act()
    took: list[float] = []
    for _ in range(9):
        cpu = time.process_time()
        act()
        took.append((time.process_time() - cpu) * 1000)
    return max(took)
