"""The window around the article: projects, panels, find, zoom, themes, long work, and what goes wrong."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from annotator import paths
from annotator.domain.model import Span
from annotator.services.send import Options
from annotator.ui import ask
from annotator.ui.actions import COMMANDS
from annotator.ui.dialogs.keys import Keys
from annotator.ui.dialogs.manual import Manual
from annotator.ui.docks import RIGHT
from annotator.ui.importing.dialog import ImportDialog
from annotator.ui.panels import panels
from annotator.ui.settings import Settings
from annotator.ui.window import Window
from tests.ui.bot import Bot
from tests.ui.conftest import CTRL, SHIFT, Hand


def test_a_start_without_a_project_welcomes(window: Window) -> None:
    assert window.welcome is not None
    assert window.pages.currentWidget() is window.welcome
    texts = [label.text() for label in window.welcome.findChildren(QLabel)]
    assert {"Annotator", "Open the demo", "New project…", "Open project…"} <= set(texts)


def test_the_demo_opens_from_the_welcome_page_with_eight_articles(window: Window, qtbot: Bot) -> None:
    assert window.welcome is not None
    QTest.mouseClick(window.welcome.choices[0], Qt.MouseButton.LeftButton)
    assert window.project is not None
    assert len(window.project.documents()) == 8
    assert window.desk.article is not None
    assert window.desk.article.claim_count > 10
    window.close_project()
    assert window.settings.recent[0].endswith("Demo.annotator")
    assert window.welcome is not None
    assert any(button.accessibleName() == "Demo" for button in window.welcome.findChildren(QPushButton))


def test_every_panel_is_found_and_shown(demo_window: Window) -> None:
    assert [dock.windowTitle() for dock in demo_window.docks.all] == [panel.TITLE for panel in panels()]
    assert {"Articles", "Statement", "Statements", "History", "Codebook"} <= {panel.TITLE for panel in panels()}


def test_the_queue_filters_by_words_and_status(demo_window: Window, qtbot: Bot) -> None:
    queue = demo_window.queue
    assert queue is not None
    queue.filter.setText("harbour post")
    queue.reload()
    assert 0 < len(queue.model.ids) < 8
    queue.filter.setText("no such article")
    queue.reload()
    assert not queue.model.ids
    assert queue.list.empty == "No article fits. Clear the filter."
    queue.filter.clear()
    queue.status.setCurrentIndex(3)
    assert len(queue.model.ids) == 6
    assert queue.count.text() == "6 found"


def test_the_card_shows_the_open_statement_and_its_buttons_set_attributes(
    demo_window: Window, hand: Hand, qtbot: Bot
) -> None:
    hand.key("j")
    card = demo_window.card
    assert card is not None
    qtbot.waitUntil(lambda: not card._soon.isActive())
    texts = [label.text() for label in card.findChildren(QLabel)]
    assert "Statement 1" in texts
    button = next(b for b in card.findChildren(QPushButton) if b.text() == "predicts")
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert demo_window.desk.claim is not None
    assert demo_window.desk.claim.attribute("stance") == "predicts"


def test_a_note_is_written_and_saved_when_the_field_is_left(demo_window: Window, hand: Hand) -> None:
    hand.key("j")
    hand.key("c")
    assert demo_window.card is not None
    assert demo_window.card.note is not None
    QTest.keyClicks(demo_window.card.note, "check this")
    QTest.keyClick(demo_window.card.note, Qt.Key.Key_Return)
    assert demo_window.desk.claim is not None
    assert demo_window.desk.claim.note == "check this"


def test_statements_are_listed_and_clicked(demo_window: Window, qtbot: Bot) -> None:
    from annotator.ui.panels.statements import Statements

    panel = next(d.widget() for d in demo_window.docks.all if d.windowTitle() == "Statements")
    assert isinstance(panel, Statements)
    qtbot.waitUntil(lambda: panel.model.rowCount() > 10)
    row = panel.model.index(5)
    QTest.mouseClick(
        panel.list.viewport(),
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
        panel.list.visualRect(row).center(),
    )
    assert demo_window.desk.statement is not None
    assert demo_window.desk.statement.number == 6
    assert row.data().startswith("6 ")


def test_the_history_tells_who_did_what(qtbot: Bot, demo_window: Window, hand: Hand) -> None:
    from annotator.ui.panels.history import History

    hand.key("j")
    hand.key("s")
    dock = next(d for d in demo_window.docks.all if d.windowTitle() == "History")
    dock.raise_()
    panel = dock.widget()
    assert isinstance(panel, History)
    qtbot.waitUntil(lambda: panel.list.count() > 0)
    assert "Maria Kessler" in panel.list.item(0).text()
    assert "Stance" in panel.list.item(0).text()


def test_find_boxes_hits_and_walks_round(demo_window: Window, hand: Hand) -> None:
    hand.key("f", CTRL)
    finder = demo_window.finder
    assert finder.isVisible()
    QTest.keyClicks(finder.words, "rask hydro")
    assert demo_window.desk.article is not None
    many = len(demo_window.view.hits)
    assert many == demo_window.desk.article.text.lower().count("rask hydro") > 1
    assert finder.count.text() == f"1 of {many}"
    first = demo_window.desk.selection
    for _ in range(many):
        QTest.keyClick(finder.words, Qt.Key.Key_Return)
    assert demo_window.desk.selection == first
    finder.words.setText("(*[")
    assert finder.count.text() == "not found"
    QTest.keyClick(finder.words, Qt.Key.Key_Escape)
    assert not finder.isVisible()
    assert not demo_window.view.hits


def test_zoom_keeps_the_place_and_is_remembered(demo_window: Window, hand: Hand) -> None:
    demo_window.view.verticalScrollBar().setValue(300)
    demo_window.view.viewport().repaint()
    top = demo_window.view.top_offset()
    hand.key("+", CTRL)
    assert demo_window.status.zoom.text() == "110 %"
    assert abs(demo_window.view.top_offset() - top) < 120
    hand.key("0", CTRL)
    assert demo_window.settings.zoom == 1.0


def test_dark_and_light_keep_article_and_panels(demo_window: Window, hand: Hand) -> None:
    hand.key("j")
    document = demo_window.desk.document
    demo_window.toggle_theme()
    assert demo_window.theme.name == "dark"
    assert demo_window.desk.document == document
    assert len(demo_window.docks.all) == len(panels())
    dark = demo_window.view.grab().toImage().pixelColor(5, 5).lightness()
    demo_window.toggle_theme()
    light = demo_window.view.grab().toImage().pixelColor(5, 5).lightness()
    assert dark < 60
    assert light > 240


def test_files_are_dropped_and_imported_while_the_window_lives(
    demo_window: Window, qtbot: Bot, tmp_path: Path
) -> None:
    file = tmp_path / "new.txt"
    file.write_text("A new headline of four words\n\nSomebody said it.", encoding="utf-8")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    event = QDropEvent(
        QPointF(10, 10), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    demo_window.dropEvent(event)
    (dialog,) = demo_window.findChildren(ImportDialog)
    qtbot.waitUntil(dialog.go.isEnabled)
    qtbot.waitUntil(lambda: demo_window.work.job is None)
    QTest.mouseClick(dialog.go, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: demo_window.work.job is None)
    assert demo_window.status.sentence.text() == "Imported 1 articles, 0 spans"
    assert demo_window.queue is not None
    assert len(demo_window.queue.model.ids) == 9
    demo_window.desk.undo()
    assert len(demo_window.queue.model.ids) == 8


def test_an_import_is_cancelled_and_leaves_nothing(demo_window: Window, qtbot: Bot, tmp_path: Path) -> None:
    for n in range(400):
        (tmp_path / f"{n:03}.txt").write_text(f"Headline number {n} of many\n\nText {n}.", encoding="utf-8")
    project = demo_window.project
    assert project is not None
    demo_window.work.bring([str(tmp_path / "*.txt")])
    qtbot.settle()
    demo_window.desk.press("1")
    assert "under way" in demo_window.status.sentence.text()
    demo_window.escape()
    qtbot.waitUntil(lambda: demo_window.work.job is None)
    assert len(project.documents()) == 8


def test_an_export_runs_beside_the_window(demo_window: Window, qtbot: Bot, tmp_path: Path) -> None:
    demo_window.work.send(tmp_path / "out.jsonl", Options())
    qtbot.waitUntil(lambda: demo_window.work.job is None)
    assert "Exported 8 articles" in demo_window.status.sentence.text()
    assert len((tmp_path / "out.jsonl").read_text(encoding="utf-8").splitlines()) == 18


def test_the_project_file_vanishes_under_the_window(demo_window: Window, hand: Hand) -> None:
    project = demo_window.project
    assert project is not None
    hand.key("j")
    Path(project.place).unlink()
    hand.key("s")
    assert "deleted, moved or replaced" in demo_window.status.sentence.text()


@pytest.mark.parametrize(("name", "content", "words"), [
    ("a.annotator", b"", "empty"),
    ("b.annotator", b"<html>not a database</html>" * 9, "not an Annotator project"),
])  # fmt: skip
def test_a_file_that_is_no_project_is_refused_in_one_sentence(
    window: Window, tmp_path: Path, name: str, content: bytes, words: str
) -> None:
    file = tmp_path / name
    file.write_bytes(content)
    window.run(lambda w: w.open_place(str(file)))
    assert words in window.status.sentence.text()
    assert window.project is None
    assert file.read_bytes() == content


def test_commands_without_a_project_say_so(window: Window) -> None:
    for command in COMMANDS:
        if command.id in {
            "edit.undo",
            "edit.redo",
            "article.complete",
            "file.export",
            "file.import",
            "tag.grow",
            "file.copy",
        }:
            window.status.say("", False)
            window.run(command.run)
            assert "No project is open" in window.status.sentence.text(), command.id


def test_undo_reaches_over_a_restart(window: Window, demo_file: Path, tmp_path: Path, hand: Hand) -> None:
    place = tmp_path / "u.annotator"
    place.write_bytes(demo_file.read_bytes())
    window.open_place(str(place), coder="Maria Kessler")
    hand.key("j")
    claim = window.desk.claim
    assert claim is not None
    hand.key("s")
    window.close_project()
    window.open_place(str(place), coder="Maria Kessler")
    assert "Stance" in window.actions_by_id["edit.undo"].text()
    hand.key("z", CTRL)
    assert window.project is not None
    assert window.project.store.read(Span, id=claim.id) == [claim]


def test_the_manual_and_the_key_sheet_open(demo_window: Window, qtbot: Bot) -> None:
    ask.show_manual(demo_window)
    ask.show_keys(demo_window)
    manual = demo_window.findChild(Manual)
    keys = demo_window.findChild(Keys)
    assert manual is not None
    assert keys is not None
    assert manual.pages.count() == len(list((paths.resources() / "manual").glob("*.md"))) > 3
    assert "Annotator" in manual.text.toPlainText()
    manual.pages.setCurrentRow(1)
    picture = manual.text.loadResource(QTextDocument.ResourceType.ImageResource.value, QUrl("hints.png"))
    assert picture is not None
    assert "hints.png" in manual.text.document().toHtml()
    keys.filter.setText("fragment")
    shown = [keys.table.item(n, 1).text() for n in range(keys.table.rowCount()) if not keys.table.isRowHidden(n)]
    assert shown == ["Add fragment"]
    manual.close()
    keys.close()


def test_every_key_is_given_once_in_each_place() -> None:
    seen: dict[tuple[str, str], str] = {}
    for command in COMMANDS:
        for key in command.keys:
            for where in ("window", "article", "review") if command.where == "window" else (command.where,):
                assert (where, key) not in seen, f"{key}: {command.id} and {seen.get((where, key))}"
                seen[where, key] = command.id


def test_every_key_stands_in_the_manual() -> None:
    text = (paths.resources() / "manual" / "03-keys.md").read_text(encoding="utf-8")
    assert not [key for command in COMMANDS for key in command.keys if f"`{key}`" not in text]


def test_panes_are_reached_by_key(demo_window: Window, hand: Hand) -> None:
    hand.view.setFocus()
    seen = set()
    for _ in range(6):
        demo_window.docks.next_pane(demo_window.view)
        focus = QApplication.focusWidget()
        seen.add(type(focus).__name__)
    assert "ArticleView" in seen
    assert len(seen) >= 3


def test_statement_list_and_ladder_survive_undo_of_the_open_claim(demo_window: Window, hand: Hand) -> None:
    assert demo_window.queue is not None
    demo_window.desk.open_article(demo_window.queue.model.ids[-1])
    hand.key(Qt.Key.Key_Home, CTRL)
    hand.key(Qt.Key.Key_Right, SHIFT, times=3)
    hand.key("1")
    hand.key("z", CTRL)
    assert demo_window.desk.claim is None
    assert demo_window.desk.article is not None
    assert demo_window.desk.article.claim_count == 0
    hand.key("z", CTRL | SHIFT)
    assert demo_window.desk.article.claim_count == 1


def test_a_crash_is_reported_and_not_swallowed(
    window: Window, home: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    import sys
    import threading

    from annotator.ui import crash

    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    crash.install(lambda words: window.say(words, refused=True))
    error = ZeroDivisionError("for the test")
    sys.excepthook(type(error), error, error.__traceback__)
    (report,) = (home / "crashes").iterdir()
    assert "for the test" in report.read_text(encoding="utf-8")
    assert "for the test" in capsys.readouterr().err
    assert "everything saved is safe" in window.status.sentence.text()


def test_resting_on_a_span_says_what_it_is(demo_window: Window, hand: Hand, qtbot: Bot) -> None:
    article = demo_window.desk.article
    assert article is not None
    nested = next(s for s in article.spans if article.is_claim(s) and article.around(s))
    QTest.mouseMove(hand.view.viewport(), hand.point(nested.start + 1))
    qtbot.waitUntil(demo_window.hover.isVisible)
    words = [label.text() for label in demo_window.hover.findChildren(QLabel)]
    assert words.count("Claim") == 2
    assert "Maria Kessler" in words
    hand.click(nested.start)
    assert not demo_window.hover.isVisible()


def test_no_chip_for_the_open_statement(demo_window: Window, hand: Hand) -> None:
    hand.key("j")
    claim = demo_window.desk.claim
    assert claim is not None
    QTest.mouseMove(hand.view.viewport(), hand.point(claim.start + 1))
    demo_window.hover._rest()
    assert not demo_window.hover.isVisible()


def test_an_import_tells_what_it_guessed(demo_window: Window, qtbot: Bot, tmp_path: Path) -> None:
    file = tmp_path / "old.txt"
    file.write_bytes("Une déclaration très générale\n\nLe ministre a été clair: ça ira.".encode("cp1252"))
    demo_window.work.bring([str(file)])
    qtbot.waitUntil(lambda: demo_window.work.job is None)
    assert "old.txt: read as" in demo_window.status.sentence.text()


def test_a_narrow_window_puts_the_right_side_away_and_brings_it_back(demo_window: Window, qtbot: Bot) -> None:
    asked_for = {"Comments", "Feedback", "Versions"}
    right = [dock for dock in demo_window.docks.all
             if demo_window.dockWidgetArea(dock) == RIGHT and dock.objectName() not in asked_for]  # fmt: skip
    assert any(not dock.isHidden() for dock in right)
    demo_window.resize(1000, 700)
    qtbot.waitUntil(lambda: all(dock.isHidden() for dock in right))
    assert "Ctrl+Shift+B" in demo_window.status.sentence.text()
    demo_window.actions_by_id["view.side"].trigger()
    assert any(not dock.isHidden() for dock in right)
    demo_window.actions_by_id["view.side"].trigger()
    demo_window.resize(1280, 800)
    qtbot.waitUntil(lambda: not any(dock.isHidden() for dock in right))


def test_a_narrow_label_bar_keeps_every_key_and_leaves_the_names_out(demo_window: Window) -> None:
    bar, entries = demo_window.labels, demo_window.labels.entries
    names = [entry.findChildren(QLabel)[1] for entry in entries]
    bar.resize(420, 48)
    assert all(name.isHidden() for name in names)
    assert sum(entry.sizeHint().width() for entry in entries) < 420
    assert [entry.accessibleDescription() for entry in entries][:2] == ["Claim", "Source"]
    bar.resize(1200, 48)
    assert not any(name.isHidden() for name in names)


def test_high_contrast_is_a_theme_of_its_own_and_is_remembered(demo_window: Window) -> None:
    demo_window.actions_by_id["view.contrast"].trigger()
    assert demo_window.theme.name == "light-contrast"
    demo_window.actions_by_id["view.dark"].trigger()
    assert demo_window.theme.name == "dark-contrast"
    assert Settings.load().contrast
    demo_window.actions_by_id["view.contrast"].trigger()
    assert demo_window.theme.name == "dark"


def test_neighbours_prepared_above_the_window_do_not_move_what_is_in_view(demo_window: Window, qtbot: Bot) -> None:
    view = demo_window.view
    demo_window.resize(700, 320)
    right = [dock for dock in demo_window.docks.all if demo_window.dockWidgetArea(dock) == RIGHT]
    qtbot.waitUntil(lambda: all(dock.isHidden() for dock in right))
    qtbot.settle(demo_window._settled)
    page = view.page
    assert page is not None
    bar = view.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    view.viewport().repaint()
    top = view.top_offset()
    before = page.line_of(top)[1] - bar.value()
    qtbot.waitUntil(lambda: page.ready(max(0, page.number_at(top) - 4)))
    qtbot.settle(view._ahead._idle)
    assert view.top_offset() == top
    assert abs(page.line_of(top)[1] - bar.value() - before) <= 1


def test_a_panel_behind_a_tab_reads_nothing_until_it_comes_to_the_front(qtbot: Bot, demo_window: Window) -> None:
    from annotator.ui.panels.spans import Spans

    hand = Hand(demo_window)
    table = demo_window.docks.panel("Spans")
    assert isinstance(table, Spans)
    demo_window.docks.show("Spans")
    article = demo_window.desk.article
    assert article is not None
    qtbot.waitUntil(lambda: table.spans.rowCount() == len(article.spans))
    demo_window.docks.show("Statements")
    qtbot.waitUntil(lambda: demo_window.docks.in_front("Statements"))
    before = table.spans.rowCount()
    hand.drag(1500, 1510)
    hand.key("3")
    assert not table.fresh.waiting
    assert table.spans.rowCount() == before == len(article.spans) - 1
    demo_window.docks.show("Spans")
    qtbot.waitUntil(lambda: table.spans.rowCount() == before + 1)
