"""Names in formats that forbid signs in them: what is forbidden becomes `_u`, its number and `_`, and comes back as it was."""

from __future__ import annotations

import re
from functools import lru_cache

_FORBIDDEN = re.compile(r"[^0-9A-Za-zÀ-ɏͰ-ӿ_-]|_(?=u)")
_ESCAPED = re.compile(r"_u([0-9a-f]+)_")


@lru_cache(4096)
def name(given: str) -> str:
    """A label, type or value of letters, digits, - and _; all else as _u and its number and _."""
    return _FORBIDDEN.sub(lambda hit: f"_u{ord(hit.group()):x}_", given)


@lru_cache(4096)
def unnamed(given: str) -> str:
    """What `name` was given."""
    return _ESCAPED.sub(lambda hit: chr(int(hit.group(1), 16)), given)
