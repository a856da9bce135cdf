"""What reviewers made of a coder's statements, for that coder: mine, the final one, why; and what the coder says to it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from annotator.domain.change import ChangeSet, Refusal, added
from annotator.domain.compare.cases import Case
from annotator.domain.compare.frames import Frame
from annotator.domain.model import Document, now_after
from annotator.domain.review import Answer, Decision
from annotator.services import review
from annotator.services.annotate import Hand
from annotator.services.project import Project
from annotator.services.review import Review
from annotator.services.steps import Progress, Steps
from annotator.storage import reading

ACCEPT, APPEAL = "accept", "appeal"


@dataclass(frozen=True, slots=True)
class Feedback:
    """A decision that is not the coder's own version. `answer` is the coder's latest word on it, or None.

    `rule` is what the codebook says of the label that the statement has, or had.
    """

    document: Document
    text: str
    case: Case
    decision: Decision
    mine: tuple[Frame, ...]
    final: tuple[Frame, ...]
    rule: str
    answer: Answer | None

    @property
    def open(self) -> bool:
        """Does it still want an answer?"""
        return self.answer is None


def inbox(project: Project) -> Steps[list[Feedback]]:
    """What the project's coder has to look at: of every article whose review is signed off. Unanswered ones first."""
    coder = project.coder
    found: list[Feedback] = []
    documents = [key for key, count in reading.with_layers(project.store).items() if count > 1] if coder else []
    for n, document_id in enumerate(documents):
        yield Progress(n, len(documents), "Read")
        try:
            held = review.review(project, document_id)
        except Refusal:
            continue
        if held.signed and coder is not None:
            found += of(held, coder.id, project.store.read(Answer, document_id=document_id))
    return sorted(found, key=lambda one: (not one.open, one.document.number, one.case.start))


def of(held: Review, coder_id: str, answers: Iterable[Answer]) -> list[Feedback]:
    """The decisions of a review that differ from one coder's layer."""
    place = next((n for n, work in enumerate(held.sheet.works) if work.layer.coder_id == coder_id), None)
    if place is None:
        return []
    latest = {
        one.decision_id: one
        for one in sorted(answers, key=lambda one: (one.created, one.id))
        if one.coder_id == coder_id
    }
    rows: list[Feedback] = []
    for case in held.cases:
        decision = held.decision(case)
        mine = case.of(place)
        if decision is not None and decision.settles and decision.frames != mine:
            label = held.codebook.label((decision.frames or mine)[0].main.label)
            rule = " ".join(part for part in (label.definition, label.inclusion, label.exclusion) if part)
            rows.append(
                Feedback(
                    held.sheet.document,
                    held.sheet.text,
                    case,
                    decision,
                    mine,
                    decision.frames,
                    rule,
                    latest.get(decision.id),
                )
            )
    return rows


def reply(hand: Hand, feedback: Feedback, verdict: str, text: str = "") -> ChangeSet:
    """Accept a decision, or appeal: then it goes back to the reviewer. Raises `Refusal` for an appeal without a reason."""
    if verdict == APPEAL and not text.strip():
        raise Refusal("Say why you appeal: the reviewer will read it.")
    moment = now_after(feedback.answer.created if feedback.answer else feedback.decision.created)
    made = Answer(document_id=feedback.document.id, decision_id=feedback.decision.id, coder_id=hand.coder.id, created=moment,
                  verdict=verdict, text=text.strip())  # fmt: skip
    return ChangeSet("Accept the decision" if verdict == ACCEPT else "Appeal", added([made]))


@dataclass(frozen=True, slots=True)
class Reasons:
    """How often each reason was given, where a coder's version was not taken: by reason, label and layer of the coder."""

    counts: dict[tuple[str, str, str], int]

    def of(self, reason: str) -> int:
        """All of one reason."""
        return sum(n for (one, _, _), n in self.counts.items() if one == reason)


def reasons(reviews: Iterable[Review]) -> Reasons:
    """The statistics of reasons over reviews; decisions without a reason count under ""."""
    counts: Counter[tuple[str, str, str]] = Counter()
    for held in reviews:
        for case in held.cases:
            decision = held.decision(case)
            if decision is None or not decision.settles or decision.policy:
                continue
            label = case.takes[0].frame.main.label
            for place, work in enumerate(held.sheet.works):
                if case.of(place) != decision.frames:
                    counts[decision.reason, label, work.layer.name] += 1
    return Reasons(dict(counts))


def all_reasons(project: Project) -> Steps[Reasons]:
    """The statistics of reasons over all articles."""
    held: list[Review] = []
    documents = [key for key, count in reading.with_layers(project.store).items() if count > 1]
    for n, document_id in enumerate(documents):
        yield Progress(n, len(documents), "Read")
        try:
            held.append(review.review(project, document_id))
        except Refusal:
            continue
    return reasons(held)
