"""REFI-QDA's codes and our codebook: read from a project or a codebook file (.qdc), and written to the latter."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from contextlib import closing
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree as ET
from zipfile import is_zipfile

from annotator.domain import limits
from annotator.domain.change import Refusal
from annotator.domain.codebook import Codebook, Label, slug
from annotator.interchange import xmls, zips
from annotator.interchange.refi.words import ATTRIBUTES, CODEBOOK, ORIGIN, guid
from annotator.interchange.source import content_of
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
    """Every code of a project or a codebook, parents before their children. Raises ValueError for too many, or too deep ones."""
    count = 0
    for element in root.iter():
        if local(element.tag) == "Codes":
            for code in _below(element):
                count += 1
                if count > limits.LABELS:
                    raise ValueError(f"it has more than {limits.LABELS:,} labels")
                yield code


def _below(element: ET.Element) -> Iterator[Code]:
    waiting: list[tuple[ET.Element, tuple[str, ...]]] = [(child, ()) for child in reversed(element)]
    while waiting:
        one, above = waiting.pop()
        if local(one.tag) != "Code":
            continue
        if len(above) > limits.FAMILY:
            raise ValueError(f"a code stands under more than {limits.FAMILY} others")
        made = _code(one, above)
        yield made
        waiting += [(child, (*above, made.name)) for child in reversed(one)]


def _code(element: ET.Element, above: tuple[str, ...]) -> Code:
    told = next((one.text or "" for one in element if local(one.tag) == "Description"), "")
    return Code(element.get("guid", "").strip("{}").lower(), element.get("name", ""), told, element.get("color", ""),
                element.get("isCodable", "true") == "true", above)  # fmt: skip


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
        found = [code for code in codes(root) if ATTRIBUTES not in (*code.above, code.name)]
    except ValueError as error:
        raise Refusal(f"{path}: {error}.") from error
    except OSError as error:
        raise Refusal(f"{path}: cannot be read: {error.strerror or error}.") from error
    if not found:
        raise Refusal(f"{path}: there are no codes in it.")
    names = named(found)
    ids: dict[str, str] = {}
    taken: set[str] = set()
    for code in found:
        key = slug(names[code.guid])
        ids[code.guid] = f"{key}-{code.guid[:8]}" if key in taken else key
        taken.add(ids[code.guid])
    by_name = {(*code.above, code.name): ids[code.guid] for code in found}
    labels = [Label(id=ids[code.guid], name=names[code.guid], definition=code.description, parent=by_name.get(code.above, ""),
                    colour=code.colour.lower() if _COLOUR.fullmatch(code.colour) else "plain") for code in found]  # fmt: skip
    return Codebook(name=path.stem, labels=tuple(labels))


def _content(path: Path) -> bytes:
    """The project or codebook in a file. Raises ValueError."""
    if not is_zipfile(path):
        return content_of(path, limits.CODEBOOK)
    with closing(zips.opened(path)) as archive:
        name = next((one for one in archive.namelist() if one.lower().endswith(".qde")), None)
        if name is None:
            raise ValueError("there is no project in the archive")
        return zips.data(archive, name, limits.FILE)


def write_codebook(book: Codebook) -> bytes:
    """A codebook as a file of codes."""
    rows = ['<?xml version="1.0" encoding="UTF-8"?>', f'<CodeBook xmlns="{CODEBOOK}" origin="{ORIGIN}">', "<Codes>",
            *label_codes(book.labels, {}), "</Codes>", "</CodeBook>", ""]  # fmt: skip
    return "\n".join(rows).encode()


def label_codes(labels: tuple[Label, ...], attributes: Mapping[str, Mapping[str, None]]) -> Iterator[str]:
    """Code elements: labels below their parents, and the values of attributes below these."""
    known = {label.id for label in labels}
    under: dict[str, list[Label]] = {}
    for label in labels:
        under.setdefault(label.parent if label.parent in known else "", []).append(label)

    def below(parent: str) -> Iterator[str]:
        for label in under.get(parent, ()):
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
