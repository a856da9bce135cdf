"""Real files of other tools: how many articles, spans and relations are in them, and which words."""

from __future__ import annotations

import pytest

from annotator import interchange
from annotator.domain.exchange import Record
from annotator.interchange import Source
from tests.conftest import SHARED

FOLDER = SHARED / "formats"
pytestmark = pytest.mark.skipif(not FOLDER.is_dir(), reason="the real material is not at hand (../shared/data)")

OLTAS = (
    "Senkit nem lehet kötelezni oltásra, ilyet csak ostoba korlátolt agyi kapacitással rendelkező emberhulladék hozhat"
)


@pytest.mark.parametrize(
    ("name", "format_", "records", "spans", "relations", "first"),
    [
        ("conllu/conllu-untokenized_text.conllu", "conllu", 1, 0, 0, ("", "Er arbeitet fürs FBI (deutsch etwa: ")),
        ("conllu/conllu-words_and_tokens.conllu", "conllu", 1, 0, 0, ("", "vamos nos a el mar")),
        ("uima-json/casWithTextAndAnnotations/data.json", "uimajson", 1, 4, 0, ("Annotation", "This")),
        ("uima-xmi/small_cas.xmi", "xmi", 1, 13, 0, ("Token", "Joe")),
        ("webanno-tsv/testMultiTokenSpanWithFeatureValue/reference.tsv", "webanno", 1, 1, 0, ("PERSON", "This is a test .")),
        ("webanno-tsv/testMultiTokenSpanWithFeatureValue/reference.xmi", "xmi", 1, 1, 0, ("PERSON", "This is a test .")),
        ("webanno-tsv/testSimpleSlotFeature/reference.tsv", "webanno", 1, 3, 2, ("SimpleSpan", "is")),
        ("webanno-tsv/testSimpleSlotFeature/reference.xmi", "xmi", 1, 3, 2, ("SimpleSpan", "is")),
        ("webanno-tsv/testSingleTokenRelationWithFeatureValue/reference.tsv", "webanno", 1, 2, 1, ("Token", "This")),
        ("webanno-tsv/testSingleTokenRelationWithFeatureValue/reference.xmi", "xmi", 1, 2, 1, ("Token", "This")),
        ("refi-qda/oltas0517.qdpx", "refi", 2, 303, 0, ("piros", OLTAS)),
        ("w3c-anno/inception_apache-annotator.json", "w3c", 1, 3, 1, ("A Tag", "Troy")),
        ("w3c-anno/w3c_anno26.json", "w3c", 1, 1, 0, ("annotation", "anotation")),
    ],
)  # fmt: skip
def test_a_file_holds_what_its_tool_put_there(
    name: str, format_: str, records: int, spans: int, relations: int, first: tuple[str, str]
) -> None:
    source = Source(FOLDER / name, name)
    assert interchange.recognise(source) is interchange.reader(format_)
    found = [one for one in interchange.reader(format_).read(source) if isinstance(one, Record)]
    counts = len(found), sum(len(one.spans) for one in found), sum(len(one.relations) for one in found)
    assert counts == (records, spans, relations)
    words = [(row.label, one.text[row.start : row.end]) for one in found for row in one.spans] or [("", found[0].text)]
    assert words[0][0] == first[0]
    assert words[0][1].startswith(first[1])


def test_nearly_every_selection_of_nvivo_begins_and_ends_with_a_word() -> None:
    """327 of 330 were counted on this project by hand; read by the standard, 63 do."""
    source = Source(FOLDER / "refi-qda" / "oltas0517.qdpx", "oltas0517.qdpx")
    (coded,) = [one for one in interchange.reader("refi").read(source) if isinstance(one, Record) and one.spans]
    edges = [
        not (coded.text[at - 1 : at].isalnum() and coded.text[at : at + 1].isalnum())
        for row in coded.spans
        for at in (row.start, row.end)
    ]
    assert sum(edges) / len(edges) > 0.98
    assert source.warnings == ["oltas0517.qdpx: the positions in 'videos_10_selected' count UTF-16 units; read so."]


def test_a_project_without_its_texts_is_told_and_its_codes_are_there() -> None:
    from annotator.interchange.refi.codes import read_codebook

    path = FOLDER / "refi-qda" / "TestProject.qdpx"
    source = Source(path, path.name)
    assert list(interchange.reader("refi").read(source)) == []
    assert source.warnings == [
        "TestProject.qdpx: 11 sources have no plain text in the archive; 8 selections in them were left out."
    ]
    assert {"happiness", "Coke::diet Coke", "milk"} <= {label.name for label in read_codebook(path).labels}
