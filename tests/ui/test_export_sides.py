"""The dialog of exports tells which shares a split reaches, and lets versions of stories go out once."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit

from annotator.services import profiles
from annotator.ui.dialogs.export import ExportDialog
from annotator.ui.window import Window
from tests.services.test_sides import press, press_file
from tests.ui.conftest import Bot
from tests.ui.test_ask import export

__all__ = ["press", "press_file"]  # fixtures


@pytest.fixture
def dialog(window: Window, press_file: Path, tmp_path: Path, qtbot: Bot) -> ExportDialog:
    """On a project of 300 articles in 80 stories."""
    place = tmp_path / "press.annotator"
    place.write_bytes(press_file.read_bytes())
    window.open_place(str(place), coder="Ada")
    return export(window, qtbot)


def typed(dialog: ExportDialog, name: str, words: str, qtbot: Bot) -> None:
    line = dialog.findChild(QLineEdit, name)
    assert line is not None
    with qtbot.waitSignal(dialog.shown):
        line.setFocus()
        line.selectAll()
        QTest.keyClicks(line, words)
        QTest.keyClick(line, Qt.Key.Key_Tab)
        line.editingFinished.emit()


def test_reached_shares_and_groups_are_told_before_anything_is_written(
    dialog: ExportDialog, qtbot: Bot
) -> None:
    assert not dialog.sides.isVisible()
    typed(dialog, "Split", "train=0.8,dev=0.1,test=0.1", qtbot)
    assert dialog.sides.text() == (
        "Articles on each side (share reached, share wanted): "
        "train 240 (0.800, 0.800), dev 30 (0.100, 0.100), test 30 (0.100, 0.100).\n"
        "80 groups of articles that belong together, none on two sides; the largest has 31."
    )
    assert dialog.sides.isVisible()
    assert '"split":"' in dialog.preview.toPlainText()
    box = dialog.findChild(QComboBox, "On one side")
    assert box is not None
    with qtbot.waitSignal(dialog.shown):
        box.setFocus()
        QTest.keyClick(box, Qt.Key.Key_Down)
        QTest.keyClick(box, Qt.Key.Key_Down)
        box.activated.emit(box.currentIndex())
    assert dialog.choices.options().group == "outlet"
    assert "All articles belong together" in dialog.sides.text()


def test_one_version_is_ticked_told_and_kept_in_a_profile(dialog: ExportDialog, qtbot: Bot) -> None:
    box = dialog.choices.sides.one_version
    with qtbot.waitSignal(dialog.shown):
        box.setFocus()
        QTest.keyClick(box, Qt.Key.Key_Space)
    assert dialog.sides.text() == "220 further versions of stories were left out."
    profiles.EXPORTS.save("One each", dialog.choices.options())
    with qtbot.waitSignal(dialog.shown):
        QTest.keyClick(box, Qt.Key.Key_Space)
    assert not dialog.sides.isVisible()
    dialog.choices.show_options(profiles.EXPORTS.load("One each"))
    assert box.isChecked()


def test_no_choice_is_squeezed_on_a_small_screen(dialog: ExportDialog, qtbot: Bot) -> None:
    """1280 by 800 points at 150 % are 853 by 533, title bar included."""
    assert dialog.minimumSizeHint().height() <= 473
    dialog.resize(853, 473)
    typed(dialog, "Split", "train=0.8,dev=0.1,test=0.1", qtbot)
    lines = [dialog.choices.split, dialog.choices.seed, dialog.choices.since]
    assert [line.height() for line in lines] == [line.sizeHint().height() for line in lines]
