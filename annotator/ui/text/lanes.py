"""Which span owns the tint of a character, and which spans need a lane under it. No Qt.

The rules: the shortest span whose form is a fill or a box owns a character's tint; a span
that does not own all its characters gets a lane, the shortest the nearest, the same one
over its whole hull. Spans that overlap, directly or through others, are settled together,
and only they change when one of them does.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from annotator.domain.article import Article
from annotator.domain.model import Fragment, Span

_MOST = 600  # spans settled together; a longer chain is cut, and a far end may change lanes
SHOWN = 5  # lanes; what would lie deeper shares the last one


@dataclass(frozen=True, slots=True)
class Look:
    """How a span stands among the others: its lane (-1: none), its depth among its like, what it tints."""

    lane: int
    depth: int
    owned: tuple[Fragment, ...]


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
        self._roles = {role.name: role for role in article.codebook.roles if role.colour}

    def look(self, span: Span) -> Look:
        """The look of a span."""
        if span.id not in self._looks:
            self._settle(self._cluster([span]))
        return self._looks[span.id]

    def style(self, span: Span) -> Style:
        """Label and, where the span fills one role with a colour of its own, that role's colour."""
        label = self._article.codebook.label(span.label)
        role = self._roles.get(self._article.role_of(span))
        return Style(role.colour, label.form, "dash-dot") if role else Style(label.colour, label.form, label.pattern)

    def disturb(self, hulls: Iterable[Fragment]) -> list[Fragment]:
        """Spans at these places came, went or changed; returns the hulls whose drawing is no longer right."""
        wide: list[Fragment] = []
        for start, end in hulls:
            near = self._cluster(self._article.spans.touching(start, end))
            before = {span.id: self._looks.pop(span.id, None) for span in near}
            if near:
                self._settle(near)
            moved = [span for span in near if before[span.id] != self._looks[span.id]]
            wide += [(start, end), *((span.start, span.end) for span in moved)]
        return wide

    def forget(self) -> None:
        """Settle everything anew when it is next looked at."""
        self._looks.clear()

    def _cluster(self, seeds: list[Span]) -> list[Span]:
        """The spans that overlap the seeds, directly or through others."""
        found = {span.id: span for span in seeds}
        queue = list(seeds)
        while queue and len(found) < _MOST:
            span = queue.pop()
            for near in self._article.spans.touching(span.start, span.end):
                if near.id not in found:
                    found[near.id] = near
                    queue.append(near)
        return list(found.values())

    def _settle(self, cluster: list[Span]) -> None:
        forms = {span.id: self.style(span).form for span in cluster}
        tinted = sorted((s for s in cluster if forms[s.id] != "line"), key=lambda s: (s.size, -s.start, self._key(s)))
        owned = _owned(tinted)
        taken: list[list[Fragment]] = []
        for span in cluster:
            self._looks[span.id] = Look(-1, 0, ())
        for span in tinted:
            mine = owned[span.id]
            short = sum(b - a for a, b in mine) < span.size
            lane = _lowest(taken, (span.start, span.end)) if short else -1
            self._looks[span.id] = Look(min(lane, SHOWN - 1), _depth(span, tinted), tuple(mine))

    def _key(self, span: Span) -> str:
        return self._article.codebook.label(span.label).key or "~"


def _owned(shortest_first: list[Span]) -> dict[str, list[Fragment]]:
    """The characters that each span tints: those no shorter one took before."""
    owned: dict[str, list[Fragment]] = {}
    gone: list[Fragment] = []
    for span in shortest_first:
        mine = [piece for fragment in span.fragments for piece in _minus(fragment, gone)]
        owned[span.id] = sorted(mine)
        gone = sorted([*gone, *mine])
    return owned


def _minus(fragment: Fragment, gone: list[Fragment]) -> list[Fragment]:
    start, end = fragment
    left: list[Fragment] = []
    for a, b in gone:
        if b <= start:
            continue
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


def _depth(span: Span, among: list[Span]) -> int:
    """Longer spans of the same label around it."""
    start, end, size = span.start, span.end, span.size
    return sum(s.label == span.label and s.size > size and s.start <= start and end <= s.end for s in among)
