"""German and French are complete: every text of the interface is marked, translated, and keeps its blanks to fill."""

from __future__ import annotations

import ast
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QApplication

from annotator import paths
from annotator.ui.app import make_window
from annotator.ui.language import LANGUAGES, speak
from annotator.ui.settings import Settings

I18N = paths.resources() / "i18n"
CODES = [code for code in LANGUAGES if code != "en"]
UI = Path(str(sys.modules["annotator"].__file__)).parent / "ui"
FIELDS = re.compile(r"\{\w+\}")
# What shows its words to people. Words that go through `tr` or `translate` are no bare literals any more.
SHOWS = {"setText", "setPlaceholderText", "setAccessibleName", "setAccessibleDescription", "setWindowTitle", "plain", "addItem",
         "QPushButton", "QCheckBox", "say", "say_when_empty", "Elided", "setToolTip", "emit"}  # fmt: skip
WORD = re.compile(r"[A-Za-z]{3,}")


def tool(name: str) -> str:
    found = Path(sys.executable).parent / f"pyside6-{name}"
    where = str(found) if found.exists() else shutil.which(f"pyside6-{name}")
    if not where:
        pytest.skip(f"pyside6-{name} is not at hand")
    return where


def messages(file: Path) -> dict[tuple[str, str], str]:
    found = {}
    for context in ET.parse(file).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            done = translation is not None and translation.get("type") is None
            words = translation.text or "" if translation is not None and done else ""
            found[context.findtext("name", ""), message.findtext("source", "")] = words
    return found


@pytest.fixture(scope="module")
def marked(tmp_path_factory: pytest.TempPathFactory) -> set[tuple[str, str]]:
    """Every marked text of the sources, as Qt's own tool finds them."""
    out = tmp_path_factory.mktemp("i18n") / "found.ts"
    sources = [str(file) for file in sorted(UI.rglob("*.py"))]
    subprocess.run([tool("lupdate"), *sources, "-ts", str(out)], capture_output=True, check=True)
    return set(messages(out))


@pytest.mark.parametrize("code", CODES)
def test_every_marked_text_is_translated_and_no_other(marked: set[tuple[str, str]], code: str) -> None:
    there = messages(I18N / f"annotator_{code}.ts")
    assert sorted(marked - set(there)) == []
    assert sorted(set(there) - marked) == []
    assert [key for key, words in there.items() if not words.strip()] == []


@pytest.mark.parametrize("code", CODES)
def test_blanks_spaces_and_mnemonics_stay(code: str) -> None:
    for (_, source), words in messages(I18N / f"annotator_{code}.ts").items():
        assert sorted(FIELDS.findall(source)) == sorted(FIELDS.findall(words)), source
        assert (source[:1].isspace(), source[-1:].isspace()) == (words[:1].isspace(), words[-1:].isspace()), source
        assert ("&" in source) == ("&" in words), source


@pytest.mark.parametrize("code", CODES)
def test_no_two_entries_of_a_menu_have_the_same_mnemonic(code: str) -> None:
    translated = messages(I18N / f"annotator_{code}.ts")
    letters = [words[words.index("&") + 1].lower() for (context, _), words in translated.items() if context == "Menu"]
    assert len(set(letters)) == len(letters)


@pytest.mark.parametrize("code", CODES)
def test_what_is_shipped_was_made_from_the_translations(code: str, tmp_path: Path) -> None:
    made = tmp_path / "made.qm"
    subprocess.run([tool("lrelease"), "-silent", str(I18N / f"annotator_{code}.ts"), "-qm", str(made)], check=True)
    assert made.read_bytes() == (I18N / f"annotator_{code}.qm").read_bytes()


def bare(file: Path) -> Iterator[str]:
    """Literal words that are shown as they are."""
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and _name(node.func) in SHOWS:
            for argument in node.args:
                words = _literal(argument)
                if WORD.search(words):
                    yield f"{file.name}:{node.lineno}: {words}"


def _name(function: ast.expr) -> str:
    return (
        function.attr if isinstance(function, ast.Attribute) else function.id if isinstance(function, ast.Name) else ""
    )


def _literal(node: ast.expr) -> str:
    if isinstance(node, ast.Constant):
        return node.value if isinstance(node.value, str) else ""
    if isinstance(node, ast.JoinedStr):
        return "".join(
            part.value for part in node.values if isinstance(part, ast.Constant) and isinstance(part.value, str)
        )
    return ""


# Names for the style sheet, the brand, keys, and what only developers see.
NO_WORDS = {
    "meta", "key", "title", "help", "strong", "claim", "trouble", "heading", "warning", "brand", "tagline", "Space", "Enter", "Esc", "Del", "Annotator",
    "— Annotator",
}  # fmt: skip


def test_no_text_of_the_interface_is_left_unmarked() -> None:
    found = [
        told
        for file in sorted(UI.rglob("*.py"))
        if file.name not in ("specimen.py", "selfcheck.py")
        for told in bare(file)
    ]
    assert [told for told in found if told.partition(": ")[2].strip() not in NO_WORDS] == []


@pytest.mark.parametrize(("code", "words"), [("de", "Rückgängig"), ("fr", "Annuler")])
def test_the_window_speaks_the_chosen_language(qapp: QApplication, code: str, words: str) -> None:
    try:
        assert speak(qapp, code) == code
        window = make_window(Settings(theme="light", language=code))
        assert window.actions_by_id["edit.undo"].text().replace("&", "").startswith(words)
        assert QCoreApplication.translate("QPlatformTheme", "Cancel") != "Cancel"
        window.deleteLater()
    finally:
        speak(qapp, "en")
    assert QCoreApplication.translate("Command", "&Undo") == "&Undo"


def test_a_language_that_we_do_not_speak_gives_english(qapp: QApplication) -> None:
    assert speak(qapp, "tlh") == "en"
    assert speak(qapp) in LANGUAGES
    assert QLocale.system().name()
    speak(qapp, "en")
