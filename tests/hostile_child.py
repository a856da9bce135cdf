"""Hostile files read in a process of their own, so that what they take is theirs: `python -m tests.hostile_child FORMAT FILE…`.

Prints an object a file: what was refused, how many articles came in, seconds of the processor, and bytes of memory beyond what
the process had before.
"""

from __future__ import annotations

import json
import resource
import sys
import time
from pathlib import Path

from annotator import interchange
from annotator.domain.change import Refusal
from annotator.domain.exchange import Rejected
from annotator.interchange import Source, driving

SECONDS, MEMORY = 120, 2_500_000_000  # beyond which the system ends it: far above what the test allows


def _memory(what: str) -> int:
    lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    return next(int(line.split()[1]) * 1024 for line in lines if line.startswith(what))


def _forget_the_peak() -> None:
    Path("/proc/self/clear_refs").write_text("5", encoding="ascii")


def _read(name: str, file: Path) -> tuple[list[str], int]:
    refused, taken = list[str](), 0
    try:
        for found in driving.records(interchange.reader(name), Source(file, file.name)):
            if isinstance(found, Rejected):
                refused.append(str(found))
            else:
                taken += 1
    except Refusal as refusal:
        refused.append(str(refusal))
    return refused[:3], taken


def main(name: str, files: list[Path]) -> None:
    """Read them, one after the other."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    nothing = files[0].with_name("nothing" + files[0].suffix)
    nothing.write_bytes(b"\0")
    _read(name, nothing)  # loads the libraries
    for file in files:
        _forget_the_peak()
        before, began = _memory("VmRSS"), time.process_time()
        refused, taken = _read(name, file)
        print(json.dumps({"refused": refused, "taken": taken, "seconds": time.process_time() - began,
                          "bytes": _memory("VmHWM") - before}), flush=True)  # fmt: skip


if __name__ == "__main__":
    main(sys.argv[1], [Path(word) for word in sys.argv[2:]])
