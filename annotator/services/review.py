"""Reviewing an article: its cases, how each stands, and the verbs that settle them.

A verb returns the edit: a decision, and what it changes in the gold layer. Coders' layers are never touched.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal, TypeAlias, TypeVar

from annotator.domain.change import Change, ChangeSet, Refusal, added, removed
from annotator.domain.codebook import Codebook
from annotator.domain.compare import choices
from annotator.domain.compare.cases import Case, compare
from annotator.domain.compare.choices import Outcome
from annotator.domain.compare.frames import Frame, Sheet, Work, pack
from annotator.domain.model import GOLD, Layer, Relation, Span, Value, new_id, now, now_after
from annotator.domain.review import AGREED, Action, Answer, Decision, Gold, Standing, gold, standing
from annotator.services import sheets
from annotator.services.annotate import Hand
from annotator.services.project import Project
from annotator.services.steps import Progress, Steps
from annotator.storage import reading

V = TypeVar("V", bound=Value)
State: TypeAlias = Literal["open", "reopened", "appealed", "deferred", "settled"]
SAMPLE = 5  # percent of agreed cases that are looked at all the same: all coders may be wrong
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


@dataclass(frozen=True, slots=True)
class Review:
    """An article under review, as it stands: cases in reading order, the decisions that hold, and the gold layer."""

    sheet: Sheet
    codebook: Codebook
    cases: tuple[Case, ...]
    decisions: tuple[Decision, ...]
    kept: Work | None  # the gold layer as it is stored
    left_out: tuple[Layer, ...] = ()
    held: Standing = field(default_factory=Standing)
    appeals: Mapping[str, Answer] = field(default_factory=dict[str, Answer])  # by the id of the decision

    def decision(self, case: Case) -> Decision | None:
        """The newest decision that concerns a case, also one that does not hold any more."""
        return next(reversed(self.held.of(case.key, case.members)), None)

    def state(self, case: Case) -> State:
        """How a case stands. It is open again when a coder's version is no longer what the reviewer saw, or appeals."""
        decision = self.decision(case)
        if decision is None or decision.action == "reopen":
            return "open"
        if decision.action == "defer":
            return "deferred"
        if decision.id in self.appeals:
            return "appealed"
        return "settled" if dict(decision.seen) == case.members else "reopened"

    @property
    def open_cases(self) -> tuple[Case, ...]:
        """Those that still want a decision."""
        return tuple(case for case in self.cases if self.state(case) != "settled")

    @property
    def signed(self) -> bool:
        """Is the article signed off, with nothing decided or changed since? An appeal leaves it so: the coder speaks of it."""
        left = [case for case in self.open_cases if self.state(case) != "appealed"]
        return self.kept is not None and self.kept.layer.status == "complete" and not left

    def layers(self, places: Iterable[int]) -> tuple[str, ...]:
        """The ids of layers by their places."""
        return tuple(self.sheet.works[n].layer.id for n in places)


def review(project: Project, document_id: str) -> Review:
    """The review of an article as it stands. Raises `Refusal` where there are no two layers to compare."""
    laid = sheets.lay(project, document_id)
    works = laid.sheet.works
    if len(works) < 2:
        names = ", ".join(work.layer.name for work in works) or "none"
        waiting = "".join(f" (“{layer.name}”: –)" for layer in laid.left_out)
        raise Refusal(f"Review needs two layers; “{laid.sheet.document.title}” has {len(works)} ({names}).{waiting} "
                      "Import a colleague's bundle.")  # fmt: skip
    kept = next((layer for layer in project.layers(document_id) if layer.name == GOLD), None)
    content = reading.layer_content(project.store, kept.id) if kept else None
    stored = Work(kept, tuple(content.spans), tuple(content.relations)) if kept and content else None
    cases = tuple(compare(laid.sheet, project.codebook))
    decisions = tuple(project.store.read(Decision, order=("created", "id"), document_id=document_id))
    answers = project.store.read(Answer, order=("created", "id"), document_id=document_id)
    return Review(
        laid.sheet, project.codebook, cases, decisions, stored, laid.left_out, standing(decisions), _appeals(answers)
    )


def _appeals(answers: Iterable[Answer]) -> dict[str, Answer]:
    """The appeals that their coder did not take back, by decision."""
    latest = {(one.decision_id, one.coder_id): one for one in answers}
    return {one.decision_id: one for one in latest.values() if one.verdict == "appeal"}


def follow(before: Review, edit: ChangeSet) -> Review | None:
    """The review after an edit; None where a coder's layer has changed and it must be read again."""
    own = _gold_of(before, edit)
    if any(s.value.layer_id != own for s in edit.of(Span)) or any(r.value.layer_id != own for r in edit.of(Relation)):
        return None
    if any(change.value.name != GOLD for change in edit.of(Layer)) or edit.of(Answer):
        return None
    decisions = {d.id: d for d in before.decisions}
    for change in edit.of(Decision):
        if change.value.document_id == before.sheet.document.id:
            decisions.pop(change.value.id, None)
            if change.after:
                decisions[change.after.id] = change.after
    known = tuple(sorted(decisions.values(), key=lambda d: (d.created, d.id)))
    return replace(before, decisions=known, held=standing(known), kept=_kept_after(before, edit))


def _gold_of(before: Review, edit: ChangeSet) -> str:
    layers = [change.value.id for change in edit.of(Layer) if change.value.name == GOLD]
    return before.kept.layer.id if before.kept else next(iter(layers), "")


def _kept_after(before: Review, edit: ChangeSet) -> Work | None:
    layer = before.kept.layer if before.kept else None
    for change in edit.of(Layer):
        if change.value.document_id == before.sheet.document.id:
            layer = change.after
    if layer is None:
        return None
    spans = {span.id: span for span in before.kept.spans} if before.kept else {}
    relations = {relation.id: relation for relation in before.kept.relations} if before.kept else {}
    _apply(spans, edit.of(Span))
    _apply(relations, edit.of(Relation))
    return Work(layer, tuple(spans.values()), tuple(relations.values()))


def _apply(there: dict[str, V], changes: Sequence[Change[V]]) -> None:
    for change in changes:
        there.pop(change.value.id, None)
        if change.after:
            there[change.after.id] = change.after


# --- blind --------------------------------------------------------------------------------------------------


def shuffled(case: Case, reviewer_id: str) -> tuple[int, ...]:
    """The places of the coders in the order in which a reviewer sees them as A, B, C: another one for every case."""
    return tuple(
        sorted(range(case.coders), key=lambda n: hashlib.sha256(f"{case.key}:{reviewer_id}:{n}".encode()).digest())
    )


def letter(at: int) -> str:
    """A, B, C … for the coder who is shown at a place; after Z, AA."""
    rounds, rest = divmod(at, len(_LETTERS))
    return (_LETTERS[rounds - 1] if rounds else "") + _LETTERS[rest]


def is_sample(case: Case) -> bool:
    """Is an agreed case among those that are looked at all the same? Always the same ones."""
    return int(case.key[:8], 16) % 100 < SAMPLE


# --- settling -----------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Grounds:
    """Why and how a decision was made."""

    reason: str = ""
    note: str = ""
    flagged: bool = False
    seconds: int = 0
    blind: bool = True
    policy: str = ""


def settle(before: Review, hand: Hand, case: Case, action: Action, outcome: Outcome, *,
           chosen: Sequence[int] = (), grounds: Grounds | None = None) -> ChangeSet:  # fmt: skip
    """Decide a case: what of it becomes gold, nothing where nobody is right."""
    made = _decision(before, hand, case, action, outcome, chosen, grounds or Grounds())
    return _edit(before, _TITLES[action], [made])


_TITLES: Mapping[Action, str] = {
    "policy": "Settle agreed cases", "take": "Take a version", "majority": "Take the majority", "union": "Take the union",
    "intersection": "Take the intersection", "edit": "Decide otherwise", "add": "Add to gold", "reject": "Nobody is right",
    "defer": "Defer the case", "reopen": "Open the case again", "sign off": "Sign off",
}  # fmt: skip


def take(before: Review, hand: Hand, case: Case, coder: int, grounds: Grounds | None = None) -> ChangeSet:
    """Take the version of the coder at a place of the sheet; whoever has the same is named with them."""
    version = case.of(coder)
    same = [n for n in range(case.coders) if case.of(n) == version]
    return settle(before, hand, case, "take", version, chosen=same, grounds=grounds)


def outcome(case: Case, action: Action) -> Outcome | None:
    """What majority, union, intersection or rejection make of a case; None where they make nothing of it."""
    if action == "majority":
        return choices.majority(case)
    if action == "union":
        return choices.union(case)
    if action == "intersection":
        return choices.intersection(case)
    return ()


def set_aside(before: Review, hand: Hand, case: Case, action: Action, grounds: Grounds | None = None) -> ChangeSet:
    """Defer a case, or open it again. What was gold of it goes."""
    return settle(before, hand, case, action, (), grounds=grounds)


def amend(before: Review, hand: Hand, case: Case, old: Decision, *, reason: str, flagged: bool) -> ChangeSet:
    """The same decision again, with another reason or mark: decisions are added, never changed."""
    made = replace(old, id=new_id(), coder_id=hand.coder.id, created=now(), reason=reason, flagged=int(flagged),
                   seen=tuple(sorted(case.members.items())))  # fmt: skip
    return _edit(before, f"Reason: {reason or 'none'}" if reason != old.reason else "Guideline unclear", [made])


def settle_agreed(before: Review, hand: Hand) -> ChangeSet | None:
    """What all coders have alike is settled by rule, but for a sample; None where there is nothing to settle."""
    agreed = [case for case in before.cases
              if case.kind == "same" and before.decision(case) is None and not is_sample(case)]  # fmt: skip
    grounds = Grounds(policy=AGREED)
    made = [_decision(before, hand, case, "policy", case.of(0), range(case.coders), grounds) for case in agreed]
    return _edit(before, f"Settle {len(made)} agreed cases", made) if made else None


def alike(before: Review, case: Case, action: Action, coder: int | None = None) -> list[Case]:
    """Open cases that differ in the same way and that the same choice would settle."""
    like = (other for other in before.open_cases if other.key != case.key and other.pattern == case.pattern)
    if action == "take":
        return [other for other in like if coder is not None and bool(other.of(coder)) == bool(case.of(coder))]
    return [other for other in like if outcome(other, action) is not None]


def settle_alike(before: Review, hand: Hand, cases: Sequence[Case], action: Action, *, coder: int | None = None,
                 grounds: Grounds | None = None) -> ChangeSet:  # fmt: skip
    """The same choice for several cases, as one edit. Raises `Refusal` without any."""
    if not cases:
        raise Refusal("No other open case differs in the same way.")
    given = grounds or Grounds()
    made: list[Decision] = []
    for case in cases:
        version = case.of(coder) if action == "take" and coder is not None else outcome(case, action)
        chosen = [n for n in range(case.coders) if case.of(n) == version] if action == "take" else []
        if version is not None:
            made.append(_decision(before, hand, case, action, version, chosen, given))
    return _edit(before, f"{_TITLES[action]}: {len(made)} like cases", made)


def add(
    before: Review, hand: Hand, frames: Sequence[Frame], grounds: Grounds | None = None, key: str = ""
) -> ChangeSet:
    """Put a statement into gold that no coder has; with the key of one added before, in its place."""
    given = grounds or Grounds()
    named = key or hashlib.sha256(f"{before.sheet.document.id}:{pack(frames)}".encode()).hexdigest()[:32]
    made = Decision(
        document_id=before.sheet.document.id, case_key=named, coder_id=hand.coder.id, created=now(), kind="added",
        action="add" if frames else "reject", layers=before.layers(range(len(before.sheet.works))), result=pack(frames),
        reason=given.reason, note=given.note, flagged=int(given.flagged), seconds=given.seconds, blind=int(given.blind),
        codebook=hand.codebook,
    )  # fmt: skip
    return _edit(before, _TITLES["add"], [made])


def sign_off(before: Review, hand: Hand) -> ChangeSet:
    """Call the review of an article finished. Raises `Refusal` while cases are open."""
    if left := len(before.open_cases):
        raise Refusal(f"The review is not finished: {left} open cases. Settle them first.")
    if before.signed:
        raise Refusal("The review is signed off already.")
    made = Decision(
        document_id=before.sheet.document.id, case_key="", coder_id=hand.coder.id, created=now(), action="sign off",
        layers=before.layers(range(len(before.sheet.works))), codebook=hand.codebook,
        note=_digest(before.kept) if before.kept else "",
    )  # fmt: skip
    return _edit(before, _TITLES["sign off"], [made])


def _digest(work: Work) -> str:
    rows = sorted((s.label, s.fragments, s.attributes, s.entity_id or "") for s in work.spans)
    links = sorted((r.type, r.head, r.child) for r in work.relations)
    return hashlib.sha256(json.dumps([rows, links], ensure_ascii=False).encode()).hexdigest()


def _decision(before: Review, hand: Hand, case: Case, action: Action, result: Outcome, chosen: Iterable[int], grounds: Grounds
              ) -> Decision:  # fmt: skip
    return Decision(
        document_id=before.sheet.document.id, case_key=case.key, coder_id=hand.coder.id, created=now(), kind=case.kind,
        action=action, layers=before.layers(range(case.coders)), chosen=before.layers(chosen), result=pack(result),
        backing=_backing(case, result), seen=tuple(sorted(case.members.items())), reason=grounds.reason, note=grounds.note,
        flagged=int(grounds.flagged), seconds=grounds.seconds, blind=int(grounds.blind and not grounds.policy),
        policy=grounds.policy, codebook=hand.codebook,
    )  # fmt: skip


def _backing(case: Case, result: Outcome) -> str:
    """For each part of each statement the coders who have this very part in the same role."""
    had = [{part for frame in case.of(n) for part in frame.parts} for n in range(case.coders)]
    rows = [[[n for n, parts in enumerate(had) if part in parts] for part in frame.parts] for frame in result]
    return json.dumps(rows, separators=(",", ":")) if rows else ""


# --- gold ---------------------------------------------------------------------------------------------------


def _edit(before: Review, title: str, made: Sequence[Decision]) -> ChangeSet:
    made = _in_order(before, made)
    return ChangeSet(title, (*added(made), *_gold_changes(before, (*before.decisions, *made))))


def _in_order(before: Review, made: Sequence[Decision]) -> list[Decision]:
    """Decisions of one second are told apart by their ids, which grow; those behind a clock that went back get a later one."""
    moment = now_after(max((d.created for d in before.decisions), default=""))
    return [replace(decision, created=moment) for decision in made]


def _gold_changes(before: Review, decisions: Sequence[Decision]) -> tuple[Change[Value], ...]:
    """From the gold layer as it is stored to the one that the decisions make."""
    claims = frozenset(label.id for label in before.codebook.claims)
    coders = {work.layer.id: work.layer.coder_id for work in before.sheet.works}
    after = gold(before.sheet.document.id, decisions, coders, claims)
    if after is None:
        return ()
    return gold_edit(before.kept, after)


def gold_edit(kept: Work | None, after: Gold) -> tuple[Change[Value], ...]:
    """The changes from a stored gold layer to another one. A layer keeps its id, its number and its extra."""
    if kept is None:
        return (*added([after.layer]), *added(after.spans), *added(after.relations))
    layer = replace(kept.layer, status=after.layer.status)
    spans = {s.id: replace(s, layer_id=layer.id) for s in after.spans}
    relations = {r.id: replace(r, layer_id=layer.id) for r in after.relations}
    old_spans, old_relations = {s.id: s for s in kept.spans}, {r.id: r for r in kept.relations}
    changes: list[Change[Value]] = [Change(kept.layer, layer)] if layer != kept.layer else []
    changes += removed(r for key, r in old_relations.items() if key not in relations)
    changes += removed(s for key, s in old_spans.items() if key not in spans)
    changes += [Change(old_spans.get(key), span) for key, span in spans.items() if old_spans.get(key) != span]
    changes += [Change(old_relations.get(key), one) for key, one in relations.items() if old_relations.get(key) != one]
    return tuple(changes)


def adopt(before: Review, hand: Hand) -> ChangeSet | None:
    """Take a gold layer that was made elsewhere for what its reviewer decided: every case gets the version that is in it.
    None where there is none, or there are decisions already."""
    if before.kept is None or before.decisions or not before.kept.spans:
        return None
    hand = replace(hand, coder=replace(hand.coder, id=before.kept.layer.coder_id))  # whoever made that layer decided so
    works = before.sheet.works
    with_gold = compare(replace(before.sheet, works=(*works, before.kept)), before.codebook)
    own = {member: case for case in before.cases for member in case.members}
    found: dict[str, list[Frame]] = {case.key: [] for case in before.cases}
    alone: list[Frame] = []
    for case in with_gold:
        homes = [own[take.span_id] for take in case.takes if take.span_id in own]
        frames = list(case.of(len(works)))
        if homes:
            found[homes[0].key] += frames
        else:
            alone += frames
    made = [_adopted(before, hand, case, tuple(found[case.key])) for case in before.cases]
    edit = _edit(before, "Take over the gold layer", made)
    extra = [d for frame in alone for d in add(before, hand, [frame]).of(Decision)]
    news = [*(change.after for change in edit.of(Decision)), *(change.after for change in extra)]
    return _edit(before, "Take over the gold layer", [d for d in news if d is not None])


def _adopted(before: Review, hand: Hand, case: Case, frames: Outcome) -> Decision:
    same = [n for n in range(case.coders) if case.of(n) == frames]
    policy = len(same) == case.coders
    action: Action = "policy" if policy else "take" if same and frames else "edit" if frames else "reject"
    grounds = Grounds(policy=AGREED if policy else "", blind=False)
    return _decision(before, hand, case, action, frames, same, grounds)


# --- all articles -------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Surveyed:
    """An article in the list of those to review: how many cases it has, how many differ, how many are open."""

    id: str
    title: str
    cases: int
    disputed: int
    open: int
    signed: bool

    @property
    def rank(self) -> tuple[bool, float, str]:
        """Open ones first, of these the most disputed."""
        return self.open == 0, -self.disputed / max(self.cases, 1), self.title


def surveyed(found: Review) -> Surveyed:
    """An article under review as a row of the list."""
    disputed = sum(case.kind != "same" for case in found.cases)
    document = found.sheet.document
    return Surveyed(document.id, document.title, len(found.cases), disputed, len(found.open_cases), found.signed)


def survey(project: Project) -> Steps[list[Surveyed]]:
    """Every article with two layers, the most disputed first."""
    several = [key for key, count in reading.with_layers(project.store).items() if count > 1]
    rows: list[Surveyed] = []
    for n, document_id in enumerate(several):
        yield Progress(n, len(several), "Compare")
        try:
            rows.append(surveyed(review(project, document_id)))
        except Refusal:  # not two layers that count
            continue
    return sorted(rows, key=lambda row: row.rank)
