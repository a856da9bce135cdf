"""WARC and ARC: the pages of a web archive. Each answer that is a web page is read as one; pictures and scripts are passed over."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from typing import Any

from annotator.domain.exchange import Rejected
from annotator.interchange.decoding import decode_declared
from annotator.interchange.press import html
from annotator.interchange.press.clipping import Clipping, one_line
from annotator.interchange.source import Source

NAME = "warc"
TITLE = "Web archives"
SUFFIXES = (".warc", ".warc.gz", ".arc", ".arc.gz")

_PAGE = 50_000_000  # bytes of one page
_PAGES = ("text/html", "application/xhtml+xml")


def sniff(head: bytes, name: str) -> bool:
    """By its first record; a packed one by its name."""
    return head.startswith((b"WARC/", b"filedesc://")) or (
        head.startswith(b"\x1f\x8b") and name.lower().endswith(SUFFIXES)
    )


def clippings(source: Source) -> Iterator[Clipping | Rejected]:
    """The pages, each address once: a later visit that found the same is a revisit, and holds nothing."""
    from warcio.archiveiterator import ArchiveIterator  # noqa: PLC0415
    from warcio.exceptions import ArchiveLoadFailed  # noqa: PLC0415

    number = seen = 0
    try:
        with source.path.open("rb") as file:
            for record in ArchiveIterator(file, arc2warc=True):
                seen += 1
                if not _is_page(record):
                    continue
                number += 1
                with suppress(ValueError):
                    yield _page(record, number)
    except (ArchiveLoadFailed, EOFError, OSError, ValueError, KeyError, AttributeError, TypeError) as error:
        reason = f"the web archive breaks off behind record {seen:,} ({one_line(str(error))[:120]}); the pages before it were read."
        if not number:
            yield Rejected(source.name, None, "", reason.partition(";")[0] + ".")
        else:
            source.warnings.append(f"{source.name}: {reason}")
        return
    if not number:
        yield Rejected(source.name, None, "", "it holds no article.")


def _is_page(record: Any) -> bool:
    if record.rec_type not in ("response", "resource"):
        return False
    headers = record.http_headers
    if headers is None:
        return str(record.rec_headers.get_header("Content-Type") or "").startswith(_PAGES)
    status = str(headers.get_statuscode() or "")
    return status.startswith("2") and str(headers.get_header("Content-Type") or "").lower().startswith(_PAGES)


def _page(record: Any, line: int) -> Clipping:
    """Raises ValueError for a page that says nothing."""
    data = record.content_stream().read(_PAGE)
    text, _ = decode_declared(data)
    if text is None:
        raise ValueError("this is not text")
    return html.article(text, str(record.rec_headers.get_header("WARC-Target-URI") or ""), line)
