"""Articles by a query: every field against the values themselves, contraries, words, and what the project does not have."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from annotator.domain.change import Change, ChangeSet, Refusal
from annotator.domain.model import Coder, Document, Entity, Layer, Span
from annotator.services import send
from annotator.services.project import Project
from annotator.services.steps import run
from annotator.services.where import articles_where


@pytest.fixture
def rich(demo: Project) -> Project:
    """The demo with sections, fields of its own, and labels of articles."""
    first, second, *_ = demo.documents()
    changes = [
        Change(first, replace(first, section="World", extra=json.dumps({"meta": {"topic": "gas", "n": 3}}, separators=(",", ":")))),
        Change(second, replace(second, section="Élan", extra=json.dumps({"meta": {"topic": ["oil", "gäs"]}}, separators=(",", ":")))),
    ]
    layer = demo.layers(first.id)[0]
    changes.append(Change(layer, replace(layer, labels=(("frame", ("conflict",)), ("tone", ("calm",))))))
    demo.do(ChangeSet("Enrich", tuple(changes)))
    return demo


def asked(project: Project, words: str) -> set[str]:
    found = articles_where(project, words)
    assert found is not None
    return set(found)


def ids(project: Project, fits: Callable[[Document], bool]) -> set[str]:
    return {document.id for document in project.documents() if fits(document)}


def layered(project: Project, fits: Callable[[Layer], bool]) -> set[str]:
    return {layer.document_id for layer in project.store.read(Layer) if fits(layer)}


def spanned(project: Project, fits: Callable[[Span], bool]) -> set[str]:
    home = {layer.id: layer.document_id for layer in project.store.read(Layer)}
    return {home[span.layer_id] for span in project.store.read(Span) if fits(span)}


def test_fields_of_articles(rich: Project) -> None:
    outlet = rich.documents()[0].outlet
    assert asked(rich, f'outlet:"{outlet.upper()}"') == ids(rich, lambda one: one.outlet == outlet) != set()
    assert asked(rich, "section:world") == {rich.documents()[0].id}
    assert asked(rich, "section:élan") == {rich.documents()[1].id}
    assert asked(rich, "language:en") == ids(rich, lambda one: one.language == "en") != set()
    day = sorted(document.published for document in rich.documents())[3][:10]
    assert asked(rich, f"since:{day}") == ids(rich, lambda one: one.published[:10] >= day)
    assert asked(rich, f"until:{day}") == ids(rich, lambda one: one.published[:10] <= day)
    assert asked(rich, f"since:{day} until:{day}") == ids(rich, lambda one: one.published[:10] == day) != set()


def test_fields_of_ones_own(rich: Project) -> None:
    first, second, *_ = rich.documents()
    assert asked(rich, "field.topic:gas") == {first.id}
    assert asked(rich, "field.topic:oil") == asked(rich, "field.topic:gäs") == {second.id}
    assert asked(rich, "field.n:3") == {first.id}
    assert asked(rich, "field.n:4") == asked(rich, "field.top:gas") == set()


def test_labels_of_the_whole_article(rich: Project) -> None:
    assert asked(rich, "article.frame:conflict") == {rich.documents()[0].id}
    assert asked(rich, "article.frame:calm") == asked(rich, "article.tone:conflict") == set()


def test_layers_coders_and_statuses(rich: Project) -> None:
    assert asked(rich, "layer:gold") == layered(rich, lambda one: one.name == "gold") != set()
    coder = next(one for one in rich.store.read(Coder) if rich.store.read(Layer, coder_id=one.id))
    mine = layered(rich, lambda one: one.coder_id == coder.id and one.name != "gold")
    assert asked(rich, f'coder:"{coder.name}"') == mine
    for status in ("begun", "complete", "review"):
        assert asked(rich, f"status:{status}") == layered(rich, lambda one, s=status: one.status == s and one.name != "gold")
    begun = layered(rich, lambda one: one.status != "new" and one.name != "gold")
    waiting = layered(rich, lambda one: one.status == "new")
    assert asked(rich, "status:new") == waiting | (ids(rich, lambda _one: True) - begun)


def test_spans_actors_and_attributes(rich: Project) -> None:
    label = next(one for one in rich.codebook.labels if one.name == "Claim")
    assert asked(rich, "label:claim") == asked(rich, "label:Claim") == spanned(rich, lambda one: one.label == label.id)
    actor = next(one for one in rich.store.read(Entity) if rich.store.read(Span, entity_id=one.id))
    assert asked(rich, f'actor:"{actor.name.lower()}"') == spanned(rich, lambda one: one.entity_id == actor.id) != set()
    denied = spanned(rich, lambda one: one.attribute("stance") == "denies")
    assert asked(rich, "attribute.stance:denies") == denied != set()


def test_an_article_stands_for_its_story(rich: Project) -> None:
    first = rich.documents()[0]
    assert asked(rich, f"story:{first.id}") == asked(rich, f'story:"{first.title}"')
    assert first.id in asked(rich, f"story:{first.id}")


def test_words_contraries_and_either(rich: Project) -> None:
    dam = ids(rich, lambda one: " dam " in f" {rich.text(one.id).lower()} ")
    assert asked(rich, "dam") >= dam != set()
    everything = ids(rich, lambda _one: True)
    assert asked(rich, "-dam") == everything - asked(rich, "dam")
    assert asked(rich, "dam OR -dam") == everything
    assert asked(rich, "dam -dam") == set()
    assert asked(rich, "(layer:gold OR section:world) -section:world") == asked(rich, "layer:gold") - asked(rich, "section:world")
    words = rich.text(rich.documents()[0].id).split()
    assert rich.documents()[0].id in asked(rich, json.dumps(" ".join(words[20:23]), ensure_ascii=False))
    assert articles_where(rich, "  ") is None


@pytest.mark.parametrize(
    ("words", "why"),
    [
        ("outlet:Nowhere", r"^outlet:Nowhere names nothing that the project has; there are: .*Harbour Post"),
        ("actor:Nobody", r"^actor:Nobody names nothing that the project has; there are: "),
        ("label:Frame", r"^label:Frame names nothing that the project has; there are: Claim, Source, Cue, Actor\.$"),
        ("layer:x", r"there are: gold, jonas, maria\.$"),
        ("coder:x", r"^coder:x names nothing"),
        ("story:x", "there is no article with the id or the title 'x'"),
        ("paper:x", "^The query has a mistake at character 1: there is no field “paper”"),
    ],
)
def test_what_there_is_not_is_refused_before_anything_is_written(rich: Project, tmp_path: Path, words: str, why: str) -> None:
    with pytest.raises(Refusal, match=why):
        run(send.send(rich, tmp_path / "out.jsonl", send.Options(where=words)))
    assert list(tmp_path.glob("out*")) == []


@pytest.mark.parametrize("name", ["jsonl", "conll", "csv"])
def test_an_export_holds_what_is_asked_for_and_nothing_else(rich: Project, tmp_path: Path, name: str) -> None:
    options = send.Options(format=name, where="layer:gold -section:world", layer="gold", card=True)
    report = run(send.send(rich, tmp_path / "out", options))
    assert report.documents == len(asked(rich, "layer:gold -section:world")) > 0
    assert report.left_out == 0
    assert "| where | layer:gold -section:world |" in (tmp_path / "out.card.md").read_text("utf-8")
    receipt = json.loads((tmp_path / "out.receipt.json").read_text("utf-8"))
    assert receipt["settings"]["where"] == "layer:gold -section:world"
