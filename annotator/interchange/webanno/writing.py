"""Records to WebAnno TSV."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from annotator.domain.exchange import Record
from annotator.domain.model import Fragment
from annotator.domain.text import Utf16
from annotator.interchange import Names
from annotator.interchange.aligning import sentences_of, tokens_of
from annotator.interchange.carrying import Tally, with_spans
from annotator.interchange.folders import Places
from annotator.interchange.tags import Tag, links, said, tags
from annotator.interchange.uima.cas import RELATION, SPAN
from annotator.interchange.uima.features import feature
from annotator.interchange.webanno.words import FORMAT, RELATIONS, SPANS, TEXT, text, value


def fit(record: Record, names: Names, tally: Tally) -> Record | None:
    """The record without spans that touch no token, which have no row; an article without words has no place."""
    places = tokens_of(record.text)
    if not places:
        tally.add("articles without words", record.document.title)
        return None
    starts, ends = [a for a, _ in places], [b for _, b in places]
    kept = []
    for row in record.spans:
        first, last = bisect_right(ends, row.start), bisect_left(starts, row.end) - 1
        if first > last:
            tally.add("spans without a token", record.text[row.start : row.end])
            continue
        start, end = max(row.start, starts[first]), min(row.end, ends[last])
        tally.add("spaces at the ends of spans", record.text[row.start : row.end], (start, end) != (row.start, row.end))
        kept.append(row._replace(start=start, end=end))
    return with_spans(record, kept)


def write_folder(records: Iterable[Record], names: Names, folder: Path) -> Iterator[Record]:
    """A file for each record in the folder of its coder."""
    places = Places(folder, names)
    for record in records:
        if record.layer is not None:
            place = places.of(record)
            place.with_name(f"{place.name}.tsv").write_bytes(_Table(record, names).content().encode())
        yield record


class _Row(NamedTuple):
    """A token, or the part of one that a span begins or ends in."""

    unit: str
    place: Fragment


class _Table:
    """One file."""

    def __init__(self, record: Record, names: Names) -> None:
        self.text, self.units = record.text, Utf16(record.text)
        self.tags = tags(record, names)
        self.numbers = {tag.id: n for n, tag in enumerate(self.tags, 1)}
        self.features = sorted({feature(name) for tag in self.tags for name in tag.attributes})
        self.edges = sorted({edge for tag in self.tags for edge in (tag.start, tag.end)})
        self.sentences = self._cut()
        self.rows: list[_Row] = []
        self.rows_until: list[int] = []  # of each sentence
        for n, (_, _, words) in enumerate(self.sentences, 1):
            self.rows += self._rows(n, words)
            self.rows_until.append(len(self.rows))
        self.by_start = [row.place[0] for row in self.rows]
        self.links = links(record)
        self.covered = {tag.id: self._covered(tag) for tag in self.tags}

    def content(self) -> str:
        """The file."""
        columns = "|".join(["label", "note", *self.features])
        lines = [f"{FORMAT}.3", f"{SPANS}{SPAN}|{columns}"]
        if self.links:
            lines.append(f"{RELATIONS}{RELATION}|label|BT_{SPAN}")
        lines.append("")
        spans, relations = self._span_cells(), self._relation_cells()
        empty = ["_"] * (2 + len(self.features)), ["_"] * (2 if self.links else 0)
        nothing = "\t".join([*empty[0], *empty[1], ""])
        at, text_, to = 0, self.text, self.units.to
        for n, (start, end, _) in enumerate(self.sentences, 1):
            lines.append("")
            lines += [f"{TEXT}{text(line)}" for line in text_[start:end].split("\n")]
            last = self.rows_until[n - 1]
            for unit, (a, b) in self.rows[at:last]:
                cells = nothing
                if unit in spans or unit in relations:
                    cells = "\t".join([*spans.get(unit, empty[0]), *relations.get(unit, empty[1]), ""])
                lines.append(f"{unit}\t{to(a)}-{to(b)}\t{text(text_[a:b])}\t{cells}")
            at = last
        return "\n".join([*lines, ""])

    def _cut(self) -> list[tuple[int, int, tuple[Fragment, ...]]]:
        """Sentences that have words, each to the beginning of the next; the first from the beginning of the text."""
        found = sentences_of(self.text)
        starts = [0, *(words[0][0] for words in found[1:]), len(self.text)]
        return [(a, b, words) for (a, b), words in zip(pairwise(starts), found, strict=True)]

    def _rows(self, sentence: int, words: Sequence[Fragment]) -> Iterator[_Row]:
        edges = self.edges
        for n, (a, b) in enumerate(words, 1):
            unit = f"{sentence}-{n}"
            yield _Row(unit, (a, b))
            first = bisect_right(edges, a)
            if first < len(edges) and edges[first] < b:  # a span begins or ends within
                parts = sorted({part for tag in self.tags if (part := _part(tag, a, b)) and part != (a, b)})
                yield from (_Row(f"{unit}.{k}", part) for k, part in enumerate(parts, 1))

    def _covered(self, tag: Tag) -> list[str]:
        """The units of a span, in the order of the text."""
        found: list[str] = []
        first, behind = bisect_left(self.by_start, tag.start), bisect_left(self.by_start, tag.end)
        for row in self.rows[first:behind]:
            a, b = row.place
            if (
                tag.start <= a
                and b <= tag.end
                and not (found and "." in row.unit and row.unit.split(".")[0] == found[-1])
            ):
                found.append(row.unit)
        return found

    def _span_cells(self) -> dict[str, list[str]]:
        cells: dict[str, list[list[str]]] = {}
        for tag in self.tags:
            number = f"[{self.numbers[tag.id]}]"
            given = {feature(name): said(one) for name, one in tag.attributes.items()}
            told = [tag.label, tag.note, *(given.get(name, "") for name in self.features)]
            for unit in self.covered[tag.id]:
                cells.setdefault(unit, []).append([f"{value(one) if one else '*'}{number}" for one in told])
        return {unit: ["|".join(column) for column in zip(*several, strict=True)] for unit, several in cells.items()}

    def _relation_cells(self) -> dict[str, list[str]]:
        cells: dict[str, list[tuple[str, str]]] = {}
        for link in self.links:
            head, child = self.covered[link.head][0], self.covered[link.child][0]
            ends = f"{head}[{self.numbers[link.head]}_{self.numbers[link.child]}]"
            cells.setdefault(child, []).append((value(link.type), ends))
        return {unit: ["|".join(column) for column in zip(*several, strict=True)] for unit, several in cells.items()}


def _part(tag: Tag, start: int, end: int) -> Fragment | None:
    """What a span covers of a token."""
    a, b = max(tag.start, start), min(tag.end, end)
    return (a, b) if a < b else None
