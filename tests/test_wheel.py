"""The wheel, as somebody gets it: built by way of the sdist, installed into a fresh environment, run from elsewhere."""

from __future__ import annotations

import os
import subprocess
import sys
import tarfile
import venv
import zipfile
from collections.abc import Iterable
from email import message_from_bytes
from importlib.metadata import Distribution, distribution
from pathlib import Path

import pytest
from packaging.requirements import Requirement

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("dist")
    command = [sys.executable, "-m", "build", "--outdir", str(out), str(ROOT)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return out


def needed(requirements: list[str], extras: frozenset[str] = frozenset()) -> dict[str, Distribution]:
    """The packages of this environment that satisfy the requirements, with all that they need in turn."""
    found = dict[str, Distribution]()
    for requirement in map(Requirement, requirements):
        if requirement.marker and not any(requirement.marker.evaluate({"extra": one}) for one in extras | {""}):
            continue
        package = distribution(requirement.name)
        assert requirement.specifier.contains(package.version, prereleases=True), requirement
        found[requirement.name] = package
        found |= needed(package.requires or [], frozenset(requirement.extras))
    return found


def link(packages: Iterable[Distribution], site: Path) -> None:
    """Lend packages to another environment."""
    for package in packages:
        tops = {file.parts[0] for file in package.files or ()} - {"..", "__pycache__"}
        for top in tops:
            place = site / top
            if not place.exists():
                place.symlink_to(Path(str(package.locate_file(top))))


def own_packages(python: Path) -> Path:
    """Where an environment keeps its packages."""
    words = [str(python), "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"]
    return Path(subprocess.run(words, capture_output=True, text=True, check=True).stdout.strip())


@pytest.fixture(scope="module", params=["lent", pytest.param("fetched", marks=pytest.mark.long)])
def installed(request: pytest.FixtureRequest, built: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An environment with the wheel and what it says that it needs: lent by ours, or fetched as at a user's."""
    place = tmp_path_factory.mktemp("fresh") / "env"
    venv.create(place, symlinks=os.name != "nt")
    folder = place / ("Scripts" if os.name == "nt" else "bin")
    (wheel,) = built.glob("*.whl")
    words = [sys.executable, "-m", "pip", "--python", str(place), "install", "--quiet", "--disable-pip-version-check"]
    if request.param == "lent":
        words += ["--no-index", "--no-deps"]
        (about,) = [name for name in zipfile.ZipFile(wheel).namelist() if name.endswith(".dist-info/METADATA")]
        requires = message_from_bytes(zipfile.ZipFile(wheel).read(about)).get_all("Requires-Dist", [])
        link(needed(requires).values(), own_packages(folder / "python"))
    done = subprocess.run([*words, str(wheel)], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return folder


def run(folder: Path, elsewhere: Path, *words: str) -> subprocess.CompletedProcess[str]:
    surroundings = {k: v for k, v in os.environ.items() if not k.startswith("PYTHON")}
    surroundings |= {"QT_QPA_PLATFORM": "offscreen", "ANNOTATOR_HOME": str(elsewhere / "home")}
    return subprocess.run(
        [str(folder / "annotator"), *words],
        capture_output=True,
        text=True,
        cwd=elsewhere,
        env=surroundings,
        check=False,
    )


def test_wheel_and_sdist_carry_resources_and_seeds(built: Path) -> None:
    (wheel,), (sdist,) = built.glob("*.whl"), built.glob("*.tar.gz")
    names = zipfile.ZipFile(wheel).namelist()
    for part in ("_resources/themes/dark.toml", "_resources/style.qss", "_resources/fonts/Inter-Regular.ttf",
                 "_resources/schema/annotator-1.schema.json", "_resources/manual/01-start.md",
                 "_seeds/demo/demo.jsonl", "_seeds/codebooks/actors-claims-sources.toml",
                 "storage/migrations/versions/0001_first.py"):  # fmt: skip
        assert f"annotator/{part}" in names
    with tarfile.open(sdist) as archive:
        inside = archive.getnames()
    assert any(name.endswith("packaging/run.py") for name in inside)
    assert any(name.endswith("seeds/demo/demo.jsonl") for name in inside)
    assert not [name for name in names if name.startswith(("tests", "resources", "seeds"))]


def test_the_installed_command_lists_its_formats(installed: Path, tmp_path: Path) -> None:
    done = run(installed, tmp_path, "formats")
    assert done.returncode == 0, done.stderr
    assert "jsonl" in done.stdout


def test_the_installed_window_works_without_a_screen(installed: Path, tmp_path: Path) -> None:
    done = run(installed, tmp_path, "--check")
    assert done.returncode == 0, done.stdout + done.stderr
    assert "Everything works." in done.stdout
