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
from contextlib import closing
from pathlib import Path
from typing import Any, NamedTuple

from sqlalchemy import Connection, Engine, create_engine, event

from annotator.domain.change import Refusal
from annotator.storage.schema import APPLICATION_ID, SCHEMA_VERSION

BUSY_SECONDS = 5.0
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
                         poolclass=_queue_pool())  # fmt: skip

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
        if read_only:
            plain = f"{path.resolve().as_uri()}?mode=ro"
            uri = plain if os.access(path.parent, os.W_OK) else plain + "&immutable=1"
            made = sqlite3.connect(uri, uri=True, isolation_level=None, check_same_thread=False, timeout=BUSY_SECONDS)
        else:
            made = sqlite3.connect(path, isolation_level=None, check_same_thread=False, timeout=BUSY_SECONDS)
            made.execute(f"PRAGMA journal_mode={journal}")
        for pragma in (
            "synchronous=FULL",
            "fullfsync=ON",
            "foreign_keys=ON",
            "trusted_schema=OFF",
            "cell_size_check=ON",
        ):
            made.execute(f"PRAGMA {pragma}")
        return made

    return connect


def mark_as_ours(connection: Connection) -> None:
    """Write our application id and schema version into the file's header."""
    connection.exec_driver_sql(f"PRAGMA application_id={APPLICATION_ID}")
    connection.exec_driver_sql(f"PRAGMA user_version={SCHEMA_VERSION}")


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
    if size < header.page_size * header.pages:
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


def copy(source: Path, target: Path, progress: Callable[[int, int], None] | None = None) -> None:
    """A consistent copy of a database that may be in use, by SQLite's backup API; a half-made one never gets the name."""
    part = target.with_name(target.name + ".part")
    part.unlink(missing_ok=True)
    try:
        with (
            closing(sqlite3.connect(f"{source.resolve().as_uri()}?mode=ro", uri=True)) as old,
            closing(sqlite3.connect(part)) as new,
        ):
            old.backup(
                new,
                pages=2000,
                progress=None if progress is None else lambda _s, left, total: progress(total - left, total),
            )
            new.execute("PRAGMA journal_mode=DELETE")
            if (told := new.execute("PRAGMA quick_check(1)").fetchone()[0]) != "ok":
                raise Refusal(f"{source}: the copy is damaged ({told}); nothing was replaced.")
        part.replace(target)
    except (sqlite3.Error, OSError) as error:
        raise Refusal(f"{target}: cannot be written: {error}.") from error
    finally:
        part.unlink(missing_ok=True)


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


def sentence(error: Exception, place: str) -> str:
    """What went wrong in the database, as one sentence for people."""
    name = getattr(getattr(error, "orig", error), "sqlite_errorname", "")
    known = {
        "SQLITE_BUSY": "another program has locked the project; nothing was changed, try again when it is done.",
        "SQLITE_FULL": "the disk is full; nothing was changed, free some space and do it again.",
        "SQLITE_READONLY": "the project cannot be written (read-only).",
        "SQLITE_CORRUPT": "the project file is damaged; run 'annotator check' and restore a backup.",
        "SQLITE_NOTADB": "this is not an Annotator project.",
        "SQLITE_IOERR": "the disk reported an error; nothing was changed.",
        "SQLITE_CANTOPEN": "the project file cannot be opened.",
    }  # fmt: skip
    hit = next((text for key, text in known.items() if name.startswith(key)), None)
    return f"{place}: {hit or getattr(error, 'orig', error)}"
