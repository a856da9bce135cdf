"""Docks around the article. One module each, with TITLE, AREA, PLACE and build(desk, theme)."""

from __future__ import annotations

from importlib import import_module
from pkgutil import iter_modules
from typing import Protocol, cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from annotator.ui.desk import Desk
from annotator.ui.theme import Theme


class Panel(Protocol):
    """What a panel module says of itself. `PLACE` orders the panels of an area; equal tens share tabs."""

    TITLE: str
    AREA: Qt.DockWidgetArea
    PLACE: int

    def build(self, desk: Desk, theme: Theme) -> QWidget:
        """The panel's widget, following the desk."""
        ...


def panels() -> list[Panel]:
    """Every panel, in the order of their places."""
    modules = [cast("Panel", import_module(f"{__name__}.{found.name}")) for found in iter_modules(__path__)]
    return sorted((m for m in modules if hasattr(m, "TITLE")), key=lambda m: m.PLACE)
