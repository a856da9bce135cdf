"""Bytes to lines: the quick way where all is as it should be, the lenient one for what we do not know."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, cast

import msgspec

from annotator.domain import limits
from annotator.domain.exchange import Rejected
from annotator.domain.text import sha256, storable
from annotator.interchange import Source
from annotator.interchange.jsons import check, loads_strictly, reason
from annotator.interchange.native.check import hash_of
from annotator.interchange.native.line import (
    EntityPart,
    Line,
    MetaPart,
    Part,
    RelationPart,
    RolePart,
    SpanPart,
    ZonePart,
)
from annotator.interchange.source import lines_of

_BUFFER = 1024 * 1024  # bytes; lines are many pages long
_LONG = 1024 * 1024  # bytes; a shorter line takes no more than some megabytes, whatever is in it

_decoder = msgspec.json.Decoder(Line)
_PARTS: dict[str, type[Part]] = {
    "zones": ZonePart,
    "spans": SpanPart,
    "relations": RelationPart,
    "entities": EntityPart,
}


def lines(source: Source) -> Iterator[tuple[int, bytes | Rejected]]:
    """The lines of a file that are not blank, each with its number; one that is too long comes as `Rejected`."""
    with source.path.open("rb", buffering=_BUFFER) as file:
        for number, line in lines_of(file, limits.LINE):
            if line is None:
                yield number, Rejected(source.name, number, "", f"the line is longer than {limits.LINE:,} bytes.")
            elif bare := (line.removeprefix(b"\xef\xbb\xbf") if number == 1 else line).strip():
                yield number, bare


def parsed(source: Source, number: int, line: bytes) -> Line:
    """A line as its structure. Raises `Rejected` where it is no JSON, or not of the format."""
    if len(line) > _LONG:
        _check(source, number, line)
    if b"\\u0000" in line:
        return _lenient(source, number, line)
    try:
        return _decoder.decode(line)
    except msgspec.ValidationError as error:
        if "unknown field" in str(error):
            return _lenient(source, number, line)
        raise _rejected(source, number, error) from error
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        if b"\\u" in line or b"\\U" in line:
            return _lenient(source, number, line)  # msgspec refuses lone surrogates; they are replaced, not refused
        raise Rejected(source.name, number, "", reason(error)) from error


def _check(source: Source, number: int, line: bytes) -> None:
    try:
        check(line)
    except limits.Beyond as error:
        raise Rejected(source.name, number, "", reason(error)) from error


def _lenient(source: Source, number: int, line: bytes) -> Line:
    """The slow way, for lines with keys we do not know (they go to `extra`), NUL or lone surrogates."""
    try:
        data = loads_strictly(line)
        if not isinstance(data, dict):
            raise Rejected(source.name, number, "", "this is not a JSON object.")
        given = _storable_line(source, number, cast("dict[str, Any]", data)) if b"\\u" in line else data
        return msgspec.convert(_sorted_out(given), Line)
    except msgspec.ValidationError as error:
        raise _rejected(source, number, error) from error
    except (ValueError, RecursionError) as error:
        raise Rejected(source.name, number, "", reason(error)) from error


def _storable_line(source: Source, number: int, data: dict[str, Any]) -> dict[str, Any]:
    """The line with NUL and lone surrogates replaced in every text, one for one, so that offsets hold; and told."""
    counts: list[int] = []
    clean: dict[str, Any] = _storable(data, counts)
    if sum(counts):
        source.warnings.append(
            f"{source.name}:{number}: {sum(counts)} characters that cannot be kept (NUL, lone surrogates) became U+FFFD."
        )
        if isinstance(data.get("text"), str) and data.get("sha256") == hash_of(data["text"]):
            clean["sha256"] = sha256(clean["text"])
    return clean


def _storable(value: Any, counts: list[int]) -> Any:
    if isinstance(value, str):
        text, replaced = storable(value)
        counts.append(replaced)
        return text
    if isinstance(value, dict):
        return {_storable(k, counts): _storable(v, counts) for k, v in cast("dict[str, Any]", value).items()}
    return [_storable(one, counts) for one in value] if isinstance(value, list) else value


def _sorted_out(data: dict[str, Any]) -> dict[str, Any]:
    for key, part in _PARTS.items():
        rows = data.get(key)
        if isinstance(rows, list):
            data[key] = [_without_unknown(_roles_sorted_out(row), part) for row in rows]
    data["meta"] = _without_unknown(data.get("meta", {}), MetaPart)
    sorted_out: dict[str, Any] = _without_unknown(data, Line)
    return sorted_out


def _roles_sorted_out(row: Any) -> Any:
    """Offices have no `extra`: what we do not know of them goes to that of their entity, by their place."""
    if not isinstance(row, dict) or not isinstance(row.get("roles"), list):
        return row
    roles = [_without_unknown(role, RolePart) for role in row["roles"]]
    unknown = {str(n): role.pop("extra") for n, role in enumerate(roles) if isinstance(role, dict) and "extra" in role}
    extra = row.get("extra", {})
    if not unknown or not isinstance(extra, dict):
        return row
    return row | {"roles": roles, "extra": {**cast("dict[str, Any]", extra), "roles": unknown}}


def _without_unknown(row: Any, part: type[Part]) -> Any:
    if not isinstance(row, dict):
        return row
    given = cast("dict[str, Any]", row)
    known = set(part.__struct_fields__)
    unknown = {key: value for key, value in given.items() if key not in known}
    if not unknown:
        return given
    rest, extra = {k: v for k, v in given.items() if k in known}, given.get("extra", {})
    return rest | {"extra": {**cast("dict[str, Any]", extra), **unknown}} if isinstance(extra, dict) else rest


def _rejected(source: Source, number: int, error: Exception) -> Rejected:
    reason, _, path = str(error).partition(" - at `$")
    where = path.rstrip("`").removeprefix(".")
    return Rejected(source.name, number, where, f"{reason[:1].lower()}{reason[1:]}.")
