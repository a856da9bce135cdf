"""What brat's files are made of: names without blanks, and the names that roles of a statement have there."""

from __future__ import annotations

import re
from functools import lru_cache
from urllib.parse import quote, unquote

ATTRIBUTION = "Attribution"  # the type of an event that is a statement
CONTENT = "Content"  # its argument that is the claim
CLAIM = "Claim"  # what a Content is called here
EXTRA = "brat"  # under which a claim keeps the type and the trigger of its event

_FORBIDDEN = re.compile(r"[^0-9A-Za-zÀ-ɏͰ-ӿ_-]|_(?=u)")
_ESCAPED = re.compile(r"_u([0-9a-f]+)_")


@lru_cache(4096)
def name(given: str) -> str:
    """A label, type or value as brat takes it: letters, digits, - and _; all else as _u and its number and _."""
    return _FORBIDDEN.sub(lambda hit: "".join(f"_u{ord(sign):x}_" for sign in hit.group()), given)


@lru_cache(4096)
def unnamed(given: str) -> str:
    """What `name` was given."""
    return _ESCAPED.sub(lambda hit: chr(int(hit.group(1), 16)), given)


def folder(layer: str, coder: str) -> str:
    """The folder of a coder's layer: its name, and behind @ the coder's, where that is another."""
    return "@".join(quote(part, safe=" ,+()") for part in dict.fromkeys((layer, coder)))


def unfoldered(given: str) -> tuple[str, str]:
    """The layer and the coder that a folder's name tells."""
    layer, _, coder = given.partition("@")
    return unquote(layer), unquote(coder or layer)


def line_of(text: str) -> str:
    """Words in one line: that of a span in its record, and of a note."""
    return re.sub(r"[\r\n\t]", " ", text)


@lru_cache(4096)
def role(argument: str) -> str:
    """The role that an event's argument names: without the digit of a repeated one, in small letters."""
    return unnamed(re.sub(r"\d+$", "", argument)).lower()
