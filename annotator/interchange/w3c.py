"""W3C Web Annotation as JSON-LD: a page of annotations for each article and layer, the texts beside them.

Offsets are code points, end exclusive. A tag in the body is the label, other tags, comments and descriptions stay with the
span; annotations that link two others are relations. Where the text of a file's annotations is not to be had, a text is made
of what they quote, at its place, with spaces for the rest; that is told.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path, PurePosixPath
from typing import Any
from urllib.parse import unquote

import msgspec

from annotator.domain.exchange import Record, Rejected
from annotator.domain.model import Fragment
from annotator.interchange import Names, Source
from annotator.interchange.carrying import METADATA
from annotator.interchange.decoding import decode_beside
from annotator.interchange.draft import Draft
from annotator.interchange.folders import Places
from annotator.interchange.jsons import Object, field, objects
from annotator.interchange.source import content_of
from annotator.interchange.tags import Tag, links, said, tags

NAME = "w3c"
TITLE = "W3C Web Annotation (JSON-LD)"
SUFFIXES = (".jsonld",)
CARRIES = ("text", "metadata", "layers", "coders", "status", "spans", "nested spans", "discontinuous spans", "attributes", "relations",
           "statements", "entities", "notes", "articles without tags")  # fmt: skip

_CONTEXT = "http://www.w3.org/ns/anno.jsonld"
_WIKIDATA = "http://www.wikidata.org/entity/"
_TEXTS = "texts"
_FARTHEST = 10_000_000  # code points before a quotation that are made up of spaces
_encoder = msgspec.json.Encoder()


def sniff(head: bytes, name: str) -> bool:
    """JSON in the context of web annotations."""
    return head.lstrip()[:1] in (b"{", b"[") and b"www.w3.org/ns/anno" in head


# --- reading ------------------------------------------------------------------------------------------------


def read(source: Source) -> Iterator[Record | Rejected]:
    """A record for each text that is annotated; the page and its items, or a list of annotations, or one."""
    page: Object = {}
    texts: dict[str, list[Object]] = {}
    for _, row in objects(source):
        if isinstance(row, Rejected):
            yield row
            return
        items = _list(row.get("items") or (field(row, "first", dict, {}).get("items")))
        if row.get("type") in ("AnnotationPage", "AnnotationCollection"):
            page = row
            given = [one for one in items if isinstance(one, dict)]
        else:
            given = [row]
        for one in given:
            texts.setdefault(_source(one), []).append(one)
    linking = [one for group in texts.values() for one in group if _ends(one)]
    groups = {key: kept for key, group in texts.items() if (kept := [one for one in group if not _ends(one)])}
    if page and not groups:
        groups = {field(field(page, "about", dict, {}), "source", str, ""): []}
    for key, group in groups.items():
        try:
            yield _record(source, page, key, group, linking)
        except Rejected as rejected:
            yield rejected


def _source(one: Object) -> str:
    """The text that an annotation speaks of, as it names it."""
    for target in _list(one.get("target")):
        found = target.get("source") if isinstance(target, dict) else target
        if isinstance(target, dict) and target.get("type") == "List":
            found = next((item.get("source") for item in _list(target.get("items")) if isinstance(item, dict)), None)
        found = found.get("id") if isinstance(found, dict) else found
        if isinstance(found, str):
            return found.partition("#")[0]
    return ""


def _record(source: Source, page: Object, key: str, given: list[Object], linking: list[Object]) -> Record:
    about = field(page, "about", dict, {})
    made, selected = _text(source, key), [_selectors(one) for one in given]
    text = made if made is not None else _patched(selected)
    if made is None and not text:
        raise Rejected(
            source.name,
            None,
            "target",
            f"speaks of {key or 'a text'} that is not beside the file, and quotes nothing of it.",
        )
    if made is None:
        source.warnings.append(
            f"{source.name}: the text {key or ''} is not there; in its place stands what is quoted.".replace("  ", " ")
        )
    known = {"title": field(about, "title", str, ""), **{name: field(about, name, str, "") for name in METADATA}}
    known["url"] = known["url"] or (key if key.startswith("http") else "")
    draft = Draft(source, 1, text, **known)
    ids: dict[str, str] = {}
    for one, pieces in zip(given, selected, strict=True):
        where = field(one, "id", str, "annotation")
        if where in ids and "id" in one:
            raise draft.rejected(where, "stands there twice.")
        ids[where] = _span(draft, one, pieces, where)
    for one in linking:
        head, child = (ids.get(end, "") for end in _ends(one) or ("", ""))
        if head and child:
            draft.link(
                _label(one) or field(one, "motivation", str, "linking"),
                head,
                child,
                field(one, "id", str, "annotation"),
            )
        elif head or child or len(ids) == 0:
            draft.link(_label(one) or "linking", head, child, field(one, "id", str, "annotation"))
    creator = next((name for one in given if (name := _creator(one))), "")
    collection = field(page, "partOf", dict, {})
    coder = field(about, "coder", str, "") or creator
    layer = field(collection, "label", str, "") or creator or NAME
    if page and not field(collection, "label", str, "") and not given:
        return draft.record(None)
    return draft.record(layer, coder, field(about, "status", str, "begun"))


def _text(source: Source, key: str) -> str | None:
    """The text that is named, from beside the file: at its path, else by its name or the file's."""
    if not key and not source.path.with_suffix(".txt").is_file():
        return None
    here = source.path.parent
    name = PurePosixPath(unquote(key))
    places = [here / name, here / name.name, here / _TEXTS / name.name, source.path.with_suffix(".txt")]
    root = here.parent.resolve()
    for place in places if "://" not in key else [here / name.name, source.path.with_suffix(".txt")]:
        if place.is_file() and root in place.resolve().parents:
            return decode_beside(content_of(place))[0]
    return None


def _selectors(one: Object) -> list[tuple[int | None, int | None, str, str, str]]:
    """Where an annotation stands, piece by piece: start, end, and the words with those before and behind, as far as it tells."""
    found: list[tuple[int | None, int | None, str, str, str]] = []
    for target in _list(one.get("target")):
        items = _list(target.get("items")) if isinstance(target, dict) and target.get("type") == "List" else [target]
        for item in items:
            start = end = None
            words = ["", "", ""]
            for given in _list(item.get("selector")) if isinstance(item, dict) else []:
                if not isinstance(given, dict):
                    continue
                if given.get("type") == "TextPositionSelector":
                    start, end = given.get("start"), given.get("end")
                elif given.get("type") == "TextQuoteSelector":
                    words = [field(given, name, str, "") for name in ("exact", "prefix", "suffix")]
            if start is not None or words[0]:
                found.append((start, end, words[0], words[1], words[2]))
    return found


def _patched(selected: list[list[tuple[int | None, int | None, str, str, str]]]) -> str:
    """A text of what is quoted: at its place where that is told, else one quotation after the other."""
    signs: list[str] = []
    loose: list[str] = []
    for start, end, exact, prefix, suffix in (piece for pieces in selected for piece in pieces):
        far = max((place for place in (start, end) if isinstance(place, int)), default=0) > _FARTHEST
        if not isinstance(start, int) or start < 0 or far:
            loose.append(f"{prefix}{exact}{suffix}")
            continue
        length = max(end - start if isinstance(end, int) and not exact else len(exact), 0)
        signs += [" "] * (start + length - len(signs))
        signs[start : start + length] = exact or signs[start : start + length]
    return "\n".join([*(["".join(signs)] if signs else []), *dict.fromkeys(loose)])


def _span(draft: Draft, one: Object, selected: list[tuple[int | None, int | None, str, str, str]], where: str) -> str:
    pieces = [piece for given in selected for piece in _place(draft, given, where)]
    if not pieces:
        raise draft.rejected(where, "has no selector that tells a place.")
    bodies = [body for body in _list(one.get("body")) if isinstance(body, dict)]
    plain = [body for body in _list(one.get("body")) if isinstance(body, str)]
    found: dict[str, list[str]] = {}
    for body in bodies:
        purpose = next(
            (p for p in _list(body.get("purpose") or one.get("motivation")) if isinstance(p, str)), "commenting"
        )
        found.setdefault(purpose, []).append(field(body, "value", str, "") or field(body, "source", str, ""))
    known = field(one, "annotator", dict, {})
    attributes = dict(field(known, "attributes", dict, {}))
    if len(found.get("tagging", [])) > 1:
        attributes["tags"] = "; ".join(found["tagging"][1:])
    who = field(known, "entity", dict, {})
    entity = draft.entity(who["name"], type=who.get("type", ""), qid=who.get("qid", "")) if who.get("name") else None
    note = "\n".join([*(word for purpose in ("commenting", "describing", "replying") for word in found.get(purpose, [])
                        if not (known and purpose == "describing")), *plain])  # fmt: skip
    label = _label(one) or field(one, "motivation", str, "") or "annotation"
    return draft.span(
        label, pieces, where, attributes=attributes, note=note, entity=entity, created=field(one, "created", str, "")
    )


def _place(draft: Draft, given: tuple[int | None, int | None, str, str, str], where: str) -> list[Fragment]:
    """A piece: by its position, where the words stand there; else where the words stand."""
    start, end, exact, prefix, suffix = given
    text = draft.text
    if isinstance(start, int) and isinstance(end, int):
        if not exact or (text[start:end] == exact and end <= len(text)):
            return [(start, end)]
        if text[start : start + len(exact)] == exact:
            draft.source.warnings.append(
                f"{draft.source.name}: {where}: its end is told at {end}; its words end at {start + len(exact)}."
            )
            return [(start, start + len(exact))]
    at = text.find(prefix + exact + suffix) if exact else -1
    if at >= 0:
        at += len(prefix)
    elif exact:
        at = text.find(exact)
    if at >= 0:
        if isinstance(start, int):
            draft.source.warnings.append(
                f"{draft.source.name}: {where}: its words stand not at {start}, but at {at}; taken from there."
            )
        return [(at, at + len(exact))]
    return list(draft.quoted([(start, end)], exact, where))


def _label(one: Object) -> str:
    for body in _list(one.get("body")):
        if isinstance(body, dict) and "tagging" in _list(body.get("purpose")) and field(body, "value", str, "").strip():
            return str(body["value"])
    return ""


def _ends(one: Object) -> tuple[str, str] | None:
    """The two annotations that a link ties."""
    targets = _list(one.get("target"))
    keys = [
        target if isinstance(target, str) else target.get("id") if isinstance(target, dict) else None
        for target in targets
    ]
    linking = "linking" in _list(one.get("motivation"))
    return (keys[0], keys[1]) if linking and len(keys) == 2 and all(isinstance(key, str) for key in keys) else None  # type: ignore[return-value]


def _creator(one: Object) -> str:
    found = one.get("creator")
    return found if isinstance(found, str) else field(found, "name", str, "") if isinstance(found, dict) else ""


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [] if value is None else [value]


# --- writing ------------------------------------------------------------------------------------------------


def write_folder(records: Iterable[Record], names: Names, folder: Path) -> Iterator[Record]:
    """A page for each record in the folder of its coder; the texts in a folder of their own."""
    places = Places(folder, names)
    (folder / _TEXTS).mkdir()
    for record in records:
        place = places.of(record)
        text = folder / _TEXTS / f"{place.name}.txt"
        if not text.exists():
            text.write_bytes(record.text.encode())
        depth = "../" if record.layer else ""
        page = _page(record, names, f"{depth}{_TEXTS}/{text.name}")
        place.with_name(f"{place.name}.jsonld").write_bytes(msgspec.json.format(_encoder.encode(page), indent=1))
        yield record


def _page(record: Record, names: Names, source: str) -> Object:
    document, layer = record.document, record.layer
    about: Object = {
        "source": source,
        **{name: value for name in ("title", *METADATA) if (value := getattr(document, name))},
    }
    page: Object = {"@context": _CONTEXT, "id": f"urn:uuid:{document.id}", "type": "AnnotationPage"}
    coder = ""
    if layer:
        coder = names.coders.get(layer.coder_id, layer.coder_id)
        page["partOf"] = {"id": f"urn:uuid:{layer.id}", "type": "AnnotationCollection", "label": layer.name}
        about |= {"coder": coder, "status": layer.status}
    items = [_annotation(tag, record.text, source, coder) for tag in tags(record, names)]
    items += [
        {"id": f"#{link.id}", "type": "Annotation", "motivation": "linking", "creator": {"type": "Person", "name": coder},
         "body": [{"type": "TextualBody", "value": link.type, "purpose": "tagging"}], "target": [{"id": f"#{link.head}"}, {"id": f"#{link.child}"}]}
        for link in links(record)
    ]  # fmt: skip
    return page | {"about": about, "items": items}


def _annotation(tag: Tag, text: str, source: str, coder: str) -> Object:
    body: list[Object] = [{"type": "TextualBody", "value": tag.label, "purpose": "tagging"}]
    if tag.note:
        body.append({"type": "TextualBody", "value": tag.note, "purpose": "commenting"})
    body += [
        {"type": "TextualBody", "value": f"{name}: {said(value)}", "purpose": "describing"}
        for name, value in tag.attributes.items()
    ]
    known: Object = {"attributes": tag.attributes} if tag.attributes else {}
    if tag.entity:
        entity = tag.entity
        known["entity"] = {key: value for key in ("name", "type", "qid") if (value := getattr(entity, key))}
        if entity.qid:
            body.append({"type": "SpecificResource", "purpose": "identifying", "source": f"{_WIKIDATA}{entity.qid}"})
    pieces = [{"source": source, "selector": _selector(text, *piece)} for piece in tag.fragments]
    made: Object = {"id": f"#{tag.id}", "type": "Annotation", "motivation": "tagging", "body": body,
                    "target": pieces[0] if len(pieces) == 1 else {"type": "List", "items": pieces}}  # fmt: skip
    made |= {"creator": {"type": "Person", "name": coder}} if coder else {}
    made |= {"created": tag.created} if tag.created else {}
    return made | {"annotator": known}


def _selector(text: str, start: int, end: int) -> list[Object]:
    around = {"prefix": text[max(start - 20, 0) : start], "suffix": text[end : end + 20]}
    return [
        {"type": "TextQuoteSelector", "exact": text[start:end], **around},
        {"type": "TextPositionSelector", "start": start, "end": end},
    ]
