"""Where somebody is and for how long: the place in each article comes back, and the time of work is counted."""

from __future__ import annotations

from contextlib import suppress

from PySide6.QtCore import QObject

from annotator.domain.change import Refusal
from annotator.ui.desk import Desk
from annotator.ui.places import Place, Places
from annotator.ui.stopwatch import Stopwatch
from annotator.ui.text.view import ArticleView


class Whereabouts(QObject):
    """Follows the desk from project to project."""

    def __init__(self, desk: Desk, view: ArticleView) -> None:
        super().__init__(view)
        self.desk, self.view = desk, view
        self.stopwatch = Stopwatch(self._spend)
        self._places: Places | None = None
        desk.adopting.connect(self._leave_project)
        desk.adopted.connect(self._enter_project)
        desk.article_leaving.connect(self._leave_article)
        for gesture in (desk.place_changed, desk.saved, desk.open_changed):
            gesture.connect(self._work_on)

    @property
    def last(self) -> str:
        """The article that was in hand last; empty where there was none."""
        return self._places.last if self._places else ""

    def come_back(self) -> None:
        """To where somebody was in the article that is in hand now."""
        self._work_on()
        document = self.desk.document
        place = self._places.of(document.id) if document and self._places else Place()
        if place.caret or place.top:
            self.desk.place(place.caret)
            self.view.show_offset(place.top, at_top=True)

    def _leave_article(self) -> None:
        document = self.desk.document
        if document is not None and self._places is not None:
            self._places.keep(document.id, Place(self.desk.caret, self.view.top_offset()))

    def _leave_project(self) -> None:
        """While the project is still there: the last seconds belong to it."""
        self.stopwatch.touch("")
        if self._places is not None:
            self._places.save()
            self._places = None

    def _enter_project(self) -> None:
        self._places = Places(self.desk.project.place) if self.desk.has_project else None

    def _work_on(self) -> None:
        self.stopwatch.touch(self.desk.document.id if self.desk.document else "")

    def _spend(self, document_id: str, seconds: int) -> None:
        """Time is counted where it can be; it is no edit, and nothing that is refused need be told."""
        with suppress(Refusal):
            self.desk.project.spend(document_id, seconds)
