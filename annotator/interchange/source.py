"""A file to read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path


@dataclass(slots=True)
class Source:
    """A file to read: where it lies, and its name as people know it (relative to what they gave).

    `columns` says, for tables, which column holds what ("title": "Headline"); `day_first` which number of 03/04/2018 is the
    day (None: nobody knows, and such a date stays unknown).
    """

    path: Path
    name: str
    warnings: list[str] = field(default_factory=list[str])
    columns: Mapping[str, str] = field(default_factory=dict[str, str])
    day_first: bool | None = None
