"""Where a span of a layer that nobody coded alone is from: the decision that made it, and who agreed.

It lies in a span's `extra` under one key. Of gold: `decision`, `coders` who had the span, `policy` where a rule decided;
of the majority: `coders` who have it, and `of` how many who read the article. Formats that carry it say `who agreed`.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from annotator.interchange.tags import Given, packed, unpacked

PROVENANCE = "provenance"  # the key
WHO_AGREED = "who agreed"  # what formats that keep it carry, and what others lose
SURENESS = "rules and confidence of suggestions"  # what others lose of a span that was suggested
_OF_SUGGESTIONS = frozenset(("rule", "confidence"))


def provenance(extra: str) -> Given:
    """Where a span is from; empty where nothing is known."""
    if f'"{PROVENANCE}"' not in extra:
        return {}
    found = unpacked(extra).get(PROVENANCE)
    return found if isinstance(found, dict) else {}


def with_provenance(extra: str, how: Mapping[str, Any]) -> str:
    """The same `extra`, from there."""
    return packed({**unpacked(extra), PROVENANCE: dict(how)})


def losses(extra: str, kept: Given) -> list[str]:
    """What goes where only `kept` stays of `extra`, by the names that it has for people."""
    gone = {key for key, value in unpacked(extra).items() if kept.get(key) != value}
    names = [WHO_AGREED] if PROVENANCE in gone else []
    if gone & _OF_SUGGESTIONS:
        names.append(SURENESS)
    if gone - _OF_SUGGESTIONS - {PROVENANCE}:
        names.append("unknown keys")
    return names
