"""Two programs, each with a window, tag in one file at the same time by keys and mouse: no saved tag is lost."""

from __future__ import annotations

import random
import subprocess
import sys
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from annotator.domain.model import Coder, Layer, Span
from annotator.services import care
from annotator.services.project import Project
from tests import patience
from tests.conftest import import_text

ROOT = Path(__file__).parent.parent.parent
TEXT = "\n\n".join(f"Mayor {number} of Tarnholt said on Monday that road {number} was closed." for number in range(30))


@dataclass(slots=True)
class Heard:
    """What a window said: the spans that it saved and did not take back, and what was refused."""

    spans: set[str] = field(default_factory=set[str])
    saved: int = 0
    refusals: list[str] = field(default_factory=list[str])

    def take(self, lines: str) -> Heard:
        *lines_, last = lines.splitlines()
        assert last == "done"
        for line in lines_:
            verb, _, rest = line.partition(" ")
            self.saved += verb == "mark"
            match verb:
                case "mark":
                    self.spans.add(rest)
                case "gone":
                    self.spans.discard(rest)
                case "refused":
                    self.refusals.append(rest)
        return self


def _start(place: Path, coder: str, count: int, *, undo: bool) -> subprocess.Popen[str]:
    seed = str(random.SystemRandom().randrange(2**32))
    words = [str(place), coder, seed, str(count), "undo" if undo else ""]
    print(f"{coder}: {words}")  # shown when the test fails
    return subprocess.Popen([sys.executable, "-m", "tests.ui.tagging_child", *words], cwd=ROOT, text=True,
                            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)  # fmt: skip


def _tagged(place: Path, coders: tuple[str, str], count: int, *, undo: bool) -> list[Heard]:
    """Let two windows tag; what each of them said."""
    windows = [_start(place, coder, count, undo=undo) for coder in coders]
    for window in windows:
        assert window.stdout
        assert window.stdout.readline() == "ready\n"
    for window in windows:
        assert window.stdin
        window.stdin.write("go\n")
        window.stdin.flush()
    heard: list[Heard] = []
    for window in windows:
        lines, errors = window.communicate(timeout=patience.SECONDS)
        assert window.returncode == 0, errors
        assert "Traceback" not in errors
        heard.append(Heard().take(lines))
    return heard


@pytest.fixture
def place(tmp_path: Path) -> Path:
    place = tmp_path / "p.annotator"
    with Project.create(place, coder="Ada") as project:
        import_text(project, tmp_path, TEXT)
    return place


MINUTE = pytest.param(600, marks=pytest.mark.long)  # so long does it take


@pytest.mark.parametrize("count", [25, MINUTE], ids=["short", "minute"])
@pytest.mark.parametrize("coders", [("Ada", "Bo"), ("Ada", "Ada")], ids=["two coders", "one coder"])
def test_no_saved_tag_is_lost_and_no_layer_is_made_twice(
    place: Path, coders: tuple[str, str], count: int
) -> None:
    """Two coders undo, too; of one coder, undo in one window would rightly take the other one's tag, and each
    window knows only what it tagged itself, so that the same words may get the same tag in both."""
    two = coders[0] != coders[1]
    heard = _tagged(place, coders, count, undo=two)
    with Project.open(place) as project:
        names = {coder.id: coder.name for coder in project.store.read(Coder)}
        layers = project.store.read(Layer)
        spans = {span.id: names[span.coder_id] for span in project.store.read(Span)}
        doubled = Counter((span.layer_id, span.label, span.fragments) for span in project.store.read(Span))
    assert set(spans) == heard[0].spans | heard[1].spans
    assert all(window.saved > 0 for window in heard)
    if two:
        for coder, window in zip(coders, heard, strict=True):
            assert {span for span, name in spans.items() if name == coder} == window.spans
        assert max(doubled.values()) == 1
    assert sorted(names[layer.coder_id] for layer in layers) == sorted({*coders})
    assert care.check(str(place)) == {"ok": True, "repaired": 0, "findings": []}
    for refusal in (*heard[0].refusals, *heard[1].refusals):
        assert "Error" not in refusal
