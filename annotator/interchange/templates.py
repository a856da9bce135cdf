"""The template by which an article and its statements become a conversation: a TOML file that people may change.

Blanks are words in braces. They are filled as text and nothing else: a template cannot reach into
the program, and what it asks for and is not known is told with the words that are.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from annotator import paths
from annotator.domain.change import Refusal

_BLANK = re.compile(r"\{\{|\}\}|\{(\w+)\}")
_LARGEST = 1_000_000  # bytes
_TEXTS = ("system", "user", "line", "none")
ANSWERS = ("json", "lines")
OF_ARTICLE = (
    "title",
    "outlet",
    "author",
    "published",
    "url",
    "language",
    "section",
    "text",
    "labels",
)
OF_STATEMENT = ("claim", "label", "sentence")


@dataclass(frozen=True, slots=True)
class Template:
    """What is said in which words. `answer` is one of ANSWERS; `actors`: names of actors in the place of words."""

    system: str
    user: str
    line: str
    none: str
    answer: str = "json"
    actors: bool = False


def usual() -> Path:
    """The template in the user's own folder, or else the one that comes with the program."""
    own = paths.user_data() / "templates" / "chat.toml"
    return own if own.is_file() else paths.resources() / "templates" / "chat.toml"


def read(path: Path, known: Iterable[str]) -> Template:
    """A template, whose blanks are among those of an article, of a statement, and `known` (roles and attributes).

    Raises `Refusal` with the file, the place and the reason.
    """
    table = _table(path)
    texts = {name: _text(path, table, name) for name in _TEXTS}
    answer, actors = table.get("answer", "json"), table.get("actors", False)
    if answer not in ANSWERS:
        raise Refusal(f"{path}: 'answer' is one of {', '.join(ANSWERS)}.")
    if not isinstance(actors, bool):
        raise Refusal(f"{path}: 'actors' is true or false.")
    allowed = {"system": OF_ARTICLE, "user": OF_ARTICLE, "none": OF_ARTICLE}
    for name, text in texts.items():
        _check_blanks(path, name, text, allowed.get(name, (*OF_ARTICLE, *OF_STATEMENT, *known)))
    return Template(**texts, answer=str(answer), actors=actors)


def _table(path: Path) -> Mapping[str, Any]:
    try:
        with path.open("rb") as file:
            content = file.read(_LARGEST + 1)
        if len(content) > _LARGEST:
            raise Refusal(f"{path}: a template has at most {_LARGEST:,} bytes.")
        table = tomllib.loads(content.decode())
    except OSError as error:
        raise Refusal(f"{path}: cannot be read: {error.strerror or error}.") from error
    except (ValueError, RecursionError) as error:
        raise Refusal(f"{path}: not TOML: {error}.") from error
    known = (*_TEXTS, "answer", "actors")
    if other := next((name for name in table if name not in known), None):
        raise Refusal(f"{path}: {other!r} is not known here; known are {', '.join(known)}.")
    return table


def _text(path: Path, table: Mapping[str, Any], name: str) -> str:
    text = table.get(name)
    if not isinstance(text, str):
        raise Refusal(f"{path}: {name!r} is missing or not a text.")
    return text.removeprefix("\n")


def _check_blanks(path: Path, name: str, text: str, allowed: Iterable[str]) -> None:
    words = tuple(dict.fromkeys(allowed))
    for blank in _BLANK.finditer(text):
        if blank[1] and blank[1] not in words:
            line = text.count("\n", 0, blank.start()) + 1
            raise Refusal(
                f"{path}: {name}, line {line}: nothing is called {{{blank[1]}}} here; known are {', '.join(words)}."
            )


def filled(text: str, values: Callable[[str], str]) -> str:
    """The text with every blank filled."""

    def put(blank: re.Match[str]) -> str:
        if blank[1]:
            return values(blank[1])
        return blank[0][0]

    return _BLANK.sub(put, text)
