"""NewsML-G2: news items alone, in a package or in a message; the article inside is NITF, XHTML, or HTML as plain words."""

from __future__ import annotations

from collections.abc import Iterator

from annotator.domain import dates
from annotator.interchange.press import markup, nitf
from annotator.interchange.press.clipping import Clipping, Part, assembled, names, numbered, one_line
from annotator.interchange.press.markup import Element
from annotator.interchange.source import Source

NAME = "newsml-g2"
TITLE = "NewsML-G2"
SUFFIXES = (".xml", ".newsml")


def sniff(head: bytes, name: str) -> bool:
    """By its root element, or the namespace of the IPTC."""
    if b"<" not in head:
        return False
    roots = (b"<newsItem", b"<newsMessage", b"<contentSet", b"<packageItem", b":newsItem", b":newsMessage")
    return b"iptc.org/std/nar" in head or any(root in head for root in roots)


def clippings(source: Source) -> Iterator[Clipping]:
    """The news items with text; pictures and packages hold none."""
    root = markup.xml(source.content())
    yield from numbered(map(_article, markup.every(root, "newsitem") or [root]))


def _article(item: Element) -> Clipping | None:
    meta = markup.first(item, "contentmeta")
    content = markup.first(item, "contentset")
    content = item if content is None and markup.name(item) == "contentset" else content
    if content is None:
        return None
    title = markup.words(_child(meta, "headline"))
    inner = _inside(content, title)
    if inner is None or not inner.text:
        return None
    by = [markup.words(one) for one in _children(meta, "by")] or [_name(one) for one in _children(meta, "creator")]
    return Clipping(
        text=inner.text, marks=inner.marks, title=title or inner.title, author=inner.author or names(by),
        outlet=_name(_child(_child_of(item, "itemmeta"), "provider")) or _name(_child(meta, "infosource")) or inner.outlet,
        published=_published(item, meta) or inner.published, section=inner.section, language=_language(item, meta) or inner.language,
        url=_link(item)
    )  # fmt: skip


def _inside(content: Element, title: str) -> Clipping | None:
    """The first rendition with words: NITF before XHTML, that before plain words."""
    nitfs = markup.every(content, "nitf")
    if nitfs:
        return nitf.article(nitfs[0])
    for element in [*markup.every(content, "inlinexml"), *markup.every(content, "inlinedata")]:
        told = (element.get("contenttype") or "").lower()
        said = _paragraphs(element, told)
        if said:
            parts = [] if not title or said[0] == title else [Part(title, "headline")]
            heads = [Part(said[0], "headline")] if said[0] == title else [Part(said[0])]
            text, marks = assembled([*parts, *heads, *map(Part, said[1:])], "NewsML-G2")
            return Clipping(text=text, marks=marks, title=title)
    return None


def _paragraphs(element: Element, told: str) -> list[str]:
    body = markup.first(element, "body")
    found = markup.paragraphs(body if body is not None else element)
    joined = "\n".join(found)
    if ("</" in joined or "<p" in joined or "<br" in joined) and "plain" not in told:
        try:
            page = markup.html("".join(element.itertext()))
        except ValueError:
            return found
        inner = markup.first(page, "body")
        return markup.paragraphs(inner if inner is not None else page)
    if "plain" in told:
        return [one_line(said) for said in "".join(element.itertext()).split("\n\n") if said.strip()]
    return found


def _published(item: Element, meta: Element | None) -> str:
    told = [_child(_child_of(item, "itemmeta"), name) for name in ("versioncreated", "firstcreated")]
    told = [*told, _child(meta, "contentmodified"), _child(meta, "contentcreated")]
    return next((day for one in told if one is not None and (day := dates.day(one_line(one.text)))), "")


def _language(item: Element, meta: Element | None) -> str:
    found = _child(meta, "language")
    told = found.get("tag") if found is not None else item.get("{http://www.w3.org/XML/1998/namespace}lang")
    return (told or "").partition("-")[0].lower()


def _link(item: Element) -> str:
    links = (one.get("href") or "" for one in _children(_child_of(item, "itemmeta"), "link"))
    return next((link for link in links if link.startswith("http")), "")


def _name(element: Element | None) -> str:
    if element is None:
        return ""
    return markup.words(_child(element, "name")) or one_line(
        element.get("literal") or element.get("qcode", "").partition(":")[2]
    )


def _child_of(item: Element, wanted: str) -> Element | None:
    return markup.first(item, wanted)


def _children(element: Element | None, wanted: str) -> list[Element]:
    return [one for one in element if markup.name(one) == wanted] if element is not None else []


def _child(element: Element | None, wanted: str) -> Element | None:
    return next(iter(_children(element, wanted)), None)
