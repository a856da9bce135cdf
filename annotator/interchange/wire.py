"""What was read, as bytes between two processes: frames of MessagePack, each with its length before it."""

from __future__ import annotations

import os
from collections.abc import Iterator
from io import BufferedReader
from pathlib import Path
from typing import Any

import msgspec

from annotator.domain.exchange import Record, Rejected
from annotator.interchange.source import Source

_LENGTH = 8  # bytes
_CHUNK = 1 << 18  # bytes that are read at once


class Wanted(msgspec.Struct):
    """The files to read, and the format of all of them (None: told from the content)."""

    files: list[Source]
    format: str | None


class Began(msgspec.Struct, tag="began"):
    """A file is being read; `independent` as in `services.reading.Opened`."""

    number: int
    independent: bool
    format: str


class Told(msgspec.Struct, tag="told"):
    """A record that cannot be taken."""

    file: str
    line: int | None
    where: str
    reason: str
    record: str

    def rejected(self) -> Rejected:
        """The same as it is raised."""
        made = Rejected(self.file, self.line, self.where, self.reason)
        made.record = self.record
        return made


class Ended(msgspec.Struct, tag="ended"):
    """A file is at its end, with what is to be told about it; or it cannot be read, and why."""

    number: int
    warnings: list[str]
    refusal: str


class Taken(msgspec.Struct, tag="taken"):
    """A record."""

    record: Record


Frame = Began | Told | Ended | Taken
_encoder = msgspec.msgpack.Encoder()
_decoder: msgspec.msgpack.Decoder[Any] = msgspec.msgpack.Decoder(Frame)
_wanted: msgspec.msgpack.Decoder[Wanted] = msgspec.msgpack.Decoder(
    Wanted, dec_hook=lambda _kind, value: Path(os.fsdecode(value))
)


def frame(message: Frame) -> bytes:
    """A message with its length before it."""
    body = _encoder.encode(message)
    return len(body).to_bytes(_LENGTH, "big") + body


def told(rejected: Rejected) -> Told:
    """A rejection as it goes over the wire."""
    return Told(rejected.file, rejected.line, rejected.where, rejected.reason, rejected.record)


def bodies(pipe: BufferedReader) -> Iterator[list[bytes]]:
    """The frames that come through a pipe, not yet read, as many at once as there are; ends with the pipe, also in the middle of
    one."""
    left = b""
    while some := pipe.read1(_CHUNK):
        left = left + some if left else some
        whole, at = list[bytes](), 0
        while len(left) - at >= _LENGTH and len(left) - at - _LENGTH >= (
            size := int.from_bytes(left[at : at + _LENGTH], "big")
        ):
            whole.append(left[at + _LENGTH : at + _LENGTH + size])
            at += _LENGTH + size
        left = left[at:]
        if len(left) >= _LENGTH and (wanted := int.from_bytes(left[:_LENGTH], "big") + _LENGTH) > _CHUNK:
            left += pipe.read(wanted - len(left))  # a large one comes as a whole: it is not put together piece by piece
        if whole:
            yield whole


def message(body: bytes) -> Frame:
    """The message of a frame. Raises `msgspec.MsgspecError` for one that is none."""
    found: Frame = _decoder.decode(body)
    return found


def packed(wanted: Wanted) -> bytes:
    """What is asked, as bytes."""
    return msgspec.msgpack.Encoder(enc_hook=os.fsencode).encode(wanted)  # a name of a file need not be text


def unpacked(data: bytes) -> Wanted:
    """What is asked. Raises `msgspec.MsgspecError`."""
    return _wanted.decode(data)
