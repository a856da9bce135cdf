"""Tables with an article in each row: CSV and TSV in any encoding, and Excel."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from contextlib import closing
from datetime import date, datetime
from pathlib import PurePosixPath
from typing import Any, TextIO

from annotator.domain import limits
from annotator.domain.exchange import Rejected
from annotator.interchange import zips
from annotator.interchange.decoding import encoding_of
from annotator.interchange.press import columns
from annotator.interchange.press.clipping import Clipping, one_line
from annotator.interchange.source import Source

NAME = "table"
TITLE = "Tables: CSV, TSV, Excel"
SUFFIXES = (".csv", ".tsv", ".tab", ".xlsx")
LAST = True  # tables of tags are formats of their own
LARGEST = limits.TABLE

_HEAD = 100_000  # characters in which the names of the columns stand


def sniff(head: bytes, name: str) -> bool:
    """By its name."""
    suffix = PurePosixPath(name.lower()).suffix
    return (suffix == ".xlsx" and head.startswith(b"PK\x03\x04")) or (
        suffix in SUFFIXES[:3] and not head.startswith(b"PK")
    )


def header(source: Source) -> list[str]:
    """The names of the columns. Raises ValueError with a reason."""
    first = next(_bounded(_rows(source)), None)
    if first is None:
        raise ValueError("the table is empty")
    return first[1]


def clippings(source: Source) -> Iterator[Clipping | Rejected]:
    """An article for each row with a text."""
    line = 0
    try:
        rows = _bounded(_rows(source))
        _, names = next(rows)
        chosen = columns.mapped(source, names)
        for line, cells in rows:
            if not any(cell.strip() for cell in cells):
                continue
            row = dict(zip(names, cells, strict=False))
            found = columns.clipping(source, row, chosen, line)
            yield (
                found
                if found.text.strip()
                else Rejected(source.name, line, "", f"its column {chosen['text']!r} is empty.")
            )
    except StopIteration:
        yield Rejected(source.name, None, "", "the table is empty.")
    except limits.Beyond:
        raise
    except csv.Error as error:
        yield Rejected(source.name, line or None, "", f"a row cannot be read: {error}.")
    except ValueError as error:
        yield Rejected(source.name, line or None, "", f"{error}.")


def _rows(source: Source) -> Iterator[tuple[int, list[str]]]:
    """The number and the cells of each row; the first are the names of the columns."""
    return _sheet(source) if source.name.lower().endswith(".xlsx") else _lines(source)


def _bounded(rows: Iterator[tuple[int, list[str]]]) -> Iterator[tuple[int, list[str]]]:
    """Raises `limits.Beyond` for more columns than a table of articles has, or cells that nobody fills."""
    count = 0
    for line, cells in rows:
        if len(cells) > limits.COLUMNS:
            raise limits.Beyond(f"it has {len(cells):,} columns; more than {limits.COLUMNS:,} are no table of articles")
        count += len(cells)
        if count > limits.CELLS:
            raise limits.Beyond(f"it has more than {limits.CELLS:,} cells")
        yield line, cells


def _lines(source: Source) -> Iterator[tuple[int, list[str]]]:
    """The rows of a text, one after the other: a table of 100,000 articles has half a gigabyte."""
    encoding = encoding_of(source.path)
    if encoding.removesuffix("-sig") != "utf-8":
        source.warnings.append(f"{source.name}: read as {encoding}.")
    csv.field_size_limit(limits.CELL)
    with source.path.open(encoding=encoding, errors="replace", newline="") as file:
        sign = delimiter(file.read(_HEAD).removeprefix("\ufeff"))
        file.seek(0)
        reader = csv.reader(_pieces(file), delimiter=sign, strict=False)
        for cells in reader:
            yield reader.line_num, cells


def _pieces(file: TextIO) -> Iterator[str]:
    """The lines of a file. Raises `limits.Beyond` for one that has no end."""
    for number, line in enumerate(iter(lambda: file.readline(limits.CELL + 1), "")):
        if len(line) > limits.CELL:
            raise limits.Beyond(f"a line of it is longer than {limits.CELL:,} characters")
        yield (line if number else line.removeprefix("\ufeff")).replace("\0", "\ufffd")


def delimiter(text: str) -> str:
    """The sign that parts the names of the columns: of comma, semicolon, tab and bar the one that its first row has most of."""
    first = next((line for line in text[:100_000].splitlines() if line.strip()), "")
    return max(",;\t|", key=lambda sign: (_outside(first, sign), sign == ","))


def _outside(line: str, sign: str) -> int:
    """How often a sign stands outside of quotation marks."""
    return sum(part.count(sign) for part in line.split('"')[::2])


def _sheet(source: Source) -> Iterator[tuple[int, list[str]]]:
    """The rows of the first sheet of an Excel file, from the first that has more than one cell filled."""
    import openpyxl  # noqa: PLC0415

    with closing(zips.opened(source.path)) as archive:
        zips.check_document(archive, signs_most=limits.CELLS, streamed="xl/worksheets/")
    try:
        book = openpyxl.load_workbook(source.path, read_only=True, data_only=True)
    except (ValueError, KeyError, OSError, TypeError, AttributeError) as error:
        raise ValueError(f"this is no Excel file that can be read ({one_line(str(error))[:120]})") from None
    with closing(book):
        begun = False
        for sheet in book.worksheets[:1]:
            sheet.reset_dimensions()  # what the file says of them would fill every row with empty cells
        for number, row in enumerate(book.worksheets[0].iter_rows(values_only=True) if book.worksheets else (), 1):
            if number > limits.ROWS:
                raise limits.Beyond(f"it has more than {limits.ROWS:,} rows")
            cells = [_cell(value) for value in row]
            begun = begun or sum(1 for cell in cells if cell) > 1
            if begun:
                yield number, cells


def _cell(value: Any) -> str:
    """What a cell says. Days are written so that they are read as days again."""
    if value is None:
        return ""
    if isinstance(value, datetime):
        return value.date().isoformat()
    return value.isoformat() if isinstance(value, date) else str(value)
