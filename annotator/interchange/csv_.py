"""CSV for analysts: a folder with a table each of articles, layers, statements, spans and relations.

UTF-8 with a mark, so that Excel sees it, commas, CRLF at the end of a row (RFC 4180). A cell that a table program would
take for a formula begins with an apostrophe. Read back from `articles.csv`, with the tables beside it.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack
from pathlib import Path, PurePosixPath
from typing import Any, NamedTuple, TextIO

from annotator.domain import limits
from annotator.domain.exchange import Record, Rejected
from annotator.domain.model import Fragment
from annotator.interchange import Names, Source
from annotator.interchange.carrying import METADATA
from annotator.interchange.draft import Draft
from annotator.interchange.jsons import loads, reason
from annotator.interchange.provenance import PROVENANCE, WHO_AGREED
from annotator.interchange.sheets import rows, safe, sheets, unsafe

NAME = "csv"
TITLE = "CSV tables"
SUFFIXES = (".csv",)
LARGEST = limits.TABLE
CARRIES = ("text", "metadata", "layers", "coders", "status", "spans", "nested spans", "discontinuous spans", "attributes", "relations",
           "statements", "entities", "notes", "articles without tags", "attributes of relations", "notes on articles",
           WHO_AGREED)  # fmt: skip

_FIRST = "articles"
_TABLES = {_FIRST, "layers", "statements", "spans", "relations"}
_NEEDED = {
    "layers": ("article", "layer", "coder", "status", "note"),
    "spans": ("article", "layer", "span", "label", "start", "end", "fragments", "actor", "actor type", "QID", "note", "origin", "created",
              "other attributes"),
    "relations": ("article", "layer", "type", "head", "child", "other attributes"),
}  # fmt: skip
_Row = dict[str, str]
_LINE, _ATTRIBUTE = (
    "line",
    "attribute ",
)  # under which a row keeps where it stood; what columns of attributes begin with


class Kind(NamedTuple):
    """What a table's file ends in, and what stands between its cells."""

    ending: str
    between: str


_KIND = Kind(".csv", ",")


def sniff(head: bytes, name: str) -> bool:
    """The first of our tables, and those beside it, which are read with it."""
    return are_ours(head, name, _KIND)


def write_folder(records: Iterable[Record], names: Names, folder: Path) -> Iterator[Record]:
    """The tables, row by row."""
    return write_tables(records, names, folder, _KIND)


def read(source: Source) -> Iterator[Record | Rejected]:
    """A record for each article and layer of the tables."""
    return read_tables(source, _KIND)


def are_ours(head: bytes, name: str, kind: Kind) -> bool:
    """Is this one of our tables? It is called so, and begins with the columns that all of them have."""
    path, bare = PurePosixPath(name), head.removeprefix(b"\xef\xbb\xbf").replace(b'"', b"")
    return (
        path.suffix == kind.ending and path.stem in _TABLES and bare.startswith(f"article{kind.between}title".encode())
    )


def write_tables(records: Iterable[Record], names: Names, folder: Path, kind: Kind) -> Iterator[Record]:
    """The tables, row by row."""
    made, last = sheets(names), ""
    with ExitStack() as stack:
        writers: dict[str, Any] = {}
        for table, columns in made.columns.items():
            file = stack.enter_context((folder / f"{table}{kind.ending}").open("w", encoding="utf-8-sig", newline=""))
            writers[table] = csv.writer(file, delimiter=kind.between)
            writers[table].writerow(columns)
        for record in records:
            for table, cells in rows(record, names, made, new=record.document.id != last):
                writers[table].writerow(map(safe, cells))
            last = record.document.id
            yield record


def read_tables(source: Source, kind: Kind) -> Iterator[Record | Rejected]:
    """A record for each article and layer of the tables."""
    if source.path.stem != _FIRST:
        return
    csv.field_size_limit(limits.CELL)
    try:
        layers, spans, relations = (_beside(source, table, kind) for table in _NEEDED)
    except Rejected as rejected:
        yield rejected
        return
    seen: set[str] = set()
    for number, row in _rows(source.path, kind):
        article = row.get("article", "")
        if article in seen:
            yield Rejected(source.name, number, "article", f"{article!r} stands there twice.")
            continue
        seen.add(article)
        try:
            yield from _records(
                source, number, row, layers.pop(article, []), spans.pop(article, []), relations.pop(article, [])
            )
        except Rejected as rejected:
            yield rejected
    for table, left in zip(_NEEDED, (layers, spans, relations), strict=True):
        for article, stray in left.items():
            place = f"{table}{kind.ending}"
            yield Rejected(place, int(stray[0][_LINE]), "article", f"{article!r} is not in {_FIRST}{kind.ending}.")


def _records(
    source: Source, number: int, row: _Row, layers: list[_Row], spans: list[_Row], relations: list[_Row]
) -> Iterator[Record]:
    """The records of an article: one for each layer, or one without. Raises `Rejected`."""
    names = {layer["layer"] for layer in layers}
    for table, given in (("spans", spans), ("relations", relations)):
        if stray := next((one for one in given if one["layer"] not in names), None):
            place = f"{table}{source.path.suffix}"
            raise Rejected(
                place,
                int(stray[_LINE]),
                "layer",
                f"{stray['layer']!r} is none that the article has in layers{source.path.suffix}.",
            )
    if not layers:
        yield _record(source, number, row, None, [], [])
    for layer in layers:
        mine = [[one for one in table if one["layer"] == layer["layer"]] for table in (spans, relations)]
        yield _record(source, number, row, layer, *mine)


def _rows(path: Path, kind: Kind, needed: Sequence[str] = ()) -> Iterator[tuple[int, _Row]]:
    """The rows of a table with the numbers of their lines; with `needed` only these columns and those of attributes."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        reader = csv.reader(_pieces(file), delimiter=kind.between)
        columns = next(reader, [])
        if len(columns) > limits.COLUMNS:
            raise limits.Beyond(f"{path.name} has more than {limits.COLUMNS:,} columns")
        if missing := next((name for name in needed if name not in columns), None):
            raise Rejected(path.name, 1, "", f"there is no column {missing!r}.")
        kept = [
            (n, name)
            for n, name in enumerate(columns)
            if not needed or name in needed or name == PROVENANCE or name.startswith(_ATTRIBUTE)
        ]
        for cells in reader:
            whole = cells if len(cells) >= len(columns) else [*cells, *[""] * (len(columns) - len(cells))]
            yield reader.line_num, {name: unsafe(whole[n]) if whole[n][:1] == "'" else whole[n] for n, name in kept}


def _pieces(file: TextIO) -> Iterator[str]:
    """The lines of a table. Raises `limits.Beyond` for one without an end."""
    for line in iter(lambda: file.readline(limits.CELL + 1), ""):
        if len(line) > limits.CELL:
            raise limits.Beyond(f"a line of it is longer than {limits.CELL:,} characters")
        yield line


def _beside(source: Source, table: str, kind: Kind) -> dict[str, list[_Row]]:
    """The rows of another table by their article. Raises `Rejected` where a column is missing."""
    path, found = source.path.with_name(f"{table}{kind.ending}"), dict[str, list[_Row]]()
    for number, row in _rows(path, kind, _NEEDED[table]) if path.is_file() else ():
        row[_LINE] = str(number)
        found.setdefault(row.pop("article"), []).append(row)
    return found


def _record(
    source: Source, number: int, row: _Row, layer: _Row | None, spans: list[_Row], relations: list[_Row]
) -> Record:
    if "text" not in row:
        raise Rejected(source.name, number, "text", "is missing or not a text.")
    draft = Draft(source, number, row["text"], **{name: row.get(name, "") for name in ("title", *METADATA)})
    ids = {one["span"]: _span(draft, one) for one in spans}
    for one in relations:
        where = f"relations{source.path.suffix}:{one[_LINE]}"
        draft.link(
            one["type"],
            ids.get(one["head"]),
            ids.get(one["child"]),
            where,
            _given(draft, one["other attributes"], where),
        )
    return (
        draft.record(layer["layer"], layer["coder"], layer["status"], note=layer["note"])
        if layer
        else draft.record(None)
    )


def _span(draft: Draft, one: _Row) -> str:
    where = f"spans{draft.source.path.suffix}:{one[_LINE]}"
    attributes = _given(draft, one["other attributes"], where)
    attributes |= {
        name.removeprefix(_ATTRIBUTE): value for name, value in one.items() if value and name.startswith(_ATTRIBUTE)
    }
    entity = draft.entity(one["actor"], type=one["actor type"], qid=one["QID"]) if one["actor"] else None
    how = _given(draft, one.get(PROVENANCE, ""), where)
    return draft.span(one["label"], _fragments(draft, one, where), where, attributes=attributes, entity=entity, note=one["note"],
                      origin=one["origin"], created=one["created"], extra={PROVENANCE: how} if how else None)  # fmt: skip


def _fragments(draft: Draft, one: _Row, where: str) -> list[Fragment]:
    pieces = one["fragments"].split(";") if one["fragments"] else [f"{one['start']}-{one['end']}"]
    try:
        return [(int(a), int(b)) for a, b in (piece.split("-") for piece in pieces)]
    except ValueError:
        raise draft.rejected(where, f"has an offset that is no number: {pieces!r}.") from None


def _given(draft: Draft, cell: str, where: str) -> dict[str, Any]:
    try:
        found: Any = loads(cell.encode()) if cell else {}
    except (ValueError, RecursionError) as error:
        raise draft.rejected(where, reason(error)) from None
    return found if isinstance(found, dict) else {}
