"""XML read without its dangers, and written without what it forbids."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from annotator.domain import limits
from annotator.domain.exchange import Record
from annotator.domain.text import sha256
from annotator.interchange import Names
from annotator.interchange.carrying import METADATA, Tally
from annotator.interchange.tags import packed, unpacked

if TYPE_CHECKING:
    from typing import Any

_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_SIGNS = {ord(sign): escape for sign, escape in
          {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\n": "&#10;", "\r": "&#13;", "\t": "&#9;"}.items()}  # fmt: skip
_VERSION = re.compile(rb"""\A(\xef\xbb\xbf)?<\?xml\s+version=(["'])1\.1\2""")
_LOST = "characters that XML forbids (now U+FFFD)"


class _Builder(ET.TreeBuilder):
    """Takes no document types: what entities they declare is no part of any format that is read here."""

    def doctype(self, _name: str, _public: str | None, _system: str | None) -> None:
        raise ValueError("it declares a document type, which no file of this kind needs")


def parse(data: bytes) -> ET.Element:
    """The root element. Raises ValueError with a reason: no XML, a declaration of entities, or too much of it."""
    if data.count(b"<") > limits.MARKUP_SIGNS:
        raise limits.Beyond(f"it has more than {limits.MARKUP_SIGNS:,} signs of markup")
    try:
        parser = ET.XMLParser(target=_Builder())  # noqa: S314  entities need a document type, which is refused
        parser.feed(_VERSION.sub(rb'\1<?xml version="1.0"', data))
        root: ET.Element = parser.close()
    except ET.ParseError as error:
        raise ValueError(f"this is not XML: {error}") from None
    return root


@lru_cache(1024)
def local(tag: str) -> str:
    """The name of an element without its namespace."""
    return tag.rpartition("}")[2]


def quoted(value: str) -> str:
    """An attribute's value between its quotes, or words between tags; line ends and tabs survive in both."""
    return allowed(value).translate(_SIGNS)


def allowed(text: str) -> str:
    """A text with U+FFFD for every character that XML forbids: as many as before."""
    return _FORBIDDEN.sub("\ufffd", text)


def fit(record: Record, names: Names, tally: Tally, *, whose: bool = True) -> Record:
    """The record with nothing that XML forbids in its text, names, notes, attributes and metadata; what is replaced is told.

    What labels and coders are called is not the record's: that is replaced when it is written, and told here. `whose`: are
    layers and coders written as they are called?
    """
    text = allowed(record.text)
    if text != record.text:
        tally.add(_LOST, record.document.title, sum(a != b for a, b in zip(text, record.text, strict=True)))
    known: dict[str, Any] = {key: _clean(getattr(record.document, key), tally) for key in ("title", *METADATA)}
    left = replace(record, text=text, document=replace(record.document, **known, sha256=sha256(text)))
    left.spans = [
        row._replace(note=_clean(row.note, tally), attributes=_cleaned(row.attributes, tally))
        if row.note or "\\u" in row.attributes or _FORBIDDEN.search(row.attributes)
        else row
        for row in record.spans
    ]
    left.relations = [
        row._replace(type=_clean(row.type, tally), attributes=_cleaned(row.attributes, tally)) for row in record.relations
    ]
    left.entities = [
        replace(one, name=_clean(one.name, tally), type=_clean(one.type, tally), qid=_clean(one.qid, tally)) for one in record.entities
    ]
    if record.layer and whose:
        left.layer = replace(record.layer, name=_clean(record.layer.name, tally), note=_clean(record.layer.note, tally))
        _clean(names.coders.get(record.layer.coder_id, record.layer.coder_id), tally)
    for label in {row.label for row in record.spans}:
        _clean(names.labels.get(label, label), tally)
    return left


def _clean(words: str, tally: Tally) -> str:
    left = allowed(words)
    tally.add(_LOST, left, left != words)
    return left


def _cleaned(attributes: str, tally: Tally) -> str:
    given = unpacked(attributes)
    return packed({_clean(key, tally): _clean(value, tally) if isinstance(value, str) else value for key, value in given.items()})
