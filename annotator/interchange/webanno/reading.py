"""WebAnno TSV to records."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any, NamedTuple

from annotator.domain import limits
from annotator.domain.exchange import Record, Rejected
from annotator.domain.model import Fragment
from annotator.domain.text import Utf16, storable
from annotator.interchange import Source
from annotator.interchange.decoding import decode
from annotator.interchange.draft import Draft
from annotator.interchange.folders import unfoldered
from annotator.interchange.uima.cas import SPAN
from annotator.interchange.uima.features import attribute
from annotator.interchange.webanno.words import CHAINS, FORMAT, RELATIONS, SPANS, TEXT, plain

_ROW = re.compile(r"(\d+-\d+(?:\.\d+)?)\t(\d+)-(\d+)\t([^\t]*)\t?(.*)", re.DOTALL)
_PARTS = re.compile(r"((?:\\.|[^\\|])*)(?:\||$)", re.DOTALL)
_SLOTS = re.compile(r"((?:\\.|[^\\;])*)(?:;|$)", re.DOTALL)
_KEY = re.compile(r"^((?:\\.|[^\\\[])*)(?:\[(\d+)\])?$", re.DOTALL)
_END = re.compile(r"(\d+-\d+(?:\.\d+)?)(?:\[(\d+)(?:_(\d+))?\])?")
_LABELS = ("label", "value", "PosValue", "DependencyType", "referenceType")
_SLOT, _BASE = "ROLE_", "BT_"
_CHAIN = "referenceRelation"
_STEP = re.compile(r"((?:\\.|[^\\])*?)->(\d+)-(\d+)")  # what a member is to the next, its chain, its number in it
_NOTHING = ("*", "_", "")
_NUMBERED = re.compile(r"\d{5}-")  # what our own files are called


class _Layer(NamedTuple):
    """A layer of the file: the kind of it, its type and its columns."""

    kind: str
    type: str
    columns: tuple[str, ...]

    @property
    def name(self) -> str:
        return self.type.rpartition(".")[2]

    @property
    def label(self) -> int | None:
        """The column that says what a span is called."""
        return next((self.columns.index(name) for name in _LABELS if name in self.columns), None)


class _Row(NamedTuple):
    """A token, or the part of one; places in the units of the file, and the cells as they stand there."""

    number: int
    unit: str
    start: int
    end: int
    token: str
    rest: str


@dataclass(slots=True)
class _Mark:
    """A span in the making: the pieces that its rows add to it."""

    number: int
    values: list[str]
    pieces: list[Fragment] = field(default_factory=list[Fragment])
    where: str = ""


def sniff(head: bytes, name: str) -> bool:
    """Files that say so in their first line."""
    return head.removeprefix(b"\xef\xbb\xbf").startswith(FORMAT.encode())


def read(source: Source) -> Iterator[Record | Rejected]:
    """The one record of a file."""
    content, encoding = decode(source.content())
    if content is None:
        yield Rejected(source.name, None, "", f"this is not text ({encoding}).")
        return
    try:
        yield _Reading(source, content.replace("\r\n", "\n").split("\n")).record()
    except Rejected as rejected:
        yield rejected


class _Reading:
    """One file: its text first, then span layers, then what ties them."""

    def __init__(self, source: Source, lines: list[str]) -> None:
        self.source = source
        self.layers = [_Layer(*_declared(line)) for line in lines if line.startswith((SPANS, RELATIONS, CHAINS))]
        if (most := max((len(layer.columns) for layer in self.layers), default=0)) > limits.COLUMNS:
            raise limits.Beyond(f"it has {most:,} columns; more than {limits.COLUMNS:,} are no table of articles")
        self.rows: list[_Row] = []
        self._length = 0  # of the text so far, in UTF-16 units
        text = self._text(lines)
        self.draft = Draft(source, 1, text)
        self._places = self._placed(storable(text)[0])
        self._tagged = [row for row in self.rows if row.rest.strip("_\t")]
        self._spans: dict[tuple[str, str, str], str] = {}  # layer, unit and number: the span's id
        self._at: dict[tuple[str, str], str] = {}  # layer and unit: the first span there
        self._tokens: dict[str, str] = {}
        self._empty = 0
        self._ours = bool(self.layers and self.layers[0].type == SPAN and _NUMBERED.match(source.path.name))

    # --- the text -----------------------------------------------------------------------------------------

    def _text(self, lines: list[str]) -> str:
        """Sentences at the places that their tokens tell."""
        text, spoken, first = "", list[str](), True
        for number, line in enumerate(lines, 1):
            if line[:1].isdigit() and (hit := _ROW.match(line)):
                row = _Row(number, hit[1], int(hit[2]), int(hit[3]), plain(hit[4]), hit[5])
                if not first:
                    text = self._sentence(text, plain("\n".join(spoken)), row.start, row.token, number)
                    first = True
                self.rows.append(row)
            elif line.startswith(TEXT):
                spoken = [line.removeprefix(TEXT)] if first else [*spoken, line.removeprefix(TEXT)]
                first = False
            elif line.strip() and not line.startswith("#"):
                raise Rejected(self.source.name, number, "", f"{line[:60]!r} is no row of a token.")
        return text if first else text + plain("\n".join(spoken))

    def _sentence(self, text: str, sentence: str, start: int, token: str, number: int) -> str:
        at = sentence.find(token)
        if at < 0:
            raise Rejected(self.source.name, number, "", f"the token {token[:30]!r} does not stand in its sentence.")
        gap = max(start - _units(sentence[:at]) - self._length, 0)
        if gap > limits.TEXT:
            raise Rejected(self.source.name, number, "", f"the token {token[:30]!r} stands {gap:,} characters behind the last.")
        self._length += gap + _units(sentence)
        return text + (" " if gap == 1 else "\n" * gap) + sentence

    def _placed(self, text: str) -> dict[str, Fragment]:
        """Where every unit stands. Offsets count UTF-16 units; where its tokens stand only there, a file may count code points."""
        units = Utf16(text)
        floor = units.floor if len(text) != units.to(len(text)) else int
        found = {row.unit: (floor(row.start), floor(row.end)) for row in self.rows}
        if len(found) < len(self.rows):
            counts = Counter(row.unit for row in self.rows)
            twice = next(row for row in reversed(self.rows) if counts[row.unit] > 1)
            raise Rejected(self.source.name, twice.number, "", f"{twice.unit!r} stands there twice.")
        wrong = next((row for row in self.rows if row.token and text[slice(*found[row.unit])] != row.token), None)
        if wrong is None:
            return found
        if all(text[row.start : row.end] == row.token for row in self.rows):
            self.source.warnings.append(f"{self.source.name}: its offsets count code points; read so.")
            return {row.unit: (row.start, row.end) for row in self.rows}
        there = text[slice(*found[wrong.unit])][:30]
        raise Rejected(
            self.source.name, wrong.number, "", f"{wrong.token[:30]!r} is not what stands at {wrong.start}: {there!r}."
        )

    # --- spans and what ties them -------------------------------------------------------------------------

    def record(self) -> Record:
        """The record. Raises `Rejected`."""
        at = 0
        ranges: list[tuple[_Layer, int]] = []
        for layer in self.layers:
            ranges.append((layer, at))
            at += max(len(layer.columns), 1)
        for layer, first in ranges:
            if layer.kind != RELATIONS:
                self._span_layer(layer, first)
        for layer, first in ranges:
            if layer.kind == RELATIONS:
                self._relation_layer(layer, first)
            elif layer.kind == SPANS:
                self._slots(layer, first)
            else:
                self._chains(layer, first)
        if self._empty:
            self.source.warnings.append(f"{self.source.name}: {self._empty} annotations without words were left out.")
        self.draft.line = 1
        name, coder = unfoldered(self.source.path.parent.name) if self._ours else ("webanno", "")
        return self.draft.record(name if self.draft.spans or self._ours else None, coder)

    def _cells(self, layer: _Layer, first: int) -> Iterator[tuple[_Row, list[list[str]]]]:
        """The rows that say something in a layer: for each column the stacked values."""
        width = max(len(layer.columns), 1)
        for row in self._tagged:
            given = row.rest.split("\t")[first : first + width]
            if len(given) < width:
                raise Rejected(
                    self.source.name,
                    row.number,
                    "",
                    f"has {len(row.rest.rstrip(chr(9)).split(chr(9)))} columns; {layer.type} needs more.",
                )
            if any(cell != "_" for cell in given):
                yield row, [_stacked(cell) for cell in given]

    def _span_layer(self, layer: _Layer, first: int) -> None:
        marks: dict[str, _Mark] = {}
        for row, columns in self._cells(layer, first):
            for n in range(max(map(len, columns))):
                values = [column[n] if n < len(column) else "_" for column in columns]
                keyed = [_keyed(value) for value in values]
                number = next((key for _, key in keyed if key), "")
                key = number or f"{row.unit}/{n}"
                mark = marks.setdefault(key, _Mark(row.number, [value for value, _ in keyed], where=layer.name))
                mark.pieces.append(self._places[row.unit])
                self._spans.setdefault((layer.type, row.unit, number or "0"), key)
                self._at.setdefault((layer.type, row.unit), key)
        made = {key: self._made(layer, mark) for key, mark in marks.items()}
        for place, key in self._spans.items():
            if place[0] == layer.type:
                self._spans[place] = made[key]
        for at, key in self._at.items():
            if at[0] == layer.type:
                self._at[at] = made[key]

    def _made(self, layer: _Layer, mark: _Mark) -> str:
        named = {
            name: plain(value) for name, value in zip(layer.columns, mark.values, strict=False) if value not in _NOTHING
        }
        slots = {other for name, other in zip(layer.columns, layer.columns[1:], strict=False) if name.startswith(_SLOT)}
        label = named.pop(layer.columns[layer.label], "") if layer.label is not None else ""
        attributes = {
            name: value for name, value in named.items() if not name.startswith(_SLOT) and name not in {*slots, _CHAIN}
        }
        note = attributes.pop("note", "") if self._ours else ""
        self.draft.line = mark.number
        start, end = min(a for a, _ in mark.pieces), max(b for _, b in mark.pieces)
        if start == end:
            self._empty += 1
            return ""
        if self._ours:
            attributes = {attribute(name): value for name, value in attributes.items()}
        return self.draft.span(label or layer.name, [(start, end)], mark.where, attributes=attributes, note=note)

    def _relation_layer(self, layer: _Layer, first: int) -> None:
        base = next((name.removeprefix(_BASE) for name in layer.columns if name.startswith(_BASE)), "")
        at = layer.label
        for row, columns in self._cells(layer, first):
            for n, cell in enumerate(columns[-1]):
                if cell in _NOTHING:
                    continue
                hit = _END.fullmatch(cell)
                if hit is None:
                    raise Rejected(self.source.name, row.number, layer.name, f"names no token: {cell!r}.")
                kind = _keyed(columns[at][n])[0] if at is not None and n < len(columns[at]) else ""
                self.draft.line = row.number
                head, child = self._span_at(base, hit[1], hit[2]), self._span_at(base, row.unit, hit[3])
                others = self._others(layer, columns, n)
                self.draft.link(plain(kind) if kind not in _NOTHING else layer.name, head, child, layer.name, others)

    def _chains(self, layer: _Layer, first: int) -> None:
        """Members of a chain, each linked to the next."""
        if _CHAIN not in layer.columns:
            return
        at = layer.columns.index(_CHAIN)
        chains: dict[str, dict[int, tuple[int, str, str]]] = {}
        for row, columns in self._cells(layer, first):
            for cell in columns[at]:
                given, number = _keyed(cell)
                if hit := _STEP.fullmatch(given):
                    span = self._spans.get((layer.type, row.unit, number or "0"), "")
                    chains.setdefault(hit[2], {}).setdefault(int(hit[3]), (row.number, span, hit[1]))
        for members in chains.values():
            for (_, (number_, head, said)), (_, (_, child, _)) in pairwise(sorted(members.items())):
                self.draft.line = number_
                self.draft.link(plain(said) if said not in _NOTHING else layer.name, head, child, layer.name)

    def _others(self, layer: _Layer, columns: list[list[str]], n: int) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for k, name in enumerate(layer.columns[:-1]):
            value = _keyed(columns[k][n])[0] if n < len(columns[k]) else "_"
            if k != layer.label and value not in _NOTHING:
                found[name] = plain(value)
        return found

    def _slots(self, layer: _Layer, first: int) -> None:
        done: set[str] = set()
        for k, name in enumerate(layer.columns[:-1]):
            if not name.startswith(_SLOT):
                continue
            feature, base = name.removeprefix(_SLOT).partition(":")[2].partition("_")[0], layer.columns[k + 1]
            for row, columns in self._cells(layer, first):
                for given, ends in zip(columns[k], columns[k + 1], strict=False):
                    roles, number = _keyed(given)
                    head = self._spans.get((layer.type, row.unit, number or "0"), "")
                    if head and f"{k}/{head}" not in done:  # the other rows of a span say the same again
                        done.add(f"{k}/{head}")
                        self._links(row, head, _SLOTS.findall(roles), ends, feature, base)

    def _links(self, row: _Row, head: str, roles: list[str], ends: str, feature: str, base: str) -> None:
        targets = [hit for part in ends.split(";") if (hit := _END.fullmatch(part))]
        self.draft.line = row.number
        for role, target in zip(roles, targets, strict=False):
            kind = plain(role) if role not in _NOTHING else feature
            self.draft.link(kind, head, self._span_at(base, target[1], target[2]), feature)

    def _span_at(self, base: str, unit: str, number: str | None) -> str:
        """The span of a layer at a unit; a token that bears none becomes one of that name."""
        if unit not in self._places:
            raise self.draft.rejected(base, f"names the token {unit}, which is not there.")
        found = self._spans.get((base, unit, number or "0")) or self._at.get((base, unit))
        if found:
            return found
        if unit not in self._tokens:
            self._tokens[unit] = self.draft.span(base.rpartition(".")[2] or "Token", [self._places[unit]], unit)
        return self._tokens[unit]


def _declared(line: str) -> tuple[str, str, tuple[str, ...]]:
    kind = line[: line.index("=") + 1]
    name, *columns = line[len(kind) :].split("|")
    return kind, name, tuple(columns if columns != [""] else ())


def _units(text: str) -> int:
    """How many UTF-16 units a text has."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le")) // 2


def _keyed(value: str) -> tuple[str, str]:
    """A value and the number behind it that tells stacked ones apart."""
    hit = _KEY.match(value)
    return (hit[1], hit[2] or "") if hit else (value, "")


def _stacked(cell: str) -> list[str]:
    if "|" not in cell:
        return [cell]
    parts = _PARTS.findall(cell)
    return parts[:-1] if len(parts) > 1 and parts[-1] == "" else parts
