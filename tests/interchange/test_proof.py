"""What a file says is compared with what it was given, to the last letter, by a way that the writer has no part in."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.exchange import OwnColumns, Record, Rejected, SpanColumns
from annotator.domain.text import sha256
from annotator.interchange import Digest, Names, Source, native
from tests.interchange.test_native import GOLDEN, Line, Same, dumped, good, lines, steady, write

NAMES = Names({}, Same())


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("proof")


def numbers(data: bytes, folder: Path) -> list[int]:
    """The numbers of the lines of a file; -1 for one that is refused."""
    file = folder / "a.jsonl"
    file.write_bytes(data)
    found = list(native.digests(Source(file, "a.jsonl")))
    return [one.value if isinstance(one, Digest) else -1 for one in found]


def by_columns(record: Record) -> Record:
    """The same record as the store gives it."""
    rows = list(record.spans)
    if not rows:
        return record
    ids, layers, labels, starts, ends, _, _, _, _, origins, coders, created, books, _ = zip(*rows, strict=True)
    how = (origins[0], coders[0], books[0])
    own = {
        n: OwnColumns(row.fragments, row.attributes, row.entity_id, row.note, row.origin, row.coder_id, row.codebook, row.extra)
        for n, row in enumerate(rows)
        if row.fragments or row.attributes or row.entity_id or row.note or row.extra
        or (row.origin, row.coder_id, row.codebook) != how
    }  # fmt: skip
    record.spans = SpanColumns(layers[0], *how, ids, labels, starts, ends, created, own)
    return record


@steady
@given(st.lists(lines(), min_size=1, max_size=2))
def test_what_was_written_has_the_numbers_of_what_was_given(folder: Path, given_: list[Line]) -> None:
    for n, one in enumerate(given_):
        one["id"] = f"d{n}"
    records = good(dumped(*given_), folder)
    asked = [native.digest_of(record, NAMES) for record in records]
    data = write(records)
    assert numbers(data, folder) == asked
    columns = [by_columns(record) for record in records]
    assert [native.digest_of(record, NAMES) for record in columns] == asked
    assert write(columns) == data


@steady
@given(lines())
def test_columns_are_the_same_rows(folder: Path, given_: Line) -> None:
    (record,) = good(dumped(given_), folder)
    rows = list(record.spans)
    columns = by_columns(record).spans
    assert list(columns) == rows
    assert (len(columns), columns[:2], [columns[n] for n in range(len(rows))]) == (len(rows), rows[:2], rows)


def plain() -> Line:
    """A line whose spans are mere words with a label."""
    text = "Peskov said it rained."
    made = [{"id": f"s{a}", "label": "Source", "start": a, "end": b, "text": text[a:b], "origin": "import", "coder": "Ada",
             "created": "2026-12-01T10:00:00Z", "codebook": "b"} for a, b in ((0, 6), (7, 11), (12, 14))]  # fmt: skip
    return {
        "schema": "annotator/1", "id": "d", "text": text, "sha256": sha256(text),
        "meta": {"title": "Rain", "outlet": "Post", "follows": "x"}, "zones": [{"kind": "body", "start": 0, "end": 22}],
        "layer": "gold", "coder": "Ada", "status": "begun", "codebook": "c", "spans": made, "labels": {"frame": ["a"]},
        "note": "n", "split": "train",
    }  # fmt: skip


def rich() -> Line:
    """A line with one of everything."""
    made = plain()
    first, second, third = made["spans"]
    first |= {"fragments": [[0, 2], [4, 6]], "text": "Pe ov", "attributes": {"stance": "asserts", "n": 1}, "entity": "e"}
    second |= {"note": "why", "extra": {"a": [1]}}
    third |= {"origin": "suggestion:rules", "rule": "r", "confidence": 0.0}
    made["relations"] = [{"id": "r", "type": "source", "head": "s0", "child": "s7", "attributes": {"a": "b"}, "extra": {"x": 1}}]
    made["entities"] = [{"id": "e", "name": "Dmitry", "type": "person", "aliases": ["Mr P"], "qid": "Q1", "note": "n",
                         "roles": [{"title": "speaker", "since": "2012"}], "extra": {"k": 1}}]  # fmt: skip
    made["zones"][0] |= {"rule": "r", "confidence": 0.5, "extra": {"z": 1}}
    made["meta"]["extra"] = {"m": 1}
    return made | {"extra": {"l": 1}}


def leaves(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """The places of everything in a value that is no list and no object."""
    if isinstance(value, dict):
        return [leaf for key, one in value.items() for leaf in leaves(one, (*path, key))]
    if isinstance(value, list):
        return [leaf for n, one in enumerate(value) for leaf in leaves(one, (*path, n))]
    return [path]


def changed(line: Line, path: tuple[Any, ...]) -> Line:
    """A copy in which one thing is a little different."""
    made: Any = json.loads(json.dumps(line))
    *way, last = path
    inner = made
    for step in way:
        inner = inner[step]
    old = inner[last]
    inner[last] = old + "x" if isinstance(old, str) else old + 0.25 if isinstance(old, float) else old + 1
    return dict(made)


def without(line: Line, path: tuple[Any, ...]) -> Line:
    """A copy in which one thing is not there."""
    made: Any = json.loads(json.dumps(line))
    *way, last = path
    inner = made
    for step in way:
        inner = inner[step]
    del inner[last]
    return dict(made)


@pytest.mark.parametrize("make", [plain, rich])
@pytest.mark.parametrize("damage", [changed, without])
def test_nothing_in_a_line_can_change_or_go_without_another_number(
    folder: Path, make: Callable[[], Line], damage: Callable[[Line, tuple[Any, ...]], Line]
) -> None:
    whole = make()
    (record,) = good(dumped(whole), folder)
    data = write([record])
    asked = native.digest_of(record, NAMES)
    assert numbers(data, folder) == [asked]
    written = json.loads(data)
    places = leaves(written)
    assert len(places) > 30
    for path in places:
        assert numbers(dumped(damage(written, path)), folder) != [asked], path


def test_an_order_an_addition_and_a_gap_have_other_numbers(folder: Path) -> None:
    whole = rich()
    (asked,) = numbers(dumped(whole), folder)
    spans = whole["spans"]
    for other in (spans[::-1], spans[:2], [*spans, spans[0] | {"id": "new"}]):
        assert numbers(dumped(whole | {"spans": other}), folder) != [asked]
    assert numbers(dumped(whole | {"relations": []}), folder) != [asked]


def test_what_the_reader_would_refuse_is_refused(folder: Path) -> None:
    line = plain()
    line["spans"][1] |= {"end": 99, "text": ""}
    file = folder / "a.jsonl"
    file.write_bytes(dumped(plain(), line, plain() | {"sha256": "0" * 64}))
    _, past, hashed = native.digests(Source(file, "a.jsonl"))
    assert isinstance(past, Rejected)
    assert str(past) == "a.jsonl:2: spans[1].end 99 is past the end of the text (22)."
    assert str(hashed) == "a.jsonl:3: sha256 is not that of the text."


def test_the_golden_file_says_what_it_was_given(folder: Path) -> None:
    records = good(GOLDEN.read_bytes(), folder)
    assert numbers(GOLDEN.read_bytes(), folder) == [native.digest_of(record, NAMES) for record in records]
