"""The spans of a layer are the same whether the database gives all their columns or only what tells them apart."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from random import Random

import pytest

from annotator.domain.exchange import SpanColumns, SpanRow
from annotator.domain.model import Coder, Entity, Layer, Text
from annotator.storage import bulk
from annotator.storage.revisions import record_batch
from annotator.storage.span_rows import SpanReader
from annotator.storage.store import Store
from tests.storage.material import WORDS, a_document

WHOLE = f"SELECT {', '.join(chr(34) + name + chr(34) for name in SpanRow._fields)} FROM span WHERE layer_id = ? ORDER BY start"


def brought(store: Store, ada: Coder, rows: Sequence[SpanRow]) -> Layer:
    """A layer with these spans, in an order by chance."""
    document, actor = a_document(WORDS), Entity(id="actor", name="Pell")
    layer = Layer(id="layer", document_id=document.id, name="Ada", coder_id=ada.id)
    mixed = list(rows)
    Random(5).shuffle(mixed)
    with store.writing() as connection:
        intake = bulk.Intake(connection, record_batch(connection, ada, "Import"))
        intake.values([document, Text(id=document.id, text=WORDS), actor, layer])
        intake.spans([row._replace(coder_id=ada.id) for row in mixed])
    return layer


def row(key: str, start: int = 0, end: int = 4, **more: str) -> SpanRow:
    return SpanRow(key, "layer", "claim", start, end, "", "", None, "", "import", "", "", "", "")._replace(**more)


PLAIN = [row("b", 3, 9), row("a", 3, 9), row("c", 3, 5), row("d", 0, 2, created="2026-12-01T10:00:00Z"), row("e", 3, 12)]
ODD = [
    row("f", 1, 9, fragments="[[1,3],[5,9]]"), row("g", 1, 4, attributes='{"stance":"asserts"}'), row("h", 1, 5, entity_id="actor"),
    row("i", 2, 3, note="“why”\n"), row("j", 2, 4, origin="manual"), row("k", 2, 5, codebook="book"), row("l", 2, 6, extra='{"a":1}'),
]  # fmt: skip


ALL = {"plain": PLAIN, "odd": ODD, "both": PLAIN + ODD, "another origin": ODD[4:5] + PLAIN, "none": []}


@pytest.fixture
def file(tmp_path: Path) -> Iterator[Store]:
    """A store in a file, which alone gives columns."""
    store = Store.create(str(tmp_path / "spans.annotator"))
    yield store
    store.close()


@pytest.mark.parametrize("rows", ALL.values(), ids=ALL.keys())
def test_spans_come_in_their_order_with_all_that_they_have(store: Store, ada: Coder, rows: list[SpanRow]) -> None:
    brought(store, ada, rows)
    (record,) = bulk.records(store, bulk.Selection())
    ordered = sorted(rows, key=lambda span: (span.start, -span.end, span.id))
    assert list(record.spans) == [span._replace(coder_id=ada.id) for span in ordered]
    assert len(record.spans) == len(rows)
    assert [entity.id for entity in record.entities] == ["actor"] * any(span.entity_id for span in rows)


@pytest.mark.parametrize("rows", ALL.values(), ids=ALL.keys())
def test_a_layer_is_the_same_by_columns_and_by_rows(file: Store, rows: list[SpanRow]) -> None:
    brought(file, file.coder("Ada"), rows)
    with file.reading() as connection:
        cursor = connection.connection.cursor()
        short, whole = (SpanReader(cursor, WHOLE, short=short).spans("layer") for short in (True, False))
        assert isinstance(short, SpanColumns) == bool(rows)
        assert list(short) == list(whole)
        assert (list(short[1:3]), [short[n] for n in range(len(rows))]) == (list(whole)[1:3], list(whole))


def test_spans_with_nothing_of_their_own_are_not_told_one_by_one(file: Store) -> None:
    brought(file, file.coder("Ada"), PLAIN)
    (record,) = bulk.records(file, bulk.Selection())
    assert isinstance(record.spans, SpanColumns)
    assert record.spans.own == {}
