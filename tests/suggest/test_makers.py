"""Makers of suggestions: what they do with an article, and what they say where they can do nothing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

from annotator import paths
from annotator.domain.codebook import Codebook
from annotator.domain.codebook_file import parse
from annotator.domain.model import Zone
from annotator.domain.suggestion import Suggestion
from annotator.suggest import makers, pipeline, sheet, tongue
from annotator.suggest.sheet import Known, Request

parsed = pytest.mark.skipif(not pipeline.installed(), reason="no spaCy pipeline is installed")
TEXT = (
    "Harbour closed, says mayor\n\nMaria Hale, the mayor of Overton, said on Friday that the harbour would be closed. "
    "“We cannot let the boats out,” she said.\n\n“It is a matter of some days at most.”\n\nRead more: Maria Hale said no"
)


@pytest.fixture(scope="module")
def book() -> Codebook:
    place = paths.seeds() / "codebooks" / "actors-claims-sources.toml"
    return parse(place.read_text("utf-8"), str(place))


def asked(book: Codebook, text: str = TEXT, **more: Any) -> Request:
    return replace(Request(document_id="d", text=text, book=book), **more)


def told(text: str, found: Iterator[Suggestion] | tuple[Suggestion, ...]) -> list[tuple[str, list[str]]]:
    return [(one.rule, [" … ".join(text[a:b] for a, b in part.fragments) for part in one.parts]) for one in found]


def by(maker: str, found: tuple[Suggestion, ...]) -> tuple[Suggestion, ...]:
    return tuple(one for one in found if one.maker == maker)


@parsed
def test_statements_quotations_and_actors_of_an_article(book: Codebook) -> None:
    start = TEXT.index("Read more")
    zone = Zone(document_id="d", kind="boilerplate", start=start, end=len(TEXT))
    reply = makers.answer(asked(book, zones=(zone,)))
    assert (reply.makers, reply.notes) == (("actors", "learned", "quotations", "rules"), ())
    assert told(TEXT, by("rules", reply.suggestions))[1:] == [
        ("say", ["that the harbour would be closed", "Maria Hale, the mayor of Overton", "said"]),
        ("say", ["We cannot let the boats out", "she", "said"]),
    ]
    (goes_on,) = by("quotations", reply.suggestions)
    assert told(TEXT, (goes_on,)) == [("goes on", ["It is a matter of some days at most.", "she"])]
    assert [part.name for one in by("rules", reply.suggestions)[1:] for part in one.parts if part.role == "source"] == [
        "Maria Hale"
    ] * 2
    assert ("person", ["Maria Hale"]) in told(TEXT, by("actors", reply.suggestions))
    assert all(one.end <= start for one in reply.suggestions)
    assert all(0 < one.confidence < 1 for one in reply.suggestions)


@parsed
def test_only_those_are_asked_who_are_named(book: Codebook) -> None:
    reply = makers.answer(asked(book, makers=("quotations",)))
    assert reply.makers == ("quotations",)
    assert {one.maker for one in reply.suggestions} == {"quotations"}


GERMAN = "Der Hafen wird geschlossen. „Wir können die Boote nicht auslaufen lassen“, sagte sie. »Nein«, rief er."
FRENCH = "Le port est fermé. « Nous ne pouvons pas laisser sortir les bateaux », a-t-elle dit."


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (GERMAN, "Wir können die Boote nicht auslaufen lassen"),
        (FRENCH, "Nous ne pouvons pas laisser sortir les bateaux"),
    ],
)
def test_quotations_need_no_language(book: Codebook, text: str, said: str) -> None:
    reply = makers.answer(asked(book, text))
    assert told(text, reply.suggestions) == [("quotation", [said])]
    assert dict(reply.suggestions[0].main.attributes) == {"quotation": "direct"}
    assert len(reply.notes) == 1
    assert (
        "No words of saying are known" if text != FRENCH else "No spaCy pipeline for “fr” is installed"
    ) in reply.notes[0]


def test_without_spacy_quotations_are_left_and_the_command_that_helps(
    book: Codebook, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pipeline, "find_spec", lambda _name: None)
    pipeline.installed.cache_clear()
    try:
        reply = makers.answer(asked(book))
    finally:
        pipeline.installed.cache_clear()
    assert [words for _, words in told(TEXT, reply.suggestions)] == [
        ["We cannot let the boats out"],
        ["It is a matter of some days at most."],
    ]
    assert reply.notes == ("spaCy is not installed: pip install 'annotator-desk[nlp]'",)


def test_a_book_in_one_paragraph_is_not_parsed(book: Codebook) -> None:
    text = "She said “one two three four” then. " * 30_000
    reply = makers.answer(asked(book, text))
    assert len(reply.suggestions) == 3_000
    assert reply.notes == (
        "The article has 1,080,000 characters; up to 200,000 are parsed. Quotations are suggested.",
        "The article has more suggestions than 3,000; the surest ones are kept.",
    )


@pytest.mark.parametrize("sign", ["“", "‘", "«", "»", "„", "「", '"', "”", "'"])
def test_nothing_but_quotation_marks_is_looked_through_once(book: Codebook, sign: str) -> None:
    """A million of them would take an hour if each were the beginning of something."""
    reply = makers.answer(asked(book, f"{sign} a b " * 250_000))
    assert len(reply.suggestions) <= 3_000


def test_words_that_were_tagged_before_are_found_without_a_parse(book: Codebook) -> None:
    known = (Known(words="Hafen", label="actor", name="Port of Kiel"), Known(words="er", label="actor"))
    (found,) = makers.answer(asked(book, GERMAN, known=known, makers=("actors",))).suggestions
    assert (found.rule, found.main.name, GERMAN[found.start : found.end]) == ("tagged before", "Port of Kiel", "Hafen")


def test_a_maker_that_fails_keeps_no_other_back(
    book: Codebook, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(asked: sheet.Sheet) -> list[Suggestion]:
        raise ZeroDivisionError("a bug")

    monkeypatch.setattr(makers.makers()["actors"], "suggest", broken)
    reply = makers.answer(asked(book, GERMAN))
    assert "Actors failed at this article (ZeroDivisionError: a bug)." in reply.notes
    assert "actors" not in reply.makers
    assert len(reply.suggestions) == 1
    assert "actors failed" in caplog.text
    caplog.clear()


@pytest.mark.parametrize(
    ("text", "language"), [(TEXT, "en"), (GERMAN, ""), (FRENCH, "fr"), ("", ""), ("1 2 3 – 4", "")]
)
def test_the_language_is_told_by_small_words(text: str, language: str) -> None:
    assert tongue.guess(text) == language


@parsed
def test_odd_quotation_marks_break_nothing(book: Codebook) -> None:
    text = 'She said “one two three four five.\n\n“Six seven eight nine ten” and ” eleven " twelve, he said.'
    reply = makers.answer(asked(book, text, language="en"))
    assert reply.notes == ()
    for one in reply.suggestions:
        for part in one.parts:
            assert all(0 <= a < b <= len(text) for a, b in part.fragments)
