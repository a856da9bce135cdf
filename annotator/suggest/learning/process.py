"""Learning as a program of its own: `python -m annotator.suggest.learning.process`. A task in, lines of JSON out: how far it is, and
at the end the report with the file of the model, or why not. It takes a processor for a minute, and a window has other things to do."""

from __future__ import annotations

import json
import os
import sys
import time
from dataclasses import asdict
from pathlib import Path
from threading import Thread
from typing import BinaryIO, TextIO

import msgspec

from annotator.suggest.learning.trial import Task, Unlearnable, learn

_OFTEN = 0.1  # seconds between two lines of progress
_LOOK = 2.0  # seconds between two looks whether somebody waits
_BEHIND = 10  # in line for the processor


def answer(given: BinaryIO, out: TextIO, place: Path) -> None:
    """Learn what is asked; the model goes to `place`."""
    told = 0.0

    def tell(done: int, of: int, doing: str) -> None:
        nonlocal told
        if time.monotonic() - told >= _OFTEN:
            told = time.monotonic()
            _line(out, {"done": done, "of": of, "doing": doing})

    try:
        report, model = learn(msgspec.json.decode(given.read(), type=Task), tell)
    except Unlearnable as error:
        _line(out, {"refused": str(error)})
        return
    place.write_bytes(model)
    _line(out, {"report": asdict(report)})


def _line(out: TextIO, row: dict[str, object]) -> None:
    out.write(json.dumps(row) + "\n")
    out.flush()


def _end_with(parent: int) -> None:
    """Whoever asked is gone, perhaps killed: nobody waits for what would be learned."""
    while os.getppid() == parent:
        time.sleep(_LOOK)
    os._exit(1)


if __name__ == "__main__":
    Thread(target=_end_with, args=(os.getppid(),), daemon=True).start()
    if hasattr(os, "nice"):
        os.nice(_BEHIND)
    answer(sys.stdin.buffer, sys.stdout, Path(sys.argv[1]))
