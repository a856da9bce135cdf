"""Every format out and in: spans a second, and the memory that it takes."""

from __future__ import annotations

import json
import shutil
import time
from pathlib import Path
from typing import Any

from annotator import interchange
from annotator.services import bring, send
from annotator.services.project import Project
from annotator.services.steps import run as finish
from tests.benchmarks import child, material
from tests.benchmarks.row import Row, Work, at_least, told

NAME = "formats"
_GOAL = 100_000  # spans/s
_USUAL, _QUICK = 1_000, 100  # articles of a hundred spans each, linked


def run(work: Work) -> list[Row]:
    count = work.times(_USUAL, _QUICK)
    place = _project(work.folder, count)
    found: list[Row] = []
    for name in interchange.writable():
        out = work.folder / f"formats-{name}"
        went: dict[str, Any] = child.call(__name__, "out", str(place), str(out), name)
        note = f"{went['spans']:,} spans; peak {went['peak']:.0f} MB, {went['grown']:.0f} more than when it was open"
        found.append(_row(f"{name} out, cpu", went["spans"] / went["write"], note))
        if name in interchange.readable():
            found.append(told(f"{name} read back and compared, cpu", went["spans"] / went["verify"], "spans/s"))
            came: dict[str, Any] = child.call(
                __name__, "back", str(out), str(work.folder / f"formats-{name}.annotator")
            )
            found.append(_row(f"{name} in, cpu", came["spans"] / came["read"], f"peak {came['peak']:.0f} MB"))
    return found


def _row(name: str, speed: float, note: str) -> Row:
    return at_least(name, speed, _GOAL, "spans/s", note)


def _project(folder: Path, count: int) -> Path:
    place = folder / f"formats-{count}.annotator"
    if not place.exists():
        lines = folder / f"formats-{count}.jsonl"
        with lines.open("w", encoding="utf-8") as out:
            for one in material._collection(count, "linked"):
                out.write(json.dumps(one, ensure_ascii=False) + "\n")
        material._import(lines, place)
    return place


def out(place: str, target: str, name: str) -> dict[str, Any]:
    """Write the project in a format, and then again with reading it back; seconds of CPU."""
    seconds: list[float] = []
    report, grown = send.Report(), 0.0
    with Project.open(place) as project:
        for verify in (False, False, True):  # the first one warms up
            _remove(Path(target))
            before, cpu = child.resident(), time.process_time()
            report = finish(send.send(project, Path(target), send.Options(format=name, verify=verify)))
            seconds.append(time.process_time() - cpu)
            grown = grown or child.resident() - before
    return {
        "spans": report.spans,
        "write": seconds[1],
        "verify": max(seconds[2] - seconds[1], 1e-6),
        "peak": child.peak(),
        "grown": grown,
    }


def back(source: str, place: str) -> dict[str, Any]:
    """Import what was written into an empty project."""
    for file in Path(place).parent.glob(f"{Path(place).name}*"):
        file.unlink()
    with Project.create(place, coder=material.CODER) as project:
        cpu = time.process_time()
        report = finish(bring.bring(project, bring.sources([source]), bring.Options()))
        took = time.process_time() - cpu
    if report.refused or not report.spans:
        raise RuntimeError(f"what was written was refused: {report.refused[:1]}")
    return {"spans": report.spans, "read": took, "peak": child.peak()}


def _remove(path: Path) -> None:
    if path.is_dir():
        shutil.rmtree(path)
    elif path.exists():
        path.unlink()
