"""The structures of a line: they are the format, and the JSON Schema is made from them.

The reader checks against them, the writer fills them in this order of keys. Offsets are code
points, end exclusive.
"""

from __future__ import annotations

import json
from itertools import chain
from typing import Annotated, Any, ClassVar, cast

import msgspec
from msgspec import UNSET, Meta, Struct, UnsetType

SCHEMA = "annotator/1"

Extra = dict[str, Any]
Offset = Annotated[int, Meta(ge=0)]
Words = Annotated[str, Meta(min_length=1)]
Given = dict[str, str | int | float | bool]


class Part(Struct, forbid_unknown_fields=True, omit_defaults=True, gc=False):
    """A piece of a line; keys that we do not know make it fail, and the lenient way is taken."""


class MetaPart(Part):
    """What is known about the article."""

    title: str = ""
    outlet: str = ""
    author: str = ""
    published: str = ""
    url: str = ""
    language: str = ""
    file: str = ""
    section: str = ""
    follows: str = ""
    extra: Extra = {}


class ZonePart(Part):
    """A part of the page."""

    kind: Words
    start: Offset
    end: Offset
    rule: str = ""
    confidence: Annotated[float, Meta(ge=0, le=1)] | UnsetType = UNSET
    extra: Extra = {}


class SpanPart(Part, kw_only=True):
    """Words that bear a label. `start` and `end` are the hull where there are several fragments."""

    # What most spans have not is unset: a million empty lists and objects would take an import half a second.

    id: str = ""
    label: Words
    start: Offset
    end: Offset
    fragments: list[tuple[Offset, Offset]] | UnsetType = UNSET
    text: str | UnsetType = UNSET
    attributes: Given | UnsetType = UNSET
    entity: str = ""
    note: str = ""
    origin: str = ""
    coder: str = ""
    created: str = ""
    codebook: str = ""
    rule: str = ""
    confidence: Annotated[float, Meta(ge=0, le=1)] | UnsetType = UNSET
    extra: Extra | UnsetType = UNSET


class WrittenSpan(Struct, omit_defaults=True, gc=False):
    """`SpanPart` on its way out: the same keys in the same order, by position, which is twice as quick to make.

    JSON columns are spliced in as they are; empty ones are empty texts, and not written.
    """

    id: str
    label: str
    start: int
    end: int
    fragments: Any = ""
    text: Any = UNSET
    attributes: Any = ""
    entity: str = ""
    note: str = ""
    origin: str = ""
    coder: str = ""
    created: str = ""
    codebook: str = ""
    rule: str = ""
    confidence: Any = UNSET
    extra: Any = ""


class PlainSpan(Struct, omit_defaults=True, forbid_unknown_fields=True, gc=False):
    """A span that is mere words with a label: `WrittenSpan` and `SpanPart` with what such a span may have."""

    fragments: ClassVar[UnsetType] = UNSET
    entity: ClassVar[str] = ""

    id: Words
    label: Words
    start: Offset
    end: Offset
    text: str
    origin: str = ""
    coder: str = ""
    created: str = ""
    codebook: str = ""


class RelationPart(Part, kw_only=True):
    """A link from one span to another."""

    id: str = ""
    type: Words
    head: Words
    child: Words
    attributes: Given = {}
    extra: Extra = {}


class RolePart(Part):
    """An office that an entity held."""

    title: Words
    since: str = ""
    until: str = ""


class EntityPart(Part):
    """Somebody or something that spans name."""

    id: Words
    name: Words
    type: str = ""
    aliases: list[str] = []
    qid: str = ""
    note: str = ""
    roles: list[RolePart] = []
    extra: Extra = {}


class Line(Part):
    """One document and at most one layer of it."""

    schema: str
    id: Words
    text: str
    sha256: str = ""
    meta: MetaPart = msgspec.field(default_factory=MetaPart)
    zones: list[ZonePart] = []
    layer: str | UnsetType | None = UNSET
    coder: str = ""
    status: str = ""
    codebook: str = ""
    spans: list[SpanPart] = []
    relations: list[RelationPart] = []
    labels: dict[str, list[str]] = {}
    note: str = ""
    entities: list[EntityPart] = []
    split: str = ""
    extra: Extra = {}


class PlainLine(Line):
    """A line all of whose spans are plain; to read it costs a third less."""

    spans: list[PlainSpan] = []  # type: ignore[assignment]


def schema() -> bytes:
    """The JSON Schema of a line, made from the structures above."""
    made = msgspec.json.schema(Line)
    made = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Annotator JSON Lines, annotator/1",
        **made,
    }
    _opened(made)
    return json.dumps(made, indent=2, ensure_ascii=False).encode() + b"\n"


def _opened(node: Any) -> None:
    """Keys that we do not know are kept under `extra`, not refused: the schema says so too."""
    if isinstance(node, dict):
        given = cast("dict[str, Any]", node)
        if given.get("additionalProperties") is False:
            del given["additionalProperties"]
        for child in chain(given.values()):
            _opened(child)
    elif isinstance(node, list):
        for child in node:
            _opened(child)
