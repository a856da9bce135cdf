"""The parser as a program of its own: `python -m annotator.suggest.worker`, a paragraph a line in, its candidates a line out.

A thread would not do: importing spaCy and parsing hold Python's lock for so long that keys would wait.
Ends when its input does.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator
from typing import TextIO

from annotator.suggest import parse


def answers(lines: Iterable[str]) -> Iterator[str]:
    """For `{"id", "text", "language"}` a line `{"id", "found": [[start, end, kind], …]}`, offsets in that text."""
    for line in lines:
        asked = json.loads(line)
        found = parse.candidates(asked["text"], 0, len(asked["text"]), asked["language"])
        yield json.dumps({"id": asked["id"], "found": [[one.start, one.end, one.kind] for one in found]})


def main(given: TextIO, out: TextIO) -> None:
    """Answer until nothing is asked any more."""
    for answer in answers(given):
        out.write(answer + "\n")
        out.flush()


if __name__ == "__main__":
    main(sys.stdin, sys.stdout)
