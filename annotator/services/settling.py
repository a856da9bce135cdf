"""What stories decide about an export before it is written: which version of each goes out, and on
which side it stands.

Of a story of several versions `one_version` takes the one whose chosen layers are furthest along
(complete, sent back, begun, new, none); of several the text that none of them corrects, then the
one published last (those without a date come after all others), then the first in the project.
Versions that are left out leave it to the others which side they stand on.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from annotator.domain.exchange import Record
from annotator.domain.model import Document, Layer
from annotator.services.kin import Kin, Looking, kin
from annotator.services.project import Project
from annotator.services.sides import Divided, Wish, divided
from annotator.services.steps import Steps

_FURTHEST = ("complete", "review", "begun", "new")


@dataclass(frozen=True, slots=True)
class Settled:
    """`left_out`: the articles that are further versions of a story. `divided`: None where there
    are no sides."""

    divided: Divided | None = None
    left_out: frozenset[str] = frozenset()

    @property
    def side(self) -> Mapping[str, str]:
        """The side of every article; empty where there are none."""
        return self.divided.side if self.divided else {}

    def wanted(self, records: Iterable[Record]) -> Iterator[Record]:
        """The records without those of further versions."""
        return (record for record in records if record.document.id not in self.left_out)

    def figures(self) -> dict[str, Any]:
        """What is to be told to scripts; nothing where nothing was settled."""
        told: dict[str, Any] = {"split": self.divided.figures()} if self.divided else {}
        return told | ({"versions_left_out": len(self.left_out)} if self.left_out else {})

    def lines(self) -> list[str]:
        """The same for people, a sentence each."""
        lines = self.divided.lines() if self.divided else []
        if len(self.left_out) == 1:
            lines.append("1 further version of a story was left out.")
        elif self.left_out:
            lines.append(f"{len(self.left_out):,} further versions of stories were left out.")
        return lines


def settled(
    project: Project,
    articles: Sequence[Document],
    looking: Looking,
    wish: Wish,
    layers: Sequence[Layer] | None,
) -> Steps[Settled]:
    """Settle it for the chosen articles. `layers`: the chosen ones, where one version of every
    story is wanted; else None.

    Nothing is read where nothing is asked and no article came with a side. Raises `Refusal`.
    """
    sided = bool(wish.shares or wish.usual) or any(article.split for article in articles)
    if not sided and layers is None:
        return Settled()
    found = yield from kin(project, articles, looking)
    left_out: frozenset[str] = frozenset()
    if layers is not None:
        left_out = _further(found, articles, layers)
        articles = [article for article in articles if article.id not in left_out]
    if not sided:
        return Settled(None, left_out)
    groups = [
        kept for group in found.groups if (kept := [key for key in group if key not in left_out])
    ]
    return Settled(divided(articles, groups, wish), left_out)


def _further(found: Kin, articles: Sequence[Document], layers: Iterable[Layer]) -> frozenset[str]:
    """All versions of stories but the one of each that goes out."""
    by_key = {article.id: article for article in articles}
    corrected = {article.follows for article in articles if article.follows}
    rank = dict.fromkeys(by_key, len(_FURTHEST))
    for layer in layers:
        if layer.document_id in rank:
            rank[layer.document_id] = min(rank[layer.document_id], _FURTHEST.index(layer.status))

    def worst_first(key: str) -> tuple[int, bool, str, int, str]:
        article = by_key[key]
        return (
            -rank[key],
            article.sha256 not in corrected,
            article.published,
            -article.number,
            article.id,
        )

    return frozenset(key for group in found.stories for key in sorted(group, key=worst_first)[:-1])
