"""The codebook at hand and its editor, by keys and mouse; labels of whole articles; tags that want another look."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPushButton, QWidget

from annotator.domain import codebook_edits as edits
from annotator.domain.codebook import ArticleLabel, Codebook, Label
from annotator.domain.colour import ALIKE, VISIONS, difference
from annotator.domain.model import Span
from annotator.services import codebooks
from annotator.ui import theme as faces
from annotator.ui.alike import alike, distance
from annotator.ui.dialogs.codebook import CodebookEditor
from annotator.ui.fields import Words
from annotator.ui.panels.article import ArticlePanel
from annotator.ui.panels.codebook import CodebookPanel
from annotator.ui.panels.find import Find
from annotator.ui.window import Window
from tests.ui.bot import Bot
from tests.ui.conftest import CTRL, Hand


@pytest.fixture
def demo_hand(demo_window: Window) -> Hand:
    return Hand(demo_window)


@pytest.fixture
def editor(qtbot: Bot, demo_window: Window) -> CodebookEditor:
    demo_window.run_by_id("codebook.edit")
    made = demo_window.findChild(CodebookEditor)
    assert made is not None
    qtbot.until_exposed(made)
    return made


def book(window: Window) -> Codebook:
    return window.desk.project.codebook


def field(editor: CodebookEditor, name: str) -> QWidget:
    found = editor.sheet.findChild(QWidget, name)
    assert found is not None, name
    return found


def write(editor: CodebookEditor, name: str, words: str) -> None:
    """Into a field, and out of it by Tab."""
    into = field(editor, name)
    into.setFocus()
    assert isinstance(into, QLineEdit | Words)
    into.selectAll()
    if words:
        QTest.keyClicks(into, words)
    else:
        QTest.keyClick(into, Qt.Key.Key_Delete)
    QTest.keyClick(into, Qt.Key.Key_Tab)
    QApplication.processEvents()


def choose(editor: CodebookEditor, name: str, text: str) -> None:
    box = field(editor, name)
    assert isinstance(box, QComboBox)
    at = box.findText(text)
    assert at >= 0
    box.setFocus()
    box.showPopup()
    box.view().setCurrentIndex(box.model().index(at, 0))
    QTest.keyClick(box.view(), Qt.Key.Key_Return)
    editor.activateWindow()
    QApplication.processEvents()


def press(editor: CodebookEditor, words: str) -> None:
    button = next(b for b in editor.findChildren(QPushButton) if b.text() == words)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    QApplication.processEvents()


# --- the editor ---------------------------------------------------------------------------------------------


def test_a_new_label_gets_name_meaning_and_key_and_stands_in_the_bar_at_once(
    demo_window: Window, editor: CodebookEditor
) -> None:
    press(editor, "New label")
    write(editor, "Name", "Place")
    write(editor, "Definition", "Where it happens.")
    write(editor, "Tag it when", "A town or a country.")
    write(editor, "Not when", "It stands for its government.")
    write(editor, "Examples", "in Geneva")
    write(editor, "Memo", "Ask Bert.")
    made = book(demo_window).named("Place")
    assert made
    assert (made.id, made.key, made.meaning, made.memo) == (
        "new-label", "7", ("Where it happens.", "A town or a country.", "It stands for its government.", "in Geneva"), "Ask Bert.",
    )  # fmt: skip
    assert [entry.accessibleName() for entry in demo_window.labels.entries][-1] == "Place, key 7"
    hand = Hand(demo_window)
    hand.drag(1500, 1510)
    hand.key("7")
    assert demo_window.desk.project.store.read(Span, label="new-label")


def test_each_field_is_an_edit_that_undo_takes_back_also_in_the_open_form(
    demo_window: Window, editor: CodebookEditor
) -> None:
    editor.show_place(("label", "cue"))
    write(editor, "Name", "Verb of saying")
    assert demo_window.desk.project.undo_title == "Label Cue: name"
    demo_window.desk.undo()
    QApplication.processEvents()
    name = field(editor, "Name")
    assert isinstance(name, QLineEdit)
    assert name.text() == "Cue"


def test_a_key_used_twice_is_refused_with_the_reason_and_nothing_changes(
    demo_window: Window, editor: CodebookEditor
) -> None:
    before = book(demo_window)
    editor.show_place(("label", "cue"))
    choose(editor, "Key", "1")
    assert editor.trouble.isVisible()
    assert editor.trouble.text() == "The key '1' is given to two labels, 'Claim' and 'Cue'."
    assert book(demo_window) == before
    box = field(editor, "Key")
    assert isinstance(box, QComboBox)
    assert box.currentText() == "3"


def test_attribute_keys_that_commands_have_are_refused(demo_window: Window, editor: CodebookEditor) -> None:
    editor.show_place(("label", "claim"))
    write(editor, "Attribute 1: Key", "F")
    assert editor.trouble.text() == "The key F is taken: Hints."
    write(editor, "Attribute 1: Key", "SS")
    assert editor.trouble.text() == "The key of an attribute is one letter, not “SS”."
    write(editor, "Attribute 1: Key", "w")
    assert book(demo_window).label("claim").attributes[0].key == "W"


def test_roles_and_attributes_come_change_and_go(demo_window: Window, editor: CodebookEditor) -> None:
    editor.show_place(("label", "claim"))
    press(editor, "Add role")
    write(editor, "Role 5: Name", "witness")
    write(editor, "Role 5: Takes", "Actor, Nobody")
    assert editor.trouble.text() == "There is no label “Nobody”."
    write(editor, "Role 5: Takes", "Actor, Source")
    choose(editor, "Role 5: How many", "several")
    choose(editor, "Role 5: Required", "is needed")
    choose(editor, "Role 5: Key", "8")
    role = book(demo_window).label("claim").roles[4]
    assert (role.name, role.accepts, role.many, role.required, role.key) == (
        "witness",
        ("actor", "source"),
        True,
        True,
        "8",
    )
    press(editor, "Add attribute")
    write(editor, "Attribute 4: Name", "tone")
    write(editor, "Attribute 4: Only where", "stance: asserts")
    kind = book(demo_window).label("claim").attributes[3]
    assert (kind.name, kind.values, kind.when) == ("tone", ("yes", "no"), (("stance", ("asserts",)),))
    write(editor, "Attribute 4: Only where", "stance: sings")
    assert "which cannot be" in editor.trouble.text()
    press(editor, "Remove attribute tone")
    press(editor, "Remove role witness")
    assert len(book(demo_window).label("claim").roles) == 4
    press(editor, "Remove role source")
    assert "statements use the role source; it stays." in editor.trouble.text()


def test_a_label_is_merged_in_the_palette_with_its_count_first(
    qtbot: Bot, demo_window: Window, editor: CodebookEditor
) -> None:
    usage = codebooks.usage(demo_window.desk.project)
    editor.show_place(("label", "source"))
    press(editor, "Merge into…")
    palette = demo_window.palette_
    assert palette.isVisible()
    assert f"{usage['source']} + {usage['actor']} spans" in [row.group for row in palette.model.all]
    QTest.keyClicks(palette.field, "actor")
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: book(demo_window).named("Source") is None)
    assert codebooks.usage(demo_window.desk.project)["actor"] == usage["source"] + usage["actor"]
    demo_window.desk.undo()
    assert codebooks.usage(demo_window.desk.project) == usage


def test_a_retired_label_keeps_its_tags_and_loses_its_key(demo_window: Window, editor: CodebookEditor) -> None:
    editor.show_place(("label", "cue"))
    press(editor, "Remove")
    assert "spans bear Cue; retire it" in editor.trouble.text()
    press(editor, "Retire")
    assert "3" not in {entry._key for entry in demo_window.labels.entries}
    assert demo_window.desk.article
    cue = next(s for s in demo_window.desk.article.spans if s.label == "cue")
    assert demo_window.view.lanes
    assert demo_window.view.lanes.style(cue).pattern == "hatch"
    press(editor, "Use again")
    assert "3" in {entry._key for entry in demo_window.labels.entries}


def test_labels_stand_under_others_and_change_places(demo_window: Window, editor: CodebookEditor) -> None:
    editor.show_place(("label", "cue"))
    press(editor, "Up")
    assert [label.id for label in book(demo_window).labels] == ["claim", "cue", "source", "actor"]
    choose(editor, "Stands under", "Actor")
    assert book(demo_window).family("actor") == ("actor", "cue")
    editor.show_place(("label", "actor"))
    choose(editor, "Stands under", "Cue")
    assert "would stand under itself" in editor.trouble.text()


def test_links_article_labels_and_actor_types(demo_window: Window, editor: CodebookEditor) -> None:
    press(editor, "New link")
    write(editor, "Name", "supports")
    assert editor.trouble.text() == "There is a relation “supports” already."
    write(editor, "Name", "repeats")
    write(editor, "From", "Claim")
    write(editor, "To", "Claim")
    relation = book(demo_window).relations[-1]
    assert (relation.name, relation.heads, relation.children) == ("repeats", ("claim",), ("claim",))
    press(editor, "Remove link repeats")
    assert len(book(demo_window).relations) == 2
    press(editor, "New article label")
    write(editor, "Name", "topic")
    assert book(demo_window).article_labels == (ArticleLabel(name="topic", values=("yes", "no")),)
    press(editor, "Remove article label topic")
    editor.show_place(("book", ""))
    write(editor, "Name", "Ours")
    assert book(demo_window).name == "Ours"


def test_the_editor_closes_with_its_project(qtbot: Bot, demo_window: Window, editor: CodebookEditor) -> None:
    demo_window.close_project()
    qtbot.waitUntil(lambda: demo_window.findChild(CodebookEditor) is None)


# --- colours ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["light", "dark"])
def test_every_two_colours_of_the_palette_are_told_apart_by_everybody(name: str) -> None:
    theme = faces.load(name)
    for vision in VISIONS:
        for a, b in combinations(theme.labels, 2):
            assert distance(theme, a, b, vision) > ALIKE + 5, (vision, a, b)


def test_the_distance_is_the_one_of_the_books() -> None:
    assert difference((0, 0, 0), (255, 255, 255)) == pytest.approx(100, abs=0.01)
    assert difference((255, 0, 0), (0, 255, 0)) == pytest.approx(
        170.6, abs=0.3
    )  # the textbook's value for sRGB primaries
    assert difference((190, 80, 60), (110, 120, 60), "deutan") < difference((190, 80, 60), (110, 120, 60)) / 2


def test_labels_that_look_alike_are_told_with_the_people_who_mix_them_up(
    demo_window: Window, editor: CodebookEditor
) -> None:
    assert alike(book(demo_window)) == []
    assert "can be told apart" in editor.likeness.text()
    editor.show_place(("label", "actor"))
    choose(editor, "Colour", "source")
    choose(editor, "Line", "solid")
    assert editor.likeness.text() == "Source and Actor look alike to everybody: give one another colour, form or line."
    choose(editor, "Line", "dots")
    assert "can be told apart" in editor.likeness.text()


# --- at hand ------------------------------------------------------------------------------------------------


def revise(window: Window, made: Codebook) -> None:
    assert window.desk.do_freely(lambda: codebooks.revise(window.desk.project, made, "Codebook"))
    QApplication.processEvents()


def panel(window: Window) -> CodebookPanel:
    return cast("CodebookPanel", window.docks.panel("Codebook"))


def test_i_shows_what_the_label_under_the_caret_means_and_goes_back(demo_window: Window, demo_hand: Hand) -> None:
    actor = book(demo_window).label("actor")
    revise(
        demo_window,
        edits.with_label(book(demo_window), replace(actor, inclusion="Also by office.", examples=("the mayor",))),
    )
    assert demo_window.desk.article
    span = next(s for s in demo_window.desk.article.spans if s.label == "actor")
    demo_window.desk.go_to(span)
    demo_hand.key("I")
    shown = panel(demo_window)
    assert demo_window.docks.in_front("Codebook")
    entry = shown.entries["actor"]
    words = [label.text() for label in entry.findChildren(type(shown.relook).__mro__[2]) if hasattr(label, "text")]
    told = " ".join([*words, *(one.text() for one in entry.findChildren(QWidget) if hasattr(one, "text"))])
    assert "Yes: Also by office." in told
    assert "For example: the mayor" in told
    assert not entry.visibleRegion().isEmpty()
    demo_hand.key("I")
    assert demo_window.docks.in_front("Statement")


def test_after_a_new_definition_the_tags_made_before_it_are_listed_and_kept_by_k(
    qtbot: Bot, demo_window: Window, demo_hand: Hand
) -> None:
    demo_hand.drag(1500, 1510)
    demo_hand.key("3")
    demo_hand.drag(1520, 1530)
    demo_hand.key("3")
    assert panel(demo_window).relook.isHidden()
    revise(
        demo_window,
        edits.with_label(book(demo_window), replace(book(demo_window).label("cue"), definition="Verbs only.")),
    )
    demo_hand.drag(1540, 1550)
    demo_hand.key("3")  # under the new one
    demo_window.docks.show("Codebook")
    qtbot.waitUntil(lambda: panel(demo_window).relook.text() == "Tags to look at again: 2")
    QTest.mouseClick(panel(demo_window).relook, Qt.MouseButton.LeftButton)
    finder = cast("Find", demo_window.docks.panel("Find"))
    qtbot.waitUntil(lambda: len(finder.model.all) == 2 and demo_window.work.job is None)
    finder.list.setFocus()
    QTest.keyClick(finder.list, Qt.Key.Key_Space)
    QTest.keyClick(finder.list, "k")
    qtbot.waitUntil(lambda: codebooks.outdated_count(demo_window.desk.project) == 1)
    qtbot.waitUntil(lambda: panel(demo_window).relook.text() == "Tags to look at again: 1")
    demo_window.desk.undo()
    assert codebooks.outdated_count(demo_window.desk.project) == 2


# --- the whole article --------------------------------------------------------------------------------------


def test_t_goes_to_the_labels_of_the_article_which_are_set_by_keys(
    qtbot: Bot, demo_window: Window, demo_hand: Hand
) -> None:
    kinds = (
        ArticleLabel(name="frame", values=("conflict", "blame"), many=True),
        ArticleLabel(name="relevance", values=("high", "low")),
    )
    revise(demo_window, replace(book(demo_window), article_labels=kinds))
    demo_hand.key("T")
    shown = cast("ArticlePanel", demo_window.docks.panel("Article"))
    qtbot.waitUntil(lambda: demo_window.docks.in_front("Article"))

    def labels() -> dict[str, tuple[str, ...]]:
        assert demo_window.desk.article
        assert demo_window.desk.article.layer
        return dict(demo_window.desk.article.layer.labels)

    def space() -> None:
        focus = QApplication.focusWidget()
        assert isinstance(focus, QPushButton)
        QTest.keyClick(focus, Qt.Key.Key_Space)
        QApplication.processEvents()

    assert QApplication.focusWidget() is shown.values["frame", "conflict"]
    space()
    QTest.keyClick(shown.values["frame", "conflict"], Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is shown.values["frame", "blame"]
    space()
    assert labels() == {"frame": ("conflict", "blame")}, demo_window.status.sentence.text()
    for value in ("high", "low"):
        shown.values["relevance", value].setFocus()
        space()
    assert labels()["relevance"] == ("low",)
    assert not shown.values["relevance", "high"].isChecked()
    shown.values["frame", "blame"].setFocus()
    space()
    assert labels()["frame"] == ("conflict",)
    assert shown.note
    shown.note.setFocus()
    QTest.keyClicks(shown.note, "Printed twice")
    QTest.keyClick(shown.note, Qt.Key.Key_Tab)
    QApplication.processEvents()
    assert demo_window.desk.article
    assert demo_window.desk.article.layer
    assert demo_window.desk.article.layer.note == "Printed twice"
    demo_hand.key("Z", CTRL)
    QApplication.processEvents()
    assert shown.note.toPlainText() == ""


def test_without_article_labels_the_panel_offers_the_editor(qtbot: Bot, demo_window: Window, demo_hand: Hand) -> None:
    demo_hand.key("T")
    shown = cast("ArticlePanel", demo_window.docks.panel("Article"))
    button = next(b for b in shown.findChildren(QPushButton) if b.text() == "Edit the codebook…")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert demo_window.findChild(CodebookEditor)


def test_a_label_keeps_what_a_form_does_not_show(demo_window: Window, editor: CodebookEditor) -> None:
    before = book(demo_window).label("claim")
    editor.show_place(("label", "claim"))
    write(editor, "Memo", "Hello")
    assert book(demo_window).label("claim") == replace(before, memo="Hello")
    assert isinstance(before, Label)
