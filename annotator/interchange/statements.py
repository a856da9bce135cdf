"""A record's statements as formats speak of them: a claim, what fills its roles, and the sentence around it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from annotator.domain.exchange import Record
from annotator.domain.model import Fragment
from annotator.domain.text import paragraphs, sentences
from annotator.interchange import Names
from annotator.interchange.carrying import Tally
from annotator.interchange.tags import Tag, tags, unpacked

PROVENANCE = (
    "provenance"  # in a span's `extra`: who had it, where several coders' work was made one
)


@dataclass(frozen=True, slots=True)
class Said:
    """A statement. `sentence` is the stretch of text around the claim, in code points, half-open."""

    claim: Tag
    sentence: Fragment
    roles: dict[str, list[Tag]] = field(default_factory=dict[str, list[Tag]])
    within: str = ""  # the id of the smallest claim around it
    provenance: dict[str, Any] = field(default_factory=dict[str, Any])


def statements(record: Record, names: Names) -> Iterator[Said]:
    """The statements of a record, in the order of the text. Labels with roles are claims."""
    claim_labels = claim_ids(names)
    tag_of = {tag.id: tag for tag in tags(record, names)}
    claims = [tag_of[row.id] for row in record.spans if row.label in claim_labels]
    roles: dict[str, dict[str, list[Tag]]] = {}
    for link in record.relations:
        if link.child in tag_of:
            roles.setdefault(link.head, {}).setdefault(link.type, []).append(tag_of[link.child])
    provenance = {
        row.id: unpacked(row.extra).get(PROVENANCE) or {} for row in record.spans if row.extra
    }
    places = _sentences(record.text) if claims else []
    for claim in sorted(claims, key=lambda tag: (tag.start, -tag.end, tag.id)):
        yield Said(
            claim,
            _around(places, claim),
            {
                role: sorted(filling, key=_place)
                for role, filling in sorted(roles.get(claim.id, {}).items())
            },
            _smallest_around(claim, claims),
            provenance.get(claim.id, {}),
        )


def claim_ids(names: Names) -> frozenset[str]:
    """The ids of the labels that make statements."""
    return frozenset(label.id for label in names.codebook.claims) if names.codebook else frozenset()


def only_statements(record: Record, names: Names, tally: Tally) -> Record | None:
    """The record with its claims and what fills their roles; None where there is no claim. The rest is told."""
    claims = {row.id for row in record.spans if row.label in claim_ids(names)}
    if not claims:
        tally.add("articles without claims", record.document.title)
        return None
    links = [link for link in record.relations if link.head in claims]
    kept = claims | {link.child for link in links}
    spans = [row for row in record.spans if row.id in kept]
    for row in record.spans:
        if row.id not in kept:
            tally.add("spans that are in no statement", record.text[row.start : row.end])
    for link in record.relations:
        if link.head not in claims:
            tally.add("relations that leave no claim", f"{link.type}: {record.document.title}")
    return replace(record, spans=spans, relations=links)


def _place(tag: Tag) -> tuple[int, int, str]:
    return tag.start, tag.end, tag.id


def _sentences(text: str) -> list[Fragment]:
    """The sentences of a text, in its order."""
    places: list[Fragment] = []
    for start, end in paragraphs(text):
        places += sentences(text, start, end)
    return places


def _around(places: Sequence[Fragment], claim: Tag) -> Fragment:
    """From the beginning of the sentence that the claim begins in to the end of the one it ends in."""
    first = bisect_right(places, claim.start, key=lambda place: place[1])
    last = bisect_left(places, claim.end, key=lambda place: place[0])
    if first >= last:
        return claim.start, claim.end
    return min(claim.start, places[first][0]), max(claim.end, places[last - 1][1])


def _smallest_around(claim: Tag, claims: Sequence[Tag]) -> str:
    outer = [
        other
        for other in claims
        if other.id != claim.id
        and other.start <= claim.start
        and claim.end <= other.end
        and (other.start, other.end) != (claim.start, claim.end)
    ]
    return min(outer, key=lambda tag: tag.end - tag.start).id if outer else ""
