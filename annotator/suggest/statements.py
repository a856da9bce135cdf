"""Attributions as suggestions: stretches of the text instead of numbers of tokens, labels and attributes of a codebook."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from annotator.domain.codebook import Codebook, Label
from annotator.domain.model import Attributes, Fragment, Zone, attributes
from annotator.domain.suggestion import Part, Suggestion
from annotator.domain.zones import BOILERPLATE, BYLINE, CREDIT, DATELINE, DUPLICATE
from annotator.suggest.attribution.page import QUOTES, Attribution, Page, Tokens
from annotator.suggest.lexicon import Lexicon

if TYPE_CHECKING:
    from spacy.tokens import Doc

MAKER = "rules"
_SILENT = frozenset((BOILERPLATE, BYLINE, CREDIT, DATELINE, DUPLICATE))  # nobody says anything there, or not again
_STRIPPED = "".join(one for one in QUOTES if len(one) == 1) + "'‘’` \t\r\n\u00a0"

# How often a rule is right (claim and cue), on 150 articles of PolNeAR that the words were chosen by. The last two are guesses:
# there, a claim without a cue is none.
CONFIDENCE = {
    "say": 0.82, "according to": 0.85, "speak of": 0.57, "deny something": 0.55, "describe as": 0.47, "vow to": 0.62, "think": 0.45,
    "the claim that": 0.45, "is sure that": 0.2, "goes on": 0.4, "quotation": 0.2,
}  # fmt: skip


def suggestions(
    doc: Doc, found: Iterable[Attribution], zones: Sequence[Zone], book: Codebook, words: Lexicon, document_id: str
) -> list[Suggestion]:
    """What rules found in a parsed text (which is the article's, character by character), for a codebook; empty where that has no
    label of claims."""
    label = next(iter(book.claims), None)
    page = Page(doc)
    silent = [(zone.start, zone.end) for zone in zones if zone.kind in _SILENT]
    made = (_suggestion(page, one, label, words, document_id) for one in found) if label else ()
    return [one for one in made if one is not None and not any(a < one.end and one.start < b for a, b in silent)]


def _suggestion(page: Page, one: Attribution, label: Label, words: Lexicon, document_id: str) -> Suggestion | None:
    pieces = fragments(page.doc, one.content)
    if not pieces:
        return None
    roles = {role.name: role for role in label.roles}
    parts = [Part(label.id, pieces, attributes=_attributes(page, one, label, words))]
    for name, tokens in (("source", one.source), ("cue", one.cue)):
        there = fragments(page.doc, tokens)
        if there and name in roles:
            parts.append(Part(roles[name].accepts[0], there, name))
    return Suggestion(
        document_id=document_id, maker=MAKER, rule=one.rule, confidence=CONFIDENCE[one.rule], parts=tuple(parts)
    )


def fragments(doc: Doc, tokens: Tokens) -> tuple[Fragment, ...]:
    """The stretches of text that tokens cover, without quotation marks and white space at their ends; code points, half-open."""
    found: list[Fragment] = []
    for first, last in _runs(sorted(tokens)):
        start, end = doc[first].idx, doc[last].idx + len(doc[last])
        said = doc.text[start:end]
        a, b = start + len(said) - len(said.lstrip(_STRIPPED)), end - len(said) + len(said.rstrip(_STRIPPED))
        if a < b and any(letter.isalnum() for letter in doc.text[a:b]):
            found.append((a, b))
    return tuple(found)


def _runs(numbers: Sequence[int]) -> Iterator[tuple[int, int]]:
    """First and last of numbers that follow each other."""
    first = last = -2
    for number in numbers:
        if number != last + 1:
            if last >= 0:
                yield first, last
            first = number
        last = number
    if last >= 0:
        yield first, last


def _attributes(page: Page, one: Attribution, label: Label, words: Lexicon) -> Attributes:
    """Stance and kind of quotation, where the label has them and knows the value."""
    said = [at for at in one.content if page.is_word(at)]
    quoted = sum(page.quoted[at] for at in said)
    quotation = "direct" if quoted == len(said) else "mixed" if quoted else "indirect"
    told = {"stance": _stance(page, one, words), "quotation": quotation}
    known = {attribute.name: attribute.values for attribute in label.attributes}
    return attributes({name: value for name, value in told.items() if value in known.get(name, ())})


def _stance(page: Page, one: Attribution, words: Lexicon) -> str:
    tokens = [page.doc[at] for at in one.cue]
    if any(token.dep_ == "neg" for token in tokens):
        return "denies"
    return next(
        (words.stances[token.lemma_.lower()] for token in tokens if token.lemma_.lower() in words.stances), "asserts"
    )
