"""Splits on the command line: what is told of them, and the check of what was written."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from tests.cli.conftest import Annotator
from tests.services.press_of_stories import Newsroom


def test_leaks_are_listed_and_told_by_the_exit_status(annotator: Annotator, tmp_path: Path) -> None:
    place, out = tmp_path / "press.annotator", tmp_path / "out.jsonl"
    press = Newsroom().press().save(tmp_path / "in.jsonl")
    assert annotator("new", place).status == 0
    assert annotator("import", place, press).status == 0
    split = ("--split", "train=0.8,dev=0.1,test=0.1", "--seed", "5")
    exported = annotator("export", place, out, *split, "--json").json
    assert exported["split"]["articles"] == {"train": 240, "dev": 30, "test": 30}
    assert exported["split"]["reached"] == exported["split"]["wanted"]
    clean = annotator("leaks", out, "--json")
    assert clean.status == 0
    sides = {"dev": 30, "test": 30, "train": 240}
    assert clean.json == {"articles": 300, "groups": 80, "sides": sides, "leaks": []}
    lines = [json.loads(line) for line in out.read_text("utf-8").splitlines()]
    train = next(line for line in lines if line["split"] == "train")
    copy = {**train, "id": "copy", "split": "test", "layer": None}
    out.write_text(
        "".join(json.dumps(line) + "\n" for line in [*lines, without_tags(copy)]), "utf-8"
    )
    torn = annotator("leaks", out, "--json")
    assert torn.status == 1
    assert {"exact"} <= {leak["kind"] for leak in torn.json["leaks"]}
    assert {"out.jsonl: copy"} <= {leak["b"] for leak in torn.json["leaks"]}
    words = annotator("leaks", out)
    assert words.status == 1
    assert "test: out.jsonl: copy" in words.out


def without_tags(line: dict[str, Any]) -> dict[str, Any]:
    return {
        key: value
        for key, value in line.items()
        if key not in ("spans", "coder", "status", "codebook")
    }


def test_one_version_and_groups_are_chosen_on_the_command_line(
    annotator: Annotator, tmp_path: Path
) -> None:
    place, out = tmp_path / "press.annotator", tmp_path / "out.jsonl"
    press = Newsroom().press().save(tmp_path / "in.jsonl")
    assert annotator("new", place).status == 0
    assert annotator("import", place, press).status == 0
    told = annotator(
        "export", place, out, "--one-version", "--split", "train=0.5,test=0.5", "--group", "author"
    )
    assert "220 further versions of stories were left out." in told.out
    assert "Articles on each side (share reached, share wanted): train " in told.out
    assert len(out.read_text("utf-8").splitlines()) == 80
    assert annotator("export", place, out, "--group", "coder").status == 2
