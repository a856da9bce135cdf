"""Forged bundles: what a project's own check would complain of is refused on the way in, with one sentence, and nothing changes."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from annotator.domain.bundle import Record, canonical, in_order
from annotator.domain.change import ChangeSet, Refusal, added
from annotator.domain.model import GOLD, Entity
from annotator.domain.review import Answer
from annotator.domain.text import sha256
from annotator.interchange import bundles
from annotator.services import actors, bring, bundling, comments, merging, review
from annotator.services.annotate import Hand
from annotator.services.project import Project
from annotator.services.steps import run
from annotator.storage.health import examine

Body = dict[str, Any]
Forge = Callable[[Body], object]
TEXT = "Peskov said that it rained. Merkel denied it."


def line(layer: str) -> Body:
    spans = [{"id": f"{layer}{n}", "label": name, "start": a, "end": b} | ({"entity": "e1"} if name == "Source" else {})
             for n, (name, a, b) in enumerate((("Source", 0, 6), ("Cue", 7, 11), ("Claim", 17, 26 if layer == "m" else 27)))]  # fmt: skip
    links = [{"id": f"{layer}r{n}", "type": kind, "head": f"{layer}2", "child": f"{layer}{n}"} for n, kind in enumerate(("source", "cue"))]
    return {"schema": "annotator/1", "id": "a", "text": TEXT, "meta": {"title": "Rain"}, "layer": layer, "coder": layer, "spans": spans,
            "relations": links, "entities": [{"id": "e1", "name": "Dmitry Peskov", "type": "person"}],
            "zones": [{"kind": "body", "start": 0, "end": 27}]}  # fmt: skip


@pytest.fixture(scope="module")
def honest(tmp_path_factory: pytest.TempPathFactory) -> list[Record]:
    """The records of a small project in which everything is."""
    folder = tmp_path_factory.mktemp("honest")
    file = folder / "a.jsonl"
    file.write_text("".join(json.dumps(line(name)) + "\n" for name in "mj"), encoding="utf-8")
    with Project.create(folder / "theirs.annotator", coder="Rita") as project:
        assert run(bring.bring(project, bring.sources([file]), bring.Options())).refused == []
        assert project.coder
        hand = Hand(project.coder, project.revision.id)
        project.do(ChangeSet("Actors", added([Entity(id=key, name=f"P. {key}") for key in ("e2", "e3")])))
        one, other = project.registry().get("e2"), project.registry().get("e3")
        assert one
        assert other
        project.do(actors.merge(project.registry(), one, other))
        looked = review.review(project, "a")
        project.do(review.take(looked, hand, looked.open_cases[0], 0))
        project.do(comments.on_article(hand, "a", "why?"))
        decided = review.review(project, "a").decisions[0]
        said = Answer(document_id="a", decision_id=decided.id, coder_id=project.coder.id, created="2026", verdict="accept")
        project.do(ChangeSet("Answer", added([said])))
        return list(bundling.records(project))


@pytest.fixture
def ours(tmp_path: Path) -> Iterator[Project]:
    with Project.create(tmp_path / "ours.annotator", coder="Otto") as project:
        yield project


def forged(honest: list[Record], kind: str, forge: Forge) -> list[Record]:
    """The records with the first of a kind altered, its hash right again."""
    at = next(n for n, record in enumerate(honest) if record.kind == kind)
    body = honest[at].content()
    forge(body)
    return [*honest[:at], replace(honest[at], body=canonical(body)), *honest[at + 1 :]]


def refusal(project: Project, records: list[Record]) -> str:
    """Why a bundle of these records is not taken; whatever happens, the project is as it was and all is well with it."""
    place = Path(project.place).with_name("forged.annbundle")
    before = merging.sizes(project)
    run(bundles.write(place, records, by="x", made="y", project="z"))
    try:
        merging.merge(project, merging.plan(project, merging.load(place)))
    except Refusal as error:
        assert merging.sizes(project) == before
        assert examine(project.store) == []
        return str(error)
    return f"came in: {examine(project.store)}"


def test_a_decision_that_names_an_actor_who_is_nowhere_makes_gold_without_one(
    honest: list[Record], ours: Project
) -> None:
    result = json.dumps([{"main": ["source", [[0, 6]], {}, "nobody"]}])
    assert refusal(ours, forged(honest, "decision", fields(result=result, backing=""))) == "came in: []"
    gold = next(layer for layer in ours.layers(ours.documents()[0].id) if layer.name == GOLD)
    assert [span.entity_id for span in ours.spans(gold)] == [None]


def each(field: str, *place: int, to: object) -> Forge:
    """Set a value within a list of the body."""

    def forge(body: Body) -> None:
        row = body[field]
        for step in place[:-1]:
            row = row[step]
        row[place[-1]] = to

    return forge


def fields(**values: object) -> Forge:
    return lambda body: body.update(values)


def twice(field: str) -> Forge:
    return lambda body: body[field].append(body[field][0])


FORGED: list[tuple[str, Forge, str]] = [
    ("codebook", fields(number=0), "its number is below 1"),
    ("codebook", fields(content="[["), "codebook"),
    ("codebook", fields(content="x = " + "[" * 9_000), "too deep"),
    ("document", fields(text="another"), "the text is not the one that its hash is of"),
    ("document", fields(length=3), "the text is not the one that its hash is of"),
    ("document", fields(id=" "), "its id is empty"),
    ("document", fields(id="\0"), "NUL or lone surrogates"),
    ("document", fields(extra="[]"), "its extra is no JSON object"),
    ("document", fields(extra='{"a":' * 5_000), "too deep"),
    ("document", fields(zones=[["body", 0, 999, "", "", 1.0]]), "a zone does not lie within the text"),
    ("document", fields(zones=[["body", 9, 3, "", "", 1.0]]), "a zone does not lie within the text"),
    ("document", fields(zones=[["", 0, 3, "", "", 1.0]]), "its zone is empty"),
    ("document", fields(zones=[["body", 0, 3, "", "", 7.5]]), "surer than 1"),
    ("entity", fields(merged_into="e1"), "it is merged into itself"),
    ("entity", fields(merged_into="nobody"), "was merged into one that is not in the bundle"),
    ("entity", fields(name="  "), "its name is empty"),
    ("entity", fields(roles=[["a", "b"]]), "this is no entity"),
    ("layer", fields(status="glad"), "'glad' is no status"),
    ("layer", fields(name=""), "its name is empty"),
    ("layer", fields(coder=""), "its coder is empty"),
    ("layer", fields(document="00"), "the hash of its article is none"),
    ("layer", fields(document="0" * 64), "is of an article that is not in the project"),
    ("layer", fields(extra="{"), "its extra is no JSON object"),
    ("layer", each("spans", 0, 2, to=[[0, 999]]), "does not lie within “Rain”"),
    ("layer", each("spans", 0, 2, to=[[5, 5]]), "a span has no words"),
    ("layer", each("spans", 0, 2, to=[[-1, 5]]), "a span has no words"),
    ("layer", each("spans", 0, 2, to=[]), "a span has no words"),
    ("layer", each("spans", 0, 2, to=[[0, 1e400]]), "this is no record (JSON is malformed"),
    ("layer", each("spans", 0, 2, to=[[0, 2**70]]), "this is no layer"),
    ("layer", each("spans", 0, 0, to=""), "a span has no id"),
    ("layer", each("spans", 0, 5, to="\0"), "NUL or lone surrogates"),
    ("layer", each("spans", 0, 10, to="3"), "its extra is no JSON object"),
    ("layer", twice("spans"), "two spans of it have one id"),
    ("layer", twice("relations"), "two relations of it have one id"),
    ("layer", each("relations", 0, 2, to="x"), "a relation leaves a span that is not in it"),
    ("layer", each("relations", 0, 2, to="j2"), "a relation leaves a span that is not in it"),
    ("layer", each("relations", 0, 3, to="j0"), "a relation leads to a span that is not in it"),
    ("layer", each("relations", 0, 1, to=" "), "a relation has no id or no type"),
    ("layer", each("relations", 0, 5, to="[]"), "its extra is no JSON object"),
    ("decision", fields(document_id="0" * 64), "A decision is of an article that is not in the project"),
    ("decision", fields(action="guess"), "'guess' is nothing that can be decided"),
    ("decision", fields(result="x"), "it says nothing that can be read"),
    ("decision", fields(backing="[[[-1]]]"), "it says nothing that can be read"),
    ("decision", fields(result='[{"main":["claim",[[0,999]]]}]'), "says nothing that can be read"),
    ("comment", fields(start=5, end=3), "it does not lie within the text"),
    ("comment", fields(end=999), "A comment does not lie within “Rain”"),
    ("comment", fields(resolves=3), "it neither closes a thread"),
    ("answer", fields(verdict="maybe"), "'maybe' is no answer to a decision"),
    ("answer", fields(decision_id="none"), "is to a decision that is not there"),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "forge", "told"), FORGED, ids=[f"{n}-{kind}" for n, (kind, _, _) in enumerate(FORGED)])
def test_what_the_check_would_complain_of_is_refused(
    honest: list[Record], ours: Project, kind: str, forge: Forge, told: str
) -> None:
    assert told in refusal(ours, forged(honest, kind, forge))


def test_the_honest_bundle_comes_in(honest: list[Record], ours: Project) -> None:
    assert refusal(ours, honest) == "came in: []"


@pytest.mark.parametrize("ring", [{"e1": "e2", "e2": "e1"}, {"e1": "e2", "e2": "e3", "e3": "e1"}])
def test_actors_in_a_ring_are_refused(honest: list[Record], ours: Project, ring: dict[str, str]) -> None:
    records = [replace(record, body=canonical(record.content() | {"merged_into": ring[record.id]}))
               if record.kind == "entity" and record.id in ring else record for record in honest]  # fmt: skip
    assert refusal(ours, records) == "The actor “Dmitry Peskov” was merged into itself, by way of others; nothing was changed."


def test_an_empty_codebook_takes_no_labels_away(honest: list[Record], ours: Project) -> None:
    """A revision that seems to follow ours, under the hash of its own content."""
    book = next(record for record in honest if record.kind == "codebook")
    assert book.id == ours.revision.id
    content = 'name = "none"\n'
    empty = Record("codebook", sha256(content)[:16], canonical(book.content() | {"number": 9, "content": content}))
    forged_id = Record("codebook", "0" * 16, canonical(book.content() | {"number": 9}))
    for record in (empty, forged_id):
        told = refusal(ours, in_order([*honest, record]))
        assert told == "The revision 9 of the codebook is not what the bundle says; nothing was changed."
    assert ours.codebook.labels


def test_records_out_of_their_order_or_twice_are_refused(honest: list[Record], ours: Project) -> None:
    assert "it stands there twice, or too late" in refusal(ours, [*reversed(honest)])
    layer = next(record for record in honest if record.kind == "layer")
    other = replace(layer, stamp="2027")
    at = honest.index(layer)
    assert "it stands there twice, or too late" in refusal(ours, [*honest[: at + 1], other, *honest[at + 1 :]])


def test_lone_surrogates_are_refused_and_a_backslash_before_a_u_is_not(honest: list[Record], ours: Project) -> None:
    def noted(note: str) -> list[Record]:
        return forged(honest, "layer", fields(note=note))

    marked = noted("MARK")
    at = next(n for n, record in enumerate(marked) if "MARK" in record.body)
    marked[at] = replace(marked[at], body=marked[at].body.replace("MARK", "\\ud800"))
    assert "is no" in refusal(ours, marked)
    assert refusal(ours, noted("C:\\ud800 \\u0000")) == "came in: []"


def test_the_check_knows_rings_of_any_length(ours: Project) -> None:
    names = {"a": "b", "b": "c", "c": "a", "d": "d", "e": "a"}
    ours.do(ChangeSet("Actors", added([Entity(id=key, name=key.upper()) for key in names])))
    with ours.store.engine.begin() as connection:
        for key, into in names.items():
            connection.exec_driver_sql("UPDATE entity SET merged_into = ? WHERE id = ?", (into, key))
    told = [(finding.where, finding.what) for finding in examine(ours.store)]
    assert told == [("entity a", "“A” is merged into itself by way of 2 others"), ("entity d", "“D” is merged into itself")]


def test_the_check_lets_links_to_claims_of_other_articles_be(ours: Project, tmp_path: Path) -> None:
    rows = [line("m"), line("j") | {"id": "b", "text": TEXT + " It snowed."}]
    rows[0]["relations"].append({"id": "far", "type": "supports", "head": "m2", "child": "j2", "document": "b"})
    file = tmp_path / "two.jsonl"
    file.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    assert run(bring.bring(ours, bring.sources([file]), bring.Options())).refused == []
    assert [link.child for link in ours.relations(ours.layers("a")[0]) if link.id == "far"] == ["j2"]
    assert examine(ours.store) == []
    with ours.store.engine.begin() as connection:
        connection.exec_driver_sql("UPDATE relation SET extra = '' WHERE id = 'far'")
    assert [finding.what for finding in examine(ours.store)] == ["it links spans of different layers"]
