"""What a machine, or another version of the text, proposes to tag; and what coders decided about it.

A suggestion is no tag: it counts nowhere until somebody accepts it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from annotator.domain.article import Article
from annotator.domain.compare.aligning import likeness
from annotator.domain.model import Attributes, Fragment, Value

Answer: TypeAlias = Literal["accepted", "rejected"]
ACCEPTED: Answer = "accepted"
REJECTED: Answer = "rejected"
ORIGIN = "suggestion:"  # before the maker, in the origin of a span that was suggested
SUGGESTED = "suggestions"  # the layer in which suggestions are exported; no coder's work
PROJECTION = "projection"  # the maker of what is taken over from another version of a text

# Two marks of a label are about the same where they share more than half and end within a word of each other. More must not
# count as the same: a claim within a claim shares most of it, and begins behind "he said".
_SHARED, _WORD = 0.5, 6


@dataclass(frozen=True, slots=True)
class Part:
    """A mark of a suggestion: its words, its label, and the role that it fills (empty for the main one).

    `entity_id` is the actor that is meant, where that is known; `name` what the article calls whoever is meant, which finds the actor
    in the registry when the suggestion is accepted.
    """

    label: str
    fragments: tuple[Fragment, ...]
    role: str = ""
    attributes: Attributes = ()
    entity_id: str | None = None
    name: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestion(Value):
    """A statement, or a single span, that somebody might tag. The first of its `parts` is the claim, or that span.

    `maker` is what made it, `rule` why (the rule that fired, the article it was taken from), `confidence` how sure that is,
    0 to 1.
    """

    document_id: str
    maker: str
    rule: str = ""
    confidence: float = 1.0
    parts: tuple[Part, ...]

    @property
    def main(self) -> Part:
        """The claim, or the one span."""
        return self.parts[0]

    @property
    def start(self) -> int:
        """The first code point of the main mark."""
        return min(self.main.fragments)[0]

    @property
    def end(self) -> int:
        """The end of the main mark, exclusive."""
        return max(end for _, end in self.main.fragments)

    @property
    def hull(self) -> Fragment:
        """From the first to the last code point of all its marks."""
        pieces = [piece for part in self.parts for piece in part.fragments]
        return min(a for a, _ in pieces), max(b for _, b in pieces)


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict(Value):
    """What a coder decided about a suggestion: of which maker and rule, how sure it was, and its main mark.

    `span_id` is the span that stands for it, where it was accepted; `together` how many were decided in the same edit.
    """

    document_id: str
    coder_id: str
    created: str
    answer: Answer
    maker: str
    rule: str = ""
    confidence: float = 1.0
    label: str
    fragments: tuple[Fragment, ...]
    span_id: str = ""
    together: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Unaided(Value):
    """An article that is coded without suggestions, so that what they do to coders can be measured."""

    document_id: str


def undecided(
    suggestions: Iterable[Suggestion], verdicts: Sequence[Verdict], article: Article
) -> tuple[Suggestion, ...]:
    """The suggestions that are still open, in reading order: neither decided, nor about what the layer has tagged already.

    Of two about the same words the surer one counts.
    """
    said = Places()
    for verdict in verdicts:
        said.add(verdict.label, verdict.fragments)
    found: list[Suggestion] = []
    for one in sorted(suggestions, key=lambda s: (-s.confidence, s.start, s.id)):
        label = article.codebook.by_id.get(one.main.label)
        if label is None or label.retired or said.knows(one.main.label, one.main.fragments):
            continue
        if not _tagged(article, one.main):
            said.add(one.main.label, one.main.fragments)
            found.append(one)
    return tuple(sorted(found, key=lambda s: (s.start, -s.end, s.id)))


class Places:
    """Marks by label and place: like ones begin within a word of each other, so that thousands are looked through at once."""

    def __init__(self) -> None:
        self._there: dict[tuple[str, int], list[tuple[Fragment, ...]]] = {}

    def add(self, label: str, pieces: tuple[Fragment, ...]) -> None:
        """One more."""
        self._there.setdefault((label, _hull(pieces)[0] // _WORD), []).append(pieces)

    def knows(self, label: str, pieces: tuple[Fragment, ...]) -> bool:
        """Is there one of that label that means the same words?"""
        place = _hull(pieces)[0] // _WORD
        near = (self._there.get((label, place + step), ()) for step in (-1, 0, 1))
        return any(are_alike(one, pieces) for several in near for one in several)


def _tagged(article: Article, main: Part) -> bool:
    near = article.spans.touching(*_hull(main.fragments))
    return any(span.label == main.label and are_alike(span.fragments, main.fragments) for span in near)


def are_alike(one: tuple[Fragment, ...], two: tuple[Fragment, ...]) -> bool:
    """Do two marks of a label mean the same words?"""
    (a, b), (c, d) = _hull(one), _hull(two)
    return abs(a - c) <= _WORD and abs(b - d) <= _WORD and likeness(one, two) > _SHARED


def _hull(fragments: tuple[Fragment, ...]) -> Fragment:
    return min(fragments)[0], max(end for _, end in fragments)
