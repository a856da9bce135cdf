"""The index of words: which articles hold which words, without reading them.

It can be made anew at any time, so no migration knows it: it is made and filled when somebody first searches after
an import, not by the import itself, in small transactions, so that it can be stopped anywhere and goes on there.
SQLite keeps it as FTS5 (unicode61, accents kept, without a second copy of the texts), PostgreSQL as a GIN index over
the words of each article. It only says where to look: what is found there is compared with the text itself. Texts
never change, so it is never wrong; rows of articles that went lead nowhere.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, Integer, column, func, inspect, select, table, text

from annotator.domain.query import Query
from annotator.storage.schema import document, text_
from annotator.storage.store import Store, Turn

CHUNK = 1_000  # articles in one transaction: a colleague's edit waits no longer than that takes

indexed = table("word_index", column("number", Integer), column("document_id"), column("words"))
_fts = table("word_fts", column("rowid", Integer), column("text"))
_TOKEN = re.compile(r"[^\W_]+")
_LONGEST = 200  # code points of a word that is kept on PostgreSQL

# unicode61 takes emoji, and whatever its Unicode did not know, for letters; none of them is part of a word here.
_STRANGE = re.compile(r"[^\w\x00-\u02ff\u2010-\u205e\u20a0-\u20b9\u2100-\u2189\u2190-\u23f3\u2500-\u26ff]")

_REFERENCE = "document_id TEXT NOT NULL UNIQUE REFERENCES document(id) ON DELETE CASCADE"
_ONE_OF_ALL = str.maketrans("µİıſςϐϑϕϖϰϱϵᲀᲁᲂᲃᲄᲅᲆᲇᲈẛι", "μiisσβθφπκρεвдосттъѣꙋṡι")
_TABLES = {
    # AUTOINCREMENT: the number of a row that went must not come again, its words are still in the index.
    "sqlite": (
        f"CREATE TABLE word_index (number INTEGER PRIMARY KEY AUTOINCREMENT, {_REFERENCE}) STRICT",
        "CREATE VIRTUAL TABLE word_fts USING fts5(text, content='', tokenize='unicode61 remove_diacritics 0')",
    ),
    "postgresql": (
        f"CREATE TABLE word_index (number INTEGER GENERATED ALWAYS AS IDENTITY PRIMARY KEY, {_REFERENCE}, words TEXT[] NOT NULL)",
        "CREATE INDEX ix_word_index_words ON word_index USING gin (words)",
    ),
}


def missing(store: Store) -> int:
    """How many articles the index does not know yet; those that an undo took away are counted like others."""
    with store.reading() as connection:
        return lacking(connection)


def lacking(connection: Connection) -> int:
    """The same. Every row of the index names an article, so that two counts tell."""
    count = select(func.count())
    known = connection.scalar(count.select_from(indexed)) if ready(connection) else 0
    return int(connection.scalar(count.select_from(document)) or 0) - int(known or 0)


def add(store: Store) -> int:
    """Take the next articles into the index; returns how many, 0 when it knows them all."""
    with store.writing(Turn.CACHES) as connection:
        if not ready(connection):
            for statement in _TABLES[connection.dialect.name]:
                connection.execute(text(statement))
        unknown = (
            select(document.c.id)
            .join(text_, text_.c.id == document.c.id)
            .where(document.c.id.not_in(select(indexed.c.document_id)))
            .order_by(document.c.number, document.c.id)
            .limit(CHUNK)
        )
        ids = list(connection.scalars(unknown))
        if ids:
            (_add_sqlite if connection.dialect.name == "sqlite" else _add_postgres)(connection, ids)
        return len(ids)


def _add_sqlite(connection: Connection, ids: Sequence[str]) -> None:
    last = connection.scalar(select(func.coalesce(func.max(indexed.c.number), 0)))
    connection.execute(text("INSERT INTO word_index(document_id) VALUES (:id)"), [{"id": key} for key in ids])
    joined = select(indexed.c.number, text_.c.text).join_from(indexed, text_, text_.c.id == indexed.c.document_id)
    rows = [
        {"number": row[0], "text": plainly(row[1])} for row in connection.execute(joined.where(indexed.c.number > last))
    ]
    connection.execute(text("INSERT INTO word_fts(rowid, text) VALUES (:number, :text)"), rows)


def plainly(words: str) -> str:
    """A text in which the tokenizer of the index sees letters only where this program does, too."""
    return _STRANGE.sub(" ", _small(words))


def _small(words: str) -> str:
    """Every letter as the one that stands for all that are equal where case does not count. The tokenizer of SQLite knows
    the case of fewer letters than Python does, and Python's own small letters part what it takes for equal: İ and i, ς and σ."""
    return (words if words.isascii() else words.translate(_ONE_OF_ALL)).lower()


def _add_postgres(connection: Connection, ids: Sequence[str]) -> None:
    rows = connection.execute(select(text_).where(text_.c.id.in_(ids)))
    words = {row.id: _distinct(row.text) for row in rows}
    made = [{"document_id": key, "words": words[key]} for key in ids]
    connection.execute(text("INSERT INTO word_index(document_id, words) VALUES (:document_id, :words)"), made)


def _distinct(words: str) -> list[str]:
    return sorted({word[:_LONGEST] for word in _TOKEN.findall(_small(words))})


def ready(connection: Connection) -> bool:
    """Is there an index? Before the first search, and in a project that cannot be written, there is none."""
    return inspect(connection).has_table("word_index")


def holding(connection: Connection, query: Query) -> tuple[Any, Any, Any] | None:
    """How to ask for the articles that hold the words of a query: what to join, the test, the order; None where the
    index cannot tell."""
    if not query.tokens or not ready(connection):
        return None
    known = indexed.join(document, document.c.id == indexed.c.document_id)
    if connection.dialect.name == "sqlite":
        joined = _fts.join(indexed, indexed.c.number == _fts.c.rowid).join(
            document, document.c.id == indexed.c.document_id
        )
        return joined, text("word_fts MATCH :match").bindparams(match=_match(query)), _fts.c.rowid
    words = text("word_index.words @> CAST(:words AS text[])").bindparams(words=_distinct(query.words))
    return known, words, indexed.c.number


def _match(query: Query) -> str:
    """In FTS5's own language, where everything between double quotes is literal."""
    words = plainly(query.words)
    parts = [words] if query.mode == "phrase" else words.split()
    quoted = ['"' + part.replace('"', " ") + '"' for part in parts if _TOKEN.search(part)]
    return " AND ".join(quoted)
