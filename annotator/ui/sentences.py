"""The sentences of the lower rooms in the language of the interface.

What refuses, names an edit or reports knows nothing of Qt and says it in English, for the command line, the log and whoever
reads the code. The phrasebook holds the shapes of these sentences; here a sentence is recognised by its shape, and said in
another language with the same names and numbers in it. So titles that were stored long ago are translated, too.
"""

from __future__ import annotations

import re
from functools import cache
from string import Formatter
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from annotator.ui.phrasebook import SENTENCES

_OURS = frozenset(("told", "title", "why"))  # blanks that hold a sentence of ours again; others hold names and numbers


class Shape(NamedTuple):
    """A sentence with blanks: its first words, and all of it as an expression with a group for each blank."""

    template: str
    first: str
    whole: re.Pattern[str]


@cache
def shapes() -> tuple[Shape, ...]:
    """All of them; those that say more themselves before those with wider blanks."""
    return tuple(_shape(sentence) for sentence in sorted(SENTENCES, key=_weight, reverse=True))


def told(sentence: str) -> str:
    """A sentence in the language of the interface; one that is not in the phrasebook stays as it is."""
    if not sentence or QCoreApplication.translate("Sentence", SENTENCES[0]) == SENTENCES[0]:
        return sentence  # English
    found = _told(sentence)
    at = sentence.find(": ")
    while found is None and at >= 0:  # it may say first which file and line it speaks of
        tail = _told(sentence[at + 2 :])
        found = sentence[: at + 2] + tail if tail is not None else None
        at = sentence.find(": ", at + 2)
    return sentence if found is None else found


def known(sentence: str) -> Shape | None:
    """The shape of a sentence, or None where it is not in the phrasebook."""
    return next(
        (shape for shape in shapes() if sentence.startswith(shape.first) and shape.whole.fullmatch(sentence)), None
    )


def _told(sentence: str) -> str | None:
    shape = known(sentence)
    if shape is None and sentence.endswith("."):  # a reason is known without the full stop that ends the sentence it is told in
        bare = _told(sentence.removesuffix("."))
        return None if bare is None else f"{bare}."
    match = shape.whole.fullmatch(sentence) if shape else None
    if shape is None or match is None:
        return None
    blanks = {name: told(words) if name in _OURS else words for name, words in match.groupdict().items()}
    return QCoreApplication.translate("Sentence", shape.template).format(**blanks)


def _weight(template: str) -> int:
    return sum(len(words) for words, *_ in Formatter().parse(template))


def _shape(template: str) -> Shape:
    pieces = list(Formatter().parse(template))
    blank = {name: r"[\d.,]+" if name == "n" else ".+?" for _, name, *_ in pieces if name}  # n is a number
    whole = "".join(re.escape(words) + (f"(?P<{name}>{blank[name]})" if name else "") for words, name, *_ in pieces)
    return Shape(template, pieces[0][0], re.compile(whole, re.DOTALL))
