"""Europresse (Cedrom-SNi): the pages that it saves, with several articles each."""

from __future__ import annotations

import re
from collections.abc import Iterator

from annotator.domain import dates
from annotator.interchange.decoding import declared_text_of
from annotator.interchange.press import markup
from annotator.interchange.press.clipping import Clipping, Part, assembled, names, numbered
from annotator.interchange.press.markup import Element
from annotator.interchange.source import Source

NAME = "europresse"
TITLE = "Europresse"
SUFFIXES = (".html", ".htm")

_TITLES = ("TitreArticleVisu", "titreArticle", "rdp__articletitle")
_PAPERS = ("DocPublicationName", "rdp__DocPublicationName")
_HEADS = ("DocHeader", "rdp__docheader", "docOcurrContainer_")
_NUMBER = re.compile(r"news\s*[·.]\s*(\d{4})(\d{2})(\d{2})\s*[·.]\s*\w+\s*[·.]\s*[\w-]+")
_TITLE = "\ue000"  # stands where the title was
_CERTIFICATE = re.compile(r"certificat|date d'émission|protégé par les lois", re.IGNORECASE)


def sniff(head: bytes, name: str) -> bool:
    """A page that names Europresse or its makers."""
    if b"<" not in head:
        return False
    low = head.lower()
    return b"cedrom-sni" in low or b"europresse.com" in low or b"docpublicationname" in low


def clippings(source: Source) -> Iterator[Clipping]:
    """The articles of the page; its declared encoding is often wrong, and is not believed where the bytes are UTF-8."""
    text, _ = declared_text_of(source.content())
    papers = _classed(markup.html(text), _PAPERS)
    yield from numbered(_article(_box(paper, papers), paper) for paper in papers)


def _classed(root: Element, wanted: tuple[str, ...]) -> list[Element]:
    return (
        [one for one in root.iter() if set((one.get("class") or "").split()) & set(wanted)] if root is not None else []
    )


def _box(paper: Element, papers: list[Element]) -> Element:
    """The largest element that holds this article and no other."""
    box = paper
    others = {id(one) for one in papers if one is not paper}
    for above in paper.iterancestors():
        if any(id(one) in others for one in above.iter()) or markup.name(above) in ("body", "html"):
            break
        box = above
    return box


def _article(box: Element, paper: Element) -> Clipping:
    heading = next(iter(_classed(box, _TITLES)), None)
    heads = [markup.words(one) for one in _classed(box, _HEADS)]
    title = markup.words(heading)
    outlet = re.sub(r",\s*no\.?\s*\d+.*\Z", "", markup.words(paper))
    above, below = _around(box, paper, heading)
    author = below.pop(0) if below and _is_author(below[0]) else ""
    parts = [Part(title, "headline"), *(Part(one, "standfirst") for one in above), Part(author, "byline")]
    tail = _tail(below)
    parts += [Part(said, "boilerplate" if n >= tail else "") for n, said in enumerate(below)]
    text, marks = assembled(parts, "Europresse")
    return Clipping(
        text=text, marks=marks, title=title, outlet=outlet, author=names([author]),
        published=_published(heads, below), section=_section(heads), language=""
    )  # fmt: skip


def _around(box: Element, paper: Element, heading: Element | None) -> tuple[list[str], list[str]]:
    """What stands between the lines of the head and the title (a second headline), and what stands behind the title.

    What was read before is blanked, and the title is marked, so that the rest falls into what is before and what is behind.
    """
    for known in (*_classed(box, _HEADS), paper):
        for inner in known.iter():
            inner.text = ""
            inner.tail = inner.tail if inner is known else ""
    if heading is not None:
        for inner in list(heading):
            heading.remove(inner)
        heading.text = f"\n{_TITLE}\n"
    said = [line for paragraph in markup.paragraphs(_spread(box)) for line in paragraph.split("\n")]
    at = said.index(_TITLE) if _TITLE in said else -1
    return [line for line in said[: max(at, 0)] if line.strip(" ,")], said[at + 1 :]


def _spread(box: Element) -> Element:
    """With line breaks around the title: it stands in one line with what is before it."""
    for one in _classed(box, _TITLES):
        one.tag = "div"
    return box


def _is_author(said: str) -> bool:
    """A short line without a stop below the title."""
    return (
        len(said.split()) <= 6 and said[-1] not in '.!?:;»”"' and said[:1].isupper() and not any(map(str.isdigit, said))
    )


def _tail(said: list[str]) -> int:
    """Where the copyright line, the number and the certificate begin: they say nothing of the article."""
    for n, words in enumerate(said):
        if words.startswith("©") or _NUMBER.search(words) or _CERTIFICATE.search(words):
            return n
    return len(said)


def _published(heads: list[str], said: list[str]) -> str:
    """The day in the head; else the one in the number of the document."""
    day = dates.day(" ".join(heads))
    if day:
        return day
    hit = next((found for words in reversed(said) if (found := _NUMBER.search(words))), None)
    return f"{hit[1]}-{hit[2]}-{hit[3]}" if hit else ""


def _section(heads: list[str]) -> str:
    """The part of the paper stands first, with a comma behind it: `Politique, jeudi 5 octobre 2013`."""
    first = heads[0] if heads else ""
    return first.rstrip(", ") if first.endswith(",") and not dates.day(first) else ""
