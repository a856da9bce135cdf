"""The sides of a split: which articles a model learns from, and which it is tried on.

Articles that belong together (`kin`) stand on one side. Sides that came with an import stay where
nobody asks for others, and it is told where they tear apart what belongs together.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from annotator.domain.change import Refusal
from annotator.domain.exchange import Record
from annotator.domain.grouping import Group, commonest, connected, deal
from annotator.domain.model import Document

_SIDE = re.compile(r"[\w-]+")


@dataclass(frozen=True, slots=True)
class Divided:
    """How articles stand on the sides of a split; those without one have an empty name there.

    `wanted` are the shares that were asked for, none where the sides came with an import. `torn`
    are groups that stand on several sides: of each, two articles as `title (side)`. `moved` counts
    the articles that came with another side.
    """

    side: Mapping[str, str]
    wanted: Mapping[str, float]
    groups: Sequence[Sequence[str]]
    by: str = ""
    torn: tuple[tuple[str, str], ...] = ()
    moved: int = 0

    def counts(self) -> dict[str, int]:
        """Articles on every side, those that were asked for first."""
        there = Counter(side for side in self.side.values() if side)
        return {
            side: there[side] for side in [*self.wanted, *sorted(there.keys() - self.wanted.keys())]
        }

    def reached(self) -> dict[str, float]:
        """The share of the articles that every side has, to four places."""
        counts = self.counts()
        whole = max(sum(counts.values()), 1)
        return {side: round(count / whole, 4) for side, count in counts.items()}

    def largest(self) -> int:
        """Articles in the largest group."""
        return max(map(len, self.groups), default=0)

    def figures(self) -> dict[str, Any]:
        """All this for scripts and receipts."""
        return {
            "wanted": dict(self.wanted), "reached": self.reached(), "articles": self.counts(), "groups": len(self.groups),
            "largest_group": self.largest(), "group_by": self.by, "torn": [list(pair) for pair in self.torn],
            "moved": self.moved,
        }  # fmt: skip

    def lines(self) -> list[str]:
        """The same for people, a sentence each."""
        lines = [self._shares(), self._sizes()]
        if self.moved == 1:
            lines.append("1 article was imported with another side.")
        elif self.moved:
            lines.append(f"{self.moved:,} articles were imported with another side.")
        for first, second in self.torn[:1]:
            if len(self.torn) == 1:
                lines.append(f"One group stands on several sides: {first} and {second}.")
            else:
                lines.append(
                    f"{len(self.torn):,} groups stand on several sides, as do {first} and {second}."
                )
        return lines

    def _shares(self) -> str:
        counts, reached = self.counts(), self.reached()
        if not self.wanted:
            there = ", ".join(f"{side} {count:,}" for side, count in counts.items())
            return f"Articles on each side, as they were imported: {there}."
        there = ", ".join(
            f"{side} {count:,} ({reached[side]:.3f}, {self.wanted[side]:.3f})"
            for side, count in counts.items()
        )
        return f"Articles on each side (share reached, share wanted): {there}."

    def _sizes(self) -> str:
        if self.largest() <= 1:
            return "No two articles belong together."
        if len(self.groups) == 1:
            return "All articles belong together, so they stand on one side."
        if self.torn:
            return f"{len(self.groups):,} groups of articles that belong together; the largest has {self.largest():,}."
        return (
            f"{len(self.groups):,} groups of articles that belong together, none on two sides; "
            f"the largest has {self.largest():,}."
        )


@dataclass(frozen=True, slots=True)
class Wish:
    """What is asked of sides.

    `shares` by name; empty: the sides that articles came with stay. `usual` are those of a format
    that cannot do without, for articles that came with none; with `fill`, such articles follow the
    others of their group.
    """

    shares: Mapping[str, float] = field(default_factory=dict[str, float])
    seed: int = 0
    usual: Mapping[str, float] = field(default_factory=dict[str, float])
    fill: bool = False
    by: str = ""


def divided(articles: Sequence[Document], groups: Sequence[Sequence[str]], wish: Wish) -> Divided:
    """Put articles on sides, in whole groups, as far as it is ours to say."""
    by_key = {article.id: article for article in articles}
    carried = {article.id: article.split for article in articles if article.split}
    wanted = wish.shares
    if wanted:
        side = _dealt(groups, by_key, wanted, wish.seed)
    elif carried:
        side = _filled(groups, by_key, carried, wish)
    else:
        wanted = wish.usual
        side = _dealt(groups, by_key, wanted, wish.seed) if wanted else {}
    moved = sum(side.get(key) != imported for key, imported in carried.items())
    return Divided(side, wanted, groups, wish.by, _torn(groups, side, by_key), moved)


def _dealt(
    groups: Iterable[Sequence[str]],
    articles: Mapping[str, Document],
    shares: Mapping[str, float],
    seed: int,
) -> dict[str, str]:
    return deal([_group([articles[key] for key in keys]) for keys in groups], shares, seed)


def _group(members: Sequence[Document]) -> Group:
    """Articles that belong together, of the outlet and the year that most of them are of."""
    first = min(members, key=lambda article: article.id)
    stratum = commonest([(article.outlet, article.published[:4]) for article in members])
    return Group(tuple(sorted(article.id for article in members)), stratum, first.sha256)


def _filled(
    groups: Sequence[Sequence[str]],
    articles: Mapping[str, Document],
    carried: Mapping[str, str],
    wish: Wish,
) -> dict[str, str]:
    """The sides that articles came with; where it is asked for, those of the others of their group
    for those without."""
    side = {key: carried.get(key, "") for key in articles}
    if not wish.fill:
        return side
    bare: list[Sequence[str]] = []
    for keys in groups:
        there = Counter(carried[key] for key in keys if key in carried)
        if there:
            nearest = min(there, key=lambda name: (-there[name], name))
            side.update({key: nearest for key in keys if key not in carried})
        else:
            bare.append(keys)
    return side | (_dealt(bare, articles, wish.usual, wish.seed) if wish.usual else {})


def _torn(
    groups: Iterable[Sequence[str]], side: Mapping[str, str], articles: Mapping[str, Document]
) -> tuple[tuple[str, str], ...]:
    """Of every group that stands on several sides, two articles that do."""
    found: list[tuple[str, str]] = []
    for keys in groups:
        first = {side[key]: key for key in sorted(keys, reverse=True) if side.get(key)}
        if len(first) > 1:
            one, other = (
                f"“{articles[key].title}” ({name})" for name, key in sorted(first.items())[:2]
            )
            found.append((one, other))
    return tuple(found)


def sides(articles: Iterable[Document], shares: Mapping[str, float], seed: int) -> dict[str, str]:
    """The side of every article, by its id, where nothing but their texts is known: those of one
    text go together."""
    listed = list(articles)
    groups = connected({article.id: [article.sha256] for article in listed})
    return dict(divided(listed, groups, Wish(shares, seed)).side)


def drawn(records: Iterable[Record], side: Mapping[str, str]) -> Iterator[Record]:
    """Give every article its side of the split."""
    for record in records:
        if side:
            if record.document.id not in side:
                continue  # nothing in it is chosen
            record.document = replace(record.document, split=side[record.document.id])
        yield record


def parse_split(given: str) -> dict[str, float]:
    """`train=0.8,dev=0.1,test=0.1` as shares. Raises `Refusal`."""
    try:
        pairs = [
            (name.strip(), float(share))
            for name, share in (part.split("=") for part in given.split(","))
        ]
    except ValueError:
        raise Refusal(f"--split {given!r} is not of the form train=0.8,dev=0.1,test=0.1.") from None
    shares = dict(pairs)
    if wrong := next((name for name in shares if not _SIDE.fullmatch(name)), None):
        raise Refusal(
            f"--split {given!r}: {wrong!r} is no name of a side: letters, digits, - and _."
        )
    if len(shares) != len(pairs):
        raise Refusal(f"--split {given!r}: a name stands there twice.")
    if not (all(share > 0 for share in shares.values()) and abs(sum(shares.values()) - 1) <= 1e-6):
        raise Refusal(f"--split {given!r}: the shares must be above 0 and add up to 1.")
    return shares
