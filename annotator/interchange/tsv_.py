"""TSV for analysts: the tables of `csv_`, with tabs between the cells."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from annotator.domain.exchange import Record, Rejected
from annotator.interchange import Names, Source, csv_

NAME = "tsv"
TITLE = "TSV tables"
SUFFIXES = (".tsv",)
LARGEST = csv_.LARGEST
CARRIES = csv_.CARRIES

_KIND = csv_.Kind(".tsv", "\t")


def sniff(head: bytes, name: str) -> bool:
    """The first of our tables, and those beside it."""
    return csv_.are_ours(head, name, _KIND)


def write_folder(records: Iterable[Record], names: Names, folder: Path) -> Iterator[Record]:
    """The tables, row by row."""
    return csv_.write_tables(records, names, folder, _KIND)


def read(source: Source) -> Iterator[Record | Rejected]:
    """A record for each article and layer of the tables."""
    return csv_.read_tables(source, _KIND)
