"""What the lower rooms say to people stands in the phrasebook, and is said in German and French with the same names in it."""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterator
from itertools import product
from pathlib import Path
from string import Formatter

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication

from annotator.ui.language import LANGUAGES, speak
from annotator.ui.phrasebook import SENTENCES
from annotator.ui.sentences import known, shapes, told
from annotator.ui.window import Window
from tests.ui.conftest import CTRL, SHIFT, Hand

ROOT = Path(str(sys.modules["annotator"].__file__)).parent
ROOMS = ("domain", "services", "storage", "interchange", "suggest")
FOR_ALL = {"card.py", "describing.py", "methods.py"}  # what is published is English
BLANK = "§"  # stands for what a sentence names
SAYS = {
    "Beyond",
    "Refusal",
    "Conflict",
    "Rejected",
    "BadExpression",
    "ChangeSet",
    "Progress",
    "Unable",
    "Unusable",
    "Unlearnable",
    "Damaged",
}
# Put together from sentences and words that stand in the phrasebook; below it is tried that they are known as a whole.
COMPOSED = {
    "§: §, “§”", "§ §", "Cannot § “§”: §. Nothing was changed.", "Cannot undo “§”: § Nothing was changed.",
    "There is nothing to §.", "Confirm § span under the new definition", "§ to articles that are not in the project; left out.", "§§.",
}  # fmt: skip
# What only developers, the command line or a database read.
NOT_SAID = re.compile(
    r"^(SELECT|INSERT|CREATE|PRAGMA|ROLLBACK|RELEASE|SAVEPOINT|BEGIN)\b|^a change (needs|keeps)|^there are § codes"
    r"|^§( undone| left)?$|^# Written by Annotator|^§: (§\.?|codebook)$|^§:§: §$|^Intervals: 95|^The headline says it"
)


def sentences(file: Path) -> Iterator[tuple[int, str]]:
    """Literals of a module that read like a sentence, and what is given to those who say something."""
    tree = ast.parse(file.read_text(encoding="utf-8"))
    skipped = {id(part) for node in ast.walk(tree) for part in _no_sentence(node)}
    says = SAYS | {"ValueError"} if "interchange" in file.parts else SAYS  # readers tell reasons, which become refusals
    said = {id(part) for node in ast.walk(tree) if _name(node) in says for part in _given(node)}
    for node in ast.walk(tree):
        for words in _words(node):
            if id(node) not in skipped and (
                _reads_like_one(words) or (id(node) in said and (" " in words or words[:1].isupper()))
            ):
                yield node.lineno, words


def _reads_like_one(words: str) -> bool:
    return (
        " " in words
        and words.endswith(".")
        and words[-2:] != ".."
        and re.search(r"[a-z]{2,} [a-z§]", words) is not None
    )


def _no_sentence(node: ast.AST) -> list[ast.AST]:
    if isinstance(node, ast.JoinedStr):
        return list(node.values)
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
        return [node.value]  # a docstring
    return []


def _name(node: ast.AST) -> str:
    function = node.func if isinstance(node, ast.Call) else None
    if isinstance(function, ast.Attribute) and function.attr == "Beyond":
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""


def _given(node: ast.AST) -> Iterator[ast.AST]:
    for argument in node.args if isinstance(node, ast.Call) else []:
        yield argument
        if isinstance(argument, ast.IfExp):
            yield from (argument.body, argument.orelse)


def _words(node: ast.AST) -> Iterator[str]:
    """What a literal may say: a blank that holds one word or another gives two sentences."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    if isinstance(node, ast.JoinedStr):
        for parts in product(*map(_choices, node.values)):
            yield "".join(parts)


def _choices(part: ast.expr) -> list[str]:
    if isinstance(part, ast.Constant):
        return [str(part.value)]
    value = part.value if isinstance(part, ast.FormattedValue) else part
    ends = (value.body, value.orelse) if isinstance(value, ast.IfExp) else ()
    said = [str(end.value) if isinstance(end, ast.Constant) else BLANK for end in ends]
    return said or [BLANK]


def _is_known(words: str) -> bool:
    """As it is, as what is said of a file and line, or of a field there; with a name or a number where something is named."""
    return _is_there(words) or _is_there(words.replace(BLANK, "12"))


def _is_there(words: str) -> bool:
    tails = [
        words,
        *(words[found.end() :] for found in re.finditer(": ", words)),
        f"{BLANK} {words}",
    ]
    return any(known(tail) or known(tail.removesuffix(".")) for tail in tails)


def test_every_sentence_of_the_lower_rooms_is_in_the_phrasebook() -> None:
    files = [
        file
        for room in ROOMS
        for file in sorted((ROOT / room).rglob("*.py"))
        if "versions" not in file.parts and file.name not in FOR_ALL
    ]
    missing = [
        f"{file.relative_to(ROOT)}:{line}: {words}"
        for file in files
        for line, words in sentences(file)
        if not NOT_SAID.search(words) and words not in COMPOSED and not _is_known(words)
    ]
    assert missing == []


def test_no_sentence_stands_there_twice_and_none_says_nothing_itself() -> None:
    assert len(set(SENTENCES)) == len(SENTENCES)
    assert [
        shape.template for shape in shapes() if not re.search(r"\w{2}|:", re.sub(r"\{\w+\}", "", shape.template))
    ] == []


@pytest.fixture(params=[code for code in LANGUAGES if code != "en"])
def language(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[str]:
    speak(qapp, request.param)
    yield request.param
    speak(qapp, "en")


@pytest.mark.parametrize("template", SENTENCES)
def test_a_sentence_keeps_its_names_in_another_language(language: str, template: str) -> None:
    names = [name for _, name, *_ in Formatter().parse(template) if name]
    given_ = {name: "1,234" if name == "n" else f"‹{n}{name}›" for n, name in enumerate(names)}
    sentence = template.format(**given_)
    other = told(f"file.jsonl:12: {sentence}")
    assert other.startswith("file.jsonl:12: ")
    assert all(words in other for words in given_.values()), other
    assert other != f"file.jsonl:12: {sentence}" or template in {"{n} articles", "Note", "zones", "notes"}, (
        "not translated"
    )


def test_sentences_in_sentences_are_said_in_german_and_names_stay_as_they_are(qapp: QApplication) -> None:
    speak(qapp, "de")
    try:
        assert told("Undo Merge Note into Actor Undo") == "Rückgängig: Note vereinen mit Actor Undo"
        assert told("p.annotator: no copy could be made: the disk is full.") == (
            "p.annotator: es ließ sich keine Kopie machen: der Datenträger ist voll."
        )
        assert told("Relabel as Claim: 3 places, “a: b”") == "Ändern zu Claim: 3 Stellen, “a: b”"
    finally:
        speak(qapp, "en")
    assert told("Undo Note") == "Undo Note"


@pytest.mark.parametrize(
    "sentence",
    [
        "Mark Claim: 3 places, “dam”", "Remove tags: 1 place, “dam”", "Undo Mark Claim", "Redo Mark Claim",
        "Cannot undo “Mark Claim”: Bo changed it at 12:30. Nothing was changed.",
        "Cannot redo “Mark Claim”: it was changed since. Nothing was changed.",
        "Cannot undo “Import a.jsonl”: you tagged the imported articles since. Nothing was changed.",
        "Cannot undo “Import a.jsonl”: its actors are used elsewhere since. Nothing was changed.",
        "Confirm 1 span under the new definition", "There is nothing to undo.", "There is nothing to redo.",
        "2 links lead to articles that are not in the project; left out.",
        "a.jsonl:7: spans[3].end 99 is past the end of the text (12).", "Claim “dam” joined statement 3",
        "Imported 2 articles, 3 spans; 1 were here already; 2 refused",
    ],
)  # fmt: skip
def test_what_is_put_together_is_known_as_a_whole(language: str, sentence: str) -> None:
    other = told(sentence)
    assert other != sentence
    english = set(re.findall(r"\b(changed|Nothing|places?|already|since|the)\b", re.sub(r"“[^”]*”", "", other)))
    assert not english - ({"places"} if language == "fr" else set()), other


@given(words=st.text())
def test_what_is_not_in_the_phrasebook_stays_as_it_is(words: str) -> None:
    assert told(f"\x00{words}") == f"\x00{words}"


def test_a_refusal_and_an_edit_are_told_in_german(qapp: QApplication, demo_window: Window) -> None:
    hand = Hand(demo_window)
    speak(qapp, "de")
    try:
        hand.key("Z", CTRL | SHIFT)
        assert demo_window.status.sentence.text() == "Es gibt nichts zu wiederholen."
        hand.drag(1500, 1510)
        hand.key("4")
        hand.key("Z", CTRL)
        assert demo_window.status.sentence.text() == "Rückgängig gemacht: Actor markieren"
    finally:
        speak(qapp, "en")
