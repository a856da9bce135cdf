"""NewsML 1.x, the older envelope of the agencies: NewsItems whose components hold NITF, XHTML or plain words."""

from __future__ import annotations

from collections.abc import Iterator

from annotator.domain import dates
from annotator.interchange.press import markup, nitf
from annotator.interchange.press.clipping import Clipping, Part, assembled, names, numbered, one_line
from annotator.interchange.press.markup import Element
from annotator.interchange.source import Source

NAME = "newsml-1"
TITLE = "NewsML 1"
SUFFIXES = (".xml", ".newsml")


def sniff(head: bytes, name: str) -> bool:
    """By its root element."""
    return b"<NewsML" in head and b"iptc.org/std/nar" not in head


def clippings(source: Source) -> Iterator[Clipping]:
    """The news items with words; pictures have none but their captions, and are passed over."""
    root = markup.xml(source.content())
    sent = _text(markup.first(root, "newsenvelope", "dateandtime"))
    yield from numbered(_article(item, sent) for item in markup.every(root, "newsitem"))


def _article(item: Element, sent: str) -> Clipping | None:
    title = _text(markup.first(item, "headline")) or _text(markup.first(item, "subheadline"))
    inner = _inside(item)
    if inner is None or not inner.text:
        return None
    heading = [Part(title, "headline")] if title and title not in inner.text else []
    leads = [Part(title, "headline")] if heading else []
    text, marks = inner.text, list(inner.marks)
    if leads:
        head, first = assembled(leads, "NewsML 1")
        move = len(head) + 2
        text = f"{head}\n\n{text}"
        marks = [*first, *(one._replace(start=one.start + move, end=one.end + move) for one in marks)]
    made = [
        _text(markup.first(item, *path))
        for path in (("firstcreated",), ("dateid",), ("thisrevisioncreated",), ("dateline",))
    ]
    language = markup.first(item, "descriptivemetadata", "language")
    return Clipping(
        text=text, marks=marks, title=title or inner.title, author=names([_byline(item)]) or inner.author,
        outlet=_party(item) or inner.outlet, published=next((day for one in [*made, sent] if (day := dates.day(one))), inner.published),
        language=(language.get("FormalName", "") if language is not None else "").partition("-")[0].lower() or inner.language,
        section=inner.section, url=inner.url
    )  # fmt: skip


def _inside(item: Element) -> Clipping | None:
    nitfs = markup.every(item, "nitf")
    if nitfs:
        return nitf.article(nitfs[0])
    said = max(
        (_paragraphs(one) for one in markup.every(item, "datacontent")),
        key=lambda found: sum(map(len, found)),
        default=[],
    )
    if not said:
        return None
    text, marks = assembled(map(Part, said), "NewsML 1")
    return Clipping(text=text, marks=marks)


def _paragraphs(element: Element) -> list[str]:
    """With markup as it is marked; plain words by their blank lines, or by their lines where there are none."""
    if len(element):
        return markup.paragraphs(element)
    words = "".join(element.itertext())
    if "</" in words or "<p>" in words:
        return markup.paragraphs(markup.html(words))
    parts = words.split("\n\n") if "\n\n" in words.strip() else words.split("\n")
    return [one_line(part) for part in parts if part.strip()]


def _byline(item: Element) -> str:
    return _text(markup.first(item, "byline"))


def _party(item: Element) -> str:
    for wanted in ("provider", "source", "creator"):
        found = markup.first(item, "administrativemetadata", wanted, "party")
        if found is not None and found.get("FormalName"):
            return one_line(found.get("FormalName"))
    credit = markup.first(item, "creditline")
    return _text(credit) or _text(markup.first(item, "providerid"))


def _text(element: Element | None) -> str:
    return one_line("".join(element.itertext())) if element is not None else ""
