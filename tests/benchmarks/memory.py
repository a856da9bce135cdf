"""How much the process grows with L in hand."""

from __future__ import annotations

from pathlib import Path

from tests.benchmarks import child, material
from tests.benchmarks.desktop import Desktop
from tests.benchmarks.row import Row, Work, below, told

NAME = "memory"


def run(work: Work) -> list[Row]:
    material.articles(work)
    before, painted, loaded, scrolled = child.call(__name__, "grown", str(work.folder))
    return [
        told("with S in hand", before, "MB", "resident"),
        told("more with L painted", painted - before, "MB"),
        below("more with all spans of L", loaded - before, 40, "MB"),
        below("more when it was scrolled through, too", scrolled - before, 40, "MB", "500 pages"),
    ]


def grown(folder: str) -> list[float]:
    """Resident memory before L, when it is painted, loaded and scrolled through."""
    desktop = Desktop(material.articles(Work(Path(folder))))
    ids = {size: material.by_title(desktop.desk.project, f"Article {size}").id for size in ("S", "L")}
    desktop.open(ids["S"])
    found = [child.resident()]
    desktop.show(ids["L"])
    found.append(child.resident())
    desktop.load()
    desktop.settle()
    found.append(child.resident())
    bar = desktop.view.verticalScrollBar()
    for page in range(500):
        bar.setValue((page + 1) * bar.maximum() // 500)
        desktop.paint()
        desktop.application.processEvents()
    return [*found, child.resident()]
