"""The spans of one layer, found by place: which spans touch these characters?"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator

from annotator.domain.model import Span

_WIDTH = 9  # a bucket is 512 code points wide


class _Bucket:
    """Some dozen spans with their hulls beside them, in half the memory of tuples."""

    __slots__ = ("ends", "spans", "starts")

    def __init__(self) -> None:
        self.starts, self.ends, self.spans = array("q"), array("q"), list[Span]()

    def add(self, span: Span, start: int, end: int) -> None:
        self.starts.append(start)
        self.ends.append(end)
        self.spans.append(span)

    def remove(self, span: Span) -> None:
        at = self.spans.index(span)
        del self.starts[at], self.ends[at], self.spans[at]

    def touching(self, start: int, end: int) -> list[Span]:
        return [span for a, b, span in zip(self.starts, self.ends, self.spans, strict=True) if a < end and start < b]


class SpanIndex:
    """Spans in buckets of text, so that adding, removing and looking cost the same in short and long articles."""

    def __init__(self, spans: Iterable[Span] = ()) -> None:
        self._by_id: dict[str, Span] = {}
        self._buckets: dict[int, _Bucket] = {}
        for span in spans:
            self.add(span)

    def __len__(self) -> int:
        return len(self._by_id)

    def __iter__(self) -> Iterator[Span]:
        return iter(self._by_id.values())

    def __contains__(self, span_id: object) -> bool:
        return span_id in self._by_id

    def get(self, span_id: str) -> Span | None:
        """The span of that id, or None."""
        return self._by_id.get(span_id)

    def add(self, span: Span) -> None:
        """Take a span in; one of the same id is replaced."""
        if span.id in self._by_id:
            self.remove(span.id)
        self._by_id[span.id] = span
        start, end = span.start, span.end
        for number in _numbers(start, end):
            if number not in self._buckets:
                self._buckets[number] = _Bucket()
            self._buckets[number].add(span, start, end)

    def remove(self, span_id: str) -> None:
        """Forget a span; unknown ids are passed over."""
        span = self._by_id.pop(span_id, None)
        if span is not None:
            for number in _numbers(span.start, span.end):
                self._buckets[number].remove(span)

    def touching(self, start: int, end: int) -> list[Span]:
        """The spans whose hull shares a character with `start:end` (an empty range asks for that character)."""
        end = max(end, start + 1)
        numbers = _numbers(start, end)
        buckets = [self._buckets[n] for n in numbers if n in self._buckets]
        if len(buckets) == 1:
            return buckets[0].touching(start, end)
        return list({span.id: span for bucket in buckets for span in bucket.touching(start, end)}.values())


def _numbers(start: int, end: int) -> range:
    """The buckets that a stretch reaches into; an empty one lies in that of its start."""
    return range(start >> _WIDTH, ((max(start + 1, end) - 1) >> _WIDTH) + 1)
