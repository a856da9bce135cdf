"""Nexis Uni and Lexis+: many articles in one Word document, after a cover that lists them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from contextlib import closing
from itertools import takewhile

from annotator.domain import dates
from annotator.domain.exchange import Rejected
from annotator.interchange import zips
from annotator.interchange.press import docx
from annotator.interchange.press.clipping import Clipping, Part, assembled, names
from annotator.interchange.source import Source

NAME = "nexis"
TITLE = "Nexis Uni"
SUFFIXES = (".docx",)

_END = re.compile(r"(?:End of Document|Ende des Dokuments|Fin du document|Fin del documento)\s*\Z", re.IGNORECASE)
_BODY = re.compile(r"(?:Body|Volltext|Haupttext|Corps|Texte|Cuerpo)\s*\Z", re.IGNORECASE)
_TAIL = re.compile(
    r"(?:Classification|Klassifizierung|Classement|Clasificación|Graphic|Notes|Correction|Load-Date\s*:.*|Ladedatum\s*:.*)\s*\Z",
    re.IGNORECASE,
)
_FACT = re.compile(
    r"(Section|Length|Byline|Dateline|Highlight|Rubrik|Länge|Autor|Longueur|Auteur|Sección|Longitud)\s*:\s*(.*)\Z",
    re.IGNORECASE | re.DOTALL,
)
_NAMES = {"rubrik": "section", "sección": "section", "autor": "byline", "auteur": "byline", "länge": "length", "longueur": "length", "longitud": "length"}  # fmt: skip
_COPYRIGHT = re.compile(r"(?:Copyright|©)\s", re.IGNORECASE)
_LOOKED_AT = 50_000_000


def sniff(head: bytes, name: str) -> bool:
    """A Word document, as far as the first bytes tell."""
    return docx.sniff(head, name)


def fits(source: Source) -> bool:
    """Does it say where each document ends?"""
    try:
        with closing(zips.opened(source.path)) as archive:
            words = re.sub(rb"<[^>]+>", b"", zips.data(archive, "word/document.xml")[:_LOOKED_AT])
    except ValueError:
        return False
    return any(
        mark in words for mark in (b"End of Document", b"Ende des Dokuments", b"Fin du document", b"Fin del documento")
    )


def clippings(source: Source) -> Iterator[Clipping | Rejected]:
    """The articles of the file."""
    number, block = 0, list[str]()
    for line in docx.paragraphs(docx.opened(source)):
        if _END.match(line.text):
            number += 1
            yield _article(block, number) or Rejected(source.name, number, "", "the article has no text.")
            block = []
        else:
            block.append(line.text)


def _article(block: Sequence[str], line: int) -> Clipping | None:
    """Title, paper and date stand above the facts, each in its line; the body behind its heading, if it has one."""
    facts: dict[str, str] = {}
    starts = [n for n, said in enumerate(block) if _FACT.match(said)]
    dated = next(
        (
            n
            for n, said in enumerate(block)
            if dates.day(said) and n > 1 and len(said) < 80 and n <= (starts or [len(block)])[0]
        ),
        -1,
    )
    if dated < 2:
        return None
    head = _cover_removed(block, dated)
    for said in block[dated + 1 :]:
        if hit := _FACT.match(said):
            key = hit[1].lower()
            facts.setdefault(_NAMES.get(key, key), hit[2].strip())
    begins = next(
        (n + 1 for n, said in enumerate(block) if n > dated and _BODY.match(said)), (starts or [dated])[-1] + 1
    )
    body = list(takewhile(lambda said: not _TAIL.match(said), block[begins:]))
    title, outlet = head
    parts = [Part(title, "headline"), Part(facts.get("highlight", ""), "standfirst"), Part(facts.get("byline", ""), "byline"),
             Part(facts.get("dateline", ""), "dateline"), *map(Part, body)]  # fmt: skip
    if not body:
        return None
    text, marks = assembled(parts, "Nexis")
    return Clipping(text=text, marks=marks, title=title, outlet=outlet, author=names([facts.get("byline")]),
                    published=dates.day(block[dated]), section=facts.get("section", ""), line=line)  # fmt: skip


def _cover_removed(block: Sequence[str], dated: int) -> tuple[str, str]:
    """Title and paper: the two lines above the date; a line of copyright between them is passed over."""
    above = [said for said in block[max(0, dated - 4) : dated] if not _COPYRIGHT.match(said)]
    return (above[-2], above[-1]) if len(above) >= 2 else (above[-1] if above else "", "")
