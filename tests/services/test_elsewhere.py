"""The child process that reads: the same as reading here, and a file that breaks it takes nothing else down."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest

from annotator.domain.change import Refusal
from annotator.domain.exchange import Record, Rejected
from annotator.domain.model import Document
from annotator.interchange import Source
from annotator.services import bring, elsewhere
from annotator.services.gathering import sources
from annotator.services.intake import Options
from annotator.services.project import Project
from annotator.services.reading import Opened, here
from annotator.services.steps import run
from tests.interchange import clippings as made

Reading = Callable[[Sequence[Source], str | None], Iterator[Opened]]


def everything(read: Reading, files: Sequence[Source]) -> list[tuple[str, object]]:
    found: list[tuple[str, object]] = []
    for opened in read(files, None):
        try:
            for one in opened.found:
                if isinstance(one, Record):
                    zones = [(zone.kind, zone.start, zone.end, zone.rule, zone.confidence) for zone in one.zones]
                    found.append(
                        (
                            one.document.title,
                            (
                                one.text,
                                one.document.published,
                                zones,
                                [row._replace(layer_id="") for row in one.spans],
                                [row._replace(layer_id="") for row in one.relations],
                            ),
                        )
                    )
                elif isinstance(one, Rejected):
                    found.append(("rejected", (str(one), one.line, one.record)))
            found.append((opened.source.name, (opened.independent, opened.source.warnings)))
        except Refusal as refusal:
            found.append((opened.source.name, str(refusal)))
    return found


def test_the_process_reads_what_is_read_here(tmp_path: Path, demo_lines: Path) -> None:
    for make in (made.html, made.csv, made.docx, made.lexisnexis, made.plain, made.jsonl):
        make(tmp_path)
    (tmp_path / "guess.txt").write_bytes("Les députés ont voté à Orléans".encode("latin-1"))
    (tmp_path / "bad.bin").write_bytes(b"\0\1\2")
    (tmp_path / "tags.jsonl").write_bytes(demo_lines.read_bytes())
    assert everything(elsewhere.elsewhere, sources([tmp_path])) == everything(here, sources([tmp_path]))


def test_many_files_are_read_by_two_processes_in_their_order(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    begun = list[Sequence[Source]]()
    child = elsewhere._Child
    monkeypatch.setattr(elsewhere, "_Child", lambda files, format_: begun.append(files) or child(files, format_))
    monkeypatch.setattr(elsewhere.os, "cpu_count", lambda: 2)
    monkeypatch.setattr(elsewhere, "COMMAND", (sys.executable, "-c", BREAKS))
    names = [f"{n:03}{' bad' if n in (7, 8) else ''}.txt" for n in range(200)]
    for name in names:
        (tmp_path / name).write_text(f"The council met on day {name}.")
    found = everything(elsewhere.elsewhere, sources(sorted(tmp_path.iterdir())))
    read = [name for name, told in found if name.endswith(".txt") and not isinstance(told, str)]
    assert read == [name for name in names if "bad" not in name]
    assert [name for name, told in found if isinstance(told, str)] == ["007 bad.txt", "008 bad.txt"]
    assert [len(files) for files in begun] == [100, 100, 96, 95]  # each began anew behind the file that broke it


@pytest.fixture
def demo_lines() -> Path:
    from annotator import paths

    return paths.seeds() / "demo" / "demo.jsonl"


BREAKS = """
import os, sys
from annotator.interchange import wire
from annotator.services import reader_process
wanted = wire.unpacked(sys.stdin.buffer.read())
at = next((n for n, one in enumerate(wanted.files) if "bad" in one.name), len(wanted.files))
bad = len(wanted.files) > at
wanted.files = wanted.files[:at]
reader_process.answer(wanted, sys.stdout.buffer)
sys.stdout.buffer.flush()
if bad:
    os._exit(9)
"""


def test_a_file_that_breaks_the_reader_is_told_and_the_rest_comes_in(
    project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(elsewhere, "COMMAND", (sys.executable, "-c", BREAKS))
    for n, name in enumerate(("a.txt", "bad.txt", "c.txt", "d bad.txt", "e.txt")):
        (tmp_path / name).write_text(f"The council met {n} times.")
    report = run(bring.bring(project, sources(sorted(tmp_path.glob("*.txt"))), Options(), elsewhere.elsewhere))
    assert report.documents == 3
    assert [one.partition(":")[0] for one in report.refused] == ["bad.txt", "d bad.txt"]
    assert "broke its reader" in report.refused[0]


def test_stopping_in_the_middle_ends_the_process_and_takes_all_back(project: Project, tmp_path: Path) -> None:
    for n in range(60):
        (tmp_path / f"{n}.txt").write_text(f"The council met {n} times.")
    steps = bring.bring(project, sources([tmp_path]), Options(), elsewhere.elsewhere)
    for _ in range(30):
        next(steps)
    steps.close()
    assert not project.store.read(Document)


def test_a_file_that_wants_all_memory_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    script = "import annotator.services.reader_process as r; r.MEMORY = 400_000_000; r.main()"
    monkeypatch.setattr(elsewhere, "COMMAND", (sys.executable, "-c", script))
    (tmp_path / "a.json").write_text('{"text": "' + "a" * 150_000_000 + '"}')
    (tmp_path / "b.txt").write_text("The council met.")
    found = everything(elsewhere.elsewhere, sources(sorted(tmp_path.iterdir())))
    assert [name for name, _ in found if name != "rejected"][-2:] == ["The council met.", "b.txt"]
    assert not any(isinstance(told, tuple) and len(str(told[0])) > 1_000_000 for _, told in found)
