"""The review desk as reviewers use it: keys in the real window, from the first case to the sign-off."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from annotator.domain.change import Change, ChangeSet
from annotator.domain.model import GOLD, Layer, Span
from annotator.domain.review import Answer, Comment, Decision
from annotator.services import bring, feedback, send
from annotator.services.project import Project
from annotator.services.steps import run
from annotator.ui.review.card import VersionBox, shown
from annotator.ui.review.page import ReviewPage
from annotator.ui.review.queue import ROW_ROLE
from annotator.ui.review.staff import staff
from annotator.ui.window import Window
from tests.ui.conftest import ALT, CTRL, NONE, SHIFT

KEYS = Qt.Key


@pytest.fixture
def reviewer(window: Window, demo_file: Path, tmp_path: Path, qtbot: QtBot) -> Window:
    """The demo in the hands of somebody who coded nothing, in the review workspace."""
    place = tmp_path / "demo.annotator"
    place.write_bytes(demo_file.read_bytes())
    window.resize(1280, 800)
    window.open_place(str(place), coder="Rita")
    enter(window, qtbot)
    return window


def enter(window: Window, qtbot: QtBot) -> None:
    qtbot.waitUntil(window.isActiveWindow)  # shortcuts are for the window in front
    QTest.keyClick(window, KEYS.Key_2, CTRL)
    qtbot.waitUntil(
        lambda: window.workspaces.now == "review" and window.work.job is None and bool(page(window).queue.articles.rows)
    )


def page(window: Window) -> ReviewPage:
    return window.workspaces.review


def take_article(window: Window, number: int) -> None:
    """The article at a place of the project; 2 is one without gold."""
    page(window).open(window.desk.project.documents()[number].id)


def press(window: Window, *keys: KEYS | str | tuple[KEYS, Qt.KeyboardModifier]) -> None:
    view = page(window).view
    view.setFocus()
    for key in keys:
        if isinstance(key, tuple):
            QTest.keyClick(view, *key)
        else:
            QTest.keyClick(view, key)  # type: ignore[call-overload]


def said(window: Window) -> str:
    return window.status.sentence.text()


def decisions(window: Window) -> list[Decision]:
    document = page(window).desk.document
    assert document
    return window.desk.project.store.read(Decision, order=("created", "id"), document_id=document.id)


def open_count(window: Window) -> int:
    review = page(window).desk.review
    assert review
    return len(review.open_cases)


def case_of(window: Window, kind: str) -> None:
    """Take the first open case of a class in hand."""
    desk = page(window).desk
    desk.choose(next(case for case in desk.queue() if case.kind == kind))


# --- going there --------------------------------------------------------------------------------------------


def test_ctrl_2_shows_cases_articles_and_what_agrees_is_settled_by_rule(reviewer: Window) -> None:
    take_article(reviewer, 2)
    desk = page(reviewer).desk
    assert desk.review
    assert {d.action for d in decisions(reviewer)} == {"policy"}
    ranks = [row.disputed / row.cases for row in page(reviewer).queue.articles.rows if row.open]
    assert ranks == sorted(ranks, reverse=True)
    heads = [row[0] for row in page(reviewer).queue.cases.rows if isinstance(row, tuple)]
    assert heads == ["missing", "link", "attribute", "boundary", "trivial", "settled"]
    assert page(reviewer).queue.cases.rows[1] is desk.case
    assert not any(dock.isVisible() for dock in reviewer.docks.all)


def test_ctrl_1_brings_the_panels_back_as_they_stood(reviewer: Window, qtbot: QtBot) -> None:
    QTest.keyClick(reviewer, KEYS.Key_1, CTRL)
    assert reviewer.workspaces.now == "annotate"
    assert reviewer.docks.in_front("Statement")
    assert reviewer.docks.in_front("Articles")
    enter(reviewer, qtbot)
    reviewer.close_project()
    assert reviewer.top.tabs["review"].isHidden()


def test_one_layer_teaches_what_is_missing(window: Window, tmp_path: Path, qtbot: QtBot) -> None:
    with Project.create(tmp_path / "one.annotator", coder="Ada") as project:
        file = tmp_path / "a.txt"
        file.write_text("Peskov said so.")
        run(bring.bring(project, bring.sources([file]), bring.Options()))
    window.open_place(str(tmp_path / "one.annotator"), coder="Ada")
    QTest.keyClick(window, KEYS.Key_2, CTRL)
    qtbot.waitUntil(lambda: window.work.job is None)
    assert "needs two layers" in page(window).desk.trouble
    assert "No article has two layers" in page(window).queue.titles.empty
    press(window, "A")
    assert said(window) == "No case is open."


# --- deciding -----------------------------------------------------------------------------------------------


def test_a_digit_takes_that_coders_version_and_the_next_case_is_there(reviewer: Window) -> None:
    take_article(reviewer, 2)
    desk = page(reviewer).desk
    case = desk.case
    assert case
    version = next(v for v in desk.versions() if 0 in v.shown)
    before = open_count(reviewer)
    press(reviewer, "1")
    decision = decisions(reviewer)[-1]
    assert (decision.action, decision.frames, decision.blind) == ("take", version.frames, 1)
    assert open_count(reviewer) == before - 1
    assert desk.case is not case
    assert desk.case is desk.queue()[0]
    number, names = desk.number(case), {work.layer.name for work in desk.review.sheet.works}  # type: ignore[union-attr]
    assert said(reviewer).startswith(f"Case {number}: took ")
    assert said(reviewer).rpartition(" ")[2] in names  # the decision is made: names may be seen


def test_ctrl_z_brings_the_case_back(reviewer: Window) -> None:
    take_article(reviewer, 2)
    case = page(reviewer).desk.case
    press(reviewer, "X")
    press(reviewer, (KEYS.Key_Z, CTRL))
    assert page(reviewer).desk.case == case
    assert not [d for d in decisions(reviewer) if d.action == "reject"]


def test_union_intersection_and_no_majority_of_two(reviewer: Window) -> None:
    take_article(reviewer, 2)
    case_of(reviewer, "boundary")
    press(reviewer, "A")
    assert "No version has a majority" in said(reviewer)
    press(reviewer, "U")
    assert decisions(reviewer)[-1].action == "union"
    case_of(reviewer, "boundary")
    press(reviewer, "I")
    assert decisions(reviewer)[-1].action == "intersection"


def test_coders_are_letters_until_it_is_decided_or_h(reviewer: Window) -> None:
    take_article(reviewer, 2)
    case_of(reviewer, "boundary")
    desk = page(reviewer).desk
    assert {desk.names(v) for v in desk.versions()} == {"A", "B"}
    press(reviewer, "H")
    assert {desk.names(v) for v in desk.versions()} == {"maria", "jonas"}
    press(reviewer, "1")
    assert decisions(reviewer)[-1].blind == 0


def test_reason_flag_and_comment_go_with_the_decision(reviewer: Window, qtbot: QtBot) -> None:
    take_article(reviewer, 2)
    press(reviewer, "T", "T", "G", "C")
    field = page(reviewer).card.comment
    assert isinstance(field, QLineEdit)
    qtbot.waitUntil(field.hasFocus)
    QTest.keyClicks(field, "why not both?")
    QTest.keyClick(field, KEYS.Key_Return)
    (comment,) = reviewer.desk.project.store.read(Comment)
    assert comment.text == "why not both?"
    assert page(reviewer).desk.case
    assert comment.about == page(reviewer).desk.case.key  # type: ignore[union-attr]
    press(reviewer, "1")
    assert (decisions(reviewer)[-1].reason, decisions(reviewer)[-1].flagged) == ("unclear rule", 1)


def test_defer_puts_it_last_and_opens_a_settled_one_again(reviewer: Window) -> None:
    take_article(reviewer, 2)
    desk = page(reviewer).desk
    case = desk.case
    press(reviewer, "D")
    assert desk.queue()[-1] == case
    desk.choose(case)  # type: ignore[arg-type]
    press(reviewer, "1")
    desk.choose(case)  # type: ignore[arg-type]
    assert desk.state == "settled"
    press(reviewer, "D")
    assert desk.state == "open"


def test_shift_a_settles_like_cases_and_says_how_many_first(reviewer: Window) -> None:
    take_article(reviewer, 2)
    case_of(reviewer, "missing")
    desk = page(reviewer).desk
    like, before = desk.alike(), open_count(reviewer)
    assert like > 0
    press(reviewer, (KEYS.Key_A, SHIFT))
    assert f"this case and {like} like it" in said(reviewer)
    press(reviewer, "X")
    assert open_count(reviewer) == before - like - 1
    assert f"for {like + 1} cases" in said(reviewer)
    press(reviewer, (KEYS.Key_Z, CTRL))
    assert open_count(reviewer) == before


def test_editing_gold_by_edges_parts_and_a_colleagues_part(reviewer: Window) -> None:
    take_article(reviewer, 2)
    case_of(reviewer, "boundary")
    desk = page(reviewer).desk
    press(reviewer, "E")
    assert desk.editing
    before = desk.outcome()
    press(reviewer, (KEYS.Key_Right, ALT))
    assert desk.outcome() != before
    press(reviewer, (KEYS.Key_Left, ALT))
    assert desk.outcome() == before
    press(reviewer, "N", "2")
    assert desk.part == (0, 1)
    press(reviewer, KEYS.Key_Delete)
    assert desk.draft
    assert len(desk.draft[0].parts) == len(before[0].parts) - 1  # type: ignore[index]
    press(reviewer, KEYS.Key_Return)
    assert decisions(reviewer)[-1].action == "edit"


def test_a_statement_that_nobody_has_is_put_in(reviewer: Window) -> None:
    take_article(reviewer, 2)
    view, desk = page(reviewer).view, page(reviewer).desk
    press(reviewer, "P")
    assert said(reviewer) == "Select words in the text first."
    text = desk.review.sheet.text  # type: ignore[union-attr]

    def drag(words: str) -> None:
        start = text.index(words)
        view.show_offset(start)
        a, b = (view.point_of(at).toPoint() for at in (start, start + len(words)))
        QTest.mousePress(view.viewport(), Qt.MouseButton.LeftButton, NONE, a)
        QTest.mouseMove(view.viewport(), b)
        QTest.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, NONE, b)

    drag("crisis meeting")
    press(reviewer, "P")
    drag("Sarnel Basin")
    press(reviewer, "2", KEYS.Key_Return)
    decision = decisions(reviewer)[-1]
    assert decision.action == "add"
    assert [(role, mark.quote(text)) for role, mark in decision.frames[0].parts] == [
        ("", "crisis meeting"),
        ("source", "Sarnel Basin"),
    ]
    assert desk.review
    assert desk.review.kept
    assert {span.origin for span in desk.review.kept.spans} == {"unanimous", "added"}


def test_esc_leaves_the_draft(reviewer: Window) -> None:
    take_article(reviewer, 2)
    case_of(reviewer, "boundary")
    press(reviewer, (KEYS.Key_Right, ALT), KEYS.Key_Escape)
    assert page(reviewer).desk.draft is None
    assert not [d for d in decisions(reviewer) if d.action == "edit"]


def test_order_and_whole_text(reviewer: Window) -> None:
    take_article(reviewer, 2)
    desk = page(reviewer).desk
    press(reviewer, "O")
    starts = [case.start for case in desk.queue()]
    assert starts == sorted(starts)
    press(reviewer, KEYS.Key_Space)
    assert desk.whole


def test_a_click_takes_a_version_a_case_or_a_place_in_the_text(reviewer: Window, qtbot: QtBot) -> None:
    take_article(reviewer, 2)
    desk, queue = page(reviewer).desk, page(reviewer).queue
    at = next(n for n, row in enumerate(queue.cases.rows) if not isinstance(row, tuple) and row is not desk.case)
    index = queue.cases.index(at)
    queue.list.scrollTo(index)
    QTest.mouseClick(queue.list.viewport(), Qt.MouseButton.LeftButton, NONE, queue.list.visualRect(index).center())
    assert desk.case is index.data(ROW_ROLE)
    box = page(reviewer).card.findChildren(VersionBox)[0]
    QTest.mouseClick(box, Qt.MouseButton.LeftButton, NONE, QPoint(5, 5))
    assert decisions(reviewer)[-1].action == "take"
    qtbot.waitUntil(lambda: bool(page(reviewer).view.staff.lanes))
    case = desk.queue()[-1]
    view = page(reviewer).view
    view.show_offset(case.start)
    point = view.point_of(case.takes[0].frame.main.start) + QPoint(2, 0)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, NONE, point.toPoint())
    assert desk.case
    assert any(
        a <= case.takes[0].frame.main.start < b for t in desk.case.takes for _, m in t.frame.parts for a, b in m.extent
    )


def test_the_lanes_make_room_and_close_up_again(reviewer: Window, qtbot: QtBot) -> None:
    take_article(reviewer, 2)
    view, desk = page(reviewer).view, page(reviewer).desk
    first = desk.case
    assert first
    qtbot.waitUntil(lambda: view.staff.touches(*first.takes[0].frame.main.extent[0]))
    high = view.page.line_of(first.takes[0].frame.main.start)[0].height  # type: ignore[union-attr]
    desk.go(1)
    qtbot.waitUntil(lambda: not view.staff.touches(*first.takes[0].frame.main.extent[0]))
    assert view.page.line_of(first.takes[0].frame.main.start)[0].height < high  # type: ignore[union-attr]
    assert not view.grab().isNull()


def test_a_coders_later_change_opens_its_case_again(reviewer: Window, qtbot: QtBot) -> None:
    take_article(reviewer, 2)
    desk = page(reviewer).desk
    while desk.queue():
        press(reviewer, "1")
    case = next(case for case in desk.cases if case.kind == "boundary")
    span = reviewer.desk.project.store.read(Span, id=case.takes[0].span_id)[0]
    (a, b), *rest = span.fragments
    reviewer.desk.project.do(ChangeSet("Move", (Change(span, replace(span, fragments=((a, b - 1), *rest))),)))
    qtbot.waitUntil(lambda: len(desk.queue()) == 1)
    assert desk.review
    assert desk.review.state(desk.queue()[0]) == "reopened"


def test_a_theme_keeps_the_article_in_review(reviewer: Window) -> None:
    take_article(reviewer, 2)
    document = page(reviewer).desk.document
    reviewer.toggle_theme()
    assert reviewer.workspaces.now == "review"
    assert page(reviewer).desk.document == document


# --- to the end ---------------------------------------------------------------------------------------------


def test_six_coders_are_settled_by_key_until_the_sign_off(
    window: Window, shared: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    folder = shared / "polnear" / "six-coders"
    if not folder.is_dir():
        pytest.skip("the six coders' work is not at hand")
    place = tmp_path / "six.annotator"
    with Project.create(place, coder="Rita") as project:
        run(bring.bring(project, bring.sources([folder]), bring.Options()))
        before = [(x, project.spans(x), project.relations(x)) for x in project.store.read(Layer, order=("id",))]
    window.open_place(str(place), coder="Rita")
    enter(window, qtbot)
    desk, keys = page(window).desk, 0
    for document in window.desk.project.documents():
        page(window).open(document.id)
        total = len(desk.queue())
        while desk.queue():
            left = len(desk.queue())
            press(window, "A")
            keys += 1
            if len(desk.queue()) == left:  # no majority
                press(window, "1")
                keys += 1
        assert total
        press(window, (KEYS.Key_Return, CTRL))
        assert desk.review
        assert desk.review.signed
    project = window.desk.project
    assert [
        (x, project.spans(x), project.relations(x)) for x in project.store.read(Layer, order=("id",)) if x.name != GOLD
    ] == before
    out = tmp_path / "gold.jsonl"
    run(send.send(project, out, send.Options(layer=GOLD)))
    spans = [span for line in out.read_text(encoding="utf-8").splitlines() for span in json.loads(line)["spans"]]
    known = {decision.id for decision in project.store.read(Decision)}
    assert {span["extra"]["provenance"]["decision"] for span in spans} <= known
    assert {span["origin"] for span in spans} == {"unanimous", "majority", "adjudicated"}


# --- back to the coder --------------------------------------------------------------------------------------


def test_feedback_is_accepted_or_appealed_and_an_appeal_comes_back(
    window: Window, demo_file: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    place = tmp_path / "demo.annotator"
    place.write_bytes(demo_file.read_bytes())
    window.resize(1280, 800)
    window.open_place(str(place), coder="Rita")
    enter(window, qtbot)
    take_article(window, 2)
    desk = page(window).desk
    while desk.queue():
        press(window, "X")
    press(window, (KEYS.Key_Return, CTRL))
    window.open_place(str(place), coder="Jonas Reet")
    QTest.keyClick(window, KEYS.Key_I, CTRL | SHIFT)
    inbox = window.docks.panel("Feedback")
    assert inbox is not None
    qtbot.waitUntil(lambda: bool(inbox.rows))  # type: ignore[attr-defined]
    rows = inbox.rows  # type: ignore[attr-defined]
    assert all(row.open and row.mine and not row.final for row in rows if row.decision.action == "reject")
    assert rows[0].rule
    buttons = {b.text(): b for b in inbox.findChildren(QPushButton)}
    buttons["Appeal"].click()
    assert "Say why you appeal" in said(window)
    inbox.findChildren(QLineEdit)[-1].setText("it stands there")
    buttons["Appeal"].click()
    (answer,) = window.desk.project.store.read(Answer)
    assert (answer.verdict, answer.text) == (feedback.APPEAL, "it stands there")
    window.open_place(str(place), coder="Rita")
    enter(window, qtbot)
    take_article(window, 2)
    assert [page(window).desk.review.state(case) for case in page(window).desk.queue()] == ["appealed"]  # type: ignore[union-attr]
    assert page(window).desk.review.signed  # type: ignore[union-attr]
    press(window, "1")
    assert not page(window).desk.queue()


def test_nothing_to_say_is_told(demo_window: Window, qtbot: QtBot) -> None:
    QTest.keyClick(demo_window, KEYS.Key_I, CTRL | SHIFT)
    inbox = demo_window.docks.panel("Feedback")
    assert inbox is not None
    qtbot.waitUntil(lambda: demo_window.work.job is None and inbox.head.text() == "0 to look at, 0 answered")  # type: ignore[attr-defined]


def test_comments_on_tag_and_article_are_answered_and_resolved(demo_window: Window, qtbot: QtBot) -> None:
    QTest.keyClick(demo_window, KEYS.Key_M, CTRL | SHIFT)
    panel = demo_window.docks.panel("Comments")
    assert panel is not None
    field: QLineEdit = panel.field  # type: ignore[attr-defined]
    demo_window.desk.place(2)
    assert demo_window.desk.span
    QTest.keyClicks(field, "is she the mayor?")
    QTest.keyClick(field, KEYS.Key_Return)
    (comment,) = demo_window.desk.project.store.read(Comment)
    assert comment.about == demo_window.desk.span.id
    QTest.keyClick(field, KEYS.Key_Return)
    assert said(demo_window) == "Write the comment first."
    answers = lambda: [f for f in panel.area.widget().findChildren(QLineEdit)]  # type: ignore[attr-defined]  # noqa: C416, E731
    qtbot.waitUntil(lambda: len(answers()) == 1)
    QTest.keyClicks(answers()[0], "yes")
    QTest.keyClick(answers()[0], KEYS.Key_Return)
    qtbot.waitUntil(lambda: len(demo_window.desk.project.store.read(Comment)) == 2)
    buttons = lambda: {b.text(): b for b in panel.area.widget().findChildren(QPushButton)}  # type: ignore[attr-defined]  # noqa: E731
    buttons()["Resolve"].click()
    qtbot.waitUntil(lambda: "Open again" in buttons())


# --- what is drawn ------------------------------------------------------------------------------------------


def test_words_of_a_version_are_cut_in_the_middle_and_keep_what_is_in_dispute(reviewer: Window) -> None:
    take_article(reviewer, 2)
    case_of(reviewer, "boundary")
    desk = page(reviewer).desk
    case, text = desk.case, desk.review.sheet.text  # type: ignore[union-attr]
    assert case
    slot = next(slot for slot in case.slots if len(slot.extents) > 1)
    longer = max(slot.there, key=lambda mark: mark.size)
    _, ranges = shown(text, longer, ((longer.start, longer.start + 4),))
    assert ranges == [(0, 4)]
    far = replace(longer, extent=((0, 600),))
    assert len(shown(text, far, ())[0]) < 200
    lanes = staff(case, [("A", (0,)), ("B", (1,))])
    assert [lane.name for lane in lanes.lanes] == ["A", "B"]
    assert lanes.disputed
