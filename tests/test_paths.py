"""Where things lie, on each platform."""

from __future__ import annotations

from pathlib import Path

import pytest

from annotator import paths


@pytest.mark.parametrize(("platform", "surroundings", "expected"), [
    ("linux", {}, ".local/share/annotator"),
    ("linux", {"XDG_DATA_HOME": "/data"}, "/data/annotator"),
    ("darwin", {"XDG_DATA_HOME": "/data"}, "Library/Application Support/Annotator"),
    ("win32", {}, "AppData/Roaming/Annotator"),
    ("win32", {"APPDATA": "/roaming"}, "/roaming/Annotator"),
])  # fmt: skip
def test_each_platform_has_its_folder(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, platform: str, surroundings: dict[str, str], expected: str
) -> None:
    for name in ("XDG_DATA_HOME", "APPDATA"):
        monkeypatch.delenv(name, raising=False)
    for name, value in surroundings.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr("sys.platform", platform)
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    assert paths._platform_folder() == tmp_path / expected


def test_the_users_folder_is_made_with_all_above_it(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("ANNOTATOR_HOME", str(tmp_path / "a" / "b"))
    assert paths.user_data() == tmp_path / "a" / "b"
    assert paths.user_data().is_dir()


def test_without_a_named_folder_it_is_that_of_the_platform(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("ANNOTATOR_HOME", "")
    monkeypatch.setattr(paths, "_platform_folder", lambda: tmp_path / "mine")
    assert paths.user_data() == tmp_path / "mine"


def test_in_a_wheel_the_resources_lie_inside_the_package(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(paths, "_HERE", tmp_path / "annotator")
    assert paths.resources() == tmp_path / "resources"
    (tmp_path / "annotator" / "_resources").mkdir(parents=True)
    assert paths.resources() == tmp_path / "annotator" / "_resources"
    assert paths.seeds() == tmp_path / "seeds"


@pytest.mark.parametrize("name", ["fonts", "themes", "manual"])
def test_the_resources_are_there(name: str) -> None:
    assert any((paths.resources() / name).iterdir())
