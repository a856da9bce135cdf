"""With --skip-bad the good records of a file come in, and the refused ones are written out with the reason."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from annotator.services import bring
from annotator.services.project import Project
from annotator.services.steps import run

WORD = "\t_" * 7


def brought(project: Project, path: Path) -> tuple[bring.Report, list[dict[str, Any]]]:
    report = run(bring.bring(project, bring.sources([path]), bring.Options(skip_bad=True)))
    rejects = path.with_name(path.name + ".rejects.jsonl")
    return report, [json.loads(line) for line in rejects.read_text("utf-8").splitlines()]


GOOD = {"text": "Ada said so.", "entities": [{"id": 1, "start_offset": 0, "end_offset": 3, "label": "Source"}]}
BAD = {"text": "Bob left.", "entities": [{"id": 1, "start_offset": 5, "end_offset": 3, "label": "Source"}]}


@pytest.mark.parametrize("layout", ["lines", "array", "pretty"])
def test_of_json_the_whole_object_is_written_out(project: Project, tmp_path: Path, layout: str) -> None:
    both = [GOOD, BAD]
    content = {"lines": "\n".join(map(json.dumps, both)), "array": json.dumps(both, indent=1),
               "pretty": "\n".join(json.dumps(one, indent=1) for one in both)}[layout]  # fmt: skip
    (tmp_path / "in.json").write_text(content)
    report, (row,) = brought(project, tmp_path / "in.json")
    assert (report.documents, report.spans) == (1, 1)
    assert json.loads(row["record"]) == BAD
    assert row["reason"].endswith("entities[0] ends at 3, which is not behind its start 5.")
    (tmp_path / "mended.json").write_text(
        json.dumps(json.loads(row["record"].replace('"start_offset": 5', '"start_offset": 0')))
    )
    assert run(bring.bring(project, bring.sources([tmp_path / "mended.json"]), bring.Options())).spans == 1


@pytest.mark.parametrize(
    ("name", "content", "record", "spans"),
    [
        ("a.conll", "Ada B-Source\nBob\n", "Bob", 1),
        ("a.conllu", f"1\tAda{WORD}\tNER=B-Source\n2\tBob\n", "2\tBob", 1),
        ("a.prodigy.jsonl", '{"text": "Ada.", "spans": [{"start": 0, "end": 3, "label": "x"}]}\n{"text": "B", "spans": [{"start": 0, "end": 3, "label": "x"}]}\n',
         '{"text": "B", "spans": [{"start": 0, "end": 3, "label": "x"}]}', 1),
    ],
)  # fmt: skip
def test_of_lines_the_line_is_written_out(
    project: Project, tmp_path: Path, name: str, content: str, record: str, spans: int
) -> None:
    (tmp_path / name).write_text(content)
    report, (row,) = brought(project, tmp_path / name)
    assert (report.documents, report.spans, row["record"]) == (1, spans, record)
    assert [one["file"] for one in report.skipped] == [name]


def test_of_standoff_the_record_is_written_out(project: Project, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Ada said so.")
    (tmp_path / "a.ann").write_text("T1\tSource 0 3\tAda\nT2\tCue 4 99\tsaid\nR1\tby Arg1:T1 Arg2:T2\n")
    report, rows = brought(project, tmp_path / "a.ann")
    assert report.spans == 1
    assert rows[0]["record"] == "T2\tCue 4 99\tsaid"
