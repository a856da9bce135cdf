"""Long days: keys of one's own, settings, coming back to where one was, time, the order of the queue."""

from __future__ import annotations

from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QPushButton, QWidget

from annotator.domain.change import Refusal
from annotator.services.project import Project
from annotator.ui import places
from annotator.ui.actions import COMMANDS
from annotator.ui.app import make_window
from annotator.ui.dialogs.settings import SettingsDialog
from annotator.ui.keymap import KeyMap
from annotator.ui.panels.article import ArticlePanel
from annotator.ui.places import Place, Places
from annotator.ui.settings import Settings
from annotator.ui.stopwatch import PAUSE, Stopwatch
from annotator.ui.window import Window
from tests.ui.bot import Bot
from tests.ui.conftest import CTRL, NONE, SHIFT, Hand


@pytest.fixture
def demo_hand(demo_window: Window) -> Hand:
    return Hand(demo_window)


# --- keys ---------------------------------------------------------------------------------------------------


def rebind(window: Window, words: str, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> str:
    """Tab in the palette, then the new key; returns what is said of it."""
    window.view.setFocus()
    QTest.keyClick(window.view, Qt.Key.Key_K, CTRL)
    palette = window.palette_
    QTest.keyClicks(palette.field, words)
    QTest.keyClick(palette.field, Qt.Key.Key_Tab)
    assert "New key for" in palette.hint.text()
    QTest.keyClick(palette.field, key, modifiers)
    said = palette.hint.text()
    QTest.keyClick(palette.field, Qt.Key.Key_Escape)
    return said


def test_a_command_gets_another_key_in_the_palette_and_is_shown_with_it(demo_window: Window, demo_hand: Hand) -> None:
    assert rebind(demo_window, "next statement", Qt.Key.Key_N) == "Kept"
    demo_hand.key("N")
    first = demo_window.desk.claim
    assert first
    demo_hand.key("J")
    assert demo_window.desk.claim == first
    QApplication.processEvents()
    card = demo_window.card
    assert card
    assert "N" in {label.text() for label in card.findChildren(QLabel, "key")}
    assert demo_window.settings.keys == {"go.next": ["N"]}
    assert Settings.load().keys == {"go.next": ["N"]}
    assert rebind(demo_window, "next statement", Qt.Key.Key_Backspace) == "Kept"
    demo_hand.key("J")
    assert demo_window.desk.claim != first
    assert demo_window.settings.keys == {}


@pytest.mark.parametrize(
    ("key", "modifiers", "said"),
    [
        (Qt.Key.Key_K, NONE, "K is taken: Previous statement."),
        (Qt.Key.Key_L, CTRL, "Ctrl+L is taken: Filter the queue."),
        (Qt.Key.Key_1, NONE, "1 is taken: Claim."),
        (Qt.Key.Key_S, NONE, "S is taken: stance."),
        (Qt.Key.Key_W, CTRL, "Ctrl+W is taken: Close project."),
    ],
)
def test_a_key_that_is_taken_is_refused_with_the_one_who_has_it(
    demo_window: Window, key: Qt.Key, modifiers: Qt.KeyboardModifier, said: str
) -> None:
    assert rebind(demo_window, "next statement", key, modifiers) == said
    assert demo_window.settings.keys == {}
    assert demo_window.project is not None  # Ctrl+W did not close it


def test_escape_leaves_the_key_and_only_commands_have_some(demo_window: Window) -> None:
    assert rebind(demo_window, "next statement", Qt.Key.Key_Escape).startswith("› command")
    assert demo_window.settings.keys == {}
    QTest.keyClick(demo_window.view, Qt.Key.Key_K, CTRL)
    QTest.keyClicks(demo_window.palette_.field, "#")
    QTest.keyClick(demo_window.palette_.field, Qt.Key.Key_Tab)
    assert "Only commands" in demo_window.palette_.hint.text()


def test_the_usual_key_does_not_come_back_while_another_has_it() -> None:
    keys = KeyMap(COMMANDS, {})
    keys.give("go.next", "N", {})
    keys.give("go.previous", "J", {})
    assert (keys.keys("go.next"), keys.keys("go.previous"), keys.shown("go.previous")) == (("N",), ("J",), "J")
    with pytest.raises(Refusal, match="The usual key J is taken: Previous statement"):
        keys.take_back("go.next", {})
    keys.take_back("go.previous", {})
    keys.take_back("go.next", {})
    assert keys.changed == []
    with pytest.raises(Refusal, match="no key"):
        keys.give("go.next", "", {})


def test_a_key_of_the_article_may_be_that_of_nothing_in_the_window() -> None:
    keys = KeyMap(COMMANDS, {})
    with pytest.raises(Refusal, match="is taken"):
        keys.give("go.next", "Ctrl+K", {})
    with pytest.raises(Refusal, match="is taken"):
        keys.give("palette", "J", {})


# --- settings -----------------------------------------------------------------------------------------------


@pytest.fixture
def dialog(qtbot: Bot, demo_window: Window) -> SettingsDialog:
    QApplication.processEvents()
    Hand(demo_window).key(Qt.Key.Key_Comma, CTRL)
    made = demo_window.findChild(SettingsDialog)
    assert made is not None
    qtbot.until_exposed(made)
    return made


def choose(dialog: QWidget, name: str, text: str) -> None:
    box = dialog.findChild(QComboBox, name)
    assert box is not None
    at = box.findText(text)
    assert at >= 0, [box.itemText(n) for n in range(box.count())]
    box.showPopup()
    box.view().setCurrentIndex(box.model().index(at, 0))
    QTest.keyClick(box.view(), Qt.Key.Key_Return)
    QApplication.processEvents()


def test_face_and_width_of_the_article_change_at_once_and_are_remembered(
    demo_window: Window, dialog: SettingsDialog
) -> None:
    page = demo_window.view.page
    assert page
    before = page.measure
    choose(dialog, "Width of the column", "55 characters")
    assert demo_window.view.page
    assert demo_window.view.page.measure == pytest.approx(before * 55 / 69, abs=1)
    choose(dialog, "Font of the article", "Inter")
    assert demo_window.view.page.face == "Inter"
    loaded = Settings.load()
    assert (loaded.face, loaded.characters) == ("Inter", 55)


def test_theme_contrast_and_language(demo_window: Window, dialog: SettingsDialog) -> None:
    choose(dialog, "Theme", "Dark")
    assert demo_window.theme.name == "dark"
    choose(dialog, "Contrast", "High")
    assert demo_window.theme.name == "dark-contrast"
    choose(dialog, "Language", "Deutsch")
    assert Settings.load().language == "de"
    assert "opened next" in demo_window.status.sentence.text()


def test_the_usual_keys_come_back_all_at_once(qtbot: Bot, demo_window: Window) -> None:
    demo_window.give_key("go.next", "N")
    demo_window.run_by_id("file.settings")
    dialog = demo_window.findChild(SettingsDialog)
    assert dialog
    button = next(b for b in dialog.findChildren(QPushButton) if b.text() == "Usual keys again")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert demo_window.keymap.keys("go.next") == ("J",)
    assert not button.isEnabled()


# --- coming back --------------------------------------------------------------------------------------------


def test_caret_and_scroll_of_each_article_come_back_also_the_next_day(
    qtbot: Bot, demo_window: Window, demo_hand: Hand
) -> None:
    first, second = demo_window.desk.project.document_ids()[:2]
    demo_hand.key(Qt.Key.Key_End, CTRL)
    caret, top = demo_window.desk.caret, demo_window.view.top_offset()
    assert top > 500
    demo_hand.key("J", SHIFT)
    assert demo_window.desk.document
    assert (demo_window.desk.document.id, demo_window.desk.caret) == (second, 0)
    demo_hand.key(Qt.Key.Key_Right, CTRL)
    demo_hand.key("K", SHIFT)
    assert (demo_window.desk.caret, demo_window.view.top_offset()) == (caret, top)
    demo_hand.key("J", SHIFT)
    place = demo_window.desk.project.place
    demo_window.close_project()
    demo_window.open_place(place, coder="Maria Kessler")
    assert demo_window.desk.document
    assert demo_window.desk.document.id == second
    assert demo_window.desk.caret > 0
    demo_window.desk.open_article(first)
    assert (demo_window.desk.caret, demo_window.view.top_offset()) == (caret, top)


def test_places_that_cannot_be_read_count_as_none(monkeypatch: pytest.MonkeyPatch) -> None:
    mine = Places("p")
    mine.keep("a", Place(3, 1))
    mine.save()
    assert (Places("p").of("a"), Places("p").last, Places("q").last) == (Place(3, 1), "a", "")
    places._file().write_text('{"p": {"a": ["x"], "b": 3}}', encoding="utf-8")
    assert (Places("p").of("a"), Places("p").of("b"), Places("p").of("c")) == (Place(), Place(), Place())
    places._file().write_text("[", encoding="utf-8")
    assert Places("p").last == ""
    monkeypatch.setattr(places, "_MOST", 2)
    for key in "abc":
        mine.keep(key, Place())
    assert mine.of("a") == Place()


def test_the_window_and_its_panels_come_back_as_they_were(qtbot: Bot, demo_file: Path, tmp_path: Path) -> None:
    settings = Settings(theme="light")
    place = tmp_path / "d.annotator"
    place.write_bytes(demo_file.read_bytes())
    for n in range(3):
        window = make_window(settings)
        qtbot.addWidget(window)
        window.show()
        qtbot.until_exposed(window)
        window.open_place(str(place), coder="Maria Kessler")
        QApplication.processEvents()  # Qt shows new panels a moment later
        assert cast("QWidget", window.docks.panel("Articles")).isVisible() == (n != 1)
        assert window.docks.in_front("Codebook") == (n > 0)
        window.run_by_id("view.queue")
        window.docks.show("Codebook")
        QApplication.processEvents()
        window.close()
        settings = Settings.load()
        settings.geometry = ""  # the screen of the offscreen platform has no room for what is on the right


def test_the_window_is_as_high_as_it_was(qtbot: Bot) -> None:
    window = make_window(Settings(theme="light"))
    qtbot.addWidget(window)
    window.show()
    window.resize(700, 600)
    window.close()
    again = make_window(Settings.load())
    qtbot.addWidget(again)
    assert again.height() == 600


# --- time ---------------------------------------------------------------------------------------------------


def test_only_short_pauses_are_work() -> None:
    told: list[tuple[str, int]] = []
    clock = [0.0]
    watch = Stopwatch(lambda article, seconds: told.append((article, seconds)), lambda: clock[0])

    def at(seconds: float, article: str) -> None:
        clock[0] = seconds
        watch.touch(article)

    for seconds in (0.0, 10.5, 20.0, 20.0 + PAUSE + 1, 90.0):
        at(seconds, "a")
    at(95.0, "b")
    at(96.0, "")
    assert told == [("a", 29)]
    for seconds in (100.0, 159.0, 218.0):
        at(seconds, "c")
    assert told[1:] == [("c", 118)]


def test_time_is_counted_for_the_coder_shown_with_the_article_and_no_edit(demo_window: Window, demo_hand: Hand) -> None:
    project = demo_window.desk.project
    document = project.document_ids()[0]
    before = project.undo_title
    project.spend(document, 100)
    project.spend(document, 50)
    assert (project.spent(document), project.spent()) == (150, 150)
    assert project.undo_title == before
    with Project.open(project.place, coder="Ada") as other:
        assert other.spent(document) == 0
    panel = cast("ArticlePanel", demo_window.docks.panel("Article"))
    panel._shown = None
    panel.rebuild()
    assert any("2 min of work" in label.text() for label in panel.findChildren(QLabel))


# --- the queue ----------------------------------------------------------------------------------------------


def test_the_queue_has_an_order_and_shows_progress(demo_window: Window) -> None:
    queue = demo_window.queue
    assert queue
    rows = demo_window.desk.project.queue_rows(queue.model.ids)
    queue.order.setFocus()
    for keys, value in ((1, lambda r: r.published), (2, lambda r: r.outlet.lower()), (3, lambda r: r.title.lower())):
        queue.order.setCurrentIndex(keys)
        found = [value(rows[key]) for key in queue.model.ids]
        assert found == sorted(found, reverse=keys == 1)
    queue.order.setCurrentIndex(4)
    states = [rows[key].status for key in queue.model.ids]
    assert states == sorted(states, key=["review", "begun", "new", "complete"].index)
    assert len(set(queue.model.ids)) == len(rows) == 8
    assert (queue.progress.value(), queue.progress.maximum()) == (6, 8)
    queue.status.setCurrentIndex(1)
    assert {rows[key].status for key in queue.model.ids} == {"new"}


def test_settings_with_half_a_character_are_written_all_the_same(home: Path) -> None:
    Settings(theme="\ud800").save()
    assert Settings.load().theme == "\ud800"
