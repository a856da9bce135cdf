"""WARC and ARC: the pages of a web archive. Each answer that is a web page is read as one; pictures and scripts are passed over."""

from __future__ import annotations

import gzip
import zlib
from collections.abc import Iterator
from typing import Any, BinaryIO, cast

from annotator.domain import limits
from annotator.interchange.decoding import declared_text_of
from annotator.interchange.press import html
from annotator.interchange.press.clipping import Clipping, one_line
from annotator.interchange.source import Source

NAME = "warc"
TITLE = "Web archives"
SUFFIXES = (".warc", ".warc.gz", ".arc", ".arc.gz")

LARGEST = None  # it is read page by page
_BLOCK = 1 << 20  # bytes that are unpacked at once
_MOST_OF_A_LINE = 8_000_000  # bytes without an end of a line: headers are read line by line
_HEADERS = 2_000_000  # bytes of the headers of a record
_SMALL = 5_000_000  # bytes that are nobody's bomb
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
            archive = ArchiveIterator(_Unpacked(file), arc2warc=True, block_size=_BLOCK)
            for name in ("arc_parser", "warc_parser", "http_parser", "http_req_parser"):
                setattr(archive.loader, name, _Parser(getattr(archive.loader, name)))
            for record in archive:
                seen = _counted(seen + 1)
                found = _page(record, number + 1) if _is_page(record) else None
                if found is not None:
                    number += 1
                    yield found
    except limits.Beyond:
        raise
    except (ArchiveLoadFailed, EOFError, OSError, ValueError, KeyError, AttributeError, TypeError, zlib.error) as error:
        told = one_line(str(error))[:120]
        if not number:
            raise ValueError(f"the web archive breaks off behind record {seen:,} ({told})") from None
        source.warnings.append(
            f"{source.name}: the web archive breaks off behind record {seen:,} ({told}); the pages before it were read."
        )


def _counted(seen: int) -> int:
    """Records that are no page cost time, too. Raises `limits.Beyond`."""
    if seen > limits.ROWS:
        raise limits.Beyond(f"it has more than {limits.ROWS:,} records")
    return seen


class _Unpacked:
    """A web archive without its packing, piece by piece. Raises `limits.Beyond` where it grows as attacks do, or a line does not end."""

    def __init__(self, file: BinaryIO) -> None:
        self._file, self._at, self._line = file, 0, 0
        packed = file.read(2) == b"\x1f\x8b"
        file.seek(0)
        self._inside: BinaryIO = cast("BinaryIO", gzip.GzipFile(fileobj=file)) if packed else file

    def read(self, size: int = _BLOCK) -> bytes:
        """The next bytes."""
        data = self._inside.read(min(size, _BLOCK) if size > 0 else _BLOCK)
        self._at += len(data)
        end = data.rfind(b"\n")
        self._line = self._line + len(data) if end < 0 else len(data) - end
        if self._at > _SMALL and self._at > limits.PACKED_RATIO * self._file.tell():
            raise limits.Beyond(f"it would grow more than {limits.PACKED_RATIO} times, as attacks do")
        if self._line > _MOST_OF_A_LINE:
            raise limits.Beyond(f"a line of it is longer than {_MOST_OF_A_LINE:,} bytes")
        return data

    def tell(self) -> int:
        """How many bytes were read."""
        return self._at

    def close(self) -> None:
        """The file is its opener's."""


class _Parser:
    """What reads the headers of a record, with an end: the library reads lines until one is empty."""

    def __init__(self, inner: Any) -> None:
        self._inner = inner

    def parse(self, stream: Any, *words: Any) -> Any:
        """The headers. Raises `limits.Beyond` where they have no end."""
        return self._inner.parse(_Headers(stream), *words)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._inner, name)


class _Headers:
    """Lines of a stream, up to some megabytes of them."""

    def __init__(self, stream: Any) -> None:
        self._stream, self._left = stream, _HEADERS

    def readline(self, *size: int) -> bytes:
        """The next line. Raises `limits.Beyond`."""
        line: bytes = self._stream.readline(*size)
        self._left -= len(line)
        if self._left < 0:
            raise limits.Beyond(f"the headers of a record are longer than {_HEADERS:,} bytes")
        return line

    def __getattr__(self, name: str) -> Any:
        return getattr(self._stream, name)


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
        text, _ = declared_text_of(record.content_stream().read(limits.WEB_PAGE))
        return html.article(text, str(record.rec_headers.get_header("WARC-Target-URI") or ""), line)
    except ValueError:
        return None
