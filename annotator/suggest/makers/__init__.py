"""Those that make suggestions, one module each: `NAME`, `TITLE`, and `suggest(sheet)`, which raises `Unable` where it can do nothing.

They are asked one after the other. What one of them cannot do is told, and keeps no other back.
"""

from __future__ import annotations

import logging
from collections.abc import Iterable
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from typing import Protocol, cast

from annotator.domain.suggestion import Suggestion
from annotator.suggest.sheet import Reply, Request, Sheet, Unable

log = logging.getLogger(__name__)
_MOST = 3_000  # suggestions of an article: nobody decides about more, and all of them are drawn


class Maker(Protocol):
    """A module of this room."""

    NAME: str
    TITLE: str

    def suggest(self, sheet: Sheet) -> Iterable[Suggestion] | None:
        """What it suggests for an article; None where it was not chosen. Raises `Unable`."""
        ...


@cache
def makers() -> dict[str, Maker]:
    """All of them by their names."""
    found = [cast("Maker", import_module(f"{__name__}.{one.name}")) for one in iter_modules(__path__)]
    return {one.NAME: one for one in found}


def answer(request: Request) -> Reply:
    """Ask the makers of a request. A maker that fails is told of, and what it suggested before stays."""
    sheet = Sheet(request)
    made, worked, notes = list[Suggestion](), list[str](), dict[str, None]()
    for name, maker in makers().items():
        if request.makers and name not in request.makers:
            continue
        try:
            found = maker.suggest(sheet)
            if found is not None:  # else it was not chosen, and what it suggested when it was stays
                made += found
                worked.append(name)
        except Unable as error:
            notes[str(error)] = None
            worked.append(name)
        except Exception as error:  # whatever it is: the others go on, and somebody hears of it
            log.exception("%s failed", name)
            notes[f"{maker.TITLE} failed at this article ({type(error).__name__}: {error})."] = None
    if len(made) > _MOST:
        notes[f"The article has more suggestions than {_MOST:,}; the surest ones are kept."] = None
        made = sorted(made, key=lambda one: -one.confidence)[:_MOST]
    told = tuple(dict.fromkeys((*notes, *sheet.notes)))
    return Reply(document_id=request.document_id, suggestions=tuple(made), makers=tuple(worked), notes=told)
