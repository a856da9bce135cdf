"""WARC and ARC: the pages of a web archive. Each answer that is a web page is read as one; pictures and scripts are passed over."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from annotator.interchange.decoding import declared_text_of
from annotator.interchange.press import html
from annotator.interchange.press.clipping import Clipping, one_line
from annotator.interchange.source import Source

NAME = "warc"
TITLE = "Web archives"
SUFFIXES = (".warc", ".warc.gz", ".arc", ".arc.gz")

LARGEST = None  # it is read page by page
_PAGE = 50_000_000  # bytes of one page
_PAGES = ("text/html", "application/xhtml+xml")


def sniff(head: bytes, name: str) -> bool:
    """By its first record; a packed one by its name."""
    return head.startswith((b"WARC/", b"filedesc://")) or (
        head.startswith(b"\x1f\x8b") and name.lower().endswith(SUFFIXES)
    )


def clippings(source: Source) -> Iterator[Clipping]:
    """The pages that say something. What breaks off is read as far as it goes, and that is told. Raises ValueError."""
    from warcio.archiveiterator import ArchiveIterator  # noqa: PLC0415
    from warcio.exceptions import ArchiveLoadFailed  # noqa: PLC0415

    number = seen = 0
    try:
        with source.path.open("rb") as file:
            for record in ArchiveIterator(file, arc2warc=True):
                seen += 1
                found = _page(record, number + 1) if _is_page(record) else None
                if found is not None:
                    number += 1
                    yield found
    except (ArchiveLoadFailed, EOFError, OSError, ValueError, KeyError, AttributeError, TypeError) as error:
        told = one_line(str(error))[:120]
        if not number:
            raise ValueError(f"the web archive breaks off behind record {seen:,} ({told})") from None
        source.warnings.append(
            f"{source.name}: the web archive breaks off behind record {seen:,} ({told}); the pages before it were read."
        )


def _is_page(record: Any) -> bool:
    if record.rec_type not in ("response", "resource"):
        return False
    headers = record.http_headers
    if headers is None:
        return str(record.rec_headers.get_header("Content-Type") or "").startswith(_PAGES)
    status = str(headers.get_statuscode() or "")
    return status.startswith("2") and str(headers.get_header("Content-Type") or "").lower().startswith(_PAGES)


def _page(record: Any, line: int) -> Clipping | None:
    """The article of a page, or None for one that says nothing."""
    try:
        text, _ = declared_text_of(record.content_stream().read(_PAGE))
        return html.article(text, str(record.rec_headers.get_header("WARC-Target-URI") or ""), line)
    except ValueError:
        return None
