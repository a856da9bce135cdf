"""The suggestions for the article in hand: which are open and shown, in which order, which one is meant, and deciding about them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from annotator.domain.article import Article
from annotator.domain.change import ChangeSet, Refusal
from annotator.domain.model import GOLD, Layer
from annotator.domain.suggestion import PROJECTION, Suggestion, Unaided, Verdict, undecided
from annotator.ui.desk import Desk
from annotator.ui.settings import Settings

if TYPE_CHECKING:
    from annotator.domain.actors import Registry
    from annotator.services.project import Project

STATEMENTS, ACTORS, ALL = "statements", "actors", "all"
IN_TEXT, BY_CONFIDENCE = "text", "confidence"
_TELLING = (Suggestion, Verdict, Layer, Unaided)  # what else may be open after an edit of these, is asked


class Proposals(QObject):
    """Follows the desk. What is open changes with the article, with edits of tags and with decisions."""

    changed = Signal()  # others are open, or another one is meant

    def __init__(
        self, desk: Desk, settings: Settings, registry: Callable[[], Registry], parent: QObject | None = None
    ) -> None:
        """`registry`: the actors of the open project, to link accepted sources with."""
        super().__init__(parent)
        self.desk, self.settings, self._registry = desk, settings, registry
        self.every: tuple[Suggestion, ...] = ()  # all that are open, in reading order
        self.open: tuple[Suggestion, ...] = ()  # of these those that are shown, in the order in which keys go
        self._all: Sequence[Suggestion] = ()
        self._said: Sequence[Verdict] = ()
        self._chosen = ""
        self._meant = ""
        self._ended_at = -1  # the caret's place where the last open one was rejected
        desk.article_changed.connect(self.read)
        desk.edited.connect(self._on_edited)
        desk.place_changed.connect(self._on_place)
        desk.loaded.connect(self._sift)

    # --- which are open -----------------------------------------------------------------------------------

    def read(self) -> None:
        """Ask the project."""
        from annotator.services import suggesting

        article = self.desk.article
        self._all, self._said = (), ()
        if article is not None and self.desk.has_project and self._is_own(article, self.desk.project):
            found, self._said = suggesting.known(self.desk.project, article.document.id)
            self._all = [one for one in found if self.settings.suggest or one.maker == PROJECTION]
        self._sift()

    def on_answered(self, document_id: str) -> None:
        """Other suggestions were made for an article."""
        if self.desk.document is not None and self.desk.document.id == document_id:
            self.read()

    def _is_own(self, article: Article, project: Project) -> bool:
        """Suggestions are for the coder's own layer, also while there is none yet, until it is called complete."""
        layer = article.layer
        mine = layer is None or (project.coder is not None and layer.coder_id == project.coder.id)
        done = layer is not None and (layer.name == GOLD or layer.status == "complete")
        return project.coder is not None and mine and not done

    def _on_edited(self, news: object) -> None:
        if not isinstance(news, ChangeSet) or any(isinstance(c.value, _TELLING) for c in news.changes):
            self.read()
        elif self._all:
            self._sift()

    def _sift(self) -> None:
        """Leave out what is decided or tagged."""
        article, before = self.desk.article, self.every
        if self._all and article is not None:
            for one in self._all:
                self.desk.need(one.start, one.end)
        self.every = undecided(self._all, self._said, article) if self._all and article is not None else ()
        if self.every != before:
            self._choose_shown()

    # --- which are shown ----------------------------------------------------------------------------------

    def is_statement(self, one: Suggestion) -> bool:
        """Is it a statement, rather than a single span?"""
        article = self.desk.article
        return article is not None and bool(article.codebook.label(one.main.label).roles)

    def _shows(self, one: Suggestion) -> bool:
        kinds = self.settings.suggest_kinds
        if one.maker == PROJECTION:
            return True  # somebody wanted just these
        return kinds == ALL or self.is_statement(one) == (kinds != ACTORS)

    def _choose_shown(self) -> None:
        shown = [one for one in self.every if self._shows(one)]
        if self.settings.suggest_order == BY_CONFIDENCE:
            shown.sort(key=lambda one: (-one.confidence, one.start))
        self.open = tuple(shown)
        self._meant = self._now()
        self.changed.emit()

    def show_kinds(self, kinds: str) -> None:
        """Show statements, actors, or all."""
        self.settings.suggest_kinds = kinds
        self.settings.save()
        self._choose_shown()

    def order_by(self, order: str) -> None:
        """Go through them in the order of the text, or the surest first."""
        self.settings.suggest_order = order
        self.settings.save()
        self._choose_shown()

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
        here = [
            (b - a, one) for one in self.open for part in one.parts for a, b in part.fragments if a <= desk.caret < b
        ]
        return min(here, key=lambda found: found[0])[1].id if here else ""

    def _on_place(self) -> None:
        if self.desk.caret != self._ended_at:
            self._ended_at = -1
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
        """The next open suggestion in their order (1), or the one before (-1)."""
        at = self._beside(by)
        if 0 <= at < len(self.open):
            self.choose(self.open[at])
        elif not self.every:
            self._refuse(self.tr("There is no open suggestion in this article."))
        elif not self.open:
            self._refuse(self.tr("There is no open suggestion of this kind; the panel Suggestions shows the others."))
        else:
            self._refuse(self.tr("There is no further suggestion."))

    def _beside(self, by: int) -> int:
        current = self.current
        if current is not None:
            ahead = (
                by > 0 and current.id != self._chosen and current.start > self.desk.caret
            )  # the caret is in its source
            return self.open.index(current) + (0 if ahead else by)
        if self.settings.suggest_order == BY_CONFIDENCE:
            return 0 if by > 0 else len(self.open) - 1
        behind = bisect_right([one.start for one in self.open], self.desk.caret - (by > 0))
        return behind if by > 0 else behind - 1

    # --- deciding -----------------------------------------------------------------------------------------

    def accept(self, *, stay: bool = False) -> None:
        """Make tags of the one that is meant, and go to the next; or `stay` and have the new statement open."""
        one = self.current
        if one is None:
            self._refuse(self.tr("No suggestion stands under the caret; M goes to the next one."))
            return
        after = self._after(one)
        spans = self.accept_all([one])
        if not spans:
            return
        if stay or not self._go_on(after):
            span = self.desk.article.spans.get(spans[0]) if self.desk.article else None
            if span is not None:
                self.desk.go_to(span)

    def accept_all(self, chosen: Sequence[Suggestion]) -> list[str]:
        """Make tags of several as one edit; the ids of their main spans, none where it was refused."""
        from annotator.services import suggesting

        article = self.desk.article
        if article is None or not chosen:
            return []
        try:
            made = suggesting.accept(article, self.desk.hand(), chosen, self._registry())
            self.desk.project.do(made.edit)
        except Refusal as refusal:
            self._refuse(str(refusal))
            return []
        self.desk.said.emit(made.edit.title, False)
        return [span.id for span in made.spans]

    def reject(self) -> None:
        """Say that the one that is meant is none, and go to the next."""
        one = self.current
        if one is None:
            self._refuse(self.tr("No suggestion stands under the caret; M goes to the next one."))
            return
        after = self._after(one)
        if self.reject_all([one]) and not self._go_on(after):
            self._ended_at = self.desk.caret

    @property
    def has_just_ended(self) -> bool:
        """Was the last one rejected here, and the caret not moved since? The next Del in the same rhythm must delete no tag."""
        return self._ended_at == self.desk.caret

    def reject_all(self, chosen: Sequence[Suggestion]) -> bool:
        """Say that several are none, as one edit."""
        from annotator.services import suggesting

        return bool(chosen) and self.desk.do(lambda article, hand: suggesting.reject(article, hand, chosen))

    def _after(self, one: Suggestion) -> list[str]:
        """What stands behind it in their order."""
        return [other.id for other in self.open[self.open.index(one) + 1 :]]

    def _go_on(self, after: Sequence[str]) -> bool:
        """To the first of these that is open still; where there is none, stay."""
        places = {other.id: other for other in self.open}
        next_ = next((places[key] for key in after if key in places), None)
        if next_ is not None:
            self.choose(next_)
        return next_ is not None

    def _refuse(self, words: str) -> None:
        self.desk.said.emit(words, True)
