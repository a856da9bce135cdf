"""Import as a conversation: files are dropped, what was found in them is shown, choices show at once what they change, and a
report tells what came of it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QPlainTextEdit,
    QProgressBar,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from annotator.domain.change import Refusal
from annotator.services import preview
from annotator.services.elsewhere import elsewhere
from annotator.services.intake import Report
from annotator.services.preview import HERE, NEW, PASSED, REFUSED, TWICE, Preview
from annotator.services.profiles import Import
from annotator.services.steps import Progress
from annotator.ui.importing.choices import Choices
from annotator.ui.importing.page import ArticlePage
from annotator.ui.importing.rows import Found, Table, state_words
from annotator.ui.jobs import Job
from annotator.ui.labelbar import plain
from annotator.ui.scrolled import Scrolled
from annotator.ui.sentences import told

if TYPE_CHECKING:
    from annotator.ui.window import Window

_WAIT = 400  # ms after the last choice
_EMPTY, _FOUND, _DONE = range(3)  # pages


class ImportDialog(QDialog):
    """Beside the window; nothing is changed before “Import”."""

    shown = Signal()  # the preview is that of what is given and chosen

    def __init__(self, window: Window, given: Sequence[str] = ()) -> None:
        super().__init__(window)
        self.window_ = window
        self.setWindowTitle(self.tr("Import articles"))
        self.resize(1120, 700)
        self.setAcceptDrops(True)
        self.given: list[str] = []
        self.found = Preview()
        self._job: Job | None = None
        self._stale = self._go = False
        self._soon = QTimer(self, singleShot=True, interval=_WAIT)
        self._soon.timeout.connect(self._look)
        self.choices, self.rows, self.page = Choices(self), Found(window.theme), ArticlePage(window.theme)
        self.table, self.report = Table(self.rows), QPlainTextEdit()
        self.words, self.trouble = plain("", "strong"), plain("", "trouble")
        self.bar, self.stop = QProgressBar(), QPushButton(self.tr("Cancel"))
        self.files_button, self.folder_button = QPushButton(self.tr("Add files…")), QPushButton(self.tr("Add folder…"))
        self.clear_button, self.go = QPushButton(self.tr("Clear")), QPushButton(self.tr("Import"))
        self.stories = QPushButton(self.tr("Find stories"))
        self.go.setObjectName("primary")
        self.pages = QStackedWidget()
        self._lay_out()
        self._connect()
        self.add(given)

    # --- how it looks -------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setSpacing(10)
        top = QHBoxLayout()
        for button in (self.files_button, self.folder_button, self.clear_button):
            button.setAutoDefault(False)
            top.addWidget(button)
        top.addSpacing(12)
        top.addWidget(self.words, 1)
        column.addLayout(top)
        self.trouble.setWordWrap(True)
        self.trouble.hide()
        column.addWidget(self.trouble)
        for page in (self._empty(), self._split(), self.report):
            self.pages.addWidget(page)
        self.report.setReadOnly(True)
        self.report.setAccessibleName(self.tr("Report"))
        column.addWidget(self.pages, 1)
        foot = QHBoxLayout()
        self.bar.setTextVisible(True)
        for piece in (self.bar, self.stop):
            piece.hide()
        self.stop.setAutoDefault(False)
        foot.addWidget(self.bar, 1)
        foot.addWidget(self.stop)
        foot.addStretch()
        self.stories.setAutoDefault(False)
        self.stories.hide()
        foot.addWidget(self.stories)
        self.go.setDefault(True)
        foot.addWidget(self.go)
        column.addLayout(foot)

    def _empty(self) -> QWidget:
        kinds = self.tr(
            "Web pages, PDF, Word, RTF, e-mail, feeds, web archives, agency files, downloads of Factiva, LexisNexis, Nexis and Europresse, "
            "tables, plain text, and tags of other tools."
        )
        first = self.tr("Drop files, folders or ZIP archives here, or add them above.")
        last = self.tr("You will see what was found before anything is changed.")
        words = plain(f"{first}\n\n{kinds}\n\n{last}", "help")
        words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        words.setWordWrap(True)
        return words

    def _split(self) -> QWidget:
        right = QSplitter(Qt.Orientation.Vertical)
        form = Scrolled()
        form.show_page(self.choices)
        right.addWidget(form)
        right.addWidget(self.page)
        right.setSizes([230, 400])
        both = QSplitter(Qt.Orientation.Horizontal)
        both.addWidget(self.table)
        both.addWidget(right)
        both.setSizes([690, 400])
        for splitter in (right, both):
            splitter.setChildrenCollapsible(False)
        return both

    def _connect(self) -> None:
        self.files_button.clicked.connect(self._ask_files)
        self.folder_button.clicked.connect(self._ask_folder)
        self.clear_button.clicked.connect(self._clear)
        self.go.clicked.connect(self._import)
        self.stop.clicked.connect(self._stop)
        self.stories.clicked.connect(self._find_stories)
        self.choices.changed.connect(self._on_changed)
        self.choices.refused.connect(self._say)
        self.choices.profile_chosen.connect(self._on_profile)
        self.table.selectionModel().currentRowChanged.connect(self._on_row)
        work = self.window_.work
        work.progressed.connect(self._on_progress)
        work.ended.connect(self._on_ended)
        work.reported.connect(self._on_reported)

    def done(self, result: int) -> None:
        """Closed: nobody waits for what was looked for any more. An import goes on; its end is told in the window."""
        if self._job is not None and self._job is self.window_.work.job:
            self._job.cancel()
        super().done(result)

    # --- what is given ------------------------------------------------------------------------------------

    def add(self, given: Sequence[str]) -> None:
        """More files and folders."""
        self.given += [one for one in given if one not in self.given]
        self.choices.saved(tuple(self.given))
        if self.given or not self.report.toPlainText():
            self.pages.setCurrentIndex(_FOUND if self.given else _EMPTY)
        self._count()
        if given:
            self._on_changed()

    def _ask_files(self) -> None:
        files, _kind = QFileDialog.getOpenFileNames(self, self.tr("Add files"), self._place(), self.tr("All files (*)"))
        self.add(files)

    def _ask_folder(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, self.tr("Add folder"), self._place())
        self.add([folder] if folder else [])

    def _place(self) -> str:
        return str(Path(self.given[-1]).parent) if self.given else str(Path.home())

    def _clear(self) -> None:
        self.given.clear()
        self.report.clear()
        self.found = Preview()
        self._show(self.found)
        self.add(())

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802
        """Files may be dropped."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802
        """More files."""
        self.add([url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()])

    def _on_profile(self, profile: Import) -> None:
        self.choices.show_options(profile.options)
        self.add([path for path in profile.paths if Path(path).exists()])
        gone = [path for path in profile.paths if not Path(path).exists()]
        if gone:
            self._say(self.tr("{file} is not there any more.").format(file=gone[0]))

    # --- what is found ------------------------------------------------------------------------------------

    def _on_changed(self) -> None:
        self._stale = True
        self._count()
        self._soon.start()

    def _look(self) -> None:
        if not self.given:
            return
        if self._job is not None and self._job is self.window_.work.job:
            self._job.cancel()  # it is looked anew when that one has ended
            return
        if self.window_.work.job is not None:
            return
        self._say("")
        self._stale = False
        steps = preview.look(self.window_.desk.project, list(self.given), self.choices.options(), elsewhere)
        try:
            self._job = self.window_.work.read(steps, self.tr("Preview"), self._show, self._on_refused)
        except Refusal as refusal:
            self._say(str(refusal))

    def _show(self, found: Preview) -> None:
        self.found = found
        self.rows.show_rows(found.rows)
        self.choices.show_columns(found.columns)
        if found.rows:
            self.table.selectRow(0)
        else:
            self.page.show_row(None)
        self._count()
        self.shown.emit()

    def _count(self) -> None:
        found = self.found
        if not self.given:
            self.words.setText("")
        else:
            parts = [
                f"{found.count(state):,} {state_words(state)}"
                for state in (NEW, HERE, TWICE, PASSED, REFUSED)
                if found.count(state)
            ]
            more = (
                self.tr(" · the first of {n} files").format(n=f"{found.files:,}") if found.looked < found.files else ""
            )
            self.words.setText(" · ".join(parts) + more)
        done = self.pages.currentIndex() == _DONE
        self.stories.setVisible(done)
        if done:
            self.go.setText(self.tr("Close"))
            self.go.setEnabled(True)
            return
        ready = self.pages.currentIndex() == _FOUND and not self._stale
        new, partly = found.count(NEW), found.looked < found.files
        self.go.setEnabled(bool(self.given) and ready and bool(new or partly))
        self.go.setText(
            self.tr("Import {n}").format(n=f"{new:,}") if ready and new and not partly else self.tr("Import")
        )

    def _on_row(self, now: QModelIndex, _before: QModelIndex) -> None:
        row = self.found.rows[now.row()] if now.isValid() and now.row() < len(self.found.rows) else None
        self.page.show_row(row, self.found.notes.get(row.file, ()) if row is not None else ())
        if row is not None:
            self.choices.show_file(row.file)

    def _on_refused(self, error: Exception) -> None:
        self._say(str(error) if isinstance(error, Refusal) else f"{type(error).__name__}: {error}")

    def _say(self, words: str) -> None:
        self.trouble.setText(told(words))
        self.trouble.setVisible(bool(words))

    # --- doing it -----------------------------------------------------------------------------------------

    def _import(self) -> None:
        if self.pages.currentIndex() == _DONE:
            self.close()
            return
        try:
            self.window_.work.bring(self.given, self.choices.options())
        except Refusal as refusal:
            self._say(str(refusal))
            return
        self._go = True
        self.go.setEnabled(False)
        self.pages.setEnabled(False)

    def _find_stories(self) -> None:
        """Which of the articles tell the same: the search goes on in the window."""
        self.close()
        self.window_.run_by_id("article.stories")

    def _stop(self) -> None:
        self.window_.work.cancel()

    def _on_progress(self, progress: Progress) -> None:
        for piece in (self.bar, self.stop):
            piece.show()
        self.bar.setRange(0, progress.total)
        self.bar.setValue(progress.done)
        self.bar.setFormat(told(progress.doing).replace("%", "%%"))

    def _on_ended(self) -> None:
        for piece in (self.bar, self.stop):
            piece.hide()
        self.pages.setEnabled(True)
        self._go = False
        self._count()
        if self._stale:
            self._soon.start()

    def _on_reported(self, report: Report) -> None:
        if not self._go:
            return
        parts = [told(report.sentence()) + "."]
        groups = ((self.tr("Refused:"), report.refused), (self.tr("Left out:"), [str(row["reason"]) for row in report.skipped]),
                  (self.tr("Notes:"), report.warnings))  # fmt: skip
        for heading, lines in groups:
            if lines:
                parts += ["", heading, *map(told, lines)]
        self.report.setPlainText("\n".join(parts))
        self.words.setText("")
        self.given.clear()
        self.found = Preview()
        self.pages.setCurrentIndex(_DONE)
