"""What every test gets: an empty home, a failing log, no thread left behind, and a project to work on."""

from __future__ import annotations

import gc
import logging
import os
import threading
from collections.abc import Iterator
from functools import partial
from itertools import count
from pathlib import Path

import pytest

from annotator import paths
from annotator.domain.agreement import bootstrap
from annotator.services import bring
from annotator.services.project import Project
from annotator.services.steps import run
from annotator.storage import migrate
from tests import examples
from tests.migrated import Migrate, Repeated

os.environ["LC_ALL"] = "C.UTF-8"  # Qt asks for the language of the system once, at its start
SHARED = paths.seeds().parent.parent / "shared" / "data"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--long", action="store_true", help="the longer tests, too")


def pytest_configure(config: pytest.Config) -> None:
    examples.choose(long=bool(config.getoption("--long")))


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if not config.getoption("--long"):
        for item in items:
            if "long" in item.keywords:
                item.add_marker(pytest.mark.skip(reason="runs with --long"))


@pytest.fixture(autouse=True, scope="module")
def what_is_loaded_stays() -> None:
    """Who looks for garbage need not look again and again through what the files before have loaded."""
    gc.collect()
    gc.freeze()


@pytest.fixture(autouse=True, scope="session")
def migrations() -> Iterator[Migrate]:
    """Every new project is made as the first one was; the function that runs the migrations themselves."""
    run_all = migrate._migrate
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(migrate, "_migrate", Repeated(run_all))
        yield run_all


@pytest.fixture(scope="session")
def homes(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Empty folders, one after the other."""
    place = tmp_path_factory.mktemp("homes")
    return (place / str(number) for number in count())


@pytest.fixture(autouse=True)
def home(homes: Iterator[Path], monkeypatch: pytest.MonkeyPatch) -> Path:
    """No test sees the settings of the person who runs it."""
    folder = next(homes)
    folder.mkdir()
    monkeypatch.setenv("ANNOTATOR_HOME", str(folder))
    return folder


@pytest.fixture(autouse=True)
def quiet(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """A warning in the log fails the test; so does a thread that outlives it."""
    before = set(threading.enumerate())
    yield
    loud = [r for phase in ("setup", "call") for r in caplog.get_records(phase) if r.levelno >= logging.WARNING]
    assert not loud, f"unexpected in the log: {[r.getMessage() for r in loud]}"
    left = [t for t in threading.enumerate() if t not in before and not t.daemon]
    assert not left, f"threads left running: {left}"


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    """An empty project with the default codebook, open for the coder Ada."""
    with Project.create(tmp_path / "p.annotator", coder="Ada") as made:
        yield made


@pytest.fixture(scope="session")
def demo_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demo as a project file; copy it, do not write to it."""
    place = tmp_path_factory.mktemp("demo") / "demo.annotator"
    with Project.create(place, coder="Maria Kessler") as made:
        run(bring.bring(made, bring.sources([paths.seeds() / "demo" / "demo.jsonl"]), bring.Options()))
    return place


@pytest.fixture
def demo(demo_file: Path, tmp_path: Path) -> Iterator[Project]:
    """The demo, open for one of its coders."""
    place = tmp_path / "demo.annotator"
    place.write_bytes(demo_file.read_bytes())
    with Project.open(place, coder="Maria Kessler") as opened:
        yield opened


@pytest.fixture
def few_draws(monkeypatch: pytest.MonkeyPatch) -> None:
    """The intervals of agreement rest on few samples, where they are not what is asked."""
    monkeypatch.setattr(bootstrap, "draws", partial(bootstrap.draws, times=20))


@pytest.fixture
def shared() -> Path:
    """The real material of the workshop; skipped where it is not at hand."""
    if not SHARED.is_dir():
        pytest.skip("the real material is not at hand (../shared/data)")
    return SHARED


def import_text(project: Project, folder: Path, text: str, name: str = "a.txt") -> str:
    """Import a text as a file; the id of its document."""
    file = folder / name
    file.write_bytes(text.encode())
    run(bring.bring(project, bring.sources([file]), bring.Options()))
    return project.documents()[-1].id
