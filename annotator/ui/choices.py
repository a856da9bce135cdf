"""What the palette offers: commands (›), actors (@), articles (#), paragraphs (:). Each is a source of choices."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from annotator.domain.hints import paragraphs_between
from annotator.ui import ways
from annotator.ui.palette import Choice

if TYPE_CHECKING:
    from collections.abc import Callable

    from annotator.ui.command import Command
    from annotator.ui.window import Window

translate = QCoreApplication.translate
_MOST = 50


def everything(window: Window, words: str) -> list[Choice]:
    """By the first sign; without one, commands and then articles."""
    rooms: dict[str, Callable[[Window, str], list[Choice]]] = {
        "›": commands, ">": commands, "@": actors, "#": articles, ":": paragraphs,
    }  # fmt: skip
    room = rooms.get(words[:1])
    if room:
        return room(window, words[1:].strip())
    found = commands(window, words.strip())
    return found + articles(window, words.strip()) if words.strip() else found


def commands(window: Window, words: str) -> list[Choice]:
    """Every command with its key, labels and attributes among them; those that begin with the words first."""
    rows = [_command(window, command) for command in window.commands if command.id not in ("palette", "go.back")]
    rows = [*_marks(window), *rows] if window.desk.has_project else rows
    wanted = words.casefold().split()
    fitting = [row for row in rows if all(word in f"{row.text} {row.group}".casefold() for word in wanted)]
    return sorted(fitting, key=lambda row: not row.text.casefold().startswith(words.casefold())) if wanted else fitting


def _command(window: Window, command: Command) -> Choice:
    action = window.actions_by_id[command.id]
    text, group = (translate(*named) for named in (("Command", command.text), ("Menu", command.menu)))
    return Choice(text.replace("&", ""), group.replace("&", ""), action.trigger, window.keymap.shown(command.id),
                  rebind=partial(window.give_key, command.id))  # fmt: skip


def _marks(window: Window) -> list[Choice]:
    desk, book = window.desk, window.desk.project.codebook
    rows = [
        Choice(translate("Window", "Mark {name}").format(name=mark.name), translate("Window", "Label"), partial(desk.press, mark.key), mark.key)
        for mark in book.marks()
    ]  # fmt: skip
    kinds = {a.name: a for label in book.labels for a in label.attributes}
    for kind in kinds.values():
        rows += [
            Choice(f"{kind.name.capitalize()}: {value}", translate("Window", "Statement"),
                   partial(desk.set_attribute, kind.name, value), kind.key)
            for value in kind.values
        ]  # fmt: skip
    return rows


def articles(window: Window, words: str) -> list[Choice]:
    """Articles whose title, outlet, author or date hold the words."""
    if not window.desk.has_project:
        return []
    project = window.desk.project
    ids = project.queue_ids(words)[:_MOST]
    rows = project.queue_rows(ids)
    return [
        Choice(rows[key].title, " · ".join(part for part in (rows[key].outlet, rows[key].published) if part),
               partial(window.go_to_article, key))
        for key in ids if key in rows
    ]  # fmt: skip


def actors(window: Window, words: str) -> list[Choice]:
    """Actors of the registry by name and alias; Enter shows what is known of them."""
    if not window.desk.has_project:
        return []
    registry = window.actors.registry
    found = registry.search(words, _MOST) if words else registry.all()[:_MOST]
    return [
        Choice(e.name, e.type or translate("Window", "Actor"), partial(ways.show_actor, window, e.id)) for e in found
    ]


def paragraphs(window: Window, words: str) -> list[Choice]:
    """Paragraphs of the article, by their number or their words."""
    article = window.desk.article
    if article is None:
        return []
    text = article.text
    found = enumerate(paragraphs_between(text, 0, len(text)), 1)
    rows = (
        Choice(" ".join(text[a:b][:120].split()), translate("Window", "Paragraph {n}").format(n=n), partial(window.go_to_offset, a))
        for n, (a, b) in found
        if not words or str(n) == words or words.casefold() in text[a:b].casefold()
    )  # fmt: skip
    return [row for _, row in zip(range(_MOST), rows, strict=False)]
