"""The one door to the database: read values, apply edits, and nothing else writes.

An edit is one transaction: each row is written only if it still equals `before`, else
`Conflict` and nothing is written. The record of the edit is written with it, so that
undo, redo, history and the colleagues' view of what happened come from one place.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Thread
from typing import Any, Literal, TypeVar

from sqlalchemy import (
    URL,
    Connection,
    Delete,
    Engine,
    Insert,
    Update,
    and_,
    bindparam,
    create_engine,
    delete,
    func,
    insert,
    make_url,
    select,
    update,
)  # fmt: skip
from sqlalchemy.exc import DBAPIError, IntegrityError

from annotator.domain.bundle import Receipt
from annotator.domain.change import BatchSwitch, Change, ChangeSet, Conflict, Refusal
from annotator.domain.model import Coder, Document, Layer, Relation, Span, Text, Value, Zone, new_id, now
from annotator.domain.review import Answer, Comment, Decision
from annotator.domain.story import Anchor, Version
from annotator.domain.suggestion import Suggestion, Unaided, Verdict
from annotator.storage import migrate, sqlite
from annotator.storage.codec import Damaged, from_row, to_row
from annotator.storage.schema import KIND, TABLE, coder, document, fingerprint, layer, revision, span, touch

V = TypeVar("V", bound=Value)
Direction = Literal["undo", "redo"]
_QUOTED = re.compile(r'"(?:[^"\\]|\\.)*"')  # the strings in the JSON of a record, ids among them


@dataclass(frozen=True, slots=True)
class Revision:
    """A stored edit, as the history shows it."""

    id: int
    coder: str
    created: str
    title: str
    state: str
    reverts: int | None


class Store:
    """A project's database: SQLite in a file, or PostgreSQL at a URL."""

    def __init__(self, engine: Engine, place: str, path: Path | None, *, read_only: bool = False) -> None:
        self.engine = engine
        self.place = place
        self.path = path
        self.read_only = read_only
        self._inode = _inode(path)
        self._driver: Any = engine.dialect.loaded_dbapi
        self._document_of_layer: dict[str, str] = {}
        self._copied: TemporaryDirectory[str] | None = None  # of an older project that must not be written

    # --- opening ----------------------------------------------------------------------------------------

    @classmethod
    def create(cls, place: str) -> Store:
        """A new, empty store at a path or URL. Raises `Refusal` where something is there already."""
        if _is_url(place):
            store = cls(_server(place), shown_place(place), None)
        else:
            path = Path(place)
            sqlite.begin_file(path)
            store = cls(sqlite.engine(path), str(path), path)
        try:
            store._make()
        except BaseException:
            store.close()
            if store.path:
                sqlite.remove_file(store.path)
            raise
        return store

    def _make(self) -> None:
        with self.telling():
            if migrate.version(self.engine) is not None:
                raise Refusal(f"{self.place}: there is a project already.")
            migrate.upgrade(self.engine)
            if self.path:
                sqlite.settle(self.engine)

    @classmethod
    def open(cls, place: str, *, read_only: bool = False) -> Store:
        """The store at a path or URL, brought to this program's schema. Raises `Refusal` with one sentence."""
        if _is_url(place):
            store = cls(_server(place), shown_place(place), None, read_only=read_only)
        else:
            path = Path(place)
            sqlite.inspect(path)
            locked = read_only or not os.access(path, os.W_OK) or not os.access(path.parent, os.W_OK)
            store = cls(sqlite.engine(path, read_only=locked), str(path), path, read_only=locked)
        try:
            store._bring_up_to_date()
        except BaseException:
            store.close()
            raise
        return store

    def _bring_up_to_date(self) -> None:
        with self.telling():
            found = migrate.version(self.engine)
            if found is None:
                raise Refusal(f"{self.place}: this is not an Annotator project.")
            if found > migrate.HEAD:
                raise Refusal(f"{self.place}: made by a newer Annotator (schema {found}, this one knows {migrate.HEAD}); "
                              "update the program.")  # fmt: skip
            if found != migrate.HEAD:
                self._upgrade(found)

    def _upgrade(self, found: str) -> None:
        """A copy of the file as it was stays among its backups. What must not be written is read from a copy."""
        if self.read_only and self.path:
            self._read_a_copy(self.path)
        elif self.read_only:
            raise Refusal(
                f"{self.place}: made by an older Annotator; open it once to write, so that it is brought up to date."
            )
        else:
            if self.path:
                sqlite.keep(self.path, f"schema-{found}")
            migrate.upgrade(self.engine)

    def _read_a_copy(self, path: Path) -> None:
        self._copied = TemporaryDirectory(prefix="annotator-")
        place = Path(self._copied.name) / path.name
        sqlite.copy(path, place)
        self.engine.dispose()
        self.engine = sqlite.engine(place)
        migrate.upgrade(self.engine)

    def close(self) -> None:
        """Let go of the database."""
        self.engine.dispose()
        if self._copied is not None:
            self._copied.cleanup()

    # --- reading ----------------------------------------------------------------------------------------

    def read(self, kind: type[V], *, order: Sequence[str] = (), **where: object) -> list[V]:
        """The live values of a kind whose columns equal the given ones (a list of them: one of the list)."""
        table = TABLE[kind]
        tests = [table.c[k].in_(v) if isinstance(v, list) else table.c[k] == v for k, v in where.items()]
        if "live" in table.c:
            tests.append(table.c.live == 1)
        query = select(table).where(*tests).order_by(*(table.c[name] for name in order))
        with self.reading() as connection:
            return [from_row(kind, row) for row in connection.execute(query).mappings()]

    def history(self, *, document_id: str | None = None, limit: int = 200) -> list[Revision]:
        """The latest stored edits, newest first; of one document where it is named."""
        query = select(revision, coder.c.name.label("who")).join(coder, coder.c.id == revision.c.coder_id)
        if document_id:
            query = query.join(touch, touch.c.revision_id == revision.c.id).where(touch.c.document_id == document_id)
        with self.reading() as connection:
            rows = connection.execute(query.order_by(revision.c.id.desc()).limit(limit))
            return [Revision(r.id, r.who, r.created, r.title, r.state, r.reverts) for r in rows]

    def next_title(self, author: Coder, direction: Direction) -> str | None:
        """The title of the edit that undo (or redo) would take, or None."""
        with self.reading() as connection:
            row = _candidate(connection, author, direction)
            return row.title if row else None

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A connection to read with; errors come out as `Refusal`."""
        with self.telling(), self.engine.connect() as connection:
            yield connection

    # --- writing ----------------------------------------------------------------------------------------

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """One transaction that holds the write lock; commits at the end, rolls back on any error."""
        if self.read_only:
            raise Refusal(f"{self.place}: the project is open read-only; nothing was changed.")
        self.must_exist()
        with self.telling(), self.engine.connect().execution_options(writes=True) as connection, connection.begin():
            yield connection
        self.must_exist()

    def committing(self, connection: Connection) -> Iterator[None]:
        """Commit what a long edit wrote, in a thread of its own: the disk takes a fifth of a second for 60 MB, and a window may do
        something else meanwhile. Nothing else may use the connection before the end; then its transaction is over."""
        failed: list[Exception] = []
        transaction = connection.get_transaction()
        if transaction is None:
            raise RuntimeError("there is nothing to commit: the transaction is over")

        def commit() -> None:
            try:
                transaction.commit()
            except (DBAPIError, self._driver.Error) as error:  # told by the thread that waits
                failed.append(error)

        thread = Thread(target=commit, name="commit")
        thread.start()
        try:
            while thread.is_alive():
                thread.join(0.001)
                yield
        finally:
            thread.join()
        if failed:
            raise failed[0]

    def coder(self, name: str) -> Coder:
        """The coder of that name, made when new."""
        known = self.read(Coder, name=name)
        if known:
            return known[0]
        made = Coder(id=new_id(), name=name)
        try:
            with self.writing() as connection:
                connection.execute(insert(coder), [to_row(made)])
        except Conflict:  # another program made them between our question and our answer
            return self.read(Coder, name=name)[0]
        return made

    def apply(self, edit: ChangeSet, author: Coder) -> int:
        """Write an edit and its record in one transaction; returns the revision's number.

        Raises `Conflict` where a value is no longer as the edit expects; then nothing is written.
        """
        with self.writing() as connection:
            _write(connection, edit.changes)
            return self._record(connection, author, edit, state="done")

    def merge(self, brought: Sequence[Value], edit: ChangeSet | None, author: Coder, title: str) -> BatchSwitch | None:
        """Write articles as a bulk edit, and an edit that rests on them, in one transaction: both or neither.

        Texts are written once: undo puts articles out of sight, as after an import, where an edit would have to delete them.
        Returns the bulk edit, or None without articles. Raises `Conflict`.
        """
        switch: BatchSwitch | None = None
        with self.writing() as connection:
            if brought:
                batch = next_batch(connection)
                record_batch(connection, author, title, batch)
                for kind, values in groupby(brought, key=type):
                    columns = TABLE[kind].c.keys()
                    rows = [to_row(value) | {"batch": batch, "live": 1} for value in values]
                    connection.execute(insert(TABLE[kind]), [{name: row[name] for name in columns} for row in rows])
                switch = BatchSwitch(title, batch, live=True)
            if edit is not None:
                _write(connection, edit.changes)
                self._record(connection, author, edit, state="done")
        return switch

    def step(self, author: Coder, direction: Direction) -> ChangeSet | BatchSwitch:
        """Undo or redo the author's next edit, by the same road as any other.

        Raises `Refusal` when there is none and `Conflict` over somebody's newer change.
        """
        with self.writing() as connection:
            row = _candidate(connection, author, direction)
            if row is None:
                raise Refusal(f"There is nothing to {direction}.")
            done: ChangeSet | BatchSwitch
            if row.batch is not None:
                done = _switch(connection, row, author, live=direction == "redo")
            else:
                done = _taken(connection, row, author, direction)
            if direction == "undo":
                _drop_undone(connection, author, before=row.id)
            state = "undone" if direction == "undo" else "done"
            connection.execute(update(revision).where(revision.c.id == row.id).values(state=state))
            changes = done.changes if isinstance(done, ChangeSet) else ()
            record = ChangeSet(f"{direction.capitalize()} {row.title}", changes)
            self._record(connection, author, record, state=direction, reverts=row.id)
            return done

    def _record(
        self, connection: Connection, author: Coder, edit: ChangeSet, *, state: str, reverts: int | None = None
    ) -> int:
        number = _insert_revision(connection, author, edit, state=state, reverts=reverts)
        touched = sorted(self._documents(connection, edit))
        if touched:
            connection.execute(insert(touch), [{"document_id": d, "revision_id": number} for d in touched])
        return number

    def _documents(self, connection: Connection, edit: ChangeSet) -> set[str]:
        """The documents an edit touches, without those that it takes away."""
        gone = {change.value.id for change in edit.of(Document) if change.after is None}
        return {self._document_of(connection, change.value) for change in edit.changes} - gone - {""}

    def _document_of(self, connection: Connection, value: Value) -> str:
        """The document a value belongs to, empty where it belongs to none. A layer never moves, so it is asked once."""
        match value:
            case Document(id=one) | Text(id=one):
                return one
            case Zone(document_id=one) | Decision(document_id=one) | Comment(document_id=one) | Answer(document_id=one):
                return one
            case (
                Version(document_id=one)
                | Anchor(document_id=one)
                | Suggestion(document_id=one)
                | Verdict(document_id=one)
                | Unaided(document_id=one)
            ):
                return one
            case Layer(document_id=one):
                self._document_of_layer[value.id] = one
                return one
            case Span(layer_id=of) | Relation(layer_id=of) | Receipt(id=of):
                if of not in self._document_of_layer:
                    found = connection.scalar(select(layer.c.document_id).where(layer.c.id == of))
                    self._document_of_layer[of] = found or ""
                return self._document_of_layer[of]
            case _:
                return ""

    def note(self, edit: ChangeSet, author: Coder) -> None:
        """Write an edit that undo passes over (a project's founding, a codebook that an import extended)."""
        with self.writing() as connection:
            _write(connection, edit.changes)
            self._record(connection, author, edit, state="kept")

    # --- keeping safe -----------------------------------------------------------------------------------

    def copy(self, target: Path) -> None:
        """A copy of the file as this program has it open: also of one that was deleted or replaced meanwhile."""
        with self.reading() as connection:
            opened: Any = connection.connection.driver_connection
            sqlite.copy_open(opened, self.place, target)

    def must_exist(self) -> None:
        """Raises `Refusal` when the file was deleted or replaced under us: a commit would succeed into nowhere."""
        if self.path is not None and _inode(self.path) != self._inode:
            raise Refusal(f"{self.path}: the project file was deleted, moved or replaced while it was open; "
                          "nothing more can be saved there. Use File, Save a copy.")  # fmt: skip

    @contextmanager
    def telling(self) -> Iterator[None]:
        """Errors of the database leave as `Refusal` with one sentence."""
        try:
            yield
        except (DBAPIError, self._driver.Error) as error:  # bulk work speaks to the driver itself
            if isinstance(error, (IntegrityError, self._driver.IntegrityError)):
                raise Conflict(
                    f"{self.place}: the change does not fit the project any more; nothing was changed."
                ) from error
            raise Refusal(sqlite.sentence(error, self.place)) from error
        except Damaged as error:
            raise Refusal(sqlite.damaged(self.place)) from error


# --- rows ---------------------------------------------------------------------------------------------------


def _write(connection: Connection, changes: tuple[Change[Any], ...]) -> None:
    for kind, verb, run in _runs(changes):
        if kind is Text and verb != "insert":
            raise Refusal("The text of a document is written once and never changed.")
        rows = [_parameters(change) for change in run]
        result = connection.execute(_statement(kind, verb), rows)
        if verb != "insert" and result.rowcount != len(rows):
            raise Conflict(f"{len(rows) - max(result.rowcount, 0)} of {len(rows)} values ({kind.__name__.lower()}) were "
                           "changed by somebody else meanwhile; nothing was changed.")  # fmt: skip
    _forget_shingles(connection, changes)


def _forget_shingles(connection: Connection, changes: Iterable[Change[Any]]) -> None:
    """The MinHash of an article whose zones change is that of other words from now on: it is made anew when it is needed."""
    documents = sorted({change.value.document_id for change in changes if isinstance(change.value, Zone)})
    if documents:
        stale = fingerprint.c.document_id.in_(documents)
        connection.execute(update(fingerprint).where(stale).values(shingles=b""))


def _runs(changes: Iterable[Change[Any]]) -> Iterator[tuple[type[Value], str, list[Change[Any]]]]:
    """Stretches that one statement can write: same kind, same verb. Updates go singly: drivers
    count the rows of a batch differently."""
    for (kind, verb, _), run in groupby(enumerate(changes), key=_run_key):
        yield kind, verb, [change for _, change in run]


def _run_key(numbered: tuple[int, Change[Any]]) -> tuple[type[Value], str, int]:
    number, change = numbered
    verb = "insert" if change.before is None else "delete" if change.after is None else "update"
    return type(change.value), verb, 0 if verb == "insert" else number


def _parameters(change: Change[Any]) -> dict[str, Any]:
    old = {f"old_{name}": x for name, x in to_row(change.before).items()} if change.before else {}
    return old | (to_row(change.after) if change.after else {})


_STATEMENTS: dict[tuple[type[Value], str], Insert | Update | Delete] = {}


def _statement(kind: type[Value], verb: str) -> Insert | Update | Delete:
    """Made once each: building one costs more than running it."""
    if (kind, verb) not in _STATEMENTS:
        _STATEMENTS[kind, verb] = _make_statement(kind, verb)
    return _STATEMENTS[kind, verb]


def _make_statement(kind: type[Value], verb: str) -> Insert | Update | Delete:
    table = TABLE[kind]
    names = [c.name for c in table.c if c.name not in ("live", "batch")]
    if verb == "insert":
        return insert(table).values({name: bindparam(name) for name in names})
    same = and_(*(table.c[name].is_not_distinct_from(bindparam(f"old_{name}")) for name in names))
    if "live" in table.c:
        same = and_(same, table.c.live == 1)
    if verb == "delete":
        return delete(table).where(table.c.id == bindparam("old_id"), same)
    return update(table).where(table.c.id == bindparam("old_id"), same).values({n: bindparam(n) for n in names})


# --- records of edits ---------------------------------------------------------------------------------------


def _insert_revision(
    connection: Connection,
    author: Coder,
    edit: ChangeSet,
    *,
    state: str,
    reverts: int | None = None,
    batch: int | None = None,
) -> int:
    row = {
        "coder_id": author.id,
        "created": now(),
        "title": edit.title,
        "changes": _dumped(edit),
        "state": state,
        "reverts": reverts,
        "batch": batch,
    }
    made = connection.execute(insert(revision).values(row)).inserted_primary_key
    return int(made[0]) if made else 0


def _dumped(edit: ChangeSet) -> str:
    rows = [[type(c.value).__name__, c.before and to_row(c.before), c.after and to_row(c.after)] for c in edit.changes]
    return json.dumps(rows, ensure_ascii=False, separators=(",", ":"))


def _stored(title: str, changes: str) -> ChangeSet:
    rows = json.loads(changes)
    return ChangeSet(title, tuple(
        Change(before and from_row(KIND[name], before), after and from_row(KIND[name], after)) for name, before, after in rows
    ))  # fmt: skip


def _taken(connection: Connection, row: Any, author: Coder, direction: Direction) -> ChangeSet:
    stored = _stored(row.title, row.changes)
    done = stored.inverse() if direction == "undo" else stored
    try:
        with connection.begin_nested():  # else PostgreSQL answers no question after a clash
            _write(connection, done.changes)
    except (Conflict, IntegrityError) as error:
        raise Conflict(_newer(connection, row, author, direction, done)) from error
    return done


def _candidate(connection: Connection, author: Coder, direction: Direction) -> Any:
    """Undo takes the author's newest done edit; redo the oldest undone one that no newer edit has cut off."""
    mine = select(revision).where(revision.c.coder_id == author.id)
    if direction == "undo":
        query = mine.where(revision.c.state == "done").order_by(revision.c.id.desc())
    else:
        done = select(func.coalesce(func.max(revision.c.id), 0))
        done = done.where(revision.c.coder_id == author.id, revision.c.state == "done")
        query = mine.where(revision.c.state == "undone", revision.c.id > done.scalar_subquery()).order_by(revision.c.id)
    return connection.execute(query.limit(1)).first()


def _drop_undone(connection: Connection, author: Coder, before: int | None = None) -> None:
    """Undone edits that a newer one has cut off: written down when it is undone itself, lest they come back."""
    undone = (revision.c.coder_id == author.id) & (revision.c.state == "undone")
    if before is not None:
        undone &= revision.c.id < before
    connection.execute(update(revision).where(undone).values(state="dropped"))


def _newer(connection: Connection, row: Any, author: Coder, direction: Direction, done: ChangeSet) -> str:
    """Who stands in the way: the newest edit of a colleague that names a value of this one."""
    stands = revision.c.state.in_(("done", "kept")) | (revision.c.reverts < row.id)  # or took an older one back
    query = (
        select(revision.c.created, revision.c.changes, coder.c.name)
        .join(coder, coder.c.id == revision.c.coder_id)
        .where(revision.c.id > row.id, revision.c.coder_id != author.id, stands)
        .order_by(revision.c.id.desc())
    )
    mine = {f'"{change.value.id}"' for change in done.changes}
    found = next((one for one in connection.execute(query) if mine.intersection(_QUOTED.findall(one.changes))), None)
    who = f"{found.name} changed it at {found.created[11:16]}" if found else "it was changed since"
    return f"Cannot {direction} “{row.title}”: {who}. Nothing was changed."


def _switch(connection: Connection, row: Any, author: Coder, *, live: bool) -> BatchSwitch:
    """A bulk edit comes or goes by one mark on its documents, layers and entities."""
    if not live and (why := _in_use(connection, row, author)):
        raise Conflict(f"Cannot undo “{row.title}”: {why} Nothing was changed.")
    for kind in (table for table in TABLE.values() if "live" in table.c):
        connection.execute(update(kind).where(kind.c.batch == row.batch).values(live=int(live)))
    return BatchSwitch(row.title, row.batch, live)


def _in_use(connection: Connection, row: Any, author: Coder) -> str:
    """Has somebody worked on what a bulk edit brought?"""
    layers = select(layer.c.id).where(layer.c.batch == row.batch)
    documents = select(document.c.id).where(document.c.batch == row.batch)
    worked = (
        select(coder.c.name)
        .join(revision, revision.c.coder_id == coder.c.id)
        .join(touch, touch.c.revision_id == revision.c.id)
        .where(revision.c.id > row.id, revision.c.state == "done", touch.c.document_id.in_(documents))
    )
    if who := connection.scalar(worked.limit(1)):
        return f"{'you' if who == author.name else who} tagged the imported articles since."
    later = select(layer.c.id).where(layer.c.document_id.in_(documents), layer.c.live == 1, layer.c.id.not_in(layers))
    if connection.scalar(later.limit(1)):
        return "another layer was added to the imported articles since."
    entity = TABLE[KIND["Entity"]]
    named = select(span.c.id).join(entity, entity.c.id == span.c.entity_id).join(layer, layer.c.id == span.c.layer_id)
    used = named.where(entity.c.batch == row.batch, layer.c.live == 1, func.coalesce(layer.c.batch, -1) != row.batch)
    return "its actors are used elsewhere since." if connection.scalar(used.limit(1)) else ""


def record_batch(connection: Connection, author: Coder, title: str, batch: int) -> int:
    """The record of a bulk edit: its name and batch, not its rows."""
    _drop_undone(connection, author)
    return _insert_revision(connection, author, ChangeSet(title, ()), state="done", batch=batch)


def next_batch(connection: Connection) -> int:
    """A number that no batch bears yet."""
    return int(connection.scalar(select(func.coalesce(func.max(revision.c.batch), 0))) or 0) + 1


# --- places -------------------------------------------------------------------------------------------------


def _inode(path: Path | None) -> tuple[int, int] | None:
    try:
        found = path.stat() if path is not None else None
    except OSError:
        return None
    return (found.st_dev, found.st_ino) if found else None


def _is_url(place: str) -> bool:
    return place.startswith(("postgresql://", "postgresql+psycopg://"))


def _server(url: str) -> Engine:
    bare = url.replace("postgresql://", "postgresql+psycopg://", 1)
    return create_engine(bare, pool_pre_ping=True)


def shown_place(place: str) -> str:
    """A place as it may be shown and written down: a URL without its password, wherever that stands."""
    if not _is_url(place):
        return place
    made = make_url(place)
    query = {key: value for key, value in made.query.items() if key != "password"}
    bare = URL.create(made.drivername, made.username, None, made.host, made.port, made.database, query)
    return bare.render_as_string()
