"""Statements as lines and as conversations: what stands in them, and that words are words and offsets offsets."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from annotator import paths
from annotator.domain.change import ChangeSet, Refusal, added
from annotator.domain.model import Entity, Layer, Relation, Span, attributes
from annotator.interchange import templates
from annotator.services import bring, send
from annotator.services.project import Project
from annotator.services.steps import run
from tests.conftest import import_text

TEXT = 'Rain fell. Mr Orlov said the dam 🌊 was safe, as "engineers claim it holds" — twice. She denied it.\n\nNothing else.'


@pytest.fixture
def tagged(project: Project, tmp_path: Path) -> Project:
    """An article with a claim in two pieces, another within it, a source with an actor, and a lone actor."""
    document = import_text(project, tmp_path, TEXT)
    assert project.coder
    orlov = Entity(name="Dmitry Orlov", type="person", qid="Q1")
    layer = Layer(document_id=document, name="Ada", coder_id=project.coder.id, status="complete", codebook=project.revision.id)
    label = {name: project.codebook.named(name).id for name in ("Claim", "Source", "Cue", "Actor") if project.codebook.named(name)}

    def span(name: str, *words: str, **more: Any) -> Span:
        pieces = tuple((TEXT.index(word), TEXT.index(word) + len(word)) for word in words)
        return Span(layer_id=layer.id, label=label[name], fragments=pieces, coder_id=project.author.id, **more)

    claim = span("Claim", "the dam 🌊 was safe", "twice", attributes=attributes({"stance": "asserts"}))
    inner = span("Claim", "it holds")
    source, cue = span("Source", "Mr Orlov", entity_id=orlov.id), span("Cue", "said")
    lone = span("Source", "She")
    links = [Relation(layer_id=layer.id, type=kind, head=claim.id, child=child.id) for kind, child in (("source", source), ("cue", cue))]
    project.do(ChangeSet("Tag", added([orlov, layer, claim, inner, source, cue, lone, *links])))
    return project


@pytest.fixture
def written(tagged: Project, tmp_path: Path) -> Callable[..., list[dict[str, Any]]]:
    """Exports in a format and gives the lines as they stand in the file."""

    def write(name: str, **options: Any) -> list[dict[str, Any]]:
        out = tmp_path / f"out.{name}.jsonl"
        run(send.send(tagged, out, send.Options(**options)))
        return [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]

    return write


def test_every_statement_is_a_line_of_the_schema(written: Callable[..., list[dict[str, Any]]]) -> None:
    schema = json.loads((paths.resources() / "schema" / "annotator-claims-1.schema.json").read_text(encoding="utf-8"))
    lines = written("claims")
    for line in lines:
        jsonschema.validate(line, schema)
    outer, inner = lines
    assert outer["claim"]["text"] == "the dam 🌊 was safe twice"
    assert outer["claim"]["attributes"] == {"stance": "asserts"}
    assert outer["roles"]["source"][0]["entity"] == {"id": outer["roles"]["source"][0]["entity"]["id"], "name": "Dmitry Orlov",
                                                     "type": "person", "qid": "Q1"}  # fmt: skip
    assert outer["roles"]["cue"][0]["text"] == "said"
    assert (inner["claim"]["text"], inner["within"], inner["roles"]) == ("it holds", outer["id"], {})


def test_offsets_and_sentences_are_those_of_the_text(written: Callable[..., list[dict[str, Any]]]) -> None:
    for line in written("claims"):
        claim, sentence = line["claim"], line["sentence"]
        pieces = claim.get("fragments", [[claim["start"], claim["end"]]])
        assert " ".join(TEXT[a:b] for a, b in pieces) == claim["text"]
        assert TEXT[sentence["start"] : sentence["end"]] == sentence["text"]
        assert sentence["start"] <= claim["start"] < claim["end"] <= sentence["end"]
        assert sentence["text"].startswith("Mr Orlov said")


def test_what_statements_leave_out_is_told(tagged: Project, tmp_path: Path) -> None:
    report = run(send.send(tagged, tmp_path / "a.claims.jsonl", send.Options()))
    lost = {row["what"]: row["count"] for row in report.lost}
    assert lost["spans that are in no statement"] == 1
    assert report.spans == 4
    with pytest.raises(Refusal, match="cannot carry"):
        run(send.send(tagged, tmp_path / "b.claims.jsonl", send.Options(strict=True)))


# --- conversations --------------------------------------------------------------------------------------


def test_a_conversation_asks_about_the_article_and_answers_in_words(written: Callable[..., list[dict[str, Any]]]) -> None:
    (line,) = written("chat")
    system, user, assistant = line["messages"]
    assert [turn["role"] for turn in line["messages"]] == ["system", "user", "assistant"]
    assert TEXT in user["content"]
    assert "{" not in system["content"] + user["content"]
    outer, inner = json.loads(assistant["content"])
    assert outer == {"claim": "the dam 🌊 was safe twice", "label": "Claim", "stance": "asserts", "source": ["Mr Orlov"],
                     "cue": ["said"]}  # fmt: skip
    assert inner["claim"] == "it holds"


def test_no_offset_and_no_id_stands_in_what_is_said(tagged: Project, written: Callable[..., list[dict[str, Any]]]) -> None:
    (line,) = written("chat")
    words = " ".join(turn["content"] for turn in line["messages"])
    for layer in tagged.store.read(Layer):
        for span in tagged.spans(layer):
            assert span.id not in words
            assert str(span.start) not in re.findall(r"\d+", words.replace(TEXT, ""))


def test_an_article_without_statements_is_answered_too(project: Project, tmp_path: Path) -> None:
    document = import_text(project, tmp_path, TEXT)
    project.do(ChangeSet("Begin", added([Layer(document_id=document, name="Ada", coder_id=project.author.id)])))
    out = tmp_path / "x.chat.jsonl"
    run(send.send(project, out, send.Options()))
    assert json.loads(out.read_text(encoding="utf-8"))["messages"][-1]["content"] == "There is no statement in this article."


LINES = """
system = ""
user = "{{{title}}}: {text}"
answer = "lines"
line = "{source} {cue}: {claim} [{stance}]"
none = "-"
actors = true
"""


def test_a_template_of_ones_own_says_it_otherwise(written: Callable[..., list[dict[str, Any]]], tmp_path: Path) -> None:
    template = tmp_path / "mine.toml"
    template.write_text(LINES, encoding="utf-8")
    (line,) = written("chat", template=str(template))
    user, assistant = line["messages"]
    assert user["content"].startswith("{Rain fell.")
    assert assistant["content"].splitlines() == ["Dmitry Orlov said: the dam 🌊 was safe twice [asserts]", ": it holds []"]


def test_the_template_in_ones_own_folder_is_used_by_itself(
    written: Callable[..., list[dict[str, Any]]], home: Path
) -> None:
    (home / "templates").mkdir()
    (home / "templates" / "chat.toml").write_text(LINES, encoding="utf-8")
    assert len(written("chat")[0]["messages"]) == 2


@pytest.mark.parametrize(
    ("change", "why"),
    [
        ({"user": "{nobody}"}, "user, line 1: nothing is called {nobody} here; known are title, outlet"),
        ({"user": "a\n{claim}"}, "user, line 2: nothing is called {claim} here"),
        ({"line": "{text.__class__} {speaker}"}, "nothing is called {speaker} here"),
        ({"answer": "xml"}, "'answer' is one of json, lines"),
        ({"none": None}, "'none' is missing"),
        ({"tone": "calm"}, "'tone' is not known here"),
        ({"actors": "yes"}, "'actors' is true or false"),
    ],
)
def test_a_template_that_cannot_be_used_is_one_sentence(
    tagged: Project, tmp_path: Path, change: dict[str, Any], why: str
) -> None:
    given = {"system": "", "user": "{text}", "line": "{claim}", "none": "-", "answer": "json"} | change
    template = tmp_path / "bad.toml"
    rows = [f"{name} = {json.dumps(value)}" for name, value in given.items() if value is not None]
    template.write_text("\n".join(rows), encoding="utf-8")
    out = tmp_path / "out.chat.jsonl"
    with pytest.raises(Refusal, match=re.escape(why)) as told:
        run(send.send(tagged, out, send.Options(template=str(template))))
    assert str(template) in str(told.value)
    assert not list(tmp_path.glob("out.chat*"))


def test_a_template_that_is_not_there_or_no_toml_is_one_sentence(tmp_path: Path) -> None:
    for content, why in ((None, "cannot be read"), (b"\xff", "not TOML"), (b"a = [" * 5_000, "not TOML"), (b"a" * 2_000_000, "at most")):
        file = tmp_path / "t.toml"
        file.unlink(missing_ok=True)
        if content is not None:
            file.write_bytes(content)
        with pytest.raises(Refusal, match=why):
            templates.read(file, [])


# --- one file a side ------------------------------------------------------------------------------------


@pytest.fixture
def many(project: Project, tmp_path: Path) -> Project:
    """Forty articles with a claim each."""
    rows = [json.dumps({"text": f"Number {n} was drawn, said clerk {n * n}.", "label": [[0, 8, "Claim"]]}) for n in range(40)]
    file = tmp_path / "in.jsonl"
    file.write_text("\n".join(rows), encoding="utf-8")
    run(bring.bring(project, bring.sources([file]), bring.Options()))
    return project


@pytest.mark.parametrize("name", ["out.jsonl", "out.claims.jsonl", "out.chat.jsonl", "out.conll"])
def test_one_file_a_side_has_every_article_once(many: Project, tmp_path: Path, name: str) -> None:
    options = send.Options(split={"train": 0.5, "test": 0.5}, by_side=True)
    report = run(send.send(many, tmp_path / name, options))
    stem, _, rest = name.partition(".")
    files = [tmp_path / f"{stem}.{side}.{rest}" for side in ("train", "test")]
    assert [Path(file) for file in report.files if file.endswith(rest)] == files
    clerks = [set(re.findall(r"said clerk (\d+)", re.sub(r" -X- _ O\n", " ", file.read_text(encoding="utf-8")))) for file in files]
    assert clerks[0] | clerks[1] == {str(n * n) for n in range(40)}
    assert not clerks[0] & clerks[1]
    assert report.documents == 40
    assert not [file for file in tmp_path.iterdir() if ".part" in file.name]


def test_sides_that_cannot_all_be_written_leave_what_was_there(many: Project, tmp_path: Path) -> None:
    (tmp_path / "out.train.jsonl").write_text("old", encoding="utf-8")
    (tmp_path / "out.test.jsonl").mkdir()
    (tmp_path / "out.test.jsonl" / "x").write_text("in the way", encoding="utf-8")
    with pytest.raises(Refusal, match="cannot be written"):
        run(send.send(many, tmp_path / "out.jsonl", send.Options(split={"test": 0.5, "train": 0.5}, by_side=True)))
    assert (tmp_path / "out.train.jsonl").read_text(encoding="utf-8") == "old"


def test_sides_want_a_split_and_a_format_of_one_file(many: Project, tmp_path: Path) -> None:
    with pytest.raises(Refusal, match="wants sides"):
        run(send.send(many, tmp_path / "out.jsonl", send.Options(by_side=True)))
    with pytest.raises(Refusal, match="writes a folder"):
        run(send.send(many, tmp_path / "out", send.Options(format="brat", split={"a": 0.5, "b": 0.5}, by_side=True)))
