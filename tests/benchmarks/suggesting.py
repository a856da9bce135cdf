"""Suggestions: how good they are, what they cost, how soon the first one stands in the text, and how many keys an article takes.

On the shared material where that is (PolNeAR articles and the article of the mission), else on our own gold set, without goals.
"""

from __future__ import annotations

import time
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt

from annotator import paths
from annotator.domain.codebook import Codebook
from annotator.domain.codebook_file import parse
from annotator.domain.suggestion import Suggestion
from annotator.services import bring
from annotator.services.project import DEFAULT_CODEBOOK, Project
from annotator.services.steps import run as finish
from annotator.suggest import measure
from annotator.suggest.attribution import Attribution as Found
from annotator.suggest.attribution import Page
from annotator.suggest.learning.trial import Statement, attributions
from tests.benchmarks import strokes
from tests.benchmarks.desktop import Desktop
from tests.benchmarks.material import CODER
from tests.benchmarks.row import Clock, Row, Work, at_least, below, told
from tests.evaluation import gold, systems
from tests.evaluation.gold import Marked

NAME = "suggesting"
_REAL = Path(__file__).parents[3] / "shared" / "data"
_TAUGHT, _ENOUGH = 50, 60  # articles that are learned from; with fewer in all there are no goals


def run(work: Work) -> list[Row]:
    folder = _REAL / "polnear" if (_REAL / "polnear").is_dir() and not work.quick else paths.seeds() / "gold"
    rows = _quality(folder)
    text, statements = _article()
    rows += _on_the_article(text, statements)
    return rows + _in_the_window(work, text, statements)


# --- how good ---------------------------------------------------------------------------------------------------------


def _quality(folder: Path) -> list[Row]:
    read = list(systems.read(gold.articles(folder)))
    marks, rules, all_ = systems.by_marks(read), systems.by_rules(read), systems.as_suggested(read, _book())
    many = len(read) >= _ENOUGH
    learned = systems.by_learning(read, _TAUGHT if many else 6, seed=0)
    where = f"{len(read)} articles, {rules.all.gold:,} attributions"
    cpu = [one.parsing + one.ruling for one in read]
    return [
        told("quotation marks alone: soft F1", 100 * marks.all.f1, "%", where),
        _goal(many, "rules: soft F1", 100 * rules.all.f1, 62, f"P {100 * rules.all.precision:.1f}, R {100 * rules.all.recall:.1f}"),
        _goal(many, "rules, speech only: soft F1", 100 * rules.speech.f1, 71),
        _goal(many, "rules: source right", 100 * rules.all.sources, 93, "of soft matches with a source"),
        _goal(many, "rules, surest quarter: right", 100 * rules.top(), 92, "soft, and the source"),
        told("all that is suggested: soft F1", 100 * all_.all.f1, "%", "with quotations that nobody is named for, zones left out"),
        _goal(many, f"learned from {learned.taught}: soft F1", 100 * learned.learned.all.f1, 66,
              f"on {learned.learned.articles} others; the rules there {100 * learned.rules.all.f1:.1f}"),
        _goal(many, f"learned from {learned.taught}, surest quarter: right", 100 * learned.learned.top(), 92),
        below("an article, cpu mean", sum(cpu) / len(cpu), 0.25, "s", f"parse and rules; most {max(cpu):.2f}"),
        below("an article as learned, cpu mean", learned.learned.seconds / learned.learned.articles, 0.25, "s"),
        below(f"learning from {learned.taught}, cpu", learned.seconds, 60, "s", f"the model has {learned.size / 1e6:.1f} MB"),
    ]  # fmt: skip


def _goal(many: bool, name: str, value: float, least: float, note: str = "") -> Row:
    return at_least(name, value, least, "%", note) if many else told(name, value, "%", note)


def _book() -> Codebook:
    file = paths.seeds() / "codebooks" / DEFAULT_CODEBOOK
    return parse(file.read_text(encoding="utf-8"), str(file))


# --- one article ------------------------------------------------------------------------------------------------------


def _article() -> tuple[str, list[strokes.Attribution]]:
    _name, text, wanted = strokes._material()
    return text, wanted


def _marked(text: str, wanted: Sequence[strokes.Attribution]) -> Marked:
    return Marked("the article", text, tuple(
        Statement(claim=tuple(one.claim), source=tuple(one.sources), cue=tuple(one.cues)) for one in wanted
    ))  # fmt: skip


def _on_the_article(text: str, wanted: Sequence[strokes.Attribution]) -> list[Row]:
    (read,) = systems.read([_marked(text, wanted)])
    found = systems.as_suggested([read], _book()).all
    real, wrong = _REAL.is_dir(), found.made - found.soft
    note = f"of {found.gold}, soft"
    if not real:
        return [told("the demo article: found", found.soft, "", note), told("the demo article: wrong", wrong, "")]
    return [
        at_least("the article of the mission: found", found.soft, 32, "", note),
        Row("the article of the mission: wrong", wrong, "", "<= 4", wrong <= 4),
    ]


# --- in the window ----------------------------------------------------------------------------------------------------


def _in_the_window(work: Work, text: str, wanted: Sequence[strokes.Attribution]) -> list[Row]:
    place = _project(work, text)
    desktop = Desktop()
    desktop.window.settings.suggest = True
    begun = time.monotonic()
    desktop.window.open_place(str(place), coder=CODER)
    desktop.until(lambda: bool(desktop.window.proposals.open))
    desktop.paint()
    first = time.monotonic() - begun
    gap = _longest_gap(desktop)
    rows = [
        below(
            "first suggestion painted after a project is opened, wall",
            first,
            2,
            "s",
            "a fresh project, the child process begins",
        ),
        below("longest wait of the window while the next articles are read", gap, 50, "ms"),
    ]
    return rows + _keys(desktop, text, wanted)


def _project(work: Work, text: str) -> Path:
    place = work.folder / "suggesting.annotator"
    for old in work.folder.glob("suggesting.annotator*"):
        old.unlink()
    (work.folder / "suggesting").mkdir(exist_ok=True)
    files = [work.folder / "suggesting" / f"{n}.txt" for n in range(6)]
    others = [one.text for one in gold.articles(paths.seeds() / "gold")]
    for file, words in zip(files, [text, *others], strict=False):
        file.write_bytes(words.encode())
    with Project.create(place, coder=CODER) as project:
        finish(bring.bring(project, bring.sources(files), bring.Options()))
    return place


def _longest_gap(desktop: Desktop) -> float:
    """While the articles behind the one in hand are asked, answered and kept."""
    ahead, gaps = desktop.window.ahead, Clock()
    answered = list[str]()
    handler = ahead.answered.connect(answered.append)
    late = time.monotonic() + 60
    while len(answered) < 5 and time.monotonic() < late:
        with gaps.once():
            desktop.application.processEvents()
    ahead.answered.disconnect(handler)
    return max(gaps.wall)


def _keys(desktop: Desktop, text: str, wanted: Sequence[strokes.Attribution]) -> list[Row]:
    """Every suggestion is decided with a key; what was not suggested is tagged by hand."""
    proposals, typist = desktop.window.proposals, strokes._Typist(desktop, text)
    right = _right(text, wanted, proposals.open)
    desktop.view.setFocus()
    typist.press("m")
    for _ in range(len(proposals.open)):
        current = proposals.current
        if current is None:
            break
        typist.press(Qt.Key.Key_Return if current.id in right else Qt.Key.Key_Delete)
        desktop.rest()
    decided = typist.pressed
    desktop.desk.escape()
    missed = [one for n, one in enumerate(wanted) if n not in right.values()]
    count = strokes._Count()
    strokes.hinting.can_parse = lambda _language: False
    for one in missed:
        desktop.desk.open(None)
        strokes._tag(typist, one, count)
    mean = typist.pressed / len(wanted)
    note = f"{len(right)} accepted, {decided - 1 - len(right)} rejected, {len(missed)} tagged by hand with {typist.pressed - decided} keys"
    return [Row("an attribution, right suggestions accepted: keys, mean", mean, "keys", "<= 3", mean <= 3, note)]


def _right(text: str, wanted: Sequence[strokes.Attribution], made: Sequence[Suggestion]) -> dict[str, int]:
    """The suggestions that are right, source included where one was marked, and which of the wanted ones each is."""
    (read,) = systems.read([_marked(text, wanted)])
    page = read.page
    theirs = [measure.words(page, one) for one in read.gold]
    ours = [measure.words(page, _tokens(page, one)) for one in made]
    pairs = [pair for pair in measure.matches(theirs, ours) if pair.likeness >= measure.ENOUGH]
    return {
        made[pair.made].id: pair.gold for pair in pairs
        if theirs[pair.gold].source & ours[pair.made].source or not theirs[pair.gold].source
    }  # fmt: skip


def _tokens(page: Page, made: Suggestion) -> Found:
    named = {part.role: part.fragments for part in made.parts}
    told_ = Statement(claim=named[""], source=named.get("source", ()), cue=named.get("cue", ()))
    return attributions(page, [told_])[0]
