"""What a command is: one row of the table that menus, shortcuts, key sheet and manual read."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from annotator.ui.window import Window

Run = Callable[["Window"], None]
Where = Literal["window", "article", "review"]


@dataclass(frozen=True, slots=True)
class Command:
    """One thing that can be done. `where` article: the keys act only while the article has the focus; review: while the
    keyboard is anywhere in the review workspace."""

    id: str
    menu: str
    text: str
    run: Run
    keys: tuple[str, ...] = ()
    where: Where = "window"
    shown: bool = True  # in the menu; the rest stands in the key sheet only
    rule: bool = False  # a line above it
    moves: bool = False  # the caret only; any text has that of its own
