"""Which labels look alike, and to whom."""

from __future__ import annotations

from itertools import combinations

from PySide6.QtCore import QCoreApplication

from annotator.domain.codebook import Codebook, Label
from annotator.domain.colour import ALIKE, VISIONS, Rgb, Vision, difference
from annotator.ui import theme as faces
from annotator.ui.language import QT_TRANSLATE_NOOP
from annotator.ui.theme import Theme

translate = QCoreApplication.translate

_WHO: dict[Vision, str] = {
    "normal": QT_TRANSLATE_NOOP("Alike", "everybody"),
    "protan": QT_TRANSLATE_NOOP("Alike", "people who lack red"),
    "deutan": QT_TRANSLATE_NOOP("Alike", "people who lack green"),
    "tritan": QT_TRANSLATE_NOOP("Alike", "people who lack blue"),
}


def alike(book: Codebook) -> list[str]:
    """A sentence for each pair of labels of one form and one line whose colours look alike in a theme."""
    used = [label for label in book.labels if not label.retired]
    pairs = [(a, b) for a, b in combinations(used, 2) if (a.form, a.pattern) == (b.form, b.pattern)]
    told = translate("Alike", "{a} and {b} look alike to {who}: give one another colour, form or line.")
    return [told.format(a=a.name, b=b.name, who=who) for a, b in pairs if (who := _to_whom(a, b))]


def _to_whom(a: Label, b: Label) -> str:
    if a.colour == b.colour:
        return translate("Alike", _WHO["normal"])
    themes = [faces.load(name) for name in ("light", "dark")]
    found = [who for who in VISIONS if min(distance(theme, a.colour, b.colour, who) for theme in themes) < ALIKE]
    names = [translate("Alike", _WHO[who]) for who in found]
    return names[0] if found[:1] == ["normal"] else translate("Alike", " and to ").join(names)


def distance(theme: Theme, a: str, b: str, vision: Vision) -> float:
    """ΔE between the lines of two colours of a theme."""
    return difference(_rgb(theme, a), _rgb(theme, b), vision)


def _rgb(theme: Theme, colour: str) -> Rgb:
    line = theme.label(colour).line
    return line.red(), line.green(), line.blue()
