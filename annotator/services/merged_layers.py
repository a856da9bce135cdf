"""The layers of a bundle, one at a time: new ones come in as rows, newer ones take the place of ours, and two that are one are joined.

A layer is known by its id, or by its place: the article, the coder and the name. What is the same layer under two ids,
since both sides imported the same file, becomes one, with the tags of both. An article has one layer of a name: a layer of
another coder that has the name of one here is called “name (coder)”. Ids that are taken by other tags become new ones.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import chain, count
from typing import Any

import msgspec

from annotator.domain.bundle import Record, canonical, layer_name
from annotator.domain.change import Change, Refusal, removed
from annotator.domain.clashing import apart, shared
from annotator.domain.model import GOLD, Document, Layer, Relation, Span, Value, attributes
from annotator.interchange.bodies import LayerBody, RelationBody, SpanBody, leads_elsewhere
from annotator.interchange.bundles import Found
from annotator.services.bundling import joined_ids, with_joined
from annotator.services.joining import joined
from annotator.services.newcomers import ADD, Newcomers
from annotator.storage import reading


@dataclass(frozen=True, slots=True)
class _Planned:
    """A layer that comes in new: itself, the new ids of its tags, and those of its links that lead nowhere."""

    layer: Layer
    spans: Mapping[str, str]
    relations: Mapping[str, str]
    lost: frozenset[str]


@dataclass(slots=True)
class Layers:
    """Those that come in new, read from the bundle whenever they are asked for; and how much is in them."""

    coming: Newcomers
    planned: dict[str, _Planned] = field(
        default_factory=dict[str, _Planned]
    )  # by their ids in the bundle
    sizes: Counter[str] = field(default_factory=Counter[str])

    def __iter__(self) -> Iterator[Value]:
        """Each layer, its spans, the relations between them; at the end the links to other articles."""
        far: list[Relation] = []
        for found in self.coming.bundle.of("layer") if self.planned else ():
            plan = self.planned.get(found.id)
            if plan is not None:
                yield plan.layer
                body = with_actors(found.body, self.coming.renamed_actors)
                yield from (self.span(row, plan.layer, plan.spans) for row in body.spans)
                own = {row[0] for row in body.spans}
                for row in body.relations:
                    made = self.relation(row, plan, own)
                    if row[3] not in own:
                        far += [made] if row[0] not in plan.lost else []
                        continue
                    yield made
        yield from far

    def span(self, row: SpanBody, layer: Layer, keys: Mapping[str, str]) -> Span:
        """A span of a layer as it is kept here."""
        key, label, pieces, given, entity, note, origin, coder, created, codebook, extra = row
        target = self.coming.mapping.get(label, label)
        return Span(
            id=keys.get(key, key), layer_id=layer.id, label=label if target == ADD else target, fragments=tuple(pieces),
            attributes=attributes(given), entity_id=entity if entity in self.coming.actors else None, note=note, origin=origin,
            coder_id=self.coming.coder(coder), created=created, codebook=codebook, extra=extra,
        )  # fmt: skip

    def relation(self, row: RelationBody, plan: _Planned, own: set[str]) -> Relation:
        """A relation of a layer as it is kept here."""
        key, kind, head, child, given, extra = row
        end = plan.spans.get(child, child) if child in own else self.end(child)
        return Relation(id=plan.relations.get(key, key), layer_id=plan.layer.id, type=kind, head=plan.spans.get(head, head),
                        child=end, attributes=attributes(given), extra=extra)  # fmt: skip

    def end(self, child: str) -> str:
        """The id here of a claim of another article that a link leads to."""
        plan = self.planned.get(self.coming.bundle.contents.reached.get(child, ""))
        return plan.spans.get(child, child) if plan else child


class Merging:
    """The layers of a bundle, met by those of the project."""

    def __init__(self, coming: Newcomers, decided: set[str]) -> None:
        self.coming, self.decided = coming, decided
        self.layers = Layers(coming)
        self._by_key: dict[str, Layer] = {}
        self._by_place: dict[tuple[str, str, str], Layer] = {}
        self._names: dict[tuple[str, str], str] = {}  # by article and name the id of the layer
        self._numbers: Counter[str] = Counter()  # the highest of each article
        self._claimed: dict[
            tuple[type[Value], str], str
        ] = {}  # ids that are in the bundle twice, with the layer that has them
        self._renamed: Counter[str] = Counter()  # by names of layers
        self._far: Counter[str] = Counter()
        self._empty = not reading.holds_layers(coming.project.store)
        for layer in coming.out.layers.values():
            self._enter(layer)

    def take(self) -> Layers:
        """Look at each layer of the bundle. Raises `Refusal` for one whose article is not there, or which does not fit it."""
        for found in self.coming.bundle.of("layer"):
            self._meet(found)
        for name, number in sorted((+self._renamed).items()):
            self.coming.notes.append(
                f"{number:,} spans and relations of the layer “{name}” got new ids: theirs were taken by others already."
            )
        for name, number in sorted((+self._far).items()):
            self.coming.notes.append(
                f"{number} links of the layer “{name}” lead to articles that are not here; they stay outside."
            )
        return self.layers

    def _enter(self, layer: Layer) -> None:
        self.coming.layers[layer.id] = layer
        self._by_key.update(dict.fromkeys((shared(layer.id), *joined_ids(layer)), layer))
        self._by_place[self._place_of(layer)] = layer
        self._names[layer.document_id, layer.name] = layer.id
        if layer.name != GOLD:
            self._numbers[layer.document_id] = max(self._numbers[layer.document_id], layer.number)

    def _place_of(self, layer: Layer) -> tuple[str, str, str]:
        if layer.name == GOLD:
            return layer.document_id, "", GOLD
        coder = self.coming.out.names.get(layer.coder_id, "")
        return layer.document_id, coder, layer_name(layer.name, coder)

    # --- which of two holds -----------------------------------------------------------------------------

    def _meet(self, found: Found) -> None:
        body: LayerBody = found.body
        document = self._document(body)
        if body.name == GOLD and document.id in self.decided:
            self.coming.counts.older["layer"] += 1  # what is decided here makes it anew
            return
        ours = self._ours(found, document)
        if ours is None:
            self.coming.comes_in(found, None)
            self._bring(found, document)
        elif self._must_be_joined(found, ours):
            self._join(
                found._replace(body=with_actors(body, self.coming.renamed_actors)), ours, document
            )
        elif self.coming.comes_in(found, None, self._rank(found, ours)):
            self._replace(
                with_actors(body, self.coming.renamed_actors),
                ours,
                document,
                {found.id, *body.joined},
            )
            self.coming.receive(ours.id, found.rank, sealed=self.coming.sealed)

    def _document(self, body: LayerBody) -> Document:
        document = self.coming.documents.get(body.document)
        if document is None:
            title = self.coming.titles.get(body.document, f"{body.document[:12]}…")
            raise Refusal(f"The layer “{body.name}” is of an article that is not in the project, “{title}”: ask for a bundle with texts, "
                          "or import the article. Nothing was changed.")  # fmt: skip
        if any(end > document.length for row in body.spans for _, end in row[2]):
            raise Refusal(
                f"A span of the layer “{body.name}” does not lie within “{document.title}”; nothing was changed."
            )
        return document

    def _ours(self, found: Found, document: Document) -> Layer | None:
        """The layer here that a layer of the bundle is: by its ids, else by its place."""
        body: LayerBody = found.body
        known = [layer for key in (found.id, *body.joined) if (layer := self._by_key.get(key))]
        if known and known[0].document_id != document.id:
            raise Refusal(
                f"The layer “{known[0].name}” is of another article in the bundle; nothing was changed."
            )
        place = (document.id, "" if body.name == GOLD else body.coder, body.name)
        return known[0] if known else self._by_place.get(place)

    def _must_be_joined(self, found: Found, ours: Layer) -> bool:
        """Have both sides something that the other has not? Else the one is a version of the other."""
        theirs = {found.id, *found.body.joined}
        mine = {shared(ours.id), *joined_ids(ours)}
        if theirs == mine:
            return False
        if theirs < mine:
            return found.stamp > self._rank(found, ours)[0]
        return not (theirs > mine and found.stamp >= self._rank(found, ours)[0])

    def _rank(self, found: Found, ours: Layer) -> tuple[str, str]:
        """How our version ranks: as the one that came, where nobody has worked on it since. One that took theirs up is as new."""
        own = self.coming.out.layer(ours)
        receipt = self.coming.out.receipts.get(ours.id)
        rank = (receipt.stamp, receipt.hash) if receipt and receipt.stamp >= own.stamp else own.rank
        mine = {shared(ours.id), *joined_ids(ours)}
        theirs = {found.id, *found.body.joined}
        if theirs < mine and found.stamp <= rank[0]:
            return found.rank
        return (rank[0], "") if theirs > mine and found.stamp == rank[0] else rank

    # --- new ones ---------------------------------------------------------------------------------------

    def _bring(self, found: Found, document: Document) -> None:
        body: LayerBody = found.body
        key = found.id
        if not self._empty and reading.taken(
            self.coming.project.store, Layer, [key], self.coming.project.coder
        ):
            key = apart(
                key, document.sha256
            )  # of an import that somebody else undid, and may do again
        layer = self._layer(body, key, None, document, body.joined)
        spans, relations = self._new_ids(body, layer, {}, {})
        lost = frozenset(row[0] for row in body.relations if not self._leads_somewhere(row, body))
        for row in body.spans:
            self.coming.coder(row[7])
        self._enter(layer)
        self.layers.planned[found.id] = _Planned(layer, spans, relations, lost)
        self.layers.sizes.update(
            {"layer": 1, "span": len(body.spans), "relation": len(body.relations) - len(lost)}
        )
        self._far[body.name] += len(lost)
        self.coming.receive(layer.id, found.rank, sealed=self.coming.sealed)

    def _layer(
        self, body: LayerBody, key: str, ours: Layer | None, document: Document, others: Any
    ) -> Layer:
        number = ours.number if ours else self._numbers[document.id] + 1
        labels = tuple((name, tuple(values)) for name, values in body.labels)
        return Layer(
            id=key, document_id=document.id, number=number, name=self._name(body, key, document), coder_id=self.coming.coder(body.coder),
            status=body.status, codebook=body.codebook, extra=with_joined(body.extra, others), note=body.note, labels=labels,
        )  # fmt: skip

    def _name(self, body: LayerBody, key: str, document: Document) -> str:
        """An article has one layer of a name."""
        own_name = f"{body.name} ({body.coder})"
        wanted = chain((body.name, own_name), (f"{own_name} {n}" for n in count(2)))
        name = next(one for one in wanted if self._names.get((document.id, one), key) == key)
        if name != body.name and self._names.get((document.id, name)) != key:
            self.coming.notes.append(
                f"“{document.title}” has a layer “{body.name}” of another coder; that of {body.coder} is called “{name}” here."
            )
        return name

    def _new_ids(self, body: LayerBody, layer: Layer, spans: Mapping[str, str], relations: Mapping[str, str]
                 ) -> tuple[dict[str, str], dict[str, str]]:  # fmt: skip
        """Those ids of the layer's tags that are others here; `spans` and `relations` are those it has here already."""
        contents = self.coming.bundle.contents
        keys = [row[0] for row in body.spans if row[0] not in spans]
        links = [row[0] for row in body.relations if row[0] not in relations]
        new = self._taken(Span, keys, layer, contents.repeated_spans)
        new_links = self._taken(Relation, links, layer, contents.repeated_relations)
        self._renamed[body.name] += len(new) + len(new_links)
        self.coming.renamed_spans.update(new.values())
        return {**spans, **new}, {**relations, **new_links}

    def _taken(
        self, kind: type[Span | Relation], keys: list[str], layer: Layer, repeated: frozenset[str]
    ) -> dict[str, str]:
        there: dict[str, str] = {}
        if not self._empty:
            there = reading.taken(self.coming.project.store, kind, keys, self.coming.project.coder)
        for key in keys:
            if key in repeated and self._claimed.setdefault((kind, key), layer.id) != layer.id:
                there[key] = self._claimed[kind, key]
        return {key: apart(key, layer.id) for key, owner in there.items() if owner != layer.id}

    def _leads_somewhere(self, row: RelationBody, body: LayerBody) -> bool:
        """Does a relation lead to a span that will be here?"""
        child = row[3]
        if not leads_elsewhere(row[5]) or any(child == span[0] for span in body.spans):
            return True
        return (
            child in self.coming.bundle.contents.reached
            or self.coming.project.place_of(child) is not None
        )

    # --- those that are here ----------------------------------------------------------------------------

    def _join(self, found: Found, ours: Layer, document: Document) -> None:
        """The tags of both, under our id; the same on the other side."""
        record = self.coming.out.layer(ours)
        own = msgspec.json.decode(record.body, type=LayerBody)
        family = {shared(ours.id), *joined_ids(ours), found.id, *found.body.joined}
        both = joined(own, found.body, family)
        before = {row[0] for row in own.spans}
        grown = {row[0] for row in both.body.spans} != before or len(both.body.relations) != len(
            own.relations
        )
        (self.coming.counts.newer if grown else self.coming.counts.here)["layer"] += 1
        self._renamed[found.body.name] += both.renamed
        self._replace(both.body, ours, document, family)
        stamp = max(record.stamp, found.stamp)
        self.coming.receive(ours.id, (stamp, _hash(both.body, family, stamp)))
        for key in sorted({found.id, *found.body.joined} - {ours.id}):
            self.coming.receive(key, found.rank)

    def _replace(self, body: LayerBody, ours: Layer, document: Document, family: set[str]) -> None:
        old = reading.layer_content(self.coming.project.store, ours.id)
        others = family if len(family) > 1 else ()
        layer = self._layer(body, ours.id, ours, document, others)
        spans, relations = self._new_ids(
            body,
            layer,
            {shared(one.id): one.id for one in old.spans},
            {shared(one.id): one.id for one in old.relations},
        )
        plan = _Planned(layer, spans, relations, frozenset())
        own = {row[0] for row in body.spans}
        new_spans = [self.layers.span(row, layer, spans) for row in body.spans]
        lost = [row for row in body.relations if not self._leads_somewhere(row, body)]
        self._far[body.name] += len(lost)
        new_relations = [
            self.layers.relation(row, plan, own) for row in body.relations if row not in lost
        ]
        if ours != layer:
            self.coming.changes.append(Change(ours, layer))
        self.coming.changes += _differing(
            {r.id: r for r in old.relations}, {r.id: r for r in new_relations}
        )
        self.coming.changes += _differing(
            {s.id: s for s in old.spans}, {s.id: s for s in new_spans}
        )
        self._enter(layer)


def with_actors(body: LayerBody, renamed: Mapping[str, str]) -> LayerBody:
    """A layer of the bundle whose actors bear the ids that they have here."""
    if not renamed:
        return body
    spans: list[SpanBody] = [
        (*row[:4], renamed.get(row[4] or "", row[4]), *row[5:]) for row in body.spans
    ]
    return msgspec.structs.replace(body, spans=spans)


def _hash(body: LayerBody, family: set[str], stamp: str) -> str:
    """The hash of a joined layer as every copy of the project makes it."""
    told: dict[str, Any] = msgspec.to_builtins(body)
    key = min(family)
    told["joined"] = sorted(family - {key})
    return Record("layer", key, canonical(told), stamp).hash


def _differing(before: Mapping[str, Value], after: Mapping[str, Value]) -> list[Change[Value]]:
    gone = removed(value for key, value in before.items() if key not in after)
    return [
        *gone,
        *(
            Change(before.get(key), value)
            for key, value in after.items()
            if before.get(key) != value
        ),
    ]
