"""Files that are written whole or not at all: beside their name first, and under it when everything is on the disk.

A disk may be full in the middle of a file. The old file stays then, and nothing half written is left.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

from annotator.domain.change import Refusal
from annotator.domain.targets import to_write


def write(target: Path, data: bytes) -> None:
    """Write a file. Raises `Refusal`, with the old file still there."""
    try:
        with prepared({target: data}):
            pass
    except OSError as error:
        raise Refusal(f"{target}: cannot be written: {reason(error)}.") from error


@contextmanager
def prepared(files: Mapping[Path, bytes]) -> Iterator[None]:
    """Several files that belong together: all are written before the block, and get their names behind it. Raises OSError."""
    places = {target: to_write(target) for target in files}
    parts = {target: place.with_name(f"{place.name}.part") for target, place in places.items()}
    try:
        for target, part in parts.items():
            part.write_bytes(files[target])
        yield
        for target, part in parts.items():
            part.replace(places[target])
    finally:
        for part in parts.values():
            with suppress(OSError):
                part.unlink(missing_ok=True)


def reason(error: OSError) -> str:
    """What the system says, on one line; libraries that raise its errors leave its words out."""
    if error.errno:
        return os.strerror(error.errno)
    return " ".join(str(error).split()) or type(error).__name__
