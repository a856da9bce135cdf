"""spaCy's tokenizers without a pipeline. Each is made once: that takes a fifth of a second."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.language import Language


@cache
def blank(language: str) -> Language:
    """The tokenizer of a language, to be used and not to be changed."""
    import spacy

    return spacy.blank(language)
