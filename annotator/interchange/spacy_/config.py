"""The configuration of a training: candidates are found first, then given a label."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

_KEY = "sc"  # under which the spans stand; what the finder finds takes their place in the documents that are predicted
_LONGEST = 80  # tokens of a span that may be found


@cache
def config(language: str) -> str:
    """What `spacy train` wants for spans of any length that may overlap: a span finder and a categorizer behind it."""
    import spacy  # noqa: PLC0415  an extra

    nlp = spacy.blank(language)
    nlp.add_pipe("span_finder", config={"spans_key": _KEY, "max_length": _LONGEST})
    suggester = {"@misc": "spacy.preset_spans_suggester.v1", "spans_key": _KEY}
    nlp.add_pipe("spancat", config={"spans_key": _KEY, "suggester": suggester})
    made: Any = nlp.config.copy()
    made["paths"] = {"train": None, "dev": None, "vectors": None, "init_tok2vec": None}
    training = made["training"]
    training["annotating_components"] = ["span_finder"]
    training["score_weights"] = {
        "span_finder_sc_f": 0.2,
        "span_finder_sc_p": 0.0,
        "span_finder_sc_r": 0.0,
        "spans_sc_f": 0.8,
        "spans_sc_p": 0.0,
        "spans_sc_r": 0.0,
    }
    training["max_steps"], training["eval_frequency"], training["patience"] = 4000, 100, 1000
    text: str = made.to_str()
    return text


def command(folder: Path) -> str:
    """How to train with what was written."""
    return f"python -m spacy train {folder}/config.cfg --paths.train {folder}/train.spacy --paths.dev {folder}/dev.spacy --output {folder}/model"
