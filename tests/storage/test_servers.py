"""A server that is away, refuses, waits or is used up: one sentence, no trace, no half-made project."""

from __future__ import annotations

import builtins
import json
import socket
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from annotator.cli import main
from annotator.domain.change import Refusal
from annotator.services import care
from annotator.services.project import Project
from annotator.storage import postgres
from annotator.storage.store import Store
from tests.storage.conftest import Cluster, one_sentence, refused

SECRET = "hunter2"


@pytest.fixture(scope="session")
def guarded(cluster: Cluster) -> Cluster:
    """The cluster with a user who needs a password, one who is kept out, one without rights, and other encodings."""
    rules = cluster.folder / "data" / "pg_hba.conf"
    old = rules.read_text()
    rules.write_text(f"local all guarded scram-sha-256\nlocal all banned reject\n{old}")
    for command in (
        "SELECT pg_reload_conf()", f"CREATE ROLE guarded LOGIN PASSWORD '{SECRET}'", "CREATE ROLE banned LOGIN",
        "CREATE ROLE poor LOGIN", "CREATE DATABASE ascii ENCODING SQL_ASCII LOCALE 'C' TEMPLATE template0",
        "CREATE DATABASE latin ENCODING LATIN1 LOCALE 'C' TEMPLATE template0",
    ):  # fmt: skip
        cluster.say(command)
    return cluster


@pytest.fixture
def silent() -> Iterator[str]:
    """A port where somebody takes calls and never says a word."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        yield f"postgres://maria:{SECRET}@127.0.0.1:{listening.getsockname()[1]}/press"


def _tables(cluster: Cluster, name: str) -> list[str]:
    import psycopg

    with psycopg.connect(cluster.url(name)) as connection:
        rows = connection.execute("SELECT tablename FROM pg_tables WHERE schemaname = 'public'").fetchall()
    return [row[0] for row in rows]


def _everywhere(url: str, reason: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Opening, making and the command line say the same sentence, without the password."""
    for act in (lambda: Store.open(url), lambda: Project.create(url, coder="Ada"), lambda: care.check(url)):
        said = refused(act, reason)
        assert SECRET not in said
        assert said.startswith("postgres")
    assert main(["stats", url, "--json"]) == 1
    printed = capsys.readouterr()
    one_sentence(Refusal(json.loads(printed.out)["error"]), reason)
    assert SECRET not in printed.out + printed.err
    assert printed.err.count("\n") == 1


@pytest.mark.postgres
@pytest.mark.parametrize(
    ("user", "database", "reason"),
    [
        (f"guarded:not{SECRET}", "postgres", "the server refused the user name or the password."),
        ("guarded", "postgres", "the server refused the user name or the password."),
        (f"banned:{SECRET}", "postgres", "the server does not let this user in."),
        (f"unheard:{SECRET}", "postgres", "the server does not let this user in."),
        (f"annotator:{SECRET}", "nothere", "there is no such database on the server."),
        (f"annotator:{SECRET}", "ascii", "the encoding of this database is SQL_ASCII; make one in UTF8."),
        (f"annotator:{SECRET}", "latin", "the encoding of this database is LATIN1; make one in UTF8."),
    ],
)
def test_a_server_that_does_not_let_us_in_is_one_sentence(
    user: str, database: str, reason: str, guarded: Cluster, capsys: pytest.CaptureFixture[str]
) -> None:
    _everywhere(f"postgres://{user}@/{database}?host={guarded.folder}", reason, capsys)
    if database in ("ascii", "latin"):
        assert _tables(guarded, database) == []


@pytest.mark.postgres
def test_the_right_password_opens(guarded: Cluster) -> None:
    guarded.database()
    url = f"postgres://guarded:{SECRET}@/test0?host={guarded.folder}"
    refused(lambda: Store.open(url), "this is not an Annotator project.")


@pytest.mark.parametrize(
    ("place", "reason"),
    [
        (f"postgres://maria:{SECRET}@127.0.0.1:1/press", "no PostgreSQL server answers there."),
        (f"postgres://maria:{SECRET}@/press?host=/nowhere", "no PostgreSQL server answers there."),
        (f"postgres://maria:{SECRET}@no.such.host.invalid/press", "there is no server of that name."),
        (f"postgres://maria:{SECRET}@127.0.0.1:1/press?hots=x", "the database reported an error: invalid connection"),
        (f"postgres://maria:{SECRET}@127.0.0.1:abc/press", "the port is no number from 1 to 65535."),
        (f"postgres://maria:{SECRET}@127.0.0.1:99999/press", "the port is no number from 1 to 65535."),
        (f"mysql://maria:{SECRET}@127.0.0.1/press", "this is no address of a PostgreSQL database"),
    ],
)  # fmt: skip
def test_where_no_server_is_it_is_one_sentence(place: str, reason: str, capsys: pytest.CaptureFixture[str]) -> None:
    pytest.importorskip("psycopg")
    if place.startswith("mysql"):
        refused(lambda: Store.open(place), reason)
    else:
        _everywhere(place, reason, capsys)


def test_a_server_that_never_answers_is_given_up(silent: str, monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("psycopg")
    monkeypatch.setitem(postgres._LIMITS, "connect_timeout", "2")
    said = refused(lambda: Store.open(silent), "the server does not answer (waited ")
    assert SECRET not in said


def test_nothing_waits_without_end() -> None:
    keywords = postgres._keywords(postgres.Address(hosts=(("host", ""),)))
    assert {"connect_timeout", "keepalives_idle", "tcp_user_timeout"} <= keywords.keys()
    assert "lock_timeout" in keywords["options"]
    assert "statement_timeout" in keywords["options"]
    own = postgres.Address(parameters=(("connect_timeout", "30"), ("options", "-c lock_timeout=1s")))
    assert postgres._keywords(own)["connect_timeout"] == "30"
    assert postgres._keywords(own)["options"].endswith("-c lock_timeout=1s")


def test_without_the_driver_it_is_said_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    real = builtins.__import__

    def without(name: str, *more: Any, **others: Any) -> Any:
        if name == "psycopg":
            raise ModuleNotFoundError(name)
        return real(name, *more, **others)

    monkeypatch.setattr(builtins, "__import__", without)
    said = refused(lambda: Store.open(f"postgres://maria:{SECRET}@host/press"), "pip install annotator-desk[team].")
    assert SECRET not in said


@pytest.mark.postgres
def test_a_lock_that_somebody_else_holds_ends_in_a_sentence(cluster: Cluster) -> None:
    import psycopg

    url = f"{cluster.database()}&options=-c%20lock_timeout%3D100ms"
    with Project.create(url, coder="Ada") as project, psycopg.connect(cluster.url("test0").replace("test0", project.name)) as other:
        other.execute("LOCK TABLE coder IN ACCESS EXCLUSIVE MODE")
        for act in (project.coder_names, lambda: project.store.coder("Bob"), lambda: Project.open(url, coder="Ada")):
            refused(act, "another program has locked the project; nothing was changed, try again when it is done.")
        other.rollback()
        assert list(project.coder_names().values()) == ["Ada"]


@pytest.mark.postgres
def test_a_statement_that_takes_too_long_ends_in_a_sentence(cluster: Cluster) -> None:
    store = Store.create(f"{cluster.database()}&options=-c%20statement_timeout%3D100ms")
    try:
        with pytest.raises(Refusal, match="the server took too long; nothing was changed"), store.writing() as connection:
            connection.exec_driver_sql("SELECT pg_sleep(60)")
    finally:
        store.close()


@pytest.mark.postgres
def test_who_may_make_no_tables_makes_no_project(guarded: Cluster) -> None:
    url = guarded.database()
    name = url.split("/")[3].split("?")[0]
    poor = f"postgres://poor@/{name}?host={guarded.folder}"
    refused(lambda: Project.create(poor, coder="Ada"), "the server does not allow this user to ")
    assert _tables(guarded, name) == []


@pytest.mark.postgres
def test_a_project_that_cannot_be_founded_leaves_no_table(cluster: Cluster, monkeypatch: pytest.MonkeyPatch) -> None:
    url = cluster.database()

    def fail(*_words: object, **_more: object) -> int:
        raise Refusal("the founding edit fails.")

    with monkeypatch.context() as patched:
        patched.setattr(Store, "write", fail)
        refused(lambda: Project.create(url, coder="Ada"), "the founding edit fails.")
    assert _tables(cluster, url.split("/")[3].split("?")[0]) == []
    Project.create(url, coder="Ada").close()


def test_a_file_that_cannot_be_founded_is_not_left(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_words: object, **_more: object) -> int:
        raise Refusal("the founding edit fails.")

    monkeypatch.setattr(Store, "write", fail)
    refused(lambda: Project.create(file, coder="Ada"), "the founding edit fails.")
    assert list(file.parent.iterdir()) == []
