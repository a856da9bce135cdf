"""Tags of one version of a story, taken over to another as suggestions, through the alignment of the two texts.

Only what stands word for word in both is taken over: a tag whose sentence was changed stays behind, as nobody has read the new
one yet.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from annotator.domain.article import Article, Statement
from annotator.domain.change import ChangeSet, Refusal, added
from annotator.domain.model import GOLD, Document, Fragment, Layer, Span
from annotator.domain.suggestion import PROJECTION, Part, Suggestion, undecided
from annotator.services.alignment import Alignment
from annotator.services.project import Project


@dataclass(frozen=True, slots=True)
class Projected:
    """What would be suggested for an article, and how many tags of the other version stay behind."""

    suggestions: tuple[Suggestion, ...]
    left: int


def tagged_layer(project: Project, document_id: str) -> Layer:
    """The layer whose tags are taken over: gold, else the coder's own, else the first that has any. Raises `Refusal`."""
    layers = [layer for layer in project.layers(document_id) if layer.status != "new"]
    own = project.own_layer(document_id)
    gold = next((layer for layer in layers if layer.name == GOLD), None)
    found = gold or own or next(iter(layers), None)
    if found is None:
        raise Refusal(f"“{project.document(document_id).title}” has no tags to take over.")
    return found


def project_tags(project: Project, from_id: str, to_id: str) -> Projected:
    """What the tags of one article suggest for another. Raises `Refusal` where there is nothing to take over."""
    if from_id == to_id:
        raise Refusal("These are the same article.")
    source = project.article(from_id, tagged_layer(project, from_id))
    target = project.article(to_id)
    return projected(source, target, Alignment(source.text, target.text))


def projected(source: Article, target: Article, alignment: Alignment) -> Projected:
    """What the tags of an article suggest for another, as `alignment` goes from the text of the first to that of the other."""
    found, left, seen = list[Suggestion](), 0, set[str]()
    for statement in _statements(source):
        seen |= {span.id for span in statement.spans}
        made = _suggestion(statement.claim, statement.roles, source.document, target, alignment)
        left += made is None
        found += [made] if made else []
    for span in source.spans:
        if span.id not in seen:
            made = _suggestion(span, {}, source.document, target, alignment)
            left += made is None
            found += [made] if made else []
    return Projected(undecided(found, (), target), left)


def _statements(article: Article) -> Iterator[Statement]:
    for n in range(article.claim_count):
        claim = article.claim_at(n)
        if claim is not None:
            yield article.statement(claim)


def _suggestion(
    main: Span, roles: Mapping[str, tuple[Span, ...]], origin: Document, target: Article, alignment: Alignment
) -> Suggestion | None:
    """A statement, or one span, as a suggestion; without the roles whose sentences were changed. None without its claim."""
    claim = _part(main, "", alignment)
    if claim is None:
        return None
    wanted = [(role, span) for role, spans in roles.items() for span in spans]
    parts = [part for role, span in wanted if (part := _part(span, role, alignment)) is not None]
    return Suggestion(
        document_id=target.document.id, maker=PROJECTION, rule=origin.outlet or origin.title,
        confidence=round((1 + len(parts)) / (1 + len(wanted)), 3), parts=(claim, *parts),
    )  # fmt: skip


def _part(span: Span, role: str, alignment: Alignment) -> Part | None:
    pieces: list[Fragment] = []
    for start, end in span.fragments:
        goal = alignment.place(start, end) if alignment.unchanged(start, end) else None
        if goal is None:
            return None
        pieces.append(goal)
    return Part(span.label, tuple(pieces), role, span.attributes, span.entity_id)


def edit(projected_: Projected, origin: Document) -> ChangeSet:
    """The edit that lays suggestions beside an article. Raises `Refusal` where there are none."""
    if not projected_.suggestions:
        raise Refusal(
            "There is nothing to suggest: all of it is tagged here already, or stands in sentences that were changed."
        )
    return ChangeSet(f"Take over tags of {origin.outlet or origin.title}", added(projected_.suggestions))
