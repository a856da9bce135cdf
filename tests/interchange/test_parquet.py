"""Parquet: the files of others, what is wrong with them, and the card."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from annotator import interchange
from annotator.domain.agreement.matching import Matches, exact, overlapping
from annotator.domain.exchange import Record
from annotator.interchange import Source
from annotator.services import send
from annotator.services.project import Project
from annotator.services.steps import run

pa = pytest.importorskip("pyarrow")


def read(folder: Path, rows: list[dict[str, Any]]) -> list[Any]:
    import pyarrow.parquet as pq

    pq.write_table(pa.Table.from_pylist(rows), folder / "in.parquet")
    source = Source(folder / "in.parquet", "in.parquet")
    return list(interchange.recognise(source).read(source))


def test_the_files_of_others(tmp_path: Path) -> None:
    rows = [{"id": "1", "text": "a 😀 said", "entities": [{"start": 4, "end": 8, "label": "Cue"}, {"start": 0, "end": 1, "label": "Who"}],
             "relations": [{"head": "0", "tail": "1", "label": "by"}]}]  # fmt: skip
    rows[0]["relations"] = [{"head": 0, "tail": 1, "label": "by"}]
    (found,) = read(tmp_path, rows)
    assert isinstance(found, Record)
    assert [(row.label, found.text[row.start : row.end]) for row in found.spans] == [("Cue", "said"), ("Who", "a")]
    assert [row.type for row in found.relations] == ["by"]


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ({"words": "x"}, "in.parquet: text is missing; there are the columns words."),
        ({"text": None, "spans": []}, "in.parquet:1: text is missing or not a text."),
        (
            {"text": "ab", "spans": [{"start": 1, "end": 9, "label": "x"}]},
            "in.parquet:1: spans[0] reaches from 1 to 9, past the text of 2 characters.",
        ),
        (
            {"text": "ab", "spans": [{"start": 1, "end": 1, "label": "x"}]},
            "in.parquet:1: spans[0] ends at 1, which is not behind its start 1.",
        ),
    ],
)
def test_what_is_wrong_is_told(tmp_path: Path, row: dict[str, Any], reason: str) -> None:
    assert [str(one) for one in read(tmp_path, [row])] == [reason]


def test_what_is_no_parquet_is_told(tmp_path: Path) -> None:
    (tmp_path / "in.parquet").write_bytes(b"PAR1 and no more")
    source = Source(tmp_path / "in.parquet", "in.parquet")
    (found,) = interchange.recognise(source).read(source)
    assert str(found).startswith("in.parquet: this is no Parquet: ")


def test_the_card_counts_labels_coders_and_agreement(demo: Project, tmp_path: Path) -> None:
    run(send.send(demo, tmp_path / "out", send.Options(format="parquet")))
    card = (tmp_path / "out" / "README.md").read_text("utf-8")
    assert "| all | 8 | 18 | 952 | 709 |" in card
    labels = {cells[1].strip(): int(cells[2]) for line in card.split("## Coders")[0].splitlines()
              if len(cells := line.split("|")) == 4 and cells[2].strip().isdigit()}  # fmt: skip
    counted: dict[str, int] = {}
    for layer in demo.statistics()["layers"].values():
        for label, n in layer["spans"].items():
            counted[label] = counted.get(label, 0) + n
    assert {name: labels[name] for name in counted} == counted
    assert "| jonas and maria | 6 | 0." in card
    assert "### Claim" in card


def test_matches() -> None:
    a = [("x", ((0, 5),)), ("x", ((0, 5),)), ("y", ((7, 9),))]
    b = [("x", ((0, 5),)), ("x", ((4, 6),)), ("z", ((7, 9),))]
    assert exact(a, b) == Matches(1, 3, 3)
    assert overlapping(a, b) == Matches(2, 3, 3)
    assert exact(a, b).f1 == pytest.approx(1 / 3)
    assert Matches().f1 is None
