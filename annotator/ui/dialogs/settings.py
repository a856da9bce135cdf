"""Settings: how it looks and reads, and in which language. What is chosen holds at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout

from annotator.ui import fields
from annotator.ui.labelbar import plain
from annotator.ui.language import LANGUAGES
from annotator.ui.theme import TEXT_FACE

if TYPE_CHECKING:
    from annotator.ui.window import Window

NARROW, WIDE = 55, 85  # characters of a line


class SettingsDialog(QDialog):
    """Beside the window, so that one sees what one does."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self.window_ = window
        self.setWindowTitle(self.tr("Settings"))
        self.setMinimumWidth(420)
        settings = window.settings
        form = fields.Form()
        themes = [(self.tr("As the system"), "system"), (self.tr("Light"), "light"), (self.tr("Dark"), "dark")]
        fields.choice(form, self.tr("Theme"), themes, settings.theme, window.set_theme)
        often = [(self.tr("As designed"), False), (self.tr("High"), True)]
        fields.choice(form, self.tr("Contrast"), often, settings.contrast, self._contrast)
        faces = [(TEXT_FACE, ""), *((name, name) for name in QFontDatabase.families() if name != TEXT_FACE)]
        fields.choice(form, self.tr("Font of the article"), faces, settings.face, self._face)
        widths = [(self.tr("{n} characters").format(n=n), n) for n in range(NARROW, WIDE + 1, 5)]
        nearest = min((n for _, n in widths), key=lambda n: abs(n - settings.characters))
        fields.choice(form, self.tr("Width of the column"), widths, nearest, self._characters)
        languages = [(self.tr("As the system"), ""), *((name, code) for code, name in LANGUAGES.items())]
        fields.choice(form, self.tr("Language"), languages, settings.language, self._language)
        column = QVBoxLayout(self)
        column.addLayout(form)
        told = plain(self.tr("Ctrl + and Ctrl − change the size of the text. Tab in the palette (Ctrl+K) gives a command another "
                             "key."), "help")  # fmt: skip
        told.setWordWrap(True)
        column.addWidget(told)
        row = QHBoxLayout()
        self.usual = QPushButton(self.tr("Usual keys again"))
        self.usual.setAutoDefault(False)
        self.usual.clicked.connect(self._reset_keys)
        self.usual.setEnabled(bool(window.keymap.changed))
        row.addWidget(self.usual)
        row.addStretch(1)
        column.addLayout(row)
        column.addStretch(1)

    def _contrast(self, high: bool) -> None:
        if high != self.window_.settings.contrast:
            self.window_.toggle_contrast()

    def _face(self, name: str) -> None:
        self.window_.set_reading(name, self.window_.settings.characters)

    def _characters(self, n: int) -> None:
        self.window_.set_reading(self.window_.settings.face, n)

    def _language(self, code: str) -> None:
        self.window_.settings.language = code
        self.window_.settings.save()
        self.window_.say(self.tr("The language changes when Annotator is opened next."))

    def _reset_keys(self) -> None:
        self.window_.reset_keys()
        self.usual.setEnabled(False)
