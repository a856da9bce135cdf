"""Two layers that are one: the same coder's, of the same article, under two ids, since the same file was imported twice.

What both have is one; what one of them has stays. So no tag is lost, and it makes no difference in which order layers
meet: of equal tags the smallest id counts, and of different tags under one id the smaller keeps it, the other gets a new
one that tells the old (`s1+` and 16 hex digits of what it says).
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final, TypeAlias

from annotator.domain.bundle import canonical
from annotator.interchange.bodies import LayerBody, RelationBody, SpanBody

_DIGITS: Final = 16
_DISPUTED: Final = re.compile(rf"\+([0-9a-f]{{{_DIGITS}}})\Z")
_Ids: TypeAlias = Mapping[str, str]  # of what a tag says, the id that it bears


@dataclass(frozen=True, slots=True)
class Joined:
    """A layer that two others went up in, and how many tags got new ids."""

    body: LayerBody
    renamed: int


def joined(first: LayerBody, second: LayerBody, ids: Iterable[str]) -> Joined:
    """One layer of two; `ids` are those of all layers that go up in it."""
    said = [{row[0]: _span_says(row) for row in body.spans} for body in (first, second)]
    linked = [
        {row[0]: _relation_says(row, own) for row in body.relations}
        for body, own in zip((first, second), said, strict=True)
    ]
    bears = _ids((key, says) for own in said for key, says in own.items())
    links = _ids((key, says) for own in linked for key, says in own.items())
    spans: dict[str, SpanBody] = {}
    relations: dict[str, RelationBody] = {}
    for body, own, own_links in zip((first, second), said, linked, strict=True):
        for row in body.spans:
            says = own[row[0]]
            spans[says] = _older(spans.get(says), (bears[says], *row[1:]))
        for key, kind, head, child, attributes, extra in body.relations:
            says = own_links[key]
            end = bears[own[child]] if child in own else child
            relations[says] = (links[says], kind, bears[own[head]], end, attributes, extra)
    keys = {row[0] for body in (first, second) for row in body.spans}
    body = LayerBody(
        document=first.document,
        name=first.name,
        coder=min(first.coder, second.coder),
        status=first.status if first.status == second.status else "begun",
        codebook=max(first.codebook, second.codebook),
        labels=_labels(first.labels, second.labels),
        extra=_extra(first.extra, second.extra),
        note=_note(first.note, second.note),
        spans=sorted(spans.values(), key=_id),
        relations=sorted(relations.values(), key=_id),
        joined=sorted(set(ids)),
    )
    return Joined(body, sum(row[0] not in keys for row in body.spans))


def _id(row: SpanBody | RelationBody) -> str:
    return row[0]


def _name(attribute: tuple[str, Any]) -> str:
    return attribute[0]


def _span_says(row: SpanBody) -> str:
    """What makes two spans the same: label, words, attributes, actor, note, and what a file said of it."""
    _, label, fragments, attributes, entity, note, _, _, _, _, extra = row
    return canonical([label, fragments, sorted(attributes, key=_name), entity, note, extra])


def _relation_says(row: RelationBody, spans: Mapping[str, str]) -> str:
    """What makes two relations the same; their ends are known by what they say, for ids may change."""
    _, kind, head, child, attributes, extra = row
    return canonical(
        [kind, spans[head], spans.get(child, child), sorted(attributes, key=_name), extra]
    )


def _older(one: SpanBody | None, other: SpanBody) -> SpanBody:
    """Of two equal spans the one that was made first: by time, origin, coder and codebook."""
    return other if one is None else min(one, other, key=_making)


def _making(row: SpanBody) -> tuple[str, str, str, str]:
    return row[8], row[6], row[7], row[9]


def _ids(said: Iterable[tuple[str, str]]) -> _Ids:
    """Which id each tag bears. Each wants the smallest that it has anywhere; of those that want one, the smallest gets it."""
    wanted: dict[str, str] = {}
    for key, says in said:
        root = _undisputed(key, says)
        wanted[says] = min(wanted.get(says, root), root)
    owner: dict[str, str] = {}
    for says, root in wanted.items():
        owner[root] = min(owner.get(root, says), says)
    return {
        says: root if owner[root] == says else f"{root}+{_digest(says)}"
        for says, root in wanted.items()
    }


def _undisputed(key: str, says: str) -> str:
    """The id that a tag had before another one was given it: so that it makes no difference who meets whom first."""
    suffix = _DISPUTED.search(key)
    return key[: suffix.start()] if suffix and suffix[1] == _digest(says) else key


def _digest(says: str) -> str:
    return hashlib.sha256(says.encode()).hexdigest()[:_DIGITS]


def _labels(
    first: list[tuple[str, list[str]]], second: list[tuple[str, list[str]]]
) -> list[tuple[str, list[str]]]:
    if first == second:
        return first
    values: dict[str, set[str]] = {}
    for name, given in (*first, *second):
        values.setdefault(name, set()).update(given)
    return [(name, sorted(values[name])) for name in sorted(values)]


def _extra(first: str, second: str) -> str:
    if first == second or not second:
        return first
    if not first:
        return second
    one, two = json.loads(first), json.loads(second)
    both: dict[str, Any] = {
        key: min((x[key] for x in (one, two) if key in x), key=canonical) for key in one | two
    }
    return canonical(both)


def _note(first: str, second: str) -> str:
    """The lines of both, once each."""
    if first == second or not second:
        return first
    return "\n".join(sorted({*first.splitlines(), *second.splitlines()})) if first else second
