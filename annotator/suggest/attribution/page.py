"""A parsed text as the rules read it: paragraphs, quotations, subtrees. All places are numbers of tokens."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

Tokens: TypeAlias = frozenset[int]

QUOTES = frozenset(('"', "“", "”", "„", "«", "»", "``", "''"))
SINGLE = frozenset(
    ("‘", "’", "'")
)  # quotation marks in papers that use no others; elsewhere quotations within quotations
# By which marks a quotation ends that one begins. ” and '' begin none where nothing is open: they are left over.
_CLOSING = {"“": '”"', "„": "“”", "«": "»", "»": "«", '"': "\"”''", "``": "''\"", "''": "''", "‘": "’", "'": "'"}
SUBJECTS = frozenset(("nsubj", "nsubjpass", "csubj"))
_LOOSE = frozenset(("relcl", "parataxis", "ccomp", "advcl"))  # clauses that hang behind a name and are not of it
SHARING = frozenset(("conj", "xcomp"))  # verbs that share the subject of the one they hang from
_PARTICIPLE = frozenset(("advcl", "pcomp", "dep", "ccomp"))
_DEEPEST = 4  # verbs between a verb and the subject that it shares


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who (`source`), how (`cue`), what (`content`), each as numbers of tokens; `rule` found it. `sure` (0 to 1) is told by what was
    learned; how sure a rule is, `confidence` says."""

    cue: Tokens
    source: Tokens
    content: Tokens
    rule: str
    sure: float | None = None

    @property
    def end(self) -> int:
        """The last token of cue and content."""
        return max(self.cue | self.content)


class Page:
    """What the rules ask of a parsed text again and again."""

    def __init__(self, doc: Doc) -> None:
        self.doc = doc

    @cached_property
    def quoted(self) -> Sequence[bool]:
        """Is a token within quotation marks, these included?"""
        inside = frozenset(at for tokens in self.quotations for at in tokens)
        return [at in inside for at in range(len(self.doc))]

    @cached_property
    def quotations(self) -> Sequence[tuple[int, ...]]:
        """Each quotation as its tokens, marks included. A paragraph ends every quotation."""
        found, now, closing, marks = list[tuple[int, ...]](), list[int](), "", self._marks()  # `closing`: empty outside
        for token in self.doc:
            is_mark = token.text in marks and not self._is_apostrophe(token)
            if token.is_space and "\n" in token.text:
                found, now, closing = [*found, tuple(now)] if now else found, [], ""
            elif is_mark and closing and token.text in closing:
                found, now, closing = [*found, (*now, token.i)], [], ""
            elif is_mark or closing:
                now.append(token.i)
                closing = _CLOSING.get(token.text, closing) if is_mark else closing
                if not closing:  # a mark that ends what nothing began
                    found, now = [*found, tuple(now)], []
        return [*found, tuple(now)] if now else found

    def _marks(self) -> frozenset[str]:
        """The quotation marks of this text. Single ones are, where there are no others."""
        if any(token.text in QUOTES for token in self.doc):
            return QUOTES
        opened = any(token.text in SINGLE and self._opens(token) for token in self.doc)
        return SINGLE if opened else QUOTES

    def _opens(self, token: Token) -> bool:
        before = self.doc[token.i - 1] if token.i else None
        apart = before is None or before.is_space or bool(before.whitespace_)
        return apart and not token.whitespace_ and token.i + 1 < len(self.doc) and self.doc[token.i + 1].is_alpha

    def _is_apostrophe(self, token: Token) -> bool:
        """“The workers' dogs”: a sign behind an s, and the quotation around it goes on until another one ends it."""
        if token.text not in SINGLE or self._opens(token):
            return False
        before = self.doc[token.i - 1] if token.i else None
        if token.tag_ == "POS" or before is None or before.whitespace_ or not before.lower_.endswith("s"):
            return token.tag_ == "POS"
        for later in self.doc[token.i + 1 :]:
            if later.text in SINGLE or (later.is_space and "\n" in later.text):
                return later.text in SINGLE and later.tag_ != "POS" and not self._opens(later)
        return False

    @cached_property
    def paragraphs(self) -> Sequence[int]:
        """The number of the paragraph of each token."""
        found, number = list[int](), 0
        for token in self.doc:
            number += token.is_space and "\n" in token.text
            found.append(number)
        return found

    def quotations_beside(self, first: int, last: int, far: int) -> Iterator[tuple[int, ...]]:
        """The quotations that end or begin at most so many tokens beside a stretch."""
        at = bisect_left(self._quotation_starts, last + 1)
        for quotation in self.quotations[max(0, at - 2) : at]:
            if first - quotation[-1] <= far:
                yield quotation
        while at < len(self.quotations) and self._quotation_starts[at] - last <= far:
            yield self.quotations[at]
            at += 1

    @cached_property
    def _quotation_starts(self) -> list[int]:
        return [quotation[0] for quotation in self.quotations]

    @cached_property
    def quotation_of(self) -> dict[int, int]:
        """The number of the quotation that a token stands in."""
        return {at: n for n, tokens in enumerate(self.quotations) for at in tokens}

    def line(self, at: int) -> range:
        """The tokens of the paragraph around a token, the line break at its end left out."""
        first, last = at, at
        while first > 0 and not self._breaks(first - 1):
            first -= 1
        while last + 1 < len(self.doc) and not self._breaks(last + 1):
            last += 1
        return range(first, last + 1)

    def _breaks(self, at: int) -> bool:
        return bool(self.doc[at].is_space and "\n" in self.doc[at].text)

    # --- questions ----------------------------------------------------------------------------------------

    def is_word(self, at: int) -> bool:
        """Neither sign nor space."""
        token = self.doc[at]
        return not (token.is_punct or token.is_space or token.is_quote)

    def words(self, tokens: Iterable[int]) -> int:
        """How many of them are words."""
        return sum(map(self.is_word, tokens))

    def beside(self, tokens: Iterable[int], at: int) -> Tokens:
        """Those of the same paragraph as a token."""
        here = self.paragraphs[at]
        return frozenset(one for one in tokens if self.paragraphs[one] == here)

    def trimmed(self, tokens: Iterable[int]) -> Tokens:
        """Without spaces, and without signs at the ends; quotation marks stay."""
        left = sorted(at for at in tokens if not self.doc[at].is_space)
        while left and self._is_sign(left[0]):
            left.pop(0)
        while left and (
            self._is_sign(left[-1]) or self.doc[left[-1]].dep_ == "cc"
        ):  # a cut clause may leave its “and” behind
            left.pop()
        return frozenset(left)

    def _is_sign(self, at: int) -> bool:
        token = self.doc[at]
        return bool(token.is_punct and not token.is_quote)

    def made(self, cue: Iterable[int], source: Iterable[int], content: Iterable[int], rule: str) -> list[Attribution]:
        """An attribution, where something is said in it."""
        cue, source = frozenset(cue), frozenset(source)
        said = self.trimmed(at for at in content if at not in cue and at not in source)
        return [Attribution(cue, self.trimmed(source), said, rule)] if self.words(said) else []


class Contents:
    """What is said, looked up by the tokens in it."""

    def __init__(self, found: Iterable[Attribution]) -> None:
        self._at: dict[int, list[Attribution]] = {}
        for one in found:
            for token in one.content:
                self._at.setdefault(token, []).append(one)

    def hold(self, one: Attribution) -> bool:
        """Does the cue of an attribution stand in what another one says?"""
        return any(
            one is not other and one.cue <= other.content for other in self._at.get(min(one.cue, default=-1), ())
        )


def subtree(token: Token) -> Tokens:
    """A token with all that hangs from it."""
    return frozenset(one.i for one in token.subtree)


def subtrees(tokens: Iterable[Token]) -> Tokens:
    """Several of them together."""
    return frozenset(at for token in tokens for at in subtree(token))


def name(token: Token) -> Tokens:
    """A noun with what belongs to it, without the clauses that hang loose behind it."""
    loose = subtrees(child for child in token.children if child.i > token.i and child.dep_ in _LOOSE)
    return subtree(token) - loose


def subject(verb: Token, depth: int = 0) -> Token | None:
    """Who does what a verb says; of a verb without a subject of its own, the one that it shares."""
    own = next((child for child in verb.children if child.dep_ in ("nsubj", "nsubjpass")), None)
    if own is not None or depth >= _DEEPEST:
        return own
    head = verb.head
    if verb.dep_ in SHARING and head.i != verb.i and head.pos_ in ("VERB", "AUX"):
        return subject(head, depth + 1)
    if verb.dep_ in _PARTICIPLE and verb.tag_ == "VBG":
        above = head.head if verb.dep_ == "pcomp" else head
        if above.pos_ in ("VERB", "AUX"):
            return subject(above, depth + 1)
        return above if above.pos_ in ("NOUN", "PROPN") else None
    return head if verb.dep_ == "acl" else None
