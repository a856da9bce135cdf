"""JSON with an article in each object: one to a line, or all in a list. Keys are mapped as the columns of a table are."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import Any

from annotator.domain import limits
from annotator.domain.exchange import Rejected
from annotator.interchange.decoding import lines, text_of
from annotator.interchange.jsons import loads, objects
from annotator.interchange.press import columns
from annotator.interchange.press.clipping import Clipping
from annotator.interchange.source import Source

NAME = "json-articles"
TITLE = "JSON with articles"
SUFFIXES = (".jsonl", ".ndjson", ".json")
LAST = True  # JSON of tags is of other formats
LARGEST = None  # what is long is read object by object

_TAGS = frozenset(
    (
        "schema",
        "spans",
        "label",
        "labels",
        "annotations",
        "entities",
        "relations",
        "tokens",
        "predictions",
        "data",
        "sha256",
        "%FEATURE_STRUCTURES",
    )
)
_LOOKED_AT = 20  # objects
_HEAD = 4_000_000  # bytes in which they are looked for
_AN_ARTICLE = 200  # characters of a value that is likely a text
_WHOLE = limits.LINE  # bytes of a file that may hold its list within another object, and be in any encoding


def sniff(head: bytes, name: str) -> bool:
    """An object or a list of them, called so, with a key that an article's text goes by."""
    begins = head.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] in (b"{", b"[")
    return begins and PurePosixPath(name.lower()).suffix in SUFFIXES and b'"annotator/' not in head


def fits(source: Source) -> bool:
    """Do the objects hold texts (by the name of a key, or long words under any), and nothing that a format of tags has?"""
    try:
        first = _first(source)
    except ValueError:
        return False
    names = {str(name) for one in first for name in one}
    told = "text" in source.columns or "text" in columns.guessed(names)
    long = any(isinstance(value, str) and len(value) >= _AN_ARTICLE for one in first for value in one.values())
    return (told or long) and _TAGS.isdisjoint(names)


def header(source: Source) -> list[str]:
    """The keys of the first objects. Raises ValueError with a reason."""
    return list(dict.fromkeys(str(name) for one in _first(source) for name in one))


def _first(source: Source) -> list[dict[str, Any]]:
    """The first objects. Of a file of lines only its beginning is read. Raises ValueError."""
    with source.path.open("rb") as file:
        head = file.read(_HEAD)
        lines_there = head.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] == b"{" and b"\n" in head and len(head) == _HEAD
    found = _of_text(source, text_of(head[: head.rindex(b"\n")])[0]) if lines_there else _objects(source)
    return [one for _, (_, one) in zip(range(_LOOKED_AT), found, strict=False) if isinstance(one, dict)]


def clippings(source: Source) -> Iterator[Clipping | Rejected]:
    """An article for each object with a text. Raises ValueError."""
    names = header(source)
    if not names:
        wrong = next((one for _, one in _objects(source) if isinstance(one, Rejected)), None)
        if wrong is None:
            raise ValueError("it holds no objects")
        yield wrong
        return
    chosen = columns.mapped(source, names)
    for line, one in _objects(source):
        yield _article(source, one, chosen, line)


def _article(source: Source, one: Any, chosen: dict[str, str], line: int) -> Clipping | Rejected:
    if isinstance(one, Rejected):
        return one
    if not isinstance(one, dict):
        return Rejected(source.name, line, "", "this is no JSON object.")
    row = {str(key): _words(value) for key, value in one.items()}
    found = columns.clipping(source, row, chosen, line)
    return found if found.text.strip() else Rejected(source.name, line, chosen["text"], "is empty.")


def _words(value: Any) -> str:
    """Texts and numbers as they are; a list of them in one line."""
    if isinstance(value, list):
        return "; ".join(map(_words, value))
    if isinstance(value, dict):
        return _words(value.get("name") or value.get("value") or "")
    return "" if value is None else str(value)


def _objects(source: Source) -> Iterator[tuple[int, Any]]:
    """The objects with their numbers; a line that is no JSON comes as `Rejected`."""
    if source.path.stat().st_size > _WHOLE:
        return objects(source)
    return _of_text(source, text_of(source.content())[0])


def _of_text(source: Source, text: str) -> Iterator[tuple[int, Any]]:
    try:
        whole = loads(text.encode()) if text.lstrip()[:1] == "[" or "\n" not in text.strip() else None
    except limits.Beyond:
        raise
    except (ValueError, RecursionError):
        whole = None
    if isinstance(whole, dict):
        whole = next(
            (value for value in whole.values() if isinstance(value, list) and value and isinstance(value[0], dict)),
            [whole],
        )
    if isinstance(whole, list):
        yield from enumerate(whole, 1)
        return
    for number, line in lines(text):
        if line.strip():
            yield number, _loaded(source, number, line)


def _loaded(source: Source, number: int, line: str) -> Any:
    try:
        return loads(line.encode())
    except limits.Beyond as error:
        return Rejected(source.name, number, "", f"{error}.")
    except (ValueError, RecursionError):
        return Rejected(source.name, number, "", "this is not JSON.")
