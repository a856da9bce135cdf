"""UIMA CAS XMI, as INCEpTION, WebAnno and DKPro read and write it: a file for each article and layer, and their type system.

A file of others is read with the type system that lies beside it or in the folder above; without one, references are told by
the names of their features. What XML forbids in a text becomes U+FFFD.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

from annotator.domain.exchange import Record, Rejected
from annotator.interchange import Names, Source, xmls
from annotator.interchange.carrying import Tally
from annotator.interchange.folders import Places
from annotator.interchange.source import content_of
from annotator.interchange.uima.cas import SPAN, Cas, Structure, View, types
from annotator.interchange.uima.features import feature
from annotator.interchange.uima.reading import records as read_cas
from annotator.interchange.uima.writing import cas_of
from annotator.interchange.xmls import local, quoted

NAME = "xmi"
TITLE = "UIMA CAS XMI (INCEpTION)"
SUFFIXES = (".xmi",)
CARRIES = ("text", "metadata", "layers", "coders", "status", "spans", "nested spans", "discontinuous spans", "attributes", "relations",
           "statements", "entities", "notes", "articles without tags")  # fmt: skip

_XMI, _CAS = "http://www.omg.org/XMI", "http:///uima/cas.ecore"
_ID = f"{{{_XMI}}}id"
_TYPES = "http://uima.apache.org/resourceSpecifier"
_REFERENCES = {"Governor", "Dependent", "source", "target", "sofa", "next"}
_NUMBERS = re.compile(r"\d+(?: \d+)*")
_PRIMITIVES = {
    f"uima.cas.{kind}" for kind in ("String", "Boolean", "Byte", "Short", "Integer", "Long", "Float", "Double")
}
_SOFA, _NO_STRUCTURES = "uima.cas.Sofa", ("uima.cas.NULL", "uima.cas.View")
_TYPE_SYSTEM = "TypeSystem.xml"


def sniff(head: bytes, name: str) -> bool:
    """XMI, and the type system that lies beside it, which holds no tags."""
    return b"<xmi:XMI" in head or b"www.omg.org/XMI" in head or (b"<typeSystemDescription" in head)


# --- reading ------------------------------------------------------------------------------------------------


def read(source: Source) -> Iterator[Record | Rejected]:
    """A record for each text of the file."""
    try:
        root = xmls.parse(source.content())
        if local(root.tag) == "typeSystemDescription":
            return
        cas = _loaded(root, _ranges(source.path))
    except ValueError as error:
        yield Rejected(source.name, None, "", f"{error}.")
        return
    yield from read_cas(source, cas, NAME)


def _loaded(root: ET.Element, ranges: dict[str, dict[str, str]]) -> Cas:
    cas, given = Cas(), list[tuple[Structure, dict[str, str]]]()
    for element in root:
        kind = _type(element.tag)
        if kind in _NO_STRUCTURES:
            continue
        values = dict(element.attrib)
        key = values.pop(_ID, "")
        for child in element:
            values[local(child.tag)] = child.text or ""
        if not key.isdigit():
            raise ValueError(f"{kind} has no number (xmi:id)")
        made = Structure(int(key), kind)
        if made.id in cas.structures:
            raise ValueError(f"the number {key} stands there twice")
        cas.structures[made.id] = made
        if kind != _SOFA:
            given.append((made, values))
        elif "sofaString" in values:
            cas.views.append(View(made.id, values.get("sofaID", ""), values["sofaString"]))
    for made, values in given:
        known = ranges.get(made.type)
        for name, value in values.items():
            _settle(cas, made, name, value, known)
    return cas


def _settle(cas: Cas, made: Structure, name: str, value: str, ranges: dict[str, str] | None) -> None:
    """A feature of an element: a reference, a number, or words."""
    if name in ("begin", "end") and value.isdigit():
        made.values[name] = int(value)
        return
    if name == "sofa" and value.isdigit():
        made.refs[name] = [int(value)]
        return
    known = ranges.get(name) if ranges else None
    if known in _PRIMITIVES or not _NUMBERS.fullmatch(value):
        if known is None or known in _PRIMITIVES:
            made.values[name] = value
        return
    numbers = [int(one) for one in value.split()]
    there = all(key in cas.structures for key in numbers)
    if there and (known is not None or name in _REFERENCES or _are_links(cas, numbers)):
        made.refs[name] = numbers
    elif known is None:
        made.values[name] = value


def _are_links(cas: Cas, keys: list[int]) -> bool:
    return all(cas.structures[key].type.endswith(("Link", "LinkType")) for key in keys)


@lru_cache(1024)
def _type(tag: str) -> str:
    """`{http:///webanno/custom.ecore}Span` as `webanno.custom.Span`."""
    space, _, name = tag.removeprefix("{").rpartition("}")
    package = space.removeprefix("http:///").removesuffix(".ecore").replace("/", ".")
    return name if package in ("", "uima.noNamespace", "noNamespace") else f"{package}.{name}"


def _ranges(path: Path) -> dict[str, dict[str, str]]:
    """The features of every type with their ranges, those of the types that it extends as well; empty without a type system."""
    for folder in (path.parent, path.parent.parent):
        if found := _type_system_of(folder, folder.stat().st_mtime_ns):
            return _ranges_of(found, found.stat().st_mtime_ns)
    return {}


@lru_cache(16)
def _type_system_of(folder: Path, _changed: int) -> Path | None:
    """The type system in a folder; asked once for many files, and again when the folder has changed."""
    return next((p for p in sorted(folder.glob("*.xml")) if "typesystem" in p.name.lower()), None)


@lru_cache(4)
def _ranges_of(path: Path, _changed: int) -> dict[str, dict[str, str]]:
    parents: dict[str, str] = {}
    own: dict[str, dict[str, str]] = {}
    for one in xmls.parse(content_of(path)).iter(f"{{{_TYPES}}}typeDescription"):
        name = _word(one, "name")
        parents[name] = _word(one, "supertypeName")
        own[name] = {_word(f, "name"): _word(f, "rangeTypeName") for f in one.iter(f"{{{_TYPES}}}featureDescription")}
    return {name: _inherited(name, own, parents) for name in own}


def _inherited(name: str, own: dict[str, dict[str, str]], parents: dict[str, str]) -> dict[str, str]:
    found: dict[str, str] = {}
    seen: set[str] = set()
    while name in own and name not in seen:
        seen.add(name)
        found = own[name] | found
        name = parents[name]
    return found


def _word(element: ET.Element, name: str) -> str:
    return (element.findtext(f"{{{_TYPES}}}{name}") or "").strip()


# --- writing ------------------------------------------------------------------------------------------------


def fit(record: Record, names: Names, tally: Tally) -> Record:
    """The record without what XML forbids."""
    return xmls.fit(record, names, tally)


def write_folder(records: Iterable[Record], names: Names, folder: Path) -> Iterator[Record]:
    """A file for each record in the folder of its coder, the type system above them."""
    places = Places(folder, names)
    book = names.codebook
    used = {feature(kind.name): kind.name for label in (book.labels if book else ()) for kind in label.attributes}
    for record in records:
        cas = cas_of(record, names)
        used |= {name: "" for one in cas.structures.values() if one.type == SPAN for name in one.values}
        place = places.of(record)
        place.with_name(f"{place.name}.xmi").write_bytes(_dumped(cas).encode())
        yield record
    (folder / _TYPE_SYSTEM).write_bytes(
        _type_system({name: "" for name in used if name not in ("begin", "end")}).encode()
    )


def _dumped(cas: Cas) -> str:
    spaces: dict[str, str] = {}
    lines: list[str] = []
    for one in cas.structures.values():
        package, _, name = one.type.rpartition(".")
        prefix = spaces.setdefault(package, package.rpartition(".")[2])
        given: dict[str, Any] = {f: keys[0] for f, keys in one.refs.items()} | one.values
        told = "".join(f' {f}="{value if isinstance(value, int) else quoted(value)}"' for f, value in given.items())
        lines.append(f'<{prefix}:{name} xmi:id="{one.id}"{told}/>')
    view = cas.views[0]
    declared = "".join(
        f' xmlns:{prefix}="http:///{package.replace(".", "/")}.ecore"' for package, prefix in spaces.items()
    )
    return "\n".join(
        ['<?xml version="1.0" encoding="UTF-8"?>', f'<xmi:XMI xmlns:xmi="{_XMI}" xmlns:cas="{_CAS}"{declared} xmi:version="2.0">',
         '<cas:NULL xmi:id="0"/>', *lines,
         f'<cas:Sofa xmi:id="1" sofaNum="1" sofaID="{view.name}" mimeType="text/plain" sofaString="{quoted(view.text)}"/>',
         f'<cas:View sofa="1" members="{" ".join(map(str, cas.structures))}"/>', "</xmi:XMI>", ""]
    )  # fmt: skip


def _type_system(attributes: dict[str, str]) -> str:
    rows = ['<?xml version="1.0" encoding="UTF-8"?>', f'<typeSystemDescription xmlns="{_TYPES}">', "<types>"]
    for name, (parent, features) in types(attributes).items():
        rows.append(
            f"<typeDescription><name>{name}</name><description/><supertypeName>{parent}</supertypeName><features>"
        )
        rows += [f"<featureDescription><name>{f}</name><description/><rangeTypeName>{kind}</rangeTypeName></featureDescription>"
                 for f, kind in features.items()]  # fmt: skip
        rows.append("</features></typeDescription>")
    return "\n".join([*rows, "</types>", "</typeSystemDescription>", ""])
