"""Ids that clash: two different things bear one id, since each came from a file that gave it.

Whoever comes later gets a new id, which says of itself which one it had: `s1` in the layer L becomes `s1~` and 16 hex digits
of L's SHA-256. So it is the same each time, in every copy of a project; and colleagues exchange the id that the file gave
(`shared`), so that whose `s1` came first makes no difference to what they have in common.
"""

from __future__ import annotations

import hashlib
import re
from typing import Final

_DIGITS: Final = 16  # of the hash: 64 bits, for ids that already differ in nothing but their owner
_APART: Final = re.compile(rf"~[0-9a-f]{{{_DIGITS}}}\Z")


def apart(key: str, owner: str) -> str:
    """The new id of something whose id another thing has; `owner` is what tells the two apart (a layer, an article)."""
    return f"{shared(key)}~{hashlib.sha256(owner.encode()).hexdigest()[:_DIGITS]}"


def shared(key: str) -> str:
    """The id that a thing had before it was renamed: what its file, and so every copy of the project, calls it."""
    return _APART.sub("", key)
