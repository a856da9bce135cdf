"""The card of an export: how it was chosen, who may use it, and how far the coders behind it agree."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from annotator.domain.change import Change, ChangeSet
from annotator.domain.model import Document, Layer
from annotator.services import agreement, send
from annotator.services.methods import methods
from annotator.services.project import Project
from annotator.services.steps import run
from tests.interchange.test_card import head


def card(project: Project, folder: Path, **options: Any) -> str:
    given = send.Options(**{"format": "jsonl", "card": True} | options)
    run(send.send(project, folder / "out.jsonl", given))
    return (folder / "out.jsonl.card.md").read_text("utf-8")


def row(text: str, begins: str) -> list[str]:
    line = next(line for line in text.splitlines() if line.startswith(f"| {begins} |"))
    return [cell.strip() for cell in line.strip("|").split("|")]


@pytest.mark.usefixtures("few_draws")
def test_the_card_measures_what_the_agreement_command_measures(demo: Project, tmp_path: Path) -> None:
    whole = run(agreement.agreement(demo, chosen=("alpha", "span-f1-exact")))
    text = card(demo, tmp_path)
    for measure in whole.measured:
        assert measure.all.value is not None
        assert row(text, measure.measure.title)[1:3] == [f"{measure.all.value:.3f}", f"{measure.all.n:,} {measure.measure.unit}"]
    assert row(text, "α over tokens")[1] == "0.811"


@pytest.mark.parametrize("layer", ["gold", "majority", "all", "maria"])
def test_agreement_is_that_of_the_coders_behind_whatever_layer_goes_out(demo: Project, tmp_path: Path, layer: str) -> None:
    text = card(demo, tmp_path, layer=layer)
    assert "not defined" not in text
    articles = {"gold": 4, "majority": 6, "all": 6, "maria": 6}[layer]
    assert row(text, "jonas and maria")[1] == str(articles)
    assert "gold and" not in text
    assert "and gold" not in text


def test_gold_is_no_coder_in_the_card_of_all_layers(demo: Project, tmp_path: Path) -> None:
    text = card(demo, tmp_path)
    coders = text.split("## Coders")[1].split("\n## ")[0]
    own = [layer for layer in demo.store.read(Layer) if layer.name != "gold"]
    names = demo.coder_names()
    for key in {layer.coder_id for layer in own}:
        assert int(row(coders, names[key])[1]) == sum(layer.coder_id == key for layer in own)
    assert row(text, "adjudicated (gold)")[1:3] == ["4", "4"]


def test_where_nobody_coded_twice_the_card_says_so(demo: Project, tmp_path: Path) -> None:
    for layer in demo.store.read(Layer, name="jonas"):
        demo.do(ChangeSet("Wait", (Change(layer, replace(layer, status="new")),)))
    assert "No article was coded by two coders, so agreement is not defined." in card(demo, tmp_path)


def test_the_card_tells_licence_citation_choices_seed_and_sides(demo: Project, tmp_path: Path) -> None:
    text = card(demo, tmp_path, layer="gold", licence="CC BY 4.0", citation="@misc{k,\n title={```}}", labels=("Claim",), since="2025",
                split={"train": 0.5, "test": 0.5}, seed=11, one_version=True)  # fmt: skip
    fields = head(text)
    assert fields["license"] == "cc-by-4.0"
    assert "configs" not in fields  # one file of two sides is neither
    assert row(text.split("## How it was chosen")[1], "layer")[1] == "gold"
    assert row(text, "labels")[1] == "Claim"
    assert row(text, "from")[1] == "2025"
    assert row(text, "shares of sides")[1] == "train 0.5, test 0.5"
    assert row(text, "seed")[1] == "11"
    assert "## Citation\n\n````\n@misc{k,\n title={```}}\n````\n" in text
    assert "Leak check: of 4 groups of articles" in text
    assert "none stands on several sides." in text
    assert "Further versions of stories left out: 0." in text
    assert "4 articles have nothing that was chosen and were left out." in text
    days = sorted(document.published[:10] for document in demo.store.read(Document))
    assert f"Published from {days[0]} to " in text


def test_neither_licence_nor_citation_is_made_up(demo: Project, tmp_path: Path) -> None:
    text = card(demo, tmp_path)
    assert "license" not in head(text)
    assert "Nobody has named a licence" in text
    assert "Nobody has said how to cite it." in text


@pytest.mark.parametrize("split", [{}, {"train": 0.5, "dev-1": 0.5}])
def test_the_card_of_parquet_is_one_that_a_hub_reads(demo: Project, tmp_path: Path, split: dict[str, float]) -> None:
    pytest.importorskip("pyarrow")
    run(send.send(demo, tmp_path / "out", send.Options(format="parquet", layer="gold", split=split, licence="mit")))
    text = (tmp_path / "out" / "README.md").read_text("utf-8")
    fields = head(text)
    files = fields["configs"][0]["data_files"]
    assert {one["split"] for one in files} == ({"train", "dev_1"} if split else {"train"})
    assert all((tmp_path / "out" / one["path"]).is_file() for one in files)
    assert row(text, "jonas and maria")[1] == "4"
    assert fields["license"] == "mit"


def test_letters_stand_in_the_card_for_names(demo: Project, tmp_path: Path) -> None:
    text = card(demo, tmp_path, anonymous=True)
    assert "maria" not in text.lower().split("## codebook")[0]
    assert re.search(r"^\| [A-Z] and [A-Z] \| 6 \|", text, re.MULTILINE)


@pytest.mark.usefixtures("few_draws")
def test_gold_is_no_coder_in_reports_of_agreement(demo: Project) -> None:
    report = run(agreement.agreement(demo, names=("gold", "maria"), chosen=("alpha",)))
    assert agreement.as_text(report).startswith("4 articles, 1 coder (maria) and what was adjudicated (gold).")
    assert methods(report).startswith("1 coder coded 4 articles independently")
    assert "the adjudicated layer (gold), which is no coder's, were compared: α = " in methods(report)
    both = run(agreement.agreement(demo, chosen=("alpha",)))
    assert "2 coders coded 6 articles independently" in methods(both)
    assert "on the coders' own layers, before any review: α = 0.811" in methods(both)
