"""Both sides imported the same tagged file, or files whose ids are the same by chance: merging gives one state, whoever begins."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import replace
from itertools import permutations
from pathlib import Path
from typing import Any

import pytest

from annotator import paths
from annotator.domain.change import Change, ChangeSet, Refusal, added
from annotator.domain.clashing import apart, shared
from annotator.domain.model import GOLD, Entity, Layer, Relation, Span
from annotator.domain.review import Comment, Decision
from annotator.services import actors, bring, bundling, comments, merging, review
from annotator.services.annotate import Hand
from annotator.services.project import Project
from annotator.services.steps import run
from annotator.storage import revisions
from annotator.storage.health import examine

DEMO = paths.seeds() / "demo" / "demo.jsonl"
Make = Callable[[str, str], Project]
Line = dict[str, Any]


@pytest.fixture
def make(tmp_path: Path) -> Iterator[Make]:
    """Projects of a name, for a coder, that are closed in the end."""
    with ExitStack() as opened:

        def made(name: str, coder: str) -> Project:
            return opened.enter_context(Project.create(tmp_path / f"{name}.annotator", coder=coder))

        yield made


def bring_in(project: Project, *files: Path) -> bring.Report:
    report = run(bring.bring(project, bring.sources(files), bring.Options()))
    assert report.refused == []
    return report


def lines(place: Path, *rows: Line) -> Path:
    place.write_text("".join(json.dumps({"schema": "annotator/1", **row}) + "\n" for row in rows), encoding="utf-8")
    return place


def line(key: str, text: str, *spans: str, layer: str = "maria", **more: Any) -> Line:
    """An article whose first words bear spans of these ids."""
    tags = [{"id": one, "label": "Claim", "start": n, "end": n + 4} for n, one in enumerate(spans)]
    return {"id": key, "text": text, "meta": {"title": text[:11]}, "layer": layer, "coder": layer, "spans": tags} | more


def out(project: Project, place: Path) -> Path:
    run(bundling.send(project, place))
    return place


def take(project: Project, place: Path) -> merging.Plan:
    """Take a bundle in, and see that the plan told what would come, and that all is well."""
    planned = merging.plan(project, merging.load(place))
    merging.merge(project, planned)
    assert merging.sizes(project) == planned.after
    assert examine(project.store) == []
    return planned


def exchange(tmp_path: Path, *projects: Project) -> None:
    """Everybody takes in what everybody else had at first."""
    places = [out(project, tmp_path / f"x{n}.annbundle") for n, project in enumerate(projects)]
    for n, project in enumerate(projects):
        for m, place in enumerate(places):
            if n != m:
                take(project, place)


def words(project: Project) -> list[tuple[str, ...]]:
    """What every tag of the project says, with its layer and its shared id."""
    rows = []
    for layer in project.store.read(Layer):
        text = project.text(layer.document_id)
        rows += [(layer.name, shared(span.id), span.label, span.quote(text), span.note) for span in project.spans(layer)]
    return sorted(rows)


def change(project: Project, layer_name: str, **fields: Any) -> Span:
    """Another version of the first span of a layer, by its coder here."""
    layer = next(one for one in project.store.read(Layer, order=("number", "id")) if one.name == layer_name)
    span = min(project.spans(layer), key=lambda one: one.id)
    project.do(ChangeSet("Change", (Change(span, replace(span, **fields)),)))
    return replace(span, **fields)


# --- the same file on both sides ------------------------------------------------------------------------


def test_the_same_tagged_file_on_both_sides_is_one(make: Make, tmp_path: Path) -> None:
    ours, theirs = make("ours", "Otto"), make("theirs", "Rita")
    for project in (ours, theirs):
        bring_in(project, DEMO)
    before = words(ours)
    planned = take(ours, out(theirs, tmp_path / "b.annbundle"))
    assert words(ours) == before
    assert planned.here["layer"] == len(theirs.store.read(Layer))
    assert not planned.new["layer"]
    assert planned.notes == ()
    take(theirs, out(ours, tmp_path / "c.annbundle"))
    assert bundling.digest(ours) == bundling.digest(theirs)
    assert merging.plan(ours, merging.load(out(theirs, tmp_path / "d.annbundle"))).empty
    ours.undo()
    assert words(ours) == before
    assert examine(ours.store) == []


def test_tags_that_both_sides_made_since_are_all_there_and_told(make: Make, tmp_path: Path) -> None:
    ours, theirs = make("ours", "Otto"), make("theirs", "Rita")
    for project, note in ((ours, "ours"), (theirs, "theirs")):
        bring_in(project, DEMO)
        change(project, "maria", note=note)
    planned = merging.plan(ours, merging.load(out(theirs, tmp_path / "b.annbundle")))
    assert planned.notes == ("1 spans and relations of the layer “maria” got new ids: theirs were taken by others already.",)
    exchange(tmp_path, ours, theirs)
    assert words(ours) == words(theirs)
    assert {row[-1] for row in words(ours)} >= {"ours", "theirs"}
    assert bundling.digest(ours) == bundling.digest(theirs)


def test_bundles_of_three_who_imported_the_same_in_any_order_give_the_same(make: Make, tmp_path: Path) -> None:
    places = []
    for n, coder in enumerate(("Otto", "Rita", "Mia")):
        project = make(f"p{n}", coder)
        bring_in(project, DEMO)
        change(project, "maria", note=coder)
        if n:
            change(project, "jonas", label="cue")
        places.append(out(project, tmp_path / f"{n}.annbundle"))
    digests, contents = set(), set()
    for n, order in enumerate(permutations(places)):
        project = make(f"m{n}", "Ada")
        for place in (*order, order[0]):
            take(project, place)
        digests.add(bundling.digest(project))
        contents.add(tuple(words(project)))
    assert len(digests) == 1
    assert len(contents) == 1


def test_a_layer_that_was_joined_goes_on_as_one(make: Make, tmp_path: Path) -> None:
    """What its coder changes afterwards takes the place of the older version everywhere, also where it was never joined."""
    ours, theirs = make("ours", "Otto"), make("theirs", "maria")
    for project in (ours, theirs):
        bring_in(project, DEMO)
    old = out(theirs, tmp_path / "old.annbundle")
    take(theirs, out(ours, tmp_path / "a.annbundle"))
    changed = change(theirs, "maria", note="later")
    later = out(theirs, tmp_path / "later.annbundle")
    take(ours, later)
    assert ours.store.read(Span, id=changed.id)[0].note == "later"
    take(ours, old)
    assert ours.store.read(Span, id=changed.id)[0].note == "later"
    assert bundling.digest(ours) == bundling.digest(theirs)


# --- the same ids for different things --------------------------------------------------------------------


def test_spans_of_other_articles_that_have_the_same_ids(make: Make, tmp_path: Path) -> None:
    ours, theirs = make("ours", "Otto"), make("theirs", "Rita")
    link = {"relations": [{"id": "r", "type": "supports", "head": "s1", "child": "s2"}]}
    bring_in(ours, lines(tmp_path / "1.jsonl", line("a", "Peskov said that it rained.", "s1", "s2", **link)))
    bring_in(theirs, lines(tmp_path / "2.jsonl", line("b", "Merkel denied it at length.", "s1", "s2", **link)))
    exchange(tmp_path, ours, theirs)
    assert words(ours) == words(theirs)
    assert bundling.digest(ours) == bundling.digest(theirs)
    for project, article in ((ours, "a"), (theirs, "b")):
        (kept,) = project.layers(article)
        assert {span.id for span in project.spans(kept)} == {"s1", "s2"}  # what was here stays as it is
        (new,) = project.layers("b" if article == "a" else "a")
        (link_,) = project.relations(new)
        assert (link_.head, link_.child) == (apart("s1", new.id), apart("s2", new.id))
    again = out(theirs, tmp_path / "again.annbundle")
    assert merging.plan(ours, merging.load(again)).empty


def test_new_ids_are_told_with_their_number(make: Make, tmp_path: Path) -> None:
    ours, theirs = make("ours", "Otto"), make("theirs", "Rita")
    bring_in(ours, lines(tmp_path / "1.jsonl", line("a", "Peskov said that it rained.", "s1", "s2", "s3")))
    bring_in(theirs, lines(tmp_path / "2.jsonl", line("b", "Merkel denied it at length.", "s1", "s2", "s3", "s4")))
    planned = take(ours, out(theirs, tmp_path / "b.annbundle"))
    told = "3 spans and relations of the layer “maria” got new ids: theirs were taken by others already."
    assert planned.notes == (told,)


def test_ids_that_one_bundle_holds_twice(make: Make, tmp_path: Path) -> None:
    """The other project had renamed one of them; colleagues exchange what the files said."""
    theirs, ours = make("theirs", "Rita"), make("ours", "Otto")
    rows = [line(key, f"Peskov said {key} that it rained.", "s1") for key in ("a", "b", "c")]
    bring_in(theirs, lines(tmp_path / "1.jsonl", *rows))
    planned = take(ours, out(theirs, tmp_path / "b.annbundle"))
    assert planned.notes == ("2 spans and relations of the layer “maria” got new ids: theirs were taken by others already.",)
    assert bundling.digest(ours) == bundling.digest(theirs)
    assert merging.plan(theirs, merging.load(out(ours, tmp_path / "c.annbundle"))).empty


def test_a_layer_of_another_coder_that_has_the_name_of_one(make: Make, tmp_path: Path) -> None:
    ours, theirs = make("ours", "Otto"), make("theirs", "Rita")
    text = "Peskov said that it rained."
    bring_in(ours, lines(tmp_path / "1.jsonl", line("a", text, "s1") | {"coder": "Maria"}))
    bring_in(theirs, lines(tmp_path / "2.jsonl", line("a", text, "t1") | {"coder": "Marie"}))
    planned = merging.plan(ours, merging.load(out(theirs, tmp_path / "b.annbundle")))
    assert planned.notes == ("“Peskov said” has a layer “maria” of another coder; that of Marie is called “maria (Marie)” here.",)
    exchange(tmp_path, ours, theirs)
    assert {layer.name for layer in ours.layers("a")} == {"maria", "maria (Marie)"}
    assert {layer.name for layer in theirs.layers("a")} == {"maria", "maria (Maria)"}
    assert bundling.digest(ours) == bundling.digest(theirs)
    assert merging.plan(ours, merging.load(out(theirs, tmp_path / "c.annbundle"))).empty


def test_actors_of_files_that_have_the_same_id(make: Make, tmp_path: Path) -> None:
    ours, theirs = make("ours", "Otto"), make("theirs", "Rita")
    for project, name in ((ours, "Ilse Brandow"), (theirs, "Viktor Tarn")):
        actor = {"id": "e1", "name": name, "type": "person"}
        row = line(name[:1], f"{name} said that it rained.", f"s{name[:1]}")
        row["spans"][0]["entity"] = "e1"
        bring_in(project, lines(tmp_path / f"{name[:1]}.jsonl", row | {"entities": [actor]}))
    for _ in range(2):
        exchange(tmp_path, ours, theirs)
    for project in (ours, theirs):
        names = {entity.id: entity.name for entity in project.entities()}
        assert sorted(names.values()) == ["Ilse Brandow", "Viktor Tarn"]
        for span in project.store.read(Span):
            assert names[str(span.entity_id)][:1] == span.id[1]


def test_articles_of_files_that_have_the_same_id(make: Make, tmp_path: Path) -> None:
    ours, theirs = make("ours", "Otto"), make("theirs", "Rita")
    bring_in(ours, lines(tmp_path / "1.jsonl", line("1", "Peskov said that it rained.", "s1")))
    bring_in(theirs, lines(tmp_path / "2.jsonl", line("1", "Merkel denied everything at length.", "t1")))
    planned = merging.plan(ours, merging.load(out(theirs, tmp_path / "b.annbundle")))
    assert planned.notes == ("1 articles got new ids: theirs were taken by others already.",)
    exchange(tmp_path, ours, theirs)
    assert bundling.digest(ours) == bundling.digest(theirs)
    assert len(ours.documents()) == len(theirs.documents()) == 2


def test_two_who_merged_the_same_actors_the_other_way_round(
    make: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ours, theirs = make("ours", "Otto"), make("theirs", "Rita")
    ours.do(ChangeSet("Actors", added([Entity(id="a" * 32, name="A. Smith"), Entity(id="b" * 32, name="Anna Smith")])))
    take(theirs, out(ours, tmp_path / "b.annbundle"))
    for minute, (project, gone, keep) in enumerate(((ours, "a", "b"), (theirs, "b", "a"))):
        monkeypatch.setattr(revisions, "now", lambda minute=minute: f"2030-01-01T00:0{minute}:00Z")
        registry = project.registry()
        one, other = registry.get(gone * 32), registry.get(keep * 32)
        assert one
        assert other
        project.do(actors.merge(registry, one, other))
    exchange(tmp_path, ours, theirs)
    exchange(tmp_path, ours, theirs)
    assert [entity.merged_into for entity in sorted(ours.entities(), key=lambda e: e.id)] == [None, "a" * 32]
    assert sorted(ours.entities(), key=lambda e: e.id) == sorted(theirs.entities(), key=lambda e: e.id)
    assert bundling.digest(ours) == bundling.digest(theirs)


# --- what names a tag ------------------------------------------------------------------------------------


def test_decisions_and_comments_follow_spans_that_got_new_ids(make: Make, tmp_path: Path) -> None:
    ours, theirs = make("ours", "Otto"), make("theirs", "Rita")
    bring_in(ours, lines(tmp_path / "1.jsonl", line("a", "Peskov said that it rained.", "s1", "j1")))
    text = "Merkel denied it at length."
    bring_in(theirs, lines(tmp_path / "2.jsonl", line("b", text, "s1"), line("b", text, "j1", "j2", layer="jonas")))
    assert theirs.coder
    hand = Hand(theirs.coder, theirs.revision.id)
    looked = review.review(theirs, "b")
    theirs.do(review.take(looked, hand, looked.open_cases[0], 0))
    span = theirs.store.read(Span, id="s1")[0]
    theirs.do(comments.on_span(hand, "b", span, "why?"))
    take(ours, out(theirs, tmp_path / "b.annbundle"))
    (decision,) = ours.store.read(Decision)
    (comment,) = ours.store.read(Comment)
    spans = {one.id for layer in ours.store.read(Layer, document_id="b") for one in ours.spans(layer)}
    assert comment.about in spans
    assert {key for key, _ in decision.seen} <= spans
    assert review.review(ours, "b").open_cases == [] or len(review.review(ours, "b").open_cases) < len(looked.open_cases)
    take(theirs, out(ours, tmp_path / "c.annbundle"))
    assert bundling.digest(ours) == bundling.digest(theirs)
    assert merging.plan(ours, merging.load(out(theirs, tmp_path / "d.annbundle"))).empty


# --- undone and done again ---------------------------------------------------------------------------------


def test_what_was_undone_can_be_merged_again_and_has_its_ids(make: Make, tmp_path: Path) -> None:
    theirs, ours = make("theirs", "Rita"), make("ours", "Otto")
    bring_in(theirs, DEMO)
    place = out(theirs, tmp_path / "b.annbundle")
    take(ours, place)
    here = words(ours)
    ours.undo()
    assert ours.store.read(Layer) == []
    ours.undo()
    assert ours.documents() == []
    ours.redo()
    ours.redo()
    assert words(ours) == here
    ours.undo()
    ours.undo()
    planned = take(ours, place)
    assert planned.notes == ()
    assert words(ours) == here
    assert {span.id for span in ours.store.read(Span)} == {span.id for span in theirs.store.read(Span)}
    assert bundling.digest(ours) == bundling.digest(theirs)


def test_what_somebody_else_undid_comes_in_under_new_ids(make: Make, tmp_path: Path) -> None:
    theirs, ours = make("theirs", "Rita"), make("ours", "Otto")
    bring_in(theirs, lines(tmp_path / "1.jsonl", line("a", "Peskov said that it rained.", "s1")))
    place = out(theirs, tmp_path / "b.annbundle")
    take(ours, place)
    ours.undo()
    ours.undo()
    ours.close()
    with Project.open(tmp_path / "ours.annotator", coder="Mia") as again:
        take(again, place)
        assert words(again) == words(theirs)
        assert bundling.digest(again) == bundling.digest(theirs)


def test_a_bundle_that_changed_after_it_was_looked_at_is_refused_and_nothing_changes(make: Make, tmp_path: Path) -> None:
    theirs, ours = make("theirs", "Rita"), make("ours", "Otto")
    bring_in(theirs, DEMO)
    place = out(theirs, tmp_path / "b.annbundle")
    planned = merging.plan(ours, merging.load(place))
    change(theirs, "maria", note="later")
    out(theirs, place)
    with pytest.raises(Refusal, match="the file was changed meanwhile"):
        merging.merge(ours, planned)
    assert ours.documents() == []
    assert ours.store.read(Layer) == []
    place.unlink()
    with pytest.raises(Refusal, match="there is no such file"):
        merging.merge(ours, planned)


def test_an_article_whose_import_was_undone_keeps_its_decisions_to_itself(make: Make, tmp_path: Path) -> None:
    """Else nobody could take the bundle in: it would speak of an article that it does not hold."""
    ours, theirs = make("ours", "Otto"), make("theirs", "Rita")
    bring_in(ours, lines(tmp_path / "1.jsonl", line("a", "Peskov said that it rained.", "s1")))
    assert ours.coder
    said = Comment(document_id="a", coder_id=ours.coder.id, created="2026", text="why?")
    ours.do(ChangeSet("Comment", added([said])))
    ours.undo()
    place = out(ours, tmp_path / "b.annbundle")
    assert take(theirs, place).new["document"] == 1
    assert [layer.name for layer in theirs.store.read(Layer)] == ["maria"]
    assert not [layer for layer in theirs.store.read(Layer) if layer.name == GOLD]
    assert theirs.store.read(Relation) == []
