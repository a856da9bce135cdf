"""The queue with a hundred thousand articles."""

from __future__ import annotations

import hashlib
import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from random import Random

from PySide6.QtWidgets import QApplication

from annotator.services.project import Project
from annotator.ui.panels import Stage, queue
from tests.benchmarks import material
from tests.benchmarks.desktop import Desktop
from tests.benchmarks.row import Clock, Row, Work, below, told

NAME = "queue"
_COLUMNS = {
    "document": "id, number, title, outlet, author, published, url, language, file, sha256, length, split, extra",
    "text": "id, text",
    "layer": "id, document_id, number, name, coder_id, status, codebook, labels, extra",
}


def run(work: Work) -> list[Row]:
    count = work.times(100_000, 5_000)
    place = _project(work, count)
    desktop = Desktop()
    wall, cpu = time.perf_counter(), time.thread_time()
    desktop.window.open_place(str(place), coder=material.CODER)
    QApplication.processEvents()
    whole = (time.perf_counter() - wall) * 1000, (time.thread_time() - cpu) * 1000
    desktop.quiet()
    opened, panel = Clock(), None
    for _ in range(5):
        panel = _open(desktop, opened)
    if panel is None or len(panel.model.ids) != count:
        raise RuntimeError("the queue does not hold every article")
    return [
        below(
            f"{count:,} articles, panel open and painted, wall p50", opened.of("wall", 0.5), 200, note=opened.spread()
        ),
        told("project open with its first article, wall", whole[0], note=f"cpu {whole[1]:.0f}"),
        *_scrolled(panel, work.times(300, 30)),
        *_filtered(panel),
    ]


def _open(desktop: Desktop, clock: Clock) -> queue.Queue:
    with clock.once():
        panel = queue.build(
            Stage(
                desktop.desk,
                desktop.window.theme,
                desktop.window.actors,
                desktop.window.work,
                desktop.window.suggesting,
            )
        )
        panel.resize(260, 760)
        panel.show()
        QApplication.processEvents()
        panel.repaint()
    if not isinstance(panel, queue.Queue):
        raise TypeError("the panel is another one now")
    return panel


def _scrolled(panel: queue.Queue, times: int) -> list[Row]:
    found: list[Row] = []
    bar = panel.list.verticalScrollBar()
    for name, step in (("40 px", 40), ("page", bar.pageStep())):
        clock = Clock()
        bar.setValue(bar.maximum() // 3)
        QApplication.processEvents()
        for _ in range(times):
            with clock.once():
                bar.setValue(bar.value() + step)
                panel.list.viewport().repaint()
            QApplication.processEvents()
        note = f"p50 {clock.of('cpu', 0.5):.1f}, {clock.spread()}"
        found.append(told(f"scroll {name}, cpu p99", clock.of("cpu", 0.99), note=note))
    return found


def _filtered(panel: queue.Queue) -> list[Row]:
    words, status = Clock(), Clock()
    for word in ("Brandow dam", "Morvath", "nothing like it", ""):
        with words.once():
            panel.model.load(word, "")
            panel.list.viewport().repaint()
    for name in ("begun", "complete", "new"):
        with status.once():
            panel.model.load("", name)
            panel.list.viewport().repaint()
    return [told("filter by words, wall max", max(words.wall)), told("filter by status, wall max", max(status.wall))]


def _project(work: Work, count: int) -> Path:
    """A project with so many short articles; every second one has a layer. Written past the services, for speed."""
    place = work.folder / "queue.annotator"
    if not place.exists():
        part = place.with_suffix(".part")
        with Project.create(part, coder=material.CODER) as project:
            coder, book = project.coder, project.revision.id
        with closing(sqlite3.connect(part)) as connection:
            for table, rows in _rows(count, coder.id if coder else "", book).items():
                marks = ", ".join("?" * len(_COLUMNS[table].split(",")))
                connection.executemany(f"INSERT INTO {table} ({_COLUMNS[table]}) VALUES ({marks})", rows)
            connection.commit()
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        part.rename(place)
    return place


def _rows(count: int, coder: str, book: str) -> dict[str, Iterator[tuple[object, ...]]]:
    return {"document": _documents(count), "text": ((key, text) for key, text in _texts(count)),
            "layer": _layers(count, coder, book)}  # fmt: skip


def _texts(count: int) -> Iterator[tuple[str, str]]:
    for n in range(count):
        text = f"Mayor Brandow said that the Rask dam, no. {n}, would be emptied in spring.\n"
        yield hashlib.md5(text.encode()).hexdigest(), text


def _documents(count: int) -> Iterator[tuple[object, ...]]:
    chance = Random(3)
    for n, (key, text) in enumerate(_texts(count), 1):
        name = chance.choice(("Brandow", "Morvath", "Quillane", "Vorsek"))
        title = f"{name} accuses operator of hiding drawdown plans for dam {n} for months, growers say"
        day = f"20{n % 25:02}-{n % 12 + 1:02}-{n % 28 + 1:02}"
        yield (key, n, title, chance.choice(("The Courier", "Tidemark", "صباح")), "", day, "", "en", "a.jsonl",
               hashlib.sha256(text.encode()).hexdigest(), len(text), "", "")  # fmt: skip


def _layers(count: int, coder: str, book: str) -> Iterator[tuple[object, ...]]:
    chance = Random(4)
    for key, _ in list(_texts(count))[::2]:
        status = chance.choice(("begun", "complete", "complete", "review"))
        yield f"{chance.getrandbits(128):032x}", key, 1, material.CODER, coder, status, book, "", ""
