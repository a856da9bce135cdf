"""Importing a collection into an empty project, and taking it back."""

from __future__ import annotations

import sqlite3
import time
from contextlib import closing
from pathlib import Path
from typing import Any

from annotator.services import bring, send
from annotator.services.project import Project
from annotator.services.steps import run as finish
from tests.benchmarks import child, material
from tests.benchmarks.row import Row, Work, at_least, told

NAME = "import"


def run(work: Work) -> list[Row]:
    file = work.folder / "exported.jsonl"
    place, spans = material.collected(work)
    if not file.exists():
        with Project.open(place) as project:
            finish(send.send(project, file, send.Options()))
    target = work.folder / "imported.annotator"
    for old in work.folder.glob(target.name + "*"):
        old.unlink()
    found: dict[str, Any] = child.call(__name__, "bring_in", str(file), str(target))
    if found["spans"] != spans:
        raise RuntimeError(f"{found['spans']} of {spans} spans were imported")
    return [
        at_least("import, cpu", spans / found["cpu"], 150_000, "spans/s",
                 f"{spans:,} spans, {found['relations']:,} relations, {file.stat().st_size / 1e6:.0f} MB"),
        told("import, wall", spans / found["wall"], "spans/s", f"{found['wall']:.1f} s, cpu {found['cpu']:.1f} s"),
        told("peak of the importing process", found["peak"], "MB", "resident"),
        told("undo of the import, wall", found["undo"] * 1000, "ms"),
        told("the edit's own row", found["row"], "bytes", f"of a project of {found['size'] / 1e6:.0f} MB"),
    ]  # fmt: skip


def bring_in(file: str, target: str) -> dict[str, Any]:
    """Import into a new project, then undo."""
    with Project.create(target, coder=material.CODER) as project:
        wall, cpu = time.perf_counter(), time.process_time()
        report = finish(bring.bring(project, bring.sources([file]), bring.Options()))
        found = {"wall": time.perf_counter() - wall, "cpu": time.process_time() - cpu, "peak": child.peak()}
        wall = time.perf_counter()
        project.undo()
        undo = time.perf_counter() - wall
        left = len(project.documents())
    if left:
        raise RuntimeError(f"{left} articles stayed after undo")
    with closing(sqlite3.connect(target)) as connection:
        columns = [row[1] for row in connection.execute("PRAGMA table_info(revision)")]
        bulk = " + ".join(f'coalesce(length(CAST("{name}" AS BLOB)), 0)' for name in columns)
        row = connection.execute(f"SELECT {bulk} FROM revision WHERE batch IS NOT NULL").fetchone()[0]
    counts = {"spans": report.spans, "relations": report.relations, "size": Path(target).stat().st_size}
    return {**found, **counts, "undo": undo, "row": row}
