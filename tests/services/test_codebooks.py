"""The codebook in a project: revisions, merging, retiring, exchanging; spans to look at again; labels of whole articles."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from annotator.domain import codebook_edits as edits
from annotator.domain.change import ChangeSet, Refusal
from annotator.domain.codebook import ArticleLabel, AttributeType, Codebook, RelationType
from annotator.domain.model import CodebookRevision, Relation, Span
from annotator.domain.query import Query
from annotator.services import codebooks, finding
from annotator.services.annotate import Hand
from annotator.services.finding import Occurrence
from annotator.services.project import Project
from annotator.services.steps import run


def hand(project: Project) -> Hand:
    assert project.coder
    return Hand(project.coder, project.revision.id)


def revise(project: Project, book: Codebook, title: str = "Change") -> None:
    project.do(codebooks.revise(project, book, title))


def define(project: Project, label: str, **more: object) -> None:
    book = project.codebook
    revise(project, edits.with_label(book, replace(book.label(label), **more)))  # type: ignore[arg-type]


def stale(project: Project) -> list[Occurrence]:
    return run(finding.find(project, Query(outdated=True)))


# --- revisions ----------------------------------------------------------------------------------------------


def test_a_change_is_a_revision_that_can_be_undone(demo: Project) -> None:
    before = demo.codebook
    spans = demo.store.read(Span)
    define(demo, "cue", name="Verb of saying")
    assert demo.codebook.label("cue").name == "Verb of saying"
    assert demo.revision.number == 2
    assert demo.store.read(Span) == spans
    demo.undo()
    assert (demo.codebook, demo.revision.number) == (before, 1)
    demo.redo()
    assert demo.codebook.label("cue").name == "Verb of saying"


def test_a_codebook_that_was_there_before_comes_to_the_fore_again(demo: Project) -> None:
    first = demo.codebook
    define(demo, "cue", name="Verb")
    revise(demo, first)
    assert (demo.codebook, demo.revision.number) == (first, 3)
    assert len(demo.store.read(CodebookRevision)) == 2
    demo.undo()
    assert (demo.codebook.label("cue").name, demo.revision.number) == ("Verb", 2)
    with pytest.raises(Refusal, match="says that already"):
        codebooks.revise(demo, demo.codebook, "Nothing")


def test_merging_keeps_every_tag_in_every_layer_and_is_one_edit(demo: Project) -> None:
    before = {span.id: span for span in demo.store.read(Span)}
    links = demo.store.read(Relation)
    made = run(codebooks.merge(demo, "source", "actor"))
    demo.do(made)
    after = {span.id: span for span in demo.store.read(Span)}
    assert after.keys() == before.keys()
    assert not [span for span in after.values() if span.label == "source"]
    assert all(after[key] == replace(span, label="actor") for key, span in before.items() if span.label == "source")
    assert len({span.layer_id for span in before.values() if span.label == "source"}) > 3
    assert demo.store.read(Relation) == links
    claim = demo.codebook.label("claim")
    assert (claim.roles[0].name, claim.roles[0].accepts, claim.roles[0].label) == ("source", ("actor",), "actor")
    assert "Merge label Source into Actor: " in made.title
    demo.undo()
    assert {span.id: span for span in demo.store.read(Span)} == before
    assert demo.codebook.named("Source")


def test_a_label_in_use_is_not_removed_but_retired(demo: Project) -> None:
    with pytest.raises(Refusal, match=r"\d+ spans bear Cue; retire it, or merge it into another label\."):
        codebooks.remove(demo, "cue")
    revise(demo, edits.retired(demo.codebook, "cue"))
    assert demo.codebook.label("cue").retired
    assert "3" not in {mark.key for mark in demo.codebook.marks()}
    assert codebooks.usage(demo)["cue"] > 10
    revise(demo, edits.retired(demo.codebook, "cue", retire=False))
    assert "3" in {mark.key for mark in demo.codebook.marks()}


def test_a_label_without_spans_goes_unless_a_role_names_it(project: Project) -> None:
    with pytest.raises(
        Refusal, match="Source has a place in Claim: source, Claim: target, Claim: addressee; take it out"
    ):
        codebooks.remove(project, "source")
    book = project.codebook
    revise(project, edits.with_label(book, replace(edits.new_label(book, "Place"), parent="actor")))
    revise(
        project, edits.with_label(project.codebook, replace(edits.new_label(project.codebook, "Town"), parent="place"))
    )
    assert project.codebook.family("actor") == ("actor", "place", "town")
    project.do(codebooks.remove(project, "place"))
    assert project.codebook.label("town").parent == "actor"


# --- files --------------------------------------------------------------------------------------------------


def test_a_codebook_goes_to_a_file_and_comes_from_one_and_loses_no_label_in_use(demo: Project, tmp_path: Path) -> None:
    file = tmp_path / "book.toml"
    codebooks.write(demo, file)
    with pytest.raises(Refusal, match="says that already"):
        codebooks.read(demo, file)
    file.write_text('name = "Short"\n[[label]]\nname = "Claim"\nkey = "1"\n', encoding="utf-8")
    demo.do(codebooks.read(demo, file))
    assert demo.codebook.name == "Short"
    assert {label.id for label in demo.codebook.labels if label.retired} == {"source", "cue", "actor"}
    assert [mark.key for mark in demo.codebook.marks()] == ["1"]
    demo.undo()
    assert demo.codebook.name != "Short"


def test_an_error_on_line_twelve_is_told_with_its_line_and_nothing_changes(demo: Project, tmp_path: Path) -> None:
    file, before = tmp_path / "book.toml", demo.revision
    lines = ['name = "B"', "", "[[label]]", 'name = "Claim"', 'key = "1"', "", "[[label]]", 'name = "Source"', 'key = "2"', "",
             "", "[[label.role]]", 'name = "of"', "accepts = []"]  # fmt: skip
    for wrong, told in (
        (lines, "book.toml:12: label 2: role 1: 'accepts' names no label."),
        ([*lines[:11], "key = ,", ""], "book.toml: not TOML: Invalid value (at line 12, column 7)"),
        ([*lines[:11], "[[label]]", 'name = "C"', 'key = "1"'], "book.toml:12: label 3: the key '1' is given to two labels, 'Claim' and 'C'."),
    ):  # fmt: skip
        file.write_text("\n".join(wrong), encoding="utf-8")
        with pytest.raises(Refusal) as refusal:
            codebooks.read(demo, file)
        assert told in str(refusal.value)
    assert demo.revision == before


def test_a_file_that_cannot_be_written_is_told(demo: Project, tmp_path: Path) -> None:
    with pytest.raises(Refusal, match="cannot be written"):
        codebooks.write(demo, tmp_path)


# --- looking again ------------------------------------------------------------------------------------------


def test_after_a_definition_changed_exactly_the_spans_made_under_the_old_one_are_listed(demo: Project) -> None:
    assert stale(demo) == []
    article = demo.article(demo.document_ids()[0])
    mine = [span for span in article.spans if span.label == "cue"]
    made = [replace(span, codebook=demo.revision.id) for span in mine]
    demo.do(ChangeSet("Under this one", tuple(_change(a, b) for a, b in zip(mine, made, strict=True) if a != b)))
    under = {span.id for span in demo.store.read(Span, label="cue") if span.codebook == demo.revision.id}
    define(demo, "cue", definition="Only verbs.")
    assert {one.span.id for one in stale(demo) if one.span} == under
    assert codebooks.outdated_count(demo) == len(under) > 0
    define(demo, "source", key="8")  # no other meaning
    assert codebooks.outdated_count(demo) == len(under)


def test_a_span_that_was_looked_at_again_leaves_the_list(demo: Project) -> None:
    define(demo, "cue", inclusion="Also nouns: claim, denial.")
    define(demo, "cue", definition="Once more.")
    article = demo.article(demo.document_ids()[0])
    spans = [replace(s, codebook=demo.revision.id) for s in article.spans if s.label == "cue"][:2]
    demo.do(ChangeSet("Under", tuple(_change(article.spans.get(s.id), s) for s in spans)))
    define(demo, "cue", exclusion="No adverbs.")
    listed = [one for one in stale(demo) if one.span and one.span.id in {s.id for s in spans}]
    assert len(listed) == 2
    demo.do(run(codebooks.confirm(demo, hand(demo), listed[:1])))
    assert [one.span.id for one in stale(demo) if one.span and one in listed] == [
        listed[1].span.id if listed[1].span else ""
    ]
    with pytest.raises(Refusal, match="None of the ticked ones"):
        run(codebooks.confirm(demo, hand(demo), listed[:1]))
    demo.undo()
    assert len([one for one in stale(demo) if one in listed]) == 2


def _change(before: object, after: object) -> object:
    from annotator.domain.change import Change

    return Change(before, after)  # type: ignore[type-var]


# --- the whole article --------------------------------------------------------------------------------------


@pytest.fixture
def framed(demo: Project) -> Project:
    kinds = (
        ArticleLabel(name="frame", values=("conflict", "blame"), many=True),
        ArticleLabel(name="relevance", values=("high", "low")),
    )
    revise(demo, replace(demo.codebook, article_labels=kinds))
    return demo


def test_an_article_bears_labels_and_a_note(framed: Project) -> None:
    document = framed.document_ids()[0]

    def do(name: str, *values: str) -> None:
        framed.do(codebooks.set_article_label(framed.article(document), hand(framed), name, values))

    do("frame", "blame", "conflict")
    do("relevance", "low")
    layer = framed.own_layer(document)
    assert layer
    assert layer.labels == (("frame", ("conflict", "blame")), ("relevance", ("low",)))
    framed.do(codebooks.set_article_note(framed.article(document), hand(framed), " Twice. "))
    assert (framed.own_layer(document) or layer).note == "Twice."
    do("frame")
    assert (framed.own_layer(document) or layer).labels == (("relevance", ("low",)),)
    framed.undo()
    framed.undo()
    assert (framed.own_layer(document) or layer).note == ""


@pytest.mark.parametrize(("name", "values"), [("mood", ("x",)), ("frame", ("x",)), ("relevance", ("high", "low"))])
def test_what_the_codebook_does_not_offer_is_refused(framed: Project, name: str, values: tuple[str, ...]) -> None:
    with pytest.raises(Refusal, match=f"has no {name}"):
        codebooks.set_article_label(framed.article(framed.document_ids()[0]), hand(framed), name, values)


def test_the_first_label_of_an_article_makes_the_layer(framed: Project, tmp_path: Path) -> None:
    with Project.open(framed.place, coder="Newcomer") as other:
        document = other.document_ids()[0]
        other.do(codebooks.set_article_label(other.article(document), hand(other), "frame", ["blame"]))
        layer = other.own_layer(document)
        assert layer
        assert (layer.name, layer.labels) == ("Newcomer", (("frame", ("blame",)),))
        with pytest.raises(Refusal, match="That is so already"):
            codebooks.set_article_label(other.article(document), hand(other), "frame", ["blame"])


# --- what is refused ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("change", "why"),
    [
        (lambda b: edits.with_label(b, replace(b.label("cue"), key="1")), "The key '1' is given to two labels, 'Claim' and 'Cue'."),
        (lambda b: edits.with_label(b, replace(b.label("cue"), key="x")), "The key of a label is a digit from 1 to 9, not 'x'."),
        (lambda b: edits.with_label(b, replace(b.label("cue"), name=" ")), "A label needs a name."),
        (lambda b: edits.with_label(b, replace(b.label("cue"), name="Actor")), "There is a label “Actor” already."),
        (lambda b: edits.with_label(b, replace(b.label("cue"), parent="cue")), "'Cue' would stand under itself."),
        (lambda b: edits.with_label(b, replace(b.label("cue"), parent="ghost")), "stands under the label 'ghost', which is not there."),
        (lambda b: edits.with_label(b, replace(b.label("claim"), attributes=(AttributeType(name="a", key="S"), AttributeType(name="b", key="S")))),
         "The key 'S' is given to two attributes of 'Claim', 'a' and 'b'."),
        (lambda b: edits.with_relations(b, [*b.relations, RelationType(name="supports")]), "There is a relation “supports” already."),
        (lambda b: edits.with_relations(b, [RelationType(name="source")]), "“source” is the name of a role and of a relation"),
        (lambda b: edits.with_relations(b, [RelationType(name=" ")]), "A relation needs a name."),
        (lambda b: edits.merged(b, "cue", "cue"), "A label cannot be merged into itself."),
        (lambda b: edits.merged(edits.retired(b, "cue"), "actor", "cue"), "“Cue” is retired; merge into a label that is in use."),
        (lambda b: edits.moved(b, "claim", -1), "“Claim” is the first one already."),
    ],
)  # fmt: skip
def test_what_breaks_a_rule_is_refused_with_the_reason(project: Project, change: object, why: str) -> None:
    with pytest.raises(Refusal) as refusal:
        change(project.codebook)  # type: ignore[operator]
    assert why in str(refusal.value)


def test_labels_change_places_and_stand_under_others(project: Project) -> None:
    book = edits.moved(project.codebook, "cue", -1)
    assert [label.id for label in book.labels] == ["claim", "cue", "source", "actor"]
    book = edits.with_label(book, replace(book.label("cue"), parent="actor"))
    assert [(depth, label.id) for depth, label in book.tree()] == [
        (0, "claim"),
        (0, "source"),
        (0, "actor"),
        (1, "cue"),
    ]
    with pytest.raises(Refusal, match="would stand under itself"):
        edits.with_label(book, replace(book.label("actor"), parent="cue"))


def test_a_codebook_that_breaks_a_newer_rule_locks_nobody_out(tmp_path: Path) -> None:
    place = tmp_path / "old.annotator"
    with Project.create(place, coder="Ada") as made:
        claim = made.codebook.label("claim")
        twice = replace(
            claim, attributes=(AttributeType(name="a", key="S"), AttributeType(name="b", key="S")), parent="ghost"
        )
        book = replace(made.codebook, labels=(twice, *made.codebook.labels[1:]))
        made.do(codebooks.revise(made, book, "By an older program"))
    with Project.open(place, coder="Ada") as again:
        assert again.codebook == book
        assert again.outdated() == {}
        with pytest.raises(Refusal, match="The key 'S' is given to two attributes"):
            edits.with_label(again.codebook, replace(again.codebook.label("claim"), memo="x", parent=""))
        mended = replace(again.codebook.label("claim"), attributes=(), parent="")
        again.do(codebooks.revise(again, edits.with_label(again.codebook, mended), "Mended"))
    with Project.open(place) as again:
        assert again.codebook.label("claim").attributes == ()
