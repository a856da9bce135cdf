"""How the files are to be read: what names of files tell, how dates are meant, which columns hold what, what is wanted."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from annotator.domain.change import Refusal
from annotator.domain.filenames import EXAMPLE, Pattern
from annotator.interchange.press.columns import FIELDS
from annotator.services import profiles
from annotator.services.intake import Options
from annotator.ui import fields
from annotator.ui.labelbar import plain
from annotator.ui.sentences import told


class Choices(QWidget):
    """A form. `changed` when what it says has changed; `names` are the fields of the columns of a table."""

    changed = Signal()
    profile_chosen = Signal(object)  # profiles.Import
    refused = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._first = ""  # the name of a file, to show what a pattern makes of it
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(12, 4, 12, 8)
        self._form = fields.Form()
        self.profile, self.save, self.forget = QComboBox(), QPushButton(self.tr("Save")), QPushButton(self.tr("Delete"))
        self._add_profile()
        self.outlet = self._line(self.tr("Outlet"), self.tr("where nothing tells it"))
        self.pattern = self._line(self.tr("Names of files"), EXAMPLE)
        self.told = plain("", "help")
        self.told.setWordWrap(True)
        self._form.addRow("", self.told)
        self._form.setRowVisible(self.told, False)
        self.dates = QComboBox()
        for words, value in (
            (self.tr("03/04/2024 stays unknown"), None),
            (self.tr("03/04/2024 is 3 April"), True),
            (self.tr("03/04/2024 is March 4"), False),
        ):
            self.dates.addItem(words, value)
        self.dates.currentIndexChanged.connect(self.changed)
        self._form.add(self.tr("Dates"), self.dates)
        self.keywords = self._line(self.tr("Only with"), 'dam, "harbour union", ferr*, -football')
        self._column.addLayout(self._form)
        column = self.tr("Column")
        self._columns = fields.Form(f"{column} ")
        self._columns_title = plain(self.tr("Columns of the table"), "strong")
        self._column.addWidget(self._columns_title)
        self._column.addLayout(self._columns)
        self.boxes: dict[str, QComboBox] = {}
        self._guessed: dict[str, str] = {}  # of the table that is shown; another one may be guessed otherwise
        self._columns_title.hide()

    def _add_profile(self) -> None:
        self.profile.setEditable(True)
        self.profile.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self._list_profiles()
        self.profile.activated.connect(self._take_profile)
        self.save.clicked.connect(lambda: self._tried(self._save))
        self.forget.clicked.connect(lambda: self._tried(self._forget))
        row = QWidget()
        inside = QHBoxLayout(row)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(self.profile, 1)
        for button in (self.save, self.forget):
            button.setAutoDefault(False)
            inside.addWidget(button)
        self._form.add(self.tr("Profile"), row)
        self.profile.setAccessibleName(self.tr("Profile"))
        line = self.profile.lineEdit()
        if line is not None:
            line.setPlaceholderText(self.tr("A name for these choices"))
            line.setAccessibleName(self.tr("Profile"))

    def _line(self, title: str, example: str) -> QLineEdit:
        field = QLineEdit()
        field.setPlaceholderText(example)
        field.textChanged.connect(self._on_words)
        self._form.add(title, field)
        return field

    def _on_words(self) -> None:
        self._show_pattern()
        self.changed.emit()

    # --- names of files -----------------------------------------------------------------------------------

    def show_file(self, name: str) -> None:
        """The file whose name shows what the pattern makes of it."""
        self._first = name
        self._show_pattern()

    def _show_pattern(self) -> None:
        words = self.pattern.text().strip()
        self._form.setRowVisible(self.told, bool(words and self._first))
        if not words or not self._first:
            return
        try:
            found = Pattern(words, day_first=self.dates.currentData()).read(self._first)
        except Refusal as refusal:
            self.told.setText(told(str(refusal)))
            return
        parts = ", ".join(f"{name}: {value}" for name, value in found.items())
        nothing = self.tr("does not fit")
        self.told.setText(f"{self._first} → {parts or nothing}")

    # --- columns ------------------------------------------------------------------------------------------

    def show_columns(self, columns: dict[str, str]) -> None:
        """The columns of a table, and what each is taken for; none hides the form."""
        if list(columns) == self._listed():
            return
        while self._columns.rowCount():
            self._columns.removeRow(0)
        self.boxes.clear()
        self._columns_title.setVisible(bool(columns))
        self._guessed = {field: column for column, field in columns.items() if field}
        for field in FIELDS if columns else ():
            box = QComboBox()
            box.addItem(self.tr("no column"), "")
            for column in columns:
                box.addItem(column, column)
            box.setCurrentIndex(max(0, box.findData(self._guessed.get(field, ""))))
            box.currentIndexChanged.connect(self.changed)
            self.boxes[field] = box
            self._columns.add(field, box)

    def _listed(self) -> list[str]:
        box = next(iter(self.boxes.values()), None)
        return [str(box.itemData(n)) for n in range(1, box.count())] if box is not None else []

    # --- all of it ----------------------------------------------------------------------------------------

    def options(self) -> Options:
        """What is chosen."""
        chosen = {field: str(box.currentData()) for field, box in self.boxes.items()}
        columns = {field: column for field, column in chosen.items() if column != self._guessed.get(field, "")}
        return Options(columns=columns, day_first=self.dates.currentData(), names=self.pattern.text().strip(), outlet=self.outlet.text().strip(),
                       keywords=self.keywords.text().strip())  # fmt: skip

    def show_options(self, options: Options) -> None:
        """Choose what options say."""
        for field, words in (
            (self.outlet, options.outlet),
            (self.pattern, options.names),
            (self.keywords, options.keywords),
        ):
            field.setText(words)
        self.dates.setCurrentIndex(max(0, self.dates.findData(options.day_first)))
        for name, column in options.columns.items():
            if name in self.boxes:
                self.boxes[name].setCurrentIndex(max(0, self.boxes[name].findData(column)))

    # --- profiles -----------------------------------------------------------------------------------------

    def _list_profiles(self, now: str = "") -> None:
        self.profile.clear()
        self.profile.addItems(profiles.IMPORTS.names())
        self.profile.setCurrentIndex(self.profile.findText(now) if now else -1)
        if not now:
            self.profile.setEditText("")

    def _take_profile(self) -> None:
        self._tried(lambda: self.profile_chosen.emit(profiles.IMPORTS.load(self.profile.currentText())))

    def saved(self, paths: tuple[str, ...]) -> None:
        """These paths are saved with the profile."""
        self._paths = paths

    _paths: tuple[str, ...] = ()

    def _save(self) -> None:
        name = self.profile.currentText().strip()
        profiles.IMPORTS.save(name, profiles.Import(replace(self.options()), self._paths))
        self._list_profiles(name)

    def _forget(self) -> None:
        profiles.IMPORTS.remove(self.profile.currentText().strip())
        self._list_profiles()

    def _tried(self, act: Any) -> None:
        try:
            act()
        except Refusal as refusal:
            self.refused.emit(str(refusal))
        else:
            self.refused.emit("")
