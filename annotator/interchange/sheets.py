"""What analysts count: articles, layers, statements, spans and relations as tables, a row each.

A statement has a column for each role of the codebook: the words, the actors they mean where they are known, several
with a bar between. Attributes have columns of their own; what the codebook does not know of them stands together in one.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from annotator.domain.exchange import Record
from annotator.interchange import Names
from annotator.interchange.carrying import METADATA
from annotator.interchange.provenance import PROVENANCE, provenance
from annotator.interchange.tags import Given, Tag, links, said, tags

BAR = " | "
_ARTICLE = ("article", "title", *METADATA)
_WHOSE = ("article", "title", "outlet", "published", "layer", "coder", "status")
_OTHER = "other attributes"
_UNSAFE = frozenset("=+-@\t\r\n'＝＋－＠")

Cells = list[Any]


class Sheets(NamedTuple):
    """The columns of every table, by its name."""

    columns: Mapping[str, tuple[str, ...]]
    attributes: tuple[str, ...]
    roles: tuple[str, ...]


def sheets(names: Names) -> Sheets:
    """The tables that a codebook asks for."""
    book = names.codebook
    labels = book.labels if book else ()
    attributes = tuple(dict.fromkeys(kind.name for label in labels for kind in label.attributes))
    roles = tuple(dict.fromkeys(role.name for role in book.roles)) if book else ()
    told = (*(f"attribute {name}" for name in attributes), _OTHER)
    by_role = tuple(column for role in roles for column in (role, f"{role}: actor"))
    return Sheets(
        {
            "articles": (*_ARTICLE, "characters", "text"),
            "layers": (*_WHOSE, "note", "statements", "spans"),
            "statements": (*_WHOSE, "statement", "label", "claim", *by_role, *told, "note"),
            "spans": (*_WHOSE, "span", "label", "start", "end", "fragments", "words", "actor", "actor type", "QID", *told, "note",
                      "origin", "created", PROVENANCE),
            "relations": (*_WHOSE, "relation", "type", "head", "head words", "child", "child words", _OTHER),
        },
        attributes, roles,
    )  # fmt: skip


def rows(record: Record, names: Names, made: Sheets, *, new: bool) -> Iterator[tuple[str, Cells]]:
    """The rows of a record, each with its table; the article itself only where it is `new`."""
    document, layer = record.document, record.layer
    if new:
        about = [getattr(document, name) for name in METADATA]
        yield "articles", [document.id, document.title, *about, document.length, record.text]
    if layer is None:
        return
    coder = names.coders.get(layer.coder_id, layer.coder_id)
    whose: Cells = [document.id, document.title, document.outlet, document.published, layer.name, coder, layer.status]
    found = {tag.id: tag for tag in tags(record, names)}
    given = links(record)
    roles: dict[str, dict[str, list[Tag]]] = {}
    for link in given:
        if link.type in made.roles:
            roles.setdefault(link.head, {}).setdefault(link.type, []).append(found[link.child])
    claims = {label.name for label in names.codebook.labels if label.roles} if names.codebook else set[str]()
    yield "layers", [*whose, layer.note, sum(tag.label in claims for tag in found.values()), len(found)]
    for tag in found.values():
        if tag.label in claims:
            parts = [cell for role in made.roles for cell in _part(roles.get(tag.id, {}).get(role, []))]
            yield (
                "statements",
                [*whose, tag.id, tag.label, _words(tag), *parts, *_attributes(tag.attributes, made), tag.note],
            )
    for tag in found.values():
        pieces = ";".join(f"{a}-{b}" for a, b in tag.fragments) if len(tag.fragments) > 1 else ""
        who = [tag.entity.name, tag.entity.type, tag.entity.qid] if tag.entity else ["", "", ""]
        yield "spans", [*whose, tag.id, tag.label, tag.start, tag.end, pieces, _words(tag), *who, *_attributes(tag.attributes, made),
                        tag.note, tag.origin, tag.created, _json(provenance(tag.extra))]  # fmt: skip
    for link in given:
        head, child = found[link.head], found[link.child]
        yield (
            "relations",
            [*whose, link.id, link.type, head.id, _words(head), child.id, _words(child), _json(link.attributes)],
        )


def _words(tag: Tag) -> str:
    return " ".join(tag.text.split())


def _part(found: list[Tag]) -> tuple[str, str]:
    actors = [tag.entity.name if tag.entity else "" for tag in found]
    return BAR.join(map(_words, found)), BAR.join(actors) if any(actors) else ""


def _attributes(given: Given, made: Sheets) -> Cells:
    return [*(said(given.get(name, "")) for name in made.attributes),
            _json({name: value for name, value in given.items() if name not in made.attributes})]  # fmt: skip


def _json(given: Given) -> str:
    return json.dumps(given, ensure_ascii=False) if given else ""


def safe(cell: Any) -> Any:
    """A cell that no table program takes for a formula: an apostrophe before what begins like one; `unsafe` takes it away."""
    return f"'{cell}" if cell.__class__ is str and cell[:1] in _UNSAFE and cell else cell


def unsafe(cell: str) -> str:
    """What `safe` was given."""
    return cell[1:] if cell[:1] == "'" and cell[1:2] in _UNSAFE and len(cell) > 1 else cell
