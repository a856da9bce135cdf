"""Articles without some of their zones: a shorter text, and every offset moved with it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import replace
from itertools import accumulate

from annotator.domain.exchange import Record, SpanRow
from annotator.domain.model import Fragment
from annotator.domain.text import merged, sha256
from annotator.interchange.carrying import Tally, with_spans
from annotator.interchange.tags import fragments_of, packed


class _Kept:
    """What is left of a text. Offsets in code points."""

    def __init__(self, length: int, gone: tuple[Fragment, ...]) -> None:
        edges = [0, *(edge for piece in gone for edge in piece), length]
        self.pieces = [(a, b) for a, b in zip(edges[::2], edges[1::2], strict=True) if a < b]
        self._starts = [a for a, _ in self.pieces]
        self._before = [0, *accumulate(b - a for a, b in self.pieces)]

    def place(self, start: int, end: int) -> Fragment | None:
        """Where what is left of a place stands now, as one; None where nothing is."""
        a, b = self._moved(start), self._moved(end)
        return (a, b) if a < b else None

    def _moved(self, offset: int) -> int:
        n = bisect_right(self._starts, offset) - 1
        if n < 0:
            return 0
        start, end = self.pieces[n]
        return self._before[n] + min(offset, end) - start


def cut(record: Record, kinds: Iterable[str], tally: Tally) -> Record:
    """The record without zones of these kinds; spans that lie in them are lost, those that reach into them are shorter."""
    wanted = frozenset(kinds)
    gone = merged([(zone.start, zone.end) for zone in record.zones if zone.kind in wanted])
    if not gone:
        return record
    kept = _Kept(len(record.text), gone)
    text = "".join(record.text[a:b] for a, b in kept.pieces)
    zones = [replace(zone, start=place[0], end=place[1]) for zone in record.zones
             if zone.kind not in wanted and (place := kept.place(zone.start, zone.end))]  # fmt: skip
    document = replace(record.document, sha256=sha256(text), length=len(text))
    spans = [moved for row in record.spans if (moved := _row(row, kept, record.text, tally))]
    left = with_spans(record, spans)
    tally.add("relations of spans that are lost", record.document.title, len(record.relations) - len(left.relations))
    return replace(left, document=document, text=text, zones=zones)


def _row(row: SpanRow, kept: _Kept, text: str, tally: Tally) -> SpanRow | None:
    before = fragments_of(row)
    pieces = [place for a, b in before if (place := kept.place(a, b))]
    words = text[row.start : row.end]
    if not pieces:
        tally.add("spans in zones that are left out", words)
        return None
    if sum(b - a for a, b in pieces) < sum(b - a for a, b in before):
        tally.add("spans that reach into zones that are left out (cut)", words)
    pieces = list(merged(pieces)) if len(pieces) > 1 and pieces == sorted(pieces) else pieces
    start, end = min(a for a, _ in pieces), max(b for _, b in pieces)
    return row._replace(start=start, end=end, fragments=packed(pieces) if len(pieces) > 1 else "")
