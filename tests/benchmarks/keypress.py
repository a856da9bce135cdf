"""Key press → committed → painted: a word of L is selected, 4 is pressed, the view is painted."""

from __future__ import annotations

import os
from random import Random

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.benchmarks import material
from tests.benchmarks.desktop import Desktop
from tests.benchmarks.row import Clock, Row, Work, below, quantile, told

NAME = "key press"
_BLOCK = b"x" * 4096


def run(work: Work) -> list[Row]:
    desktop = Desktop(material.articles(work))
    desktop.open(material.by_title(desktop.desk.project, "Article L").id)
    chance, key, flush = Random(1), Clock(), Clock()
    waits: list[float] = []
    article = desktop.desk.article
    before = len(article.spans) if article else 0
    times = work.times(300, 30)
    with (work.folder / "flushed").open("ab") as file:
        for _ in range(times):
            desktop.free_token(chance)
            with key.once():
                QTest.keyClick(desktop.view, Qt.Key.Key_4)
                desktop.paint()
            waits.append(desktop.rest())
            with flush.once():
                file.write(_BLOCK)
                file.flush()
                os.fsync(file.fileno())
    made = len(article.spans) - before if article else 0
    if made != times:
        raise RuntimeError(f"{times} keys made {made} tags")
    beyond = quantile(key.wall, 0.99) - quantile(flush.wall, 0.99)
    return [
        told("wall p50", key.of("wall", 0.5), note=f"n={times} at random places of L"),
        told("wall p99", key.of("wall", 0.99)),
        told("the disk's own flush, p50", flush.of("wall", 0.5), note="fsync of 4 KB appended, after each key"),
        told("the disk's own flush, p99", flush.of("wall", 0.99)),
        below("wall p99 beyond flush p99", beyond, 16),
        told("cpu p50", key.of("cpu", 0.5)),
        told("cpu p99", key.of("cpu", 0.99), note=f"max {max(key.cpu):.1f}"),
        told("longest wait for the panels after it, wall p99", quantile(waits, 0.99), note=f"p50 {quantile(waits, 0.5):.1f}"),
    ]  # fmt: skip
