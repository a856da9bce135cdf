"""Asks the rules in their order, and says which parts a page has."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from annotator.domain.zones import BODY, DUPLICATE
from annotator.domain.zones.page import Found, Page, Paragraph
from annotator.domain.zones.rules import RULES

_LONGEST = 2_000_000  # code points; a longer text is no page of an article, and the rules do not look at it


def find(text: str, *, title: str = "", author: str = "", given: Sequence[Found] = ()) -> list[Found]:
    """The zones of a text, in its order: what the source itself `given` says, what the rules find, and the body, which is the rest.

    A body is one zone as far as nothing else stands within it. Paragraphs that were there before have a zone of the kind
    `duplicate` besides.
    """
    if len(text) > _LONGEST:
        return sorted(given, key=_place)
    page = Page(text, title, author)
    found = list(given)
    _note(page, given)
    for rule in RULES:
        for one in list(rule.find(page)):
            if isinstance(one, Found):
                found.append(one)
            elif not one[1].kind:
                kind, paragraph, sure = one
                paragraph.kind = kind
                found.append(Found(kind, paragraph.start, paragraph.end, rule.name, sure))
    found += _duplicates(page)
    found += _body(page, any(one.kind == BODY for one in given))
    return sorted(found, key=_place)


def _place(found: Found) -> tuple[int, int, str]:
    return found.start, -found.end, found.kind


def _note(page: Page, given: Iterable[Found]) -> None:
    """Mark the paragraphs of which the source says what they are."""
    marks = sorted(given, key=_place)
    at = 0
    for paragraph in page.paragraphs:
        while at < len(marks) and marks[at].end <= paragraph.start:
            at += 1
        if at < len(marks) and marks[at].start <= paragraph.start and paragraph.end <= marks[at].end:
            paragraph.kind = marks[at].kind


def _duplicates(page: Page) -> Iterator[Found]:
    for n in page.repeats:
        paragraph = page.paragraphs[n]
        yield Found(DUPLICATE, paragraph.start, paragraph.end, "says what was said above", 1.0)
    for paragraph in page.paragraphs:
        half = _said_twice(paragraph)
        if half:
            yield Found(DUPLICATE, paragraph.start + half, paragraph.end, "says what was said above", 1.0)


def _said_twice(paragraph: Paragraph) -> int:
    """Where the second half of a paragraph begins that says one thing twice; 0 where it does not."""
    half, odd = divmod(len(paragraph.text), 2)
    if paragraph.count < 10 or not odd or paragraph.text[half] != " ":
        return 0
    return half + 1 if paragraph.text[:half] == paragraph.text[half + 1 :] else 0


def _body(page: Page, told: bool) -> Iterator[Found]:
    """Runs of paragraphs that are nothing else."""
    if told:
        return
    start = end = -1
    for paragraph in page.paragraphs:
        if paragraph.kind:
            if start >= 0:
                yield Found(BODY, start, end, "the rest", 0.8)
            start = -1
        else:
            start = paragraph.start if start < 0 else start
            end = paragraph.end
    if start >= 0:
        yield Found(BODY, start, end, "the rest", 0.8)
