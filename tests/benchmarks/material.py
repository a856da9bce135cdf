"""What the benchmarks work on: articles S, M and L, and a large collection, made once per folder."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Any

from annotator.domain.model import Document
from annotator.services import bring
from annotator.services.project import Project
from annotator.services.steps import run
from tests.benchmarks import prose
from tests.benchmarks.row import Work

CODER = "Ada"
SIZES = {"S": (4_000, 120), "M": (100_000, 5_000), "L": (1_000_000, 50_000)}
_QUICK = {"S": (4_000, 120), "M": (30_000, 1_500), "L": (100_000, 5_000)}
SPANS_EACH = 100  # in the articles of the collection
_PATTERNS = 50  # different articles in the collection; the others repeat them under another headline


class Ids:
    """Ids as the program makes them: they grow, and end by chance. Every run makes the same."""

    def __init__(self, seed: int) -> None:
        self._chance, self._last = Random(seed), seed << 32

    def next(self) -> str:
        """One that was not there before."""
        self._last += 1
        return f"{self._last:016x}{self._chance.getrandbits(64):016x}"


class ForeignIds:
    """Ids of other programs, wholly by chance."""

    def __init__(self, seed: int) -> None:
        self._chance = Random(seed)

    def next(self) -> str:
        """One that was not there before."""
        return f"{self._chance.getrandbits(128):032x}"


def line(piece: prose.Piece, key: str, title: str, ids_: Ids | ForeignIds) -> dict[str, Any]:
    """An article and its layer as a line of the native format."""
    ids = [ids_.next() for _ in piece.marks]
    return {
        "schema": "annotator/1", "id": key, "text": piece.text,
        "meta": {"title": title, "outlet": "The Tarnholt Courier", "published": "2025-03-04", "language": "en"},
        "layer": CODER, "coder": CODER, "status": "begun",
        "spans": [_span(piece.text, mark, span_id) for mark, span_id in zip(piece.marks, ids, strict=True)],
        "relations": [{"id": ids_.next(), "type": kind, "head": ids[a], "child": ids[b]}
                      for kind, a, b in piece.links],
    }  # fmt: skip


def _span(text: str, mark: prose.Mark, span_id: str) -> dict[str, Any]:
    pieces = mark.fragments
    row: dict[str, Any] = {"id": span_id, "label": mark.label, "start": pieces[0][0], "end": pieces[-1][1]}
    if len(pieces) > 1:
        row["fragments"] = pieces
    return row | {"text": " ".join(text[a:b] for a, b in pieces)}


def articles(work: Work) -> Path:
    """A project with the articles S, M and L, all tagged."""
    place = work.folder / "articles.annotator"
    if not place.exists():
        made = work.folder / "articles.jsonl"
        sizes = _QUICK if work.quick else SIZES
        lines = [line(prose.article(n, *size), name, f"Article {name}", Ids(n))
                 for n, (name, size) in enumerate(sizes.items(), 1)]  # fmt: skip
        made.write_text("".join(json.dumps(one, ensure_ascii=False) + "\n" for one in lines), encoding="utf-8")
        _import(made, place)
    return place


def _import(file: Path, place: Path) -> bring.Report:
    part = place.with_suffix(".part")
    with Project.create(part, coder=CODER) as project:
        report = run(bring.bring(project, bring.sources([file]), bring.Options()))
    part.rename(place)
    if report.refused or report.skipped or not report.documents:
        raise RuntimeError(f"the benchmark's own material was refused: {report}")
    return report


def collection(work: Work, kind: str) -> tuple[Path, int]:
    """A file of many articles with 100 spans each, and how many spans that are.

    They are `bare`, `linked` by relations, or bare with `foreign` ids.
    """
    count = work.times(10_000, 500)
    place = work.folder / f"{kind}.jsonl"
    if not place.exists():
        part = place.with_suffix(".part")
        with part.open("w", encoding="utf-8") as out:
            for one in _collection(count, kind):
                out.write(json.dumps(one, ensure_ascii=False) + "\n")
        part.rename(place)
    return place, count * SPANS_EACH


def _collection(count: int, kind: str) -> Iterator[dict[str, Any]]:
    patterns = [prose.article(100 + n, 1_900, SPANS_EACH) for n in range(_PATTERNS)]
    ids = ForeignIds(7) if kind == "foreign" else Ids(7)
    for n in range(count):
        piece = patterns[n % _PATTERNS]
        made = prose.Piece(f"{piece.text}{n:06}\n", piece.marks, piece.links if kind == "linked" else [])
        yield line(made, ids.next(), f"Dispatch {n:06}", ids)


def collected(work: Work, kind: str) -> tuple[Path, int]:
    """A project that holds such a collection, and how many spans that are."""
    file, spans = collection(work, kind)
    place = work.folder / f"{kind}.annotator"
    if not place.exists():
        _import(file, place)
    return place, spans


def by_title(project: Project, title: str) -> Document:
    """An article of a project."""
    return next(document for document in project.documents() if document.title == title)
