"""Real attributions: from brat into a project, out in every format, into a new project, and nothing else than what was told is lost."""

from __future__ import annotations

import shutil
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator import interchange
from annotator.interchange.carrying import Tally, likeness
from annotator.services import bring, send
from annotator.services.choosing import Chosen, Options
from annotator.services.project import Project
from annotator.services.steps import run
from tests.conftest import SHARED

FORMATS = sorted(set(interchange.writable()) & set(interchange.readable()))
FOLDER = SHARED / "polnear"
SOME = 12  # articles in the usual run; --long takes all of them

pytestmark = pytest.mark.skipif(not FOLDER.is_dir(), reason="the articles are not here")


@pytest.fixture(scope="module")
def some(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Project]:
    """Articles that several coders read, and some with pieces in odd orders."""
    folder = tmp_path_factory.mktemp("polnear")
    tags = sorted(FOLDER.glob("six-coders/**/*.ann"))[:SOME] + sorted(FOLDER.glob("attributions/**/*.ann"))[:SOME]
    texts = {path.stem: path for path in FOLDER.rglob("*.txt")}
    for path in tags:
        text = texts[path.stem.rpartition("_")[0]]
        shutil.copy(path, folder / path.name)
        shutil.copy(text, folder / text.name)
    yield from _project(tmp_path_factory.mktemp("project"), folder)


@pytest.fixture(scope="module")
def everything(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Project]:
    yield from _project(tmp_path_factory.mktemp("polnear"), FOLDER)


def _project(place: Path, given: Path) -> Iterator[Project]:
    with Project.create(place / "polnear.annotator", coder="x") as project:
        report = run(bring.bring(project, bring.sources([given]), bring.Options()))
        assert report.refused == []
        assert report.spans > 300
        yield project


@pytest.mark.parametrize("name", FORMATS)
def test_some_articles_through_every_format(some: Project, tmp_path: Path, name: str) -> None:
    _goes_through(some, tmp_path, name)


@pytest.mark.long
@pytest.mark.parametrize("name", FORMATS)
def test_all_articles_through_every_format(everything: Project, tmp_path: Path, name: str) -> None:
    _goes_through(everything, tmp_path, name)


def _goes_through(project: Project, folder: Path, name: str) -> None:
    found = interchange.formats()[name]
    target = folder / ("out" + (found.SUFFIXES[0] if isinstance(found, interchange.Writer) else ""))
    options = Options(format=name, layer="all")
    report = run(send.send(project, target, options))
    assert not [row for row in report.lost if "otherwise" in row["what"]], report.lost
    chosen, able = Chosen(project, options), interchange.carries(name)
    kept = [
        left
        for record in chosen.records(Tally())
        if (left := send.fitted(name, record, chosen.names, Tally())) and left.layer
    ]
    with Project.create(folder / "again.annotator", coder="x") as again:
        back = run(bring.bring(again, bring.sources([target]), bring.Options()))
        assert back.refused == []
        there = Chosen(again, Options())
        came = [record for record in there.records(Tally()) if record.layer]
        if "layers" in able:
            assert Counter(likeness(r, there.names, able) for r in came) == Counter(
                likeness(r, chosen.names, able) for r in kept
            )
        else:  # two coders of an article are one layer of one name: the first that is read
            assert {likeness(r, there.names, able) for r in came} <= {likeness(r, chosen.names, able) for r in kept}
            assert len(came) >= len({r.document.id for r in kept})
