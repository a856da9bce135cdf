"""Taking in a colleague's bundle: what would come, how many there are before and after, and what unknown labels become."""

from __future__ import annotations

from collections import Counter

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QGridLayout,
    QVBoxLayout,
    QWidget,
)

from annotator.domain.change import Refusal
from annotator.interchange.bundles import Bundle
from annotator.services import merging
from annotator.services.merging import ADD, Plan
from annotator.services.project import Project
from annotator.ui.labelbar import plain
from annotator.ui.language import QT_TRANSLATE_NOOP
from annotator.ui.sentences import told

KINDS = {
    "document": QT_TRANSLATE_NOOP("Merge", "Articles"), "layer": QT_TRANSLATE_NOOP("Merge", "Layers"),
    "span": QT_TRANSLATE_NOOP("Merge", "Spans"), "relation": QT_TRANSLATE_NOOP("Merge", "Relations"),
    "entity": QT_TRANSLATE_NOOP("Merge", "Actors"), "decision": QT_TRANSLATE_NOOP("Merge", "Decisions"),
    "comment": QT_TRANSLATE_NOOP("Merge", "Comments"), "answer": QT_TRANSLATE_NOOP("Merge", "Answers"),
}  # fmt: skip


class Merge(QDialog):
    """Shows a plan; nothing is changed before “Merge”."""

    merged = Signal(str)  # what came in

    def __init__(self, project: Project, bundle: Bundle, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.project, self.bundle = project, bundle
        self.setWindowTitle(self.tr("Merge bundle"))
        self.setMinimumWidth(460)
        self.plan: Plan | None = None
        self.boxes: dict[str, QComboBox] = {}
        self._column = QVBoxLayout(self)
        self._column.setSpacing(10)
        who = bundle.by or self.tr("a colleague")
        self._column.addWidget(
            plain(
                self.tr("From {who}, {project}, {when}").format(who=who, project=bundle.project, when=bundle.made[:10]),
                "strong",
            )
        )
        self.words = plain("")
        self.words.setWordWrap(True)
        self._column.addWidget(self.words)
        self._labels = QFormLayout()
        self._column.addLayout(self._labels)
        self._counts = QGridLayout()
        self._counts.setHorizontalSpacing(24)
        self._column.addLayout(self._counts)
        self.at_once = QCheckBox(self.tr("Show colleagues' layers at once, also where my own is not complete"))
        self._column.addWidget(self.at_once)
        self.trouble = plain("", "trouble")
        self.trouble.setWordWrap(True)
        self._column.addWidget(self.trouble)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.go = self.buttons.addButton(self.tr("Merge"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.go.setObjectName("primary")
        self.buttons.accepted.connect(self._merge)
        self.buttons.rejected.connect(self.reject)
        self._column.addWidget(self.buttons)
        self.refresh()

    def mapping(self) -> dict[str, str]:
        """What unknown labels become, as far as it is chosen."""
        return {label: str(box.currentData()) for label, box in self.boxes.items() if box.currentData()}

    def refresh(self) -> None:
        """Work the plan out anew and show it. Labels that are lacking want a choice first."""
        try:
            self.plan = merging.plan(self.project, self.bundle, self.mapping(), sealed=not self.at_once.isChecked())
            self.trouble.setText("")
        except Refusal as refusal:
            self.plan = None
            self.trouble.setText(told(str(refusal)))
        self.go.setEnabled(self.plan is not None and not self.plan.empty)
        if self.plan is not None:
            self._ask(self.plan)
            self._show(self.plan)

    def _ask(self, found: Plan) -> None:
        for label, name in found.lacking.items():
            if label not in self.boxes:
                box = QComboBox()
                box.addItem(self.tr("choose …"), "")
                for own in self.project.codebook.labels:
                    box.addItem(own.name, own.id)
                box.addItem(self.tr("add it to the codebook"), ADD)
                box.activated.connect(lambda _: self.refresh())
                box.setAccessibleName(name)
                self.boxes[label] = box
                self._labels.addRow(plain(self.tr("Label “{name}” becomes").format(name=name)), box)

    def _show(self, found: Plan) -> None:
        if found.lacking:
            self.words.setText(self.tr("The codebook lacks labels of this bundle. Say what they become."))
            return
        nothing = self.tr("Everything in this bundle is here already.")
        words = "\n".join(self._groups(found)) if not found.empty else nothing
        if found.changed_meanings:
            names = ", ".join(found.changed_meanings)
            words += "\n" + self.tr("Defined otherwise on the other side: {names}.").format(names=names)
        self.words.setText("\n".join([words, *map(told, found.notes)]))
        while self._counts.count():
            item = self._counts.takeAt(0)
            if item is not None and (widget := item.widget()) is not None:
                widget.deleteLater()
        for n, head in enumerate((self.tr("before"), self.tr("after")), 1):
            self._counts.addWidget(plain(head, "meta"), 0, n, Qt.AlignmentFlag.AlignRight)
        for row, (kind, name) in enumerate(KINDS.items(), 1):
            before, after = found.before.get(kind, 0), found.after.get(kind, 0)
            self._counts.addWidget(plain(QCoreApplication.translate("Merge", name)), row, 0)
            self._counts.addWidget(plain(f"{before:,}", "meta"), row, 1, Qt.AlignmentFlag.AlignRight)
            self._counts.addWidget(
                plain(f"{after:,}", "strong" if after != before else "meta"), row, 2, Qt.AlignmentFlag.AlignRight
            )

    def _groups(self, found: Plan) -> list[str]:
        """What comes in, and what stays outside, by kind."""
        rows = ((self.tr("New: {what}"), found.new), (self.tr("Newer than ours: {what}"), found.newer),
                (self.tr("Here already: {what}"), found.here), (self.tr("Older than ours: {what}"), found.older))  # fmt: skip
        return [words.format(what=_listed(counts)) for words, counts in rows if _listed(counts)]

    def _merge(self) -> None:
        self.refresh()  # with the tick as it is now
        if self.plan is None or self.plan.empty:
            return
        try:
            merging.merge(self.project, self.plan)
        except Refusal as refusal:
            self.trouble.setText(told(str(refusal)))
            return
        self.merged.emit(_listed(self.plan.new + self.plan.newer))
        self.accept()


def _listed(counts: Counter[str]) -> str:
    return ", ".join(
        f"{n:,} {QCoreApplication.translate('Merge', KINDS[kind]).lower()}"
        for kind, n in counts.items()
        if n and kind in KINDS
    )
