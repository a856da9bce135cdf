"""Who is in an article: names repaired, put together, and whom a word means."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from annotator.suggest import pipeline
from annotator.suggest.actors.cast import Cast
from annotator.suggest.lexicon import lexicon
from tests.suggest.blank import blank

if TYPE_CHECKING:
    from spacy.tokens import Doc

spacy = pytest.importorskip("spacy")
parsed = pytest.mark.skipif(not pipeline.installed(), reason="no spaCy pipeline is installed")


def doc_of(text: str) -> Doc:
    return pipeline.load(pipeline.installed()[0])(text)


def entities(words: str, *found: tuple[int, int, str], pos: str = "") -> Doc:
    """A text in which a pipeline took some words (tokens, half-open) for entities; `pos` a letter a token: P name, N noun, A adjective, S “'s”."""
    tokens = words.split()
    kinds = {"P": "PROPN", "N": "NOUN", "A": "ADJ", "V": "VERB"}
    doc = spacy.tokens.Doc(
        blank("en").vocab, words=tokens, pos=[kinds.get(one, "X") for one in pos.ljust(len(tokens), ".")]
    )
    for token, letter in zip(doc, pos, strict=False):
        token.tag_ = "POS" if letter == "S" else ""
    doc.ents = [spacy.tokens.Span(doc, first, last, label=label) for first, last, label in found]
    return doc


def cast(doc: Doc) -> Cast:
    return Cast(doc, lexicon("en"))


def names(doc: Doc) -> list[tuple[str, str]]:
    return [(name.spelled, name.kind) for name in cast(doc).names]


def meant(text: str, words: str) -> str:
    """Whom the last occurrence of some words means."""
    doc = doc_of(text)
    span = doc.char_span(text.rindex(words), text.rindex(words) + len(words))
    assert span is not None
    return cast(doc).who(range(span.start, span.end))


@pytest.mark.parametrize(
    ("doc", "found"),
    [
        (entities("then Mr Orlov left", (2, 3, "ORG"), pos=".PPV"), [("Orlov", "person")]),
        (entities("then Mr Orlov left", pos=".PPV"), [("Orlov", "person")]),
        (entities("when Islamic State fled", (1, 2, "NORP"), pos=".PPV"), [("Islamic State", "organisation")]),
        (entities("the Norland Foreign Ministry said", (1, 2, "GPE"), pos=".PPPV"), [("Norland Foreign Ministry", "organisation")]),
        (entities("the Norlandish boats left", (1, 2, "NORP"), pos=".ANV"), []),
        (entities("the Harbour Union 's plan", (0, 4, "ORG"), pos=".PPSN"), [("Harbour Union", "organisation")]),
        (entities("Maria Hale spoke and Hale left by Hale Street", (0, 2, "PERSON"), pos="PPV.PV.PP"),
         [("Maria Hale", "person"), ("Hale", "person")]),
        (entities("Maria Hale spoke and Hale left", (0, 2, "PERSON"), (4, 5, "GPE"), pos="PPV.PV"),
         [("Maria Hale", "person"), ("Hale", "person")]),
        (entities("a man with an Su27 here", (4, 5, "PERSON"), pos=".N..P."), []),
        (entities("see @harbour now", (1, 2, "ORG")), []),
        (entities("President Maria Hale spoke", (0, 3, "PERSON"), pos="PPPV"), [("Maria Hale", "person")]),
    ],
)  # fmt: skip
def test_what_a_pipeline_takes_for_names_is_repaired(doc: Doc, found: list[tuple[str, str]]) -> None:
    assert names(doc) == found


def test_a_person_goes_by_surname_a_body_by_initials_and_last_words() -> None:
    words = "Maria Hale left . Hale spoke . M. Hale wrote . Peter Hale sang . Overton Harbour Union met . OHU met . Harbour Union met"
    at = words.split().index
    doc = entities(
        words, (0, 2, "PERSON"), (4, 5, "PERSON"), (7, 9, "PERSON"), (at("Peter"), at("Peter") + 2, "PERSON"),
        (at("Overton"), at("Overton") + 3, "ORG"), (at("OHU"), at("OHU") + 1, "ORG"), (at("OHU") + 3, at("OHU") + 5, "ORG"),
    )  # fmt: skip
    told = [(member.name, len(member.names)) for member in cast(doc).members]
    assert sorted(told) == [("Maria Hale", 3), ("Overton Harbour Union", 3), ("Peter Hale", 1)]


@parsed
@pytest.mark.parametrize(
    ("text", "words", "who"),
    [
        ("Maria Hale left. Hale said the harbour was closed.", "Hale", "Maria Hale"),
        ("Mr Orlov met Mrs Hale on Friday. She said the talks had failed.", "She", "Hale"),
        ("The mayor's spokesman, Peter Hale, came. The spokesman said it was late.", "The spokesman", "Peter Hale"),
        ("The Foreign Ministry met on Friday. The ministry said it was late.", "The ministry", "Foreign Ministry"),
        ("Nobody came. She said the talks had failed.", "She", ""),
        ("Maria Hale and Tomas Rehm said the talks had failed.", "Maria Hale and Tomas Rehm", ""),
    ],
)
def test_whom_words_mean(text: str, words: str, who: str) -> None:
    assert meant(text, words) == who
