"""Opening an article in a shown window, until it is painted, and until all its spans are there."""

from __future__ import annotations

import time

from tests.benchmarks import material
from tests.benchmarks.desktop import Desktop
from tests.benchmarks.row import Clock, Row, Work, below, told

NAME = "open"


def run(work: Work) -> list[Row]:
    desktop = Desktop(material.articles(work))
    ids = {size: material.by_title(desktop.desk.project, f"Article {size}").id for size in material.SIZES}
    first = Clock()
    with first.once():
        desktop.show(ids["L"])
    clocks = {size: Clock() for size in ("S", "L")}
    for _ in range(work.times(30, 5)):
        for size, clock in clocks.items():
            with clock.once():
                desktop.show(ids[size])
            desktop.application.processEvents()
    found = [told("L for the first time, wall", first.wall[0], note=f"cpu {first.cpu[0]:.1f}")]
    for size, clock in clocks.items():
        found += [
            below(f"{size} until painted, wall p50", clock.of("wall", 0.5), 50, note=clock.spread()),
            below(f"{size} until painted, cpu max", max(clock.cpu), 50),
        ]
    return [*found, *_whole(desktop, ids, work.times(3, 1))]


def _whole(desktop: Desktop, ids: dict[str, str], times: int) -> list[Row]:
    """All spans of L, and the way back to S, when L is let go."""
    whole, pause, back = Clock(), Clock(), Clock()
    for _ in range(times):
        desktop.show(ids["L"])
        with whole.once():
            _load(desktop, pause)
        with back.once():
            desktop.show(ids["S"])
        desktop.load()
    return [
        told("L until all spans are there, wall", whole.of("wall", 0.5), note=f"cpu {whole.of('cpu', 0.5):.0f}"),
        told("longest the window waits meanwhile, wall", max(pause.wall), note=f"cpu max {max(pause.cpu):.1f}"),
        told("back to S when L is there as a whole, cpu max", max(back.cpu), note=back.spread()),
    ]  # fmt: skip


def _load(desktop: Desktop, pause: Clock) -> None:
    seen: list[bool] = []
    handler = desktop.desk.loaded.connect(lambda: seen.append(True))
    late = time.monotonic() + 120
    while not seen and time.monotonic() < late:
        with pause.once():
            desktop.application.processEvents()
    desktop.desk.loaded.disconnect(handler)
