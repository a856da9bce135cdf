"""What the window remembers from one day to the next: a small file in the user's folder."""

from __future__ import annotations

import json
import logging
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any, cast

from annotator import paths

log = logging.getLogger(__name__)
_MOST_RECENT = 8


@dataclass(slots=True)
class Settings:
    """Read at the start, written at each change."""

    theme: str = "system"
    contrast: bool = False
    zoom: float = 1.0
    coder: str = ""
    recent: list[str] = field(default_factory=list[str])
    coders: dict[str, str] = field(default_factory=dict[str, str])  # by project
    keys: dict[str, list[str]] = field(default_factory=dict[str, list[str]])  # by command, where not the usual ones
    face: str = ""  # of the article; empty for the shipped one
    characters: int = 69  # of a line of the article
    reading: bool = False  # the article as a text for screen readers
    suggest: bool = True  # are suggestions made ahead?
    suggest_kinds: str = "statements"  # which are shown: statements, actors, all
    suggest_order: str = "text"  # in which order keys and list go through them: text, confidence
    pipeline: str = (
        ""  # the spaCy pipeline that parses: a name, or a folder that was trusted; empty for the best installed one
    )
    trained: str = ""  # the folder of a trusted pipeline that finds spans
    language: str = ""  # of the interface; empty for the system's
    geometry: str = ""  # of the window, as Qt writes it
    state: str = ""  # of its panels

    @classmethod
    def load(cls) -> Settings:
        """The settings of this user; a file that cannot be read counts as none."""
        try:
            return cls().given(json.loads(_file().read_text(encoding="utf-8")))
        except FileNotFoundError:
            return cls()
        except (OSError, ValueError, TypeError) as error:
            log.info("settings not read: %s", error)
            return cls()

    def given(self, given: object) -> Settings:
        """Takes over what is of the kind it should be; the rest stays as it is."""
        for key, value in cast("dict[str, Any]", given).items() if isinstance(given, dict) else ():
            usual = getattr(self, key, None)
            if key in self.__dataclass_fields__ and isinstance(value, float | int if key == "zoom" else type(usual)):
                setattr(self, key, value)
        return self

    def save(self) -> None:
        """Write them, whole or not at all."""
        try:
            part = _file().with_suffix(".part")
            part.write_text(json.dumps(asdict(self), indent=1), encoding="utf-8")  # in ASCII: halves of a pair, too
            part.replace(_file())
        except OSError as error:
            log.info("settings not written: %s", error)

    def remember(self, place: str, coder: str) -> None:
        """A project was opened by a coder."""
        self.recent = [place, *(other for other in self.recent if other != place)][:_MOST_RECENT]
        self.coders[place] = coder
        self.save()


def _file() -> Path:
    return paths.user_data() / "settings.json"
