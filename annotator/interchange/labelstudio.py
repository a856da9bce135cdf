"""Label Studio's JSON: tasks with the annotations of several people, and its labelling configuration beside them.

Offsets are code points, end exclusive. Several results of one id are one region: its labels, its choices and its words.
Predictions become layers of their own. Tasks whose text is marked up (HyperText) count characters of the page, not of
its source; they are read where they say their global offsets.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from html import escape
from itertools import count, groupby
from typing import Any, BinaryIO, cast

import msgspec

from annotator.domain.exchange import Record, Rejected
from annotator.interchange import Names, Source
from annotator.interchange.carrying import METADATA
from annotator.interchange.draft import Draft
from annotator.interchange.jsons import Object, each, field, rows
from annotator.interchange.tags import Given, links, said, tags

NAME = "labelstudio"
TITLE = "Label Studio JSON"
SUFFIXES = (".labelstudio.json", ".label-studio.json")
LARGEST = None  # it is read task by task
CARRIES = ("text", "metadata", "layers", "coders", "status", "spans", "nested spans", "attributes", "relations", "statements", "notes",
           "document labels", "articles without tags")  # fmt: skip

_OURS = re.compile(rb'"(?:annotations|completions|predictions|data)"\s*:')
_RESULT = re.compile(rb'"(?:result|data)"\s*:\s*[\[{]')
_MIN = re.compile(rb'"start"\s*:\s*\d+[^{}]*"labels"\s*:\s*\[')  # a span of the short export (JSON-MIN)
_NOTE, _TEXT, _LABEL, _LAYER = "note", "text", "label", "layer"
_encoder = msgspec.json.Encoder()


def sniff(head: bytes, name: str) -> bool:
    """Tasks with data and results."""
    begins = head.removeprefix(b"\xef\xbb\xbf").lstrip()[:1] in (b"{", b"[")
    ours = (_OURS.search(head) is not None and _RESULT.search(head) is not None) or _MIN.search(head) is not None
    return (
        begins
        and (ours or name.lower().endswith(SUFFIXES))
        and b'"annotator/1"' not in head
        and b"start_offset" not in head
    )


def read(source: Source) -> Iterator[Record | Rejected]:
    """For each task a record for each annotation and each prediction; one without any is an article."""
    return each(source, _task)


def _full(row: Object) -> Object:
    """A task of the short export (JSON-MIN), with its spans beside the text, as the long one has it."""
    spans = [
        one
        for name, value in row.items()
        if isinstance(value, list)
        for one in rows(row, name)
        if "labels" in one and "start" in one
    ]
    if "data" in row or not spans:
        return row
    results = [{"id": str(n), "type": "labels", "value": one} for n, one in enumerate(spans)]
    data = {name: value for name, value in row.items() if isinstance(value, str)}
    return {
        "id": row.get("id"),
        "data": data,
        "annotations": [{"completed_by": row.get("annotator"), "result": results}],
    }


def _task(source: Source, number: int, row: Object) -> list[Record]:
    row = _full(row)
    data = field(row, "data", dict, {})
    given = [*rows(row, "annotations"), *rows(row, "completions")]
    done = [one for one in given if not one.get("was_cancelled") and not one.get("skipped")]
    predicted = rows(row, "predictions")
    text = _text(data, [item for one in (*done, *predicted) for item in rows(one, "result")])
    if text is None:
        raise Rejected(source.name, number, "data", "holds no text.")
    about = {name: field(data, name, str, "") for name in ("title", *METADATA)}
    found: list[Record] = []
    used: set[str] = set()
    for n, one in enumerate((*done, *predicted)):
        draft = Draft(source, number, text, **about)
        reading = _Reading(draft, f"annotations[{n}]" if n < len(done) else f"predictions[{n - len(done)}]")
        machine = f"prediction {one.get('model_version', '')}".strip() if n >= len(done) else ""
        coder = machine or _coder(one)
        layer = machine or field(one, _LAYER, str, "") or coder or "Label Studio"
        layer = layer if layer not in used else f"{layer} {n + 1}"
        used.add(layer)
        reading.all(rows(one, "result"), origin=f"suggestion:{machine}" if machine else "")
        found.append(
            draft.record(
                layer, coder, field(one, "status", str, "begun" if machine else "complete"), labels=reading.labels
            )
        )
    return found or [Draft(source, number, text, **about).record(None)]


def _coder(one: Object) -> str:
    by = one.get("completed_by")
    if isinstance(by, dict):
        return str(cast("Object", by).get("email") or cast("Object", by).get("id") or "")
    return f"coder {by}" if isinstance(by, int) else str(by or "")


def _text(data: Object, results: list[Object]) -> str | None:
    """The data's text: under the name that is used to say so, else the one that the regions quote, else the longest."""
    texts = {name: value for name, value in data.items() if isinstance(value, str)}
    regions = [field(item, "value", dict, {}) for item in results]
    quoted = [(v["start"], v["end"], v["text"]) for v in regions
              if isinstance(v.get("text"), str) and isinstance(v.get("start"), int) and isinstance(v.get("end"), int)]  # fmt: skip
    for text in texts.values():
        if quoted and all(_unescaped(words) in text for _, _, words in quoted):
            return text
    return texts.get(_TEXT, max(texts.values(), key=len, default=None))


def _unescaped(words: str) -> str:
    return words.replace("\\n", "\n")


class _Reading:
    """One annotation: what its results say of each region."""

    def __init__(self, draft: Draft, where: str) -> None:
        self.draft, self.where = draft, where
        self.labels: tuple[tuple[str, tuple[str, ...]], ...] = ()
        self._attributes: dict[str, Given] = {}
        self._notes: dict[str, str] = {}
        self._whole: dict[str, list[str]] = {}

    def all(self, results: list[Object], origin: str) -> None:
        """Take the results: what speaks of a region is collected before the region itself is made."""
        regions: dict[str, tuple[int, Object, list[str]]] = {}
        for n, item in enumerate(results):
            value, key = field(item, "value", dict, {}), str(item.get("id", f"#{n}"))
            if item.get("type") == "relation":
                continue
            labels = [one for name, one in value.items() if name.endswith("labels") and isinstance(one, list)]
            if "start" in value or "globalOffsets" in value:
                known = regions.setdefault(key, (n, value, []))
                known[2].extend(str(one) for group in labels for one in group)
            self._said(item, value, key)
        ids: dict[str, str] = {}
        for key, (n, value, names) in regions.items():
            for label in names or ["region"]:
                place = self._place(value, f"{self.where}.result[{n}]")
                made = self.draft.span(label, [place], f"{self.where}.result[{n}]", attributes=self._attributes.get(key),
                                       note=self._notes.get(key, ""), origin=origin)  # fmt: skip
                ids.setdefault(key, made)
        for n, item in enumerate(results):
            if item.get("type") == "relation":
                self._relation(item, ids, f"{self.where}.result[{n}]")
        self.labels = tuple((name, tuple(values)) for name, values in sorted(self._whole.items()))

    def _said(self, item: Object, value: Object, key: str) -> None:
        """Choices, numbers and words: of a region where they have a place, else of the whole text."""
        name, local = str(item.get("from_name", "")), "start" in value or "globalOffsets" in value
        choices = [str(one) for one in field(value, "choices", list, [])]
        words = [str(one) for one in field(value, "text", list, [])]
        single = next((value[kind] for kind in ("rating", "number", "datetime") if kind in value), None)
        if words and local:
            self._notes[key] = "\n".join(words)
        elif choices and local:
            self._attributes.setdefault(key, {})[name] = ", ".join(choices)
        elif single is not None and local:
            self._attributes.setdefault(key, {})[name] = single
        elif choices or (words and not local):
            self._whole.setdefault(name, []).extend(choices or words)

    def _place(self, value: Object, where: str) -> tuple[Any, Any]:
        """The region's offsets."""
        place = field(value, "globalOffsets", dict, value)
        start, end = place.get("start"), place.get("end")
        if isinstance(start, str) or isinstance(end, str):
            raise self.draft.rejected(where, "is marked on a page (HyperText) and has no global offsets.")
        return self.draft.quoted([(start, end)], value.get("text"), where)[0]

    def _relation(self, item: Object, ids: dict[str, str], where: str) -> None:
        head, child = ids.get(str(item.get("from_id"))), ids.get(str(item.get("to_id")))
        if item.get("direction") == "left":
            head, child = child, head
        for kind in field(item, "labels", list, []) or ["relation"]:
            self.draft.link(kind, head, child, where)


def write(records: Iterable[Record], names: Names, out: BinaryIO) -> Iterator[Record]:
    """An array of tasks, one for each article, with an annotation for each of its layers."""
    numbers, first = count(1), True
    out.write(b"[")
    for _, group in groupby(records, key=lambda record: record.document.id):
        layers = list(group)
        out.write(b"\n" if first else b",\n")
        out.write(_encoder.encode(_task_of(layers, names, next(numbers))))
        first = False
        yield from layers
    out.write(b"\n]\n")


def _task_of(layers: list[Record], names: Names, number: int) -> Object:
    document = layers[0].document
    about = {name: value for name in ("title", *METADATA) if (value := getattr(document, name))}
    done = [_annotation(record, names, n) for n, record in enumerate(layers, 1) if record.layer]
    return {"id": number, "data": {_TEXT: layers[0].text, **about}, "annotations": done, "predictions": []}


def _annotation(record: Record, names: Names, number: int) -> Object:
    layer = record.layer
    results: list[Object] = []
    for tag in tags(record, names):
        place = {"start": tag.start, "end": tag.end, "text": record.text[tag.start : tag.end]}
        region = {"id": tag.id, "to_name": _TEXT}
        results.append({**region, "from_name": _LABEL, "type": "labels", "value": {**place, "labels": [tag.label]}})
        results += [{**region, "from_name": name, "type": "choices", "value": {**place, "choices": [said(value)]}}
                    for name, value in tag.attributes.items()]  # fmt: skip
        if tag.note:
            results.append({**region, "from_name": _NOTE, "type": "textarea", "value": {**place, "text": [tag.note]}})
    results += [{"type": "relation", "from_id": link.head, "to_id": link.child, "direction": "right", "labels": [link.type]}
                for link in links(record)]  # fmt: skip
    results += [{"id": f"{layer.id}-{name}", "from_name": name, "to_name": _TEXT, "type": "choices", "value": {"choices": list(values)}}
                for name, values in layer.labels] if layer else []  # fmt: skip
    coder = names.coders.get(layer.coder_id, layer.coder_id) if layer else ""
    return {"id": number, "completed_by": {"email": coder}, _LAYER: layer.name if layer else "", "status": layer.status if layer else "",
            "ground_truth": bool(layer and layer.name == "gold"), "was_cancelled": False, "result": results}  # fmt: skip


def companions(names: Names) -> dict[str, bytes]:
    """What lies beside the tasks: the labelling configuration that a Label Studio project needs for them."""
    book = names.codebook
    labels = [label.name for label in book.labels] if book else list(names.labels.values())
    attributes = {a.name: a.values for label in (book.labels if book else ()) for a in label.attributes}
    whole = {one.name: one for one in (book.article_labels if book else ())}
    rows_ = [
        "<View>",
        f'  <Labels name="{_LABEL}" toName="{_TEXT}">',
        *(f'    <Label value="{escape(label)}"/>' for label in labels),
        "  </Labels>",
        "  <Relations>",
        *(f'    <Relation value="{escape(name)}"/>' for name in sorted(book.relation_names if book else ())),
        "  </Relations>",
        f'  <Text name="{_TEXT}" value="${_TEXT}"/>',
        *_choices({name: (values, False) for name, values in attributes.items()}, 'perRegion="true"'),
        *_choices({name: (one.values, one.many) for name, one in whole.items()}, ""),
        f'  <TextArea name="{_NOTE}" toName="{_TEXT}" perRegion="true"/>',
        "</View>",
        "",
    ]
    return {".config.xml": "\n".join(rows_).encode()}


def _choices(given: dict[str, tuple[tuple[str, ...], bool]], more: str) -> Iterator[str]:
    for name, (values, many) in given.items():
        kind = "multiple" if many else "single"
        yield f'  <Choices name="{escape(name)}" toName="{_TEXT}" choice="{kind}" {more}>'.replace(" >", ">")
        yield from (f'    <Choice value="{escape(value)}"/>' for value in values)
        yield "  </Choices>"
