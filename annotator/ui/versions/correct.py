"""A new version of an article: typed here or taken from a file; what would become of the tags is told before it is saved."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QPlainTextEdit, QPushButton, QSplitter, QVBoxLayout

from annotator.domain.change import Refusal
from annotator.domain.model import Document
from annotator.services import corrections
from annotator.services.corrections import Plan
from annotator.ui.desk import Desk
from annotator.ui.jobs import Job
from annotator.ui.labelbar import plain
from annotator.ui.sentences import told
from annotator.ui.theme import Theme
from annotator.ui.versions.sidebyside import SideBySide
from annotator.ui.versions.typed import restored
from annotator.ui.versions.words import of_tags
from annotator.ui.work import Work

_WAIT = 500  # ms after the last key


class CorrectWindow(QDialog):
    """Beside the window; nothing is changed before “Save new version”."""

    saved = Signal(str)  # the id of the new version
    looked = Signal()  # what is told is that of what is typed

    def __init__(self, desk: Desk, theme: Theme, work: Work, document: Document) -> None:
        super().__init__()
        self.desk, self.work, self.document = desk, work, document
        self.setWindowTitle(self.tr("New version of “{title}”").format(title=document.title[:60]))
        self.resize(1180, 720)
        self.text = desk.project.text(document.id)
        self.new = self.text
        self.told: Document | None = None  # what a file tells of the new version
        self.plan: Plan | None = None
        self._job: Job | None = None
        self._stale = False
        self.field, self.view = QPlainTextEdit(), SideBySide(theme)
        self.words, self.trouble = plain("", "meta"), plain("", "trouble")
        self.file_button, self.go = (
            QPushButton(self.tr("Take it from a file…")),
            QPushButton(self.tr("Save new version")),
        )
        self._soon = QTimer(self, singleShot=True, interval=_WAIT)
        self._soon.timeout.connect(self._look)
        self._lay_out()
        self.field.setPlainText(self.text)
        self.field.textChanged.connect(self._on_typed)
        self.file_button.clicked.connect(self._ask_file)
        self.go.clicked.connect(self.save)
        work.ended.connect(self._on_ended)
        self._show(None)
        self.field.setFocus()

    def _lay_out(self) -> None:
        help_ = plain(self.tr("Correct the text on the left. Old version and old tags stay as they are; the new version takes the "
                              "tags along to their words."), "help")  # fmt: skip
        help_.setWordWrap(True)
        top = QHBoxLayout()
        top.addWidget(help_, 1)
        top.addWidget(self.file_button)
        both = QSplitter()
        both.setChildrenCollapsible(False)
        self.field.setAccessibleName(self.tr("The new version"))
        self.field.setTabChangesFocus(True)
        both.addWidget(self.field)
        both.addWidget(self.view)
        both.setSizes([430, 720])
        foot = QHBoxLayout()
        foot.addWidget(self.words, 1)
        self.go.setObjectName("primary")
        foot.addWidget(self.go)
        for button in (self.file_button, self.go):
            button.setAutoDefault(False)
        self.trouble.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setSpacing(10)
        column.addLayout(top)
        column.addWidget(both, 1)
        column.addWidget(self.trouble)
        column.addLayout(foot)

    # --- the text -----------------------------------------------------------------------------------------

    def _on_typed(self) -> None:
        self.plan = None
        self.go.setEnabled(False)
        self._stale = True
        self._soon.start()

    def _ask_file(self) -> None:
        file, _ = QFileDialog.getOpenFileName(
            self, self.tr("The new version"), str(Path.home()), self.tr("All files (*)")
        )
        if file:
            self.take_file(file)

    def take_file(self, file: str) -> None:
        """The new version is what a file holds: its one article, and what it tells of it."""
        try:
            self.told, self.new = corrections.from_file(file)
        except Refusal as refusal:
            self._say(str(refusal))
            return
        self.field.blockSignals(True)
        self.field.setPlainText(self.new)
        self.field.blockSignals(False)
        self.text = self.new  # what is typed from now on is typed into this
        self._on_typed()

    def _look(self) -> None:
        if self.work.job is not None:
            if self._job is self.work.job:
                self._job.cancel()
            return  # it is looked anew when that has ended
        self._stale = False
        self.new = restored(self.text, self.field.toPlainText())
        steps = corrections.plan(self.desk.project, self.document.id, self.new, self.told)
        try:
            self._job = self.work.read(steps, self.tr("Compare"), self._show, self._on_refused)
        except Refusal as refusal:
            self._say(str(refusal))

    def _on_ended(self) -> None:
        if self._stale:
            self._soon.start()

    def _on_refused(self, error: Exception) -> None:
        self._show(None)
        self._say(str(error))

    def _show(self, plan: Plan | None) -> None:
        self.plan = plan
        self._say("")
        self.go.setEnabled(plan is not None)
        self.view.show_texts(plan.alignment if plan else None)
        self.words.setText(f"{self.view.summary()} — {of_tags(plan)}" if plan else self.tr("Nothing is changed yet."))
        self.looked.emit()

    def _say(self, words: str) -> None:
        self.trouble.setText(told(words))
        self.trouble.setVisible(bool(words))

    # --- saving -------------------------------------------------------------------------------------------

    def save(self) -> None:
        """Write the new version; one edit."""
        plan = self.plan
        if plan is None:
            return
        try:
            self.work.must_rest()
            corrections.save(self.desk.project, plan)
        except Refusal as refusal:
            self._say(str(refusal))
            return
        self.saved.emit(plan.document.id)
        self.close()

    def done(self, result: int) -> None:
        """Closed: nobody waits for a comparison any more."""
        self._soon.stop()
        self._stale = False
        if self._job is not None and self._job is self.work.job:
            self._job.cancel()
        super().done(result)
