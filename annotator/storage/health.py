"""Is everything in the project as it was written? Checks that SQLite's own do not know, and the repairs that lose nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from hashlib import sha256
from typing import Any, NamedTuple

from sqlalchemy import Connection, Index, LargeBinary, Row, Select, cast, func, inspect, select, text, update

from annotator.domain.actors import rings
from annotator.domain.exchange import ELSEWHERE
from annotator.storage import twins
from annotator.storage.codec import Damaged, unpack, unpack_fragments
from annotator.storage.schema import (
    codebook,
    document,
    entity,
    layer,
    metadata,
    relation,
    span,
    suggestion,
    text_,
    verdict,
    zone,
)
from annotator.storage.store import Store


class Finding(NamedTuple):
    """Something that is not as it should be: where, what, and whether `--repair` can mend it."""

    where: str
    what: str
    mendable: bool = False


Check = Callable[[Connection], Iterator[Finding]]


def examine(store: Store) -> list[Finding]:
    """Every check over the whole project. Damage of the file itself ends the list early."""
    with store.reading() as connection:
        found = list(_database(connection))
        if not found:
            found = [finding for check in CHECKS for finding in check(connection)]
    return found


def repair(store: Store) -> int:
    """Mend what can be derived anew (lengths, hulls), join what was made twice; returns how many rows. No tag is lost."""
    with store.writing() as connection:
        return mend(connection)


def mend(connection: Connection) -> int:
    """`repair` in a transaction that is open already."""
    return _mend_derived(connection) + twins.join_all(connection) + _make_indexes(connection)


def _mend_derived(connection: Connection) -> int:
    mended = 0
    for row in connection.execute(_lengths()).all():
        connection.execute(update(document).where(document.c.id == row.id).values(length=row.real))
        mended += 1
    for row in connection.execute(_fragmented()).all():
        start, end = _hull(row)
        if (start, end) != (row.start, row.end):
            connection.execute(update(span).where(span.c.id == row.id).values(start=start, end=end))
            mended += 1
    return mended


def _database(connection: Connection) -> Iterator[Finding]:
    if connection.dialect.name != "sqlite":
        return
    for (told,) in connection.execute(text("PRAGMA integrity_check(20)")):
        if told != "ok":
            yield Finding("file", f"{told}; restore a backup")
    for row in connection.execute(text("PRAGMA foreign_key_check")):
        yield Finding(str(row[0]), f"row {row[1]} names a {row[2]} that is not there")


def _texts(connection: Connection) -> Iterator[Finding]:
    sqlite = connection.dialect.name == "sqlite"  # as bytes: damaged ones may be no characters at all
    raw = cast(text_.c.text, LargeBinary) if sqlite else func.convert_to(text_.c.text, "UTF8")
    query = select(document.c.id, document.c.title, document.c.sha256, raw.label("raw"))
    for row in connection.execute(query.join_from(document, text_, text_.c.id == document.c.id, isouter=True)):
        if row.raw is None:
            yield Finding(f"document {row.id}", f"“{row.title}” has no text")
        elif sha256(row.raw).hexdigest() != row.sha256:
            yield Finding(
                f"document {row.id}", f"the text of “{row.title}” is not the one that was imported; restore a backup"
            )


def _lengths() -> Select[Any]:
    real = func.length(text_.c.text)
    joined = select(document.c.id, document.c.title, real.label("real")).join(text_, text_.c.id == document.c.id)
    return joined.where(real != document.c.length)


def _document_lengths(connection: Connection) -> Iterator[Finding]:
    for row in connection.execute(_lengths()):
        yield Finding(
            f"document {row.id}", f"“{row.title}” has {row.real} characters, not as many as noted", mendable=True
        )


def _fragmented() -> Select[Any]:
    return select(span).where(span.c.fragments != "")


def _hull(row: Row[Any]) -> tuple[int, int]:
    """The ends of a span by its fragments; where those cannot be read, another check says so."""
    try:
        fragments = unpack_fragments(row.start, row.end, row.fragments)
    except Damaged:
        return row.start, row.end
    return min(a for a, _ in fragments), max(b for _, b in fragments)


def _hulls(connection: Connection) -> Iterator[Finding]:
    for row in connection.execute(_fragmented()):
        if _hull(row) != (row.start, row.end):
            yield Finding(f"span {row.id}", "its start and end are not those of its fragments", mendable=True)


def _packed(connection: Connection) -> Iterator[Finding]:
    packed = (
        span.c.fragments,
        span.c.attributes,
        relation.c.attributes,
        layer.c.labels,
        entity.c.aliases,
        entity.c.roles,
        suggestion.c.parts,
        verdict.c.fragments,
    )
    for column in packed:
        for key, content in connection.execute(select(column.table.c.id, column).where(column != "")):
            try:
                unpack(content)
            except Damaged:
                yield Finding(f"{column.table.name} {key}", f"its {column.name} cannot be read; restore a backup")


def _spans(connection: Connection) -> Iterator[Finding]:
    query = select(span.c.id, span.c.start, span.c.end, document.c.length, document.c.title)
    query = query.join_from(span, layer, layer.c.id == span.c.layer_id).join(
        document, document.c.id == layer.c.document_id
    )
    bad = (span.c.start < 0) | (span.c.end > document.c.length) | (span.c.start >= span.c.end)
    for row in connection.execute(query.where(bad)):
        yield Finding(
            f"span {row.id}", f"{row.start} to {row.end} is not within “{row.title}” ({row.length} characters)"
        )


def _zones(connection: Connection) -> Iterator[Finding]:
    query = select(zone.c.id, zone.c.kind, document.c.title).join(document, document.c.id == zone.c.document_id)
    bad = (zone.c.start < 0) | (zone.c.end > document.c.length) | (zone.c.start > zone.c.end)
    for row in connection.execute(query.where(bad)):
        yield Finding(f"zone {row.id}", f"the {row.kind} of “{row.title}” does not lie within the text")


def _relations(connection: Connection) -> Iterator[Finding]:
    """The child of a link may be a claim of another article; nothing else leads out of a layer."""
    head, child = span.alias("head_span"), span.alias("child_span")
    query = select(relation.c.id, relation.c.extra, (head.c.layer_id == relation.c.layer_id).label("begins_here"))
    query = query.join(head, head.c.id == relation.c.head).join(child, child.c.id == relation.c.child)
    bad = (head.c.layer_id != relation.c.layer_id) | (child.c.layer_id != relation.c.layer_id)
    for row in connection.execute(query.where(bad)):
        if not (row.begins_here and f'"{ELSEWHERE}"' in row.extra):
            yield Finding(f"relation {row.id}", "it links spans of different layers")


def _revisions(connection: Connection) -> Iterator[Finding]:
    known = select(codebook.c.id)
    if not connection.scalar(select(func.count()).select_from(codebook)):
        yield Finding("codebook", "the project has none")
    newest = select(codebook.c.id).order_by(codebook.c.number.desc()).limit(1)
    if connection.scalar(newest) is None and connection.scalar(known.limit(1)) is not None:
        yield Finding("codebook", "no revision is the newest")


def _merged(connection: Connection) -> Iterator[Finding]:
    query = select(entity.c.id, entity.c.name, entity.c.merged_into).where(entity.c.merged_into.is_not(None))
    rows = {row.id: row for row in connection.execute(query)}
    for ring in rings({key: row.merged_into for key, row in rows.items()}):
        by_way_of = f" by way of {len(ring) - 1} other{'s' if len(ring) > 2 else ''}" if len(ring) > 1 else ""
        yield Finding(f"entity {ring[0]}", f"“{rows[ring[0]].name}” is merged into itself{by_way_of}")


def _twins(connection: Connection) -> Iterator[Finding]:
    for pair in twins.twins(connection):
        name = pair.layers[0].name
        what = f"“{pair.title}” has {_number_of(len(pair.layers))} layers of the name “{name}”"
        yield Finding(f"layer {pair.layers[1].id}", what, mendable=True)


def _number_of(count: int) -> str:
    return "two" if count == 2 else str(count)


def _repeated(connection: Connection) -> Iterator[Finding]:
    for what, count in twins.repeated(connection):
        yield Finding(what, f"{count} of them are there twice", mendable=True)


def _indexes(connection: Connection) -> Iterator[Finding]:
    for index in _missing_indexes(connection):
        table = index.table.name if index.table is not None else ""
        yield Finding(table, f"the index {index.name} is missing", mendable=True)


def _missing_indexes(connection: Connection) -> Iterator[Index]:
    inspector = inspect(connection)
    for table in metadata.sorted_tables:
        there = {row["name"] for row in inspector.get_indexes(table.name)}
        yield from (index for index in sorted(table.indexes, key=_name_of) if index.name not in there)


def _name_of(index: Index) -> str:
    return str(index.name)


def _make_indexes(connection: Connection) -> int:
    """Unique ones among them: what they forbid has been joined before."""
    missing = list(_missing_indexes(connection))
    for index in missing:
        index.create(connection)
    return len(missing)


CHECKS: tuple[Check, ...] = (
    _texts,
    _document_lengths,
    _packed,
    _hulls,
    _spans,
    _zones,
    _relations,
    _revisions,
    _merged,
    _twins,
    _repeated,
    _indexes,
)
