"""Export: which format, whose tags, on which sides of a split; beside it the first records as they will be written, and what
will be lost."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QCheckBox, QDialog, QFileDialog, QHBoxLayout, QPlainTextEdit, QPushButton, QVBoxLayout

from annotator import interchange
from annotator.domain.change import Refusal
from annotator.domain.model import STATUSES
from annotator.services import send
from annotator.services.send import Look, Options
from annotator.ui import fields
from annotator.ui.jobs import Job
from annotator.ui.labelbar import plain
from annotator.ui.sentences import told

if TYPE_CHECKING:
    from annotator.ui.window import Window

_WAIT = 250  # ms after the last choice


def _at_once(_words: str) -> None:
    """What stands in the fields is read when it is used."""


class ExportDialog(QDialog):
    """Beside the window. What is chosen shows at once what it will make."""

    shown = Signal()  # the preview is that of what is chosen

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self.window_ = window
        self.setWindowTitle(self.tr("Export"))
        self.resize(860, 520)
        self.chosen = Options(format="jsonl")
        self.strict = QCheckBox(self.tr("Write nothing where something would be lost"))
        self.preview, self.lost = QPlainTextEdit(), QPlainTextEdit()
        self.trouble, self.go = plain("", "trouble"), QPushButton(self.tr("Export…"))
        self._job: Job | None = None
        self._stale = True
        self._target: Path | None = None
        self._lay_out()
        self._soon = QTimer(self, singleShot=True, interval=_WAIT)
        self._soon.timeout.connect(self._look)
        window.work.ended.connect(self._on_ended)
        self._choose()

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.addLayout(self._form())
        left.addWidget(self.strict)
        left.addWidget(self.trouble)
        left.addWidget(plain(self.tr("What this format cannot carry"), "strong"))
        self.lost.setAccessibleName(self.tr("What this format cannot carry"))
        left.addWidget(self.lost, 1)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.go)
        left.addLayout(row)
        right = QVBoxLayout()
        right.addWidget(plain(self.tr("The first records, as they will be written"), "strong"))
        self.preview.setAccessibleName(self.tr("The first records, as they will be written"))
        for field in (self.preview, self.lost):
            field.setReadOnly(True)
            field.setTabChangesFocus(True)
        right.addWidget(self.preview, 1)
        both = QHBoxLayout(self)
        both.addLayout(left, 2)
        both.addLayout(right, 3)
        self.trouble.setWordWrap(True)
        self.trouble.hide()
        self.go.setDefault(True)
        self.go.clicked.connect(self._ask)

    def _form(self) -> fields.Form:
        form = fields.Form()
        project = self.window_.desk.project
        formats = [(interchange.formats()[name].TITLE, name) for name in interchange.writable()]
        fields.choice(
            form, self.tr("Format"), sorted(formats), self.chosen.format, lambda name: self._choose(format=name)
        )
        layers = [(self.tr("All layers"), "all"), *((name, name) for name in project.layer_names())]
        fields.choice(form, self.tr("Layer"), layers, self.chosen.layer, lambda name: self._choose(layer=name))
        named = {
            "new": self.tr("New"),
            "begun": self.tr("Begun"),
            "complete": self.tr("Complete"),
            "review": self.tr("Sent back"),
        }
        statuses = [(self.tr("Any status"), ()), *((named[name], (name,)) for name in STATUSES)]
        fields.choice(form, self.tr("Status"), statuses, (), lambda names: self._choose(statuses=names))
        self.split = fields.line(form, self.tr("Split"), "", _at_once, "train=0.8,dev=0.1,test=0.1")
        self.seed = fields.line(form, self.tr("Seed"), "0", _at_once)
        for line in (self.split, self.seed):
            line.editingFinished.connect(self._choose)
        return form

    def _choose(self, **chosen: Any) -> None:
        self.chosen = replace(self.chosen, **chosen)
        self._stale = True
        self._soon.start()

    def options(self) -> Options:
        """What is chosen. Raises `Refusal`."""
        split, seed = self.split.text().strip(), self.seed.text().strip()
        if not seed.removeprefix("-").isdecimal():
            raise Refusal(self.tr("The seed is a whole number, not “{words}”.").format(words=seed))
        shares = send.parse_split(split) if split else {}
        return replace(self.chosen, split=shares, seed=int(seed), strict=self.strict.isChecked())

    # --- what it will make --------------------------------------------------------------------------------

    def _look(self) -> None:
        if self._job is not None and self._job is self.window_.work.job:
            self._job.cancel()  # it is looked anew when that one has ended
            return
        if self.window_.work.job is not None:
            return
        try:
            self._say("")
            steps = send.look(self.window_.desk.project, self.options())
            self._stale = False
            self._job = self.window_.work.read(steps, self.tr("Preview"), self._show, self._on_refused)
        except Refusal as refusal:
            self._say(str(refusal))

    def _show(self, look: Look) -> None:
        self.preview.setPlainText(look.sample)
        lines = [f"{row['count']:,} × {told(row['what'])}: {row['example']}" for row in look.report.lost]
        self.lost.setPlainText("\n".join(lines) or self.tr("Nothing is lost."))
        self.shown.emit()

    def _on_refused(self, error: Exception) -> None:
        if isinstance(error, Refusal):
            self._say(str(error))

    def _on_ended(self) -> None:
        if self._target is not None:
            QTimer.singleShot(0, self, self._send)
        elif self._stale:
            self._soon.start()

    def _say(self, words: str) -> None:
        self.trouble.setText(told(words))
        self.trouble.setVisible(bool(words))

    # --- doing it -----------------------------------------------------------------------------------------

    def _ask(self) -> None:
        found = interchange.formats()[self.chosen.format or "jsonl"]
        ending = "" if isinstance(found, interchange.FolderWriter) else found.SUFFIXES[0]
        kinds = f"{found.TITLE} (*{ending})" if ending else self.tr("A new folder (*)")
        place, _kind = QFileDialog.getSaveFileName(self, self.tr("Export"), str(Path.home() / f"tags{ending}"), kinds)
        if not place:
            return
        self._target = Path(place)
        if self._job is not None and self._job is self.window_.work.job:
            self._job.cancel()  # the preview makes room
        else:
            self._send()

    def _send(self) -> None:
        target, self._target = self._target, None
        if target is None:
            return
        try:
            self.window_.work.send(target, self.options())
        except Refusal as refusal:
            self._say(str(refusal))
            return
        self.close()
