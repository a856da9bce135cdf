"""The same words throughout an article or all of them: find, tag, relabel, remove, each as one edit; and are they tagged alike?"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from annotator.domain.article import Article
from annotator.domain.change import Change, ChangeSet, Refusal, added
from annotator.domain.model import Document, Span, Value, now
from annotator.domain.occurrences import exchangeable, find
from annotator.services import annotate
from annotator.services.annotate import Hand
from annotator.services.project import Project
from annotator.services.steps import Progress, Steps

MOST = 5_000  # occurrences: more is a search, no list to tick
_AROUND = 60  # code points before and behind
_EVERY = 20  # articles between two reports
_LONGEST = 60  # code points of words that are compared
_SHORTEST_NAME = 4


@dataclass(frozen=True, slots=True)
class Occurrence:
    """Words at a place; `start` and `end` are code points. `tags` are the coder's own spans of just that extent."""

    document: Document
    start: int
    end: int
    before: str
    words: str
    behind: str
    tags: tuple[Span, ...] = ()


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


def occurrences(
    project: Project, words: str, document_id: str | None = None, *, same_case: bool = True
) -> Steps[list[Occurrence]]:
    """Where the words stand, in one article or in all, `MOST` at most. Raises `Refusal` for no words."""
    if not words.strip():
        raise Refusal("Which words? Select some, or write them.")
    longest = max(words.split(), key=len) if same_case else ""
    ids = [document_id] if document_id else project.holding(longest)
    found: list[Occurrence] = []
    for n, key in enumerate(ids):
        if n % _EVERY == 0:
            yield Progress(n, len(ids), f"{len(found):,} found")
        found += _in_article(project.article(key), words, same_case=same_case)
        if len(found) >= MOST:
            break
    return found[:MOST]


def _in_article(article: Article, words: str, *, same_case: bool) -> Iterable[Occurrence]:
    text = article.text
    for start, end in find(text, words, same_case=same_case):
        tags = tuple(s for s in article.spans.touching(start, end) if s.fragments == ((start, end),))
        before, behind = text[max(0, start - _AROUND) : start], text[end : end + _AROUND]
        yield Occurrence(article.document, start, end, _line(before), _line(text[start:end]), _line(behind), tags)


def _line(words: str) -> str:
    """On one line; a space at an end stays."""
    return " ".join(words.split()) if words.strip() == words else " ".join(f"|{words}|".split())[1:-1]


def tag(
    project: Project, hand: Hand, chosen: Sequence[Occurrence], label: str, entity_id: str | None = None
) -> Steps[ChangeSet]:
    """Give the chosen places a label, and say whom they mean. Those that bear it already are left as they are. Raises `Refusal`."""

    def changes(article: Article, here: Sequence[Occurrence]) -> Iterable[Change[Value]]:
        layer, new_layer = annotate.own_layer(article, hand)
        fresh = [one for one in here if not _tagged_as(article, one, label)]
        made = [
            Span(layer_id=layer.id, label=label, fragments=((one.start, one.end),), entity_id=entity_id, coder_id=hand.coder.id,
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
    return (yield from _edit(project, chosen, changes, f"Relabel as {name}", f"without a tag, or {name} already"))


def remove(project: Project, hand: Hand, chosen: Sequence[Occurrence]) -> Steps[ChangeSet]:
    """Remove the spans at the chosen places, with what hangs on them. Raises `Refusal` where none is there."""

    def changes(article: Article, here: Sequence[Occurrence]) -> Iterable[Change[Value]]:
        for span in _spans(article, here):
            yield from annotate.unmark(article, hand, span).changes

    return (yield from _edit(project, chosen, changes, "Remove tags", "without a tag"))


def _tagged_as(article: Article, one: Occurrence, label: str) -> bool:
    there = article.spans.touching(one.start, one.end)
    return any(s.label == label and s.fragments == ((one.start, one.end),) for s in there)


def _spans(article: Article, here: Sequence[Occurrence]) -> list[Span]:
    """The spans of just these words as they are now: the list may be older than the last edit."""
    extents = {((one.start, one.end),) for one in here}
    return [span for span in article.spans if span.fragments in extents]


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
    articles = [key for key in project.holding("") if project.own_layer(key)]
    for n, key in enumerate(articles):
        if n % _EVERY == 0:
            yield Progress(n, 2 * len(articles), "Reading tags")
        _count(project.article(key), seen)
    names = {key: one for key, one in seen.items() if _is_name(project, one)}
    for n, key in enumerate(articles):
        if n % _EVERY == 0:
            yield Progress(len(articles) + n, 2 * len(articles), "Looking for untagged names")
        _count_places(project.text(key), names)
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


def _count_places(text: str, names: dict[str, _Seen]) -> None:
    for words, one in names.items():
        if words.split()[0] in text:
            one.places += sum(1 for _ in find(text, words))


def _finding(project: Project, one: _Seen, same: dict[str, str], *, counted: bool) -> Finding | None:
    kinds = {same.get(label, label) for label in one.labels}
    tagged = sum(one.labels.values())
    untagged = max(0, one.places - tagged) if counted else 0
    if len(kinds) < 2 and not untagged:
        return None
    named = [(project.codebook.label(label).name, n) for label, n in one.labels.most_common()]
    return Finding(one.words, tuple(named), untagged)
