"""Files as streams of records: read here and now, or by a child process beside the window (`elsewhere`)."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

from annotator import interchange
from annotator.domain.exchange import Record, Rejected
from annotator.interchange import driving
from annotator.interchange.press import Press
from annotator.interchange.source import Source

Found: TypeAlias = Record | Rejected | None  # None: nothing yet, ask again


@dataclass(slots=True)
class Opened:
    """A file that is being read. `found` raises `Refusal` where it cannot be.

    `format` is the name of what it was recognised as. `independent`: its articles have nothing to do with each other, so one that cannot be taken keeps no other back.
    Both are known when the first of them was asked for.
    """

    number: int
    source: Source
    found: Iterator[Found] = field(default_factory=lambda: iter(()))
    independent: bool = False
    format: str = ""


Reading: TypeAlias = Callable[[Sequence[Source], str | None], Iterator[Opened]]


def here(files: Sequence[Source], format_: str | None) -> Iterator[Opened]:
    """The files one by one, read when they are asked for. `format_` None: told from the content."""
    for number, source in enumerate(files):
        opened = Opened(number, source)
        opened.found = _read(opened, format_)
        yield opened


def _read(opened: Opened, format_: str | None) -> Iterator[Found]:
    source = opened.source
    found = interchange.reader(format_) if format_ else interchange.recognise(source)
    opened.independent = isinstance(found, Press)
    opened.format = getattr(found, "NAME", "")
    yield from driving.records(found, source)
