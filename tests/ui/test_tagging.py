"""Tagging with mouse and keys, through the real window."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from annotator.domain.model import Relation, Span
from annotator.services import bring
from annotator.services.project import Project
from annotator.services.send import Options, send
from annotator.services.steps import run
from annotator.ui.panels.statement import _Link
from annotator.ui.window import Window
from tests.ui.bot import Bot
from tests.ui.conftest import ALT, CTRL, NONE, SHIFT, TEXT, Hand, article, quotes


def test_drag_and_digit_make_a_claim_that_opens(window: Window, hand: Hand, tmp_path: Path) -> None:
    article(window, tmp_path)
    start = TEXT.index("the dam")
    hand.drag(start, start + len("the dam was safe"))
    hand.key("1")
    assert quotes(window) == [("claim", "the dam was safe")]
    assert window.desk.claim is not None
    assert "Claim “the dam was safe”" in window.status.sentence.text()


def test_tags_join_the_open_statement_in_the_role_of_their_label(window: Window, hand: Hand, tmp_path: Path) -> None:
    article(window, tmp_path)
    start = TEXT.index("the dam")
    hand.drag(start, start + len("the dam was safe"))
    hand.key("1")
    hand.drag(0, 8)
    hand.key("2")
    hand.double_click(TEXT.index("said") + 1)
    hand.key("3")
    statement = window.desk.statement
    assert statement is not None
    assert {role: [s.quote(TEXT) for s in spans] for role, spans in statement.roles.items()} == {
        "source": ["Mr Orlov"],
        "cue": ["said"],
    }


def test_zero_tags_without_joining(window: Window, hand: Hand, tmp_path: Path) -> None:
    article(window, tmp_path)
    hand.drag(TEXT.index("the dam"), TEXT.index(" safe"))
    hand.key("1")
    hand.drag(0, 8)
    hand.key("0")
    assert window.labels._mode.text()
    hand.key("2")
    assert window.desk.statement is not None
    assert not window.desk.statement.roles
    assert ("source", "Mr Orlov") in quotes(window)


def test_target_tags_as_actor_and_links(window: Window, hand: Hand, tmp_path: Path) -> None:
    article(window, tmp_path)
    hand.drag(TEXT.index("was safe"), TEXT.index("was safe") + 8)
    hand.key("1")
    hand.drag(TEXT.index("the dam"), TEXT.index("the dam") + 7)
    hand.key("5")
    assert window.desk.statement is not None
    (target,) = window.desk.statement.filling("target")
    assert target.label == "actor"


def test_a_whole_statement_without_a_mouse(window: Window, hand: Hand, tmp_path: Path) -> None:
    article(window, tmp_path)
    hand.key(Qt.Key.Key_Home, CTRL)
    hand.key(Qt.Key.Key_Right, times=3)
    hand.key(Qt.Key.Key_Right, SHIFT, times=4)
    hand.key("1")
    hand.key(Qt.Key.Key_Home, CTRL)
    hand.key(Qt.Key.Key_Right, SHIFT, times=2)
    hand.key("2")
    hand.key(Qt.Key.Key_Right)
    hand.key("3")
    assert quotes(window) == [("source", "Mr Orlov"), ("cue", "said"), ("claim", "the dam was safe")]
    assert window.desk.statement is not None
    assert set(window.desk.statement.roles) == {"source", "cue"}


def test_space_grows_by_units_and_shift_space_goes_back(window: Window, hand: Hand, tmp_path: Path) -> None:
    article(window, tmp_path)
    hand.click(TEXT.index("checked") + 2)
    seen = []
    for _ in range(4):
        hand.key(Qt.Key.Key_Space)
        seen.append(TEXT[slice(*window.desk.selection)])
    assert seen[0] == "checked"
    assert '"We checked,"' in seen
    assert seen[-1].startswith("Mr Orlov") or "he said on Monday" in seen[-1]
    hand.key(Qt.Key.Key_Space, SHIFT)
    assert TEXT[slice(*window.desk.selection)] == seen[-2]


def test_a_fragment_is_added_with_d(window: Window, hand: Hand, tmp_path: Path) -> None:
    article(window, tmp_path)
    first, second = TEXT.index('"We checked,"'), TEXT.index('"Twice."')
    hand.drag(first, first + 13)
    hand.key("1")
    hand.drag(second, second + 8)
    hand.key("d")
    assert window.desk.claim is not None
    assert window.desk.claim.fragments == ((first, first + 13), (second, second + 8))


def test_ctrl_drag_selects_fragments_at_once(window: Window, hand: Hand, tmp_path: Path) -> None:
    article(window, tmp_path)
    first, second = TEXT.index('"We checked,"'), TEXT.index('"Twice."')
    hand.drag(first, first + 13)
    hand.drag(second, second + 8, CTRL)
    hand.key("1")
    assert window.desk.claim is not None
    assert len(window.desk.claim.fragments) == 2


def test_edges_move_by_token(window: Window, hand: Hand, tmp_path: Path) -> None:
    article(window, tmp_path)
    hand.drag(TEXT.index("the dam"), TEXT.index("the dam") + 7)
    hand.key("1")
    hand.key(Qt.Key.Key_Right, ALT, times=2)
    assert quotes(window) == [("claim", "the dam was safe")]
    hand.key(Qt.Key.Key_Right, ALT | SHIFT)
    assert quotes(window) == [("claim", "dam was safe")]
    hand.key("e")
    hand.key(Qt.Key.Key_Left)
    hand.key(Qt.Key.Key_Left, SHIFT)
    assert quotes(window) == [("claim", "the dam was")]
    hand.key(Qt.Key.Key_Escape)
    assert not window.labels._mode.text()


def test_a_handle_is_dragged(window: Window, hand: Hand, tmp_path: Path) -> None:
    from PySide6.QtTest import QTest

    article(window, tmp_path)
    start = TEXT.index("the dam")
    hand.drag(start, start + 7)
    hand.key("1")
    port, end = hand.view.viewport(), start + len("the dam was safe")
    QTest.mousePress(port, Qt.MouseButton.LeftButton, NONE, hand.point(start + 7, end=True))
    QTest.mouseMove(port, hand.point(start + 10))
    QTest.mouseMove(port, hand.point(end, end=True))
    QTest.mouseRelease(port, Qt.MouseButton.LeftButton, NONE, hand.point(end, end=True))
    assert quotes(window) == [("claim", "the dam was safe")]


def test_relabel_delete_undo_redo(window: Window, hand: Hand, tmp_path: Path) -> None:
    article(window, tmp_path)
    hand.drag(0, 8)
    hand.key("4")
    hand.key("l")
    hand.key("2")
    assert quotes(window) == [("source", "Mr Orlov")]
    hand.key(Qt.Key.Key_Delete)
    assert quotes(window) == []
    hand.key("z", CTRL)
    assert quotes(window) == [("source", "Mr Orlov")]
    hand.key("z", CTRL)
    hand.key("z", CTRL)
    assert quotes(window) == []
    hand.key("z", CTRL | SHIFT)
    assert quotes(window) == [("actor", "Mr Orlov")]


def test_attribute_role_and_note_by_key(window: Window, hand: Hand, tmp_path: Path) -> None:
    article(window, tmp_path)
    hand.drag(TEXT.index("the dam"), TEXT.index("the dam") + 16)
    hand.key("1")
    hand.key("s")
    hand.key("s")
    assert window.desk.claim is not None
    assert window.desk.claim.attribute("stance") == "denies"
    hand.drag(0, 8)
    hand.key("0")
    hand.key("2")
    hand.key("r")
    hand.key("2")
    assert window.desk.statement is not None
    assert [s.quote(TEXT) for s in window.desk.statement.filling("source")] == ["Mr Orlov"]
    hand.key("c")
    assert window.card is not None
    assert window.card.note is not None
    assert window.card.note.hasFocus()


def test_overlaps_are_walked_with_o(window: Window, hand: Hand, tmp_path: Path) -> None:
    article(window, tmp_path)
    for a, b, key in ((0, 31, "1"), (0, 8, "2"), (3, 8, "4")):
        hand.key(Qt.Key.Key_Escape, times=3)
        hand.drag(a, b)
        hand.key("0")
        hand.key(key)
    hand.click(4)
    walked = []
    for _ in range(3):
        hand.key("o")
        assert window.desk.span is not None
        walked.append(window.desk.span.label)
    assert sorted(walked) == ["actor", "claim", "source"]


def test_refusals_are_said(window: Window, hand: Hand, tmp_path: Path) -> None:
    article(window, tmp_path)
    hand.key(Qt.Key.Key_Delete)
    assert window.status.sentence.text() == "No tag stands under the caret."
    hand.drag(0, 8)
    hand.key("5")
    assert "open a statement first" in window.status.sentence.text()
    hand.key("9")
    assert "gives the key 9 to no label" in window.status.sentence.text()
    hand.key("2")
    hand.drag(0, 8)
    hand.key("2")
    assert "is tagged Source already" in window.status.sentence.text()


def test_a_double_click_inside_an_outer_claim_keeps_the_inner_statement_open(
    window: Window, hand: Hand, tmp_path: Path
) -> None:
    text = "Orlov denied American claims that the army failed."
    article(window, tmp_path, text)
    hand.drag(text.index("American"), len(text) - 1)
    hand.key("1")
    hand.drag(text.index("that"), len(text) - 1)
    hand.key("1")
    inner = window.desk.claim
    hand.double_click(text.index("American") + 2)
    hand.key("2")
    assert window.desk.claim == inner
    statement = window.desk.statement
    assert statement is not None
    assert [s.quote(text) for s in statement.filling("source")] == ["American"]
    assert len(statement.outer) == 1
    hand.key(Qt.Key.Key_Up, ALT)
    assert window.desk.claim is not None
    assert window.desk.claim.id == statement.outer[0].id
    hand.key(Qt.Key.Key_Down, ALT)
    assert window.desk.claim == inner


def test_claims_are_bound(window: Window, hand: Hand, tmp_path: Path) -> None:
    article(window, tmp_path)
    hand.drag(TEXT.index("the dam"), TEXT.index("the dam") + 16)
    hand.key("1")
    hand.drag(TEXT.index("it."), TEXT.index("it.") + 2)
    hand.key("1")
    hand.key("b")
    hand.key("k")
    hand.key("2")
    assert window.desk.article is not None
    claims = {s.quote(TEXT): s for s in window.desk.article.spans}
    (relation,) = window.desk.article.leaving(claims["it"].id)
    assert (relation.type, relation.child) == ("contradicts", claims["the dam was safe"].id)


def test_complete_and_queue(demo_window: Window, hand: Hand) -> None:
    assert demo_window.queue is not None
    demo_window.desk.open_article(demo_window.queue.model.ids[-1])
    hand.key(Qt.Key.Key_Return, CTRL)
    assert demo_window.desk.article is not None
    assert demo_window.desk.article.layer is not None
    assert demo_window.desk.article.layer.status == "complete"
    hand.key("k", SHIFT)
    assert demo_window.desk.document is not None
    assert demo_window.desk.document.id == demo_window.queue.model.ids[-2]


def test_a_colleagues_layer_is_read_only(demo_window: Window, hand: Hand) -> None:
    project = demo_window.project
    assert project is not None
    document = project.documents()[0]
    other = next(x for x in project.layers(document.id) if x.name == "jonas")
    demo_window.desk.open_article(document.id, other)
    before = project.store.read(Span, layer_id=other.id)
    hand.drag(0, 8)
    hand.key("1")
    assert "read-only" in demo_window.status.sentence.text()
    assert project.store.read(Span, layer_id=other.id) == before


def test_a_note_goes_to_the_span_under_the_caret_and_enter_goes_back_to_the_article(
    window: Window, hand: Hand, tmp_path: Path
) -> None:
    from PySide6.QtTest import QTest

    article(window, tmp_path)
    hand.drag(TEXT.index("the dam"), TEXT.index("the dam") + 16)
    hand.key("1")
    hand.drag(0, 8)
    hand.key("2")
    hand.key("c")
    assert window.card is not None
    assert window.card.note is not None
    QTest.keyClicks(window.card.note, "of the source")
    QTest.keyClick(window.card.note, Qt.Key.Key_Return)
    assert window.view.hasFocus()
    assert window.desk.article is not None
    notes = {span.label: span.note for span in window.desk.article.spans}
    assert notes == {"source": "of the source", "claim": ""}


def test_esc_in_the_note_keeps_the_old_note_and_the_open_statement(window: Window, hand: Hand, tmp_path: Path) -> None:
    from PySide6.QtTest import QTest

    article(window, tmp_path)
    hand.drag(TEXT.index("the dam"), TEXT.index("the dam") + 16)
    hand.key("1")
    hand.key("c")
    assert window.card is not None
    assert window.card.note is not None
    QTest.keyClicks(window.card.note, "never mind")
    QTest.keyClick(window.card.note, Qt.Key.Key_Escape)
    assert window.view.hasFocus()
    assert window.desk.claim is not None
    assert window.desk.claim.note == ""


def test_a_layer_that_waits_as_new_is_begun_with_its_first_tag_and_new_again_without(
    demo_window: Window, hand: Hand
) -> None:
    assert demo_window.queue is not None
    demo_window.desk.open_article(demo_window.queue.model.ids[-1])
    layer = demo_window.desk.article and demo_window.desk.article.layer
    assert layer
    assert layer.status == "new"
    hand.drag(0, 4)
    hand.key("4")
    assert demo_window.desk.article is not None
    assert demo_window.desk.article.layer is not None
    assert demo_window.desk.article.layer.status == "begun"
    hand.key("z", CTRL)
    assert demo_window.desk.article.layer == layer


def test_the_gold_layer_is_read_only(demo_window: Window, hand: Hand) -> None:
    project = demo_window.project
    assert project is not None
    document = project.documents()[0]
    gold = next(x for x in project.layers(document.id) if x.name == "gold")
    demo_window.desk.open_article(document.id, gold)
    hand.drag(0, 8)
    hand.key("4")
    assert "made by review" in demo_window.status.sentence.text()


def test_the_other_button_takes_the_span_under_the_pointer(demo_window: Window, hand: Hand) -> None:
    from PySide6.QtGui import QContextMenuEvent
    from PySide6.QtWidgets import QMenu

    article = demo_window.desk.article
    assert article is not None
    span = next(s for s in article.spans if s.label == "source")
    at = hand.point(span.start + 1)
    reason = QContextMenuEvent.Reason.Mouse
    demo_window._context_menu(QContextMenuEvent(reason, at, hand.view.viewport().mapToGlobal(at)))
    assert demo_window.desk.span == span
    menu = next(m for m in demo_window.findChildren(QMenu) if m.isVisible())
    assert "Delete tag" in [action.text().replace("&", "") for action in menu.actions()]
    menu.close()


def test_claims_of_two_articles_are_linked_by_keys_and_lead_to_each_other(
    qtbot: Bot, demo_window: Window, tmp_path: Path
) -> None:
    hand = Hand(demo_window)
    first = demo_window.desk.document
    hand.key("J")
    head = demo_window.desk.claim
    hand.key("B")
    hand.key("J", SHIFT)
    assert demo_window.desk.mode.value.startswith("Bind: ")
    hand.key("J")
    child = demo_window.desk.claim
    assert first
    assert head
    assert child
    assert demo_window.desk.document
    assert demo_window.desk.document != first
    hand.key("2")
    assert demo_window.status.sentence.text() == "Link: contradicts"
    card = demo_window.card
    assert card
    qtbot.waitUntil(
        lambda: any(w.accessibleName().startswith("→ contradicts: Tarnholt mayor") for w in card.findChildren(_Link))
    )
    pencil = next(b for b in card.findChildren(QPushButton) if b.accessibleName() == "Note on the link")
    qtbot.mouseClick(pencil, Qt.MouseButton.LeftButton)
    (row,) = card.findChildren(_Link)
    QTest.keyClicks(row.note, "see the letter")
    QTest.keyClick(row.note, Qt.Key.Key_Return)
    assert demo_window.status.sentence.text() == "Note on link"
    qtbot.settle(card._soon)  # the card is built anew
    (again,) = card.findChildren(_Link)
    assert (again.note.text(), again.note.isVisible()) == ("see the letter", True)
    hand.key("B")
    hand.key("2")
    assert "cannot contradict itself" in demo_window.status.sentence.text()
    (link,) = card.findChildren(_Link)
    qtbot.mouseClick(link, Qt.MouseButton.LeftButton)
    assert (demo_window.desk.document, demo_window.desk.claim) == (first, head)
    qtbot.waitUntil(
        lambda: any(w.accessibleName().startswith("contradicts →: Basin") for w in card.findChildren(_Link))
    )
    _goes_out_and_comes_back(demo_window.desk.project, head, child, tmp_path)
    hand.key("Z", CTRL, times=2)
    qtbot.waitUntil(lambda: not card.findChildren(_Link))


def _goes_out_and_comes_back(project: Project, head: Span, child: Span, folder: Path) -> None:
    """A link between articles is exported whole, and left out with a sentence where its other article is missing."""
    out = folder / "out.jsonl"
    run(send(project, out, Options()))
    with Project.create(folder / "again.annotator", coder="x") as again:
        report = run(bring.bring(again, bring.sources([out]), bring.Options()))
        assert report.warnings == []
        assert again.store.read(Relation, head=head.id, child=child.id)[0].type == "contradicts"
        run(send(again, folder / "out2.jsonl", Options()))
    assert (folder / "out2.jsonl").read_bytes() == out.read_bytes()
    alone = folder / "alone.jsonl"
    alone.write_text(
        "\n".join(line for line in out.read_text("utf-8").splitlines() if child.id not in line or head.id in line),
        "utf-8",
    )
    with Project.create(folder / "alone.annotator", coder="x") as again:
        report = run(bring.bring(again, bring.sources([alone]), bring.Options()))
        assert report.warnings == ["1 link leads to articles that are not in the project; left out."]


def test_a_claim_that_another_article_links_to_is_deleted_with_the_link(demo_window: Window) -> None:
    hand = Hand(demo_window)
    hand.key("J")
    hand.key("B")
    hand.key("J", SHIFT)
    hand.key("J")
    hand.key("1")
    child = demo_window.desk.claim
    assert child
    project = demo_window.desk.project
    assert [r.type for r in project.store.read(Relation, child=child.id) if r.extra] == ["supports"]
    hand.key(Qt.Key.Key_Delete)
    assert project.store.read(Relation, child=child.id) == []
    assert project.store.read(Span, id=child.id) == []
    hand.key("Z", CTRL)
    assert [r.type for r in project.store.read(Relation, child=child.id) if r.extra] == ["supports"]
