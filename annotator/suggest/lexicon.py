"""The words that give a speaker away, one file for each language in `resources/suggest`."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from annotator import paths


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Lemmas by what they do. `preposition` names, for a verb, the prepositions behind which stands what is said."""

    language: str
    say: frozenset[str]
    think: frozenset[str]
    noun: frozenset[str]
    infinitive: frozenset[str]
    describe: frozenset[str]
    strong: frozenset[str]
    preposition: Mapping[str, frozenset[str]]
    nouns: frozenset[str]
    adjectives: frozenset[str]
    according: frozenset[tuple[str, str]]
    stances: Mapping[str, str]  # of a verb, where it does not merely assert

    @property
    def verbs(self) -> frozenset[str]:
        """All verbs that may open a statement."""
        return self.say | self.think | self.noun | self.infinitive | frozenset(self.preposition)


def languages() -> list[str]:
    """The languages that have words of their own."""
    return sorted(file.stem for file in (paths.resources() / "suggest").glob("*.toml"))


@cache
def lexicon(language: str) -> Lexicon:
    """The words of a language. Raises KeyError for one that has none."""
    if language not in languages():
        raise KeyError(language)
    found = tomllib.loads((paths.resources() / "suggest" / f"{language}.toml").read_text("utf-8"))
    verbs = found["verbs"]
    return Lexicon(
        language=language,
        **{name: frozenset(verbs[name]) for name in ("say", "think", "noun", "infinitive", "describe", "strong")},
        preposition={verb: frozenset(words) for verb, words in verbs["preposition"].items()},
        nouns=frozenset(found["nouns"]["say"]),
        adjectives=frozenset(found["adjectives"]["think"]),
        stances={verb: stance for stance, known in found["stance"].items() for verb in known},
        according=frozenset((first, second) for first, second in found["phrases"]["according"]),
    )
