"""The quality of suggestions on articles of our own, and the script that measures it on any folder."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from annotator import paths
from annotator.suggest import pipeline
from tests.evaluation import __main__ as evaluation
from tests.evaluation import gold, systems
from tests.evaluation.systems import Read

pytest.importorskip("spacy")
pytestmark = pytest.mark.skipif(not pipeline.installed(), reason="no spaCy pipeline is installed")
GOLD = paths.seeds() / "gold"


@pytest.fixture(scope="module")
def articles() -> list[Read]:
    return list(systems.read(gold.articles(GOLD)))


def test_the_gold_set_is_whole() -> None:
    found = gold.articles(GOLD)
    assert (len(found), sum(len(one.statements) for one in found)) == (16, 199)
    for one in found:
        pieces = [piece for told in one.statements for piece in (*told.claim, *told.source, *told.cue)]
        assert all(one.text[a:b].strip() == one.text[a:b] != "" for a, b in pieces), one.name


def test_rules_stay_as_good_as_they_were(articles: list[Read]) -> None:
    tally = systems.by_rules(articles)
    assert tally.all.f1 >= 0.85
    assert tally.all.precision >= 0.9
    assert tally.speech.f1 >= 0.85
    assert tally.all.sources >= 0.93
    assert tally.top() >= 0.92
    assert tally.recall("indirect") >= 0.85


def test_they_beat_quotation_marks_by_far(articles: list[Read]) -> None:
    assert systems.by_rules(articles).all.f1 > 2 * systems.by_marks(articles).all.f1


def test_how_sure_they_are_tells_how_often_they_are_right(articles: list[Read]) -> None:
    sure = sorted(systems.by_rules(articles).sure, reverse=True)
    half = len(sure) // 2
    surer, rest = (
        sum(right for _, right in sure[:half]) / half,
        sum(right for _, right in sure[half:]) / (len(sure) - half),
    )
    assert surer > rest


def test_learning_from_some_is_measured_on_the_others(articles: list[Read]) -> None:
    told = systems.by_learning(articles, 6, seed=1)
    assert (told.taught, told.rules.articles, told.learned.articles) == (6, 10, 10)
    assert told.learned.all.f1 > 0.5
    assert told.size > 1_000


def test_the_script_prints_a_table_and_writes_numbers(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert evaluation.main([str(GOLD), "--learn", "4", "--json", str(tmp_path / "numbers.json")]) == 0
    printed = capsys.readouterr().out
    assert "rules and quotations, as suggested" in printed
    assert "learned from 4" in printed
    assert "Learning from 4 articles took" in printed
    numbers = json.loads((tmp_path / "numbers.json").read_text())
    assert [row["system"] for row in numbers][:2] == ["quotation marks alone", "rules"]
    assert numbers[1]["gold"] == 199


def test_a_folder_without_attributions_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.txt").write_text("Nothing is said here.")
    (tmp_path / "a.ann").write_text("T1\tPlace 0 7\tNothing\n")
    assert evaluation.main([str(tmp_path)]) == 1
    assert "there are no .ann files with attributions" in capsys.readouterr().err


def test_of_several_annotators_the_first_one_counts(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Ann says it rains. Bob says it snows.")
    for coder, (start, word) in {"x1": (9, "it rains"), "x0": (28, "it snows")}.items():
        cue = start - 5
        lines = [f"T1\tContent {start} {start + 8}\t{word}", f"T2\tCue {cue} {cue + 4}\tsays", f"T3\tAttribution {cue} {cue + 4}\tsays",
                 "E1\tAttribution:T3 Content:T1 Cue:T2"]  # fmt: skip
        (tmp_path / f"a_{coder}.ann").write_text("\n".join(lines) + "\n")
    found = gold.articles(tmp_path)
    assert [(one.name, one.statements[0].claim) for one in found] == [("a", ((28, 36),))]
