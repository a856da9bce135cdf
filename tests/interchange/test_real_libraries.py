"""What we write is opened by the libraries that others read it with, and says the same there."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from annotator.interchange.refi import codes
from annotator.services import bring, codebooks, send
from annotator.services.project import Project
from annotator.services.steps import run
from tests.conftest import SHARED

SCHEMAS = SHARED / "formats" / "refi-qda"


def exported(project: Project, target: Path, name: str) -> send.Report:
    report = run(send.send(project, target, send.Options(format=name)))
    assert not [row for row in report.lost if "otherwise" in row["what"]]
    return report


def words_of(project: Project, folder: Path) -> list[tuple[str, str]]:
    """Label and words of every span, as our own tables have them."""
    import csv

    run(send.send(project, folder / "tables", send.Options(format="csv")))
    with (folder / "tables" / "spans.csv").open(encoding="utf-8-sig", newline="") as file:
        return sorted((row["label"], row["words"]) for row in csv.DictReader(file) if not row["fragments"])


@pytest.mark.parametrize("name", ["xmi", "uimajson"])
def test_cassis_opens_a_cas(demo: Project, tmp_path: Path, name: str) -> None:
    import cassis

    report = exported(demo, tmp_path / "out", name)
    if name == "xmi":
        types = cassis.load_typesystem((tmp_path / "out" / "TypeSystem.xml").read_text("utf-8"))
        opened = [
            cassis.load_cas_from_xmi(p.read_text("utf-8"), types) for p in sorted((tmp_path / "out").rglob("*.xmi"))
        ]
    else:
        opened = [cassis.load_cas_from_json(p.read_text("utf-8")) for p in sorted((tmp_path / "out").rglob("*.json"))]
    spans = [span for cas in opened for span in cas.select("custom.Span")]
    relations = [link for cas in opened for link in cas.select("custom.Relation")]
    assert (len(spans), len(relations)) == (report.spans, report.relations)
    found = sorted((span.label, " ".join(span.get_covered_text().split())) for span in spans if not span.fragments)
    assert found == words_of(demo, tmp_path)
    assert {link.Governor.label for link in relations} == {"Claim"}


def test_conllu_opens_sentences(demo: Project, tmp_path: Path) -> None:
    import conllu

    exported(demo, tmp_path / "out.conllu", "conllu")
    sentences = conllu.parse((tmp_path / "out.conllu").read_text("utf-8"))
    assert sum("newdoc id" in one.metadata for one in sentences) == 18
    for one in sentences:
        said = "".join(
            token["form"] + ("" if (token["misc"] or {}).get("SpaceAfter") == "No" else " ") for token in one
        )
        assert said.split() == one.metadata["text"].split()


def test_pyarrow_opens_the_rows_and_the_card_names_them(demo: Project, tmp_path: Path) -> None:
    import pyarrow.parquet as pq

    options = send.Options(format="parquet", split={"train": 0.5, "test": 0.5})
    report = run(send.send(demo, tmp_path / "out", options))
    rows = [
        row
        for side in ("train", "test")
        for row in pq.read_table(tmp_path / "out" / "data" / f"{side}-00000-of-00001.parquet").to_pylist()
    ]
    assert sum(len(row["spans"]) for row in rows) == report.spans
    for row in rows:
        for span in row["spans"]:
            pieces = [(piece["start"], piece["end"]) for piece in span["fragments"]] or [(span["start"], span["end"])]
            assert span["text"] == " ".join(row["text"][a:b] for a, b in pieces)
    card = (tmp_path / "out" / "README.md").read_text("utf-8")
    assert '  - split: test\n    path: "data/test-00000-of-00001.parquet"\n' in card
    assert card.startswith("---\npretty_name: ")
    assert "## Codebook: " in card


@pytest.mark.skipif(not SCHEMAS.is_dir(), reason="the published schemas are not here")
def test_the_published_schemas_accept_a_project_and_a_codebook(demo: Project, tmp_path: Path) -> None:
    from lxml import etree

    exported(demo, tmp_path / "out.qdpx", "refi")
    with zipfile.ZipFile(tmp_path / "out.qdpx") as archive:
        assert len([name for name in archive.namelist() if name.startswith("Sources/")]) == 8
        project = etree.parse(io.BytesIO(archive.read("project.qde")))
    etree.XMLSchema(etree.parse(SCHEMAS / "Project.xsd")).assertValid(project)
    codebooks.write(demo, tmp_path / "book.qdc")
    etree.XMLSchema(etree.parse(SCHEMAS / "Codebook.xsd")).assertValid(etree.parse(tmp_path / "book.qdc"))


def test_a_codebook_goes_through_refi_qda(demo: Project, tmp_path: Path) -> None:
    codebooks.write(demo, tmp_path / "book.qdc")
    back = codes.read_codebook(tmp_path / "book.qdc")
    assert [(label.name, label.definition) for label in back.labels] == [
        (label.name, label.definition) for label in demo.codebook.labels
    ]
    with Project.create(tmp_path / "new.annotator", codebook=tmp_path / "book.qdc", coder="x") as project:
        assert [label.name for label in project.codebook.labels] == [label.name for label in demo.codebook.labels]


@pytest.mark.parametrize("name", ["xmi", "uimajson", "webanno", "w3c", "refi", "parquet", "conllu"])
def test_a_project_goes_out_and_comes_in(demo: Project, tmp_path: Path, name: str) -> None:
    target = tmp_path / ("out.qdpx" if name == "refi" else "out.conllu" if name == "conllu" else "out")
    report = exported(demo, target, name)
    with Project.create(tmp_path / "again.annotator", coder="x") as again:
        back = run(bring.bring(again, bring.sources([target]), bring.Options()))
        assert (back.refused, back.spans, back.relations) == ([], report.spans, report.relations)
        assert back.documents == report.documents == (7 if name == "webanno" else 8)  # one waits to be begun
        assert again.statistics()["layers"].keys() == demo.statistics()["layers"].keys()
