"""Names in a news article: what a pipeline takes for entities, repaired by what news know of names. All places are numbers of tokens."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal, TypeAlias

from annotator.suggest.lexicon import Lexicon

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

Kind: TypeAlias = Literal["person", "organisation", "state", "group"]
_KINDS: dict[str, Kind] = {
    "PERSON": "person",
    "ORG": "organisation",
    "GPE": "state",
    "NORP": "group",
    "PER": "person",
    "LOC": "state",
}
_LONGEST = 8  # tokens of a name


@dataclass(frozen=True, slots=True)
class Name:
    """A name in the text, tokens half-open, without the title before it and the “'s” behind."""

    start: int
    end: int
    kind: Kind
    spelled: str
    titles: frozenset[str] = frozenset()  # in lower case, without full stops: “mr”, “president”

    @property
    def words(self) -> tuple[str, ...]:
        """Its words."""
        return tuple(self.spelled.split())


def find(doc: Doc, lexicon: Lexicon) -> list[Name]:
    """The names of persons, organisations, states and groups, in the order of the text."""
    found = [name for entity in doc.ents if (name := _of(doc, entity.start, entity.end, entity.label_, lexicon))]
    titled = [
        name for name in _titled(doc, lexicon) if not any(_touch(name, one) and one.kind == "person" for one in found)
    ]
    kept = [one for one in found if not any(_touch(one, name) for name in titled)]
    named = _apart([*kept, *titled])
    return _agreed(_apart([*named, *_surnames(doc, named)]))


def _apart(names: Iterable[Name]) -> list[Name]:
    """Names in the order of the text; of two that overlap the longer one."""
    taken = list[Name]()
    for name in sorted(names, key=lambda one: (one.start - one.end, one.start)):
        if not any(_touch(name, one) for one in taken):
            taken.append(name)
    return sorted(taken, key=lambda name: name.start)


def _touch(one: Name, two: Name) -> bool:
    return one.start < two.end and two.start < one.end


def _of(doc: Doc, start: int, end: int, label: str, lexicon: Lexicon) -> Name | None:
    """An entity as a name: “Islamic” with “State” behind it is one, “Mr” makes a person, an adjective (“Russian jets”) is none."""
    if label not in _KINDS or any("\n" in doc[at].text for at in range(start, end)):
        return None
    kind = _KINDS[label]
    if kind in ("group", "state"):
        longer = _further(doc, end, lexicon)
        if longer > end:
            end, kind = longer, "organisation"
    titles, start = _titles_before(doc, start, end, lexicon)
    start, end = _trimmed(doc, start, end, lexicon)
    if start >= end or (kind == "group" and doc[end - 1].pos_ == "ADJ"):
        return None
    spelled = doc[start:end].text
    if not any(word[:1].isupper() for word in spelled.split()) or spelled.startswith(("@", "http")):
        return None
    if kind == "person" and any(letter.isdigit() for letter in spelled):
        return None  # a plane, a law
    return Name(start, end, "person" if titles else kind, spelled, titles)


def _further(doc: Doc, end: int, lexicon: Lexicon) -> int:
    """The end of a name that goes on with capitals: “Islamic” “State”, “Iranian” “Foreign Ministry”."""
    at = end
    while at < len(doc) and at - end < _LONGEST and doc[at].pos_ == "PROPN" and doc[at].text[:1].isupper():
        if doc[at].ent_type_ == "PERSON" or doc[at].is_sent_start or _bare(doc[at]) in lexicon.titles:
            break
        at += 1
    return at if all(doc[one].is_alpha for one in range(end, at)) else end


def _titles_before(doc: Doc, start: int, end: int, lexicon: Lexicon) -> tuple[frozenset[str], int]:
    """The titles at the beginning of a name and before it, and where the name itself begins."""
    found = set[str]()
    while start < end - 1 and _bare(doc[start]) in lexicon.titles:
        found.add(_bare(doc[start]))
        start += 1
    before = start - len(found) - 1
    while before >= 0 and _bare(doc[before]) in lexicon.titles and doc[before].text[:1].isupper():
        found.add(_bare(doc[before]))
        before -= 1
    return frozenset(found), start


def _trimmed(doc: Doc, start: int, end: int, lexicon: Lexicon) -> tuple[int, int]:
    while start < end and (doc[start].is_punct or doc[start].is_space or doc[start].lower_ in lexicon.articles):
        start += 1
    while start < end and (doc[end - 1].is_punct or doc[end - 1].is_space or doc[end - 1].tag_ == "POS"):
        end -= 1
    return start, end


def _titled(doc: Doc, lexicon: Lexicon) -> Iterator[Name]:
    """“Mr Orlov”, whatever the pipeline takes it for."""
    at = 0
    while at < len(doc) - 1:
        if _bare(doc[at]) in lexicon.personal_titles and doc[at].text[:1].isupper() and _is_capital(doc[at + 1]):
            end = at + 1
            while end < len(doc) and end - at < _LONGEST and _is_capital(doc[end]):
                end += 1
            yield Name(at + 1, end, "person", doc[at + 1 : end].text, frozenset((_bare(doc[at]),)))
            at = end
        at += 1


def _surnames(doc: Doc, names: Iterable[Name]) -> Iterator[Name]:
    """“Hale” by itself, which a pipeline took for no name, where somebody is named in full; not “Hale Street”."""
    every = list(names)
    known = {name.words[-1] for name in every if name.kind == "person" and (len(name.words) > 1 or name.titles)}
    taken = {at for name in every for at in range(name.start, name.end)}
    for token in doc:
        if token.text in known and token.pos_ == "PROPN" and token.i not in taken:
            beside = (at for at in (token.i - 1, token.i + 1) if 0 <= at < len(doc))
            if not any(doc[at].pos_ == "PROPN" and doc[at].is_alpha for at in beside):
                yield Name(token.i, token.i + 1, "person", token.text)


def _is_capital(token: Token) -> bool:
    return token.text[:1].isupper() and token.is_alpha and not token.is_sent_start


def _bare(token: Token) -> str:
    return token.lower_.rstrip(".")


def _agreed(names: Iterable[Name]) -> list[Name]:
    """A surname alone that a pipeline takes for a firm or a town is the person's who bears it in full."""
    every = list(names)
    surnames = {
        name.words[-1].lower() for name in every if name.kind == "person" and (len(name.words) > 1 or name.titles)
    }
    return [
        replace(name, kind="person") if len(name.words) == 1 and name.words[0].lower() in surnames else name
        for name in every
    ]
