"""Migration 0007: what was made twice before is joined, losing nothing, and cannot be made twice any more."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
import sqlalchemy as sa
from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, Engine, text

from annotator.domain.model import GOLD, Coder, Layer, Relation, Span
from annotator.storage import health, migrate, sqlite
from annotator.storage.revisions import record_batch
from annotator.storage.store import Store
from tests.storage.conftest import Opener

_NO = {"extra": "", "note": ""}
_TABLES: dict[str, list[dict[str, object]]] = {
    "coder": [{"id": "ada", "name": "Ada"}, {"id": "bob", "name": "Bob"}],
    "codebook": [
        {"id": key, "number": number, "name": key, "content": f'name = "{key}"\n', "created": f"2026-01-0{day}"}
        for key, number, day in (("a", 1, 1), ("b", 2, 2), ("c", 2, 3), ("d", 3, 4))
    ],
    "document": [
        {"id": "d1", "number": 1, "title": "Road", "outlet": "", "author": "", "published": "", "url": "", "language": "", "file": "",
         "sha256": "a5a2b8b3cbbef1bdd3c4ac0a0ad9fa2c5d5cf4d5ae47ae3efe9ac2eac7b12c39", "length": 20, "split": "", "extra": ""},
    ],
    "layer": [
        {"id": key, "document_id": "d1", "number": number, "name": name, "coder_id": who, "status": status, "codebook": "a",
         "labels": labels, "extra": "", "note": note}
        for key, number, name, who, status, labels, note in (
            ("l1", 1, "Ada", "ada", "complete", '[["frame",["conflict"]]]', "one"),
            ("l2", 2, "Ada", "ada", "begun", '[["frame",["cost"]],["tone",["bad"]]]', "two"),
            ("l3", 3, "Ada", "bob", "begun", "", ""),
            ("g1", 1000, GOLD, "ada", "begun", "", ""),
            ("g2", 1000, GOLD, "bob", "begun", "", ""),
        )
    ],
    "span": [
        {"id": key, "layer_id": layer, "label": label, "start": start, "end": start + 3, "fragments": "", "attributes": "",
         "entity_id": None, "origin": "manual", "coder_id": "ada", "created": created, "codebook": "a", **_NO}
        for key, layer, label, start, created in (
            ("s1", "l1", "claim", 0, "2026-01-01"),
            ("s2", "l2", "claim", 0, "2026-01-02"),  # the same tag as s1
            ("s3", "l2", "source", 5, "2026-01-03"),
            ("s4", "l3", "claim", 0, "2026-01-04"),
            ("s5", "g2", "claim", 9, "2026-01-05"),
        )
    ],
    "relation": [
        {"id": "r1", "layer_id": "l2", "type": "source", "head": "s2", "child": "s3", "attributes": "", "extra": ""},
    ],
    "revision": [
        {"coder_id": "ada", "created": "2026-01-01", "title": title, "changes": json.dumps(changes, separators=(",", ":")),
         "batch": batch, "state": state, "reverts": None}
        for title, changes, batch, state in (
            ("Mark claim", [["Layer", None, {"id": "l2"}], ["Span", None, {"id": "s3", "layer_id": "l2"}]], None, "done"),
            ("Import a", [], 1, "done"),
            ("Import b", [], 1, "done"),
            ("Import c", [], 2, "undone"),
            ("Import d", [], 2, "undone"),
            ("Import e", [], 3, "done"),
        )
    ],
    "touch": [{"document_id": "d1", "revision_id": 1}],
    "unaided": [{"id": "u1", "document_id": "d1"}, {"id": "u2", "document_id": "d1"}],
}  # fmt: skip


@pytest.fixture
def older(place: str) -> Iterator[Engine]:
    """A database of schema 0006 in which everything stands twice that could."""
    if place.startswith("postgresql"):
        engine = sa.create_engine(place.replace("postgresql://", "postgresql+psycopg://"))
    else:
        Path(place).touch()
        engine = sqlite.engine(Path(place))
    with engine.connect().execution_options(writes=True) as connection, connection.begin():
        _bring_to(connection, "0006")
        for table, rows in _TABLES.items():
            columns = ", ".join(f'"{name}"' for name in rows[0])
            values = ", ".join(f":{name}" for name in rows[0])
            connection.execute(text(f"INSERT INTO {table} ({columns}) VALUES ({values})"), rows)
    yield engine
    engine.dispose()


def _bring_to(connection: Connection, number: str) -> None:
    config = Config()
    config.set_main_option("script_location", str(Path(migrate.__file__).parent / "migrations"))
    config.attributes["connection"] = connection
    command.upgrade(config, number)


@pytest.fixture
def store(older: Engine, place: str, opened: Opener) -> Store:
    """The same database, brought up to date."""
    migrate.upgrade(older)
    older.dispose()
    return opened(place)


def test_layers_of_one_coder_are_one_and_those_of_another_have_another_name(store: Store) -> None:
    layers = {layer.id: layer for layer in store.read(Layer)}
    assert {key: layer.name for key, layer in layers.items()} == {"l1": "Ada", "l3": "Ada 2", "g1": GOLD}
    joined = layers["l1"]
    assert joined.labels == (("frame", ("conflict", "cost")), ("tone", ("bad",)))
    assert (joined.status, joined.note) == ("begun", "one\ntwo")


def test_no_tag_is_lost_and_the_same_tag_is_one(store: Store) -> None:
    assert {span.id: span.layer_id for span in store.read(Span)} == {"s1": "l1", "s3": "l1", "s4": "l3", "s5": "g1"}
    (relation,) = store.read(Relation)
    assert (relation.layer_id, relation.head, relation.child) == ("l1", "s1", "s3")


def test_the_record_of_a_tag_names_the_layer_that_stayed(store: Store) -> None:
    with store.reading() as connection:
        changes = connection.scalar(text("SELECT changes FROM revision WHERE id = 1"))
    assert json.loads(str(changes)) == [["Span", None, {"id": "s3", "layer_id": "l1"}]]


def test_imports_of_one_number_can_be_told_apart_no_more_and_stay(store: Store) -> None:
    with store.reading() as connection:
        rows = connection.execute(text("SELECT title, batch, state FROM revision WHERE id > 1 ORDER BY id")).all()
    assert [tuple(row) for row in rows] == [
        ("Import a", None, "kept"),
        ("Import b", None, "kept"),
        ("Import c", 2, "undone"),
        ("Import d", None, "kept"),
        ("Import e", 3, "done"),
    ]


def test_revisions_of_the_codebook_have_numbers_of_their_own(store: Store) -> None:
    with store.reading() as connection:
        rows = connection.execute(text("SELECT id, number FROM codebook ORDER BY number")).all()
    assert [tuple(row) for row in rows] == [("a", 1), ("b", 2), ("c", 3), ("d", 4)]


def test_nothing_is_left_to_find_and_nothing_to_join_a_second_time(store: Store) -> None:
    about_twins = ("layers of the name", "there twice", "index")
    assert [found for found in health.examine(store) if any(words in found.what for words in about_twins)] == []
    with store.writing() as connection:
        assert health.twins.join_all(connection) == 0


def test_a_program_from_before_cannot_write_any_more(store: Store) -> None:
    with store.reading() as connection:
        before = connection.scalar(text("SELECT count(*) FROM revision"))
    old = "INSERT INTO revision (coder_id, created, title, changes, state) VALUES ('ada', '', 'Mark', '[]', 'done')"
    with store.engine.connect().execution_options(writes=True) as connection:
        with pytest.raises(sa.exc.IntegrityError, match="an older Annotator must not write here"):
            connection.execute(text(old))
        connection.rollback()
        assert connection.scalar(text("SELECT count(*) FROM revision")) == before


def test_a_bulk_edit_bears_the_number_of_its_record(store: Store) -> None:
    ada = Coder(id="ada", name="Ada")
    with store.writing() as connection:
        number = record_batch(connection, ada, "Import")
        row = connection.execute(text("SELECT id, batch FROM revision ORDER BY id DESC LIMIT 1")).one()
    assert (row.id, row.batch) == (number, number)
    assert number not in (1, 2, 3)
