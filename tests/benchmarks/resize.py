"""Resizing the window with L open."""

from __future__ import annotations

from tests.benchmarks import material
from tests.benchmarks.desktop import Desktop
from tests.benchmarks.row import Clock, Row, Work, below

NAME = "resize"


def run(work: Work) -> list[Row]:
    desktop = Desktop(material.articles(work))
    desktop.open(material.by_title(desktop.desk.project, "Article L").id)
    bar = desktop.view.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    desktop.settle()
    widths = [*range(1280, 940, -20), *range(940, 1380, 20)]
    return [_whole(desktop, widths, work.times(4, 1)), _alone(desktop, widths, work.times(4, 1))]


def _whole(desktop: Desktop, widths: list[int], times: int) -> Row:
    clock = Clock()
    seen: set[int] = set()
    for n, width in enumerate(widths * times):
        with clock.once():
            desktop.window.resize(width, 800 - n % 40)
            desktop.application.processEvents()
        seen.add(desktop.view.viewport().width())
    note = f"{len(seen)} widths of the column's room; p50 {clock.of('cpu', 0.5):.1f}, {clock.spread()}"
    return below("whole window, cpu p99", clock.of("cpu", 0.99), 16, note=note)


def _alone(desktop: Desktop, widths: list[int], times: int) -> Row:
    clock = Clock()
    for n, width in enumerate(widths * times):
        with clock.once():
            desktop.view.resize(width - 560, 700 - n % 40)
            desktop.paint()
        desktop.application.processEvents()
    return below("the article alone, cpu p99", clock.of("cpu", 0.99), 16,
                 note=f"p50 {clock.of('cpu', 0.5):.1f}, {clock.spread()}")  # fmt: skip
