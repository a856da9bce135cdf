"""Exporting a collection, against merely reading it with two plain cursors."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

from annotator.domain.exchange import SpanRow
from annotator.services import send
from annotator.services.project import Project
from annotator.services.steps import run as finish
from tests.benchmarks import child, material
from tests.benchmarks.row import Row, Work, at_least, below, told

NAME = "export"
_DOCUMENTS = ("SELECT d.*, t.text, l.* FROM document d JOIN text t ON t.id = d.id JOIN layer l ON l.document_id = d.id "
              "WHERE d.live = 1 AND l.live = 1 ORDER BY d.number, d.id, l.number, l.id")  # fmt: skip
_SPANS = f"SELECT {', '.join(chr(34) + name + chr(34) for name in SpanRow._fields)} FROM span ORDER BY layer_id, start"


def run(work: Work) -> list[Row]:
    place, spans = material.collected(work)
    out = work.folder / "exported.jsonl"
    found: dict[str, Any] = child.call(__name__, "both", str(place), str(out))
    if found["spans"] != spans:
        raise RuntimeError(f"{found['spans']} of {spans} spans were exported")
    ratio = min(found["read"]) / min(found["send"])
    size = out.stat().st_size / 1e6
    return [
        told("export, cpu", spans / min(found["send"]), "spans/s",
             f"{spans:,} spans, {size:.0f} MB, {min(found['send']):.1f} s cpu, {min(found['wall']):.1f} s wall"),
        told("plain cursors, cpu", spans / min(found["read"]), "spans/s", f"{min(found['read']):.1f} s cpu"),
        at_least("export / plain cursors", ratio, 0.5, "x", "CPU, best of 3 in turns, relations written, too"),
        below("peak of the exporting process", found["peak"], 80, "MB"),
    ]  # fmt: skip


def both(place: str, out: str) -> dict[str, Any]:
    """Export and read in turns; the peak is that of the first export."""
    seconds: dict[str, list[float]] = {"send": [], "read": [], "wall": []}
    spans, top = 0, 0.0
    with Project.open(place) as project:
        for _ in range(3):
            wall = time.perf_counter()
            seconds["send"].append(_cpu(lambda: finish(send.send(project, Path(out), send.Options()))))
            seconds["wall"].append(time.perf_counter() - wall)
            top = top or child.peak()
            seconds["read"].append(_cpu(lambda: _read(place)))
    with closing(sqlite3.connect(place)) as connection:
        spans = connection.execute("SELECT count(*) FROM span").fetchone()[0]
    return {**seconds, "spans": spans, "peak": top}


def _cpu(do: Callable[[], object]) -> float:
    begun = time.process_time()
    do()
    return time.process_time() - begun


def _read(place: str) -> int:
    """Documents with their texts in order, and every span's columns by layer and start."""
    with closing(sqlite3.connect(place)) as connection:
        spans = connection.execute(_SPANS)
        return sum(1 for _ in connection.execute(_DOCUMENTS)) + sum(1 for _ in spans)
