"""Edits that somebody else's edit got ahead of, settled without asking where it is plain what is meant.

Two windows of one coder each make the first tag of an article: the second one's edit would make a
second layer of the same name. What is meant is the layer that is there by now.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, replace
from typing import Any

from annotator.domain.change import Change, ChangeSet, added
from annotator.domain.model import GOLD, Layer, Relation, Span, Value
from annotator.domain.story import Anchor


def new_layers(edit: ChangeSet) -> list[Layer]:
    """The layers that an edit makes."""
    return [change.after for change in edit.of(Layer) if change.before is None and change.after]


def into_layers(edit: ChangeSet, there: Iterable[Layer]) -> ChangeSet | None:
    """The edit with its new layers given up for those that are there, each for the one of its article, name and coder.

    What the edit said of its own layer (status, note, labels of the article) is said of the one
    that is there. None where no new layer is there already; gold is made by review and never settled so.
    """
    known = {(layer.document_id, layer.name, layer.coder_id): layer for layer in there}
    stand_ins: dict[str, Layer] = {}
    for layer in new_layers(edit):
        stand_in = known.get((layer.document_id, layer.name, layer.coder_id))
        if stand_in is not None and layer.name != GOLD:
            stand_ins[layer.id] = stand_in
    if not stand_ins:
        return None
    changes = [moved for change in edit.changes for moved in _moved(change, stand_ins)]
    return ChangeSet(edit.title, tuple(changes))


def _moved(change: Change[Value], stand_ins: Mapping[str, Layer]) -> Sequence[Change[Value]]:
    """A change as it is where its layer is another one; none where nothing is left to do."""
    value = change.value
    if isinstance(value, Layer) and value.id in stand_ins:
        before = stand_ins[value.id]
        after = _with_news(before, value)
        return [] if after == before else [Change(before, after)]
    if isinstance(value, Span | Relation | Anchor) and value.layer_id in stand_ins:
        layer_id = stand_ins[value.layer_id].id
        return [Change(_in_layer(change.before, layer_id), _in_layer(change.after, layer_id))]
    return [change]


def _in_layer(value: Value | None, layer_id: str) -> Value | None:
    return (
        replace(value, layer_id=layer_id) if isinstance(value, Span | Relation | Anchor) else value
    )


_USUAL = Layer(document_id="", name="", coder_id="")


def _with_news(before: Layer, wanted: Layer) -> Layer:
    """The layer that is there with what the other one says beyond the usual."""
    said = {
        name: getattr(wanted, name)
        for name in ("status", "labels", "note")
        if getattr(wanted, name) != getattr(_USUAL, name)
    }
    return replace(before, **said)


def with_what_was_there(
    edit: ChangeSet, layers: Sequence[Layer], spans: Sequence[Span], relations: Sequence[Relation]
) -> ChangeSet:
    """For listeners that have not seen the layers yet: what was in them comes first, then the edit."""
    return replace(edit, changes=(*added([*layers, *spans, *relations]), *edit.changes))


def what_moved(edit: ChangeSet, there: Mapping[str, Value]) -> tuple[Change[Value], ...]:
    """From what an edit expected to what is there: the values, by id, that others changed or took away."""
    return tuple(
        Change(change.before, there.get(change.before.id))
        for change in edit.changes
        if change.before is not None and there.get(change.before.id) != change.before
    )


def do_the_same(first: ChangeSet, second: ChangeSet) -> bool:
    """Are two edits one gesture made twice: equal but for the ids and times of what they bring?"""
    return first.title == second.title and _shape(first) == _shape(second)


def _shape(edit: ChangeSet) -> list[Any]:
    """The changes with new ids as numbers in the order of their coming, and without times."""
    numbers = {
        change.value.id: f"new {number}"
        for number, change in enumerate(edit.changes)
        if change.before is None
    }

    def plain(value: Value | None) -> dict[str, Any] | None:
        if value is None:
            return None
        fields = {
            name: numbers.get(field, field) if isinstance(field, str) else field
            for name, field in asdict(value).items()
        }
        return fields | {"created": ""}

    return [
        (type(change.value).__name__, plain(change.before), plain(change.after))
        for change in edit.changes
    ]
