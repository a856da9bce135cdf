"""Exports of a file for each article and layer: a folder for each layer and coder, in it numbered names with words of the title."""

from __future__ import annotations

import re
from itertools import count
from pathlib import Path
from urllib.parse import quote, unquote

from annotator.domain.exchange import Record
from annotator.interchange import Names

_DOTS = re.compile(r"^\.+|[. ]+$")  # hidden, or the folder above; Windows takes these from the end of a name


class Places:
    """Where every record of an export lies. An article has the same name in every folder."""

    def __init__(self, folder: Path, names: Names) -> None:
        self._folder, self._names = folder, names
        self._numbers = count(1)
        self._taken: dict[str, str] = {}
        self._last = ("", "")  # article and its name: the layers of an article come one after the other

    def of(self, record: Record) -> Path:
        """The path of a record without an ending; its folder is there."""
        layer = record.layer
        coder = self._names.coders.get(layer.coder_id, layer.coder_id) if layer else ""
        place = self._folder / (self._own(folder(layer.name, coder)) if layer else ".")
        place.mkdir(exist_ok=True)
        return place / self.stem(record)

    def _own(self, name: str) -> str:
        """The name of a folder; one that differs from another only in its capitals would be the same on many disks."""
        taken = self._taken.setdefault(name.casefold(), name)
        return name if taken == name else f"%{ord(name[0]):02X}{name[1:]}" if name[0].isascii() else name

    def stem(self, record: Record) -> str:
        """The name of a record's article."""
        key, name = self._last
        if key != record.document.id:
            name = f"{next(self._numbers):05}-{_slug(record.document.title)}"
            self._last = record.document.id, name
        return name


def folder(layer: str, coder: str) -> str:
    """The folder of a coder's layer: its name, and behind @ the coder's, where that is another."""
    name = "@".join(quote(part, safe=" ,+()") for part in dict.fromkeys((layer, coder)))
    return _DOTS.sub(lambda hit: hit.group().replace(".", "%2E").replace(" ", "%20"), name)


def unfoldered(given: str) -> tuple[str, str]:
    """The layer and the coder that a folder's name tells."""
    layer, _, coder = given.partition("@")
    return unquote(layer), unquote(coder or layer)


def _slug(title: str) -> str:
    return re.sub(r"[^0-9a-z]+", "-", title.lower()).strip("-")[:40] or "article"
