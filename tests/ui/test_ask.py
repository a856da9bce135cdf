"""What the window asks people for, with the answers given by the test: files, names, layers."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QCloseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QFileDialog, QInputDialog, QLineEdit, QMessageBox
from pytestqt.qtbot import QtBot

from annotator import __version__
from annotator.services import profiles
from annotator.services.project import Project
from annotator.services.send import Options
from annotator.ui import ask
from annotator.ui.dialogs.export import ExportDialog
from annotator.ui.fields import Several
from annotator.ui.importing.dialog import ImportDialog
from annotator.ui.window import Window
from tests.ui.conftest import Hand

Answer = Callable[..., None]


@pytest.fixture
def answer(monkeypatch: pytest.MonkeyPatch) -> Answer:
    """Have the next dialogs answered; `asked` keeps what they asked with."""

    def set_(file: object = "", *, files: list[str] | None = None, item: tuple[str, bool] = ("", False)) -> None:
        for name in ("getSaveFileName", "getOpenFileName"):
            monkeypatch.setattr(QFileDialog, name, lambda *_given: (str(file), ""))
        monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_given: (files or [], ""))
        monkeypatch.setattr(QInputDialog, "getItem", lambda *_given, **_more: item)

    return set_


def said(window: Window) -> str:
    return window.status.sentence.text()


# --- projects -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["mine", "mine.annotator"])
def test_a_new_project_is_made_at_the_chosen_place_and_remembered(
    window: Window, answer: Answer, tmp_path: Path, name: str
) -> None:
    answer(tmp_path / name)
    window.run(ask.new_project)
    assert window.project is not None
    assert Path(window.project.place) == tmp_path / "mine.annotator"
    assert window.project.coder is not None
    assert window.project.coder.name == "Ada"
    assert window.settings.recent == [str(tmp_path / "mine.annotator")]
    assert window.windowTitle() == "mine — Annotator"


def test_a_new_project_over_a_file_is_refused_and_the_open_one_stays(
    demo_window: Window, answer: Answer, tmp_path: Path
) -> None:
    there = tmp_path / "there.annotator"
    there.write_text("mine")
    before = demo_window.project
    answer(there)
    demo_window.run(ask.new_project)
    assert said(demo_window) == f"{there}: there is such a file already."
    assert demo_window.project is before
    assert there.read_text() == "mine"


def test_a_chosen_project_is_opened(window: Window, answer: Answer, demo_file: Path, tmp_path: Path) -> None:
    place = tmp_path / "chosen.annotator"
    place.write_bytes(demo_file.read_bytes())
    answer(place)
    window.run(ask.open_project)
    assert window.project is not None
    assert window.project.name == "chosen"
    assert window.settings.coders == {str(place): "Ada"}


@pytest.mark.parametrize("command", [
    ask.new_project, ask.open_project, ask.save_copy, ask.import_files, ask.choose_layer, ask.change_coder,
])  # fmt: skip
def test_a_dialog_that_is_closed_changes_nothing(
    demo_window: Window, answer: Answer, tmp_path: Path, command: Callable[[Window], None]
) -> None:
    before, document, files = demo_window.project, demo_window.desk.document, sorted(tmp_path.iterdir())
    answer()
    demo_window.status.say("", False)
    demo_window.run(command)
    assert demo_window.project is before
    assert demo_window.desk.document == document
    assert demo_window.work.job is None
    assert said(demo_window) == ""
    assert {f for f in tmp_path.iterdir() if f.suffix == ".annotator"} == {f for f in files if f.suffix == ".annotator"}


@pytest.mark.parametrize(
    "command",
    [ask.save_copy, ask.import_files, ask.export_file, ask.change_coder, ask.export_actors, ask.import_actors],
)
def test_without_a_project_nothing_is_asked(
    window: Window, answer: Answer, tmp_path: Path, command: Callable[[Window], None]
) -> None:
    answer(tmp_path / "x", files=[str(tmp_path)], item=("Eve", True))
    window.run(command)
    assert said(window) == "No project is open: Ctrl+O opens one, Ctrl+N makes a new one."


def test_a_copy_is_whole_and_told(demo_window: Window, answer: Answer, tmp_path: Path) -> None:
    answer(tmp_path / "copy")
    demo_window.run(ask.save_copy)
    assert said(demo_window) == f"Copied to {tmp_path / 'copy.annotator'}"
    with Project.open(tmp_path / "copy.annotator") as copied:
        assert len(copied.documents()) == 8


def test_the_demo_opens_again_in_the_name_it_was_opened_with(window: Window, answer: Answer) -> None:
    window.run(ask.open_demo)
    answer(item=("Jonas Reet", True))
    window.run(ask.change_coder)
    window.close_project()
    window.run(ask.open_demo)
    assert window.project is not None
    assert window.project.coder is not None
    assert window.project.coder.name == "Jonas Reet"


# --- coders and layers --------------------------------------------------------------------------------------


@pytest.mark.parametrize("given", ["Jonas Reet", "  Jonas Reet "])
def test_another_coder_sees_a_layer_of_their_own(demo_window: Window, answer: Answer, given: str) -> None:
    assert demo_window.project is not None
    place = demo_window.project.place
    answer(item=(given, True))
    demo_window.run(ask.change_coder)
    assert demo_window.project.place == place
    assert demo_window.project.coder is not None
    assert demo_window.project.coder.name == "Jonas Reet"
    assert demo_window.desk.article is not None
    assert demo_window.desk.article.layer is not None
    assert demo_window.desk.article.layer.name == "jonas"


def test_a_coder_without_a_name_is_none(demo_window: Window, answer: Answer) -> None:
    before = demo_window.project
    answer(item=("   ", True))
    demo_window.run(ask.change_coder)
    assert demo_window.project is before


def test_the_coders_are_asked_for_by_name_and_the_present_one_is_chosen(
    demo_window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[tuple[Any, ...]] = []
    monkeypatch.setattr(QInputDialog, "getItem", lambda *given, **_more: (asked.append(given), ("", False))[1])
    demo_window.run(ask.change_coder)
    *_, names, at = asked[0]
    assert names == sorted(names)
    assert {"Jonas Reet", "Maria Kessler", "Ines Vogt"} <= set(names)
    assert names[at] == "Maria Kessler"


def test_a_colleagues_layer_is_shown_to_read_and_the_own_one_comes_back(demo_window: Window, answer: Answer) -> None:
    answer(item=("jonas", True))
    demo_window.run(ask.choose_layer)
    assert demo_window.desk.article is not None
    assert demo_window.desk.article.layer is not None
    assert demo_window.desk.article.layer.name == "jonas"
    assert said(demo_window) == "Layer “jonas”: read-only"
    answer(item=("My own", True))
    demo_window.run(ask.choose_layer)
    assert demo_window.desk.article is not None
    assert demo_window.desk.article.layer is not None
    assert demo_window.desk.article.layer.name == "maria"


def test_a_layer_needs_an_article(demo_window: Window) -> None:
    demo_window.desk.close_article()
    demo_window.run(ask.choose_layer)
    assert said(demo_window) == "No article is open."


def test_the_real_dialog_of_layers_lists_them_and_takes_no_other_word(demo_window: Window, qtbot: QtBot) -> None:
    listed: list[str] = []

    def choose() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QInputDialog)
        listed.extend(dialog.comboBoxItems())
        assert not dialog.isComboBoxEditable()
        dialog.setTextValue("gold")
        dialog.accept()

    QTimer.singleShot(0, demo_window, choose)
    demo_window.run(ask.choose_layer)
    assert listed == ["My own", "maria", "jonas", "gold"]
    assert demo_window.desk.article is not None
    assert demo_window.desk.article.layer is not None
    assert demo_window.desk.article.layer.name == "gold"


# --- files --------------------------------------------------------------------------------------------------


def test_chosen_files_are_brought_in(demo_window: Window, answer: Answer, qtbot: QtBot, tmp_path: Path) -> None:
    files = []
    for n in range(2):
        files.append(str(tmp_path / f"{n}.txt"))
        Path(files[-1]).write_text(f"Headline {n} of the day\n\nSomebody said {n}.", encoding="utf-8")
    demo_window.run(lambda window: ask.show_import(window, files))
    (dialog,) = demo_window.findChildren(ImportDialog)
    qtbot.waitUntil(dialog.go.isEnabled)
    qtbot.waitUntil(lambda: demo_window.work.job is None)
    QTest.mouseClick(dialog.go, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: demo_window.work.job is None)
    assert said(demo_window) == "Imported 2 articles, 0 spans"


def export(window: Window, qtbot: QtBot) -> ExportDialog:
    """The dialog of exports, with its preview."""
    window.run(ask.export_file)
    dialog = window.findChild(ExportDialog)
    assert dialog is not None
    with qtbot.waitSignal(dialog.shown):
        pass
    return dialog


def choose(dialog: ExportDialog, name: str, value: str) -> None:
    box = dialog.findChild(QComboBox, name)
    assert box is not None
    box.setFocus()
    box.setCurrentIndex(box.findData(value))
    box.activated.emit(box.currentIndex())


def go(dialog: ExportDialog, qtbot: QtBot) -> None:
    """Export, and wait for its end; a preview that is at work makes room first."""
    work = dialog.window_.work
    QTest.mouseClick(dialog.go, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: dialog._target is None and work.job is None)


def test_an_export_goes_to_the_chosen_file(demo_window: Window, answer: Answer, qtbot: QtBot, tmp_path: Path) -> None:
    dialog = export(demo_window, qtbot)
    assert dialog.preview.toPlainText().startswith('{"schema":"annotator/1"')
    assert dialog.lost.toPlainText() == "Nothing is lost."
    answer(tmp_path / "tags.jsonl")
    go(dialog, qtbot)
    assert said(demo_window).startswith("Exported 8 articles")
    assert (tmp_path / "tags.jsonl").stat().st_size > 10_000
    qtbot.waitUntil(lambda: demo_window.findChild(ExportDialog) is None)


def test_what_is_chosen_shows_what_it_makes_and_loses(
    demo_window: Window, answer: Answer, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = export(demo_window, qtbot)
    with qtbot.waitSignal(dialog.shown):
        choose(dialog, "Format", "brat")
    assert "annotation.conf\n# Written by Annotator." in dialog.preview.toPlainText()
    assert "T1\t" in dialog.preview.toPlainText()[:2000]
    assert "zones: Tarnholt mayor accuses dam operator" in dialog.lost.toPlainText()
    with qtbot.waitSignal(dialog.shown):
        choose(dialog, "Layer", "maria")
    assert "jonas" not in dialog.preview.toPlainText()
    answer(tmp_path / "out")
    go(dialog, qtbot)
    assert (tmp_path / "out" / "maria@Maria Kessler" / "00001-tarnholt-mayor-accuses-dam-operator-of-h.ann").is_file()
    assert [p.name for p in (tmp_path / "out").iterdir() if p.is_dir()] == ["maria@Maria Kessler"]


def test_a_split_that_is_none_is_told_in_the_dialog(demo_window: Window, qtbot: QtBot) -> None:
    dialog = export(demo_window, qtbot)
    line = dialog.findChild(QLineEdit, "Split")
    assert line is not None
    QTest.keyClicks(line, "train=2")
    QTest.keyClick(line, Qt.Key.Key_Tab)
    line.editingFinished.emit()
    qtbot.waitUntil(dialog.trouble.isVisible)
    assert dialog.trouble.text() == "--split 'train=2': the shares must be above 0 and add up to 1."
    with qtbot.waitSignal(dialog.shown):
        line.selectAll()
        QTest.keyClick(line, Qt.Key.Key_Delete)
        QTest.keyClick(line, Qt.Key.Key_Tab)
        line.editingFinished.emit()
    assert not dialog.trouble.isVisible()
    dialog.choices.seed.setText("one")
    dialog.choices.seed.editingFinished.emit()
    qtbot.waitUntil(dialog.trouble.isVisible)
    assert dialog.trouble.text() == "The seed is a whole number, not “one”."


def test_labels_and_parts_of_the_page_are_ticked_with_keys(
    demo_window: Window, answer: Answer, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = export(demo_window, qtbot)
    choices = dialog.choices
    assert choices.labels.text() == "All labels"
    with qtbot.waitSignal(dialog.shown):
        choices.labels.setFocus()
        QTimer.singleShot(0, lambda: _tick_second(choices.labels))
        QTest.keyClick(choices.labels, Qt.Key.Key_Space)
    assert choices.labels.text() == "Source"
    with qtbot.waitSignal(dialog.shown):
        choices.without.tick(["boilerplate"])
        choices.without.chosen.emit()
    assert choices.options().labels == ("Source",)
    assert choices.options().without == ("boilerplate",)
    answer(tmp_path / "tags.jsonl")
    go(dialog, qtbot)
    rows = [json.loads(line) for line in (tmp_path / "tags.jsonl").read_text("utf-8").splitlines()]
    assert {span["label"] for row in rows for span in row.get("spans", [])} == {"Source"}
    assert not any(zone["kind"] == "boilerplate" for row in rows for zone in row.get("zones", []))


def _tick_second(button: Several) -> None:
    menu = button.menu_
    QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Down)
    box = QApplication.focusWidget()
    assert isinstance(box, QCheckBox)
    QTest.keyClick(box, Qt.Key.Key_Space)
    menu.close()


def test_a_profile_keeps_what_is_chosen(demo_window: Window, qtbot: QtBot) -> None:
    dialog = export(demo_window, qtbot)
    choices = dialog.choices
    with qtbot.waitSignal(dialog.shown):
        choose(dialog, "Format", "webanno")
        choose(dialog, "Layer", "majority")
        choices.since.setText("2025")
        QTest.mouseClick(choices.anonymous, Qt.MouseButton.LeftButton)
    QTest.keyClicks(choices.profile.lineEdit(), "For INCEpTION")
    QTest.mouseClick(choices.save, Qt.MouseButton.LeftButton)
    kept = choices.options()
    assert profiles.EXPORTS.load("For INCEpTION") == kept
    with qtbot.waitSignal(dialog.shown):
        choose(dialog, "Format", "brat")
        QTest.mouseClick(choices.anonymous, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(dialog.shown):
        choices.profile.setCurrentIndex(0)
        choices.profile.activated.emit(0)
    assert choices.options() == kept
    QTest.mouseClick(choices.forget, Qt.MouseButton.LeftButton)
    assert profiles.EXPORTS.names() == []
    QTest.keyClicks(choices.profile.lineEdit(), "../x")
    QTest.mouseClick(choices.save, Qt.MouseButton.LeftButton)
    assert dialog.trouble.text() == "'../x' is no name of a profile."


def test_a_dialog_that_is_closed_exports_nothing(
    demo_window: Window, answer: Answer, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = export(demo_window, qtbot)
    answer()
    go(dialog, qtbot)
    assert dialog.isVisible()
    dialog.close()
    assert list(tmp_path.glob("tags*")) == []


def test_an_export_that_fails_says_why(demo_window: Window, answer: Answer, qtbot: QtBot, tmp_path: Path) -> None:
    dialog = export(demo_window, qtbot)
    answer(tmp_path / "no" / "tags.jsonl")
    go(dialog, qtbot)
    assert "no" in said(demo_window)
    assert not (tmp_path / "no").exists()


def test_one_long_work_at_a_time(demo_window: Window, answer: Answer, qtbot: QtBot, tmp_path: Path) -> None:
    answer(tmp_path / "tags.jsonl", files=[str(tmp_path)])
    demo_window.work.send(tmp_path / "tags.jsonl", Options())
    demo_window.run(ask.import_files)
    assert said(demo_window) == "Export is under way; cancel it first."
    demo_window.run(ask.export_file)
    assert said(demo_window) == "Export is under way; cancel it first."
    assert demo_window.findChild(ExportDialog) is None
    demo_window.run(lambda w: w.close_project())
    assert demo_window.project is not None
    qtbot.waitUntil(lambda: demo_window.work.job is None)


# --- names and windows that tell ----------------------------------------------------------------------------


@pytest.mark.parametrize("error", [KeyError("uid"), OSError("none")], ids=["no such user", "no system"])
def test_a_system_that_knows_no_name_gives_a_plain_one(monkeypatch: pytest.MonkeyPatch, error: Exception) -> None:
    def nobody() -> str:
        raise error

    monkeypatch.setattr("getpass.getuser", nobody)
    assert ask.user() == "Annotator"


def test_about_tells_version_and_licences_as_plain_text(window: Window) -> None:
    window.actions_by_id["help.about"].trigger()
    box = window.findChild(QMessageBox)
    assert box is not None
    assert f"Annotator {__version__}" in box.text()
    assert "Apache-2.0" in box.text()
    box.close()


# --- the end ------------------------------------------------------------------------------------------------


def test_closing_lets_go_of_the_project(demo_window: Window) -> None:
    demo_window.actions_by_id["file.quit"].trigger()
    assert not demo_window.isVisible()
    assert demo_window.project is None


def test_closing_during_long_work_cancels_it_first_and_then_closes(
    demo_window: Window, answer: Answer, qtbot: QtBot, tmp_path: Path
) -> None:
    for n in range(300):
        (tmp_path / f"{n:03}.txt").write_text(f"Headline {n} of many words\n\nText {n}.", encoding="utf-8")
    assert demo_window.project is not None
    place = demo_window.project.place
    demo_window.work.bring([str(tmp_path / "*.txt")])
    event = QCloseEvent()
    demo_window.closeEvent(event)
    assert not event.isAccepted()
    qtbot.waitUntil(lambda: not demo_window.isVisible())
    with Project.open(place) as project:
        assert len(project.documents()) == 8


def test_copying_needs_a_selection(demo_window: Window, hand: Hand) -> None:
    demo_window.run(lambda w: w.copy_text(source=True))
    assert said(demo_window) == "Nothing is selected."


def test_actors_go_out_and_come_in_by_the_menu(demo_window: Window, answer: Answer, tmp_path: Path) -> None:
    answer(tmp_path / "actors")
    demo_window.run(ask.export_actors)
    count = len(demo_window.actors.registry)
    assert said(demo_window) == f"{count} actors written to {tmp_path / 'actors.csv'}"
    file = tmp_path / "more.jsonl"
    file.write_text('{"name": "Cleo Marn", "type": "person"}\n', encoding="utf-8")
    answer(file)
    demo_window.run(ask.import_actors)
    assert said(demo_window) == "Import 1 actors from more.jsonl"
    assert [e.type for e in demo_window.actors.registry.named("Cleo Marn")] == ["person"]
    demo_window.desk.undo()
    assert len(demo_window.actors.registry) == count
