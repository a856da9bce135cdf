"""Names of actors, and words that were tagged as actors in this project before."""

from __future__ import annotations

import re
from collections.abc import Iterator

from annotator.domain.codebook import Codebook, Label
from annotator.domain.suggestion import Part, Suggestion
from annotator.suggest.actors.names import Name
from annotator.suggest.lexicon import languages, lexicon
from annotator.suggest.sheet import Known, Sheet, Unable

NAME, TITLE = "actors", "Actors"
_PERSON, _BODY, _PLACE, _TAGGED = 0.8, 0.6, 0.4, 0.85  # how sure: a state is often a place only
_WORD = re.compile(r"\w+")
_MOST = 5_000  # words that were tagged before, the most frequent ones


def suggest(sheet: Sheet) -> list[Suggestion]:
    """The actors of an article. Without a parse, what was tagged before is still found."""
    label = _label(sheet.request.book)
    if label is None:
        return []
    before = list(_tagged_before(sheet, label.id))
    try:
        named = [_suggestion(sheet, label.id, *_place(sheet, name), sheet.cast.member(name).name, _sure(name), name.kind)
                 for name in sheet.cast.names]  # fmt: skip
    except Unable:
        if not sheet.request.known:
            raise
        named = []
    taken = [one.hull for one in before]
    found = before + [one for one in named if not any(a < one.end and one.start < b for a, b in taken)]
    return [one for one in found if not sheet.is_silent(one.start, one.end)]


def _sources(book: Codebook) -> set[str]:
    """Labels of those who say something: they stand in statements, not by themselves."""
    return {role.label for claim in book.claims for role in claim.roles if role.name == "source"}


def _label(book: Codebook) -> Label | None:
    """The label for somebody who is no source."""
    roles = _sources(book)
    naming = [label for label in book.labels if label.names_actor and not label.retired]
    return next((one for one in naming if one.id not in roles), next(iter(naming), None))


def _place(sheet: Sheet, name: Name) -> tuple[int, int]:
    doc = sheet.page.doc
    return doc[name.start].idx, doc[name.end - 1].idx + len(doc[name.end - 1])


def _sure(name: Name) -> float:
    return _PERSON if name.kind == "person" else _BODY if name.kind == "organisation" else _PLACE


def _tagged_before(sheet: Sheet, label: str) -> Iterator[Suggestion]:
    """Words that bear an actor's label elsewhere in the project; the longer ones first, none within another."""
    sources = _sources(sheet.request.book)
    known = {one.words: one for one in sheet.request.known[:_MOST] if _is_a_name(one, sources)}
    by_first: dict[str, list[str]] = {}
    for words in sorted(known, key=len, reverse=True):
        if first := _WORD.match(words):
            by_first.setdefault(first[0], []).append(words)
    text, done = sheet.request.text, 0
    for hit in _WORD.finditer(text) if known else ():
        words = next((one for one in by_first.get(hit[0], ()) if _stands(text, hit.start(), one)), "")
        if words and hit.start() >= done:
            one, done = known[words], hit.start() + len(words)
            own = label if one.label in sources else one.label
            yield _suggestion(sheet, own, hit.start(), done, one.name or one.words, _TAGGED, "tagged before")


def _is_a_name(one: Known, sources: set[str]) -> bool:
    """Neither “They” nor “The mayor, Colin Dastow”: of those who said something, only whom somebody linked with an actor."""
    first = one.words.split()[0].lower() if one.words.split() else ""
    usual = any(first in lexicon(code).small or first in lexicon(code).pronouns for code in languages())
    named = one.label not in sources or bool(one.name)
    return len(one.words) > 2 and one.words[:1].isupper() and not usual and named and "," not in one.words


def _stands(text: str, at: int, words: str) -> bool:
    """Do these words stand there, and end where a word ends?"""
    end = at + len(words)
    return text.startswith(words, at) and not (
        end < len(text) and (text[end].isalnum() or text[end] == "_") and words[-1].isalnum()
    )


def _suggestion(sheet: Sheet, label: str, start: int, end: int, who: str, sure: float, rule: str) -> Suggestion:
    part = Part(label, ((start, end),), name=who)
    return Suggestion(document_id=sheet.request.document_id, maker=NAME, rule=rule, confidence=sure, parts=(part,))
