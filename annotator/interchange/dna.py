"""Discourse Network Analyzer: its SQLite databases of versions 2 and 3, read only.

A statement becomes a span of a label that is called as its type is, and each of its short-text variables (person, organization,
concept) a role that a span with an entity fills. DNA does not say where in the text a person stands: where the name stands within
the statement, it is that place, else the whole statement. Its offsets count UTF-16 units, its days seconds (version 3) or
milliseconds (version 2).
"""

from __future__ import annotations

import hashlib
import sqlite3  # the only format that is a database; it is a file to be read here, and none of ours
from collections.abc import Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from annotator.domain import limits
from annotator.domain.codebook import AttributeType, Label, Role, slug
from annotator.domain.exchange import Record, Rejected
from annotator.domain.model import Entity
from annotator.domain.text import Utf16
from annotator.interchange.draft import Draft
from annotator.interchange.source import Source
from annotator.interchange.tags import packed

NAME = "dna"
TITLE = "Discourse Network Analyzer"
SUFFIXES = (".dna",)
LARGEST = None  # it is asked article by article
CARRIES = ("text", "metadata", "layers", "coders", "spans", "nested spans", "attributes", "relations", "statements", "entities", "notes", "articles without tags")  # fmt: skip

_MAGIC = b"SQLite format 3\0"
_TABLES = {"STATEMENTS", "DOCUMENTS", "VARIABLES", "STATEMENTTYPES", "DATASHORTTEXT", "CODERS"}
_PATIENCE = 300  # calls of a million steps each: a database that takes longer means harm


def sniff(head: bytes, name: str) -> bool:
    """An SQLite database, which `fits` looks into."""
    return head.startswith(_MAGIC)


def fits(source: Source) -> bool:
    """Has it the tables of DNA?"""
    try:
        with closing(_opened(source.path)) as database:
            return _tables(database) >= _TABLES
    except sqlite3.Error:
        return False


def read(source: Source) -> Iterator[Record | Rejected]:
    """A record for each document and coder."""
    try:
        with closing(_opened(source.path)) as database:
            yield from _records(source, database)
    except sqlite3.Error as error:
        yield Rejected(source.name, None, "", f"this database cannot be read ({error}).")


def _opened(path: Path) -> sqlite3.Connection:
    """Read only, without a journal beside it, and without functions that its schema may name."""
    database = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro&immutable=1", uri=True)
    database.execute("PRAGMA trusted_schema=OFF")
    database.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, 4 * limits.TEXT)  # a column may be worked out, and of any length
    left = iter(range(_PATIENCE))
    database.set_progress_handler(lambda: next(left, None) is None, 1_000_000)
    database.row_factory = sqlite3.Row
    return database


def _tables(database: sqlite3.Connection) -> set[str]:
    return {str(row[0]).upper() for row in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}


@dataclass(frozen=True, slots=True)
class _Variable:
    """What a statement of a type tells: `kind` is DNA's data type."""

    name: str
    kind: str


@dataclass(frozen=True, slots=True)
class _Book:
    """The types of statements with their variables, who the coders are, and what is known of entities."""

    types: Mapping[int, str]
    variables: Mapping[int, Mapping[int, _Variable]]  # by type and id
    coders: Mapping[int, str]
    known: Mapping[tuple[str, str], Mapping[str, str]]  # by variable and value: Type, Alias, Notes …
    labels: tuple[Label, ...]
    newer: bool


def _records(source: Source, database: sqlite3.Connection) -> Iterator[Record | Rejected]:
    book = _book(database)
    values = _values(database, book)
    for document in database.execute("SELECT * FROM DOCUMENTS ORDER BY ID"):
        rows = database.execute(
            "SELECT * FROM STATEMENTS WHERE DocumentId = ? ORDER BY Coder, Start, Stop, ID", (document["ID"],)
        ).fetchall()
        text = str(document["Text"] or "")
        if not text.strip():
            yield Rejected(source.name, int(document["ID"]), "", "the article has no text.")
            continue
        coders = list(dict.fromkeys(row["Coder"] for row in rows))
        if not coders:
            yield _draft(source, document, text, book).record(None)
        for coder in coders:
            yield _layer(
                source,
                document,
                text,
                book,
                book.coders.get(coder, f"Coder {coder}"),
                [r for r in rows if r["Coder"] == coder],
                values,
            )


def _draft(source: Source, document: sqlite3.Row, text: str, book: _Book) -> Draft:
    more = {name.lower(): str(document[name]) for name in ("Notes", "Type") if document[name]}
    return Draft(source, int(document["ID"]), text, title=document["Title"], outlet=document["Source"], author=document["Author"],
                 section=document["Section"], published=_day(document["Date"], newer=book.newer), extra=packed({"meta": more}) if more else "")  # fmt: skip


def _layer(source: Source, document: sqlite3.Row, text: str, book: _Book, coder: str, rows: list[sqlite3.Row],
           values: Mapping[int, Mapping[int, Any]]) -> Record | Rejected:  # fmt: skip
    draft, units = _draft(source, document, text, book), Utf16(text)
    entities: dict[str, Entity] = {}
    try:
        for row in rows:
            _statement(draft, units, book, row, values.get(row["ID"], {}), entities)
    except Rejected as rejected:
        return rejected
    made = draft.record(coder, coder)
    made.entities, made.labels = list(entities.values()), book.labels
    return made


def _statement(
    draft: Draft, units: Utf16, book: _Book, row: sqlite3.Row, values: Mapping[int, Any], entities: dict[str, Entity]
) -> None:
    where = f"statement {row['ID']}"
    try:
        place = (units.back(int(row["Start"])), units.back(int(row["Stop"])))
    except ValueError:
        raise draft.rejected(where, "begins or ends within a character.") from None
    variables = book.variables.get(row["StatementTypeId"], {})
    told = {
        variables[key].name: value
        for key, value in values.items()
        if key in variables and variables[key].kind != "short text"
    }
    head = draft.span(
        book.types.get(row["StatementTypeId"], "Statement"),
        [place],
        where,
        attributes={k: v for k, v in told.items() if v != ""},
    )
    for key, value in values.items():
        variable = variables.get(key)
        if variable is None or variable.kind != "short text" or not str(value).strip():
            continue
        made = _entity(book, variable.name, str(value))
        entities[made.id] = made
        child = draft.span(_label_name(variable.name), [_stands(draft.text, place, made.name)], where, entity=made.id)
        draft.link(variable.name, head, child, where)


def _stands(text: str, place: tuple[int, int], name: str) -> tuple[int, int]:
    """Where a name stands within a statement; the whole of it where it does not."""
    at = text.find(name, *place)
    return (at, at + len(name)) if at >= 0 else place


def _entity(book: _Book, variable: str, value: str) -> Entity:
    known = book.known.get((variable, value), {})
    key = hashlib.sha256(f"dna|{variable}|{value}".encode()).hexdigest()[:32]
    alias, note = known.get("Alias", ""), known.get("Notes", "")
    rest = {name: words for name, words in known.items() if words and name not in ("Alias", "Notes")}
    return Entity(
        id=key,
        name=value.strip(),
        type=variable,
        aliases=(alias,) if alias else (),
        note=note,
        extra=packed({"dna": rest}) if rest else "",
    )


def _day(told: Any, *, newer: bool) -> str:
    """The day of a moment in seconds or milliseconds since 1970, in UTC; empty where there is none."""
    try:
        return datetime.fromtimestamp(int(told) if newer else int(told) / 1000, UTC).date().isoformat()
    except (TypeError, ValueError, OverflowError, OSError):
        return ""


# --- what the database says of itself -------------------------------------------------------------------


def _book(database: sqlite3.Connection) -> _Book:
    newer = "ENTITIES" in _tables(database)
    types = {int(row["ID"]): str(row["Label"]) for row in database.execute("SELECT ID, Label FROM STATEMENTTYPES")}
    variables: dict[int, dict[int, _Variable]] = {}
    for row in database.execute("SELECT ID, Variable, DataType, StatementTypeId FROM VARIABLES ORDER BY ID"):
        variables.setdefault(int(row["StatementTypeId"]), {})[int(row["ID"])] = _Variable(
            str(row["Variable"]), str(row["DataType"])
        )
    coders = {int(row["ID"]): str(row["Name"]) for row in database.execute("SELECT ID, Name FROM CODERS")}
    known = _known_of_3(database) if newer else _known_of_2(database)
    return _Book(types, variables, coders, known, tuple(_labels(types, variables)), newer)


def _labels(types: Mapping[int, str], variables: Mapping[int, Mapping[int, _Variable]]) -> Iterator[Label]:
    """A label for each type of statement, with a role for each variable that names somebody, and one for what fills it."""
    filled: dict[str, Label] = {}
    for key, name in types.items():
        own = list(variables.get(key, {}).values())
        roles = [one for one in own if one.kind == "short text"]
        for one in roles:
            filled.setdefault(
                one.name, Label(id=slug(_label_name(one.name)), name=_label_name(one.name), colour="plain")
            )
        yield Label(
            id=slug(name), name=name, colour="claim", roles=tuple(Role(name=one.name, accepts=(slug(_label_name(one.name)),)) for one in roles),
            attributes=tuple(AttributeType(name=one.name, values=("yes", "no") if one.kind == "boolean" else ()) for one in own if one.kind != "short text"),
        )  # fmt: skip
    yield from filled.values()


def _label_name(variable: str) -> str:
    return variable[:1].upper() + variable[1:]


def _known_of_2(database: sqlite3.Connection) -> dict[tuple[str, str], dict[str, str]]:
    if "ATTRIBUTES" not in _tables(database):
        return {}
    rows = database.execute("SELECT v.Variable, a.* FROM ATTRIBUTES a JOIN VARIABLES v ON v.ID = a.VariableId")
    return {
        (str(row["Variable"]), str(row["Value"])): {name: str(row[name] or "") for name in ("Type", "Alias", "Notes")}
        for row in rows
    }


def _known_of_3(database: sqlite3.Connection) -> dict[tuple[str, str], dict[str, str]]:
    if not _tables(database) >= {"ATTRIBUTEVARIABLES", "ATTRIBUTEVALUES"}:
        return {}
    found: dict[tuple[str, str], dict[str, str]] = {}
    for variable, value, name, told in database.execute(
        "SELECT v.Variable, e.Value, a.AttributeVariable, x.AttributeValue FROM ATTRIBUTEVALUES x JOIN ATTRIBUTEVARIABLES a "
        "ON a.ID = x.AttributeVariableId JOIN ENTITIES e ON e.ID = x.EntityId JOIN VARIABLES v ON v.ID = e.VariableId"
    ):
        found.setdefault((str(variable), str(value)), {})[str(name)] = str(told or "")
    return found


def _values(database: sqlite3.Connection, book: _Book) -> dict[int, dict[int, Any]]:
    """What each statement tells, by statement and variable."""
    found: dict[int, dict[int, Any]] = {}
    short = "SELECT s.StatementId, s.VariableId, s.Value FROM DATASHORTTEXT s ORDER BY s.ID"
    if book.newer:
        short = "SELECT s.StatementId, s.VariableId, e.Value FROM DATASHORTTEXT s JOIN ENTITIES e ON e.ID = s.Entity ORDER BY s.ID"
    for query, meaning in (
        (short, str),
        ("SELECT StatementId, VariableId, Value FROM DATABOOLEAN ORDER BY ID", lambda value: "yes" if value else "no"),
        ("SELECT StatementId, VariableId, Value FROM DATAINTEGER ORDER BY ID", int),
        ("SELECT StatementId, VariableId, Value FROM DATALONGTEXT ORDER BY ID", str),
    ):
        for statement, variable, value in database.execute(query):
            if value is not None:
                found.setdefault(int(statement), {})[int(variable)] = meaning(value)
    return found
