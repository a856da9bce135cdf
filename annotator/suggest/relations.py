"""Parses by Universal Dependencies in the relations that the rules know, which are those of the English pipelines.

Pipelines for French, Spanish, Portuguese, Dutch and others hang a preposition from its noun; the English ones hang the noun from its
preposition. With that turned round and some names changed, the same rules read all of them, and a language is a file of words.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

_NAMES = {
    "acl:relcl": "relcl", "aux:pass": "auxpass", "aux:tense": "aux", "csubj:pass": "csubj", "flat:name": "compound", "iobj": "dative",
    "nsubj:pass": "nsubjpass", "obj": "dobj", "obl:arg": "obl", "obl:mod": "obl",
}  # fmt: skip
_AGENT = "obl:agent"


def are_universal(pipeline: Language) -> bool:
    """Does the parser of a pipeline name relations by Universal Dependencies?"""
    parser: Any = pipeline.get_pipe("parser")
    labels = set(parser.labels)
    return "case" in labels and "obj" in labels


def known(doc: Doc) -> Doc:
    """The same parse in the relations that the rules know."""
    heads, names = [token.head.i for token in doc], [token.dep_ for token in doc]
    for token in doc:
        case = next((child for child in token.children if child.dep_ == "case"), None)
        if case is not None:
            heads[case.i] = case.i if token.head.i == token.i else token.head.i
            names[case.i] = "ROOT" if token.head.i == token.i else "agent" if token.dep_ == _AGENT else "prep"
            heads[token.i], names[token.i] = case.i, "pobj"
    _set(doc, heads, [_NAMES.get(name, name) for name in names])
    return doc


def _set(doc: Doc, heads: list[int], names: list[str]) -> None:
    values: Any = doc.to_array(["HEAD", "DEP"])
    for at, (head, name) in enumerate(zip(heads, names, strict=True)):
        values[at, 0] = (head - at) % 2**64  # spaCy's arrays hold no sign
        values[at, 1] = doc.vocab.strings.add(name)
    doc.from_array(["HEAD", "DEP"], values)
