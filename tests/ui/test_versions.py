"""Versions of an article: found, compared side by side, tags suggested across, a new text brought, what was lost placed."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit, QPushButton, QWidget

from annotator.domain.model import Document
from annotator.domain.story import LOST, Anchor
from annotator.services.alignment import Alignment
from annotator.ui.panels.versions import VersionsPanel
from annotator.ui.versions.compare import CompareWindow
from annotator.ui.versions.correct import CorrectWindow
from annotator.ui.versions.rows import rows
from annotator.ui.versions.typed import restored, shown
from annotator.ui.window import Window
from tests.interchange import clippings as made
from tests.ui.bot import Bot
from tests.ui.conftest import Hand, article

# --- a field's text and the article's ---------------------------------------------------------------------------

ODD = "One\u00a0two\r\nthree “four”\u2028five\n\nsix\rseven 😀 end."


def test_what_was_not_touched_keeps_its_own_characters(qtbot: Bot) -> None:
    field = QPlainTextEdit()
    qtbot.addWidget(field)
    field.setPlainText(ODD)
    assert field.toPlainText() == shown(ODD)
    assert restored(ODD, field.toPlainText()) == ODD
    assert restored(ODD, field.toPlainText().replace("four", "fourteen")) == ODD.replace("four", "fourteen")
    assert restored(ODD, field.toPlainText().replace("three", "three\nnew")) == ODD.replace("three", "three\r\nnew")
    assert restored(ODD, "") == ""


pieces = st.lists(st.sampled_from(["a", "b c", "\u00a0", "\r\n", "\n", "\u2028", "😀", "é", " "]), max_size=20).map(
    "".join
)


@given(pieces)
def test_an_untouched_text_comes_back(text: str) -> None:
    assert restored(text, shown(text)) == text


@given(pieces, st.integers(0, 20), st.integers(0, 6), st.sampled_from(["", "x", "yy\n", "\nz"]))
def test_what_is_typed_stands_where_it_was_typed(text: str, at: int, gone: int, typed: str) -> None:
    before = shown(text)
    after = before[:at] + typed + before[at + gone :]
    assert shown(restored(text, after)) == after


# --- rows -------------------------------------------------------------------------------------------------------


def told(old: str, new: str) -> list[tuple[str, str, bool]]:
    return [(old[slice(*r.old.place)], new[slice(*r.new.place)], r.differs) for r in rows(Alignment(old, new))]


def test_paragraphs_that_belong_together_stand_beside_each_other() -> None:
    old = "Head of it all\n\nThe first one stays as it is.\n\nThe second one goes away.\n\nThe third has a small change in it."
    new = "Head of it all\n\nSomething came in between.\n\nThe first one stays as it is.\n\nThe third has a tiny change in it."
    assert told(old, new) == [
        ("Head of it all", "Head of it all", False),
        ("", "Something came in between.", True),
        ("The first one stays as it is.", "The first one stays as it is.", False),
        ("The second one goes away.", "", True),
        ("The third has a small change in it.", "The third has a tiny change in it.", True),
    ]


def test_paragraphs_that_were_joined_stand_beside_both() -> None:
    assert told("One and two.\nThree and four.", "One and two. Three and four.") == [
        ("One and two.\nThree and four.", "One and two. Three and four.", False)
    ]


text = st.lists(st.sampled_from(["One two.", "Three four.", "Five.", "six", "\n"]), max_size=12).map(" ".join)


@given(text, text)
def test_every_paragraph_stands_in_one_row(old: str, new: str) -> None:
    found = rows(Alignment(old, new))
    for side, whole in (("old", old), ("new", new)):
        places = [getattr(row, side).place for row in found if getattr(row, side).place != (0, 0)]
        assert places == sorted(places)
        assert "".join(whole[a:b] for a, b in places).split() == whole.split()


# --- the panel --------------------------------------------------------------------------------------------------


def buttons(parent: QWidget, words: str) -> list[QPushButton]:
    return [one for one in parent.findChildren(QPushButton) if one.text() == words]


def panel(window: Window, qtbot: Bot) -> VersionsPanel:
    window.run_by_id("article.versions")
    found = window.docks.panel("Versions")
    assert isinstance(found, VersionsPanel)
    qtbot.waitUntil(lambda: found.area.widget() is not None and not found.fresh.waiting)
    return found


def fresh(found: VersionsPanel) -> None:
    found.fresh.tell()
    found.fresh.now()


@pytest.fixture
def papers(window: Window, qtbot: Bot, tmp_path: Path) -> Window:
    """Two papers with one agency story, the first of them open and tagged."""
    article(window, tmp_path, "\n\n".join(["Ferry line to close", *made.BODY]))
    (tmp_path / "2024-05-15_Post.txt").write_text("\n\n".join(["No more boats at night", *made.BODY]))
    from annotator.services.intake import Options

    window.work.bring([str(tmp_path / "2024-05-15_Post.txt")], Options(names="{date}_{outlet}"))
    qtbot.waitUntil(lambda: window.work.job is None)
    hand = Hand(window)
    assert window.desk.article is not None
    start = window.desk.article.text.index(made.BODY[0][:20])
    window.desk.select(start, start + 20)
    hand.key("3")
    return window


def test_a_story_is_found_kept_as_one_edit_and_shown(papers: Window, qtbot: Bot) -> None:
    found = panel(papers, qtbot)
    QTest.mouseClick(buttons(found, "Find stories")[0], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(
        lambda: (
            papers.work.job is None
            and found._kept is None
            and bool(papers.desk.project.undo_title)
            and "Find versions" in str(papers.desk.project.undo_title)
        )
    )
    fresh(found)
    assert len(buttons(found, "Compare")) == 1
    assert "2 articles joined 1 story" in papers.status.sentence.text()
    papers.desk.undo()
    fresh(found)
    assert buttons(found, "Compare") == []


def test_tags_are_suggested_from_the_other_version_and_accepted_by_key(papers: Window, qtbot: Bot) -> None:
    found = panel(papers, qtbot)
    found.search()
    qtbot.waitUntil(lambda: papers.work.job is None and "Find versions" in str(papers.desk.project.undo_title))
    second = next(one for one in papers.desk.project.documents() if one.outlet == "Post")
    papers.desk.open_article(second.id)
    fresh(found)
    QTest.mouseClick(buttons(found, "Suggest tags")[0], Qt.MouseButton.LeftButton)
    assert "1 suggestions" in papers.status.sentence.text()
    hand = Hand(papers)
    hand.key("m")
    hand.key(Qt.Key.Key_Return)
    assert papers.desk.article is not None
    assert [span.origin for span in papers.desk.article.spans] == ["suggestion:projection"]
    QTest.mouseClick(buttons(found, "Not this story")[0], Qt.MouseButton.LeftButton)
    fresh(found)
    assert buttons(found, "Not this story") == []


def test_two_versions_stand_side_by_side_and_n_goes_to_the_next_difference(papers: Window, qtbot: Bot) -> None:
    first, second = papers.desk.project.documents()
    window = CompareWindow(papers.desk, papers.theme, first, second)
    qtbot.addWidget(window)
    window.show()
    qtbot.until_exposed(window)
    assert "changed" in window.words.text()
    assert len(window.view.rows) == len(made.BODY) + 1
    assert window.view.differences() == [0]
    QTest.keyClick(window.view, Qt.Key.Key_N)
    assert window.view.current == 0
    assert not window.view.step(1)
    QTest.keyClick(window.view, Qt.Key.Key_End)
    assert window.view.verticalScrollBar().value() == window.view.verticalScrollBar().maximum()
    QTest.mouseClick(buttons(window, "Suggest the left one's tags on the right")[0], Qt.MouseButton.LeftButton)
    assert window.words.text() == "1 suggestions"
    QTest.mouseClick(buttons(window, "Suggest the left one's tags on the right")[0], Qt.MouseButton.LeftButton)
    assert window.words.text() == "1 suggestions"  # laid beside it twice: shown once


# --- a new version ----------------------------------------------------------------------------------------------

TEXT = "Head of it all\n\nMr Orlov said the dam was safe.\n\nShe denied\u00a0it on Friday."


@pytest.fixture
def tagged(window: Window, tmp_path: Path) -> Window:
    article(window, tmp_path, TEXT)
    hand = Hand(window)
    for words, key in (("the dam was safe", "1"), ("Mr Orlov", "2"), ("She denied\u00a0it on Friday", "3")):
        start = TEXT.index(words)
        window.desk.select(start, start + len(words))
        hand.key(key)
    return window


def corrected(window: Window, qtbot: Bot) -> CorrectWindow:
    window.run_by_id("article.correct")
    found = window.findChild(CorrectWindow)
    assert found is not None
    qtbot.until_exposed(found)
    return found


def test_a_typed_correction_takes_the_tags_along(tagged: Window, qtbot: Bot) -> None:
    before = tagged.desk.document
    dialog = corrected(tagged, qtbot)
    assert not dialog.go.isEnabled()
    with qtbot.waitSignal(dialog.looked):
        cursor = dialog.field.textCursor()
        cursor.setPosition(TEXT.index("safe"))
        dialog.field.setTextCursor(cursor)
        QTest.keyClicks(dialog.field, "very ")
    assert dialog.words.text().endswith("1 tags stay where they are, 1 move with their words, 1 stand on changed words")
    qtbot.waitUntil(lambda: tagged.work.job is None)
    QTest.mouseClick(dialog.go, Qt.MouseButton.LeftButton)
    document = tagged.desk.document
    assert document is not None
    assert before is not None
    assert document.follows == before.sha256
    assert tagged.desk.project.text(document.id) == TEXT.replace("safe", "very safe")  # with its own white space
    assert tagged.desk.article is not None
    assert {span.quote(tagged.desk.article.text) for span in tagged.desk.article.spans} >= {
        "the dam was very safe",
        "Mr Orlov",
    }
    assert tagged.docks.in_front("Versions")
    tagged.desk.undo()
    assert [one.id for one in tagged.desk.project.documents()] == [before.id]


def test_a_file_brings_a_new_version_and_what_is_lost_is_placed(tagged: Window, qtbot: Bot, tmp_path: Path) -> None:
    new = "Head of it all\n\nMr Orlov said the dam was safe.\n\nNobody knows who said the rest of this."
    (tmp_path / "new.txt").write_text(new, newline="")
    dialog = corrected(tagged, qtbot)
    with qtbot.waitSignal(dialog.looked):
        dialog.take_file(str(tmp_path / "new.txt"))
    assert "1 are lost and wait" in dialog.words.text()
    qtbot.waitUntil(lambda: tagged.work.job is None)
    dialog.save()
    found = panel(tagged, qtbot)
    fresh(found)
    tagged.desk.select(new.index("Nobody"), len(new) - 1)
    QTest.mouseClick(buttons(found, "Place here")[0], Qt.MouseButton.LeftButton)
    assert tagged.desk.article is not None
    assert "Nobody knows who said the rest of this" in {span.quote(new) for span in tagged.desk.article.spans}
    fresh(found)
    assert buttons(found, "Place here") == []
    tagged.desk.undo()
    fresh(found)
    QTest.mouseClick(buttons(found, "Dismiss")[0], Qt.MouseButton.LeftButton)
    assert tagged.desk.project.store.read(Anchor, how=LOST) == []


def test_what_is_no_new_version_is_told_in_the_window(tagged: Window, qtbot: Bot, tmp_path: Path) -> None:
    dialog = corrected(tagged, qtbot)
    dialog.take_file(str(tmp_path / "nothing.txt"))
    assert "there is no such file" in dialog.trouble.text()
    with qtbot.waitSignal(dialog.looked):
        dialog.field.setPlainText("   ")
    assert "has no words" in dialog.trouble.text()
    assert not dialog.go.isEnabled()
    dialog.close()
    assert len(tagged.desk.project.store.read(Document)) == 1


def test_zones_are_found_again_by_command(tagged: Window) -> None:
    tagged.run_by_id("article.rezone")
    assert "just the zones that are there" in tagged.status.sentence.text()
