"""Who says what, by rules, in sentences of our own; with a pipeline where one is installed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from annotator.suggest import pipeline
from annotator.suggest.attribution import Attribution, Page, alone, find
from annotator.suggest.lexicon import languages, lexicon
from tests.suggest.blank import blank

if TYPE_CHECKING:
    from spacy.tokens import Doc

spacy = pytest.importorskip("spacy")
parsed = pytest.mark.skipif(not pipeline.installed(), reason="no spaCy pipeline is installed")

SAID = [
    ("Tomas Rehm said that the boats were empty at night.", "Tomas Rehm", "said", "that the boats were empty at night"),
    ("“Nobody asked us,” said Tomas Rehm, who works nights.", "Tomas Rehm", "said", "“Nobody asked us,”"),
    ("According to the union, the plan will cost forty jobs.", "the union", "According to", "the plan will cost forty jobs"),
    ("According to the mayor, Maria Hale, the dam is safe.", "the mayor, Maria Hale", "According to", "the dam is safe"),
    ("The dam, the company insisted, is safe.", "the company", "insisted", "The dam is safe"),
    ("The minister called the plan a blow to the region.", "The minister", "called", "the plan a blow to the region"),
    ("The mayor vowed to close the ferry.", "The mayor", "vowed", "to close the ferry"),
    ("The council denied the report.", "The council", "denied", "the report"),
    ("The spokesman spoke of a mistake.", "The spokesman", "spoke", "of a mistake"),
    ("The minister's claim that nobody knew of it was wrong.", "The minister", "claim", "that nobody knew of it"),
    ("She is sure that the boats will sail again.", "She", "is sure", "that the boats will sail again"),
    ("The boats were full, it was said.", "", "said", "The boats were full"),
    ("The report was criticised by the union.", "the union", "criticised", "The report"),
    ("As the mayor told reporters, the dam is safe.", "the mayor", "told", "the dam is safe"),
    ("The mayor called for the board to resign.", "The mayor", "called", "for the board to resign"),
    ("Mayor: Dam is not safe at all", "Mayor", ":", "Dam is not safe at all"),
    ("A new poll shows Sanders with a lead of six points.", "A new poll", "shows", "Sanders with a lead of six points"),
    ("Norland's coast ferries resume amid claims union-backed crews are being dismissed", "", "claims",
     "union-backed crews are being dismissed"),
    ("The clerk bristled at the suggestion that the boats are safe.", "The clerk", "bristled suggestion", "that the boats are safe"),
    ("The mayor returned to the hall and said little, according to the clerk.", "the clerk", "according to",
     "The mayor returned to the hall and said little"),
    ("Officials warned the town “in letters” of a flood.", "Officials", "warned", "of a flood"),
    ("The boats are said to leave at noon.", "", "said", "The boats to leave at noon"),
    ("The crews were urged by the union to stay at home.", "the union", "urged", "The crews to stay at home"),
    ("The clerk pointed out that the lamps were new.", "The clerk", "pointed out", "that the lamps were new"),
    ("“The tide waits for nobody,” he went on.", "he", "went on", "“The tide waits for nobody,”"),
    ("The firm puts the damage at two million.", "The firm", "puts", "the damage at two million"),
    ("The firm blamed the loss on the weather.", "The firm", "blamed", "the loss on the weather"),
    ("Her promise to rebuild the pier was kept.", "Her", "promise", "to rebuild the pier"),
    ("The agency's warning of high water came late.", "The agency", "warning", "of high water"),
    ("The owners are willing to sell the yard.", "The owners", "are willing", "to sell the yard"),
    ("The owners want the council to pay for the yard.", "The owners", "want", "the council to pay for the yard"),
    ("The lamps will stay dark all winter, says report", "report", "says", "The lamps will stay dark all winter"),
    ("The lamps went out, with some fishers claiming the crews included men from abroad.", "some fishers", "claiming",
     "the crews included men from abroad"),
    ("‘Nobody asked us,’ said Tomas Rehm.", "Tomas Rehm", "said", "‘Nobody asked us,’"),
]  # fmt: skip


def words(doc: Doc, tokens: frozenset[int]) -> str:
    """The words of some tokens: those that follow each other as they stand in the text, a space where others lie between."""
    said = [doc[at].text_with_ws if at + 1 in tokens else f"{doc[at].text} " for at in sorted(tokens)]
    return "".join(said).strip()


def found_in(doc: Doc) -> list[Attribution]:
    return find(Page(doc), lexicon("en"))


def doc_of(text: str) -> Doc:
    return pipeline.load(pipeline.installed()[0])(text)


@parsed
@pytest.mark.parametrize(("text", "source", "cue", "content"), SAID, ids=[said[2] for said in SAID])
def test_a_sentence_tells_who_says_what(text: str, source: str, cue: str, content: str) -> None:
    doc = doc_of(text)
    (found,) = found_in(doc)
    assert (words(doc, found.source), words(doc, found.cue), words(doc, found.content)) == (source, cue, content)


@parsed
def test_a_speech_goes_on_in_the_same_paragraph_and_in_the_next() -> None:
    doc = doc_of("“We are ready,” she said. “Nobody else is ready for it.”\n\n“That is the truth of it today.”")
    (first,) = found_in(doc)
    (second,) = alone.rest(Page(doc), [first])
    assert words(doc, first.content).count("ready") == 2
    assert (second.rule, words(doc, second.source), second.cue) == ("goes on", "she", frozenset())


@parsed
def test_two_cues_of_one_speaker_are_two_statements() -> None:
    doc = doc_of("Orlov insisted that the talks had failed and denied that he had left.")
    found = found_in(doc)
    assert [(words(doc, one.source), words(doc, one.content)) for one in found] == [
        ("Orlov", "that the talks had failed"),
        ("Orlov", "that he had left"),
    ]


@parsed
def test_what_a_speaker_thinks_belongs_to_the_speech() -> None:
    doc = doc_of("The mayor said that she believes the dam is safe and that she hopes to stay.")
    assert [one.rule for one in found_in(doc)] == ["say"]


@parsed
def test_speech_within_speech_is_a_statement_of_its_own() -> None:
    doc = doc_of("The clerk said that the mayor denied that the dam was safe.")
    assert [(words(doc, one.source), words(doc, one.cue)) for one in found_in(doc)] == [
        ("The clerk", "said"),
        ("the mayor", "denied"),
    ]


@parsed
def test_speech_within_a_quotation_is_a_statement_of_its_own() -> None:
    doc = doc_of("“Jones told me that the bridge is unsafe,” Smith said.")
    assert [
        (one.rule, words(doc, one.source), words(doc, one.cue), words(doc, one.content)) for one in found_in(doc)
    ] == [
        ("within a quotation", "Jones", "told", "that the bridge is unsafe"),
        ("say", "Smith", "said", "“Jones told me that the bridge is unsafe,”"),
    ]


@parsed
@pytest.mark.parametrize(
    "text",
    [
        "“I say that we stay,” she said.",
        "“People would say that we left,” she said.",
        "“It was said that we left,” she said.",
    ],
)
def test_turns_of_speech_within_a_quotation_are_no_statements(text: str) -> None:
    assert [one.rule for one in found_in(doc_of(text))] == ["say"]


@parsed
def test_a_quotation_that_nobody_is_named_for_stays_one_with_speech_in_it() -> None:
    doc = doc_of("“My mother said that the lamps were new.”")
    (inner,) = found_in(doc)
    (whole,) = alone.rest(Page(doc), [inner])
    assert (inner.rule, whole.rule, words(doc, whole.content)) == ("within a quotation", "quotation", doc.text)


@parsed
def test_a_word_of_the_quotation_does_not_speak_it() -> None:
    doc = doc_of("The union said that it had asked for the memo three times. "
                 "“Three times, and three times they told us to wait,” said the spokeswoman, Rita Alvarez.")  # fmt: skip
    assert [words(doc, one.source) for one in found_in(doc)] == ["The union", "the spokeswoman, Rita Alvarez"]


@parsed
def test_whoever_speaks_on_a_condition_says_nothing_by_that() -> None:
    doc = doc_of("The clerk, who spoke on condition of anonymity, said that the lamps were new.")
    assert [words(doc, one.content) for one in found_in(doc)] == ["that the lamps were new"]


@parsed
@pytest.mark.parametrize(
    "line", ["Editor's note: This story was changed on Friday", "We need three things: boats, nets and a plan."]
)
def test_not_every_colon_has_a_speaker(line: str) -> None:
    assert [one for one in found_in(doc_of(line)) if one.rule == "a name and a colon"] == []


@parsed
def test_what_the_reporter_adds_is_not_said() -> None:
    doc = doc_of("Voters said they prefer somebody new in the town hall, while others want somebody they know.")
    found = next(one for one in found_in(doc) if one.rule == "say")
    assert words(doc, found.content) == "they prefer somebody new in the town hall"


def test_quotation_marks_of_every_kind_open_and_close() -> None:
    doc = blank("en")('He said “one two” and « three » and "four" .\n\n“five six')
    page = Page(doc)
    inside = [" ".join(doc[at].text for at in tokens) for tokens in page.quotations]
    assert inside == ["“ one two ”", "« three »", '" four "', "“ five six"]
    assert not any(page.quoted[token.i] for token in doc if token.text in ("and", "He", "."))


def test_a_paragraph_ends_every_quotation() -> None:
    doc = blank("en")("“One two\n\nthree four")
    page = Page(doc)
    assert [doc[at].text for at in page.quotations[0]][:2] == ["“", "One"]
    assert not page.quoted[len(doc) - 1]


def test_the_words_of_a_language_are_a_file() -> None:
    assert "en" in languages()
    english = lexicon("en")
    assert {"say", "deny", "accuse"} <= english.verbs
    assert ("according", "to") in english.according
    with pytest.raises(KeyError):
        lexicon("xx")
