"""What is painted in bands after an edit is, pixel by pixel, what a whole painting would show."""

from __future__ import annotations

from random import Random

import pytest
from PySide6.QtCore import QEvent, QPoint, QRect
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from annotator.domain.text import token_at, token_end_right
from annotator.ui.desk import Desk
from annotator.ui.window import Window


def on_screen(window: Window) -> QImage:
    """The article as it stands in the window's memory, painted band by band."""
    QApplication.processEvents()  # the neighbours of what changed follow in a turn of their own
    QApplication.sendPostedEvents(window, QEvent.Type.UpdateRequest.value)
    view, memory = window.view.viewport(), window.backingStore().paintDevice()
    assert isinstance(memory, QImage)
    ratio, corner = memory.devicePixelRatio(), view.mapTo(window, QPoint(0, 0))
    left, top, width, height = (round(n * ratio) for n in (corner.x(), corner.y(), view.width(), view.height()))
    return memory.copy(left, top, width, height).convertToFormat(QImage.Format.Format_RGB32)


def painted_anew(window: Window) -> QImage:
    """As it would be, had nothing been kept of the last painting."""
    view, article = window.view, window.desk.article
    assert view.lanes
    assert view.page
    assert article
    view.lanes.forget()
    view.page.drop([(0, len(article.text))])
    view.viewport().update()
    return on_screen(window)


def difference(one: QImage, other: QImage) -> QRect:
    """Around all pixels that differ; null where none does."""
    assert one.size() == other.size()
    found = QRect()
    for y in range(one.height()):
        a, b = one.constScanLine(y), other.constScanLine(y)
        if bytes(a) != bytes(b):
            found |= QRect(0, y, one.width(), 1)
    return found


def act(desk: Desk, chance: Random) -> str:
    """Something that an analyst does, somewhere in view."""
    article = desk.article
    assert article is not None
    what = chance.choice(["tag", "tag", "tag", "grow", "delete", "undo", "redo", "step", "close", "select"])
    at = chance.randrange(min(1500, len(article.text)))
    token = token_at(article.text, at)
    if what in ("tag", "select") and token:
        end = token[1]
        for _ in range(chance.choice([0, 0, 3, 40, 150])):  # the longest go over several paragraphs
            end = token_end_right(article.text, end)
        desk.select(token[0], max(token[1], end))
        if what == "tag":
            desk.press(chance.choice("1234"))
    elif what == "grow":
        desk.place(at)
        desk.grow()
    elif what == "delete":
        desk.place(at)
        desk.delete()
    elif what == "undo" and not (desk.project.undo_title or "").startswith("Import"):
        desk.undo()
    elif what == "redo":
        desk.redo()
    elif what == "step":
        desk.step(chance.choice([1, -1]))
    else:
        desk.open(None)
    return what


@pytest.mark.parametrize("seed", [0, 1, *(pytest.param(seed, marks=pytest.mark.long) for seed in range(2, 8))])
def test_bands_show_what_a_whole_painting_shows(demo_window: Window, seed: int) -> None:
    chance, done = Random(seed), list[str]()
    demo_window.view.setFocus()
    for _ in range(60):
        done.append(act(demo_window.desk, chance))
        wrong = difference(on_screen(demo_window), painted_anew(demo_window))
        assert wrong.isNull(), f"{wrong} after {done[-5:]}"
