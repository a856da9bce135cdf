"""Export, import and check as the user runs them: whole commands, every comparison on, against merely reading the same columns.

Articles of 4 KB with 100 spans each, the ids of another program, and zones. CPU seconds are those of the command and its children.
"""

from __future__ import annotations

import json
import os
import resource
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from annotator.domain.zones.finding import find
from tests.benchmarks import child, export, material, prose
from tests.benchmarks.row import Row, Work, at_least, below, told

NAME = "commands"
_LENGTH, _PATTERNS = 4_000, 50  # code points of an article; different ones among them


def run(work: Work) -> list[Row]:
    count = work.times(10_000, 300)
    file, place, out = (work.folder / f"commands.{end}" for end in ("jsonl", "annotator", "out.jsonl"))
    _material(file, count)
    for old in work.folder.glob(place.name + "*"):
        old.unlink()
    _command("new", place)
    brought, sent = _command("import", place, file), _command("export", place, out)
    read, checked = child.call(__name__, "read", str(place)), _command("check", place)
    spans = count * material.SPANS_EACH
    undone: float = child.call(__name__, "undone", str(place))
    return [
        at_least("export / plain reading, wall", read["wall"] / sent["wall"], 0.5, "x",
                 f"{spans:,} spans, {sent['wall']:.1f} s by {read['wall']:.1f} s"),
        told("export / plain reading, cpu", read["cpu"] / sent["cpu"], "x", f"{sent['cpu']:.1f} s by {read['cpu']:.1f} s"),
        below("peak of the export", sent["peak"], 80, "MB"),
        at_least("import, wall", count / brought["wall"], 1_500, "articles/s", f"{brought['wall']:.1f} s"),
        told("import, cpu", count / brought["cpu"], "articles/s", f"{brought['cpu']:.1f} s"),
        below("peak of the import", brought["peak"], 250, "MB"),
        below("peak of its undo", undone, 250, "MB"),
        below("peak of the check", checked["peak"], 250, "MB", f"{checked['wall']:.1f} s"),
    ]  # fmt: skip


def _material(file: Path, count: int) -> None:
    with file.open("w", encoding="utf-8") as out:
        for line in _lines(count):
            out.write(json.dumps(line, ensure_ascii=False) + "\n")


def _lines(count: int) -> Iterator[dict[str, Any]]:
    pieces = [prose.article(100 + n, _LENGTH, material.SPANS_EACH) for n in range(_PATTERNS)]
    zones = [[zone._asdict() for zone in find(piece.text)] for piece in pieces]
    ids = material.ForeignIds(7)
    for n in range(count):
        piece = pieces[n % _PATTERNS]
        made = prose.Piece(f"{piece.text}{n:06}\n", piece.marks, [])
        yield material.line(made, ids.next(), f"Dispatch {n:06}", ids) | {"zones": zones[n % _PATTERNS]}


def _command(*words: str | Path) -> dict[str, float]:
    """Wall and CPU seconds of a command, and its peak in MB. Raises RuntimeError where it is refused."""
    found: dict[str, float] = child.call(__name__, "commanded", *map(str, words))
    return found


def commanded(*words: str) -> dict[str, float]:
    """The same, asked in a process whose only child the command is."""
    wall = time.perf_counter()
    done = subprocess.run([sys.executable, "-m", "annotator", *words], env=os.environ, check=False,
                          capture_output=True, text=True)  # fmt: skip
    if done.returncode:
        raise RuntimeError(f"annotator {words[0]}: {done.stderr.strip()}")
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return {"wall": time.perf_counter() - wall, "cpu": used.ru_utime + used.ru_stime, "peak": used.ru_maxrss / 1024}


def read(place: str) -> dict[str, float]:
    """Reading the columns that an export needs, as tuples in their order: the better of two."""
    found: list[tuple[float, float]] = []
    for _ in range(2):
        wall, cpu = time.perf_counter(), time.process_time()
        export.read(place)
        found.append((time.perf_counter() - wall, time.process_time() - cpu))
    return {"wall": min(wall for wall, _ in found), "cpu": min(cpu for _, cpu in found)}


def undone(place: str) -> float:
    """The peak in MB of a process that takes the import back."""
    from annotator.cli.speaking import user
    from annotator.services.project import Project

    with Project.open(place, coder=user()) as project:
        project.undo()
        if project.documents():
            raise RuntimeError("articles stayed after undo")
    return child.peak()
