"""Every benchmark, each in a process of its own, as one table and as JSON.

python -m tests.benchmarks                      all of them
python -m tests.benchmarks scroll open          these
python -m tests.benchmarks --quick              a small run, to see that they work
python -m tests.benchmarks --json FILE          where the numbers go
python -m tests.benchmarks --folder FOLDER      keep the material there, and use it again
python -m tests.benchmarks --profile scroll     where the time goes: cProfile's 40 dearest functions

A missed goal is told, not punished: machines differ. The exit status is 1 where a benchmark could not run.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import pstats
import shutil
import sys
import tempfile
import time
from dataclasses import asdict
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from typing import Any, Protocol, cast

from tests.benchmarks import child
from tests.benchmarks.row import Row, Work, rows_of


class Benchmark(Protocol):
    """A module of this folder with a name."""

    NAME: str

    def run(self, work: Work) -> list[Row]:
        """Measure."""
        ...


def benchmarks() -> dict[str, str]:
    """The modules by the names of their benchmarks; read, not imported, so that Qt starts in the children only."""
    folder = Path(__file__).parent
    found: dict[str, str] = {}
    for module in iter_modules([str(folder)]):
        source = (folder / f"{module.name}.py").read_text(encoding="utf-8")
        name = next((row.split('"')[1] for row in source.splitlines() if row.startswith('NAME = "')), None)
        if name:
            found[name] = f"tests.benchmarks.{module.name}"
    return found


def measured(module: str, folder: str, speed: str) -> list[dict[str, Any]]:
    """Run one benchmark in this process."""
    benchmark = cast("Benchmark", import_module(module))
    return [asdict(row) for row in benchmark.run(Work(Path(folder), speed == "quick"))]


def main() -> int:
    options = _options()
    folder = options.folder or Path(tempfile.mkdtemp(prefix="annotator-benchmarks-"))
    (folder / "home").mkdir(parents=True, exist_ok=True)
    surroundings = {"ANNOTATOR_HOME": str(folder / "home"), "QT_QPA_PLATFORM": "offscreen", "PYTHONUTF8": "1"}
    os.environ |= {key: os.environ.get(key, value) for key, value in surroundings.items() if key != "ANNOTATOR_HOME"}
    os.environ["ANNOTATOR_HOME"] = surroundings["ANNOTATOR_HOME"]
    found = benchmarks()
    results: dict[str, list[Row]] = {}
    failed: dict[str, str] = {}
    for name in options.names or found:
        begun = time.monotonic()
        if options.profile:
            os.environ[child.PROFILES] = str(folder / name.replace(" ", "-"))
        try:
            rows = child.call("tests.benchmarks.__main__", "measured", found[name], str(folder),
                              "quick" if options.quick else "whole")  # fmt: skip
            results[name] = rows_of(rows)
        except (RuntimeError, OSError) as error:
            failed[name] = str(error)
        print(f"{name}: {time.monotonic() - begun:.0f} s", file=sys.stderr, flush=True)
        if options.profile:
            _profiles(folder, name.replace(" ", "-"))
    print(_table(results))
    for name, reason in failed.items():
        print(f"{name} could not run: {reason}")
    if options.folder is None:
        _tidy(folder)
    _write(options.json or folder / "benchmarks.json", results, failed, quick=options.quick)
    return 1 if failed else 0


def _options() -> argparse.Namespace:
    known = list(benchmarks())
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description="Benchmarks of the Annotator.")
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"which: {', '.join(known)}")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the numbers there")
    parser.add_argument("--folder", type=Path, metavar="FOLDER", help="keep the material there and use it again")
    parser.add_argument("--quick", action="store_true", help="a small run, to see that everything works")
    parser.add_argument("--profile", action="store_true", help="print cProfile's dearest functions")
    options = parser.parse_args()
    if unknown := set(options.names) - set(known):
        parser.error(f"there is no benchmark {', '.join(sorted(unknown))}; there are {', '.join(known)}")
    return options


def _table(results: dict[str, list[Row]]) -> str:
    head = ("benchmark", "measure", "value", "unit", "goal", "met", "note")
    lines = [head]
    for name, rows in results.items():
        for n, row in enumerate(rows):
            met = {None: "", True: "yes", False: "MISSED"}[row.met]
            lines.append((name if n == 0 else "", row.name, _number(row.value), row.unit, row.goal, met, row.note))
    widths = [max(len(line[n]) for line in lines) for n in range(len(head))]
    padded = [[cell.rjust(w) if n == 2 else cell.ljust(w) for n, (cell, w) in enumerate(zip(line, widths, strict=True))]
              for line in lines]  # fmt: skip
    padded.insert(1, ["-" * width for width in widths])
    return "\n".join("  ".join(line).rstrip() for line in padded)


def _profiles(folder: Path, name: str) -> None:
    """What each process of a benchmark spent its time on; the numbers of such a run are no measure."""
    for file in sorted(folder.glob(f"{name}.*.prof")):
        print(f"--- {file}")
        pstats.Stats(str(file)).sort_stats("tottime").print_stats(40)


def _tidy(folder: Path) -> None:
    """Take the material away, which is some gigabytes; profiles stay."""
    for one in folder.iterdir():
        if one.is_dir():
            shutil.rmtree(one)
        elif one.suffix != ".prof":
            one.unlink()


def _number(value: float) -> str:
    return f"{value:,.0f}" if abs(value) >= 1000 else f"{value:.2f}"


def _write(file: Path, results: dict[str, list[Row]], failed: dict[str, str], *, quick: bool) -> None:
    machine = {"platform": platform.platform(), "python": platform.python_version(), "cores": os.cpu_count(),
               "load": os.getloadavg(), "taken": time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime()), "quick": quick}  # fmt: skip
    told = {"machine": machine, "failed": failed,
            "benchmarks": {name: [asdict(row) for row in rows] for name, rows in results.items()}}  # fmt: skip
    file.write_text(json.dumps(told, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    print(f"numbers: {file}")


if __name__ == "__main__":
    sys.exit(main())
