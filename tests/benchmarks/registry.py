"""The registry with 50,000 actors: who is meant, and finding one by a few letters, also in the palette and the finder."""

from __future__ import annotations

import time
from collections.abc import Callable
from random import Random

from annotator.domain.actors import Heard, Registry
from annotator.domain.change import added, edit
from annotator.domain.model import Entity
from annotator.domain.query import Query
from annotator.services import finding
from annotator.services.actors import similar
from annotator.services.project import Project
from annotator.services.steps import run as finish
from tests.benchmarks import material
from tests.benchmarks.desktop import Desktop
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
    return [*_rows(asked, count), *_rows(_in_the_window(work, known), count)]


def _rows(asked: dict[str, Callable[[], object]], count: int) -> list[Row]:
    return [below(f"{name}, cpu", _worst(act), 50, note=f"{count:,} actors, worst of 9") for name, act in asked.items()]


def _in_the_window(work: Work, known: list[Entity]) -> dict[str, Callable[[], object]]:
    """The palette as it answers to keys, and tags found by actor; over a project with so many actors."""
    place = work.folder / f"actors-{len(known)}.annotator"
    place.unlink(missing_ok=True)
    with Project.create(place, coder=material.CODER) as project:
        project.do(edit("Actors", *added(known)))
    desktop = Desktop()
    desktop.window.open_place(str(place), coder=material.CODER)
    palette, actors = desktop.window.palette_, desktop.window.actors
    if len(actors.registry.all()) != len(known):
        raise RuntimeError("the registry does not hold every actor")

    def typed(words: str) -> Callable[[], object]:
        def act() -> None:
            desktop.window.open_palette()
            palette.field.setText(words)
            palette.repaint()
            palette.close_palette()

        return act

    def found() -> object:
        return finding.first(desktop.desk.project, Query(words="ka")), finish(
            finding.find(desktop.desk.project, Query(entity=known[3].id))
        )

    return {"the palette, all commands": typed(""), "the palette, one letter of an actor": typed("@k"),
            "the palette, a name": typed(f"@{known[9].name}"), "the finder, by actor": found}  # fmt: skip


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
