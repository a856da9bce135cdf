"""RSS and Atom, and what WordPress exports (WXR): an article for each entry that says something."""

from __future__ import annotations

import re
from collections.abc import Iterator
from time import struct_time
from typing import Any

from annotator.domain import dates
from annotator.domain.exchange import Rejected
from annotator.interchange.press import markup
from annotator.interchange.press.clipping import Clipping, Part, assembled, names, one_line
from annotator.interchange.source import Source

NAME = "feed"
TITLE = "RSS, Atom, WordPress"
SUFFIXES = (".rss", ".atom", ".xml", ".rdf")

_ROOT = re.compile(rb"<(?:rss|feed|rdf:RDF|\w+:feed)[\s>]", re.IGNORECASE)
_WORDPRESS = re.compile(r"\[/?(?:caption|gallery|embed|audio|video)[^\]]*\]|<!--.*?-->", re.DOTALL)
_ENTITY = re.compile(rb"<!ENTITY", re.IGNORECASE)


def sniff(head: bytes, name: str) -> bool:
    """By its root element, before any of HTML."""
    return bool(_ROOT.search(head)) and b"<html" not in head.lower()


def clippings(source: Source) -> Iterator[Clipping | Rejected]:
    """The entries with words; in an export of WordPress only posts and pages, for it lists pictures as well. Raises ValueError."""
    import feedparser  # noqa: PLC0415

    data = source.content()
    markup.check(data.count(b"<"))
    if _ENTITY.search(data[:65536]):
        raise ValueError("it declares entities, which no press archive does and attacks do")
    feed: Any = feedparser.parse(data, resolve_relative_uris=False, sanitize_html=False)
    entries = [entry for entry in feed.entries if entry.get("wp_post_type", "post") in ("post", "page")]
    problem = one_line(str(feed.get("bozo_exception", "")))[:120]
    if not entries and problem:
        raise ValueError(f"it holds no article ({problem})")
    for number, entry in enumerate(entries, 1):
        yield _article(entry, feed.feed, number) or Rejected(source.name, number, "", "the article has no text.")


def _article(entry: Any, feed: Any, line: int) -> Clipping | None:
    title = _flat(entry.get("title", ""))
    whole = [one.get("value", "") for one in entry.get("content", ())]
    summary = entry.get("summary", "")
    body = _said(max(whole, key=len, default="")) or _said(summary)
    lead = _said(summary) if whole and summary not in whole else []
    leads = [Part(one, "standfirst") for one in lead if one not in body and not _begins(body, one)]
    text, marks = assembled([Part(title, "headline"), *leads, *map(Part, body)], "the feed")
    if not text:
        return None
    authors = [one.get("name") for one in entry.get("authors", ())] or [entry.get("author")]
    told = feed.get("language") or entry.get("title_detail", {}).get("language") or ""
    return Clipping(
        text=text, marks=marks, title=title, outlet=_flat(entry.get("source", {}).get("title", "") or feed.get("title", "")),
        author=names(authors), published=_published(entry), section=_section(entry), language=str(told).partition("-")[0].lower(),
        url=_link(entry), line=line,
    )  # fmt: skip


def _published(entry: Any) -> str:
    """The day as the feed writes it, in its own time zone; never the day on which the feed was made."""
    for key in ("published", "created", "issued", "updated", "wp_post_date"):
        told = entry.get(key, "")
        day = dates.day(told)
        parsed = entry.get(f"{key}_parsed")
        if day:
            return day
        if isinstance(parsed, struct_time):
            return f"{parsed.tm_year:04}-{parsed.tm_mon:02}-{parsed.tm_mday:02}"
    return ""


def _section(entry: Any) -> str:
    tags = [one for one in entry.get("tags", ()) if one.get("term")]
    chosen = [one for one in tags if one.get("scheme") == "category"] or tags
    return one_line(chosen[0]["term"]) if chosen else ""


def _link(entry: Any) -> str:
    for told in (entry.get("link", ""), entry.get("id", "")):
        if str(told).startswith(("http://", "https://")):
            return one_line(told)
    return ""


def _flat(text: str) -> str:
    return " ".join(_said(text)) if "<" in text else one_line(text)


def _said(text: str) -> list[str]:
    """Paragraphs of HTML; in WordPress a blank line parts them, too."""
    clean = _WORDPRESS.sub("", text)
    if not clean.strip():
        return []
    if "<" not in clean:
        return [one_line(part) for part in re.split(r"\n\s*\n", clean) if part.strip()]
    if not re.search(r"<(?:p|div|br)\b", clean, re.IGNORECASE):
        clean = re.sub(r"\n\s*\n", "<p>", clean)
    return markup.paragraphs(markup.html(clean))


def _begins(body: list[str], lead: str) -> bool:
    """Is the summary only the beginning of the text, cut off?"""
    start = lead.rstrip(" .…[]")
    return bool(body) and one_line(" ".join(body)).startswith(start[:200])
