"""No file takes more than five seconds or 300 MB before it is refused, whatever it asks for, in any format that can be read."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from annotator import interchange
from annotator.domain import limits
from tests import hostile

ROOT = Path(__file__).resolve().parents[2]
SECONDS, BYTES = 5, 300_000_000
pytestmark = pytest.mark.skipif(not Path("/proc/self/clear_refs").exists(), reason="memory is told by Linux only")


def test_every_format_that_can_be_read_has_its_hostile_files() -> None:
    assert hostile.CASES.keys() == set(interchange.readable())


@pytest.mark.parametrize("name", interchange.readable())
def test_hostile_files_are_refused_before_they_grow(name: str, tmp_path: Path) -> None:
    largest: int | None = getattr(interchange.reader(name), "LARGEST", limits.FILE)
    cases, files = list(hostile.cases(name, largest)), list[Path]()
    for n, case in enumerate(cases):
        folder = tmp_path / str(n)
        folder.mkdir()
        case.make(folder / case.file)
        files.append(folder / case.file)
    command = [sys.executable, "-m", "tests.hostile_child", name, *map(str, files)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    outcomes = hostile.told(done.stdout)
    assert done.returncode == 0, (cases[len(outcomes)].what, done.stderr[-600:])
    wrong = [f"{case.what}: {problem}" for case, told in zip(cases, outcomes, strict=True) if (problem := _problem(case, told))]
    assert not wrong, "\n".join(wrong)


def _problem(case: hostile.Case, told: dict[str, object]) -> str:
    seconds, size, refused = float(str(told["seconds"])), int(str(told["bytes"])), str(told["refused"])
    if seconds > SECONDS or size > BYTES:
        return f"took {seconds:.1f} seconds and {size // 1_000_000} MB; {refused}"
    if case.says and (told["taken"] or case.says not in refused):
        return f"came in, or was refused otherwise: {told}"
    return "" if case.says or len(refused) < 600 else f"says too much: {refused}"
