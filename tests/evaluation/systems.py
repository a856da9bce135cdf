"""What is compared: quotation marks alone, the rules, all that the window suggests, and what is learned from some of the articles."""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from annotator.domain.codebook import Codebook
from annotator.domain.model import Zone
from annotator.domain.suggestion import Suggestion
from annotator.domain.zones.finding import find as zones_of
from annotator.suggest import confidence, makers, pipeline
from annotator.suggest.attribution import Attribution, Page, find
from annotator.suggest.attribution.page import Contents
from annotator.suggest.learning.model import Lesson, Model, exercise, train
from annotator.suggest.learning.trial import Statement, attributions
from annotator.suggest.lexicon import Lexicon, lexicon
from annotator.suggest.sheet import Request, Sheet
from tests.evaluation.gold import Marked
from tests.evaluation.tally import Tally

LANGUAGE = "en"


@dataclass(frozen=True, slots=True)
class Read:
    """An article parsed, with the attributions of people and of the rules as tokens, and the seconds of CPU that took."""

    marked: Marked
    page: Page
    gold: list[Attribution]
    rules: list[Attribution]
    parsing: float
    ruling: float


def read(several: Sequence[Marked], name: str = "", told: Callable[[int], None] = lambda _n: None) -> Iterator[Read]:
    """Parse articles. Raises `pipeline.Unusable`."""
    name = name or next(iter(pipeline.installed(LANGUAGE)), "")
    if not name:
        raise pipeline.Unusable(pipeline.missing(LANGUAGE))
    parse, words = pipeline.load(name), lexicon(LANGUAGE)
    parse("The first sentence takes longer than any other.")
    for n, one in enumerate(several):
        told(n)
        begun = time.process_time()
        page = Page(parse(one.text))
        parsed = time.process_time()
        rules = _surely(page, find(page, words), words)
        ruled = time.process_time()
        yield Read(one, page, attributions(page, one.statements), rules, parsed - begun, ruled - parsed)


def _surely(page: Page, found: Sequence[Attribution], words: Lexicon) -> list[Attribution]:
    among = Contents(found)
    return [replace(one, sure=confidence.of(page, one, among, words)) for one in found]


def by_marks(several: Sequence[Read]) -> Tally:
    """Quotations alone: nobody is named."""
    tally = Tally()
    for one in several:
        quoted = [Attribution(frozenset(), frozenset(), frozenset(tokens), "quotation") for tokens in one.page.quotations
                  if one.page.words(tokens) > 1]  # fmt: skip
        tally.add(one.page, lexicon(LANGUAGE), one.gold, quoted, cues=False)
    return tally


def by_rules(several: Sequence[Read]) -> Tally:
    """What the rules find."""
    tally = Tally(seconds=sum(one.parsing + one.ruling for one in several))
    for one in several:
        tally.add(one.page, lexicon(LANGUAGE), one.gold, one.rules, cues=True)
    return tally


def as_suggested(several: Sequence[Read], book: Codebook) -> Tally:
    """What the window shows before anything was learned: zones are respected, and quotations suggested that nobody is named for."""
    tally = Tally(seconds=sum(one.parsing for one in several))
    for one in several:
        begun = time.process_time()
        text = one.marked.text
        zones = tuple(Zone(document_id="", kind=zone.kind, start=zone.start, end=zone.end) for zone in zones_of(text))
        request = Request(document_id="", text=text, book=book, language=LANGUAGE, zones=zones)
        sheet = Sheet(request, one.page.doc)
        made = [*makers.makers()["rules"].suggest(sheet), *makers.makers()["quotations"].suggest(sheet)]
        tally.seconds += time.process_time() - begun
        tally.add(one.page, lexicon(LANGUAGE), one.gold, [_read_back(one.page, each) for each in made], cues=True)
    return tally


def _read_back(page: Page, made: Suggestion) -> Attribution:
    """A suggestion as the tokens that it covers."""
    named = {part.role: part.fragments for part in made.parts}
    told = Statement(claim=named[""], source=named.get("source", ()), cue=named.get("cue", ()))
    return replace(attributions(page, [told])[0], rule=made.rule, sure=made.confidence)


@dataclass(frozen=True, slots=True)
class Learned:
    """What came of learning: the counts on the articles that were left, of the rules there and of what was learned, and its cost."""

    taught: int
    rules: Tally
    learned: Tally
    seconds: float  # of CPU
    size: int  # bytes of the model


def by_learning(several: Sequence[Read], taught: int, seed: int) -> Learned:
    """Learn from so many articles, drawn with the seed, and look at all others."""
    drawn = list(several)
    random.Random(seed).shuffle(drawn)
    words = lexicon(LANGUAGE)
    begun = time.process_time()
    exercises = [exercise(Lesson(one.page, one.gold, one.rules), words) for one in drawn[:taught]]
    data = train(exercises, lambda _done, _of: None)
    seconds = time.process_time() - begun + sum(one.parsing + one.ruling for one in drawn[:taught])
    model, left = Model(data), drawn[taught:]
    tally = Tally(seconds=sum(one.parsing + one.ruling for one in left))
    for one in left:
        begun = time.process_time()
        found = model.find(one.page, one.rules, words)
        tally.seconds += time.process_time() - begun
        tally.add(one.page, words, one.gold, found, cues=True)
    return Learned(taught, by_rules(left), tally, seconds, len(data))
