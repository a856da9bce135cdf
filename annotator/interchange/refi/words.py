"""What REFI-QDA's files are made of."""

from __future__ import annotations

from uuid import UUID, uuid5

PROJECT, CODEBOOK = "urn:QDA-XML:project:1.0", "urn:QDA-XML:codebook:1.0"
ORIGIN = "Annotator"
ATTRIBUTES = "Attributes"  # the code that stands over those of attributes
LAYERS = "layers"  # the variable of a text that names its layers, also those without a tag
INTERNAL = "internal://"
_OURS = UUID("5f0f6a8e-3a35-4d6f-9d0c-6b1d6f0d9a11")


def guid(kind: str, key: str) -> str:
    """The number of something, always the same."""
    return str(uuid5(_OURS, f"{kind}:{key}"))
