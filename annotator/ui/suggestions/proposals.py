"""The suggestions for the article in hand: which are open, which one is meant, and deciding about it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from annotator.domain.article import Article
from annotator.domain.change import ChangeSet, Refusal
from annotator.domain.model import GOLD
from annotator.domain.suggestion import Suggestion, Verdict, undecided
from annotator.ui.desk import Desk

if TYPE_CHECKING:
    from annotator.services.project import Project


class Proposals(QObject):
    """Follows the desk. What is open changes with the article, with edits of tags and with decisions."""

    changed = Signal()  # others are open, or another one is meant

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.open: tuple[Suggestion, ...] = ()
        self._all: Sequence[Suggestion] = ()
        self._said: Sequence[Verdict] = ()
        self._chosen = ""
        self._meant = ""
        desk.article_changed.connect(self._read)
        desk.edited.connect(self._on_edited)
        desk.place_changed.connect(self._on_place)
        desk.loaded.connect(self._sift)

    # --- which are open -----------------------------------------------------------------------------------

    def _read(self) -> None:
        """Ask the project."""
        from annotator.services import suggesting

        article = self.desk.article
        self._all, self._said = (), ()
        if article is not None and self.desk.has_project and self._is_own(article, self.desk.project):
            self._all, self._said = suggesting.known(self.desk.project, article.document.id)
        self._sift()

    def _is_own(self, article: Article, project: Project) -> bool:
        """Suggestions are for the coder's own layer, also while there is none yet."""
        layer = article.layer
        mine = layer is None or (project.coder is not None and layer.coder_id == project.coder.id)
        return project.coder is not None and mine and not (layer and layer.name == GOLD)

    def _on_edited(self, news: object) -> None:
        if not isinstance(news, ChangeSet) or any(isinstance(c.value, Suggestion | Verdict) for c in news.changes):
            self._read()
        elif self._all:
            self._sift()

    def _sift(self) -> None:
        """Leave out what is decided or tagged."""
        article, before = self.desk.article, self.open
        if self._all and article is not None:
            for one in self._all:
                self.desk.need(one.start, one.end)
        self.open = undecided(self._all, self._said, article) if self._all and article is not None else ()
        if self.open != before:
            self._meant = self._now()
            self.changed.emit()

    # --- which one is meant -------------------------------------------------------------------------------

    @property
    def current(self) -> Suggestion | None:
        """The suggestion that keys decide about: the chosen one; else the innermost under the caret, where no tag is."""
        return next((one for one in self.open if one.id == self._meant), None)

    def _now(self) -> str:
        desk = self.desk
        chosen = next((one for one in self.open if one.id == self._chosen), None)
        if desk.fragments:
            return ""
        if chosen is not None and desk.caret == chosen.start:
            return chosen.id
        if not self.open or desk.span is not None:
            return ""
        here = [one for one in self.open if any(a <= desk.caret < b for a, b in one.main.fragments)]
        return min(here, key=lambda one: one.end - one.start).id if here else ""

    def _on_place(self) -> None:
        if (self.open or self._meant) and (now := self._now()) != self._meant:
            self._meant = now
            self.changed.emit()

    def choose(self, one: Suggestion) -> None:
        """Mean this one: the caret goes to its beginning, and it is shown as a whole."""
        self._chosen = one.id
        self.desk.open(None)
        self.desk.place(one.start)
        self._on_place()
        self.desk.look_wanted.emit(*one.hull)

    def step(self, by: int) -> None:
        """The next open suggestion in reading order (1), or the one before (-1)."""
        current = self.current
        if current is not None:
            at = self.open.index(current) + by
        else:
            behind = bisect_right([one.start for one in self.open], self.desk.caret - (by > 0))
            at = behind if by > 0 else behind - 1
        if 0 <= at < len(self.open):
            self.choose(self.open[at])
        elif not self.open:
            self._refuse(self.tr("There is no open suggestion in this article."))
        else:
            self._refuse(self.tr("There is no further suggestion."))

    # --- deciding -----------------------------------------------------------------------------------------

    def accept(self, *, stay: bool = False) -> None:
        """Make tags of the one that is meant, and go to the next; or `stay` and have the new statement open."""
        one, article = self.current, self.desk.article
        if one is None or article is None:
            self._refuse(self.tr("No suggestion stands under the caret; M goes to the next one."))
            return
        from annotator.services import suggesting

        try:
            made = suggesting.accept(article, self.desk.hand(), [one])
            self.desk.project.do(made.edit)
        except Refusal as refusal:
            self._refuse(str(refusal))
            return
        self.desk.said.emit(made.edit.title, False)
        if stay or not self._go_on(one):
            span = article.spans.get(made.spans[0].id)
            if span is not None:
                self.desk.go_to(span)

    def reject(self) -> None:
        """Say that the one that is meant is none, and go to the next."""
        from annotator.services import suggesting

        one = self.current
        if one is None:
            self._refuse(self.tr("No suggestion stands under the caret; M goes to the next one."))
        elif self.desk.do(lambda article, hand: suggesting.reject(article, hand, [one])):
            self._go_on(one)

    def _go_on(self, one: Suggestion) -> bool:
        """To the next one behind; where there is none, stay."""
        behind = [other for other in self.open if other.start >= one.start]
        if behind:
            self.choose(behind[0])
        return bool(behind)

    def _refuse(self, words: str) -> None:
        self.desk.said.emit(words, True)
