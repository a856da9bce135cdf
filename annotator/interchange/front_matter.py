"""The head of a dataset card in YAML, as dataset hubs read it (Hugging Face: README.md).

Source of the fields: `datasetcard.md` of huggingface/hub-docs. Which are written, and what may stand in them, is said by
`resources/schema/dataset-card.schema.json`. YAML is written as far as it is JSON: names as they are, all else in quotes.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Any

from annotator import paths

_SIZES = ((1_000, "n<1K"), (10_000, "1K<n<10K"), (100_000, "10K<n<100K"), (1_000_000, "100K<n<1M"))
_LANGUAGE = re.compile(r"[a-z]{2,3}")
_NAME = re.compile(r"[a-z][a-z_]*(?:-[a-z]+)*")
_NO_NAME = frozenset(
    ("y", "n", "yes", "no", "on", "off", "true", "false", "null")
)  # what YAML 1.1 takes for no text
_BREAKS = re.compile(
    "[\x7f-\x9f\u2028\u2029\ufeff]"
)  # which YAML reads otherwise than JSON, also within quotes

SCHEMA = "dataset-card.schema.json"


def front_matter(
    title: str, rows: int, languages: Iterable[str], licence: str, files: Mapping[str, str]
) -> str:
    """The head of a card. `files`: their paths beside the card by side, none where a hub cannot load them."""
    fields: dict[str, Any] = {"pretty_name": title}
    codes = sorted({code for language in languages if (code := language_code(language))})
    if codes:
        fields["language"] = codes
    fields |= _licence(licence)
    fields["size_categories"] = [next((name for limit, name in _SIZES if rows < limit), "1M<n<10M")]
    fields["task_categories"] = ["token-classification"]
    if files:
        sides = [{"split": side.replace("-", "_"), "path": path} for side, path in files.items()]
        fields["configs"] = [{"config_name": "default", "data_files": sides}]
    return "\n".join(["---", *_lines(fields), "---", ""])


def language_code(language: str) -> str:
    """A language as hubs call it (ISO 639), without its country; empty where it is none."""
    code = language.replace("_", "-").partition("-")[0].lower()
    return code if _LANGUAGE.fullmatch(code) else ""


@cache
def licences() -> tuple[str, ...]:
    """The licences that hubs know by an id of their own."""
    schema = json.loads((paths.resources() / "schema" / SCHEMA).read_text("utf-8"))
    return tuple(schema["properties"]["license"]["enum"])


def _licence(words: str) -> dict[str, str]:
    """A licence by its id where it has one; any other by what the person called it. Nothing where nobody named one."""
    words = " ".join(words.split())
    if not words:
        return {}
    named = re.sub(r"[\s_]+", "-", words.lower())
    if named in licences() and named != "other":
        return {"license": named}
    slug = re.sub(r"[^a-z0-9.]+", "-", words.lower()).strip("-.") or "other"
    link = (
        {"license_link": words}
        if re.fullmatch(r"https?://\S+", words)
        else {"license_details": words}
    )
    return {"license": "other", "license_name": slug, **link}


def _lines(fields: Mapping[str, Any]) -> Iterator[str]:
    for key, value in fields.items():
        if not isinstance(value, list):
            yield f"{key}: {_scalar(value)}"
            continue
        yield f"{key}:"
        for item in value:
            first, *others = _lines(item) if isinstance(item, dict) else [_scalar(item)]
            yield f"- {first}"
            yield from (f"  {line}" for line in others)


def _scalar(value: str) -> str:
    if _NAME.fullmatch(value) and value not in _NO_NAME:
        return value
    quoted = json.dumps(value, ensure_ascii=False)
    return _BREAKS.sub(lambda sign: f"\\u{ord(sign[0]):04x}", quoted)
