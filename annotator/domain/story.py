"""The same story in several articles, and the anchors of a corrected one."""

from __future__ import annotations

from dataclasses import dataclass

from annotator.domain.model import Value

FOUND, BY_HAND, COPY = "found", "hand", "copy"
EXACT, MOVED, FUZZY, LOST, PLACED, DISMISSED = "exact", "moved", "fuzzy", "lost", "placed", "dismissed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Version(Value):
    """An article is a version of a story.

    `story` is the id of the article that it was first told by; empty where a coder said that this one tells no other's
    story. `likeness` is the share of word sequences that both have (Jaccard, 0 to 1); `origin` says who put it there.
    With the origin `copy` it is no article of the project: exactly the text of `document_id` ran in this outlet on this day.
    """

    document_id: str
    story: str
    likeness: float = 1.0
    origin: str = FOUND
    outlet: str = ""
    published: str = ""
    url: str = ""
    file: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchor(Value):
    """Where a span of an article went in its corrected text.

    `document_id` and `layer_id` are the new ones, `span_id` is the old span, `placed` the new one, empty as long as it is
    lost. `how`: exact (same place), moved, fuzzy (changed words), lost; and of those
    that waited, `placed` by hand or dismissed. `score` is the likeness of the words, 0 to 1.
    """

    document_id: str
    layer_id: str
    span_id: str
    placed: str = ""
    how: str
    score: float = 1.0
