"""A DocBin as it lies in a file: MessagePack within zlib, looked through before spaCy builds anything of it.

spaCy unpacks a file whole, whatever it grows to, and believes its lengths. Here it is unpacked piece by piece first, counted and
thrown away; then its parts are taken as what they must be, and each must be as long as the others say.
"""

from __future__ import annotations

import zlib
from typing import Any

import msgspec

from annotator.domain import limits
from annotator.interchange.source import Source

LARGEST = 1_000_000_000  # bytes, packed or not: 40,000 articles with their tokens
_PIECE = 1 << 20  # bytes that are unpacked at once
_SMALL = 20_000_000  # bytes that are nobody's bomb


class _Parts(msgspec.Struct):
    """What stands in the file; `lengths` are 32-bit numbers, `tokens` 64-bit ones, a row of attributes for each token."""

    attrs: list[int]
    tokens: bytes
    spaces: bytes
    lengths: bytes
    strings: list[str]
    cats: list[dict[str, float]]
    flags: list[dict[str, bool]] = []
    span_groups: list[bytes] = []
    user_data: list[bytes | None] | msgspec.UnsetType = msgspec.UNSET
    version: Any = None


def loaded(source: Source) -> Any:
    """The DocBin of a file. Raises ValueError with a reason."""
    data = _unpacked(source.content(LARGEST))
    try:
        parts = msgspec.msgpack.decode(data, type=_Parts)
    except (msgspec.MsgspecError, UnicodeDecodeError) as error:
        raise limits.Beyond(f"this is no DocBin: {error}") from None
    if reason := _problem(parts):
        raise limits.Beyond(f"this is no DocBin: {reason}")
    return _made(parts)


def _unpacked(packed: bytes) -> bytes:
    """What the file grows to, after it was seen that it does so with measure."""
    _measure(packed)
    try:
        return zlib.decompress(packed)
    except zlib.error as error:
        raise limits.Beyond(f"this is no DocBin: {error}") from None


def _measure(packed: bytes) -> None:
    stream, size, at = zlib.decompressobj(), 0, 0
    waiting = b""
    try:
        while not stream.eof and (waiting or at < len(packed)):
            given = waiting or packed[at : at + _PIECE]
            at += 0 if waiting else len(given)
            size += len(stream.decompress(given, _PIECE))
            waiting = stream.unconsumed_tail
            if size > LARGEST:
                raise limits.Beyond(f"it would grow to more than {LARGEST // 1_000_000:,} MB")
            if size > _SMALL and size > limits.PACKED_RATIO * (at - len(waiting)):
                raise limits.Beyond(
                    f"it would grow more than {limits.PACKED_RATIO} times, as attacks do"
                )
    except zlib.error as error:
        raise limits.Beyond(f"this is no DocBin: {error}") from None


def _problem(parts: _Parts) -> str:
    """What does not fit together, or nothing."""
    if not parts.attrs or len(parts.lengths) % 4:
        return "its lengths are no numbers"
    row, documents = 8 * len(parts.attrs), len(parts.lengths) // 4
    lengths = [
        int.from_bytes(parts.lengths[4 * n : 4 * n + 4], "little", signed=True)
        for n in range(documents)
    ]
    words = sum(lengths)
    if (
        any(length < 0 for length in lengths)
        or words * row != len(parts.tokens)
        or words != len(parts.spaces)
    ):
        return "its lengths are not those of its documents"
    given = parts.user_data
    several = (
        parts.cats,
        parts.flags,
        parts.span_groups,
        [] if isinstance(given, msgspec.UnsetType) else given,
    )
    if len(parts.cats) != documents or any(len(one) not in (0, documents) for one in several):
        return f"it speaks of {documents:,} documents and does not hold as much of each"
    return ""


def _made(parts: _Parts) -> Any:
    """What `DocBin.from_bytes` makes of its parts."""
    import numpy as np  # noqa: PLC0415  spaCy brings it
    from spacy.attrs import IDS  # noqa: PLC0415
    from spacy.tokens import DocBin  # noqa: PLC0415

    numbers = set(IDS.values())
    if unknown := next((number for number in parts.attrs if number not in numbers), None):
        raise limits.Beyond(f"this is no DocBin: there is no attribute {unknown}")
    lengths = np.frombuffer(parts.lengths, dtype="<i4")
    ends = np.cumsum(lengths)[:-1]
    made = DocBin(store_user_data=True)
    made.attrs = parts.attrs  # type: ignore[assignment]  # spaCy says texts and means numbers
    made.strings, made.cats = set(parts.strings), parts.cats
    made.tokens = np.split(
        np.frombuffer(parts.tokens, dtype="<u8").reshape((-1, len(parts.attrs))), ends
    )
    made.spaces = np.split(np.frombuffer(parts.spaces, dtype=bool).reshape((-1, 1)), ends)
    made.flags = parts.flags or [{} for _ in lengths]
    made.span_groups = parts.span_groups or [b"" for _ in lengths]
    made.user_data = (
        [None for _ in lengths]
        if isinstance(parts.user_data, msgspec.UnsetType)
        else parts.user_data
    )
    return made
