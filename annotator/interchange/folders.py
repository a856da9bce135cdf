"""Exports of a file for each article and layer: a folder for each layer and coder, in it numbered names with words of the title."""

from __future__ import annotations

import re
from itertools import count
from pathlib import Path
from urllib.parse import quote, unquote

from annotator.domain.exchange import Record
from annotator.interchange import Names


class Places:
    """Where every record of an export lies. An article has the same name in every folder."""

    def __init__(self, folder: Path, names: Names) -> None:
        self._folder, self._names = folder, names
        self._numbers = count(1)
        self._last = ("", "")  # article and its name: the layers of an article come one after the other

    def of(self, record: Record) -> Path:
        """The path of a record without an ending; its folder is there."""
        layer = record.layer
        coder = self._names.coders.get(layer.coder_id, layer.coder_id) if layer else ""
        place = self._folder / (folder(layer.name, coder) if layer else ".")
        place.mkdir(exist_ok=True)
        return place / self.stem(record)

    def stem(self, record: Record) -> str:
        """The name of a record's article."""
        key, name = self._last
        if key != record.document.id:
            name = f"{next(self._numbers):05}-{_slug(record.document.title)}"
            self._last = record.document.id, name
        return name


def folder(layer: str, coder: str) -> str:
    """The folder of a coder's layer: its name, and behind @ the coder's, where that is another."""
    return "@".join(quote(part, safe=" ,+()") for part in dict.fromkeys((layer, coder)))


def unfoldered(given: str) -> tuple[str, str]:
    """The layer and the coder that a folder's name tells."""
    layer, _, coder = given.partition("@")
    return unquote(layer), unquote(coder or layer)


def _slug(title: str) -> str:
    return re.sub(r"[^0-9a-z]+", "-", title.lower()).strip("-")[:40] or "article"
