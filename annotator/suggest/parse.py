"""Names, clauses and sentences from spaCy's parse: what hint mode offers where a pipeline is installed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from annotator.domain.hints import Candidate
from annotator.domain.text import quotations, without_stop
from annotator.suggest import pipeline

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

_NO_ACTORS = frozenset({"DATE", "TIME", "PERCENT", "MONEY", "QUANTITY", "ORDINAL", "CARDINAL"})
_CLAUSES = frozenset({"ccomp", "advcl", "relcl", "acl", "xcomp", "conj", "csubj", "parataxis"})
_SHORTEST = 3  # tokens


def candidates(text: str, start: int, end: int, language: str = "en") -> list[Candidate]:
    """The candidates of the paragraph `start:end`, offsets in the whole text; none where no pipeline is installed."""
    names = pipeline.installed(language)
    if not names:
        return []
    doc = pipeline.load(names[0])(text[start:end])
    found = [Candidate(a + start, b + start, "quotation") for a, b in quotations(text[start:end], 0, end - start)]
    found += [Candidate(a + start, b + start, kind) for a, b, kind in of_doc(doc)]
    return list(dict.fromkeys(found))


def of_doc(doc: Doc) -> Iterator[tuple[int, int, str]]:
    """Start, end and kind of every name, clause and sentence of a parsed text."""
    for entity in doc.ents:
        if entity.label_ not in _NO_ACTORS:
            yield *_place(entity), "name"
    for chunk in doc.noun_chunks if doc.has_annotation("DEP") else ():
        if chunk.root.pos_ in ("PROPN", "PRON") and chunk.root.dep_ in ("nsubj", "nsubjpass", "pobj", "dobj"):
            yield *_place(chunk), "name"
    text = doc.text  # spaCy puts it together anew whenever it is asked
    for sentence in doc.sents:
        first, last = _place(sentence)
        yield first, without_stop(text, first, last), "sentence"
        yield from ((*_clause(text, token), "clause") for token in sentence if _opens_clause(token))


def _opens_clause(token: Token) -> bool:
    return token.dep_ in _CLAUSES and token.right_edge.i - token.left_edge.i + 1 >= _SHORTEST


def _clause(text: str, token: Token) -> tuple[int, int]:
    first, last = token.left_edge.idx, token.right_edge.idx + len(token.right_edge)
    return first, max(first + 1, without_stop(text, first, last))


def _place(span: Span) -> tuple[int, int]:
    return span.start_char, span.end_char
