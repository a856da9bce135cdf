"""A tag that was acknowledged is there after kill -9, whenever it comes: a hundred times on one project."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.domain.model import Span
from annotator.services import care
from annotator.services.project import Project
from tests import kill_child, patience
from tests.conftest import import_text

ROUNDS = 100
TURNS = 100_000  # of an empty loop: some edits long, on a fast machine as on a slow one
TEXT = "Aid groups said on Monday that the road was closed, the mayor told reporters 😀.\n" * 200

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs a system that forks")


class Zygote:
    """The child that forks taggers."""

    def __init__(self) -> None:
        words = [sys.executable, "-m", "tests.kill_child"]
        self.process = subprocess.Popen(words, cwd=Path(__file__).parent.parent, stdin=subprocess.PIPE,
                                        stdout=subprocess.PIPE, text=True)  # fmt: skip

    def start(self, *words: object) -> int:
        assert self.process.stdin
        self.process.stdin.write("\t".join(map(str, words)) + "\n")
        self.process.stdin.flush()
        return int(self.hear_one("pid").split()[1])

    def hear(self) -> str:
        assert self.process.stdout
        line = self.process.stdout.readline().rstrip("\n")
        assert line, "the child ended"
        assert not line.startswith("failed"), line
        return line

    def hear_one(self, word: str) -> str:
        line = self.hear()
        while not line.startswith(word):
            line = self.hear()
        return line

    def close(self) -> None:
        assert self.process.stdin
        assert self.process.stdout
        self.process.stdin.close()
        self.process.wait(patience.SECONDS)
        self.process.stdout.close()


@pytest.fixture
def zygote() -> Iterator[Zygote]:
    made = Zygote()
    yield made
    made.close()


class Expected:
    """The spans that must be there, by what the tagger said, and the one edit of which nobody knows yet."""

    def __init__(self) -> None:
        self.spans: set[str] = set()
        self.acknowledged = 0
        self.trying = ""

    def take(self, line: str) -> None:
        if line.startswith("> "):
            self.trying = line.removeprefix("> ")
        elif line.startswith(("mark ", "undo ")):
            assert line == self.trying
            self.spans = self.after(line)
            self.acknowledged += 1
            self.trying = ""

    def after(self, line: str) -> set[str]:
        verb, span = line.split()
        return self.spans | {span} if verb == "mark" else self.spans - {span}

    def allowed(self) -> list[set[str]]:
        """What the tagger was doing when it died may be done or not, but not by half."""
        return [self.spans, self.after(self.trying)] if self.trying else [self.spans]


def test_no_acknowledged_edit_is_missing_after_a_hundred_kills(zygote: Zygote, tmp_path: Path) -> None:
    place, seed = tmp_path / "p.annotator", random.SystemRandom().randrange(2**32)
    print(f"seed {seed}")  # shown when the test fails
    with Project.create(place, coder=kill_child.CODER) as project:
        document = import_text(project, tmp_path, TEXT)
    expected, dice = Expected(), random.Random(seed)
    for number in range(ROUNDS):
        _one_round(zygote, place, document, expected, dice)
        with Project.open(place, coder=kill_child.CODER) as project:
            found = {span.id for span in project.store.read(Span)}
            assert found in expected.allowed(), f"round {number} of seed {seed}"
            assert len(project.history(limit=10**6)) >= expected.acknowledged
        expected.spans, expected.trying = found, ""
    assert care.check(str(place)) == {"ok": True, "repaired": 0, "findings": []}
    assert expected.acknowledged >= ROUNDS
    _everything_can_be_undone(place, document, len(expected.spans))


def _one_round(zygote: Zygote, place: Path, document: str, expected: Expected, dice: random.Random) -> None:
    """With few pages a checkpoint comes with every edit, so that kills meet those, too."""
    tagger = zygote.start(place, document, dice.randrange(2**32), dice.choice([1, 10, 1000]))
    known = expected.acknowledged
    wanted = dice.randrange(30)
    while expected.acknowledged < known + wanted:
        expected.take(zygote.hear())
    for _ in range(dice.randrange(TURNS)):  # not to wait for something: to be anywhere in an edit
        pass
    os.kill(tagger, signal.SIGKILL)
    while (line := zygote.hear()) != "died":
        expected.take(line)


def _everything_can_be_undone(place: Path, document: str, spans: int) -> None:
    """The records are as whole as the spans."""
    with Project.open(place, coder=kill_child.CODER) as project:
        for _ in range(min(spans, 50)):
            assert project.undo().startswith("Mark ")
        layer = project.own_layer(document)
        assert len(project.spans(layer) if layer else []) == spans - min(spans, 50)
    assert care.check(str(place))["ok"]


def test_a_project_that_was_killed_before_it_was_ever_closed_opens(zygote: Zygote, tmp_path: Path) -> None:
    """All of its work may still lie in the log beside the file."""
    place = tmp_path / "p.annotator"
    made = Project.create(place, coder=kill_child.CODER)
    document = import_text(made, tmp_path, TEXT)
    expected = Expected()
    tagger = zygote.start(place, document, 1, 1000)
    while expected.acknowledged < 10:
        expected.take(zygote.hear())
    os.kill(tagger, signal.SIGKILL)
    while (line := zygote.hear()) != "died":
        expected.take(line)
    left = tmp_path / "left"  # as the disk is now, while our own connection is not closed either
    left.mkdir()
    for one in (place, place.with_name(place.name + "-wal")):
        (left / one.name).write_bytes(one.read_bytes())
    made.close()
    with Project.open(left / place.name, coder=kill_child.CODER) as project:
        assert {span.id for span in project.store.read(Span)} in expected.allowed()
