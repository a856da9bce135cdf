"""Spans at the borders of tokens, for formats whose spans are made of tokens."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from annotator.domain.exchange import Record, SpanRow
from annotator.domain.model import Fragment
from annotator.interchange.carrying import Tally


def aligned(record: Record, places: Sequence[Fragment], tally: Tally) -> list[SpanRow]:
    """The spans of a record over the tokens that they touch.

    One that ends within a token is widened, one that touches none is lost; both are told. Spaces at its ends are none of
    its words: without them it is still the same.
    """
    starts, ends = [a for a, _ in places], [b for _, b in places]
    kept: list[SpanRow] = []
    for row in record.spans:
        words = record.text[row.start : row.end]
        first, last = bisect_right(ends, row.start), bisect_left(starts, row.end) - 1
        if first > last:
            tally.add("spans without a token", words)
            continue
        start, end = starts[first], ends[last]
        if record.text[start:end].strip() != words.strip():
            tally.add("spans that end within a token (widened)", words)
        elif (start, end) != (row.start, row.end):
            tally.add("spaces at the ends of spans", words)
        kept.append(row._replace(start=start, end=end))
    return kept
