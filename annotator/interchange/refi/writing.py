"""Records to a REFI-QDA project."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from tempfile import TemporaryFile
from typing import IO, BinaryIO
from zipfile import ZIP_DEFLATED, ZipFile

from annotator.domain.codebook import Label
from annotator.domain.exchange import Record
from annotator.domain.model import Entity
from annotator.interchange import Names, xmls
from annotator.interchange.carrying import METADATA, Tally
from annotator.interchange.folders import folder
from annotator.interchange.refi.codes import label_codes, value_guid
from annotator.interchange.refi.words import INTERNAL, LAYERS, ORIGIN, PROJECT, guid
from annotator.interchange.tags import Tag, links, said, tags
from annotator.interchange.xmls import quoted

_NAME = 80  # characters of a selection's name
_TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)?")


def fit(record: Record, names: Names, tally: Tally) -> Record:
    """The record without what XML forbids."""
    return xmls.fit(record, names, tally, whose=False)  # users are called by escaped names


def write(records: Iterable[Record], names: Names, out: BinaryIO) -> Iterator[Record]:
    """Texts go into the archive one by one; what is said of them waits in files until all that stands before it is known."""
    with ExitStack() as stack:
        archive = stack.enter_context(ZipFile(out, "w", ZIP_DEFLATED))
        sources, linked = (stack.enter_context(TemporaryFile("w+", encoding="utf-8", newline="")) for _ in range(2))
        project = _Project(archive, sources, linked, names)
        for record in records:
            project.take(record)
            yield record
        project.end()


class _Project:
    """A project in the making."""

    def __init__(self, archive: ZipFile, sources: IO[str], linked: IO[str], names: Names) -> None:
        self.archive, self.sources, self.linked, self.names = archive, sources, linked, names
        self.last: Record | None = None
        self.users: dict[str, str] = {}
        self.labels = {label.id: label for label in (names.codebook.labels if names.codebook else ())}
        self.attributes: dict[str, dict[str, None]] = {}
        self.actors: dict[str, tuple[Entity, list[str]]] = {}
        self.layers: list[str] = []  # of the article, also those without a tag
        self.number = 0

    def take(self, record: Record) -> None:
        """One record; those of one article come one after the other."""
        if self.last is None or self.last.document.id != record.document.id:
            self._close()
            self._open(record)
        self.last = record
        if record.layer is None:
            return
        coder = self.names.coders.get(record.layer.coder_id, record.layer.coder_id)
        name = folder(record.layer.name, coder)
        user = self.users.setdefault(name, guid("user", name))
        self.layers.append(name)
        label_of = {row.id: row.label for row in record.spans}
        keys: dict[str, str] = {}
        for tag in tags(record, self.names):
            self.number += 1
            keys[tag.id] = guid("span", f"{self.number}/{tag.id}")
            self.sources.write(self._selection(tag, keys[tag.id], user, label_of[tag.id]))
        for link in links(record):
            self.number += 1
            self.linked.write(f'<Link guid="{guid("link", f"{self.number}/{link.id}")}" name="{quoted(link.type)}" direction="OneWay" '
                              f'originGUID="{keys[link.head]}" targetGUID="{keys[link.child]}"/>\n')  # fmt: skip

    def _open(self, record: Record) -> None:
        key = guid("source", record.document.id)
        with self.archive.open(f"Sources/{key}.txt", "w") as file:
            file.write(record.text.encode())
        self.sources.write(
            f'<TextSource guid="{key}" name="{quoted(record.document.title)}" plainTextPath="{INTERNAL}{key}.txt">\n'
        )

    def _close(self) -> None:
        if self.last is not None:
            values = [
                *((name, getattr(self.last.document, name)) for name in METADATA),
                (LAYERS, " | ".join(self.layers)),
            ]
            self.layers = []
            self.sources.write("".join(_value(name, value) for name, value in values if value) + "</TextSource>\n")

    def _selection(self, tag: Tag, key: str, user: str, label_id: str) -> str:
        if label_id not in self.labels:
            self.labels[label_id] = Label(id=label_id, name=tag.label)
        given = [guid("label", label_id)]
        for name, value in tag.attributes.items():
            self.attributes.setdefault(name, {})[said(value)] = None
            given.append(value_guid(name, said(value)))
        if tag.entity:
            self.actors.setdefault(tag.entity.id, (tag.entity, []))[1].append(key)
        made = f' creationDateTime="{tag.created}"' if _TIME.fullmatch(tag.created) else ""
        note = f"<Description>{quoted(tag.note)}</Description>" if tag.note else ""
        coded = "".join(f'<Coding guid="{guid("coding", f"{key}/{n}")}" creatingUser="{user}"><CodeRef targetGUID="{code}"/></Coding>'
                        for n, code in enumerate(given))  # fmt: skip
        return (f'<PlainTextSelection guid="{key}" name="{quoted(tag.text[:_NAME])}" startPosition="{tag.start}" endPosition="{tag.end}" '
                f'creatingUser="{user}"{made}>{note}{coded}</PlainTextSelection>\n')  # fmt: skip

    def end(self) -> None:
        """The project itself, now that all is known."""
        self._close()
        with self.archive.open("project.qde", "w", force_zip64=True) as file:
            for piece in self._pieces():
                file.write(piece.encode())

    def _pieces(self) -> Iterator[str]:
        title = self.names.codebook.name if self.names.codebook else ORIGIN
        yield f'<?xml version="1.0" encoding="UTF-8"?>\n<Project xmlns="{PROJECT}" name="{quoted(title)}" origin="{ORIGIN}">\n'
        if self.users:
            yield (
                "<Users>"
                + "".join(f'<User guid="{key}" name="{quoted(name)}"/>' for name, key in self.users.items())
                + "</Users>\n"
            )
        coded = "\n".join(label_codes(tuple(self.labels.values()), self.attributes))
        if coded:
            yield f"<CodeBook><Codes>\n{coded}\n</Codes></CodeBook>\n"
        yield "<Variables>" + "".join(f'<Variable guid="{guid("variable", name)}" name="{name}" typeOfVariable="Text"/>'
                                      for name in (*METADATA, LAYERS, "type", "QID")) + "</Variables>\n"  # fmt: skip
        if self.actors:
            yield "<Cases>\n" + "".join(_case(*one) for one in self.actors.values()) + "</Cases>\n"
        if self.last is not None:
            yield "<Sources>\n"
            yield from _again(self.sources)
            yield "</Sources>\n"
        if self.linked.tell():
            yield "<Links>\n"
            yield from _again(self.linked)
            yield "</Links>\n"
        yield "</Project>\n"


def _again(file: IO[str]) -> Iterator[str]:
    file.seek(0)
    while piece := file.read(1 << 20):
        yield piece


def _value(name: str, value: str) -> str:
    return f'<VariableValue><VariableRef targetGUID="{guid("variable", name)}"/><TextValue>{quoted(value)}</TextValue></VariableValue>'


def _case(entity: Entity, keys: list[str]) -> str:
    known = "".join(_value(name, value) for name, value in (("type", entity.type), ("QID", entity.qid)) if value)
    refs = "".join(f'<SelectionRef targetGUID="{key}"/>' for key in keys)
    return f'<Case guid="{guid("case", entity.id)}" name="{quoted(xmls.allowed(entity.name))}">{known}{refs}</Case>\n'
