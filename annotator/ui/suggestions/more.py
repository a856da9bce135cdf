"""What is chosen once: whether suggestions are made, with which pipelines, and for which articles not."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFileDialog, QMenu, QMessageBox, QWidget

from annotator.ui.suggestions import Suggesting
from annotator.ui.suggestions.proposals import BY_CONFIDENCE, IN_TEXT


class More(QMenu):
    """The menu of the panel, made anew whenever it opens."""

    def __init__(self, suggesting: Suggesting, run: Callable[[str], None], parent: QWidget) -> None:
        """`run`: a command by its id."""
        super().__init__(parent)
        self._run = run
        self.suggesting, self.settings = suggesting, suggesting.settings
        self.desk = suggesting.proposals.desk
        self.aboutToShow.connect(self._fill)

    def _fill(self) -> None:
        from annotator.suggest import pipeline

        self.clear()
        proposals, now = self.suggesting.proposals, self.settings.suggest_order
        self._check(self.tr("In the order of the text"), now != BY_CONFIDENCE, partial(proposals.order_by, IN_TEXT))
        self._check(self.tr("Surest first"), now == BY_CONFIDENCE, partial(proposals.order_by, BY_CONFIDENCE))
        self.addSeparator()
        self._check(self.tr("Suggest by itself, ahead of the queue"), self.settings.suggest, self._turn)
        hidden = self._is_hidden()
        action = self.addAction(self.tr("Hide suggestions in this article"))
        action.setCheckable(True)
        action.setChecked(hidden)
        action.setEnabled(self.desk.document is not None)
        action.triggered.connect(lambda _on: self._run("suggest.hide"))
        self.addSeparator()
        names = QMenu(self.tr("Pipeline that parses"), self)
        self._check(
            self.tr("The best that is installed"), not self.settings.pipeline, partial(self._parse_with, ""), names
        )
        for name in pipeline.installed():
            self._check(name, self.settings.pipeline == name, partial(self._parse_with, name), names)
        if _is_folder(self.settings.pipeline):
            self._check(self.settings.pipeline, True, partial(self._parse_with, self.settings.pipeline), names)
        names.addAction(self.tr("From a folder…"), partial(self._ask, self._parse_with))
        self.addMenu(names)
        trained = QMenu(self.tr("Trained pipeline that finds spans"), self)
        self._check(self.tr("None"), not self.settings.trained, partial(self._find_with, ""), trained)
        if self.settings.trained:
            self._check(self.settings.trained, True, partial(self._find_with, self.settings.trained), trained)
        trained.addAction(self.tr("From a folder…"), partial(self._ask, self._find_with))
        self.addMenu(trained)

    def _check(self, words: str, on: bool, run: Callable[[], None], menu: QMenu | None = None) -> None:
        action = (menu or self).addAction(words)
        action.setCheckable(True)
        action.setChecked(on)
        action.triggered.connect(lambda _on: run())

    def _turn(self) -> None:
        self.settings.suggest = not self.settings.suggest
        self.settings.save()
        self.suggesting.ahead.again()
        self.suggesting.proposals.read()

    def _is_hidden(self) -> bool:
        from annotator.services import proposing

        document = self.desk.document
        return document is not None and self.desk.has_project and proposing.is_hidden(self.desk.project, document.id)

    def _parse_with(self, name: str) -> None:
        self.settings.pipeline = name
        self._again()

    def _find_with(self, place: str) -> None:
        self.settings.trained = place
        self._again()

    def _again(self) -> None:
        self.settings.save()
        self.suggesting.ahead.end()
        self.suggesting.ahead.again()

    def _ask(self, take: Callable[[str], None]) -> None:
        """A pipeline is a program: say so, and let people choose."""
        place = QFileDialog.getExistingDirectory(self.parentWidget(), self.tr("Folder of a spaCy pipeline"))
        if place and trusted(self.parentWidget(), place):
            take(place)


def trusted(parent: QWidget | None, place: str) -> bool:
    """Does somebody say that the makers of a pipeline are known? Without an answer nothing of it is loaded."""
    box = QMessageBox(parent)
    box.setIcon(QMessageBox.Icon.Warning)
    box.setWindowTitle(QCoreApplication.translate("More", "Load this pipeline?"))
    box.setText(
        QCoreApplication.translate("More", "A pipeline is a program: loading it runs code that its makers chose.")
    )
    words = QCoreApplication.translate("More", "{folder}: load it only if you know where it is from.")
    box.setInformativeText(words.format(folder=Path(place)))
    box.setTextFormat(Qt.TextFormat.PlainText)
    load = box.addButton(QCoreApplication.translate("More", "Load"), QMessageBox.ButtonRole.AcceptRole)
    leave = box.addButton(QCoreApplication.translate("More", "Do not load"), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(leave)
    box.exec()
    return box.clickedButton() is load


def _is_folder(name: str) -> bool:
    return "/" in name or "\\" in name
