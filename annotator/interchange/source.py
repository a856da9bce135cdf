"""A file to read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from annotator.domain.text import storable


@dataclass(slots=True)
class Source:
    """A file to read: where it lies, and its name as people know it (relative to what they gave).

    `archive` is the archive that it was taken out of; what is told about it stands beside that one.

    `columns` says, for tables, which column holds what ("title": "Headline"); `day_first` which number of 03/04/2018 is the
    day (None: nobody knows, and such a date stays unknown).
    """

    path: Path
    name: str
    warnings: list[str] = field(default_factory=list[str])
    columns: Mapping[str, str] = field(default_factory=dict[str, str])
    day_first: bool | None = None
    archive: Path | None = None

    def __post_init__(self) -> None:
        """Names of files may hold bytes that are no text; those that people see and databases keep may not."""
        self.name = storable(self.name)[0]
