"""Statements by rules: verbs, nouns and phrases of saying, with who says it."""

from __future__ import annotations

from annotator.domain.suggestion import Suggestion
from annotator.suggest import statements
from annotator.suggest.sheet import Sheet

NAME, TITLE = "rules", "Statements by rules"


def suggest(sheet: Sheet) -> list[Suggestion]:
    """What the rules find, where nothing better was learned. Raises `Unable`."""
    if sheet.learned is not None:
        return []
    return statements.suggestions(sheet, sheet.attributions, NAME)
