"""Docks around the article. One module each, with TITLE, AREA, PLACE and build(stage)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from pkgutil import iter_modules
from typing import Protocol, cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from annotator.ui.actors import Actors
from annotator.ui.desk import Desk
from annotator.ui.suggestions import Suggesting
from annotator.ui.theme import Theme
from annotator.ui.work import Work


@dataclass(frozen=True, slots=True)
class Stage:
    """What a panel is built on: the desk it follows, how it looks, who is who, long work, suggestions, and the commands."""

    desk: Desk
    theme: Theme
    actors: Actors
    work: Work
    suggesting: Suggesting
    run: Callable[[str], None] = lambda _id: None  # a command by its id
    key: Callable[[str], str] = lambda _id: ""  # its key, as it is shown


class Panel(Protocol):
    """What a panel module says of itself. `PLACE` orders the panels of an area; equal tens share tabs.

    One with HIDDEN is shown when it is asked for."""

    TITLE: str
    AREA: Qt.DockWidgetArea
    PLACE: int

    def build(self, stage: Stage) -> QWidget:
        """The panel's widget, following the desk."""
        ...


def panels() -> list[Panel]:
    """Every panel, in the order of their places."""
    modules = [cast("Panel", import_module(f"{__name__}.{found.name}")) for found in iter_modules(__path__)]
    return sorted((m for m in modules if hasattr(m, "TITLE")), key=lambda m: m.PLACE)
