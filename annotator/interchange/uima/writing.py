"""From a record to a CAS."""

from __future__ import annotations

from itertools import count

from annotator.domain.exchange import Record
from annotator.domain.text import Utf16
from annotator.interchange import Names
from annotator.interchange.carrying import METADATA
from annotator.interchange.tags import Tag, links, said, tags
from annotator.interchange.uima.cas import ARTICLE, DOCUMENT, RELATION, SPAN, Cas, Structure, View
from annotator.interchange.uima.features import feature


def cas_of(record: Record, names: Names) -> Cas:
    """A record as a CAS of one view, whose text has the number 1."""
    made = Cas([View(1, "_InitialView", record.text)])
    units, numbers = Utf16(record.text), count(2)

    def add(kind: str, values: dict[str, object], **refs: int) -> int:
        key = next(numbers)
        made.structures[key] = Structure(key, kind, values, {name: [other] for name, other in refs.items()})
        return key

    document, layer = record.document, record.layer
    language = document.language or "x-unspecified"
    add(DOCUMENT, {"begin": 0, "end": units.to(len(record.text)), "language": language, "documentTitle": document.title,
                   "documentId": document.id}, sofa=1)  # fmt: skip
    about: dict[str, object] = {name: value for name in ("title", *METADATA) if (value := getattr(document, name))}
    if layer:
        about |= {
            "layer": layer.name,
            "coder": names.coders.get(layer.coder_id, layer.coder_id),
            "status": layer.status,
        }
    add(ARTICLE, about)
    keys: dict[str, int] = {}
    places: dict[str, dict[str, object]] = {}
    for tag in tags(record, names):
        places[tag.id] = {"begin": units.to(tag.start), "end": units.to(tag.end)}
        keys[tag.id] = add(SPAN, places[tag.id] | _features(tag, units), sofa=1)
    for link in links(record):
        add(
            RELATION,
            places[link.child] | {"label": link.type},
            sofa=1,
            Governor=keys[link.head],
            Dependent=keys[link.child],
        )
    return made


def _features(tag: Tag, units: Utf16) -> dict[str, object]:
    found: dict[str, object] = {"label": tag.label}
    if len(tag.fragments) > 1:
        found["fragments"] = " ".join(f"{units.to(a)}-{units.to(b)}" for a, b in tag.fragments)
    if tag.note:
        found["note"] = tag.note
    if tag.entity:
        known = {"entity": tag.entity.name, "entityType": tag.entity.type, "QID": tag.entity.qid}
        found |= {name: value for name, value in known.items() if value}
    return found | {feature(name): said(value) for name, value in tag.attributes.items()}
