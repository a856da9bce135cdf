"""Agreement of a project, feedback, comments, and articles that come back."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from annotator.domain.agreement.measures import MEASURES
from annotator.domain.change import Change, ChangeSet, Refusal
from annotator.domain.model import Layer
from annotator.domain.review import Comment
from annotator.services import again, agreement, bring, comments, feedback, methods, proposing, review
from annotator.services.agreement import Report
from annotator.services.annotate import Hand
from annotator.services.project import Project
from annotator.services.steps import run


def hand(project: Project) -> Hand:
    assert project.coder
    return Hand(project.coder, project.revision.id)


@pytest.fixture(scope="module")
def report(demo_file: Path) -> Report:
    with Project.open(demo_file) as project:
        return run(agreement.agreement(project))


@pytest.mark.usefixtures("few_draws")
def test_who_agrees_with_themselves_agrees_wholly(demo: Project) -> None:
    maria = [x for x in demo.store.read(Layer) if x.name == "maria" and x.status == "complete"]
    for layer in maria:
        twin = replace(layer, id=f"t{layer.id}", name="twin", number=9)
        spans = [replace(s, id=f"t{s.id}", layer_id=twin.id) for s in demo.spans(layer)]
        links = [
            replace(r, id=f"t{r.id}", layer_id=twin.id, head=f"t{r.head}", child=f"t{r.child}")
            for r in demo.relations(layer)
            if not r.extra
        ]
        demo.do(ChangeSet("Twin", tuple(Change(None, value) for value in (twin, *spans, *links))))
    found = run(agreement.agreement(demo, ["maria", "twin"]))
    for one in found.measured:
        assert one.all.value in (None, pytest.approx(1.0)), one.measure.id


def test_agreement_without_what_suggestions_had_a_part_in(demo: Project) -> None:
    """A claim that one coder accepted from a suggestion is left out on both sides; an actor that only one has tagged stays."""
    whole = run(agreement.agreement(demo, chosen=["span-f1-overlap"])).of("span-f1-overlap")
    (layer,) = [x for x in demo.store.read(Layer, name="maria") if whole.by_document.get(x.document_id)][:1]
    aided = [s for s in demo.spans(layer) if s.label == "claim"]
    demo.do(ChangeSet("Aid", tuple(Change(s, replace(s, origin="suggestion:rules")) for s in aided)))
    left = run(agreement.agreement(demo, chosen=["span-f1-overlap"], tags="unsuggested"))
    assert left.of("span-f1-overlap").by_document[layer.document_id].n < whole.by_document[layer.document_id].n
    assert any("accepted from suggestions do not count" in note for note in left.notes)
    assert "were left out" in methods.methods(left)
    same = run(agreement.agreement(demo, chosen=["span-f1-overlap"])).of("span-f1-overlap")
    assert same.all == whole.all  # with them, where they are from makes no difference
    others = {key: found for key, found in whole.by_document.items() if key != layer.document_id}
    assert {key: left.of("span-f1-overlap").by_document[key] for key in others} == others


def test_agreement_of_articles_coded_without_suggestions(demo: Project) -> None:
    with pytest.raises(Refusal, match="No article with two layers was coded without suggestions"):
        run(agreement.agreement(demo, tags="unaided"))
    several = [x.document_id for x in demo.store.read(Layer, name="jonas")][:2]
    demo.do(proposing.hide(demo, several))
    found = run(agreement.agreement(demo, chosen=["alpha"], tags="unaided"))
    assert {document.id for document in found.documents} == set(several)
    assert agreement.as_json(found)["tags"] == "unaided"


def test_every_measure_has_a_value_an_interval_and_its_views(report: Report) -> None:
    assert len(report.measured) == len(MEASURES) + 3  # and α of each attribute
    for one in report.measured:
        assert one.all.value is not None or one.all.why, one.measure.id
        assert set(one.by_pair) == {(0, 1)}
        assert len(one.by_document) == 6
        if one.measure.labels:
            assert set(one.by_label) == {"claim", "source", "cue", "actor"}
    pair, everything = report.of("span-f1-exact").by_pair[0, 1], report.of("span-f1-exact").all
    assert pair.value == everything.value
    assert report.of("scott").all.value == pytest.approx(report.of("fleiss").all.value)  # of two coders the same
    assert report.of("statement-found").all.value > report.of("statement-f1").all.value  # type: ignore[operator]
    assert report.of("span-f1-overlap").all.value > report.of("span-f1-exact").all.value  # type: ignore[operator]


def test_the_text_for_the_methods_section_says_how_it_was_measured(report: Report) -> None:
    words = methods.methods(report)
    assert words.startswith("2 coders coded 6 articles independently")
    assert "α = 0.811 [0." in words
    assert "1000 bootstrap resamples of articles (seed 1)" in words


def test_the_six_coders_agree_as_was_published(shared: Path, tmp_path: Path) -> None:
    """The four training articles: `review.md` measured .8100, .8209 and .8762 under the same rules."""
    folder = shared / "polnear" / "six-coders"
    if not folder.is_dir():
        pytest.skip("the six coders' work is not at hand")
    with Project.create(tmp_path / "six.annotator", coder="Rita") as project:
        run(bring.bring(project, bring.sources([folder]), bring.Options()))
        found = run(agreement.agreement(project, (), ("alpha-roles", "alpha-sourced", "agr")))
    assert found.of("alpha-roles").all.value == pytest.approx(0.8100, abs=0.002)
    assert found.of("alpha-sourced").all.value == pytest.approx(0.8209, abs=0.002)
    assert found.of("agr").all.value == pytest.approx(0.8762, abs=0.005)


def test_what_the_differences_are(demo: Project) -> None:
    found = run(agreement.details(run(agreement.material(demo))))
    assert sum(found.kinds.values()) == len(found.cases) + found.kinds["same"]
    assert found.confusion["claim", "claim"] > found.confusion["", "claim"] > 0
    assert all(row.offsets for row in found.cases if row.kind == "boundary")
    assert {edge for edge, _ in found.offsets} == {"start", "end"}


# --- again --------------------------------------------------------------------------------------------------


def test_articles_come_back_without_what_was_tagged(demo: Project) -> None:
    assert demo.coder
    later = datetime.now(UTC) + timedelta(days=30)
    assert again.due(demo, demo.coder, 1.0, 60, today=datetime(2020, 1, 1, tzinfo=UTC)) == []
    layers = again.due(demo, demo.coder, 1.0, 14, today=later)
    assert len(layers) == 6
    few = again.due(demo, demo.coder, 0.4, 14, today=later)
    assert few == again.due(demo, demo.coder, 0.4, 14, today=later)
    assert 0 < len(few) < 6
    demo.do(again.bring_back(demo.coder, layers, demo.revision.id))
    document = demo.document(layers[0].document_id)
    own = demo.own_layer(document.id)
    assert own
    assert (own.name, own.status, demo.spans(own)) == ("maria (again)", "new", [])
    assert layers[0].id not in {layer.id for layer in demo.layers(document.id)}
    demo.do(ChangeSet("Done", (Change(own, replace(own, status="complete")),)))
    assert layers[0].id in {layer.id for layer in demo.layers(document.id)}
    assert demo.own_layer(document.id) == layers[0]
    demo.undo()
    demo.undo()
    assert demo.own_layer(document.id) == layers[0]


# --- comments -----------------------------------------------------------------------------------------------


def test_threads_are_answered_resolved_and_opened_again(demo: Project) -> None:
    document = demo.documents()[0]
    layer = demo.own_layer(document.id)
    assert layer
    span = demo.spans(layer)[3]
    demo.do(comments.on_span(hand(demo), document.id, span, " is it? "))
    demo.do(comments.on_article(hand(demo), document.id, "printed twice"))

    def threads() -> list[comments.Thread]:
        return comments.threads(demo.store.read(Comment, document_id=document.id))

    first, second = threads()
    assert [first.first.text, second.first.text] == ["printed twice", "is it?"]
    assert (second.first.start, second.first.end) == (span.start, span.end)
    demo.do(comments.answer(hand(demo), second, "it is"))
    demo.do(comments.resolve(hand(demo), threads()[1]))
    assert threads()[1].resolved
    demo.do(comments.answer(hand(demo), threads()[1], "no, it is not"))
    assert not threads()[1].resolved
    with pytest.raises(Refusal, match="Write the comment first"):
        comments.on_article(hand(demo), document.id, "  ")


# --- feedback -----------------------------------------------------------------------------------------------


def test_feedback_stands_there_after_the_sign_off_only(demo: Project) -> None:
    document = demo.documents()[2]
    held = review.review(demo, document.id)
    for case in held.open_cases:
        demo.do(
            review.settle(
                review.review(demo, document.id), hand(demo), case, "reject", (), grounds=review.Grounds(reason="slip")
            )
        )
    assert run(feedback.inbox(demo)) == []
    demo.do(review.sign_off(review.review(demo, document.id), hand(demo)))
    rows = run(feedback.inbox(demo))
    assert rows
    assert all(row.mine and row.final == () and row.open and row.decision.reason == "slip" for row in rows)
    assert rows[0].rule
    with pytest.raises(Refusal, match="Say why"):
        feedback.reply(hand(demo), rows[0], feedback.APPEAL)
    demo.do(feedback.reply(hand(demo), rows[0], feedback.APPEAL, "it stands there"))
    held = review.review(demo, document.id)
    assert [held.state(case) for case in held.open_cases] == ["appealed"]
    demo.do(feedback.reply(hand(demo), rows[0], feedback.ACCEPT))
    assert not review.review(demo, document.id).open_cases
    answered = run(feedback.inbox(demo))
    assert [row.answer.verdict for row in answered if row.answer] == [feedback.ACCEPT]


def test_reasons_are_counted_by_label_and_coder(demo: Project) -> None:
    document = demo.documents()[2]
    case = next(c for c in review.review(demo, document.id).open_cases if c.kind == "boundary")
    demo.do(review.take(review.review(demo, document.id), hand(demo), case, 0, review.Grounds(reason="slip")))
    found = run(feedback.all_reasons(demo))
    other = review.review(demo, document.id).sheet.works[1].layer.name
    assert found.counts == {("slip", "claim", other): 1}
    assert found.of("slip") == 1
