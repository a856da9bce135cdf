"""The codebook: labels, the roles of a claim, relation and attribute types, and who may link to what.

People write codebooks as TOML files (`codebook_file` reads them). Spans and relations keep the *id* of a label or
type, so a new name costs no tag; the id is the name in lower case unless one is given.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain, count

from annotator.domain.model import Attributes

FORMS = ("fill", "box", "line")
LABEL_KEYS = ("id", "name", "key", "colour", "form", "pattern", "definition", "inclusion", "exclusion", "examples", "parent",
              "memo", "retired")  # fmt: skip
PATTERNS = ("solid", "dots", "dashes", "dash-dot", "long-dash")


@dataclass(frozen=True, slots=True, kw_only=True)
class AttributeType:
    """A closed list of values that a span may have, and the key that steps through them.

    `when` names other attributes of the label with the values that make this one apply; none: always.
    """

    name: str
    values: tuple[str, ...] = ()
    key: str = ""
    definition: str = ""
    when: tuple[tuple[str, tuple[str, ...]], ...] = ()

    def applies(self, given: Attributes) -> bool:
        """Does it apply to a span with these attributes?"""
        values = dict(given)
        return all(values.get(name) in allowed_ for name, allowed_ in self.when)

    def condition(self) -> str:
        """When it applies, in words; empty for always."""
        return " and ".join(f"{name} is {' or '.join(values)}" for name, values in self.when)


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """A place in a statement that other spans fill: the relation type and what may stand there."""

    name: str
    accepts: tuple[str, ...]
    label: str = ""  # given to words that have none yet; the first of `accepts` unless said otherwise
    many: bool = False
    required: bool = False
    key: str = ""
    colour: str = ""
    definition: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """What a span can be called, how it is drawn, and the roles of the statement it opens (a claim).

    `inclusion`, `exclusion` and `examples` belong to its definition; `memo` is the makers' own. `parent` is the id of
    the label that stands over it. A `retired` one keeps its spans and gets no new ones.
    """

    id: str
    name: str
    key: str = ""
    colour: str = ""
    form: str = "box"
    pattern: str = "solid"
    definition: str = ""
    inclusion: str = ""
    exclusion: str = ""
    examples: tuple[str, ...] = ()
    parent: str = ""
    memo: str = ""
    retired: bool = False
    roles: tuple[Role, ...] = ()
    attributes: tuple[AttributeType, ...] = ()

    @property
    def meaning(self) -> tuple[str, ...]:
        """What a coder goes by: after a change of it, spans want to be looked at again."""
        return self.definition, self.inclusion, self.exclusion, *self.examples

    @property
    def names_actor(self) -> bool:
        """Do spans of this label name somebody? Boxes do; claims are fills, cues are lines."""
        return self.form == "box"

    def role(self, name: str) -> Role | None:
        """The role of that name, or None."""
        return next((role for role in self.roles if role.name == name), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class RelationType:
    """A link between spans that is no role: supports, contradicts …"""

    name: str
    heads: tuple[str, ...] = ()
    children: tuple[str, ...] = ()
    key: str = ""
    definition: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleLabel:
    """Something that is said of a whole article (frame, topic, relevance), with its closed list of values."""

    name: str
    values: tuple[str, ...]
    many: bool = False
    definition: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """What one key of the label bar does: give `label`, and fill `role` of the open statement."""

    key: str
    name: str
    label: str
    role: str = ""
    colour: str = ""
    form: str = "box"
    pattern: str = "solid"


@dataclass(frozen=True, slots=True, kw_only=True)
class Codebook:
    """Everything that tags may say."""

    name: str
    labels: tuple[Label, ...] = ()
    relations: tuple[RelationType, ...] = ()
    article_labels: tuple[ArticleLabel, ...] = ()
    entity_types: tuple[str, ...] = ()
    by_id: Mapping[str, Label] = field(default_factory=dict[str, Label], compare=False, repr=False)
    by_name: Mapping[str, Label] = field(default_factory=dict[str, Label], compare=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "by_id", {label.id: label for label in self.labels})
        object.__setattr__(self, "by_name", {label.name: label for label in reversed(self.labels)})  # of several the first

    @property
    def id(self) -> str:
        """Sixteen hex digits of the SHA-256 of the codebook's own TOML: equal content, equal id."""
        return hashlib.sha256(dump(self).encode()).hexdigest()[:16]

    def label(self, label_id: str) -> Label:
        """The label of that id; one with nothing but its name where the codebook lacks it."""
        return self.by_id.get(label_id) or Label(id=label_id, name=label_id)

    def named(self, name: str) -> Label | None:
        """The label of that name, else of that id, or None."""
        return self.by_name.get(name) or self.by_id.get(name)

    @property
    def claims(self) -> tuple[Label, ...]:
        """The labels that open a statement: those with roles."""
        return tuple(label for label in self.labels if label.roles)

    def tree(self) -> tuple[tuple[int, Label], ...]:
        """Every label behind the one that stands over it, with its depth; retired ones last."""
        ids = {label.id for label in self.labels}
        under: dict[str, list[Label]] = {}
        for label in sorted(self.labels, key=lambda label: label.retired):
            under.setdefault(label.parent if label.parent in ids else "", []).append(label)

        found: list[tuple[int, Label]] = []
        waiting = [(0, label) for label in reversed(under.get("", ()))]
        while waiting:
            depth, label = waiting.pop()
            found.append((depth, label))
            waiting += [(depth + 1, child) for child in reversed(under.get(label.id, ()))]
        return tuple(found)

    def family(self, label_id: str) -> tuple[str, ...]:
        """The ids of a label and of all that stand under it."""
        under: dict[str, list[str]] = {}
        for label in self.labels:
            under.setdefault(label.parent, []).append(label.id)
        found = {label_id: None}
        waiting = [label_id]
        for above in waiting:
            new = [child for child in under.get(above, ()) if child not in found]
            found |= dict.fromkeys(new)
            waiting += new
        return tuple(found)

    @property
    def roles(self) -> tuple[Role, ...]:
        """Every role of every label, each name once."""
        return tuple({role.name: role for label in self.labels for role in label.roles}.values())

    @property
    def relation_names(self) -> frozenset[str]:
        """The types a relation may have: roles and relation types."""
        return frozenset(r.name for r in self.roles) | frozenset(r.name for r in self.relations)

    def marks(self) -> tuple[Mark, ...]:
        """The keys of the label bar in the order of their digits: labels first, then roles without a label of their own."""
        marks = [_label_mark(self, label) for label in self.labels if label.key and not label.retired]
        taken = {mark.key for mark in marks}
        roles = (role for role in self.roles if role.key and role.key not in taken)
        marks += [_role_mark(self, role) for role in roles if not self.label(role.label).retired]
        return tuple(sorted(marks, key=lambda mark: mark.key))

    def colour(self, label_id: str, role: str = "") -> str:
        """The theme's colour for a label, or for one that fills a role with a colour of its own."""
        own = next((r.colour for r in self.roles if r.name == role and r.colour), "")
        return own or self.label(label_id).colour or "plain"

    def with_missing(self, labels: set[str], relations: set[str], attributes: Mapping[str, set[str]],
                     described: Sequence[Label] = ()) -> Codebook:  # fmt: skip
        """This codebook with the labels (by name), relation types and attributes (by label name) that it lacks.

        `described`: labels as a file describes them. Those that are missing come as it says, with their roles.
        """
        described_by_name = {label.name: label for label in described}
        own_or_id = {**self.by_id, **self.by_name}
        ids = {label.id: own_or_id[label.name].id for label in described if label.name in own_or_id}
        taken, new = dict(self.by_id), list[Label]()
        for name in sorted(name for name in labels if name not in own_or_id):
            label = described_by_name.get(name) or Label(id=slug(name), name=name, colour="plain")
            made = replace(label, id=free_id(label.id, taken))
            ids[label.id] = made.id
            taken[made.id] = made
            new.append(made)
        labels_of_book = [*self.labels, *(_with_known_roles(label, ids, taken) for label in new)]
        relations = relations - {role.name for label in new for role in label.roles}
        kept = tuple(_with_attributes(one, attributes[one.name]) if one.name in attributes else one for one in labels_of_book)
        types = tuple(RelationType(name=name) for name in sorted(relations - self.relation_names))
        return replace(self, labels=kept, relations=self.relations + types)


def _with_known_roles(label: Label, ids: Mapping[str, str], there: Mapping[str, Label]) -> Label:
    """A new label with its roles that labels can fill, by the ids that these have here."""
    if not label.roles:
        return label
    roles = (replace(role, accepts=tuple(ids.get(one, one) for one in role.accepts)) for role in label.roles)
    return replace(label, roles=tuple(role for role in roles if all(one in there for one in role.accepts)))


def free_id(wanted: str, taken: Mapping[str, Label]) -> str:
    """An id that no label has yet: "Person" beside "PERSON" becomes person-2."""
    numbered = (f"{wanted}-{n}" for n in count(2))
    return next(one for one in chain([wanted], numbered) if one not in taken)


def _with_attributes(label: Label, names: set[str]) -> Label:
    known = {attribute.name for attribute in label.attributes}
    return replace(label, attributes=label.attributes + tuple(AttributeType(name=n) for n in sorted(names - known)))


def _label_mark(book: Codebook, label: Label) -> Mark:
    role = next((r.name for r in book.roles if r.label == label.id and r.key == label.key), "")
    return Mark(
        key=label.key,
        name=label.name,
        label=label.id,
        role=role,
        colour=label.colour,
        form=label.form,
        pattern=label.pattern,
    )


def _role_mark(book: Codebook, role: Role) -> Mark:
    label = book.label(role.label)
    pattern = "dash-dot" if role.colour else label.pattern
    return Mark(
        key=role.key,
        name=role.name.capitalize(),
        label=role.label,
        role=role.name,
        colour=role.colour or label.colour,
        form=label.form,
        pattern=pattern,
    )


def allowed(attribute: AttributeType, value: object) -> bool:
    """May the attribute have this value? An empty list of values allows any."""
    return not attribute.values or value in attribute.values


def undeclared(book: Codebook, label_id: str, given: Attributes) -> Iterator[str]:
    """Names of attributes that the label does not declare."""
    declared = {attribute.name for attribute in book.label(label_id).attributes}
    return (name for name, _ in given if name not in declared)


def exchangeable(book: Codebook) -> dict[str, str]:
    """For every label one that stands for all those that may fill the same role: words may bear either of them."""
    leader = {label.id: label.id for label in book.labels}

    def top(label: str) -> str:
        while leader.get(label, label) != label:
            label = leader[label]
        return label

    for role in book.roles:
        for label in role.accepts[1:]:
            leader[top(label)] = top(role.accepts[0])
    return {label: top(label) for label in leader}


def slug(name: str) -> str:
    """A label's id made from its name: lower case, words joined by hyphens."""
    return re.sub(r"\W+", "-", name.lower()).strip("-") or "label"


# --- TOML -----------------------------------------------------------------------------------------------


def dump(book: Codebook) -> str:
    """The codebook as TOML, always the same text for equal codebooks."""
    out = [f"name = {_toml(book.name)}", f"entity_types = {_toml(book.entity_types)}"]
    for label in book.labels:
        out += _dumped("[[label]]", label, LABEL_KEYS)
        for role in label.roles:
            out += _dumped(
                "[[label.role]]", role, ("name", "accepts", "label", "many", "required", "key", "colour", "definition")
            )
        for attribute in label.attributes:
            out += _dumped("[[label.attribute]]", attribute, ("name", "values", "key", "definition"))
            if attribute.when:
                pairs = ", ".join(f"{_toml(name)} = {_toml(values)}" for name, values in attribute.when)
                out.append(f"when = {{ {pairs} }}")
    for article in book.article_labels:
        out += _dumped("[[article]]", article, ("name", "values", "many", "definition"))
    for relation in book.relations:
        out += _dumped("[[relation]]", relation, ("name", "heads", "children", "key", "definition"))
    return "\n".join(out) + "\n"


def _dumped(head: str, value: object, names: tuple[str, ...]) -> list[str]:
    given = ((name, getattr(value, name)) for name in names)
    return ["", head, *(f"{name} = {_toml(got)}" for name, got in given if got or name in ("id", "name"))]


def _toml(value: str | bool | tuple[str, ...]) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, tuple):
        return "[" + ", ".join(map(_toml, value)) + "]"
    escaped = value.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + re.sub(r"[\x00-\x1f\x7f]", lambda hit: f"\\u{ord(hit[0]):04x}", escaped) + '"'
