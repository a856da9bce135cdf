"""A file to read."""

from __future__ import annotations

import stat
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO

from annotator.domain import limits
from annotator.domain.text import storable

_PIECE = 1 << 20  # bytes that are passed over at once


@dataclass(slots=True)
class Source:
    """A file to read: where it lies, and its name as people know it (relative to what they gave).

    `archive` is the archive that it was taken out of; what is told about it stands beside that one.

    `columns` says, for tables, which column holds what ("title": "Headline"); `day_first` which number of 03/04/2018 is the
    day (None: nobody knows, and such a date stays unknown).
    """

    path: Path
    name: str
    warnings: list[str] = field(default_factory=list[str])
    columns: Mapping[str, str] = field(default_factory=dict[str, str])
    day_first: bool | None = None
    archive: Path | None = None

    def __post_init__(self) -> None:
        """Names of files may hold bytes that are no text; those that people see and databases keep may not."""
        self.name = storable(self.name)[0]

    def content(self, most: int = limits.FILE) -> bytes:
        """The whole file. Raises `limits.Beyond` for one of more than `most` bytes, and OSError."""
        return content_of(self.path, most)


def content_of(path: Path, most: int = limits.FILE) -> bytes:
    """The bytes of a file. Raises `limits.Beyond` for more than `most` of them, before they are read, and OSError."""
    check_size(path, most)
    with path.open("rb") as file:
        data = file.read(most + 1)
    if len(data) > most:  # it grew, or its system does not know how large it is
        raise limits.Beyond(f"it has more than {_megabytes(most)} MB")
    return data


def lines_of(file: BinaryIO, most: int) -> Iterator[tuple[int, bytes | None]]:
    """The lines of a file with their numbers; None stands for one of more than `most` bytes, of which no more is kept in memory."""
    for number, line in enumerate(iter(lambda: file.readline(most + 1), b""), 1):
        if len(line) <= most:
            yield number, line
            continue
        ended = line.endswith(b"\n")
        del line  # whoever asks for the next one needs the room
        while not ended and (rest := file.readline(_PIECE)):
            ended = rest.endswith(b"\n")
        yield number, None


def check_size(path: Path, most: int) -> None:
    """Raises `limits.Beyond` for a file of more than `most` bytes, or for something that is no file."""
    about = path.stat()
    if not stat.S_ISREG(about.st_mode):
        raise limits.Beyond("it is no file that can be read to its end")
    if about.st_size > most:
        size = _megabytes(about.st_size)
        raise limits.Beyond(f"it has {size} MB; more than {_megabytes(most)} MB are not read at once")


def _megabytes(size: int) -> str:
    return f"{size // 1_000_000:,}"
