"""Attributions as suggestions: stretches of the text instead of numbers of tokens, labels and attributes of a codebook."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from annotator.domain.codebook import Label, Role
from annotator.domain.model import Attributes, Fragment, attributes
from annotator.domain.suggestion import Part, Suggestion
from annotator.suggest import confidence
from annotator.suggest.attribution import complements, within
from annotator.suggest.attribution.page import QUOTES, Attribution, Contents, Page, Tokens
from annotator.suggest.lexicon import Lexicon
from annotator.suggest.sheet import Sheet

if TYPE_CHECKING:
    from spacy.tokens import Doc

_DEMANDING = frozenset((complements.INFINITIVE, complements.PREPOSITION))
_OPEN = ",;:"  # what a stretch does not end with
_PAIRS = (("“", "”"), ("„", "“"), ("«", "»"), ("»", "«"), ('"', '"'))
_STRIPPED = "".join(one for one in QUOTES if len(one) == 1) + "'‘’` \t\r\n\u00a0"


def suggestions(sheet: Sheet, found: Sequence[Attribution], maker: str) -> list[Suggestion]:
    """What was found in a parsed text (which is the article's, character by character), for its codebook; empty where that has no
    label of claims. What lies in a silent zone is left out."""
    label = sheet.claim
    if label is None:
        return []
    among = Contents(found)
    made = (_suggestion(sheet, one, among, label, maker) for one in found)
    return [one for one in made if one is not None and not sheet.is_silent(one.start, one.end)]


def _suggestion(sheet: Sheet, one: Attribution, among: Contents, label: Label, maker: str) -> Suggestion | None:
    page = sheet.page
    pieces = sheet.past_datelines(fragments(page.doc, one.content))
    if not pieces:
        return None
    parts = [Part(label.id, pieces, attributes=_attributes(page, one, label, sheet.words))]
    for name, tokens in (("source", one.source), ("cue", one.cue)):
        role, there = _role(sheet, label, name), sheet.past_datelines(fragments(page.doc, tokens))
        bears = sheet.label_of(role) if role is not None else None
        if role is not None and bears is not None and there:
            parts.append(Part(bears.id, there, role.name, name=sheet.cast.who(tokens) if name == "source" else ""))
    sure = one.sure if one.sure is not None else confidence.of(page, one, among, sheet.words)
    return Suggestion(
        document_id=sheet.request.document_id, maker=maker, rule=one.rule, confidence=sure, parts=tuple(parts)
    )


def _role(sheet: Sheet, label: Label, name: str) -> Role | None:
    """The role of that name; else the first one that somebody (source) or a line under words (cue) fills."""
    fitting = (role for role in label.roles if (bears := sheet.label_of(role)) is not None and _fills(bears, name))
    return label.role(name) or next(fitting, None)


def _fills(label: Label, name: str) -> bool:
    return label.names_actor if name == "source" else label.form == "line"


def fragments(doc: Doc, tokens: Tokens) -> tuple[Fragment, ...]:
    """The stretches of text that tokens cover, without white space and quotation marks at their ends, but for a mark that ends what begins
    within: “the plan as ‘a blow’”. Code points, half-open."""
    found: list[Fragment] = []
    for first, last in _runs(sorted(tokens)):
        start, end = doc[first].idx, doc[last].idx + len(doc[last])
        said = doc[first : last + 1].text
        a, b = start + len(said) - len(said.lstrip(_STRIPPED)), end - len(said) + len(said.rstrip(_STRIPPED + _OPEN))
        if a < b and any(letter.isalnum() for letter in said[a - start : b - start]):
            around = doc[max(0, first - 1) : last + 2]
            found.append(_closed(around.text, around.start_char, a, b))
    return tuple(found)


def _closed(said: str, at: int, start: int, end: int) -> Fragment:
    """A stretch with the mark that ends, or begins, a quotation of which it has the other one; `said` begins `at` a place before it."""
    inside, before, behind = (
        said[start - at : end - at],
        said[start - at - 1 : start - at],
        said[end - at : end - at + 1],
    )
    for mark, partner in _PAIRS:
        opened, ended = inside.count(mark), inside.count(partner)
        if opened % 2 if mark == partner else opened != ended:
            if behind == partner and opened >= ended:
                return start, end + 1
            if before == mark and ended >= opened:
                return start - 1, end
        elif opened and before == mark and behind == partner and inside.find(partner) <= inside.find(mark):
            return start - 1, end + 1  # “one” and “two”
    return start, end


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
    if one.rule == within.RULE:  # the marks around it are those of another speech
        quotation = "direct" if within.is_direct(page, one) else "indirect"
    told = {"stance": _stance(page, one, words), "quotation": quotation}
    known = {attribute.name: attribute.values for attribute in label.attributes}
    return attributes({name: value for name, value in told.items() if value in known.get(name, ())})


def _stance(page: Page, one: Attribution, words: Lexicon) -> str:
    tokens = [page.doc[at] for at in one.cue]
    if any(token.dep_ == "neg" for token in tokens):
        return "denies"
    lemmas = [token.lemma_.lower() for token in tokens]
    told = next((words.stances[lemma] for lemma in lemmas if lemma in words.stances), "asserts")
    demanded = one.rule in _DEMANDING or not words.hardly_demanding.intersection(lemmas)
    return told if told != "demands" or demanded else "asserts"  # “insisted that …” asserts, “insisted on …” demands
