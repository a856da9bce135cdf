"""The reviewer's desk: which article, which case, what is about to be decided; keys and mouse mean what stands here."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable
from dataclasses import dataclass
from time import monotonic
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QObject, QTimer, Signal

from annotator.domain import text as units
from annotator.domain.change import ChangeSet, Refusal
from annotator.domain.compare import choices
from annotator.domain.compare.cases import KINDS, Case
from annotator.domain.compare.choices import Outcome
from annotator.domain.compare.frames import Frame, Mark, frame
from annotator.domain.model import Document, Entity, Fragment
from annotator.domain.review import REASONS, Action, Comment, Decision
from annotator.domain.text import merged
from annotator.ui.desk import Desk

if TYPE_CHECKING:  # SQLAlchemy comes with it
    from annotator.services.review import Grounds, Review

Order = Literal["weight", "reading"]


@dataclass(frozen=True, slots=True)
class Version:
    """What one or several coders have: their places on screen (0 is A) and in the sheet, and their statements."""

    shown: tuple[int, ...]
    coders: tuple[int, ...]
    frames: Outcome


class Places:
    """Where each case of an article is: asked for every line that is painted. Worked out anew for other cases."""

    def __init__(self) -> None:
        self._cases: tuple[Case, ...] = ()
        self._numbers: dict[str, int] = {}
        self._starts: list[tuple[int, int]] = []

    def _index(self, cases: tuple[Case, ...]) -> None:
        if cases is not self._cases:
            self._cases = cases
            self._numbers = {case.key: n for n, case in enumerate(cases, 1)}
            self._starts = sorted((case.start, n) for n, case in enumerate(cases))

    def case(self, key: str, cases: tuple[Case, ...]) -> Case | None:
        """The case of that key."""
        self._index(cases)
        return cases[self._numbers[key] - 1] if key in self._numbers else None

    def number(self, case: Case, cases: tuple[Case, ...]) -> int:
        """Its number, from 1."""
        self._index(cases)
        return self._numbers[case.key]

    def starting(self, start: int, end: int, cases: tuple[Case, ...]) -> list[tuple[int, Case]]:
        """Those that start between two offsets, with their numbers."""
        self._index(cases)
        return [
            (n + 1, cases[n])
            for _, n in self._starts[bisect_left(self._starts, (start, -1)) : bisect_left(self._starts, (end, -1))]
        ]


class ReviewDesk(QObject):
    """State of the review workspace, without widgets."""

    review_changed = Signal()  # another article, or other states of its cases
    case_changed = Signal()  # another case, or another look at it
    said = Signal(str, bool)
    settled = Signal()  # a case was decided by hand

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.review: Review | None = None
        self.trouble = ""  # why there is no review
        self.order: Order = "weight"
        self.revealed = False  # are coders' names shown before the decision?
        self.whole = False  # is the whole text at full strength?
        self.for_all = False  # does the next choice settle like cases, too?
        self.draft: Outcome | None = None
        self.part = (0, 0)
        self.editing = False
        self.adding = False  # is the draft a statement that nobody has?
        self.selected: Callable[[], list[Fragment]] = list  # the words that are selected in the text
        self.reason, self.flagged = "", False
        self._key = ""
        self._places = Places()
        self._since = monotonic()
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self.reload)
        desk.edited.connect(self.on_edited)
        desk.adopting.connect(self.close)

    # --- articles and cases -----------------------------------------------------------------------------

    def open(self, document_id: str) -> None:
        """Review an article; what all coders have alike is settled by rule first."""
        self.review, self._key, self.trouble = None, "", ""
        self._read(document_id)
        if self.desk.project.coder is not None:
            self._begin()
        self._forget()
        self.review_changed.emit()
        self.go(1, first=True)

    def _read(self, document_id: str) -> None:
        from annotator.services import review

        try:
            self.review = review.review(self.desk.project, document_id)
        except Refusal as refusal:
            self.trouble = str(refusal)

    def _begin(self) -> None:
        """A gold layer that came from elsewhere is taken over; what all have alike is settled."""
        from annotator.services import review

        for verb in (review.adopt, review.settle_agreed):
            if self.review is not None and (edit := verb(self.review, self.desk.hand())) is not None:
                self._do(edit)

    def close(self) -> None:
        """Nothing under review."""
        self.review, self._key, self.trouble = None, "", ""
        self._forget()

    def reload(self) -> None:
        """A coder's layer has changed: everything is compared again."""
        document = self.document
        if document is not None:
            self._read(document.id)
            self._keep_case()
            self.review_changed.emit()
            self.case_changed.emit()

    @property
    def document(self) -> Document | None:
        """The article under review."""
        return self.review.sheet.document if self.review else None

    @property
    def case(self) -> Case | None:
        """The case in hand."""
        return self._places.case(self._key, self.cases)

    @property
    def cases(self) -> tuple[Case, ...]:
        """All cases, in reading order."""
        return self.review.cases if self.review else ()

    def number(self, case: Case) -> int:
        """Its number in reading order, from 1."""
        return self._places.number(case, self.cases)

    def starting(self, start: int, end: int) -> list[tuple[int, Case]]:
        """The cases that start between two offsets, with their numbers."""
        return self._places.starting(start, end, self.cases)

    def queue(self) -> list[Case]:
        """The cases that still want a decision, in the chosen order; deferred ones last."""
        review = self.review
        if review is None:
            return []
        place = {case.key: n for n, case in enumerate(review.cases)}

        def rank(case: Case) -> tuple[int, ...]:
            later = int(review.state(case) == "deferred")
            votes = case.votes[0] if case.votes else 0
            if self.order == "reading":
                return later, place[case.key]
            return later, KINDS.index(case.kind), votes, place[case.key]

        return sorted(review.open_cases, key=rank)

    def choose(self, case: Case) -> None:
        """Take a case in hand."""
        if case.key != self._key:
            self._key = case.key
            self._forget()
            self.case_changed.emit()

    def go(self, by: int, *, first: bool = False) -> None:
        """The next (1) or the previous (-1) open case in the queue."""
        queue = self.queue()
        if not queue:
            if first and self.cases:
                self.choose(self.cases[0])
            self.case_changed.emit()
            return
        keys = [case.key for case in queue]
        at = keys.index(self._key) + by if self._key in keys and not first else 0
        self.choose(queue[at % len(queue)])
        if first:
            self.case_changed.emit()

    def at(self, offset: int) -> Case | None:
        """The smallest case over a character, open ones before settled ones."""
        review = self.review
        if review is None:
            return None
        over = [case for case in self.cases if any(a <= offset < b for take in case.takes
                for _, mark in take.frame.parts for a, b in mark.extent)]  # fmt: skip
        return min(over, key=lambda c: (review.state(c) == "settled", c.end - c.start), default=None)

    def _keep_case(self) -> None:
        if self.case is None:
            self._key = ""
            self.go(1, first=True)

    def _forget(self) -> None:
        """Another case: nothing is about to be decided."""
        self.draft, self.part, self.editing, self.for_all, self.adding = None, (0, 0), False, False, False
        self.reason, self.flagged = "", False
        self._since = monotonic()

    # --- versions ---------------------------------------------------------------------------------------

    def versions(self) -> list[Version]:
        """What the coders have in this case, each different version once, in the order in which they are shown."""
        return self.versions_of(self.case) if self.case else []

    def versions_of(self, case: Case) -> list[Version]:
        """The same of any case."""
        from annotator.services import review

        project = self.desk.project
        order = review.shuffled(case, project.coder.id if project.coder else "")
        found: dict[Outcome, list[int]] = {}
        for shown, coder in enumerate(order):
            found.setdefault(case.of(coder), []).append(shown)
        return [Version(tuple(shown), tuple(order[n] for n in shown), frames) for frames, shown in found.items()]

    def names(self, version: Version) -> str:
        """Letters of coders, or their names where these may be seen."""
        from annotator.services import review

        if self.review is None:
            return ""
        if self.known:
            return ", ".join(self.review.sheet.works[n].layer.name for n in version.coders)
        return ", ".join(review.letter(n) for n in version.shown)

    @property
    def known(self) -> bool:
        """May coders' names be seen? Once the case is decided, or where somebody asked who is who."""
        return self.revealed or self.state == "settled"

    @property
    def state(self) -> str:
        """How the case in hand stands."""
        return self.review.state(self.case) if self.review and self.case else ""

    @property
    def decision(self) -> Decision | None:
        """The newest decision on the case in hand."""
        return self.review.decision(self.case) if self.review and self.case else None

    def outcome(self) -> Outcome | None:
        """What becomes gold with `Enter`: the draft, else what was decided, else the majority, else the first version."""
        if self.draft is not None:
            return self.draft
        case, decision = self.case, self.decision
        if case is None:
            return None
        if decision is not None and self.state in ("settled", "reopened", "appealed"):
            return decision.frames
        found = choices.majority(case)
        return found or next((version.frames for version in self.versions() if version.frames), ())

    def offers(self, action: Action) -> Outcome | None:
        """What an action would make of this case; None where it makes nothing of it."""
        from annotator.services import review

        return review.outcome(self.case, action) if self.case else None

    def alike(self) -> int:
        """How many other open cases differ in the same way."""
        case, review = self.case, self.review
        if case is None or review is None:
            return 0
        return sum(other.pattern == case.pattern and other.key != case.key for other in review.open_cases)

    def entity_name(self, entity_id: str) -> str:
        """What an actor is called."""
        found = self.desk.project.store.read(Entity, id=entity_id)
        return found[0].name if found else "?"

    # --- deciding ---------------------------------------------------------------------------------------

    def take(self, digit: int) -> None:
        """The version of the coder with this number on screen; while a part is edited, that coder's version of the part."""
        from annotator.services import review

        version = next((v for v in self.versions() if digit - 1 in v.shown), None)
        if self.adding:
            self._add_role(str(digit))
        elif version is None:
            self.said.emit(self.tr("There is no coder {n} here.").format(n=digit), True)
        elif self.editing:
            self._take_part(version)
        else:
            coder = version.coders[version.shown.index(digit - 1)]
            self._settle("take", coder, lambda r, c, g: review.take(r, self.desk.hand(), c, coder, g))

    def decide(self, action: Action) -> None:
        """The majority, the union, the intersection, or nobody."""
        from annotator.services import review

        if self.case is None or self.review is None:
            self._nothing()
            return
        found = self.offers(action)
        if found is None:
            why = {"majority": self.tr("No version has a majority: take one, or the union or intersection.")}
            self.said.emit(why.get(action, self.tr("Somebody split this statement: take a version.")), True)
            return
        self._settle(action, None, lambda r, c, g: review.settle(r, self.desk.hand(), c, action, found, grounds=g))

    def confirm(self) -> None:
        """What stands under “gold after this” becomes gold."""
        from annotator.services import review

        found = self.outcome()
        if self.adding and self.review is not None and self.draft:
            self._add(self.review, self.draft)
            return
        if self.case is None or found is None:
            self._nothing()
            return
        same = next((v for v in self.versions() if v.frames == found), None)
        if same is not None and not self.editing:
            self.take(same.shown[0] + 1)
            return
        self._settle("edit", None, lambda r, c, g: review.settle(r, self.desk.hand(), c, "edit", found, grounds=g))

    def set_aside(self) -> None:
        """Defer the case; a settled one is opened again."""
        from annotator.services import review

        action: Action = "reopen" if self.state == "settled" else "defer"
        self._settle(action, None, lambda r, c, g: review.set_aside(r, self.desk.hand(), c, action, g))

    def _settle(self, action: Action, coder: int | None, verb: Callable[[Review, Case, Grounds], ChangeSet]) -> None:
        from annotator.services import review

        case, held = self.case, self.review
        if case is None or held is None:
            self._nothing()
            return
        grounds = review.Grounds(reason=self.reason, flagged=self.flagged, seconds=round(min(monotonic() - self._since, 3600)),
                                 blind=not self.revealed)  # fmt: skip
        try:
            edit = verb(held, case, grounds)
            if self.for_all and action not in ("edit", "defer", "reopen"):
                like = review.alike(held, case, action, coder)
                edit = review.settle_alike(held, self.desk.hand(), [case, *like], action, coder=coder, grounds=grounds)
        except Refusal as refusal:
            self.said.emit(str(refusal), True)
            return
        number, told = self.number(case), self._told(action, edit)
        following = self._following(case)
        if self._do(edit):
            self.said.emit(self.tr("Case {n}: {what}").format(n=number, what=told), False)
            if following is not None and action != "reopen":
                self.choose(following)
            else:
                self._forget()
                self.case_changed.emit()
            self.settled.emit()

    def _following(self, case: Case) -> Case | None:
        """What comes after this one in the queue, as it stands now."""
        queue = self.queue()
        keys = [one.key for one in queue]
        if case.key not in keys:
            return queue[0] if queue else None
        rest = queue[keys.index(case.key) + 1 :] + queue[: keys.index(case.key)]
        return next(iter(rest), None)

    def _told(self, action: Action, edit: ChangeSet) -> str:
        """What was decided, with names: the decision is made."""
        made = [change.value for change in edit.of(Decision)]
        if len(made) > 1:
            return self.tr("{what}, for {n} cases").format(what=edit.title, n=len(made))
        if action == "take" and self.review is not None and made[0].chosen:
            names = {work.layer.id: work.layer.name for work in self.review.sheet.works}
            return self.tr("took {names}").format(names=", ".join(names[layer] for layer in made[0].chosen))
        return edit.title

    def _do(self, edit: ChangeSet) -> bool:
        try:
            self.desk.project.do(edit)
        except Refusal as refusal:
            self.said.emit(str(refusal), True)
            return False
        return True

    def _nothing(self) -> None:
        self.said.emit(self.tr("No case is open."), True)

    # --- the draft --------------------------------------------------------------------------------------

    def toggle_edit(self) -> None:
        """Begin to edit what would become gold, or leave it."""
        if self.outcome() is None:
            self._nothing()
            return
        self.editing = not self.editing
        self.draft = self.outcome() if self.editing else None
        if self.editing and not self.draft:
            self.editing, self.draft = False, None
            self.said.emit(self.tr("Nobody has a statement here: nothing to edit."), True)
        self.case_changed.emit()

    def next_part(self, by: int = 1) -> None:
        """The next part of the draft."""
        draft = self.outcome()
        if draft:
            places = [(n, m) for n, frame in enumerate(draft) for m in range(len(frame.parts))]
            at = places.index(self.part) if self.part in places else 0
            self.part = places[(at + by) % len(places)]
            self.case_changed.emit()

    def move_edge(self, edge: str, by: int) -> None:
        """Move the start or the end of the part in hand by one token; the case is edited from then on."""
        draft, review = self.outcome(), self.review
        if not draft or review is None:
            self._nothing()
            return
        which, part = self.part if self.part[0] < len(draft) else (0, 0)
        pieces = list(draft[which].parts[part][1].extent)
        start, end, text = pieces[0][0], pieces[-1][1], review.sheet.text
        if edge == "end":
            end = units.token_end_right(text, end) if by > 0 else units.token_end_left(text, end)
            pieces[-1] = pieces[-1][0], end
        else:
            start = units.token_right(text, start) if by > 0 else units.token_left(text, start)
            pieces[0] = start, pieces[0][1]
        try:
            self.draft = choices.moved(draft, (which, part), tuple(pieces))
        except ValueError:
            self.said.emit(self.tr("Nothing would be left of it."), True)
            return
        self.editing = True
        self.case_changed.emit()

    def put_in(self) -> None:
        """The selected words: a statement that nobody has; while gold is edited, the words of the part in hand."""
        pieces = merged(self.selected())
        if not pieces or self.review is None:
            self.said.emit(self.tr("Select words in the text first."), True)
            return
        if self.editing and self.draft:
            self.draft = choices.moved(self.draft, self.part if self.part[0] < len(self.draft) else (0, 0), pieces)
        else:
            label = next(iter(self.review.codebook.claims), None) or self.review.codebook.labels[0]
            self.draft, self.part, self.editing, self.adding = (Frame(Mark(label.id, pieces)),), (0, 0), True, True
            self.said.emit(
                self.tr("A statement that nobody has: select words and press the key of their role; Enter, Esc"), False
            )
        self.case_changed.emit()

    def _add_role(self, key: str) -> None:
        """The selected words fill the role that has this key in the codebook."""
        pieces, book = merged(self.selected()), self.desk.project.codebook
        mark = next((mark for mark in book.marks() if mark.key == key), None)
        role = book.label(self.draft[0].main.label).role(mark.role) if mark and self.draft else None
        if role is None or not pieces or not self.draft:
            self.said.emit(self.tr("Select words, then press the key of a role of the codebook."), True)
            return
        one = self.draft[0]
        self.draft = (
            frame(one.main, [*one.roles, (role.name, Mark(role.label or role.accepts[0], pieces))], one.links),
        )
        self.case_changed.emit()

    def _add(self, held: Review, draft: Outcome) -> None:
        from annotator.services import review

        grounds = review.Grounds(reason=self.reason, flagged=self.flagged, blind=not self.revealed)
        if self._do(review.add(held, self.desk.hand(), draft, grounds)):
            self.said.emit(self.tr("Added to gold"), False)
            self._forget()
            self.case_changed.emit()

    def drop_part(self) -> None:
        """Take the part in hand out of the draft; with the claim the whole statement."""
        draft = self.outcome()
        if draft and self.editing:
            which, part = self.part
            self.draft = choices.without(draft, (which, part))
            self.part = (0, 0)
            self.case_changed.emit()

    def _take_part(self, version: Version) -> None:
        draft = self.draft or ()
        which, part = self.part
        found = choices.with_part(draft, (which, part), version.frames)
        if found is None:
            self.said.emit(self.tr("This version has no such part."), True)
            return
        self.draft = found
        self.case_changed.emit()

    # --- beside the decision ----------------------------------------------------------------------------

    def next_reason(self) -> None:
        """The next reason, after the last one none."""
        reasons = ("", *REASONS)
        now_ = self.reason or (self.decision.reason if self.decision and self.state == "settled" else "")
        self.set_reason(reasons[(reasons.index(now_) + 1) % len(reasons)] if now_ in reasons else "")

    def set_reason(self, reason: str) -> None:
        """Why it is decided so; a case that is settled already is decided again with it."""
        self.reason = reason
        self._amend()

    def toggle_flag(self) -> None:
        """Say that the guideline is unclear here."""
        self.flagged = not self.flagged
        self._amend()

    def _amend(self) -> None:
        decision, case, held = self.decision, self.case, self.review
        if decision is not None and case is not None and held is not None and self.state == "settled":
            from annotator.services import review

            edit = review.amend(held, self.desk.hand(), case, decision, reason=self.reason, flagged=self.flagged)
            self._do(edit)
            self.said.emit(edit.title, False)
        self.case_changed.emit()

    def comment(self, words: str) -> None:
        """Say something about the case in hand."""
        from annotator.services import comments

        case, document = self.case, self.document
        if case is None or document is None:
            self._nothing()
        elif self.desk.do_freely(
            lambda: comments.on_case(self.desk.hand(), document.id, case.key, case.start, case.end, words)
        ):
            self.case_changed.emit()

    def comments(self) -> list[Comment]:
        """What was said about the case in hand, oldest first."""
        case, document = self.case, self.document
        if case is None or document is None:
            return []
        about = {case.key, *case.members}
        found = self.desk.project.store.read(Comment, order=("created", "id"), document_id=document.id)
        return [one for one in found if one.about in about and one.text]

    def sign_off(self) -> None:
        """Call the review of this article finished."""
        from annotator.services import review

        if self.review is None:
            self._nothing()
            return
        try:
            edit = review.sign_off(self.review, self.desk.hand())
        except Refusal as refusal:
            self.said.emit(str(refusal), True)
            return
        if self._do(edit):
            self.said.emit(self.tr("Signed off: {title}").format(title=self.review.sheet.document.title), False)

    # --- how it is shown --------------------------------------------------------------------------------

    def toggle_order(self) -> None:
        """By weight, or in the order of the text."""
        self.order = "reading" if self.order == "weight" else "weight"
        self.review_changed.emit()

    def toggle_names(self) -> None:
        """Who is who, or letters."""
        self.revealed = not self.revealed
        self.said.emit(self.tr("Coders' names are shown") if self.revealed else self.tr("Coders are letters"), False)
        self.case_changed.emit()

    def toggle_whole(self) -> None:
        """The whole text at full strength, or only the case."""
        self.whole = not self.whole
        self.case_changed.emit()

    def toggle_for_all(self) -> None:
        """The next choice is for all like cases, too; says how many first."""
        if not self.for_all and not self.alike():
            self.said.emit(self.tr("No other open case differs in the same way."), True)
            return
        self.for_all = not self.for_all
        if self.for_all:
            self.said.emit(
                self.tr("The next choice settles this case and {n} like it; Esc").format(n=self.alike()), False
            )
        self.case_changed.emit()

    def escape(self) -> None:
        """One layer back."""
        if self.for_all or self.editing or self.draft is not None:
            self.for_all, self.editing, self.adding, self.draft = False, False, False, None
            self.case_changed.emit()

    # --- following the project --------------------------------------------------------------------------

    def on_edited(self, news: object) -> None:
        """An edit was made, here or elsewhere: move with it."""
        if self.review is None:
            return
        if not isinstance(news, ChangeSet):
            self._later.start()
            return
        from annotator.services import review

        followed = review.follow(self.review, news)
        if followed is None:
            self._later.start()
            return
        undone = [change.before for change in news.of(Decision) if change.after is None and change.before]
        self.review = followed
        self.review_changed.emit()
        case = next((case for one in undone for case in self.cases if case.key == one.case_key), None)
        if case is not None and len(undone) == 1:
            self._key = ""
            self.choose(case)
