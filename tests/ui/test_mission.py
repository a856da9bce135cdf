"""The main job, end to end: a real article is imported, every attribution is tagged through the window by
mouse and keys, the program is closed and reopened, and the native export holds exactly those fragments and roles."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt

from annotator import paths
from annotator.domain import text as units
from annotator.services.project import Project
from annotator.services.send import Options, send
from annotator.services.steps import run
from annotator.ui.window import Window
from tests.conftest import import_text
from tests.ui.conftest import CTRL, SHIFT, Hand

Pieces = tuple[tuple[int, int], ...]
QUOTATIONS = ("direct", "indirect", "mixed")


@dataclass(frozen=True)
class Attribution:
    """Who says what, as fragments."""

    claim: Pieces
    sources: frozenset[Pieces]
    cue: Pieces
    quotation: str


def pieces(given: Any) -> Pieces:
    return tuple(sorted((a, b) for a, b in given))


def select_by_keys(hand: Hand, start: int, end: int, text: str) -> bool:
    """Move by token and grow by token; False where the words do not begin and end with tokens."""
    starts, ends = {a for a, _ in units.tokens(text)}, {b for _, b in units.tokens(text)}
    if start not in starts or end not in ends:
        return False
    hand.key(Qt.Key.Key_Escape, times=1) if hand.desk.fragments else None
    while hand.desk.caret != start:
        hand.key(Qt.Key.Key_Right if hand.desk.caret < start else Qt.Key.Key_Left)
    while hand.desk.caret < end:
        hand.key(Qt.Key.Key_Right, SHIFT)
    return True


def select(hand: Hand, fragments: Pieces, text: str, *, by_keys: bool) -> None:
    for n, (start, end) in enumerate(fragments):
        if n == 0 and by_keys and len(fragments) == 1 and select_by_keys(hand, start, end, text):
            continue
        hand.drag(start, end, CTRL if n else Qt.KeyboardModifier.NoModifier)
    chosen = [text[a:b].strip() for a, b in hand.desk.fragments]
    assert chosen == [text[a:b].strip() for a, b in fragments]


def tag(hand: Hand, given: Attribution, text: str, *, by_keys: bool) -> None:
    hand.key(Qt.Key.Key_Escape, times=3)
    select(hand, given.claim, text, by_keys=by_keys)
    hand.key("1")
    for source in sorted(given.sources):
        select(hand, source, text, by_keys=by_keys)
        hand.key("2")
    if given.cue:
        select(hand, given.cue, text, by_keys=by_keys)
        hand.key("3")
    hand.key("q", times=QUOTATIONS.index(given.quotation) + 1)


def exported(place: Path, out: Path) -> dict[Pieces, Attribution]:
    """The statements of the export, read from the bytes of the file alone."""
    with Project.open(place) as project:
        run(send(project, out, Options()))
    (line,) = [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]
    spans = {s["id"]: pieces(s.get("fragments", [[s["start"], s["end"]]])) for s in line["spans"]}
    for span in line["spans"]:
        assert span["text"] == " ".join(
            line["text"][a:b] for a, b in span.get("fragments", [[span["start"], span["end"]]])
        )
    found = {}
    for span in line["spans"]:
        if span["label"] != "Claim":
            continue
        roles: dict[str, list[Pieces]] = {}
        for relation in line["relations"]:
            if relation["head"] == span["id"]:
                roles.setdefault(relation["type"], []).append(spans[relation["child"]])
        found[spans[span["id"]]] = Attribution(
            spans[span["id"]],
            frozenset(roles.get("source", [])),
            roles.get("cue", [()])[0],
            span["attributes"]["quotation"],
        )
    return found


def nesting(place: Path) -> dict[Pieces, Pieces]:
    with Project.open(place, coder="Ada") as project:
        statements = project.statements(project.documents()[0].id)
    return {pieces(s.claim.fragments): pieces(s.outer[0].fragments) for s in statements if s.outer}


def walk(window: Window, hand: Hand, folder: Path, text: str, wanted: list[Attribution]) -> Path:
    place = folder / "mission.annotator"
    window.show_project(Project.create(place, coder="Ada"))
    assert window.project is not None
    window.desk.open_article(import_text(window.project, folder, text, "article.txt"))
    for number, attribution in enumerate(wanted):
        tag(hand, attribution, text, by_keys=number % 3 == 0)
    window.close_project()
    window.open_place(str(place), coder="Ada")
    assert window.desk.article is not None
    assert window.desk.article.claim_count == len(wanted)
    window.close_project()
    return place


def test_all_37_attributions_of_the_real_article(window: Window, hand: Hand, tmp_path: Path, shared: Path) -> None:
    text = (shared / "article.txt").read_bytes().decode()
    gold = json.loads((shared / "article_gold.json").read_text(encoding="utf-8"))["attributions"]
    wanted = [
        Attribution(
            pieces(a["content"]),
            frozenset([pieces(a["source"])] if a["source"] else []),
            pieces(a["cue"]),
            a["type"],
        )
        for a in gold
    ]
    assert len(wanted) == 37
    place = walk(window, hand, tmp_path, text, wanted)
    assert exported(place, tmp_path / "out.jsonl") == {a.claim: a for a in wanted}
    contents = {a["id"]: pieces(a["content"]) for a in gold}
    nested = {contents[a["id"]]: contents[a["nested_in"]] for a in gold if a["nested_in"] is not None}
    assert len(nested) == 5
    assert nesting(place) == nested


@pytest.mark.parametrize("number", [0, 4])
def test_every_attribution_of_a_demo_article(window: Window, hand: Hand, tmp_path: Path, number: int) -> None:
    lines = [json.loads(x) for x in (paths.seeds() / "demo" / "demo.jsonl").read_text(encoding="utf-8").splitlines()]
    line = [x for x in lines if x["layer"] == "maria"][number]
    spans = {s["id"]: pieces(s.get("fragments", [[s["start"], s["end"]]])) for s in line["spans"]}
    wanted = []
    for claim in (s for s in line["spans"] if s["label"] == "Claim"):
        links = [(r["type"], spans[r["child"]]) for r in line["relations"] if r["head"] == claim["id"]]
        wanted.append(
            Attribution(
                spans[claim["id"]],
                frozenset(p for kind, p in links if kind == "source"),
                next((p for kind, p in links if kind == "cue"), ()),
                claim["attributes"]["quotation"],
            )
        )
    place = walk(window, hand, tmp_path, line["text"], wanted)
    assert exported(place, tmp_path / "out.jsonl") == {a.claim: a for a in wanted}
