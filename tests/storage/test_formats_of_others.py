"""A project that another program brought to another format while it was open here: nothing more is written."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from annotator.domain.change import Refusal
from annotator.domain.model import Coder, Span
from annotator.storage import migrate
from annotator.storage.schema import SCHEMA_VERSION
from annotator.storage.store import Store
from tests.storage.conftest import refused
from tests.storage.material import Desk

SENTENCE = "another program has brought the project to a newer format (schema "


def _mark(store: Store, number: int) -> None:
    """What a newer program does at the end of its migration."""
    with store.engine.connect().execution_options(writes=True) as connection, connection.begin():
        connection.exec_driver_sql(f"UPDATE alembic_version SET version_num = '{number:04}'")
        if connection.dialect.name == "sqlite":
            connection.exec_driver_sql(f"PRAGMA user_version={number}")


def test_an_older_program_that_is_open_stops_writing(
    place: str, store: Store, desk: Desk, opened: Callable[..., Store]
) -> None:
    newer = opened(place)
    desk.tag(note="before")
    _mark(newer, SCHEMA_VERSION + 1)
    refused(lambda: desk.tag(note="after"), SENTENCE)
    refused(lambda: store.coder("Bob"), SENTENCE)
    refused(lambda: store.step(desk.coder, "undo"), SENTENCE)
    assert [span.note for span in store.read(Span)] == ["before"]
    assert [coder.name for coder in store.read(Coder)] == ["Ada"]


def test_a_project_that_was_put_back_to_an_older_format_is_not_written_either(store: Store, desk: Desk) -> None:
    _mark(store, SCHEMA_VERSION - 1)
    refused(lambda: desk.tag(note="after"), SENTENCE)


@pytest.mark.postgres
def test_a_migration_waits_for_who_is_writing_and_keeps_others_out(cluster: object, request: pytest.FixtureRequest) -> None:
    url = f"{request.getfixturevalue('cluster').database()}&options=-c%20lock_timeout%3D100ms"
    store = Store.create(url)
    other = Store.open(url)
    try:
        with store.writing(), pytest.raises(Refusal, match="another program has locked the project"):  # noqa: SIM117
            with other.telling():
                migrate.upgrade(other.engine)
        with other.telling(), other.engine.begin() as connection:
            migrate.keep_writers_out(connection)
            refused(lambda: store.coder("Bob"), "another program has locked the project; nothing was changed")
        assert store.coder("Bob").name == "Bob"
    finally:
        store.close()
        other.close()
