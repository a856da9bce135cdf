"""The spans of one layer, found by place: which spans touch these characters?"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from annotator.domain.model import Span

_WIDTH = 9  # a bucket is 512 code points wide


class SpanIndex:
    """Spans in buckets of text, so that adding, removing and looking cost the same in short and long articles."""

    def __init__(self, spans: Iterable[Span] = ()) -> None:
        self._by_id: dict[str, Span] = {}
        self._buckets: dict[int, dict[str, tuple[int, int, Span]]] = {}
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
        entry = (start, end, span)
        for number in range(start >> _WIDTH, (max(start, end - 1) >> _WIDTH) + 1):
            self._buckets.setdefault(number, {})[span.id] = entry

    def remove(self, span_id: str) -> None:
        """Forget a span; unknown ids are passed over."""
        span = self._by_id.pop(span_id, None)
        if span is not None:
            for number in range(span.start >> _WIDTH, (max(span.start, span.end - 1) >> _WIDTH) + 1):
                self._buckets[number].pop(span_id, None)

    def touching(self, start: int, end: int) -> list[Span]:
        """The spans whose hull shares a character with `start:end` (an empty range asks for that character)."""
        end = max(end, start + 1)
        numbers = range(start >> _WIDTH, ((end - 1) >> _WIDTH) + 1)
        if len(numbers) == 1:
            return [span for a, b, span in self._buckets.get(numbers[0], {}).values() if a < end and start < b]
        found = {
            key: span
            for n in numbers
            for key, (a, b, span) in self._buckets.get(n, {}).items()
            if a < end and start < b
        }
        return list(found.values())
