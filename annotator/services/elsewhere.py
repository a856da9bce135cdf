"""Files read by child processes, so that whoever drives the import never waits long for one of them."""

from __future__ import annotations

import os
import subprocess
import sys
from collections import deque
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, closing
from io import BufferedReader
from queue import Empty, Queue
from threading import Thread
from typing import cast

from annotator.domain.change import Refusal
from annotator.interchange import wire
from annotator.interchange.source import Source
from annotator.services.reading import Found, Opened

COMMAND = (sys.executable, "-m", "annotator.services.reader_process")
_WAIT = 0.004  # seconds for the next frame, before whoever asks may do something else
_MANY = 200  # files that are worth a second process
_AHEAD = 8  # batches of frames that are read and not yet asked for: memory stays that of these


def elsewhere(files: Sequence[Source], format_: str | None) -> Iterator[Opened]:
    """As `reading.here`. `found` yields None as long as nothing is there. Many files go to two processes in turn: what they read
    is written while they read on. A process that breaks off is begun anew behind the file that it broke at."""
    hands = 2 if len(files) >= _MANY and (os.cpu_count() or 1) > 1 else 1
    with ExitStack() as stack:
        strands = [stack.enter_context(closing(_Strand(files[n::hands], format_))) for n in range(hands)]
        for number, source in enumerate(files):
            strand = strands[number % hands]
            opened = Opened(number, source)
            opened.found = strand.read(opened)
            yield opened
            for _ in opened.found:  # what nobody wanted
                pass
            strand.go_on()


class _Strand:
    """Files that one process reads, one after the other; another takes its place where it breaks."""

    def __init__(self, files: Sequence[Source], format_: str | None) -> None:
        self._left, self._format = files, format_
        self._child: _Child | None = _Child(files, format_)
        self._done = 0

    def read(self, opened: Opened) -> Iterator[Found]:
        """What is in the next file. Raises `Refusal` where it cannot be read, or broke its reader."""
        if self._child is None:
            self._child = _Child(self._left[self._done :], self._format)
        yield from self._child.read(opened)

    def go_on(self) -> None:
        """To the next file: this one is done."""
        self._done += 1
        if self._child is not None and self._child.broken:
            self.close()

    def close(self) -> None:
        """End the process."""
        child, self._child = self._child, None
        if child is not None:
            child.close()


class _Child:
    """The process, and a thread that does nothing but carry bytes from it."""

    def __init__(self, files: Sequence[Source], format_: str | None) -> None:
        self.broken = False
        self._frames: Queue[list[bytes] | None] = Queue(_AHEAD)
        self._here: deque[bytes] = deque()  # that came and were not asked for yet
        self._process = subprocess.Popen(
            COMMAND, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        )
        self._closing = False
        self._asker = Thread(target=self._ask, args=(wire.packed(wire.Wanted(list(files), format_)),), daemon=True)
        self._carrier = Thread(target=self._carry, args=(cast("BufferedReader", self._process.stdout),), daemon=True)

        self._asker.start()
        self._carrier.start()

    def close(self) -> None:
        """End it, whatever it is at."""
        self._closing = True
        self._process.kill()
        self._process.wait()
        while self._carrier.is_alive():
            self._next()
        self._asker.join()
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                pipe.close()

    def _ask(self, data: bytes) -> None:
        """Nobody waits for the process to take in a hundred thousand names."""
        try:
            if self._process.stdin is not None:
                self._process.stdin.write(data)
                self._process.stdin.close()
        except (BrokenPipeError, ValueError, OSError):
            return  # it was stopped, or broke; whoever reads sees that

    def _carry(self, pipe: BufferedReader) -> None:
        try:
            for bodies in wire.bodies(pipe):
                if self._closing:
                    break
                self._frames.put(bodies)
        except (ValueError, OSError):
            pass  # closed under us
        self._frames.put(None)

    def _next(self) -> bytes | None:
        """The next frame, b"" where there is none yet, None at the end."""
        if not self._here:
            try:
                some = self._frames.get(timeout=_WAIT)
            except Empty:
                return b""
            if some is None:
                return None
            self._here.extend(some)
        return self._here.popleft()

    def read(self, opened: Opened) -> Iterator[Found]:
        """What is in a file. Raises `Refusal` where it cannot be read, or broke its reader."""
        while (body := self._next()) is not None:
            if not body:
                yield None
                continue
            match wire.message(body):
                case wire.Began(independent=independent, format=name):
                    opened.independent, opened.format = independent, name
                case wire.Taken(record=record):
                    yield record
                case wire.Told() as told:
                    yield told.rejected()
                case wire.Ended(warnings=warnings, refusal=refusal):
                    opened.source.warnings += warnings
                    if refusal:
                        raise Refusal(refusal)
                    return
        self.broken = True
        raise Refusal(
            f"{opened.source.name}: this file broke its reader (it may ask for too much memory); it was left out."
        )
