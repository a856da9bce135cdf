"""Plain text: one article a file, taken as it was decoded."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import PurePosixPath

from annotator.domain.exchange import Record, Rejected
from annotator.domain.model import Document
from annotator.domain.text import sha256, storable
from annotator.interchange import Source

NAME = "text"
TITLE = "Plain text"
SUFFIXES = (".txt", ".text", ".md")
CARRIES = ("text",)
LAST = True  # any file may end in .txt

LONGEST = 50_000_000  # code points; above this a file is no article
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
_DATE = re.compile(
    r"\b(?:\d{1,4}[./-]\d{1,2}[./-]\d{1,4}|\d{1,2}(?:st|nd|rd|th)?\s+\w+\s+\d{4}|\w+\s+\d{1,2},?\s+\d{4})\b"
)


def sniff(head: bytes, name: str) -> bool:
    """Anything with our suffix."""
    return PurePosixPath(name).suffix.lower() in SUFFIXES


def read(source: Source) -> Iterator[Record | Rejected]:
    """The one article of the file."""
    data = source.path.read_bytes()
    text, encoding = decode(data)
    if text is not None and not text.strip():
        yield Rejected(source.name, None, "", "the file is empty.")
        return
    if text is None:
        yield Rejected(source.name, None, "", f"this is not text ({encoding}).")
        return
    if encoding != "utf-8":
        source.warnings.append(f"{source.name}: read as {encoding}.")
    text, replaced = storable(text)
    if replaced:
        source.warnings.append(
            f"{source.name}: {replaced} characters that cannot be kept (NUL, lone surrogates) became U+FFFD."
        )
    if len(text) > LONGEST:
        yield Rejected(
            source.name, None, "", f"the text has {len(text):,} characters; more than {LONGEST:,} are no article."
        )
        return
    yield Record(document=Document(title=title(text) or PurePosixPath(source.name).stem, file=source.name,
                                   sha256=sha256(text), length=len(text)), text=text, known_by_text=True)  # fmt: skip


def decode(data: bytes) -> tuple[str | None, str]:
    """The text and the encoding that was used; no text, and why, where the bytes are none."""
    if kind := next((magic for magic in _BINARY if data.startswith(magic)), None):
        return None, f"it begins like a {kind.strip(bytes([0, 3, 4, 0x89, 0x7F])).decode('latin-1')} file"
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


def decode_beside(data: bytes) -> tuple[str | None, str]:
    """As `decode`, for a text that tags speak of: valid UTF-8 is text, also where it begins like a file of another kind, and a
    mark at its beginning is a character, for brat counts it."""
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        return decode(data)


def lines(text: str) -> Iterator[tuple[int, str]]:
    """The lines of a text with their numbers, one after the other: a list of millions takes more memory than they are long."""
    at, number = 0, 1
    while at <= len(text):
        end = text.find("\n", at)
        end = len(text) if end < 0 else end
        yield number, text[at:end].removesuffix("\r")
        at, number = end + 1, number + 1


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


def title(text: str) -> str:
    """The first line that reads like a headline: some words, and not only a date."""
    for line in text[:4000].removeprefix("\ufeff").splitlines():
        words = line.strip()
        if len(words.split()) >= 3 and not _only_date(words):
            return words[:300]
    return next((line.strip()[:300] for line in text[:4000].splitlines() if line.strip()), "")


def _only_date(words: str) -> bool:
    return bool(_DATE.search(words)) and len(words) < 40
