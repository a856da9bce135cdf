"""The demo: a project in the user's folder, made from the seeds when it is first opened."""

from __future__ import annotations

from pathlib import Path

from annotator import paths
from annotator.domain.model import GOLD
from annotator.domain.review import REASONS
from annotator.services import bring, comments, review
from annotator.services.annotate import Hand
from annotator.services.project import Project
from annotator.services.steps import run

DEMO_CODER = "Maria Kessler"
REVIEWER = "Ines Vogt"
_REMARK = "The headline says it as the paper's own words; we take it as the mayor's claim, as in the text below."


def demo_place() -> Path:
    """Where the demo lies; it is made there when it is missing."""
    place = paths.user_data() / "Demo.annotator"
    if not place.exists():
        make(place)
    return place


def _review(project: Project) -> None:
    """What the reviewer of the demo decided: every case of the articles that have gold; with reasons here and there, a
    comment, and a sign-off on all but the last."""
    reviewer = project.store.coder(REVIEWER)
    hand = Hand(reviewer, project.revision.id)
    reviewed = [
        document for document in project.documents() if any(x.name == GOLD for x in project.layers(document.id))
    ]
    for number, document in enumerate(reviewed):
        edit = review.adopt(review.review(project, document.id), hand)
        if edit is not None:
            project.store.note(edit, reviewer)
        _give_reasons(project, document.id, hand)
        if number < len(reviewed) - 1:
            project.store.note(review.sign_off(review.review(project, document.id), hand), reviewer)


def _give_reasons(project: Project, document_id: str, hand: Hand) -> None:
    held = review.review(project, document_id)
    decided = [(case, held.decision(case)) for case in held.cases if case.kind not in ("same", "trivial")]
    for n, (case, decision) in enumerate(decided[::3]):
        if decision is not None:
            reason = REASONS[n % len(REASONS)]
            edit = review.amend(held, hand, case, decision, reason=reason, flagged=reason == "unclear rule")
            project.store.note(edit, hand.coder)
            held = review.review(project, document_id)
    case = decided[0][0]
    project.store.note(comments.on_case(hand, document_id, case.key, case.start, case.end, _REMARK), hand.coder)


def make(place: Path) -> None:
    """A fresh demo project at a place, whole or not at all. Raises `Refusal`."""
    part = place.with_name("." + place.name + ".new")
    part.unlink(missing_ok=True)
    with Project.create(part, coder=DEMO_CODER) as project:
        run(bring.bring(project, bring.sources([paths.seeds() / "demo" / "demo.jsonl"]), bring.Options()))
        _review(project)
    part.replace(place)
