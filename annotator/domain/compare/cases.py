"""Cases: what a reviewer decides on, one for each statement that anybody found, and how the coders differ there."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import combinations, pairwise
from typing import Literal, TypeAlias

from annotator.domain.clashing import shared
from annotator.domain.codebook import Codebook, exchangeable
from annotator.domain.compare import frames
from annotator.domain.compare.aligning import Cluster, clusters
from annotator.domain.compare.frames import Extent, Frame, Link, Mark, Sheet, Take
from annotator.domain.compare.slots import Slot, slots

Kind: TypeAlias = Literal[
    "missing", "split", "link", "label", "attribute", "entity", "nesting", "boundary", "trivial", "same"
]
KINDS: tuple[Kind, ...] = (  # by weight: what costs most to get wrong comes first
    "missing", "split", "link", "label", "attribute", "entity", "nesting", "boundary", "trivial", "same",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing in which coders differ: its kind, the role it concerns ("" for the claim), and a word about it.

    `detail`: for a boundary the characters that are disputed, for an attribute its name, else empty.
    """

    kind: Kind
    role: str = ""
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Case:
    """A statement (or a lone span) as every coder has it. Places of coders are those of the sheet's works.

    `key` names the case for its decisions: it is made of the ids of the claims in it. `slots` is empty where somebody
    has several statements for one (a split).
    """

    key: str
    document_id: str
    kind: Kind
    differences: tuple[Difference, ...]
    takes: tuple[Take, ...]
    slots: tuple[Slot, ...]
    coders: int
    depth: int = 0  # how many claims lie around it
    members: Mapping[str, str] = field(default_factory=dict[str, str], compare=False)

    def of(self, coder: int) -> tuple[Frame, ...]:
        """What a coder has: no frame, one, or several where they split it."""
        return tuple(take.frame for take in self.takes if take.coder == coder)

    def loose(self, coder: int) -> tuple[Mark, ...]:
        """What a coder tagged here without linking it."""
        return tuple(mark for take in self.takes if take.coder == coder for mark in take.loose)

    @property
    def start(self) -> int:
        """First code point of any version."""
        return min(take.frame.start for take in self.takes)

    @property
    def end(self) -> int:
        """Behind the last code point of any version."""
        return max(take.frame.end for take in self.takes)

    @property
    def votes(self) -> tuple[int, ...]:
        """How many coders have each version, the largest first; who has nothing is a version, too."""
        counts = Counter(self.of(n) for n in range(self.coders))
        return tuple(sorted(counts.values(), reverse=True))

    @property
    def pattern(self) -> tuple[Difference, ...]:
        """What like cases have in common: the same differences, down to the disputed characters of trivial ones."""
        return tuple(
            one if one.kind in ("trivial", "attribute") else Difference(one.kind, one.role) for one in self.differences
        )


def compare(sheet: Sheet, codebook: Codebook) -> list[Case]:
    """The cases of a document, in reading order. Raises ValueError for fewer than two layers."""
    if len(sheet.works) < 2:
        raise ValueError("agreement needs two layers")
    alike = exchangeable(codebook)
    several = [frames.takes(work, n, codebook) for n, work in enumerate(sheet.works)]
    found = _linked(clusters(several, alike))
    homes = _Homes(
        {take.span_id: place for place, cluster in enumerate(found) for take in cluster},
        [frozenset(take.coder for take in cluster) for cluster in found],
    )
    return [_case(sheet, cluster, homes, alike) for cluster in found]


def _linked(found: list[Cluster]) -> list[Cluster]:
    """The clusters with links that name the claims they lead to, as most coders have those: so that two coders who link
    the same claims agree, wherever they end them."""
    meant = {take.span_id: _usual(cluster) for cluster in found for take in cluster}
    return [tuple(_with_links(take, meant) for take in cluster) for cluster in found]


def _usual(cluster: Cluster) -> Mark:
    counts = Counter(take.frame.main for take in cluster)
    return min(counts, key=lambda mark: (-counts[mark], mark.extent, mark.label))


def _with_links(take: Take, meant: Mapping[str, Mark]) -> Take:
    if not take.targets:
        return take
    ends = [(kind, meant[target]) for kind, target in take.targets if target in meant]
    links = [Link(kind, mark.label, mark.extent) for kind, mark in ends]
    return replace(take, frame=frames.frame(take.frame.main, take.frame.roles, links))


@dataclass(frozen=True, slots=True)
class _Homes:
    """Where each claim went: the place of its case by its span id, and which coders have each case."""

    place: Mapping[str, int]
    coders: Sequence[frozenset[int]]

    def around(self, take: Take) -> set[int]:
        """The places of the cases around a take, without its own."""
        return {self.place[key] for key in take.outer if key in self.place} - {self.place[take.span_id]}


def _case(sheet: Sheet, cluster: Cluster, homes: _Homes, alike: Mapping[str, str]) -> Case:
    coders = len(sheet.works)
    counts = Counter(take.coder for take in cluster)
    split = max(counts.values()) > 1
    parts = () if split else slots(cluster, coders, alike)
    differences = tuple(dict.fromkeys(sorted(_differences(sheet, cluster, parts, homes, split=split), key=_weight)))
    kind: Kind = differences[0].kind if differences else "same"
    depth = max(len(homes.around(take)) for take in cluster)
    return Case(_key(cluster), sheet.document.id, kind, differences, cluster, parts, coders, depth,
                {take.span_id: take.digest for take in cluster})  # fmt: skip


def _key(cluster: Cluster) -> str:
    """The same in every copy of the project: span ids go with the layers, those of articles need not."""
    return hashlib.sha256("\n".join(sorted(shared(take.span_id) for take in cluster)).encode()).hexdigest()[:32]


def _weight(one: Difference) -> tuple[int, str, str]:
    return KINDS.index(one.kind), one.role, one.detail


def _differences(sheet: Sheet, cluster: Cluster, parts: tuple[Slot, ...], homes: _Homes, *, split: bool
                 ) -> Iterator[Difference]:  # fmt: skip
    present = {take.coder for take in cluster}
    if len(present) < len(sheet.works):
        yield Difference("missing")
    if split:
        yield Difference("split")
        return
    for slot in parts:
        yield from _in_slot(sheet.text, slot, cluster)
    if len({take.frame.links for take in cluster}) > 1:
        yield Difference("link")
    yield from _nesting(cluster, homes)


def _in_slot(text: str, slot: Slot, cluster: Cluster) -> Iterator[Difference]:
    marks = slot.there
    lacking = [take for take in cluster if slot.marks[take.coder] is None]
    if lacking:
        linked = all(_has_elsewhere(take, slot) for take in lacking)
        yield Difference("link" if linked else "missing", slot.role)
    if len({mark.label for mark in marks}) > 1:
        yield Difference("label", slot.role)
    if len(slot.extents) > 1:
        yield _boundary(text, slot)
    names = {name for mark in marks for name, _ in mark.attributes}
    for name in sorted(names):
        if len({dict(mark.attributes).get(name) for mark in marks}) > 1:
            yield Difference("attribute", slot.role, name)
    if len({mark.entity for mark in marks}) > 1:
        yield Difference("entity", slot.role)


def _has_elsewhere(take: Take, slot: Slot) -> bool:
    """Did the coder tag these words for this statement, but not in this role?"""
    own = [*take.loose, *(mark for _, mark in take.frame.roles)]
    return any(mark.extent in slot.extents for mark in own)


def _boundary(text: str, slot: Slot) -> Difference:
    disputed = "".join(text[a:b] for a, b in disputed_pieces(slot.extents))
    trivial = not any(character.isalnum() for character in disputed)
    return Difference("trivial" if trivial else "boundary", slot.role, disputed.strip()[:80])


def disputed_pieces(extents: Iterable[Extent]) -> Extent:
    """The characters that some of the extents hold and others do not, as pieces."""
    several = list(extents)
    edges = sorted({edge for extent in several for piece in extent for edge in piece})
    found: list[tuple[int, int]] = []
    for a, b in pairwise(edges):
        holding = sum(any(x <= a and b <= y for x, y in extent) for extent in several)
        if 0 < holding < len(several):
            if found and found[-1][1] == a:
                found[-1] = found[-1][0], b
            else:
                found.append((a, b))
    return tuple(found)


def _nesting(cluster: Cluster, homes: _Homes) -> Iterator[Difference]:
    """Both have this statement and the one around it, but only with one of them it lies within."""
    for one, two in combinations(cluster, 2):
        apart = homes.around(one) ^ homes.around(two)
        if any({one.coder, two.coder} <= homes.coders[place] for place in apart):
            yield Difference("nesting")
            return
