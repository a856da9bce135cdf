"""A project as rows and as spaCy documents, for notebooks and scripts.

Rows are plain dicts of plain values, so that `pandas.DataFrame(rows)` and `polars.DataFrame(rows)`
take them as they are; neither library is needed here.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from annotator.domain.article import Article, Statement
from annotator.domain.model import Document, Entity, Layer, Span
from annotator.services.project import Project

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

Row = dict[str, Any]


def span_rows(project: Project, layer: str | None = None) -> Iterator[Row]:
    """One row a span of every layer, or of the named one. `start` and `end` are code points, half-open."""
    names = project.coder_names()
    entities = {entity.id: entity.name for entity in project.store.read(Entity)}
    for document, chosen, article in _articles(project, layer):
        for span in sorted(article.spans, key=lambda s: (s.start, -s.size, s.id)):
            yield _head(document, chosen, names) | {
                "span": span.id,
                "label": article.codebook.label(span.label).name,
                "start": span.start,
                "end": span.end,
                "fragments": len(span.fragments),
                "text": span.quote(article.text),
                "entity": entities.get(span.entity_id or "", ""),
                "note": span.note,
                **{f"attribute_{name}": value for name, value in span.attributes},
            }


def statement_rows(project: Project, layer: str | None = None) -> Iterator[Row]:
    """One row a statement: the claim, each role's words joined by " | ", and the claim it is said within."""
    names = project.coder_names()
    for document, chosen, article in _articles(project, layer):
        claims = (article.claim_at(n) for n in range(article.claim_count))
        for statement in (article.statement(claim) for claim in claims if claim):
            yield _head(document, chosen, names) | _statement(article, statement)


def _statement(article: Article, statement: Statement) -> Row:
    roles = article.codebook.label(statement.claim.label).roles
    words = {role.name: " | ".join(s.quote(article.text) for s in statement.filling(role.name)) for role in roles}
    return {
        "number": statement.number,
        "claim": statement.claim.quote(article.text),
        "start": statement.claim.start,
        "end": statement.claim.end,
        "within": statement.outer[0].id if statement.outer else "",
        "span": statement.claim.id,
        **words,
        **{f"attribute_{name}": value for name, value in statement.claim.attributes},
    }


def docs(project: Project, nlp: Language | None = None, layer: str | None = None) -> Iterator[Doc]:
    """Every layer as a spaCy `Doc`: spans in `doc.spans["annotator"]`, their ids in `span_id`.

    Fragments become spans of their own with the same id; ends inside a token widen to it.
    Without `nlp` the text is only tokenised. `doc.user_data` names document, layer and coder.
    Raises ImportError where spaCy is not installed (extra `nlp`).
    """
    if nlp is None:
        import spacy  # noqa: PLC0415  a second that only this pays

        nlp = spacy.blank("en")
    names = project.coder_names()
    for document, chosen, article in _articles(project, layer):
        doc = nlp(article.text)
        doc.user_data |= _head(document, chosen, names)
        doc.spans["annotator"] = [
            found
            for span in sorted(article.spans, key=lambda s: (s.start, s.id))
            for found in _doc_spans(doc, span, article.codebook.label(span.label).name)
        ]
        yield doc


def _doc_spans(doc: Doc, span: Span, label: str) -> Iterator[Any]:
    for start, end in sorted(span.fragments):
        found = doc.char_span(start, end, label=label, span_id=span.id, alignment_mode="expand")
        if found is not None:
            yield found


def _articles(project: Project, name: str | None) -> Iterator[tuple[Document, Layer, Article]]:
    for document in project.documents():
        for layer in project.layers(document.id):
            if name is None or layer.name == name:
                yield document, layer, project.article(document.id, layer)


def _head(document: Document, layer: Layer, names: dict[str, str]) -> Row:
    return {
        "document": document.id,
        "title": document.title,
        "outlet": document.outlet,
        "published": document.published,
        "layer": layer.name,
        "coder": names.get(layer.coder_id, ""),
        "status": layer.status,
    }
