"""A corrected article: tags go along where they can, wait where they cannot, and nothing of the old version is touched."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.change import Refusal
from annotator.domain.model import Document, Layer, Relation, Span, Zone
from annotator.domain.story import DISMISSED, EXACT, FUZZY, LOST, MOVED, PLACED, Anchor
from annotator.services import anchoring, annotate, bring, corrections, send
from annotator.services.alignment import Alignment
from annotator.services.annotate import Hand
from annotator.services.project import Project
from annotator.services.steps import run
from tests.examples import share

TEXT = """Ferry line to close

The last boat leaves at ten, the company said on Tuesday.

Tomas Rehm said that nobody had asked the people who work at night.

The council denied that it had known of the plan.

The union will meet on Friday, its spokeswoman announced."""
CORRECTED = """Ferry line to close its night service

The last boat leaves at eleven, the company said on Tuesday.

Tomas Rehm said that nobody had asked the people who work at night.

The council denied that it had known of the plan.

Correction: an earlier version named the wrong hour."""


def tag(project: Project, document_id: str, label: str, words: str, role_of: Span | None = None) -> Span:
    article = project.article(document_id)
    at = article.text.index(words)
    hand = Hand(project.coder, project.revision.id)
    mark = next(m for m in project.codebook.marks() if m.name == label)
    marked = annotate.mark(article, hand, mark, [(at, at + len(words))], open_claim=role_of)
    project.do(marked.edit)
    return marked.span


@pytest.fixture
def article(project: Project, tmp_path: Path) -> Document:
    (tmp_path / "a.txt").write_text(TEXT, newline="")
    run(bring.bring(project, bring.sources([tmp_path / "a.txt"]), bring.Options()))
    document = project.store.read(Document)[0]
    claim = tag(project, document.id, "Claim", "The last boat leaves at ten")
    tag(project, document.id, "Source", "the company", claim)
    claim = tag(project, document.id, "Claim", "nobody had asked the people who work at night")
    tag(project, document.id, "Source", "Tomas Rehm", claim)
    claim = tag(project, document.id, "Claim", "The union will meet on Friday")
    tag(project, document.id, "Source", "its spokeswoman", claim)
    return document


def corrected(project: Project, document: Document, text: str = CORRECTED) -> Document:
    corrections.save(project, run(corrections.plan(project, document.id, text)))
    return project.store.read(Document, follows=document.sha256)[0]


def quotes(project: Project, document: Document) -> set[tuple[str, str]]:
    text = project.text(document.id)
    layer = project.own_layer(document.id)
    spans = project.store.read(Span, layer_id=layer.id) if layer else []
    return {(project.codebook.label(span.label).name, span.quote(text)) for span in spans}


def test_tags_stand_on_the_same_words_of_the_new_version(project: Project, article: Document) -> None:
    planned = run(corrections.plan(project, article.id, CORRECTED))
    assert planned.counts() == {EXACT: 0, MOVED: 3, FUZZY: 1, LOST: 2}
    new = corrected(project, article)
    assert quotes(project, new) == {
        ("Claim", "The last boat leaves at eleven"),
        ("Source", "the company"),
        ("Claim", "nobody had asked the people who work at night"),
        ("Source", "Tomas Rehm"),
    }
    statements = project.statements(new.id)
    assert [(s.claim.start, len(s.filling("source"))) for s in statements] == [
        (CORRECTED.index("The last"), 1),
        (CORRECTED.index("nobody"), 1),
    ]


def test_old_version_and_old_tags_remain(project: Project, article: Document) -> None:
    before = quotes(project, article), project.text(article.id), project.store.read(Zone, document_id=article.id)
    new = corrected(project, article)
    assert (
        quotes(project, article),
        project.text(article.id),
        project.store.read(Zone, document_id=article.id),
    ) == before
    assert [one.id for one in corrections.history(project, new)] == [article.id, new.id]
    assert project.queue_ids() == [new.id]
    assert (new.number, new.title) == (article.number, "Ferry line to close its night service")


def test_it_is_one_edit_and_undone_as_one(project: Project, article: Document) -> None:
    new = corrected(project, article)
    assert project.undo_title == "Correct “Ferry line to close its night service”"
    project.undo()
    assert project.queue_ids() == [article.id]
    assert corrections.after(project, article) is None
    project.redo()
    assert project.queue_ids() == [new.id]
    assert len(quotes(project, new)) == 4


def test_a_lost_tag_waits_and_is_placed_with_its_relations(project: Project, article: Document) -> None:
    new = corrected(project, article)
    layer = project.own_layer(new.id)
    assert layer is not None
    waiting = corrections.waiting(project, new, layer)
    assert [(one.anchor.how, one.quote) for one in waiting] == [
        (FUZZY, "The last boat leaves at ten"),
        (LOST, "The union will meet on Friday"),
        (LOST, "its spokeswoman"),
    ]
    hand = Hand(project.coder, project.revision.id)
    words = [
        (CORRECTED.index("an earlier"), CORRECTED.index(" named")),
        (CORRECTED.index("named the"), len(CORRECTED) - 1),
    ]
    for one, place in zip(waiting[1:], reversed(words), strict=True):
        project.do(corrections.put(project, project.article(new.id), hand, one, [place]))
    assert ("Claim", "named the wrong hour") in quotes(project, new)
    last = project.statements(new.id)[-1]
    assert [span.quote(CORRECTED) for span in last.filling("source")] == ["an earlier version"]
    assert {
        a.how for a in project.store.read(Anchor, document_id=new.id, span_id=[w.span.id for w in waiting[1:]])
    } == {PLACED}
    again = corrections.Waiting(project.store.read(Anchor, span_id=waiting[1].span.id)[0], waiting[1].span, "", 0)
    with pytest.raises(Refusal, match="placed already"):
        corrections.put(project, project.article(new.id), hand, again, [words[0]])
    project.undo()
    assert [one.quote for one in corrections.waiting(project, new, layer)][1:] == ["its spokeswoman"]


def test_a_dismissed_tag_leaves_the_list_and_stays_in_the_old_version(project: Project, article: Document) -> None:
    new = corrected(project, article)
    layer = project.own_layer(new.id)
    assert layer is not None
    waiting = corrections.waiting(project, new, layer)
    project.do(corrections.dismiss(project.article(new.id), Hand(project.coder, project.revision.id), waiting))
    assert corrections.waiting(project, new, layer) == []
    assert len(project.store.read(Anchor, document_id=new.id, how=DISMISSED)) == 3
    assert ("Claim", "The union will meet on Friday") in quotes(project, article)
    assert project.undo_title == "Dismiss lost tags"


def test_a_complete_layer_with_changed_words_is_begun_again(project: Project, article: Document) -> None:
    project.do(annotate.set_status(project.article(article.id), Hand(project.coder, project.revision.id), "complete"))
    new = corrected(project, article)
    assert [layer.status for layer in project.store.read(Layer, document_id=article.id)] == ["complete"]
    assert [layer.status for layer in project.store.read(Layer, document_id=new.id)] == ["begun"]
    typo = corrected(project, new, CORRECTED.replace("Correction:", "Correction –"))
    assert [layer.status for layer in project.store.read(Layer, document_id=typo.id)] == ["begun"]


def test_zones_are_those_of_the_new_text_and_what_was_set_by_hand_stays(project: Project, article: Document) -> None:
    from annotator.services import zoning

    at = TEXT.index("Tomas")
    zones = project.store.read(Zone, document_id=article.id)
    project.do(zoning.set_kind(article, TEXT, zones, at, at, "caption"))
    new = corrected(project, article)
    found = {CORRECTED[z.start : z.end]: (z.kind, z.rule) for z in project.store.read(Zone, document_id=new.id)}
    assert found["Tomas Rehm said that nobody had asked the people who work at night."] == ("caption", "by hand")
    assert "The last boat leaves at eleven, the company said on Tuesday." in found


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("  \n", "has no words"),
        (TEXT, "character by character"),
        ("Another article of this project.", "in the project already"),
    ],
)
def test_what_is_no_new_version_is_refused(
    project: Project, article: Document, tmp_path: Path, text: str, why: str
) -> None:
    (tmp_path / "b.txt").write_text("Another article of this project.")
    run(bring.bring(project, bring.sources([tmp_path / "b.txt"]), bring.Options()))
    with pytest.raises(Refusal, match=why):
        run(corrections.plan(project, article.id, text))


def test_only_the_newest_version_is_corrected(project: Project, article: Document) -> None:
    first = run(corrections.plan(project, article.id, CORRECTED))
    second = run(corrections.plan(project, article.id, CORRECTED + " Twice."))
    corrections.save(project, first)
    with pytest.raises(Refusal, match="corrected meanwhile"):
        corrections.save(project, second)
    with pytest.raises(Refusal, match="newer version already"):
        run(corrections.plan(project, article.id, CORRECTED + " Twice."))


def test_statistics_and_exports_take_the_newest_version(project: Project, article: Document, tmp_path: Path) -> None:
    corrected(project, article)
    assert project.statistics()["documents"] == 1
    report = run(send.send(project, tmp_path / "a.jsonl", send.Options()))
    assert report.documents == 1
    assert "eleven" in (tmp_path / "a.jsonl").read_text()
    both = run(send.send(project, tmp_path / "b.jsonl", send.Options(superseded=True)))
    assert both.documents == 2
    with Project.create(tmp_path / "q.annotator", coder="Eve") as other:
        run(bring.bring(other, bring.sources([tmp_path / "b.jsonl"]), bring.Options()))
        assert other.statistics()["documents"] == 1  # it knows which one follows which


def test_relations_between_lost_spans_are_not_written(project: Project, article: Document) -> None:
    new = corrected(project, article)
    layer = project.own_layer(new.id)
    assert layer is not None
    ids = {span.id for span in project.store.read(Span, layer_id=layer.id)}
    relations = project.store.read(Relation, layer_id=layer.id)
    assert len(relations) == 2
    assert all(one.head in ids and one.child in ids for one in relations)


def test_a_name_in_rewritten_words_is_lost_rather_than_guessed() -> None:
    old = "Mr Putin said on Monday that the talks had failed."
    alignment = Alignment(old, "Growers in the south expect a third of last year's harvest.")
    assert anchoring.place(alignment, [(3, 8)]).how == LOST


def test_the_same_words_twice_are_told_by_what_stands_around_them() -> None:
    old = "Alpha said the plan was dead for good. Some other words here.\n\nBeta said the plan was dead for good."
    new = "Quite another beginning of it all.\n\nBeta said the plan was dead for good. Alpha left."
    at = old.rindex("the plan")
    found = anchoring.place(Alignment(old, new), [(at, at + 25)])
    assert (found.how, new[slice(*found.fragments[0])]) == (MOVED, "the plan was dead for goo"[:25])


@share(0.6)
@given(st.text(alphabet="ab c.\n", max_size=120), st.text(alphabet="ab c.\n", max_size=120), st.data())
def test_a_placed_span_lies_within_the_new_text(old: str, new: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(old)))
    end = data.draw(st.integers(start, len(old)))
    found = anchoring.place(Alignment(old, new), [(start, end)])
    assert (found.how == LOST) == (not found.fragments)
    assert all(0 <= a < b <= len(new) for a, b in found.fragments)
    assert 0 <= found.score <= 1


def test_gold_goes_along_and_its_review_goes_on(demo: Project) -> None:
    from annotator.domain.review import gold_id
    from annotator.services import review

    document = next(
        one for one in demo.documents() if any(x.name == "gold" for x in demo.store.read(Layer, document_id=one.id))
    )
    text = demo.text(document.id)
    corrections.save(demo, run(corrections.plan(demo, document.id, text + "\n\nA correction.")))
    new = demo.store.read(Document, follows=document.sha256)[0]
    (gold,) = [layer for layer in demo.store.read(Layer, document_id=new.id) if layer.name == "gold"]
    assert gold.id == gold_id(new.id)
    before = demo.store.read(Span, layer_id=gold.id)
    assert before
    taken = review.adopt(review.review(demo, new.id), Hand(demo.coder, demo.revision.id))
    assert taken is not None
    demo.do(taken)
    after = demo.store.read(Span, layer_id=gold.id)
    assert {(span.label, span.fragments) for span in after} == {(span.label, span.fragments) for span in before}
