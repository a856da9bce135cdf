"""Plain text: one article a file, taken as it was decoded."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

from annotator.domain import limits
from annotator.interchange.decoding import text_of
from annotator.interchange.press.clipping import Clipping
from annotator.interchange.source import Source

NAME = "text"
TITLE = "Plain text"
SUFFIXES = (".txt", ".text", ".md")
LARGEST = limits.PAGE
LAST = True  # any file may end in .txt


def sniff(head: bytes, name: str) -> bool:
    """Anything with our suffix."""
    return PurePosixPath(name).suffix.lower() in SUFFIXES


def clippings(source: Source) -> Iterator[Clipping]:
    """The one article of the file. Raises ValueError."""
    text, encoding = text_of(source.content(limits.PAGE))
    if not text.strip():
        raise ValueError("the file is empty")
    if encoding != "utf-8":
        source.warnings.append(f"{source.name}: read as {encoding}.")
    yield Clipping(text=text)
