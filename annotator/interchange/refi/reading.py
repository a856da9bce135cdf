"""REFI-QDA projects to records: one for each text and user who coded in it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import PurePosixPath
from typing import Any, NamedTuple
from xml.etree import ElementTree as ET
from zipfile import ZipFile

from annotator.domain import limits
from annotator.domain.exchange import Record, Rejected
from annotator.interchange import Source, xmls, zips
from annotator.interchange.carrying import METADATA
from annotator.interchange.decoding import decode_beside
from annotator.interchange.draft import Draft
from annotator.interchange.folders import unfoldered
from annotator.interchange.refi.codes import Code, codes, named
from annotator.interchange.refi.positions import Selection, Way, way
from annotator.interchange.refi.words import ATTRIBUTES, INTERNAL, LAYERS, ORIGIN
from annotator.interchange.xmls import local

_WITHIN = {"Representation", "Transcript", "TextDescription"}  # the text of a source that is no text itself


class _Marked(NamedTuple):
    """A selection and what is said of it by one user."""

    element: ET.Element
    label: str
    attributes: dict[str, Any]


def sniff(head: bytes, name: str) -> bool:
    """Archives of our ending."""
    return head[:2] == b"PK" and PurePosixPath(name).suffix.lower() == ".qdpx"


def read(source: Source) -> Iterator[Record | Rejected]:
    """A record for each text and user."""
    try:
        with closing(zips.opened(source.path)) as archive:
            root = _project(archive)
            if root is None:
                yield Rejected(source.name, None, "", "there is no project in the archive.")
                return
            yield from _Reading(source, archive, root).all()
    except ValueError as error:
        yield Rejected(source.name, None, "", f"{str(error).rstrip('.')}.")


def _project(archive: ZipFile) -> ET.Element | None:
    name = next((one for one in archive.namelist() if one.lower().endswith(".qde") and "/" not in one), None)
    return xmls.parse(zips.data(archive, name, limits.FILE)) if name else None


class _Reading:
    """One project."""

    def __init__(self, source: Source, archive: ZipFile, root: ET.Element) -> None:
        self.source, self.archive, self.root = source, archive, root
        self.ours = root.get("origin") == ORIGIN
        self.files = {name.lower(): name for name in archive.namelist()}
        found = list(codes(root))
        self.codes: dict[str, Code] = {code.guid: code for code in found}
        self.names = named([code for code in found if not (self.ours and ATTRIBUTES in code.above)])
        self.users = {_guid(one, "guid"): one.get("name", "") for one in root.iter() if local(one.tag) == "User"}
        self.variables = {
            _guid(one, "guid"): one.get("name", "") for one in root.iter() if local(one.tag) == "Variable"
        }
        self.actors = {ref: case for case in self._cases() for ref in case[1]}
        self.links = self._links()
        self.missing, self.lost = 0, 0

    def all(self) -> Iterator[Record | Rejected]:
        """Every text."""
        for element in _texts(self.root):
            try:
                yield from self._text(element)
            except Rejected as rejected:
                yield rejected
        if self.missing:
            self.source.warnings.append(f"{self.source.name}: {self.missing} sources have no plain text in the archive; "
                                        f"{self.lost} selections in them were left out.")  # fmt: skip

    def _text(self, element: ET.Element) -> Iterator[Record]:
        selections = [one for one in element if local(one.tag) == "PlainTextSelection"]
        found = self._content_of(element)
        if found is None:
            self.missing += 1
            self.lost += len(selections)
            return
        text, mark = found
        values = self._values(element)
        users: dict[str, list[_Marked]] = {
            self._user(name): [] for name in values.get(LAYERS, "").split(" | ") if name and self.ours
        }
        for one in selections:
            for user, marked in self._coded(one):
                users.setdefault(user, []).append(marked)
        counted = self._way(element, text, selections, mark=mark)
        known = {"title": element.get("name", "")} | {name: value for name, value in values.items() if name in METADATA}
        if not users:
            yield Draft(self.source, 1, text, **known).record(None)
        for user, given in users.items():
            yield self._record(Draft(self.source, 1, text, **known), user, given, counted)

    def _content_of(self, element: ET.Element) -> tuple[str, bool] | None:
        """The text of a source and whether its file begins with a mark; None where only a formatted file is there."""
        inside = next((one.text or "" for one in element if local(one.tag) == "PlainTextContent"), None)
        if inside is not None:
            return inside, False
        path = element.get("plainTextPath", "")
        name = self.files.get(f"sources/{path.removeprefix(INTERNAL)}".lower()) if path.startswith(INTERNAL) else None
        if name is None:
            return None
        data = zips.data(self.archive, name, limits.FILE)
        text, encoding = decode_beside(data)
        if text is None:
            raise Rejected(f"{self.source.name}/{name}", None, "", f"this is not text ({encoding}).")
        mark = not self.ours and text.startswith("\ufeff")
        return text.removeprefix("\ufeff") if mark else text, mark

    def _way(self, element: ET.Element, text: str, selections: list[ET.Element], *, mark: bool) -> Way:
        if self.ours:
            return Way(text, utf16=False, one_line_end=False, mark=False)
        given = [self._selection(one) for one in selections]
        found = way(text, given, mark=mark)
        if found.told:
            self.source.warnings.append(
                f"{self.source.name}: the positions in {element.get('name', '')!r} count {' and '.join(found.told)}; read so."
            )
        return found

    def _selection(self, one: ET.Element) -> Selection:
        try:
            return Selection(int(one.get("startPosition", "")), int(one.get("endPosition", "")), one.get("name", ""))
        except ValueError:
            raise Rejected(
                self.source.name, None, f"selection[{one.get('guid')}]", "has a position that is no number."
            ) from None

    def _coded(self, one: ET.Element) -> Iterator[tuple[str, _Marked]]:
        """What each user says of a selection: a span for each code, with the codes of attributes as its attributes."""
        usual = _guid(one, "creatingUser")
        given: dict[str, list[str]] = {}
        for coding in one:
            if local(coding.tag) == "Coding":
                target = next((_guid(ref, "targetGUID") for ref in coding if local(ref.tag) == "CodeRef"), "")
                given.setdefault(_guid(coding, "creatingUser") or usual, []).append(target)
        for user, targets in given.items():
            attributes: dict[str, Any] = {}
            labels: list[str] = []
            for target in targets:
                code = self.codes.get(target)
                if code is None:
                    raise Rejected(
                        self.source.name,
                        None,
                        f"selection[{one.get('guid')}]",
                        f"names the code {target}, which is not there.",
                    )
                if target in self.names:
                    labels.append(self.names[target])
                else:
                    attributes[code.above[-1]] = code.name
            for label in labels:
                yield user, _Marked(one, label, attributes)
        if not given:  # a place with nothing but a comment
            yield usual, _Marked(one, "comment", {})

    def _record(self, draft: Draft, user: str, given: list[_Marked], counted: Way) -> Record:
        ids: dict[str, str] = {}
        for marked in given:
            one, key = marked.element, _guid(marked.element, "guid")
            note = next((child.text or "" for child in one if local(child.tag) == "Description"), "")
            actor = self.actors.get(key)
            entity = draft.entity(actor[0], **actor[2]) if actor else None
            made = draft.span(marked.label, [counted.place(self._selection(one))], f"selection[{one.get('guid')}]",
                              attributes=marked.attributes, note=note, entity=entity)  # fmt: skip
            ids.setdefault(key, made)
        for key, head in ids.items():
            for kind, child in self.links.get(key, ()):
                if child in ids:
                    draft.link(kind, head, ids[child], "Link")
        name = self.users.get(user, "") or "refi"
        layer, coder = unfoldered(name) if self.ours else (name, name)
        return draft.record(layer, coder)

    def _user(self, name: str) -> str:
        return next((key for key, user in self.users.items() if user == name), name)

    def _values(self, element: ET.Element) -> dict[str, str]:
        found: dict[str, str] = {}
        for one in element:
            if local(one.tag) == "VariableValue":
                name = next(
                    (
                        self.variables.get(_guid(ref, "targetGUID"), "")
                        for ref in one
                        if local(ref.tag) == "VariableRef"
                    ),
                    "",
                )
                found[name] = next((ref.text or "" for ref in one if local(ref.tag) != "VariableRef"), "")
        return found

    def _cases(self) -> Iterator[tuple[str, list[str], dict[str, str]]]:
        """Actors: name, selections, what is known of them."""
        for case in self.root.iter():
            if local(case.tag) == "Case" and case.get("name"):
                refs = [_guid(one, "targetGUID") for one in case if local(one.tag) == "SelectionRef"]
                known = {key.lower(): value for key, value in self._values(case).items() if key in ("type", "QID")}
                yield case.get("name", ""), refs, known

    def _links(self) -> dict[str, list[tuple[str, str]]]:
        """Of every place that a link comes from: its name and where it leads to."""
        found: dict[str, list[tuple[str, str]]] = {}
        for one in self.root.iter():
            if local(one.tag) == "Link":
                found.setdefault(_guid(one, "originGUID"), []).append(
                    (one.get("name") or "link", _guid(one, "targetGUID"))
                )
        return found


def _texts(root: ET.Element) -> Iterator[ET.Element]:
    """The texts of all sources."""
    for sources in root:
        if local(sources.tag) == "Sources":
            for one in sources:
                if local(one.tag) == "TextSource":
                    yield one
                else:
                    yield from (child for child in one if local(child.tag) in _WITHIN)


def _guid(element: ET.Element, name: str) -> str:
    return element.get(name, "").strip("{}").lower()
