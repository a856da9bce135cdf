"""Annotate, Review, Agreement: which of them is in front. The later ones are made when they are first asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from annotator.domain.change import Refusal
from annotator.ui.desk import Desk

if TYPE_CHECKING:
    from annotator.ui.agreement.page import AgreementPage
    from annotator.ui.review.page import ReviewPage
    from annotator.ui.window import Window

ANNOTATE, REVIEW, AGREEMENT = "annotate", "review", "agreement"


class Workspaces(QObject):
    """The pages beside the article's own."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self.now = ANNOTATE
        self._review: ReviewPage | None = None
        self._agreement: AgreementPage | None = None
        self._gold = Desk(self)  # reads gold for the review's text
        window.desk.adopting.connect(self.leave)
        window.desk.articles_changed.connect(self._renew)

    # --- pages ------------------------------------------------------------------------------------------

    @property
    def review(self) -> ReviewPage:
        """The review workspace; made with its first use."""
        if self._review is None:
            from annotator.ui.review.page import ReviewPage

            window = self._window
            page = ReviewPage(window.desk, self._gold, window.theme, window.work, window.run_by_id, window.keymap.shown)
            page.desk.said.connect(window.desk.said)
            page.desk.review_changed.connect(window.figures)
            for command in window.commands:
                if command.where == "review":
                    page.addAction(window.actions_by_id[command.id])
            window.pages.addWidget(page)
            self._review = page
        return self._review

    @property
    def agreement(self) -> AgreementPage:
        """The agreement workspace; made with its first use."""
        if self._agreement is None:
            from annotator.ui.agreement.page import AgreementPage

            window = self._window
            page = AgreementPage(window.desk, window.theme, window.work, self.open_cases)
            window.pages.addWidget(page)
            self._agreement = page
        return self._agreement

    def reviewing(self) -> ReviewPage:
        """The review workspace, in front. Raises `Refusal` where it is not."""
        if self.now != REVIEW or self._review is None:
            raise Refusal(self.tr("This is a command of the review: Ctrl+2."))
        return self._review

    # --- going there --------------------------------------------------------------------------------------

    def show(self, name: str) -> None:
        """Bring a workspace to the front. Raises `Refusal` while no project is open."""
        window = self._window
        _ = window.desk.project
        if name != ANNOTATE:
            window.docks.put_away()
        page: QWidget = window.middle
        if name == REVIEW:
            page = self.review
            self._adopt()
        elif name == AGREEMENT:
            page = self.agreement
        self.now = name
        window.pages.setCurrentWidget(page)
        window.top.choose(name)
        if name == ANNOTATE:
            window.docks.bring_back()
            window.focus_article()
        elif name == REVIEW:
            self._enter_review()
        else:
            self.agreement.enter()
        window.figures()

    def _enter_review(self) -> None:
        page, document = self.review, self._window.desk.document
        page.enter()
        if page.desk.review is None and not page.desk.trouble and document is not None:
            page.open(document.id)

    def _adopt(self) -> None:
        """The desk that reads gold works on the same project."""
        bridge = self._window.desk.bridge
        if bridge is not None and not self._gold.has_project:
            self._gold.adopt(bridge)

    def open_cases(self, document_id: str, which: str = "") -> None:
        """Review an article, beginning with a case: of that key, or the first of that class."""
        self.show(REVIEW)
        page = self.review
        page.open(document_id)
        case = next((one for one in page.desk.cases if which in ("", one.key, one.kind)), None)
        if case is not None:
            page.desk.choose(case)

    def leave(self) -> None:
        """The project is let go: its pages go with it."""
        self._gold.adopt(None)
        for page in (self._review, self._agreement):
            if page is not None:
                self._window.pages.removeWidget(page)
                page.deleteLater()
        self._review = self._agreement = None
        self.now = ANNOTATE

    def _renew(self) -> None:
        if self._review is not None:
            self._review.renew()

    def rebuild(self) -> None:
        """Another theme: the pages are made anew, what was in hand is in hand again."""
        now = self.now
        document = self._review.desk.document if self._review else None
        self.leave()
        if now != ANNOTATE:
            self.show(now)
        if now == REVIEW and document is not None:
            self.review.open(document.id)
