"""How WebAnno TSV writes words: texts and values with a backslash before what would be a sign of the format."""

from __future__ import annotations

import re

FORMAT = "#FORMAT=WebAnno TSV 3"
SPANS, RELATIONS, CHAINS = "#T_SP=", "#T_RL=", "#T_CH="
TEXT = "#Text="

_TEXT_SIGN = re.compile(r"[\\\t\r\n\f\b]")
_VALUE_SIGN = re.compile(r"->|[\\\[\]|_;\t\n\r*]")
_ESCAPED = re.compile(r"\\(->|.)", re.DOTALL)
_SHORT = {"\t": "\\t", "\n": "\\n", "\r": "\\r", "\f": "\\f", "\b": "\\b"}
_LONG = {short[1]: sign for sign, short in _SHORT.items()}


def text(given: str) -> str:
    """A text or a token in its place."""
    if given.isalnum():  # nearly always
        return given
    return _TEXT_SIGN.sub(lambda hit: _SHORT.get(hit.group(), f"\\{hit.group()}"), given)


def value(given: str) -> str:
    """The value of a feature."""
    return _VALUE_SIGN.sub(lambda hit: _SHORT.get(hit.group(), f"\\{hit.group()}"), given)


def plain(given: str) -> str:
    """What `text` or `value` was given."""
    if "\\" not in given:
        return given
    return _ESCAPED.sub(lambda hit: _LONG.get(hit.group(1), hit.group(1)), given)
