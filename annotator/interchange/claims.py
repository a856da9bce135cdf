"""One statement a line: who says what, in words, with the article it is from. Written, not read.

For tables of statements and for training on single claims. Every line stands for itself: the
claim, its attributes, what fills each role with its actor, the sentence around it, and where all
of this lies (code points of the article's text, half-open). The form is that of
`resources/schema/annotator-claims-1.schema.json`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, BinaryIO

import msgspec

from annotator.domain.exchange import Record
from annotator.domain.model import Document
from annotator.interchange import Names
from annotator.interchange.carrying import METADATA, Tally
from annotator.interchange.statements import Said, only_statements, statements
from annotator.interchange.tags import Tag

NAME = "claims"
TITLE = "Statements, one a line"
SUFFIXES = (".claims.jsonl",)
SCHEMA = "annotator-claims/1"
CARRIES = ("text", "metadata", "layers", "coders", "status", "codebook revision", "spans", "nested spans", "discontinuous spans",
           "attributes", "relations", "statements", "entities", "notes", "provenance")  # fmt: skip

_encoder = msgspec.json.Encoder()


def fit(record: Record, names: Names, tally: Tally) -> Record | None:
    """Statements only; of the text the sentences around them."""
    tally.add(
        "texts of articles (only the sentences around claims stand there)", record.document.title
    )
    return only_statements(record, names, tally)


def write(records: Iterable[Record], names: Names, out: BinaryIO) -> Iterator[Record]:
    """A line for each statement of each layer."""
    for record in records:
        out.writelines(
            _encoder.encode(_line(record, said, names)) + b"\n"
            for said in statements(record, names)
        )
        yield record


def _line(record: Record, said: Said, names: Names) -> dict[str, Any]:
    layer, (start, end) = record.layer, said.sentence
    line: dict[str, Any] = {
        "schema": SCHEMA,
        "id": said.claim.id,
        "article": _article(record.document),
        "layer": layer.name if layer else None,
        "coder": names.coders.get(layer.coder_id, layer.coder_id) if layer else None,
        "status": layer.status if layer else None,
        "codebook": layer.codebook if layer else None,
        "claim": _span(said.claim),
        "roles": {role: [_span(tag) for tag in filling] for role, filling in said.roles.items()},
        "sentence": {"text": record.text[start:end], "start": start, "end": end},
        "within": said.within,
        "agreed": said.provenance,
        "split": record.document.split,
    }
    return {key: value for key, value in line.items() if value or key == "roles"}


def _article(document: Document) -> dict[str, str]:
    fields = {"id": document.id, "title": document.title} | {
        name: getattr(document, name) for name in METADATA
    }
    return {name: value for name, value in fields.items() if value}


def _span(tag: Tag) -> dict[str, Any]:
    span: dict[str, Any] = {
        "text": tag.text,
        "label": tag.label,
        "start": tag.start,
        "end": tag.end,
        "fragments": tag.fragments if len(tag.fragments) > 1 else (),
        "attributes": tag.attributes,
        "entity": _entity(tag),
        "note": tag.note,
        "origin": tag.origin,
    }
    return {
        key: value
        for key, value in span.items()
        if value or key in ("text", "label", "start", "end")
    }


def _entity(tag: Tag) -> dict[str, str]:
    if tag.entity is None:
        return {}
    fields = {
        "id": tag.entity.id,
        "name": tag.entity.name,
        "type": tag.entity.type,
        "qid": tag.entity.qid,
    }
    return {name: value for name, value in fields.items() if value}
