"""The words that give a speaker away, one file for each language in `resources/suggest`."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from annotator import paths

_VERBS = (
    "say",
    "think",
    "noun",
    "infinitive",
    "describe",
    "strong",
    "showing",
    "plainest",
    "plain",
    "attitude",
    "clause_only",
)


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
    showing: frozenset[str]
    plainest: frozenset[str]
    plain: frozenset[str]
    attitude: frozenset[str]
    clause_only: frozenset[str]  # hardly anything but a clause stands behind them
    preposition: Mapping[str, frozenset[str]]
    phrasal: Mapping[str, frozenset[str]]  # verbs of speech with a particle: “pointed out”
    value: Mapping[str, frozenset[str]]  # “put the losses *at*”
    nouns: frozenset[str]
    noun_infinitive: frozenset[str]  # “a promise *to* go”
    noun_preposition: Mapping[str, frozenset[str]]  # “a warning *of* floods”
    evidence: frozenset[str]
    headings: frozenset[str]
    adjectives: frozenset[str]
    adjective_infinitive: frozenset[str]  # “is willing *to* go”
    small: frozenset[str]
    against: frozenset[str]  # open a clause that is the reporter's own: “*while* others disagree”
    as_told: frozenset[str]  # “*as* the mayor put it”
    owners: frozenset[str]  # “a claim *by* the union”
    described: frozenset[str]  # “described it *as* safe”
    shown: frozenset[str]  # “the poll shows her *with* a lead”
    articles: frozenset[str]  # before a name and no part of it
    definite: frozenset[str]  # before a noun that was named already
    genitive: frozenset[str]  # between two nouns: belongs to the first one, hardly to the verb before
    titles: frozenset[str]
    personal_titles: frozenset[str]  # of these, those that only persons bear
    offices: frozenset[str]
    pronouns: Mapping[str, str]  # with whom they fit: “m”, “f”, “n”, or “many”
    genders: Mapping[str, frozenset[str]]  # titles and offices that tell one
    according: frozenset[tuple[str, str]]
    stances: Mapping[str, str]  # of a verb, where it does not merely assert
    hardly_demanding: frozenset[str]  # verbs that demand only with an infinitive or a preposition

    @property
    def verbs(self) -> frozenset[str]:
        """All verbs that may open a statement."""
        simple = self.say | self.think | self.noun | self.infinitive | self.showing
        return simple | frozenset(self.preposition) | frozenset(self.phrasal) | frozenset(self.value)

    @property
    def noun_cues(self) -> frozenset[str]:
        """All nouns that may open a statement."""
        return self.nouns | self.noun_infinitive | frozenset(self.noun_preposition)

    @property
    def communication(self) -> frozenset[str]:
        """All words that tell of somebody's words, not merely of thoughts."""
        said = self.say | self.noun | self.infinitive | self.describe | self.strong | frozenset(self.preposition)
        return (said - self.attitude) | frozenset(first for first, _ in self.according)


def languages() -> list[str]:
    """The languages that have words of their own."""
    return sorted(file.stem for file in (paths.resources() / "suggest").glob("*.toml"))


@cache
def lexicon(language: str) -> Lexicon:
    """The words of a language. Raises KeyError for one that has none."""
    if language not in languages():
        raise KeyError(language)
    found = tomllib.loads((paths.resources() / "suggest" / f"{language}.toml").read_text("utf-8"))
    verbs, actors = found["verbs"], found["actors"]
    return Lexicon(
        language=language,
        **{name: frozenset(verbs[name]) for name in _VERBS},
        preposition=_table(verbs["preposition"]),
        phrasal=_table(verbs["phrasal"]),
        value=_table(verbs["value"]),
        nouns=frozenset(found["nouns"]["say"]),
        noun_infinitive=frozenset(found["nouns"]["infinitive"]),
        noun_preposition=_table(found["nouns"]["preposition"]),
        evidence=frozenset(found["nouns"]["evidence"]),
        headings=frozenset(found["nouns"]["headings"]),
        titles=frozenset(actors["titles"]) | frozenset(actors["personal_titles"]),
        personal_titles=frozenset(actors["personal_titles"]),
        offices=frozenset(actors["offices"]),
        pronouns={word: fits for fits, words in actors["pronouns"].items() for word in words},
        genders={gender: frozenset(words) for gender, words in actors["genders"].items()},
        small=frozenset(found["small"]),
        **{
            name: frozenset(found["words"][name])
            for name in ("against", "as_told", "owners", "described", "shown", "articles", "definite", "genitive")
        },
        adjectives=frozenset(found["adjectives"]["think"]),
        adjective_infinitive=frozenset(found["adjectives"]["infinitive"]),
        hardly_demanding=frozenset(found["stance_with_infinitive"]["demands"]),
        stances={verb: stance for stance, known in found["stance"].items() for verb in known},
        according=frozenset((first, second) for first, second in found["phrases"]["according"]),
    )


def _table(given: Mapping[str, list[str]]) -> dict[str, frozenset[str]]:
    return {word: frozenset(words) for word, words in given.items()}
