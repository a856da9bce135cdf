"""What the desk does with every key, and the very sentence that it says where it does not."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from annotator.domain.change import ChangeSet, Refusal, removed
from annotator.domain.model import Layer, Relation, Span
from annotator.services.project import Project
from annotator.ui.caret import Mode
from annotator.ui.desk import Desk
from annotator.ui.window import Window
from tests.ui.conftest import ALT, CTRL, NONE, SHIFT, TEXT, Hand, article, quotes

NO_TAG = "No tag stands under the caret."
NO_STATEMENT = "No statement is open. Enter opens the one under the caret."
READ_ONLY = "The project is open read-only; nothing was changed."
BIND = "Bind: open the other claim, then 1 or 2."


@pytest.fixture
def laid(window: Window, tmp_path: Path) -> Window:
    """A window on a small article without tags."""
    article(window, tmp_path)
    return window


def select(hand: Hand, words: str) -> None:
    start = TEXT.index(words)
    hand.desk.select(start, start + len(words))


def tag(hand: Hand, words: str, key: str) -> Span:
    """Select words and press a digit; the span that came of it."""
    select(hand, words)
    hand.key(key)
    span = hand.desk.span
    assert span is not None
    return span


def said(window: Window) -> str:
    return window.status.sentence.text()


def stand(hand: Hand, words: str) -> None:
    """The caret alone, before these words, with no statement open."""
    hand.desk.open(None)
    hand.desk.place(TEXT.index(words))


# --- refusals -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("key", "modifiers", "sentence"), [
    (Qt.Key.Key_Delete, NONE, NO_TAG),
    ("o", NONE, NO_TAG),
    ("o", SHIFT, NO_TAG),
    (Qt.Key.Key_Right, ALT, NO_TAG),
    (Qt.Key.Key_Left, ALT, NO_TAG),
    (Qt.Key.Key_Right, ALT | SHIFT, NO_TAG),
    (Qt.Key.Key_Left, ALT | SHIFT, NO_TAG),
    ("b", NONE, NO_STATEMENT),
    (Qt.Key.Key_Up, ALT, NO_STATEMENT),
    (Qt.Key.Key_Down, ALT, NO_STATEMENT),
    ("j", NONE, "There is no further statement."),
    ("k", NONE, "There is no further statement."),
    (Qt.Key.Key_Return, NONE, "No tag stands under the caret. J opens the next statement."),
    ("d", NONE, "Tag the first words, then select further ones and press D."),
    (Qt.Key.Key_Space, SHIFT, "The selection was not grown; Space grows it."),
    ("c", NONE, "A note needs a tag under the caret or an open statement."),
    ("c", CTRL, "Nothing is selected."),
    ("8", NONE, "The codebook gives the key 8 to no label."),
    ("j", SHIFT, "This is the last article."),
    ("k", SHIFT, "This is the first article."),
    ("z", NONE, "No part of this article is marked as boilerplate."),
])  # fmt: skip
def test_in_a_bare_article_every_key_says_what_it_lacks(
    laid: Window, hand: Hand, key: Qt.Key | str, modifiers: Qt.KeyboardModifier, sentence: str
) -> None:
    hand.key(key, modifiers)
    assert said(laid) == sentence
    assert quotes(laid) == []


@pytest.mark.parametrize("mode", ["l", "r"])
def test_relabel_and_role_without_a_tag_say_so_and_end_their_mode(laid: Window, hand: Hand, mode: str) -> None:
    hand.key(mode)
    hand.key("2")
    expected = NO_TAG if mode == "l" else "A role needs an open statement and a tag under the caret."
    assert said(laid) == expected
    assert laid.desk.mode is Mode.USUAL


def test_a_whole_paragraph_grows_no_further(laid: Window, hand: Hand) -> None:
    laid.desk.select(0, TEXT.index("\n"))
    hand.key(Qt.Key.Key_Space)
    assert said(laid) == "The selection is a whole paragraph already."
    assert laid.desk.selection == (0, TEXT.index("\n"))


def test_a_tag_without_words_is_refused(laid: Window, hand: Hand) -> None:
    laid.desk.place(TEXT.index("\n") + 1)  # the blank line: no token there
    hand.key("4")
    assert said(laid) == "Select words first: drag, double-click, Shift+→, or Space."
    assert quotes(laid) == []


def test_a_tag_of_no_statement_opens_none(laid: Window, hand: Hand) -> None:
    tag(hand, "Mr Orlov", "4")
    hand.key(Qt.Key.Key_Return)
    stand(hand, "Mr Orlov")
    hand.key(Qt.Key.Key_Return)
    assert said(laid) == "This tag belongs to no statement. Open one and press the key of a role."
    assert laid.desk.claim is None


@pytest.mark.parametrize(("key", "sentence"), [
    (Qt.Key.Key_Up, "No claim stands around this one."),
    (Qt.Key.Key_Down, "No claim stands inside this one."),
])  # fmt: skip
def test_a_claim_alone_has_no_ladder(laid: Window, hand: Hand, key: Qt.Key, sentence: str) -> None:
    claim = tag(hand, "the dam was safe", "1")
    hand.key(key, ALT)
    assert said(laid) == sentence
    assert laid.desk.claim == claim


@pytest.mark.parametrize(("key", "modifiers"), [(Qt.Key.Key_Left, ALT), (Qt.Key.Key_Right, ALT | SHIFT)])
def test_an_edge_is_not_moved_over_the_other(
    laid: Window, hand: Hand, key: Qt.Key, modifiers: Qt.KeyboardModifier
) -> None:
    tag(hand, "Monday", "4")
    hand.key(key, modifiers)
    assert said(laid) == "Nothing would be left of the tag; Del deletes it."
    assert quotes(laid) == [("actor", "Monday")]


def test_an_edge_at_the_end_of_the_text_stays_there(laid: Window, hand: Hand) -> None:
    tag(hand, "it.", "4")
    hand.key(Qt.Key.Key_Right, ALT)
    assert said(laid) == "The span reaches there already."


def test_a_fragment_that_the_tag_holds_already_is_refused(laid: Window, hand: Hand) -> None:
    made = tag(hand, "the dam was safe", "1")
    laid.desk.select(made.start, made.start + 7)
    hand.key("d")
    assert said(laid) == "The span holds these words already."
    assert laid.desk.claim == made


def test_a_role_that_does_not_take_the_label_says_which_it_takes(laid: Window, hand: Hand) -> None:
    tag(hand, "the dam was safe", "1")
    hand.key("0")
    tag(hand, "said", "3")
    hand.key("r")
    hand.key("2")
    assert said(laid) == "The role source takes Source or Actor, not Cue."


def test_a_second_cue_is_refused_with_the_first_ones_words(laid: Window, hand: Hand) -> None:
    tag(hand, "the dam was safe", "1")
    tag(hand, "said", "3")
    select(hand, "checked")
    hand.key("3")
    assert said(laid) == "Statement 1 has its cue already: “said”. Delete that first, or 0 tags without joining."
    assert quotes(laid) == [("cue", "said"), ("claim", "the dam was safe")]


def test_a_claim_does_not_bind_itself(laid: Window, hand: Hand) -> None:
    tag(hand, "the dam was safe", "1")
    hand.key("b")
    hand.key("1")
    assert said(laid) == "A claim cannot support itself."


@pytest.mark.parametrize("key", ["3", "9"])
def test_binding_by_a_key_of_no_relation_is_refused(laid: Window, hand: Hand, key: str) -> None:
    tag(hand, "the dam was safe", "1")
    hand.key("b")
    hand.key(key)
    assert said(laid) == BIND
    assert laid.desk.mode is Mode.USUAL


def test_binding_when_no_other_claim_is_open_any_more_is_refused(laid: Window, hand: Hand) -> None:
    tag(hand, "the dam was safe", "1")
    hand.key("b")
    laid.desk.open(None)
    hand.key("1")
    assert said(laid) == BIND


def test_two_claims_are_bound_once(laid: Window, hand: Hand) -> None:
    tag(hand, "the dam was safe", "1")
    tag(hand, "checked", "1")
    for _ in range(2):
        hand.key("b")
        hand.key("k")
        hand.key("1")
        hand.key("j")
    assert laid.project is not None
    assert len(laid.project.store.read(Relation)) == 1


def test_an_article_that_is_gone_cannot_be_opened(laid: Window) -> None:
    before = laid.desk.document
    laid.desk.open_article("no such article")
    assert said(laid) == "This article is not in the project any more."
    assert laid.desk.document == before


def test_undo_says_when_there_is_nothing_left(laid: Window, hand: Hand) -> None:
    hand.key("z", CTRL | SHIFT)
    assert said(laid) == "There is nothing to redo."


# --- without a project, an article, or the right to write ---------------------------------------------------


def test_without_a_project_the_desk_says_how_to_get_one(window: Window) -> None:
    with pytest.raises(Refusal) as told:
        _ = window.desk.project
    assert str(told.value) == "No project is open: Ctrl+O opens one, Ctrl+N makes a new one."


ACTS: dict[str, Callable[[Desk], object]] = {
    "place": lambda desk: desk.place(5),
    "grow": lambda desk: desk.grow(),
    "step": lambda desk: desk.step(1),
    "cycle": lambda desk: desk.cycle(1),
    "need": lambda desk: desk.need(0, 9),
    "unlink": lambda desk: desk.unlink("source", Span(layer_id="l", label="source", fragments=((0, 1),), coder_id="c")),
    "note": lambda desk: desk.set_note("no such tag", "words"),
    "move": lambda desk: desk.escape(),
}


@pytest.mark.parametrize("name", ACTS)
def test_what_has_no_sense_without_an_article_does_nothing_and_says_nothing(laid: Window, name: str) -> None:
    laid.desk.close_article()
    laid.status.say("", False)
    ACTS[name](laid.desk)
    assert said(laid) == ""
    assert (laid.desk.caret, laid.desk.span, laid.desk.statement, laid.desk.document) == (0, None, None, None)


REFUSED: dict[str, tuple[Callable[[Desk], object], str]] = {
    "tag": (lambda desk: desk.press("4"), "No article is open."),
    "complete": (lambda desk: desk.toggle_complete(), "No article is open."),
    "delete": (lambda desk: desk.delete(), NO_TAG),
    "edge": (lambda desk: desk.move_edge("end", 1), NO_TAG),
    "open": (lambda desk: desk.open_here(), "No tag stands under the caret. J opens the next statement."),
    "attribute": (lambda desk: desk.set_attribute("stance", "denies"), NO_STATEMENT),
    "climb": (lambda desk: desk.climb(-1), NO_STATEMENT),
}


@pytest.mark.parametrize("name", REFUSED)
def test_without_an_article_a_verb_says_what_is_missing(laid: Window, name: str) -> None:
    act, sentence = REFUSED[name]
    laid.desk.close_article()
    act(laid.desk)
    assert said(laid) == sentence


def test_a_letter_without_an_open_claim_is_left_to_others(laid: Window) -> None:
    assert not laid.desk.step_attribute("S")
    laid.desk.close_article()
    assert not laid.desk.step_attribute("S")


def test_a_letter_that_is_no_attribute_is_left_to_others(laid: Window, hand: Hand) -> None:
    tag(hand, "the dam was safe", "1")
    assert not laid.desk.step_attribute("X")
    assert laid.desk.step_attribute("Q")


@pytest.fixture
def read_only(window: Window, demo_file: Path, tmp_path: Path) -> Window:
    """The demo, open without a coder."""
    place = tmp_path / "demo.annotator"
    place.write_bytes(demo_file.read_bytes())
    with Project.open(place) as project:
        first = project.documents()[0]
        layer = next(x for x in project.layers(first.id) if x.name == "maria")
    window.show_project(Project.open(place))
    window.desk.open_article(first.id, layer)
    return window


@pytest.mark.parametrize("key", ["4", "s", Qt.Key.Key_Delete], ids=str)
def test_a_project_opened_to_read_refuses_every_edit(read_only: Window, hand: Hand, key: Qt.Key | str) -> None:
    assert read_only.project is not None
    before = read_only.project.store.read(Span)
    hand.key("j")
    hand.key(key)
    assert said(read_only) == READ_ONLY
    assert read_only.project.store.read(Span) == before
    assert read_only.status.saved.text() == "Read-only"


# --- moving about -------------------------------------------------------------------------------------------


def test_the_first_and_the_last_statement_are_the_ends(laid: Window, hand: Hand) -> None:
    first, last = tag(hand, "the dam was safe", "1"), tag(hand, "Twice", "1")
    hand.key("j")
    assert said(laid) == "There is no further statement."
    assert laid.desk.claim == last
    hand.key("k")
    hand.key("k")
    assert said(laid) == "There is no further statement."
    assert laid.desk.claim == first


@pytest.mark.parametrize(("at", "key", "words"), [
    ("Mr", "j", "the dam was safe"),
    ("the dam", "j", "the dam was safe"),
    ("checked", "j", "Twice"),
    ("checked", "k", "the dam was safe"),
    ("She", "k", "Twice"),
])  # fmt: skip
def test_with_none_open_the_nearest_statement_from_the_caret_opens(
    laid: Window, hand: Hand, at: str, key: str, words: str
) -> None:
    tag(hand, "the dam was safe", "1")
    tag(hand, "Twice", "1")
    stand(hand, at)
    hand.key(key)
    assert laid.desk.claim is not None
    assert laid.desk.claim.quote(TEXT) == words
    assert laid.desk.caret == TEXT.index(words)


def test_enter_opens_the_statement_that_a_role_belongs_to(laid: Window, hand: Hand) -> None:
    claim = tag(hand, "the dam was safe", "1")
    tag(hand, "Mr Orlov", "2")
    stand(hand, "Orlov")
    hand.key(Qt.Key.Key_Return)
    assert laid.desk.claim == claim


def test_overlapping_tags_are_told_with_their_place_and_walked_both_ways(laid: Window, hand: Hand) -> None:
    tag(hand, "Mr Orlov said the dam was safe", "4")
    tag(hand, "Mr Orlov", "2")
    stand(hand, "Orlov")
    told = []
    for modifiers in (NONE, NONE, SHIFT):
        hand.key("o", modifiers)
        told.append(said(laid))
    assert told == ["Actor: 2 of 2 here", "Source: 1 of 2 here", "Actor: 2 of 2 here"]


def test_the_caret_stays_within_the_text(laid: Window) -> None:
    laid.desk.place(10_000)
    assert laid.desk.caret == len(TEXT)
    laid.desk.place(-5)
    assert laid.desk.caret == 0


def test_esc_takes_back_mode_then_selection_then_statement(laid: Window, hand: Hand) -> None:
    tag(hand, "the dam was safe", "1")
    laid.desk.select(0, 8)
    hand.key("l")
    hand.key(Qt.Key.Key_Escape)
    assert (laid.desk.mode, laid.desk.selection) == (Mode.USUAL, (0, 8))
    hand.key(Qt.Key.Key_Escape)
    assert laid.desk.selection == (8, 8)
    assert laid.desk.claim is not None
    hand.key(Qt.Key.Key_Escape)
    assert laid.desk.claim is None


def test_growing_goes_back_step_by_step_to_the_caret(laid: Window, hand: Hand) -> None:
    laid.desk.place(TEXT.index("checked") + 2)
    hand.key(Qt.Key.Key_Space, times=3)
    hand.key(Qt.Key.Key_Space, SHIFT, times=3)
    assert laid.desk.selection == (TEXT.index("checked") + 2,) * 2
    hand.key(Qt.Key.Key_Space, SHIFT)
    assert said(laid) == "The selection was not grown; Space grows it."


# --- modes --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("key", "mode"), [
    ("0", Mode.ALONE), ("l", Mode.RELABEL), ("r", Mode.ROLE), ("e", Mode.EDGES),
])  # fmt: skip
def test_a_mode_is_told_in_the_label_bar_until_esc(laid: Window, hand: Hand, key: str, mode: Mode) -> None:
    hand.key(key)
    assert laid.labels._mode.text() == mode.value
    hand.key(Qt.Key.Key_Escape)
    assert laid.desk.mode is Mode.USUAL
    assert laid.labels._mode.text() == ""


def test_binding_says_its_mode_and_links_the_claims_in_the_order_of_opening(laid: Window, hand: Hand) -> None:
    first, second = tag(hand, "the dam was safe", "1"), tag(hand, "Twice", "1")
    hand.key("b")
    assert laid.labels._mode.text() == Mode.BIND.value
    hand.key("k")
    hand.key("1")
    assert laid.desk.article is not None
    (link,) = laid.desk.article.leaving(second.id)
    assert (link.type, link.child) == ("supports", first.id)
    assert said(laid) == "Link: supports"


def test_edge_mode_moves_both_ends_by_arrows_and_keeps_the_caret(laid: Window, hand: Hand) -> None:
    tag(hand, "dam was", "1")
    hand.key("e")
    caret = laid.desk.caret
    hand.key(Qt.Key.Key_Right)
    hand.key(Qt.Key.Key_Left, SHIFT)
    assert quotes(laid) == [("claim", "the dam was safe")]
    hand.key(Qt.Key.Key_Right, SHIFT)
    hand.key(Qt.Key.Key_Left)
    assert quotes(laid) == [("claim", "dam was")]
    assert laid.desk.caret == caret


def test_in_edge_mode_only_arrows_mean_edges(laid: Window, hand: Hand) -> None:
    tag(hand, "dam was", "1")
    hand.key("e")
    hand.key(Qt.Key.Key_Home)
    assert laid.desk.caret == 0
    assert quotes(laid) == [("claim", "dam was")]


def test_the_ends_of_a_broken_tag_are_those_of_its_outer_fragments(laid: Window, hand: Hand) -> None:
    tag(hand, "checked", "1")
    at = TEXT.index("Twice")
    laid.desk.select(at, at + 5)
    hand.key("d")
    hand.key(Qt.Key.Key_Right, ALT)
    hand.key(Qt.Key.Key_Left, ALT | SHIFT)
    assert laid.desk.claim is not None
    assert [TEXT[a:b] for a, b in laid.desk.claim.fragments] == ["We checked", "Twice."]


# --- roles, attributes, notes -------------------------------------------------------------------------------


def test_a_fitting_tag_under_the_caret_joins_without_a_selection(laid: Window, hand: Hand) -> None:
    actor = tag(hand, "Mr Orlov", "4")
    claim = tag(hand, "the dam was safe", "1")
    laid.desk.place(TEXT.index("Orlov"))
    hand.key("2")
    assert said(laid) == "Source joined statement 1"
    assert laid.desk.statement is not None
    assert laid.desk.statement.filling("source") == (actor,)
    assert laid.desk.claim == claim
    assert len(quotes(laid)) == 2


def test_a_tag_that_does_not_fit_is_not_linked_but_its_word_tagged(laid: Window, hand: Hand) -> None:
    tag(hand, "the dam was safe", "1")
    tag(hand, "said", "3")
    laid.desk.place(TEXT.index("said"))
    hand.key("2")
    assert ("source", "said") in quotes(laid)


def test_a_role_is_taken_away_and_its_tag_stays(laid: Window, hand: Hand) -> None:
    tag(hand, "the dam was safe", "1")
    source = tag(hand, "Mr Orlov", "2")
    laid.desk.unlink("source", source)
    assert said(laid) == "Remove source"
    assert laid.desk.statement is not None
    assert not laid.desk.statement.roles
    assert ("source", "Mr Orlov") in quotes(laid)
    laid.desk.unlink("source", source)
    assert said(laid) == "“Mr Orlov” is not source of this statement."


def test_an_attribute_is_stepped_through_and_comes_back_to_nothing(laid: Window, hand: Hand) -> None:
    tag(hand, "the dam was safe", "1")
    seen = []
    for _ in range(4):
        hand.key("q")
        assert laid.desk.claim is not None
        seen.append(laid.desk.claim.attribute("quotation"))
    assert seen == ["direct", "indirect", "mixed", None]
    assert said(laid) == "Quotation: not set"


def test_a_value_that_the_codebook_lacks_is_refused(laid: Window, hand: Hand) -> None:
    tag(hand, "the dam was safe", "1")
    laid.desk.set_attribute("stance", "shouts")
    assert said(laid) == "Claim has no stance 'shouts' in the codebook."


def test_the_same_note_is_no_edit(laid: Window, hand: Hand) -> None:
    claim = tag(hand, "the dam was safe", "1")
    assert laid.project is not None
    laid.desk.set_note(claim.id, "  check ")
    edits = len(laid.project.history())
    laid.status.say("", False)
    laid.desk.set_note(claim.id, "check ")
    assert (len(laid.project.history()), said(laid)) == (edits, "")
    assert laid.desk.claim is not None
    assert laid.desk.claim.note == "check"


def test_complete_is_taken_back_by_the_same_key(laid: Window, hand: Hand) -> None:
    told = []
    for _ in range(2):
        hand.key(Qt.Key.Key_Return, CTRL)
        told.append(said(laid))
    assert told == ["Article marked complete", "Article marked begun"]


# --- following the project ----------------------------------------------------------------------------------


def test_the_statement_closes_when_its_claim_is_deleted(laid: Window, hand: Hand) -> None:
    tag(hand, "the dam was safe", "1")
    hand.key(Qt.Key.Key_Delete)
    assert laid.desk.claim is None
    assert laid.desk.statement is None
    assert said(laid) == "Remove Claim"


def test_an_article_whose_import_is_undone_is_closed(laid: Window, hand: Hand) -> None:
    hand.key("z", CTRL)
    assert laid.desk.article is None
    assert laid.queue is not None
    assert laid.queue.model.ids == []
    hand.key("z", CTRL | SHIFT)
    assert len(laid.queue.model.ids) == 1


def test_spans_far_down_come_when_nothing_else_is_to_do(
    window: Window, hand: Hand, qtbot: QtBot, tmp_path: Path
) -> None:
    text = "The mayor said no. " * 4_000
    article(window, tmp_path, text)
    at = text.rindex("The mayor")
    window.desk.select(at, at + 9)
    hand.key("4")
    document = window.desk.document
    assert document is not None
    window.desk.open_article(document.id)
    assert window.desk.article is not None
    assert len(window.desk.article.spans) == 0
    qtbot.waitUntil(lambda: not window.desk._idle.isActive())
    assert [s.start for s in window.desk.article.spans] == [at]


def test_a_layer_deleted_elsewhere_is_not_shown_any_more(laid: Window, hand: Hand) -> None:
    made = tag(hand, "Mr Orlov", "4")
    assert laid.project is not None
    (layer,) = laid.project.store.read(Layer)
    laid.project.do(ChangeSet("Remove layer", removed([made, layer])))
    assert laid.desk.article is not None
    assert laid.desk.article.layer is None
    assert quotes(laid) == []
