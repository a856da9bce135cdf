"""A zone is corrected by a key: the page is laid out anew, caret and statement stay, undo takes it back."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from annotator.domain.zones import BY_HAND
from annotator.ui.window import Window
from tests.ui.conftest import SHIFT, Hand


def zone_here(window: Window) -> tuple[str, str]:
    article = window.desk.article
    assert article is not None
    zone = article.zone_at(window.desk.caret)
    assert zone is not None
    return zone.kind, zone.rule


def body_place(window: Window) -> int:
    article = window.desk.article
    assert article is not None
    return next(zone.start for zone in article.zones if zone.kind == "body") + 20


def test_shift_z_and_a_letter_make_a_paragraph_boilerplate(demo_window: Window) -> None:
    place = body_place(demo_window)
    demo_window.desk.place(place)
    Hand(demo_window).key(Qt.Key.Key_Z, SHIFT)
    assert demo_window.palette_.isVisible()
    QTest.keyClicks(demo_window.palette_.field, "boi")
    QTest.keyClick(demo_window.palette_.field, Qt.Key.Key_Return)
    assert zone_here(demo_window) == ("boilerplate", BY_HAND)
    assert demo_window.desk.caret == place
    demo_window.desk.undo()
    assert zone_here(demo_window)[0] == "body"


def test_what_it_is_already_is_refused_in_a_sentence(demo_window: Window) -> None:
    article = demo_window.desk.article
    assert article is not None
    demo_window.desk.place(next(zone.start for zone in article.zones if zone.kind == "headline") + 2)
    Hand(demo_window).key(Qt.Key.Key_Z, SHIFT)
    QTest.keyClicks(demo_window.palette_.field, "headl")
    QTest.keyClick(demo_window.palette_.field, Qt.Key.Key_Return)
    assert "already" in demo_window.status.sentence.text()
