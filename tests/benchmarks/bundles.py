"""A bundle of a million foreign spans: written, read, planned, merged, and taken back. Memory is that of each process."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from annotator.services import bundling, merging
from annotator.services.project import Project
from annotator.services.steps import run as finish
from tests.benchmarks import child, material
from tests.benchmarks.row import Row, Work, below, told

NAME = "bundles"
_MOST = 250  # MB


def run(work: Work) -> list[Row]:
    place, spans = material.collected(work, "foreign")
    bundle, target = work.folder / "foreign.annbundle", work.folder / "merged.annotator"
    for old in (bundle, *target.parent.glob(target.name + "*")):
        old.unlink(missing_ok=True)
    written = child.call(__name__, "write", str(place), str(bundle))
    merged = child.call(__name__, "merge", str(bundle), str(target))
    again = child.call(__name__, "merge", str(bundle), str(target))
    size = f"{spans:,} spans, bundle of {bundle.stat().st_size / 1e6:.0f} MB"
    if merged["spans"] != spans or again["spans"] != spans:
        raise RuntimeError(f"{merged['spans']} of {spans} spans were merged")
    return [
        below("peak of the process that writes it", written["peak"], _MOST, "MB", size),
        told("writing it, cpu", written["write"], "s"),
        below("peak of the process that reads, plans and merges it", merged["peak"], _MOST, "MB", "resident"),
        told("reading it, cpu", merged["read"], "s"),
        told("planning the merge, cpu", merged["plan"], "s"),
        told("merging it, cpu", merged["merge"], "s"),
        below("peak when everything is there already", again["peak"], _MOST, "MB"),
        told("planning that, cpu", again["plan"], "s"),
    ]


def write(place: str, bundle: str) -> dict[str, Any]:
    """Write a bundle of a project."""
    clock: dict[str, Any] = {}
    with Project.open(place) as project:
        _timed(clock, "write", lambda: finish(bundling.send(project, Path(bundle))))
    return clock | {"peak": child.peak()}


def merge(bundle: str, target: str) -> dict[str, Any]:
    """Take a bundle into a project, made where there is none."""
    clock: dict[str, Any] = {}
    if not Path(target).exists():
        Project.create(target, coder="Rita").close()
    with Project.open(target, coder="Rita") as project:
        loaded = _timed(clock, "read", lambda: merging.load(Path(bundle)))
        planned = _timed(clock, "plan", lambda: merging.plan(project, loaded))
        _timed(clock, "merge", lambda: merging.merge(project, planned))
        spans = merging.sizes(project)["span"]
    return clock | {"peak": child.peak(), "spans": spans}


def _timed(clock: dict[str, Any], name: str, work: Callable[[], Any]) -> Any:
    begun = time.process_time()
    result = work()
    clock[name] = time.process_time() - begun
    return result
