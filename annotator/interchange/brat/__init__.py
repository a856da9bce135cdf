"""brat standoff: a text, and beside it a file with spans, relations, events, attributes and notes.

Offsets are code points, end exclusive. One folder, or one ending of the file's name, per coder. An event whose arguments
are a Source, a Cue and a Content is an attribution: it becomes a statement, whose claim is the Content.
"""

from annotator.interchange.brat.reading import read, sniff
from annotator.interchange.brat.writing import fit, write_folder

__all__ = ["CARRIES", "EMPTY", "NAME", "SUFFIXES", "TITLE", "fit", "read", "sniff", "write_folder"]

NAME = "brat"
TITLE = "brat standoff"
SUFFIXES = (".ann",)
EMPTY = True  # somebody read the article and tagged nothing
CARRIES = ("text", "layers", "coders", "spans", "nested spans", "discontinuous spans", "attributes", "relations", "statements",
           "entities", "notes")  # fmt: skip
