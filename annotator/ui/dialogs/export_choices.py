"""What is chosen for an export: format, articles and tags, names, sides; and the profiles that keep such choices."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from annotator import interchange
from annotator.domain.change import Refusal
from annotator.domain.model import STATUSES
from annotator.services import profiles, send
from annotator.services.majority import MAJORITY
from annotator.services.project import Project
from annotator.services.send import Options
from annotator.ui import fields
from annotator.ui.dialogs.export_about import AboutChoices
from annotator.ui.dialogs.export_sides import SideChoices
from annotator.ui.dialogs.export_template import TemplateChoice
from annotator.ui.labelbar import plain

_SHARES = "train=0.8,dev=0.1,test=0.1"


class Choices(QWidget):
    """The fields; `changed` tells that something else is chosen."""

    changed = Signal()
    refused = Signal(str)

    def __init__(self, project: Project, parent: QWidget) -> None:
        super().__init__(parent)
        self._form = fields.Form()
        self.profile, self.save, self.forget = QComboBox(), QPushButton(self.tr("Save")), QPushButton(self.tr("Forget"))
        self._add_profiles()
        self._add_what(project)
        self.about = AboutChoices(self._form, self)
        self.about.changed.connect(self.changed)
        self.split, self.seed = QLineEdit(), QLineEdit("0")
        self.split.setPlaceholderText(_SHARES)
        self.seed.setFixedWidth(64)
        for field, title in ((self.split, self.tr("Split")), (self.seed, self.tr("Seed"))):
            field.setAccessibleName(title)
            field.setObjectName(title)
        self._form.add(self.tr("Split"), _beside(self.split, plain(self.tr("Seed"), "meta"), self.seed))
        self.sides = SideChoices(self._form, self)
        self.sides.changed.connect(self.changed)
        self.template = TemplateChoice()
        self._form.add(self.tr("Template"), self.template)
        self.template.follow(self.format.currentData())
        self.format.currentIndexChanged.connect(lambda _n: self.template.follow(self.format.currentData()))
        self.template.changed.connect(self.changed)
        self.anonymous = QCheckBox(self.tr("Letters for the names of coders"))
        self.card = QCheckBox(self.tr("A card of the dataset beside it"))
        self.superseded = QCheckBox(self.tr("Older versions of corrected articles, too"))
        self.strict = QCheckBox(self.tr("Write nothing where something would be lost"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(self._form)
        for box in (self.sides.one_version, self.sides.by_side, self.anonymous, self.card, self.superseded, self.strict):
            column.addWidget(box)
            box.toggled.connect(self.changed)
        for line in (self.split, self.seed, self.since, self.until):
            line.editingFinished.connect(self.changed)

    def _add_profiles(self) -> None:
        self.profile.setEditable(True)
        self.profile.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self._list_profiles("")
        self.profile.activated.connect(lambda _n: self._load())
        self.save.clicked.connect(self._save)
        self.forget.clicked.connect(self._forget)
        for button in (self.save, self.forget):
            button.setAutoDefault(False)
        self._form.add(self.tr("Profile"), _beside(self.profile, self.save, self.forget))
        self.profile.setAccessibleName(self.tr("Profile"))
        line = self.profile.lineEdit()
        if line is not None:
            line.setPlaceholderText(self.tr("A name for these choices"))
            line.setAccessibleName(self.tr("Profile"))

    def _add_what(self, project: Project) -> None:
        form, chosen = self._form, self.changed.emit

        def choice(title: str, rows: list[tuple[str, Any]], now: Any) -> QComboBox:
            return fields.choice(form, title, rows, now, lambda _value: chosen())

        formats = [(interchange.formats()[name].TITLE, name) for name in interchange.writable()]
        self.format = choice(self.tr("Format"), sorted(formats), "jsonl")
        layers = [(self.tr("All layers"), "all"), (self.tr("What most coders agree on"), MAJORITY)]
        self.layer = choice(self.tr("Layer"), [*layers, *((name, name) for name in project.layer_names())], "all")
        named = {
            "new": self.tr("New"),
            "begun": self.tr("Begun"),
            "complete": self.tr("Complete"),
            "review": self.tr("Sent back"),
        }
        statuses = [(self.tr("Any status"), ()), *((named[name], (name,)) for name in STATUSES)]
        self.status = choice(self.tr("Status"), statuses, ())
        labels = [(label.name, label.name) for label in project.codebook.labels]
        self.labels = self._several(self.tr("Labels"), labels, self.tr("All labels"))
        self.without = self._several(
            self.tr("Leave out"), [(kind, kind) for kind in project.zone_kinds()], self.tr("No part of the page")
        )
        self.since, self.until = QLineEdit(), QLineEdit()
        for field, title, example in (
            (self.since, self.tr("From"), "2026-03"),
            (self.until, self.tr("Until"), "2026-03-31"),
        ):
            field.setPlaceholderText(example)
            field.setAccessibleName(title)
        self._form.add(self.tr("Days"), _beside(self.since, self.until))

    def _several(self, title: str, rows: list[tuple[str, str]], nothing: str) -> fields.Several:
        field = fields.Several(rows, nothing)
        field.chosen.connect(self.changed)
        self._form.add(title, field)
        return field

    # --- what is chosen -----------------------------------------------------------------------------------

    def options(self) -> Options:
        """What is chosen. Raises `Refusal`."""
        split, seed = self.split.text().strip(), self.seed.text().strip()
        if not seed.removeprefix("-").isdecimal():
            raise Refusal(self.tr("The seed is a whole number, not “{words}”.").format(words=seed))
        where, licence, citation = self.about.chosen()
        return Options(
            where=where, licence=licence, citation=citation,
            format=self.format.currentData(), layer=self.layer.currentData(), statuses=tuple(self.status.currentData() or ()),
            labels=self.labels.values(), since=self.since.text().strip(), until=self.until.text().strip(), without=self.without.values(),
            anonymous=self.anonymous.isChecked(), split=send.parse_split(split) if split else {}, seed=int(seed),
            strict=self.strict.isChecked(), card=self.card.isChecked(),
            superseded=self.superseded.isChecked(), group=self.sides.by(), one_version=self.sides.one_version.isChecked(),
            by_side=self.sides.by_side.isChecked(), template=self.template.chosen(),
        )  # fmt: skip

    def show_options(self, options: Options) -> None:
        """Choose these; what this project does not have stays as it is."""
        for box, value in (
            (self.format, options.format or "jsonl"),
            (self.layer, options.layer),
            (self.status, options.statuses[:1]),
        ):
            found = next((n for n in range(box.count()) if box.itemData(n) in (value, list(value))), -1)
            if found >= 0:
                box.setCurrentIndex(found)
        self.labels.tick(options.labels)
        self.without.tick(options.without)
        self.since.setText(options.since)
        self.until.setText(options.until)
        self.split.setText(",".join(f"{name}={share:g}" for name, share in options.split.items()))
        self.seed.setText(str(options.seed))
        for box_, on in (
            (self.anonymous, options.anonymous),
            (self.card, options.card),
            (self.superseded, options.superseded),
            (self.strict, options.strict),
        ):
            box_.setChecked(on)
        self.sides.show_options(options)
        self.about.show_options(options)
        self.template.file.setText(options.template)
        self.changed.emit()

    # --- profiles -----------------------------------------------------------------------------------------

    def _list_profiles(self, now: str) -> None:
        self.profile.clear()
        self.profile.addItems(profiles.EXPORTS.names())
        self.profile.setCurrentIndex(self.profile.findText(now) if now else -1)

    def _load(self) -> None:
        self._tried(lambda: self.show_options(profiles.EXPORTS.load(self.profile.currentText())))

    def _save(self) -> None:
        name = self.profile.currentText().strip()

        def save() -> None:
            profiles.EXPORTS.save(name, self.options())
            self._list_profiles(name)

        self._tried(save)

    def _forget(self) -> None:
        def forget() -> None:
            profiles.EXPORTS.remove(self.profile.currentText().strip())
            self._list_profiles("")

        self._tried(forget)

    def _tried(self, act: Callable[[], None]) -> None:
        try:
            act()
        except Refusal as refusal:
            self.refused.emit(str(refusal))


def _beside(*widgets: QWidget) -> QWidget:
    """Some fields in a row; those without a width of their own share what there is."""
    whole = QWidget()
    row = QHBoxLayout(whole)
    row.setContentsMargins(0, 0, 0, 0)
    for widget in widgets:
        row.addWidget(widget, int(isinstance(widget, QLineEdit | QComboBox) and widget.maximumWidth() > 1_000))
    return whole
