"""Two conditional random fields: the first finds cues, the second tells the source and the claim of each cue (CRFsuite, L-BFGS with
elastic net). Nothing of a text is kept in them but words and short pieces of words."""

from __future__ import annotations

import hashlib
import io
import zipfile
import zlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, TypeAlias

from annotator.suggest.attribution.page import Attribution, Page, Tokens
from annotator.suggest.learning.features import Surroundings, of_tokens, paragraphs
from annotator.suggest.learning.together import together
from annotator.suggest.lexicon import Lexicon

RULE = "learned"
_FILES, _SUMS = ("cues", "statements"), "sums"
_ROUNDS = 50
_MANY = 60  # articles from which on features that occur once are left out
_SURE_CUE = 0.45  # from which probability on a token belongs to a cue
_SHORT = 5  # words: fewer are often no claim
_LARGEST = 200_000_000  # bytes of a model that is loaded
Told: TypeAlias = Callable[[int, int], None]  # done, of


@dataclass(frozen=True, slots=True)
class Lesson:
    """A parsed article with what people and what the rules found in it."""

    page: Page
    gold: Sequence[Attribution]
    rules: Sequence[Attribution]


@dataclass(frozen=True, slots=True)
class Exercise:
    """The rows that the two models learn from: features of tokens, and their names."""

    cues: list[tuple[Any, list[str]]]
    statements: list[tuple[Any, list[str]]]


class Damaged(ValueError):
    """A file that is no model, with a sentence."""


# --- learning ---------------------------------------------------------------------------------------------------------------


def train(exercises: Sequence[Exercise], told: Told) -> bytes:
    """Learn from articles; `told` is called after each round. Returns the model as the bytes of a file."""
    with TemporaryDirectory(prefix="annotator-") as folder:
        for n, name in enumerate(_FILES):
            trainer = _trainer(len(exercises))
            for exercise in exercises:
                for features, names in exercise.statements if n else exercise.cues:
                    trainer.append(features, names)
            trainer.rounds, trainer.told = 0, _counting(told, n * _ROUNDS, 2 * _ROUNDS)
            trainer.train(str(Path(folder) / name))
        return _packed(Path(folder))


def _counting(told: Told, before: int, total: int) -> Callable[[int], None]:
    return lambda rounds: told(before + min(rounds, _ROUNDS), total)


def _trainer(articles: int) -> Any:
    import pycrfsuite  # noqa: PLC0415  only where something is learned

    class Trainer(pycrfsuite.BaseTrainer):  # type: ignore[misc]  # has no types
        rounds = 0
        told: Callable[[int], None] | None = None

        def message(self, message: str) -> None:
            if message.startswith("***** Iteration"):
                self.rounds += 1
                if self.told is not None:
                    self.told(self.rounds)

    return Trainer(algorithm="lbfgs", params={
        "c1": 0.1, "c2": 5.0, "max_iterations": _ROUNDS, "feature.possible_transitions": True,
        "feature.minfreq": 2 if articles > _MANY else 1, "epsilon": 1e-4,
    })  # fmt: skip


def exercise(lesson: Lesson, lexicon: Lexicon) -> Exercise:
    """What the two models are shown of an article."""
    page = lesson.page
    features = of_tokens(page, lesson.rules, lexicon)
    names = _begun(len(page.doc), lesson.gold)
    cues = [([features[at] for at in tokens], [names[at] for at in tokens]) for tokens in paragraphs(page)]
    marked = [one for one in lesson.gold if one.cue and one.content]
    around = Surroundings(page, features, lesson.rules, [one.cue for one in marked])
    statements = [(told, list(_marked(here, one))) for one in marked for here, told in [around.of(one.cue)]]
    return Exercise(_items(cues), _items(statements))


def _items(rows: Iterable[tuple[list[list[str]], list[str]]]) -> list[tuple[Any, list[str]]]:
    """Features as CRFsuite keeps them, which takes a tenth of the memory."""
    import pycrfsuite  # noqa: PLC0415

    return [(pycrfsuite.ItemSequence(features), names) for features, names in rows]


def _begun(length: int, gold: Iterable[Attribution]) -> list[str]:
    """The name of each token for the first model: outside, or the beginning or inside of a cue, a source, a claim."""
    names = ["O"] * length
    every = list(gold)
    for role in ("content", "source", "cue"):
        for one in every:
            before = -2
            for at in sorted(getattr(one, role)):
                names[at] = f"{'I' if at == before + 1 else 'B'}-{role}"
                before = at
    return names


def _marked(here: Iterable[int], one: Attribution) -> Iterator[str]:
    before = "O"
    for at in here:
        role = "S" if at in one.source else "C" if at in one.content else "O"
        yield role if role == "O" else f"{'I' if before == role else 'B'}{role}"
        before = role


def _packed(folder: Path) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        for name in _FILES:
            packed.write(folder / name, name)
        packed.writestr(_SUMS, "\n".join(hashlib.sha256((folder / name).read_bytes()).hexdigest() for name in _FILES))
    return out.getvalue()


@lru_cache(maxsize=1)
def model_in(place: str) -> Model:
    """The model in a file. Raises OSError, ImportError or `Damaged`."""
    return Model(Path(place).read_bytes())


# --- applying ---------------------------------------------------------------------------------------------------------------


class Model:
    """What was learned, ready to be asked."""

    def __init__(self, data: bytes) -> None:
        """Raises `Damaged` for what is no model."""
        import pycrfsuite  # noqa: PLC0415

        self._cues, self._statements = pycrfsuite.Tagger(), pycrfsuite.Tagger()
        self._kept = _unpacked(data)  # the taggers read in these bytes
        try:
            self._cues.open_inmemory(self._kept[0])
            self._statements.open_inmemory(self._kept[1])
        except ValueError as error:
            raise Damaged(f"What was learned cannot be read: {error}.") from error

    def find(self, page: Page, rules: Sequence[Attribution], lexicon: Lexicon) -> list[Attribution]:
        """The attributions of a parsed text, with what the rules found in it."""
        features = of_tokens(page, rules, lexicon)
        sure = self._probabilities(page, features)
        cues = _joined(sure)
        around = Surroundings(page, features, rules, cues)
        found = (self._one(page, around, cue, max(sure[at] for at in cue)) for cue in cues)
        return together(page, [one for one in found if one is not None], rules, lexicon)

    def _probabilities(self, page: Page, features: Sequence[list[str]]) -> list[float]:
        """Of each token how probable it is that it belongs to a cue."""
        found, known = [0.0] * len(page.doc), set(self._cues.labels())
        for tokens in paragraphs(page):
            self._cues.set([features[at] for at in tokens])
            for n, at in enumerate(tokens):
                found[at] = sum(self._cues.marginal(name, n) for name in ("B-cue", "I-cue") if name in known)
        return found

    def _one(self, page: Page, around: Surroundings, cue: Tokens, sure: float) -> Attribution | None:
        here, told = around.of(cue)
        names = self._statements.tag(told)
        source = page.trimmed(at for at, name in zip(here, names, strict=True) if name.endswith("S"))
        content = page.trimmed(at for at, name in zip(here, names, strict=True) if name.endswith("C"))
        if not page.words(content):
            return None
        even = self._statements.probability(names) ** (1 / max(1, len(here)))  # of a token, in the geometric mean
        return Attribution(cue, source, content, RULE, _sure(sure, even, source, page.words(content)))


def _sure(cue: float, even: float, source: Tokens, words: int) -> float:
    """How sure a statement is: its cue, how evenly its words were told apart, who says it, and how long it is."""
    return cue * even**2 * (1.0 if source else 0.5) * (0.7 if words < _SHORT else 1.0)


def _joined(sure: Sequence[float]) -> list[Tokens]:
    """Neighbouring tokens of cues as cues."""
    found, now = list[Tokens](), list[int]()
    for at, probability in enumerate([*sure, 0.0]):
        if probability >= _SURE_CUE:
            now.append(at)
        elif now:
            found.append(frozenset(now))
            now = []
    return found


def _unpacked(data: bytes) -> tuple[bytes, bytes]:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            if sum(one.file_size for one in packed.infolist()) > _LARGEST:
                raise Damaged("What was learned is too large to be read.")
            cues, statements = (packed.read(name) for name in _FILES)
            sums = packed.read(_SUMS).decode("ascii").split()
    except (
        zipfile.BadZipFile,
        zlib.error,
        KeyError,
        EOFError,
        RuntimeError,
        NotImplementedError,
        UnicodeDecodeError,
    ) as error:
        raise Damaged("What was learned cannot be read: the file is damaged.") from error
    if [hashlib.sha256(one).hexdigest() for one in (cues, statements)] != sums:  # the library would crash the process
        raise Damaged("What was learned cannot be read: it is not what was written.")
    return cues, statements
