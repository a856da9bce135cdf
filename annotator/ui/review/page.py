"""The review workspace as a page: queue, text, card, and the bar that says every key."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from annotator.domain.model import GOLD, Layer
from annotator.domain.review import gold_id
from annotator.ui.desk import Desk
from annotator.ui.review.bar import KeyBar
from annotator.ui.review.card import Card
from annotator.ui.review.desk import ReviewDesk
from annotator.ui.review.queue import Queue
from annotator.ui.review.staff import MOST, staff
from annotator.ui.review.view import ReviewView
from annotator.ui.theme import Theme
from annotator.ui.work import Work

WIDE = 1400  # px


class ReviewPage(QWidget):
    """Everything that the reviewer sees. `gold` is a desk for reading only: the text view follows it."""

    def __init__(
        self, desk: Desk, gold: Desk, theme: Theme, work: Work, run: Callable[[str], None], key: Callable[[str], str]
    ) -> None:
        super().__init__()
        self.desk, self.work, self._key = ReviewDesk(desk, self), work, key
        self.gold = gold
        self.desk.selected = lambda: gold.fragments
        self.view = ReviewView(gold, self.desk, theme)
        self.queue = Queue(self.desk, theme, key("review.order"))
        self.card = Card(self.desk, theme, run, key)
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.view, 1)
        column.addWidget(self._bar())
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setHandleWidth(1)
        self.splitter.setChildrenCollapsible(False)
        for part in (self.queue, middle, self.card):
            self.splitter.addWidget(part)
        for at, part in ((0, self.queue), (2, self.card)):
            part.setMinimumWidth(200)
            self.splitter.setStretchFactor(at, 0)
        self.splitter.setStretchFactor(1, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.splitter)
        self._surveyed = self._wide = False
        self._told = QTimer(self, singleShot=True, interval=0)
        self._told.timeout.connect(self.on_case)
        self.view.chosen.connect(self._on_text)
        self.queue.article_wanted.connect(self.open)
        self.card.left.connect(self.view.setFocus)
        self.desk.review_changed.connect(self._told.start)
        self.desk.case_changed.connect(self._told.start)
        self.setFocusProxy(self.view)

    def _bar(self) -> KeyBar:
        """What each key does, always."""
        words = {"next": self.tr("next"), "majority": self.tr("majority"), "union": self.tr("union"),
                 "intersection": self.tr("intersect"), "reject": self.tr("nobody"), "edit": self.tr("edit"),
                 "signoff": self.tr("sign off")}  # fmt: skip
        pairs = [
            (self._key("article.complete" if name == "signoff" else f"review.{name}"), told)
            for name, told in words.items()
        ]
        return KeyBar([pairs[0], ("1–9", self.tr("take")), *pairs[1:]])

    # --- coming and going ---------------------------------------------------------------------------------

    def enter(self) -> None:
        """The workspace is shown: find out what there is to review, once."""
        if not self._surveyed and self.desk.desk.has_project:
            self._survey()
        self.view.setFocus()

    def _survey(self) -> None:
        from annotator.services import review

        self._surveyed = True
        self.work.read(review.survey(self.desk.desk.project), self.tr("Compare"), self._on_surveyed)

    def _on_surveyed(self, rows: object) -> None:
        self.queue.articles.show(list(rows))  # type: ignore[call-overload]
        if self.desk.review is None and self.queue.articles.rows:
            self.open(self.queue.articles.rows[0].id)
        self.desk.review_changed.emit()

    def renew(self) -> None:
        """A bulk edit came or went, or another project: what there is to review is asked again."""
        self._surveyed = False

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Another room: the sides have their widths by it."""
        super().resizeEvent(event)
        if (self.width() >= WIDE) != self._wide or event.oldSize().width() <= 0:
            QTimer.singleShot(0, self, self._widths)  # the splitter has its own width a moment later

    def _widths(self) -> None:
        wide = self._wide = self.width() >= WIDE
        left, right = (272, 368) if wide else (236, 320)
        self.splitter.setSizes([left, max(300, self.width() - left - right), right])

    def open(self, document_id: str) -> None:
        """Review an article."""
        self.gold.open_article(document_id, self._gold_layer(document_id))
        self.desk.open(document_id)
        self.view.setFocus()

    def _gold_layer(self, document_id: str) -> Layer:
        """The gold layer, also where there is none yet: the view waits for it."""
        project = self.desk.desk.project
        kept = next((layer for layer in project.layers(document_id) if layer.name == GOLD), None)
        return kept or Layer(id=gold_id(document_id), document_id=document_id, name=GOLD, coder_id="")

    def step_article(self, by: int) -> None:
        """The next or the previous article of the list."""
        self.queue.step(by)

    # --- following the desk -------------------------------------------------------------------------------

    def on_case(self) -> None:
        """Another case, or another look at it: the text shows its lanes."""
        case, desk = self.desk.case, self.desk
        versions = [(desk.names(version), version) for version in desk.versions()]
        lanes: list[tuple[str, tuple[int, ...]]]
        if case is not None and case.coders <= MOST:
            lanes = [
                (self._name(n, version.coders[at]), (version.coders[at],))
                for _, version in versions
                for at, n in enumerate(version.shown)
            ]
            order = {
                coder: n for _, version in versions for n, coder in zip(version.shown, version.coders, strict=True)
            }
            lanes.sort(key=lambda lane: order[lane[1][0]])
        else:
            lanes = [(name, version.coders) for name, version in versions]
        before = self.view.staff
        self.view.show_staff(staff(case, lanes), whole=desk.whole)
        if case is not None and before.pieces != self.view.staff.pieces:
            self.view.show_case(case.start, case.end)

    def _name(self, shown: int, coder: int) -> str:
        from annotator.services import review

        if self.desk.known and self.desk.review is not None:
            return self.desk.review.sheet.works[coder].layer.name
        return review.letter(shown)

    def _on_text(self, offset: int) -> None:
        case = self.desk.at(offset)
        if case is not None:
            self.desk.choose(case)

    def focus_comment(self) -> None:
        """The keyboard goes to the field for a comment; `Enter` says it and comes back."""
        if self.card.comment is not None:
            self.card.ensureWidgetVisible(self.card.comment)
            self.card.comment.setFocus()

    def figures(self) -> str:
        """For the status bar: what is hidden, and how far the review is."""
        review = self.desk.review
        if review is None:
            return ""
        settled = len(review.cases) - len(review.open_cases)
        hidden = "" if self.desk.revealed else self.tr("Coders hidden until decided") + "     "
        return hidden + self.tr("{a} of {b} settled").format(a=settled, b=len(review.cases))
