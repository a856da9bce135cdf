"""WebAnno TSV 3, as INCEpTION and WebAnno read and write it: a token a line, a column for each feature.

Offsets count UTF-16 units, end exclusive. Read: every layer of spans, relations and slots in a file of version 3. Written: a
file for each article and layer with `custom.Span` and `custom.Relation`; a span that ends within a token has rows of its own
for the parts. Sentences reach to the beginning of the next one, so that the spaces between them are not lost.
"""

from annotator.interchange.webanno.reading import read, sniff
from annotator.interchange.webanno.writing import fit, write_folder

__all__ = ["CARRIES", "NAME", "SUFFIXES", "TITLE", "fit", "read", "sniff", "write_folder"]

NAME = "webanno"
TITLE = "WebAnno TSV 3 (INCEpTION)"
SUFFIXES = (".webanno.tsv",)
CARRIES = ("text", "layers", "coders", "spans", "nested spans", "attributes", "relations", "statements", "notes")
