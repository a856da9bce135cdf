"""UIMA CAS JSON, as INCEpTION and dkpro-cassis read and write it: a file for each article and layer, with its types in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import msgspec

from annotator.domain.exchange import Record, Rejected
from annotator.interchange import Names, Source
from annotator.interchange.folders import Places
from annotator.interchange.jsons import Object, field, loads, rows
from annotator.interchange.uima.cas import SPAN, Cas, Structure, View, types
from annotator.interchange.uima.reading import records as read_cas
from annotator.interchange.uima.writing import cas_of

NAME = "uimajson"
TITLE = "UIMA CAS JSON (INCEpTION)"
SUFFIXES = (".cas.json",)
CARRIES = ("text", "metadata", "layers", "coders", "status", "spans", "nested spans", "discontinuous spans", "attributes", "relations",
           "statements", "entities", "notes", "articles without tags")  # fmt: skip

_SOFA = "uima.cas.Sofa"
_encoder = msgspec.json.Encoder()


def sniff(head: bytes, name: str) -> bool:
    """An object with feature structures."""
    return head.lstrip()[:1] == b"{" and (b'"%TYPES"' in head or b'"%FEATURE_STRUCTURES"' in head)


def read(source: Source) -> Iterator[Record | Rejected]:
    """A record for each text of the file."""
    try:
        given = loads(source.content().removeprefix(b"\xef\xbb\xbf"))
    except (ValueError, RecursionError) as error:
        yield Rejected(source.name, None, "", f"this is not JSON: {error}.")
        return
    try:
        cas = _loaded(given if isinstance(given, dict) else {})
    except ValueError as error:
        yield Rejected(source.name, None, "%FEATURE_STRUCTURES", f"{error}.")
        return
    yield from read_cas(source, cas, NAME)


def _loaded(given: Object) -> Cas:
    cas = Cas()
    found = given.get("%FEATURE_STRUCTURES")
    if isinstance(found, dict):  # older writers name them by their numbers
        given = given | {"%FEATURE_STRUCTURES": [one | {"%ID": int(key)} for key, one in found.items()]}
    for row in rows(given, "%FEATURE_STRUCTURES"):
        key, kind = field(row, "%ID", int, None), field(row, "%TYPE", str, "")
        if key is None:
            raise ValueError(f"{kind or 'a structure'} has no number (%ID)")
        if key in cas.structures:
            raise ValueError(f"the number {key} stands there twice")
        made = cas.structures[key] = Structure(key, kind)
        if kind == _SOFA:
            if isinstance(row.get("sofaString"), str):
                cas.views.append(View(key, field(row, "sofaID", str, ""), row["sofaString"]))
            continue
        for name, value in row.items():
            if name == "%ELEMENTS" or name.startswith("@"):
                keys = value if isinstance(value, list) else [value]
                made.refs[name.removeprefix("@")] = [one for one in keys if isinstance(one, int)]
            elif not name.startswith(("%", "^")):
                made.values[name] = value
    return cas


def write_folder(records: Iterable[Record], names: Names, folder: Path) -> Iterator[Record]:
    """A file for each record in the folder of its coder."""
    places = Places(folder, names)
    for record in records:
        place = places.of(record)
        place.with_name(f"{place.name}.json").write_bytes(_encoder.encode(_dumped(cas_of(record, names))))
        yield record


def _dumped(cas: Cas) -> Object:
    view = cas.views[0]
    sofa = {
        "%ID": view.sofa,
        "%TYPE": _SOFA,
        "sofaNum": 1,
        "sofaID": view.name,
        "mimeType": "text/plain",
        "sofaString": view.text,
    }
    told: list[dict[str, Any]] = [
        {"%ID": one.id, "%TYPE": one.type, **{f"@{name}": keys[0] for name, keys in one.refs.items()}, **one.values}
        for one in cas.structures.values()
    ]
    used = {
        name: ""
        for one in cas.structures.values()
        if one.type == SPAN
        for name in one.values
        if name not in ("begin", "end")
    }
    return {
        "%TYPES": {name: _type(name, *rest) for name, rest in types(used).items()},
        "%FEATURE_STRUCTURES": [sofa, *told],
        "%VIEWS": {view.name: {"%SOFA": view.sofa, "%MEMBERS": list(cas.structures)}},
    }


def _type(name: str, parent: str, features: dict[str, str]) -> Object:
    told = {f: {"%NAME": f, "%RANGE": kind} for f, kind in features.items()}
    return {"%NAME": name, "%SUPER_TYPE": parent, **told}
