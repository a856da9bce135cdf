"""What those that make suggestions are asked, what they answer, and the article as they share it: parsed once, for all of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from annotator.domain.codebook import Codebook, Label, Role
from annotator.domain.model import Fragment, Zone
from annotator.domain.suggestion import Suggestion
from annotator.domain.zones import BOILERPLATE, BYLINE, CREDIT, DATELINE
from annotator.suggest import pipeline, tongue
from annotator.suggest.actors.cast import Cast
from annotator.suggest.attribution import Attribution, Page, find
from annotator.suggest.lexicon import Lexicon, languages, lexicon

if TYPE_CHECKING:
    from spacy.tokens import Doc

LONGEST = 200_000  # code points: parsing takes 40 µs for each, and a longer text is hardly an article
_SET_OFF = " \t\u00a0—–-:"  # between a dateline and the first sentence
SILENT = frozenset((BOILERPLATE, BYLINE, CREDIT, DATELINE))  # zones in which nobody says anything


class Unable(Exception):
    """Why a maker can do nothing with an article, as a sentence."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """Words that were tagged in the project before: their label, the name of their actor where they have one, and the article that they
    were tagged in, where it is only one."""

    words: str
    label: str
    name: str = ""
    only_in: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """An article, and what suggestions for it may say.

    `makers`: the names of those that are asked, none: all. `pipeline`: the name of an installed one or the folder of a trusted one,
    empty: the best that is installed. `model`: the file of what was learned. `trained`: the folder of a trusted pipeline that was
    trained to find spans.
    """

    document_id: str
    text: str
    book: Codebook
    language: str = ""
    zones: tuple[Zone, ...] = ()
    known: tuple[Known, ...] = ()
    makers: tuple[str, ...] = ()
    pipeline: str = ""
    model: str = ""
    trained: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """What is suggested, by which makers (what they suggested before is replaced), and in sentences what could not be done."""

    document_id: str
    suggestions: tuple[Suggestion, ...] = ()
    makers: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


class Sheet:
    """An article on the table: what one maker worked out about it is there for the next."""

    def __init__(self, request: Request, doc: Doc | None = None) -> None:
        """`doc`: the text as somebody has parsed it already."""
        self.request = request
        self._doc = doc
        self.notes: list[str] = []  # what could not be done, though the rest went on

    @cached_property
    def language(self) -> str:
        """Its language as a code of two letters; where nobody said, as its small words tell; empty where they do not."""
        return self.request.language[:2].lower() or tongue.guess(self.request.text)

    @cached_property
    def claim(self) -> Label | None:
        """The label of claims: the first that opens statements and is in use."""
        return next((label for label in self.request.book.claims if not label.retired), None)

    def label_of(self, role: Role) -> Label | None:
        """The label for what fills a role, where there is one in use."""
        known = (self.request.book.by_id.get(key) for key in (role.label, *role.accepts) if key)
        return next((label for label in known if label is not None and not label.retired), None)

    @cached_property
    def silent(self) -> list[Fragment]:
        """Where nobody says anything: the page around the article, bylines, credits."""
        return [(zone.start, zone.end) for zone in self.request.zones if zone.kind in SILENT]

    def is_silent(self, start: int, end: int) -> bool:
        """Does a stretch touch such a zone?"""
        return any(a < end and start < b for a, b in self.silent)

    def past_datelines(self, pieces: Sequence[Fragment]) -> tuple[Fragment, ...]:
        """Stretches without the dateline that a parser took into the first sentence: “TARN BAY — *Farmers* said …”."""
        found, text = list(pieces), self.request.text
        for zone in self.request.zones:
            if zone.kind == DATELINE:
                cut = [(max(a, zone.end) if b > zone.start else a, b) for a, b in found]
                found = [(b - len(text[a:b].lstrip(_SET_OFF)), b) for a, b in cut if text[a:b].strip(_SET_OFF)]
        return tuple(found)

    @cached_property
    def words(self) -> Lexicon:
        """The words of its language. Raises `Unable`."""
        if self.language not in languages():
            if not self.language:
                raise Unable(
                    "No words of saying are known for the language of this article; quotations are suggested, without who said them."
                )
            raise Unable(
                f"No words of saying are known for “{self.language}”; quotations are suggested, without who said them."
            )
        return lexicon(self.language)

    @cached_property
    def page(self) -> Page:
        """The parsed text. Raises `Unable`."""
        return Page(self._parsed())

    def _parsed(self) -> Doc:
        if self._doc is not None:
            return self._doc
        text = self.request.text
        if len(text) > LONGEST:
            raise Unable(
                f"The article has {len(text):,} characters; up to {LONGEST:,} are parsed. Quotations are suggested."
            )
        words = self.words
        try:
            name = self.request.pipeline or next(iter(pipeline.installed(words.language)), "")
            if not name:
                raise Unable(pipeline.missing(words.language))
            return pipeline.load(name)(text)
        except pipeline.Unusable as error:
            raise Unable(str(error)) from error

    @cached_property
    def cast(self) -> Cast:
        """Who is in it. Raises `Unable`."""
        return Cast(self.page.doc, self.words)

    @cached_property
    def learned(self) -> list[Attribution] | None:
        """What the project's own suggester finds; None where nothing was learned, or it cannot be used."""
        if not self.request.model:
            return None
        from annotator.suggest.learning.model import Damaged, model_in  # noqa: PLC0415  needs a library that may be missing

        try:
            return model_in(self.request.model).find(self.page, self.attributions, self.words)
        except (OSError, Damaged, ImportError) as error:
            self.notes.append(f"What was learned cannot be used, so the rules suggest: {error}")
            return None

    @property
    def said(self) -> list[Attribution]:
        """The statements that are suggested: as learned, else by the rules. Raises `Unable`."""
        return self.attributions if self.learned is None else self.learned

    @cached_property
    def attributions(self) -> list[Attribution]:
        """What the rules find. Raises `Unable`."""
        return find(self.page, self.words)
