"""What a codebook must not be: keys given twice, roles for labels that are not there, conditions and families in rings."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from annotator.domain.change import Refusal
from annotator.domain.codebook import Codebook, Label

Where = Callable[[int], object]


def check(book: Codebook, where: Where | None = None) -> None:
    """Raises `Refusal` with the first thing that is wrong; `where(n)` tells the place of the `n`th label (from 1) in a file."""
    for n, label in enumerate(book.labels, 1):
        try:
            _check_label(book, n, label)
        except Refusal as refusal:
            told = str(refusal)
            raise Refusal(f"{where(n)}: {told}" if where else told[0].upper() + told[1:]) from None
    for article in book.article_labels:
        if not article.values:
            raise Refusal(f"The article label {article.name!r} has no values to choose from.")


def _check_label(book: Codebook, n: int, label: Label) -> None:
    earlier = book.labels[: n - 1]
    if any(other.id == label.id for other in earlier):
        raise Refusal(f"the label {label.id!r} stands there twice.")
    if not label.retired:
        _check_keys(book, label, [other for other in earlier if not other.retired])
    _check_parent(book, label)
    _check_attribute_keys(label)
    _check_conditions(label)
    for role in label.roles:
        if missing := next((x for x in (*role.accepts, role.label) if x not in book.by_id), None):
            raise Refusal(f"role {role.name!r} of {label.name!r} names the label {missing!r}, which is not there.")


def _check_keys(book: Codebook, label: Label, earlier: Iterable[Label]) -> None:
    """A role may have the key of the label that it gives: one key does both."""
    if label.key and (other := next((o for o in earlier if o.key == label.key), None)):
        raise Refusal(f"the key {label.key!r} is given to two labels, {other.name!r} and {label.name!r}.")
    own = {other.key: other.id for other in book.labels if other.key and not other.retired}
    seen: dict[str, str] = {}
    for role in label.roles:
        if role.key in own and own[role.key] != role.label:
            raise Refusal(f"the key {role.key!r} is given to the role {role.name!r} and to another label.")
        if role.key and role.key in seen:
            raise Refusal(
                f"the key {role.key!r} is given to two roles of {label.name!r}, {seen[role.key]!r} and {role.name!r}."
            )
        seen[role.key] = role.name


def _check_attribute_keys(label: Label) -> None:
    seen: dict[str, str] = {}
    for attribute in label.attributes:
        if len(attribute.key) == 1 and attribute.key in seen:
            raise Refusal(f"the key {attribute.key!r} is given to two attributes of {label.name!r}, {seen[attribute.key]!r} "
                          f"and {attribute.name!r}.")  # fmt: skip
        seen[attribute.key] = attribute.name


def _check_parent(book: Codebook, label: Label) -> None:
    seen, above = {label.id}, label.parent
    while above:
        if above not in book.by_id:
            raise Refusal(f"{label.name!r} stands under the label {above!r}, which is not there.")
        if above in seen:
            raise Refusal(f"{label.name!r} would stand under itself.")
        seen.add(above)
        above = book.by_id[above].parent


def _check_conditions(label: Label) -> None:
    """A condition names another attribute of the label and values that it has, and no ring of conditions."""
    kinds = {attribute.name: attribute for attribute in label.attributes}
    for attribute in label.attributes:
        for name, values in attribute.when:
            other = kinds.get(name)
            if other is None or not set(values) <= set(other.values) or not values:
                raise Refusal(f"{attribute.name!r} of {label.name!r} depends on {name!r} being {', '.join(values) or 'nothing'}, "
                              "which cannot be.")  # fmt: skip
        seen, left = {attribute.name}, [name for name, _ in attribute.when]
        while left:
            name = left.pop()
            if name in seen:
                raise Refusal(f"{attribute.name!r} of {label.name!r} depends on itself.")
            seen.add(name)
            left += [further for further, _ in kinds[name].when if name in kinds]
