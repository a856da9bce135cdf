"""Candidates from a parse: by hand-made documents, and by an installed pipeline where there is one."""

from __future__ import annotations

import io
import json

import pytest

from annotator.domain.hints import Candidate
from annotator.suggest import parse, pipeline, worker
from tests.suggest.blank import blank

spacy = pytest.importorskip("spacy")
TEXT = "Mr Orlov said he checked the dam in Sarnel ."


def test_entities_subjects_clauses_and_sentences_of_a_document() -> None:
    words = TEXT.split()
    doc = spacy.tokens.Doc(
        blank("en").vocab,
        words=words,
        heads=[1, 2, 2, 4, 2, 6, 4, 4, 7, 2],
        deps=["compound", "nsubj", "ROOT", "nsubj", "ccomp", "det", "dobj", "prep", "pobj", "punct"],
        pos=["PROPN", "PROPN", "VERB", "PRON", "VERB", "DET", "NOUN", "ADP", "PROPN", "PUNCT"],
        ents=["O", "B-PERSON", "O", "O", "O", "O", "O", "O", "B-GPE", "O"],
    )
    found = [(doc.text[a:b], kind) for a, b, kind in parse.of_doc(doc)]
    assert ("Orlov", "name") in found
    assert ("Mr Orlov", "name") in found
    assert ("he", "name") in found
    assert ("Sarnel", "name") in found
    assert ("he checked the dam in Sarnel", "clause") in found
    assert ("Mr Orlov said he checked the dam in Sarnel", "sentence") in found


def test_without_a_pipeline_nothing_is_parsed() -> None:
    assert pipeline.installed("xx-none") == ()
    assert parse.candidates(TEXT, 0, len(TEXT), "xx-none") == []


def test_offsets_are_those_of_the_whole_text(monkeypatch: pytest.MonkeyPatch) -> None:
    splitter = spacy.blank("en")
    splitter.add_pipe("sentencizer")
    monkeypatch.setattr(pipeline, "installed", lambda _language: ("made",))
    monkeypatch.setattr(pipeline, "load", lambda _name: splitter)
    text = "Before.\nHe said “no” twice."
    found = parse.candidates(text, 8, len(text))
    assert Candidate(text.index("“"), text.index("”") + 1, "quotation") in found
    assert Candidate(8, len(text) - 1, "sentence") in found


def test_the_worker_answers_line_by_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parse, "candidates", lambda _text, start, end, language: [Candidate(start, end, language)])
    asked = "".join(json.dumps({"id": n, "text": "x" * n, "language": "en"}) + "\n" for n in (1, 2))
    out = io.StringIO()
    worker.main(io.StringIO(asked), out)
    answers = [json.loads(line) for line in out.getvalue().splitlines()]
    assert answers == [{"id": 1, "found": [[0, 1, "en"]]}, {"id": 2, "found": [[0, 2, "en"]]}]


@pytest.mark.skipif(not pipeline.installed(), reason="no spaCy pipeline is installed")
def test_an_installed_pipeline_finds_the_reported_clause() -> None:
    text = "Mr Orlov said that the dam was safe."
    found = {(text[c.start : c.end], c.kind) for c in parse.candidates(text, 0, len(text))}
    assert ("that the dam was safe", "clause") in found
    assert ("Mr Orlov", "name") in found
