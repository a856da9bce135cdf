"""From a CAS to records: one for each text in it.

An annotation becomes a span. Its label is the feature `label` or `value`, or else the name of its type; other features are
attributes. One that refers to two others (Governor and Dependent, or source and target) is a relation from the first to the
second, and so is every link with a role and a target, and every feature that leads to another span. Tokens and sentences
of DKPro are no tags.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from annotator.domain.exchange import Record, Rejected
from annotator.domain.model import Fragment
from annotator.domain.text import Utf16, storable
from annotator.interchange import Source
from annotator.interchange.carrying import METADATA
from annotator.interchange.draft import Draft
from annotator.interchange.uima.cas import ARTICLE, DOCUMENT, Cas, Structure, View
from annotator.interchange.uima.features import attribute

_NO_TAGS = re.compile(
    r"de\.tudarmstadt\.ukp\.dkpro\.core\.api\.(?:segmentation|metadata)\.type\.|uima\.tcas\.DocumentAnnotation$"
)
_ENDS = (("Governor", "Dependent"), ("source", "target"))
_LABELS = ("label", "value", "PosValue", "DependencyType", "referenceType")
_CHAIN = "referenceRelation"
_OURS = {"fragments", "note", "entity", "entityType", "QID"}
_PLAIN = (str, int, float, bool)


def records(source: Source, cas: Cas, name: str) -> Iterator[Record | Rejected]:
    """A record for each text; `name` is the layer of one that tells none."""
    if not cas.views:
        yield Rejected(source.name, None, "sofaString", "is missing: the file holds no text.")
    for view in cas.views:
        try:
            yield _Reading(source, cas, view).record(name)
        except Rejected as rejected:
            yield rejected


class _Reading:
    """One view."""

    def __init__(self, source: Source, cas: Cas, view: View) -> None:
        self.cas = cas
        article = next((one for one in cas.structures.values() if one.type == ARTICLE), None)
        document = next((one for one in cas.structures.values() if one.type == DOCUMENT), None)
        self.about: dict[str, Any] = article.values if article else {}
        self.ours = article is not None
        known = {key: self.about.get(key, "") for key in ("title", *METADATA)}
        known["title"] = known["title"] or (document.values.get("documentTitle", "") if document else "")
        self.draft = Draft(source, 1, view.text, **known)
        self._units = Utf16(storable(view.text)[0])
        self._found = cas.of(view)
        self._ids: dict[int, str] = {}

    def record(self, name: str) -> Record:
        """What the view says. Raises `Rejected`."""
        relations: list[tuple[Structure, tuple[int, int]]] = []
        empty = 0
        for one in self._found:
            if ends := _ends(one):
                relations.append((one, ends))
            elif _is_no_tag(one.type):
                continue
            elif one.values["begin"] == one.values["end"]:
                empty += 1
            else:
                self._span(one)
        if empty:
            self.draft.source.warnings.append(
                f"{self.draft.source.name}: {empty} annotations without words were left out."
            )
        for one, (head, child) in relations:
            where = f"{one.type} {one.id}"
            self.draft.link(_label(one), self._end(head, one), self._end(child, one), where, self._attributes(one))
        for one in self._found:
            self._slots(one)
        about = self.about
        tagged = bool(self.draft.spans) if not self.ours else bool(about.get("layer"))
        return self.draft.record(
            (about.get("layer") or name) if tagged else None, about.get("coder", ""), about.get("status") or "begun"
        )

    def _span(self, one: Structure) -> str:
        where = f"{one.type} {one.id}"
        values = one.values
        pieces = self._pieces(values.get("fragments", "") if self.ours else "", where) or [
            self._place(values["begin"], values["end"], where)
        ]
        entity = (self.draft.entity(values["entity"], type=values.get("entityType", ""), qid=values.get("QID", ""))
                  if self.ours and values.get("entity") else None)  # fmt: skip
        note = values.get("note", "") if self.ours else ""
        made = self.draft.span(_label(one), pieces, where, attributes=self._attributes(one), note=note, entity=entity)
        self._ids[one.id] = made
        return made

    def _place(self, begin: Any, end: Any, where: str) -> Fragment:
        if not (isinstance(begin, int) and isinstance(end, int)):
            raise self.draft.rejected(where, f"has an offset that is no number: {begin!r}, {end!r}.")
        if not 0 <= begin < end <= self._units.to(len(self.draft.text)):
            raise self.draft.rejected(
                where, f"reaches from {begin} to {end}, past the text of {self._units.to(len(self.draft.text))} units."
            )
        try:
            return self._units.back(begin), self._units.back(end)
        except ValueError as error:
            raise self.draft.rejected(where, f"begins or ends within a character: {error}.") from None

    def _pieces(self, given: str, where: str) -> list[Fragment]:
        return [self._place(int(a), int(b), where) for a, b in (piece.split("-") for piece in given.split())]

    def _attributes(self, one: Structure) -> dict[str, Any]:
        label, values = _label_feature(one), one.values
        if len(values) <= 2 + bool(label):  # nearly always: begin, end and what it is called
            return {}
        skip = {"begin", "end", "sofa", label} | (_OURS if self.ours else set())
        plain = {key: value for key, value in values.items() if key not in skip and isinstance(value, _PLAIN)}
        return {attribute(key): value for key, value in plain.items()} if self.ours else plain

    def _end(self, key: int, of: Structure) -> str:
        """The span that a relation ends at; a token that one ends at becomes a span of that name."""
        if key not in self._ids and key in self.cas.structures and "begin" in self.cas.structures[key].values:
            return self._span(self.cas.structures[key])
        if key not in self._ids:
            raise self.draft.rejected(f"{of.type} {of.id}", f"names {key}, which is not there.")
        return self._ids[key]

    def _slots(self, one: Structure) -> None:
        """Links with a role and a target; and features that lead straight to another span, as in a chain."""
        for name, keys in one.refs.items() if len(one.refs) > 1 and not _ends(one) else ():
            for key in self._elements(keys):
                other = self.cas.structures.get(key)
                if other is None or name == "sofa":
                    continue
                where = f"{other.type} {other.id}"
                if "begin" not in other.values and "target" in other.refs:
                    role = other.values.get("role") or name
                    self.draft.link(role, self._end(one.id, one), self._end(other.refs["target"][0], other), where)
                elif key in self._ids and one.id in self._ids:
                    said = one.values.get(_CHAIN) if name == "next" else None
                    self.draft.link(said or name, self._ids[one.id], self._ids[key], where)

    def _elements(self, keys: list[int]) -> list[int]:
        """The members of arrays that are structures of their own."""
        found: list[int] = []
        for key in keys:
            one = self.cas.structures.get(key)
            found += one.refs.get("%ELEMENTS", [key]) if one else []
        return found


@lru_cache(1024)
def _is_no_tag(kind: str) -> bool:
    return _NO_TAGS.match(kind) is not None


def _ends(one: Structure) -> tuple[int, int] | None:
    """The two structures that a relation ties."""
    if len(one.refs) < 3:  # the text and two ends
        return None
    for first, second in _ENDS:
        if len(one.refs.get(first, [])) == 1 and len(one.refs.get(second, [])) == 1:
            return one.refs[first][0], one.refs[second][0]
    return None


def _label_feature(one: Structure) -> str:
    for name in _LABELS:
        value = one.values.get(name)
        if isinstance(value, str) and value.strip():
            return name
    return ""


def _label(one: Structure) -> str:
    return str(one.values[name]) if (name := _label_feature(one)) else one.type.rpartition(".")[2]
