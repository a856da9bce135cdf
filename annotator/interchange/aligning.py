"""Spans at the borders of tokens, for formats whose spans are made of tokens."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import lru_cache

from annotator.domain.exchange import Record, SpanRow
from annotator.domain.model import Fragment
from annotator.domain.text import merged, paragraphs, sentences, tokens
from annotator.interchange.carrying import Tally
from annotator.interchange.tags import fragments_of, packed


@lru_cache(2)
def sentences_of(text: str) -> tuple[tuple[Fragment, ...], ...]:
    """The tokens of a text, sentence by sentence; those without any are left out. What fits a record asks, and then what writes it."""
    found = (
        tuple(tokens(text, *sentence)) for paragraph in paragraphs(text) for sentence in sentences(text, *paragraph)
    )
    return tuple(filter(None, found))


@lru_cache(2)
def tokens_of(text: str) -> tuple[Fragment, ...]:
    """The tokens of a text."""
    return tuple(place for sentence in sentences_of(text) for place in sentence)


def aligned(record: Record, places: Sequence[Fragment], tally: Tally) -> list[SpanRow]:
    """The spans of a record over the tokens that they touch, each of its pieces by itself.

    A piece that ends within a token is widened, one that touches none is lost; both are told. Spaces at its ends are none
    of its words: without them it is still the same.
    """
    starts, ends = [a for a, _ in places], [b for _, b in places]
    kept: list[SpanRow] = []
    for row in record.spans:
        pieces: list[Fragment] = []
        for a, b in fragments_of(row):
            first, last = bisect_right(ends, a), bisect_left(starts, b) - 1
            if first <= last:
                pieces.append((starts[first], ends[last]))
        if not pieces:
            tally.add("spans without a token", record.text[row.start : row.end])
            continue
        kept.append(_moved(row, merged(pieces), record.text, tally))
    return kept


def _moved(row: SpanRow, pieces: tuple[Fragment, ...], text: str, tally: Tally) -> SpanRow:
    before = merged(list(fragments_of(row)))  # they may be given in another order
    if pieces == before:
        return row
    words = text[row.start : row.end]
    if [text[a:b].strip() for a, b in pieces] != [text[a:b].strip() for a, b in before]:
        tally.add("spans that end within a token (widened)", words)
    else:
        tally.add("spaces at the ends of spans", words)
    fragments = packed(list(pieces)) if len(pieces) > 1 else ""
    return row._replace(start=pieces[0][0], end=pieces[-1][1], fragments=fragments)
