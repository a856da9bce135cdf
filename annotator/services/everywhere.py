"""What is done to many hits at once: tag, relabel, remove, each as one edit; and are the same words tagged alike?"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from annotator.domain.article import Article
from annotator.domain.change import Change, ChangeSet, Refusal, added
from annotator.domain.codebook import exchangeable
from annotator.domain.model import Span, Value, now
from annotator.domain.query import places
from annotator.services import annotate
from annotator.services.annotate import Hand
from annotator.services.finding import Occurrence
from annotator.services.project import Project
from annotator.services.steps import Progress, Steps

_EVERY = 20  # articles between two reports
_LONGEST = 60  # code points of words that are compared
_SHORTEST_NAME = 4
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Finding:
    """Words that are not tagged alike: how often with which label, and how often with none."""

    words: str
    labels: tuple[tuple[str, int], ...]
    untagged: int


@dataclass(slots=True)
class _Seen:
    words: str
    labels: Counter[str] = field(default_factory=Counter[str])
    places: int = 0


def tag(
    project: Project, hand: Hand, chosen: Sequence[Occurrence], label: str, entity_id: str | None = None
) -> Steps[ChangeSet]:
    """Give the chosen places a label, and say whom they mean. Those that bear it already are left as they are. Raises `Refusal`."""

    def changes(article: Article, here: Sequence[Occurrence]) -> Iterable[Change[Value]]:
        layer, new_layer = annotate.own_layer(article, hand)
        fresh = [one for one in here if not _tagged_as(article, one, label)]
        made = [
            Span(layer_id=layer.id, label=label, fragments=one.fragments, entity_id=entity_id, coder_id=hand.coder.id,
                 created=now(), codebook=hand.codebook)
            for one in fresh
        ]  # fmt: skip
        return (*new_layer, *added(made)) if made else ()

    name = project.codebook.label(label).name
    return (yield from _edit(project, chosen, changes, f"Mark {name}", f"tagged {name} already"))


def relabel(project: Project, hand: Hand, chosen: Sequence[Occurrence], label: str) -> Steps[ChangeSet]:
    """Give the spans at the chosen places another label. Raises `Refusal` where none is there."""

    def changes(article: Article, here: Sequence[Occurrence]) -> Iterable[Change[Value]]:
        for span in _spans(article, here):
            if span.label != label:
                yield from annotate.relabel(article, hand, span, label).changes

    name = project.codebook.label(label).name
    return (
        yield from _edit(project, chosen, changes, f"Relabel as {name}", f"without a tag of yours, or {name} already")
    )


def remove(project: Project, hand: Hand, chosen: Sequence[Occurrence]) -> Steps[ChangeSet]:
    """Remove the spans at the chosen places, with what hangs on them. Raises `Refusal` where none is there."""

    def changes(article: Article, here: Sequence[Occurrence]) -> Iterable[Change[Value]]:
        for span in _spans(article, here):
            yield from annotate.unmark(article, hand, span).changes

    return (yield from _edit(project, chosen, changes, "Remove tags", "without a tag of yours"))


def _tagged_as(article: Article, one: Occurrence, label: str) -> bool:
    there = article.spans.touching(one.start, one.end)
    return any(s.label == label and s.fragments == one.fragments for s in there)


def _spans(article: Article, here: Sequence[Occurrence]) -> list[Span]:
    """The tags that were sought, or those of just these words, as they are now: the list may be older than the last edit."""
    sought = {one.span.id for one in here if one.span}
    extents = {one.fragments for one in here if not one.span}
    return [span for span in article.spans if span.id in sought or span.fragments in extents]


def _edit(
    project: Project,
    chosen: Sequence[Occurrence],
    changes: Callable[[Article, Sequence[Occurrence]], Iterable[Change[Value]]],
    title: str,
    otherwise: str,
) -> Steps[ChangeSet]:
    """One edit for all articles; what two spans share (a relation between them) is changed once."""
    if not chosen:
        raise Refusal("No place is ticked. Space ticks one.")
    found: dict[tuple[type[Value], str], Change[Value]] = {}
    by_article = [list(group) for _, group in groupby(chosen, key=lambda one: one.document.id)]
    for n, here in enumerate(by_article):
        if n % _EVERY == 0:
            yield Progress(n, len(by_article), title)
        for change in changes(project.article(here[0].document.id), here):
            found.setdefault((type(change.value), change.value.id), change)
    spans = sum(kind is Span for kind, _ in found)
    if not spans:
        raise Refusal(f"Nothing to do: every ticked place is {otherwise}.")
    places = f"{spans} places" if spans > 1 else "1 place"
    return ChangeSet(f"{title}: {places}, “{chosen[0].words[:40]}”", tuple(found.values()))


# --- tagged alike? ------------------------------------------------------------------------------------------


def consistency(project: Project) -> Steps[list[Finding]]:
    """Words that the coder tagged differently, and names that were tagged at some places and not at others.

    Labels that may fill the same role (Source and Actor) count as one. The most telling come first.
    """
    same = exchangeable(project.codebook)
    seen: dict[str, _Seen] = {}
    articles = [key for key in project.document_ids() if project.own_layer(key)]
    for n, key in enumerate(articles):
        if n % _EVERY == 0:
            yield Progress(n, 2 * len(articles), "Reading tags")
        _count(project.article(key), seen)
    names = {key: one for key, one in seen.items() if _is_name(project, one)}
    by_word = _by_first_word(names.values())
    for n, key in enumerate(articles):
        if n % _EVERY == 0:
            yield Progress(len(articles) + n, 2 * len(articles), "Looking for untagged names")
        _count_places(project.text(key), by_word)
    findings = [_finding(project, one, same, counted=key in names) for key, one in seen.items()]
    return sorted((f for f in findings if f), key=lambda f: (-len(f.labels), -f.untagged, f.words))


def _count(article: Article, seen: dict[str, _Seen]) -> None:
    for span in article.spans:
        if len(span.fragments) == 1 and span.size <= _LONGEST and not article.is_claim(span):
            words = " ".join(span.quote(article.text).split())
            seen.setdefault(words, _Seen(words)).labels[span.label] += 1


def _is_name(project: Project, one: _Seen) -> bool:
    labels = (project.codebook.label(label) for label in one.labels)
    return len(one.words) >= _SHORTEST_NAME and one.words[0].isupper() and any(label.names_actor for label in labels)


def _by_first_word(names: Iterable[_Seen]) -> dict[str, list[_Seen]]:
    found: dict[str, list[_Seen]] = {}
    for one in names:
        found.setdefault(_WORD.findall(one.words)[0], []).append(one)
    return found


def _count_places(text: str, names: dict[str, list[_Seen]]) -> None:
    """Only names whose first word is there are looked for: a project has thousands, an article holds a few."""
    for word in names.keys() & set(_WORD.findall(text)):
        for one in names[word]:
            one.places += sum(1 for _ in places(text, one.words))


def _finding(project: Project, one: _Seen, same: dict[str, str], *, counted: bool) -> Finding | None:
    kinds = {same.get(label, label) for label in one.labels}
    tagged = sum(one.labels.values())
    untagged = max(0, one.places - tagged) if counted else 0
    if len(kinds) < 2 and not untagged:
        return None
    named = [(project.codebook.label(label).name, n) for label, n in one.labels.most_common()]
    return Finding(one.words, tuple(named), untagged)
