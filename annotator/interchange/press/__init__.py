"""What press archives deliver: one module for each kind of file, found by itself.

A reader is a module with NAME, TITLE, SUFFIXES and
    sniff(head: bytes, name: str) -> bool               is this file ours, by its first bytes and its name
    clippings(source) -> Iterator[Clipping | Rejected]  the articles of the file; raises ValueError with a reason
and, where the first bytes do not tell, fits(source) -> bool, which may look into the file. One with LAST is asked last. One with LARGEST
takes files of so many bytes (None: of any size).
A reader fetches nothing: no style sheet, image, script or document type of a file is ever opened.

`Press` makes a format of such a module: an article becomes a document with zones.
"""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType

from annotator.domain import limits
from annotator.domain.exchange import Record, Rejected
from annotator.interchange.press.clipping import Clipping, record
from annotator.interchange.source import Source


class Press:
    """A kind of file of articles, as a format that can be read."""

    CARRIES = ("text", "metadata", "zones")

    def __init__(self, module: ModuleType) -> None:
        self.NAME: str = module.NAME
        self.TITLE: str = module.TITLE
        self.SUFFIXES: tuple[str, ...] = module.SUFFIXES
        self.LAST: bool = getattr(module, "LAST", False)
        self.LARGEST: int | None = getattr(module, "LARGEST", limits.FILE)
        self._module = module

    def sniff(self, head: bytes, name: str) -> bool:
        """Is this file ours, judged by its first bytes and its name?"""
        return bool(self._module.sniff(head, name))

    def fits(self, source: Source) -> bool:
        """Is it ours, after a look into it? True where the first bytes are enough."""
        look = getattr(self._module, "fits", None)
        return look is None or bool(look(source))

    def clippings(self, source: Source) -> Iterator[Clipping | Rejected]:
        """The articles of a file."""
        count = 0
        try:
            for count, found in enumerate(self._module.clippings(source), 1):  # noqa: B007  how many there were
                yield found
        except ValueError as error:
            yield Rejected(source.name, None, "", f"{error}.")
        else:
            if not count:
                yield Rejected(source.name, None, "", "it holds no article.")

    def read(self, source: Source) -> Iterator[Record | Rejected]:
        """The articles of a file as records, with the zones that the file tells and those that the rules find."""
        for found in self.clippings(source):
            yield found if isinstance(found, Rejected) else record(source, found)


def readers() -> list[Press]:
    """Every kind of file of articles."""
    modules = [import_module(f"{__name__}.{found.name}") for found in iter_modules(__path__)]
    return [Press(module) for module in modules if hasattr(module, "NAME")]
