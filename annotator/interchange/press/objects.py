"""JSON with an article in each object: one to a line, or all in a list. Keys are mapped as the columns of a table are."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import Any

from annotator.domain.exchange import Rejected
from annotator.interchange.decoding import decode, lines
from annotator.interchange.press import columns
from annotator.interchange.press.clipping import Clipping
from annotator.interchange.source import Source

NAME = "json-articles"
TITLE = "JSON with articles"
SUFFIXES = (".jsonl", ".ndjson", ".json")
LAST = True  # JSON of tags is of other formats

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
_LONGEST = 100_000_000  # characters of one line


def sniff(head: bytes, name: str) -> bool:
    """An object or a list of them, called so, with a key that an article's text goes by."""
    begins = head.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] in (b"{", b"[")
    return begins and PurePosixPath(name.lower()).suffix in SUFFIXES and b'"annotator/' not in head


def fits(source: Source) -> bool:
    """Do the objects hold texts, and nothing that a format of tags puts beside them?"""
    try:
        names = header(source)
    except ValueError:
        return False
    return ("text" in source.columns or "text" in columns.guessed(names)) and _TAGS.isdisjoint(names)


def header(source: Source) -> list[str]:
    """The keys of the first objects. Raises ValueError with a reason."""
    found: dict[str, None] = {}
    for number, (_, one) in enumerate(_objects(source)):
        if number >= 20:
            break
        if isinstance(one, dict):
            found.update(dict.fromkeys(map(str, one)))
    return list(found)


def clippings(source: Source) -> Iterator[Clipping | Rejected]:
    """An article for each object with a text."""
    chosen: dict[str, str] = {}
    try:
        names = header(source)
        if not names:
            yield Rejected(source.name, None, "", "it holds no objects.")
            return
        chosen = columns.mapped(source, names)
        for line, one in _objects(source):
            yield _article(source, one, chosen, line)
    except ValueError as error:
        yield Rejected(source.name, None, "", f"{error}.")


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
    text, encoding = decode(source.path.read_bytes())
    if text is None:
        raise ValueError(f"this is not text ({encoding})")
    try:
        whole = json.loads(text) if text.lstrip()[:1] == "[" or "\n" not in text.strip() else None
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
    if len(line) > _LONGEST:
        return Rejected(source.name, number, "", f"the line is longer than {_LONGEST // 1_000_000} million characters.")
    try:
        return json.loads(line)
    except (ValueError, RecursionError):
        return Rejected(source.name, number, "", "this is not JSON.")
