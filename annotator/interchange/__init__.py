"""File formats. One module each; every module in this package is found by itself.

A format is a module with NAME, SUFFIXES, CARRIES and at least one of
    sniff(head: bytes, name: str) -> bool, read(source) -> Iterator[Record | Rejected]
    write(records, names, out) -> Iterator[Record]            (one file)
    write_folder(records, names, folder) -> Iterator[Record]  (several)
It may also say how large a file it takes (`LARGEST`, bytes), how a record is made to fit (`fit`), and what lies beside the file (`companions`).
One with EMPTY says something with an empty file, too. One with LAST is asked last whether a file is its own. The formats of
articles without tags are modules of `press`. On the way in a record's labels and coders are *names*; on the way out they are ids, and
`Names` tells what they are called.
"""

from __future__ import annotations

import stat
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from typing import Any, BinaryIO, NamedTuple, Protocol, cast, runtime_checkable

from annotator.domain.change import Refusal
from annotator.domain.codebook import Codebook
from annotator.domain.exchange import Record, Rejected
from annotator.interchange import driving
from annotator.interchange.about import About
from annotator.interchange.source import Source as Source

HEAD_BYTES = 4096


@dataclass(frozen=True, slots=True)
class Names:
    """What the ids in a record are called."""

    labels: Mapping[str, str]
    coders: Mapping[str, str]
    codebook: Codebook | None = None  # None while reading
    template: Path | None = None  # of formats that are written by one; None: the usual one
    about: Callable[[], About] | None = None  # for a card, to be asked when all records are written


class Format(Protocol):
    """What every format module says of itself."""

    NAME: str
    TITLE: str
    SUFFIXES: tuple[str, ...]
    CARRIES: tuple[str, ...]


@runtime_checkable
class Reader(Protocol):
    """A format that can be read."""

    def sniff(self, head: bytes, name: str) -> bool:
        """Is this file ours, judged by its first bytes and its name?"""
        ...

    def read(self, source: Source) -> Iterator[Record | Rejected]:
        """The file's records; one that cannot be taken comes as `Rejected` in its place."""
        ...


@runtime_checkable
class FolderWriter(Protocol):
    """A format of several files that can be written."""

    def write_folder(self, records: Iterable[Record], names: Names, folder: Path) -> Iterator[Record]:
        """Write the records into a folder that is there and empty, handing each back when it is written."""
        ...


@runtime_checkable
class Writer(Protocol):
    """A format of one file that can be written."""

    def write(self, records: Iterable[Record], names: Names, out: BinaryIO) -> Iterator[Record]:
        """Write the records, handing each back when it is written, for progress and counts."""
        ...


class Digest(NamedTuple):
    """What a record says, as a number that only equal ones have, and the title of its article."""

    value: int
    title: str


@runtime_checkable
class Exact(Protocol):
    """A format whose file says all of a record, so that both can be compared to the last letter."""

    def digest_of(self, record: Record, names: Names) -> int:
        """The number of a record before it is written."""
        ...

    def digests(self, source: Source) -> Iterator[Digest | Rejected]:
        """The numbers of the records in a file, in its order, by a way that the writer has no part in."""
        ...


@cache
def formats() -> dict[str, Format]:
    """Every format by name, in alphabetical order; those that are asked last stand last."""
    from annotator.interchange.press import readers  # noqa: PLC0415  it is a part of this package

    modules = [cast("Format", import_module(f"{__name__}.{found.name}")) for found in iter_modules(__path__)]
    named: list[Any] = [*(module for module in modules if hasattr(module, "NAME")), *readers()]
    return {module.NAME: module for module in sorted(named, key=lambda m: (getattr(m, "LAST", False), m.NAME))}


def reader(name: str) -> Reader:
    """The named format, to read. Raises `Refusal` where there is none."""
    found: object = formats().get(name)
    if not isinstance(found, Reader):
        raise Refusal(f"No format {name!r} can be read; there are {', '.join(_able(Reader))}.")
    return found


def writer(name: str) -> Writer | FolderWriter:
    """The named format, to write. Raises `Refusal` where there is none."""
    found: object = formats().get(name)
    if not isinstance(found, Writer | FolderWriter):
        raise Refusal(f"No format {name!r} can be written; there are {', '.join(writable())}.")
    return found


def writable() -> list[str]:
    """The names of the formats that can be written."""
    return [*_able(Writer), *_able(FolderWriter)]


def readable() -> list[str]:
    """The names of the formats that can be read."""
    return _able(Reader)


def carries(name: str) -> tuple[str, ...]:
    """What a format carries."""
    return formats()[name].CARRIES


def recognise(source: Source) -> Reader:
    """The format of a file, told from its content. Raises `Refusal` where none fits or the file cannot be read."""
    try:
        _check_is_file(source)
        with source.path.open("rb") as file:
            head = file.read(HEAD_BYTES)
        for found in _readers():
            if (head or hasattr(found, "EMPTY")) and found.sniff(head, source.name) and _fits(found, source):
                return found
    except OSError as error:
        raise Refusal(f"{source.name}: cannot be read: {error.strerror or error}.") from error
    if not head:
        raise Refusal(f"{source.name}: the file is empty.")
    raise Refusal(f"{source.name}: no format that can be read fits this file; there are {', '.join(_able(Reader))}.")


def _check_is_file(source: Source) -> None:
    """Raises `Refusal` for a pipe or a device, which would keep whoever opens it waiting, and OSError."""
    if not stat.S_ISREG(source.path.stat().st_mode):
        raise Refusal(f"{source.name}: it is no file that can be read to its end.")


def _fits(found: Reader, source: Source) -> bool:
    """A format whose first bytes tell too little may look into the file."""
    look: Callable[[Source], bool] | None = getattr(found, "fits", None)
    return look is None or driving.fits(look, source)


def for_suffix(path: Path) -> str:
    """The name of the format that writes files with this suffix. Raises `Refusal` where there is none."""
    name, able = path.name.lower(), writable()
    fitting = [
        (len(end), one)
        for one, found in formats().items()
        if one in able
        for end in found.SUFFIXES
        if name.endswith(end)
    ]
    if fitting:
        return max(fitting)[1]
    raise Refusal(f"{path}: no format writes files that end in {path.suffix or 'nothing'}; name one with --format.")


def fit(name: str) -> Callable[[Record, Names, Any], Record | None] | None:
    """How a format makes a record fit beyond what it names, or not at all; a module may have a function of this name."""
    found: Callable[[Record, Names, Any], Record | None] | None = getattr(formats()[name], "fit", None)
    return found


def exact(name: str) -> Exact | None:
    """The format, where it can be compared to the last letter."""
    found: object = formats()[name]
    return found if isinstance(found, Exact) else None


def companions(name: str, names: Names) -> dict[str, bytes]:
    """What a format wants beside its file (a configuration), by the ending of the name; a module may have this function."""
    make: Callable[[Names], dict[str, bytes]] | None = getattr(formats()[name], "companions", None)
    return make(names) if make else {}


def describes(name: str) -> bool:
    """Does a format write a card of the dataset by itself? A module may say so as CARD."""
    return bool(getattr(formats()[name], "CARD", False))


def usual_split(name: str) -> dict[str, float]:
    """The sides that a format needs where nobody asks for others; a module may say so as SPLIT."""
    return dict(getattr(formats()[name], "SPLIT", ()))


def command(name: str, out: Path) -> str:
    """What to run next with what was written; a module may have a function of this name."""
    make: Callable[[Path], str] | None = getattr(formats()[name], "command", None)
    return make(out) if make else ""


@cache
def _readers() -> tuple[Reader, ...]:
    """Every format that can be read; a folder of many files asks for them again and again."""
    modules: list[object] = list(formats().values())
    return tuple(found for found in modules if isinstance(found, Reader))


def _able(what: type[Reader | Writer | FolderWriter]) -> list[str]:
    modules: dict[str, object] = dict(formats())
    return [name for name, found in modules.items() if isinstance(found, what)]
