"""What a codebook must not be: too large, keys given twice, roles for labels that are not there, conditions and families in rings."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from graphlib import CycleError, TopologicalSorter

from annotator.domain import limits
from annotator.domain.change import Refusal
from annotator.domain.codebook import Codebook, Label

Where = Callable[[int], object]


@dataclass(slots=True)
class _Seen:
    """What the labels before this one have taken, and what is known of all: each label is looked at once."""

    own_keys: Mapping[str, str]  # the label that a key gives
    ids: set[str] = field(default_factory=set[str])
    keys: dict[str, str] = field(default_factory=dict[str, str])  # the name of the first label with a key
    depths: dict[str, int] = field(default_factory=dict[str, int])  # how many stand above a label


def check(book: Codebook, where: Where | None = None) -> None:
    """Raises `Refusal` with the first thing that is wrong; `where(n)` tells the place of the `n`th label (from 1) in a file."""
    seen = _Seen({label.key: label.id for label in book.labels if label.key and not label.retired})
    for n, label in enumerate(book.labels, 1):
        try:
            _check_label(book, seen, label)
        except Refusal as refusal:
            told = str(refusal)
            raise Refusal(f"{where(n)}: {told}" if where else told[0].upper() + told[1:]) from None
    for article in book.article_labels:
        if not article.values:
            raise Refusal(f"The article label {article.name!r} has no values to choose from.")


def check_counts(book: Codebook, file: str) -> None:
    """Raises `Refusal` for more labels than anybody chooses from: every look at a codebook takes as long as it has labels."""
    for label in book.labels:
        if len(label.roles) > limits.PARTS or len(label.attributes) > limits.PARTS:
            raise Refusal(f"{file}: {label.name!r} has more than {limits.PARTS:,} roles or attributes.")
    if len(book.labels) > limits.LABELS:
        raise Refusal(f"{file}: it has more than {limits.LABELS:,} labels.")
    if len(book.relations) > limits.LABELS or len(book.article_labels) > limits.LABELS:
        raise Refusal(f"{file}: it has more than {limits.LABELS:,} relations or article labels.")


def _check_label(book: Codebook, seen: _Seen, label: Label) -> None:
    if label.id in seen.ids:
        raise Refusal(f"the label {label.id!r} stands there twice.")
    seen.ids.add(label.id)
    if not label.retired:
        _check_keys(label, seen)
    _check_parent(book, seen, label)
    _check_attribute_keys(label)
    _check_conditions(label)
    for role in label.roles:
        if missing := next((x for x in (*role.accepts, role.label) if x not in book.by_id), None):
            raise Refusal(f"role {role.name!r} of {label.name!r} names the label {missing!r}, which is not there.")


def _check_keys(label: Label, seen: _Seen) -> None:
    """A role may have the key of the label that it gives: one key does both."""
    if label.key and label.key in seen.keys:
        raise Refusal(f"the key {label.key!r} is given to two labels, {seen.keys[label.key]!r} and {label.name!r}.")
    seen.keys[label.key] = label.name
    of_roles: dict[str, str] = {}
    for role in label.roles:
        if role.key in seen.own_keys and seen.own_keys[role.key] != role.label:
            raise Refusal(f"the key {role.key!r} is given to the role {role.name!r} and to another label.")
        if role.key and role.key in of_roles:
            raise Refusal(
                f"the key {role.key!r} is given to two roles of {label.name!r}, {of_roles[role.key]!r} and {role.name!r}."
            )
        of_roles[role.key] = role.name


def _check_attribute_keys(label: Label) -> None:
    seen: dict[str, str] = {}
    for attribute in label.attributes:
        if len(attribute.key) == 1 and attribute.key in seen:
            raise Refusal(f"the key {attribute.key!r} is given to two attributes of {label.name!r}, {seen[attribute.key]!r} "
                          f"and {attribute.name!r}.")  # fmt: skip
        seen[attribute.key] = attribute.name


def _check_parent(book: Codebook, seen: _Seen, label: Label) -> None:
    chain, above = [label.id], label.parent
    there = {label.id}
    while above and above not in seen.depths:
        if above not in book.by_id:
            raise Refusal(f"{label.name!r} stands under the label {above!r}, which is not there.")
        if above in there:
            raise Refusal(f"{label.name!r} would stand under itself.")
        chain.append(above)
        there.add(above)
        above = book.by_id[above].parent
    depth = seen.depths[above] + 1 if above else 0
    if depth + len(chain) - 1 > limits.FAMILY:
        raise Refusal(f"{label.name!r} stands under more than {limits.FAMILY} others.")
    seen.depths.update({one: depth + n for n, one in enumerate(reversed(chain))})


def _check_conditions(label: Label) -> None:
    """A condition names another attribute of the label and values that it has, and no ring of conditions."""
    kinds = {attribute.name: attribute for attribute in label.attributes}
    for attribute in label.attributes:
        for name, values in attribute.when:
            other = kinds.get(name)
            if other is None or not set(values) <= set(other.values) or not values:
                raise Refusal(f"{attribute.name!r} of {label.name!r} depends on {name!r} being {', '.join(values) or 'nothing'}, "
                              "which cannot be.")  # fmt: skip
    try:
        TopologicalSorter({kind.name: [name for name, _ in kind.when] for kind in label.attributes}).prepare()
    except CycleError as error:
        ring = set(error.args[1])
        first = next(kind.name for kind in label.attributes if kind.name in ring)
        raise Refusal(f"{first!r} of {label.name!r} depends on itself.") from None
