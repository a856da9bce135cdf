"""The panels beside the article, the find bar and the dialogs: what they show and what a click in them does."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QModelIndex, QPoint, QPointF, QRect, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QFont, QFontMetricsF
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QListView, QPushButton

from annotator.domain.change import Change, ChangeSet
from annotator.services.project import Project
from annotator.ui import ask
from annotator.ui.dialogs.manual import Manual
from annotator.ui.panels.queue import Queue, two_lines
from annotator.ui.panels.statement import Card
from annotator.ui.panels.statements import Statements
from annotator.ui.window import Window
from tests.ui.bot import Bot
from tests.ui.conftest import CTRL, NONE, Hand

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def queue(demo_window: Window) -> Queue:
    """The eight articles of the demo."""
    assert demo_window.queue is not None
    return demo_window.queue


@pytest.fixture
def card(demo_window: Window, qtbot: Bot) -> Card:
    """The card of the first statement of the demo."""
    demo_window.desk.step(1)
    found = demo_window.card
    assert found is not None
    qtbot.waitUntil(lambda: not found._soon.isActive())
    return found


def said(window: Window) -> str:
    return window.status.sentence.text()


def title(window: Window) -> str:
    assert window.desk.document is not None
    return window.desk.document.title


def click(rows: QListView, index: QModelIndex) -> None:
    QTest.mouseClick(rows.viewport(), LEFT, NONE, rows.visualRect(index).center())


# --- the queue ----------------------------------------------------------------------------------------------


def test_a_click_opens_the_article_and_marks_its_row(demo_window: Window, queue: Queue) -> None:
    click(queue.list, queue.model.index(3))
    assert demo_window.desk.document is not None
    assert demo_window.desk.document.id == queue.model.ids[3]
    assert queue.list.currentIndex().row() == 3


def test_enter_opens_the_chosen_row(demo_window: Window, queue: Queue) -> None:
    queue.list.setFocus()
    queue.list.setCurrentIndex(queue.model.index(2))
    queue.list.activated.emit(queue.model.index(2))
    assert demo_window.desk.document is not None
    assert demo_window.desk.document.id == queue.model.ids[2]


@pytest.mark.parametrize(("row", "key", "sentence"), [
    (-1, Qt.Key.Key_PageDown, "This is the last article."), (0, Qt.Key.Key_PageUp, "This is the first article."),
])  # fmt: skip
def test_the_queue_has_two_ends(
    demo_window: Window, queue: Queue, hand: Hand, row: int, key: Qt.Key, sentence: str
) -> None:
    demo_window.desk.open_article(queue.model.ids[row])
    hand.key(key, CTRL)
    assert said(demo_window) == sentence
    assert demo_window.desk.document is not None
    assert demo_window.desk.document.id == queue.model.ids[row]


def test_articles_are_stepped_through_in_the_order_of_the_filter(demo_window: Window, queue: Queue, hand: Hand) -> None:
    queue.filter.setText("sant orel")
    queue.reload()
    assert len(queue.model.ids) > 1
    hand.key(Qt.Key.Key_PageDown, CTRL)
    hand.key(Qt.Key.Key_PageDown, CTRL)
    assert demo_window.desk.document is not None
    assert demo_window.desk.document.id == queue.model.ids[1]


def test_a_row_reads_aloud_what_it_shows(demo_window: Window, queue: Queue) -> None:
    words = queue.model.index(0).data()
    assert words.startswith(title(demo_window))
    assert words.endswith("complete")
    assert queue.model.index(0).data(Qt.ItemDataRole.DecorationRole) is None


def test_done_counts_follow_the_work(demo_window: Window, queue: Queue, hand: Hand, qtbot: Bot) -> None:
    assert queue.count.text() == "6 of 8 done"
    demo_window.desk.open_article(queue.model.ids[-1])
    hand.key(Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: queue.count.text() == "7 of 8 done")
    assert queue.model.index(7).data().endswith("complete")
    hand.key("z", CTRL)
    qtbot.waitUntil(lambda: queue.count.text() == "6 of 8 done")


def test_typing_filters_after_a_moment(demo_window: Window, queue: Queue, hand: Hand, qtbot: Bot) -> None:
    hand.key("l", CTRL)
    assert queue.filter.hasFocus()
    QTest.keyClicks(queue.filter, "port")
    qtbot.waitUntil(lambda: 0 < len(queue.model.ids) < 8)
    assert queue.count.text() == f"{len(queue.model.ids)} found"


def test_each_status_has_a_mark_of_its_own(demo_window: Window, queue: Queue) -> None:
    project = demo_window.project
    assert project is not None
    row = queue.list.visualRect(queue.model.index(0))
    seen = set()
    for status in ("new", "begun", "review", "complete"):
        layer = next(x for x in project.layers(queue.model.ids[0]) if x.name == "maria")
        project.do(ChangeSet("Status", (Change(layer, replace(layer, status=status)),)))
        queue.on_saved()
        mark = queue.list.viewport().grab(QRect(row.left() + 17, row.top() + 10, 16, 16)).toImage()
        seen.add(bytes(mark.constBits()))
    assert len(seen) == 4


@pytest.mark.parametrize("width", [20.0, 60.0, 150.0, 4000.0])
def test_a_title_takes_at_most_two_lines_and_loses_no_first_word(width: float) -> None:
    font = QFont()
    lines = two_lines("Commission agrees partial release from Rask, but doubts remain", font, width)
    assert 1 <= len(lines) <= 2
    assert all(QFontMetricsF(font).horizontalAdvance(line) <= width + 1 for line in lines)
    assert lines[0].startswith(("Commission", "Comm", "C", "…"))
    assert (len(lines) == 1) == (width == 4000.0)


def test_without_articles_the_queue_tells_how_to_get_some(window: Window, tmp_path: Path) -> None:
    window.show_project(Project.create(tmp_path / "empty.annotator", coder="Ada"))
    assert window.queue is not None
    assert window.queue.list.empty == "Drop articles here, or import them with Ctrl+I."
    window.step_article(1)
    assert window.desk.article is None


# --- the card of the open statement -------------------------------------------------------------------------


def test_a_second_click_on_a_value_takes_it_away(demo_window: Window, card: Card, qtbot: Bot) -> None:
    for expected in ("demands", None):
        qtbot.waitUntil(lambda: not card._soon.isActive())
        button = next(b for b in card.findChildren(QPushButton) if b.text() == "demands")
        QTest.mouseClick(button, LEFT)
        assert demo_window.desk.claim is not None
        assert demo_window.desk.claim.attribute("stance") == expected


def test_the_cross_beside_a_source_takes_it_out_of_its_role(demo_window: Window, card: Card) -> None:
    statement = demo_window.desk.statement
    assert statement is not None
    source = statement.filling("source")[0]
    out = next(b for b in card.findChildren(QPushButton) if b.accessibleName().endswith("from source"))
    QTest.mouseClick(out, LEFT)
    assert demo_window.desk.statement is not None
    assert source not in demo_window.desk.statement.filling("source")
    assert demo_window.desk.article is not None
    assert source.id in demo_window.desk.article.spans


def test_a_click_on_a_source_takes_it_in_hand(demo_window: Window, card: Card) -> None:
    statement = demo_window.desk.statement
    assert statement is not None
    source = statement.filling("source")[0]
    out = next(b for b in card.findChildren(QPushButton) if b.accessibleName().endswith("from source"))
    chip = out.parentWidget()
    QTest.mouseClick(chip, LEFT, NONE, QPoint(4, 4))
    assert demo_window.desk.span == source
    assert demo_window.desk.caret == source.start
    assert demo_window.desk.claim == statement.claim


def test_the_card_lists_linked_claims_and_a_click_goes_there_and_the_cross_takes_the_link_away(
    demo_window: Window, card: Card, hand: Hand, qtbot: Bot
) -> None:
    desk = demo_window.desk
    first = desk.claim
    assert first
    hand.key("b")
    hand.key("j")
    hand.key("2")
    second = desk.claim
    assert second

    def crosses() -> list[QPushButton]:
        found = card.widget().findChildren(QPushButton) if card.widget() else []
        return [
            one
            for one in found
            if one.accessibleName().startswith(
                tuple(f"Remove link: {told} " for n in (1, 2) for told in (f"contradicts {n}", f"{n} contradicts"))
            )
        ]

    qtbot.waitUntil(lambda: len(crosses()) == 1)
    row = crosses()[0].parentWidget()
    assert row is not None
    qtbot.mouseClick(row, Qt.MouseButton.LeftButton)
    assert desk.claim == first
    qtbot.waitUntil(lambda: len(crosses()) == 1 and crosses()[0].parentWidget() is not row)
    qtbot.mouseClick(crosses()[0], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: crosses() == [])
    assert "Remove link" in said(demo_window)


def test_opening_statements_shows_no_other_window_for_a_moment(demo_window: Window, card: Card, qtbot: Bot) -> None:
    for _ in range(3):
        demo_window.desk.step(1)
        qtbot.settle(card._soon)
        assert demo_window.isActiveWindow()


def test_an_attribute_is_shown_only_where_it_applies(demo_window: Window, card: Card, hand: Hand, qtbot: Bot) -> None:
    def values() -> set[str]:
        found = card.widget().findChildren(QPushButton) if card.widget() else []
        return {
            b.accessibleName().partition(":")[0]
            for b in found
            if b.objectName() == "segment" and ": " in b.accessibleName()
        }

    for name in ("verification", "stance"):
        demo_window.desk.set_attribute(name, None)
    qtbot.waitUntil(lambda: "verification" not in values() and "stance" in values())
    hand.key("v")
    assert said(demo_window) == "Verification applies only where stance is asserts or denies."
    hand.key("s")
    qtbot.waitUntil(lambda: "verification" in values())
    hand.key("v")
    assert demo_window.desk.claim
    assert demo_window.desk.claim.attribute("verification") == "unverified"


def test_the_card_empties_when_the_statement_closes(demo_window: Window, card: Card, qtbot: Bot) -> None:
    def titled() -> bool:
        return any(label.text() == "Statement 1" for label in card.findChildren(QLabel) if label.isVisibleTo(card))

    assert titled()
    demo_window.desk.open(None)
    qtbot.waitUntil(lambda: not titled())


# --- the list of statements ---------------------------------------------------------------------------------


@pytest.fixture
def statements(demo_window: Window, qtbot: Bot) -> Statements:
    """Every statement of the first article."""
    panel = next(d.widget() for d in demo_window.docks.all if d.windowTitle() == "Statements")
    assert isinstance(panel, Statements)
    qtbot.waitUntil(lambda: panel.model.rowCount() > 10)
    return panel


def test_a_statement_reads_aloud_who_says_what(demo_window: Window, statements: Statements) -> None:
    article = demo_window.desk.article
    assert article is not None
    claim = article.claim_at(0)
    assert claim is not None
    source = article.statement(claim).filling("source")[0]
    words = statements.model.index(0).data()
    assert words.startswith(f"1 {source.quote(article.text)}")
    assert article.text[claim.start : claim.start + 20] in words
    assert statements.model.index(0).data(Qt.ItemDataRole.DecorationRole) is None


def test_the_list_is_empty_without_an_article(demo_window: Window, statements: Statements, qtbot: Bot) -> None:
    demo_window.desk.close_article()
    qtbot.waitUntil(lambda: statements.model.rowCount() == 0)
    assert statements.model.statement(0) is None
    statements.list.viewport().grab()


def test_a_deleted_statement_leaves_the_list(
    demo_window: Window, statements: Statements, hand: Hand, qtbot: Bot
) -> None:
    before = statements.model.rowCount()
    hand.key("j")
    hand.key(Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: statements.model.rowCount() == before - 1)
    hand.key("z", CTRL)
    qtbot.waitUntil(lambda: statements.model.rowCount() == before)


# --- find ---------------------------------------------------------------------------------------------------


def test_find_takes_the_selected_words(demo_window: Window, hand: Hand) -> None:
    article = demo_window.desk.article
    assert article is not None
    at = article.text.index("Rask Hydro")
    demo_window.desk.select(at, at + len("Rask Hydro"))
    hand.key("f", CTRL)
    assert demo_window.finder.words.text() == "Rask Hydro"
    assert demo_window.desk.selection == (at, at + len("Rask Hydro"))


def test_find_next_opens_the_bar_first_and_then_goes_both_ways(demo_window: Window, hand: Hand) -> None:
    hand.key(Qt.Key.Key_F3)
    assert demo_window.finder.isVisible()
    demo_window.finder.words.setText("the")
    hits = demo_window.view.hits
    assert len(hits) > 2
    assert demo_window.desk.selection == hits[0]
    for command, expected in (("edit.findnext", 1), ("edit.findnext", 2), ("edit.findprevious", 1)):
        demo_window.actions_by_id[command].trigger()
        assert demo_window.desk.selection == hits[expected]
    for _ in range(2):
        demo_window.actions_by_id["edit.findprevious"].trigger()
    assert demo_window.desk.selection == hits[-1]


def test_find_next_without_a_hit_does_nothing(demo_window: Window, hand: Hand) -> None:
    hand.key("f", CTRL)
    QTest.keyClicks(demo_window.finder.words, "xyzzy")
    before = demo_window.desk.selection
    demo_window.actions_by_id["edit.findnext"].trigger()
    assert demo_window.desk.selection == before
    assert demo_window.finder.count.text() == "not found"


def test_esc_in_the_article_closes_the_find_bar_first(demo_window: Window, hand: Hand) -> None:
    hand.key("j")
    hand.key("f", CTRL)
    hand.key(Qt.Key.Key_Escape)
    assert not demo_window.finder.isVisible()
    assert demo_window.desk.claim is not None


def test_another_article_forgets_the_hits(demo_window: Window, queue: Queue, hand: Hand) -> None:
    hand.key("f", CTRL)
    QTest.keyClicks(demo_window.finder.words, "dam")
    assert demo_window.view.hits
    demo_window.desk.open_article(queue.model.ids[1])
    assert demo_window.view.hits == []


# --- dropping files -----------------------------------------------------------------------------------------


def dragged(*urls: QUrl) -> QMimeData:
    data = QMimeData()
    if urls:
        data.setUrls(list(urls))
    else:
        data.setText("only words")
    return data


def drop(window: Window, data: QMimeData) -> None:
    window.dropEvent(QDropEvent(QPointF(10, 10), Qt.DropAction.CopyAction, data, LEFT, NONE))


@pytest.mark.parametrize("files", [True, False])
def test_files_may_be_dropped_and_words_not(demo_window: Window, tmp_path: Path, files: bool) -> None:
    data = dragged(QUrl.fromLocalFile(str(tmp_path))) if files else dragged()
    event = QDragEnterEvent(QPoint(10, 10), Qt.DropAction.CopyAction, data, LEFT, NONE)
    event.ignore()
    demo_window.dragEnterEvent(event)
    assert event.isAccepted() is files


def test_a_dropped_project_opens(demo_window: Window, demo_file: Path, tmp_path: Path) -> None:
    place = tmp_path / "dropped.annotator"
    place.write_bytes(demo_file.read_bytes())
    drop(demo_window, dragged(QUrl.fromLocalFile(str(tmp_path / "a.txt")), QUrl.fromLocalFile(str(place))))
    assert demo_window.project is not None
    assert demo_window.project.name == "dropped"


def test_what_is_no_file_is_not_imported(demo_window: Window) -> None:
    drop(demo_window, dragged(QUrl("https://example.org/a.txt")))
    assert demo_window.work.job is None


def test_files_dropped_on_the_welcome_page_are_refused(window: Window, tmp_path: Path) -> None:
    drop(window, dragged(QUrl.fromLocalFile(str(tmp_path / "a.txt"))))
    assert said(window) == "No project is open: Ctrl+O opens one, Ctrl+N makes a new one."


# --- keys and manual ----------------------------------------------------------------------------------------


def test_esc_anywhere_in_the_window_goes_back_one_layer(demo_window: Window, hand: Hand) -> None:
    hand.key("j")
    demo_window.setFocus()
    QTest.keyClick(demo_window, Qt.Key.Key_Escape)
    assert demo_window.desk.claim is None
    QTest.keyClick(demo_window, Qt.Key.Key_A)
    assert demo_window.desk.claim is None


def test_the_key_sheet_without_a_project_lists_the_commands_only(window: Window) -> None:
    from annotator.ui.dialogs.keys import Keys

    ask.show_keys(window)
    keys = window.findChild(Keys)
    assert keys is not None
    rows = [keys.table.item(n, 1).text() for n in range(keys.table.rowCount())]
    assert "Add fragment" in rows
    assert not [row for row in rows if row.startswith("Tag as")]
    keys.close()


def test_the_manual_follows_its_own_links_and_no_others(window: Window) -> None:
    ask.show_manual(window)
    manual = window.findChild(Manual)
    assert manual is not None
    manual.text.anchorClicked.emit(QUrl("03-keys.md"))
    page = manual.pages.currentRow()
    assert manual._files[page].name == "03-keys.md"
    manual.text.anchorClicked.emit(QUrl("https://example.org/02-x.md"))
    assert manual.pages.currentRow() == page
    manual.close()


# --- the status bar -----------------------------------------------------------------------------------------


def test_a_refusal_fades_and_what_was_done_stays(window: Window) -> None:
    window.say("Not so.", refused=True)
    assert window.status._calm.isActive()
    window.status._calm.timeout.emit()
    assert said(window) == ""
    window.say("Done.")
    assert not window.status._calm.isActive()
    assert said(window) == "Done."


def test_the_figures_tell_zone_label_place_and_counts(demo_window: Window, hand: Hand) -> None:
    article = demo_window.desk.article
    assert article is not None
    span = next(s for s in article.spans if s.label == "cue" and len(article.at(s.start)) == 1)
    demo_window.desk.place(span.start)
    zone = article.zone_at(span.start)
    under = f"{zone.kind.capitalize()} · " if zone and zone.kind != "body" else ""
    counts = f"{article.claim_count:,} statements · {len(article.spans):,} spans"
    assert demo_window.status.figures.text() == f"{under}Cue · char {span.start:,}     {counts}"
    demo_window.desk.select(10, 1_010)
    assert "char 10–1,010" in demo_window.status.figures.text()
    demo_window.desk.close_article()
    assert demo_window.status.figures.text() == ""


def test_another_import_gives_the_open_article_its_layer(
    window: Window, demo_file: Path, qtbot: Bot, tmp_path: Path
) -> None:
    """Ada looks at an article without a layer of hers; an import brings one: she sees her tags."""
    import json

    from annotator import paths
    from annotator.domain.text import sha256

    place = tmp_path / "demo.annotator"
    place.write_bytes(demo_file.read_bytes())
    window.open_place(str(place), coder="Ada")
    article = window.desk.article
    assert article is not None
    assert article.layer is None
    record = json.loads((paths.seeds() / "demo" / "demo.jsonl").read_text(encoding="utf-8").splitlines()[0])
    assert record["id"] == article.document.id
    span = {"id": sha256("one")[:32], "label": "Source", "start": 0, "end": 14}
    record |= {"layer": "ada", "coder": "Ada", "spans": [span], "relations": [], "entities": []}
    (tmp_path / "ada.jsonl").write_text(json.dumps(record) + "\n", encoding="utf-8")
    window.work.bring([str(tmp_path / "ada.jsonl")])
    qtbot.waitUntil(lambda: window.work.job is None)
    assert window.desk.article is not None
    assert window.desk.article.layer is not None
    assert [s.id for s in window.desk.article.spans] == [span["id"]]
