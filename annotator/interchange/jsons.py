"""Files of JSON objects, however they lie there: one a line, one after the other over many lines, or in one array."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from math import isfinite
from typing import Any, TextIO, cast

import msgspec

from annotator.domain import limits
from annotator.domain.exchange import Record, Rejected
from annotator.interchange import Source
from annotator.interchange.source import lines_of

Object = dict[str, Any]
_BUFFER = 1024 * 1024  # bytes
_SPACES = " \t\r\n"


def objects(source: Source) -> Iterator[tuple[int, Object | Rejected]]:
    """Each object with the number of its line (in an array: its place, from 1); what is none comes as `Rejected`."""
    with source.path.open("rb") as file:
        head = file.read(_BUFFER).removeprefix(b"\xef\xbb\xbf").lstrip()
    if not head:
        yield 1, Rejected(source.name, None, "", "the file is empty.")
    elif head[:1] == b"[":
        yield from _stream(source, array=True)
    elif _is_whole(head.split(b"\n", 1)[0]):
        yield from _lines(source)
    else:
        yield from _stream(source, array=False)


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
    """JSON to values. Raises ValueError with a reason, `limits.Beyond` for too many values, too deep ones or too long numbers."""
    check(data)
    try:
        return msgspec.json.decode(data)
    except (msgspec.DecodeError, UnicodeDecodeError):
        return loads_strictly(data)  # it also takes halves of a pair, which are replaced later; or it says what is wrong
    except RecursionError:
        raise limits.Beyond(f"it lies more than {limits.DEPTH} deep within itself") from None


def loads_strictly(data: bytes) -> Any:
    """JSON to values, as Python's own reader has them, but no number that is none. Raises ValueError."""
    return _DECODER.decode(data.decode(json.detect_encoding(data), "surrogatepass"))


def check(data: bytes) -> None:
    """Raises `limits.Beyond` for JSON that would take much more memory than it is long, or lies too deep."""
    if len(data) > limits.LINE:
        raise limits.Beyond(f"it is longer than {limits.LINE:,} bytes")
    if limits.values(data) > limits.VALUES:
        raise limits.Beyond(f"it holds more than {limits.VALUES:,} values")
    if limits.lies_deeper(data):
        raise limits.Beyond(f"it lies more than {limits.DEPTH} deep within itself")


def _no_number(word: str) -> float:
    raise ValueError(f"{word} is no number")


def _finite(digits: str) -> float:
    number = float(digits)
    return number if isfinite(number) else _no_number(digits[: limits.DIGITS])


def _whole(digits: str) -> int:
    if len(digits) > limits.DIGITS:
        raise limits.Beyond(f"a number has more than {limits.DIGITS} digits")
    return int(digits)


_DECODER = json.JSONDecoder(parse_constant=_no_number, parse_float=_finite, parse_int=_whole)


def _is_whole(line: bytes) -> bool:
    try:
        loads(line)
    except limits.Beyond:
        return True  # it is one, and will be refused
    except (ValueError, RecursionError):
        return False
    return True


def _lines(source: Source) -> Iterator[tuple[int, Object | Rejected]]:
    with source.path.open("rb", buffering=_BUFFER) as file:
        for number, line in lines_of(file, limits.LINE):
            if line is None:
                yield number, Rejected(source.name, number, "", f"the line is longer than {limits.LINE:,} bytes.")
            elif bare := (line.removeprefix(b"\xef\xbb\xbf") if number == 1 else line).strip():
                yield number, _object(source, number, bare)


def _object(source: Source, number: int, data: bytes) -> Object | Rejected:
    try:
        return _checked(source, number, loads(data))
    except (ValueError, RecursionError) as error:
        return Rejected(source.name, number, "", reason(error))


def reason(error: Exception) -> str:
    """Why something is not taken as JSON, as a sentence."""
    if isinstance(error, limits.Beyond):
        return f"{error}."
    if isinstance(error, RecursionError):
        return f"it lies more than {limits.DEPTH} deep within itself."
    return f"this is not JSON: {error}."


def _checked(source: Source, number: int, given: Any) -> Object | Rejected:
    return (
        cast("Object", given)
        if isinstance(given, dict)
        else Rejected(source.name, number, "", "this is not a JSON object.")
    )


class _Window:
    """A stretch of a file of JSON, as long as the value that stands next in it."""

    def __init__(self, file: TextIO) -> None:
        self._file = file
        self._text, self._at, self.line = "", 0, 1

    def sign(self, passed: str) -> str:
        """The next sign that is none of these, nothing at the end of the file; it is not passed itself."""
        while True:
            begun = self._at
            while self._text[self._at : self._at + 1] in passed and self._at < len(self._text):
                self._at += 1
            self.line += self._text.count("\n", begun, self._at)
            if self._at < len(self._text):
                return self._text[self._at]
            if not self._more():
                return ""

    def step(self) -> None:
        """Pass a sign."""
        self._at += 1

    def value(self) -> Any:
        """The value that begins here. Raises ValueError where there is none, RecursionError where it is too deep."""
        while True:
            if len(self._text) - self._at > 2 * _BUFFER:
                check(self._text[self._at :].encode("utf-8", "surrogateescape"))
            try:
                given, end = _DECODER.raw_decode(self._text, self._at)
            except limits.Beyond:
                raise
            except ValueError:
                if not self._more():
                    raise
                continue
            if end < len(self._text) or not self._more():
                self.line += self._text.count("\n", self._at, end)
                self._at = end
                return given

    def _more(self) -> bool:
        """Read on: as much again as there is, so that a long value is not tried too often."""
        left = self._text[self._at :]
        read = self._file.read(max(_BUFFER, len(left)))
        self._text, self._at = left + read, 0
        return bool(read)


def _stream(source: Source, *, array: bool) -> Iterator[tuple[int, Object | Rejected]]:
    """Objects one after the other, with commas between them in an array; no more of the file in memory than the longest needs."""
    with source.path.open(encoding="utf-8-sig", errors="surrogateescape", newline="") as file:
        window, number, passed = _Window(file), 0, _SPACES + "," * array
        if array:
            window.sign(_SPACES)
            window.step()
        while sign := window.sign(passed):
            if array and sign == "]":
                window.step()
                if window.sign(_SPACES):
                    yield number, Rejected(source.name, None, "", "this is not JSON: more stands behind the array.")
                return
            number += 1
            place = number if array else window.line
            try:
                yield place, _checked(source, place, window.value())
            except (ValueError, RecursionError) as error:
                yield place, Rejected(source.name, None if array else place, "", reason(error))
                return
        if array:
            yield number, Rejected(source.name, None, "", "this is not JSON: the array does not end.")


def field(row: Object, name: str, kind: type[Any], fallback: Any) -> Any:
    """A field where it is of its kind, else what stands for it."""
    value = row.get(name)
    return value if isinstance(value, kind) and not (kind is int and isinstance(value, bool)) else fallback


def rows(row: Object, name: str) -> list[Object]:
    """The objects in a list field; none where there is no list."""
    return [cast("Object", one) for one in field(row, name, list, []) if isinstance(one, dict)]
