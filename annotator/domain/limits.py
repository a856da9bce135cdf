"""How much a file may ask for: the sizes, depths and counts that every reader keeps to, in one room.

A file that somebody sends may be made to take all memory, or never to end. Each limit lies well above what honest
material needs (100,000 articles, an article of a million characters with 50,000 spans, a codebook of 2,000 labels) and well
below what a machine with 4 GB cannot bear. What goes beyond is refused with file, place and reason *before* it grows.

Sizes are bytes, lengths of texts code points. Standard library only, for the codebook's reader lives in `domain`, too.
"""

from __future__ import annotations

from typing import Final

# --- anything -------------------------------------------------------------------------------------------------

FILE: Final = 200_000_000  # bytes of a file that is read as a whole; those that are streamed may be of any size
TABLE: Final = (
    2_000_000_000  # bytes of a table or of a file of articles as JSON, which are read row by row
)
TEXT: Final = 20_000_000  # code points of an article; a book has one million
PAGE: Final = 40_000_000  # bytes of a file that holds one article: a web page may hold its pictures
LINE: Final = 64_000_000  # bytes of a line or a JSON object: an article of 1 MB with 50,000 spans takes 10 to 15
DEPTH: Final = 100  # lists and objects within each other; what people write has five, what programs write has twenty
DIGITS: Final = 300  # of a number: what the largest float has
VALUES: Final = 3_000_000  # values in one JSON object: each takes up to a hundred bytes, however short it is written
ARTICLES: Final = (
    5_000_000  # rows that a file says it has; the largest collections of news have two million
)
TOKENS: Final = 500_000  # of one article in a format of tokens: a book has 200,000
SPANS: Final = (
    250_000  # spans of one article in one layer: one for every fourth character of a novel
)

# --- packed ---------------------------------------------------------------------------------------------------

PACKED_MEMBER: Final = 500_000_000  # bytes that one file in an archive may have
PACKED_TOTAL: Final = (
    4_000_000_000  # bytes of all files of an archive; whoever wants more unpacks it by hand
)
PACKED_MEMBERS: Final = 200_000  # files of an archive, those of the archives within it included
PACKED_DEPTH: Final = 3  # archives within archives
PACKED_RATIO: Final = (
    200  # times that a file of more than a megabyte may grow; texts grow five times
)
PACKED_INNER: Final = (
    100  # archives within an archive: each costs a hundred times what a small text costs
)
OFFICE: Final = (
    100_000_000  # bytes of the words in a Word file: hundreds of articles have ten million
)

# --- markup ---------------------------------------------------------------------------------------------------

MARKUP_SIGNS: Final = (
    3_000_000  # `<` of one HTML or XML file; an element takes two and up to 300 bytes
)
MARKUP_DEPTH: Final = 1_000  # elements within elements; web pages have up to fifty

# --- tables ---------------------------------------------------------------------------------------------------

COLUMNS: Final = 2_000  # of a table of articles or actors
ROWS: Final = 1_048_576  # of a sheet, as many as Excel has
CELLS: Final = 20_000_000  # of a sheet, empty ones within its rows included
CELL: Final = 20_000_000  # code points of a cell: as many as an article may have

# --- pages ----------------------------------------------------------------------------------------------------

PAGES: Final = 2_000  # of a PDF
PAGE_BYTES: Final = (
    10_000_000  # bytes that say how a page of a PDF is drawn; a newspaper page takes 200,000
)
PAGES_BYTES: Final = 100_000_000  # of all pages
WEB_PAGE: Final = 20_000_000  # bytes of a page in a web archive

# --- ours -----------------------------------------------------------------------------------------------------

CODEBOOK: Final = 4_000_000  # bytes of a codebook: 2,000 labels with a page of words each
LABELS: Final = 5_000  # of a codebook, and relation types; nobody chooses from more
PARTS: Final = 200  # roles or attributes of a label
FAMILY: Final = 100  # labels above each other
ACTORS: Final = 50_000_000  # bytes of a registry of actors: 500,000 of them
SETTINGS: Final = 4_000_000  # bytes of settings, profiles and places
KEYWORDS: Final = 5_000  # code points of a filter by keywords: 500 of them
STARS: Final = 3  # in a keyword; each takes as many tries as a word has letters
PHRASE: Final = 10_000  # code points of words to look for
PATTERN: Final = 1_000  # code points of an expression, or of a pattern for names of files
QUERY: Final = 2_000  # code points of a query for articles
BRACKETS: Final = 20  # groups within each other in an expression


class Beyond(ValueError):
    """Something is larger, deeper or more than a limit; the message is the reason, without a full stop."""


_NO_BRACKETS = bytes(set(range(256)) - set(b"[]{}"))


def lies_deeper(data: bytes, most: int = DEPTH) -> bool:
    """Do lists and objects of this JSON lie more than so deep within each other?

    Each round takes the innermost brackets away, at the speed of C. Brackets within words may hide what is deep: no parser
    goes deeper than Python's own stack, and says so.
    """
    left = data.translate(None, _NO_BRACKETS)
    for _ in range(most):
        fewer = left.replace(b"[]", b"").replace(b"{}", b"")
        if len(fewer) == len(left):
            return False
        left = fewer
    return bool(left)


def values(data: bytes) -> int:
    """How many values this JSON may hold at most: each has a comma or a bracket before it."""
    return data.count(b",") + data.count(b"[") + data.count(b"{")
