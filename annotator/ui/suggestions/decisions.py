"""What was decided about suggestions in this project so far, one by one: read once, then in step with the edits."""

from __future__ import annotations

from PySide6.QtCore import QObject

from annotator.domain.change import ChangeSet
from annotator.domain.precision import Decided, Expected, at_least, of_rule
from annotator.domain.suggestion import ACCEPTED, PROJECTION, Suggestion, Verdict
from annotator.ui.desk import Desk

ENOUGH = 10  # decisions that tell something


class Decisions(QObject):
    """Answers how often suggestions were right."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self._all: list[Decided] | None = None
        desk.adopted.connect(self._forget)
        desk.edited.connect(self._follow)

    @property
    def all(self) -> list[Decided]:
        """Every decision."""
        from annotator.services import suggesting

        if self._all is None:
            self._all = suggesting.decisions(self.desk.project) if self.desk.has_project else []
        return self._all

    def at_least(self, confidence: float) -> Expected:
        """What to expect of suggestions that are at least so sure."""
        return at_least(self.all, confidence)

    def of(self, one: Suggestion) -> Expected:
        """What to expect of those that its rule made."""
        return of_rule(self.all, one.maker, one.rule)

    def _forget(self) -> None:
        self._all = None

    def _follow(self, news: object) -> None:
        if not isinstance(news, ChangeSet):
            self._forget()
        elif self._all is not None:
            for change in news.of(Verdict):
                told = change.after or change.before
                if told is None or told.together > 1 or told.maker == PROJECTION:
                    continue
                if change.before is not None and (gone := _decided(change.before)) in self._all:
                    self._all.remove(gone)
                if change.after is not None:
                    self._all.append(_decided(change.after))


def _decided(verdict: Verdict) -> Decided:
    return Decided(verdict.maker, verdict.rule, verdict.confidence, verdict.answer == ACCEPTED)
