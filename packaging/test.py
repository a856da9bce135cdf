#!/usr/bin/env python3
"""Set up everything and run every test and check.

python3 packaging/test.py            all tests and checks
python3 packaging/test.py --long     the longer ones, too
python3 packaging/test.py --bench    the benchmarks instead, as a table and as JSON
python3 packaging/test.py -k words   as pytest understands it
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

import setup_env

CHECKS = (
    ("ruff", ["-m", "ruff", "check", "annotator", "tests", "packaging"]),
    ("mypy", ["-m", "mypy"]),
    ("import-linter", ["-c", "from importlinter.cli import lint_imports_command as c; c()"]),
)


def main() -> int:
    words = sys.argv[1:]
    setup_env.system_libraries("fonts-dejavu-core")
    setup_env.environment("team", dev=True)
    surroundings = dict(os.environ, QT_QPA_PLATFORM="offscreen", PYTHONUTF8="1")
    if "--bench" in words:
        return _run("benchmarks", ["-m", "tests.benchmarks", *(w for w in words if w != "--bench")], surroundings)
    failed = [name for name, arguments in CHECKS if not words and _run(name, arguments, surroundings)]
    tests = _run("tests", ["-m", "pytest", *words], surroundings)
    for name in failed:
        print(f"FAILED: {name}")
    return 1 if failed or tests else 0


def _run(name: str, arguments: list[str], surroundings: dict[str, str]) -> int:
    print(f"--- {name}", flush=True)
    begun = time.monotonic()
    done = subprocess.run([str(setup_env.PYTHON), *arguments], cwd=setup_env.ROOT, env=surroundings, check=False)
    print(
        f"--- {name}: {'passed' if done.returncode == 0 else 'FAILED'} in {time.monotonic() - begun:.0f} s", flush=True
    )
    return done.returncode


if __name__ == "__main__":
    sys.exit(main())
