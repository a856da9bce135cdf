"""One edit as data: what each value was before and what it is after.

Everything a project does to its data is a ChangeSet. Undo is its inverse, the history
lists them, views refresh from them, and a colleague's edit that got there first shows
as a `before` that no longer matches.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Generic, TypeVar, cast

from annotator.domain.model import Value, new_id

V = TypeVar("V", bound=Value)
V_co = TypeVar("V_co", bound=Value, covariant=True)


class Refusal(Exception):
    """Something cannot be done; the message is one sentence that says what and why."""


class Conflict(Refusal):
    """A value is no longer what the edit expected it to be."""


class Unanswered(Refusal):
    """The connection broke while an edit was sent: nobody knows yet whether it landed."""


@dataclass(frozen=True, slots=True)
class Change(Generic[V_co]):
    """A value that comes (no `before`), goes (no `after`) or is replaced by another of the same id."""

    before: V_co | None
    after: V_co | None

    def __post_init__(self) -> None:
        if self.before is None and self.after is None:
            raise ValueError("a change needs a before or an after")
        if self.before and self.after and (type(self.before), self.before.id) != (type(self.after), self.after.id):
            raise ValueError("a change keeps the kind and the id of its value")

    @property
    def value(self) -> V_co:
        """The value after the change, or before it where it goes."""
        return cast("V_co", self.after if self.after is not None else self.before)

    def inverse(self) -> Change[V_co]:
        """The change that takes this one back."""
        return Change(self.after, self.before)


@dataclass(frozen=True, slots=True)
class ChangeSet:
    """One gesture: a title for the menu and the history, and its changes in the order of writing.

    `id` makes it repeatable: an edit that is sent twice, because the first answer got lost, is
    written once. Two edits that do the same are equal, whatever their ids.
    """

    title: str
    changes: tuple[Change[Value], ...]
    id: str = field(default_factory=new_id, compare=False)

    def inverse(self) -> ChangeSet:
        """The edit that takes this one back."""
        return ChangeSet(self.title, tuple(change.inverse() for change in reversed(self.changes)))

    def of(self, kind: type[V]) -> list[Change[V]]:
        """The changes of one kind of value."""
        return [cast("Change[V]", change) for change in self.changes if type(change.value) is kind]


@dataclass(frozen=True, slots=True)
class BatchSwitch:
    """A bulk edit that came or went as a whole: listeners reread instead of following single changes."""

    title: str
    batch: int
    live: bool


def added(values: Iterable[Value]) -> tuple[Change[Value], ...]:
    """Changes that bring new values."""
    return tuple(Change(None, value) for value in values)


def removed(values: Iterable[Value]) -> tuple[Change[Value], ...]:
    """Changes that take values away."""
    return tuple(Change(value, None) for value in values)


def edit(title: str, *changes: Change[Value]) -> ChangeSet:
    """A ChangeSet of the given changes."""
    return ChangeSet(title, changes)
