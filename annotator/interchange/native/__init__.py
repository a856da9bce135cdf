"""JSON Lines, `annotator/1`: everything we know, one line per document and layer."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import BinaryIO

import msgspec

from annotator.domain import limits
from annotator.domain.exchange import Record, Rejected
from annotator.interchange import Names, Source
from annotator.interchange.native.check import check
from annotator.interchange.native.line import schema
from annotator.interchange.native.parse import lines, parsed
from annotator.interchange.native.proof import digest_of, digests
from annotator.interchange.native.records import line_of, record_of

__all__ = ["CARRIES", "LARGEST", "NAME", "SUFFIXES", "TITLE", "digest_of", "digests", "read", "schema", "sniff", "validate", "write"]

NAME = "jsonl"
TITLE = "Annotator JSON Lines"
SUFFIXES = (".jsonl", ".ndjson")
LARGEST = None  # it is read line by line
CARRIES = ("text", "metadata", "zones", "layers", "coders", "status", "spans", "nested spans", "discontinuous spans",
           "attributes", "relations", "statements", "entities", "notes", "document labels", "codebook revision",
           "unknown keys", "articles without tags", "links between articles", "attributes of relations",
           "notes on articles")  # fmt: skip

LAST = True  # many formats end in .jsonl; what is none of them is refused as ours
_encoder = msgspec.json.Encoder()


def sniff(head: bytes, name: str) -> bool:
    """A line that begins like JSON, or our suffix."""
    return name.lower().endswith(SUFFIXES) or (head.lstrip()[:1] == b"{" and b'"schema"' in head)


def read(source: Source) -> Iterator[Record | Rejected]:
    """The records of a file; a line that is not right comes as `Rejected`, with its line and field.

    Ids are compared within a line only: a project compares them all when they are written, and
    to keep a million of them here would cost more than to read them.
    """
    return _read(source, None)


def validate(source: Source) -> Iterator[Record | Rejected]:
    """As `read`, and no id of a span or relation may stand in two lines."""
    return _read(source, set())


def _read(source: Source, seen: set[str] | None) -> Iterator[Record | Rejected]:
    empty = True
    for number, given in lines(source):
        empty = False
        if isinstance(given, Rejected):
            yield given
            continue
        try:
            line = parsed(source, number, given)
            check(source, number, line, set() if seen is None else seen)
            yield record_of(source, number, line)
        except Rejected as rejected:
            yield rejected
        except limits.Beyond as error:
            yield Rejected(source.name, number, "", f"{error}.")
    if empty:
        yield Rejected(source.name, None, "", "the file is empty.")


def write(records: Iterable[Record], names: Names, out: BinaryIO) -> Iterator[Record]:
    """One line a record; each is handed back when its line is written."""
    buffer = bytearray()
    for record in records:
        _encoder.encode_into(line_of(record, names), buffer)
        buffer += b"\n"
        out.write(buffer)
        yield record
