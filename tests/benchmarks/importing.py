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
    """The goal is for spans; how much longer their relations take, and ids by chance, is told beside it."""
    found: list[Row] = []
    for kind in ("bare", "linked", "foreign"):
        file = work.folder / f"exported-{kind}.jsonl"
        place, spans = material.collected(work, kind)
        if not file.exists():
            with Project.open(place) as project:
                finish(send.send(project, file, send.Options()))
        found += _rows(kind, file, work.folder / f"imported-{kind}.annotator", spans)
    return found


def _rows(kind: str, file: Path, target: Path, spans: int) -> list[Row]:
    found = min((_brought(file, target, spans) for _ in range(3)), key=lambda one: float(one["cpu"]))
    links = f" and {found['relations']:,} relations" if found["relations"] else ""
    what = f"{spans:,} spans{links}, {file.stat().st_size / 1e6:.0f} MB"
    speed = spans / found["cpu"]
    what += ", best of 3"
    first = (
        at_least(f"{kind} import, cpu", speed, 150_000, "spans/s", what)
        if kind == "bare"
        else told(f"{kind} import, cpu", speed, "spans/s", what)
    )
    return [
        first,
        told(
            f"{kind} import, wall", spans / found["wall"], "spans/s", f"{found['wall']:.1f} s, cpu {found['cpu']:.1f} s"
        ),
        told(
            f"{kind} merely inserting the spans, cpu",
            spans / found["insert"],
            "spans/s",
            f"no reading, no checks, nothing but spans; an import took {found['cpu'] / found['insert']:.1f} times that",
        ),
        told(f"{kind} peak of the importing process", found["peak"], "MB", "resident"),
        told(f"{kind} undo of the import, wall", found["undo"] * 1000, "ms"),
        told(f"{kind} the edit's own row", found["row"], "bytes", f"of a project of {found['size'] / 1e6:.0f} MB"),
    ]


def _brought(file: Path, target: Path, spans: int) -> dict[str, Any]:
    for old in target.parent.glob(target.name + "*"):
        old.unlink()
    found: dict[str, Any] = child.call(__name__, "bring_in", str(file), str(target))
    if found["spans"] != spans:
        raise RuntimeError(f"{found['spans']} of {spans} spans were imported")
    return found


def _merely_inserting(place: str) -> float:
    """CPU seconds to insert the rows of the spans, a layer at a time, in one transaction, into the same table."""
    copy = Path(place).with_suffix(".copy.annotator")
    for old in copy.parent.glob(copy.name + "*"):
        old.unlink()
    Project.create(str(copy), coder=material.CODER).close()
    with closing(sqlite3.connect(place)) as source, closing(sqlite3.connect(copy, isolation_level=None)) as target:
        layers = [row[0] for row in source.execute("SELECT id FROM layer ORDER BY document_id")]
        target.execute("PRAGMA foreign_keys=OFF")  # the layers, too, would be more than the spans
        target.execute("PRAGMA cache_size=-131072")
        target.execute("BEGIN IMMEDIATE")
        took = 0.0
        for layer in layers:
            rows = source.execute("SELECT * FROM span WHERE layer_id = ?", (layer,)).fetchall()
            cpu = time.process_time()
            target.executemany(f"INSERT INTO span VALUES ({', '.join('?' * len(rows[0]))})", rows)
            took += time.process_time() - cpu
        cpu = time.process_time()
        target.execute("COMMIT")
        return took + time.process_time() - cpu


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
    found["insert"] = _merely_inserting(target)
    counts = {"spans": report.spans, "relations": report.relations, "size": Path(target).stat().st_size}
    return {**found, **counts, "undo": undo, "row": row}
