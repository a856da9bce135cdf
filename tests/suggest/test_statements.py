"""Attributions become suggestions: exact stretches of the text, in the labels of the codebook, silent zones left out."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator import paths
from annotator.domain.codebook import Codebook
from annotator.domain.codebook_file import parse
from annotator.domain.model import Zone
from annotator.suggest.attribution import Attribution
from annotator.suggest.sheet import Request, Sheet
from annotator.suggest.statements import fragments, suggestions
from tests.suggest.blank import blank

spacy = pytest.importorskip("spacy")
TEXT = "“Nobody 😀 asked,” she said. “Nobody.”\n\nRead more"
NONE: frozenset[int] = frozenset()


@pytest.fixture(scope="module")
def book() -> Codebook:
    place = paths.seeds() / "codebooks" / "actors-claims-sources.toml"
    return parse(place.read_text("utf-8"), str(place))


def sheet(doc: object, book: Codebook, *zones: Zone) -> Sheet:
    return Sheet(Request(document_id="d", text=doc.text, book=book, language="en", zones=zones), doc)  # type: ignore[attr-defined,arg-type]


def at(doc: object, *wanted: str) -> frozenset[int]:
    return frozenset(token.i for token in doc if token.text in wanted)  # type: ignore[attr-defined]


def test_a_statement_has_exact_stretches_and_attributes(book: Codebook) -> None:
    doc = blank("en")(TEXT)
    content = frozenset(range(at(doc, "she").__iter__().__next__())) | frozenset(
        token.i for token in doc if token.idx >= TEXT.rindex("“") and token.idx < TEXT.index("\n")
    )
    found = [Attribution(at(doc, "said"), at(doc, "she"), content, "say")]
    (made,) = suggestions(sheet(doc, book), found, "rules")
    told = [(part.role, part.label, [TEXT[a:b] for a, b in part.fragments]) for part in made.parts]
    assert told == [
        ("", "claim", ["Nobody 😀 asked", "Nobody."]),
        ("source", "source", ["she"]),
        ("cue", "cue", ["said"]),
    ]
    assert dict(made.main.attributes) == {"stance": "asserts", "quotation": "direct"}
    assert (made.maker, made.rule, made.confidence) == ("rules", "say", 0.41)


@pytest.mark.parametrize(("said", "kind"), [("‘never’", "direct"), ("no more", "indirect")])
def test_marks_around_a_speech_are_not_those_of_the_speech_within(book: Codebook, said: str, kind: str) -> None:
    doc = blank("en")(f"“Jones told me {said} yesterday,” she said.")
    first = next(token.i for token in doc if said.startswith(token.text))
    content = frozenset(range(first, next(iter(at(doc, "yesterday")))))
    (made,) = suggestions(
        sheet(doc, book), [Attribution(at(doc, "told"), at(doc, "Jones"), content, "within a quotation")], "rules"
    )
    assert dict(made.main.attributes)["quotation"] == kind


@pytest.mark.parametrize(
    ("text", "first", "last", "said"),
    [
        ("She called it “a blow” then", "it", "blow", "it “a blow”"), ('She called it "a blow" then', "it", "blow", 'it "a blow"'),
        ("She called «a blow» it then", "a", "it", "«a blow» it"), ("She said “a blow” then", "a", "blow", "a blow"),
        ("She called it „a blow“ then", "it", "blow", "it „a blow“"), ("She said “a” and “b” then", "a", "b", "“a” and “b”"),
    ],
)  # fmt: skip
def test_a_stretch_has_both_marks_of_a_quotation_or_none_at_its_ends(
    text: str, first: str, last: str, said: str
) -> None:
    doc = blank("en")(text)
    places = [token.i for token in doc]
    begin, end = (next(iter(at(doc, word))) for word in (first, last))
    ((a, b),) = fragments(doc, frozenset(places[begin : end + 1]))
    assert text[a:b] == said


def test_a_dateline_is_nobodys(book: Codebook) -> None:
    text = "TARN BAY (Northwire) — Farmers said it rained."
    doc, end = blank("en")(text), text.index("—") + 1
    zone = Zone(document_id="d", kind="dateline", start=0, end=end)
    until = next(iter(at(doc, "said")))
    rained = [Attribution(at(doc, "said"), frozenset(range(until)), at(doc, "it", "rained"), "say"),
              Attribution(at(doc, "rained"), NONE, frozenset(range(until + 2)), "say")]  # fmt: skip
    told = [
        [text[a:b] for a, b in part.fragments]
        for one in suggestions(sheet(doc, book, zone), rained, "rules")
        for part in one.parts
    ]
    assert told == [["it rained"], ["Farmers"], ["said"], ["Farmers said it"], ["rained"]]


def test_what_stands_in_the_page_around_is_nobodys_claim(book: Codebook) -> None:
    doc = blank("en")(TEXT)
    start = TEXT.index("Read")
    zone = Zone(document_id="d", kind="boilerplate", start=start, end=len(TEXT))
    found = [Attribution(NONE, NONE, at(doc, "Read", "more"), "quotation")]
    assert suggestions(sheet(doc, book, zone), found, "rules") == []
    assert len(suggestions(sheet(doc, book), found, "rules")) == 1


def test_a_codebook_without_claims_gets_no_suggestions() -> None:
    doc = blank("en")(TEXT)
    bare = parse('[[label]]\nname = "Frame"\nkey = "1"\n', "bare")
    assert suggestions(sheet(doc, bare), [Attribution(NONE, NONE, at(doc, "asked"), "say")], "rules") == []


@pytest.mark.parametrize(("cue", "stance"), [("denied", "denies"), ("asked", "questions"), ("predicted", "predicts")])
def test_the_verb_tells_the_stance(book: Codebook, cue: str, stance: str) -> None:
    doc = spacy.tokens.Doc(
        blank("en").vocab,
        words=["She", cue, "it", "all"],
        lemmas=["she", {"denied": "deny", "asked": "ask", "predicted": "predict"}[cue], "it", "all"],
    )
    found = [Attribution(frozenset((1,)), frozenset((0,)), frozenset((2, 3)), "say")]
    (made,) = suggestions(sheet(doc, book), found, "rules")
    assert dict(made.main.attributes)["stance"] == stance


words = st.lists(
    st.sampled_from(["“", "”", "said", "😀", "\n\n", "a", ",", "\u00a0", "'"]), min_size=1, max_size=12
).map(" ".join)


@given(words, st.data())
def test_stretches_lie_within_the_text_and_hold_a_letter(text: str, data: st.DataObject) -> None:
    doc = blank("en")(text)
    chosen = data.draw(st.frozensets(st.integers(0, max(0, len(doc) - 1)), max_size=6))
    found = fragments(doc, chosen if len(doc) else frozenset())
    assert list(found) == sorted(found)
    for start, end in found:
        assert 0 <= start < end <= len(text)
        assert any(letter.isalnum() for letter in text[start:end])
        assert text[start:end].strip() == text[start:end]
