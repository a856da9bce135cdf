"""Files of JSON objects, however they lie there: one a line, one after the other over many lines, or in one array."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from typing import Any, cast

import msgspec

from annotator.domain.exchange import Record, Rejected
from annotator.interchange import Source

Object = dict[str, Any]
_BUFFER = 1024 * 1024  # bytes


def objects(source: Source) -> Iterator[tuple[int, Object | Rejected]]:
    """Each object with the number of its line (in an array: its place, from 1); what is none comes as `Rejected`."""
    with source.path.open("rb") as file:
        head = file.read(_BUFFER).removeprefix(b"\xef\xbb\xbf").lstrip()
    if not head:
        yield 1, Rejected(source.name, None, "", "the file is empty.")
    elif head[:1] == b"[":
        yield from _array(source)
    elif _is_whole(head.split(b"\n", 1)[0]):
        yield from _lines(source)
    else:
        yield from _sequence(source)


def each(source: Source, make: Callable[[Source, int, Object], Iterable[Record]]) -> Iterator[Record | Rejected]:
    """The records that are made of each object; one that is refused keeps its object, to be written out."""
    for number, row in objects(source):
        if isinstance(row, Rejected):
            yield row
            continue
        try:
            yield from make(source, number, row)
        except Rejected as rejected:
            rejected.record = json.dumps(row, ensure_ascii=False)
            yield rejected


def loads(data: bytes) -> Any:
    """JSON to values. Raises ValueError."""
    try:
        return msgspec.json.decode(data)
    except (msgspec.DecodeError, UnicodeDecodeError):
        return json.loads(data)  # it also takes halves of a pair, which are replaced later; or it says what is wrong


def _is_whole(line: bytes) -> bool:
    try:
        loads(line)
    except (ValueError, RecursionError):
        return False
    return True


def _lines(source: Source) -> Iterator[tuple[int, Object | Rejected]]:
    with source.path.open("rb", buffering=_BUFFER) as file:
        for number, line in enumerate(file, 1):
            bare = (line.removeprefix(b"\xef\xbb\xbf") if number == 1 else line).strip()
            if bare:
                yield number, _object(source, number, bare)


def _object(source: Source, number: int, data: bytes) -> Object | Rejected:
    try:
        return _checked(source, number, loads(data))
    except (ValueError, RecursionError) as error:
        return Rejected(source.name, number, "", f"this is not JSON: {error}.")


def _checked(source: Source, number: int, given: Any) -> Object | Rejected:
    return (
        cast("Object", given)
        if isinstance(given, dict)
        else Rejected(source.name, number, "", "this is not a JSON object.")
    )


def _array(source: Source) -> Iterator[tuple[int, Object | Rejected]]:
    try:
        rows = loads(source.path.read_bytes().removeprefix(b"\xef\xbb\xbf"))
    except (ValueError, RecursionError) as error:
        yield 1, Rejected(source.name, None, "", f"this is not JSON: {error}.")
        return
    for number, row in enumerate(rows, 1):
        yield number, _checked(source, number, row)


def _sequence(source: Source) -> Iterator[tuple[int, Object | Rejected]]:
    text = source.path.read_text(encoding="utf-8-sig", errors="surrogateescape")
    decoder, at = json.JSONDecoder(), 0
    while at < len(text):
        if text[at].isspace():
            at += 1
            continue
        number = text.count("\n", 0, at) + 1
        try:
            given, at = decoder.raw_decode(text, at)
        except (ValueError, RecursionError) as error:
            yield number, Rejected(source.name, number, "", f"this is not JSON: {error}.")
            return
        yield number, _checked(source, number, given)


def field(row: Object, name: str, kind: type[Any], fallback: Any) -> Any:
    """A field where it is of its kind, else what stands for it."""
    value = row.get(name)
    return value if isinstance(value, kind) and not (kind is int and isinstance(value, bool)) else fallback


def rows(row: Object, name: str) -> list[Object]:
    """The objects in a list field; none where there is no list."""
    return [cast("Object", one) for one in field(row, name, list, []) if isinstance(one, dict)]
