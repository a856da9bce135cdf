"""Which pipelines are loaded, and which are not."""

from __future__ import annotations

import json
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError
from pathlib import Path

import pytest

from annotator.suggest import pipeline
from annotator.suggest.pipeline import PINNED, Unusable

pytest.importorskip("spacy")
pinned = pytest.mark.skipif(PINNED not in pipeline.installed(), reason="the pinned pipeline is not installed")


@pytest.fixture(autouse=True)
def fresh() -> Iterator[None]:
    """What was found out about this machine is not kept from one test to the next, nor from tests of other files."""
    kept = pipeline.installed, pipeline.load, pipeline._verified, pipeline._is_impostor, pipeline.trained
    for one in kept:
        one.cache_clear()
    yield
    for one in kept:
        one.cache_clear()


class Package:
    """As much of an installed package as is asked for."""

    def __init__(self, folder: Path, **files: str) -> None:
        self.folder, self.files = folder, files

    def read_text(self, name: str) -> str | None:
        return self.files.get(name.partition(".")[0])

    def locate_file(self, name: str) -> Path:
        return self.folder / name


@pinned
def test_the_pinned_pipeline_ends_a_sentence_with_its_line() -> None:
    doc = pipeline.load(PINNED)("Harbour closed\n\nThe mayor says no")
    assert [sentence.text.strip() for sentence in doc.sents] == ["Harbour closed", "The mayor says no"]


@pinned
def test_a_pinned_pipeline_that_was_changed_is_not_loaded(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    true = pipeline.distribution(PINNED)
    for file in true.files or ():
        if file.parts[0] == PINNED and "__pycache__" not in file.parts:
            target = tmp_path / file
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(Path(str(file.locate())).read_bytes())
    next(tmp_path.rglob("config.cfg")).write_text("[nlp]\n")
    monkeypatch.setattr(pipeline, "distribution", lambda _name: Package(tmp_path))
    with pytest.raises(Unusable, match=r"is not the one that was checked: .*config\.cfg differs"):
        pipeline.load(PINNED)


def test_a_missing_pinned_pipeline_is_told_with_its_command(monkeypatch: pytest.MonkeyPatch) -> None:
    def none(name: str) -> object:
        raise PackageNotFoundError(name)

    monkeypatch.setattr(pipeline, "distribution", none)
    with pytest.raises(Unusable, match=r"not installed: pip install 'annotator-desk\[nlp\]'"):
        pipeline.load(PINNED)


@pytest.mark.parametrize(
    ("files", "impostor"),
    [
        ({"INSTALLER": "pip"}, True),
        ({"INSTALLER": "pip", "direct_url": json.dumps({"url": "https://example.org/en_core_web_trf.whl"})}, True),
        (
            {"INSTALLER": "pip", "direct_url": json.dumps({"url": "https://github.com/explosion/spacy-models/x.whl"})},
            False,
        ),
        ({"INSTALLER": "conda\n"}, False),
    ],
)
def test_the_transformer_comes_from_its_makers_or_not_at_all(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, files: dict[str, str], impostor: bool
) -> None:
    monkeypatch.setattr(pipeline, "distribution", lambda _name: Package(tmp_path, **files))
    assert pipeline._is_impostor() is impostor
    if impostor:
        with pytest.raises(Unusable, match="was not installed from its makers"):
            pipeline.load("en_core_web_trf")


def test_a_folder_that_is_no_pipeline_says_so(tmp_path: Path) -> None:
    with pytest.raises(Unusable, match="could not be loaded"):
        pipeline.load(str(tmp_path / "nothing"))
    (tmp_path / "meta.json").write_text("{")
    with pytest.raises(Unusable, match="could not be loaded"):
        pipeline.load(str(tmp_path))


def test_a_pipeline_without_a_parser_says_so(tmp_path: Path) -> None:
    import spacy

    spacy.blank("en").to_disk(tmp_path / "blank")
    with pytest.raises(Unusable, match="has no parser"):
        pipeline.load(str(tmp_path / "blank"))


def test_what_is_missing_is_told_by_language() -> None:
    assert "python -m spacy download xx_core_news_sm" in pipeline.missing("xx")
