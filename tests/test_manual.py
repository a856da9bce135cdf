"""Documentation that is true: what manual, README and CONTRIBUTING say is held against the product.

Where a sentence promises that something is refused, or what can be read, `manual_claims.toml` names the test that tries
it; a new sentence of that kind fails until it is linked, and a link fails when its sentence or its test goes.
"""

from __future__ import annotations

import argparse
import ast
import re
import shlex
import tomllib
from functools import cache
from pathlib import Path

import pytest

from annotator.cli import _parser, main
from annotator.services import bring
from annotator.services.project import Project
from annotator.services.steps import run
from annotator.ui.actions import COMMANDS
from tests import manual
from tests.manual import ROOT, Said

CLAIMS = tomllib.loads((Path(__file__).parent / "manual_claims.toml").read_text(encoding="utf-8"))


# --- promises ---------------------------------------------------------------------------------------------


@cache
def functions(file: str) -> frozenset[str]:
    path = ROOT / file
    tree = ast.parse(path.read_text(encoding="utf-8")) if path.is_file() else ast.Module([], [])
    return frozenset(node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef))


def test_every_promise_of_a_refusal_is_tried_by_a_test() -> None:
    unlinked = [
        str(said)
        for said in manual.claims()
        if not any(said.words.startswith(words) for words in CLAIMS.get(said.page, {}))
    ]
    assert unlinked == []


@pytest.mark.parametrize("page", sorted(CLAIMS))
def test_every_link_leads_from_a_sentence_to_a_test(page: str) -> None:
    sentences = [said.words for said in manual.claims() if said.page == page]
    for words, node in CLAIMS[page].items():
        assert any(sentence.startswith(words) for sentence in sentences), f"{page} does not say: {words}"
        if node.startswith("- "):
            continue
        file, _, name = node.partition("::")
        assert name.startswith("test_")
        assert name in functions(file), node


# --- commands ---------------------------------------------------------------------------------------------


def parsers() -> dict[str, argparse.ArgumentParser]:
    parser, names = _parser()
    (choices,) = [one.choices for one in parser._actions if isinstance(one, argparse._SubParsersAction)]
    return {name: choices[name] for name in names}


def options_of(parser: argparse.ArgumentParser) -> set[str]:
    return {word for action in parser._actions for word in action.option_strings if word.startswith("--")} - {"--help"}


def is_synopsis(line: str) -> bool:
    words = line.split()
    return "[" in line or "…" in line or any(word.isupper() and len(word) > 1 for word in words[1:])


def synopses() -> dict[str, str]:
    """What stands after each command, of all its lines."""
    found: dict[str, str] = {}
    for said in manual.commands():
        if is_synopsis(said.words):
            name = said.words.split()[1]
            found[name] = f"{found.get(name, '')} {said.words}"
    return found


SYNOPSES = synopses()
EXAMPLES = [said for said in manual.commands() if not is_synopsis(said.words)]


@pytest.mark.parametrize("name", sorted(parsers()))
def test_every_command_is_shown_with_all_its_options_and_no_others(name: str) -> None:
    shown = set(re.findall(r"--[a-z][a-z-]*", SYNOPSES[name]))
    assert shown == options_of(parsers()[name])


@pytest.mark.parametrize("example", EXAMPLES, ids=str)
def test_every_example_is_understood_by_the_real_parser(example: Said, capsys: pytest.CaptureFixture[str]) -> None:
    words = shlex.split(example.words, comments=True)[1:]
    parser, names = _parser()
    if words and words[0] not in names and not words[0].startswith("-"):
        words = ["window", *words]
    assert status_of(parser, words) == 0, capsys.readouterr().err


def status_of(parser: argparse.ArgumentParser, words: list[str]) -> int:
    """0 where the words are understood, or ask for help."""
    try:
        parser.parse_args(words)
    except SystemExit as end:
        return int(end.code or 0)
    return 0


def test_every_option_that_is_named_in_prose_is_there() -> None:
    known = {option for parser in parsers().values() for option in options_of(parser)} | {"--help", "--version"}
    known |= {"--long", "--bench", "--all", "--pdb"}  # of packaging/ and pytest
    named = {(said.page, word) for said in manual.code() for word in re.findall(r"(?<![\w-])--[a-z][a-z-]*", said.words)}
    assert sorted((page, word) for page, word in named if word not in known) == []


# --- names of files ---------------------------------------------------------------------------------------

# Files that the reader makes or has, as examples.
OF_READERS = re.compile(
    r"^(?:annotator/1$|\d\d/|/|~|\.|\$)|[A-Z]{3,}|^(?:press|old|bad|two|one|tags|out|a|b|all|train|dev|test|data|articles|protest|more|home|book|team|"
    r"review|maria|settings|crashes|models|chat|config|statements?|spans|relations|layers|labels|corpus|README|templates|"
    r"annotation|gold|texts?|sketch|notes|project|backups?|actors|weather|letters|jonas|demo)\b",
)
PLACE = re.compile(r"^[\w./*-]+/[\w./*-]*$|^[\w-]+\.(?:py|toml|md|json|ts|qss|cfg)$")
SOMEWHERE = sorted({*(p.name for p in ROOT.rglob("*.py") if ".venv" not in p.parts)})


def test_every_file_of_ours_that_is_named_is_there() -> None:
    missing = [
        str(said)
        for said in manual.code()
        if PLACE.match(said.words) and not OF_READERS.search(said.words) and not is_there(said.words)
    ]
    assert missing == []


def is_there(name: str) -> bool:
    folders = (ROOT, *(ROOT / folder for folder in ("annotator", "annotator/domain", "resources", "resources/manual", "resources/suggest")))
    return any(next(folder.glob(name), None) for folder in folders) or name in SOMEWHERE


def test_every_link_between_pages_leads_somewhere() -> None:
    for page in manual.PAGES:
        for target in re.findall(r"\]\(([^)#]+)(?:#[^)]*)?\)", page.read_text(encoding="utf-8")):
            if "://" not in target:
                assert (page.parent / target).exists(), f"{page.name}: {target}"


# --- the window -------------------------------------------------------------------------------------------


def menus() -> set[tuple[str, str]]:
    return {(command.menu.replace("&", ""), command.text.replace("&", "").rstrip("…")) for command in COMMANDS}


def test_every_command_of_a_menu_that_is_named_is_there() -> None:
    """**File, Export…**: the menu and the words of the command."""
    there = menus()
    titles = {menu for menu, _ in there}
    named = [
        (said.page, *(part.strip() for part in bold.split(",", 1)))
        for said in manual.prose()
        for bold in re.findall(r"\*\*([^*]+)\*\*", said.words)
        if bold.partition(",")[0] in titles and "," in bold
    ]
    assert len(named) > 15
    wrong = [(page, menu, text) for page, menu, text in named if (menu, text.rstrip("….")) not in there]
    assert wrong == []


def test_every_key_with_a_modifier_that_is_named_does_something() -> None:
    known = {key for command in COMMANDS for key in command.keys}
    named = {
        said.words
        for said in manual.code()
        if re.fullmatch(r"(?:Ctrl|Alt)\+(?:Shift\+)?(?:[A-Z]|\d|F\d+)", said.words)
    }
    assert len(named) > 20
    assert sorted(named - known) == []


# --- formats ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", sorted(manual.format_facts()))
def test_the_list_of_formats_says_what_the_product_does(name: str) -> None:
    suffixes, reads, writes = manual.format_facts()[name]
    assert name in manual.format_rows(), "a row is missing in 05-import-export.md"
    files, said_reads, said_writes = manual.format_rows()[name]
    assert (said_reads, said_writes) == (reads, writes)
    told = set(re.findall(r"`(\.[\w.]+)`", files))
    assert told
    assert not suffixes or any(end.endswith(ending) for end in suffixes for ending in told), (told, suffixes)


def test_the_list_of_formats_is_the_one_that_is_made_from_the_product() -> None:
    """`python -m tests.manual` makes it anew; what a new format carries is then written by hand."""
    text = manual.FORMATS.read_text(encoding="utf-8")
    assert manual.with_formats(text) == text
    assert manual.TO_BE_TOLD not in text


# --- promises that nobody else tries ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("empty.txt", b""),
        ("picture.png", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"),
        ("picture.jpg", b"\xff\xd8\xff\xe0\0\x10JFIF\0"),
        ("program", b"\x7fELF\x02\x01\x01\0\0\0\0\0"),
        ("program.exe", b"MZ\x90\0\x03\0\0\0\x04\0\0\0\xff\xff\0\0"),
    ],
)
def test_what_is_no_article_is_refused(project: Project, tmp_path: Path, name: str, content: bytes) -> None:
    file = tmp_path / name
    file.write_bytes(content)
    report = run(bring.bring(project, bring.sources([file]), bring.Options()))
    assert report.documents == 0
    assert [line for line in report.refused if name in line]


def test_an_import_with_a_refused_file_brings_the_others_and_ends_with_1(tmp_path: Path) -> None:
    good, bad, place = tmp_path / "good.txt", tmp_path / "bad.png", str(tmp_path / "p.annotator")
    good.write_text("Rain fell on Monday, the mayor said.\n", encoding="utf-8")
    bad.write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR")
    assert main(["new", place]) == 0
    assert main(["import", place, str(good), str(bad)]) == 1
    with Project.open(place) as read:
        assert len(read.documents()) == 1


def test_grammar_in_conllu_makes_no_spans(project: Project, tmp_path: Path) -> None:
    file = tmp_path / "a.conllu"
    rows = ("1\tRain\train\tNOUN\tNN\tNumber=Sing\t2\tnsubj\t_\t_", "2\tfell\tfall\tVERB\tVBD\t_\t0\troot\t_\t_")
    file.write_text("# text = Rain fell\n" + "\n".join(rows) + "\n\n", encoding="utf-8")
    report = run(bring.bring(project, bring.sources([file]), bring.Options()))
    assert (report.documents, report.spans) == (1, 0)


def test_workbooks_are_only_written_and_databases_of_dna_only_read() -> None:
    facts = manual.format_facts()
    assert facts["xlsx"][1:] == ("no", "yes")
    assert facts["dna"][1:] == ("yes", "no")
