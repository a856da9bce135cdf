"""Spans as a pipeline finds them that was trained from an export: labels of the codebook, put together to statements."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from annotator.domain.codebook import Codebook, Label, Role
from annotator.domain.suggestion import Part, Suggestion
from annotator.suggest import pipeline
from annotator.suggest.sheet import LONGEST, Sheet, Unable

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span

NAME, TITLE = "trained", "Spans by a trained pipeline"
_KEY = "sc"  # under which our exports keep spans
_SURE = 0.5  # of spans that bear no score
_NEAR = 200  # code points between a claim and who says it, or how


@dataclass(frozen=True, slots=True)
class Mark:
    """A span that was found; code points, half-open."""

    start: int
    end: int
    label: Label
    sure: float


def suggest(sheet: Sheet) -> list[Suggestion] | None:
    """What the trained pipeline finds; None where none was chosen. Raises `Unable`."""
    place, text = sheet.request.trained, sheet.request.text
    if not place:
        return None
    if len(text) > LONGEST:
        raise Unable(
            f"The article has {len(text):,} characters; up to {LONGEST:,} are parsed. Quotations are suggested."
        )
    try:
        doc = pipeline.trained(place)(text)
    except pipeline.Unusable as error:
        raise Unable(str(error)) from error
    marks = [mark for mark in _marks(doc, sheet.request.book) if not sheet.is_silent(mark.start, mark.end)]
    return [*_statements(sheet, marks)]


def _marks(doc: Doc, book: Codebook) -> Iterator[Mark]:
    """Spans whose label the codebook knows, each place and label once."""
    seen = set[tuple[int, int, str]]()
    for span, sure in [*_scored(doc), *((entity, _SURE) for entity in doc.ents)]:
        label = book.named(span.label_)
        place = (span.start_char, span.end_char, span.label_)
        if label is not None and not label.retired and place not in seen and span.text.strip():
            seen.add(place)
            yield Mark(span.start_char, span.end_char, label, sure)


def _scored(doc: Doc) -> list[tuple[Span, float]]:
    """The spans under our key, each with the score that a categorizer gave it."""
    if _KEY not in doc.spans:
        return []
    scores: Sequence[float] = doc.spans[_KEY].attrs.get("scores", ())
    return [(span, float(scores[n]) if n < len(scores) else _SURE) for n, span in enumerate(doc.spans[_KEY])]


def _statements(sheet: Sheet, marks: Sequence[Mark]) -> Iterator[Suggestion]:
    """Claims with what stands nearest to them in their roles; then what is left, by itself."""
    taken = set[Mark]()
    for claim in (mark for mark in marks if mark.label.roles):
        parts = [_part(claim)]
        for role in claim.label.roles:
            near = _nearest(sheet.request.text, claim, role, marks)
            if near is not None and role.name in ("source", "cue"):
                taken.add(near)
                parts.append(_part(near, role.name))
        yield _suggestion(sheet, parts, claim.sure)
    for mark in marks:
        if not mark.label.roles and mark not in taken:
            yield _suggestion(sheet, [_part(mark)], mark.sure)


def _nearest(text: str, claim: Mark, role: Role, marks: Iterable[Mark]) -> Mark | None:
    """The nearest span in the claim's paragraph that may fill a role; those of its own label before others."""

    def apart(mark: Mark) -> int:
        return max(claim.start - mark.end, mark.start - claim.end, 0)

    fitting = [
        mark for mark in marks
        if mark is not claim and mark.label.id in (role.label, *role.accepts) and apart(mark) <= _NEAR
        and "\n" not in text[min(mark.end, claim.end) : max(mark.start, claim.start)]
    ]  # fmt: skip
    return min(fitting, key=lambda mark: (mark.label.id != role.label, apart(mark), mark.start), default=None)


def _part(mark: Mark, role: str = "") -> Part:
    return Part(mark.label.id, ((mark.start, mark.end),), role)


def _suggestion(sheet: Sheet, parts: Sequence[Part], sure: float) -> Suggestion:
    return Suggestion(
        document_id=sheet.request.document_id, maker=NAME, rule="trained", confidence=round(sure, 2), parts=tuple(parts)
    )
