"""Which span owns the tint of a character, and which spans need a lane under it. No Qt.

The rules: the shortest span whose form is a fill or a box owns a character's tint; a span
that does not own all its characters gets a lane, the shortest the nearest, the same one
over its whole hull. Spans that overlap, directly or through others, are settled together,
and only they change when one of them does.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from operator import attrgetter, itemgetter
from typing import NamedTuple

from annotator.domain.article import Article
from annotator.domain.model import Fragment, Span
from annotator.domain.text import merged

_MOST = 600  # spans settled together; a longer chain is cut, and a far end may change lanes
_REMEMBERED = 1000  # looks; more only cost memory, and are settled again in no time
SHOWN = 5  # lanes; what would lie deeper shares the last one


@dataclass(frozen=True, slots=True)
class Look:
    """How a span stands among the others: its lane (-1: none), its depth among its like, what it tints.

    A `crowded` one shares the last lane with others that overlap it.
    """

    lane: int
    depth: int
    owned: tuple[Fragment, ...]
    crowded: bool = False


@dataclass(frozen=True, slots=True)
class Style:
    """How a label is drawn: colour of the theme, form, pattern of the edge."""

    colour: str
    form: str
    pattern: str


class Lanes:
    """The looks of an article's spans, kept until one of their neighbours changes."""

    def __init__(self, article: Article) -> None:
        self._article = article
        self._looks: dict[str, Look] = {}
        self._known: dict[str, _Facts] = {}
        self._styles: dict[tuple[str, str], Style] = {}  # by label and role; another codebook makes other lanes
        self._roles = {role.name: role for role in article.codebook.roles if role.colour}

    def look(self, span: Span) -> Look:
        """The look of a span."""
        if span.id not in self._looks:
            if len(self._looks) > _REMEMBERED:
                self._looks.clear()
                self._known.clear()
            self._settle(self._cluster([span]))
        return self._looks[span.id]

    def style(self, span: Span) -> Style:
        """Label and, where the span fills one role with a colour of its own, that role's colour."""
        key = span.label, self._article.role_of(span)
        found = self._styles.get(key)
        if found is None:
            found = self._styles[key] = self._style(*key)
        return found

    def _style(self, label_id: str, role_name: str) -> Style:
        label, role = self._article.codebook.label(label_id), self._roles.get(role_name)
        if label.retired:
            return Style("plain", label.form, "hatch")
        return Style(role.colour, label.form, "dash-dot") if role else Style(label.colour, label.form, label.pattern)

    def disturb(self, hulls: Iterable[Fragment]) -> list[Fragment]:
        """Spans at these places came, went or changed; returns the hulls whose drawing is no longer right."""
        wide: list[Fragment] = []
        for start, end in hulls:
            near = self._cluster(self._article.spans.touching(start, end))
            before = {span.id: self._looks.pop(span.id, None) for span in near}
            if near:
                self._settle(near)
            wide.append((start, end))
            for span in near:
                wide += _difference(span, before[span.id], self._looks[span.id])
        return wide

    def forget(self) -> None:
        """Settle everything anew when it is next looked at."""
        self._looks.clear()
        self._known.clear()

    def _cluster(self, seeds: list[Span]) -> list[Span]:
        """The spans that overlap the seeds, directly or through others: those of one stretch, grown until nothing leaves it."""
        found = {span.id: span for span in seeds}
        if not found:
            return []
        start, end = min(span.start for span in seeds), max(span.end for span in seeds)
        ends = [(start, end)]
        while ends and len(found) < _MOST:
            first, last = ends.pop()
            near = self._article.spans.touching(first, last)
            found |= {span.id: span for span in near}
            reach = min((s.start for s in near), default=start), max((s.end for s in near), default=end)
            if reach[0] < start:
                ends.append((reach[0], start))
            if reach[1] > end:
                ends.append((end, reach[1]))
            start, end = min(start, reach[0]), max(end, reach[1])
        return list(found.values())

    def _settle(self, cluster: list[Span]) -> None:
        facts = [fact for span in cluster if (fact := self._facts(span))]
        depths = _depths(facts)
        taken: list[list[Fragment]] = []
        gone: list[Fragment] = []  # tinted by shorter spans, in the order of the text
        looks = self._looks
        for span in cluster:
            looks[span.id] = _PLAIN
        for fact in sorted(facts, key=_ORDER):
            mine = tuple(piece for fragment in fact.whole for piece in _minus(fragment, gone))
            for piece in mine:
                insort(gone, piece)
            if mine == fact.whole:
                looks[fact.span.id] = Look(-1, depths[fact.span.id], mine)
            else:
                lane = _lowest(taken, (fact.start, fact.end))
                looks[fact.span.id] = Look(min(lane, SHOWN - 1), depths[fact.span.id], mine, crowded=lane >= SHOWN)

    def _facts(self, span: Span) -> _Facts | None:
        """None for a span that is only underlined: it tints nothing and needs no lane."""
        known = self._known.get(span.id)
        if known is not None and known.span is span:
            return known
        label = self._article.codebook.label(span.label)
        if label.form == "line":
            return None
        order, whole = (span.size, -span.start, label.key or "~", span.id), merged(list(span.fragments))
        made = self._known[span.id] = _Facts(span.start, span.end, span.size, span.label, order, whole, span)
        return made


class _Facts(NamedTuple):
    """What settling asks of a span again and again, worked out once."""

    start: int
    end: int
    size: int
    label: str
    order: tuple[int, int, str, str]  # of settling: the shortest first
    whole: tuple[Fragment, ...]  # its fragments in the order of the text, those that overlap as one
    span: Span


_ORDER = attrgetter("order")
_PLAIN = Look(-1, 0, ())  # of what is only underlined


def _difference(span: Span, before: Look | None, after: Look) -> list[Fragment]:
    """Where a span is drawn otherwise than before: as a whole in another lane or depth, else where its tint changed."""
    if before == after:
        return []
    if before is None or (before.lane, before.depth) != (after.lane, after.depth):
        return [(span.start, span.end)]
    lost = [piece for fragment in before.owned for piece in _minus(fragment, after.owned)]
    return [*lost, *(piece for fragment in after.owned for piece in _minus(fragment, before.owned))]


def _minus(fragment: Fragment, gone: Sequence[Fragment]) -> list[Fragment]:
    """What is left of a fragment; `gone` is in the order of the text."""
    start, end = fragment
    left: list[Fragment] = []
    for a, b in gone[bisect_left(gone, start, key=itemgetter(1)) :]:
        if a >= end:
            break
        if start < a:
            left.append((start, a))
        start = max(start, b)
    if start < end:
        left.append((start, end))
    return left


def _lowest(taken: list[list[Fragment]], hull: Fragment) -> int:
    for lane, hulls in enumerate(taken):
        if not any(a < hull[1] and hull[0] < b for a, b in hulls):
            hulls.append(hull)
            return lane
    taken.append([hull])
    return len(taken) - 1


def _depths(facts: list[_Facts]) -> dict[str, int]:
    """For each span, the longer ones of the same label around it: one pass from left to right."""
    depths: dict[str, int] = {}
    around: dict[str, list[_Facts]] = {}
    for fact in sorted(facts, key=lambda f: (f.start, -f.end, -f.size)):
        here = [f for f in around.get(fact.label, ()) if f.end > fact.start]
        depths[fact.span.id] = sum(f.end >= fact.end and f.size > fact.size for f in here)
        around[fact.label] = [*here, fact]
    return depths
