"""What somebody typed into a text field, put back into the text that was shown there.

Qt's text fields change what they are given: breaks of every kind become one, and a non-breaking space an ordinary one. So their
text is never taken for the article's: what was not touched keeps its own characters, and only what was typed is new.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from annotator.services.alignment import common

_UNIT = re.compile(r"\r\n|.", re.DOTALL)  # what one character of the field stands for
_BREAKS = frozenset(("\r\n", "\r", "\n", "\u2028", "\u2029", "\ufdd0", "\ufdd1"))


def shown(text: str) -> str:
    """A text as a field gives it back when nobody has typed anything."""
    return "".join(map(_as_shown, _UNIT.findall(text)))


def restored(text: str, edited: str) -> str:
    """The text with what was typed: `edited` is what the field says now."""
    units = _UNIT.findall(text)
    fresh = next((unit for unit in units if unit in ("\r\n", "\n", "\r")), "\n")
    old, new = list(_lines(units)), edited.splitlines(keepends=True)
    kept = common(["".join(map(_as_shown, line)) for line in old], new)
    found: list[str] = []
    at = there = 0
    for i, k in [*kept, (len(old), len(new))]:
        before = [unit for line in old[at:i] for unit in line]
        found += _rewritten(before, "".join(new[there:k]), fresh)
        found += old[i] if i < len(old) else []
        at, there = i + 1, k + 1
    return "".join(found)


def _rewritten(units: list[str], edited: str, fresh: str) -> Iterator[str]:
    """Some lines as they were typed: characters that stayed are those of the text."""
    same = {k: i for i, k in common([_as_shown(unit) for unit in units], list(edited))}
    for k, typed in enumerate(edited):
        yield units[same[k]] if k in same else fresh if typed == "\n" else typed


def _as_shown(unit: str) -> str:
    return "\n" if unit in _BREAKS else " " if unit == "\u00a0" else unit


def _lines(units: list[str]) -> Iterator[list[str]]:
    line: list[str] = []
    for unit in units:
        line.append(unit)
        if unit in _BREAKS:
            yield line
            line = []
    if line:
        yield line
