"""The keys that decide about suggestions. Enter and Del mean a suggestion where one is under the caret, else the tag there."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QCoreApplication

from annotator.domain.change import Refusal
from annotator.ui.command import Command
from annotator.ui.language import QT_TRANSLATE_NOOP
from annotator.ui.suggestions.proposals import ACTORS, ALL, BY_CONFIDENCE, IN_TEXT, STATEMENTS

if TYPE_CHECKING:
    from annotator.ui.panels.suggestions import SuggestionsPanel
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
    elif window.proposals.has_just_ended:
        window.say(
            QCoreApplication.translate(
                "Window", "That was the last suggestion here. Del deletes a tag once the caret has moved."
            ),
            refused=True,
        )
    else:
        desk.delete()


def show_panel(window: Window) -> None:
    """The panel of suggestions."""
    window.show_panel("Suggestions")


def hide_or_show(window: Window) -> None:
    """Have the article in hand coded without suggestions, or with them again."""
    from annotator.services import proposing

    _ = window.desk.project
    document = window.desk.document
    if document is None:
        raise Refusal(QCoreApplication.translate("Window", "No article is open."))
    hidden = proposing.is_hidden(window.desk.project, document.id)
    window.desk.do_freely(lambda: (proposing.show if hidden else proposing.hide)(window.desk.project, [document.id]))
    window.ahead.begin()


def turn_order(window: Window) -> None:
    """Through the suggestions in the order of the text, or the surest first."""
    surest = window.settings.suggest_order != BY_CONFIDENCE
    window.proposals.order_by(BY_CONFIDENCE if surest else IN_TEXT)
    translate = QCoreApplication.translate
    window.say(translate("Window", "The surest suggestion comes first") if surest
               else translate("Window", "Suggestions come in the order of the text"))  # fmt: skip


def turn_kinds(window: Window) -> None:
    """Show statements, then actors, then all."""
    kinds = (STATEMENTS, ACTORS, ALL)
    now = kinds.index(window.settings.suggest_kinds) if window.settings.suggest_kinds in kinds else 0
    window.proposals.show_kinds(kinds[(now + 1) % len(kinds)])
    translate = QCoreApplication.translate
    words = (translate("Window", "Statements are suggested"), translate("Window", "Actors are suggested"),
             translate("Window", "Statements and actors are suggested"))  # fmt: skip
    window.say(words[(now + 1) % len(kinds)])


def accept_ticked(window: Window) -> None:
    """Accept what is ticked in the panel, which is brought to the front first."""
    window.show_panel("Suggestions")
    cast("SuggestionsPanel", window.docks.panel("Suggestions")).accept_ticked()


def learn(window: Window) -> None:
    """Learn from the tagged articles."""
    window.show_panel("Suggestions")
    cast("SuggestionsPanel", window.docks.panel("Suggestions")).lessons.learn()


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
    Command("suggest.panel", "&Tag", QT_TRANSLATE_NOOP("Command", "Su&ggestions"), show_panel, ("Ctrl+Shift+S",)),
    Command("suggest.ticked", "&Tag", QT_TRANSLATE_NOOP("Command", "Accept all ticked suggestions"), accept_ticked, shown=False),
    Command("suggest.kinds", "&Tag", QT_TRANSLATE_NOOP("Command", "Suggest statements, actors, or both"), turn_kinds, shown=False),
    Command("suggest.order", "&Tag", QT_TRANSLATE_NOOP("Command", "Suggestions: surest first, or in the text"), turn_order, shown=False),
    Command("suggest.hide", "&Tag", QT_TRANSLATE_NOOP("Command", "Hide or show suggestions in this article"), hide_or_show, shown=False),
    Command("suggest.learn", "&Tag", QT_TRANSLATE_NOOP("Command", "Learn from the tagged articles"), learn, shown=False),
)  # fmt: skip
