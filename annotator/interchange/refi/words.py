"""What REFI-QDA's files are made of."""

from __future__ import annotations

from hashlib import blake2b

PROJECT, CODEBOOK = "urn:QDA-XML:project:1.0", "urn:QDA-XML:codebook:1.0"
ORIGIN = "Annotator"
ATTRIBUTES = "Attributes"  # the code that stands over those of attributes
LAYERS = "layers"  # the variable of a text that names its layers, also those without a tag
INTERNAL = "internal://"


def guid(kind: str, key: str) -> str:
    """The number of something, always the same."""
    h = blake2b(f"{kind}:{key}".encode(), digest_size=16).hexdigest()
    return f"{h[:8]}-{h[8:12]}-{h[12:16]}-{h[16:20]}-{h[20:]}"
