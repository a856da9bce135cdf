"""Add, remove and undo a tag → painted, in S, M and L: they cost the same in long articles.

The transaction that comes before is told apart: what it costs is the disk's and the database's
business (see `keypress.py` for the whole), what comes after it is the article view's.
"""

from __future__ import annotations

from random import Random

from tests.benchmarks import material
from tests.benchmarks.desktop import Desktop
from tests.benchmarks.row import Clock, Row, Work, below, told

NAME = "edits"


def run(work: Work) -> list[Row]:
    desktop = Desktop(material.articles(work))
    found: list[Row] = []
    medians: dict[tuple[str, str], float] = {}
    for size in material.SIZES:
        desktop.open(material.by_title(desktop.desk.project, f"Article {size}").id)
        for name, clock in _edits(desktop, work.times(120, 15)).items():
            if name == "transaction":
                found.append(told(f"{size} transaction, cpu p50", clock.of("cpu", 0.5), note=clock.spread()))
                continue
            medians[size, name] = clock.of("cpu", 0.5)
            found.append(told(f"{size} {name}, cpu p50", clock.of("cpu", 0.5)))
            worst = f"{size} {name}, cpu p99"
            worst_value = clock.of("cpu", 0.99)
            found.append(below(worst, worst_value, 5, note=clock.spread()) if size == "L"
                         else told(worst, worst_value, note=clock.spread()))  # fmt: skip
    for name in ("add", "remove", "undo"):
        ratio = medians["L", name] / medians["S", name]
        found.append(Row(f"L/S {name}, cpu p50", ratio, "x", "<= 1.5", ratio <= 1.5))
    return found


def _edits(desktop: Desktop, times: int) -> dict[str, Clock]:
    """Add, remove, undo the removing, and undo the adding: the article is then as it was."""
    chance, desk = Random(2), desktop.desk
    add, remove, undo, transaction = Clock(), Clock(), Clock(), Clock()
    store = desk.project.store
    doors = {name: getattr(store, name) for name in ("apply", "step")}
    for name, door in doors.items():
        setattr(store, name, transaction.around(door))
    before = len(desk.article.spans) if desk.article else 0
    for _ in range(times):
        desktop.free_token(chance)
        for clock, act in ((add, lambda: desk.press("4")), (remove, desk.delete), (undo, desk.undo), (undo, desk.undo)):
            with clock.once():
                act()
                desktop.paint()
            clock.less(transaction)
            desktop.rest()
    for name in doors:
        delattr(store, name)
    if desk.article is None or len(desk.article.spans) != before:
        raise RuntimeError("the edits were not taken back")
    return {"add": add, "remove": remove, "undo": undo, "transaction": transaction}
