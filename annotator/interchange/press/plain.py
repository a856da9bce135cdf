"""Plain text: one article a file, taken as it was decoded."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

from annotator.domain.exchange import Rejected
from annotator.interchange.decoding import decode
from annotator.interchange.press.clipping import Clipping
from annotator.interchange.source import Source

NAME = "text"
TITLE = "Plain text"
SUFFIXES = (".txt", ".text", ".md")
LAST = True  # any file may end in .txt


def sniff(head: bytes, name: str) -> bool:
    """Anything with our suffix."""
    return PurePosixPath(name).suffix.lower() in SUFFIXES


def clippings(source: Source) -> Iterator[Clipping | Rejected]:
    """The one article of the file."""
    text, encoding = decode(source.path.read_bytes())
    if text is not None and not text.strip():
        yield Rejected(source.name, None, "", "the file is empty.")
    elif text is None:
        yield Rejected(source.name, None, "", f"this is not text ({encoding}).")
    else:
        if encoding != "utf-8":
            source.warnings.append(f"{source.name}: read as {encoding}.")
        yield Clipping(text=text)
