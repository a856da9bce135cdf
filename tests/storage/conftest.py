"""Every store test runs twice: on a SQLite file, and on a private PostgreSQL that lives for the session."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from annotator.domain.change import Refusal
from annotator.domain.model import Coder
from annotator.services.project import Project
from annotator.storage.store import Store
from tests import patience
from tests.storage.material import Desk

_NOBODY = 65534  # initdb refuses root, so root becomes nobody
_USER = "annotator"
_DATABASES = 4  # no test uses more at once

Places = Callable[[], str]
Opener = Callable[..., Store]
UNMISTAKABLE = "Zyxwv said the bridge was shut. " * 400


def _server_programs() -> Path | None:
    found = [Path(p).parent for p in (shutil.which("initdb"),) if p]
    found += sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)
    return next((folder for folder in found if (folder / "initdb").exists() and (folder / "pg_ctl").exists()), None)


def _run(*words: str | Path, folder: Path) -> None:
    bare = [str(word) for word in words]
    if os.geteuid() == 0:
        bare = ["setpriv", f"--reuid={_NOBODY}", f"--regid={_NOBODY}", "--clear-groups", *bare]
    surroundings = os.environ | {"HOME": str(folder), "LC_ALL": "C.UTF-8"}
    done = subprocess.run(bare, cwd=folder, env=surroundings, stdin=subprocess.DEVNULL,
                          stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, timeout=patience.SECONDS, check=False)  # fmt: skip
    if done.returncode:
        raise OSError(f"{Path(bare[0]).name}: {done.stderr.strip()}")


class Cluster:
    """A PostgreSQL of our own: a folder in /tmp (a socket's path must be short), no TCP."""

    def __init__(self, programs: Path) -> None:
        self.programs = programs
        self.folder = Path(tempfile.mkdtemp(prefix="annotator-pg-", dir="/tmp"))
        self._numbers = count()

    def start(self) -> None:
        if os.geteuid() == 0:
            os.chown(self.folder, _NOBODY, _NOBODY)
        made = self.folder / "data"
        _run(self.programs / "initdb", "-D", made, "-U", _USER, "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8",
             "--no-sync", folder=self.folder)  # fmt: skip
        options = f"-c listen_addresses='' -c unix_socket_directories={self.folder} -c fsync=off -c max_connections=60"
        _run(self.programs / "pg_ctl", "-D", made, "-l", self.folder / "log", "-w", "-o", options, "start",
             folder=self.folder)  # fmt: skip

    def stop(self) -> None:
        made = self.folder / "data"
        try:
            if (made / "postmaster.pid").exists():
                _run(self.programs / "pg_ctl", "-D", made, "-m", "immediate", "-w", "stop", folder=self.folder)
        finally:
            shutil.rmtree(self.folder, ignore_errors=True)

    def url(self, name: str) -> str:
        return f"postgresql://{_USER}@/{name}?host={self.folder}"

    def say(self, command: str) -> None:
        import psycopg

        with psycopg.connect(self.url("postgres"), autocommit=True) as connection:
            connection.execute(command)  # type: ignore[call-overload]

    def database(self) -> str:
        """The URL of an empty database. A few take turns, emptied: making each anew costs more than the tests."""
        import psycopg

        number = next(self._numbers)
        name = f"test{number % _DATABASES}"
        if number < _DATABASES:
            self.say(f"CREATE DATABASE {name} TEMPLATE template0")
        with psycopg.connect(self.url(name), autocommit=True) as connection:
            connection.execute("DROP SCHEMA public CASCADE")
            connection.execute("CREATE SCHEMA public")
        return self.url(name)


@pytest.fixture(scope="session")
def cluster() -> Iterator[Cluster]:
    """A running PostgreSQL; tests are skipped where the machine has none or it does not start."""
    pytest.importorskip("psycopg")
    programs = _server_programs()
    if programs is None:
        pytest.skip("no PostgreSQL server on this machine (initdb, pg_ctl)")
    made = Cluster(programs)
    try:
        made.start()
    except (OSError, subprocess.TimeoutExpired) as error:
        made.stop()
        pytest.skip(f"PostgreSQL cannot be started here: {error}")
    yield made
    made.stop()


BOTH = ["sqlite", pytest.param("postgresql", marks=pytest.mark.postgres)]


@pytest.fixture(params=BOTH)
def place(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Where a store may be made: a path where nothing is, or the URL of an empty database."""
    if request.param == "sqlite":
        return str(tmp_path / "store.annotator")
    made: Cluster = request.getfixturevalue("cluster")
    return made.database()


@pytest.fixture
def opened() -> Iterator[Callable[..., Store]]:
    """Opens stores (`opened(place, read_only=True)`) and lets go of them after the test."""
    made: list[Store] = []

    def open_(place: str | Path, **more: Any) -> Store:
        made.append(Store.open(str(place), **more))
        return made[-1]

    yield open_
    for one in made:
        one.close()


@pytest.fixture
def store(place: str) -> Iterator[Store]:
    """An empty store, in SQLite and in PostgreSQL."""
    made = Store.create(place)
    yield made
    made.close()


@pytest.fixture
def ada(store: Store) -> Coder:
    """A coder of the store."""
    return store.coder("Ada")


@pytest.fixture
def bob(store: Store) -> Coder:
    """Her colleague."""
    return store.coder("Bob")


@pytest.fixture
def desk(store: Store, ada: Coder) -> Desk:
    """A document with its text and Ada's layer, ready to be tagged."""
    return Desk.laid(store, ada)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Where a SQLite store may be made."""
    return tmp_path / "store.annotator"


@pytest.fixture
def lite(file: Path) -> Iterator[Store]:
    """A store in a file."""
    made = Store.create(str(file))
    yield made
    made.close()


@pytest.fixture
def ada_desk(lite: Store) -> Desk:
    """A document in that store, ready to be tagged by Ada."""
    return Desk.laid(lite, lite.coder("Ada"))


@pytest.fixture
def closed(tmp_path: Path) -> Path:
    """A whole project with a tagged article, closed."""
    place = tmp_path / "project.annotator"
    with Project.create(place, coder="Ada") as project:
        assert project.coder
        desk = Desk.laid(project.store, project.coder, UNMISTAKABLE, "Road closed")
        for n in range(30):
            desk.tag(start=n, end=n + 2, note="n" * 200)
    return place


def one_sentence(error: Refusal, *about: str) -> str:
    """A message for people: one line, one sentence, that names what it is about."""
    said = str(error)
    assert "\n" not in said
    assert said.endswith((".", "!"))
    assert len(said) < 400
    assert "Traceback" not in said
    assert "sqlalche" not in said
    for words in about:
        assert words in said, said
    return said


def refused(act: Callable[[], object], *about: str) -> str:
    with pytest.raises(Refusal) as told:
        act()
    return one_sentence(told.value, *about)
