"""The one door to the database: read values, apply edits, and nothing else writes.

An edit is one transaction: each row is written only if it still equals `before`, else
`Conflict` and nothing is written. The record of the edit is written with it, so that
undo, redo, history and the colleagues' view of what happened come from one place.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Generator, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from enum import Enum
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Thread
from typing import Any, TypeVar

from sqlalchemy import Connection, Engine, func, insert, select
from sqlalchemy.exc import DBAPIError, IntegrityError

from annotator.domain.bundle import Receipt
from annotator.domain.change import BatchSwitch, ChangeSet, Conflict, Refusal, Unanswered
from annotator.domain.model import (
    CodebookRevision,
    Coder,
    Document,
    Layer,
    Relation,
    Span,
    Text,
    Value,
    Zone,
    new_id,
)
from annotator.domain.review import Answer, Comment, Decision
from annotator.domain.story import Anchor, Version
from annotator.domain.suggestion import Suggestion, Unaided, Verdict
from annotator.storage import (
    address,
    arriving,
    changes,
    clashes,
    dump,
    handover,
    migrate,
    postgres,
    revisions,
    sqlite,
)
from annotator.storage.arriving import Arrivals
from annotator.storage.codec import Damaged, from_row, to_row
from annotator.storage.revisions import Direction, Done, Revision
from annotator.storage.schema import APPLICATION_ID, TABLE, coder, document, layer, revision, touch

__all__ = ["Direction", "Done", "OutOfDate", "Revision", "Store", "Turn"]

V = TypeVar("V", bound=Value)
R = TypeVar("R")


class Turn(Enum):
    """What only one program at a time does in a team database, because it looks before it writes.

    In a file every writer waits for the others; PostgreSQL lets them write side by side.
    """

    ARRIVALS = 1  # articles come in: which are here already, and which number is next
    CODEBOOK = 2  # a new revision follows the newest one
    CACHES = 3  # what can be made again: word index, fingerprints, suggestions


class Store:
    """A project's database: SQLite in a file, or PostgreSQL at a URL."""

    def __init__(self, engine: Engine, place: str, path: Path | None, *, read_only: bool = False) -> None:
        self.engine = engine
        self._readers = _seeing_one_state(engine)
        self.place = place
        self.path = path
        self.read_only = read_only
        self._inode = _inode(path)
        self._driver: Any = engine.dialect.loaded_dbapi
        self._document_of_layer: dict[str, str] = {}
        self._copied: TemporaryDirectory[str] | None = None  # of an older project that must not be written

    # --- opening ----------------------------------------------------------------------------------------

    @classmethod
    def create(
        cls,
        place: str,
        founder: Coder | None = None,
        founding: ChangeSet | None = None,
        source: Path | None = None,
    ) -> Store:
        """A new store at a path or address, with what its founder, or a dump, puts into it: whole or not at all.

        Raises `Refusal` where something is there already, or nothing can be made there.
        """
        if address.is_server(place):
            store = cls._on_server(place)
        else:
            path = Path(place)
            sqlite.begin_file(path)
            store = cls(sqlite.engine(path), str(path), path)
        try:
            store._make(founder, founding, source)
        except BaseException:
            store.close()
            if store.path:
                sqlite.remove_file(store.path)
            raise
        return store

    def _make(self, founder: Coder | None, founding: ChangeSet | None, source: Path | None) -> None:
        with self.telling():
            if migrate.version(self.engine) is not None:
                raise Refusal(f"{self.place}: there is a project already.")
            with self.engine.connect().execution_options(writes=True) as connection, connection.begin():
                if source is not None:
                    dump.load(connection, source)
                else:
                    migrate.run(connection)
                if founder is not None:
                    connection.execute(insert(coder), [to_row(founder)])
                if founder is not None and founding is not None:
                    self.write(connection, founding, founder, state="kept")
            if self.path:
                sqlite.settle(self.engine)

    @classmethod
    def open(cls, place: str, *, read_only: bool = False) -> Store:
        """The store at a path or address, brought to this program's schema. Raises `Refusal` with one sentence.

        A shared database is never changed by opening it: `OutOfDate` where somebody has to say so first.
        """
        if address.is_server(place):
            store = cls._on_server(place, read_only=read_only)
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

    @classmethod
    def _on_server(cls, place: str, *, read_only: bool = False) -> Store:
        server = address.parse(handover.whole(place))
        return cls(postgres.engine(server), server.shown(), None, read_only=read_only)

    @classmethod
    def upgrade_shared(cls, place: str, dumped_to: Path) -> Generator[int, None, str]:
        """Bring a shared database to this program's schema, after a dump of everything.

        Yields the number of rows dumped so far; returns the schema that the database had. Nobody writes
        between the dump and the new schema. Raises `Refusal`; then nothing is changed.
        """
        store = cls._on_server(place)
        try:
            with store.telling():
                old = store.schema()
                if old == migrate.HEAD:
                    raise Refusal(f"{store.place}: the project is up to date (schema {old}).")
                seeing_one_state = _seeing_one_state(store.engine)
                with seeing_one_state.connect() as connection, connection.begin():
                    migrate.keep_writers_out(connection)
                    yield from dump.dump_within(connection, dumped_to, store.place)
                    migrate.run(connection)
                return old
        finally:
            store.close()

    @classmethod
    def dump_shared(cls, place: str, target: Path) -> Iterator[int]:
        """Everything in a shared database as one file; yields the number of rows so far. Raises `Refusal`."""
        store = cls.open(place, read_only=True)
        try:
            with store.telling():
                yield from dump.dump(store.engine, target, store.place)
        finally:
            store.close()

    @classmethod
    def from_dump(cls, source: Path, place: str) -> int:
        """Put a dump into an empty database, or a new file; returns the number of rows. Raises `Refusal`."""
        store = cls.create(place, source=source)
        try:
            with store.reading() as connection:
                return int(connection.scalar(select(func.count()).select_from(document)) or 0)
        finally:
            store.close()

    def schema(self) -> str:
        """The schema of the database. Raises `Refusal` where it has none of ours, or a newer one."""
        found = migrate.version(self.engine)
        if found is None:
            raise Refusal(f"{self.place}: this is not an Annotator project.")
        if found > migrate.HEAD:
            raise Refusal(f"{self.place}: made by a newer Annotator (schema {found}, this one knows {migrate.HEAD}); "
                          "update the program.")  # fmt: skip
        return found

    def _bring_up_to_date(self) -> None:
        with self.telling():
            schema = self.schema()
            if schema != migrate.HEAD:
                self._upgrade(schema)

    def _upgrade(self, found: str) -> None:
        """A copy of the file as it was stays among its backups. What must not be written is read from a copy."""
        if self.read_only and self.path:
            self._read_a_copy(self.path)
        elif self.path is None:
            raise OutOfDate(
                f"{self.place}: made by an older Annotator (schema {found}). Others may be working in it: once they have "
                "updated the program, too, bring it up to date with “annotator upgrade”."
            )
        else:
            sqlite.keep(self.path, f"schema-{found}")
            migrate.upgrade(self.engine)

    def _read_a_copy(self, path: Path) -> None:
        self._copied = TemporaryDirectory(prefix="annotator-")
        place = Path(self._copied.name) / path.name
        sqlite.copy(path, place)
        self.engine.dispose()
        self.engine = self._readers = sqlite.engine(place)
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
            row = revisions.candidate(connection, author, direction)
            return row.title if row else None

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A connection to read with, which sees the database as it is at its first question, whatever
        others write meanwhile; errors come out as `Refusal`."""
        with self.telling(), self._readers.connect() as connection:
            yield connection

    @contextmanager
    def at_one_moment(self) -> Iterator[Store]:
        """The store as it is now, to be read from many times while others write; it takes no edits."""
        with self.reading() as connection:
            connection.scalar(select(func.count()).select_from(coder))  # the first question fixes the moment
            yield _Moment(self, connection)

    # --- writing ----------------------------------------------------------------------------------------

    @contextmanager
    def writing(self, turn: Turn | None = None) -> Iterator[Connection]:
        """One transaction that holds the write lock; commits at the end, rolls back on any error.

        With a `turn`, it waits until nobody else in a team database is at the same thing. Raises
        `Unanswered` where the connection breaks, so that nobody knows whether the commit arrived.
        """
        if self.read_only:
            raise Refusal(f"{self.place}: the project is open read-only; nothing was changed.")
        self.must_exist()
        with self.telling(), self.engine.connect().execution_options(writes=True) as connection, connection.begin():
            migrate.must_be_current(connection, self.place)
            if turn is not None:
                take_turn(connection, turn)
            yield connection
        self.must_exist()

    def committing(self, connection: Connection) -> Iterator[None]:
        """Commit what a long edit wrote, in a thread of its own: the disk takes a fifth of a second for 60 MB, and a window may do
        something else meanwhile. Nothing else may use the connection before the end; then its transaction is over.

        Yields first when nothing is committed yet, so that whoever drives it can stop listening to who wants to stop it.
        """
        failed: list[Exception] = []
        transaction = connection.get_transaction()
        if transaction is None:
            raise RuntimeError("there is nothing to commit: the transaction is over")

        def commit() -> None:
            try:
                transaction.commit()
            except (DBAPIError, self._driver.Error) as error:  # told by the thread that waits
                failed.append(error)

        yield
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

        Sent twice, the same edit is written once. Raises `Conflict` where a value is no longer as
        the edit expects, then nothing is written, and `Unanswered` where the connection broke.
        """
        return self._apply(edit, author, state="done")

    def note(self, edit: ChangeSet, author: Coder) -> int:
        """Write an edit that undo passes over (a project's founding, a codebook that an import extended)."""
        return self._apply(edit, author, state="kept")

    def _apply(self, edit: ChangeSet, author: Coder, *, state: str) -> int:
        def write(connection: Connection) -> int:
            return self.write(connection, edit, author, state=state)

        def landed(connection: Connection, row: Any) -> int:
            if row.state in ("undone", "dropped"):  # not sent again, but meant again
                return self.write(connection, replace(edit, id=new_id()), author, state=state)
            return int(row.id)

        return self._once(edit.id, write, landed)

    def write(self, connection: Connection, edit: ChangeSet, author: Coder, *, state: str = "done") -> int:
        """Write an edit into a transaction that is open already; returns the revision's number. Raises `Conflict`."""
        if edit.of(CodebookRevision):
            take_turn(connection, Turn.CODEBOOK)
        changes.write(connection, edit.changes)
        return self._record(connection, author, edit, state=state)

    def merge(
        self,
        brought: Collection[Value],
        edit: ChangeSet | None,
        author: Coder,
        title: str,
        *,
        corrects: str = "",
        batch_id: str = "",
        arrivals: Arrivals | None = None,
    ) -> BatchSwitch | None:
        """Write articles as a bulk edit, and an edit that rests on them, in one transaction: both or neither.

        Texts are written once: undo puts articles out of sight, as after an import, where an edit would have to delete
        them. `corrects` is the hash of the text that a new version follows, `batch_id` the id under which the bulk edit
        can be sent again. `arrivals` come with the edit, and go with it. Returns the bulk edit, or None without articles.
        Raises `Conflict`, also where somebody else corrected that text meanwhile, and `Unanswered`.
        """
        batch_id = batch_id or new_id()

        def write(connection: Connection) -> BatchSwitch | None:
            switch = None
            if brought:
                _must_be_newest(connection, corrects)
                switch = _bring(connection, brought, author, title, batch_id)
            if edit is not None and arrivals is not None:
                self._write_with(connection, edit, arrivals, author)
            elif edit is not None:
                self.write(connection, edit, author)
            return switch

        def landed(_connection: Connection, row: Any) -> BatchSwitch | None:
            return BatchSwitch(title, row.batch, live=True) if brought else None

        return self._once(batch_id if brought or edit is None else edit.id, write, landed, Turn.ARRIVALS)

    def _write_with(self, connection: Connection, edit: ChangeSet, arrivals: Arrivals, author: Coder) -> None:
        if edit.of(CodebookRevision):
            take_turn(connection, Turn.CODEBOOK)
        self._touch(connection, arriving.bring_with(connection, edit, arrivals, author), edit)

    def step(self, author: Coder, direction: Direction, edit_id: str = "") -> Done:
        """Undo or redo the author's next edit, by the same road as any other.

        Sent twice under one `edit_id`, it is one step. Raises `Refusal` when there is nothing to
        undo, `Conflict` over somebody's newer change, and `Unanswered`.
        """
        step_id = edit_id or new_id()

        def write(connection: Connection) -> Done:
            row = revisions.locked_candidate(connection, author, direction)
            if row is None:
                raise Refusal(f"There is nothing to {direction}.")
            done = revisions.step(connection, author, direction, row)
            stepped = done.changes if isinstance(done, ChangeSet) else ()
            record = ChangeSet(f"{direction.capitalize()} {row.title}", stepped, step_id)
            self._record(connection, author, record, state=direction, reverts=row.id)
            return done

        return self._once(step_id, write, revisions.outcome)

    def outcome(self, edit_id: str) -> Done | None:
        """What the edit did that was sent under this id; None where it never arrived."""
        with self.reading() as connection:
            row = revisions.landed(connection, edit_id)
            return revisions.outcome(connection, row) if row is not None else None

    def _once(
        self,
        edit_id: str,
        write: Callable[[Connection], R],
        landed: Callable[[Connection, Any], R],
        turn: Turn | None = None,
    ) -> R:
        """Write in one transaction. Where the connection breaks, ask whether it landed, and send it again if not."""

        def send() -> R:
            with self.writing(turn) as connection:
                row = revisions.landed(connection, edit_id)
                return write(connection) if row is None else landed(connection, row)

        try:
            return send()
        except Unanswered:
            pass
        try:
            return send()
        except Conflict:
            raise
        except Refusal as refusal:
            raise Unanswered(f"{self.place}: the connection broke while this was being saved; whether it was saved "
                             "will show when the server answers again.") from refusal  # fmt: skip

    def _record(
        self, connection: Connection, author: Coder, edit: ChangeSet, *, state: str, reverts: int | None = None
    ) -> int:
        number = revisions.record(connection, author, edit, state=state, reverts=reverts)
        self._touch(connection, number, edit)
        return number

    def _touch(self, connection: Connection, number: int, edit: ChangeSet) -> None:
        touched = sorted(self._documents(connection, edit))
        if touched:
            connection.execute(insert(touch), [{"document_id": d, "revision_id": number} for d in touched])
            revisions.must_be_live(connection, number)

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

    def sentence(self, error: Exception) -> str:
        """What went wrong in the database, as one sentence for people."""
        say = sqlite.sentence if self.path else postgres.sentence
        return say(error, self.place)

    @contextmanager
    def telling(self) -> Iterator[None]:
        """Errors of the database leave as `Refusal` with one sentence."""
        try:
            yield
        except (DBAPIError, self._driver.Error) as error:  # bulk work speaks to the driver itself
            if isinstance(error, (IntegrityError, self._driver.IntegrityError)):
                raise clashes.conflict(error, self.place) from error
            if isinstance(error, DBAPIError) and error.connection_invalidated:
                raise Unanswered(self.sentence(error)) from error
            raise Refusal(self.sentence(error)) from error
        except Damaged as error:
            raise Refusal(sqlite.damaged(self.place)) from error



class OutOfDate(Refusal):
    """A shared database that this program may not work with before somebody says that it is to be brought up to date."""


class _Moment(Store):
    """A store whose every reading happens in one transaction, and which takes no edits."""

    def __init__(self, store: Store, connection: Connection) -> None:
        super().__init__(store.engine, store.place, store.path, read_only=True)
        self._connection = connection

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        with self.telling():
            yield self._connection

    def close(self) -> None:
        """Nothing: the connection belongs to whoever opened the moment."""


# --- transactions -------------------------------------------------------------------------------------


def take_turn(connection: Connection, turn: Turn) -> None:
    """Wait until no other program is at this turn; it ends with the transaction. A file needs no turns."""
    if connection.dialect.name != "sqlite":
        connection.execute(select(func.pg_advisory_xact_lock(APPLICATION_ID, turn.value)))


def _seeing_one_state(engine: Engine) -> Engine:
    """For readers: a transaction of SQLite sees one state by itself, one of PostgreSQL when it is asked to."""
    if engine.dialect.name == "sqlite":
        return engine
    return engine.execution_options(isolation_level="REPEATABLE READ")


def _must_be_newest(connection: Connection, text_hash: str) -> None:
    later = select(document.c.id).where(document.c.follows == text_hash, document.c.live == 1)
    if text_hash and connection.scalar(later.limit(1)):
        raise Conflict("This article was corrected meanwhile; correct the new version.")


def _bring(
    connection: Connection, brought: Iterable[Value], author: Coder, title: str, batch_id: str
) -> BatchSwitch:
    batch = arriving.new_batch(connection, author, title, batch_id)
    arriving.bring(connection, brought, batch)
    return BatchSwitch(title, batch, live=True)


# --- places ---


def _inode(path: Path | None) -> tuple[int, int] | None:
    try:
        found = path.stat() if path is not None else None
    except OSError:
        return None
    return (found.st_dev, found.st_ino) if found else None
