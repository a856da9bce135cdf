"""What a second pair of eyes found wrong, and what holds now."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from annotator.domain.change import Refusal
from annotator.services.project import Project
from annotator.ui import selfcheck
from annotator.ui.caret import Mode
from annotator.ui.settings import Settings
from annotator.ui.window import Window
from tests.conftest import import_text
from tests.ui.conftest import CTRL, NONE, SHIFT, TEXT, Hand, article

LONG = "\n\n".join(f"Line {n} of a long article tells what the mayor said." for n in range(200))


def test_shrinking_in_another_article_does_not_leave_its_text(demo_window: Window, hand: Hand, tmp_path: Path) -> None:
    desk = demo_window.desk
    assert desk.article is not None
    desk.place(len(desk.article.text) - 30)
    desk.grow()
    desk.grow()
    desk.open_article(import_text(desk.project, tmp_path, "Short."))
    hand.key(Qt.Key.Key_Space, SHIFT)
    assert desk.selection == (0, 0)


def test_shrinking_after_a_jump_stays_at_the_statement(window: Window, hand: Hand, tmp_path: Path) -> None:
    article(window, tmp_path)
    start = TEXT.index("the dam")
    window.desk.select(start, start + 7)
    hand.key("1")
    window.desk.open(None)
    window.desk.place(0)
    hand.key(Qt.Key.Key_Space)
    hand.key("j")
    hand.key(Qt.Key.Key_Space, SHIFT)
    assert window.desk.caret == start


@pytest.mark.parametrize("content", ["[]", "null", '"x"', '{"recent": null}'])
def test_settings_that_are_no_settings_count_as_none(home: Path, content: str) -> None:
    (home / "settings.json").write_text(content, encoding="utf-8")
    assert Settings.load() == Settings()


def test_settings_disturb_nobody_where_no_folder_can_be_made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("ANNOTATOR_HOME", str(tmp_path / "file"))
    Settings().save()


def test_a_coder_may_stand_before_the_project(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    from annotator import cli
    from annotator.ui import app

    monkeypatch.setattr(app, "start", lambda *_given, **_more: 0)
    assert cli.main(["--coder", "Ada", str(tmp_path / "p.annotator")]) == 0


def test_the_check_closes_every_file(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("ANNOTATOR_HOME", str(tmp_path))
    assert selfcheck._walk(tmp_path) == []


def test_a_click_on_a_source_scrolls_to_its_words(window: Window, hand: Hand, qtbot: QtBot, tmp_path: Path) -> None:
    article(window, tmp_path, LONG)
    first, last = LONG.index("mayor"), LONG.rindex("mayor")
    window.desk.select(first, first + 5)
    hand.key("1")
    window.desk.select(last, last + 5)
    hand.key("2")
    window.view.show_offset(0)
    card = window.card
    assert card is not None
    qtbot.waitUntil(lambda: not card._soon.isActive())
    out = next(b for b in card.findChildren(QPushButton) if b.accessibleName().endswith("from source"))
    QTest.mouseClick(out.parentWidget(), Qt.MouseButton.LeftButton, NONE, QPoint(4, 4))
    start, end = window.view.seen()
    assert start <= last < end


def test_every_selected_fragment_is_added(window: Window, hand: Hand, tmp_path: Path) -> None:
    article(window, tmp_path)
    window.desk.select(TEXT.index("the dam"), TEXT.index("the dam") + 7)
    hand.key("1")
    for words, modifiers in (("checked", NONE), ("Twice", CTRL)):
        hand.drag(TEXT.index(words), TEXT.index(words) + len(words), modifiers)
    hand.key("d")
    assert window.desk.claim is not None
    assert len(window.desk.claim.fragments) == 3
    assert window.desk.fragments == []


def test_end_stays_on_a_line_that_is_broken_within_a_word(window: Window, hand: Hand, tmp_path: Path) -> None:
    article(window, tmp_path, "x" * 500)
    hand.key(Qt.Key.Key_End)
    there = window.desk.caret
    hand.key(Qt.Key.Key_End)
    assert window.desk.caret == there


def test_a_line_up_never_goes_down(window: Window, hand: Hand, tmp_path: Path) -> None:
    article(window, tmp_path, "First.\n" + "\u00a0" * 400 + "\nSecond.\n\nThird.")
    window.desk.place(207)
    hand.key(Qt.Key.Key_Up)
    assert window.desk.caret < 207


def test_zoom_keeps_the_line_at_the_top(window: Window, hand: Hand, tmp_path: Path) -> None:
    article(window, tmp_path, LONG)
    view = window.view
    hand.wheel(-20)
    view.viewport().repaint()
    assert view.page is not None
    top = view.page.number_at(view.top_offset())
    hand.wheel(1, CTRL)
    assert view.page.number_at(view.top_offset()) == top


def test_a_double_click_on_a_row_reopens_nothing(demo_window: Window, hand: Hand) -> None:
    hand.key("j")
    claim = demo_window.desk.claim
    assert claim is not None
    hand.click(claim.start)
    hand.key(Qt.Key.Key_Escape, times=2)
    view = demo_window.view
    assert view.page is not None
    (fold,) = view.page.folds
    view.show_offset(fold.start)
    view.viewport().repaint()
    frame = view.frame_of_column
    row = QPoint(round(frame.left + 100), round(frame.top + view.page.heights.top(fold.first) + 12))
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, NONE, row)
    QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, NONE, row)
    assert demo_window.desk.claim is None


def test_a_mode_ends_with_its_project(window: Window, hand: Hand, tmp_path: Path) -> None:
    article(window, tmp_path)
    hand.key("l")
    window.close_project()
    assert window.desk.mode is Mode.USUAL


def test_without_an_article_there_is_nothing_to_scroll(demo_window: Window) -> None:
    assert demo_window.view.verticalScrollBar().maximum() > 0
    demo_window.desk.close_article()
    assert demo_window.view.verticalScrollBar().maximum() == 0


def test_the_coder_of_a_database_is_found_again_and_its_password_is_not_written_down(
    window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def refused(place: str, *, coder: str | None = None) -> None:
        asked.append(f"{place} {coder}")
        raise Refusal("nobody answers")

    monkeypatch.setattr("annotator.services.project.Project.open", refused)
    window.settings.remember(Project.shown("postgresql://ada:secret@nowhere/press"), "Zoe")
    with pytest.raises(Refusal):
        window.open_place("postgresql://ada:secret@nowhere/press")
    assert asked == ["postgresql://ada:secret@nowhere/press Zoe"]
    assert not any("secret" in place for place in (*window.settings.recent, *window.settings.coders))
