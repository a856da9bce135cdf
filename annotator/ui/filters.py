"""What hits must be like besides their words: label, attribute, actor, coder; status, outlet and date of the article."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QLineEdit, QPushButton, QWidget

from annotator.domain.model import STATUSES, Entity
from annotator.ui.palette import Choice

if TYPE_CHECKING:
    from annotator.ui.actors import Actors
    from annotator.ui.desk import Desk


class Filters(QWidget):
    """Two rows of choices; the first one of each is none."""

    changed = Signal()

    def __init__(self, desk: Desk, actors: Actors) -> None:
        super().__init__()
        self.desk, self.actors = desk, actors
        self.entity: Entity | None = None
        self.label, self.attribute, self.coder = QComboBox(), QComboBox(), QComboBox()
        self.status, self.outlet = QComboBox(), QComboBox()
        self.since, self.until, self.where = QLineEdit(), QLineEdit(), QLineEdit()
        self.outdated = QCheckBox(self.tr("Older definition"))
        self.outdated.clicked.connect(lambda _on: self.changed.emit())
        self.actor, self.reset = QPushButton(), QPushButton(self.tr("No filters"))
        self._lay_out()
        for box in self._boxes():
            box.activated.connect(lambda _n: self.changed.emit())
        for field in (self.since, self.until, self.where):
            field.returnPressed.connect(self.changed)
        self.actor.clicked.connect(self._choose_actor)
        self.reset.clicked.connect(self.clear)
        self._name_actor(None)

    def _boxes(self) -> tuple[QComboBox, ...]:
        return self.label, self.attribute, self.coder, self.status, self.outlet

    def _lay_out(self) -> None:
        self.actor.setObjectName("pick")
        names = (self.tr("Label"), self.tr("Attribute"), self.tr("Coder"), self.tr("Status"), self.tr("Outlet"))
        for box, name in zip(self._boxes(), names, strict=True):
            box.setAccessibleName(name)
            box.setMinimumContentsLength(8)
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        for field, name in ((self.since, self.tr("From 2026-11-22")), (self.until, self.tr("Until 2026-11-22"))):
            field.setPlaceholderText(name)
            field.setAccessibleName(name)
        grid = QGridLayout(self)
        grid.setContentsMargins(16, 0, 16, 4)
        grid.setSpacing(6)
        rows: tuple[tuple[QWidget, ...], ...] = (
            (self.label, self.attribute, self.actor, self.coder),
            (self.status, self.outlet, self.since, self.until),
        )
        for y, row in enumerate(rows):
            for x, widget in enumerate(row):
                grid.addWidget(widget, y, x)
                grid.setColumnStretch(x, 1)
        self.where.setPlaceholderText(self.tr("Only in articles where … section:World since:2026-01 -label:Claim"))
        self.where.setAccessibleName(self.tr("Only in articles where"))
        grid.addWidget(self.where, len(rows), 0, 1, 4)
        grid.addWidget(self.outdated, 0, 4)
        grid.addWidget(self.reset, 1, 4)

    # --- what there is to choose ------------------------------------------------------------------------

    def refresh(self) -> None:
        """The choices of the project as it is now; what was chosen stays, where it is still there."""
        project = self.desk.project
        book = project.codebook
        kinds = {kind.name: kind for label in book.labels for kind in label.attributes}
        values = [
            (f"{kind.name.capitalize()}: {value}", (kind.name, value))
            for kind in kinds.values()
            for value in kind.values
        ]
        coders = sorted((name, key) for key, name in project.coder_names().items())
        _fill(self.label, self.tr("Any label"), [("  " * depth + label.name, label.id) for depth, label in book.tree()])
        _fill(self.attribute, self.tr("Any attribute"), values)
        _fill(self.coder, self.tr("Any coder"), coders)
        _fill(self.status, self.tr("Any status"), [(self._status(name), name) for name in STATUSES])
        _fill(self.outlet, self.tr("Any outlet"), [(name, name) for name in project.outlets()])

    def _status(self, name: str) -> str:
        return {
            "new": self.tr("New"), "begun": self.tr("Begun"), "complete": self.tr("Complete"), "review": self.tr("Sent back"),
        }[name]  # fmt: skip

    def clear(self) -> None:
        """Ask for nothing."""
        for box in self._boxes():
            box.setCurrentIndex(0)
        for field in (self.since, self.until, self.where):
            field.clear()
        self.outdated.setChecked(False)
        self._name_actor(None)
        self.changed.emit()

    # --- the actor --------------------------------------------------------------------------------------

    def _choose_actor(self) -> None:
        self.actors.palette.open(self._choices, self.tr("Tags that mean which actor?"), self.tr("Enter chooses"))

    def _choices(self, typed: str) -> list[Choice]:
        registry, words = self.actors.registry, typed.strip()
        found = registry.search(words, 50) if words else registry.all()[:50]
        nobody = Choice(self.tr("Any actor"), "", partial(self._take_actor, None))
        return [*([] if words else [nobody]), *(Choice(e.name, e.type, partial(self._take_actor, e)) for e in found)]

    def _take_actor(self, entity: Entity | None) -> None:
        self._name_actor(entity)
        self.changed.emit()

    def _name_actor(self, entity: Entity | None) -> None:
        self.entity = entity
        self.actor.setText(entity.name if entity else self.tr("Any actor…"))

    # --- what is asked ----------------------------------------------------------------------------------

    def asked(self) -> dict[str, Any]:
        """The fields of a query that are asked for."""
        return {
            "label": self.label.currentData() or "",
            "attribute": self.attribute.currentData() or None,
            "entity": self.entity.id if self.entity else "",
            "coder": self.coder.currentData() or "",
            "status": self.status.currentData() or "",
            "outlet": self.outlet.currentData() or "",
            "since": self.since.text().strip(),
            "until": self.until.text().strip(),
            "outdated": self.outdated.isChecked(),
            "where": self.where.text().strip(),
        }

    @property
    def count(self) -> int:
        """How many filters there are."""
        return sum(bool(value) for value in self.asked().values())


def _fill(box: QComboBox, none: str, rows: list[tuple[str, Any]]) -> None:
    before = box.currentData()
    with QSignalBlocker(box):
        box.clear()
        box.addItem(none, "")
        for text, value in rows:
            box.addItem(text, value)
        at = next((n for n, (_, value) in enumerate(rows, 1) if value == before), 0)
        box.setCurrentIndex(at)
