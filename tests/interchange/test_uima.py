"""UIMA CAS in XMI, JSON and WebAnno TSV: offsets, references, slots, and what cannot be read."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from annotator import interchange
from annotator.domain.exchange import Record, Rejected
from annotator.interchange import Source
from annotator.interchange.uima.features import attribute, feature

HEAD = ('<?xml version="1.0" encoding="UTF-8"?><xmi:XMI xmlns:xmi="http://www.omg.org/XMI" xmlns:cas="http:///uima/cas.ecore" '
        'xmlns:custom="http:///webanno/custom.ecore" xmi:version="2.0">')  # fmt: skip
BROKEN = json.dumps({"%TYPES": {}, "%FEATURE_STRUCTURES": [
    {"%ID": 1, "%TYPE": "uima.cas.Sofa", "sofaString": "ab"},
    {"%ID": 2, "%TYPE": "x.R", "@sofa": 1, "begin": 0, "end": 1, "@source": 7, "@target": 8},
]})  # fmt: skip
SOFA = '<cas:Sofa xmi:id="1" sofaNum="1" sofaID="_InitialView" sofaString="{}"/></xmi:XMI>'


def read(folder: Path, name: str, content: str) -> list[Record | Rejected]:
    (folder / name).write_text(content, "utf-8")
    source = Source(folder / name, name)
    return list(interchange.recognise(source).read(source))


def xmi(folder: Path, inside: str, text: str = "a 😀 said so") -> list[Record | Rejected]:
    return read(folder, "in.xmi", HEAD + inside + SOFA.format(text))


def said(found: Record | Rejected) -> tuple[list[tuple[str, str]], list[tuple[str, str, str]]]:
    assert isinstance(found, Record), found
    words = {row.id: found.text[row.start : row.end] for row in found.spans}
    return (
        [(row.label, words[row.id]) for row in found.spans],
        [(r.type, words[r.head], words[r.child]) for r in found.relations],
    )


def test_offsets_count_utf_16_units(tmp_path: Path) -> None:
    (found,) = xmi(
        tmp_path,
        '<custom:Span xmi:id="2" sofa="1" begin="2" end="4" label="X"/><custom:Span xmi:id="3" sofa="1" begin="5" end="9"/>',
    )
    assert said(found)[0] == [("X", "😀"), ("Span", "said")]


def test_relations_and_slots(tmp_path: Path) -> None:
    (found,) = xmi(
        tmp_path,
        '<custom:Span xmi:id="2" sofa="1" begin="0" end="1" label="who"/><custom:Span xmi:id="3" sofa="1" begin="5" end="9" label="cue"/>'
        '<custom:Rel xmi:id="4" sofa="1" begin="5" end="9" Governor="3" Dependent="2" label="by"/>'
        '<custom:RoleLink xmi:id="5" role="agent" target="2"/><custom:Host xmi:id="6" sofa="1" begin="10" end="12" roles="5"/>',
    )
    assert said(found)[1] == [("by", "said", "a"), ("agent", "so", "a")]


def test_a_chain_is_links_from_one_to_the_next(tmp_path: Path) -> None:
    (found,) = xmi(
        tmp_path,
        '<custom:Link xmi:id="2" sofa="1" begin="0" end="1" referenceType="nam" referenceRelation="coref" next="3"/>'
        '<custom:Link xmi:id="3" sofa="1" begin="10" end="12" referenceType="pro"/><custom:Chain xmi:id="4" first="2"/>',
    )
    assert said(found) == ([("nam", "a"), ("pro", "so")], [("coref", "a", "so")])


@pytest.mark.parametrize(
    ("inside", "reason"),
    [
        (
            '<custom:Span xmi:id="2" sofa="1" begin="2" end="3"/>',
            "webanno.custom.Span 2 begins or ends within a character: ",
        ),
        (
            '<custom:Span xmi:id="2" sofa="1" begin="5" end="99"/>',
            "webanno.custom.Span 2 reaches from 5 to 99, past the text of 12 units.",
        ),
        ('<custom:Span xmi:id="2" sofa="1" begin="5" end="3"/>', "webanno.custom.Span 2 reaches from 5 to 3, past"),
        (
            '<custom:Span xmi:id="2" sofa="1" begin="x" end="3"/>',
            "webanno.custom.Span 2 has an offset that is no number: 'x', 3.",
        ),
        ('<custom:Span xmi:id="2"/><custom:Span xmi:id="2"/>', "the number 2 stands there twice."),
        ('<custom:Span begin="2"/>', "webanno.custom.Span has no number (xmi:id)."),
    ],
)
def test_what_is_wrong_in_xmi_is_told(tmp_path: Path, inside: str, reason: str) -> None:
    (found,) = xmi(tmp_path, inside)
    assert isinstance(found, Rejected)
    assert str(found).startswith(f"in.xmi:1: {reason}") or str(found).startswith(f"in.xmi: {reason}")


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (HEAD, "in.xmi: this is not XML: no element found: line 1, column "),
        (HEAD + "</xmi:XMI>", "in.xmi: sofaString is missing: the file holds no text."),
        (
            '<!DOCTYPE a [<!ENTITY b "c">]>' + HEAD + "</xmi:XMI>",
            "in.xmi: it declares a document type, which no file of this kind needs.",
        ),
    ],
)
def test_what_is_no_xmi_is_told(tmp_path: Path, content: str, reason: str) -> None:
    (found,) = read(tmp_path, "in.xmi", content)
    assert str(found).startswith(reason)


def test_a_type_system_tells_references_from_numbers(tmp_path: Path) -> None:
    (tmp_path / "TypeSystem.xml").write_text(
        '<typeSystemDescription xmlns="http://uima.apache.org/resourceSpecifier"><types><typeDescription><name>webanno.custom.Span</name>'
        "<supertypeName>uima.tcas.Annotation</supertypeName><features><featureDescription><name>count</name><rangeTypeName>uima.cas.String"
        "</rangeTypeName></featureDescription><featureDescription><name>other</name><rangeTypeName>uima.tcas.Annotation</rangeTypeName>"
        "</featureDescription></features></typeDescription></types></typeSystemDescription>"
    )
    (found,) = xmi(tmp_path, '<custom:Span xmi:id="2" sofa="1" begin="0" end="1" count="2" other="2"/>')
    assert isinstance(found, Record)
    assert [json.loads(row.attributes) for row in found.spans] == [{"count": "2"}]


@pytest.mark.parametrize(
    ("given", "reason"),
    [
        ('{"%TYPES": {}', "in.json: this is not JSON: "),
        ('{"%TYPES": {}, "%FEATURE_STRUCTURES": [{"%TYPE": "uima.cas.Sofa"}]}', "in.json: %FEATURE_STRUCTURES uima.cas.Sofa has no number (%ID)."),
        ('{"%TYPES": {}, "%FEATURE_STRUCTURES": [{"%ID": 1, "%TYPE": "a"}, {"%ID": 1, "%TYPE": "b"}]}',
         "in.json: %FEATURE_STRUCTURES the number 1 stands there twice."),
        (BROKEN, "in.json:1: x.R 2 names 7, which is not there."),
    ],
)  # fmt: skip
def test_what_is_wrong_in_json_is_told(tmp_path: Path, given: str, reason: str) -> None:
    (found,) = read(tmp_path, "in.json", given)
    assert str(found).startswith(reason)


def test_slots_in_json_stand_in_arrays(tmp_path: Path) -> None:
    structures = [
        {"%ID": 1, "%TYPE": "uima.cas.Sofa", "sofaString": "a said b"},
        {"%ID": 2, "%TYPE": "x.Span", "@sofa": 1, "begin": 0, "end": 1, "value": "who"},
        {"%ID": 3, "%TYPE": "x.Host", "@sofa": 1, "begin": 2, "end": 6, "@roles": 4},
        {"%ID": 4, "%TYPE": "uima.cas.FSArray", "%ELEMENTS": [5]},
        {"%ID": 5, "%TYPE": "x.Link", "role": "agent", "@target": 2},
    ]
    (found,) = read(tmp_path, "in.json", json.dumps({"%TYPES": {}, "%FEATURE_STRUCTURES": structures}))
    assert said(found) == ([("who", "a"), ("Host", "said")], [("agent", "said", "a")])


@pytest.mark.parametrize("name", ["stance", "note", "a_b", "öffentlich", "1st", "", "is; odd:", "x_u61_"])
def test_an_attribute_has_a_feature_of_its_own(name: str) -> None:
    made = feature(name)
    assert made.isascii()
    assert made.replace("_", "a").isalnum()
    assert made[0].isalpha()
    assert made != "note"
    assert attribute(made) == name


# --- WebAnno TSV --------------------------------------------------------------------------------------------

TSV = "#FORMAT=WebAnno TSV 3.3\n#T_SP=webanno.custom.Span|value|stance\n\n\n#Text={}\n{}"


def test_stacks_ranges_and_escapes(tmp_path: Path) -> None:
    rows = "1-1\t0-1\ta\tx\\|y[1]|Z[2]\tfor\\_it[1]|*[2]\t\n1-2\t2-4\t😀\tx\\|y[1]\tfor\\_it[1]\t\n1-3\t5-8\tsay\t_\t_\t\n1-3.1\t5-7\tsa\tB-NOTBIO!\t*\t\n"
    (found,) = read(tmp_path, "in.tsv", TSV.format("a 😀 say", rows))
    assert said(found)[0] == [("x|y", "a 😀"), ("Z", "a"), ("B-NOTBIO!", "sa")]
    assert isinstance(found, Record)
    assert [row.attributes for row in found.spans] == ['{"stance":"for_it"}', "", ""]


def test_offsets_in_code_points_are_recognised_by_the_tokens(tmp_path: Path) -> None:
    (tmp_path / "in.tsv").write_text(
        TSV.format("a 😀 say", "1-1\t0-1\ta\t_\t_\t\n1-2\t2-3\t😀\t_\t_\t\n1-3\t4-7\tsay\tX\t*\t\n"), "utf-8"
    )
    source = Source(tmp_path / "in.tsv", "in.tsv")
    (found,) = interchange.reader("webanno").read(source)
    assert said(found)[0] == [("X", "say")]
    assert source.warnings == ["in.tsv: its offsets count code points; read so."]


def test_sentences_stand_where_their_tokens_say(tmp_path: Path) -> None:
    content = "#FORMAT=WebAnno TSV 3.3\n#T_SP=x.Span|value\n\n\n#Text=One.\n1-1\t0-3\tOne\tA\t\n1-2\t3-4\t.\t_\t\n\n#Text=Two\n2-1\t7-10\tTwo\tB\t\n"
    (found,) = read(tmp_path, "in.tsv", content)
    assert isinstance(found, Record)
    assert found.text == "One.\n\n\nTwo"
    assert said(found)[0] == [("A", "One"), ("B", "Two")]


@pytest.mark.parametrize(
    ("rows", "reason"),
    [
        ("1-1\t0-1\tb\t_\t_\t\n", "in.tsv:6: the token 'b' does not stand in its sentence."),
        ("1-1\t0-1\ta\t_\t_\t\n1-2\t1-3\tsay\t_\t_\t\n", "in.tsv:7: 'say' is not what stands at 1: ' s'."),
        ("1-1\t0-1\ta\tX\n", "in.tsv:6: has 1 columns; webanno.custom.Span needs more."),
        ("1-1\t0-1\ta\t_\t_\t\n1-1\t2-5\tsay\t_\t_\t\n", "in.tsv:7: '1-1' stands there twice."),
        ("1-1\t0-1\ta\t_\t_\t\nnonsense\n", "in.tsv:7: 'nonsense' is no row of a token."),
    ],
)
def test_what_is_wrong_in_tsv_is_told(tmp_path: Path, rows: str, reason: str) -> None:
    (found,) = read(tmp_path, "in.tsv", TSV.format("a say", rows))
    assert str(found) == reason


def test_chains_link_each_member_to_the_next(tmp_path: Path) -> None:
    content = (
        "#FORMAT=WebAnno TSV 3.1\n#T_CH=de.tudarmstadt.ukp.dkpro.core.api.coref.type.CoreferenceLink|referenceType|referenceRelation\n\n\n"
        "#Text=Ada said she left .\n1-1\t0-3\tAda\tnam[1]\tcoref->1-1[1]\t\n1-2\t4-8\tsaid\t_\t_\t\n1-3\t9-12\tshe\t*[2]\t*->1-2[2]\t\n"
        "1-4\t13-17\tleft\t_\t_\t\n1-5\t18-19\t.\t_\t_\t\n"
    )
    (found,) = read(tmp_path, "in.tsv", content)
    assert said(found) == ([("nam", "Ada"), ("CoreferenceLink", "she")], [("coref", "Ada", "she")])


def test_what_inception_writes(tmp_path: Path) -> None:
    content = (
        "#FORMAT=WebAnno TSV 3.3\n#T_SP=de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity|identifier|value\n"
        "#T_RL=webanno.custom.Rel|kind|BT_de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity\n\n\n#Text=Paris and New York .\n"
        "1-1\t0-5\tParis\thttp://www.wikidata.org/entity/Q90\tLOC\t_\t_\t\n1-2\t6-9\tand\t_\t_\t_\t_\t\n"
        "1-3\t10-13\tNew\t*[1]\tLOC[1]\tnear\t1-1[0_1]\t\n1-4\t14-18\tYork\t*[1]\tLOC[1]\t_\t_\t\n1-5\t19-20\t.\t_\t_\t_\t_\t\n"
    )
    (found,) = read(tmp_path, "in.tsv", content)
    assert isinstance(found, Record)
    assert said(found) == ([("LOC", "Paris"), ("LOC", "New York")], [("Rel", "Paris", "New York")])
    assert json.loads(found.spans[0].attributes) == {"identifier": "http://www.wikidata.org/entity/Q90"}
    assert json.loads(found.relations[0].attributes) == {"kind": "near"}
