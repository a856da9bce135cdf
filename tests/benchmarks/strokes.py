"""Key presses: a whole article is tagged without the mouse, by the shortest way through the keys that the manual shows.

The way is planned on the very units that the window moves by and on the hints that it shows, then
pressed in the window; what stands there in the end is compared with what was to be tagged.
"""

from __future__ import annotations

import heapq
import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from annotator import paths
from annotator.domain import text as units
from annotator.services import bring, hinting
from annotator.services.project import Project
from annotator.services.steps import run as finish
from annotator.ui.caret import Mode
from tests.benchmarks.desktop import Desktop
from tests.benchmarks.material import CODER
from tests.benchmarks.row import Row, Work, told

NAME = "strokes"
_REAL = Path(__file__).parents[3] / "shared" / "data"
_MOST = 22  # keys for one span: more is no way
_NONE, _SHIFT, _CTRL = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
)
_KEYS = {
    "right": (Qt.Key.Key_Right, _NONE), "left": (Qt.Key.Key_Left, _NONE),
    "clause right": (Qt.Key.Key_Right, _CTRL), "clause left": (Qt.Key.Key_Left, _CTRL),
    "select right": (Qt.Key.Key_Right, _SHIFT), "select left": (Qt.Key.Key_Left, _SHIFT),
    "select clause right": (Qt.Key.Key_Right, _SHIFT | _CTRL), "select clause left": (Qt.Key.Key_Left, _SHIFT | _CTRL),
    "grow": (Qt.Key.Key_Space, _NONE),
}  # fmt: skip
Fragment = tuple[int, int]


class Attribution(NamedTuple):
    """Who says what: pieces of the claim, sources, cues."""

    claim: list[Fragment]
    sources: list[Fragment]
    cues: list[Fragment]


class Place(NamedTuple):
    """Where a selection begins, and the caret."""

    anchor: int
    caret: int


@dataclass
class _Count:
    keys: Counter[str] = field(default_factory=Counter[str])
    spans: Counter[str] = field(default_factory=Counter[str])
    each: list[int] = field(default_factory=list[int])
    out_of_reach: int = 0


def run(work: Work) -> list[Row]:
    name, text, wanted = _material()
    wanted = wanted[: work.times(len(wanted), 5)]
    count = _tagged(work, text, wanted)
    whole = sum(count.each) / len(count.each)
    rows = [
        told(
            f"{what}: keys", count.keys[what] / max(1, count.spans[what]), "keys", f"{count.spans[what]} of them, mean"
        )
        for what in ("claim", "source", "cue", "way to it")
        if count.spans[what]
    ]
    note = f"{len(wanted)} of {name}; worst {max(count.each)}, {sum(n > 14 for n in count.each)} above 14"
    rows.append(Row("an attribution, linked: keys, mean", whole, "keys", "<= 14", whole <= 14, note))
    rows.append(told("spans that no keys reach", count.out_of_reach, "", "their ends lie within words"))
    return rows


def _material() -> tuple[str, str, list[Attribution]]:
    if _REAL.is_dir():
        text = (_REAL / "article.txt").read_bytes().decode()
        gold = json.loads((_REAL / "article_gold.json").read_text(encoding="utf-8"))["attributions"]
        return "the real article", text, [
            Attribution(_pieces(a["content"]), _pieces(a["source"]), _pieces(a["cue"])) for a in gold
        ]  # fmt: skip
    line = json.loads((paths.seeds() / "demo" / "demo.jsonl").read_text(encoding="utf-8").splitlines()[0])
    return "a demo article", line["text"], list(_demo(line))


def _demo(line: dict[str, list[dict[str, str]]]) -> Iterator[Attribution]:
    spans = {s["id"]: _pieces(s.get("fragments", [[s["start"], s["end"]]])) for s in line["spans"]}
    for span in line["spans"]:
        if span["label"] == "Claim":
            mine = [r for r in line["relations"] if r["head"] == span["id"]]
            found = {
                kind: [p for r in mine if r["type"] == kind for p in spans[r["child"]]] for kind in ("source", "cue")
            }
            yield Attribution(spans[span["id"]], found["source"], found["cue"])


def _pieces(given: object) -> list[Fragment]:
    assert isinstance(given, list)
    return [(a, b) for a, b in given]


class _Typist:
    """Presses keys in the window, and counts them."""

    def __init__(self, desktop: Desktop, text: str) -> None:
        self.desktop, self.text = desktop, text
        self.pressed = 0

    def press(self, key: Qt.Key | str, modifiers: Qt.KeyboardModifier = _NONE) -> None:
        self.pressed += 1
        QTest.keyClick(self.desktop.view, key, modifiers)  # type: ignore[call-overload]

    def come_near(self, start: int) -> None:
        """Scroll by the keys until a place is in view."""
        view = self.desktop.view
        for _ in range(60):
            first, last = view.seen()
            if first <= start < last and 0 <= view.point_of(start).y() < view.viewport().height():
                return
            self.press(Qt.Key.Key_PageDown if start >= self.desktop.desk.caret else Qt.Key.Key_PageUp)
        raise RuntimeError("a place does not come into view")

    def hints(self) -> dict[Fragment, list[str]]:
        """The keys that choose each candidate in view. Looking costs nothing: an analyst sees them when they press F."""
        window = self.desktop.window
        window.hints.open()
        self.desktop.until(lambda: window.hints.isVisible() or window.desk.mode is not Mode.HINTS)
        found: dict[Fragment, list[str]] = {}
        for number, shown in enumerate(window.hints.rounds):
            window.hints._show_round(number)
            for code, one in window.hints.codes.items():
                found.setdefault((one.start, one.end), ["f", *["\t"] * number, *code])
            assert len(shown) == len(window.hints.codes)
        window.hints.rest()
        return found

    def choose(self, target: Fragment) -> bool:
        """Select words by the shortest way; False where no keys reach them."""
        desk = self.desktop.desk
        self.come_near(target[0])
        way = _way(self.text, Place(desk.anchor, desk.caret), target, self.hints())
        for step in way or ():
            self._take(step)
        return way is not None

    def _take(self, step: tuple[str, ...]) -> None:
        if step[0] in _KEYS:
            self.press(*_KEYS[step[0]])
            return
        hints = self.desktop.window.hints
        self.press(step[0])
        self.desktop.until(hints.isVisible)
        for key in step[1:]:
            self.press(Qt.Key.Key_Tab if key == "\t" else key, _SHIFT if key.isupper() else _NONE)


def _way(text: str, start: Place, target: Fragment, hints: dict[Fragment, list[str]]) -> list[tuple[str, ...]] | None:
    """The cheapest steps to a selection (Dijkstra over places of anchor and caret), or None."""
    queue: list[tuple[int, int, Place, list[tuple[str, ...]]]] = [(0, 0, start, [])]
    done: set[Place] = set()
    number = 0
    while queue:
        cost, _, place, steps = heapq.heappop(queue)
        if place in done:
            continue
        done.add(place)
        if _stands(text, place, target):
            return steps
        for step, reached in _steps(text, place, hints):
            price = cost + len(step) if step[0] not in _KEYS else cost + 1
            if price <= _MOST and reached not in done:
                number += 1
                heapq.heappush(queue, (price, number, reached, [*steps, step]))
    return None


def _stands(text: str, place: Place, target: Fragment) -> bool:
    first, last = min(place), max(place)
    if first == last:
        return units.token_at(text, last) == target
    words = text[first:last]
    return (first + len(words) - len(words.lstrip()), last - len(words) + len(words.rstrip())) == target


def _steps(text: str, place: Place, hints: dict[Fragment, list[str]]) -> Iterator[tuple[tuple[str, ...], Place]]:
    moves = {
        "right": units.token_right, "left": units.token_left,
        "clause right": units.clause_right, "clause left": units.clause_left,
    }  # fmt: skip
    for name, move in moves.items():
        there = move(text, place.caret)
        yield (name,), Place(there, there)
        yield (f"select {name}",), Place(place.anchor, there)
    larger = units.units(text, min(place), max(place))
    if larger:
        yield ("grow",), Place(*larger[0])
    for (a, b), keys in hints.items():
        yield tuple(keys), Place(a, b)
        reach = (*keys[:-2], *(key.upper() for key in keys[-2:]))
        yield reach, Place(min(a, *place), max(b, *place))


def _tagged(work: Work, text: str, wanted: list[Attribution]) -> _Count:
    file, place = work.folder / "strokes.txt", work.folder / "strokes.annotator"
    for old in (file, *work.folder.glob("strokes.annotator*")):
        if old.is_file():
            old.unlink()
    file.write_bytes(text.encode())
    with Project.create(place, coder=CODER) as project:
        finish(bring.bring(project, bring.sources([file]), bring.Options()))
    hinting.can_parse = lambda _language: False  # the keys of everybody, with spaCy or without
    desktop = Desktop(place)
    typist, count = _Typist(desktop, text), _Count()
    for one in wanted:
        before = typist.pressed
        _tag(typist, one, count)
        count.each.append(typist.pressed - before)
    made = desktop.desk.article
    if made is None or made.claim_count != len(wanted):
        raise RuntimeError(f"{made.claim_count if made else 0} of {len(wanted)} claims were tagged")
    _compare(desktop, wanted)
    return count


def _tag(typist: _Typist, one: Attribution, count: _Count) -> None:
    for what, key, pieces in (("claim", "1", one.claim), ("source", "2", one.sources), ("cue", "3", one.cues)):
        for n, piece in enumerate(pieces):
            before = typist.pressed
            typist.come_near(piece[0])
            count.keys["way to it"] += typist.pressed - before
            count.spans["way to it"] += 1
            before = typist.pressed
            if not typist.choose(piece):
                count.out_of_reach += 1
                typist.desktop.desk.select(*piece)
            typist.press("d" if n else key)
            count.keys[what] += typist.pressed - before
            count.spans[what] += n == 0


def _compare(desktop: Desktop, wanted: list[Attribution]) -> None:
    article = desktop.desk.article
    assert article is not None
    claims = {tuple(sorted(s.fragments)): article.statement(s) for s in article.spans if article.is_claim(s)}
    for one in wanted:
        statement = claims[tuple(sorted(one.claim))]
        for role, pieces in (("source", one.sources), ("cue", one.cues)):
            there = sorted(piece for span in statement.filling(role) for piece in span.fragments)
            if there != sorted(pieces):
                raise RuntimeError(f"{role} of {one.claim}: {there} instead of {pieces}")
