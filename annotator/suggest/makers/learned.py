"""Statements as this project's own suggester learned them; what the rules find is among what it goes by."""

from __future__ import annotations

from annotator.domain.suggestion import Suggestion
from annotator.suggest import statements
from annotator.suggest.sheet import Sheet

NAME, TITLE = "learned", "Statements as learned"


def suggest(sheet: Sheet) -> list[Suggestion]:
    """What was learned to find; nothing where nothing was learned. Raises `Unable`."""
    return statements.suggestions(sheet, sheet.learned, NAME) if sheet.learned is not None else []
