"""Reviewing: comparing six coders, coefficients and their intervals, bundles, and how many keys a decision costs.

The coders' work is the six coders' of ../shared where it lies there, copied five times; else what six coders might have made
of the demo.
"""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from itertools import combinations
from pathlib import Path
from random import Random
from typing import Any

from annotator import paths
from annotator.domain.agreement import bootstrap, coding
from annotator.domain.agreement.measures import token_coding
from annotator.domain.agreement.prepared import Prepared
from annotator.domain.change import ChangeSet, added
from annotator.domain.codebook import Codebook
from annotator.domain.compare import choices
from annotator.domain.compare.cases import Case, compare
from annotator.domain.compare.frames import Sheet
from annotator.domain.compare.frames import Work as Layered
from annotator.domain.model import Document
from annotator.domain.review import Comment
from annotator.services import agreement, bring, bundling, merging, sheets
from annotator.services import review as reviewing
from annotator.services.annotate import Hand
from annotator.services.project import Project
from annotator.services.steps import run as finish
from tests.benchmarks import child
from tests.benchmarks.row import Row, Work, at_least, below, quantile, told

NAME = "review"
SIX = paths.seeds().parent.parent / "shared" / "data" / "polnear" / "six-coders"
ARTICLES, TOKENS, CODERS = 20, 20_000, 6


def run(work: Work) -> list[Row]:
    compared: dict[str, Any] = child.call(__name__, "comparing", str(work.folder))
    numbers: dict[str, Any] = child.call(__name__, "coefficients", str(work.folder), str(int(work.quick)))
    carried: dict[str, Any] = child.call(__name__, "bundles", str(work.folder), str(int(work.quick)))
    keys: dict[str, Any] = child.call(__name__, "keys", str(work.folder))
    seen: dict[str, Any] = child.call(__name__, "window", str(work.folder))
    return [
        below(f"compare {compared['articles']} articles × {compared['coders']} coders, cpu", compared["seconds"], 2, "s",
              f"{compared['cases']:,} cases; {compared['whose']}"),
        below(f"α, {numbers['tokens']:,} tokens × {CODERS} coders, cpu", numbers["alpha"], 0.3, "s", "with the labelling of tokens"),
        below("its interval, 1,000 draws, cpu", numbers["interval"], 2, "s", f"{numbers['articles']} articles"),
        below(f"α, 3 × {numbers['units']:,} units, cpu", numbers["million"], 0.5, "s"),
        told("agreement, every measure by label and pair, cpu", numbers["everything"], "s", f"{numbers['measures']} measures"),
        below(f"bundle of {carried['records']:,} records out, cpu", carried["out"], 2, "s", f"{carried['size']:.1f} MB"),
        below("the same in, cpu", carried["in"], 3, "s", f"checked, planned and merged; peak {carried['peak']:.0f} MB"),
        below("the same again, cpu", carried["again"], 3, "s", "nothing comes"),
        at_least("cases of pairs that at most two keys settle as most of all coders have it", keys["two"], 0.9, "x",
                 f"{keys['cases']:,} cases; one key: {keys['one']:.0%}"),
        below("next case, from the key to the decided state, slowest, cpu", keys["slowest"] * 1000, 100, "ms",
              f"median {keys['median'] * 1000:.1f} ms"),
        below("next case painted after a key, 99th percentile, cpu", quantile(seen["ms"], 0.99), 100, "ms",
              f"{len(seen['ms'])} decisions in the window; median {quantile(seen['ms'], 0.5):.0f} ms, slowest {max(seen['ms']):.0f} ms"),
    ]  # fmt: skip


# --- material -----------------------------------------------------------------------------------------------


def _project(folder: Path) -> tuple[Path, str]:
    """The coders' work in a project; and whose it is."""
    place = folder / "six.annotator"
    real = SIX.is_dir()
    if not place.exists():
        with Project.create(place, coder="Rita") as project:
            source = SIX if real else paths.seeds() / "demo" / "demo.jsonl"
            finish(bring.bring(project, bring.sources([source]), bring.Options()))
    return place, "PolNeAR's six coders" if real else "the demo's coders, shaken"


def _sheets(project: Project) -> list[Sheet]:
    """As many sheets of six coders as are wanted: copies of what there is; where coders are fewer, shaken copies of them."""
    there = [laid.sheet for laid in sheets.lay_all(project)]
    wide = [replace(sheet, works=tuple(_six(sheet.works, n))) for n, sheet in enumerate(there)]
    return [wide[n % len(wide)] for n in range(ARTICLES)]


def _six(works: Iterable[Layered], seed: int) -> list[Layered]:
    found = list(works)[:CODERS]
    random = Random(seed)
    while len(found) < CODERS:
        base = found[len(found) % 2]
        layer = replace(base.layer, id=f"{base.layer.id}{len(found)}", name=f"coder {len(found)}")
        spans = tuple(
            replace(s, id=f"{s.id}{len(found)}", layer_id=layer.id) for s in base.spans if random.random() < 0.9
        )
        there = {s.id for s in spans}
        links = [replace(r, id=f"{r.id}{len(found)}", layer_id=layer.id, head=f"{r.head}{len(found)}", child=f"{r.child}{len(found)}")
                 for r in base.relations]  # fmt: skip
        found.append(Layered(layer, spans, tuple(r for r in links if r.head in there and r.child in there)))
    return found


# --- what is measured ---------------------------------------------------------------------------------------


def comparing(folder: str) -> dict[str, Any]:
    place, whose = _project(Path(folder))
    with Project.open(place) as project:
        many, book = _sheets(project), project.codebook
    best = float("inf")
    for _ in range(3):
        cpu = time.process_time()
        cases = [case for sheet in many for case in compare(sheet, book)]
        best = min(best, time.process_time() - cpu)
    return {"articles": len(many), "coders": len(many[0].works), "seconds": best, "cases": len(cases), "whose": whose}


def coefficients(folder: str, quick: str) -> dict[str, Any]:
    place, _ = _project(Path(folder))
    with Project.open(place) as project:
        many, book = _sheets(project), project.codebook
        cpu = time.process_time()
        found = finish(agreement.agreement(project))
        everything = time.process_time() - cpu
    articles = _enough(many, book)
    cpu = time.process_time()
    codings = [token_coding(article, "") for article in articles]
    sums = [coding.sums(one) for one in codings]
    if coding.alpha_of(bootstrap.added(sums)) is None:
        raise RuntimeError("α is not defined")
    alpha = time.process_time() - cpu
    cpu = time.process_time()
    if bootstrap.interval(sums, coding.alpha_of) is None:
        raise RuntimeError("there is no interval")
    interval = time.process_time() - cpu
    units = 100_000 if quick == "1" else 1_000_000
    random = Random(1)
    columns = [[random.choice("OSCX") for _ in range(units)] for _ in range(3)]
    cpu = time.process_time()
    coding.krippendorff_alpha(coding.Coding.of_columns(columns))
    million = time.process_time() - cpu
    return {"alpha": alpha, "interval": interval, "million": million, "units": units, "everything": everything,
            "measures": len(found.measured), "articles": len(articles), "tokens": sum(one.units for one in codings)}  # fmt: skip


def _enough(many: list[Sheet], book: Codebook) -> list[Prepared]:
    """Articles over and over until they have so many tokens; that they are split is no part of what is measured."""
    found: list[Prepared] = []
    while sum(len(article.tokens) for article in found) < TOKENS:
        found.append(Prepared(many[len(found) % len(many)], book, tuple(range(CODERS)), CODERS))
    return found


def bundles(folder: str, quick: str) -> dict[str, Any]:
    documents, spans, comments = (40, 20, 200) if quick == "1" else (400, 50, 10_000)
    ours, theirs, out = (Path(folder) / name for name in ("ours.annotator", "theirs.annotator", "b.annbundle"))
    for place in (ours, theirs, out):
        place.unlink(missing_ok=True)
    with Project.create(ours, coder="Ours") as project:
        _fill(project, documents, spans, comments)
        cpu = time.process_time()
        finish(bundling.send(project, out))
        sent = time.process_time() - cpu
    with Project.create(theirs, coder="Theirs") as project:
        cpu = time.process_time()
        merging.merge(project, merging.plan(project, merging.load(out)))
        taken = time.process_time() - cpu
        cpu = time.process_time()
        if not merging.plan(project, merging.load(out)).empty:
            raise RuntimeError("the same bundle brought something")
        again = time.process_time() - cpu
    return {"records": documents * 2 * spans + comments, "out": sent, "in": taken, "again": again, "size": out.stat().st_size / 1e6,
            "peak": child.peak()}  # fmt: skip


def _fill(project: Project, documents: int, spans: int, comments: int) -> None:
    assert project.coder
    text = " ".join(f"word{n}" for n in range(300))
    rows: list[str] = []
    import json

    for d in range(documents):
        for coder in ("a", "b"):
            made = [{"id": f"{d:08x}{coder}{n:023x}", "label": "Claim" if n % 2 else "Source", "start": n * 20, "end": n * 20 + 12,
                     "created": "2026-01-01T00:00:00Z"} for n in range(spans)]  # fmt: skip
            rows.append(json.dumps({"schema": "annotator/1", "id": f"{d:032x}", "text": f"{text} {d}", "meta": {"title": f"Article {d}"},
                                    "layer": coder, "coder": coder, "status": "complete", "spans": made}))  # fmt: skip
    file = Path(project.place).with_suffix(".jsonl")
    file.write_text("\n".join(rows) + "\n", encoding="utf-8")
    finish(bring.bring(project, bring.sources([file]), bring.Options()))
    ids = [document.id for document in project.documents()]
    made_comments = [Comment(document_id=ids[n % len(ids)], coder_id=project.coder.id, created="2026-01-01T00:00:00Z", text=f"comment {n}")
                     for n in range(comments)]  # fmt: skip
    project.do(ChangeSet("Comments", added(made_comments)))


def keys(folder: str) -> dict[str, Any]:
    """Every pair of coders is reviewed so that gold becomes what most of all coders have: how many keys does each case cost?

    One key takes a version, the union, the intersection, or says that nobody is right. Anything else is edited: `E`, for each
    part that differs `N` and a digit, `Enter`.
    """
    place, _ = _project(Path(folder))
    counts: Counter[int] = Counter()
    with Project.open(place, coder="Rita") as project:
        for laid in list(sheets.lay_all(project)):
            everybody = compare(laid.sheet, project.codebook)
            wanted = {take.span_id: _most(case) for case in everybody for take in case.takes}
            for pair in combinations(range(len(laid.sheet.works)), 2):
                for case in compare(laid.sheet.only(pair), project.codebook):
                    if case.kind != "same":
                        counts[_cost(case, wanted[case.takes[0].span_id])] += 1
        copy = Path(folder) / "settled.annotator"
        copy.unlink(missing_ok=True)
        project.backup(copy)
    with Project.open(copy, coder="Rita") as reviewed:
        seconds = _settle(reviewed)
    total = counts.total()
    return {"cases": total, "one": counts[1] / total, "two": (counts[1] + counts[2]) / total, "slowest": max(seconds),
            "median": sorted(seconds)[len(seconds) // 2]}  # fmt: skip


def _most(case: Case) -> choices.Outcome:
    """What most of all coders have: part by part, else the most frequent version."""
    found = choices.majority(case)
    if found is not None:
        return found
    versions = Counter(case.of(n) for n in range(case.coders))
    return max(versions, key=lambda one: (versions[one], bool(one)))


def _cost(case: Case, wanted: choices.Outcome) -> int:
    options = [case.of(0), case.of(1), choices.union(case), choices.intersection(case), ()]
    if any(one is not None and _extents(one) == _extents(wanted) for one in options):
        return 1
    parts = len(
        {part for frame in wanted for part in frame.parts} - {part for frame in case.of(0) for part in frame.parts}
    )
    return 2 + 2 * max(parts, 1)


def _extents(outcome: choices.Outcome) -> list[tuple[object, ...]]:
    return [(frame.main.extent, tuple((role, mark.extent) for role, mark in frame.roles)) for frame in outcome]


def _settle(project: Project) -> list[float]:
    """Settle every case of every article, one after the other, and take the time of each."""
    assert project.coder
    hand, found = Hand(project.coder, project.revision.id), list[float]()
    documents: list[Document] = project.documents()
    for document in documents:
        try:
            held = reviewing.review(project, document.id)
        except Exception as error:
            if "two layers" not in str(error):
                raise
            continue
        for case in held.open_cases:
            cpu = time.process_time()
            edit = reviewing.take(held, hand, case, 0)
            project.do(edit)
            followed = reviewing.follow(held, edit)
            if followed is None:
                raise RuntimeError("the review lost its place")
            held = followed
            found.append(time.process_time() - cpu)
    return found


def window(folder: str) -> dict[str, Any]:
    """The real window: every open case of every article settled by a key, each time until the next one is painted."""
    import os

    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication

    from annotator.ui.app import make_application, make_window
    from annotator.ui.settings import Settings

    place, copy = _project(Path(folder))[0], Path(folder) / "reviewed.annotator"
    copy.unlink(missing_ok=True)
    with Project.open(place) as project:
        project.backup(copy)
    application = make_application()
    shown = make_window(Settings(theme="light", coder="Otto", suggest=False))
    shown.resize(1280, 800)
    shown.show()
    shown.open_place(str(copy), "Otto")
    shown.run_by_id("go.review")
    page, found = shown.workspaces.review, list[float]()
    for document in shown.desk.project.documents():
        page.open(document.id)
        QApplication.processEvents()
        while page.desk.queue():
            cpu = time.process_time()
            before = len(page.desk.queue())
            page.desk.decide("majority")
            if len(page.desk.queue()) == before:
                page.desk.take(1)
            QApplication.processEvents()
            page.view.viewport().repaint()
            page.card.viewport().repaint()
            found.append((time.process_time() - cpu) * 1000)
    QTest.keyClick(shown, Qt.Key.Key_Escape)
    shown.work.cancel()
    while shown.work.job is not None:
        QTest.qWait(5)
        time.sleep(0.005)
    shown.close()
    application.quit()
    return {"ms": found}
