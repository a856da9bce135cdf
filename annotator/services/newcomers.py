"""What a colleague's bundle would bring, gathered: changes, rows, what is told of them. Nothing is written here."""

from __future__ import annotations

from collections import Counter
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field

from annotator.domain.bundle import Receipt, Record
from annotator.domain.change import Change, added
from annotator.domain.codebook import Codebook
from annotator.domain.model import Coder, Document, Entity, Layer, Value, new_id
from annotator.interchange.bundles import Bundle, Found
from annotator.services.bundling import Out
from annotator.services.project import Project

ADD = "+"  # in a mapping: take the label into the codebook


@dataclass(slots=True)
class Counts:
    """Records by kind: that come in, that take an older one's place, that are here, that are older than ours."""

    new: Counter[str] = field(default_factory=Counter[str])
    newer: Counter[str] = field(default_factory=Counter[str])
    here: Counter[str] = field(default_factory=Counter[str])
    older: Counter[str] = field(default_factory=Counter[str])


class Newcomers:
    """Records on their way into a project."""

    def __init__(
        self, project: Project, bundle: Bundle, mapping: dict[str, str], *, sealed: bool
    ) -> None:
        self.project, self.bundle, self.mapping, self.sealed = project, bundle, mapping, sealed
        self.out = Out(project)
        self.documents: dict[str, Document] = {
            one.sha256: one for one in reversed(project.documents())
        }
        self.coders = {
            name: Coder(id=key, name=name) for key, name in project.coder_names().items()
        }
        self.layers: dict[str, Layer] = dict(self.out.layers)
        self.actors: AbstractSet[str] = frozenset()  # the ids of those that will be here
        self.renamed_actors: dict[
            str, str
        ] = {}  # by the ids that they have in the bundle, where those are others' here
        self.book: Codebook = project.codebook  # as it will be
        self.counts = Counts()
        self.notes: list[str] = []
        self.changes: list[Change[Value]] = []
        self.new_coders: list[Coder] = []
        self.new_actors: list[Entity] = []
        self.renamed_spans: set[str] = set()  # their new ids
        self.titles: dict[
            str, str
        ] = {}  # of the articles that the bundle names, by the hashes of their texts

    def coder(self, name: str) -> str:
        """The id of the coder of that name, made when new."""
        if name not in self.coders:
            made = Coder(id=new_id(), name=name)
            self.coders[name] = made
            self.new_coders.append(made)
        return self.coders[name].id

    def comes_in(
        self, found: Found, ours: Record | None, rank: tuple[str, str] | None = None
    ) -> bool:
        """Does a record come in? Counts it as new, newer, here already, or older than ours (of which `rank` may be given)."""
        own = rank or (ours.rank if ours else None)
        if own is None:
            self.counts.new[found.kind] += 1
        elif own == found.rank:
            self.counts.here[found.kind] += 1
        elif own < found.rank:
            self.counts.newer[found.kind] += 1
        else:
            self.counts.older[found.kind] += 1
        return own is None or own < found.rank

    def receive(self, key: str, rank: tuple[str, str], *, sealed: bool = False) -> None:
        """Note that this version of a layer or an actor came."""
        before = self.out.receipts.get(key)
        kept = before.sealed if before else int(sealed)
        made = Receipt(id=key, stamp=rank[0], hash=rank[1], sender=self.bundle.by, sealed=kept)
        if before != made:
            self.changes.append(Change(before, made))

    def add(self, *values: Value) -> None:
        """Bring values by way of the edit."""
        self.changes += added(values)
