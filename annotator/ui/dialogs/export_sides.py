"""What stories decide about an export: what stands together on a side of a split, one version of
each story, and what came of it."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QCheckBox, QLabel

from annotator.domain.grouping import AUTHOR, OUTLET
from annotator.services.send import Options
from annotator.services.settling import Settled
from annotator.ui import fields
from annotator.ui.labelbar import plain
from annotator.ui.sentences import told


class SideChoices(QObject):
    """The fields; whoever lays them out puts the boxes where boxes stand."""

    changed = Signal()

    def __init__(self, form: fields.Form, parent: QObject) -> None:
        super().__init__(parent)
        rows = [
            (self.tr("Versions of a story"), ""),
            (self.tr("Versions of a story, articles of an author"), AUTHOR),
            (self.tr("Versions of a story, articles of an outlet"), OUTLET),
        ]
        self.group = fields.choice(
            form, self.tr("On one side"), rows, "", lambda _value: self.changed.emit()
        )
        self.one_version = QCheckBox(self.tr("One version of each story"))
        self.by_side = QCheckBox(self.tr("One file for each side of the split"))

    def by(self) -> str:
        """What ties articles besides their stories; empty where nothing does."""
        return str(self.group.currentData())

    def show_options(self, options: Options) -> None:
        """Choose these."""
        self.group.setCurrentIndex(max(self.group.findData(options.group), 0))
        self.one_version.setChecked(options.one_version)
        self.by_side.setChecked(options.by_side)


def outcome() -> QLabel:
    """Where it is told which shares were reached, how large groups are, and what was left out."""
    label = plain("", "meta")
    label.setWordWrap(True)
    label.setObjectName("Sides")
    label.hide()
    return label


def tell(label: QLabel, settled: Settled) -> None:
    """Tell what came of it; nothing where there is nothing to tell."""
    lines = [told(line) for line in settled.lines()]
    label.setText("\n".join(lines))
    label.setVisible(bool(lines))
