"""Exporting a collection, against merely reading it with two plain cursors; reading it back is told in `formats.py`."""

from __future__ import annotations

import sqlite3
import time
from contextlib import closing
from pathlib import Path
from typing import Any

from annotator.domain.exchange import RelationRow, SpanRow
from annotator.services import send
from annotator.services.project import Project
from annotator.services.steps import run as finish
from tests.benchmarks import child, material
from tests.benchmarks.row import Row, Work, at_least, below, told

NAME = "export"
_DOCUMENTS = ("SELECT d.*, t.text, l.* FROM document d JOIN text t ON t.id = d.id JOIN layer l ON l.document_id = d.id "
              "WHERE d.live = 1 AND l.live = 1 ORDER BY d.number, d.id, l.number, l.id")  # fmt: skip
_SPANS = f"SELECT {', '.join(chr(34) + name + chr(34) for name in SpanRow._fields)} FROM span ORDER BY layer_id, start"
_RELATIONS = f"SELECT {', '.join(RelationRow._fields)} FROM relation ORDER BY layer_id, head"


def run(work: Work) -> list[Row]:
    found: list[Row] = []
    for kind in ("bare", "linked"):
        place, spans = material.collected(work, kind)
        found += _rows(kind, place, work.folder / f"exported-{kind}.jsonl", spans)
    return found


def _rows(kind: str, place: Path, out: Path, spans: int) -> list[Row]:
    found: dict[str, Any] = child.call(__name__, "both", str(place), str(out))
    if found["spans"] != spans:
        raise RuntimeError(f"{found['spans']} of {spans} spans were exported")
    ratio = min(found["read"]) / min(found["send"])
    size, took = out.stat().st_size / 1e6, f"{min(found['send']):.1f} s cpu, {min(found['wall']):.1f} s wall"
    what = f"{spans:,} spans" + (f" and {found['relations']:,} relations" if found["relations"] else "")
    return [
        told(f"{kind} export, cpu", spans / min(found["send"]), "spans/s", f"{what}, {size:.0f} MB, {took}"),
        told(f"{kind} plain cursors, cpu", spans / min(found["read"]), "spans/s", f"{min(found['read']):.1f} s cpu"),
        at_least(f"{kind} export / plain cursors", ratio, 0.5, "x", "best of 3 in turns"),
        below(f"{kind} peak of the exporting process", found["peak"], 80, "MB"),
    ]


def both(place: str, out: str) -> dict[str, Any]:
    """Export and read in turns; the peak is that of the first export."""
    seconds: dict[str, list[float]] = {"send": [], "read": [], "wall": []}
    top, report = 0.0, send.Report()
    with Project.open(place) as project:
        for _ in range(3):
            wall, cpu = time.perf_counter(), time.process_time()
            report = finish(send.send(project, Path(out), send.Options(verify=False)))
            seconds["send"].append(time.process_time() - cpu)
            seconds["wall"].append(time.perf_counter() - wall)
            top = top or child.peak()
            cpu = time.process_time()
            read(place)
            seconds["read"].append(time.process_time() - cpu)
    return {**seconds, "spans": report.spans, "relations": report.relations, "peak": top}


def read(place: str) -> int:
    """Documents with their texts in order, every span's columns by layer and start, and every relation's."""
    with closing(sqlite3.connect(place)) as connection:
        return sum(1 for sql in (_DOCUMENTS, _SPANS, _RELATIONS) for _ in connection.execute(sql))
