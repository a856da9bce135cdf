"""The keys that decide about suggestions. Enter and Del mean a suggestion where one is under the caret, else the tag there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.ui.command import Command
from annotator.ui.language import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from annotator.ui.window import Window


def accept_or_open(window: Window) -> None:
    """Accept the suggestion under the caret, else open the statement there."""
    desk = window.desk_or_say()
    if window.proposals.current is not None:
        window.proposals.accept()
    else:
        desk.open_here()


def reject_or_delete(window: Window) -> None:
    """Reject the suggestion under the caret, else delete the tag there."""
    desk = window.desk_or_say()
    if window.proposals.current is not None:
        window.proposals.reject()
    else:
        desk.delete()


SUGGESTIONS: tuple[Command, ...] = (
    Command(
        "suggest.next", "&Tag", QT_TRANSLATE_NOOP("Command", "Ne&xt suggestion"), lambda w: w.proposals.step(1), ("M",),
        "article", rule=True,
    ),
    Command(
        "suggest.previous", "&Tag", QT_TRANSLATE_NOOP("Command", "Previous suggestion"), lambda w: w.proposals.step(-1),
        ("Shift+M",), "article", shown=False,
    ),
    Command(
        "suggest.edit", "&Tag", QT_TRANSLATE_NOOP("Command", "Accept suggestion and edit it"),
        lambda w: w.proposals.accept(stay=True), ("Shift+Return", "Shift+Enter"), "article",
    ),
)  # fmt: skip
