"""Bytes that are not as they were written: they are found, named, and mended where nothing is lost by it."""

from __future__ import annotations

import random
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
import sqlalchemy as sa
from hypothesis import HealthCheck, given
from hypothesis import strategies as st

from annotator.domain.change import ChangeSet, Refusal, added
from annotator.domain.model import Document, Layer, Span, Text, Zone
from annotator.services import care
from annotator.services.project import Project, copy
from annotator.storage import health, sqlite
from annotator.storage.schema import document, span, text_
from tests.examples import share
from tests.storage.conftest import Opener, one_sentence, refused
from tests.storage.material import WORDS, Desk


def _flip(path: Path, words: bytes, with_: bytes) -> None:
    content = path.read_bytes()
    at = content.index(words)
    path.write_bytes(content[:at] + with_ + content[at + len(with_) :])


@pytest.mark.parametrize("byte", [b"Z"[0] ^ 1, b"Z"[0] | 0x80], ids=["another letter", "no letter at all"])
def test_one_flipped_byte_in_a_text_is_found(closed: Path, byte: int) -> None:
    """SQLite itself does not notice; the checksum does."""
    _flip(closed, b"Zyxwv said", bytes([byte]))
    with closing(sqlite3.connect(closed)) as raw:
        assert raw.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    with Project.open(closed) as project:
        (damaged,) = project.documents()
        said = refused(lambda: project.text(damaged.id), "damaged", "restore a backup")
        assert "Zyxwv" not in said
        assert [f.where for f in health.examine(project.store)] == [f"document {damaged.id}"]
    assert care.check(str(closed))["ok"] is False


def test_a_byte_flipped_in_a_span_that_makes_it_unreadable_is_found(closed: Path) -> None:
    with Project.open(closed, coder="Ada") as project:
        assert project.coder
        (layer,) = project.store.read(Layer)
        made = Span(layer_id=layer.id, label="claim", fragments=((11, 12), (7771, 7772)), coder_id=project.coder.id)
        project.do(ChangeSet("Mark", added([made])))
    _flip(closed, b"[[11,12],[7771,7772]]", b"{")
    with Project.open(closed) as project:
        refused(lambda: project.store.read(Span), "damaged", "annotator check")
    found = care.check(str(closed))
    assert [(row["where"], row["mendable"]) for row in found["findings"]] == [(f"span {made.id}", False)]
    assert care.check(str(closed), repair=True)["ok"] is False


@share(0.25, unchecked=[HealthCheck.function_scoped_fixture])
@given(seed=st.integers(0, 2**32))
def test_a_page_of_random_bytes_is_found(closed: Path, tmp_path: Path, seed: int) -> None:
    """Opening, reading everything and checking say so in a sentence; nothing crashes, nothing is called well."""
    dice = random.Random(seed)
    content = bytearray(closed.read_bytes())
    number = dice.randrange(1, len(content) // 4096)
    content[number * 4096 : (number + 1) * 4096] = dice.randbytes(4096)
    damaged = tmp_path / "damaged.annotator"
    damaged.write_bytes(content)
    try:
        assert care.check(str(damaged))["ok"] is False
    except Refusal as error:
        one_sentence(error, "damaged")
    try:
        copy(str(damaged), tmp_path / "copy.annotator")
        pytest.fail("a damaged project must not become a backup")
    except Refusal as error:
        one_sentence(error, "damaged")
    assert not list(tmp_path.glob("copy*"))


def test_findings_of_damage_are_one_line_each(closed: Path) -> None:
    content = bytearray(closed.read_bytes())
    at = content.index(b"Zyxwv said") // 4096 + 2  # a page amid the text
    content[at * 4096 : at * 4096 + 4] = b"\xff\xff\xff\xff"
    closed.write_bytes(content)
    try:
        found = care.check(str(closed))["findings"]
    except Refusal as error:
        one_sentence(error, "damaged")
    else:
        assert found
        assert not [row for row in found if "\n" in row["what"]]


def test_health_finds_what_the_database_does_not(ada_desk: Desk) -> None:
    """Each is written behind the store's back, as an older or foreign program might."""
    store, made = ada_desk.store, ada_desk.tag(fragments=((5, 9), (20, 30)))
    other = Desk.laid(store, ada_desk.coder, "Another text.", "Another")
    theirs = other.tag(start=0, end=2)
    zone = Zone(document_id=ada_desk.document.id, kind="headline", start=3, end=9)
    store.note(ChangeSet("Zone", added([zone])), ada_desk.coder)

    def found_after(*statements: str) -> list[str]:
        with store.writing() as connection:
            for one in statements:
                connection.exec_driver_sql(one)
        return [f"{f.where}: {f.what}" for f in health.examine(store)]

    book = "INSERT INTO codebook VALUES ('b', 1, 'B', '', '')"
    assert found_after() == ["codebook: the project has none"]
    assert found_after(book) == []
    long = len(WORDS)
    for harm, where, mend in (
        (f"UPDATE span SET end = 31 WHERE id = '{made.id}'", f"span {made.id}", "UPDATE span SET end = 30 WHERE end = 31"),
        ("UPDATE span SET end = 99 WHERE start = 0", f"span {theirs.id}", "UPDATE span SET end = 2 WHERE end = 99"),
        ("UPDATE zone SET end = 9999", f"zone {zone.id}", "UPDATE zone SET end = 9"),
        (f"UPDATE document SET length = {long + 5} WHERE length = {long}", f"document {ada_desk.document.id}",
         f"UPDATE document SET length = {long} WHERE length = {long + 5}"),
        (f"INSERT INTO relation VALUES ('r', '{ada_desk.layer.id}', 'x', '{made.id}', '{theirs.id}', '', '')", "relation r",
         "DELETE FROM relation"),
        (("INSERT INTO entity (id, name, type, aliases, qid, note, roles, merged_into, extra) "
         "VALUES ('e', 'E', '', '', '', '', '', 'e', '')"), "entity e", "DELETE FROM entity"),
    ):  # fmt: skip
        told = found_after(harm)
        assert [line.split(": ")[0] for line in told] == [where]
        assert found_after(mend) == []


def test_health_finds_a_reference_to_nothing_and_a_missing_text(ada_desk: Desk, file: Path, opened: Opener) -> None:
    made = ada_desk.tag()
    ada_desk.store.close()
    with closing(sqlite3.connect(file)) as raw:
        raw.execute("DELETE FROM text")
        raw.execute("INSERT INTO codebook VALUES ('b', 1, 'B', '', '')")
        raw.commit()
        assert [f.what for f in health.examine(opened(file))] == ["“Road closed” has no text"]
        raw.execute("DELETE FROM layer")
        raw.commit()
    (found,) = health.examine(opened(file))
    assert (found.where, found.what) == ("span", "row 1 names a layer that is not there")
    assert made


def test_repair_mends_what_can_be_derived_and_loses_nothing(ada_desk: Desk, file: Path) -> None:
    made = ada_desk.tag(fragments=((20, 30), (5, 9)))
    text = ada_desk.store.read(Text)
    with ada_desk.store.writing() as connection:
        connection.exec_driver_sql("INSERT INTO codebook VALUES ('b', 1, 'B', '', '')")
        connection.execute(sa.update(document).values(length=3))
        connection.execute(sa.update(span).values(start=1, end=2))
    assert {f.mendable for f in health.examine(ada_desk.store)} >= {True}
    assert care.check(str(file), repair=True) == {"ok": True, "repaired": 2, "findings": []}
    assert ada_desk.spans() == [made]
    assert ada_desk.store.read(Text) == text
    assert ada_desk.store.read(Document) == [ada_desk.document]


def test_the_text_table_is_never_updated_in_our_code() -> None:
    """The one statement that could change a text does not exist."""
    folder = Path(sqlite.__file__).parent
    for source in folder.rglob("*.py"):
        assert f"update({text_.name}_)" not in source.read_text(encoding="utf-8")
