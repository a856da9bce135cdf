"""Text is sacred: select → store → paint geometry → export → import gives the same characters."""

from __future__ import annotations

import json
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QGuiApplication

from annotator.domain.article import Article
from annotator.domain.codebook import Codebook
from annotator.domain.model import Document
from annotator.domain.text import sha256
from annotator.services import bring
from annotator.services.project import Project
from annotator.services.send import Options, send
from annotator.services.steps import run
from annotator.ui.text.lanes import Lanes
from annotator.ui.text.page import Page
from annotator.ui.window import Window
from tests.conftest import import_text
from tests.examples import share
from tests.ui.conftest import CTRL, SHIFT, Hand, article

DIRT = [
    "😡",
    "👩🏽‍🚒",
    "e\u0301",
    "\r\n",
    "\r",
    "\n",
    "\u00a0",
    "\u2028",
    "\u2029",
    "\t",
    "שלום",
    "مرحبا",
    "x",
    " ",
    "ab.",
    "ﬁ",
    "🇩🇪",
]
dirty = st.lists(st.sampled_from(DIRT), min_size=1, max_size=40).map("".join)


def page_of(text: str) -> Page:
    article = Article(Document(title="", sha256="", length=len(text)), text, [], None, Codebook(name=""))
    return Page(article, Lanes(article))


@given(dirty)
@share(1.5)
def test_every_character_has_one_line_and_a_place(text: str) -> None:
    page = page_of(text)
    shown = []
    for number in range(page.paragraph_count()):
        laid = page.laid(number)
        shown.append(laid.text)
        assert laid.text == text[laid.start : laid.end]
        edges = [(line.start, line.end) for line in laid.lines]
        assert edges[0][0] == laid.start
        assert edges[-1][1] == laid.end
        assert all(a[1] == b[0] for a, b in pairwise(edges))
        for offset in range(laid.start, laid.end + 1):
            line = laid.line_at(offset)
            assert line.start <= offset <= line.end
            assert line.x(offset) >= -1
    assert "".join(shown) == "".join(c for c in text if c not in "\r\n\u2028\u2029\x0b\x0c\x1c\x1d\x1e\x85")


@given(dirty)
def test_a_hit_gives_an_offset_of_the_text_and_never_half_a_character(text: str) -> None:
    page = page_of(text)
    for number in range(page.paragraph_count()):
        laid = page.laid(number)
        for line in laid.lines:
            for x in range(-5, 400, 23):
                assert laid.start <= line.offset(float(x)) <= laid.end


@given(st.text(alphabet=st.characters(codec="utf-8", exclude_characters="\0"), min_size=1, max_size=80), st.data())
@share(0.4, unchecked=[HealthCheck.function_scoped_fixture])
def test_select_store_export_import_gives_the_same_characters(
    tmp_path_factory: pytest.TempPathFactory, text: str, data: st.DataObject
) -> None:
    from annotator.services import annotate
    from annotator.services.annotate import Hand as Coding

    folder = tmp_path_factory.mktemp("t")
    if not text.strip() or text.encode().startswith((b"%PDF", b"PK\x03\x04", b"GIF8", b"MZ", b"\xef\xbb\xbf")):
        return
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    with Project.create(folder / "a.annotator", coder="Ada") as project:
        document = import_text(project, folder, text)
        assert project.text(document) == text
        article = project.article(document)
        assert project.coder is not None
        mark = project.codebook.marks()[0]
        if not text[start:end].strip():
            return
        made = annotate.mark(article, Coding(project.coder, project.revision.id), mark, [(start, end)])
        project.do(made.edit)
        run(send(project, folder / "out.jsonl", Options()))
    (line,) = map(json.loads, (folder / "out.jsonl").read_bytes().decode().strip("\n").split("\n"))
    assert line["text"] == text
    assert line["spans"][0]["text"] == text[start:end].strip()
    with Project.create(folder / "b.annotator", coder="Bob") as other:
        run(bring.bring(other, bring.sources([folder / "out.jsonl"]), bring.Options()))
        assert other.text(document) == text
        run(send(other, folder / "again.jsonl", Options()))
    assert (folder / "again.jsonl").read_bytes() == (folder / "out.jsonl").read_bytes()


def test_copy_gives_the_stored_characters(window: Window, hand: Hand, tmp_path: Path) -> None:
    text = "One\u00a0two 😡 three\tfour"
    article(window, tmp_path, text)
    hand.key("a", CTRL)
    hand.key("c", CTRL)
    assert QGuiApplication.clipboard().text() == text
    hand.key("c", CTRL | SHIFT)
    assert QGuiApplication.clipboard().text().startswith(text + "\n— ")


def test_a_paragraph_of_a_megabyte_is_shown_and_tagged(window: Window, hand: Hand, tmp_path: Path) -> None:
    text = "dam water town " * 70_000
    article(window, tmp_path, text)
    window.view.viewport().repaint()
    at = len(text) // 2 // 15 * 15
    hand.click(at)
    hand.key(Qt.Key.Key_Right, SHIFT)
    hand.key("4")
    assert window.desk.article is not None
    (span,) = window.desk.article.spans
    assert span.quote(text) == "dam"
    assert window.project is not None
    assert sha256(window.project.text(window.desk.article.document.id)) == sha256(text)


def test_the_caret_walks_over_emoji_and_marks_and_reaches_both_ends(window: Window, hand: Hand, tmp_path: Path) -> None:
    text = "A 👩🏽‍🚒 said “e\u0301tat”\r\n\r\nשלום עולם.\u2028Ende 🇩🇪"
    article(window, tmp_path, text)
    seen = [window.desk.caret]
    for _ in range(60):
        hand.key(Qt.Key.Key_Right)
        seen.append(window.desk.caret)
    assert seen[-1] == len(text)
    assert seen == sorted(seen)
    hand.key(Qt.Key.Key_Left, times=60)
    assert window.desk.caret == 0
    for key in (Qt.Key.Key_Down, Qt.Key.Key_PageDown, Qt.Key.Key_End):
        hand.key(key, times=8)
    assert window.desk.caret == len(text)
    hand.key(Qt.Key.Key_Up, times=8)
    assert window.desk.caret < 30


def test_lines_are_walked_with_the_same_x(window: Window, hand: Hand, tmp_path: Path) -> None:
    article(window, tmp_path, "word " * 200)
    hand.click(30)
    x = window.view.column_x(window.desk.caret)
    hand.key(Qt.Key.Key_Down, times=3)
    assert abs(window.view.column_x(window.desk.caret) - x) < 12
    hand.key(Qt.Key.Key_Up, times=3)
    assert abs(window.desk.caret - 30) <= 1


def test_points_and_offsets_agree(window: Window, hand: Hand, tmp_path: Path) -> None:
    text = "The mayor said\nthat “النهر جاف” is what she heard 😡 today."
    article(window, tmp_path, text)
    window.view.viewport().repaint()
    page = window.view.page
    assert page is not None
    for offset in range(len(text)):
        line, y = page.line_of(offset)
        if offset == line.end or line.words.text[offset - line.words.start] == " ":
            continue
        inside = (line.x_before(offset) * 3 + line.x_behind(offset + 1)) / 4
        frame = window.view.frame_of_column
        found = window.view.offset_at(QPointF(frame.left + inside, frame.top + y + line.height / 2))
        assert found in (offset, offset + 1)
