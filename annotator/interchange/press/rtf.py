"""RTF: one article a file."""

from __future__ import annotations

from collections.abc import Iterator

from annotator.domain import limits
from annotator.interchange.press.clipping import Clipping, Part, assembled, one_line
from annotator.interchange.source import Source

NAME = "rtf"
TITLE = "RTF"
SUFFIXES = (".rtf",)
LARGEST = limits.PAGE


def sniff(head: bytes, name: str) -> bool:
    """By its first characters."""
    return head.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{\\rtf")


def clippings(source: Source) -> Iterator[Clipping]:
    """The one article of the file. Raises ValueError for what is no RTF."""
    from striprtf.striprtf import rtf_to_text  # noqa: PLC0415

    data = source.content(limits.PAGE)
    try:
        words = rtf_to_text(data.decode("cp1252", "replace"), errors="replace")  # type: ignore[no-untyped-call]
    except (ValueError, IndexError, KeyError, LookupError, TypeError, OverflowError, RecursionError) as error:
        raise ValueError(f"this file cannot be read ({one_line(str(error))[:120]})") from None
    text, _ = assembled((Part(line.replace("\u00a0", " ")) for line in words.split("\n")), "")
    yield Clipping(text=text)
