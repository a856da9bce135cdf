"""Is what was learned better than the rules? Every fifth article is held out, both are measured on these; then all articles are learned.

Which articles are held out goes by their texts: it is mostly the same ones whenever a project learns. Versions of one story are
held out together, or none of them: else the trial would ask what they taught.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from importlib.util import find_spec

from annotator.domain.model import Fragment
from annotator.suggest import pipeline
from annotator.suggest.attribution import Attribution, Page, find
from annotator.suggest.attribution.page import Tokens
from annotator.suggest.learning.model import Exercise, Lesson, Model, exercise, train
from annotator.suggest.lexicon import Lexicon, languages, lexicon
from annotator.suggest.measure import Score, score

FEWEST = 20  # articles: with fewer, rules are as good (measured)
_EVERY = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """A statement as people made it; stretches of the text in code points."""

    claim: tuple[Fragment, ...]
    source: tuple[Fragment, ...] = ()
    cue: tuple[Fragment, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """An article with its statements; `story` is the same for articles that belong together, empty where nobody looked."""

    text: str
    statements: tuple[Statement, ...]
    story: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """What is to be learned."""

    language: str
    examples: tuple[Example, ...]
    pipeline: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What came of it. F1 is soft, 0 to 1, over the articles that were held out."""

    articles: int
    statements: int
    held_out: int
    rules_f1: float
    learned_f1: float
    rules_precision: float
    learned_precision: float
    rules_recall: float
    learned_recall: float
    language: str
    pipeline: str


class Unlearnable(Exception):
    """Why nothing can be learned, as a sentence."""


def learn(task: Task, told: Callable[[int, int, str], None]) -> tuple[Report, bytes]:
    """Learn; `told` hears how far it is, of how much, and what is being done. An article that is there twice teaches once: else the trial
    would ask what it taught. Raises `Unlearnable`."""
    if find_spec("pycrfsuite") is None:
        raise Unlearnable(f"Learning needs a part that is not installed: {pipeline.INSTALL}")
    task = replace(task, examples=tuple({one.text: one for one in task.examples}.values()))
    if len(task.examples) < FEWEST:
        raise Unlearnable(f"{len(task.examples)} tagged articles are not enough to learn from; it takes {FEWEST}.")
    if task.language not in languages():
        raise Unlearnable(f"No words of saying are known for “{task.language}”, which learning begins with.")
    tried = _held_out(task.examples)
    words, name = lexicon(task.language), task.pipeline or next(iter(pipeline.installed(task.language)), "")
    lessons = _lessons(task.examples, words, name, told)
    exercises = list[Exercise]()
    for n, lesson in enumerate(lessons):
        told(n, len(lessons), "Looking at statements")
        exercises.append(exercise(lesson, words))
    taught = [one for n, one in enumerate(exercises) if n not in tried]
    first = Model(train(taught, lambda done, of: told(done, of, "Learning for the trial")))
    rules, learned = _compared([lessons[n] for n in sorted(tried)], first, words)
    data = train(exercises, lambda done, of: told(done, of, "Learning from all articles"))
    report = Report(
        articles=len(lessons), statements=sum(len(one.gold) for one in lessons), held_out=len(tried), rules_f1=rules.f1,
        learned_f1=learned.f1, rules_precision=rules.precision, learned_precision=learned.precision, rules_recall=rules.recall,
        learned_recall=learned.recall, language=task.language, pipeline=name,
    )  # fmt: skip
    return report, data


def _held_out(examples: Sequence[Example]) -> frozenset[int]:
    """A fifth of the articles in whole stories, drawn by their texts: mostly the same ones, however many come to them.

    Where every story is larger than that, the smallest is held out. Raises `Unlearnable` where there is one story only.
    """
    stories: dict[str, list[int]] = {}
    for number, example in enumerate(examples):
        stories.setdefault(example.story or f"alone {number}", []).append(number)
    if len(stories) < 2:
        raise Unlearnable("All tagged articles tell one story; learning needs another one to try what was learned on.")
    drawn = sorted(stories.values(), key=lambda numbers: min(_lot(examples[number]) for number in numbers))
    room, held_out = round(len(examples) / _EVERY), list[int]()
    for numbers in drawn:
        if len(held_out) + len(numbers) <= room:
            held_out += numbers
    smallest = min(drawn, key=len)
    return frozenset(held_out or smallest)


def _lot(example: Example) -> bytes:
    return hashlib.sha256(example.text.encode("utf-8", "surrogatepass")).digest()


def _lessons(
    examples: Sequence[Example], words: Lexicon, name: str, told: Callable[[int, int, str], None]
) -> list[Lesson]:
    if not name:
        raise Unlearnable(pipeline.missing(words.language))
    try:
        parse = pipeline.load(name)
    except pipeline.Unusable as error:
        raise Unlearnable(str(error)) from error
    found = list[Lesson]()
    for n, one in enumerate(examples):
        told(n, len(examples), "Parsing")
        page = Page(parse(one.text))
        found.append(Lesson(page, attributions(page, one.statements), find(page, words)))
    return found


def attributions(page: Page, statements: Sequence[Statement]) -> list[Attribution]:
    """Statements as the tokens of a parsed text that they touch, spaces left out."""
    starts = [(token.idx, token.idx + len(token), token.i) for token in page.doc if not token.is_space]

    def tokens(pieces: tuple[Fragment, ...]) -> Tokens:
        return frozenset(at for a, b, at in starts if any(a < end and start < b for start, end in pieces))

    made = (Attribution(tokens(one.cue), tokens(one.source), tokens(one.claim), "gold") for one in statements)
    return [one for one in made if one.content]


def _compared(lessons: Sequence[Lesson], model: Model, words: Lexicon) -> tuple[Score, Score]:
    rules, learned = Score(), Score()
    for lesson in lessons:
        rules += score(lesson.page, lesson.gold, lesson.rules)
        learned += score(lesson.page, lesson.gold, model.find(lesson.page, lesson.rules, words))
    return rules, learned
