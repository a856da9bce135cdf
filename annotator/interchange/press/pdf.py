"""PDF: one article a file, as far as it holds words and not pictures of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Any, NamedTuple

from annotator.domain import dates, limits
from annotator.interchange.press.clipping import Clipping, Part, assembled, one_line
from annotator.interchange.source import Source

NAME = "pdf"
TITLE = "PDF"
SUFFIXES = (".pdf",)

_LIGATURES = str.maketrans(
    {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st", "\u00ad": ""}
)
_BROKEN = re.compile(r"(?<=[^\W\d_])[-\u2010]\n(?=[a-zß-öø-ÿ])")
_PAGE_NUMBER = re.compile(r"(?:page|seite|p\.|s\.)?\s*\d{1,4}(?:\s*(?:/|of|von|de|sur)\s*\d{1,4})?", re.IGNORECASE)


def sniff(head: bytes, name: str) -> bool:
    """By its mark, which may have some bytes before it."""
    return b"%PDF-" in head[:1024]


def clippings(source: Source) -> Iterator[Clipping]:
    """The one article of the file. Raises ValueError for what a password locks, and what holds pictures only."""
    import logging  # noqa: PLC0415

    from pypdf import PdfReader  # noqa: PLC0415
    from pypdf.errors import DependencyError, PyPdfError  # noqa: PLC0415

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # it grumbles about files that it reads well
    try:
        with source.path.open("rb") as file:
            yield _article(PdfReader(file))
    except _NotOurs:
        raise
    except DependencyError:
        reason = "it is protected with AES, which needs a part that is not installed: pip install annotator-desk[pdf]"
        raise ValueError(reason) from None
    except (PyPdfError, ValueError, KeyError, IndexError, TypeError, AttributeError, RecursionError, OverflowError, AssertionError,
            NotImplementedError, ArithmeticError, EOFError) as error:  # fmt: skip
        told = one_line(str(error))[:120] or type(error).__name__
        raise ValueError(f"this file cannot be read ({told})") from None


class _NotOurs(ValueError):
    """The file is as it should be, and not for us: what we say of it is no error of the library."""


def _article(reader: Any) -> Clipping:
    if reader.is_encrypted and not reader.decrypt(""):
        raise _NotOurs("it is protected by a password; save it without one and import it again")
    if len(reader.pages) > limits.PAGES:
        raise _NotOurs(f"it has {len(reader.pages):,} pages; more than {limits.PAGES:,} are no article")
    _check_drawings(reader)
    said = _over_pages([words for page in reader.pages for words in _paragraphs(_lines(page))])
    if not said:
        raise _NotOurs("it holds no words, only pictures of them; recognise its text first (OCR)")
    known = reader.metadata
    title = one_line(str(known.title or "")) if known is not None else ""
    text, marks = assembled(map(Part, said), "")
    title = title if title and title.lower() in one_line(text).lower() else ""
    author = one_line(str(known.author or "")) if known is not None else ""
    return Clipping(
        text=text, marks=marks, title=title, author=author if author and author in text else "", published=_day(text)
    )


def _check_drawings(reader: Any) -> None:
    """Words are taken from what draws a page, and the library reads three million bytes of it in a second."""
    whole = 0
    for page in reader.pages:
        drawn = page.get("/Contents")
        parts = drawn.get_object() if drawn is not None else []
        size = sum(len(part.get_object().get_data()) for part in (parts if isinstance(parts, list) else [parts]))
        if size > limits.PAGE_BYTES:
            raise _NotOurs(f"a page of it is drawn by {size:,} bytes; more than {limits.PAGE_BYTES:,} are not read")
        whole += size
        if whole > limits.PAGES_BYTES:
            raise _NotOurs(f"its pages are drawn by more than {limits.PAGES_BYTES:,} bytes")


def _day(text: str) -> str:
    """A date that stands alone in the first lines: that a file was made on some day says nothing of the article."""
    return next((dates.day(line) for line in text.split("\n")[:8] if dates.is_only_a_date(line.strip())), "")


class _Line(NamedTuple):
    """A line of a page, and how high above its lower edge it stands, in points."""

    text: str
    height: float


def _lines(page: Any) -> list[_Line]:
    """The lines in the order in which the page draws them, so that columns stay apart."""
    found: list[_Line] = []
    line: list[str] = []
    height = 0.0

    def draw(text: str, page_matrix: list[float], matrix: list[float], _font: object, _size: float) -> None:
        nonlocal height
        for number, piece in enumerate(text.split("\n")):
            if number:
                found.append(_Line(one_line("".join(line).replace("\u00a0", " ")), height))
                line.clear()
            if piece.strip() and not line:
                height = matrix[5] * page_matrix[3] + page_matrix[5]
            if piece:
                line.append(piece)

    page.extract_text(visitor_text=draw)
    found.append(_Line(one_line("".join(line)), height))
    return [one._replace(text=one.text.translate(_LIGATURES)) for one in found if one.text]


def _paragraphs(lines: list[_Line]) -> list[str]:
    """Lines joined to paragraphs: one ends where more room than usual follows, or a short line ends a sentence.

    Words that the end of a line broke are whole again; the number of a page is no paragraph.
    """
    gaps = [above.height - below.height for above, below in pairwise(lines)]
    down = sorted(gap for gap in gaps if gap > 1)
    usual = down[len(down) // 4] if down else 0.0  # most gaps lie within paragraphs, but not in short articles
    wide = max((len(line.text) for line in lines), default=0)
    blocks: list[list[str]] = [[]]
    for n, line in enumerate(lines):
        if not _PAGE_NUMBER.fullmatch(line.text):
            blocks[-1].append(line.text)
        short = len(line.text) < 0.75 * wide and line.text[-1] in '.!?…"”»:'
        roomy = n < len(gaps) and usual and (gaps[n] > 1.25 * usual or gaps[n] < -usual)
        if blocks[-1] and (short or roomy):
            blocks.append([])
    return [_BROKEN.sub("", "\n".join(block)).replace("\n", " ") for block in blocks if block]


def _over_pages(said: list[str]) -> list[str]:
    """A paragraph that goes on in lower case belongs to the one before."""
    found: list[str] = []
    for one in said:
        if found and one[:1].islower() and found[-1][-1] not in ".!?…":
            found[-1] = f"{found[-1]} {one}"
        else:
            found.append(one)
    return found
