"""What the reviewer has in hand: the article, its cases and how they stand, the case, its versions; what is shown of them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable
from dataclasses import dataclass
from time import monotonic
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QObject, QTimer, Signal

from annotator.domain.change import ChangeSet, Refusal
from annotator.domain.compare import choices
from annotator.domain.compare.cases import KINDS, Case
from annotator.domain.compare.choices import Outcome
from annotator.domain.model import Document, Entity, Fragment
from annotator.domain.review import Action, Decision
from annotator.ui.desk import Desk

if TYPE_CHECKING:  # SQLAlchemy comes with it
    from annotator.services.review import Review

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


class ReviewCases(QObject):
    """State of the review workspace, without widgets; what can be decided with it is the desk's."""

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

    def _do(self, edit: ChangeSet) -> bool:
        try:
            self.desk.project.do(edit)
        except Refusal as refusal:
            self.said.emit(str(refusal), True)
            return False
        return True

    def _nothing(self) -> None:
        self.said.emit(self.tr("No case is open."), True)

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
