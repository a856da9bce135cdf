"""Colleagues' records taken in: what would change is told before it does, and nothing is guessed.

What a bundle would bring is looked at a record at a time (`merged_codebook`, `merged_articles`, `merged_actors`,
`merged_layers`, `merged_reviews`); what is new in it is read from its file again when it is written, so that a bundle of a
million spans is never in memory.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from annotator.domain.bundle import Receipt
from annotator.domain.change import Change, ChangeSet, Refusal
from annotator.domain.model import (
    CodebookRevision,
    Document,
    Entity,
    Layer,
    Relation,
    Span,
    Value,
)
from annotator.domain.review import Answer, Comment, Decision
from annotator.interchange import bundles
from annotator.interchange.bundles import Bundle
from annotator.services import merged_actors, merged_articles, merged_codebook, merged_reviews
from annotator.services.merged_articles import Articles, difference
from annotator.services.merged_layers import Layers, Merging
from annotator.services.newcomers import ADD, Newcomers
from annotator.services.project import Project
from annotator.storage import reading
from annotator.storage.arriving import Arrivals

__all__ = ["ADD", "Plan", "counts", "difference", "load", "merge", "plan", "sizes"]


@dataclass(frozen=True, slots=True)
class Plan:
    """What taking in a bundle would do. Counts are of records by kind, and of the spans in layers.

    `new` come in, `newer` take the place of an older version, `here` are the same already, `older` stay outside because the
    project's own version is newer. `lacking` are labels that the codebook does not have, by id, with their names: they
    want a mapping first.
    """

    bundle: Bundle
    new: Counter[str] = field(default_factory=Counter[str])
    newer: Counter[str] = field(default_factory=Counter[str])
    here: Counter[str] = field(default_factory=Counter[str])
    older: Counter[str] = field(default_factory=Counter[str])
    before: Mapping[str, int] = field(default_factory=dict[str, int])
    after: Mapping[str, int] = field(default_factory=dict[str, int])
    lacking: Mapping[str, str] = field(default_factory=dict[str, str])
    changed_meanings: tuple[str, ...] = ()  # names of labels that mean something else on the other side
    notes: tuple[str, ...] = ()
    articles: Articles | None = None  # those that come in, with their texts and zones
    arrivals: Arrivals | None = None  # new coders, actors and layers
    edit: ChangeSet | None = None  # what else would change

    @property
    def empty(self) -> bool:
        """Would nothing change?"""
        return self.edit is None and not self.articles

    def sentence(self) -> str:
        """What it would do, for people."""
        groups = (
            ("new", self.new),
            ("newer", self.newer),
            ("here already", self.here),
            ("older than ours", self.older),
        )
        told = [f"{n} {_PLURAL.get(kind, kind + 's') if n != 1 else _SINGULAR.get(kind, kind)} {word}"
                for word, counts in groups for kind, n in counts.items() if n]  # fmt: skip
        return "; ".join(told) or "an empty bundle"


_SINGULAR = {"document": "article", "entity": "actor"}
_PLURAL = {"document": "articles", "entity": "actors"}


def plan(project: Project, bundle: Bundle, mapping: Mapping[str, str] | None = None, *, sealed: bool = True) -> Plan:
    """What taking in a bundle would do; nothing is changed. `mapping` gives for a label id of the bundle one of this project,
    or `ADD`. Raises `Refusal` over another text, an article that is nowhere, or what no project may hold."""
    coming = Newcomers(project, bundle, dict(mapping or {}), sealed=sealed)
    before = sizes(project)
    lacking, meanings = merged_codebook.take(coming)
    if lacking:
        return Plan(bundle, before=before, after=before, lacking=lacking, changed_meanings=meanings)
    articles = merged_articles.take(coming)
    merged_actors.take(coming)
    layers = Merging(coming, merged_reviews.decided(coming)).take()
    merged_reviews.make_gold(coming, merged_reviews.take(coming))
    found = coming.counts
    return Plan(
        bundle, found.new, found.newer, found.here, found.older, before=before, after=_after(coming, articles, layers),
        changed_meanings=meanings, notes=tuple(coming.notes), articles=articles,
        arrivals=Arrivals(_People(coming), layers), edit=_edit(coming),
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class _People:
    """New coders and actors; each actor behind the one that it was merged into."""

    coming: Newcomers

    def __iter__(self) -> Iterator[Value]:
        yield from self.coming.new_coders
        yield from self.coming.new_actors


def _after(coming: Newcomers, articles: Articles, layers: Layers) -> dict[str, int]:
    """How many there will be of each kind."""
    after = Counter(sizes(coming.project))
    after.update({"document": len(articles), "entity": len(coming.new_actors)})
    after.update(layers.sizes)
    for change in coming.changes:
        if kind := _NAMES.get(type(change.value)):
            after[kind] += (change.after is not None) - (change.before is not None)
    return dict(after)


_NAMES: dict[type[Value], str] = {Document: "document", Layer: "layer", Span: "span", Relation: "relation", Entity: "entity",
                                  Decision: "decision", Comment: "comment", Answer: "answer"}  # fmt: skip
_PHASES = (CodebookRevision, Entity, Layer, Span, Relation, Decision, Comment, Answer)


def _edit(coming: Newcomers) -> ChangeSet | None:
    """In an order in which nothing is named before it is there, or after it is gone; receipts first, see `stamps`."""
    if not coming.changes:
        return None
    title = f"Merge bundle of {coming.bundle.by or 'a colleague'}"
    return ChangeSet(title, tuple(sorted(coming.changes, key=_phase)))


def _phase(change: Change[Value]) -> int:
    kind = type(change.value)
    if kind is Receipt:
        return -3
    if change.after is None:
        return -2 if kind is Relation else -1
    return _PHASES.index(kind)


def sizes(project: Project) -> dict[str, int]:
    """How many of each kind a project has."""
    return reading.sizes(project.store, [*_NAMES])


def merge(project: Project, planned: Plan) -> bool:
    """Do what was planned; undo takes it back, the articles last. False where there is nothing to do. Raises `Refusal`."""
    if planned.lacking:
        names = ", ".join(planned.lacking.values())
        raise Refusal(
            f"The codebook lacks labels of the bundle: {names}. Say what they become first; nothing was changed."
        )
    if planned.empty:
        return False
    title = f"Articles of the bundle of {planned.bundle.by or 'a colleague'}"
    project.merge(planned.articles or (), planned.edit, title, arrivals=planned.arrivals)
    return True


def load(path: Path) -> Bundle:
    """The bundle of a file, checked. Raises `Refusal`."""
    return bundles.read(path)


def counts(planned: Plan) -> dict[str, Any]:
    """A plan as the command line prints it."""
    return {
        "by": planned.bundle.by, "made": planned.bundle.made, "new": dict(planned.new), "newer": dict(planned.newer),
        "here": dict(planned.here), "older": dict(planned.older), "before": dict(planned.before), "after": dict(planned.after),
        "lacking": dict(planned.lacking), "changed_meanings": list(planned.changed_meanings), "notes": list(planned.notes),
    }  # fmt: skip
