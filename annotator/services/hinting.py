"""Candidates for hint mode: the rules at once, a parse of the paragraphs where there is one."""

from __future__ import annotations

from annotator.domain import hints
from annotator.domain.hints import Candidate
from annotator.domain.model import Fragment
from annotator.services.steps import Progress, Steps

Parsed = dict[Fragment, list[Candidate]]  # by paragraph


def find(text: str, start: int, end: int, parsed: Parsed) -> Steps[list[Candidate]]:
    """What begins in `start:end`, in the order of the text; where a paragraph is parsed, names by its parse and clauses by both."""
    yield Progress(0, 1, "")
    found: list[Candidate] = []
    for paragraph in hints.paragraphs_between(text, start, end):
        by_rule, by_parse = hints.of_paragraph(text, *paragraph), parsed.get(paragraph, [])
        found += [*by_parse, *(one for one in by_rule if not by_parse or one.kind != "name")]
    return hints.in_order(one for one in found if start <= one.start < end)


def can_parse(language: str) -> bool:
    """Is a pipeline for the language installed? Without a language it is taken for English."""
    from annotator.suggest import pipeline  # noqa: PLC0415  cheap, but nobody needs it before the first hints

    return bool(pipeline.installed(language or "en"))
