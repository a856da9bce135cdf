"""Which names of an article mean the same actor, and who is meant by “he”, “the spokesman”, “the ministry”.

A person goes by surname, an organisation by its full name, its last words or its initials; an office (“Putin's spokesman”) belongs to
whoever was named with it; a pronoun to the last one whom it fits.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from annotator.suggest.actors.names import Kind, Name, find
from annotator.suggest.lexicon import Lexicon

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

Office = tuple[str, str]  # whose, what: (“putin”, “spokesman”)


@dataclass(slots=True, eq=False)
class Member:
    """An actor of an article with all the names by which it goes there."""

    kind: Kind
    names: list[Name] = field(default_factory=list[Name])
    gender: str = ""  # “m”, “f”, or empty for unknown

    @property
    def name(self) -> str:
        """The fullest of its names; of several as long, the most frequent one."""
        counted = Counter(name.spelled for name in self.names)
        return max(counted, key=lambda one: (one.count(" "), counted[one], one))

    def is_called(self, name: Name) -> bool:
        """May this name mean it too?"""
        if (name.kind == "person") != (self.kind == "person"):
            return False
        return any((_same_person if self.kind == "person" else _same_body)(known, name) for known in self.names)


class Cast:
    """The actors of an article."""

    def __init__(self, doc: Doc, lexicon: Lexicon) -> None:
        self._doc, self._words = doc, lexicon
        self.names = find(doc, lexicon)
        self.members: list[Member] = []
        self._of: dict[Name, Member] = {}
        for name in sorted(self.names, key=lambda one: (-len(one.words), one.start)):
            self._enter(name)
        self._offices = self._find_offices()

    def _enter(self, name: Name) -> None:
        member = next((one for one in self.members if one.is_called(name)), None)
        if member is None:
            member = Member(name.kind)
            self.members.append(member)
        member.names.append(name)
        member.gender = member.gender or self._gender(name)
        self._of[name] = member

    def member(self, name: Name) -> Member:
        """The actor that a name of this article means."""
        return self._of[name]

    def who(self, tokens: Sequence[int] | frozenset[int]) -> str:
        """What the article calls the actor whom some words mean; empty where that is not known."""
        places = sorted(tokens)
        found = self._meant(places) if places else None
        return found.name if found else ""

    # --- whom words mean ----------------------------------------------------------------------------------

    def _meant(self, places: Sequence[int]) -> Member | None:
        bare = [at for at in places if self._doc[at].is_alpha]
        if len(bare) == 1 and self._doc[bare[0]].lower_ in self._words.pronouns:
            return self._last_fitting(self._words.pronouns[self._doc[bare[0]].lower_], bare[0])
        owned = self._owned(places)
        own = [
            one for one in self.names if places[0] <= one.start and one.end <= places[-1] + 1 and one.start not in owned
        ]
        if len({self._of[name] for name in own}) > 1 and any(self._doc[at].dep_ == "cc" for at in places):
            return None  # several who speak as one
        if own:
            return self._of[self._chief(own, places)]
        office = self._office(places, owned)
        return self._offices.get(office) if office else self._body(places)

    def _chief(self, names: Sequence[Name], places: Sequence[int]) -> Name:
        """Of several names the one that is the head of the words, else a person, else the first."""
        inside = frozenset(places)
        head = next(
            (at for at in places if self._doc[at].head.i not in inside or self._doc[at].head.i == at), places[0]
        )
        headed = [name for name in names if name.start <= head < name.end]
        return next(iter(headed), None) or next((one for one in names if one.kind == "person"), names[0])

    def _owned(self, places: Sequence[int]) -> range:
        """The possessor in “Putin's spokesman”, with its “'s”; empty where there is none with an office behind."""
        marks = [at for at in places if self._doc[at].tag_ == "POS"]
        if not marks or not self._role([at for at in places if at > marks[-1]]):
            return range(0)
        first = marks[-1]
        while first > places[0] and self._doc[first - 1].text != ",":
            first -= 1
        return range(first, marks[-1] + 1)

    def _role(self, places: Sequence[int]) -> str:
        return next((self._doc[at].lower_ for at in places if self._doc[at].lower_ in self._words.offices), "")

    def _office(self, places: Sequence[int], owned: range) -> Office | None:
        role = self._role([at for at in places if at not in owned])
        if not role:
            return None
        whose = [at for at in owned[:-1] if self._doc[at].is_alpha]
        return (self._doc[whose[-1]].lower_ if whose else "", role)

    def _find_offices(self) -> dict[Office, Member]:
        """Who was named with which office: “Putin's spokesman Dmitry Peskov”, “the spokeswoman, Marzieh Afkham”."""
        found: dict[Office, Member] = {}
        for name in self.names:
            if name.kind != "person":
                continue
            noun = _described(self._doc, name)
            places = list(range(noun.left_edge.i, name.start)) if noun is not None else []
            office = self._office(places, self._owned(places)) if places else None
            if office:
                found.setdefault(office, self._of[name])
                found.setdefault(("", office[1]), self._of[name])
        return found

    def _body(self, places: Sequence[int]) -> Member | None:
        """“The ministry”: the organisation before that has this word in its name."""
        said = {self._doc[at].lemma_.lower() for at in places if self._doc[at].pos_ in ("NOUN", "PROPN")}
        if self._doc[places[0]].lower_ not in self._words.definite:
            return None
        before = [name for name in self.names if name.end <= places[0] and name.kind == "organisation"]
        return next((self._of[one] for one in reversed(before) if said & {word.lower() for word in one.words}), None)

    def _last_fitting(self, gender: str, at: int) -> Member | None:
        """The last actor before a token whom a pronoun fits; names that speak count before names within what is said."""
        before = [name for name in reversed(self.names) if name.end <= at]
        fitting = [name for name in before if self._fits(self._of[name], gender)]
        speaking = [name for name in fitting if _is_subject(self._doc, name)]
        best = next(iter(speaking or fitting), None)
        return self._of[best] if best else None

    @staticmethod
    def _fits(member: Member, gender: str) -> bool:
        if gender in ("m", "f"):
            return member.kind == "person" and member.gender in ("", gender)
        return member.kind != "person" and (gender == "n" or member.kind in ("organisation", "group"))

    def _gender(self, name: Name) -> str:
        near = {self._doc[at].lower_.rstrip(".") for at in range(max(0, name.start - 2), name.start)} | name.titles
        return next((gender for gender, words in self._words.genders.items() if near & words), "")


def _same_person(known: Name, name: Name) -> bool:
    """The same surname, and first names that do not differ."""
    one, two = [word.lower() for word in known.words], [word.lower() for word in name.words]
    if one[-1] != two[-1]:
        return len(two) == 1 and two[0] in one
    first, other = one[:-1], two[:-1]
    return (
        not first
        or not other
        or first[0] == other[0]
        or (len(other[0].rstrip(".")) == 1 and first[0][0] == other[0][0])
    )


def _same_body(known: Name, name: Name) -> bool:
    """The same words, its last ones, or its initials."""
    one, two = known.spelled.lower(), name.spelled.lower()
    if one == two or one.endswith(" " + two):
        return True
    initials = "".join(word[0] for word in known.words if word[:1].isupper()).lower()
    return len(initials) > 1 and two.replace(".", "") == initials


def _described(doc: Doc, name: Name) -> Token | None:
    """The noun that a name stands beside: “the spokesman, Peter Hale”; else its own head."""
    head = doc[name.end - 1]
    while name.start <= head.head.i < name.end and head.head.i != head.i:
        head = head.head
    return head.head if head.dep_ == "appos" else head


def _is_subject(doc: Doc, name: Name) -> bool:
    head = doc[name.end - 1]
    while name.start <= head.head.i < name.end and head.head.i != head.i:
        head = head.head
    return head.dep_ in ("nsubj", "nsubjpass", "agent", "appos")
