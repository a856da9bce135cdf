"""Decisions, comments and answers of a bundle, which are only ever added; and the gold that follows from decisions."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from dataclasses import replace
from typing import Any, TypeAlias

import msgspec

from annotator.domain.change import Refusal
from annotator.domain.clashing import apart, shared
from annotator.domain.compare.frames import Work
from annotator.domain.model import GOLD, Document, Layer
from annotator.domain.review import Answer, Comment, Decision, Gold, gold
from annotator.interchange.bundles import Found
from annotator.services.bundling import joined_ids
from annotator.services.newcomers import Newcomers
from annotator.services.review import gold_edit
from annotator.storage import reading

Said: TypeAlias = Decision | Comment | Answer
_KINDS: dict[str, type[Said]] = {"decision": Decision, "comment": Comment, "answer": Answer}


def decided(coming: Newcomers) -> set[str]:
    """The articles, by id here, of which there are decisions here or in the bundle."""
    shas = {found.body.document_id for found in coming.bundle.of("decision")}
    return coming.out.decided | {
        coming.documents[sha].id for sha in shas if sha in coming.documents
    }


def take(coming: Newcomers) -> set[str]:
    """Decisions, comments and answers; returns the articles that have new decisions. Raises `Refusal` for one that is
    another here, or speaks of what is not there."""
    touched: set[str] = set()
    coming.renamed_spans |= reading.renamed_spans(coming.project.store)
    known: dict[str, Said] = {
        value.id: value for kind in _KINDS.values() for value in coming.project.store.read(kind)
    }
    for found in coming.bundle.of(*_KINDS):
        ours = known.get(found.id)
        own = coming.out.plain(ours) if ours is not None else None
        if own is not None and own.hash != found.hash:
            raise Refusal(
                f"The {found.kind} {found.id} is another one in the bundle, though it never changes; nothing was changed."
            )
        if coming.comes_in(found, own):
            value = _value(coming, found)
            known[value.id] = value
            coming.add(value)
            touched |= {value.document_id} if isinstance(value, Decision) else set()
        if isinstance(answer := known[found.id], Answer) and not isinstance(
            known.get(answer.decision_id), Decision
        ):
            raise Refusal(
                f"The answer {found.id} is to a decision that is not there; nothing was changed."
            )
    return touched


def _value(coming: Newcomers, found: Found) -> Said:
    told: dict[str, Any] = msgspec.structs.asdict(found.body)
    document = _document(coming, told["document_id"], found.kind)
    told |= {"document_id": document.id, "coder_id": coming.coder(told["coder_id"])}
    if found.kind == "decision":
        told |= {
            name: tuple(_layer_id(coming, key) for key in told[name])
            for name in ("layers", "chosen")
        }
        told["seen"] = tuple(
            (_span_id(coming, key, told["layers"]), digest) for key, digest in told["seen"]
        )
    elif found.kind == "comment":
        _check_place(document, told)
        layers = (
            [layer.id for layer in coming.layers.values() if layer.document_id == document.id]
            if told["about"]
            else []
        )
        told["about"] = _span_id(coming, told["about"], layers)
    made: Said = _KINDS[found.kind](id=found.id, **told)
    if isinstance(made, Decision):
        _must_lie_within(made, document)
    return made


def _document(coming: Newcomers, sha: str, kind: str) -> Document:
    document = coming.documents.get(sha)
    if document is None:
        title = coming.titles.get(sha, f"{sha[:12]}…")
        article = "An" if kind == "answer" else "A"
        raise Refusal(f"{article} {kind} is of an article that is not in the project, “{title}”: ask for a bundle with texts, or import "
                      "the article. Nothing was changed.")  # fmt: skip
    return document


def _layer_id(coming: Newcomers, key: str) -> str:
    """The id of a layer here, which may have been renamed."""
    if key in coming.layers:
        return key
    return next((layer.id for layer in coming.layers.values() if shared(layer.id) == key), key)


def _span_id(coming: Newcomers, key: str, layers: Any) -> str:
    """The id of a span here, which may have been renamed in one of these layers."""
    return next(
        (new for layer in layers if (new := apart(key, layer)) in coming.renamed_spans), key
    )


def _check_place(document: Document, told: dict[str, Any]) -> None:
    if told["end"] > document.length:
        raise Refusal(f"A comment does not lie within “{document.title}”; nothing was changed.")


def _must_lie_within(decision: Decision, document: Document) -> None:
    """Gold is made of it: its words must be some of the article."""
    ends = [end for frame in decision.frames for _, mark in frame.parts for _, end in mark.extent]
    if any(end > document.length for end in ends):
        raise Refusal(
            f"The decision {decision.id} says nothing that can be read; nothing was changed."
        )


def make_gold(coming: Newcomers, touched: set[str]) -> None:
    """The gold layers of articles with new decisions, made anew from all of them."""
    claims = frozenset(label.id for label in coming.book.claims)
    new = [change.after for change in coming.changes if isinstance(change.after, Decision)]
    coders = {
        key: layer.coder_id
        for layer in coming.layers.values()
        for key in (layer.id, *joined_ids(layer))
    }
    for document_id in sorted(touched):
        decisions = [*coming.project.store.read(Decision, document_id=document_id),
                     *(one for one in new if one.document_id == document_id)]  # fmt: skip
        after = gold(document_id, decisions, coders, claims)
        kept = next(
            (layer for layer in coming.out.layers.values() if _is_gold(layer, document_id)), None
        )
        old = reading.layer_content(coming.project.store, kept.id) if kept else None
        before = Work(kept, tuple(old.spans), tuple(old.relations)) if kept and old else None
        if after is not None:
            coming.changes += gold_edit(before, _of_known_actors(after, coming.actors))


def _of_known_actors(after: Gold, known: AbstractSet[str]) -> Gold:
    """A decision may name an actor that was taken away since."""
    spans = (
        span if span.entity_id in known else replace(span, entity_id=None) for span in after.spans
    )
    return replace(after, spans=tuple(spans))


def _is_gold(layer: Layer, document_id: str) -> bool:
    return layer.document_id == document_id and layer.name == GOLD
