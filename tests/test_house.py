"""The rules of the house that no linter knows."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import tomllib
from functools import cache
from pathlib import Path

import pytest

from annotator import interchange, paths
from annotator.suggest import makers
from tests import clock

ROOT = Path(__file__).resolve().parent.parent
FILES = sorted((ROOT / "annotator").rglob("*.py"))
TOP = {"annotator", "resources", "tests", "seeds", "packaging"}
# May catch every error, because somebody must hear of it. `driving`: what libraries raise on garbage is written down nowhere.
CATCHERS = {"ui/jobs.py", "suggest/makers/__init__.py", "interchange/driving.py"}


def name(path: Path) -> str:
    return path.relative_to(ROOT / "annotator").as_posix()


@cache
def trees() -> tuple[tuple[str, ast.AST], ...]:
    return tuple((name(path), ast.parse(path.read_text(encoding="utf-8"))) for path in FILES)


def tracked() -> list[str]:
    done = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=False)
    if done.returncode:
        pytest.skip("no git checkout")
    return done.stdout.split("\n")


def test_there_are_no_other_top_level_folders() -> None:
    folders = {Path(file).parts[0] for file in tracked() if "/" in file}
    assert folders <= TOP | {".ci"}


def test_packaging_is_no_package() -> None:
    assert not (ROOT / "packaging" / "__init__.py").exists()


def test_no_room_is_called_by_a_word_that_says_nothing() -> None:
    banned = {"utils", "util", "helpers", "helper", "common", "misc", "manager", "managers"}
    assert not [file for file in map(name, FILES) if banned & set(Path(file).with_suffix("").parts)]


def test_no_file_is_longer_than_a_room_should_be() -> None:
    long = {name(path): n for path in FILES if (n := len(path.read_text(encoding="utf-8").splitlines())) > 640}
    assert not long


def test_nobody_pumps_events_or_dresses_single_widgets() -> None:
    calls = ((file, node.attr) for file, tree in trees() for node in ast.walk(tree) if isinstance(node, ast.Attribute))
    found = [(file, call) for file, call in calls if call in {"processEvents", "setStyleSheet"}]
    assert found == [("ui/theme.py", "setStyleSheet")]


def test_every_error_is_caught_only_where_somebody_hears_of_it() -> None:
    for file, tree in trees():
        for node in ast.walk(tree):
            if isinstance(node, ast.ExceptHandler):
                kinds = {n.id for n in ast.walk(node.type) if isinstance(n, ast.Name)} if node.type else {"everything"}
                if kinds & {"Exception", "everything"}:
                    assert file in CATCHERS, file
                if "BaseException" in kinds:
                    assert any(isinstance(n, ast.Raise) and n.exc is None for n in ast.walk(node)), file


def test_user_data_is_never_rich_text() -> None:
    """QLabel guesses rich text, which opens local files: labels are made by `plain` or `Elided` only."""
    for file, tree in trees():
        if file == "ui/labelbar.py":
            continue
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
                assert node.func.id != "QLabel", file
            if isinstance(node, ast.Attribute) and node.attr in {"setHtml", "appendHtml", "setToolTip", "setWhatsThis"}:
                pytest.fail(f"{file}: {node.attr} may show user data as rich text")


def test_sql_speaks_in_storage_only() -> None:
    for file, tree in trees():
        if file.startswith("storage/") or file == "interchange/dna.py":  # a database of another program, as a file
            continue
        for node in ast.walk(tree):
            names = [a.name for a in node.names] if isinstance(node, ast.Import) else []
            names += [node.module or ""] if isinstance(node, ast.ImportFrom) else []
            assert not [n for n in names if n.split(".")[0] in {"sqlalchemy", "sqlite3", "alembic", "psycopg"}], file


def test_every_import_edge_points_down() -> None:
    rank = {"paths": 0, "domain": 1, "storage": 2, "interchange": 2, "suggest": 2, "services": 3, "ui": 4, "cli": 5}
    for file, tree in trees():
        room = Path(file).with_suffix("").parts[0]
        if room not in rank:
            continue
        for node in ast.walk(tree):
            if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("annotator."):
                other = (node.module or "").split(".")[1]
                if other in rank and other != room:
                    assert rank[other] < rank[room], f"{file} imports {node.module}"


def test_no_machine_path_and_no_registry_host_is_in_the_project() -> None:
    words = ["/work" + "/", "/root" + "/", "pypi" + ".org", "registry." + "npmjs", "deb." + "debian"]
    for file in tracked():
        path = ROOT / file
        if path.suffix in {".py", ".md", ".toml", ".qss", ".txt", ".sh", ".jsonl", ".json"} or file == ".ci/run":
            text = path.read_text(encoding="utf-8") if path.exists() else ""
            assert not [word for word in words if word in text], file


@pytest.mark.parametrize("format_name", sorted(interchange.formats()))
def test_every_format_is_told_in_the_manual(format_name: str) -> None:
    manual = " ".join(p.read_text(encoding="utf-8") for p in (paths.resources() / "manual").glob("*.md"))
    assert f"`{format_name}`" in manual
    assert interchange.formats()[format_name].CARRIES


@pytest.mark.parametrize("name", makers.makers())
def test_every_suggester_is_told_in_the_manual(name: str) -> None:
    assert f"`{name}`" in (paths.resources() / "manual" / "18-suggestions.md").read_text(encoding="utf-8")


def test_every_command_of_the_command_line_is_told_in_the_manual() -> None:
    from annotator.cli import _parser

    text = (paths.resources() / "manual" / "08-command-line.md").read_text(encoding="utf-8")
    _, commands = _parser()
    assert not [command for command in commands if f"annotator {command}" not in text]


def test_every_picture_of_the_manual_is_there_and_shown() -> None:
    folder = paths.resources() / "manual"
    pages = [p.read_text(encoding="utf-8") for p in (*folder.glob("*.md"), ROOT / "README.md")]
    shown = {name for page in pages for name in re.findall(r"!\[[^\]]+\]\((?:[\w/]*/)?([\w.-]+\.png)\)", page)}
    assert shown == {file.name for file in folder.glob("*.png")}


def test_first_party_code_says_what_it_needs() -> None:
    data = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    pins = [d for d in data["project"]["dependencies"] if d.startswith("PySide6")]
    assert any("<6.12" in pin and "python_version < '3.12'" in pin for pin in pins)


def test_the_window_starts_without_the_heavy_libraries() -> None:
    code = (
        "import sys; from annotator.ui.app import make_application, make_window; "
        "a = make_application(); w = make_window(); w.show(); w.grab(); "
        "print(sorted({'sqlalchemy','numpy','spacy','alembic','msgspec'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


# --- tests and the clock ------------------------------------------------------------------------------------


def test_no_test_fails_by_the_clock() -> None:
    assert clock.all_by_the_clock() == []


@pytest.mark.parametrize("code", [
    "time.sleep(0.1)", "assert perf_counter() - begun < 2", "settings(deadline=None)", "settings(max_examples=50)",
    "qtbot.wait(50)", "QTest.qWait(20)", "qtbot.waitUntil(done, timeout=20_000)", "process.wait(10)",
    "subprocess.run(words, timeout=60)", "pool.waitForDone(5000)", "threading.Timer(60, kill)",
    "QTimer.singleShot(200, choose)", "qtbot.waitExposed(window)",
])  # fmt: skip
def test_what_depends_on_the_clock_is_seen(code: str) -> None:
    assert len(clock.by_the_clock("a.py", code)) == 1


@pytest.mark.parametrize("code", [
    "qtbot.waitUntil(done)", "process.wait(patience.SECONDS)", "subprocess.run(words, timeout=patience.SECONDS)",
    "', '.join(words)", "QTimer.singleShot(0, window, choose)", "thread.join()", "share(0.5)",
    "with qtbot.waitSignal(dialog.shown): pass",
])  # fmt: skip
def test_what_waits_with_patience_is_well(code: str) -> None:
    assert clock.by_the_clock("a.py", code) == []
