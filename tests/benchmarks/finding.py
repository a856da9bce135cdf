"""Finding in a hundred thousand articles of 4 KB: the first hits by words, all hits, an expression; and the index."""

from __future__ import annotations

import hashlib
import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from random import Random

from annotator.domain.query import Query
from annotator.services import finding
from annotator.services.project import Project
from annotator.services.steps import run as whole
from tests.benchmarks import material, prose
from tests.benchmarks.row import Row, Work, below, told

NAME = "find"
_RARE = "Quillfeather"
_PARTS, _EACH = 600, 10  # paragraphs that the articles are made of, and how many one has


def run(work: Work) -> list[Row]:
    count = work.times(100_000, 1_000)
    place = _project(work, count)
    rows: list[Row] = []
    with Project.open(place, coder=material.CODER) as project:
        if finding.first(project, Query(words="the")) is None:
            wall, cpu = time.perf_counter(), time.process_time()
            whole(finding.index(project))
            wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
            rows.append(
                told("indexing, once, wall", wall, "s", note=f"{count:,} articles, {count / cpu:,.0f} a second of cpu")
            )
        return rows + [_first(project, count, name, query) for name, query in _ASKED.items()] + _all(project)


_ASKED = {
    "a word in every article": Query(words="the"),
    "a name in a third of them": Query(words="Brandow"),
    "a word in one of them": Query(words=_RARE),
    "two words, one behind the other": Query(words="said the"),
    "three words anywhere": Query(words="Morvath Quillane Brandow", mode="words"),
    "a word that is nowhere": Query(words="Zyzzyva"),
    "a name, of one outlet and one year": Query(words="Brandow", outlet="Outlet 3", since="2014", until="2014"),
}  # fmt: skip


def _first(project: Project, count: int, name: str, query: Query) -> Row:
    finding.first(project, query)
    took: list[float] = []
    hits: list[object] = []
    for _ in range(9):
        wall = time.perf_counter()
        first = finding.first(project, query)
        took.append((time.perf_counter() - wall) * 1000)
        hits = list(first.hits if first else ())
    if query.outlet:
        return told(f"first hits of {name}, wall", max(took), note=f"{len(hits)} of {count:,} articles, worst of 9")
    return below(f"first hits of {name}, wall", max(took), 20, note=f"{len(hits)} of {count:,} articles, worst of 9")


def _all(project: Project) -> list[Row]:
    rows = []
    for name, query in (
        ("every hit of a name", Query(words="Brandow")),
        ("an expression", Query(words=r"Quill\w+er\b", mode="regex")),
    ):
        wall, cpu = time.perf_counter(), time.process_time()
        found = whole(finding.find(project, query))
        wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
        rows.append(told(f"{name}, wall", wall, "s", note=f"{len(found):,} hits, cpu {cpu:.1f}"))
    return rows


def _project(work: Work, count: int) -> Path:
    """Articles of some paragraphs each, all different. Written past the services, for speed."""
    place = work.folder / f"find-{count}.annotator"
    if not place.exists():
        part = place.with_suffix(".part")
        with Project.create(part, coder=material.CODER):
            pass
        with closing(sqlite3.connect(part)) as connection:
            for n, text in enumerate(_texts(count), 1):
                digest = hashlib.sha256(text.encode()).hexdigest()
                connection.execute(_DOCUMENT, (f"{n:032x}", n, f"Article {n}", f"Outlet {n % 9}",
                                               f"20{n % 25:02}-{n % 12 + 1:02}-01", digest, len(text)))  # fmt: skip
                connection.execute("INSERT INTO text (id, text) VALUES (?, ?)", (f"{n:032x}", text))
            connection.commit()
        part.rename(place)
    return place


_DOCUMENT = """INSERT INTO document (id, number, title, outlet, author, published, url, language, file, sha256, length,
               split, extra) VALUES (?, ?, ?, ?, '', ?, '', 'en', 'a.jsonl', ?, ?, '', '')"""


def _texts(count: int) -> Iterator[str]:
    chance = Random(5)
    parts = [prose.article(seed, 440, 3).text.replace("\n", " ") for seed in range(_PARTS)]
    for n in range(count):
        rare = f" {_RARE} was there." if n == count * 2 // 3 else ""
        yield "\n".join(chance.sample(parts, _EACH)) + rare
