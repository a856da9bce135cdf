"""Commands by which a machine suggests and learns."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Annotator


def test_suggestions_are_made_counted_and_exported(annotator: Annotator, empty: Path, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("»Die Boote waren alle leer«, sagte sie. Niemand sah den Kahn.", newline="")
    annotator("import", empty, tmp_path / "a.txt")
    ran = annotator("suggest", empty, "--suggester", "quotations", "--json")
    assert ran.json == {
        "documents": 1, "suggestions": 1, "suggesters": {"quotations": 1}, "hidden": 0, "notes": [],
    }  # fmt: skip
    out = tmp_path / "s.jsonl"
    assert annotator("export", empty, out, "--layer", "suggestions").status == 0
    assert json.loads(out.read_text("utf-8"))["spans"][0]["origin"] == "suggestion:quotations"
    assert annotator("validate", out).status == 0
    key = json.loads(out.read_text("utf-8"))["id"]
    assert annotator("suggest", empty, "--document", key).out.startswith(
        "1 suggestions for 1 articles (1 by quotations)\nNo words of"
    )


def test_a_wrong_suggester_article_or_pipeline_is_refused(annotator: Annotator, empty: Path) -> None:
    assert annotator("suggest", empty, "--suggester", "oracle").err.startswith(
        "There is no suggester 'oracle'; there are: actors, "
    )
    assert "'nothing'" in annotator("suggest", empty, "--document", "nothing").err
    asked = annotator("suggest", empty, "--pipeline", "./mine")
    assert (asked.status, asked.err) == (
        1,
        "./mine: loading a pipeline runs code that its makers chose; say --trust if you know them.\n",
    )


def test_a_pipeline_that_is_none_leaves_quotations(annotator: Annotator, empty: Path, tmp_path: Path) -> None:
    pytest.importorskip("spacy")
    (tmp_path / "a.txt").write_text(
        "“The boats were all empty,” she said, and the man who was with her had nothing to add to it."
    )
    annotator("import", empty, tmp_path / "a.txt")
    ran = annotator("suggest", empty, "--pipeline", str(tmp_path / "mine"), "--trust", "--json")
    assert ran.json["suggesters"] == {"quotations": 1}
    assert "could not be loaded" in ran.json["notes"][0]["note"]


def test_nothing_is_learned_from_nothing(annotator: Annotator, empty: Path, tmp_path: Path) -> None:
    pytest.importorskip("pycrfsuite")
    assert annotator("learn", empty).err == "0 tagged articles are not enough to learn from; it takes 20.\n"
    assert annotator("learn", empty, "--list").out == "Nothing was learned yet.\n"
    assert annotator("learn", empty, "--forget", "3").err == "There is no version 3 of what was learned.\n"
    assert annotator("learn", empty, "--write", "x", tmp_path / "m").err == "--write 'x': a version has a number.\n"
