"""The spans of one layer after the other, in canonical order, on a cursor of the driver.

Of spans that are mere words with a label SQLite gives only what tells them apart: Python values of
the nine other columns of a million spans would take a third of the time.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import repeat
from operator import itemgetter
from typing import Any

import msgspec

from annotator.domain.exchange import OwnColumns, SpanColumns, SpanRow

_row = tuple.__new__  # what SpanRow._make does, without the call
_own = msgspec.json.Decoder(OwnColumns)
_HOW = "SELECT origin, coder_id, codebook FROM span WHERE layer_id = ? LIMIT 1"
_SHORT = (
    'SELECT id, label, start, "end", created, '
    "CASE WHEN fragments = '' AND attributes = '' AND entity_id IS NULL AND note = '' AND extra = '' "
    "AND origin = ?2 AND coder_id = ?3 AND codebook = ?4 THEN NULL "
    "ELSE json_array(fragments, attributes, entity_id, note, origin, coder_id, codebook, extra) END "
    "FROM span WHERE layer_id = ?1 ORDER BY start"
)  # the array is in the order of `OwnColumns`
_ID, _START, _END = 0, 2, 3  # columns of that


class SpanReader:
    """Reads the spans of layers. `whole` selects all columns of a layer's spans by their starts, where `short` cannot be asked."""

    def __init__(self, cursor: Any, whole: str, *, short: bool) -> None:
        self._cursor, self._whole, self._short = cursor, whole, short

    def spans(self, layer_id: str) -> Sequence[SpanRow]:
        """A layer's spans: by their starts, of those that begin together the longer first, then by their ids."""
        if self._short:
            return self._shortly(layer_id)
        rows = list(map(_row, repeat(SpanRow), self._cursor.execute(self._whole, (layer_id,))))
        _order(rows, *(SpanRow._fields.index(name) for name in ("id", "start", "end")))
        return rows

    def _shortly(self, layer_id: str) -> Sequence[SpanRow]:
        how = self._cursor.execute(_HOW, (layer_id,)).fetchone()
        if how is None:
            return []
        rows = self._cursor.execute(_SHORT, (layer_id, *how)).fetchall()
        _order(rows, _ID, _START, _END)
        origin, coder_id, codebook = how
        ids, labels, starts, ends, created, own = zip(*rows, strict=True)
        odd = {n: _own.decode(packed) for n, packed in enumerate(own) if packed} if any(own) else {}
        return SpanColumns(
            layer_id, origin, coder_id, codebook, ids, labels, starts, ends, created, odd
        )


def _order(rows: list[Any], key: int, start: int, end: int) -> None:
    """Put rows that come by their starts in order; the arguments are the columns.

    The index gives the order of the starts; more of it would cost the database a tree for every layer.
    """
    places = set(map(itemgetter(start, end), rows))
    if len(places) < len(rows):
        rows.sort(key=itemgetter(key))
    rows.sort(key=itemgetter(end), reverse=True)
    rows.sort(key=itemgetter(start))
