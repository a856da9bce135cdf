"""Suggestions of a pipeline that somebody trained from an export."""

from __future__ import annotations

from pathlib import Path

import pytest

from annotator.domain.suggestion import Suggestion
from annotator.suggest import makers, pipeline
from annotator.suggest.makers import trained
from annotator.suggest.sheet import Request, Sheet
from tests.suggest.test_process import book

spacy = pytest.importorskip("spacy")
TEXT = "Mr Hale said the boats are safe. Nobody else knew.\n\nThe pier is closed, wrote Ann Low."


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A pipeline that finds what it is told, under the key of our exports and as entities."""
    nlp = spacy.blank("en")
    words = {"Claim": ["the boats are safe", "The pier is closed"], "Source": ["Mr Hale", "Ann Low"], "Cue": ["said", "wrote"],
             "Actor": ["Nobody"], "Weather": ["knew"]}  # fmt: skip
    ruler = nlp.add_pipe("span_ruler", config={"spans_key": "sc", "annotate_ents": True})
    ruler.add_patterns([{"label": label, "pattern": one} for label, several in words.items() for one in several])
    folder = tmp_path_factory.mktemp("trained") / "model"
    nlp.to_disk(folder)
    return str(folder)


def asked(place: str, text: str = TEXT) -> Request:
    return Request(document_id="d", text=text, book=book(), language="en", trained=place, makers=("trained",))


def told(one: Suggestion) -> dict[str, str]:
    return {part.role or part.label: TEXT[part.fragments[0][0] : part.fragments[0][1]] for part in one.parts}


def test_claims_take_what_stands_nearest_in_their_paragraph(place: str) -> None:
    found = [told(one) for one in trained.suggest(Sheet(asked(place)))]
    assert found == [
        {"claim": "the boats are safe", "source": "Mr Hale", "cue": "said"},
        {"claim": "The pier is closed", "source": "Ann Low", "cue": "wrote"},
        {"actor": "Nobody"},
    ]


def test_without_one_nothing_is_suggested() -> None:
    assert trained.suggest(Sheet(asked(""))) is None
    assert makers.answer(asked("")).makers == ()  # what it suggested when it was chosen stays


def test_what_cannot_be_used_is_told_and_keeps_nobody_back(tmp_path: Path) -> None:
    (tmp_path / "config.cfg").write_text("[nlp]\nlang = en\n")
    for place, words in ((str(tmp_path), "could not be loaded"), (str(tmp_path / "none"), "could not be loaded")):
        reply = makers.answer(asked(place))
        assert reply.suggestions == ()
        assert words in reply.notes[0]


def test_a_pipeline_that_finds_no_spans_is_refused(tmp_path: Path) -> None:
    spacy.blank("en").to_disk(tmp_path / "blank")
    with pytest.raises(pipeline.Unusable, match="finds no spans"):
        pipeline.trained(str(tmp_path / "blank"))
