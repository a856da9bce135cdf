"""The command palette by keys: commands, labels, articles, actors, paragraphs."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.ui.window import Window
from tests.ui.conftest import CTRL, Hand


def opened(window: Window, hand: Hand, words: str = "") -> list[str]:
    hand.key(Qt.Key.Key_K, CTRL)
    assert QApplication.focusWidget() is window.palette_.field
    QTest.keyClicks(window.palette_.field, words)
    return [row.text for row in window.palette_.model.all]


def press(window: Window, key: Qt.Key) -> None:
    QTest.keyClick(window.palette_.field, key)


def test_every_command_stands_in_it_with_its_key(demo_window: Window, hand: Hand) -> None:
    texts = opened(demo_window, hand)
    for command in demo_window.commands:
        if command.id not in ("palette", "go.back"):
            assert command.text.replace("&", "") in texts
    undo = next(row for row in demo_window.palette_.model.all if row.text == "Undo" or row.text.startswith("Undo"))
    assert undo.key == "Ctrl+Z"


def test_a_few_letters_choose_and_enter_runs(demo_window: Window, hand: Hand) -> None:
    texts = opened(demo_window, hand, "larger")
    assert texts[0] == "Larger text"
    press(demo_window, Qt.Key.Key_Return)
    assert demo_window.view.zoom > 1
    assert demo_window.palette_.isHidden()
    assert demo_window.view.hasFocus()


def test_arrows_choose_and_escape_closes_without_running(demo_window: Window, hand: Hand) -> None:
    texts = opened(demo_window, hand, "text")
    assert len(texts) > 2
    press(demo_window, Qt.Key.Key_Down)
    press(demo_window, Qt.Key.Key_Down)
    press(demo_window, Qt.Key.Key_Up)
    assert demo_window.palette_.current == 1
    press(demo_window, Qt.Key.Key_Up)
    press(demo_window, Qt.Key.Key_Up)
    assert demo_window.palette_.current == len(texts) - 1
    press(demo_window, Qt.Key.Key_Escape)
    assert demo_window.palette_.isHidden()
    assert demo_window.view.zoom == 1


def test_labels_and_attributes_are_commands_too(demo_window: Window, hand: Hand) -> None:
    hand.key("j")
    claim = demo_window.desk.claim
    assert claim is not None
    value = "predicts" if claim.attribute("stance") != "predicts" else "denies"
    assert opened(demo_window, hand, f"stance {value}") == [f"Stance: {value}"]
    press(demo_window, Qt.Key.Key_Return)
    assert demo_window.desk.claim is not None
    assert demo_window.desk.claim.attribute("stance") == value


def test_an_article_by_its_title(demo_window: Window, hand: Hand) -> None:
    (title,) = opened(demo_window, hand, "#corvane audit")
    press(demo_window, Qt.Key.Key_Return)
    assert demo_window.desk.document is not None
    assert demo_window.desk.document.title == title
    assert demo_window.view.hasFocus()


def test_an_actor_by_an_alias(demo_window: Window, hand: Hand) -> None:
    assert "Ilse Brandow" in opened(demo_window, hand, "@mayor")
    press(demo_window, Qt.Key.Key_Return)
    assert "Actors" in [dock.objectName() for dock in demo_window.docks.all if not dock.visibleRegion().isEmpty()]


def test_a_paragraph_by_its_number_and_by_its_words(demo_window: Window, hand: Hand) -> None:
    assert demo_window.desk.article
    text = demo_window.desk.article.text
    opened(demo_window, hand, ":hard summer")
    press(demo_window, Qt.Key.Key_Return)
    assert text[demo_window.desk.caret :].startswith("“We are ready for a hard summer")
    opened(demo_window, hand, ":1")
    press(demo_window, Qt.Key.Key_Return)
    assert demo_window.desk.caret == 0


def test_words_that_fit_nothing_say_so_and_a_click_beside_closes(demo_window: Window, hand: Hand) -> None:
    assert opened(demo_window, hand, "qqqq") == []
    assert demo_window.palette_.rows.empty == "Nothing fits these words."
    press(demo_window, Qt.Key.Key_Return)
    assert demo_window.palette_.isVisible()
    QTest.mouseClick(demo_window.palette_, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    assert demo_window.palette_.isHidden()


def test_without_a_project_it_has_the_commands_only(window: Window) -> None:
    window.open_palette("")
    assert any(row.text.startswith("New project") for row in window.palette_.model.all)
    QTest.keyClicks(window.palette_.field, "@x")
    assert window.palette_.model.all == []
    window.palette_.close_palette()


def test_it_keeps_the_size_of_the_window(demo_window: Window, hand: Hand) -> None:
    opened(demo_window, hand)
    demo_window.resize(900, 500)
    assert demo_window.palette_.size() == demo_window.size()
    assert demo_window.rect().contains(demo_window.palette_.box.geometry())
    press(demo_window, Qt.Key.Key_Escape)
