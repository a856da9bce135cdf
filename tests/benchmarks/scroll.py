"""Scrolling L: steps of 40 px and of pages, on a usual screen and on a dense one.

Between two steps the event loop rests for 45 ms, as between two keys of a quick hand; in that
time the view prepares its neighbours, which is not counted.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from tests.benchmarks import child, material
from tests.benchmarks.desktop import Desktop
from tests.benchmarks.row import Clock, Row, Work, below, rows_of

NAME = "scroll"


def run(work: Work) -> list[Row]:
    material.articles(work)
    words = (str(work.folder), "quick" if work.quick else "whole")
    found: list[Row] = []
    for scale in ("1", "2"):
        found += rows_of(child.call(__name__, "frames", *words, surroundings={"QT_SCALE_FACTOR": scale}))
    return found


def frames(folder: str, speed: str) -> list[dict[str, Any]]:
    """Scroll through L in this process."""
    work = Work(Path(folder), speed == "quick")
    desktop = Desktop(material.articles(work))
    desktop.open(material.by_title(desktop.desk.project, "Article L").id)
    ratio = desktop.view.devicePixelRatioF()
    bar = desktop.view.verticalScrollBar()
    found: list[dict[str, Any]] = []
    for name, step in (("40 px", 40), ("page", bar.pageStep())):
        clock = Clock()
        bar.setValue(bar.maximum() // 3)
        desktop.paint()
        for _ in range(work.times(400, 40)):
            with clock.once():
                bar.setValue(bar.value() + step)
                desktop.paint()
            desktop.rest()
        note = f"1280 x 800 at {ratio:g}; p50 {clock.of('cpu', 0.5):.1f}, {clock.spread()}"
        row = below(f"{name} at {ratio:g}x, cpu p99", clock.of("cpu", 0.99), 8.3, note=note)
        found.append({name: getattr(row, name) for name in Row.__slots__})
    return found
