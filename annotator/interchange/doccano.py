"""doccano's JSON Lines: sequence labels as triples or as entities with relations, in every layout it has had.

Offsets are code points, end exclusive. Read: `label`, `labels`, `entities` with `relations`, and the `annotations` of the
first version. Written: entities and relations. Keys that doccano does not know it keeps beside the text; there we put the
layer, the coder and what is known of the article.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import count
from typing import Any, BinaryIO

import msgspec

from annotator.domain.exchange import Record, Rejected
from annotator.interchange import Names, Source
from annotator.interchange.carrying import METADATA
from annotator.interchange.draft import Draft
from annotator.interchange.jsons import Object, each, field, rows
from annotator.interchange.tags import links, tags

NAME = "doccano"
TITLE = "doccano JSON Lines"
SUFFIXES = (".doccano.jsonl",)
LARGEST = None  # it is read object by object
CARRIES = ("text", "metadata", "layers", "coders", "status", "spans", "nested spans", "relations", "statements", "notes on articles",
           "articles without tags")  # fmt: skip

_OURS = re.compile(rb'"(?:label|labels)"\s*:\s*\[|"(?:start_offset|annotation_approver)"|"entities"\s*:\s*\[')
_OTHERS = re.compile(
    rb'"annotator/1"|"start"\s*:\s*\d+[^{}]*"labels"\s*:\s*\[|"spans"\s*:|"_input_hash"|"result"\s*:|"%TYPES"'
)
_KNOWN = {"text", "data", "label", "labels", "entities", "relations", "annotations", "annotation_approver", "id", "Comments",
          "comments", "meta", "layer", "coder", "status", "title", "note", *METADATA}  # fmt: skip
_encoder = msgspec.json.Encoder()


def sniff(head: bytes, name: str) -> bool:
    """Objects with a text and labels of doccano's kind."""
    begins = head.removeprefix(b"\xef\xbb\xbf").lstrip()[:1] in (b"{", b"[")
    return begins and b'"text"' in head and _OURS.search(head) is not None and _OTHERS.search(head) is None


def read(source: Source) -> Iterator[Record | Rejected]:
    """A record for each object."""
    return each(source, _record)


def _record(source: Source, number: int, row: Object) -> Iterator[Record]:
    text = row.get("text", row.get("data"))
    if not isinstance(text, str):
        raise Rejected(source.name, number, "text", "is missing or not a text.")
    about = {name: field(row, name, str, "") for name in ("title", *METADATA)}
    draft = Draft(source, number, text, **about)
    ids: dict[Any, str] = {}
    for n, one in enumerate(rows(row, "entities") + rows(row, "annotations")):
        where = f"entities[{n}]"
        key = one.get("id", n)
        if key in ids:
            raise draft.rejected(f"{where}.id", f"{key!r} stands there twice.")
        label = one.get("label")
        ids[key] = draft.span(f"label {label}" if isinstance(label, int) else label,
                              [(one.get("start_offset"), one.get("end_offset"))], where)  # fmt: skip
    labels = _triples(draft, row)
    for n, one in enumerate(rows(row, "relations")):
        draft.link(one.get("type"), ids.get(one.get("from_id")), ids.get(one.get("to_id")), f"relations[{n}]")
    coder = field(row, "coder", str, "") or field(row, "annotation_approver", str, "")
    tagged = _KNOWN & row.keys() & {"label", "labels", "entities", "annotations"}
    layer = field(row, "layer", str, None if row.get("layer", "") is None else coder or "doccano") if tagged else None
    notes = [one if isinstance(one, str) else str(one.get("text", "")) for one in field(row, "Comments", list, [])]
    yield draft.record(layer, coder, field(row, "status", str, "begun"), labels=labels,
                        note=field(row, "note", str, "") or "\n".join(notes)) if layer is not None else draft.record(None)  # fmt: skip


def _triples(draft: Draft, row: Object) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Spans from triples; labels of the whole text, where words stand instead of triples."""
    whole: list[str] = []
    for name in ("label", "labels"):
        given = row.get(name)
        for n, one in enumerate(given if isinstance(given, list) else [given] if isinstance(given, str) else []):
            if isinstance(one, str):
                whole.append(one)
            elif isinstance(one, list) and len(one) == 3:
                draft.span(one[2], [one[:2]], f"{name}[{n}]")
            else:
                raise draft.rejected(f"{name}[{n}]", f"is no triple of start, end and label: {one!r}.")
    return (("label", tuple(whole)),) if whole else ()


def write(records: Iterable[Record], names: Names, out: BinaryIO) -> Iterator[Record]:
    """One line a record, in the layout with entities and relations."""
    entity_ids, relation_ids = count(1), count(1)
    for number, record in enumerate(records, 1):
        numbers = {row.id: next(entity_ids) for row in record.spans}
        document, layer = record.document, record.layer
        line: Object = {
            "id": number,
            "text": record.text,
            "entities": [{"id": numbers[tag.id], "label": tag.label, "start_offset": tag.start, "end_offset": tag.end}
                         for tag in tags(record, names)],
            "relations": [{"id": next(relation_ids), "from_id": numbers[link.head], "to_id": numbers[link.child], "type": link.type}
                          for link in links(record)],
            "layer": layer.name if layer else None,
        }  # fmt: skip
        if layer:
            about = {
                "coder": names.coders.get(layer.coder_id, layer.coder_id),
                "status": layer.status,
                "note": layer.note,
            }
            line |= {key: value for key, value in about.items() if value}
        line |= {name: value for name in ("title", *METADATA) if (value := getattr(document, name))}
        out.write(_encoder.encode(line) + b"\n")
        yield record
