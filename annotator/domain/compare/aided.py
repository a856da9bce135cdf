"""Coders' layers without what suggestions had a part in: did they agree because they judged alike, or accepted alike?"""

from __future__ import annotations

from dataclasses import replace

from annotator.domain.compare.frames import Sheet, Work
from annotator.domain.model import Span
from annotator.domain.suggestion import ORIGIN, Places


def without_suggested(sheet: Sheet) -> Sheet:
    """A sheet without the spans that a coder accepted from a suggestion, and without those of the other coders that mean the same
    words with the same label: where one was aided and another was not, they cannot be compared."""
    aided = Places()
    for work in sheet.works:
        for span in work.spans:
            if is_suggested(span):
                aided.add(span.label, span.fragments)
    return replace(sheet, works=tuple(_left(work, aided) for work in sheet.works))


def is_suggested(span: Span) -> bool:
    """Was a span accepted from a suggestion?"""
    return span.origin.startswith(ORIGIN)


def _left(work: Work, aided: Places) -> Work:
    kept = tuple(span for span in work.spans if not is_suggested(span) and not aided.knows(span.label, span.fragments))
    ids = {span.id for span in kept}
    return replace(work, spans=kept, relations=tuple(r for r in work.relations if r.head in ids and r.child in ids))
