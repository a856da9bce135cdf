"""Web pages. What is the article and what the page around it is told by trafilatura; nothing is ever fetched."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from annotator.domain import dates, limits
from annotator.interchange.decoding import declared_text_of
from annotator.interchange.press import markup
from annotator.interchange.press.clipping import Clipping, Part, assembled, names, one_line
from annotator.interchange.source import Source

NAME = "html"
TITLE = "Web pages"
SUFFIXES = (".html", ".htm", ".xhtml")
LARGEST = limits.PAGE
LAST = True  # archives deliver HTML of their own kinds

_SAID = "//body//text()[not(parent::script or parent::style or parent::noscript or parent::template or parent::title)]"
_TAG = re.compile(rb"<(?:!doctype\s+html|html|head|body|article|p|div|h1)[\s>/]", re.IGNORECASE)


def sniff(head: bytes, name: str) -> bool:
    """A page by its first tags, or by its name."""
    flat = head.replace(b"\0", b"") if head[:2] in (b"\xff\xfe", b"\xfe\xff") else head
    begins = flat.lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n")[:1] == b"<"
    return begins and not flat.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<?xml-") and bool(_TAG.search(flat))


def clippings(source: Source) -> Iterator[Clipping]:
    """The one article of the page."""
    text, encoding = declared_text_of(source.content(limits.PAGE))
    if "guessed" in encoding:
        source.warnings.append(f"{source.name}: read as {encoding}.")
    yield article(text)


def article(page: str, url: str = "", line: int = 1) -> Clipping:
    """The article of a page. Raises ValueError where there is none."""
    import logging  # noqa: PLC0415

    from trafilatura import bare_extraction  # noqa: PLC0415  a quarter of a second

    for grumbler in ("trafilatura", "htmldate", "courlan"):  # about pages that say nothing, which we tell ourselves
        logging.getLogger(grumbler).setLevel(logging.CRITICAL)
    root = markup.html(page)
    seen = _seen(root)
    found: Any = bare_extraction(
        root, url=url or None, with_metadata=True, include_comments=False, include_tables=True,
        date_extraction_params={"extensive_search": False, "original_date": True},
    )  # fmt: skip
    if found is None or not (found.text or "").strip():
        return _as_it_stands(page, url, line)
    title = one_line(found.title)
    parts = [Part(title, "headline")] if title and _says(seen, title) else []
    lead = one_line(found.description)
    body = list(_body(found.body))
    if len(lead) > 30 and _says(seen, lead) and not any(_plain(lead) in _plain(part.text) for part in body):
        parts.append(Part(lead, "standfirst"))
    if body and title and _plain(body[0].text) == _plain(title):
        body = body[1:] if parts else body
    text, marks = assembled([*parts, *body], "the page's own title")
    return Clipping(
        text=text, marks=marks, title=title, outlet=one_line(found.sitename), author=names([found.author]),
        published=dates.day(found.date or ""), section=one_line(next(iter(found.categories or ()), "")),
        language=_language(page), url=one_line(found.url or url), line=line,
    )  # fmt: skip


def _body(body: Any) -> Iterator[Part]:
    for element in body:
        if element.tag == "table":
            for row in element.iter("row"):
                yield Part(" \u2003 ".join(filter(None, (one_line("".join(cell.itertext())) for cell in row))))
        elif element.tag == "list":
            for one in element.iter("item"):
                yield Part(one_line("".join(one.itertext())))
        elif element.tag in ("quote", "div") and len(element):
            yield from (Part(said) for said in markup.paragraphs(element))
        else:
            yield Part(one_line("".join(element.itertext())))


def _as_it_stands(page: str, url: str, line: int) -> Clipping:
    """A page in which no article is found (a short notice, a list): all that it says. Raises ValueError where that is nothing."""
    root = markup.html(page)
    title = markup.words(root.find(".//title")) if root.find(".//title") is not None else ""
    title = title or one_line(root.findtext(".//title"))
    said = markup.paragraphs(root)
    if not said:
        raise ValueError("the page says nothing")
    text, marks = assembled([Part(one) for one in said], "")
    return Clipping(text=text, marks=marks, title=title, url=url, language=_language(page), line=line)


def _seen(root: Any) -> str:
    """All that the page says, to look whether its title is among it: one word runs into the next where a block ends."""
    return "".join(root.xpath(_SAID))


def _says(page: str, words: str) -> bool:
    """Are these words on the page, whatever the signs and spaces between them?"""
    return words in page or _plain(words) in _plain(page)


def _plain(text: str) -> str:
    return re.sub(r"\W+", " ", text).casefold().strip()


def _language(page: str) -> str:
    hit = re.search(
        r"<html\b[^>]*?\b(?:xml:)?lang\s*=\s*[\"']?([A-Za-z]{2,3})(?:[-_][A-Za-z]+)?", page[:20000], re.IGNORECASE
    )
    return hit[1].lower() if hit else ""
