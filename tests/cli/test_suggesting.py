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
    assert "nothing was learned here" in annotator("suggest", empty, "--suggester", "learned").err
    assert annotator("suggest", empty, "--suggester", "trained").err.endswith("--trained FOLDER names it.\n")
    assert "'nothing'" in annotator("suggest", empty, "--document", "nothing").err
    asked = annotator("suggest", empty, "--pipeline", "./mine")
    assert (asked.status, asked.err) == (
        1,
        "./mine: loading a pipeline runs code that its makers chose; say --trust if you know them.\n",
    )


def test_a_pipeline_that_is_none_replaces_nothing(annotator: Annotator, empty: Path, tmp_path: Path) -> None:
    pytest.importorskip("spacy")
    (tmp_path / "a.txt").write_text(
        "“The boats were all empty,” she said, and the man who was with her had nothing to add to it."
    )
    annotator("import", empty, tmp_path / "a.txt")
    assert annotator("suggest", empty).status == 0
    out = tmp_path / "s.jsonl"
    before = annotator("export", empty, out, "--layer", "suggestions", "--json").json["spans"]
    for words in (
        ("--pipeline", str(tmp_path / "mine"), "--trust"),
        ("--pipeline", "mine"),
        ("--trained", str(tmp_path), "--trust"),
    ):
        ran = annotator("suggest", empty, *words)
        assert ran.status == 1
        assert "pipeline" in ran.err
    out.unlink()
    assert annotator("export", empty, out, "--layer", "suggestions", "--json").json["spans"] == before > 0


def test_nothing_is_learned_from_nothing(annotator: Annotator, empty: Path, tmp_path: Path) -> None:
    pytest.importorskip("pycrfsuite")
    assert annotator("learn", empty).err == "0 tagged articles are not enough to learn from; it takes 20.\n"
    assert annotator("learn", empty, "--list").out == "Nothing was learned yet.\n"
    assert annotator("learn", empty, "--forget", "3").err == "There is no version 3 of what was learned.\n"
    assert annotator("learn", empty, "--write", "x", tmp_path / "m").err == "--write 'x': a version has a number.\n"


def test_a_share_of_the_articles_is_coded_without_suggestions(
    annotator: Annotator, empty: Path, tmp_path: Path
) -> None:
    for n in range(40):
        (tmp_path / f"{n}.txt").write_text(f"“Number {n} was called twice,” she said.")
    annotator("import", empty, *sorted(tmp_path.glob("*.txt")))
    drawn = annotator("unaided", empty, "--share", "0.25", "--json").json
    assert 3 <= drawn["hidden"] <= 20
    assert annotator("suggest", empty, "--suggester", "quotations", "--json").json["hidden"] == drawn["hidden"]
    again = annotator("unaided", empty, "--share", "0.25")
    assert (again.status, again.err) == (1, "Suggestions are hidden there already.\n")
    shown = annotator("unaided", empty, "--show", "--document", drawn["ids"][0], "--json")
    assert shown.json == {"hidden": drawn["hidden"] - 1, "ids": drawn["ids"][1:]}
    assert annotator("unaided", empty, "--show", "--json").json["hidden"] == 0
    assert annotator("unaided", empty, "--share", "0").err == "The share must be above 0 and at most 1.\n"


def test_a_trained_pipeline_wants_trust_and_suggests(annotator: Annotator, empty: Path, tmp_path: Path) -> None:
    spacy = pytest.importorskip("spacy")
    (tmp_path / "a.txt").write_text("The boats are safe, Hale said. Niemand sah den Kahn.")
    annotator("import", empty, tmp_path / "a.txt")
    nlp = spacy.blank("en")
    nlp.add_pipe("span_ruler", config={"spans_key": "sc"}).add_patterns(
        [{"label": "Claim", "pattern": "The boats are safe"}]
    )
    nlp.to_disk(tmp_path / "mine")
    words = ("suggest", empty, "--suggester", "trained", "--trained", tmp_path / "mine")
    assert "say --trust if you know them" in annotator(*words).err
    assert annotator(*words, "--trust", "--json").json["suggesters"] == {"trained": 1}
