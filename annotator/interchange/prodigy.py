"""Prodigy's and spaCy's JSON Lines: a text with tokens, spans, and relations between tokens.

Offsets are code points, end exclusive; `token_end` is the last token's number, so inclusive. Only an accepted answer is a
layer: what was rejected or ignored comes in as an article without one. Hashes and `meta` are kept and written again. Keys
that Prodigy does not know it keeps, too: in them a span has its id, pieces, attributes, actor and note.
"""

from __future__ import annotations

import json
import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import Any, BinaryIO

import msgspec

from annotator.domain import limits
from annotator.domain.exchange import Record, Rejected
from annotator.domain.model import Fragment
from annotator.domain.text import tokens
from annotator.interchange import Names, Source
from annotator.interchange.carrying import METADATA
from annotator.interchange.draft import Draft
from annotator.interchange.jsons import Object, field, objects, rows
from annotator.interchange.provenance import PROVENANCE, WHO_AGREED, provenance
from annotator.interchange.source import lines_of
from annotator.interchange.tags import Tag, links, packed, tags, unpacked

NAME = "prodigy"
TITLE = "Prodigy and spaCy JSON Lines"
SUFFIXES = (".prodigy.jsonl", ".spacy.jsonl")
LARGEST = None  # it is read task by task
CARRIES = ("text", "metadata", "layers", "coders", "status", "spans", "nested spans", "discontinuous spans", "attributes", "relations",
           "statements", "entities", "notes", "articles without tags", "attributes of relations", WHO_AGREED)  # fmt: skip

_OURS = re.compile(rb'"(?:_input_hash|_task_hash|spans|tokens)"\s*:')
_OTHERS = re.compile(rb'"annotator/1"|"result"\s*:|"start_offset"|"%TYPES"|"@context"')
_HASH = re.compile(rb'"_input_hash"\s*:\s*(-?\d{1,20})\b')
_KEPT = re.compile(r"^_|^(?:meta|options|accept|answer)$")  # keys of a task that are written again
_encoder = msgspec.json.Encoder()


def sniff(head: bytes, name: str) -> bool:
    """Objects with a text and what Prodigy puts beside it."""
    begins = head.removeprefix(b"\xef\xbb\xbf").lstrip()[:1] in (b"{", b"[")
    ours = _OURS.search(head) is not None or name.lower().endswith(SUFFIXES)
    return begins and b'"text"' in head and ours and _OTHERS.search(head) is None


def read(source: Source) -> Iterator[Record | Rejected]:
    """A record for each text and coder; the tasks of one text, as a binary recipe makes them, are one record."""
    several = _repeated(source)
    waiting: dict[tuple[int, str], _Task] = {}
    for number, row in objects(source):
        if isinstance(row, Rejected):
            yield row
            continue
        try:
            again = row.get("_input_hash") in several
            task = _Task(source, number, row, several=again)
            if not again:
                yield task.record()
            elif (key := (row["_input_hash"], task.coder)) in waiting and waiting[key].draft.text == task.draft.text:
                waiting[key].take(row)
            else:
                waiting[key] = task
        except Rejected as rejected:
            rejected.record = json.dumps(row, ensure_ascii=False)
            yield rejected
    yield from (task.record() for task in waiting.values())


def _repeated(source: Source) -> set[int]:
    """The input hashes that stand in the file more than once."""
    counts: Counter[bytes] = Counter()
    with source.path.open("rb") as file:
        for _, line in lines_of(file, limits.LINE):
            counts.update(_HASH.findall(line or b""))
    return {int(found) for found, n in counts.items() if n > 1}


class _Places:
    """Where the tokens of a task stand; looked up only where a span is told by its tokens alone."""

    def __init__(self, row: Object) -> None:
        self._row = row

    @cached_property
    def all(self) -> list[tuple[Any, Any]]:
        """In their order."""
        return [(one.get("start"), one.get("end")) for one in rows(self._row, "tokens")]


class _Task:
    """The tasks of one text and coder."""

    def __init__(self, source: Source, number: int, row: Object, *, several: bool) -> None:
        text = row.get("text")
        if not isinstance(text, str):
            raise Rejected(source.name, number, "text", "is missing or not a text.")
        meta = field(row, "meta", dict, {})
        about = {name: field(meta, name, str, "") for name in ("title", *METADATA)}
        extra = {key: value for key, value in row.items() if _KEPT.match(key) and key != "answer"}
        self.draft = Draft(
            source, number, text, extra=packed({"meta": {NAME: extra}} if _foreign(extra) else {}), **about
        )
        self.meta = meta
        self.coder = field(row, "_annotator_id", str, "") or field(row, "_session_id", str, "").rpartition("-")[2]
        self.accepted = False
        self._several = several  # tasks of one text say again what the others say
        self._seen: set[str] = set()
        self.take(row)

    def take(self, row: Object) -> None:
        """Spans and relations of a task, where it was accepted."""
        if row.get("answer", "accept") != "accept":
            return
        self.accepted = True
        places = _Places(row)
        ids: dict[Any, str] = {}
        for n, one in enumerate(rows(row, "spans")):
            key = repr(sorted(one.items(), key=lambda item: item[0])) if self._several else ""
            if not key or key not in self._seen:
                self._seen.add(key)
                self._span(one, f"spans[{n}]", places, ids)
        for n, one in enumerate(rows(row, "relations")):
            self._relation(one, f"relations[{n}]", places, ids)

    def _span(self, one: Object, where: str, places: _Places, ids: dict[Any, str]) -> str:
        start, end = _place(self.draft, one, where, places)
        pieces = [(a, b) for a, b in field(one, "fragments", list, [])] or [(start, end)]
        pieces = self.draft.quoted(pieces, one.get("text"), where)
        known = field(one, "entity", dict, {})
        entity = self.draft.entity(**known) if known.get("name") else None
        extra = {"score": one["score"]} if isinstance(one.get("score"), float) else {}
        if how := field(one, PROVENANCE, dict, {}):
            extra[PROVENANCE] = how
        made = self.draft.span(
            one.get("label"), pieces, where, attributes=field(one, "attributes", dict, {}), note=field(one, "note", str, ""),
            entity=entity, origin=field(one, "origin", str, ""), created=field(one, "created", str, ""),
            extra=extra or None,
        )  # fmt: skip
        ids[start, end, one.get("label")] = ids.setdefault((start, end), made)
        ids[start, end, one.get("label")] = made
        if "id" in one:
            ids[str(one["id"])] = made
        return made

    def _relation(self, one: Object, where: str, places: _Places, ids: dict[Any, str]) -> None:
        ends: list[str] = []
        for end in ("head", "child"):
            span = field(one, f"{end}_span", dict, {})
            if str(one.get(f"{end}_id", "")) in ids:
                ends.append(ids[str(one[f"{end}_id"])])
                continue
            place = _place(self.draft, span or _token(one.get(end)), f"{where}.{end}", places)
            found = ids.get((*place, span.get("label"))) or ids.get(place)
            if found is None:  # a dependency between tokens that bear no label of their own
                found = ids[place] = self.draft.span(span.get("label") or "token", [place], f"{where}.{end}")
            ends.append(found)
        self.draft.link(one.get("label"), ends[0], ends[1], where, field(one, "attributes", dict, {}))

    def record(self) -> Record:
        """What came of the tasks."""
        layer = (
            field(self.meta, "layer", str, self.coder or NAME)
            if self.accepted and self.meta.get("layer", "") is not None
            else None
        )
        return self.draft.record(
            layer, self.coder, field(self.meta, "status", str, "complete" if self.accepted else "begun")
        )


def _foreign(extra: Object) -> bool:
    """Does a task hold more than what we write into one ourselves?"""
    meta = field(extra, "meta", dict, {})
    return bool(
        (extra.keys() - {"meta", "_annotator_id", "_session_id"})
        or (meta.keys() - {"title", "layer", "status", *METADATA})
    )


def _token(number: Any) -> Object:
    return {"token_start": number, "token_end": number}


def _place(draft: Draft, one: Object, where: str, places: _Places) -> tuple[Any, Any]:
    """Where a span stands: by its characters, else by its tokens."""
    if "start" in one and "end" in one:
        return one["start"], one["end"]
    numbers = one.get("token_start"), one.get("token_end")
    for number in numbers:
        if not isinstance(number, int) or not 0 <= number < len(places.all):
            raise draft.rejected(where, f"names the token {number!r}; there are {len(places.all)}.")
    return places.all[int(numbers[0] or 0)][0], places.all[int(numbers[1] or 0)][1]


def write(records: Iterable[Record], names: Names, out: BinaryIO) -> Iterator[Record]:
    """A task for each record."""
    for record in records:
        out.write(_encoder.encode(_task_of(record, names)) + b"\n")
        yield record


class _Token(msgspec.Struct):
    text: str
    start: int
    end: int
    id: int
    ws: bool


def _task_of(record: Record, names: Names) -> Object:
    document, layer = record.document, record.layer
    kept: Object = field(unpacked(document.extra).get("meta", {}), NAME, dict, {})
    places = list(tokens(record.text))
    found = {tag.id: tag for tag in tags(record, names)}
    about: Object = {name: value for name in ("title", *METADATA) if (value := getattr(document, name))}
    about |= {"layer": layer.name, "status": layer.status} if layer else {"layer": None}
    task: Object = {"text": record.text, "meta": field(kept, "meta", dict, {}) | about}
    task |= {key: value for key, value in kept.items() if key not in ("meta", "_annotator_id", "_session_id")}
    numbers = _Numbers(places)
    text = record.text
    task["tokens"] = [_Token(text[a:b], a, b, n, text[b : b + 1] == " ") for n, (a, b) in enumerate(places)]
    task["spans"] = [_span_of(tag, numbers) for tag in found.values()]
    task["relations"] = [_relation_of(link, found[link.head], found[link.child], numbers) for link in links(record)]
    if layer:
        coder = names.coders.get(layer.coder_id, layer.coder_id)
        task |= {"answer": "accept", "_annotator_id": coder, "_session_id": f"annotator-{coder}"}
    return task


class _Numbers:
    """The tokens that a span covers."""

    def __init__(self, places: list[Fragment]) -> None:
        self.starts, self.ends = [a for a, _ in places], [b for _, b in places]

    def of(self, start: int, end: int) -> tuple[int, int] | None:
        """The first and the last token that a span touches, or None where it touches none."""
        first, last = bisect_right(self.ends, start), bisect_left(self.starts, end) - 1
        return (first, last) if first <= last else None


def _span_of(tag: Tag, numbers: _Numbers) -> Object:
    made: Object = {"start": tag.start, "end": tag.end, "label": tag.label, "id": tag.id}
    if covered := numbers.of(tag.start, tag.end):
        made |= {"token_start": covered[0], "token_end": covered[1]}
    if len(tag.fragments) > 1:
        made["fragments"] = tag.fragments
    if tag.entity:
        entity = tag.entity
        made["entity"] = {key: value for key in ("id", "name", "type", "qid") if (value := getattr(entity, key))}
    return made | {key: value for key, value in (("attributes", tag.attributes), ("note", tag.note), ("origin", tag.origin),
                                                 ("created", tag.created), (PROVENANCE, provenance(tag.extra))) if value}  # fmt: skip


def _relation_of(link: Any, head: Tag, child: Tag, numbers: _Numbers) -> Object:
    made: Object = {"label": link.type, "head_id": head.id, "child_id": child.id}
    for end, tag in (("head", head), ("child", child)):
        covered = numbers.of(tag.start, tag.end) or (0, 0)
        made[end] = covered[1]
        made[f"{end}_span"] = {
            "start": tag.start,
            "end": tag.end,
            "token_start": covered[0],
            "token_end": covered[1],
            "label": tag.label,
        }
    return made | ({"attributes": link.attributes} if link.attributes else {})
