"""doccano, Prodigy and Label Studio: every layout of theirs, what is kept of it, and what is refused with its place."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest

from annotator import interchange
from annotator.domain.exchange import Record, Rejected
from annotator.interchange import Source, doccano, labelstudio, prodigy
from annotator.interchange.tags import fragments_of, unpacked
from annotator.services import bring, send
from annotator.services.project import Project
from annotator.services.steps import run
from tests.conftest import SHARED

TEXT = "Mayor Brandow 😀 said the dam would hold."
HERE = {"said": (16, 20), "dam": (25, 28)}


def file_of(folder: Path, *rows: Any, name: str = "in.json", indent: int | None = None) -> Source:
    path = folder / name
    path.write_text("\n".join(json.dumps(row, ensure_ascii=False, indent=indent) for row in rows), "utf-8")
    return Source(path, name)


def spans(record: Record | Rejected) -> list[tuple[str, int, int]]:
    assert isinstance(record, Record), record
    return [(row.label, row.start, row.end) for row in record.spans]


def reason(found: list[Record | Rejected]) -> str:
    return next(str(one) for one in found if isinstance(one, Rejected))


# --- doccano ------------------------------------------------------------------------------------------------

TRIPLES = {"text": TEXT, "label": [[0, 13, "PER"], [16, 20, "Cue"]]}
ENTITIES = {
    "text": TEXT,
    "entities": [{"id": 0, "label": "PER", "start_offset": 0, "end_offset": 13}, {"id": 7, "label": "Cue", "start_offset": 16, "end_offset": 20}],
    "relations": [{"from_id": 7, "to_id": 0, "type": "by"}],
    "Comments": ["look again"],
}  # fmt: skip


@pytest.mark.parametrize("row", [TRIPLES, {**TRIPLES, "labels": TRIPLES["label"], "label": []}, ENTITIES])
@pytest.mark.parametrize("indent", [None, 2])
def test_doccano_s_layouts_say_the_same(tmp_path: Path, row: dict[str, Any], indent: int | None) -> None:
    source = file_of(tmp_path, row, row, name="in.jsonl", indent=indent)
    assert interchange.recognise(source) is doccano
    for found in doccano.read(source):
        assert spans(found) == [("PER", 0, 13), ("Cue", 16, 20)]


def test_doccano_s_relations_comments_and_first_version(tmp_path: Path) -> None:
    old = {
        "text": TEXT,
        "annotations": [{"label": 12, "start_offset": 0, "end_offset": 5, "user": 1}],
        "annotation_approver": "admin",
    }
    first, second = doccano.read(file_of(tmp_path, ENTITIES, old))
    assert isinstance(first, Record)
    assert isinstance(second, Record)
    assert [(r.type, r.head, r.child) for r in first.relations] == [("by", first.spans[1].id, first.spans[0].id)]
    assert first.layer
    assert first.layer.note == "look again"
    assert spans(second) == [("label 12", 0, 5)]
    assert second.layer
    assert second.layer.coder_id == "admin"


def test_doccano_s_labels_of_a_whole_text_are_labels_of_the_article(tmp_path: Path) -> None:
    (found,) = doccano.read(file_of(tmp_path, {"text": TEXT, "label": ["sport", "politics"]}))
    assert isinstance(found, Record)
    assert found.layer
    assert found.layer.labels == (("label", ("sport", "politics")),)


@pytest.mark.parametrize(
    ("row", "sentence"),
    [
        ({"label": [[0, 1, "A"]]}, "in.json:1: text is missing or not a text."),
        ({"text": "ab", "label": [[0, 3, "A"]]}, "in.json:1: label[0] reaches from 0 to 3, past the text of 2 characters."),
        ({"text": "ab", "label": [[1, 1, "A"]]}, "in.json:1: label[0] ends at 1, which is not behind its start 1."),
        ({"text": "ab", "label": [[0, 1]]}, "in.json:1: label[0] is no triple of start, end and label"),
        ({"text": "ab", "label": [[0, "1", "A"]]}, "in.json:1: label[0] has an offset that is no number: '1'."),
        ({"text": "ab", "label": [[0, 1, ""]]}, "in.json:1: label[0] has no label."),
        ({**ENTITIES, "relations": [{"from_id": 7, "to_id": 5, "type": "by"}]}, "in.json:1: relations[0] links a span that is not there."),
        ({**ENTITIES, "entities": [ENTITIES["entities"][0]] * 2, "relations": []}, "in.json:1: entities[1].id 0 stands there twice."),
    ],
)  # fmt: skip
def test_doccano_s_faults_are_told(tmp_path: Path, row: dict[str, Any], sentence: str) -> None:
    assert reason(list(doccano.read(file_of(tmp_path, row)))).startswith(sentence)


# --- Prodigy ------------------------------------------------------------------------------------------------

TASK = {
    "text": TEXT, "_input_hash": 5, "_task_hash": -6, "_session_id": "news-ada", "answer": "accept", "meta": {"source": "wire"},
    "tokens": [{"text": "Mayor", "start": 0, "end": 5, "id": 0}, {"text": "Brandow", "start": 6, "end": 13, "id": 1},
               {"text": "said", "start": 16, "end": 20, "id": 2}],
    "spans": [{"start": 0, "end": 13, "token_start": 0, "token_end": 1, "label": "PER"}],
    "relations": [{"head": 2, "child": 1, "head_span": {"start": 16, "end": 20, "label": None}, "child_span": {"start": 0, "end": 13, "label": "PER"},
                   "label": "by"}],
}  # fmt: skip


def test_a_prodigy_task_brings_spans_relations_hashes_and_its_coder(project: Project, tmp_path: Path) -> None:
    source = file_of(tmp_path, TASK, name="in.jsonl")
    assert interchange.recognise(source) is prodigy
    run(bring.bring(project, bring.sources([source.path]), bring.Options()))
    assert project.statistics()["layers"]["ada"]["spans"] == {"PER": 1, "token": 1}
    out = tmp_path / "out.prodigy.jsonl"
    run(send.send(project, out, send.Options()))
    row = json.loads(out.read_text("utf-8"))
    assert (row["_input_hash"], row["_task_hash"], row["meta"]["source"]) == (5, -6, "wire")
    assert row["_session_id"] == "annotator-ada"
    assert {(s["label"], s["start"], s["end"], s["token_start"], s["token_end"]) for s in row["spans"]} == {
        ("PER", 0, 13, 0, 1),
        ("token", 16, 20, 3, 3),
    }
    assert [row["tokens"][3][key] for key in ("text", "start", "end", "ws")] == ["said", 16, 20, True]
    (relation,) = row["relations"]
    assert (relation["label"], relation["head"], relation["child"], relation["child_span"]["end"]) == ("by", 3, 1, 13)


def test_spans_without_characters_are_placed_by_their_tokens(tmp_path: Path) -> None:
    row = {**TASK, "spans": [{"token_start": 0, "token_end": 1, "label": "PER"}], "relations": []}
    (found,) = prodigy.read(file_of(tmp_path, row))
    assert spans(found) == [("PER", 0, 13)]
    row["spans"] = [{"token_start": 0, "token_end": 3, "label": "PER"}]
    assert reason(list(prodigy.read(file_of(tmp_path, row)))) == "in.json:1: spans[0] names the token 3; there are 3."


@pytest.mark.parametrize("answer", ["reject", "ignore"])
def test_what_was_not_accepted_is_an_article_without_tags(tmp_path: Path, answer: str) -> None:
    (found,) = prodigy.read(file_of(tmp_path, {**TASK, "answer": answer}))
    assert isinstance(found, Record)
    assert found.layer is None


def test_the_tasks_of_one_text_are_one_layer(tmp_path: Path) -> None:
    one = {**TASK, "_is_binary": True, "relations": []}
    two = {**one, "_task_hash": 9, "spans": [{"start": 16, "end": 20, "label": "Cue"}]}
    rejected = {**one, "_task_hash": 10, "answer": "reject", "spans": [{"start": 0, "end": 5, "label": "Title"}]}
    (found,) = prodigy.read(file_of(tmp_path, one, two, rejected))
    assert spans(found) == [("PER", 0, 13), ("Cue", 16, 20)]


def test_prodigy_offsets_in_utf16_are_recognised_by_their_words(tmp_path: Path) -> None:
    source = file_of(tmp_path, {"text": TEXT, "spans": [{"start": 17, "end": 21, "label": "Cue", "text": "said"}]})
    (found,) = prodigy.read(source)
    assert spans(found) == [("Cue", *HERE["said"])]
    assert source.warnings == ["in.json:1: its offsets count UTF-16 units; read so."]
    wrong = {"text": TEXT, "spans": [{"start": 0, "end": 5, "label": "Cue", "text": "said"}]}
    assert (
        reason(list(prodigy.read(file_of(tmp_path, wrong))))
        == "in.json:1: spans[0] 'said' is not what stands there: 'Mayor'."
    )


# --- Label Studio -------------------------------------------------------------------------------------------


def region(key: str, start: int, end: int, **value: Any) -> dict[str, Any]:
    return {"id": key, "from_name": "label", "to_name": "text", "type": "labels",
            "value": {"start": start, "end": end, "text": TEXT[start:end], **value}}  # fmt: skip


def task(*results: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {
        "id": 1,
        "data": {"story": TEXT, "title": "A dam"},
        "annotations": [{"completed_by": {"email": "ada@x.org"}, "result": list(results), **more}],
    }


def test_results_of_one_id_are_one_span_with_its_attributes(tmp_path: Path) -> None:
    row = task(
        region("a", 16, 20, labels=["Cue"]),
        {**region("a", 16, 20, choices=["asserts"]), "from_name": "stance", "type": "choices"},
        {
            **region("a", 16, 20),
            "from_name": "why",
            "type": "textarea",
            "value": {"start": 16, "end": 20, "text": ["look", "again"]},
        },
        region("b", 0, 13, labels=["PER"]),
        {"type": "relation", "from_id": "a", "to_id": "b", "direction": "left", "labels": ["says"]},
        {"id": "c", "from_name": "topic", "to_name": "text", "type": "choices", "value": {"choices": ["water"]}},
    )
    source = file_of(tmp_path, [row])
    assert interchange.recognise(source) is labelstudio
    (found,) = labelstudio.read(source)
    assert spans(found) == [("Cue", 16, 20), ("PER", 0, 13)]
    assert isinstance(found, Record)
    cue, person = found.spans
    assert (unpacked(cue.attributes), cue.note) == ({"stance": "asserts"}, "look\nagain")
    assert [(r.type, r.head, r.child) for r in found.relations] == [("says", person.id, cue.id)]
    assert found.layer
    assert (found.layer.coder_id, found.layer.labels) == ("ada@x.org", (("topic", ("water",)),))
    assert found.document.title == "A dam"


def test_several_people_predictions_and_what_was_cancelled(tmp_path: Path) -> None:
    row = task(region("a", 0, 5, labels=["PER"]))
    row["annotations"] += [{"completed_by": 7, "result": [region("a", 0, 13, labels=["PER"])]},
                           {"completed_by": 8, "was_cancelled": True, "result": []}]  # fmt: skip
    row["predictions"] = [{"model_version": "v2", "score": 0.5, "result": [region("p", 16, 20, labels=["Cue"])]}]
    found = list(labelstudio.read(file_of(tmp_path, [row])))
    assert [spans(one) for one in found] == [[("PER", 0, 5)], [("PER", 0, 13)], [("Cue", 16, 20)]]
    layers = [one.layer for one in found if isinstance(one, Record)]
    assert [layer.name for layer in layers if layer] == ["ada@x.org", "coder 7", "prediction v2"]


@pytest.mark.parametrize(
    ("row", "sentence"),
    [
        ({"id": 1, "data": {"image": 3}, "annotations": []}, "in.json:1: data holds no text."),
        (task({**region("a", 0, 5), "value": {"start": "/p[1]", "end": "/p[1]", "labels": ["A"]}}), "in.json:1: annotations[0].result[0] is marked on a page"),
        (task(region("a", 0, 5, labels=["A"], text="said")), "in.json:1: annotations[0].result[0] 'said' is not what stands there: 'Mayor'."),
        (task({"type": "relation", "from_id": "x", "to_id": "y", "labels": ["A"]}), "in.json:1: annotations[0].result[0] links a span that is not there."),
    ],
)  # fmt: skip
def test_label_studio_s_faults_are_told(tmp_path: Path, row: dict[str, Any], sentence: str) -> None:
    assert reason(list(labelstudio.read(file_of(tmp_path, [row])))).startswith(sentence)


def test_a_labelling_configuration_lies_beside_the_tasks(demo: Project, tmp_path: Path) -> None:
    out = tmp_path / "demo.labelstudio.json"
    report = run(send.send(demo, out, send.Options()))
    assert report.files == [str(out), str(tmp_path / "demo.config.xml")]
    view = ET.parse(tmp_path / "demo.config.xml").getroot()
    assert [label.get("value") for label in view.iter("Label")] == ["Claim", "Source", "Cue", "Actor"]
    assert {one.get("name"): [c.get("value") for c in one] for one in view.iter("Choices")}["quotation"] == [
        "direct",
        "indirect",
        "mixed",
    ]
    tasks = json.loads(out.read_text("utf-8"))
    assert (len(tasks), sum(len(one["annotations"]) for one in tasks)) == (8, 18)
    for one in tasks:
        for annotation in one["annotations"]:
            for result in annotation["result"]:
                if result["type"] == "labels":
                    place = result["value"]
                    assert one["data"]["text"][place["start"] : place["end"]] == place["text"]


# --- all of them --------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["doccano", "prodigy", "labelstudio"])
def test_the_demo_goes_out_and_comes_back(demo: Project, tmp_path: Path, name: str) -> None:
    out = tmp_path / "out"
    report = run(send.send(demo, out, send.Options(format=name)))
    assert not [row for row in report.lost if "otherwise" in row["what"]]
    with Project.create(tmp_path / "again.annotator", coder="x") as again:
        back = run(bring.bring(again, bring.sources([out]), bring.Options()))
        assert (back.documents, back.spans, back.relations, back.refused) == (8, report.spans, report.relations, [])
        assert again.statistics()["layers"] == demo.statistics()["layers"]


@pytest.mark.skipif(not (SHARED / "formats").exists(), reason="the real material is not at hand (../shared/data)")
@pytest.mark.parametrize(
    ("name", "counts"),
    [
        ("doccano/export_relation_pretty.jsonl", (1, 4, 3, 0)),
        ("doccano/export_seqlabel.jsonl", (3, 4, 0, 0)),
        ("doccano/import_seqlabel_missing_text.jsonl", (2, 1, 0, 1)),
        ("label-studio/named_entity.json", (1, 1, 0, 0)),
        ("label-studio/image_tools_with_relation.json", (0, 0, 0, 1)),
        ("prodigy/annotated_news_headlines-ORG-PERSON-LOCATION-ner.jsonl", (373, 303, 0, 0)),
    ],
)
def test_real_samples_are_read(name: str, counts: tuple[int, int, int, int]) -> None:
    path = SHARED / "formats" / name
    source = Source(path, path.name)
    found = list(interchange.recognise(source).read(source))
    good = [one for one in found if isinstance(one, Record)]
    assert (
        len(good),
        sum(len(r.spans) for r in good),
        sum(len(r.relations) for r in good),
        len(found) - len(good),
    ) == counts
    for record in good:
        for row in record.spans:
            assert all(record.text[a:b].strip() for a, b in fragments_of(row))


def test_the_short_export_of_label_studio(tmp_path: Path) -> None:
    span = {"start": 0, "end": 3, "text": "Ada", "labels": ["PER"]}
    (tmp_path / "min.json").write_text(
        json.dumps([{"text": "Ada said", "id": 1, "label": [span], "annotator": 7, "annotation_id": 2}])
    )
    source = Source(tmp_path / "min.json", "min.json")
    assert interchange.recognise(source) is interchange.reader("labelstudio")
    (found,) = interchange.reader("labelstudio").read(source)
    assert isinstance(found, Record)
    assert [(row.label, found.text[row.start : row.end]) for row in found.spans] == [("PER", "Ada")]
    assert found.layer is not None
    assert "7" in found.layer.coder_id
