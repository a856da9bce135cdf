"""Factiva: its XML responses, and the pages that it saves as HTML, whatever language its interface had."""

from __future__ import annotations

import re
from collections.abc import Iterator

from annotator.domain import dates
from annotator.interchange.decoding import declared_text_of
from annotator.interchange.press import markup
from annotator.interchange.press.clipping import Clipping, Part, assembled, names, numbered, one_line
from annotator.interchange.press.markup import Element
from annotator.interchange.source import Source

NAME = "factiva"
TITLE = "Factiva"
SUFFIXES = (".xml", ".html", ".htm")

_HEADLINE = re.compile(r"\b[a-z]{2}Headline\b")
_WORDS = re.compile(r"\A[\d.,\s]+\s*\w+\Z")  # “664 words”, in any language
_CLOCK = re.compile(r"\A\d{1,2}:\d{2}\b")
_CODE = re.compile(r"\A[A-Z0-9]{2,8}\Z")
_PAGE = re.compile(r"\A(?:Page|Seite|P\.|S\.)?\s*[A-Z]?\d{1,4}\Z", re.IGNORECASE)
_LANGUAGES = {
    "english": "en", "englisch": "en", "anglais": "en", "inglés": "en", "inglese": "en", "german": "de", "deutsch": "de", "allemand": "de",
    "french": "fr", "französisch": "fr", "français": "fr", "spanish": "es", "spanisch": "es", "espagnol": "es", "español": "es",
    "italian": "it", "italienisch": "it", "italien": "it", "italiano": "it", "dutch": "nl", "portuguese": "pt", "russian": "ru", "chinese": "zh",
}  # fmt: skip


def sniff(head: bytes, name: str) -> bool:
    """A response of Factiva, or a page that it made."""
    if b"<" not in head:
        return False
    if b"PPSResponse" in head or b"global.factiva.com" in head or b"<ppsarticle" in head:
        return True
    return b"<title>Factiva" in head or (b"factiva" in head.lower() and b"<html" in head.lower())


def clippings(source: Source) -> Iterator[Clipping]:
    """The articles of a file."""
    data = source.content()
    yield from numbered(_of_xml(data) if b"<ppsarticle" in data or b"PPSResponse" in data[:4096] else _of_html(data))


def _of_xml(data: bytes) -> Iterator[Clipping]:
    root = markup.xml(data)
    for article in markup.every(root, "article"):
        title = markup.words(markup.first(article, "headline"))
        parts = [Part(title, "headline"), Part(_text(article, "byline"), "byline")]
        for name in ("leadparagraph", "tailparagraphs"):
            element = markup.first(article, name)
            parts += [
                Part(words)
                for one in (markup.every(element, "paragraph") if element is not None else [])
                if (words := _said(one))
            ]
        text, marks = assembled(parts, "Factiva")
        yield Clipping(
            text=text, marks=marks, title=title, author=names([_text(article, "byline") or _text(article, "author")]),
            outlet=_text(article, "sourcename"), published=dates.day(_text(article, "publicationdate")), section=_text(article, "sectionname"),
            language=_text(article, "baselanguage").lower()[:2]
        )  # fmt: skip


def _text(article: Element, name: str) -> str:
    return markup.words(markup.first(article, name))


def _said(paragraph: Element) -> str:
    return one_line("".join(paragraph.itertext()))


def _of_html(data: bytes) -> Iterator[Clipping]:
    """Each article is a `div.article` without another within it: they come nested."""
    text, _ = declared_text_of(data)
    root = markup.html(text)
    boxes = [box for box in root.iter("div") if "article" in (box.get("class") or "").split()]
    alone = [box for box in boxes if not any(inner is not box and inner in boxes for inner in box.iter("div"))]
    for box in alone:
        yield _page(box)


def _page(box: Element) -> Clipping:
    head = next((one for one in box.iter() if _HEADLINE.search(one.get("class") or "") or one.get("id") == "hd"), None)
    title = markup.words(head)
    body = [one for one in box.iter("p") if "articleParagraph" in (one.get("class") or "")]
    said = [words for one in body for words in markup.paragraphs(one)]
    facts = _coded(box) or _facts(box, head, body)
    parts = [Part(title, "headline"), Part(facts.get("author", ""), "byline"), *map(Part, said)]
    text, marks = assembled(parts, "Factiva")
    return Clipping(
        text=text, marks=marks, title=title, outlet=facts.get("outlet", ""), author=names([facts.get("author")]),
        published=facts.get("published", ""), section=facts.get("section", ""), language=facts.get("language", "")
    )  # fmt: skip


def _coded(box: Element) -> dict[str, str]:
    """The facts of an article that is laid out as a table of Factiva's field codes (HD, SN, PD …), or nothing."""
    fields: dict[str, str] = {}
    for row in box.iter("tr"):
        cells = [cell for cell in row if markup.name(cell) == "td"]
        if len(cells) == 2:
            fields.setdefault(markup.words(cells[0]), markup.words(cells[1]))
    if "HD" not in fields and "SN" not in fields:
        return {}
    language = fields.get("LA", "").lower()
    return {
        "outlet": fields.get("SN", ""), "author": fields.get("BY", ""), "published": dates.day(fields.get("PD", "")),
        "section": fields.get("SE", ""), "language": _LANGUAGES.get(language, language[:2] if language in ("en", "de", "fr") else ""),
    }  # fmt: skip


def _facts(box: Element, head: Element | None, body: list[Element]) -> dict[str, str]:
    """The lines between headline and body have no names: they are told by what stands in them.

    They stand in the order section, author, number of words, date, time, paper, code of the paper, page, language, copyright.
    """
    found: dict[str, str] = {}
    lines = _lines(box, head, body)
    counted = next((n for n, line in enumerate(lines) if _WORDS.match(line)), -1)
    for line in lines[: max(counted, 0)]:
        found.setdefault(
            "section" if "author" in found or (len(lines[:counted]) > 1 and "section" not in found) else "author", line
        )
    behind = lines[counted + 1 :]
    for line in behind:
        if "published" not in found and (day := dates.day(line)) and len(line) < 40:
            found["published"] = day
        elif _CLOCK.match(line) or _CODE.match(line) or _PAGE.match(line):
            continue
        elif line.lower() in _LANGUAGES:
            found["language"] = _LANGUAGES[line.lower()]
        elif "published" in found and "outlet" not in found:
            found["outlet"] = line
    return found


def _lines(box: Element, head: Element | None, body: list[Element]) -> list[str]:
    """What the `div`s between headline and first paragraph say."""
    found: list[str] = []
    first = body[0] if body else None
    passed = head is None
    for one in box.iter():
        if one is first:
            break
        if one is head:
            passed = True
            continue
        if (
            passed
            and markup.name(one) in ("div", "td")
            and not any(markup.name(inner) in ("div", "td", "p", "table") for inner in one if inner is not one)
        ):
            inside = head is not None and any(up is head for up in one.iterancestors())
            words = markup.words(one)
            if words and not inside:
                found.append(words)
    return found
