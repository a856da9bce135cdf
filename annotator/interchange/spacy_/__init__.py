"""spaCy's DocBin: a file for each side of a split, and a configuration with which `spacy train` learns from them.

The tokens are those of the language's own tokenizer. Every span stands in `doc.spans["sc"]`, the longest that do not
overlap in `doc.ents` as well; relations in the extension `doc._.relations`, by the numbers of the spans; what is known of
article, layer and spans in `doc._.annotator`. Needs spaCy (the extra `nlp`).
"""

from annotator.interchange.spacy_.config import command
from annotator.interchange.spacy_.docs import fit, read, sniff, write_folder
from annotator.interchange.spacy_.packed import LARGEST

__all__ = ["CARRIES", "LARGEST", "NAME", "SPLIT", "SUFFIXES", "TITLE", "command", "fit", "read", "sniff", "write_folder"]

NAME = "spacy"
TITLE = "spaCy DocBin"
SUFFIXES = (".spacy",)
CARRIES = ("text", "metadata", "layers", "coders", "status", "spans", "nested spans", "attributes", "relations", "statements", "notes",
           "attributes of relations")  # fmt: skip
SPLIT = (("train", 0.9), ("dev", 0.1))  # where nobody asks for another: spaCy wants both sides
