"""REFI-QDA's codes and our codebook: read from a project or a codebook file (.qdc), and written to the latter."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree as ET
from zipfile import BadZipFile, ZipFile, is_zipfile

from annotator.domain.change import Refusal
from annotator.domain.codebook import Codebook, Label, slug
from annotator.interchange import xmls
from annotator.interchange.refi.words import ATTRIBUTES, CODEBOOK, ORIGIN, guid
from annotator.interchange.xmls import local, quoted

_COLOUR = re.compile(r"#[0-9A-Fa-f]{6}")


class Code(NamedTuple):
    """A code with those that stand over it, the highest first."""

    guid: str
    name: str
    description: str
    colour: str
    codable: bool
    above: tuple[str, ...]


def codes(root: ET.Element) -> Iterator[Code]:
    """Every code of a project or a codebook, parents before their children."""
    for element in root.iter():
        if local(element.tag) == "Codes":
            for child in element:
                yield from _code(child, ())


def _code(element: ET.Element, above: tuple[str, ...]) -> Iterator[Code]:
    if local(element.tag) != "Code":
        return
    told = next((one.text or "" for one in element if local(one.tag) == "Description"), "")
    made = Code(element.get("guid", "").strip("{}").lower(), element.get("name", ""), told, element.get("color", ""),
                element.get("isCodable", "true") == "true", above)  # fmt: skip
    yield made
    for child in element:
        yield from _code(child, (*above, made.name))


def named(found: list[Code]) -> dict[str, str]:
    """What every code is called here, by its number: its name, with those above it where another code has that name, too."""
    times: dict[str, int] = {}
    for code in found:
        times[code.name.strip()] = times.get(code.name.strip(), 0) + 1
    told = {
        code.guid: "/".join((*code.above, code.name)) if times[code.name.strip()] > 1 else code.name for code in found
    }
    return {key: name if name.strip() else "code" for key, name in told.items()}


def read_codebook(path: Path) -> Codebook:
    """The codes of a file as a codebook: a label each. Raises `Refusal`."""
    try:
        root = xmls.parse(_content(path))
    except (ValueError, OSError, BadZipFile) as error:
        raise Refusal(f"{path}: {error}.") from error
    found = [code for code in codes(root) if ATTRIBUTES not in (*code.above, code.name)]
    if not found:
        raise Refusal(f"{path}: there are no codes in it.")
    names = named(found)
    ids: dict[str, str] = {}
    for code in found:
        key = slug(names[code.guid])
        ids[code.guid] = key if key not in ids.values() else f"{key}-{code.guid[:8]}"
    by_name = {(*code.above, code.name): ids[code.guid] for code in found}
    labels = [Label(id=ids[code.guid], name=names[code.guid], definition=code.description, parent=by_name.get(code.above, ""),
                    colour=code.colour.lower() if _COLOUR.fullmatch(code.colour) else "") for code in found]  # fmt: skip
    return Codebook(name=path.stem, labels=tuple(labels))


def _content(path: Path) -> bytes:
    if not is_zipfile(path):
        return path.read_bytes()
    with ZipFile(path) as archive:
        name = next((one for one in archive.namelist() if one.lower().endswith(".qde")), None)
        if name is None:
            raise ValueError("there is no project in the archive")
        return archive.read(name)


def write_codebook(book: Codebook) -> bytes:
    """A codebook as a file of codes."""
    rows = ['<?xml version="1.0" encoding="UTF-8"?>', f'<CodeBook xmlns="{CODEBOOK}" origin="{ORIGIN}">', "<Codes>",
            *label_codes(book.labels, {}), "</Codes>", "</CodeBook>", ""]  # fmt: skip
    return "\n".join(rows).encode()


def label_codes(labels: tuple[Label, ...], attributes: Mapping[str, Mapping[str, None]]) -> Iterator[str]:
    """Code elements: labels below their parents, and the values of attributes below these."""
    known = {label.id for label in labels}

    def below(parent: str) -> Iterator[str]:
        for label in labels:
            if (label.parent if label.parent in known else "") == parent:
                yield _open(guid("label", label.id), label.name, codable=True, colour=label.colour)
                yield f"<Description>{quoted(xmls.allowed(label.definition))}</Description>" if label.definition else ""
                yield from below(label.id)
                yield "</Code>"

    yield from filter(None, below(""))
    if attributes:
        yield _open(guid("codes", ATTRIBUTES), ATTRIBUTES, codable=False)
        for name, values in attributes.items():
            yield _open(guid("attribute", name), name, codable=False)
            yield from (_open(value_guid(name, value), value, codable=True) + "</Code>" for value in values)
            yield "</Code>"
        yield "</Code>"


def value_guid(attribute: str, value: str) -> str:
    """The number of the code of an attribute's value."""
    return guid("value", f"{attribute}={value}")


def _open(key: str, name: str, *, codable: bool, colour: str = "") -> str:
    told = f' color="{colour}"' if _COLOUR.fullmatch(colour) else ""
    return f'<Code guid="{key}" name="{quoted(xmls.allowed(name))}" isCodable="{str(codable).lower()}"{told}>'
