"""A whole demo article is coded by keys alone: spans of several pieces, roles, attributes, actors, links, and the end of it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator import paths
from annotator.domain import text as units
from annotator.domain.codebook import Codebook
from annotator.domain.model import Entity, Relation, Span
from annotator.services.project import Project
from annotator.ui.window import Window
from tests.conftest import import_text
from tests.ui.conftest import CTRL, SHIFT, Hand

MOUSE = (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease, QEvent.Type.MouseMove, QEvent.Type.Wheel)
Pieces = tuple[tuple[int, int], ...]
FAR = 160  # code points


class NoMouse(QObject):
    """Counts what a mouse would do."""

    def __init__(self) -> None:
        super().__init__()
        self.seen = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002
        self.seen += event.type() in MOUSE
        return False


@pytest.fixture
def no_mouse(qapp: QApplication) -> Iterator[NoMouse]:
    made = NoMouse()
    qapp.installEventFilter(made)
    yield made
    qapp.removeEventFilter(made)


@pytest.fixture(scope="module")
def wanted() -> dict[str, Any]:
    """The settled version of the first article of the demo."""
    lines = (paths.seeds() / "demo" / "demo.jsonl").read_text(encoding="utf-8").splitlines()
    found: dict[str, Any] = next(line for line in map(json.loads, lines) if line["layer"] == "gold")
    return found


class Coder:
    """Knows the keys, and has no mouse."""

    def __init__(self, hand: Hand, line: dict[str, Any], book: Codebook) -> None:
        self.hand, self.desk, self.text = hand, hand.desk, str(line["text"])
        self.spans = {span["id"]: span for span in line["spans"]}
        self.entities = {entity["id"]: entity for entity in line.get("entities", [])}
        self.links = line["relations"]
        self.book = book
        self.keys = {label.name: label.key for label in book.labels}
        self.roles = {role.name: role.key for role in book.roles}
        self.starts = [a for a, _ in units.tokens(self.text)]

    def pieces(self, span: dict[str, Any]) -> Pieces:
        return tuple((a, b) for a, b in span.get("fragments", [[span["start"], span["end"]]]))

    def go(self, offset: int) -> None:
        """By paragraphs while it is far, then word by word."""
        if self.desk.fragments:
            self.hand.key(Qt.Key.Key_Escape)
        while abs(self.desk.caret - offset) > FAR:
            before = self.desk.caret
            self.hand.key(Qt.Key.Key_Down if before < offset else Qt.Key.Key_Up, CTRL)
            if (self.desk.caret - offset) * (before - offset) < 0 or self.desk.caret == before:
                break
        while self.desk.caret != offset:
            self.hand.key(Qt.Key.Key_Right if self.desk.caret < offset else Qt.Key.Key_Left)

    def select(self, start: int, end: int) -> None:
        self.go(start)
        while self.desk.caret < end:
            self.hand.key(Qt.Key.Key_Right, SHIFT)
        assert self.text[slice(*self.desk.selection)].strip() == self.text[start:end]

    def tag(self, span: dict[str, Any], key: str, *, alone: bool = False) -> None:
        first, *rest = self.pieces(span)
        self.select(*first)
        if alone:
            self.hand.key("0")
        self.hand.key(key)
        for piece in rest:
            self.select(*piece)
            self.hand.key("d")

    def name(self, span: dict[str, Any]) -> None:
        """`A` takes whoever is surely meant; where that is somebody else, or nobody, the palette."""
        entity = self.entities.get(span.get("entity"))
        held = self.desk.span
        if entity is None or held is None or not self.book.label(held.label).names_actor:
            return
        self.hand.key("a")
        palette = self.hand.window.palette_
        if palette.isHidden():
            if self.named() == entity["name"]:
                return
            self.hand.key("a")
        QTest.keyClicks(palette.field, entity["name"])
        rows = [(row.text, row.group) for row in palette.model.all]
        there = next((n for n, (text, _) in enumerate(rows) if text == entity["name"]), None)
        fresh = next(
            (
                n
                for n, (text, kind) in enumerate(rows)
                if entity["name"] in text and "New" in text and kind == entity["type"]
            ),
            0,
        )
        for _ in range(fresh if there is None else there):
            QTest.keyClick(palette.field, Qt.Key.Key_Down)
        QTest.keyClick(palette.field, Qt.Key.Key_Return)
        assert self.named() == entity["name"]

    def named(self) -> str:
        span = self.desk.span
        found = self.desk.project.store.read(Entity, id=span.entity_id) if span and span.entity_id else []
        return found[0].name if found else ""

    def claim(self, claim: dict[str, Any]) -> None:
        self.hand.key(Qt.Key.Key_Escape, times=3)
        self.tag(claim, self.keys["Claim"])
        for role in self.book.roles:
            for link in self.links:
                if link["head"] == claim["id"] and link["type"] == role.name:
                    self.tag(self.spans[link["child"]], self.roles[role.name])
                    self.name(self.spans[link["child"]])
        for kind in self.book.label("claim").attributes:
            value = claim["attributes"].get(kind.name)
            if value:
                self.hand.key(kind.key, times=kind.values.index(value) + 1)

    def alone(self, span: dict[str, Any]) -> None:
        """A tag that belongs to no statement."""
        self.hand.key(Qt.Key.Key_Escape, times=3)
        self.tag(span, self.keys[span["label"]], alone=True)
        self.name(span)

    def bind(self, link: dict[str, Any]) -> None:
        kinds = [relation.name for relation in self.book.relations]
        self.open(self.spans[link["head"]])
        self.hand.key("b")
        self.open(self.spans[link["child"]])
        self.hand.key(str(kinds.index(link["type"]) + 1))

    def open(self, claim: dict[str, Any]) -> None:
        """J goes through the statements; where none is open, from the caret on."""
        if self.desk.claim is None:
            self.hand.key(Qt.Key.Key_Home, CTRL)
        for _ in range(80):
            if self.desk.claim and self.desk.claim.fragments == self.pieces(claim):
                return
            now = (self.desk.claim.start, -self.desk.claim.size) if self.desk.claim else (-1, 0)
            size = sum(b - a for a, b in self.pieces(claim))
            self.hand.key("j" if now < (claim["start"], -size) else "k")
        pytest.fail(f"{claim['text']} was not reached: {self.desk.claim}, {self.desk.mode}")


def told(
    spans: list[tuple[str, Pieces, dict[str, str], str]],
) -> list[tuple[str, Pieces, tuple[tuple[str, str], ...], str]]:
    return sorted((label, pieces, tuple(sorted(given.items())), entity) for label, pieces, given, entity in spans)


def test_a_whole_article_is_coded_without_a_mouse(
    window: Window, hand: Hand, no_mouse: NoMouse, tmp_path: Path, wanted: dict[str, Any]
) -> None:
    place = tmp_path / "keys.annotator"
    window.show_project(Project.create(place, coder="Ada"))
    project = window.desk.project
    window.desk.open_article(import_text(project, tmp_path, wanted["text"], "one.txt"))
    coder = Coder(hand, wanted, project.codebook)
    names = {role.name for role in project.codebook.roles}
    for claim in (span for span in wanted["spans"] if span["label"] == "Claim"):
        coder.claim(claim)
    linked = {link[end] for link in wanted["relations"] for end in ("head", "child")}
    for span in wanted["spans"]:
        if span["id"] not in linked and span["label"] != "Claim":
            coder.alone(span)
    for link in wanted["relations"]:
        if link["type"] not in names:
            coder.bind(link)
    hand.key(Qt.Key.Key_Return, CTRL)
    assert no_mouse.seen == 0
    window.close_project()
    with Project.open(place) as done:
        (layer,) = done.layers(done.document_ids()[0])
        spans = {span.id: span for span in done.store.read(Span)}
        entities = {entity.id: entity for entity in done.store.read(Entity)}
        links = done.store.read(Relation)
    assert layer.status == "complete"
    label = {one.id: one.name for one in coder.book.labels}
    assert told([(label[s.label], s.fragments, {k: str(v) for k, v in s.attributes}, entities[s.entity_id].name if s.entity_id else "")
                 for s in spans.values()]) == told(
        [(s["label"], coder.pieces(s), s.get("attributes", {}), coder.entities.get(s.get("entity"), {}).get("name", ""))
         for s in wanted["spans"]])  # fmt: skip
    assert sorted((r.type, spans[r.head].fragments, spans[r.child].fragments) for r in links) == sorted(
        (r["type"], coder.pieces(coder.spans[r["head"]]), coder.pieces(coder.spans[r["child"]]))
        for r in wanted["relations"]
    )
