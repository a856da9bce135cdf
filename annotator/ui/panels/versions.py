"""The story of the article in hand: who else tells it, which text corrects which, and tags that wait since."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLayout, QPushButton, QVBoxLayout, QWidget

from annotator.domain.change import Refusal
from annotator.domain.model import Document
from annotator.domain.story import COPY, LOST
from annotator.services import corrections, projection, stories
from annotator.services.corrections import Waiting
from annotator.services.stories import Likenesses, Telling
from annotator.ui.labelbar import Elided, plain
from annotator.ui.language import QT_TRANSLATE_NOOP
from annotator.ui.panels import Stage
from annotator.ui.scrolled import Scrolled
from annotator.ui.seen import WhenSeen
from annotator.ui.versions.compare import CompareWindow
from annotator.ui.versions.words import of_suggestions

if TYPE_CHECKING:
    from collections.abc import Callable

TITLE = QT_TRANSLATE_NOOP("Window", "Versions")
AREA = Qt.DockWidgetArea.RightDockWidgetArea
PLACE = 18
HIDDEN = True

_SHOWN = 60  # cards of a kind


class VersionsPanel(QWidget):
    """Reads while it is in view."""

    def __init__(self, stage: Stage) -> None:
        super().__init__()
        self.setObjectName("panel")
        self.stage, self.desk, self.work = stage, stage.desk, stage.work
        self.area = Scrolled()
        self.area.setAccessibleName(self.tr("Versions"))
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 16, 8)
        column.addWidget(self.area, 1)
        self.setFocusProxy(self.area)
        self._kept: Likenesses | None = None
        self.fresh = WhenSeen(self, self.reload, 80)
        self.work.ended.connect(self._keep)
        for news in (self.desk.saved, self.desk.article_changed, self.desk.adopted):
            news.connect(self.fresh.tell)

    # --- what is shown ------------------------------------------------------------------------------------

    def reload(self) -> None:
        """Read story, corrections and what waits."""
        page = QWidget()
        page.setObjectName("panel")
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 4, 0, 4)
        column.setSpacing(6)
        document = self.desk.document
        if document is not None and self.desk.has_project:
            self._waiting(column, document)
            self._corrections(column, document)
            self._story(column, document)
        else:
            column.addWidget(_help(self.tr("No article is open.")))
        column.addStretch(1)
        self.area.show_page(page)

    def _story(self, column: QVBoxLayout, document: Document) -> None:
        told = stories.story_of(self.desk.project, document.id)
        if told:
            column.addWidget(plain(self.tr("The story in {n} versions").format(n=len(told)), "strong"))
            for one in told[:_SHOWN]:
                column.addWidget(self._telling(one, document))
        else:
            column.addWidget(plain(self.tr("The story"), "strong"))
            column.addWidget(_help(self.tr("No other article is known to tell this story. Agencies are printed by many: a search "
                                           "compares all articles, and keeps what it finds as one edit.")))  # fmt: skip
        buttons = [(self.tr("Find stories"), self.search)]
        if told:
            buttons.append((self.tr("Not this story"), self._part))
        column.addLayout(_buttons(buttons))

    def _telling(self, one: Telling, document: Document) -> QFrame:
        here = one.document.id == document.id
        box, column = _card()
        column.addWidget(self._title(one.document, here=here and one.version.origin != COPY))
        likeness = (
            ""
            if one.version.likeness >= 1
            else self.tr("{n} % like the first").format(n=round(one.version.likeness * 100))
        )
        copy = self.tr("the same text") if one.version.origin == COPY else likeness
        about = " · ".join(filter(None, (one.outlet, one.published or self.tr("date unknown"), copy)))
        column.addWidget(Elided(about, "meta"))
        if not here:
            column.addLayout(_buttons([
                (self.tr("Compare"), partial(self._compare, document, one.document)),
                (self.tr("Suggest tags"), partial(self._take_over, one.document, document)),
            ]))  # fmt: skip
        return box

    def _corrections(self, column: QVBoxLayout, document: Document) -> None:
        chain = corrections.history(self.desk.project, document)
        if len(chain) < 2:
            return
        column.addWidget(
            plain(
                self.tr("Corrected {n} times").format(n=len(chain) - 1)
                if len(chain) > 2
                else self.tr("Corrected once"),
                "strong",
            )
        )
        for n, one in enumerate(chain, 1):
            box, inner = _card()
            inner.addWidget(self._title(one, here=one.id == document.id))
            name = self.tr("newest version") if n == len(chain) else self.tr("version {n}").format(n=n)
            inner.addWidget(Elided(name, "meta"))
            if one.id != document.id:
                older, newer = (one, document) if chain.index(one) < chain.index(document) else (document, one)
                inner.addLayout(_buttons([(self.tr("Compare"), partial(self._compare, older, newer))]))
            column.addWidget(box)

    def _waiting(self, column: QVBoxLayout, document: Document) -> None:
        layer = self.desk.project.own_layer(document.id)
        found = corrections.waiting(self.desk.project, document, layer) if layer and document.follows else []
        if not found:
            return
        column.addWidget(plain(self.tr("{n} tags to look at since the correction").format(n=len(found)), "strong"))
        for one in found[:_SHOWN]:
            column.addWidget(self._waiting_card(one))
        column.addLayout(_buttons([(self.tr("All are done"), partial(self._dismiss, found))]))

    def _waiting_card(self, one: Waiting) -> QFrame:
        box, column = _card()
        name = self.desk.project.codebook.label(one.span.label).name
        lost = one.anchor.how == LOST
        state = self.tr("lost") if lost else self.tr("{n} % the same words").format(n=round(one.anchor.score * 100))
        column.addWidget(Elided(f"{name} · {state}", "meta"))
        words = plain(" ".join(one.quote.split())[:200])
        words.setWordWrap(True)
        column.addWidget(words)
        buttons: list[tuple[str, Callable[[], None]]] = [(self.tr("Show"), partial(self._go, one))]
        if lost:
            buttons.append((self.tr("Place here"), partial(self._put, one)))
        buttons.append((self.tr("Dismiss") if lost else self.tr("Right"), partial(self._dismiss, [one])))
        column.addLayout(_buttons(buttons))
        return box

    def _title(self, document: Document, *, here: bool) -> QWidget:
        if here:
            return Elided(self.tr("{title} (this one)").format(title=document.title), "strong")
        words = document.title
        button = QPushButton(f"{words[:30]}…" if len(words) > 30 else words)
        button.setObjectName("link")
        button.clicked.connect(lambda: self.desk.open_article(document.id))
        return button

    # --- what can be done -----------------------------------------------------------------------------------

    def search(self) -> None:
        """Look for stories, beside the window, and keep what is found."""
        try:
            self.work.read(stories.look(self.desk.project), self.tr("Find stories"), self._keep_soon)
        except Refusal as refusal:
            self.desk.said.emit(str(refusal), True)

    def _keep_soon(self, found: Likenesses) -> None:
        self._kept = found  # until the search has ended

    def _keep(self) -> None:
        found, self._kept = self._kept, None
        if found is None:
            return
        try:
            self.work.write(stories.keep(self.desk.project, found), self.tr("Find stories"), found.sentence())
        except Refusal as refusal:
            self.desk.said.emit(str(refusal), True)

    def _part(self) -> None:
        document = self.desk.document
        if document is not None:
            self.desk.do_freely(lambda: stories.part(self.desk.project, document.id))

    def _compare(self, one: Document, other: Document) -> None:
        window = CompareWindow(self.desk, self.stage.theme, one, other)
        window.setParent(self.window(), window.windowFlags())
        window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        window.said.connect(self.desk.said)
        window.show()

    def _take_over(self, source: Document, target: Document) -> None:
        try:
            found = projection.project_tags(self.desk.project, source.id, target.id)
            self.desk.project.do(projection.edit(found, source))
        except Refusal as refusal:
            self.desk.said.emit(str(refusal), True)
            return
        self.desk.said.emit(self.tr("{words}. M goes through them.").format(words=of_suggestions(found)), False)
        self.desk.article_wanted.emit()

    def _go(self, one: Waiting) -> None:
        if one.anchor.placed and self.desk.document is not None:
            self.desk.go_to_span(self.desk.document.id, one.anchor.layer_id, one.anchor.placed)
            return
        self.desk.place(one.near)
        self.desk.look_wanted.emit(one.near, one.near + 1)
        self.desk.article_wanted.emit()

    def _put(self, one: Waiting) -> None:
        pieces = self.desk.fragments
        self.desk.do(lambda article, hand: corrections.put(self.desk.project, article, hand, one, pieces))

    def _dismiss(self, several: list[Waiting]) -> None:
        self.desk.do(lambda article, hand: corrections.dismiss(article, hand, several))


def _help(words: str) -> QWidget:
    label = plain(words, "help")
    label.setWordWrap(True)
    return label


def _card() -> tuple[QFrame, QVBoxLayout]:
    box = QFrame()
    box.setObjectName("group")
    column = QVBoxLayout(box)
    column.setContentsMargins(10, 8, 10, 8)
    column.setSpacing(4)
    return box, column


def _buttons(wanted: list[tuple[str, Callable[[], None]]]) -> QLayout:
    row = QHBoxLayout()
    row.setSpacing(6)
    for words, run in wanted:
        button = QPushButton(words)
        button.clicked.connect(lambda _checked=False, run=run: run())
        row.addWidget(button)
    row.addStretch(1)
    return row


def build(stage: Stage) -> QWidget:
    """The panel."""
    return VersionsPanel(stage)
