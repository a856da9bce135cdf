"""Where somebody was in each article, and how the window stood: kept beside the settings, from one day to the next."""

from __future__ import annotations

import json
import logging
from pathlib import Path
from typing import Any, NamedTuple

from annotator import paths
from annotator.domain import limits
from annotator.interchange.source import content_of
from annotator.services.writing import prepared

log = logging.getLogger(__name__)
_MOST = 500  # articles of a project whose places are remembered


class Place(NamedTuple):
    """The caret, and the first character in view; code points."""

    caret: int = 0
    top: int = 0


class Places:
    """The places in the articles of one project, the last one behind."""

    def __init__(self, project: str) -> None:
        self._project = project
        self._all: dict[str, Any] = _read()
        found = self._all.get(project)
        self._mine: dict[str, list[int]] = found if isinstance(found, dict) else {}

    @property
    def last(self) -> str:
        """The article that was in hand last; empty where there was none."""
        return next(reversed(self._mine), "")

    def of(self, document_id: str) -> Place:
        """Where somebody was in this article."""
        found = self._mine.get(document_id)
        whole = isinstance(found, list) and len(found) == 2 and all(isinstance(n, int) for n in found)
        return Place(*found) if whole and found else Place()

    def keep(self, document_id: str, place: Place) -> None:
        """Somebody leaves the article."""
        self._mine.pop(document_id, None)
        self._mine[document_id] = list(place)
        while len(self._mine) > _MOST:
            del self._mine[next(iter(self._mine))]

    def save(self) -> None:
        """Write them, whole or not at all."""
        self._all[self._project] = self._mine
        try:
            with prepared({_file(): json.dumps(self._all).encode()}):
                pass
        except OSError as error:
            log.info("places not written: %s", error)


def _read() -> dict[str, Any]:
    try:
        found = json.loads(content_of(_file(), limits.SETTINGS))
    except FileNotFoundError:
        return {}
    except (OSError, ValueError, RecursionError) as error:
        log.info("places not read: %s", error)
        return {}
    return found if isinstance(found, dict) else {}


def _file() -> Path:
    return paths.user_data() / "places.json"
