"""Who is meant: the key A, the palette that asks, and the panel, by real keys and clicks."""

from __future__ import annotations

from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPushButton

from annotator.domain.change import added, edit
from annotator.domain.model import Entity, EntityRole
from annotator.ui import ways
from annotator.ui.panels.actors import ActorsPanel
from annotator.ui.window import Window
from tests.ui.bot import Bot
from tests.ui.conftest import CTRL, TEXT, Hand, article


def names(window: Window) -> dict[str, str]:
    """Whom the tags of the article mean, by their words."""
    assert window.desk.article
    known = window.actors.registry
    return {s.quote(TEXT): e.name for s in window.desk.article.spans if (e := known.root(s.entity_id))}


def write(words: str) -> None:
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    QTest.keyClicks(field, words)


def enter() -> None:
    field = QApplication.focusWidget()
    assert field is not None
    QTest.keyClick(field, Qt.Key.Key_Return)


def test_a_new_actor_by_keys_alone_and_the_next_mention_by_one_key(
    qtbot: Bot, window: Window, hand: Hand, tmp_path: Path
) -> None:
    article(window, tmp_path)
    hand.drag(0, 8)
    hand.key("2")
    hand.key("a")
    assert window.palette_.isVisible()
    assert window.palette_.model.all[0].text == "New actor “Mr Orlov”"
    assert window.palette_.model.all[0].group == "person"
    enter()
    assert not window.palette_.isVisible()
    assert names(window) == {"Mr Orlov": "Mr Orlov"}
    assert window.view.hasFocus()
    hand.double_click(TEXT.index("he said"))
    hand.key("2")
    qtbot.waitUntil(lambda: window.status.sentence.text().endswith("· A: Mr Orlov"))
    hand.key("a")
    assert names(window) == {"Mr Orlov": "Mr Orlov", "he": "Mr Orlov"}
    hand.key(Qt.Key.Key_Z, CTRL)
    assert names(window) == {"Mr Orlov": "Mr Orlov"}


def test_an_alias_of_two_asks_and_both_are_offered_first(window: Window, hand: Hand, tmp_path: Path) -> None:
    article(window, tmp_path)
    assert window.project
    window.project.do(
        edit("Two", *added([Entity(name="Ivan", aliases=("Mr Orlov",)), Entity(name="Oleg", aliases=("Mr Orlov",))]))
    )
    hand.drag(0, 8)
    hand.key("2")
    hand.key("a")
    assert window.palette_.isVisible()
    assert {row.text for row in window.palette_.model.all[:2]} == {"Ivan", "Oleg"}
    QTest.keyClick(window.palette_.field, Qt.Key.Key_Escape)
    assert names(window) == {}


def test_chosen_by_hand_a_whole_name_becomes_an_alias(window: Window, hand: Hand, tmp_path: Path) -> None:
    article(window, tmp_path)
    assert window.project
    window.project.do(edit("One", *added([Entity(name="Radio Sarnel"), Entity(name="Alexander O.")])))
    hand.drag(0, 8)
    hand.key("2")
    hand.key("a")
    write("alex")
    enter()
    assert names(window) == {"Mr Orlov": "Alexander O."}
    assert window.actors.registry.named("Mr Orlov")[0].name == "Alexander O."


def test_nobody_takes_the_actor_away(window: Window, hand: Hand, tmp_path: Path) -> None:
    article(window, tmp_path)
    hand.drag(0, 8)
    hand.key("2")
    hand.key("a")
    enter()
    hand.key("a")
    QTest.keyClick(window.palette_.field, Qt.Key.Key_Up)
    enter()
    assert names(window) == {}


def test_without_a_tag_that_names_somebody_it_says_so(window: Window, hand: Hand, tmp_path: Path) -> None:
    article(window, tmp_path)
    hand.key("a")
    assert "An actor needs a tag that names somebody" in window.status.sentence.text()
    hand.drag(TEXT.index("the dam"), TEXT.index("the dam") + 7)
    hand.key("1")
    hand.key("a")
    assert "An actor needs a tag that names somebody" in window.status.sentence.text()


@pytest.fixture
def panel(qtbot: Bot, demo_window: Window) -> ActorsPanel:
    demo_window.docks.show("Actors")
    found = cast("ActorsPanel", demo_window.docks.panel("Actors"))
    qtbot.waitUntil(lambda: bool(found.model.all))
    return found


def field(panel: ActorsPanel, name: str) -> QLineEdit:
    return next(one for one in panel.findChildren(QLineEdit) if one.accessibleName() == name and one.isVisible())


def test_the_panel_lists_the_article_s_actors_and_all_of_them(qtbot: Bot, panel: ActorsPanel) -> None:
    here = len(panel.model.all)
    assert ("Ilse Brandow", "person") in [row[:2] for row in panel.model.all]
    panel.which.setFocus()
    QTest.keyClick(panel.which, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: len(panel.model.all) > here)
    QTest.keyClicks(panel.words, "brand")
    qtbot.waitUntil(lambda: [row[0] for row in panel.model.all] == ["Ilse Brandow"])
    QTest.keyClicks(panel.words, "xyz")
    qtbot.waitUntil(lambda: "No actor bears that name" in panel.rows.empty)


def test_the_card_changes_what_is_known_each_field_an_edit(
    qtbot: Bot, demo_window: Window, panel: ActorsPanel
) -> None:
    registry = demo_window.actors.registry
    (brandow,) = registry.named("Ilse Brandow")
    ways.show_actor(demo_window, brandow.id)
    qid = field(panel, "QID")
    qid.setFocus()
    QTest.keyClicks(qid, "q42")
    QTest.keyClick(qid, Qt.Key.Key_Return)
    assert registry.named("Ilse Brandow")[0].qid == "Q42"
    qtbot.waitUntil(lambda: field(panel, "QID").text() == "Q42")
    name = field(panel, "Name")
    name.setFocus()
    name.selectAll()
    QTest.keyClicks(name, "Ilse B.")
    QTest.keyClick(name, Qt.Key.Key_Return)
    assert registry.root(brandow.id).name == "Ilse B."  # type: ignore[union-attr]
    assert demo_window.project
    demo_window.project.undo()
    demo_window.project.undo()
    assert registry.root(brandow.id) == brandow
    qtbot.waitUntil(lambda: field(panel, "Name").text() == "Ilse Brandow" and field(panel, "QID").text() == "")
    kind = next(box for box in panel.findChildren(QComboBox) if box.accessibleName() == "Type" and box.isVisible())
    kind.setFocus()
    QTest.keyClick(kind, Qt.Key.Key_Down)
    assert registry.root(brandow.id).type == "organisation"  # type: ignore[union-attr]


def test_what_is_refused_stays_as_it_was_and_the_reason_stands_below(
    qtbot: Bot, demo_window: Window, panel: ActorsPanel
) -> None:
    (brandow,) = demo_window.actors.registry.named("Ilse Brandow")
    ways.show_actor(demo_window, brandow.id)
    qid = field(panel, "QID")
    qid.setFocus()
    QTest.keyClicks(qid, "forty-two")
    QTest.keyClick(qid, Qt.Key.Key_Return)
    assert "is no QID of Wikidata" in demo_window.status.sentence.text()
    assert demo_window.actors.registry.root(brandow.id) == brandow
    qtbot.waitUntil(lambda: field(panel, "QID").text() == "")


def test_a_mention_is_gone_to_in_its_article_and_layer(demo_window: Window, panel: ActorsPanel) -> None:
    (brandow,) = demo_window.actors.registry.named("Ilse Brandow")
    ways.show_actor(demo_window, brandow.id)
    assert panel.mentions is not None
    rows = panel.mentions.model()
    assert rows.rowCount() > 5
    panel.mentions.activated.emit(rows.index(rows.rowCount() - 1, 0))
    desk = demo_window.desk
    assert desk.span is not None
    assert demo_window.actors.registry.root(desk.span.entity_id) == brandow


def test_merging_shows_the_mentions_first_and_splitting_gives_them_back(
    qtbot: Bot, demo_window: Window, panel: ActorsPanel
) -> None:
    project, registry = demo_window.project, demo_window.actors.registry
    assert project
    (brandow,) = registry.named("Ilse Brandow")
    (vorsek,) = registry.named("Lida Vorsek")
    counts = project.mention_counts(registry)
    ways.show_actor(demo_window, vorsek.id)
    merge = next(b for b in panel.findChildren(QPushButton) if b.text().startswith("Merge") and b.isVisible())
    qtbot.mouseClick(merge, Qt.MouseButton.LeftButton)
    write("brandow")
    (row,) = demo_window.palette_.model.all
    assert row.group.startswith(f"{counts[vorsek.id]} + {counts[brandow.id]} mentions")
    enter()
    assert registry.root(vorsek.id) == brandow
    assert project.mention_counts(registry)[brandow.id] == counts[vorsek.id] + counts[brandow.id]
    split = next(b for b in panel.findChildren(QPushButton) if b.accessibleName() == "Split Lida Vorsek")
    qtbot.mouseClick(split, Qt.MouseButton.LeftButton)
    assert registry.root(vorsek.id) == vorsek
    assert project.mention_counts(registry) == counts


def test_roles_are_written_in_the_card(qtbot: Bot, demo_window: Window, panel: ActorsPanel) -> None:
    from annotator.ui.fields import Words

    (brandow,) = demo_window.actors.registry.named("Ilse Brandow")
    ways.show_actor(demo_window, brandow.id)
    roles = next(one for one in panel.findChildren(Words) if one.accessibleName() == "Roles" and one.isVisible())
    roles.setFocus()
    QTest.keyClicks(roles, "mayor | 2021")
    demo_window.view.setFocus()
    assert demo_window.actors.registry.root(brandow.id).roles == (EntityRole(title="mayor", since="2021"),)  # type: ignore[union-attr]
    qtbot.settle()
