"""Deciding about suggestions by keys: seen apart from tags, accepted, edited or rejected with one key each, undone like any edit."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor

from annotator.domain.change import added, edit
from annotator.domain.suggestion import Part, Suggestion
from annotator.ui.window import Window
from tests.ui.conftest import SHIFT, TEXT, Hand, article


def at(words: str) -> tuple[tuple[int, int], ...]:
    start = TEXT.index(words)
    return ((start, start + len(words)),)


@pytest.fixture
def text_window(window: Window, tmp_path: Path) -> Window:
    article(window, tmp_path)
    return window


@pytest.fixture
def suggested(text_window: Window) -> Window:
    document = text_window.desk.document
    assert document is not None
    made = [
        Suggestion(document_id=document.id, maker="rules", rule="says", confidence=0.83, parts=(
            Part("claim", at("the dam was safe")), Part("source", at("Mr Orlov"), "source"), Part("cue", at("said"), "cue"))),
        Suggestion(document_id=document.id, maker="rules", rule="quotation", confidence=0.6, parts=(
            Part("claim", at("We checked")), Part("source", at("he"), "source"))),
        Suggestion(document_id=document.id, maker="rules", rule="denies", confidence=0.7, parts=(
            Part("claim", at("She denied it")),)),
    ]  # fmt: skip
    text_window.desk.project.do(edit("Suggest", *added(made)))
    return text_window


def quotes(window: Window) -> list[str]:
    here = window.desk.article
    assert here is not None
    return [span.quote(TEXT) for span in sorted(here.spans, key=lambda span: span.start)]


def meant(window: Window) -> str:
    one = window.proposals.current
    return TEXT[slice(*one.main.fragments[0])] if one else ""


def test_m_walks_through_them_and_the_bar_says_what_the_keys_do(suggested: Window) -> None:
    hand = Hand(suggested)
    hand.key("m")
    assert meant(suggested) == "the dam was safe"
    assert "Suggested (83 %): Enter accepts" in suggested.labels._mode.text()
    assert suggested.labels._stack.currentIndex() == 1
    hand.key("m", times=2)
    assert meant(suggested) == "She denied it"
    hand.key("m")
    assert "no further suggestion" in suggested.status.sentence.text()
    hand.key("m", SHIFT)
    assert meant(suggested) == "We checked"
    hand.key(Qt.Key.Key_Right)
    assert meant(suggested) == "We checked"  # the caret stands in it still
    suggested.desk.place(TEXT.index("Monday"))
    assert suggested.labels._stack.currentIndex() == 0


def test_enter_accepts_and_goes_on(suggested: Window) -> None:
    hand = Hand(suggested)
    hand.key("m")
    hand.key(Qt.Key.Key_Return)
    assert quotes(suggested) == ["Mr Orlov", "said", "the dam was safe"]
    assert meant(suggested) == "We checked"
    hand.key(Qt.Key.Key_Return, times=2)
    assert suggested.proposals.open == ()
    claim = suggested.desk.claim
    assert claim is not None
    assert claim.quote(TEXT) == "She denied it"  # after the last one its statement is open
    suggested.desk.undo()
    assert [TEXT[one.start : one.end] for one in suggested.proposals.open] == ["She denied it"]


def test_shift_enter_accepts_and_opens_the_statement(suggested: Window) -> None:
    hand = Hand(suggested)
    hand.key("m")
    hand.key(Qt.Key.Key_Return, SHIFT)
    claim = suggested.desk.claim
    assert claim is not None
    assert claim.quote(TEXT) == "the dam was safe"
    hand.key(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert "the dam was" in quotes(suggested)


def test_del_rejects_and_undo_brings_it_back(suggested: Window) -> None:
    hand = Hand(suggested)
    hand.key("m")
    hand.key(Qt.Key.Key_Delete)
    assert quotes(suggested) == []
    assert len(suggested.proposals.open) == 2
    assert meant(suggested) == "We checked"
    suggested.desk.undo()
    assert len(suggested.proposals.open) == 3


def test_a_click_means_the_suggestion_under_it(suggested: Window) -> None:
    Hand(suggested).click(TEXT.index("checked") + 2)
    assert meant(suggested) == "We checked"


def test_a_tag_under_the_caret_is_meant_before_a_suggestion(suggested: Window) -> None:
    hand = Hand(suggested)
    hand.key("m")
    hand.key(Qt.Key.Key_Return)
    suggested.desk.place(TEXT.index("dam"))
    assert meant(suggested) == ""
    hand.key(Qt.Key.Key_Delete)
    assert "the dam was safe" not in quotes(suggested)


def test_what_is_tagged_by_hand_is_no_longer_suggested(suggested: Window) -> None:
    suggested.desk.select(*at("She denied it")[0])
    Hand(suggested).key("3")
    kinds = {suggested.desk.project.codebook.label(one.main.label).name for one in suggested.proposals.open}
    assert kinds == {"Claim"}
    assert "She denied it" in quotes(suggested)


def test_without_suggestions_the_keys_say_so(text_window: Window) -> None:
    hand = Hand(text_window)
    hand.key("m")
    assert "no open suggestion" in text_window.status.sentence.text()
    hand.key(Qt.Key.Key_Return, SHIFT)
    assert "M goes to the next one" in text_window.status.sentence.text()


def test_a_colleagues_layer_shows_none(suggested: Window) -> None:
    project, document = suggested.desk.project, suggested.desk.document
    assert document is not None
    hand = Hand(suggested)
    hand.key("m")
    hand.key(Qt.Key.Key_Return)
    (own,) = project.layers(document.id)
    project.coder = project.store.coder("Eve")
    suggested.desk.open_article(document.id, own)
    assert suggested.proposals.open == ()


def test_they_are_drawn_without_a_tint(suggested: Window) -> None:
    """Under the words stands a dashed line in the label's colour; the paper shows through."""
    view = suggested.view
    image = view.viewport().grab().toImage()
    view.show_suggestions((), "")
    without = view.viewport().grab().toImage()
    changed = {
        (x, y) for x in range(image.width()) for y in range(image.height()) if image.pixel(x, y) != without.pixel(x, y)
    }
    assert changed
    colours = {QColor(image.pixel(x, y)).name() for x, y in changed}
    line = suggested.theme.label(suggested.desk.project.codebook.label("claim").colour).line.name()
    assert line in colours
    lines = {y for _, y in changed}
    assert len(changed) < 6 * len(lines) * 120  # edges, feet and figures, no areas
