"""From the start of the process to the first painted frame."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from statistics import median

from tests.benchmarks import material
from tests.benchmarks.child import ROOT
from tests.benchmarks.row import Row, Work, below, told

NAME = "start"
HEAVY = ("sqlalchemy", "numpy", "spacy")

# As `annotator.ui.app.start` does it, but ends when a frame was painted.
_FIRST = """
import os, sys, time
import annotator.cli
from PySide6.QtCore import QEvent, QObject
from annotator.ui.app import first, make_application, make_window

class Eye(QObject):
    seen = False
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint:
            self.seen = True
        return False

application = make_application()
window = make_window()
eye = Eye()
application.installEventFilter(eye)
window.show()
while not eye.seen:
    application.processEvents()
painted, cpu = time.time(), time.process_time()
heavy = [name for name in sys.argv[2:] if name in sys.modules]
place = os.environ.get("BENCH_PROJECT")
if place:
    application.removeEventFilter(eye)
    first(window, place, demo=False, coder="Ada")
    window.view.viewport().repaint()
    application.processEvents()
    painted, cpu = time.time(), time.process_time()
    assert window.desk.article is not None
print(painted - float(sys.argv[1]), cpu, *heavy, flush=True)
os._exit(0)
"""


def run(work: Work) -> list[Row]:
    project = str(material.articles(work))
    times = work.times(7, 3)
    empty, last = _starts(times, {}), _starts(times, {"BENCH_PROJECT": project})
    heavy = sorted({name for _, _, names in empty for name in names})
    return [
        below("first frame, wall median", median(wall for wall, _, _ in empty), 400, note=_spread(empty)),
        told("first frame, cpu median", median(cpu for _, cpu, _ in empty)),
        Row("heavy libraries at the first frame", len(heavy), "", "none", not heavy, ", ".join(heavy or HEAVY)),
        told("with the last project open and painted, wall median", median(wall for wall, _, _ in last),
             note=f"cpu {median(cpu for _, cpu, _ in last):.0f}; {_spread(last)}"),
    ]  # fmt: skip


def _spread(found: list[tuple[float, float, list[str]]]) -> str:
    walls = [wall for wall, _, _ in found]
    return f"n={len(found)}, warm; wall {min(walls):.0f} to {max(walls):.0f}"


def _starts(times: int, surroundings: dict[str, str]) -> list[tuple[float, float, list[str]]]:
    """The first one warms the file cache and does not count."""
    return [_start(surroundings) for _ in range(times + 1)][1:]


def _start(surroundings: dict[str, str]) -> tuple[float, float, list[str]]:
    command = [sys.executable, "-c", _FIRST, repr(time.time()), *HEAVY]
    done = subprocess.run(command, cwd=ROOT, env={**os.environ, **surroundings}, capture_output=True, text=True,
                          check=False)  # fmt: skip
    if done.returncode:
        raise RuntimeError(done.stderr.strip()[-2000:])
    wall, cpu, *heavy = done.stdout.split()
    return float(wall) * 1000, float(cpu) * 1000, heavy
