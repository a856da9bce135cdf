"""The panel of suggestions: ticks and threshold, what to expect, one edit for all, what was learned, and articles without."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QMessageBox
from pytestqt.qtbot import QtBot

from annotator.domain.change import added, edit
from annotator.domain.model import Entity, now
from annotator.domain.suggestion import ACCEPTED, REJECTED, Part, Suggestion, Verdict
from annotator.services import learning
from annotator.storage import machine
from annotator.ui.panels.suggestions import SuggestionsPanel
from annotator.ui.suggestions import more
from annotator.ui.suggestions.more import More
from annotator.ui.suggestions.rows import TICKS
from annotator.ui.window import Window
from tests.ui.conftest import CTRL, NONE, SHIFT, TEXT, Hand, article, quotes

HE = ((TEXT.index("he said on"), TEXT.index("he said on") + 2),)
REPORT = {"articles": 30, "statements": 90, "held_out": 6, "rules_f1": 0.5, "learned_f1": 0.6}


def at(words: str) -> tuple[tuple[int, int], ...]:
    start = TEXT.index(words)
    return ((start, start + len(words)),)


@pytest.fixture
def suggested(window: Window, tmp_path: Path) -> Window:
    article(window, tmp_path)
    document = window.desk.document
    assert document is not None
    made = [
        Suggestion(document_id=document.id, maker="rules", rule="say", confidence=0.93, parts=(
            Part("claim", at("the dam was safe")), Part("source", at("Mr Orlov"), "source", name="Orlov"), Part("cue", at("said"), "cue"))),
        Suggestion(document_id=document.id, maker="rules", rule="say", confidence=0.85, parts=(
            Part("claim", at("We checked")), Part("source", HE, "source", name="Orlov"))),
        Suggestion(document_id=document.id, maker="rules", rule="deny something", confidence=0.4, parts=(
            Part("claim", at("She denied it")),)),
        Suggestion(document_id=document.id, maker="actors", rule="person", confidence=0.8, parts=(
            Part("actor", at("Orlov"), name="Orlov"),)),
    ]  # fmt: skip
    window.desk.project.do(edit("Suggest", *added(made)))
    return window


@pytest.fixture
def panel(suggested: Window, qtbot: QtBot) -> SuggestionsPanel:
    qtbot.waitUntil(suggested.isActiveWindow)
    QTest.keyClick(suggested, Qt.Key.Key_S, CTRL | SHIFT)
    found = suggested.docks.panel("Suggestions")
    assert isinstance(found, SuggestionsPanel)
    qtbot.waitUntil(lambda: suggested.docks.in_front("Suggestions"))
    found.fresh.now()
    return found


def shown(panel: SuggestionsPanel) -> list[str]:
    return [TEXT[one.start : one.end] for one in panel.model.all]


def click(panel: SuggestionsPanel, row: int, x: int) -> None:
    area = panel.list.visualRect(panel.model.index(row))
    QTest.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, NONE, QPoint(x, area.center().y()))


def fresh(panel: SuggestionsPanel) -> None:
    panel.fresh.tell()
    panel.fresh.now()


def test_statements_first_actors_at_a_click(panel: SuggestionsPanel) -> None:
    assert shown(panel) == ["the dam was safe", "We checked", "She denied it"]
    assert panel.kind_buttons["statements"].text().strip() == "Statements 3"
    QTest.mouseClick(panel.kind_buttons["actors"], Qt.MouseButton.LeftButton)
    fresh(panel)
    assert shown(panel) == ["Orlov"]
    QTest.mouseClick(panel.kind_buttons["all"], Qt.MouseButton.LeftButton)
    fresh(panel)
    assert len(shown(panel)) == 4
    assert panel.settings.suggest_kinds == "all"


def test_the_threshold_ticks_and_one_edit_accepts(panel: SuggestionsPanel, suggested: Window) -> None:
    assert [TEXT[one.start : one.end] for one in panel.model.ticked] == ["the dam was safe", "We checked"]
    assert panel.accept.text() == "Accept 2"
    panel.slider.setFocus()
    QTest.keyClick(panel.slider, Qt.Key.Key_PageUp)  # 90 %
    assert panel.accept.text() == "Accept 1"
    QTest.keyClick(panel.slider, Qt.Key.Key_PageDown)
    before = suggested.desk.project.undo_title
    QTest.mouseClick(panel.accept, Qt.MouseButton.LeftButton)
    assert suggested.desk.project.undo_title == "Accept 2 suggestions" != before
    assert [words for label, words in quotes(suggested) if label == "claim"] == ["the dam was safe", "We checked"]
    suggested.desk.undo()
    assert quotes(suggested) == []
    fresh(panel)
    assert len(shown(panel)) == 3


def test_ticks_are_turned_by_mouse_and_key(panel: SuggestionsPanel, suggested: Window) -> None:
    click(panel, 0, TICKS - 14)
    assert panel.accept.text() == "Accept 1"
    assert suggested.desk.caret == 0  # the tick is no part of the row
    panel.list.setFocus()
    panel.list.setCurrentIndex(panel.model.index(2))
    QTest.keyClick(panel.list, Qt.Key.Key_Space)
    assert [TEXT[one.start : one.end] for one in panel.model.ticked] == ["We checked", "She denied it"]
    QTest.keyClick(panel.list, Qt.Key.Key_Delete)
    fresh(panel)
    assert shown(panel) == ["the dam was safe", "We checked"]
    assert suggested.desk.project.undo_title == "Reject suggestion"


def test_in_the_list_keys_mean_the_row_as_they_do_in_the_text(panel: SuggestionsPanel, suggested: Window) -> None:
    panel.list.setFocus()
    panel.list.setCurrentIndex(panel.model.index(0))
    QTest.keyClick(panel.list, Qt.Key.Key_Down)
    assert suggested.proposals.current == panel.model.all[1]
    QTest.keyClick(panel.list, Qt.Key.Key_Return)
    fresh(panel)
    assert [words for label, words in quotes(suggested) if label == "claim"] == ["We checked"]
    QTest.keyClick(panel.list, Qt.Key.Key_Delete)  # the next one is meant at once
    fresh(panel)
    assert shown(panel) == ["the dam was safe"]


def test_one_key_too_many_deletes_no_tag(suggested: Window) -> None:
    """In the rhythm of rejecting, the key behind the last suggestion must not fall on a tag that lies there."""
    hand = Hand(suggested)
    suggested.desk.select(*at("She denied it")[0])
    hand.key("4")
    suggested.desk.place(0)
    hand.key("m")
    hand.key(Qt.Key.Key_Delete, times=8)
    assert suggested.proposals.open == ()
    assert "Del deletes a tag once the caret has moved" in suggested.status.sentence.text()
    assert [words for _, words in quotes(suggested)] == ["She denied it"]
    hand.key(Qt.Key.Key_Right)
    hand.key(Qt.Key.Key_Delete)
    assert quotes(suggested) == []


def test_a_click_on_the_source_means_the_suggestion(suggested: Window) -> None:
    Hand(suggested).click(TEXT.index("Orlov") + 2)
    current = suggested.proposals.current
    assert current is not None
    assert TEXT[current.start : current.end] == "the dam was safe"


def test_what_was_accepted_together_measures_nothing(panel: SuggestionsPanel, suggested: Window) -> None:
    QTest.mouseClick(panel.accept, Qt.MouseButton.LeftButton)
    assert suggested.suggesting.decisions.all == []
    suggested.desk.undo()
    Hand(suggested).key("m")
    Hand(suggested).key(Qt.Key.Key_Return)
    assert [one.right for one in suggested.suggesting.decisions.all] == [True]


def test_an_article_coded_with_suggestions_is_not_coded_without(suggested: Window) -> None:
    Hand(suggested).key("m")
    Hand(suggested).key(Qt.Key.Key_Return)
    suggested.run_by_id("suggest.hide")
    assert "it cannot count as coded without them any more" in suggested.status.sentence.text()


def test_switched_off_they_are_out_of_sight(panel: SuggestionsPanel, suggested: Window) -> None:
    panel.more._turn()
    assert suggested.proposals.every == ()
    fresh(panel)
    assert "switched off" in panel.list.empty
    panel.more._turn()
    assert len(suggested.proposals.every) == 4


def test_a_row_means_its_suggestion_and_the_card_tells_of_it(
    panel: SuggestionsPanel, suggested: Window, qtbot: QtBot
) -> None:
    click(panel, 1, TICKS + 40)
    current = suggested.proposals.current
    assert current is not None
    assert TEXT[current.start : current.end] == "We checked"
    assert suggested.desk.caret == TEXT.index("We checked")
    card = suggested.card
    assert card is not None
    qtbot.waitUntil(lambda: "he · Orlov?" in _words(card))
    assert "Suggested statement" in _words(card)
    assert "A verb of speech" in _words(card)


def _words(widget: object) -> str:
    from PySide6.QtWidgets import QLabel, QScrollArea

    assert isinstance(widget, QScrollArea)
    page = widget.widget()
    return " ".join(label.text() for label in page.findChildren(QLabel))


def test_keys_go_surest_first_where_that_is_chosen(panel: SuggestionsPanel, suggested: Window) -> None:
    suggested.proposals.show_kinds("all")
    suggested.run_by_id("suggest.order")
    assert "surest suggestion comes first" in suggested.status.sentence.text()
    hand, met = Hand(suggested), list[float]()
    for _ in range(4):
        hand.key("m")
        assert suggested.proposals.current is not None
        met.append(suggested.proposals.current.confidence)
    assert met == sorted(met, reverse=True)
    suggested.run_by_id("suggest.order")
    assert "in the order of the text" in suggested.status.sentence.text()


def decided(window: Window, right: int, wrong: int, confidence: float = 0.9) -> None:
    document, coder = window.desk.document, window.desk.project.coder
    assert document is not None
    assert coder is not None
    made = [
        Verdict(document_id=document.id, coder_id=coder.id, created=now(), answer=ACCEPTED if n < right else REJECTED, maker="rules", rule="say",
                confidence=confidence, label="claim", fragments=((n, n + 1),))
        for n in range(right + wrong)
    ]  # fmt: skip
    window.desk.project.do(edit("Decide", *added(made)))


def test_what_to_expect_is_measured_on_the_projects_own_decisions(
    panel: SuggestionsPanel, suggested: Window, qtbot: QtBot
) -> None:
    assert panel.expects.text() == "≥ 80 %: about 89 % right"
    assert "0 single decisions in this project are too few" in panel.expects.accessibleDescription()
    decided(suggested, right=18, wrong=2)
    fresh(panel)
    assert panel.expects.text() == "≥ 80 %: 90 % right (20)"
    assert "95 % interval: 70 to 97 %" in panel.expects.accessibleDescription()
    Hand(suggested).key("m")
    card = suggested.card
    qtbot.waitUntil(lambda: card is not None and "Right in 90 % of this project's 20 decisions" in _words(card))
    suggested.desk.undo()
    fresh(panel)
    assert panel.expects.text() == "≥ 80 %: about 89 % right"


def test_an_article_is_coded_without_suggestions(panel: SuggestionsPanel, suggested: Window) -> None:
    suggested.run_by_id("suggest.hide")
    assert suggested.proposals.every == ()
    fresh(panel)
    assert "hidden in this article" in panel.list.empty
    suggested.desk.undo()
    assert len(suggested.proposals.every) == 4
    suggested.run_by_id("suggest.hide")
    suggested.run_by_id("suggest.hide")
    assert len(suggested.proposals.every) == 4


def test_a_complete_article_suggests_nothing(panel: SuggestionsPanel, suggested: Window) -> None:
    Hand(suggested).key("m")
    Hand(suggested).key(Qt.Key.Key_Return)
    QTest.keyClick(suggested, Qt.Key.Key_Return, CTRL)
    assert suggested.proposals.every == ()
    fresh(panel)
    assert "The article is complete" in panel.list.empty
    QTest.keyClick(suggested, Qt.Key.Key_Return, CTRL)
    assert len(suggested.proposals.every) == 3


def test_accepted_sources_are_linked_with_the_registry(suggested: Window) -> None:
    project = suggested.desk.project
    orlov = Entity(name="Pyotr Orlov", type="person", aliases=("Orlov",))
    project.do(edit("Actor", *added([orlov])))
    Hand(suggested).key("m")
    Hand(suggested).key(Qt.Key.Key_Return)
    here = suggested.desk.article
    assert here is not None
    source = next(span for span in here.spans if span.label == "source")
    assert source.entity_id == orlov.id


def test_one_key_links_all_that_suggestions_put_together(suggested: Window) -> None:
    """Mr Orlov and he are one; whoever is entered for the one is meant by the other."""
    hand = Hand(suggested)
    hand.key("m")
    hand.key(Qt.Key.Key_Return, times=2)
    suggested.desk.place(HE[0][0])
    hand.key("a")
    assert suggested.palette_.model.all[0].text == "New actor “Orlov”"
    QTest.keyClick(suggested.palette_.field, Qt.Key.Key_Return)
    here = suggested.desk.article
    assert here is not None
    sources = [span for span in here.spans if span.label == "source"]
    assert len({span.entity_id for span in sources}) == 1
    assert sources[0].entity_id is not None
    assert [entity.name for entity in suggested.desk.project.entities()] == ["Orlov"]
    assert json.loads(sources[0].extra)["called"] == "Orlov"
    suggested.desk.undo()
    assert suggested.desk.project.entities() == []


# --- learning ---------------------------------------------------------------------------------------------------------


def test_what_was_learned_is_told_deleted_and_had_again(
    panel: SuggestionsPanel, suggested: Window, qtbot: QtBot
) -> None:
    lessons = panel.lessons
    qtbot.waitUntil(lambda: lessons.state.taught == 0)
    assert lessons.told.text() == "Learns from 20 articles on: 0"
    assert not lessons.learn_button.isEnabled()
    machine.keep(suggested.desk.project.store, json.dumps(REPORT), b"model")
    lessons.state.forget()
    lessons.state.look()
    qtbot.waitUntil(lambda: lessons.told.text() == "Learned: F1 60, rules 50 (on 6)")
    assert "on 6 that were held out" in lessons.told.accessibleDescription()
    lessons._forget(1)
    qtbot.waitUntil(lambda: lessons.state.taught == 0 and not lessons.state.versions)
    assert learning.versions(suggested.desk.project) == []
    lessons._remember()
    qtbot.waitUntil(lambda: bool(lessons.state.versions))
    assert [(one.number, one.used) for one in learning.versions(suggested.desk.project)] == [(1, True)]


def test_a_version_is_exported(
    panel: SuggestionsPanel, suggested: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    machine.keep(suggested.desk.project.store, json.dumps(REPORT), b"model")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "v.annmodel"), ""))
    panel.lessons._export(1)
    assert (tmp_path / "v.annmodel").read_bytes() == b"model"
    assert "Saved" in suggested.status.sentence.text()


def test_too_few_articles_are_refused_with_the_number(panel: SuggestionsPanel, suggested: Window, qtbot: QtBot) -> None:
    pytest.importorskip("pycrfsuite")
    suggested.run_by_id("suggest.learn")
    qtbot.waitUntil(lambda: suggested.work.job is None)
    assert "0 tagged articles are not enough to learn from" in suggested.status.sentence.text()


# --- choices ------------------------------------------------------------------------------------------------------------


def test_a_pipeline_from_a_folder_is_loaded_only_for_who_says_so(
    panel: SuggestionsPanel, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = list[str]()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path))

    def answer(role: QMessageBox.ButtonRole) -> None:
        def exec_(box: QMessageBox) -> int:
            asked.append(box.text())
            next(button for button in box.buttons() if box.buttonRole(button) == role).click()
            return 0

        monkeypatch.setattr(QMessageBox, "exec", exec_)

    answer(QMessageBox.ButtonRole.RejectRole)
    panel.more._ask(panel.more._parse_with)
    assert panel.settings.pipeline == ""
    assert "runs code that its makers chose" in asked[0]
    answer(QMessageBox.ButtonRole.AcceptRole)
    panel.more._ask(panel.more._parse_with)
    assert panel.settings.pipeline == str(tmp_path)


def test_the_menu_tells_what_is_chosen(panel: SuggestionsPanel) -> None:
    def ticked(menu: More) -> list[str]:
        return [action.text() for action in menu.actions() if action.isChecked()]

    panel.more._fill()
    assert ticked(panel.more) == ["In the order of the text", "Suggest by itself, ahead of the queue"]
    panel.more._turn()
    panel.proposals.order_by("confidence")
    panel.more._fill()
    assert ticked(panel.more) == ["Surest first"]
    assert more.trusted is not None


def test_a_read_only_project_says_why_nothing_is_suggested(window: Window, demo_file: Path, tmp_path: Path) -> None:
    from annotator.services.project import Project

    place = tmp_path / "demo.annotator"
    place.write_bytes(demo_file.read_bytes())
    window.show_project(Project.open(place))
    found = window.docks.panel("Suggestions")
    assert isinstance(found, SuggestionsPanel)
    fresh(found)
    assert "read-only" in found.list.empty
