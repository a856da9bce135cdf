"""What only a team database does: no server, no file, a password that nobody sees."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from annotator.domain.change import Refusal
from annotator.domain.model import Coder
from annotator.services import care
from annotator.services.project import Project, copy
from annotator.storage.store import Store
from tests.storage.conftest import Cluster, refused
from tests.storage.material import Desk


def test_no_server_is_one_sentence_without_the_password(tmp_path: Path) -> None:
    pytest.importorskip("psycopg")
    url = f"postgresql://ada:secret@/project?host={tmp_path}"
    for act in (Store.open, Store.create):
        with pytest.raises(Refusal) as told:
            act(url)
        said = str(told.value)
        assert "\n" not in said
        assert "secret" not in said
        assert str(tmp_path) in said


@pytest.mark.postgres
def test_a_team_database_that_is_empty_or_missing_or_newer_is_refused(cluster: Cluster) -> None:
    url = cluster.database()
    assert "not an Annotator project" in _said(lambda: Store.open(url))
    assert "there is no such database on the server" in _said(lambda: Store.open(cluster.url("nothere")))
    made = Store.create(url)
    with made.writing() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    made.close()
    assert "made by a newer Annotator" in _said(lambda: Store.open(url))


@pytest.mark.postgres
def test_a_team_database_has_a_name_and_no_file_to_copy(cluster: Cluster, tmp_path: Path) -> None:
    url = cluster.database()
    with Project.create(url, coder="Ada") as project:
        assert re.fullmatch(r"test\d+", project.name)
        refused(lambda: project.backup(tmp_path / "x"), "A shared project is backed up with “annotator backup”")
        copy(url, tmp_path / "dump.json.gz")
        refused(lambda: copy(url, tmp_path / "dump.json.gz"), "there is such a file already")
        assert care.check(url) == {"ok": True, "repaired": 0, "findings": []}
        assert care.place_warning(url) == ""


@pytest.mark.postgres
def test_a_connection_that_the_server_ended_is_made_anew(cluster: Cluster) -> None:
    url = cluster.database()
    store = Store.create(url)
    try:
        ada = store.coder("Ada")
        name = url.split("/")[3].split("?")[0]
        cluster.say(f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'")
        assert store.read(Coder) == [ada]
    finally:
        store.close()


@pytest.mark.postgres
def test_a_text_with_a_nul_is_refused_whole(cluster: Cluster) -> None:
    store = Store.create(cluster.database())
    try:
        desk = Desk.laid(store, store.coder("Ada"))
        refused(lambda: desk.tag(note="a\0b"))
        assert desk.spans() == []
    finally:
        store.close()


def _said(act: Callable[[], object]) -> str:
    with pytest.raises(Refusal) as told:
        act()
    assert "\n" not in str(told.value)
    return str(told.value)
