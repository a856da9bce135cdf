"""What the window remembers from one day to the next: a small file in the user's folder."""

from __future__ import annotations

import json
import logging
from dataclasses import asdict, dataclass, field
from math import isfinite
from pathlib import Path
from typing import Any, cast

from annotator import paths
from annotator.domain import limits
from annotator.interchange.source import content_of
from annotator.services.writing import prepared

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
            return cls().given(json.loads(content_of(_file(), limits.SETTINGS)))
        except FileNotFoundError:
            return cls()
        except (OSError, ValueError, TypeError, RecursionError) as error:
            log.info("settings not read: %s", error)
            return cls()

    def given(self, given: object) -> Settings:
        """Takes over what is of the kind it should be; the rest stays as it is."""
        for key, value in cast("dict[str, Any]", given).items() if isinstance(given, dict) else ():
            usual = getattr(self, key, None)
            if key in self.__dataclass_fields__ and isinstance(value, float | int if key == "zoom" else type(usual)):
                setattr(self, key, _as_usual(key, value))
        return self

    def save(self) -> None:
        """Write them, whole or not at all."""
        try:
            with prepared({_file(): json.dumps(asdict(self), indent=1).encode()}):  # in ASCII: halves of a pair, too
                pass
        except OSError as error:
            log.info("settings not written: %s", error)

    def remember(self, place: str, coder: str) -> None:
        """A project was opened by a coder."""
        self.recent = [place, *(other for other in self.recent if other != place)][:_MOST_RECENT]
        self.coders[place] = coder
        self.save()


def _as_usual(key: str, value: Any) -> Any:
    """A value whose parts are what they should be; parts that are not are left out, numbers that are none are usual ones."""
    if key == "zoom":
        return float(value) if isfinite(value) and 0.1 <= value <= 10 else 1.0
    if key == "recent":
        return [place for place in value if isinstance(place, str)]
    if key == "coders":
        return {place: coder for place, coder in value.items() if isinstance(coder, str)}
    if key == "keys":
        return {command: keys for command, keys in value.items() if _are_texts(keys)}
    return value


def _are_texts(keys: Any) -> bool:
    return isinstance(keys, list) and all(isinstance(one, str) for one in keys)


def _file() -> Path:
    return paths.user_data() / "settings.json"
