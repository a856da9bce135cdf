"""Bytes to text: what encoding they are in, whatever they say of themselves."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from pathlib import Path

from annotator.domain import limits

_BOMS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe\x00\x00", "utf-32"), (b"\x00\x00\xfe\xff", "utf-32"),
         (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))  # fmt: skip
_BINARY = (
    b"%PDF",
    b"PK\x03\x04",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"SQLite format 3\0",
    b"\x1f\x8b",
    b"\x7fELF",
)  # Windows programs begin with MZ, and so may an article: their zero bytes tell them
_PIECE = 1 << 20  # bytes that are looked at together
_DECLARED = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]{2,40})""", re.IGNORECASE)


def decode(data: bytes) -> tuple[str | None, str]:
    """The text and the encoding that was used; no text, and why, where the bytes are none."""
    if kind := next((magic for magic in _BINARY if data.startswith(magic)), None):
        return None, _begins_like(kind)
    bom = next((encoding for mark, encoding in _BOMS if data.startswith(mark)), None)
    if bom is None and data.count(0) > len(data) // 4:  # UTF-16 without a mark is valid UTF-8 full of NUL
        return None, "it holds many zero bytes"
    for encoding in filter(None, (bom, "utf-8")):
        try:
            return data.decode(encoding), encoding.removesuffix("-sig")
        except UnicodeDecodeError:
            continue
    if data.count(0) > len(data) // 100:
        return None, "it holds many zero bytes"
    return _guessed(data)


def decode_declared(data: bytes) -> tuple[str | None, str]:
    """As `decode`, for files that declare an encoding in their first lines (HTML, XML): UTF-8 where the bytes are valid UTF-8,
    for the declaration is often wrong; else what is declared, where that fits; else a guess."""
    head = data[:4096]
    if data.startswith((b"\xff\xfe", b"\xfe\xff")) or data.count(0) > len(data) // 4:
        return decode(data)
    try:
        return data.removeprefix(codecs.BOM_UTF8).decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        pass
    declared = _DECLARED.search(head)
    if declared:
        name = declared[1].decode("ascii", "replace").lower()
        try:
            name = "cp1252" if codecs.lookup(name).name in ("iso8859-1", "ascii") else name  # as every browser reads it
            return data.decode(name), name
        except (LookupError, ValueError):
            pass
    return decode(data)


def text_of(data: bytes) -> tuple[str, str]:
    """As `decode`. Raises ValueError where the bytes are no text."""
    return _needed(decode(data))


def declared_text_of(data: bytes) -> tuple[str, str]:
    """As `decode_declared`. Raises ValueError where the bytes are no text."""
    return _needed(decode_declared(data))


def _needed(found: tuple[str | None, str]) -> tuple[str, str]:
    text, encoding = found
    if text is None:
        raise ValueError(f"this is not text ({encoding})")
    return text, encoding


def encoding_of(path: Path) -> str:
    """As `text_of`, the encoding alone: the file is looked through piece by piece and may be of any size. Raises ValueError."""
    sample = b""
    with path.open("rb") as file:
        head = file.read(_PIECE)
        if kind := next((magic for magic in _BINARY if head.startswith(magic)), None):
            raise ValueError(f"this is not text ({_begins_like(kind)})")
        if bom := next((encoding for mark, encoding in _BOMS if head.startswith(mark)), None):
            return bom
        if head.count(0) > len(head) // 4:
            raise ValueError("this is not text (it holds many zero bytes)")
        decoder, piece = codecs.getincrementaldecoder("utf-8")(), head
        while piece and not sample:
            try:
                decoder.decode(piece)
            except UnicodeDecodeError:
                sample = head + piece if piece is not head else head
            piece = file.read(_PIECE)
        if not sample:
            try:
                decoder.decode(b"", final=True)
            except UnicodeDecodeError:
                sample = head
    return _needed(decode(sample))[1] if sample else "utf-8"


def decode_beside(data: bytes) -> tuple[str | None, str]:
    """As `decode`, for a text that tags speak of: valid UTF-8 is text, also where it begins like a file of another kind, and a
    mark at its beginning is a character, for brat counts it."""
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        return decode(data)


def lines_in(path: Path) -> Iterator[tuple[int, str]]:
    """The lines of a file with their numbers, read one after the other. Raises ValueError for what is no text or has a line
    without an end."""
    with path.open(encoding=encoding_of(path), errors="replace", newline="\n") as file:
        for number, line in enumerate(iter(lambda: file.readline(limits.LINE + 1), ""), 1):
            if len(line) > limits.LINE:
                raise limits.Beyond(f"line {number:,} is longer than {limits.LINE:,} characters")
            yield number, line.removesuffix("\n").removesuffix("\r")


def lines(text: str) -> Iterator[tuple[int, str]]:
    """The lines of a text with their numbers, one after the other: a list of millions takes more memory than they are long."""
    at, number = 0, 1
    while at <= len(text):
        end = text.find("\n", at)
        end = len(text) if end < 0 else end
        yield number, text[at:end].removesuffix("\r")
        at, number = end + 1, number + 1


def _begins_like(kind: bytes) -> str:
    return f"it begins like a {kind.strip(bytes([0, 3, 4, 0x89, 0x7F])).decode('latin-1')} file"


def _guessed(data: bytes) -> tuple[str | None, str]:
    from charset_normalizer import from_bytes  # noqa: PLC0415  only where UTF-8 fails

    found = from_bytes(data)
    best = found.best()
    western = next((match for match in found if match.encoding == "cp1252"), None)
    if best and western and western.coherence >= best.coherence:  # else French and Spanish come out as cp1250
        best = western
    return (
        (None, "no encoding fits")
        if best is None
        else (data.decode(best.encoding, "replace"), f"{best.encoding} (guessed)")
    )
