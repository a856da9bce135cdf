"""An export is compared with what it was given, letter by letter: whoever spoils the file or writes it wrongly is found."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any, BinaryIO

import pytest

from annotator.domain.change import Refusal
from annotator.domain.exchange import Record
from annotator.interchange import Names, native
from annotator.services import send as sending
from annotator.services.project import Project
from annotator.services.send import Options, Report, send
from annotator.services.steps import run

Rows = list[dict[str, Any]]
OTHERWISE = "articles that read back otherwise"


def first(rows: Rows) -> dict[str, Any]:
    """The first line with spans and relations."""
    return next(row for row in rows if row.get("relations"))


def flip_a_label(rows: Rows) -> None:
    first(rows)["spans"][3]["label"] += "s"


def move_an_offset(rows: Rows) -> None:
    row = first(rows)
    span = next(span for span in row["spans"] if "fragments" not in span and span["end"] - span["start"] > 2)
    span["start"] += 1
    span["text"] = row["text"][span["start"] : span["end"]]


def lose_an_attribute(rows: Rows) -> None:
    row = next(row for row in rows if any("attributes" in span for span in row.get("spans", ())))
    del next(span for span in row["spans"] if "attributes" in span)["attributes"]


def lose_a_span(rows: Rows) -> None:
    row = first(rows)
    linked = {end for link in row["relations"] for end in (link["head"], link["child"])}
    row["spans"].remove(next(span for span in row["spans"] if span["id"] not in linked))


def say_it_twice(rows: Rows) -> None:
    rows.insert(1, rows[0])


def swap_two(rows: Rows) -> None:
    rows[0], rows[1] = rows[1], rows[0]


def lose_the_last(rows: Rows) -> None:
    rows.pop()


def lose_a_relation(rows: Rows) -> None:
    first(rows)["relations"].pop()


def change_the_title(rows: Rows) -> None:
    rows[0]["meta"]["title"] += "!"


DAMAGE: dict[Callable[[Rows], None], int] = {
    flip_a_label: 1, move_an_offset: 1, lose_an_attribute: 1, lose_a_span: 1, swap_two: 2, lose_the_last: 1,
    lose_a_relation: 1, change_the_title: 1, say_it_twice: 18,
}  # fmt: skip


def spoilt(monkeypatch: pytest.MonkeyPatch, spoil: Callable[[bytes], bytes]) -> None:
    """Between writing and reading back somebody lays hand on the file."""
    honest = sending._Export.read_back

    def after(export: Any, part: Path) -> Iterator[Any]:
        part.write_bytes(spoil(part.read_bytes()))
        return honest(export, part)

    monkeypatch.setattr(sending._Export, "read_back", after)


def exported(project: Project, folder: Path) -> Report:
    return run(send(project, folder / "out.jsonl", Options()))


def told(report: Report) -> list[tuple[str, int]]:
    return [(row["what"], row["count"]) for row in report.lost]


@pytest.mark.parametrize("damage", DAMAGE, ids=lambda damage: damage.__name__)
def test_a_file_that_says_something_else_is_found(
    demo: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, damage: Callable[[Rows], None]
) -> None:
    def spoil(data: bytes) -> bytes:
        rows = [json.loads(line) for line in data.splitlines()]
        damage(rows)
        return b"".join(json.dumps(row, ensure_ascii=False).encode() + b"\n" for row in rows)

    spoilt(monkeypatch, spoil)
    assert told(exported(demo, tmp_path)) == [(OTHERWISE, DAMAGE[damage])]


@pytest.mark.parametrize(
    "spoil",
    [
        lambda data: data[: len(data) // 2],
        lambda data: data.replace(b"\n", b"", 1),
        lambda data: data.replace(b'"text":"', b'"text":"X', 1),
        lambda data: data[:5000] + bytes([data[5000] ^ 1]) + data[5001:],
    ],
    ids=["half of it", "two lines in one", "another text", "a flipped bit"],
)
def test_a_file_that_is_broken_is_not_given_out(
    demo: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, spoil: Callable[[bytes], bytes]
) -> None:
    spoilt(monkeypatch, spoil)
    with pytest.raises(Refusal, match=r"What was written cannot be read back: out\.jsonl:\d+: "):
        exported(demo, tmp_path)
    assert not list(tmp_path.glob("out.jsonl*"))


def test_an_empty_file_in_place_of_the_export_is_found(
    demo: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    spoilt(monkeypatch, lambda _data: b"")
    assert told(exported(demo, tmp_path)) == [(OTHERWISE, 18)]


def renames(record: Record) -> Record:
    rows = list(record.spans)
    rows[0] = rows[0]._replace(label="another")
    return replace(record, spans=rows)


def moves(record: Record) -> Record:
    rows = list(record.spans)
    rows[-1] = rows[-1]._replace(start=rows[-1].start + 1)
    return replace(record, spans=rows)


def forgets(record: Record) -> Record:
    return replace(record, relations=record.relations[1:])


@pytest.mark.parametrize("careless", [renames, moves, forgets])
def test_a_writer_that_writes_something_else_is_found(
    demo: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, careless: Callable[[Record], Record]
) -> None:
    honest = native.write

    def write(records: Iterable[Record], names: Names, out: BinaryIO) -> Iterator[Record]:
        return honest(((careless(record) if record.relations else record) for record in records), names, out)

    wrong = sum(1 for line in _lines(demo, tmp_path / "right.jsonl") if line.get("relations"))
    monkeypatch.setattr(native, "write", write)
    assert told(exported(demo, tmp_path)) == [(OTHERWISE, wrong)]


def test_a_record_that_its_writer_changes_in_place_is_found(
    demo: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    honest = native.write

    def write(records: Iterable[Record], names: Names, out: BinaryIO) -> Iterator[Record]:
        for n, record in enumerate(records):
            if n == 3:
                record.spans, record.relations = record.spans[1:], []
            yield from honest([record], names, out)

    monkeypatch.setattr(native, "write", write)
    report = exported(demo, tmp_path)
    assert told(report) == [(OTHERWISE, 1)]
    assert report.lost[0]["example"]


def test_the_example_is_the_article_that_is_wrong(demo: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    rows = _lines(demo, tmp_path / "right.jsonl")

    def spoil(data: bytes) -> bytes:
        lines = data.split(b"\n")
        lines[5] = lines[5].replace(b'"language":"en"', b'"language":"de"')
        return b"\n".join(lines)

    spoilt(monkeypatch, spoil)
    report = exported(demo, tmp_path)
    assert [row["example"] for row in report.lost] == [rows[5]["meta"]["title"]]


def test_without_the_comparison_nothing_is_read(demo: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def never(*_words: object) -> Iterator[object]:
        raise AssertionError("it was read")
        yield

    monkeypatch.setattr(native, "digests", never)
    assert run(send(demo, tmp_path / "out.jsonl", Options(verify=False))).lost == []


def _lines(project: Project, out: Path) -> Rows:
    run(send(project, out, Options(verify=False)))
    return [json.loads(line) for line in out.read_text("utf-8").splitlines()]
