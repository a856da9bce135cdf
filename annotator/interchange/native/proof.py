"""Does a file say just what it was given? A number for each record before writing, and for each line after it.

Both numbers are Python's hash of all that a record says, in one form: 64 bits, seeded by chance in
each run, so that two records that differ have one number once in 10^19. What is compared comes from
the record's own columns on one side, and from the line as msgspec reads it on the other; the writer
has no part in either.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from operator import attrgetter, lt
from typing import Any, TypeAlias

import msgspec
from msgspec import UNSET

from annotator.domain.exchange import OwnColumns, Record, Rejected, SpanColumns, SpanRow
from annotator.domain.suggestion import ORIGIN
from annotator.interchange import Digest, Names, Source, driving
from annotator.interchange.native.check import check, check_around
from annotator.interchange.native.line import (
    EntityPart,
    Line,
    PlainLine,
    PlainSpan,
    SpanPart,
    ZonePart,
)
from annotator.interchange.native.parse import lines, parsed

_QUICK = 1024 * 1024  # bytes; longer lines take the road that looks how deep they are

Said: TypeAlias = tuple[Any, ...]
_plain = msgspec.json.Decoder(PlainLine)
_COLUMNS = tuple(map(attrgetter, PlainSpan.__struct_fields__))
_rest = attrgetter("fragments", "attributes", "entity", "note", "rule", "confidence", "extra")
_UNSET: Said = (UNSET, UNSET, "", "", "", UNSET, UNSET)  # the same of a line
_NOTHING: Said = ((), "", "", "", "", None, "")  # of what only one span may have
_META = ("title", "outlet", "author", "published", "url", "language", "file", "section", "follows")
_meta = attrgetter(*_META)


# --- before writing ---------------------------------------------------------------------------------------------


def digest_of(record: Record, names: Names) -> int:
    """The number of a record."""
    document, layer = record.document, record.layer
    extra = _unpacked(document.extra)
    book = layer.codebook if layer else ""
    return hash((
        document.id, record.text, document.sha256, _meta(document), _canonical(extra.get("meta")),
        tuple((z.kind, z.start, z.end, z.rule, z.confidence, _canonical(_unpacked(z.extra))) for z in record.zones),
        (layer.name, names.coders.get(layer.coder_id, ""), layer.status, book, tuple(dict(layer.labels).items()), layer.note)
        if layer else None,
        _spans_given(record, names, book),
        tuple((r.id, r.type, r.head, r.child, _canonical(_unpacked(r.attributes)), _canonical(_unpacked(r.extra)))
              for r in record.relations),
        tuple((e.id, e.name, e.type, e.aliases, e.qid, e.note, tuple((r.title, r.since, r.until) for r in e.roles),
               _canonical(_unpacked(e.extra))) for e in record.entities),
        document.split, _canonical(_unpacked(layer.extra) if layer else extra.get("line")),
    ))  # fmt: skip


def _spans_given(record: Record, names: Names, book: str) -> Said:
    spans, text = record.spans, record.text
    if not spans:
        return ()
    if isinstance(spans, SpanColumns):
        return _columns_given(spans, text, names, book)
    ids, _, labels, starts, ends, _, _, _, _, origins, coders, created, books, _ = zip(
        *spans, strict=True
    )
    how = (
        origins,
        [names.coders.get(coder, "") for coder in coders],
        [_other(one, book) for one in books],
    )
    texts = [_quote(row.start, row.end, row.fragments, text) for row in spans]
    own = _odd(enumerate(map(_own_given, spans)))
    return (
        ids,
        tuple(map(names.labels.get, labels, labels)),
        starts,
        ends,
        tuple(texts),
        created,
        tuple(map(_same, how)),
        own,
    )


def _columns_given(spans: SpanColumns, text: str, names: Names, book: str) -> Said:
    """The same of columns, most of which need not be looked at span by span."""
    labels = tuple(map(names.labels.get, spans.labels, spans.labels))
    texts = [text[a:b] for a, b in zip(spans.starts, spans.ends, strict=True)]
    same = (spans.origin, names.coders.get(spans.coder_id, ""), _other(spans.codebook, book))
    how: Said = same
    for n, row in spans.own.items():
        texts[n] = _quote(spans.starts[n], spans.ends[n], row.fragments, text)
    if any((row.origin, row.coder_id, row.codebook) != spans.how for row in spans.own.values()):
        columns = [[value] * len(labels) for value in same]
        for n, row in spans.own.items():
            for column, value in zip(columns, (row.origin, names.coders.get(row.coder_id, ""), _other(row.codebook, book)),
                                     strict=True):  # fmt: skip
                column[n] = value
        how = tuple(map(_same, columns))
    own = _odd((n, _own_given(row)) for n, row in spans.own.items())
    return spans.ids, labels, spans.starts, spans.ends, tuple(texts), spans.created, how, own


def _own_given(row: SpanRow | OwnColumns) -> Said:
    """What only this span has: pieces, attributes, entity, note, rule, how sure it is, and what we do not know."""
    if not (row.fragments or row.attributes or row.entity_id or row.note or row.extra):
        return _NOTHING
    rule, sure, extra = "", None, _unpacked(row.extra)
    if row.origin.startswith(ORIGIN) and isinstance(extra.get("rule"), str):
        rule = extra.pop("rule")
    if row.origin.startswith(ORIGIN) and _is_share(extra.get("confidence")):
        sure = extra.pop("confidence")
    fragments = (
        tuple((a, b) for a, b in msgspec.json.decode(row.fragments)) if row.fragments else ()
    )
    attributes = _canonical(_unpacked(row.attributes))
    return fragments, attributes, row.entity_id or "", row.note, rule, sure, _canonical(extra)


def _is_share(given: Any) -> bool:
    return isinstance(given, int | float) and not isinstance(given, bool) and 0 <= given <= 1


def _quote(start: int, end: int, fragments: str, text: str) -> str:
    if not fragments:
        return text[start:end]
    return " ".join([text[a:b] for a, b in msgspec.json.decode(fragments)])


def _other(book: str, of_layer: str) -> str:
    """The codebook of a span, where it is not that of its layer."""
    return "" if book == of_layer else book


# --- after writing ----------------------------------------------------------------------------------------------


def digests(source: Source) -> Iterator[Digest | Rejected]:
    """The number of each line of a file; one that the reader would refuse comes as `Rejected`."""
    plain = True  # as the line before was: files are of one kind
    for number, given in lines(source):
        if isinstance(given, Rejected):
            yield given
            continue
        try:
            line = (_plainly(given) if plain else None) or parsed(source, number, given)
            spans = _spans_found(source, number, line)
            plain = not spans or not spans[-1]
            _must_be_an_article(source, number, line)
        except Rejected as rejected:
            yield rejected
        else:
            yield Digest(_number(line, spans), line.meta.title)


def _plainly(data: bytes) -> Line | None:
    """A line of plain spans; None where it must be looked at as the reader does."""
    if len(data) > _QUICK or b"\\u0000" in data:
        return None
    try:
        return _plain.decode(data)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return None


def _must_be_an_article(source: Source, number: int, line: Line) -> None:
    reason = driving.excess(len(line.spans), len(line.relations), len(line.text))
    if reason:
        raise Rejected(source.name, number, "", reason)


def _number(line: Line, spans: Said) -> int:
    meta, layer = line.meta, line.layer
    labels = tuple((name, tuple(values)) for name, values in line.labels.items())
    return hash((
        line.id, line.text, line.sha256, _meta(meta), _canonical(meta.extra), tuple(map(_zone_found, line.zones)),
        (layer, line.coder, line.status, line.codebook, labels, line.note) if isinstance(layer, str) else None,
        spans,
        tuple((r.id, r.type, r.head, r.child, _canonical(r.attributes), _canonical(r.extra)) for r in line.relations),
        tuple(map(_entity_found, line.entities)),
        line.split, _canonical(line.extra),
    ))  # fmt: skip


def _spans_found(source: Source, number: int, line: Line) -> Said:
    """What the spans say; with the checks of the reader, most of them on all spans at once. Raises `Rejected`."""
    spans = line.spans
    if not spans:
        check(source, number, line, set())
        return ()
    ids, labels, starts, ends, texts, origins, coders, created, books = (
        tuple(map(get, spans)) for get in _COLUMNS
    )
    odd = (
        []
        if isinstance(line, PlainLine)
        else [n for n, rest in enumerate(map(_rest, spans)) if rest != _UNSET]
    )
    sound = (
        max(ends) <= len(line.text)
        and all(map(lt, starts, ends))
        and len(set(ids)) == len(ids)
        and all(ids)
    )
    if not sound:
        check(source, number, line, set())  # tells which of them it is
    check_around(source, number, line, [n for n in odd if spans[n].fragments])
    own = _odd((n, _own_found(spans[n])) for n in odd)
    return (
        ids,
        labels,
        starts,
        ends,
        texts,
        created,
        (_same(origins), _same(coders), _same(books)),
        own,
    )


def _own_found(span: SpanPart) -> Said:
    fragments = tuple((a, b) for a, b in span.fragments) if span.fragments else ()
    sure = None if span.confidence is UNSET else span.confidence
    attributes = _canonical(span.attributes or None)
    return (
        fragments,
        attributes,
        span.entity,
        span.note,
        span.rule,
        sure,
        _canonical(span.extra or None),
    )


def _zone_found(zone: ZonePart) -> Said:
    sure = 1.0 if zone.confidence is UNSET else zone.confidence
    return zone.kind, zone.start, zone.end, zone.rule, sure, _canonical(zone.extra)


def _entity_found(one: EntityPart) -> Said:
    roles = tuple((role.title, role.since, role.until) for role in one.roles)
    return (
        one.id,
        one.name,
        one.type,
        tuple(one.aliases),
        one.qid,
        one.note,
        roles,
        _canonical(one.extra),
    )


# --- in one form --------------------------------------------------------------------------------------------------


def _odd(owns: Iterable[tuple[int, Said]]) -> Said:
    """What single spans have of their own, each with its place among them."""
    return tuple([pair for pair in owns if pair[1] != _NOTHING])


def _same(column: Sequence[str]) -> str | tuple[str, ...]:
    """The value that all have, else all of them."""
    return column[0] if len(set(column)) == 1 else tuple(column)


def _canonical(given: Any) -> str:
    """What JSON says, whatever the order of its keys; an empty text for nothing."""
    return json.dumps(given, sort_keys=True) if given else ""


def _unpacked(column: str) -> dict[str, Any]:
    return msgspec.json.decode(column) if column else {}
