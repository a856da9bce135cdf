"""What the body of each kind of record in a bundle must look like: a hash tells that nobody altered it, not that it is one.

What a project's own check would complain of is refused here, as far as a record tells by itself; what only the project knows
(is the article there? does the actor come?) is asked where the record is taken in.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from typing import Annotated, Any, Final, TypeAlias, cast, get_args

import msgspec

from annotator.domain import limits
from annotator.domain.compare.frames import unpack
from annotator.domain.exchange import ELSEWHERE
from annotator.domain.model import STATUSES
from annotator.domain.review import Action
from annotator.domain.text import sha256, storable

_Int: TypeAlias = Annotated[int, msgspec.Meta(ge=-(2**53), le=2**53)]  # what every database holds
_Pairs: TypeAlias = list[tuple[str, str]]
_Attributes: TypeAlias = list[tuple[str, str | _Int | float | bool]]
# id, label, fragments, attributes, entity, note, origin, coder, created, codebook, extra
SpanBody: TypeAlias = tuple[str, str, list[tuple[_Int, _Int]], _Attributes, str | None, str, str, str, str, str, str]
RelationBody: TypeAlias = tuple[str, str, str, str, _Attributes, str]  # id, type, head, child, attributes, extra
_HASH: Final = re.compile(r"[0-9a-f]{64}")
_SUSPECT: Final = re.compile(rb"\\u(?:0000|[dD][89a-fA-F])")  # NUL, or half of a surrogate pair
_ID: Final = 1_000  # characters of an id, a name of a coder or a layer: none that is meant for people has more


class CodebookBody(msgspec.Struct, frozen=True):
    """A revision of the codebook; `content` is its TOML."""

    number: _Int
    name: str
    content: str
    created: str


class DocumentBody(msgspec.Struct, frozen=True):
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


class EntityBody(msgspec.Struct, frozen=True):
    """An actor."""

    name: str
    type: str
    aliases: list[str]
    qid: str
    note: str
    roles: list[tuple[str, str, str]]
    merged_into: str | None
    extra: str


class LayerBody(msgspec.Struct, frozen=True):
    """A layer with everything in it; `joined` are the ids of other layers that went up in it."""

    document: str
    name: str
    coder: str
    status: str
    codebook: str
    labels: list[tuple[str, list[str]]]
    extra: str
    note: str
    spans: list[SpanBody]
    relations: list[RelationBody]
    joined: list[str] = []


class DecisionBody(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
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


class CommentBody(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
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


class AnswerBody(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A coder's answer to a decision."""

    document_id: str
    decision_id: str
    coder_id: str
    created: str
    verdict: str
    text: str


Body: TypeAlias = CodebookBody | DocumentBody | EntityBody | LayerBody | DecisionBody | CommentBody | AnswerBody
_SHAPES: dict[str, type[Body]] = {
    "codebook": CodebookBody, "document": DocumentBody, "entity": EntityBody, "layer": LayerBody, "decision": DecisionBody,
    "comment": CommentBody, "answer": AnswerBody,
}  # fmt: skip
_decoders = {kind: msgspec.json.Decoder(shape) for kind, shape in _SHAPES.items()}


def parsed(kind: str, body: str | bytes | msgspec.Raw) -> Body:
    """A body as its structure. Raises ValueError with the reason where it is none, whatever is in it."""
    try:
        return _decoders[kind].decode(body)
    except RecursionError as error:
        raise ValueError("what is in it lies too deep within itself") from error


def check(kind: str, key: str, raw: bytes | msgspec.Raw) -> Body:
    """A body that says nothing which a project must not hold. Raises ValueError with the reason."""
    if _SUSPECT.search(raw):
        _check_characters(bytes(raw))
    body = parsed(kind, raw)
    _must_be_word(key, "id")
    _CHECKS[kind](key, body)
    return body


def _check_characters(raw: bytes) -> None:
    """Raises ValueError where a text holds what no database keeps; the suspicion may have been a backslash before a u."""
    if limits.lies_deeper(raw) or limits.values(raw) > limits.VALUES:
        raise ValueError("what is in it lies too deep within itself")
    for words in _texts(json.loads(raw)):
        if storable(words)[1]:
            raise ValueError("it holds NUL or lone surrogates, which are no characters")


def _texts(value: Any) -> list[str]:
    if isinstance(value, str):
        return [value]
    if isinstance(value, dict):
        return [words for pair in cast("dict[str, Any]", value).items() for part in pair for words in _texts(part)]
    return [words for part in value for words in _texts(part)] if isinstance(value, list) else []


def _must_be_word(words: str, what: str) -> None:
    if not words.strip():
        raise ValueError(f"its {what} is empty")
    if len(words) > _ID:
        raise ValueError(f"its {what} is longer than {_ID:,} characters")


def _must_be_object(column: str, what: str) -> None:
    """Columns with what a file brought are read as JSON again later."""
    if not column:
        return
    if limits.lies_deeper(column.encode()):
        raise ValueError("what is in it lies too deep within itself")
    try:
        whole = isinstance(json.loads(column), dict)
    except ValueError:
        whole = False
    except RecursionError as error:
        raise ValueError("what is in it lies too deep within itself") from error
    if not whole:
        raise ValueError(f"its {what} is no JSON object")


# --- of each kind -------------------------------------------------------------------------------------


def _check_codebook(_: str, body: CodebookBody) -> None:
    if body.number < 1:
        raise ValueError("its number is below 1")


def _check_document(key: str, body: DocumentBody) -> None:
    _must_be_word(body.id, "id")
    _must_be_object(body.extra, "extra")
    if not _HASH.fullmatch(key):
        raise ValueError("its hash is none")
    if body.length < 0:
        raise ValueError("its length is below 0")
    if body.text is not msgspec.UNSET and (sha256(body.text) != key or len(body.text) != body.length):
        raise ValueError("the text is not the one that its hash is of")
    for kind, start, end, extra, _, sure in body.zones:
        _must_be_word(kind, "zone")
        _must_be_object(extra, "extra")
        if not 0 <= start <= end <= body.length:
            raise ValueError("a zone does not lie within the text")
        if not 0 <= sure <= 1:
            raise ValueError("a zone is surer than 1, or less sure than 0")


def _check_entity(key: str, body: EntityBody) -> None:
    _must_be_word(body.name, "name")
    _must_be_object(body.extra, "extra")
    if body.merged_into == key:
        raise ValueError("it is merged into itself")


def _check_layer(_: str, body: LayerBody) -> None:
    _must_be_word(body.name, "name")
    _must_be_word(body.coder, "coder")
    _must_be_object(body.extra, "extra")
    if not _HASH.fullmatch(body.document):
        raise ValueError("the hash of its article is none")
    if body.status not in STATUSES:
        raise ValueError(f"{body.status[:40]!r} is no status")
    if len(body.spans) > limits.SPANS or len(body.relations) > limits.SPANS:
        raise ValueError(f"it has more than {limits.SPANS:,} spans or relations")
    spans = {_checked_span(row) for row in body.spans}
    if len(spans) < len(body.spans):
        raise ValueError("two spans of it have one id")
    if len({row[0] for row in body.relations}) < len(body.relations):
        raise ValueError("two relations of it have one id")
    for row in body.relations:
        _check_relation(row, spans)


def _checked_span(row: SpanBody) -> str:
    key, label, fragments, _, _, _, _, coder, _, _, extra = row
    if not key or not label or not coder or len(key) > _ID:
        raise ValueError("a span has no id, no label or no coder")
    if not fragments or not all(0 <= start < end for start, end in fragments):
        raise ValueError("a span has no words")
    if extra:
        _must_be_object(extra, "extra")
    return key


def _check_relation(row: RelationBody, spans: set[str]) -> None:
    key, kind, head, child, _, extra = row
    if not key or not kind.strip() or len(key) > _ID:
        raise ValueError("a relation has no id or no type")
    _must_be_object(extra, "extra")
    if head not in spans:
        raise ValueError("a relation leaves a span that is not in it")
    if child not in spans and not leads_elsewhere(extra):
        raise ValueError("a relation leads to a span that is not in it")


def leads_elsewhere(extra: str) -> bool:
    """Does a relation lead to a claim of another article?"""
    return bool(extra) and isinstance(json.loads(extra).get(ELSEWHERE), str)


def _check_decision(_: str, body: DecisionBody) -> None:
    _must_be_word(body.coder_id, "coder")
    if body.action not in get_args(Action):
        raise ValueError(f"{body.action[:40]!r} is nothing that can be decided")
    try:
        backing = json.loads(body.backing or "[]")
        whole = all(isinstance(n, int) and n >= 0 for frame in backing for part in frame for n in part)
        extents = [piece for one in unpack(body.result) for _, mark in one.parts for piece in mark.extent]
    except (ValueError, TypeError, RecursionError) as error:
        raise ValueError("it says nothing that can be read") from error
    if not whole or any(not 0 <= a < b for a, b in extents):
        raise ValueError("it says nothing that can be read")


def _check_comment(_: str, body: CommentBody) -> None:
    _must_be_word(body.coder_id, "coder")
    if not 0 <= body.start <= body.end:
        raise ValueError("it does not lie within the text")
    if body.resolves not in (-1, 0, 1):
        raise ValueError("it neither closes a thread, nor opens it, nor leaves it")


def _check_answer(_: str, body: AnswerBody) -> None:
    _must_be_word(body.coder_id, "coder")
    if body.verdict not in ("accept", "appeal"):
        raise ValueError(f"{body.verdict[:40]!r} is no answer to a decision")


_CHECKS: Mapping[str, Callable[[str, Any], None]] = {
    "codebook": _check_codebook, "document": _check_document, "entity": _check_entity, "layer": _check_layer,
    "decision": _check_decision, "comment": _check_comment, "answer": _check_answer,
}  # fmt: skip
