"""Find in the article or in all of them: words, tags, what the articles are like; the hits are ticked, tagged, relabelled,
removed, each as one edit."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QModelIndex, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from annotator.domain.change import ChangeSet, Refusal
from annotator.domain.query import MODES, Query
from annotator.services import codebooks, everywhere, finding
from annotator.services.annotate import Hand
from annotator.services.everywhere import Finding
from annotator.services.finding import MOST, BadExpression, Occurrence
from annotator.services.steps import Steps, run
from annotator.ui.concordance import TICKS, Concordance, Hits
from annotator.ui.desk import Desk
from annotator.ui.filters import Filters
from annotator.ui.jobs import Job
from annotator.ui.labelbar import plain
from annotator.ui.language import QT_TRANSLATE_NOOP
from annotator.ui.panels import Stage
from annotator.ui.sentences import told

TITLE = QT_TRANSLATE_NOOP("Window", "Find")
AREA = Qt.DockWidgetArea.BottomDockWidgetArea
PLACE = 40
HIDDEN = True  # until somebody asks for it

_HERE, _ALL = 0, 1  # where to look
_HIGH = 200  # px without filters


class Find(QWidget):
    """A line for the words, filters, the hits, and what can be done with the ticked ones."""

    def __init__(self, stage: Stage) -> None:
        super().__init__()
        self.setObjectName("panel")
        self.desk: Desk = stage.desk
        self.work = stage.work
        self.words, self.scope, self.mode = QLineEdit(), QComboBox(), QComboBox()
        self.case, self.more = QCheckBox(self.tr("Same case")), QPushButton(self.tr("Filters"))
        self.filters = Filters(stage.desk, stage.actors)
        self.trouble, self.count = plain("", "trouble"), plain("", "meta")
        self.model = Hits(self)
        self.list = Concordance(self.model, stage.desk, stage.theme, self._key)
        self._relabels = False
        self._entity: str | None = None
        self._asked: Query | None = None
        self._searching: Job | None = None
        self._next = False
        self._lay_out()
        self._connect()
        self._say_count()

    def _lay_out(self) -> None:
        self.words.setPlaceholderText(self.tr("Words to find, Enter"))
        self.words.setAccessibleName(self.tr("Words to find"))
        self.scope.addItems([self.tr("In the article"), self.tr("In all articles")])
        self.scope.setAccessibleName(self.tr("Where to look"))
        self.mode.addItems([self.tr("As written"), self.tr("All words"), self.tr("Part of words"), self.tr("Regex")])
        self.mode.setAccessibleName(self.tr("How the words are meant"))
        self.case.setChecked(True)
        self.more.setCheckable(True)
        self.filters.hide()
        self.trouble.hide()
        head = QHBoxLayout()
        head.setContentsMargins(16, 8, 16, 4)
        head.setSpacing(8)
        head.addWidget(self.words, 1)
        self.alike = QPushButton(self.tr("Tagged alike?"))
        for widget in (self.scope, self.mode, self.case, self.more, self.alike):
            head.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.trouble)
        column.addWidget(self.filters)
        column.addWidget(self.list, 1)
        column.addLayout(self._foot())
        self.setMinimumHeight(_HIGH)

    def _foot(self) -> QHBoxLayout:
        foot = QHBoxLayout()
        foot.setContentsMargins(16, 4, 16, 8)
        foot.setSpacing(8)
        foot.addWidget(self.count, 1)
        for key, words in (("Space", self.tr("tick")), ("A", self.tr("all or none")), ("1…9", self.tr("tag")),
                           ("L", self.tr("relabel")), ("K", self.tr("still right")), ("Del", self.tr("remove tags")), ("Enter", self.tr("go there")),
                           ("Esc", self.tr("close"))):  # fmt: skip
            foot.addWidget(plain(key, "key"))
            foot.addWidget(plain(words, "meta"))
        return foot

    def _connect(self) -> None:
        self.words.returnPressed.connect(self.look)
        self.words.textChanged.connect(lambda _text: self._say_trouble(""))
        for box in (self.scope, self.mode):
            box.activated.connect(lambda _n: self.look_if_asked())
        self.case.clicked.connect(lambda _on: self.look_if_asked())
        self.more.toggled.connect(self._show_filters)
        self.filters.changed.connect(self.look_if_asked)
        self.alike.clicked.connect(self.check)
        self.list.clicked.connect(self._clicked)
        self._stale = False
        self._again = QTimer(self, singleShot=True, interval=0)
        self._again.timeout.connect(self._look_again)
        self.desk.edited.connect(self._on_edited)
        self.work.ended.connect(self._on_ended)

    def _on_ended(self) -> None:
        if self._next:
            QTimer.singleShot(0, self, self._look_next)
        else:
            self._again.start()

    def _look_next(self) -> None:
        self._next, self._searching = False, None
        self.look()

    @property
    def busy(self) -> bool:
        """Is something sought, or about to be?"""
        return self._next or self.work.job is not None

    # --- looking ----------------------------------------------------------------------------------------

    def begin(self) -> None:
        """Every occurrence of the selected words, or of the span in hand. Raises `Refusal` where there are none."""
        article = self.desk.article
        if article is None:
            raise Refusal(self.tr("No article is open."))
        span = self.desk.span
        self._entity = span.entity_id if span and not self.desk.fragments else None
        fragments = self.desk.fragments or (list(span.fragments) if span else [])
        if len(fragments) != 1:
            raise Refusal(self.tr("Which words? Select some, or put the caret into a tag of one piece."))
        start, end = fragments[0]
        self._write(article.text[start:end])
        self.mode.setCurrentIndex(MODES.index("phrase"))
        self.filters.clear()
        self.look()

    def begin_everywhere(self) -> None:
        """The keyboard goes to the words, to be sought in all articles; selected ones stand there already."""
        article, (start, end) = self.desk.article, self.desk.selection
        self._entity = None
        if article and 0 < end - start < 80:
            self._write(article.text[start:end])
        self.scope.setCurrentIndex(_ALL)
        self.case.setChecked(False)
        self.filters.refresh()
        self.words.setFocus()
        self.words.selectAll()
        self.list.say_when_empty(self.tr("Enter finds the words in every article, 50 at once. Filters narrow it down: "
                                         "to a label, an attribute, an actor, a coder; to a status, an outlet, dates."))  # fmt: skip

    def begin_outdated(self) -> None:
        """Spans that were made under another meaning of their label; K lets the ticked ones stand."""
        self.words.clear()
        self.scope.setCurrentIndex(_ALL)
        self.filters.clear()
        self.filters.refresh()
        self.filters.outdated.setChecked(True)
        self.more.setChecked(True)
        self.look_if_asked()

    def _write(self, words: str) -> None:
        self.words.setText(" ".join(words.split()))

    def _show_filters(self, shown: bool) -> None:
        if shown:
            self.filters.refresh()
        self.filters.setVisible(shown)
        self.setMinimumHeight(_HIGH + self.filters.sizeHint().height() * shown)

    @property
    def query(self) -> Query:
        """What is asked for."""
        here = self.desk.document.id if self.desk.document and self.scope.currentIndex() == _HERE else ""
        mode = MODES[self.mode.currentIndex()]
        return Query(words=self.words.text(), mode=mode, same_case=self.case.isChecked(), document=here,
                     **self.filters.asked())  # fmt: skip

    def look_if_asked(self) -> None:
        """Look again after a choice, where there is something to look for."""
        self.more.setText(self.tr("Filters ({n})").format(n=n) if (n := self.filters.count) else self.tr("Filters"))
        if self.words.text().strip() or self.query.seeks_tags:
            self.look()

    def look(self) -> None:
        """Find. The first hits come at once where the index of words knows them; the rest with progress and cancel."""
        if self.scope.currentIndex() == _HERE and self.desk.document is None:
            self.desk.said.emit(self.tr("No article is open."), True)
            return
        if self._searching is not None and self._searching is self.work.job:
            self._searching.cancel()  # it is looked anew when that one has ended
            self._next = True
            return
        self._asked = query = self.query
        try:
            self._say_trouble("")
            first = finding.first(self.desk.project, query)
        except Refusal as refusal:
            self._refuse(refusal)
            return
        if first and (first.hits or first.whole):
            self._show(first.hits)
        if first is None or not first.whole:
            self._read(finding.find(self.desk.project, query), self.tr("Search"), self._show_rest)

    def _refuse(self, refusal: Refusal) -> None:
        self._say_trouble(str(refusal))
        self.words.setFocus()
        if isinstance(refusal, BadExpression):
            self.words.setCursorPosition(refusal.position)

    def _say_trouble(self, words: str) -> None:
        """What is wrong with the words, under them."""
        self.trouble.setText(told(words))
        self.trouble.setVisible(bool(words))

    def check(self) -> None:
        """Are the same words tagged alike?"""
        self._read(everywhere.consistency(self.desk.project), self.tr("Check"), self._show)

    def _read(self, steps: Steps[Any], title: str, then: Callable[[Any], None]) -> None:
        try:
            self._searching = self.work.read(steps, title, then, self._on_refused)
        except Refusal as refusal:
            self.desk.said.emit(str(refusal), True)

    def _on_refused(self, error: Exception) -> None:
        if isinstance(error, Refusal):
            self._say_trouble(str(error))

    def _show_rest(self, found: list[Occurrence]) -> None:
        """All hits; where the first ones are shown already, ticks and row stay as they are."""
        shown = len(self.model.all)
        if shown and found[:shown] == self.model.all:
            self.model.extend(found[shown:])
            self._say_found()
        else:
            self._show(found)

    def _show(self, found: list[Occurrence] | list[Finding]) -> None:
        self.model.show(found)
        self._say_found()
        self.list.say_when_empty(self.tr("Nothing was found."))
        if found:
            self.list.selectRow(0)
            self.list.setFocus()

    def _say_found(self) -> None:
        n = len(self.model.all)
        said = self.tr("{n} found").format(n=f"{n:,}")
        if n >= MOST:
            said = self.tr("The first {n} hits; there are more. Filters narrow it down.").format(n=f"{n:,}")
        self.desk.said.emit(said, False)
        self._say_count()

    def _say_count(self) -> None:
        rows = self.model.all
        if rows and isinstance(rows[0], Finding):
            self.count.setText(self.tr("{n} words are not tagged alike; Enter shows their places").format(n=len(rows)))
        else:
            self.count.setText(
                self.tr("{n} of {all} ticked").format(n=len(self.model.ticked), all=len(rows)) if rows else ""
            )

    def _on_edited(self, _news: object) -> None:
        self._stale = True
        self._again.start()

    def _look_again(self) -> None:
        """The tags that are shown may have changed: in the article it is looked again, with the same ticks."""
        query = self._asked
        if not self._stale or self.work.job is not None or not self.isVisible() or query is None or not query.document:
            return
        self._stale = False
        before = [(one.document.id, one.start) for one in self._listed()]
        if self.desk.document is None or not before or before[0][0] != self.desk.document.id:
            return
        found = run(finding.find(self.desk.project, query))
        if [(one.document.id, one.start) for one in found] == before:
            ticked, row = set(self.model.ticked), self.list.currentIndex().row()
            self.model.show(found)
            self.model.ticked = ticked
            self.list.selectRow(row)
            self._say_count()

    def _listed(self) -> list[Occurrence]:
        return [row for row in self.model.all if isinstance(row, Occurrence)]

    # --- doing ------------------------------------------------------------------------------------------

    def _key(self, event: QKeyEvent) -> bool:
        key, text = event.key(), event.text()
        if event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier):
            return False
        if key == Qt.Key.Key_Space:
            self._toggle({self.list.currentIndex().row()})
        elif text in ("a", "A"):
            self._toggle(set(range(len(self.model.all))))
        elif text in ("l", "L"):
            self._relabels = True
            self.desk.said.emit(self.tr("Relabel the ticked ones: 1 to 9, Esc"), False)
        elif len(text) == 1 and text in "123456789":
            self._mark(text)
        elif text in ("k", "K"):
            self._do(lambda hand: codebooks.confirm(self.desk.project, hand, self.model.chosen))
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._do(lambda hand: everywhere.remove(self.desk.project, hand, self.model.chosen))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._go(self.list.currentIndex().row())
        elif key == Qt.Key.Key_Escape:
            self._escape()
        else:
            return False
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Esc in a field closes, too."""
        if event.key() == Qt.Key.Key_Escape:
            self._escape()
        else:
            super().keyPressEvent(event)

    def _escape(self) -> None:
        if self._relabels:
            self._relabels = False
            self.desk.said.emit("", False)
            return
        dock = self.parentWidget()
        if dock is not None:
            dock.hide()
        self.desk.article_wanted.emit()

    def _toggle(self, rows: set[int]) -> None:
        rows = {n for n in rows if 0 <= n < len(self.model.all) and isinstance(self.model.all[n], Occurrence)}
        if rows:
            self.model.tick(rows, on=not rows <= self.model.ticked)
            self._say_count()

    def _clicked(self, index: QModelIndex) -> None:
        at = self.list.viewport().mapFromGlobal(self.list.cursor().pos())
        if at.x() < TICKS and isinstance(self.model.all[index.row()], Occurrence):
            self._toggle({index.row()})
        else:
            self._go(index.row())

    def _go(self, row: int) -> None:
        if not 0 <= row < len(self.model.all):
            return
        one = self.model.all[row]
        if isinstance(one, Finding):
            self._write(one.words)
            self.scope.setCurrentIndex(_ALL)
            self.mode.setCurrentIndex(MODES.index("phrase"))
            self.case.setChecked(True)
            self.look()
            return
        if one.span is not None:
            self.desk.go_to_span(one.document.id, one.span.layer_id, one.span.id)
            return
        if self.desk.document is None or self.desk.document.id != one.document.id:
            self.desk.open_article(one.document.id)
        self.desk.select(one.start, one.end)
        self.desk.look_wanted.emit(one.start, one.end)

    def _mark(self, key: str) -> None:
        relabels, self._relabels = self._relabels, False
        mark = next((m for m in self.desk.project.codebook.marks() if m.key == key), None)
        if mark is None:
            self.desk.said.emit(self.tr("The codebook gives the key {key} to no label.").format(key=key), True)
            return
        project, chosen = self.desk.project, self.model.chosen
        if relabels:
            self._do(lambda hand: everywhere.relabel(project, hand, chosen, mark.label))
        else:
            entity = self._entity if project.codebook.label(mark.label).names_actor else None
            self._do(lambda hand: everywhere.tag(project, hand, chosen, mark.label, entity))

    def _do(self, verb: Callable[[Hand], Steps[ChangeSet]]) -> None:
        """Work the edit out beside the window, then do it at once."""
        try:
            self.work.read(verb(self.desk.hand()), self.tr("Edit"), self._done)
        except Refusal as refusal:
            self.desk.said.emit(str(refusal), True)

    def _done(self, edit: ChangeSet) -> None:
        self.desk.do_freely(lambda: edit)


def build(stage: Stage) -> QWidget:
    """The panel."""
    return Find(stage)
