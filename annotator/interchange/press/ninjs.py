"""ninjs, the IPTC's JSON for news: versions 1, 2 and 3, one item or a list of them, one to a file or one to a line."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, TypeAlias

from annotator.domain import dates, limits
from annotator.interchange.decoding import text_of
from annotator.interchange.jsons import loads
from annotator.interchange.press import markup
from annotator.interchange.press.clipping import Clipping, Part, assembled, names, numbered, one_line
from annotator.interchange.source import Source

NAME = "ninjs"
TITLE = "ninjs"
SUFFIXES = (".json", ".ninjs")

_Item: TypeAlias = dict[str, Any]
_MARKS = (b'"versioncreated"', b'"versionCreated"', b'"body_text"', b'"body_html"', b'"body_xhtml"', b'"bodies"', b'"body_main"', b'"body_richtext"')  # fmt: skip


def sniff(head: bytes, name: str) -> bool:
    """An object with keys that only ninjs has."""
    begins = head.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] in (b"{", b"[")
    return begins and any(mark in head for mark in _MARKS) and b'"annotator/1"' not in head


def clippings(source: Source) -> Iterator[Clipping]:
    """The items of type text, also those within an item of type composite. Raises ValueError."""
    text, _ = text_of(source.content())
    try:
        items = list(_items(loads(text.encode())))
    except limits.Beyond:
        raise
    except (ValueError, RecursionError):
        raise ValueError("this is not JSON") from None
    yield from numbered(map(_article, items))


def _items(given: Any) -> Iterator[_Item]:
    """An item, those of a list or of an envelope, and those that belong to a composite."""
    if isinstance(given, list):
        for one in given:
            yield from _items(one)
    elif isinstance(given, dict):
        if given.get("type") in ("composite", None) and isinstance(given.get("items"), list):
            yield from _items(given["items"])
        else:
            yield given


def _article(item: _Item) -> Clipping | None:
    if item.get("type", "text") != "text":
        return None
    title = _first_of(item, "headline", "headlines")
    said = _paragraphs(item)
    if not said:
        return None
    byline = _str(item.get("byline") or item.get("by"))
    lead = _first_of(item, "description", "descriptions")
    parts = [Part(title, "headline")]
    if lead and lead not in said and lead != title:
        parts.append(Part(lead, "standfirst"))
    parts += [Part(byline, "byline"), *map(Part, said)]
    text, marks = assembled(parts, "ninjs")
    return Clipping(
        text=text, marks=marks, title=title, author=names([byline, *_people(item)] if not byline else [byline]), outlet=_outlet(item),
        published=next((day for key in ("versioncreated", "versionCreated", "contentcreated", "contentCreated", "firstcreated", "firstCreated")
                        if (day := dates.day(_str(item.get(key))))), ""),
        section=_section(item), language=_str(item.get("language")).partition("-")[0].lower(), url=_url(item)
    )  # fmt: skip


def _paragraphs(item: _Item) -> list[str]:
    """Of several bodies the one with markup, for it knows its paragraphs; each article comes once."""
    bodies = [(key, value, "") for key, value in item.items() if key.startswith("body") and isinstance(value, str)]
    if isinstance(item.get("bodies"), list):
        found = [one for one in item["bodies"] if isinstance(one, dict)]
        bodies += [
            (_str(b.get("role")), _str(b.get("value")), _str(b.get("contenttype") or b.get("contentType")))
            for b in found
        ]
    rich = [
        value for key, value, kind in bodies if value and ("html" in f"{key}{kind}" or "rich" in key or "</p>" in value)
    ]
    if rich:
        return markup.paragraphs(markup.html(max(rich, key=len)))
    plain = max((value for _, value, _ in bodies if value), key=len, default="")
    parts = plain.split("\n\n") if "\n\n" in plain else plain.split("\n")
    return [one_line(part) for part in parts if part.strip()]


def _first_of(item: _Item, key: str, plural: str) -> str:
    """`headline`, else the main one of `headline_main`, `headline_x`, else of the list `headlines`."""
    named = [item.get(key), item.get(f"{key}_main"), *(v for k, v in sorted(item.items()) if k.startswith(f"{key}_"))]
    listed = item.get(plural) if isinstance(item.get(plural), list) else []
    named += [
        one.get("value") for one in sorted(filter(_is_object, listed or []), key=lambda one: one.get("role") != "main")
    ]
    return next((_flat(one) for one in named if isinstance(one, str) and one.strip()), "")


def _flat(text: str) -> str:
    return one_line(" ".join(markup.paragraphs(markup.html(text)))) if "<" in text and ">" in text else one_line(text)


def _people(item: _Item) -> list[str]:
    listed = item.get("authors") or item.get("people") or []
    found = filter(_is_object, listed if isinstance(listed, list) else [])
    return [
        _str(one.get("name"))
        for one in found
        if _str(one.get("rel") or one.get("role") or "author") in ("author", "creator", "writer")
    ]


def _outlet(item: _Item) -> str:
    provider = item.get("provider")
    named = _str(provider.get("name") or provider.get("literal")) if isinstance(provider, dict) else _str(provider)
    sources = [one for one in item.get("infosources") or item.get("infosource") or [] if isinstance(one, dict)]
    return named or _str(item.get("source")) or next((_str(one.get("name")) for one in sources if one.get("name")), "")


def _section(item: _Item) -> str:
    listed = item.get("service") or item.get("sections") or []
    return (
        next((_str(one.get("name")) for one in listed if isinstance(one, dict)), "") if isinstance(listed, list) else ""
    )


def _url(item: _Item) -> str:
    for key in ("canonicalurl", "canonicalUrl", "link", "url", "uri"):
        told = _str(item.get(key))
        if told.startswith("http") and key != "uri":
            return told
    return ""


def _is_object(one: Any) -> bool:
    return isinstance(one, dict)


def _str(value: Any) -> str:
    return one_line(value) if isinstance(value, str) else ""
