"""spaCy's DocBin: what spaCy itself sees in an export, that it trains, and what becomes of the files of others."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from annotator import interchange
from annotator.domain.exchange import Record, Rejected
from annotator.domain.model import Text
from annotator.interchange import Source
from annotator.services import bring, send
from annotator.services.project import Project
from annotator.services.steps import run
from tests.conftest import SHARED

spacy = pytest.importorskip("spacy")


def exported(project: Project, folder: Path) -> send.Report:
    return run(send.send(project, folder / "data", send.Options(format="spacy", layer="maria")))


def test_spacy_reads_what_was_written(demo: Project, tmp_path: Path) -> None:
    from spacy.tokens import DocBin

    report = exported(demo, tmp_path)
    docs = [doc for side in ("train", "dev")
            for doc in DocBin().from_disk(tmp_path / "data" / f"{side}.spacy").get_docs(spacy.blank("en").vocab)]  # fmt: skip
    assert len(docs) == report.documents > 4
    assert sum(len(doc.spans["sc"]) for doc in docs) == report.spans
    assert sum(len(doc._.relations) for doc in docs) == report.relations
    texts = {one.text for one in demo.store.read(Text)}
    assert sum(bool(doc.ents) for doc in docs) >= 6
    for doc in docs:
        assert doc.text in texts  # to the last space
        for relation in doc._.relations:
            assert doc.spans["sc"][relation["head"]].label_ == "Claim"


def test_what_was_written_comes_back(demo: Project, tmp_path: Path) -> None:
    report = exported(demo, tmp_path)
    assert not [row for row in report.lost if "otherwise" in row["what"]]
    with Project.create(tmp_path / "again.annotator", coder="x") as again:
        back = run(bring.bring(again, bring.sources([tmp_path / "data"]), bring.Options()))
        assert (back.spans, back.relations) == (report.spans, report.relations)
        there, here = (project.statistics()["layers"]["maria"] for project in (again, demo))
        assert (there["spans"], there["relations"]) == (here["spans"], here["relations"])
        assert there["documents"] == report.documents  # not those where she has yet to begin


def test_the_printed_command_trains(demo: Project, tmp_path: Path) -> None:
    report = exported(demo, tmp_path)
    assert report.command.startswith("python -m spacy train ")
    words = [sys.executable, *report.command.split()[1:], "--training.max_steps", "2", "--training.eval_frequency", "1"]
    ran = subprocess.run(words, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stdout[-800:] + ran.stderr[-800:]
    assert spacy.load(tmp_path / "data" / "model" / "model-last").pipe_names == ["span_finder", "spancat"]


@pytest.mark.long
@pytest.mark.skipif(not (SHARED / "polnear").is_dir(), reason="the articles are not here")
def test_a_model_learns_from_real_attributions(tmp_path: Path) -> None:
    with Project.create(tmp_path / "p.annotator", coder="x") as project:
        run(bring.bring(project, bring.sources([SHARED / "polnear" / "attributions"]), bring.Options()))
        report = run(send.send(project, tmp_path / "data", send.Options(format="spacy")))
    words = [
        sys.executable,
        *report.command.split()[1:],
        "--training.max_steps",
        "200",
        "--training.eval_frequency",
        "100",
    ]
    ran = subprocess.run(words, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stdout[-800:] + ran.stderr[-800:]
    scores = spacy.load(tmp_path / "data" / "model" / "model-best").meta["performance"]
    assert scores["spans_sc_f"] > 0.1


def test_a_span_within_a_token_is_widened_and_told(project: Project, tmp_path: Path) -> None:
    (tmp_path / "a.ann").write_text("T1\tCue 2 5\tter\nT2\tCue 0 6\tutters\n")
    (tmp_path / "a.txt").write_text("utters words")
    run(bring.bring(project, bring.sources([tmp_path / "a.ann"]), bring.Options()))
    report = run(send.send(project, tmp_path / "data", send.Options(format="spacy")))
    assert {row["what"]: (row["count"], row["example"]) for row in report.lost}[
        "spans that end within a token (widened)"
    ] == (1, "ter")


def test_what_is_no_docbin_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.spacy").write_bytes(b"\x78 nonsense")
    source = Source(tmp_path / "a.spacy", "a.spacy")
    (found,) = interchange.recognise(source).read(source)
    assert isinstance(found, Rejected)
    assert str(found).startswith("a.spacy: this is no DocBin: ")


@pytest.mark.skipif(not (SHARED / "formats").exists(), reason="the real material is not at hand (../shared/data)")
def test_a_file_that_spacy_converted_is_read() -> None:
    path = SHARED / "formats" / "docbin" / "c.spacy"
    source = Source(path, path.name)
    found = [one for one in interchange.recognise(source).read(source) if isinstance(one, Record)]
    assert [[(row.label, one.text[row.start : row.end]) for row in one.spans] for one in found] == [
        [
            ("PERSON", "Sebastian Thrun"),
            ("ORG", "Google"),
            ("DATE", "2007"),
            ("NORP", "American"),
            ("PERSON", "Thrun"),
            ("ORG", "Recode"),
            ("DATE", "earlier this week"),
        ]
    ]
