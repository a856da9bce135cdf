"""LexisNexis: the downloads of its older service, as plain text and as HTML: `3 of 120 DOCUMENTS` before each article."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from annotator.domain import dates
from annotator.domain.exchange import Rejected
from annotator.interchange.decoding import declared_text_of
from annotator.interchange.press import markup
from annotator.interchange.press.clipping import Clipping, Part, assembled, names, one_line
from annotator.interchange.source import Source

NAME = "lexisnexis"
TITLE = "LexisNexis"
SUFFIXES = (".txt", ".html", ".htm")

_COUNTER = re.compile(
    r"^[ \t]*\d+[ \t]+(?:of|von|de|di|van)[ \t]+\d+[ \t]+(?:DOCUMENTS?|DOKUMENTEN?|DOCUMENTOS|DOCUMENTI|DOCUMENTEN)[ \t\r]*$",
    re.MULTILINE,
)
# What its lines are called, in the languages of its interface; the word before the colon decides.
_FIELDS = {
    "author": ("BYLINE", "AUTOR", "AUTEUR", "AUTORE", "VON", "PAR"),
    "section": ("SECTION", "RUBRIK", "RUBRIQUE", "SECCION", "SECCIÓN", "SEZIONE", "RESSORT"),
    "length": ("LENGTH", "LÄNGE", "LONGUEUR", "LONGITUD", "LUNGHEZZA", "LENGTE"),
    "dateline": ("DATELINE", "ORT", "LIEU", "LUGAR"),
    "headline": ("HEADLINE", "TITEL", "TITRE", "HEADING"),
    "language": ("LANGUAGE", "SPRACHE", "LANGUE", "IDIOMA", "LINGUA", "TAAL"),
    "caption": ("GRAPHIC", "GRAFIK", "GRAPHIQUE", "FOTO"),
    "highlight": ("HIGHLIGHT", "ABSTRACT", "ZUSAMMENFASSUNG"),
    "notes": ("LOAD-DATE", "UPDATE", "PUBLICATION-TYPE", "PUBLIKATIONSTYP", "TYPE-PUBLICATION", "JOURNAL-CODE", "DOCUMENT-TYPE", "SUBJECT", "ORGANIZATION",
              "PERSON", "COMPANY", "TICKER", "INDUSTRY", "GEOGRAPHIC", "COUNTRY", "CITY", "STATE", "CORRECTION-DATE", "CORRECTION", "SERIES", "NAME",
              "PUB-TYPE", "DISTRIBUTION", "TYPE", "CATEGORIES", "SERIE", "ZEITUNGS-CODE", "CODE-REVUE", "DATE-CHARGEMENT", "LADEDATUM", "UPDATE-DATE",
              "EDITION", "AUSGABE", "TERMS", "LOADDATE"),
}  # fmt: skip
_KIND = {label: kind for kind, labels in _FIELDS.items() for label in labels}
_LABEL = re.compile(r"([A-ZÄÖÜÉÓ][A-ZÄÖÜÉÓ\-]{2,24}):\s*(.*)\Z", re.DOTALL)
_COPYRIGHT = re.compile(
    r"\s*(?:Copyright|©|\(c\))\s.*\d{4}|\s*(?:All Rights Reserved|Alle Rechte vorbehalten|Tous droits réservés)\s*\Z",
    re.IGNORECASE,
)
_LANGUAGES = {"english": "en", "englisch": "en", "anglais": "en", "german": "de", "deutsch": "de", "french": "fr", "français": "fr", "französisch": "fr", "spanish": "es", "italian": "it", "dutch": "nl", "portuguese": "pt"}  # fmt: skip


def sniff(head: bytes, name: str) -> bool:
    """By its counter of documents, or the comments that its pages hold."""
    if b"DOCUMENT" not in head and b"DOKUMENT" not in head and b"LXNComment" not in head and not _request(head):
        return False
    flat = re.sub(rb"<[^>]*>", b"\n", head)
    return (
        b"LXNComment" in head
        or bool(re.search(rb"^\s*\d+ (?:of|von|de|di) \d+ (?:DOCUMENT|DOKUMENT)", flat, re.MULTILINE))
        or _request(head)
    )


def _request(head: bytes) -> bool:
    return b"Download Request:" in head and b"Time Of Request:" in head


def clippings(source: Source) -> Iterator[Clipping | Rejected]:
    """The articles of a file. What is no article (an error in place of one) is refused by its number."""
    text, _ = declared_text_of(source.content())
    pages = "<html" in text[:2000].lower()
    for number, block in enumerate(_blocks_of_html(text) if pages else _blocks_of_text(text), 1):
        error = "it holds no article: LexisNexis reports an error in its place."
        yield _article(block, number) or Rejected(source.name, number, "", error)


@dataclass(slots=True)
class _Read:
    """What was read of an article so far. Paragraphs may have line breaks within them."""

    top: list[str] = field(default_factory=list[str])
    body: list[str] = field(default_factory=list[str])
    facts: dict[str, str] = field(default_factory=dict[str, str])
    begun: bool = False  # have the labelled lines above the body gone by?
    ended: bool = False
    last: str = ""


def _blocks_of_text(text: str) -> Iterator[list[str]]:
    """The paragraphs of each article. Lines are broken at a width: those of a paragraph are joined again."""
    clean = text.replace("\r\n", "\n").replace("\r", "\n").replace("\f", "\n")
    cuts = [hit.span() for hit in _COUNTER.finditer(clean)]
    ends = [start for start, _ in cuts[1:]] + [len(clean)]
    for (_, start), end in zip(cuts, ends, strict=True):
        yield [_joined(part) for part in re.split(r"\n[ \t]*\n", clean[start:end]) if part.strip()]


def _joined(paragraph: str) -> str:
    """One line out of those that were broken at a width; centred lines stay apart."""
    lines = paragraph.strip("\n").split("\n")
    centred = all(line.startswith("        ") for line in lines)
    return ("\n" if centred else " ").join(map(one_line, lines))


def _blocks_of_html(text: str) -> Iterator[list[str]]:
    """The paragraphs of each article of a page, each with its own line breaks."""
    block: list[str] | None = None
    for said in markup.paragraphs(markup.html(text)):
        if _COUNTER.match(said):
            if block is not None:
                yield block
            block = []
        elif block is not None:
            block.append(said)
    if block is not None:
        yield block


def _article(paragraphs: Sequence[str], line: int) -> Clipping | None:
    read = _Read()
    for said in paragraphs:
        _take(read, said)
    if not read.body and any("error in this document" in said for said in read.top):
        return None
    top, outlet, published = _head(read.top)
    title = read.facts.get("headline") or (" ".join(top.pop(0).split("\n")) if top else "")
    facts = read.facts
    parts = [Part(title, "headline"), *(Part(one, "standfirst") for one in top), Part(facts.get("highlight", ""), "standfirst"),
             Part(facts.get("author", ""), "byline"), Part(facts.get("dateline", ""), "dateline"), *map(Part, read.body),
             Part(facts.get("caption", ""), "caption")]  # fmt: skip
    if not any(part.text for part in parts[1:]):
        return None
    text, marks = assembled(parts, "LexisNexis")
    language = facts.get("language", "").split(";")[0].strip().lower()
    return Clipping(
        text=text, marks=marks, title=title, outlet=outlet, author=names([facts.get("author")]), published=published,
        section=facts.get("section", ""), language=_LANGUAGES.get(language, ""), line=line,
    )  # fmt: skip


def _take(read: _Read, said: str) -> None:
    """A paragraph goes to the head, to a label, or to the body."""
    label = _LABEL.match(said)
    kind = _KIND.get(label[1], "") if label else ""
    if label and kind:
        read.facts.setdefault(kind, one_line(label[2]))
        read.last = kind
        above = kind in ("author", "section", "length", "dateline", "headline", "highlight")
        read.begun = read.begun or above
        read.ended = read.ended or (not above and bool(read.body))
    elif not read.begun and not read.body:
        read.top.append(said)
    elif read.ended or _COPYRIGHT.match(said):
        if read.last == "caption" and not _COPYRIGHT.match(said) and not read.facts.get("caption"):
            read.facts["caption"] = one_line(said)
        read.ended = read.ended or bool(read.body)
    else:
        read.body.append(said)


def _head(top: list[str]) -> tuple[list[str], str, str]:
    """Of the paragraphs above the labels: those below the date, the paper that stands above it, and the day."""
    lines = top
    at = next((n for n, said in enumerate(lines) if dates.day(said)), -1)
    if at < 0:
        return lines[1:], one_line(lines[0]) if lines else "", ""
    paper = [line for said in lines[:at] for line in said.split("\n") if not _COPYRIGHT.match(line)]
    dated = lines[at].split("\n")
    day = next(n for n, line in enumerate([*dated, lines[at]]) if dates.day(line))
    if at == 0 and day > 0:  # paper and date in one paragraph
        paper = dated[:day]
    return list(lines[at + 1 :]), one_line(paper[0]) if paper else "", dates.day(lines[at])
