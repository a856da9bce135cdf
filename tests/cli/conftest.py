"""The command line as tests call it: exit status, one JSON object on standard output, words on standard error."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from annotator import cli


@dataclass
class Ran:
    status: int
    out: str
    err: str

    @property
    def json(self) -> dict[str, Any]:
        """The one object on standard output, and nothing else there."""
        assert self.out.count("\n") == 1
        found = json.loads(self.out)
        assert isinstance(found, dict)
        return found


Annotator = Callable[..., Ran]


@pytest.fixture
def annotator(capsys: pytest.CaptureFixture[str]) -> Annotator:
    def run(*words: object) -> Ran:
        try:
            status = cli.main([str(word) for word in words])
        except SystemExit as end:
            status = end.code if isinstance(end.code, int) else 1
        told = capsys.readouterr()
        return Ran(status, told.out, told.err)

    return run


@pytest.fixture
def place(demo_file: Path, tmp_path: Path) -> Path:
    made = tmp_path / "demo.annotator"
    made.write_bytes(demo_file.read_bytes())
    return made


@pytest.fixture
def empty(tmp_path: Path, annotator: Annotator) -> Path:
    made = tmp_path / "p.annotator"
    assert annotator("new", made).status == 0
    return made
