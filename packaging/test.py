#!/usr/bin/env python3
"""Set up everything and run every test and check.

python3 packaging/test.py            all tests and checks
python3 packaging/test.py --long     the longer ones, too, and more examples of the random ones
python3 packaging/test.py --bench    the benchmarks instead, as a table and as JSON
python3 packaging/test.py -k words   as pytest understands it
python3 packaging/test.py -n 0       in one process, to look into a failure
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

import setup_env

CHECKS = (
    ("ruff", ["-m", "ruff", "check", "annotator", "tests", "packaging"]),
    ("mypy", ["-m", "mypy"]),
    ("import-linter", ["-c", "from importlinter.cli import lint_imports_command as c; c()"]),
)
# What asks for one process by itself: a number of processes, a debugger, output as it comes.
ALONE = ("-n", "--numprocesses", "--dist", "--pdb", "--trace", "-s", "--capture=no", "--collect-only", "--co")


def main() -> int:
    words = sys.argv[1:]
    setup_env.system_libraries("fonts-dejavu-core")
    setup_env.environment("team", dev=True)
    if "--bench" in words:
        return _run("benchmarks", ["-m", "tests.benchmarks", *(w for w in words if w != "--bench")])
    if words:
        return _run("tests", _pytest(words))
    with ThreadPoolExecutor(1) as beside:
        checks = beside.submit(_check)
        failed = _run("tests", _pytest(words))
        return failed | checks.result()


def _pytest(words: list[str]) -> list[str]:
    """The command: side by side, each file in one process, unless the words ask for another way."""
    if any(word.startswith(ALONE) for word in words):
        return ["-m", "pytest", *words]
    return ["-m", "pytest", "-n", str(_processors()), "--dist", "loadfile", "--no-loadscope-reorder", *words]


def _processors() -> int:
    """How many we may use; a container may have fewer than the machine."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _check() -> int:
    """Run the checks one after another, beside the tests; each is told in one piece, when it has ended."""
    return max(_run(name, arguments, told_at_once=False) for name, arguments in CHECKS)


def _run(name: str, arguments: list[str], *, told_at_once: bool = True) -> int:
    """Run Python with arguments; 0 when it passed."""
    if told_at_once:
        print(f"--- {name}", flush=True)
    begun = time.monotonic()
    done = subprocess.run(
        [str(setup_env.PYTHON), *arguments], cwd=setup_env.ROOT, env=_surroundings(), check=False, text=True,
        stdout=None if told_at_once else subprocess.PIPE, stderr=None if told_at_once else subprocess.STDOUT,
    )  # fmt: skip
    how = "FAILED" if done.returncode else "passed"
    print(f"{done.stdout or ''}--- {name}: {how} in {time.monotonic() - begun:.0f} s", flush=True)
    return int(done.returncode != 0)


def _surroundings() -> dict[str, str]:
    """No screen is needed, and what Python has compiled is kept: the tests start it a hundred times."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return kept | {"QT_QPA_PLATFORM": "offscreen", "PYTHONUTF8": "1"}


if __name__ == "__main__":
    sys.exit(main())
