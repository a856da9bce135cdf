"""Suggesting as a program of its own: `python -m annotator.suggest.process`. A request a line in, a reply a line out, as JSON.

Parsing takes a quarter of a second for an article and holds Python's lock, and loading a pipeline a second: nothing for a window.
Ends when its input does.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from typing import BinaryIO

import msgspec

from annotator.suggest import makers
from annotator.suggest.sheet import Reply, Request

_BEHIND = 5  # in line for the processor: keys come first


def asked(request: Request) -> bytes:
    """A request as a line."""
    return msgspec.json.encode(request) + b"\n"


def answered(line: bytes) -> Reply:
    """A reply from its line. Raises `msgspec.DecodeError`."""
    return msgspec.json.decode(line, type=Reply)


def replies(lines: Iterable[bytes]) -> Iterator[bytes]:
    """A line for each."""
    decoder = msgspec.json.Decoder(Request)
    for line in lines:
        yield msgspec.json.encode(makers.answer(decoder.decode(line))) + b"\n"


def main(given: BinaryIO, out: BinaryIO) -> None:
    """Answer until nothing is asked any more."""
    for line in replies(given):
        out.write(line)
        out.flush()


if __name__ == "__main__":
    if hasattr(os, "nice"):
        os.nice(_BEHIND)
    main(sys.stdin.buffer, sys.stdout.buffer)
