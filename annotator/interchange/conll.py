"""CoNLL 2003 and its kin: a token and its tag a line, a blank line between sentences.

There are no offsets and no spaces: on the way in the text is made from the tokens, on the way out it is lost, and so is
what does not fit into one tag a token. Read in every scheme (IOB1, IOB2, IOBES, BILOU), with two columns of tags (GermEval)
and in spaCy's form with bars; written as IOB2 in four columns. A sentence does not end where a span goes on.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import BinaryIO

from annotator.domain import limits
from annotator.domain.exchange import Record, Rejected
from annotator.domain.model import Fragment
from annotator.interchange import Names, Source
from annotator.interchange.aligning import aligned, sentences_of, tokens_of
from annotator.interchange.carrying import Tally, with_spans
from annotator.interchange.decoding import lines_in
from annotator.interchange.draft import Draft
from annotator.interchange.escaping import name, unnamed
from annotator.interchange.tags import tags

NAME = "conll"
TITLE = "CoNLL 2003, IOB"
SUFFIXES = (".conll", ".iob", ".bio", ".conll2003")
CARRIES = ("spans",)
LARGEST = limits.TABLE

_TAG = re.compile(r"O|[BIESLU]-\S+")
_START = "-DOCSTART-"
_BARS = re.compile(r"(?:\S+\|)+(?:O|[BIESLU]-\S+)$")
_NO_SPACE_BEFORE, _NO_SPACE_BEHIND = frozenset(",.;:!?)]"), frozenset("([")


def sniff(head: bytes, name: str) -> bool:
    """Our endings, the mark before an article, or lines of columns of which the last is a tag."""
    if PurePosixPath(name).suffix.lower() in SUFFIXES or head.startswith(_START.encode()):
        return True
    if head[:16].removeprefix(b"\xef\xbb\xbf").startswith(b"#FORMAT="):  # WebAnno TSV
        return False
    if max(map(len, head[:1000].split(b"\n"))) > 200:  # a line of prose: a token with its tags is shorter
        return False
    rows = [line.split() for line in head.decode("utf-8", "replace").split("\n")[:40] if line.strip()][:-1]
    tagged = [row for row in rows if len(row) > 1 and _TAG.fullmatch(row[-1])]
    return len(tagged) > 3 and len(tagged) >= 0.8 * len(rows)


@dataclass(slots=True)
class _Article:
    """The tokens of an article with their tags: a layer of tags for each column of them."""

    line: int
    rows: list[tuple[int, str, list[str]]] = field(
        default_factory=list[tuple[int, str, list[str]]]
    )  # "" ends a sentence


def read(source: Source) -> Iterator[Record | Rejected]:
    """A record for each article; a file without marks between articles is one."""
    article = _Article(1)
    for number, line in lines_in(source.path):
        if line.startswith(_START):
            yield from _made(source, article)
            article = _Article(number)
            continue
        taken = _taken(source, number, line)
        if isinstance(taken, Rejected):
            yield taken
        else:
            article.rows += taken
            if len(article.rows) > limits.TOKENS:
                raise limits.Beyond(f"an article has more than {limits.TOKENS:,} tokens")
    yield from _made(source, article)


def _made(source: Source, article: _Article) -> Iterator[Record | Rejected]:
    if any(token for _, token, _ in article.rows):
        try:
            yield _record(source, article)
        except Rejected as rejected:
            yield rejected


def _taken(source: Source, number: int, line: str) -> list[tuple[int, str, list[str]]] | Rejected:
    """The tokens of a line: one, or in spaCy's form a sentence of them."""
    columns = line.split("\t") if "\t" in line else line.split()
    if len(columns) == 4 and _TAG.fullmatch(columns[3]) and not columns[0].isdigit() and "|" not in line:
        return [(number, columns[0], columns[3:])]  # nearly always
    columns = [column.strip() for column in columns if column.strip()]
    if not columns:
        return [(number, "", [])]
    if "|" in line and all(_BARS.fullmatch(column) for column in columns):
        parts = [column.split("|") for column in columns]
        return [*((number, part[0], part[-1:]) for part in parts), (number, "", [])]
    labels = [column for column in columns[1:][-2:] if _TAG.fullmatch(column)]
    if line.startswith("#") and not (labels and _TAG.fullmatch(columns[-1])):
        return []  # where the sentence was taken from
    if not labels or not _TAG.fullmatch(columns[-1]):
        return Rejected(source.name, number, "", f"{line.strip()[:60]!r} has no tag.")
    numbered = len(columns) > 3 and columns[0].isdigit() and len(labels) == 2
    return [(number, columns[1] if numbered else columns[0], labels if numbered else labels[-1:])]


def _record(source: Source, article: _Article) -> Record:
    text, places = "", list[Fragment | None]()
    for _, token, _ in article.rows:
        if not token:
            text = text.rstrip() + "\n" * bool(text)
            places.append(None)
            continue
        glued = not text or text[-1] == "\n" or text[-1] in _NO_SPACE_BEHIND or token[0] in _NO_SPACE_BEFORE
        text += token if glued else f" {token}"
        places.append((len(text) - len(token), len(text)))
    draft = Draft(source, article.line, text.rstrip("\n"))
    for column in range(max(len(labels) for _, _, labels in article.rows)):
        for number, label, place in _spans(article, places, column):
            draft.line = number
            draft.span(unnamed(label), [place], "")
    draft.line = article.line
    return draft.record("conll")


def _spans(article: _Article, places: list[Fragment | None], column: int) -> Iterator[tuple[int, str, Fragment]]:
    """Spans from the tags of a column, in any scheme: B, S and U begin, E, L, S and U end, I begins where nothing goes on."""
    open_, begun, last = "", (0, 0), (0, 0)
    for (number, _, labels), place in zip(article.rows, places, strict=True):
        sign, _, label = (labels[column] if column < len(labels) else "O").partition("-")
        if open_ and (place is None or sign in "OBSU" or label != open_):
            yield begun[0], open_, (begun[1], last[1])
            open_ = ""
        if place is None or sign == "O":
            continue
        if not open_:
            open_, begun = label, (number, place[0])
        last = place
        if sign in "ESLU":
            yield begun[0], open_, (begun[1], last[1])
            open_ = ""
    if open_:
        yield begun[0], open_, (begun[1], last[1])


def fit(record: Record, names: Names, tally: Tally) -> Record | None:
    """The record with its spans at the borders of tokens; one without a token is lost, and so is an article without any."""
    places = tokens_of(record.text)
    if not places:
        tally.add("articles without words", record.document.title)
        return None
    kept, taken = [], 0
    for row in sorted(aligned(record, places, tally), key=lambda r: r.start):
        if row.start < taken:  # two spans within one token
            tally.add("spans within or across others", record.text[row.start : row.end])
        else:
            kept.append(row)
            taken = row.end
    return with_spans(record, kept)


def write(records: Iterable[Record], names: Names, out: BinaryIO) -> Iterator[Record]:
    """An article after the other, each after a mark of its own."""
    for record in records:
        rows = [f"{_START} -X- O O", ""]
        spans = [(tag.start, tag.end, name(tag.label)) for tag in tags(record, names)]
        at = 0
        text = record.text
        for sentence in sentences_of(text):
            end = sentence[-1][1]
            for a, b in sentence:
                while at < len(spans) and spans[at][1] <= a:
                    at += 1
                if at < len(spans) and spans[at][0] <= a:
                    rows.append(f"{text[a:b]} -X- _ {'B' if spans[at][0] == a else 'I'}-{spans[at][2]}")
                else:
                    rows.append(f"{text[a:b]} -X- _ O")
            if not (at < len(spans) and spans[at][0] < end < spans[at][1]):
                rows.append("")
        out.write("\n".join([*rows, ""] if rows[-1] else rows).encode() + b"\n")
        yield record
