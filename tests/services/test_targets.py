"""Where things may be written: through links, and never in the place of a device or a pipe."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from annotator.domain.change import Refusal
from annotator.services import bundling, send, writing
from annotator.services.project import Project
from annotator.services.steps import run


@pytest.fixture
def pipe(tmp_path: Path) -> Path:
    place = tmp_path / "out.jsonl"
    os.mkfifo(place)
    return place


def test_an_export_takes_no_pipe_away(demo: Project, pipe: Path) -> None:
    with pytest.raises(Refusal, match="it is no file, but a device or a pipe"):
        run(send.send(demo, pipe, send.Options()))
    assert stat.S_ISFIFO(pipe.stat().st_mode)
    assert [file.name for file in pipe.parent.iterdir() if "part" in file.name or "receipt" in file.name] == []


@pytest.mark.parametrize("there", [True, False])
def test_an_export_goes_through_a_link(demo: Project, tmp_path: Path, there: bool) -> None:
    real, link = tmp_path / "far" / "real.jsonl", tmp_path / "link.jsonl"
    real.parent.mkdir()
    if there:
        real.write_text("old", encoding="utf-8")
    link.symlink_to(real)
    run(send.send(demo, link, send.Options()))
    assert link.is_symlink()
    assert len(real.read_text(encoding="utf-8")) > 1000


def test_bundles_and_other_files_do_the_same(demo: Project, pipe: Path, tmp_path: Path) -> None:
    with pytest.raises(Refusal, match="a device or a pipe"):
        run(bundling.send(demo, pipe))
    with pytest.raises(Refusal, match="a device or a pipe"):
        writing.write(pipe, b"x")
    ring = tmp_path / "ring"
    ring.symlink_to(ring)
    with pytest.raises(Refusal, match="cannot be written"):
        writing.write(ring, b"x")


@pytest.mark.parametrize("day", ["2026-13", "2026-02-31", "2026-00", "0000", "26", "٢٠٢٦"])
def test_a_day_that_there_is_not_is_refused(demo: Project, tmp_path: Path, day: str) -> None:
    for options in (send.Options(since=day), send.Options(until=day)):
        with pytest.raises(Refusal, match="no day"):
            run(send.send(demo, tmp_path / "out.jsonl", options))


def test_a_zone_that_there_is_not_is_refused(demo: Project, tmp_path: Path) -> None:
    with pytest.raises(Refusal, match="There is no zone 'nozone'; there are headline"):
        run(send.send(demo, tmp_path / "out.jsonl", send.Options(without=("nozone",))))
