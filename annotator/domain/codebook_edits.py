"""What can be done to a codebook without losing a tag: pure functions from one codebook to the next."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from annotator.domain.change import Refusal
from annotator.domain.codebook import ArticleLabel, AttributeType, Codebook, Label, RelationType, Role, free_id, slug
from annotator.domain.codebook_rules import check


def with_label(book: Codebook, label: Label) -> Codebook:
    """The label takes the place of the one with its id, or comes last. Raises `Refusal` for one that breaks a rule."""
    if not label.name.strip():
        raise Refusal("A label needs a name.")
    if other := next((o for o in book.labels if o.name == label.name and o.id != label.id and not o.retired), None):
        raise Refusal(f"There is a label “{other.name}” already.")
    if label.key and (len(label.key) != 1 or label.key not in "123456789"):
        raise Refusal(f"The key of a label is a digit from 1 to 9, not {label.key!r}.")
    labels = [label if old.id == label.id else old for old in book.labels]
    made = replace(book, labels=tuple(labels) if label.id in book.by_id else (*book.labels, label))
    check(made)
    _check_names(made)
    return made


def _check_names(book: Codebook) -> None:
    if shared := {role.name for role in book.roles} & {relation.name for relation in book.relations}:
        raise Refusal(f"“{min(shared)}” is the name of a role and of a relation; each needs a name of its own.")


def new_label(book: Codebook, name: str) -> Label:
    """A label of that name with the first free digit, not in the codebook yet."""
    taken = {mark.key for mark in book.marks()}
    key = next((digit for digit in "123456789" if digit not in taken), "")
    return Label(id=free_id(slug(name), book.by_id), name=name, key=key, colour="plain")


def moved(book: Codebook, label_id: str, by: int) -> Codebook:
    """A label one place up (-1) or down (1) among those that stand beside it."""
    label = book.label(label_id)
    beside = [n for n, other in enumerate(book.labels) if other.parent == label.parent]
    at = next(n for n, place in enumerate(beside) if book.labels[place].id == label_id)
    if not 0 <= at + by < len(beside):
        raise Refusal(f"“{label.name}” is the {'first' if by < 0 else 'last'} one already.")
    labels = list(book.labels)
    a, b = beside[at], beside[at + by]
    labels[a], labels[b] = labels[b], labels[a]
    return replace(book, labels=tuple(labels))


def with_relations(book: Codebook, relations: Iterable[RelationType]) -> Codebook:
    """Other relation types. Raises `Refusal` for a name twice, or one that a role has."""
    made = replace(book, relations=tuple(relations))
    names = [relation.name for relation in made.relations]
    if twice := next((name for name in names if names.count(name) > 1), None):
        raise Refusal(f"There is a relation “{twice}” already.")
    if not all(name.strip() for name in names):
        raise Refusal("A relation needs a name.")
    _check_names(made)
    return made


def with_article_labels(book: Codebook, labels: Iterable[ArticleLabel]) -> Codebook:
    """Other labels for whole articles. Raises `Refusal` for a name twice, or for one without values."""
    made = replace(book, article_labels=tuple(labels))
    names = [label.name for label in made.article_labels]
    if twice := next((name for name in names if names.count(name) > 1), None):
        raise Refusal(f"There is an article label “{twice}” already.")
    if not all(name.strip() for name in names):
        raise Refusal("An article label needs a name.")
    check(made)
    return made


def merged(book: Codebook, gone: str, kept: str) -> Codebook:
    """One label fewer: `kept` takes over the roles, attributes and places of `gone`. Its spans are not changed here.

    Raises `Refusal` for a label into itself or into one that is retired.
    """
    if gone == kept:
        raise Refusal("A label cannot be merged into itself.")
    old, target = book.label(gone), book.label(kept)
    if target.retired:
        raise Refusal(f"“{target.name}” is retired; merge into a label that is in use.")
    names = {gone: kept}
    whole = replace(
        target,
        roles=(*target.roles, *(role for role in old.roles if target.role(role.name) is None)),
        attributes=_united(target.attributes, old.attributes),
        parent="" if target.parent == gone else target.parent,
    )
    labels = [_renamed(whole if label.id == kept else label, names) for label in book.labels if label.id != gone]
    relations = [replace(r, heads=_mapped(r.heads, names), children=_mapped(r.children, names)) for r in book.relations]
    made = replace(book, labels=tuple(labels), relations=tuple(relations))
    check(made)
    return made


def _united(mine: tuple[AttributeType, ...], theirs: tuple[AttributeType, ...]) -> tuple[AttributeType, ...]:
    """Attributes of both; of one that both have, the values of both. Keys that are taken are left out."""
    values = {attribute.name: attribute.values for attribute in theirs}
    keys = {attribute.key for attribute in mine}
    first = [replace(a, values=tuple(dict.fromkeys((*a.values, *values.get(a.name, ()))))) for a in mine]
    known = {attribute.name for attribute in mine}
    return (*first, *(replace(a, key="" if a.key in keys else a.key) for a in theirs if a.name not in known))


def _renamed(label: Label, names: Mapping[str, str]) -> Label:
    roles = tuple(_role(role, names) for role in label.roles)
    return replace(label, roles=roles, parent=names.get(label.parent, label.parent))


def _role(role: Role, names: Mapping[str, str]) -> Role:
    return replace(role, accepts=_mapped(role.accepts, names), label=names.get(role.label, role.label))


def _mapped(ids: Iterable[str], names: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(names.get(one, one) for one in ids))


def retired(book: Codebook, label_id: str, *, retire: bool = True) -> Codebook:
    """A label that is not given any more, or again; its spans stay. Raises `Refusal` where its key has gone elsewhere."""
    label = book.label(label_id)
    taken = {mark.key for mark in book.marks()}
    key = "" if not retire and label.key in taken else label.key
    return with_label(book, replace(label, retired=retire, key=key))


def adopted(now: Codebook, new: Codebook, used: Iterable[str]) -> Codebook:
    """Another codebook in the place of this one. Labels that it lacks and that are in use stay, retired."""
    kept = tuple(
        replace(now.label(one), retired=True, key="", parent="", roles=_known(now.label(one).roles, new))
        for one in sorted(set(used)) if one not in new.by_id
    )  # fmt: skip
    made = replace(new, labels=(*new.labels, *kept))
    check(made)
    return made


def _known(roles: tuple[Role, ...], book: Codebook) -> tuple[Role, ...]:
    """Roles as far as the other codebook has the labels that they name."""
    cut = (replace(role, accepts=tuple(x for x in role.accepts if x in book.by_id), key="") for role in roles)
    return tuple(role for role in cut if role.accepts and role.label in book.by_id)


def changed_meanings(old: Codebook, new: Codebook) -> frozenset[str]:
    """The ids of the labels whose definition, inclusion, exclusion or examples are others now."""
    return frozenset(
        label.id for label in new.labels if label.id in old.by_id and old.label(label.id).meaning != label.meaning
    )
