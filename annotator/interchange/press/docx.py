"""Word documents: one article a file, with what stands in tables; comments and tracked deletions are no part of it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from io import BytesIO
from typing import Any, NamedTuple

from annotator.interchange import zips
from annotator.interchange.press.clipping import Clipping, Part, assembled, one_line
from annotator.interchange.source import Source

NAME = "docx"
TITLE = "Word"
SUFFIXES = (".docx",)
LAST = True  # Nexis Uni delivers such files, too

_PARTS = ("word/document.xml",)


class Line(NamedTuple):
    """A paragraph and the name of its style."""

    text: str
    style: str


def sniff(head: bytes, name: str) -> bool:
    """An archive that is called so."""
    return head.startswith(b"PK\x03\x04") and name.lower().endswith(SUFFIXES)


def clippings(source: Source) -> Iterator[Clipping]:
    """The one article of the file."""
    lines = paragraphs(opened(source))
    title = next((line.text for line in lines if line.style in ("Title", "Titel", "Titre")), "")
    kinds = {"title": "headline", "subtitle": "standfirst", "caption": "caption"}
    text, marks = assembled((Part(line.text, kinds.get(line.style.lower(), "")) for line in lines), "the style in Word")
    yield Clipping(text=text, marks=marks, title=title)  # whoever typed the file is not who wrote the article


def opened(source: Source) -> Any:
    """The document. Raises ValueError with a reason."""
    import docx  # noqa: PLC0415
    from docx.opc.exceptions import OpcError  # noqa: PLC0415

    with closing(zips.opened(source.path)) as archive:
        zips.check_document(archive)
        if not any(member in archive.namelist() for member in _PARTS):
            raise ValueError("this is no document of Word")
    try:
        return docx.Document(BytesIO(source.content()))
    except (OpcError, KeyError, ValueError, SyntaxError, AttributeError) as error:
        raise ValueError(f"this is no document of Word that can be read ({one_line(str(error))[:120]})") from None


def paragraphs(document: Any) -> list[Line]:
    """The paragraphs in their order, those of tables cell by cell among them; blank ones are left out."""
    return [line for line in _lines(document) if line.text.strip()]


def _lines(holder: Any) -> Iterator[Line]:
    for block in holder.iter_inner_content():
        if hasattr(block, "rows"):
            yield from _cells(block)
        else:
            yield Line(_words(block), block.style.name if block.style is not None else "")


def _cells(table: Any) -> Iterator[Line]:
    """A cell that spans several columns comes once."""
    for row in table.rows:
        seen: list[Any] = []
        for cell in row.cells:
            if not any(cell._tc is one for one in seen):  # noqa: SLF001  python-docx has no other name for “the same cell”
                seen.append(cell._tc)  # noqa: SLF001
                yield from _lines(cell)


def _words(paragraph: Any) -> str:
    """With NBSP and tabs as spaces; a line break stays one."""
    return "\n".join(one_line(line.replace("\u00a0", " ")) for line in paragraph.text.split("\n")).strip()
