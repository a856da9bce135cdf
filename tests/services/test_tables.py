"""The Python face: frozen values, rows for tables, spaCy documents."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest

from annotator import open_project
from annotator.domain.change import ChangeSet, Refusal
from annotator.services import tables
from annotator.services.project import Project


def test_open_project_is_read_only_by_default(demo_file: Path) -> None:
    before = demo_file.read_bytes()
    with open_project(demo_file) as project:
        assert len(project.documents()) == 8
        with pytest.raises(Refusal, match="read-only"):
            project.do(ChangeSet("Nothing", ()))
    assert demo_file.read_bytes() == before


def test_values_are_frozen(demo: Project) -> None:
    layer = demo.layers(demo.documents()[0].id)[0]
    span = demo.spans(layer)[0]
    with pytest.raises(dataclasses.FrozenInstanceError):
        span.label = "x"  # type: ignore[misc]
    assert demo.relations(layer)
    assert {entity.type for entity in demo.entities()} >= {"person", "organisation"}


def test_a_row_for_every_span_and_its_words(demo: Project) -> None:
    rows = list(tables.span_rows(demo))
    assert len(rows) == 952
    texts = {d.id: demo.text(d.id) for d in demo.documents()}
    assert all(r["text"] == texts[r["document"]][r["start"] : r["end"]] for r in rows if r["fragments"] == 1)
    assert {r["layer"] for r in rows} == {"maria", "jonas", "gold"}


def test_a_row_for_every_statement_with_its_roles_and_nesting(demo: Project) -> None:
    rows = list(tables.statement_rows(demo, "maria"))
    assert len(rows) == 122
    spans = {r["span"]: r for r in rows}
    nested = [r for r in rows if r["within"]]
    assert len(nested) == 14
    for row in nested:
        outer = spans[row["within"]]
        assert outer["start"] <= row["start"] <= row["end"] <= outer["end"]
    assert any(" | " in row["source"] for row in rows)


def test_spacy_documents_bear_every_span(demo: Project) -> None:
    pytest.importorskip("spacy")
    made = list(tables.docs(demo, layer="gold"))
    assert len(made) == 4
    rows = list(tables.span_rows(demo, "gold"))
    for doc in made:
        mine = [row for row in rows if row["document"] == doc.user_data["document"]]
        assert doc.text == demo.text(doc.user_data["document"])
        assert {span.id_ for span in doc.spans["annotator"]} == {row["span"] for row in mine}
        for span in doc.spans["annotator"]:
            row = next(r for r in mine if r["span"] == span.id_)
            assert row["label"] == span.label_
            if row["fragments"] == 1:
                assert row["text"] in span.text
