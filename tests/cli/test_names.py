"""Names of files that the system does not take: one sentence from every command, no trace."""

from __future__ import annotations

from pathlib import Path

import pytest

from annotator.cli import main

COMMANDS = (
    "import PROJECT LONG", "export PROJECT LONG.jsonl", "bundle PROJECT LONG", "backup PROJECT LONG", "restore LONG NEW",
    "new LONG", "check LONG", "leaks LONG", "upgrade postgresql:///x LONG",
)  # fmt: skip


@pytest.mark.parametrize("command", COMMANDS)
def test_a_name_that_is_too_long_is_one_sentence(
    command: str, tmp_path: Path, demo_file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    names = {"PROJECT": str(demo_file), "NEW": str(tmp_path / "new"), "LONG": str(tmp_path / ("x" * 300))}
    words = [names.get(word, word.replace("LONG", names["LONG"])) for word in command.split()]
    if "postgresql" in command:
        words[1] = f"postgresql:///x?host={tmp_path}"
    assert main(words) == 1
    said = capsys.readouterr().err
    assert "File name too long" in said or "no PostgreSQL server answers there" in said
    assert said.count("\n") == 1
    assert list(tmp_path.iterdir()) == []
