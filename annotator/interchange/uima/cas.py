"""A CAS in memory."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

ANNOTATION, STRING = "uima.tcas.Annotation", "uima.cas.String"
DOCUMENT = "de.tudarmstadt.ukp.dkpro.core.api.metadata.type.DocumentMetaData"
ARTICLE, SPAN, RELATION = "annotator.Article", "custom.Span", "custom.Relation"


@dataclass(slots=True)
class Structure:
    """A feature structure: plain values, and the structures that it refers to by their numbers."""

    id: int
    type: str
    values: dict[str, Any] = field(default_factory=dict[str, Any])
    refs: dict[str, list[int]] = field(default_factory=dict[str, list[int]])


@dataclass(slots=True)
class View:
    """A text and what is said of it."""

    sofa: int
    name: str
    text: str


@dataclass(slots=True)
class Cas:
    """Some texts, and all feature structures by their numbers."""

    views: list[View] = field(default_factory=list[View])
    structures: dict[int, Structure] = field(default_factory=dict[int, Structure])

    def of(self, view: View) -> list[Structure]:
        """What stands at a place in a view's text, in the order of the file."""
        return [
            one for one in self.structures.values() if one.refs.get("sofa") == [view.sofa] and "begin" in one.values
        ]


def types(attributes: Mapping[str, str]) -> dict[str, tuple[str, dict[str, str]]]:
    """What we write: for every type the one that it extends, and its features with their ranges."""
    span = {"label": STRING, "fragments": STRING, "note": STRING, "entity": STRING, "entityType": STRING, "QID": STRING}
    about = dict.fromkeys(
        ("title", "outlet", "author", "published", "url", "language", "layer", "coder", "status"), STRING
    )
    return {
        DOCUMENT: ("uima.tcas.DocumentAnnotation", dict.fromkeys(("documentTitle", "documentId"), STRING)),
        ARTICLE: ("uima.cas.TOP", about),
        SPAN: (ANNOTATION, span | dict.fromkeys(attributes, STRING)),
        RELATION: (ANNOTATION, {"label": STRING, "Governor": ANNOTATION, "Dependent": ANNOTATION}),
    }
