"""The verbs of tagging. Each reads values and returns the edit; `Project.do` makes it happen.

When something cannot be tagged the verb raises `Refusal`, whose sentence the status bar shows.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from annotator.domain.article import Article
from annotator.domain.change import Change, ChangeSet, Refusal, added, removed
from annotator.domain.codebook import Mark, Role
from annotator.domain.exchange import ELSEWHERE
from annotator.domain.model import (
    GOLD,
    AttributeValue,
    Coder,
    Fragment,
    Layer,
    Relation,
    Span,
    Value,
    now,
    with_attribute,
)  # fmt: skip
from annotator.domain.text import merged


@dataclass(frozen=True, slots=True)
class Hand:
    """Who tags: the coder, and the codebook revision they tag under."""

    coder: Coder
    codebook: str


@dataclass(frozen=True, slots=True)
class Marked:
    """The outcome of `mark`: the edit, the span it made or found, and a sentence for the status bar."""

    edit: ChangeSet
    span: Span
    said: str


def mark(
    article: Article, hand: Hand, mark: Mark, fragments: Sequence[Fragment], *, open_claim: Span | None = None
) -> Marked:
    """Give words a label; with a statement open, fill the role that goes with the key.

    Words that bear a fitting label already are linked, not tagged twice. Raises `Refusal`.
    """
    layer, new_layer = own_layer(article, hand)
    pieces = trimmed(article, fragments)
    role = _role(article, mark, open_claim)
    same = same_extent(article, pieces, role.accepts if role else (mark.label,))
    span = same or _new_span(hand, layer, mark.label, pieces)
    news: list[Value] = [] if same else [span]
    said = f"{mark.name} {_short(span.quote(article.text))}"
    if role and open_claim:
        news.append(_link(article, layer, open_claim, role, span))
        said += f" joined statement {article.position(open_claim) + 1}"
    elif mark.role and mark.label != mark.role:
        raise Refusal(f"{mark.name} is a role: open a statement first (Enter on its claim).")
    elif same:
        raise Refusal(f"{_short(span.quote(article.text))} is tagged {mark.name} already.")
    return Marked(ChangeSet(f"Mark {mark.name}", (*new_layer, *added(news))), span, said)


def link(article: Article, hand: Hand, claim: Span, role: Role, span: Span) -> ChangeSet:
    """Put an existing span into a role of a statement. Raises `Refusal`."""
    layer, _ = own_layer(article, hand)
    if span.id == claim.id or claim.id in _reached(article, span):
        raise Refusal(
            f"{_short(span.quote(article.text))} stands behind this claim itself: the claims would go round in a ring."
        )
    if span.label not in role.accepts:
        names = " or ".join(article.codebook.label(label).name for label in role.accepts)
        raise Refusal(f"The role {role.name} takes {names}, not {article.codebook.label(span.label).name}.")
    return ChangeSet(f"Set {role.name}", added([_link(article, layer, claim, role, span)]))


def _reached(article: Article, span: Span) -> set[str]:
    """The spans that fill roles of a claim, and the roles of those, and so on."""
    roles = {role.name for role in article.codebook.roles}
    found, left = set[str](), [span.id]
    while left:
        fresh = {r.child for r in article.leaving(left.pop()) if r.type in roles} - found
        found |= fresh
        left += fresh
    return found


def unlink(article: Article, hand: Hand, claim: Span, role: str, span: Span) -> ChangeSet:
    """Take a span out of a role; the span itself stays."""
    own_layer(article, hand)
    gone = [r for r in article.leaving(claim.id) if r.type == role and r.child == span.id]
    if not gone:
        raise Refusal(f"{_short(span.quote(article.text))} is not {role} of this statement.")
    return ChangeSet(f"Remove {role}", removed(gone))


def relate(article: Article, hand: Hand, kind: str, head: Span, child: Span) -> ChangeSet:
    """Link two claims by a relation of the codebook (supports, contradicts); `child` is one of the article's, `head` may be
    one of another article. Raises `Refusal`."""
    own_layer(article, hand)
    kinds = {known.name: known for known in article.codebook.relations}
    for end, allowed in ((head, kinds[kind].heads), (child, kinds[kind].children)) if kind in kinds else ():
        if allowed and end.label not in allowed:
            names = " or ".join(article.codebook.label(label).name for label in allowed)
            raise Refusal(f"{kind} links {names}, not {article.codebook.label(end.label).name}.")
    if head.id == child.id:
        raise Refusal(f"A claim cannot {kind.removesuffix('s')} itself.")
    if any(r.type == kind and r.head == head.id for r in article.entering(child.id)):
        raise Refusal(f"This claim {kind} that one already.")
    far = "" if head.layer_id == child.layer_id else json.dumps({ELSEWHERE: article.document.id}, separators=(",", ":"))
    made = Relation(layer_id=head.layer_id, type=kind, head=head.id, child=child.id, extra=far)
    return ChangeSet(f"Link: {kind}", added([made]))


LINK_NOTE = "note"  # the attribute of a relation that holds what was written down about it


def set_link_note(article: Article, hand: Hand, relation: Relation, note: str) -> ChangeSet:
    """Write something down about a link between two claims; nothing takes it away. Raises `Refusal`."""
    own_layer(article, hand)
    after = replace(relation, attributes=with_attribute(relation.attributes, LINK_NOTE, note.strip() or None))
    if after == relation:
        raise Refusal("The note says that already.")
    return ChangeSet("Note on link", (Change(relation, after),))


def unrelate(article: Article, hand: Hand, relation: Relation) -> ChangeSet:
    """Take away a link between two claims; both stay."""
    own_layer(article, hand)
    if relation.id not in {r.id for r in (*article.leaving(relation.head), *article.entering(relation.child))}:
        raise Refusal("This link is not there any more.")
    return ChangeSet(f"Remove link: {relation.type}", removed([relation]))


def unmark(article: Article, hand: Hand, span: Span) -> ChangeSet:
    """Remove a span and the relations that hang on it. The spans at their other ends stay."""
    own_layer(article, hand)
    hanging = {r.id: r for r in (*article.leaving(span.id), *article.entering(span.id))}
    return ChangeSet(f"Remove {article.codebook.label(span.label).name}", removed([*hanging.values(), span]))


def relabel(article: Article, hand: Hand, span: Span, label: str) -> ChangeSet:
    """Give a span another label; roles that the new label may not fill are taken away with it."""
    own_layer(article, hand)
    name = article.codebook.label(label).name
    if span.label == label:
        raise Refusal(f"{_short(span.quote(article.text))} is tagged {name} already.")
    allowed = {attribute.name for attribute in article.codebook.label(label).attributes}
    kept = tuple((key, value) for key, value in span.attributes if key in allowed)
    unfit = _unfit(article, span, label)
    changed: Change[Value] = Change(span, replace(span, label=label, attributes=kept, codebook=hand.codebook))
    return ChangeSet(f"Relabel as {name}", (*removed(unfit), changed))


def _unfit(article: Article, span: Span, label: str) -> list[Relation]:
    roles = {role.name: role for role in article.codebook.roles}
    own = {role.name for role in article.codebook.label(label).roles}
    entering = [r for r in article.entering(span.id) if r.type in roles and label not in roles[r.type].accepts]
    return entering + [r for r in article.leaving(span.id) if r.type in roles and r.type not in own]


def resize(article: Article, hand: Hand, span: Span, fragments: Sequence[Fragment]) -> ChangeSet:
    """Give a span other ends. Raises `Refusal` where nothing would be left of it."""
    own_layer(article, hand)
    pieces = trimmed(article, fragments)
    if pieces == span.fragments:
        raise Refusal("The span reaches there already.")
    return ChangeSet(
        f"Move edge of {article.codebook.label(span.label).name}", (Change(span, replace(span, fragments=pieces)),)
    )


def add_fragments(article: Article, hand: Hand, span: Span, fragments: list[Fragment]) -> ChangeSet:
    """Add words elsewhere to a span, as further fragments; touching ones become one."""
    own_layer(article, hand)
    pieces = merged([*span.fragments, *trimmed(article, fragments)])
    if pieces == merged(list(span.fragments)):
        raise Refusal("The span holds these words already.")
    return ChangeSet("Add fragment", (Change(span, replace(span, fragments=pieces)),))


def set_attribute(article: Article, hand: Hand, span: Span, name: str, value: AttributeValue | None) -> ChangeSet:
    """Set an attribute of a span, or take it away with None. Raises `Refusal` for values the codebook lacks."""
    own_layer(article, hand)
    label = article.codebook.label(span.label)
    kind = next((a for a in label.attributes if a.name == name), None)
    if kind is None or (value is not None and kind.values and value not in kind.values):
        raise Refusal(f"{label.name} has no {name} {value!r} in the codebook.")
    if value is not None and not kind.applies(span.attributes):
        raise Refusal(f"{name.capitalize()} applies only where {kind.condition()}.")
    after = replace(span, attributes=with_attribute(span.attributes, name, value))
    return ChangeSet(f"{name.capitalize()}: {'not set' if value is None else value}", (Change(span, after),))


def set_note(article: Article, hand: Hand, span: Span, note: str) -> ChangeSet:
    """Write a note on a span; an empty one takes it away."""
    own_layer(article, hand)
    if span.note == note.strip():
        raise Refusal("The note says that already.")
    return ChangeSet("Note", (Change(span, replace(span, note=note.strip())),))


def set_status(article: Article, hand: Hand, status: str) -> ChangeSet:
    """Call the coder's work on an article complete, or begun again."""
    layer, _ = own_layer(article, hand)
    if article.layer is None:
        return ChangeSet(f"Mark {status}", added([replace(layer, status=status)]))
    layer = article.layer
    return ChangeSet(f"Mark {status}", (Change(layer, replace(layer, status=status)),))


def own_layer(article: Article, hand: Hand) -> tuple[Layer, tuple[Change[Value], ...]]:
    """The coder's own layer, and the change that makes it where this is the first tag.

    A layer that lay waiting as new becomes begun with its first tag. Raises `Refusal` on a colleague's layer: a coder's work is changed by that coder only.
    """
    layer = article.layer
    if layer is None:
        made = Layer(
            document_id=article.document.id,
            number=1,
            name=hand.coder.name,
            coder_id=hand.coder.id,
            codebook=hand.codebook,
        )
        return made, added([made])
    if layer.name == GOLD:
        raise Refusal("The gold layer is made by review: read-only here. Choose your own layer to tag.")
    if layer.coder_id != hand.coder.id:
        raise Refusal(f"This is the layer “{layer.name}” of a colleague: read-only. Choose your own layer to tag.")
    if layer.status == "new":
        begun = replace(layer, status="begun")
        return begun, (Change(layer, begun),)
    return layer, ()


def trimmed(article: Article, fragments: Sequence[Fragment]) -> tuple[Fragment, ...]:
    """Fragments without white space at their ends. Raises `Refusal` where no word is left or they leave the text."""
    pieces: list[Fragment] = []
    for start, end in fragments:
        if not 0 <= start <= end <= len(article.text):
            raise Refusal(f"{start} to {end} does not lie within the text ({len(article.text)} characters).")
        words = article.text[start:end]
        pieces.append((start + len(words) - len(words.lstrip()), end - len(words) + len(words.rstrip())))
    pieces = [(a, b) for a, b in pieces if a < b]
    if not pieces:
        raise Refusal("Select words first: drag, double-click, Shift+→, or Space.")
    overlap = any(a < d and c < b for (a, b), (c, d) in combinations(pieces, 2))
    return merged(pieces) if overlap else tuple(pieces)


def same_extent(article: Article, pieces: tuple[Fragment, ...], labels: Sequence[str]) -> Span | None:
    """The span of the layer that has just these words and one of the labels, of the first label that has one."""
    same = (s for s in article.spans.touching(*pieces[0]) if merged(list(s.fragments)) == merged(list(pieces)))
    fitting = {span.label: span for span in same if span.label in labels}
    return next((fitting[label] for label in labels if label in fitting), None)


def _new_span(hand: Hand, layer: Layer, label: str, pieces: tuple[Fragment, ...]) -> Span:
    return Span(
        layer_id=layer.id, label=label, fragments=pieces, coder_id=hand.coder.id, created=now(), codebook=hand.codebook
    )


def _role(article: Article, mark: Mark, claim: Span | None) -> Role | None:
    return article.codebook.label(claim.label).role(mark.role) if claim and mark.role else None


def _link(article: Article, layer: Layer, claim: Span, role: Role, span: Span) -> Relation:
    held = [r for r in article.leaving(claim.id) if r.type == role.name]
    if any(r.child == span.id for r in held):
        raise Refusal(f"{_short(span.quote(article.text))} is {role.name} of this statement already.")
    if held and not role.many:
        there = article.spans.get(held[0].child)
        words = _short(there.quote(article.text)) if there else "one"
        raise Refusal(
            f"Statement {article.position(claim) + 1} has its {role.name} already: {words}. Delete that first, or 0 tags without joining."
        )
    return Relation(layer_id=layer.id, type=role.name, head=claim.id, child=span.id)


def _short(words: str) -> str:
    bare = " ".join(words.split())
    return f"“{bare[:40]}{'…' if len(bare) > 40 else ''}”"
