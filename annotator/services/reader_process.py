"""Reading as a program of its own: `python -m annotator.services.reader_process`, the files asked for in, frames out.

A thread would not do: lxml, pypdf and Word files hold Python's lock for so long that keys would wait. And a file that breaks its
reader, or asks for all memory, takes this program down and not the window.
"""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from time import monotonic
from typing import BinaryIO

from annotator.domain.change import Refusal
from annotator.domain.exchange import Rejected
from annotator.interchange import wire
from annotator.services import reading

_TELL = 0.02  # seconds
_BEHIND = 5  # in line for the processor: a window goes first
MEMORY = 4_000_000_000  # bytes that reading may take


def answer(wanted: wire.Wanted, out: BinaryIO) -> None:
    """Write what is in the files, file by file; several small ones go over the wire together."""
    told = monotonic()
    for opened in reading.here(wanted.files, wanted.format):
        refusal, begun = "", False
        try:
            for found in opened.found:
                if not begun:
                    out.write(wire.frame(wire.Began(opened.number, opened.independent, opened.format)))
                    begun = True
                out.write(
                    wire.frame(wire.told(found) if isinstance(found, Rejected) else wire.Taken(found)) if found else b""
                )
        except Refusal as error:
            refusal = str(error)
        out.write(wire.frame(wire.Ended(opened.number, opened.source.warnings, refusal)))
        if monotonic() - told >= _TELL:
            out.flush()
            told = monotonic()
    out.flush()


def _limit() -> None:
    """Where the system can: no more memory than that."""
    with suppress(ImportError, ValueError, OSError):
        import resource  # noqa: PLC0415  not on Windows

        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))


def main() -> None:
    """Answer what is asked, once."""
    _limit()
    if hasattr(os, "nice"):
        os.nice(_BEHIND)
    answer(wire.unpacked(sys.stdin.buffer.read()), sys.stdout.buffer)


if __name__ == "__main__":
    main()
