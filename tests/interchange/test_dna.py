"""Databases of Discourse Network Analyzer: version 2 as it is in the wild, version 3 as its schema says."""

from __future__ import annotations

import sqlite3
from collections import Counter
from contextlib import closing
from pathlib import Path

import pytest

from annotator import interchange
from annotator.domain.model import Entity, Layer
from annotator.interchange import Source
from annotator.services import bring
from annotator.services.intake import Options
from annotator.services.project import Project
from annotator.services.steps import run
from tests.conftest import SHARED

REAL = SHARED / "formats" / "dna" / "sample_v2.0b19.dna"
TEXT = "🚢 Tomas Rehm of the harbour union called the plan a blow.\nThe company denied it."
SCHEMA = """
CREATE TABLE SETTINGS(Property TEXT PRIMARY KEY, Value TEXT);
CREATE TABLE CODERS(ID INTEGER PRIMARY KEY, Name TEXT, Red INTEGER, Green INTEGER, Blue INTEGER, Password TEXT);
CREATE TABLE DOCUMENTS(ID INTEGER PRIMARY KEY, Title TEXT, Text TEXT, Coder INTEGER, Author TEXT, Source TEXT, Section TEXT, Notes TEXT, Type TEXT, Date INTEGER);
CREATE TABLE STATEMENTTYPES(ID INTEGER PRIMARY KEY, Label TEXT);
CREATE TABLE VARIABLES(ID INTEGER PRIMARY KEY, Variable TEXT, DataType TEXT, StatementTypeId INTEGER);
CREATE TABLE ENTITIES(ID INTEGER PRIMARY KEY, VariableId INTEGER, Value TEXT, Red INTEGER, Green INTEGER, Blue INTEGER, ChildOf INTEGER);
CREATE TABLE ATTRIBUTEVARIABLES(ID INTEGER PRIMARY KEY, VariableId INTEGER, AttributeVariable TEXT);
CREATE TABLE ATTRIBUTEVALUES(ID INTEGER PRIMARY KEY, EntityId INTEGER, AttributeVariableId INTEGER, AttributeValue TEXT);
CREATE TABLE STATEMENTS(ID INTEGER PRIMARY KEY, StatementTypeId INTEGER, DocumentId INTEGER, Start INTEGER, Stop INTEGER, Coder INTEGER);
CREATE TABLE DATASHORTTEXT(ID INTEGER PRIMARY KEY, StatementId INTEGER, VariableId INTEGER, Entity INTEGER);
CREATE TABLE DATABOOLEAN(ID INTEGER PRIMARY KEY, StatementId INTEGER, VariableId INTEGER, Value INTEGER);
CREATE TABLE DATAINTEGER(ID INTEGER PRIMARY KEY, StatementId INTEGER, VariableId INTEGER, Value INTEGER);
CREATE TABLE DATALONGTEXT(ID INTEGER PRIMARY KEY, StatementId INTEGER, VariableId INTEGER, Value TEXT);
INSERT INTO SETTINGS VALUES ('version', '3.0.7');
INSERT INTO CODERS(ID, Name) VALUES (1, 'Admin'), (2, 'Ada'), (3, 'Ben');
INSERT INTO STATEMENTTYPES VALUES (1, 'DNA Statement');
INSERT INTO VARIABLES VALUES (1, 'person', 'short text', 1), (2, 'organization', 'short text', 1), (3, 'concept', 'short text', 1),
  (4, 'agreement', 'boolean', 1), (5, 'intensity', 'integer', 1), (6, 'note', 'long text', 1);
INSERT INTO ENTITIES(ID, VariableId, Value) VALUES (1, 1, 'Tomas Rehm'), (2, 2, 'Harbour union'), (3, 3, 'Boats at night'), (4, 1, '');
INSERT INTO ATTRIBUTEVARIABLES VALUES (1, 1, 'Type'), (2, 1, 'Alias'), (3, 1, 'Notes');
INSERT INTO ATTRIBUTEVALUES VALUES (1, 1, 1, 'Worker'), (2, 1, 2, 'T. Rehm'), (3, 1, 3, 'lives across the bay');
INSERT INTO DATASHORTTEXT VALUES (1, 1, 1, 1), (2, 1, 2, 2), (3, 1, 3, 3), (4, 2, 1, 4), (5, 2, 3, 3);
INSERT INTO DATABOOLEAN VALUES (1, 1, 4, 0), (2, 2, 4, 1);
INSERT INTO DATAINTEGER VALUES (1, 1, 5, 3);
INSERT INTO DATALONGTEXT VALUES (1, 1, 6, 'a strong word');
"""


@pytest.fixture
def third(tmp_path: Path) -> Path:
    """As `database`."""
    return database(tmp_path)


def database(folder: Path) -> Path:
    """A database as version 3 makes it, with an emoji before everything: offsets count it twice."""
    place = folder / "third.dna"
    end = len(TEXT.encode("utf-16-le")) // 2
    first = TEXT.index("\n") + 1  # and one more for the emoji
    with closing(sqlite3.connect(place)) as made:
        made.executescript(SCHEMA)
        made.execute(
            "INSERT INTO DOCUMENTS VALUES (1, 'Ferry', ?, 2, 'Nora Feld', 'Harbour Post', 'Economy', '', 'news', 1715644800)",
            (TEXT,),
        )
        made.execute("INSERT INTO DOCUMENTS VALUES (2, 'Empty', '', 2, '', '', '', '', '', 0)")
        made.execute("INSERT INTO STATEMENTS VALUES (1, 1, 1, 3, ?, 2)", (first,))
        made.execute("INSERT INTO STATEMENTS VALUES (2, 1, 1, ?, ?, 3)", (first + 1, end))
        made.commit()
    return place


def imported(project: Project, file: Path) -> bring.Report:
    report: bring.Report = run(bring.bring(project, bring.sources([file]), Options(skip_bad=True)))
    return report


def test_version_3_comes_in_with_its_statements_roles_coders_and_attributes(project: Project, third: Path) -> None:
    report = imported(project, third)
    assert (report.documents, report.spans, report.relations) == (1, 6, 4)
    assert [row["reason"] for row in report.skipped] == ["third.dna:2: the article has no text."]
    (document,) = project.documents()
    assert (document.title, document.outlet, document.author, document.section, document.published) == (
        "Ferry", "Harbour Post", "Nora Feld", "Economy", "2024-05-14")  # fmt: skip
    by_name = {layer.name: layer for layer in project.layers(document.id)}
    assert set(by_name) == {"Ada", "Ben"}
    article = project.article(document.id, by_name["Ada"])
    (claim,) = [article.claim_at(n) for n in range(article.claim_count)]
    assert claim is not None
    statement = article.statement(claim)
    assert claim.quote(TEXT) == "Tomas Rehm of the harbour union called the plan a blow."
    assert dict(claim.attributes) == {"agreement": "no", "intensity": 3, "note": "a strong word"}
    assert {name: [one.quote(TEXT) for one in spans] for name, spans in statement.roles.items()} == {
        "person": ["Tomas Rehm"], "organization": [claim.quote(TEXT)], "concept": [claim.quote(TEXT)]}  # fmt: skip
    entities = {one.name: one for one in project.store.read(Entity)}
    rehm = entities["Tomas Rehm"]
    assert (rehm.type, rehm.aliases, rehm.note, rehm.extra) == (
        "person",
        ("T. Rehm",),
        "lives across the bay",
        '{"dna":{"Type":"Worker"}}',
    )
    assert set(entities) == {"Tomas Rehm", "Harbour union", "Boats at night"}, "an empty person is nobody"


def test_its_types_of_statements_come_in_as_labels_with_roles(project: Project, third: Path) -> None:
    imported(project, third)
    label = project.codebook.named("DNA Statement")
    assert label is not None
    assert [role.name for role in label.roles] == ["person", "organization", "concept"]
    assert [(one.name, one.values) for one in label.attributes] == [
        ("agreement", ("yes", "no")),
        ("intensity", ()),
        ("note", ()),
    ]


def test_an_offset_within_a_character_is_told(project: Project, third: Path) -> None:
    with closing(sqlite3.connect(third)) as database:
        database.execute("UPDATE STATEMENTS SET Start = 1 WHERE ID = 1")
        database.commit()
    report = imported(project, third)
    assert report.skipped[0]["reason"] == "third.dna:1: statement 1 begins or ends within a character."


def test_a_database_of_others_is_no_dna(tmp_path: Path, project: Project) -> None:
    assert not interchange.formats()["dna"].fits(Source(Path(project.place), "p"))  # type: ignore[attr-defined]
    (tmp_path / "bad.dna").write_bytes(b"SQLite format 3\0" + b"\xff" * 5000)
    report = imported(project, tmp_path / "bad.dna")
    assert len(report.refused) == 1


def test_nothing_is_written_beside_a_database_that_is_read(project: Project, third: Path) -> None:
    before = (third.read_bytes(), set(third.parent.iterdir()))
    imported(project, third)
    assert (third.read_bytes(), {one for one in third.parent.iterdir() if one.name.startswith("third")}) == (
        before[0], {third, third.with_name("third.dna.rejects.jsonl")})  # fmt: skip


@pytest.mark.skipif(not REAL.is_file(), reason="the real material is not at hand (../shared/data)")
def test_the_sample_of_version_2_agrees_and_disagrees_as_its_makers_count(project: Project) -> None:
    report = imported(project, REAL)
    assert (report.documents, report.spans, report.relations, report.entities) == (7, 161, 120, 20)
    agreement = Counter[str]()
    for layer in project.store.read(Layer):
        article = project.article(layer.document_id, layer)
        for n in range(article.claim_count):
            claim = article.claim_at(n)
            assert claim is not None
            agreement[str(claim.attribute("agreement"))] += 1
            assert set(article.statement(claim).roles) == {"person", "organization", "concept"}
    assert (agreement["yes"], agreement["no"]) == (29, 11)
    assert {document.published[:4] for document in project.documents()} <= {
        "2003",
        "2004",
        "2005",
        "2006",
        "2007",
        "2008",
        "2009",
        "2010",
    }
