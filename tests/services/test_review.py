"""Decisions and the gold that follows from them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from annotator.domain.change import Change, ChangeSet, Refusal
from annotator.domain.codebook import Codebook
from annotator.domain.compare import choices
from annotator.domain.compare.cases import Case
from annotator.domain.model import GOLD, Coder, Document, Layer, Span
from annotator.domain.review import AGREED, Decision, gold, standing
from annotator.services import bring, review, send
from annotator.services.annotate import Hand
from annotator.services.project import Project
from annotator.services.review import Grounds, Review
from annotator.services.steps import run

LAYERS = ("maria", "jonas")


@pytest.fixture
def desk(demo_file: Path, tmp_path: Path) -> Iterator[Project]:
    """The demo, open for a reviewer who coded nothing."""
    place = tmp_path / "review.annotator"
    place.write_bytes(demo_file.read_bytes())
    with Project.open(place, coder="Rita") as project:
        yield project


def hand(project: Project) -> Hand:
    assert project.coder
    return Hand(project.coder, project.revision.id)


def article(project: Project, number: int = 2) -> Document:
    """03: two coders, no gold layer."""
    return project.documents()[number]


def opened(project: Project, number: int = 2) -> Review:
    return review.review(project, article(project, number).id)


def rows(project: Project, names: tuple[str, ...] = LAYERS) -> list[object]:
    """Everything in the coders' layers."""
    layers = [layer for layer in project.store.read(Layer, order=("id",)) if layer.name in names]
    return [(layer, project.spans(layer), project.relations(layer)) for layer in layers]


def first(found: Review, kind: str) -> Case:
    return next(case for case in found.open_cases if case.kind == kind)


def settle_all(project: Project, found: Review) -> Review:
    """Everything by rule, majority, or the first version."""
    agreed = review.settle_agreed(found, hand(project))
    if agreed:
        project.do(agreed)
    found = opened(project, next(n for n, d in enumerate(project.documents()) if d.id == found.sheet.document.id))
    for case in found.open_cases:
        edit = review.take(found, hand(project), case, 0)
        project.do(edit)
        followed = review.follow(found, edit)
        assert followed
        found = followed
    return found


def test_taking_a_version_makes_gold_and_leaves_the_coders_alone(desk: Project) -> None:
    before, found = rows(desk), opened(desk)
    case = first(found, "boundary")
    desk.do(review.take(found, hand(desk), case, 1, Grounds(reason="slip", note="see rule 4", seconds=7)))
    after = opened(desk)
    decision = after.decision(case)
    assert decision
    assert (decision.action, decision.kind, decision.reason, decision.seconds) == ("take", "boundary", "slip", 7)
    assert decision.frames == case.of(1)
    assert after.state(case) == "settled"
    assert after.kept
    marks = {(s.label, s.fragments) for s in after.kept.spans}
    assert marks == {(m.label, m.extent) for frame in case.of(1) for _, m in frame.parts}
    assert rows(desk) == before


def test_undo_takes_decision_and_gold_back(desk: Project) -> None:
    found = opened(desk)
    desk.do(review.take(found, hand(desk), found.open_cases[0], 0))
    desk.undo()
    again = opened(desk)
    assert (again.decisions, again.kept) == ((), None)
    desk.redo()
    assert len(opened(desk).decisions) == 1


def test_what_all_have_is_settled_by_rule_but_for_a_sample(desk: Project) -> None:
    found = opened(desk)
    same = [case for case in found.cases if case.kind == "same"]
    edit = review.settle_agreed(found, hand(desk))
    assert edit
    desk.do(edit)
    after = opened(desk)
    assert {d.policy for d in after.decisions} == {AGREED}
    assert len(after.decisions) == len(same) - sum(map(review.is_sample, same))
    assert after.kept
    assert {span.origin for span in after.kept.spans} == {"unanimous"}
    assert review.settle_agreed(after, hand(desk)) is None


def test_nobody_is_right_is_recorded(desk: Project) -> None:
    found = opened(desk)
    case = first(found, "missing")
    desk.do(review.settle(found, hand(desk), case, "reject", (), grounds=Grounds(flagged=True)))
    after = opened(desk)
    decision = after.decision(case)
    assert decision
    assert (decision.action, decision.result, decision.flagged) == ("reject", "", 1)
    assert after.state(case) == "settled"
    assert after.kept
    assert after.kept.spans == ()


def test_deferred_and_opened_again(desk: Project) -> None:
    found = opened(desk)
    case = found.open_cases[0]
    desk.do(review.take(found, hand(desk), case, 0))
    desk.do(review.set_aside(opened(desk), hand(desk), case, "defer"))
    deferred = opened(desk)
    assert deferred.state(case) == "deferred"
    assert deferred.kept
    assert deferred.kept.spans == ()
    desk.do(review.set_aside(deferred, hand(desk), case, "reopen"))
    assert opened(desk).state(case) == "open"


def test_like_cases_get_the_same_choice(desk: Project) -> None:
    found = opened(desk)
    case = first(found, "missing")
    like = review.alike(found, case, "reject")
    assert like
    assert {other.pattern for other in like} == {case.pattern}
    desk.do(review.settle_alike(found, hand(desk), like, "reject"))
    after = opened(desk)
    assert all(after.state(other) == "settled" for other in like)
    assert after.state(case) == "open"
    desk.undo()
    assert opened(desk).decisions == ()
    with pytest.raises(Refusal, match="No other open case"):
        review.settle_alike(found, hand(desk), [], "reject")


def test_sign_off_wants_every_case_settled(desk: Project) -> None:
    found = opened(desk)
    with pytest.raises(Refusal, match=r"not finished: .* open cases"):
        review.sign_off(found, hand(desk))
    found = settle_all(desk, found)
    desk.do(review.sign_off(found, hand(desk)))
    after = opened(desk)
    assert after.signed
    assert after.kept
    assert after.kept.layer.status == "complete"
    with pytest.raises(Refusal, match="already"):
        review.sign_off(after, hand(desk))
    desk.do(review.set_aside(after, hand(desk), after.cases[0], "reopen"))
    assert not opened(desk).signed


def test_a_changed_version_opens_just_its_case_again(desk: Project) -> None:
    found = settle_all(desk, opened(desk))
    case = next(case for case in found.cases if len(case.takes) == 2 and case.slots)
    touched = case.takes[0].span_id
    span = desk.store.read(Span, id=touched)[0]
    (start, end), *rest = span.fragments
    desk.do(ChangeSet("Move", (Change(span, replace(span, fragments=((start, end - 1), *rest))),)))
    after = opened(desk)
    states = {c.key: after.state(c) for c in after.cases}
    changed = [key for key, state in states.items() if state != "settled"]
    assert changed == [case.key]
    assert states[case.key] == "reopened"
    desk.undo()
    assert not opened(desk).open_cases


def test_a_statement_that_nobody_had_is_added(desk: Project) -> None:
    found = opened(desk)
    frame = found.cases[0].of(0)[0]
    own = replace(frame, main=replace(frame.main, extent=((0, 8),)), roles=())
    edit = review.add(found, hand(desk), [own])
    desk.do(edit)
    after = opened(desk)
    assert after.kept
    (span,) = after.kept.spans
    assert (span.origin, span.fragments) == ("added", ((0, 8),))
    key = edit.of(Decision)[0].value.case_key
    desk.do(review.add(after, hand(desk), [], key=key))
    assert opened(desk).kept.spans == ()  # type: ignore[union-attr]


def test_gold_of_another_hand_becomes_decisions(desk: Project) -> None:
    found = opened(desk, 0)
    assert found.kept
    before = {(s.label, s.fragments) for s in found.kept.spans}
    edit = review.adopt(found, hand(desk))
    assert edit
    desk.do(edit)
    after = opened(desk, 0)
    assert after.kept
    assert {(s.label, s.fragments) for s in after.kept.spans} == before
    assert len(after.decisions) >= len(after.cases)
    assert {span.origin for span in after.kept.spans} > {"unanimous", "adjudicated"}
    assert review.adopt(after, hand(desk)) is None


def test_every_gold_span_tells_where_it_is_from_in_the_export(desk: Project, tmp_path: Path) -> None:
    found = settle_all(desk, opened(desk))
    case = first_with(found, 2)
    moved = choices.moved(case.of(0), (0, 0), ((case.start, case.start + 3),))
    desk.do(review.settle(found, hand(desk), case, "edit", moved))
    out = tmp_path / "gold.jsonl"
    run(send.send(desk, out, send.Options(layer=GOLD)))
    lines = [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]
    line = next(line for line in lines if line["id"] == article(desk).id)
    known = {decision.id for decision in opened(desk).decisions}
    for span in line["spans"]:
        assert span["origin"] in {"unanimous", "majority", "adjudicated", "edited", "added"}
        assert span["extra"]["provenance"]["decision"] in known
        assert set(span["extra"]["provenance"].get("coders", ())) <= {"Maria Kessler", "Jonas Reet"}
    assert "edited" in {span["origin"] for span in line["spans"]}


def first_with(found: Review, coders: int) -> Case:
    return next(case for case in found.cases if len(case.takes) == coders and case.slots and case.kind != "same")


def test_one_coder_is_told(desk: Project) -> None:
    with pytest.raises(Refusal, match=r"Review needs two layers; “Port money .*” has 0"):
        opened(desk, 7)


def test_letters_are_shuffled_per_case_and_reviewer(desk: Project) -> None:
    found = opened(desk)
    orders = {review.shuffled(case, "rita") for case in found.cases}
    assert orders == {(0, 1), (1, 0)}
    assert [review.shuffled(c, "rita") for c in found.cases] != [review.shuffled(c, "otto") for c in found.cases]
    assert [review.letter(n) for n in (0, 25, 26)] == ["A", "Z", "AA"]


# --- what decisions alone say ---------------------------------------------------------------------------------

BOOK = Codebook(name="b")


def decided(key: str, created: str, *members: str, action: str = "take", **more: object) -> Decision:
    return Decision(id=f"{key}{created}", document_id="d", case_key=key, coder_id="r", created=created, action=action,
                    seen=tuple((m, "x") for m in members), **more)  # type: ignore[arg-type]  # fmt: skip


def test_a_newer_decision_takes_the_place_of_all_that_share_a_claim() -> None:
    one, two, three = decided("k1", "1", "a", "b"), decided("k2", "2", "c"), decided("k3", "3", "b", "c")
    for order in ([one, two, three], [three, one, two], [two, three, one]):
        assert [d.id for d in standing(order).decisions] == ["k33"]
    assert [d.id for d in standing([one, two]).decisions] == ["k11", "k22"]


def test_gold_has_the_same_ids_for_everybody() -> None:
    packed = '[{"main":["claim",[[0,4]]],"roles":[["source",["source",[[5,9]]]]]},{"main":["claim",[[10,12]]],"roles":[["source",["source",[[5,9]]]]]}]'
    given = [decided("k", "1", "a", result=packed, layers=("x", "y"), backing="[[[0,1],[0]],[[],[1]]]")]
    made = gold("d", given, {"x": "ada", "y": "bo"}, frozenset({"claim"}))
    again = gold("d", list(given), {"x": "ada", "y": "bo"}, frozenset({"claim"}))
    assert made
    assert made == again
    assert [(s.label, s.origin) for s in made.spans] == [
        ("claim", "unanimous"),
        ("source", "adjudicated"),
        ("claim", "edited"),
    ]
    assert len(made.relations) == 2  # one source stands behind both claims
    assert gold("d", [], {}, frozenset()) is None


def test_six_coders_are_reviewed_to_the_end(shared: Path, tmp_path: Path) -> None:
    folder = shared / "polnear" / "six-coders"
    if not folder.is_dir():
        pytest.skip("the six coders' work is not at hand")
    with Project.create(tmp_path / "six.annotator", coder="Rita") as project:
        run(bring.bring(project, bring.sources([folder]), bring.Options()))
        names = tuple(layer.name for layer in project.store.read(Layer))
        before = rows(project, names)
        for n, document in enumerate(project.documents()):
            found = settle_all(project, opened(project, n))
            project.do(review.sign_off(found, hand(project)))
            assert opened(project, n).signed, document.title
        assert rows(project, names) == before
        assert isinstance(project.coder, Coder)
