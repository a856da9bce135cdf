"""Commands for several coders: comparing, agreement, bundles, articles that come again."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from annotator import paths
from tests.cli.conftest import Annotator

DEMO = paths.seeds() / "demo" / "demo.jsonl"
BOOK = '[[label]]\nname = "Frame"\nkey = "1"\n'


def test_compare_tells_cases_and_their_classes(annotator: Annotator, place: Path) -> None:
    ran = annotator("compare", place, "--layers", "maria,jonas", "--json")
    assert ran.status == 0
    found = ran.json
    assert found["layers"] == ["jonas", "maria"]
    assert sum(found["by_class"].values()) == found["cases"] == len(found["all_cases"])
    assert sum(sum(counts.values()) for counts in found["by_label"].values()) == found["cases"]
    assert sum(one["cases"] for one in found["by_document"]) == found["cases"]
    case = next(one for one in found["all_cases"] if one["class"] == "boundary")
    assert set(case["versions"]) == {"maria", "jonas"}
    assert case["differences"][0]["class"] == "boundary"
    assert annotator("compare", place).out.startswith("6 articles, 2 layers")


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["compare", "--layers", "maria"], "One layer has nothing to differ from"),
        (["compare", "--layers", "maria,nobody"], "there is no layer 'nobody'; there are: gold, jonas, maria."),
        (["agreement", "--layers", "maria"], "Agreement needs two layers"),
        (["agreement", "--measure", "luck"], "There is no measure 'luck'"),
    ],
)
def test_layers_and_measures_that_are_not_there_are_told(
    annotator: Annotator, place: Path, words: list[str], told: str
) -> None:
    ran = annotator(words[0], place, *words[1:])
    assert ran.status == 1
    assert told in ran.err


def test_one_coder_only_is_told(annotator: Annotator, empty: Path, tmp_path: Path) -> None:
    file = tmp_path / "a.jsonl"
    spans = [{"label": "Source", "start": 0, "end": 6}]
    file.write_text(
        json.dumps({"schema": "annotator/1", "id": "a", "text": "Peskov said a.", "layer": "ada", "spans": spans})
        + "\n"
    )
    annotator("import", empty, file)
    assert "no article has any two layers to compare" in annotator("compare", empty).err
    assert "agreement needs two layers of one article" in annotator("agreement", empty).err


def test_agreement_tells_every_coefficient_with_what_it_rests_on(
    annotator: Annotator, place: Path, tmp_path: Path
) -> None:
    out = tmp_path / "figures.csv"
    ran = annotator("agreement", place, "--csv", out, "--json")
    found = ran.json
    assert found["documents"] == 6
    names = {one["measure"] for one in found["measures"]}
    assert names > {"alpha", "u-alpha", "cohen", "fleiss", "scott", "ac1", "span-f1-exact", "statement-found", "agr", "relation-f1",
                    "attribute:stance"}  # fmt: skip
    for one in found["measures"]:
        assert one["rule"]
        assert one["unit"]
        assert one["n"] > 0
        if one["value"] is None:
            assert one["why"].startswith("not defined")
        elif one["interval"]:
            low, high = one["interval"]
            assert low <= one["value"] <= high or one["measure"] == "cu-alpha"
        assert len(one["by_pair"]) == 1
        assert len(one["by_document"]) == 6
    assert found == annotator("agreement", place, "--json").json  # the same every time
    assert out.read_text(encoding="utf-8-sig").count("\n") > 200
    assert "95 %, bootstrap over articles" in annotator("agreement", place, "--measure", "alpha").out


def test_a_bundle_goes_out_is_previewed_and_comes_in_once(
    annotator: Annotator, place: Path, empty: Path, tmp_path: Path
) -> None:
    bundle = tmp_path / "b.annbundle"
    assert annotator("bundle", place, bundle, "--layers", "maria", "--json").json["records"] > 10
    preview = annotator("merge", empty, bundle, "--preview", "--coder", "Rita", "--json").json
    assert preview["changed"] is False
    assert preview["bundles"][0]["new"]["layer"] == 8
    assert preview["bundles"][0]["after"]["document"] == 8
    assert annotator("stats", empty, "--json").json["documents"] == 0
    assert "8 layers new" in annotator("merge", empty, bundle, "--coder", "Rita").out
    again = annotator("merge", empty, bundle, "--coder", "Rita", "--json").json["bundles"][0]
    assert (again["new"], again["here"]["layer"]) == ({}, 8)
    assert annotator("stats", empty, "--json").json["layers"]["maria"]["documents"] == 8
    refused = annotator("merge", empty, DEMO)
    assert refused.status == 1
    assert "this is no bundle, or it is cut off" in refused.err


def test_articles_come_back_to_be_tagged_again(annotator: Annotator, place: Path) -> None:
    ran = annotator("again", place, "--coder", "Maria Kessler", "--share", "1", "--days", "0", "--json")
    assert ran.json == {"articles": 6, "layers": ["maria (again)"]}
    assert (
        "No article is due" in annotator("again", place, "--coder", "Maria Kessler", "--share", "1", "--days", "0").err
    )
    assert "The share must be" in annotator("again", place, "--coder", "Maria Kessler", "--share", "2").err
    assert annotator("compare", place, "--json").json["layers"] == ["jonas", "maria"]  # nobody else's


# --- articles of archives -----------------------------------------------------------------------------------
