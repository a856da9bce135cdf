"""The conversation about an import: dropped, shown, chosen, imported, told."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from annotator.domain.model import Document
from annotator.services import profiles
from annotator.ui import ask
from annotator.ui.importing.dialog import ImportDialog
from annotator.ui.window import Window
from tests.interchange import clippings as made
from tests.ui.conftest import NONE

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place = tmp_path / "Harbour Post"
    place.mkdir()
    made.html(place)
    made.plain(place)
    (place / "broken.pdf").write_bytes(b"%PDF-1.4 nothing")
    return place


def opened(demo_window: Window, qtbot: QtBot, *given: Path) -> ImportDialog:
    ask.show_import(demo_window, [str(one) for one in given])
    (dialog,) = demo_window.findChildren(ImportDialog)
    if given:
        with qtbot.waitSignal(dialog.shown):
            pass
        qtbot.waitUntil(lambda: demo_window.work.job is None)
    return dialog


def changed(dialog: ImportDialog, qtbot: QtBot, act: object) -> None:
    with qtbot.waitSignal(dialog.shown):
        act()  # type: ignore[operator]
    qtbot.waitUntil(lambda: dialog.window_.work.job is None)


def cells(dialog: ImportDialog) -> list[tuple[str, ...]]:
    model = dialog.rows
    return [tuple(model.data(model.index(row, column)) for column in range(6)) for row in range(model.rowCount())]


def test_what_is_dropped_on_the_window_is_shown_before_anything_changes(
    demo_window: Window, folder: Path, qtbot: QtBot
) -> None:
    before = len(demo_window.desk.project.documents())
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(folder))])
    demo_window.dropEvent(QDropEvent(QPointF(10, 10), Qt.DropAction.CopyAction, data, LEFT, NONE))
    (dialog,) = demo_window.findChildren(ImportDialog)
    with qtbot.waitSignal(dialog.shown):
        pass
    assert [row[0] for row in cells(dialog)] == [
        "this file cannot be read (Stream has ended unexpectedly).",
        made.TITLE,
        made.TITLE,
    ]
    assert [row[2:5] for row in cells(dialog)] == [
        ("", "refused", "pdf"),
        ("unknown", "new", "text"),
        (made.DAY, "new", "html"),
    ]
    assert dialog.words.text() == "2 new · 1 refused"
    assert len(demo_window.desk.project.documents()) == before
    qtbot.waitUntil(lambda: demo_window.work.job is None)


def test_enter_imports_and_the_report_tells_what_came(demo_window: Window, folder: Path, qtbot: QtBot) -> None:
    dialog = opened(demo_window, qtbot, folder)
    qtbot.waitUntil(dialog.go.isEnabled)
    assert dialog.go.text() == "Import 2"
    with qtbot.waitSignal(demo_window.work.reported):
        QTest.keyClick(dialog.table, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: demo_window.work.job is None)
    told = dialog.report.toPlainText()
    assert told.startswith("Imported 2 articles, 0 spans; 1 refused.")
    assert "Harbour Post/broken.pdf: this file cannot be read (Stream has ended unexpectedly)." in told
    titles = [document.title for document in demo_window.desk.project.documents()]
    assert titles.count(made.TITLE) == 2
    assert dialog.go.text() == "Close"
    QTest.mouseClick(dialog.go, LEFT)
    assert not dialog.isVisible()
    demo_window.run_by_id("edit.undo")
    assert made.TITLE not in [document.title for document in demo_window.desk.project.documents()]


def test_the_article_shows_its_zones(demo_window: Window, folder: Path, qtbot: QtBot) -> None:
    dialog = opened(demo_window, qtbot, folder / "one.txt")
    told = dialog.page.toPlainText().split("\n")
    assert told[0] == "Nora Feld · date unknown" or told[0] == "date unknown"
    assert told[1:5] == ["Headline", made.TITLE, "Dateline", "14 May 2024"]
    assert "Byline" in told


def test_a_pattern_tells_at_once_what_it_makes_of_a_name(demo_window: Window, folder: Path, qtbot: QtBot) -> None:
    dialog = opened(demo_window, qtbot, folder)
    changed(dialog, qtbot, lambda: dialog.choices.pattern.setText("{outlet}/{*}"))
    assert dialog.choices.told.text() == "Harbour Post/broken.pdf → outlet: Harbour Post"
    assert [row[1] for row in cells(dialog)] == ["", "Harbour Post", "Harbour Post"]
    dialog.choices.pattern.setText("{page}")
    assert "There is no field 'page'" in dialog.choices.told.text()
    qtbot.waitUntil(lambda: "There is no field" in dialog.trouble.text())


def test_keywords_choose_and_say_what_they_leave_out(demo_window: Window, folder: Path, qtbot: QtBot) -> None:
    dialog = opened(demo_window, qtbot, folder / "one.txt")
    changed(dialog, qtbot, lambda: dialog.choices.keywords.setText("football"))
    assert cells(dialog)[0][3] == "without the keywords"
    assert not dialog.go.isEnabled()


def test_columns_of_a_table_are_mapped(demo_window: Window, tmp_path: Path, qtbot: QtBot) -> None:
    (tmp_path / "odd.csv").write_text(
        "a,b,c\nRain over Orlin,14/05/2024,It rained in Orlin for the third day in a row.\n"
    )
    dialog = opened(demo_window, qtbot, tmp_path / "odd.csv")
    assert "no column says that it holds the text" in cells(dialog)[0][0]
    boxes = dialog.choices.boxes
    changed(dialog, qtbot, lambda: boxes["text"].setCurrentText("c"))
    changed(dialog, qtbot, lambda: boxes["title"].setCurrentText("a"))
    changed(dialog, qtbot, lambda: boxes["published"].setCurrentText("b"))
    assert cells(dialog)[0][:4] == ("Rain over Orlin", "", "2024-05-14", "new")


def test_a_profile_keeps_files_and_choices_and_runs_again(demo_window: Window, folder: Path, qtbot: QtBot) -> None:
    dialog = opened(demo_window, qtbot, folder / "one.txt")
    changed(dialog, qtbot, lambda: dialog.choices.outlet.setText("Harbour Post"))
    dialog.choices.profile.setEditText("Every morning")
    QTest.mouseClick(dialog.choices.save, LEFT)
    kept = profiles.IMPORTS.load("Every morning")
    assert (kept.options.outlet, kept.paths) == ("Harbour Post", (str(folder / "one.txt"),))
    dialog.close()
    again = ImportDialog(demo_window)
    qtbot.addWidget(again)
    assert again.choices.profile.itemText(0) == "Every morning"
    with qtbot.waitSignal(again.shown):
        again.choices.profile.setCurrentIndex(0)
        again.choices.profile.activated.emit(0)
    assert cells(again)[0][1] == "Harbour Post"
    qtbot.waitUntil(lambda: demo_window.work.job is None)


def test_files_are_added_by_the_button_and_nothing_is_found_before(
    demo_window: Window, folder: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = opened(demo_window, qtbot)
    assert dialog.pages.currentIndex() == 0
    assert not dialog.go.isEnabled()
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_given: ([str(folder / "one.txt")], ""))
    changed(dialog, qtbot, lambda: QTest.mouseClick(dialog.files_button, LEFT))
    assert [row[0] for row in cells(dialog)] == [made.TITLE]
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_given: str(folder))
    changed(dialog, qtbot, lambda: QTest.mouseClick(dialog.folder_button, LEFT))
    assert dialog.words.text() == "2 new · 1 twice among these · 1 refused"
    QTest.mouseClick(dialog.clear_button, LEFT)
    assert (dialog.rows.rowCount(), dialog.pages.currentIndex()) == (0, 0)


def test_an_import_is_cancelled_and_nothing_stays(demo_window: Window, tmp_path: Path, qtbot: QtBot) -> None:
    for n in range(400):
        (tmp_path / f"{n}.txt").write_text(f"The council met {n} times this week.")
    dialog = opened(demo_window, qtbot, tmp_path)
    before = demo_window.desk.project.store.read(Document)
    demo_window.work.bring([str(tmp_path)])
    with qtbot.waitSignal(demo_window.work.ended):
        QTest.mouseClick(dialog.stop, LEFT)
        dialog._stop()
    assert demo_window.desk.project.store.read(Document) == before


def test_a_second_table_is_read_by_its_own_columns(demo_window: Window, tmp_path: Path, qtbot: QtBot) -> None:
    (tmp_path / "a.csv").write_text("Headline,Volltext\nRain,It rained in Orlin for the third day.\n")
    (tmp_path / "b.csv").write_text("title,text\nSun,The sun shone in Rask all week.\n")
    dialog = opened(demo_window, qtbot, tmp_path / "a.csv", tmp_path / "b.csv")
    assert [row[0] for row in cells(dialog)] == ["Rain", "Sun"]
    changed(dialog, qtbot, lambda: dialog.choices.outlet.setText("Post"))
    assert [row[:2] for row in cells(dialog)] == [("Rain", "Post"), ("Sun", "Post")]


def test_how_a_file_was_decoded_is_told_beside_its_article(demo_window: Window, tmp_path: Path, qtbot: QtBot) -> None:
    (tmp_path / "old.txt").write_bytes("Les députés ont voté à Orléans, a dit la préfète.".encode("cp1252"))
    dialog = opened(demo_window, qtbot, tmp_path / "old.txt")
    assert "old.txt: read as cp1252 (guessed)." in dialog.page.toPlainText()


def test_keys_that_nobody_knows_can_be_mapped(demo_window: Window, tmp_path: Path, qtbot: QtBot) -> None:
    (tmp_path / "odd.jsonl").write_text('{"kopf": "Rain", "prosa": "%s"}\n' % ("It rained in Orlin. " * 20))
    dialog = opened(demo_window, qtbot, tmp_path / "odd.jsonl")
    assert "no column says that it holds the text" in cells(dialog)[0][0]
    changed(dialog, qtbot, lambda: dialog.choices.boxes["text"].setCurrentText("prosa"))
    assert cells(dialog)[0][3] == "new"


def test_closing_it_stops_what_it_looks_for(demo_window: Window, tmp_path: Path, qtbot: QtBot) -> None:
    for n in range(300):
        (tmp_path / f"{n}.txt").write_text(f"The council met {n} times this week.")
    ask.show_import(demo_window, [str(tmp_path)])
    (dialog,) = demo_window.findChildren(ImportDialog)
    qtbot.waitUntil(lambda: demo_window.work.job is not None)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    qtbot.waitUntil(lambda: demo_window.work.job is None)
    qtbot.waitUntil(lambda: not demo_window.findChildren(ImportDialog))
