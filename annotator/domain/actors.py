"""The registry of actors: who is meant by these words? Names, aliases, what the article said before, roles with dates.

Standard library only. Likeness of spelling is asked from whoever calls, since that needs a library.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from heapq import nsmallest
from typing import TypeAlias

from annotator.domain.change import Change
from annotator.domain.model import Entity, EntityRole

Similar: TypeAlias = Callable[[str, Sequence[str]], list[tuple[int, float]]]  # places in the list, likeness 0 to 1

_TITLES = re.compile(
    r"(?:(?:mr|mrs|ms|miss|dr|prof|professor|sir|lord|lady|president|vice-president|prime|minister|chancellor|general|gen|"
    r"colonel|col|captain|judge|senator|sen|mayor|governor|gov|king|queen|prince|princess|pope|herr|frau|monsieur|madame|mme|m)\.?\s+)+"
)
_PERSON = frozenset({"he", "she", "him", "her"})
_MANY = frozenset({"they", "them", "we", "it"})


@dataclass(frozen=True, slots=True)
class Proposal:
    """An actor that may be meant, why, and how sure that is, 0 to 1."""

    entity: Entity
    why: str
    score: float


@dataclass(frozen=True, slots=True)
class Heard:
    """An earlier mention in the article."""

    words: str
    entity_id: str


def normal(words: str) -> str:
    """Words as they are compared: lower case, single spaces, without article, possessive and quotation marks."""
    bare = " ".join(words.replace("’", "'").casefold().split()).strip("\"“”„«»'.,;: ")
    return bare.removesuffix("'s").removeprefix("the ")


def without_title(words: str) -> str:
    """Normal words without "Mr", "President" and their like before a name."""
    bare = normal(words)
    return _TITLES.sub("", bare, count=1) if _TITLES.match(bare) else bare


class Registry:
    """All actors of a project, found by id, by name and alias. Kept in step by `follow`."""

    def __init__(self, entities: Iterable[Entity] = ()) -> None:
        self._by_id: dict[str, Entity] = {}
        self._by_name: dict[str, dict[str, None]] = {}  # ids, in the order of entering
        for entity in entities:
            self._enter(entity)

    def __len__(self) -> int:
        """How many there are, without those that were merged into others."""
        return sum(entity.merged_into is None for entity in self._by_id.values())

    def follow(self, changes: Iterable[Change[Entity]]) -> None:
        """Move with an edit."""
        for change in changes:
            if change.before and change.before.id in self._by_id:
                self._drop(self._by_id[change.before.id])
            if change.after:
                self._enter(change.after)

    def _enter(self, entity: Entity) -> None:
        self._by_id[entity.id] = entity
        for name in _names(entity):
            self._by_name.setdefault(name, {})[entity.id] = None

    def _drop(self, entity: Entity) -> None:
        del self._by_id[entity.id]
        for name in _names(entity):
            ids = self._by_name.get(name, {})
            ids.pop(entity.id, None)
            if not ids:
                self._by_name.pop(name, None)

    # --- questions --------------------------------------------------------------------------------------

    def all(self) -> list[Entity]:
        """The actors, by name, without those that were merged into others."""
        return sorted(
            (e for e in self._by_id.values() if e.merged_into is None), key=lambda e: (e.name.casefold(), e.id)
        )

    def get(self, entity_id: str | None) -> Entity | None:
        """The actor of that id as it is kept, or None."""
        return self._by_id.get(entity_id or "")

    def root(self, entity_id: str | None) -> Entity | None:
        """The actor that an id stands for: where it was merged into another, that one."""
        found, seen = self.get(entity_id), set[str]()
        while found and found.merged_into and found.id not in seen:
            seen.add(found.id)
            found = self.get(found.merged_into) or found
        return found

    def merged(self, entity_id: str) -> list[Entity]:
        """The actors that were merged into one, directly or through others."""
        return [
            e for e in self._by_id.values() if e.id != entity_id and (root := self.root(e.id)) and root.id == entity_id
        ]

    def named(self, words: str) -> list[Entity]:
        """The actors with exactly that name or alias."""
        roots = (self.root(key) for key in self._by_name.get(normal(words), ()))
        return list({entity.id: entity for entity in roots if entity}.values())

    def search(self, words: str, limit: int = 50) -> list[Entity]:
        """The actors with a name or alias that holds the words; those that begin with them first."""
        bare = normal(words)
        first = nsmallest(4 * limit, (name for name in self._by_name if name.startswith(bare)))
        rest = (name for name in self._by_name if bare in name and not name.startswith(bare))
        names = first if len(first) >= limit else first + nsmallest(4 * limit, rest)
        roots = (self.root(key) for name in names for key in self._by_name[name])
        return list({entity.id: entity for entity in roots if entity}.values())[:limit]

    def propose(self, words: str, heard: Sequence[Heard], date: str, similar: Similar) -> list[Proposal]:
        """Who may be meant, the surest first: by name or alias, by what the article said before, by a role that was held
        at that date, by a like spelling. `heard` is in the order of the text."""
        found = [Proposal(entity, "bears that name", 1.0) for entity in self.named(words)]
        found += self._heard(words, heard)
        found += [
            Proposal(entity, "held that office then", 0.9)
            for entity in self._by_id.values()
            if _held(entity, words, date)
        ]
        if not found:
            found += self._similar(words, similar)
        best: dict[str, Proposal] = {}
        for one in found:
            root = self.root(one.entity.id)
            if root and root.id not in best:
                best[root.id] = Proposal(root, one.why, one.score)
        return sorted(best.values(), key=lambda one: -one.score)

    def _heard(self, words: str, heard: Sequence[Heard]) -> list[Proposal]:
        bare = without_title(words)
        if bare in _PERSON | _MANY:
            return self._pronoun(heard, persons=bare in _PERSON)
        if not bare or " " in bare:
            return []
        hits = [one.entity_id for one in reversed(heard) if bare in self._surnames(one)]
        return [Proposal(entity, "earlier in the article", 0.95) for key in hits[:1] if (entity := self.root(key))]

    def _surnames(self, one: Heard) -> set[str]:
        entity = self.root(one.entity_id)
        spelled = (without_title(one.words), without_title(entity.name) if entity else "")
        return {words.rsplit(" ", 1)[-1] for words in spelled if words} - _PERSON - _MANY

    def _pronoun(self, heard: Sequence[Heard], *, persons: bool) -> list[Proposal]:
        """The last mention of somebody whom the pronoun fits."""
        roots = (self.root(one.entity_id) for one in reversed(heard))
        fitting = (e for e in roots if e and (e.type in ("person", "unnamed", "") if persons else e.type != "person"))
        return [Proposal(entity, "the last one mentioned", 0.6) for entity in [next(fitting, None)] if entity]

    def _similar(self, words: str, similar: Similar) -> list[Proposal]:
        names = list(self._by_name)
        bare = without_title(words)
        alike = similar(bare, names) if len(bare) > 2 else []
        hits = ((key, score) for place, score in alike for key in self._by_name[names[place]])
        return [Proposal(entity, "like spelling", 0.9 * score) for key, score in hits if (entity := self.root(key))]


def rings(into: Mapping[str, str]) -> list[tuple[str, ...]]:
    """Actors that are merged into themselves, directly or by way of others: `into` tells into whom each was merged.

    Each ring comes once, beginning with its smallest id.
    """
    found: list[tuple[str, ...]] = []
    looked_at: set[str] = set()
    for start in sorted(into):
        path: dict[str, None] = {}
        key = start
        while key in into and key not in looked_at:
            looked_at.add(key)
            path[key] = None
            key = into[key]
        if key in path:
            walked = list(path)
            ring = walked[walked.index(key) :]
            first = ring.index(min(ring))
            found.append((*ring[first:], *ring[:first]))
    return found


def sure(found: Sequence[Proposal]) -> Proposal | None:
    """The one that a single key may accept: the best, unless another is as good."""
    if not found or (len(found) > 1 and found[1].score >= found[0].score):
        return None
    return found[0]


def _names(entity: Entity) -> set[str]:
    return {name for name in map(normal, (entity.name, *entity.aliases)) if name}


def _held(entity: Entity, words: str, date: str) -> bool:
    return any(normal(role.title) == normal(words) and held_at(role, date) for role in entity.roles)


def held_at(role: EntityRole, date: str) -> bool:
    """Was the office held at an ISO date? Dates may be years or months only; an unknown date fits any."""
    if not date:
        return True
    return role.since <= date[: len(role.since)] and (not role.until or date[: len(role.until)] <= role.until)
