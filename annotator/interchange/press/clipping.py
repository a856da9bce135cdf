"""An article as an archive delivers it, and the record that is made of it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import PurePosixPath
from typing import Any, NamedTuple

from annotator.domain import limits
from annotator.domain.exchange import Record, Rejected
from annotator.domain.model import Document, Zone
from annotator.domain.text import sha256, storable
from annotator.domain.zones.finding import find
from annotator.domain.zones.page import Found
from annotator.interchange.source import Source
from annotator.interchange.titles import title as first_words

_SPACES = re.compile(r"[ \t\r\n\f\v\u200b]+")
_ODD = re.compile(
    r"[\t\r\n\f\v\u200b]|  "
)  # most words need no change, and each single space would be replaced by itself
_FIELDS = ("outlet", "author", "published", "section", "language", "url")


class Part(NamedTuple):
    """Paragraphs of an article in the order of the page, of the kind that the source tells (empty: it does not)."""

    text: str
    kind: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Clipping:
    """An article. `marks` are the zones that its source tells, in code points of `text`; `published` is an ISO date or empty.

    `line` is where in the file it stands, counted from 1 (a line, row or article).
    """

    text: str
    marks: Sequence[Found] = ()
    title: str = ""
    outlet: str = ""
    author: str = ""
    published: str = ""
    section: str = ""
    language: str = ""
    url: str = ""
    line: int = 1


def assembled(parts: Iterable[Part], told_by: str) -> tuple[str, tuple[Found, ...]]:
    """A text of paragraphs parted by blank lines, and the zones that the source tells of. Empty parts are passed over.

    `told_by` names what in the source tells it, as the rule of those zones.
    """
    words: list[str] = []
    marks: list[Found] = []
    at = 0
    for text, kind in parts:
        clean = text.strip()
        if not clean:
            continue
        at += 2 if words else 0
        words.append(clean)
        if kind:
            marks.append(Found(kind, at, at + len(clean), told_by, 1.0))
        at += len(clean)
    return "\n\n".join(words), tuple(marks)


def numbered(found: Iterable[Clipping | None]) -> Iterator[Clipping]:
    """The articles of a file with their numbers; None stands for something in it that is no article."""
    for number, one in enumerate((one for one in found if one is not None), 1):
        yield replace(one, line=number)


def one_line(text: str | None) -> str:
    """Words with single spaces between them, for titles and names."""
    if not text:
        return ""
    return (_SPACES.sub(" ", text) if _ODD.search(text) else text).strip()


def names(given: Iterable[str | None]) -> str:
    """Authors as one line, each once, whatever the case they are written in; without “By” before them."""
    found: dict[str, str] = {}
    for one in given:
        for name in re.split(r"[;\n]", one or ""):
            clean = re.sub(r"\A(?:by|von|par|por)\s+", "", one_line(name), flags=re.IGNORECASE).strip(" ,;|")
            if clean:
                known = found.setdefault(clean.casefold(), clean)
                if known.isupper() and not clean.isupper():
                    found[clean.casefold()] = clean
    return "; ".join(found.values())


def record(source: Source, found: Clipping) -> Record | Rejected:
    """The record of an article, with its zones; refused where it has no words or too many."""
    text, replaced = storable(found.text)
    place = f"{source.name}:{found.line}" if found.line > 1 else source.name
    if not text.strip():
        return Rejected(source.name, found.line if found.line > 1 else None, "", "the article has no text.")
    if len(text) > limits.TEXT:
        reason = f"the text has {len(text):,} characters; more than {limits.TEXT:,} are no article."
        return Rejected(source.name, found.line if found.line > 1 else None, "", reason)
    if replaced:
        source.warnings.append(
            f"{place}: {replaced} characters that cannot be kept (NUL, lone surrogates) became U+FFFD."
        )
    zones = find(text, title=found.title, author=found.author, given=found.marks)
    title = one_line(found.title) or _headline(text, zones) or first_words(text) or PurePosixPath(source.name).stem
    told = {name: value for name in _FIELDS if (value := getattr(found, name))}
    known: dict[str, Any] = {name: one_line(storable(value)[0]) for name, value in told.items()}
    document = Document(title=title[:500], file=source.name, sha256=sha256(text), length=len(text), **known)
    marks = [Zone(document_id=document.id, kind=z.kind, start=z.start, end=z.end, rule=z.rule, confidence=z.confidence) for z in zones]  # fmt: skip
    return Record(document=document, text=text, zones=marks, line=found.line, known_by_text=True)


def _headline(text: str, zones: Sequence[Found]) -> str:
    return next((one_line(text[z.start : z.end])[:300] for z in zones if z.kind == "headline"), "")
