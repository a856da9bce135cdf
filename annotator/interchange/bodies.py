"""What the body of each kind of record in a bundle must look like: a hash tells that nobody altered it, not that it is one."""

from __future__ import annotations

from typing import Annotated, Any, TypeAlias

import msgspec

_Int: TypeAlias = Annotated[int, msgspec.Meta(ge=-(2**53), le=2**53)]  # what every database holds
_Pairs: TypeAlias = list[tuple[str, str]]
_Attributes: TypeAlias = list[tuple[str, str | int | float | bool]]
# id, label, fragments, attributes, entity, note, origin, coder, created, codebook, extra
_Span: TypeAlias = tuple[str, str, list[tuple[_Int, _Int]], _Attributes, str | None, str, str, str, str, str, str]
_Relation: TypeAlias = tuple[str, str, str, str, _Attributes, str]  # id, type, head, child, attributes, extra


class CodebookBody(msgspec.Struct):
    """A revision of the codebook; `content` is its TOML."""

    number: _Int
    name: str
    content: str
    created: str


class DocumentBody(msgspec.Struct):
    """An article; `text` only where it goes along."""

    id: str
    title: str
    outlet: str
    author: str
    published: str
    url: str
    language: str
    file: str
    extra: str
    split: str
    length: _Int
    number: _Int
    section: str
    follows: str
    zones: list[tuple[str, _Int, _Int, str, str, float]]  # kind, start, end, extra, rule, confidence
    text: str | msgspec.UnsetType = msgspec.UNSET


class EntityBody(msgspec.Struct):
    """An actor."""

    name: str
    type: str
    aliases: list[str]
    qid: str
    note: str
    roles: list[tuple[str, str, str]]
    merged_into: str | None
    extra: str


class LayerBody(msgspec.Struct):
    """A layer with everything in it."""

    document: str
    name: str
    coder: str
    status: str
    codebook: str
    labels: list[tuple[str, list[str]]]
    extra: str
    note: str
    spans: list[_Span]
    relations: list[_Relation]


class DecisionBody(msgspec.Struct, forbid_unknown_fields=True):
    """A decision of a review; `result` and `backing` are JSON."""

    document_id: str
    case_key: str
    coder_id: str
    created: str
    kind: str
    action: str
    layers: list[str]
    chosen: list[str]
    result: str
    backing: str
    seen: _Pairs
    reason: str
    note: str
    flagged: _Int
    seconds: _Int
    blind: _Int
    policy: str
    codebook: str


class CommentBody(msgspec.Struct, forbid_unknown_fields=True):
    """A comment."""

    document_id: str
    about: str
    start: _Int
    end: _Int
    parent: str
    coder_id: str
    created: str
    text: str
    resolves: _Int


class AnswerBody(msgspec.Struct, forbid_unknown_fields=True):
    """A coder's answer to a decision."""

    document_id: str
    decision_id: str
    coder_id: str
    created: str
    verdict: str
    text: str


_SHAPES: dict[str, Any] = {
    "codebook": CodebookBody, "document": DocumentBody, "entity": EntityBody, "layer": LayerBody, "decision": DecisionBody,
    "comment": CommentBody, "answer": AnswerBody,
}  # fmt: skip


def check(kind: str, body: str) -> str:
    """What is wrong with a body, in words; empty where nothing is."""
    try:
        msgspec.json.decode(body, type=_SHAPES[kind])
    except (msgspec.ValidationError, msgspec.DecodeError) as error:
        return str(error)
    return ""
