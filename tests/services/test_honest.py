"""Honest material of any size comes in, in little memory; a file that would fill the codebook does not."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from annotator.interchange import Source, driving, reader
from annotator.services import bring
from annotator.services.project import Project
from annotator.services.steps import run
from tests import hostile

ROOT = Path(__file__).resolve().parents[2]
WORDS = "The council met on Monday and spoke of the dam. " * 70_000  # 3.3 MB: the rules for zones pass such texts over
TIMES = 22  # articles: more than a reader may hold at once
LINES: dict[str, tuple[str, Callable[[int], str]]] = {
    "jsonl": ("a.jsonl", lambda n: json.dumps({"schema": "annotator/1", "id": str(n), "text": f"{n} {WORDS}"}) + "\n"),
    "doccano": ("a.jsonl", lambda n: json.dumps({"text": f"{n} {WORDS}", "label": [[0, 1, "A"]]}) + "\n"),
    "json-articles": ("a.jsonl", lambda n: json.dumps({"title": "t", "text": f"{n} {WORDS}"}) + "\n"),
    "table": ("a.csv", lambda n: ("" if n else "title,text\r\n") + f't,"{n} {WORDS}"\r\n'),
}


@pytest.mark.skipif(not Path("/proc/self/clear_refs").exists(), reason="memory is told by Linux only")
@pytest.mark.parametrize("name", LINES)
def test_a_file_of_any_length_is_read_in_little_memory(name: str, tmp_path: Path) -> None:
    file, line = LINES[name]
    with (tmp_path / file).open("w") as out:
        for n in range(TIMES):
            out.write(line(n))
    command = [sys.executable, "-m", "tests.hostile_child", name, str(tmp_path / file)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    (told,) = hostile.told(done.stdout)
    assert (told["taken"], told["refused"]) == (TIMES, [])
    assert int(str(told["bytes"])) < 200_000_000
    assert (tmp_path / file).stat().st_size > 65_000_000


def test_an_article_of_a_megabyte_with_fifty_thousand_spans_comes_in(tmp_path: Path) -> None:
    text = "The dam is safe. " * 60_000
    spans = [{"label": "A", "start": n * 20, "end": n * 20 + 5, "attributes": {"a": "b"}, "note": "why?"} for n in range(50_000)]
    (tmp_path / "a.jsonl").write_text(json.dumps({"schema": "annotator/1", "id": "d", "text": text, "layer": "ada", "spans": spans}))
    (record,) = driving.records(reader("jsonl"), Source(tmp_path / "a.jsonl", "a.jsonl"))
    assert len(record.spans) == 50_000  # type: ignore[union-attr]


def _labelled(folder: Path, *counts: int) -> Path:
    lines = []
    for n, count in enumerate(counts):
        spans = [{"label": f"{n} label {k}", "start": 0, "end": 1} for k in range(count)]
        lines.append(json.dumps({"schema": "annotator/1", "id": str(n), "text": f"text {n}", "layer": "ada", "spans": spans}))
    (folder / "a.jsonl").write_text("\n".join(lines))
    return folder / "a.jsonl"


def test_a_file_of_a_hundred_thousand_labels_does_not_fill_the_codebook(project: Project, tmp_path: Path) -> None:
    before = len(project.codebook.labels)
    began = time.process_time()
    report = run(bring.bring(project, bring.sources([_labelled(tmp_path, 2_000, 100_000)]), bring.Options(skip_bad=True)))
    assert time.process_time() - began < 10
    assert len(project.codebook.labels) == before + 2_000
    assert [row["reason"] for row in report.skipped] == ["a.jsonl:2: the codebook would have more than 5,000 labels."]


def test_an_extra_that_lies_too_deep_for_the_project_is_refused(tmp_path: Path) -> None:
    deep = "[" * 500 + "]" * 500
    (tmp_path / "a.jsonl").write_text(f'{{"schema":"annotator/1","id":"d","text":"x","extra":{{"a":{deep}}}}}\n')
    (refused,) = driving.records(reader("jsonl"), Source(tmp_path / "a.jsonl", "a.jsonl"))
    assert str(refused) == "a.jsonl:1: it lies more than 100 deep within itself."
