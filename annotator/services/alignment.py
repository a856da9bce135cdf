"""Two versions of one text put side by side: which words stayed, and where they went.

First whole sentences are matched (the longest common subsequence of them, so in order), then sentences that stand unchanged at
another place, then the words of what is left between. Typography is no difference: quotation marks, dashes and spaces of
every kind are the same word. Offsets are code points, half-open.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby, pairwise
from typing import Any, Literal

from annotator.domain.model import Fragment
from annotator.domain.text import paragraphs, sentences, tokens

Kind = Literal["same", "moved", "changed", "gone", "new"]
SAME: Kind = "same"
MOVED: Kind = "moved"
CHANGED: Kind = "changed"
GONE: Kind = "gone"
NEW: Kind = "new"

_LARGEST = 400_000_000  # pairs of words that are compared at once: a bit of memory each
_TYPOGRAPHY = str.maketrans("‘’‚‛′“”„‟″«»‹›‐‑–—−", "'''''\"\"\"\"\"\"\"''-----")
_APART = -1


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of the old text and what it is in the new one; `gone` has nothing there, `new` nothing here."""

    kind: Kind
    old: Fragment
    new: Fragment


@dataclass(frozen=True, slots=True)
class _Side:
    """One text as words: where each stands, what it says, and which words each sentence has (half-open, numbers of words)."""

    words: tuple[Fragment, ...]
    said: tuple[str, ...]
    sentences: tuple[Fragment, ...]

    def key(self, sentence: Fragment) -> tuple[str, ...]:
        return self.said[slice(*sentence)]


class Alignment:
    """Which word of the old text is which of the new one."""

    def __init__(self, old: str, new: str) -> None:
        self.old, self.new = old, new
        self._one, self._two = _side(old), _side(new)
        self._to = [_APART] * len(self._one.words)
        self._elsewhere = set[int]()  # words of the old text that went to another place
        self._starts = [start for start, _ in self._one.words]
        self._match()

    # --- matching -----------------------------------------------------------------------------------------

    def _match(self) -> None:
        one, two = self._one, self._two
        found = common([one.key(s) for s in one.sentences], [two.key(s) for s in two.sentences])
        for a, b in found:
            self._pair(one.sentences[a][0], two.sentences[b][0], len(one.key(one.sentences[a])))
        self._match_moved({a for a, _ in found}, {b for _, b in found})
        self._match_words()

    def _match_moved(self, seen: set[int], met: set[int]) -> None:
        """Sentences that are left on both sides, once each, with the same words."""
        left = {self._one.key(s): s for n, s in enumerate(self._one.sentences) if n not in seen}
        right = {self._two.key(s): s for n, s in enumerate(self._two.sentences) if n not in met}
        often = Counter(self._one.key(s) for s in self._one.sentences) + Counter(
            self._two.key(s) for s in self._two.sentences
        )
        for key in left.keys() & right.keys():
            if often[key] == 2 and len(key) > 3:
                self._pair(left[key][0], right[key][0], len(key))
                self._elsewhere.update(range(*left[key]))

    def _match_words(self) -> None:
        """The words between matched sentences."""
        there = set(self._to)
        for (a, b), (c, d) in self._gaps():
            ours = [n for n in range(a, b) if self._to[n] == _APART]
            theirs = [n for n in range(c, d) if n not in there]
            same = common([self._one.said[n] for n in ours], [self._two.said[n] for n in theirs])
            for i, k, count in _worth(same, len(ours), len(theirs)):
                for step in range(count):
                    self._to[ours[i + step]] = theirs[k + step]
        self._slide()

    def _slide(self) -> None:
        """Where whole sentences came or went, what came or went is a sentence, and not from the middle of one to that of the next:
        both say the same, and only one is what somebody did."""
        stayed = [(n, to) for n, to in enumerate(self._to) if to != _APART and n not in self._elsewhere]
        stayed = _slid(stayed, self._one)
        stayed = [(n, to) for to, n in _slid([(to, n) for n, to in stayed], self._two)]
        moved = {n: self._to[n] for n in self._elsewhere}
        self._to = [_APART] * len(self._to)
        for n, to in [*stayed, *moved.items()]:
            self._to[n] = to

    def _gaps(self) -> Iterator[tuple[Fragment, Fragment]]:
        """What lies between words that stayed where they were, as numbers of words of both texts."""
        at, there = 0, 0
        fixed = [(n, to) for n, to in enumerate(self._to) if to != _APART and n not in self._elsewhere]
        for n, to in [*fixed, (len(self._one.words), len(self._two.words))]:
            if at < n and there < to:
                yield (at, n), (there, to)
            at, there = n + 1, to + 1

    def _pair(self, first: int, second: int, count: int) -> None:
        self._to[first : first + count] = range(second, second + count)

    # --- questions ----------------------------------------------------------------------------------------

    def place(self, start: int, end: int) -> Fragment | None:
        """Where an unchanged stretch went: all its words are there, one after the other. None where they are not.

        A stretch that begins or ends within a word does so at the same letter there.
        """
        first, last = self._words(start, end)
        if first >= last:
            return None
        goal = self._to[first]
        if goal == _APART or any(self._to[n] != goal + n - first for n in range(first, last)):
            return None
        before, behind = self._one.words[first], self._one.words[last - 1]
        there, beyond = self._two.words[goal], self._two.words[goal + last - 1 - first]
        return there[0] + max(0, start - before[0]), beyond[1] - max(0, behind[1] - end)

    def unchanged(self, start: int, end: int) -> bool:
        """Do all sentences that a stretch touches stand in the new text, word for word?"""
        first, last = self._words(start, end)
        at = bisect_right(self._sentence_starts, first) - 1 if first < last else len(self._one.sentences)
        touched = [s for s in self._one.sentences[max(0, at) :] if s[0] < last] if first < last else []
        return bool(touched) and all(self._kept(s) for s in touched)

    def _kept(self, sentence: Fragment) -> bool:
        goal = self._to[sentence[0]]
        length = sentence[1] - sentence[0]
        whole = goal != _APART and (goal, goal + length) in self._their_sentences
        return whole and all(self._to[sentence[0] + n] == goal + n for n in range(length))

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [start for start, _ in self._one.sentences]

    @cached_property
    def _their_sentences(self) -> frozenset[Fragment]:
        return frozenset(self._two.sentences)

    def around(self, start: int, end: int) -> Fragment:
        """Where a stretch must lie in the new text: between the nearest words before and behind it that stayed."""
        first, last = self._words(start, end)
        before = next((self._to[n] for n in range(first - 1, -1, -1) if self._stays(n)), None)
        behind = next((self._to[n] for n in range(last, len(self._to)) if self._stays(n)), None)
        left = 0 if before is None else self._two.words[before][1]
        right = len(self.new) if behind is None else self._two.words[behind][0]
        return (left, right) if left <= right else (0, len(self.new))

    def stayed(self) -> Iterator[tuple[Fragment, Fragment]]:
        """The words that stayed in their order: where each stands here and there."""
        for n, to in enumerate(self._to):
            if to != _APART and n not in self._elsewhere:
                yield self._one.words[n], self._two.words[to]

    def between_edges(self, start: int, end: int) -> Fragment | None:
        """What stands where a stretch stood: from where its first word is, or the words before it end, to where its last word
        is, or the words behind it begin. None where neither can be told."""
        first, last = self._words(start, end)
        if first >= last:
            return None
        left, right = self.around(start, end)
        begins, ends = self._stays(first), self._stays(last - 1)
        if not (begins or first == 0 or self._stays(first - 1)) or not (
            ends or last == len(self._to) or self._stays(last)
        ):
            return None
        goal = (
            self._two.words[self._to[first]][0] if begins else left,
            self._two.words[self._to[last - 1]][1] if ends else right,
        )
        return goal if goal[0] < goal[1] else None

    def _stays(self, word: int) -> bool:
        return self._to[word] != _APART and word not in self._elsewhere

    def _words(self, start: int, end: int) -> Fragment:
        """The numbers of the words that a stretch touches."""
        first = bisect_right(self._starts, start) - 1
        if first < 0 or self._one.words[first][1] <= start:
            first += 1
        return first, bisect_left(self._starts, end)

    @cached_property
    def likeness(self) -> float:
        """Twice the words that both have, divided by all words (Dice 1945): 0 to 1."""
        every = len(self._one.words) + len(self._two.words)
        return 2 * sum(to != _APART for to in self._to) / every if every else 1.0

    @cached_property
    def pieces(self) -> tuple[Piece, ...]:
        """Both texts as stretches, in reading order: every word of either stands in exactly one, a moved one in `gone` and
        `new` places of its own that say `moved`."""
        return tuple(_pieces(self._one, self._two, self._to, self._elsewhere))


# --- sides --------------------------------------------------------------------------------------------------


def _side(text: str) -> _Side:
    words, ends = list[Fragment](), list[Fragment]()
    for paragraph in paragraphs(text):
        for start, end in sentences(text, *paragraph):
            before = len(words)
            words += tokens(text, start, end)
            if len(words) > before:
                ends.append((before, len(words)))
    said = tuple(text[a:b].translate(_TYPOGRAPHY) for a, b in words)
    return _Side(tuple(words), said, tuple(ends))


def common(one: Sequence[Hashable], two: Sequence[Hashable]) -> list[tuple[int, int]]:
    """The places of a longest common subsequence in both, in order; nearly the longest where both are huge."""
    from rapidfuzz.distance import Indel  # noqa: PLC0415

    head = next((n for n, (a, b) in enumerate(zip(one, two, strict=False)) if a != b), min(len(one), len(two)))
    rest = min(len(one), len(two)) - head
    tail = next((n for n, (a, b) in enumerate(zip(reversed(one), reversed(two), strict=False)) if a != b), rest)
    tail = min(tail, rest)
    found = [(n, n) for n in range(head)]
    ours, theirs = one[head : len(one) - tail], two[head : len(two) - tail]
    found += [(head + a, head + b) for a, b in _subsequence(Indel, ours, theirs)]
    return [*found, *((len(one) - n, len(two) - n) for n in range(tail, 0, -1))]


def _slid(pairs: list[tuple[int, int]], side: _Side) -> list[tuple[int, int]]:
    """Matched words, with each stretch that only this side has moved to the left until it begins a sentence, where it can."""
    begins = {start for start, _ in side.sentences}
    found = list(pairs)
    for at in range(1, len(found)):
        gap = found[at][0] - found[at - 1][0] - 1
        if not gap or found[at][1] != found[at - 1][1] + 1 or found[at - 1][0] + 1 in begins:
            continue
        back = 0  # by how many words the stretch moves
        while (
            back < at
            and _follow(found, at, back)
            and side.said[found[at - 1 - back][0]] == side.said[found[at][0] - 1 - back]
        ):
            back += 1
            if found[at - back][0] in begins:
                found[at - back : at] = [(n + gap, to) for n, to in found[at - back : at]]
                break
    return found


def _follow(pairs: Sequence[tuple[int, int]], at: int, back: int) -> bool:
    """Do the words before a place follow each other on both sides, as far back as that?"""
    (a, b), (c, d) = pairs[at - 1 - back], pairs[at - 1]
    return (c - a, d - b) == (back, back)


def _subsequence(indel: Any, one: Sequence[Hashable], two: Sequence[Hashable]) -> list[tuple[int, int]]:
    """A longest common subsequence; of what is too large for that, one of each half."""
    if not one or not two:
        return []
    if len(one) * len(two) > _LARGEST:
        a, b = len(one) // 2, len(two) // 2
        rest = _subsequence(indel, one[a:], two[b:])
        return [*_subsequence(indel, one[:a], two[:b]), *((a + i, b + k) for i, k in rest)]
    numbers: dict[Hashable, int] = {}
    ours, theirs = ([numbers.setdefault(word, len(numbers)) for word in words] for words in (one, two))
    equal = (code for code in indel.opcodes(ours, theirs) if code.tag == "equal")
    return [(c.src_start + n, c.dest_start + n) for c in equal for n in range(c.src_end - c.src_start)]


def _worth(same: Sequence[tuple[int, int]], ours: int, theirs: int) -> Iterator[tuple[int, int, int]]:
    """Runs of equal words that say something: (ours, theirs, how many). A run shorter than the changes on both of its sides is
    chance: the little words of two sentences that have nothing in common."""
    runs: list[list[int]] = []
    for i, k in same:
        if runs and runs[-1][0] + runs[-1][2] == i and runs[-1][1] + runs[-1][2] == k:
            runs[-1][2] += 1
        else:
            runs.append([i, k, 1])
    ends = [(0, 0), *((i + n, k + n) for i, k, n in runs)]
    starts = [*((i, k) for i, k, _ in runs), (ours, theirs)]
    changes = [max(b[0] - a[0], b[1] - a[1]) for a, b in zip(ends, starts, strict=True)]
    for (i, k, n), (before, behind) in zip(runs, pairwise(changes), strict=True):
        if n >= min(before, behind) or n >= 8:
            yield i, k, n


# --- pieces -------------------------------------------------------------------------------------------------


def _pieces(one: _Side, two: _Side, to: Sequence[int], elsewhere: set[int]) -> Iterator[Piece]:
    back = {goal: n for n, goal in enumerate(to) if goal != _APART and n not in elsewhere}
    arrived = {to[n] for n in elsewhere}
    i = k = 0
    while i < len(one.words) or k < len(two.words):
        count = _run(to, elsewhere, i, k)
        if count:
            yield Piece(SAME, _extent(one, i, i + count), _extent(two, k, k + count))
            i, k = i + count, k + count
            continue
        m = next((n for n in range(i, len(to)) if to[n] != _APART and n not in elsewhere), len(to))
        p = next((n for n in range(k, len(two.words)) if n in back), len(two.words))
        yield from _difference(one, two, (i, m), (k, p), elsewhere, arrived)
        i, k = m, p


def _run(to: Sequence[int], elsewhere: set[int], i: int, k: int) -> int:
    count = 0
    while i + count < len(to) and to[i + count] == k + count and i + count not in elsewhere:
        count += 1
    return count


def _difference(
    one: _Side, two: _Side, ours: Fragment, theirs: Fragment, elsewhere: set[int], arrived: set[int]
) -> Iterator[Piece]:
    gone = [(away, list(ns)) for away, ns in groupby(range(*ours), key=lambda n: n in elsewhere)]
    new = [(came, list(ns)) for came, ns in groupby(range(*theirs), key=lambda n: n in arrived)]
    if len(gone) == len(new) == 1 and not gone[0][0] and not new[0][0]:
        yield Piece(CHANGED, _extent(one, *ours), _extent(two, *theirs))
        return
    here, there = _at(one, ours[1]), _at(two, theirs[0])
    for away, ns in gone:
        yield Piece(MOVED if away else GONE, _extent(one, ns[0], ns[-1] + 1), (there, there))
    for came, ns in new:
        yield Piece(MOVED if came else NEW, (here, here), _extent(two, ns[0], ns[-1] + 1))


def _extent(side: _Side, first: int, last: int) -> Fragment:
    return side.words[first][0], side.words[last - 1][1]


def _at(side: _Side, word: int) -> int:
    """The end of the words before a number: where something that is not there would stand."""
    return side.words[word - 1][1] if word else 0
