"""A corrected article: a new version of the text takes the tags along; the old one, and its tags, stay as they are.

Every layer of the old version gets one of the new version, with the spans where `anchoring` finds them and the relations
between those. What is lost waits in a list, to be placed by hand or dismissed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Generator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path

from annotator.domain.article import Article
from annotator.domain.change import Change, ChangeSet, Refusal, added
from annotator.domain.exchange import Record, Rejected
from annotator.domain.model import (
    GOLD,
    Document,
    Fragment,
    Layer,
    Relation,
    Span,
    Text,
    Value,
    Zone,
    new_id,
    new_ids,
    now,
)  # fmt: skip
from annotator.domain.review import gold_id
from annotator.domain.story import BY_HAND, COPY, DISMISSED, EXACT, FUZZY, LOST, MOVED, PLACED, Anchor, Version
from annotator.domain.suggestion import REJECTED, Unaided, Verdict
from annotator.domain.text import sha256, storable
from annotator.interchange.source import Source
from annotator.interchange.titles import title
from annotator.services import anchoring, annotate, furniture, gathering, zoning
from annotator.services.alignment import Alignment
from annotator.services.annotate import Hand
from annotator.services.project import Project
from annotator.services.reading import here
from annotator.services.steps import Progress, Steps
from annotator.storage import reading

_AT_ONCE = 100  # spans between two signs of life


@dataclass(frozen=True, slots=True)
class Plan:
    """What a correction would bring: all its values, and where each span goes, before anything is written."""

    document: Document
    text: str
    alignment: Alignment
    values: tuple[Value, ...]

    @property
    def anchors(self) -> list[Anchor]:
        """Where the spans of all layers go."""
        return [value for value in self.values if isinstance(value, Anchor)]

    def counts(self) -> dict[str, int]:
        """How many spans of all layers stay where they are, move, have other words, are lost."""
        found = Counter(anchor.how for anchor in self.anchors)
        return {how: found[how] for how in (EXACT, MOVED, FUZZY, LOST)}


@dataclass(frozen=True, slots=True)
class Waiting:
    """A span that somebody should look at: its anchor, the old span, its words, and about where it belongs now."""

    anchor: Anchor
    span: Span
    quote: str
    near: int


# --- a new version ----------------------------------------------------------------------------------------------


def plan(project: Project, document_id: str, text: str, told: Document | None = None) -> Steps[Plan]:
    """Work out what a new text of an article would do to its tags; nothing is written. `told`: what a file says of the
    new version (title, author, day, address); what it does not say stays. Raises `Refusal` where the text is none, or is in the project already."""
    old = project.document(document_id)
    was, new = project.text(document_id), _checked(project, old, text)
    yield Progress(0, 0, "Comparing the texts")
    alignment = Alignment(was, new)
    said = told or replace(old, title=title(new) if old.title == title(was) else old.title)
    document = replace(
        old, id=new_id(), sha256=sha256(new), length=len(new), follows=old.sha256, title=said.title or old.title,
        author=said.author or old.author, published=said.published or old.published, url=said.url or old.url,
        file=said.file or old.file,
    )  # fmt: skip
    values: list[Value] = [document, Text(id=document.id, text=new), *_zones(project, old, document, alignment)]
    layers = project.store.read(Layer, order=("number", "id"), document_id=old.id)
    fresh = {
        one.id: gold_id(document.id) if one.name == GOLD else key
        for one, key in zip(layers, new_ids(len(layers)), strict=True)
    }
    for layer in layers:
        values += yield from _layer(project, replace(layer, document_id=document.id), fresh, alignment)
    values += _versions(project, old, document)
    values += _decided(project, old, document, alignment)
    return Plan(document, new, alignment, tuple(sorted(values, key=lambda value: _ORDER.index(type(value)))))


_ORDER: list[type[Value]] = [Document, Text, Zone, Layer, Span, Relation, Version, Anchor, Verdict, Unaided]


def save(project: Project, planned: Plan) -> None:
    """Write a new version, as one edit. Raises `Refusal` or `Conflict`; then nothing is written."""
    title = f"Correct “{planned.document.title}”"
    project.merge(planned.values, None, title, corrects=planned.document.follows)


def from_file(path: str | Path) -> tuple[Document, str]:
    """The one article of a file, of any kind that can be read: what the file tells of it, and its text. Raises `Refusal`."""
    source = gathering.sources([path])[0]
    with closing(_articles(source)) as found:
        records = list(islice(found, 2))
    if len(records) != 1:
        raise Refusal(
            f"{source.name}: a new version is one article; the file holds {'none' if not records else 'several'}."
        )
    return records[0].document, records[0].text


def _articles(source: Source) -> Generator[Record, None, None]:
    """The articles of a file. Raises `Refusal` where one of them cannot be read."""
    opened = next(here([source], None))
    for found in opened.found:
        if isinstance(found, Rejected):
            raise Refusal(str(found))
        if found is not None:
            yield found


def _checked(project: Project, old: Document, text: str) -> str:
    new, _ = storable(text)
    if not new.strip():
        raise Refusal("The new version has no words.")
    if sha256(new) == old.sha256:
        raise Refusal("The new version is the same as the old one, character by character.")
    if project.store.read(Document, follows=old.sha256):
        raise Refusal(f"“{old.title}” has a newer version already; correct that one.")
    if there := project.store.read(Document, sha256=sha256(new)):
        raise Refusal(f"This text is in the project already: “{there[0].title}”.")
    return new


def _zones(project: Project, old: Document, document: Document, alignment: Alignment) -> list[Zone]:
    """What somebody said of parts of the page, and what the outlet's other articles told, stays said of the words that stayed;
    for the rest the rules are asked."""
    kept = list[Zone]()
    for zone in project.store.read(Zone, document_id=old.id):
        goal = alignment.place(zone.start, zone.end) if zoning.told(zone) or zone.rule == furniture.RULE else None
        if goal is not None:
            kept.append(replace(zone, id=new_id(), document_id=document.id, start=goal[0], end=goal[1]))
    return [*kept, *zoning.around(document, alignment.new, kept)]


def _layer(project: Project, layer: Layer, fresh: Mapping[str, str], alignment: Alignment) -> Steps[list[Value]]:
    """A layer of the new version: what of the old one's spans and relations can stand there, and an anchor for each span."""
    content = reading.layer_content(project.store, layer.id)
    placed: dict[str, Span] = {}
    anchors: list[Anchor] = []
    made = replace(layer, id=fresh[layer.id], extra=_renamed(layer.extra, fresh))
    for n, span in enumerate(content.spans):
        if n % _AT_ONCE == 0:
            yield Progress(n, len(content.spans), "Placing tags")
        found = anchoring.place(alignment, span.fragments)
        if found.fragments:
            placed[span.id] = replace(span, id=new_id(), layer_id=made.id, fragments=found.fragments)
        goal = placed[span.id].id if found.fragments else ""
        anchors.append(Anchor(document_id=layer.document_id, layer_id=made.id, span_id=span.id, placed=goal,
                              how=found.how, score=found.score))  # fmt: skip
    relations = [
        replace(one, id=new_id(), layer_id=made.id, head=placed[one.head].id, child=placed[one.child].id)
        for one in content.relations
        if one.head in placed and one.child in placed
    ]
    if any(anchor.how in (FUZZY, LOST) for anchor in anchors) and made.status == "complete":
        made = replace(made, status="begun")  # its coder has to look at what changed
    return [made, *placed.values(), *relations, *anchors]


def _renamed(extra: str, fresh: Mapping[str, str]) -> str:
    """What a layer says of other layers of its article (that it repeats one), said of the new ones."""
    for old, new in fresh.items():
        extra = extra.replace(old, new)
    return extra


def _decided(project: Project, old: Document, document: Document, alignment: Alignment) -> list[Value]:
    """What was rejected is rejected in the new version, too, as far as it stands there; an article coded without suggestions stays one."""
    found: list[Value] = [
        replace(one, id=new_id(), document_id=document.id) for one in project.store.read(Unaided, document_id=old.id)
    ]
    carried: dict[tuple[str, str, tuple[Fragment, ...]], Verdict] = {}  # two places may have become one
    for verdict in project.store.read(Verdict, document_id=old.id, answer=REJECTED):
        pieces = [alignment.place(start, end) for start, end in verdict.fragments]
        there = tuple(piece for piece in pieces if piece is not None)
        if len(there) == len(pieces):
            moved = replace(verdict, id=new_id(), document_id=document.id, fragments=there)
            carried.setdefault((moved.coder_id, moved.label, there), moved)
    return [*found, *carried.values()]


def _versions(project: Project, old: Document, document: Document) -> list[Version]:
    """A new version tells the story that the old one told."""
    known = [one for one in project.store.read(Version, document_id=old.id) if one.origin != COPY]
    return [replace(one, id=new_id(), document_id=document.id, origin=BY_HAND) for one in known]


# --- what waits -------------------------------------------------------------------------------------------------


def before(project: Project, document: Document) -> Document | None:
    """The version of an article that this one corrects; None for a first one."""
    found = project.store.read(Document, sha256=document.follows) if document.follows else []
    return found[0] if found else None


def after(project: Project, document: Document) -> Document | None:
    """The version that corrects an article; None for the newest."""
    found = project.store.read(Document, follows=document.sha256)
    return found[0] if found else None


def history(project: Project, document: Document) -> list[Document]:
    """All versions of an article, the oldest first."""
    chain = [document]
    while (earlier := before(project, chain[0])) is not None and earlier not in chain:
        chain.insert(0, earlier)
    while (later := after(project, chain[-1])) is not None and later not in chain:
        chain.append(later)
    return chain


def waiting(project: Project, document: Document, layer: Layer) -> list[Waiting]:
    """The spans of a layer that were lost with the new version or stand on other words now, in the order of the old text."""
    anchors = project.store.read(Anchor, document_id=document.id, layer_id=layer.id, how=[LOST, FUZZY])
    old = before(project, document)
    if not anchors or old is None:
        return []
    text = project.text(old.id)
    alignment = Alignment(text, project.text(document.id))
    spans = {span.id: span for span in project.store.read(Span, id=[anchor.span_id for anchor in anchors])}
    found = [
        Waiting(anchor, span, span.quote(text), alignment.around(span.start, span.end)[0])
        for anchor in anchors
        if (span := spans.get(anchor.span_id)) is not None
    ]
    return sorted(found, key=lambda one: (one.span.start, -one.span.end, one.span.id))


def put(project: Project, article: Article, hand: Hand, lost: Waiting, fragments: Sequence[Fragment]) -> ChangeSet:
    """The edit that gives a lost span its place: the words selected get its label, attributes and actor, and it is joined
    with what it was joined with, where that is there. Raises `Refusal`."""
    layer, begun = annotate.own_layer(article, hand)
    if lost.anchor.how != LOST or lost.anchor.layer_id != layer.id:
        raise Refusal("This tag is placed already.")
    pieces = annotate.trimmed(article, fragments)
    span = replace(lost.span, id=new_id(), layer_id=layer.id, fragments=pieces, created=now(), codebook=hand.codebook)
    there = {anchor.span_id: anchor.placed for anchor in project.store.read(Anchor, layer_id=layer.id) if anchor.placed}
    there[lost.span.id] = span.id
    joined = [
        replace(one, id=new_id(), layer_id=layer.id, head=there[one.head], child=there[one.child])
        for one in _relations_of(project, lost.span)
        if one.head in there and one.child in there
    ]
    anchor: Change[Value] = Change(lost.anchor, replace(lost.anchor, how=PLACED, placed=span.id))
    return ChangeSet(f"Place {article.codebook.label(span.label).name}", (*begun, *added([span, *joined]), anchor))


def _relations_of(project: Project, span: Span) -> list[Relation]:
    leaving = project.store.read(Relation, head=span.id)
    entering = project.store.read(Relation, child=span.id)
    return list({one.id: one for one in (*leaving, *entering)}.values())


def dismiss(article: Article, hand: Hand, seen: Sequence[Waiting]) -> ChangeSet:
    """The edit that takes spans off the list: lost ones stay only in the old version, the others stay as they are."""
    layer, begun = annotate.own_layer(article, hand)
    if any(one.anchor.layer_id != layer.id for one in seen):
        raise Refusal("This tag is a colleague's: only its coder takes it off the list.")
    changes: list[Change[Value]] = [Change(one.anchor, replace(one.anchor, how=DISMISSED)) for one in seen]
    return ChangeSet("Dismiss lost tag" if len(changes) == 1 else "Dismiss lost tags", (*begun, *changes))
