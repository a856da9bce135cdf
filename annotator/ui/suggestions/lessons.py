"""What the project has learned: from how many articles, how much better than the rules, and the button that learns."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QMenu, QPushButton, QWidget

from annotator.domain.change import Refusal
from annotator.ui.jobs import Job
from annotator.ui.labelbar import Elided, explain
from annotator.ui.suggestions import Suggesting
from annotator.ui.work import Work

if TYPE_CHECKING:
    from annotator.services.learning import Forgotten, Learned, Outcome
    from annotator.services.steps import Steps

_OFTEN = 5  # seconds: articles are not tagged faster


class State(QObject):
    """How many articles there are to learn from, and what was learned; read beside the window."""

    changed = Signal()

    def __init__(self, suggesting: Suggesting, parent: QObject) -> None:
        super().__init__(parent)
        self.desk = suggesting.proposals.desk
        self.taught = -1  # not known yet
        self.versions: list[Learned] = []
        self._read = 0.0
        self._job: Job | None = None
        self.desk.adopted.connect(self.forget)

    def forget(self) -> None:
        """Another project, or something was learned."""
        self.taught, self.versions, self._read = -1, [], 0.0
        if self._job is not None:
            self._job.cancel()
            self._job.wait()
            self._job = None

    def look(self) -> None:
        """Read again, if that is long ago."""
        if not self.desk.has_project or self._job is not None or monotonic() - self._read < _OFTEN:
            return
        self._read = monotonic()
        self._job = Job(self._steps(), "", self)
        self._job.succeeded.connect(self._on_read)
        self._job.ended.connect(self._on_ended)
        self._job.start_reading()

    def _steps(self) -> Steps[tuple[int, list[Learned]]]:
        from annotator.services import learning
        from annotator.services.steps import Progress

        project = self.desk.project
        yield Progress(0, 0)
        return learning.taught(project), learning.versions(project)

    def _on_read(self, found: tuple[int, list[Learned]]) -> None:
        if self.sender() is self._job:
            self.taught, self.versions = found
            self.changed.emit()

    def _on_ended(self) -> None:
        if self.sender() is self._job:
            self._job = None


class Lessons(QWidget):
    """At the foot of the panel."""

    def __init__(self, suggesting: Suggesting, work: Work) -> None:
        super().__init__()
        self.suggesting, self.work = suggesting, work
        self.desk = suggesting.proposals.desk
        self.state = State(suggesting, self)
        self._outcome: Outcome | None = None  # learned, until the work has ended
        self._gone: Forgotten | None = None
        self.told = Elided("", "help")
        self.learn_button, self.versions_button = QPushButton(self.tr("Learn")), QPushButton("⋯")
        self.learn_button.clicked.connect(self.learn)
        self.versions_button.setObjectName("segment")
        self.versions_button.setFixedWidth(26)
        self.versions_button.setAccessibleName(self.tr("What was learned…"))
        self.versions_button.clicked.connect(self._show_versions)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self.told, 1)
        row.addWidget(self.learn_button)
        row.addWidget(self.versions_button)
        self.state.changed.connect(self.show_state)
        work.ended.connect(self._on_work_ended)
        self.show_state()

    def look(self) -> None:
        """The panel is seen: what is told here may be old."""
        self.state.look()

    def show_state(self) -> None:
        """Say how it stands."""
        from annotator.suggest.learning.trial import FEWEST

        taught, used = self.state.taught, next((one for one in self.state.versions if one.used), None)
        self.learn_button.setEnabled(taught >= FEWEST and self.work.job is None)
        self.versions_button.setVisible(bool(self.state.versions) or self._gone is not None)
        short, whole = self._told(taught, used)
        self.told.setText(short)
        explain(self.told, whole)
        explain(self.learn_button, whole)

    def _told(self, taught: int, used: Learned | None) -> tuple[str, str]:
        """In a few words, and as a sentence."""
        from annotator.suggest.learning.trial import FEWEST

        whole = self.tr(
            "Learned from {n} articles; on {m} that were held out its F1 is {f1}, that of the rules {rules}."
        )
        if taught < 0:
            return "", ""
        if used is not None:
            return self._figures(used, self.tr("Learned: F1 {f1}, rules {rules} (on {m})")), self._figures(used, whole)
        if self.state.versions:
            one = self.state.versions[0]
            return self._figures(one, self.tr("Rules: F1 {rules}, learned {f1} (on {m})")), self._figures(one, whole)
        if taught >= FEWEST:
            short = self.tr("{n} articles to learn from").format(n=taught)
            return short, self.tr("It takes about a minute, beside the window; what suggests better is used.")
        short = self.tr("Learns from {most} articles on: {n}").format(most=FEWEST, n=taught)
        return short, self.tr("From {most} articles with statements on it can learn from them; there are {n}.").format(
            most=FEWEST, n=taught
        )

    def _figures(self, one: Learned, words: str) -> str:
        told = one.report
        f1, rules = (f"{100 * told[name]:.0f}" for name in ("learned_f1", "rules_f1"))
        return words.format(n=told["articles"], f1=f1, rules=rules, m=told["held_out"])

    # --- learning ---------------------------------------------------------------------------------------------

    def learn(self) -> None:
        """Learn beside the window, with progress and cancel."""
        from annotator.services import learning

        try:
            steps = learning.learn(self.desk.project, pipeline=self.suggesting.settings.pipeline)
            self.work.read(steps, self.tr("Learning"), self._on_learned)
        except Refusal as refusal:
            self.desk.said.emit(str(refusal), True)
        self.show_state()

    def _on_learned(self, outcome: Outcome) -> None:
        self._outcome = outcome

    def _on_work_ended(self) -> None:
        outcome, self._outcome = self._outcome, None
        if outcome is not None and self.desk.has_project:
            self._keep(outcome)
        self.show_state()

    def _keep(self, outcome: Outcome) -> None:
        from annotator.services import learning

        try:
            learned = learning.keep(self.desk.project, outcome)
        except Refusal as refusal:
            self.desk.said.emit(str(refusal), True)
            return
        self.desk.said.emit(
            self._figures(learned, self.tr("Learned from {n} articles: F1 {f1}, the rules {rules}, on {m} held out")),
            False,
        )
        self._other()

    def _other(self) -> None:
        """Something else was learned, or is no more: that suggests now."""
        self.state.forget()
        self.state.look()
        self.suggesting.ahead.again()

    # --- versions ---------------------------------------------------------------------------------------------

    def _show_versions(self) -> None:
        menu = QMenu(self)
        for one in self.state.versions:
            menu.addMenu(self._version(one, menu))
        if self._gone is not None:
            menu.addSeparator()
            menu.addAction(self.tr("Undo deleting version {n}").format(n=self._gone.version.number), self._remember)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.versions_button.mapToGlobal(self.versions_button.rect().bottomLeft()))

    def _version(self, one: Learned, parent: QMenu) -> QMenu:
        state = self.tr("suggests now") if one.used else self.tr("rests")
        words = self.tr("Version {n} of {day}: F1 {f1}, {state}")
        menu = QMenu(
            words.format(n=one.number, day=one.created[:10], f1=f"{100 * one.report['learned_f1']:.0f}", state=state),
            parent,
        )
        menu.addAction(self.tr("Export…"), partial(self._export, one.number))
        menu.addAction(self.tr("Delete"), partial(self._forget, one.number))
        return menu

    def _export(self, number: int) -> None:
        from annotator.services import learning

        place, _ = QFileDialog.getSaveFileName(self, self.tr("Export what was learned"), f"version-{number}.annmodel")
        if place:
            try:
                learning.export(self.desk.project, number, Path(place))
            except Refusal as refusal:
                self.desk.said.emit(str(refusal), True)
            else:
                self.desk.said.emit(self.tr("Saved {file}").format(file=place), False)

    def _forget(self, number: int) -> None:
        from annotator.services import learning

        try:
            self._gone = learning.forget(self.desk.project, number)
        except Refusal as refusal:
            self.desk.said.emit(str(refusal), True)
            return
        self.desk.said.emit(
            self.tr("Version {n} deleted; the menu beside Learn takes that back").format(n=number), False
        )
        self._other()

    def _remember(self) -> None:
        from annotator.services import learning

        gone, self._gone = self._gone, None
        if gone is not None:
            try:
                learning.remember(self.desk.project, gone)
            except Refusal as refusal:
                self.desk.said.emit(str(refusal), True)
            self._other()
