"""What a reader makes a record from: a text, and the spans and relations that it finds for it, checked one by one."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from annotator.domain.exchange import Record, Rejected, RelationRow, SpanRow
from annotator.domain.model import Document, Entity, Fragment, Layer, Zone, new_ids
from annotator.domain.text import Utf16, sha256, storable
from annotator.interchange import Source
from annotator.interchange.tags import Given, packed
from annotator.interchange.titles import title


def _keys() -> Iterator[str]:
    """Fresh ids, first a few and then many at once."""
    yield from new_ids(8)
    while True:
        yield from new_ids(128)


class Draft:
    """A document with one layer in the making.

    Offsets are code points, end exclusive; whoever reads another unit converts before. Keys that are not ours are
    replaced by ids of our own, for they are unique in their file only.
    """

    def __init__(self, source: Source, line: int, text: str, **about: Any) -> None:
        """`about`: fields of `Document`. What cannot be kept in a text is replaced one for one, and told."""
        self.source, self.line = source, line
        self.text, replaced = storable(text)
        if replaced:
            place = f"{source.name}:{line}" if line > 1 else source.name
            source.warnings.append(
                f"{place}: {replaced} characters that cannot be kept (NUL, lone surrogates) became U+FFFD."
            )
        about = {"title": title(self.text), "file": source.name} | {key: value for key, value in about.items() if value}
        self.document = Document(sha256=sha256(self.text), length=len(self.text), **about)
        self._length, self._keys = len(self.text), _keys()
        self.layer_id = next(self._keys)
        self.spans: list[SpanRow] = []
        self.relations: list[RelationRow] = []
        self.zones: list[Zone] = []
        self.entities: dict[str, Entity] = {}

    def rejected(self, where: str, reason: str) -> Rejected:
        """Why something here cannot be taken, with its file, line and field."""
        return Rejected(self.source.name, self.line, where, reason)

    def span(self, label: Any, fragments: Iterable[Sequence[Any]], where: str, *, attributes: Given | None = None,
             entity: str | None = None, note: str = "", origin: str = "", coder: str = "", created: str = "",
             extra: Given | None = None) -> str:  # fmt: skip
        """Add a span; returns its id. Raises `Rejected` where it has no label, or does not lie within the text."""
        if not isinstance(label, str) or not label.strip():
            raise self.rejected(where, "has no label.")
        pieces = self.pieces(fragments, where)
        several = len(pieces) > 1
        start, end = pieces[0] if not several else (min(a for a, _ in pieces), max(b for _, b in pieces))
        given = packed(dict(sorted(attributes.items()))) if attributes else ""
        key = next(self._keys)
        self.spans.append(SpanRow(key, self.layer_id, label, start, end, packed(pieces) if several else "", given, entity, note,
                                  origin or "import", coder, created, "", packed(extra) if extra else ""))  # fmt: skip
        return key

    def quoted(self, fragments: Sequence[Sequence[Any]], words: Any, where: str) -> list[Fragment]:
        """Fragments whose words the file quotes, in code points; counted in UTF-16 units where the words stand only there.

        Line ends and tabs count as spaces, and what is no quotation proves nothing. Raises `Rejected` where the words stand
        at neither place.
        """
        pieces = (
            self.pieces(fragments, where)
            if not isinstance(words, str) or not words
            else self._numbers(fragments, where)
        )
        if not isinstance(words, str) or not words or self._is_there(pieces, words):
            return pieces
        if any(end <= start for start, end in pieces):  # in no unit can that be
            return self.pieces(pieces, where)
        units = Utf16(self.text)
        try:
            turned = [(units.back(a), units.back(b)) for a, b in pieces]
        except ValueError:
            turned = pieces
        if not self._is_there(turned, words):
            there = " ".join(self._words(pieces).split())
            raise self.rejected(where, f"{words[:60]!r} is not what stands there: {there[:60]!r}.")
        self.source.warnings.append(f"{self.source.name}:{self.line}: its offsets count UTF-16 units; read so.")
        return turned

    def _words(self, pieces: Sequence[Fragment]) -> str:
        return " ".join(self.text[a:b] for a, b in pieces)

    def _is_there(self, pieces: Sequence[Fragment], words: str) -> bool:
        """Some write the end of a line within a quotation as a backslash and an n."""
        there = self._words(pieces)
        return there == words or there.split() in (words.split(), words.replace("\\n", "\n").split())

    def _numbers(self, fragments: Iterable[Sequence[Any]], where: str) -> list[Fragment]:
        """Fragments of numbers in their order; they may still lie outside of the text, counted in another unit."""
        found: list[Fragment] = []
        for start, end in fragments:
            for offset in (start, end):
                if not isinstance(offset, int) or isinstance(offset, bool):
                    raise self.rejected(where, f"has an offset that is no number: {offset!r}.")
            found.append((start, end))
        return found

    def pieces(self, fragments: Iterable[Sequence[Any]], where: str) -> list[Fragment]:
        """Fragments, where all of them lie within the text. Raises `Rejected`."""
        given = list(fragments)
        if len(given) == 1:  # nearly always
            start, end = given[0]
            if type(start) is type(end) is int and 0 <= start < end <= self._length:
                return [(start, end)]
        found = [self._piece(piece, where) for piece in self._numbers(given, where)]
        if not found:
            raise self.rejected(where, "has no place in the text.")
        return found

    def _piece(self, piece: Fragment, where: str) -> Fragment:
        start, end = piece
        if end <= start:
            raise self.rejected(where, f"ends at {end}, which is not behind its start {start}.")
        if start < 0 or end > len(self.text):
            raise self.rejected(where, f"reaches from {start} to {end}, past the text of {len(self.text)} characters.")
        return start, end

    def link(self, kind: Any, head: str | None, child: str | None, where: str, attributes: Given | None = None) -> None:
        """Add a relation between two spans, by their ids here. Raises `Rejected` where it has no type or no end."""
        if not isinstance(kind, str) or not kind.strip():
            raise self.rejected(where, "has no type.")
        if not head or not child:
            raise self.rejected(where, "links a span that is not there.")
        self.relations.append(
            RelationRow(next(self._keys), self.layer_id, kind, head, child, packed(attributes or {}), "")
        )

    def entity(self, name: str, **known: Any) -> str:
        """The id of an entity: its own where it is known, else one that follows from name and QID, in every file the same."""
        key = str(known.get("id") or hashlib.sha256(f"{known.get('qid', '')}|{name}".encode()).hexdigest()[:32])
        if key not in self.entities:
            self.entities[key] = Entity(id=key, name=name, type=known.get("type", ""), qid=known.get("qid", ""))
        return key

    def record(self, layer: str | None, coder: str = "", status: str = "begun", **about: Any) -> Record:
        """The record; with `layer` None it is an article without a layer."""
        made = None
        if layer is not None:
            made = Layer(
                id=self.layer_id, document_id=self.document.id, name=layer, coder_id=coder, status=status, **about
            )
        return Record(
            document=self.document, text=self.text, zones=self.zones, layer=made, line=self.line,
            known_by_text=True, spans=self.spans if made else [], relations=self.relations if made else [], entities=list(self.entities.values()),
        )  # fmt: skip
