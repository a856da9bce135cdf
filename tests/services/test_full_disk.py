"""A disk that is full: every writer says one sentence, leaves nothing half written, and the old file is still there.

The system is told to let no file grow beyond a few bytes, as a full disk would; Python hears of it as an OSError.
"""

from __future__ import annotations

import gc
import resource
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from annotator import interchange
from annotator.domain.change import Refusal, added, edit
from annotator.domain.model import Entity
from annotator.interchange import FolderWriter
from annotator.services import agreement, bring, choosing, codebooks, intake, profiles, registry, send
from annotator.services.project import Project, copy
from annotator.services.steps import run
from annotator.ui.places import Place, Places
from annotator.ui.settings import Settings


@contextmanager
def full_disk(size: int) -> Iterator[None]:
    """No file may grow beyond so many bytes."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    handler = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
        signal.signal(signal.SIGXFSZ, handler)


def refused(act: Callable[[], object], size: int = 64) -> str:
    with full_disk(size), pytest.raises(Refusal) as refusal:
        act()
    words = str(refusal.value)
    assert words.endswith(".")
    assert "\n" not in words
    return words


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")  # xlsxwriter leaves its files to be collected
@pytest.mark.parametrize("size", [0, 64, 3_000])
@pytest.mark.parametrize("name", interchange.writable())
def test_an_export_onto_a_full_disk_is_one_sentence_and_leaves_the_old_one(demo: Project, tmp_path: Path, name: str, size: int) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    out = folder / f"export{interchange.formats()[name].SUFFIXES[0]}"
    several = isinstance(interchange.writer(name), FolderWriter)
    if not several:
        out.write_text("the old one")
    words = refused(lambda: run(send.send(demo, out, send.Options(format=name, card=True))), size)
    assert words == f"{out}: cannot be written: File too large."
    assert [file.name for file in folder.iterdir()] == ([] if several else [out.name])
    assert several or out.read_text() == "the old one"
    gc.collect()


def test_a_receipt_and_a_card_that_have_no_room_leave_nothing_half_written(demo: Project, tmp_path: Path) -> None:
    """The export itself fits, what lies beside it does not."""
    out = tmp_path / "out" / "a.conll"
    out.parent.mkdir()
    options = send.Options(format="conll", card=True)
    run(send.send(demo, out, options))
    sizes = {file.name: file.stat().st_size for file in out.parent.iterdir()}
    before = {file.name: file.read_bytes() for file in out.parent.iterdir()}
    largest = max(sizes.values())
    for size in sorted(set(sizes.values())):
        if size < largest:
            refused(lambda: run(send.send(demo, out, options)), size - 1)
            assert {file.name: file.read_bytes() for file in out.parent.iterdir()} == before


@pytest.mark.parametrize("what", ["book.toml", "book.qdc", "actors.csv", "actors.jsonl", "agreement.csv", "backup.annotator"])
def test_whatever_else_is_written_is_whole_or_not_there(demo: Project, tmp_path: Path, what: str) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    target = folder / what
    demo.do(edit("Actors", *added([Entity(name=f"Somebody with a long name {n}") for n in range(20)])))
    measured = run(agreement.agreement(demo))
    writers: dict[str, Callable[[], object]] = {
        "book.toml": lambda: codebooks.write(demo, target),
        "book.qdc": lambda: codebooks.write(demo, target),
        "actors.csv": lambda: registry.write(demo, target),
        "actors.jsonl": lambda: registry.write(demo, target),
        "agreement.csv": lambda: agreement.write_csv(measured, target),
        "backup.annotator": lambda: copy(str(demo.place), target),
    }
    old = what != "backup.annotator"
    if old:
        target.write_text("the old one")
    words = refused(writers[what])
    assert str(target) in words
    assert [file.name for file in folder.iterdir()] == ([what] if old else [])
    assert not old or target.read_text() == "the old one"


def test_a_profile_without_room_leaves_the_old_one() -> None:
    shelf = profiles.EXPORTS
    shelf.save("mine", choosing.Options(format="csv"))
    refused(lambda: shelf.save("mine", choosing.Options(format="xlsx")), 20)
    assert shelf.load("mine").format == "csv"
    assert [file.name for file in shelf._folder().iterdir()] == ["mine.json"]
    refused(lambda: profiles.IMPORTS.save("mine", profiles.Import(intake.Options(outlet="x"))), 20)
    assert profiles.IMPORTS.names() == []


def test_settings_and_places_without_room_stay_as_they_were() -> None:
    Settings(coder="Ada").save()
    places = Places("p")
    places.keep("d", Place(1, 2))
    places.save()
    with full_disk(10):
        Settings(coder="Bea").save()
        places.keep("e", Place(3, 4))
        places.save()
    assert Settings.load().coder == "Ada"
    assert Places("p").last == "d"


def test_refused_records_without_room_refuse_the_import_and_leave_no_half_file(project: Project, tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "a.jsonl").write_text('{"schema":"annotator/1","id":"d","text":"x"}\n{"schema":"annotator/1","id":"e","text":1}\n')
    old = folder / "a.jsonl.rejects.jsonl"
    old.write_text("the old one")
    act = bring.bring(project, bring.sources([folder / "a.jsonl"]), bring.Options(skip_bad=True))
    real = bring._write_rejects

    def on_a_full_disk(*words: object) -> None:
        with full_disk(10):
            real(*words)  # type: ignore[arg-type]

    bring._write_rejects = on_a_full_disk  # type: ignore[assignment]
    try:
        report = run(act)
    finally:
        bring._write_rejects = real
    assert report.refused == [f"{old}: cannot be written: File too large."]
    assert old.read_text() == "the old one"
    assert not [file for file in folder.iterdir() if file.name.endswith(".part")]
