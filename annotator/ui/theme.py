"""Colours, faces and sizes: themes from resources/themes, one style sheet, one palette for the whole application."""

from __future__ import annotations

import sys
import tomllib
from dataclasses import dataclass
from functools import cache
from string import Template
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette, QPen
from PySide6.QtWidgets import QApplication

from annotator import paths

TEXT_FACE = "Source Serif 4"
_WORN = "theme"  # a property of the application
DASHES: dict[str, list[float]] = {
    "dots": [1, 2], "dashes": [4, 2.5], "dash-dot": [5, 2, 1, 2], "long-dash": [8, 3], "hatch": [0.6, 0.8],
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class LabelColours:
    """How a label is drawn: edge and lanes, tints by depth, the tint of the open statement, words in chips."""

    line: QColor
    tint: tuple[QColor, ...]
    open: QColor
    ink: QColor


@dataclass(frozen=True, slots=True)
class Ink:
    """What a line is drawn with; its pattern tells the label without colour."""

    colour: QColor
    width: float
    pattern: str = "solid"

    @property
    def key(self) -> tuple[int, float, str]:
        """Tells inks apart."""
        return self.colour.rgba(), self.width, self.pattern

    def pen(self) -> QPen:
        """Qt's pen."""
        pen = QPen(self.colour, self.width)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        if self.pattern in DASHES:
            pen.setDashPattern(DASHES[self.pattern])
        return pen


@dataclass(frozen=True, slots=True)
class Theme:
    """Every colour on screen."""

    name: str
    colours: dict[str, QColor]
    labels: dict[str, LabelColours]
    tints: bool = True  # without them every label has an edge
    edge: float = 1.5  # px
    lane: float = 1.0  # px

    def __getitem__(self, name: str) -> QColor:
        return self.colours[name]

    def label(self, colour: str) -> LabelColours:
        """The colours of that name; the plain ones where the theme lacks it."""
        return self.labels.get(colour) or self.labels["plain"]


@cache
def load(name: str) -> Theme:
    """The theme `light` or `dark`, or one of them with `-contrast`."""
    data: dict[str, Any] = tomllib.loads((paths.resources() / "themes" / f"{name}.toml").read_text(encoding="utf-8"))
    labels = {
        key: LabelColours(QColor(row["line"]), tuple(map(QColor, row["tint"])), QColor(row["open"]), QColor(row["ink"]))
        for key, row in data["label"].items()
    }
    return Theme(name, {key: QColor(value) for key, value in data["colour"].items()}, labels, **data.get("drawing", {}))


def load_fonts() -> None:
    """Make the shipped faces known to Qt; needs an application."""
    for file in sorted((paths.resources() / "fonts").glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(file))


def interface_face() -> str:
    """The platform's own face; Inter on Linux."""
    return "Inter" if sys.platform.startswith("linux") else QApplication.font().family()


def text_font(pixels: float, weight: int = 400, *, italic: bool = False, family: str = "") -> QFont:
    """The face of the article: the shipped one, or another family."""
    return _font(family or TEXT_FACE, pixels, weight, italic=italic)


def interface_font(pixels: float, weight: int = 400) -> QFont:
    """The face of panels, menus and margins."""
    return _font(interface_face(), pixels, weight)


def _font(family: str, pixels: float, weight: int, *, italic: bool = False) -> QFont:
    font = QFont(family)
    font.setPixelSize(max(1, round(pixels)))
    font.setWeight(QFont.Weight(weight))
    font.setItalic(italic)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


def apply(application: QApplication, theme: Theme) -> None:
    """Dress the whole application: one palette and one style sheet, set once and not per widget.

    What it wears already is not put on again: every widget that there is would be measured anew.
    """
    if application.property(_WORN) == theme.name:
        return
    application.setProperty(_WORN, theme.name)
    application.setStyle("Fusion")
    application.setFont(interface_font(13))
    application.setPalette(_palette(theme))
    words = {key: colour.name() for key, colour in theme.colours.items()} | {
        "ui": interface_face(),
        "text": TEXT_FACE,
        "icons": (paths.resources() / "icons").as_posix(),
    }
    sheet = Template((paths.resources() / "style.qss").read_text(encoding="utf-8"))
    application.setStyleSheet(sheet.substitute(words))


def _palette(theme: Theme) -> QPalette:
    palette = QPalette()
    roles = {
        QPalette.ColorRole.Window: "window", QPalette.ColorRole.Base: "paper", QPalette.ColorRole.AlternateBase: "panel",
        QPalette.ColorRole.Text: "ink", QPalette.ColorRole.WindowText: "ink", QPalette.ColorRole.ButtonText: "ink",
        QPalette.ColorRole.Button: "panel", QPalette.ColorRole.ToolTipBase: "raised", QPalette.ColorRole.ToolTipText: "ink",
        QPalette.ColorRole.Highlight: "select", QPalette.ColorRole.HighlightedText: "ink",
        QPalette.ColorRole.PlaceholderText: "ink3", QPalette.ColorRole.Link: "accent",
    }  # fmt: skip
    for role, name in roles.items():
        palette.setColor(role, theme[name])
    return palette
