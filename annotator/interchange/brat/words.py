"""What brat calls the parts of a statement, and words in one line."""

from __future__ import annotations

import re
from functools import lru_cache

from annotator.interchange.escaping import unnamed

ATTRIBUTION = "Attribution"  # the type of an event that is a statement
CONTENT = "Content"  # its argument that is the claim
CLAIM = "Claim"  # what a Content is called here
EXTRA = "brat"  # under which a claim keeps the type and the trigger of its event


def line_of(text: str) -> str:
    """Words in one line: that of a span in its record, and of a note."""
    return re.sub(r"[\r\n\t]", " ", text)


@lru_cache(4096)
def role(argument: str) -> str:
    """The role that an event's argument names: without the digit of a repeated one, in small letters."""
    return unnamed(re.sub(r"\d+$", "", argument)).lower()
