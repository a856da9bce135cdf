"""Attributes as features: UIMA's names begin with a letter and hold letters, digits and _ of ASCII, and some are taken."""

from __future__ import annotations

import re
from functools import lru_cache

_TAKEN = {
    "begin",
    "end",
    "sofa",
    "id",
    "self",
    "type",
    "label",
    "fragments",
    "note",
    "entity",
    "entityType",
    "QID",
    "Governor",
    "Dependent",
}
_SIGN = re.compile(r"[^0-9A-Za-z_]|_(?=u)")
_ESCAPED = re.compile(r"_u([0-9a-f]+)_")
_MARK = "a_"  # before a name that could not stand there as it is


@lru_cache(4096)
def feature(attribute: str) -> str:
    """The name of an attribute's feature."""
    escaped = _SIGN.sub(lambda hit: f"_u{ord(hit.group()):x}_", attribute)
    plain = escaped[:1].isalpha() and escaped not in _TAKEN and not escaped.startswith(_MARK)
    return escaped if plain else _MARK + escaped


@lru_cache(4096)
def attribute(feature_: str) -> str:
    """What `feature` was given."""
    return _ESCAPED.sub(lambda hit: chr(int(hit.group(1), 16)), feature_.removeprefix(_MARK))
