"""REFI-QDA projects (.qdpx), which MAXQDA, NVivo, ATLAS.ti and QualCoder exchange: texts, codes, selections and their coders.

Positions are code points, end exclusive, as the standard says; programs count otherwise, so a file of others is read in every
way that is known (see `positions`). Labels are codes, values of attributes are codes under their attribute, relations are
links, actors are cases, metadata are variables. A coder's layer of another name than theirs has `layer@coder` for a user.
"""

from annotator.domain import limits
from annotator.interchange.refi.reading import read, sniff
from annotator.interchange.refi.writing import fit, write

__all__ = ["CARRIES", "LARGEST", "NAME", "SUFFIXES", "TITLE", "fit", "read", "sniff", "write"]

NAME = "refi"
TITLE = "REFI-QDA (MAXQDA, NVivo, ATLAS.ti)"
SUFFIXES = (".qdpx",)
LARGEST = limits.PACKED_TOTAL  # it may hold pictures and recordings, which are not looked at
CARRIES = ("text", "metadata", "layers", "coders", "spans", "nested spans", "attributes", "relations", "statements", "entities", "notes",
           "articles without tags")  # fmt: skip
