"""A project in one SQLite file: how it is opened, told from other files, and copied while in use.

WAL with synchronous=FULL, because in simulated power cuts WAL+NORMAL lost acknowledged edits
and WAL+FULL none. Transactions are begun by hand: Python before 3.12 knows no other way to
get BEGIN IMMEDIATE, without which a writer that read first fails at once with SQLITE_BUSY_SNAPSHOT.
"""

from __future__ import annotations

import os
import sqlite3
import struct
from collections.abc import Callable
from contextlib import closing, suppress
from glob import escape
from pathlib import Path
from time import time
from typing import Any, NamedTuple

from sqlalchemy import Connection, Engine, create_engine, event

from annotator.domain.change import Refusal
from annotator.storage.schema import APPLICATION_ID, SCHEMA_VERSION

BUSY_SECONDS = 5.0
_PART_SECONDS = 3600.0  # after which an unfinished copy is nobody's any more
_NETWORK = {"nfs", "nfs4", "cifs", "smb3", "smbfs", "9p", "fuse.sshfs", "fuse.rclone", "afpfs"}
_MAGIC = b"SQLite format 3\0"


class Header(NamedTuple):
    """What the first hundred bytes of a database say."""

    page_size: int
    pages: int
    user_version: int
    application_id: int


def engine(path: Path, *, read_only: bool = False) -> Engine:
    """An engine on the file. Connections that write ask for `execution_options(writes=True)`."""
    made = create_engine("sqlite://", creator=_connector(path, read_only=read_only), pool_size=4, max_overflow=8,
                         poolclass=_queue_pool(), hide_parameters=True)  # fmt: skip

    @event.listens_for(made, "begin")
    def begin(connection: Connection) -> None:
        writes = connection.get_execution_options().get("writes", False)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")

    return made


def _queue_pool() -> Any:
    from sqlalchemy.pool import QueuePool  # noqa: PLC0415  named here so that nobody else meets pools

    return QueuePool


def _connector(path: Path, *, read_only: bool) -> Callable[[], sqlite3.Connection]:
    journal = "DELETE" if on_network(path) else "WAL"

    def connect() -> sqlite3.Connection:
        uri = path.resolve().as_uri() + (f"?mode=ro{_immutable(path)}" if read_only else "?mode=rw")
        made = sqlite3.connect(uri, uri=True, isolation_level=None, check_same_thread=False, timeout=BUSY_SECONDS)
        try:
            for pragma in _PRAGMAS if read_only else (f"journal_mode={journal}", *_PRAGMAS):
                made.execute(f"PRAGMA {pragma}")
        except sqlite3.Error:  # no database, a damaged or a locked one
            made.close()
            raise
        return made

    return connect


_PRAGMAS = ("synchronous=FULL", "fullfsync=ON", "foreign_keys=ON", "trusted_schema=OFF", "cell_size_check=ON")


def _immutable(path: Path) -> str:
    """Where no file can be made beside it, WAL works only so, and only while there is no log: it would be passed over."""
    return "" if os.access(path.parent, os.W_OK) or _log_size(path) else "&immutable=1"


def _log_size(path: Path) -> int:
    """Bytes in the write-ahead log beside a database: what is there may not be in the file itself yet."""
    return _size(path.with_name(path.name + "-wal"))


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0


def begin_file(path: Path) -> None:
    """An empty file to make a project in. Raises `Refusal`; nothing that is there already is touched."""
    must_have_nothing_beside(path)
    try:
        path.open("xb").close()
    except FileExistsError:
        raise Refusal(f"{path}: there is such a file already.") from None
    except FileNotFoundError:
        raise Refusal(f"{path}: the folder {path.parent} does not exist.") from None
    except OSError as error:
        raise Refusal(f"{path}: cannot be written: {error.strerror}.") from error


def remove_file(path: Path) -> None:
    """Take away a file that could not be made whole."""
    for file in (path, *_beside(path)):
        file.unlink(missing_ok=True)


def must_have_nothing_beside(path: Path) -> None:
    """A file that is about to be made must not meet the log of another one that bore its name: SQLite
    would read that log into it, and the other's latest changes would be gone. Raises `Refusal`."""
    log = next((file for file in _beside(path) if not file.name.endswith("-shm") and _size(file)), None)
    if log is not None:
        raise Refusal(
            f"{log}: this belongs to a project that lay here before, and may hold its latest changes; "
            "move it away together with that project first."
        )


def _beside(path: Path) -> list[Path]:
    """What SQLite lays beside a database while it is open, or after a program broke off."""
    return [path.with_name(path.name + ending) for ending in ("-wal", "-shm", "-journal")]


def settle(engine: Engine) -> None:
    """Move what the log holds into the file: until then its header does not say that it is ours."""
    with closing(engine.raw_connection()) as connection:
        connection.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)").close()


def mark_as_ours(connection: Connection, version: int = SCHEMA_VERSION) -> None:
    """Write our application id and the schema's version into the file's header."""
    connection.exec_driver_sql(f"PRAGMA application_id={APPLICATION_ID}")
    connection.exec_driver_sql(f"PRAGMA user_version={version}")


def inspect(path: Path) -> Header:
    """Look at a file before opening it. Raises `Refusal` with one sentence when it is no project of ours."""
    try:
        with path.open("rb") as file:
            head = file.read(100)
        size = path.stat().st_size
    except FileNotFoundError:
        raise Refusal(f"{path}: there is no such file.") from None
    except IsADirectoryError:
        raise Refusal(f"{path}: this is a folder, not a project file.") from None
    except OSError as error:
        raise Refusal(f"{path}: cannot be read: {error.strerror}.") from error
    if not head:
        raise Refusal(f"{path}: the file is empty; restore it from a backup in {backups_folder(path)}.")
    if len(head) < 100 or head[:16] != _MAGIC:
        raise Refusal(f"{path}: this is not an Annotator project.")
    header = _header(head)
    if header.application_id != APPLICATION_ID:
        raise Refusal(f"{path}: this is a database, but not an Annotator project.")
    if header.user_version > SCHEMA_VERSION:
        raise Refusal(
            f"{path}: made by a newer Annotator (format {header.user_version}, this one knows {SCHEMA_VERSION}); "
            "update the program."
        )
    # A program that ended while it moved the log into the file leaves it short; SQLite then goes on by the log.
    if size < header.page_size * header.pages and not _log_size(path):
        raise Refusal(f"{path}: the file is cut off ({size} of {header.page_size * header.pages} bytes); "
                      f"restore it from a backup in {backups_folder(path)}.")  # fmt: skip
    return header


def _header(head: bytes) -> Header:
    page_size = struct.unpack(">H", head[16:18])[0]
    pages, user_version, application_id = (struct.unpack(">I", head[at : at + 4])[0] for at in (28, 60, 68))
    return Header(65536 if page_size == 1 else page_size, pages, user_version, application_id)


def backups_folder(path: Path) -> Path:
    """Where the backups of a project lie: beside it."""
    return path.with_name(path.name + "-backups")


def keep(path: Path, name: str) -> None:
    """A copy among the backups of a project, once. Raises `Refusal` where none can be made."""
    target = backups_folder(path) / f"{path.stem}-{name}{path.suffix}"
    if not target.exists():
        try:
            target.parent.mkdir(exist_ok=True)
        except OSError as error:
            raise Refusal(f"{target.parent}: no backup could be made: {error.strerror}.") from error
        try:
            copy(path, target)
        except Refusal:
            if not target.exists():  # another program was quicker
                raise


def copy(source: Path, target: Path) -> None:
    """A consistent copy of a database that may be in use. Raises `Refusal`; see `copy_open`."""
    try:
        with closing(_connector(source, read_only=True)()) as old:
            copy_open(old, str(source), target)
    except sqlite3.Error as error:
        raise Refusal(sentence(error, str(source))) from error


def copy_open(old: sqlite3.Connection, place: str, target: Path) -> None:
    """A copy by SQLite's backup API of a database that is open; a half-made or damaged one never gets the name.

    Raises `Refusal`, also where something is there by the time the copy is made.
    """
    must_have_nothing_beside(target)
    part = target.with_name(f"{target.name}.{os.getpid()}.part")  # another program may be making the same copy
    try:
        _forget_old_parts(target)
        part.unlink(missing_ok=True)
        with closing(sqlite3.connect(part)) as new:
            old.backup(new, pages=2000)
            new.execute("PRAGMA journal_mode=DELETE")
            sound = new.execute("PRAGMA quick_check(1)").fetchone()[0] == "ok"
        if not sound:
            raise Refusal(f"{place}: the project file is damaged, no copy was made; restore a backup.")
        _give_name(part, target)
    except FileExistsError:
        raise Refusal(f"{target}: there is such a file already.") from None
    except OSError as error:
        raise Refusal(f"{target}: cannot be written: {error.strerror}.") from error
    except sqlite3.Error as error:
        raise Refusal(_copy_failed(error, place, target)) from error
    finally:
        _forget(part)


def _copy_failed(error: sqlite3.Error, place: str, target: Path) -> str:
    """Damage lies in the original; anything else that fails does so at the copy."""
    name = getattr(error, "sqlite_errorname", "")
    if name.startswith(("SQLITE_CORRUPT", "SQLITE_NOTADB")):
        return sentence(error, place)
    return f"{target}: no copy could be made: {'the disk is full' if name == 'SQLITE_FULL' else error}."


def _give_name(part: Path, target: Path) -> None:
    """Raises `FileExistsError` where the name is taken; a file system without hard links cannot always tell."""
    try:
        os.link(part, target)
    except FileExistsError:
        raise
    except OSError:
        if os.path.lexists(target):
            raise FileExistsError(target) from None
        part.rename(target)


def _forget_old_parts(target: Path) -> None:
    """What a program that was killed left of a copy; one that is being made now is younger."""
    for part in target.parent.glob(f"{escape(target.name)}*.part"):
        with suppress(OSError):
            if time() - part.stat().st_mtime > _PART_SECONDS:
                part.unlink()


def _forget(part: Path) -> None:
    with suppress(OSError):  # the folder is not there, or not ours to write
        remove_file(part)


def on_network(path: Path) -> bool:
    """Does the file lie on a network drive, where WAL must not be used? Known on Linux only."""
    try:
        mounts = Path("/proc/mounts").read_text(encoding="utf-8").splitlines()
    except OSError:
        return False
    where = str(path.resolve().parent)
    rows = [row.split(" ") for row in mounts]
    holding = [
        (len(row[1]), row[2]) for row in rows if len(row) > 2 and (where + "/").startswith(row[1].rstrip("/") + "/")
    ]
    return max(holding, default=(0, ""))[1] in _NETWORK


def damaged(place: str) -> str:
    """What is said of a project that cannot be read as it was written."""
    return f"{place}: the project file is damaged; run 'annotator check' and restore a backup."


def sentence(error: Exception, place: str) -> str:
    """What went wrong in the database, as one sentence for people."""
    cause = getattr(error, "orig", error)
    name = getattr(cause, "sqlite_errorname", "") or ("SQLITE_CORRUPT" if "decode to UTF-8" in str(cause) else "")
    known = {
        "SQLITE_BUSY": "another program has locked the project; nothing was changed, try again when it is done.",
        "SQLITE_FULL": "the disk is full; nothing was changed, free some space and do it again.",
        "SQLITE_READONLY": "the project cannot be written (read-only).",
        "SQLITE_CORRUPT": damaged(place).removeprefix(f"{place}: "),
        "SQLITE_NOTADB": "this is not an Annotator project.",
        "SQLITE_IOERR": "the disk reported an error; nothing was changed.",
        "SQLITE_CANTOPEN": "the project file cannot be opened.",
    }  # fmt: skip
    hit = next((text for key, text in known.items() if name.startswith(key)), None)
    return f"{place}: {hit or ' '.join(str(cause).split()).rstrip('.') + '.'}"
