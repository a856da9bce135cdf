"""Suggesting as a program of its own: lines in, lines out, the same as asked here."""

from __future__ import annotations

import subprocess
import sys
from io import BytesIO

from annotator import paths
from annotator.domain.codebook import Codebook
from annotator.domain.codebook_file import parse
from annotator.domain.model import Zone
from annotator.services.project import DEFAULT_CODEBOOK
from annotator.suggest import makers, process
from annotator.suggest.sheet import Known, Reply, Request

TEXT = "»Die Boote waren alle leer«, sagte sie.\r\n\u00a0»Nein, gewiss nicht 🚢 alle«, rief er."


def book() -> Codebook:
    file = paths.seeds() / "codebooks" / DEFAULT_CODEBOOK
    return parse(file.read_text(encoding="utf-8"), str(file))


def request(**more: object) -> Request:
    zone = Zone(document_id="d", kind="body", start=0, end=len(TEXT))
    known = (Known(words="Boote", label="actor", name="Die Flotte"),)
    return Request(document_id="d", text=TEXT, book=book(), zones=(zone,), known=known, makers=("quotations",), **more)  # type: ignore[arg-type]


def bare(reply: Reply) -> list[object]:
    """Without the ids, which are drawn anew."""
    return [(one.maker, one.rule, one.confidence, one.parts) for one in reply.suggestions]


def test_what_is_asked_comes_back_as_if_it_had_been_asked_here() -> None:
    out = BytesIO()
    process.main(BytesIO(process.asked(request())), out)
    reply = process.answered(out.getvalue())
    assert bare(reply) == bare(makers.answer(request())) != []
    assert [TEXT[one.start : one.end] for one in reply.suggestions] == [
        "Die Boote waren alle leer",
        "Nein, gewiss nicht 🚢 alle",
    ]


def test_the_process_answers_every_line_and_ends_with_its_input() -> None:
    lines = process.asked(request()) * 3
    done = subprocess.run(
        [sys.executable, "-m", "annotator.suggest.process"], input=lines, capture_output=True, check=True
    )
    assert [process.answered(line).document_id for line in done.stdout.splitlines()] == ["d"] * 3
