"""The reviewer's desk: what keys and mouse mean for the case in hand. It asks the verbs and has the project do them."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic
from typing import TYPE_CHECKING, Literal

from annotator.domain import text as units
from annotator.domain.change import ChangeSet, Refusal
from annotator.domain.compare import choices
from annotator.domain.compare.cases import Case
from annotator.domain.compare.choices import Outcome
from annotator.domain.compare.frames import Frame, Mark, frame
from annotator.domain.review import REASONS, Action, Comment, Decision
from annotator.domain.text import merged
from annotator.ui.review.cases import ReviewCases, Version

if TYPE_CHECKING:  # SQLAlchemy comes with it
    from annotator.services.review import Grounds, Review

Order = Literal["weight", "reading"]


class ReviewDesk(ReviewCases):
    """What can be done with the case in hand."""

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
