"""The dialog of exports asks for articles in words, and for licence and citation; Find asks in the same language."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from annotator.services import profiles
from annotator.ui.dialogs.export import ExportDialog
from annotator.ui.window import Window
from tests.ui.conftest import Bot
from tests.ui.test_ask import export
from tests.ui.test_export_sides import typed


@pytest.fixture
def dialog(window: Window, demo_file: Path, tmp_path: Path, qtbot: Bot) -> ExportDialog:
    place = tmp_path / "demo.annotator"
    place.write_bytes(demo_file.read_bytes())
    window.open_place(str(place), coder="Maria Kessler")
    return export(window, qtbot)


def test_a_query_chooses_articles_and_its_mistake_is_told_in_the_dialog(dialog: ExportDialog, qtbot: Bot) -> None:
    typed(dialog, "Only where", "layer:gold", qtbot)
    assert dialog.choices.options().where == "layer:gold"
    line = dialog.choices.about.where
    line.setFocus()
    line.selectAll()
    QTest.keyClicks(line, "paper:x")
    QTest.keyClick(line, Qt.Key.Key_Tab)
    line.editingFinished.emit()
    qtbot.waitUntil(lambda: dialog.trouble.isVisible())
    assert dialog.trouble.text().startswith("The query has a mistake at character 1: there is no field “paper”")
    typed(dialog, "Only where", "layer:gold -layer:gold", qtbot)
    assert not dialog.trouble.isVisible()
    assert dialog.preview.toPlainText() == ""


def test_licence_and_citation_are_kept_in_a_profile(dialog: ExportDialog, qtbot: Bot, home: Path) -> None:
    typed(dialog, "Licence", "CC-BY-4.0", qtbot)
    typed(dialog, "Citation", "Kessler 2026", qtbot)
    typed(dialog, "Only where", "layer:gold", qtbot)
    dialog.choices.profile.setEditText("Mine")
    QTest.mouseClick(dialog.choices.save, Qt.MouseButton.LeftButton)
    kept = profiles.EXPORTS.load("Mine")
    assert (kept.licence, kept.citation, kept.where) == ("CC-BY-4.0", "Kessler 2026", "layer:gold")
    dialog.choices.about.licence.clear()
    dialog.choices.show_options(kept)
    assert dialog.choices.options() == kept
