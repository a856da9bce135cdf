"""Which keys a command has: the usual ones, or those that somebody gave it; and who has a key already."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence

from annotator.domain.change import Refusal

if TYPE_CHECKING:
    from annotator.domain.codebook import Codebook
    from annotator.ui.command import Command


class KeyMap:
    """The keys of every command. `chosen` is kept by the settings and belongs to them."""

    def __init__(self, commands: Iterable[Command], chosen: dict[str, list[str]]) -> None:
        self._commands = {command.id: command for command in commands}
        self._chosen = chosen

    def keys(self, command_id: str) -> tuple[str, ...]:
        """The keys of a command, the first one to be shown."""
        chosen = self._chosen.get(command_id)
        return tuple(chosen) if chosen is not None else self._commands[command_id].keys

    def shown(self, command_id: str) -> str:
        """Its first key as the platform writes it; empty where it has none."""
        keys = self.keys(command_id)
        return QKeySequence(keys[0]).toString(QKeySequence.SequenceFormat.NativeText) if keys else ""

    @property
    def changed(self) -> Sequence[str]:
        """The commands that have other keys than usual."""
        return [key for key in self._chosen if key in self._commands]

    def give(self, command_id: str, key: str, letters: Mapping[str, str]) -> None:
        """Give a command this key only. `letters`: what the codebook has keys for. Raises `Refusal` for a key that is taken."""
        key = QKeySequence(key).toString(QKeySequence.SequenceFormat.PortableText)
        if not key:
            raise Refusal("That is no key that a command can have.")
        if taken := self._clash(command_id, key, letters):
            raise Refusal(f"{key} is taken: {taken}.")
        self._chosen[command_id] = [key]

    def take_back(self, command_id: str, letters: Mapping[str, str]) -> None:
        """The usual keys again. Raises `Refusal` where another command has one of them now."""
        for key in self._commands[command_id].keys:
            if taken := self._clash(command_id, key, letters):
                raise Refusal(f"The usual key {key} is taken: {taken}.")
        self._chosen.pop(command_id, None)

    def reset(self) -> None:
        """The usual keys everywhere."""
        self._chosen.clear()

    def _clash(self, command_id: str, key: str, letters: Mapping[str, str]) -> str:
        """Keys of the article may not be those of the window, nor of another command of the article."""
        mine = self._commands[command_id]
        for other in self._commands.values():
            together = other.where == mine.where or "window" in (other.where, mine.where)
            if other.id != command_id and together and key in map(_portable, self.keys(other.id)):
                return other.text.replace("&", "")
        return letters.get(key, "")


def _portable(key: str) -> str:
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.PortableText)


def letters(book: Codebook | None) -> dict[str, str]:
    """What the article's digits and letters do by the codebook."""
    if book is None:
        return {}
    attributes = {kind.key: kind.name for label in book.labels for kind in label.attributes if kind.key}
    digits = {str(digit): "a label" for digit in range(1, 10)}
    return digits | attributes | {mark.key: mark.name for mark in book.marks()}
