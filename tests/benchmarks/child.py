"""A function of a benchmark in a process of its own, so that memory and start are nobody else's.

`python -m tests.benchmarks.child MODULE FUNCTION WORDS…` prints what the function returns as JSON.
"""

from __future__ import annotations

import cProfile
import importlib
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
PROFILES = "ANNOTATOR_BENCHMARK_PROFILES"  # names the beginning of the files that profiles go to


def call(module: str, function: str, *words: str, surroundings: Mapping[str, str] | None = None) -> Any:
    """What `function(*words)` of a module returns, run in a new process. Raises RuntimeError when it dies."""
    with tempfile.NamedTemporaryFile(suffix=".json") as out:
        command = [sys.executable, "-m", "tests.benchmarks.child", out.name, module, function, *words]
        done = subprocess.run(command, cwd=ROOT, env={**os.environ, **(surroundings or {})}, check=False,
                              capture_output=True, text=True)  # fmt: skip
        if done.returncode:
            raise RuntimeError(f"{module}.{function} ended with {done.returncode}:\n{_end(done.stderr)}")
        return json.loads(Path(out.name).read_text(encoding="utf-8"))


def _end(told: str) -> str:
    """The last error of what a process said."""
    return told[told.rfind("Traceback") :].strip()[-1500:]


def peak() -> float:
    """The most memory this process ever had resident, in MB."""
    return _status("VmHWM")


def resident() -> float:
    """The memory this process has resident now, in MB."""
    return _status("VmRSS")


def _status(key: str) -> float:
    lines = Path("/proc/self/status").read_text(encoding="utf-8").splitlines()
    return next(int(line.split()[1]) / 1024 for line in lines if line.startswith(key + ":"))


def main() -> None:
    out, module, function, *words = sys.argv[1:]
    work = getattr(importlib.import_module(module), function)
    prefix = os.environ.get(PROFILES)
    if prefix:
        profile = cProfile.Profile()
        found = profile.runcall(work, *words)
        profile.dump_stats(f"{prefix}.{function}.{os.getpid()}.prof")
    else:
        found = work(*words)
    Path(out).write_text(json.dumps(found), encoding="utf-8")


if __name__ == "__main__":
    main()
    sys.stdout.flush()
    os._exit(0)  # what Qt takes down at the end is not what we measure
