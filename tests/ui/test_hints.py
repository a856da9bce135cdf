"""Hint mode through the real window, by keys alone."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QTest

from annotator.domain.hints import Candidate
from annotator.services import hinting
from annotator.ui.caret import Mode
from annotator.ui.parser import Parser
from annotator.ui.text.hints import Hints
from annotator.ui.window import Window
from tests.ui.bot import Bot
from tests.ui.conftest import NONE, SHIFT, TEXT, Hand, article, quotes


def shown(qtbot: Bot, window: Window, hand: Hand, key: str = "f", modifiers: Qt.KeyboardModifier = NONE) -> Hints:
    hand.key(key, modifiers)
    qtbot.waitUntil(window.hints.isVisible)
    return window.hints


def code_of(hints: Hints, words: str, text: str = TEXT) -> str:
    return next(code for code, one in hints.codes.items() if text[one.start : one.end] == words)


def type_code(hand: Hand, code: str, *, reach: bool = False) -> None:
    for letter in code:
        hand.key(letter.upper() if reach else letter, SHIFT if reach else NONE)


def test_two_letters_choose_a_name_and_a_digit_tags_it(
    qtbot: Bot, window: Window, hand: Hand, tmp_path: Path
) -> None:
    article(window, tmp_path)
    hints = shown(qtbot, window, hand)
    assert window.labels._mode.text().startswith("Hints")
    type_code(hand, code_of(hints, "Mr Orlov"))
    assert not hints.isVisible()
    assert window.desk.mode is Mode.USUAL
    hand.key("2")
    assert quotes(window) == [("source", "Mr Orlov")]


def test_letters_of_commands_are_letters_while_the_hints_show(
    qtbot: Bot, window: Window, hand: Hand, tmp_path: Path
) -> None:
    """J, K, D, L, S, A are commands of the article; none of them runs."""
    article(window, tmp_path)
    shown(qtbot, window, hand)
    for letter in "jdl":
        hand.key(letter)
        assert window.status.sentence.text() == f"No hint begins with {letter.upper()}."
    assert window.desk.mode is Mode.HINTS


def test_letters_typed_before_the_plates_are_there_count(
    qtbot: Bot, window: Window, hand: Hand, tmp_path: Path
) -> None:
    article(window, tmp_path)
    hints = shown(qtbot, window, hand)
    code = code_of(hints, "Mr Orlov")
    hand.key(Qt.Key.Key_Escape)
    for letter in f"f{code}":
        QTest.keyClick(window.view, letter)
    qtbot.waitUntil(lambda: window.desk.fragments == [(0, 8)])


def test_with_shift_the_selection_reaches_there_and_space_grows(
    qtbot: Bot, window: Window, hand: Hand, tmp_path: Path
) -> None:
    article(window, tmp_path)
    hints = shown(qtbot, window, hand)
    type_code(hand, code_of(hints, "Mr Orlov"))
    hints = shown(qtbot, window, hand)
    type_code(hand, code_of(hints, "he"), reach=True)
    assert [TEXT[a:b] for a, b in window.desk.fragments] == ['Mr Orlov said the dam was safe. "We checked," he']
    hints = shown(qtbot, window, hand)
    type_code(hand, code_of(hints, "Mr Orlov"))
    hand.key(Qt.Key.Key_Space)
    assert [TEXT[a:b] for a, b in window.desk.fragments] == ["Mr Orlov said the dam was safe"]


def test_tab_shows_the_others_and_escape_leaves(qtbot: Bot, window: Window, hand: Hand, tmp_path: Path) -> None:
    article(window, tmp_path)
    hints = shown(qtbot, window, hand)
    first = dict(hints.codes)
    hand.key(Qt.Key.Key_Tab)
    assert hints.isVisible()
    assert hints.codes != first
    hand.key(Qt.Key.Key_Backtab, SHIFT)
    assert hints.codes == first
    hand.key(Qt.Key.Key_Escape)
    assert not hints.isVisible()
    assert window.desk.mode is Mode.USUAL


def test_a_letter_that_no_hint_has_is_told_and_backspace_takes_one_back(
    qtbot: Bot, window: Window, hand: Hand, tmp_path: Path
) -> None:
    article(window, tmp_path)
    hints = shown(qtbot, window, hand)
    hand.key("h")
    assert "No hint begins with H." in window.status.sentence.text()
    hand.key("f")
    hand.key(Qt.Key.Key_Backspace)
    type_code(hand, code_of(hints, "Mr Orlov"))
    assert window.desk.fragments == [(0, 8)]


def test_any_other_key_leaves_and_does_what_it_does(qtbot: Bot, window: Window, hand: Hand, tmp_path: Path) -> None:
    article(window, tmp_path)
    hints = shown(qtbot, window, hand)
    hand.key(Qt.Key.Key_Right)
    assert not hints.isVisible()
    assert window.desk.caret == 3


def test_hints_that_stay_come_back_after_each_tag_until_escape(
    qtbot: Bot, window: Window, hand: Hand, tmp_path: Path
) -> None:
    article(window, tmp_path)
    hints = shown(qtbot, window, hand, "F", SHIFT)
    type_code(hand, code_of(hints, "Mr Orlov"))
    hand.key("2")
    qtbot.waitUntil(hints.isVisible)
    type_code(hand, code_of(hints, "She"))
    hand.key("2")
    qtbot.waitUntil(hints.isVisible)
    hand.key(Qt.Key.Key_Escape)
    assert not hints.isVisible()
    hand.key("2")
    qtbot.settle()
    assert not hints.isVisible()


def test_words_that_are_tagged_are_offered_as_they_are_tagged(
    qtbot: Bot, window: Window, hand: Hand, tmp_path: Path
) -> None:
    article(window, tmp_path)
    hand.drag(0, 13)
    hand.key("2")
    hints = shown(qtbot, window, hand)
    assert code_of(hints, "Mr Orlov said")


def test_without_an_article_or_anything_in_view_it_says_so(qtbot: Bot, window: Window, tmp_path: Path) -> None:
    article(window, tmp_path, "... !!\n")
    window.view.setFocus()
    QTest.keyClick(window.view, "f")
    qtbot.waitUntil(lambda: "nothing to choose" in window.status.sentence.text())
    window.desk.close_article()
    QTest.keyClick(window.view, "f")
    assert "No article is open." in window.status.sentence.text()


def test_plates_do_not_touch_and_stand_in_view(qtbot: Bot, demo_window: Window, hand_of: type[Hand]) -> None:
    hints = shown(qtbot, demo_window, hand_of(demo_window))
    spots = [spot for _, spot in hints.rounds[0]]
    assert len(spots) > 15
    assert not [(a, b) for n, a in enumerate(spots) for b in spots[n + 1 :] if a.intersects(b)]
    whole = demo_window.view.viewport().rect().adjusted(-20, -8, 20, 8)
    assert all(whole.contains(spot.toRect()) for spot in spots)


def test_scrolling_takes_the_plates_away(qtbot: Bot, demo_window: Window, hand_of: type[Hand]) -> None:
    hints = shown(qtbot, demo_window, hand_of(demo_window))
    demo_window.view.verticalScrollBar().setValue(200)
    assert not hints.isVisible()
    assert demo_window.desk.mode is Mode.USUAL


def test_a_parse_takes_the_place_of_the_rules_when_it_is_there(
    qtbot: Bot, window: Window, hand: Hand, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    article(window, tmp_path)
    asked: list[list[tuple[int, int]]] = []
    monkeypatch.setattr(hinting, "can_parse", lambda _language: True)
    monkeypatch.setattr(window.hints.parser, "ask", lambda _text, places, _language: asked.append(places))
    shown(qtbot, window, hand)
    assert asked[:1] == [[(0, TEXT.index("\n")), (TEXT.index("She"), len(TEXT))]]
    window.hints.parser.parsed.emit((0, TEXT.index("\n")), [Candidate(9, 30, "clause")])
    hand.key(Qt.Key.Key_Escape)
    hints = shown(qtbot, window, hand)
    offered = {TEXT[one.start : one.end] for shown_ in hints.rounds for one, _ in shown_}
    assert "said the dam was safe" in offered
    assert "Twice" not in offered, "a name by the rules only"


_WORKER = """
import json, sys
for line in sys.stdin:
    asked = json.loads(line)
    print(json.dumps({"id": asked["id"], "found": [[0, len(asked["text"]), "sentence"]]}), flush=True)
"""


def test_the_parser_answers_with_offsets_of_the_article_and_forgets_what_is_not_wanted(
    qtbot: Bot, qapp: QObject
) -> None:
    parser = Parser(qapp, [sys.executable, "-c", _WORKER])
    found: list[tuple[object, object]] = []
    parser.parsed.connect(lambda *answer: found.append(answer))
    parser.ask("One. Two.", [(5, 9)], "en")
    assert parser.waits_for((5, 9))
    qtbot.waitUntil(lambda: bool(found))
    assert found == [((5, 9), [Candidate(5, 9, "sentence")])]
    assert not parser.waits_for((5, 9))
    parser.ask("One. Two.", [(0, 4)], "en")
    parser.forget()
    parser.ask("One. Two.", [(5, 9), (0, 30_000)], "")
    qtbot.waitUntil(lambda: len(found) == 2)
    assert found[1][0] == (5, 9)
    parser.end()
    parser.end()
