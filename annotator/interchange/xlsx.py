"""Excel: one workbook with a sheet each of articles, layers, statements, spans and relations.

Cells are texts or numbers, never formulas or links, whatever they begin with. Written only: a workbook that people have
worked in is theirs.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from tempfile import TemporaryDirectory
from typing import Any, BinaryIO

from annotator.domain.change import Refusal
from annotator.domain.exchange import Record
from annotator.interchange import Names
from annotator.interchange.carrying import Tally
from annotator.interchange.provenance import WHO_AGREED
from annotator.interchange.sheets import Cells, rows, sheets

NAME = "xlsx"
TITLE = "Excel workbook"
SUFFIXES = (".xlsx",)
CARRIES = ("text", "metadata", "layers", "coders", "status", "spans", "nested spans", "discontinuous spans", "attributes", "relations",
           "statements", "entities", "notes", "articles without tags", "attributes of relations", "notes on articles",
           WHO_AGREED)  # fmt: skip

CELL = 32_767  # characters of a cell
ROWS = 1_048_576  # of a sheet, with the one that names the columns
_WIDE = {"text": 60, "claim": 60, "words": 40, "title": 40, "note": 30, "head words": 30, "child words": 30}
_PLAIN = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False, "constant_memory": True}


def fit(record: Record, names: Names, tally: Tally) -> Record:
    """The record as it is; a text that is longer than a cell is cut there, and told."""
    if len(record.text) > CELL:
        tally.add(f"texts longer than a cell ({CELL:,} characters)", record.document.title)
    return record


def write(records: Iterable[Record], names: Names, out: BinaryIO) -> Iterator[Record]:
    """The workbook, row by row. Raises `Refusal` where a sheet has no row left."""
    import xlsxwriter  # noqa: PLC0415  only where somebody wants it

    with TemporaryDirectory(prefix="annotator-", ignore_cleanup_errors=True) as folder:  # of its sheets, until they are packed
        book = xlsxwriter.Workbook(out, {**_PLAIN, "tmpdir": folder})
        made, last = sheets(names), ""
        pages = {table: _Page(book, table, columns) for table, columns in made.columns.items()}
        try:
            for record in records:
                for table, cells in rows(record, names, made, new=record.document.id != last):
                    pages[table].add(cells)
                last = record.document.id
                yield record
        finally:
            _close(book)  # also when it was cancelled: each sheet has a file of its own until then


def _close(book: Any) -> None:
    """Everything is written now. Raises OSError where there is no room for it: the library calls that by a name of its own."""
    from xlsxwriter.exceptions import XlsxFileError  # noqa: PLC0415

    try:
        book.close()
    except XlsxFileError as error:
        first = error.args[0] if error.args else None
        raise first if isinstance(first, OSError) else OSError(str(error)) from error


class _Page:
    """A sheet: its columns are named in bold, stay in view and can be filtered."""

    def __init__(self, book: Any, name: str, columns: tuple[str, ...]) -> None:
        self.name, self.sheet, self.row = name, book.add_worksheet(name), 1
        bold = book.add_format({"bold": True, "bottom": 1})
        for n, column in enumerate(columns):
            self.sheet.set_column(n, n, _WIDE.get(column, 16))
        self.sheet.freeze_panes(1, 0)
        self.sheet.autofilter(0, 0, ROWS - 1, len(columns) - 1)
        self.sheet.write_row(0, 0, columns, bold)

    def add(self, cells: Cells) -> None:
        """One row more."""
        if self.row >= ROWS:
            raise Refusal(
                f"The sheet {self.name} would have more than {ROWS:,} rows; export as CSV, or choose fewer articles."
            )
        for n, cell in enumerate(cells):
            self.sheet.write(self.row, n, cell[:CELL] if isinstance(cell, str) else cell)
        self.row += 1
