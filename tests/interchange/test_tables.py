"""Tables for analysts: what a row says, that no table program takes a cell for a formula, and what is told."""

from __future__ import annotations

import csv
import gc
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook

from annotator.domain.change import Refusal
from annotator.interchange import xlsx
from annotator.interchange.sheets import safe, unsafe
from annotator.services import bring, send
from annotator.services.project import Project
from annotator.services.steps import run

TABLES = ("articles", "layers", "statements", "spans", "relations")


def table(folder: Path, name: str) -> list[dict[str, str]]:
    with (folder / f"{name}.csv").open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture
def folder(demo: Project, tmp_path: Path) -> Path:
    report = run(send.send(demo, tmp_path / "out", send.Options(format="csv")))
    assert {row["what"] for row in report.lost} <= {"zones", "codebook revision", "document labels"}
    return tmp_path / "out"


def test_a_row_of_statements_tells_who_says_what(demo: Project, folder: Path) -> None:
    rows = table(folder, "statements")
    row = next(one for one in rows if one["layer"] == "maria" and one["claim"].startswith("having concealed plans"))
    assert (row["title"], row["outlet"], row["published"], row["coder"]) == (
        "Tarnholt mayor accuses dam operator of hiding drawdown plans", "The Sarnel Courier", "2025-03-04", "Maria Kessler",
    )  # fmt: skip
    assert (row["source"], row["source: actor"], row["cue"]) == ("Mayor Ilse Brandow", "Ilse Brandow", "accused")
    assert row["attribute stance"] == "asserts"


def test_the_tables_hold_what_the_project_holds(demo: Project, folder: Path) -> None:
    spans, relations, layers = (table(folder, name) for name in ("spans", "relations", "layers"))
    assert (len(table(folder, "articles")), len(layers), len(spans)) == (8, 18, 952)
    assert sum(int(row["spans"]) for row in layers) == 952
    assert sum(int(row["statements"]) for row in layers) == len(table(folder, "statements"))
    texts = {row["article"]: row["text"] for row in table(folder, "articles")}
    for row in spans:
        assert " ".join(texts[row["article"]][int(row["start"]) : int(row["end"])].split()).startswith(row["words"][:5])
    assert {row["head"] for row in relations} <= {row["span"] for row in spans}
    content = (folder / "spans.csv").read_bytes()
    assert content.startswith(b"\xef\xbb\xbfarticle,title,")
    assert content.count(b"\r\n") == 953


def test_the_folder_comes_back(demo: Project, folder: Path, tmp_path: Path) -> None:
    with Project.create(tmp_path / "again.annotator", coder="x") as again:
        report = run(bring.bring(again, bring.sources([folder]), bring.Options()))
        assert (report.spans, report.refused) == (952, [])
        assert again.statistics()["layers"] == demo.statistics()["layers"]


def test_a_table_without_a_column_is_refused(project: Project, folder: Path) -> None:
    path = folder / "spans.csv"
    path.write_text(path.read_text("utf-8-sig").replace("fragments", "pieces", 1), "utf-8-sig")
    report = run(bring.bring(project, bring.sources([folder]), bring.Options()))
    assert report.refused == ["spans.csv:1: there is no column 'fragments'."]
    assert not report.brought


@pytest.mark.parametrize(
    ("table_", "old", "new", "reason"),
    [
        ("spans", ",maria,", ",nobody,", "spans.csv:2: layer 'nobody' is none that the article has in layers.csv."),
        ("articles", "ARTICLE", "gone", "article 'ARTICLE' is not in articles.csv."),
    ],
)
def test_a_row_of_nothing_is_told(project: Project, folder: Path, table_: str, old: str, new: str, reason: str) -> None:
    first = table(folder, "spans")[0]["article"]
    path = folder / f"{table_}.csv"
    content = path.read_text("utf-8-sig")
    if table_ == "spans":
        content = content.replace(f",{table(folder, 'spans')[0]['layer']},", new)
    path.write_text(content.replace(old.replace("ARTICLE", first), new), "utf-8-sig")
    report = run(bring.bring(project, bring.sources([folder]), bring.Options()))
    assert report.refused[0].endswith(reason.replace("ARTICLE", first))
    assert not report.brought


@pytest.mark.parametrize("words", ["=1+1", "+49", "-1", "@SUM(A1)", "\tx", "\rx", "'tis", "plain", "", "“=”"])
def test_a_cell_is_no_formula_and_comes_back(words: str) -> None:
    assert unsafe(safe(words)) == words
    assert safe(words)[:1] not in {"=", "+", "-", "@", "\t", "\r"}


@given(words=st.text())
def test_every_cell_comes_back(words: str) -> None:
    assert unsafe(safe(words)) == words


def test_a_workbook_has_a_sheet_for_each_table_and_no_formula(demo: Project, folder: Path, tmp_path: Path) -> None:
    run(send.send(demo, tmp_path / "out.xlsx", send.Options()))
    book = load_workbook(tmp_path / "out.xlsx")
    assert tuple(book.sheetnames) == TABLES
    for name in TABLES:
        rows = list(book[name].iter_rows(values_only=True))
        there = table(folder, name)
        assert list(rows[0]) == list(there[0])
        assert len(rows) == len(there) + 1
        assert book[name].freeze_panes == "A2"
        assert all(cell.data_type != "f" for row in book[name].iter_rows() for cell in row)
    first = dict(zip(*list(book["spans"].iter_rows(values_only=True))[:2], strict=True))
    assert first["words"] == table(folder, "spans")[0]["words"]
    assert isinstance(first["start"], int)


def test_a_text_that_is_longer_than_a_cell_is_cut_and_told(project: Project, tmp_path: Path) -> None:
    (tmp_path / "long.txt").write_text("a long story " * 3_000)
    run(bring.bring(project, bring.sources([tmp_path / "long.txt"]), bring.Options()))
    report = run(send.send(project, tmp_path / "out.xlsx", send.Options()))
    assert [row["what"] for row in report.lost] == ["zones", "texts longer than a cell (32,767 characters)"]


def test_more_rows_than_a_sheet_has_are_refused(demo: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(xlsx, "ROWS", 100)
    with pytest.raises(
        Refusal, match=r"The sheet spans would have more than 100 rows; export as CSV, or choose fewer articles\."
    ):
        run(send.send(demo, tmp_path / "out.xlsx", send.Options()))
    assert list(tmp_path.glob("out*")) == []
    gc.collect()  # a file that was left open would be told here


@pytest.mark.parametrize("name", ["xlsx", "csv", "tsv", "brat"])
def test_a_cancelled_export_leaves_no_file_open(
    demo: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setattr("annotator.services.send._EVERY", 1)
    steps = send.send(demo, tmp_path / "out", send.Options(format=name))
    next(steps)
    steps.close()
    assert list(tmp_path.glob("out*")) == []
    gc.collect()
