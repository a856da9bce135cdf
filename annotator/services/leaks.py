"""Do the sides of a split know each other? Files as they were exported, looked at with the eyes
that dealt the sides.

Articles of two sides are `exact` copies where they have one text, or the same words whatever their
case, spaces and signs; `near` where they share so many word sequences that they tell one story
(`stories.ALIKE`); and one `story` where the files say so (`kin.STORY`), or that one corrects the
text of the other. Of many copies each is paired with one on another side, so a thousand of them do
not make a million pairs. Of an article only its imprint is kept in memory, a few kilobytes.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

from annotator.domain.change import Refusal
from annotator.domain.exchange import Record, Rejected
from annotator.domain.grouping import connected
from annotator.interchange.source import Source
from annotator.services import gathering, reading
from annotator.services.kin import carried_story
from annotator.services.resemblance import Imprint, Likenesses, imprint, resembling
from annotator.services.steps import Progress, Steps

EXACT, NEAR, STORY = "exact", "near", "story"
_EVERY = 50  # records between two signs of life
_WORDS = "train(?:ing)?|dev(?:elopment)?|val(?:id(?:ation)?)?|test(?:ing)?|eval(?:uation)?|holdout"
_SIDE_NAME = re.compile(rf"(?:.*\.)?({_WORDS})(?:[-_]\d+)*(?:\.\w+)*", re.IGNORECASE)
_SHARD = re.compile(r"(.+)-\d{5}-of-\d{5}\.parquet")


class Seen(NamedTuple):
    """An article in a file: what it is called there (its id, or its title where the format has
    none)."""

    file: str
    name: str
    title: str

    def __str__(self) -> str:
        return f"{self.file}: {self.name}"


@dataclass(frozen=True, slots=True)
class Leak:
    """Two articles on two sides that ought to stand on one. `likeness`: the share of word sequences
    of both that both have."""

    kind: str
    a: Seen
    b: Seen
    sides: tuple[str, str]
    likeness: float = 1.0

    def figures(self) -> dict[str, Any]:
        """For scripts."""
        titles = [self.a.title, self.b.title]
        return {"kind": self.kind, "a": str(self.a), "b": str(self.b), "sides": list(self.sides), "titles": titles,
                "likeness": round(self.likeness, 3)}  # fmt: skip

    def line(self) -> str:
        """For people."""
        share = f" {self.likeness:.2f}" if self.kind == NEAR else ""
        one, other = (
            f"{side}: {seen} “{seen.title}”"
            for side, seen in zip(self.sides, (self.a, self.b), strict=True)
        )
        return f"{self.kind}{share}: {one} | {other}"


@dataclass(frozen=True, slots=True)
class Checked:
    """What came out: articles by side, how many groups of kin they make, and the leaks, sorted by
    kind and place."""

    sides: Mapping[str, int]
    groups: int
    leaks: tuple[Leak, ...]

    def figures(self) -> dict[str, Any]:
        """As in the contract, and the articles of every side."""
        return {"articles": sum(self.sides.values()), "groups": self.groups, "sides": dict(self.sides),
                "leaks": [leak.figures() for leak in self.leaks]}  # fmt: skip

    def sentence(self) -> str:
        """In a line."""
        there = ", ".join(f"{side} {count:,}" for side, count in self.sides.items())
        kinds = Counter(leak.kind for leak in self.leaks)
        leaks = (
            ", ".join(f"{kinds[kind]:,} {kind}" for kind in (EXACT, NEAR, STORY) if kinds[kind])
            or "no leak"
        )
        return f"{sum(self.sides.values()):,} articles ({there}), {self.groups:,} groups: {leaks}."


@dataclass(slots=True)
class Articles:
    """What is known of the articles, by a key for each: the same article in several layers is there
    once."""

    seen: dict[str, Seen] = field(default_factory=dict[str, Seen])
    split: dict[str, str] = field(default_factory=dict[str, str])  # as the file says
    place: dict[str, str] = field(default_factory=dict[str, str])  # as the names of files say
    imprints: dict[str, Imprint] = field(default_factory=dict[str, Imprint])
    exact: dict[str, list[Hashable]] = field(default_factory=dict[str, list[Hashable]])
    stories: dict[str, list[Hashable]] = field(default_factory=dict[str, list[Hashable]])

    def take(self, record: Record, source: Source, place: str) -> None:
        """One record."""
        document = record.document
        known = document.sha256 if record.known_by_text else document.id
        key = f"{document.split}\n{place}\n{known}"
        if key in self.seen:
            return
        name = document.title or document.file if record.known_by_text else document.id
        self.seen[key] = Seen(source.name, name, document.title)
        self.split[key], self.place[key] = document.split, place
        self.imprints[key] = found = imprint(record.text, record.zones)
        self.exact[key] = [
            words
            for words in (found.words, document.sha256 if record.text.strip() else "")
            if words
        ]
        story = carried_story(document)
        ties: list[Hashable] = [("story", story)] if story else []
        self.stories[key] = [
            *ties,
            *(("text", one) for one in (document.sha256, document.follows) if one),
        ]

    def sides(self) -> dict[str, str]:
        """The side of every article: as the files say where they tell of two or more, else that of
        its file. Raises `Refusal`."""
        told = len(set(filter(None, self.split.values()))) > 1
        side = {key: (self.split[key] if told else "") or self.place[key] for key in self.seen}
        names = sorted(set(side.values()))
        if len(names) < 2:
            there = names[0] if names else "none"
            raise Refusal(
                f"There is one side only ({there}): give a file for each side, or one whose lines say `split`."
            )
        return side


def check(paths: Sequence[Path]) -> Steps[Checked]:
    """Compare the sides that lie in files and folders.

    Raises `Refusal` where one cannot be read, or where there is one side only.
    """
    articles = yield from gather(paths)
    checked = yield from compare(articles, articles.sides())
    return checked


def gather(paths: Sequence[Path]) -> Steps[Articles]:
    """The articles in files and folders. Raises `Refusal` where one cannot be read."""
    articles = Articles()
    for path in paths:
        yield from _read(path, _called(path, paths), articles)
    return articles


def compare(articles: Articles, side: Mapping[str, str]) -> Steps[Checked]:
    """Compare articles that stand on these sides, by their keys."""
    signatures = {key: found.signatures for key, found in articles.imprints.items()}
    alike = yield from resembling(signatures, side=side)
    ties: dict[str, list[Hashable]] = {
        key: [*articles.exact[key], *articles.stories[key]] for key in side
    }
    for pair in alike:
        for key in pair:
            ties[key].append(pair)
    counts = dict(sorted(Counter(side.values()).items()))
    return Checked(counts, len(connected(ties)), _leaks(articles, side, alike))


def _called(path: Path, paths: Sequence[Path]) -> str:
    """The name of a file among those that were given; with its folders where another has the
    same."""
    return path.name if [other.name for other in paths].count(path.name) == 1 else path.as_posix()


def _read(path: Path, called: str, articles: Articles) -> Iterator[Progress]:
    """Take in what lies in a file or folder."""
    files = yield from gathering.listed([path])
    for opened in reading.here(files, None):
        place = _place(opened.source.name, called) if path.is_dir() else called
        if not path.is_dir():
            opened.source.name = called
        for number, record in enumerate(opened.found):
            if isinstance(record, Rejected):
                raise Refusal(str(record))
            if record is not None:
                articles.take(record, opened.source, place)
            if number % _EVERY == 0:
                yield Progress(len(articles.seen), 0, "Reading articles")


def _place(name: str, called: str) -> str:
    """The side that a file of a folder stands for: the first part of its name below the folder that
    names one."""
    below = name.split("/")[1:]
    if shard := _SHARD.fullmatch(below[-1]):
        return shard[1]
    if below[-1].endswith(".spacy"):
        return below[-1].removesuffix(".spacy")
    named = (match[1] for part in below if (match := _SIDE_NAME.fullmatch(part)))
    return next(named, called)


def _leaks(articles: Articles, side: Mapping[str, str], alike: Likenesses) -> tuple[Leak, ...]:
    """Every pair of two sides once, by the strongest that can be said of it."""
    kinds: dict[tuple[str, str], tuple[str, float]] = {}
    for pair in _across(articles.exact, side):
        kinds.setdefault(pair, (EXACT, 1.0))
    for (a, b), likeness in alike.items():
        if side[a] != side[b]:
            kinds.setdefault((a, b), (NEAR, likeness))
    for pair in _across(articles.stories, side):
        kinds.setdefault(pair, (STORY, alike.get(pair, 0.0)))
    seen = articles.seen
    found = (
        Leak(kind, seen[a], seen[b], (side[a], side[b]), likeness)
        for (a, b), (kind, likeness) in kinds.items()
    )
    order = (EXACT, NEAR, STORY)
    return tuple(sorted(found, key=lambda leak: (order.index(leak.kind), leak.a, leak.b)))


def _across(
    ties: Mapping[str, Iterable[Hashable]], side: Mapping[str, str]
) -> Iterator[tuple[str, str]]:
    """Of those who share a tie, each with the first on another side, in the order in which they
    were given."""
    rank = {key: number for number, key in enumerate(ties)}
    sharing: dict[Hashable, list[str]] = {}
    for key, tied in ties.items():
        for tie in tied:
            sharing.setdefault(tie, []).append(key)
    for keys in sharing.values():
        first: dict[str, str] = {}
        for key in keys:
            first.setdefault(side[key], key)
        for key in keys if len(first) > 1 else ():
            other = next(one for name, one in first.items() if name != side[key])
            yield (key, other) if rank[key] < rank[other] else (other, key)
