"""NITF, the agencies' markup for one article; other wire formats carry it inside."""

from __future__ import annotations

from collections.abc import Iterator

from annotator.domain import dates
from annotator.interchange.press import markup
from annotator.interchange.press.clipping import Clipping, Part, assembled, names, one_line
from annotator.interchange.press.markup import Element
from annotator.interchange.source import Source

NAME = "nitf"
TITLE = "NITF"
SUFFIXES = (".nitf", ".xml")

_HEADLINES = ("hl1", "hl2", "hl3", "hl4")
_PICTURES = ("media", "figure", "graphic")


def sniff(head: bytes, name: str) -> bool:
    """By its root element."""
    return b"<nitf" in head and b"<newsItem" not in head and b"<NewsML" not in head and b"<contentSet" not in head


def clippings(source: Source) -> Iterator[Clipping]:
    """The one article of the file."""
    found = article(markup.xml(source.content()))
    if found is not None:
        yield found


def article(root: Element) -> Clipping | None:
    """The article of an `<nitf>` element, or of whatever holds its `<body>`."""
    body = markup.first(root, "body")
    if body is None:
        return None
    head = markup.first(root, "head")
    top = markup.first(body, "body.head")
    content = markup.first(body, "body.content")
    headlines = markup.first(top, "hedline") if top is not None else None
    title = markup.words(markup.first(headlines, "hl1")) if headlines is not None else ""
    title = title or (markup.words(headlines) if headlines is not None else "")
    parts = [*_top(top, title), *(_content(content) if content is not None else ()), *_end(body)]
    text, marks = assembled(parts, "NITF")
    byline = markup.first(top, "byline") if top is not None else None
    return Clipping(
        text=text, marks=marks, title=title or _title(head), outlet=_attribute(head, "pubdata", "name"),
        author=names([_person(byline)]) if byline is not None else "", published=_published(head), section=_section(head),
        language=_language(root), url=_url(head),
    )  # fmt: skip


def _top(top: Element | None, title: str) -> Iterator[Part]:
    if top is None:
        return
    yield Part(title, "headline")
    for kind, element in ((markup.name(one), one) for one in top.iter()):
        if kind in _HEADLINES[1:]:
            yield Part(markup.words(element), "standfirst")
        elif kind == "abstract":
            yield from (Part(said, "standfirst") for said in markup.paragraphs(element))
        elif kind == "byline":
            yield Part(markup.words(element), "byline")
        elif kind == "dateline":
            yield Part(markup.words(element), "dateline")


def _content(content: Element) -> Iterator[Part]:
    """Paragraphs; those of a picture are its caption. A block that another repeats as a lead comes once."""
    leads: list[str] = []
    for element in content:
        kind = markup.name(element)
        if kind in _PICTURES:
            yield from (
                Part(said, "caption")
                for one in markup.every(element, "media-caption")
                for said in markup.paragraphs(one)
            )
            yield from (
                Part(said, "credit")
                for one in markup.every(element, "media-producer")
                for said in markup.paragraphs(one)
            )
        elif kind == "block" and element.get("class") == "lead_paragraph":
            leads = markup.paragraphs(element)
            full = next(
                (one for one in content if markup.name(one) == "block" and one.get("class") == "full_text"), None
            )
            if full is None or markup.paragraphs(full)[: len(leads)] != leads:
                yield from map(Part, leads)
        elif kind == "block" and any(markup.name(one) in _PICTURES for one in element):
            yield from _content(element)
        elif kind:
            yield from map(Part, _readable(element))


def _readable(element: Element) -> list[str]:
    """Paragraphs; where one holds markup as plain words (`&lt;p&gt;…`), that is read too."""
    said = markup.paragraphs(element)
    if any("</" in one or "<p>" in one or "<br" in one for one in said):
        return [line for one in said for line in (markup.paragraphs(markup.html(one)) if "<" in one else [one])]
    return said


def _end(body: Element) -> Iterator[Part]:
    end = markup.first(body, "body.end")
    if end is not None:
        for element in end:
            kind = {"tagline": "byline"}.get(markup.name(element), "")
            yield from (Part(said, kind) for said in markup.paragraphs(element))


def _person(byline: Element) -> str:
    """The name in a byline, without the title that stands glued to it."""
    people = [markup.words(one) for one in markup.every(byline, "person")]
    if people:
        return "; ".join(people)
    title = markup.first(byline, "byttl")
    told = one_line(byline.text) if title is not None else markup.words(byline)
    return told or markup.words(byline)


def _title(head: Element | None) -> str:
    found = markup.first(head, "title") if head is not None else None
    return one_line("".join(found.itertext())) if found is not None else ""


def _published(head: Element | None) -> str:
    told = (
        _attribute(head, "pubdata", "date.publication"), _attribute(head, "date.issue", "norm"), _attribute(head, "date.release", "norm"),
        _attribute(head, "story.date", "norm"), "-".join(_meta(head, f"publication_{part}").zfill(2) for part in ("year", "month", "day_of_month")),
    )  # fmt: skip
    return next((day for one in told if (day := dates.day(one))), "")


def _section(head: Element | None) -> str:
    return _attribute(head, "pubdata", "position.section") or _meta(head, "online_sections") or _meta(head, "dsk")


def _url(head: Element | None) -> str:
    told = _attribute(head, "pubdata", "ex-ref")
    return told if told.startswith("http") else ""


def _attribute(head: Element | None, element: str, attribute: str) -> str:
    found = markup.first(head, element) if head is not None else None
    return one_line(found.get(attribute)) if found is not None else ""


def _meta(head: Element | None, wanted: str) -> str:
    metas = markup.every(head, "meta") if head is not None else []
    return next((one_line(one.get("content")) for one in metas if one.get("name") == wanted), "")


def _language(root: Element) -> str:
    told = root.get("{http://www.w3.org/XML/1998/namespace}lang") or ""
    return told.partition("-")[0].lower()
