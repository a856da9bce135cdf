"""Text and offsets: cleaning on the way in, code points against UTF-16, and the units a reader moves by.

All offsets are code points, half-open, unless a name says `utf16`.
"""

from __future__ import annotations

import hashlib
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from itertools import pairwise, takewhile

from annotator.domain.model import Fragment

REPLACEMENT = "\ufffd"
_UNSTORABLE = re.compile("[\x00\ud800-\udfff]")
_ASTRAL = re.compile("[\U00010000-\U0010ffff]")
_BREAK = re.compile("\r\n|[\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_BREAKS = "\r\n\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"
_TOKEN = re.compile(r"\w+(?:[.,:]\d+|['’]\w+|[-‐‑]\w+)*|[^\w\s]")
_SENTENCE_END = re.compile(r"[.!?…]+[\"'”’»)\]]*(?=\s|$)")
_ABBREVIATION = re.compile(r"(?:\b(?:Mr|Mrs|Ms|Dr|Prof|St|Gen|Sen|Rep|Gov|Lt|Col|Sgt|vs|etc|No|Inc|Ltd|Co)|\b[A-Z])\.$")
_CLAUSE_BREAK = re.compile(
    r"[,;:–—]\s+|\s+[-–—]\s+|\s+(?=(?:and|but|or|that|which|who|while|because|although|when|as)\b)"
)
# None holds the mark that opens it: else a text of nothing but such marks would be looked through again from each of them.
_MARKED = r'"[^"\n]+"|“[^“”\n]+”|„[^„“”\n]+[“”]|‚[^‚‘’\n]+[‘’]|「[^「」\n]+」|『[^『』\n]+』|”[^”\n]+”|(?<!\w)‘[^‘\n]{1,2000}?’(?!\w)'
_QUOTED = re.compile(r"«[^«»\n]+»|‹[^‹›\n]+›|" + _MARKED)  # « as in French and Russian »
_QUOTED_INWARD = re.compile(r"»[^«»\n]+[«»]|›[^‹›\n]+[‹›]|" + _MARKED)  # »as in German books« and »Finnish papers»
_GUILLEMET = re.compile("[«»‹›]")


def sha256(text: str) -> str:
    """The hash that a document keeps of its text: SHA-256 of its UTF-8, in hex."""
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def storable(text: str) -> tuple[str, int]:
    """The text with NUL and lone surrogates replaced one for one by U+FFFD, and how many there were."""
    return _UNSTORABLE.subn(REPLACEMENT, text)


class Utf16:
    """Turns code point offsets of one text into UTF-16 offsets (Qt, Java, JavaScript) and back.

    Only the places of characters beyond U+FFFF are kept, so plain text costs nothing.
    """

    __slots__ = ("_astral", "_ends")

    def __init__(self, text: str) -> None:
        self._astral = [] if text.isascii() else [hit.start() for hit in _ASTRAL.finditer(text)]
        self._ends = [at + i + 2 for i, at in enumerate(self._astral)]  # in UTF-16

    def to(self, offset: int) -> int:
        """The UTF-16 offset of a code point offset."""
        return offset + bisect_left(self._astral, offset) if self._astral else offset

    def back(self, offset: int) -> int:
        """The code point offset of a UTF-16 offset. Raises ValueError inside a surrogate pair."""
        at = self.floor(offset)
        if self.to(at) != offset:
            raise ValueError(f"UTF-16 offset {offset} lies inside a surrogate pair")
        return at

    def floor(self, offset: int) -> int:
        """As `back`, but an offset inside a surrogate pair gives the start of its character."""
        passed = bisect_right(self._ends, offset)
        inside = passed < len(self._ends) and self._ends[passed] - 1 == offset
        return offset - passed - inside


def paragraphs(text: str) -> list[Fragment]:
    """The lines of a text as the reader sees them, without their line breaks. Empty ones are kept."""
    found: list[Fragment] = []
    start = 0
    for line in text.splitlines(keepends=True):  # breaks where `_BREAK` does, and four times as fast
        found.append((start, start + len(line.rstrip(_BREAKS))))
        start += len(line)
    if not found or found[-1][1] < start:
        found.append((start, start))
    return found


def tokens(text: str, start: int = 0, end: int | None = None) -> Iterator[Fragment]:
    """Words (with their hyphens, apostrophes and decimal points) and single signs."""
    return (hit.span() for hit in _TOKEN.finditer(text, start, len(text) if end is None else end))


def sentences(text: str, start: int, end: int) -> list[Fragment]:
    """The sentences of a paragraph, closing quotation marks included."""
    cuts = [start]
    cuts += [hit.end() for hit in _SENTENCE_END.finditer(text, start, end) if _ends_sentence(text, start, hit)]
    return _trimmed(text, [*cuts, end])


def _ends_sentence(text: str, start: int, hit: re.Match[str]) -> bool:
    """No abbreviation's dot; and what follows does not go on in lower case ("Why?" he asked)."""
    if hit[0] == "." and _ABBREVIATION.search(text, max(start, hit.start() - 8), hit.end()):
        return False
    following = text[hit.end() : hit.end() + 3].lstrip()
    return not following[:1].islower()


def clauses(text: str, start: int, end: int) -> list[Fragment]:
    """The sentence between its commas, dashes and conjunctions: a rule of thumb, no parse."""
    return _trimmed(text, [start, *(hit.end() for hit in _CLAUSE_BREAK.finditer(text, start, end)), end])


def quotations(text: str, start: int, end: int) -> list[Fragment]:
    """Passages in quotation marks, marks included. Which way guillemets open, the first one of the stretch tells."""
    first = _GUILLEMET.search(text, start, end)
    marks = _QUOTED_INWARD if first and first[0] in "»›" else _QUOTED
    return [hit.span() for hit in marks.finditer(text, start, end)]


def _trimmed(text: str, cuts: list[int]) -> list[Fragment]:
    pieces = ((a, b, text[a:b]) for a, b in pairwise(cuts))
    return [(a + len(s) - len(s.lstrip()), b - len(s) + len(s.rstrip())) for a, b, s in pieces if s.strip()]


def paragraph_at(text: str, offset: int) -> Fragment:
    """The line of text around an offset; between the CR and LF of one break, the line that it ends."""
    offset -= text[max(0, offset - 1) : offset + 1] == "\r\n"
    before = [hit.end() for hit in _BREAK.finditer(text, max(0, offset - 4096), offset)]
    start = before[-1] if before else _line_start(text, offset)
    after = _BREAK.search(text, offset)
    return start, after.start() if after else len(text)


def _line_start(text: str, offset: int) -> int:
    """Far back: only for lines longer than the first look."""
    last = 0
    for hit in _BREAK.finditer(text, 0, offset):
        last = hit.end()
    return last


def units(text: str, start: int, end: int) -> list[Fragment]:
    """The growing units around a selection, smallest first: token, clause, quotation, sentence, paragraph.

    Before the sentence comes what is left of it from the selection on, without its last stop: most
    claims are that. Each unit holds `start:end` and is larger than the one before.
    """
    paragraph = paragraph_at(text, start)
    if end > paragraph[1]:
        return []
    inside = sentences(text, *paragraph)
    sentence = _around(inside, start, end)
    found = [
        _around(tokens(text, *paragraph), start, max(end, start)),
        *([_around(clauses(text, *sentence), start, end)] if sentence else []),
        _around(quotations(text, *paragraph), start, end),
        *([_rest(text, start, end, sentence)] if sentence else []),
        sentence,
        paragraph,
    ]
    grown: list[Fragment] = []
    for unit in sorted((u for u in found if u), key=lambda u: u[1] - u[0]):
        if unit != (start, end) and (
            not grown or (unit[0] <= grown[-1][0] and grown[-1][1] <= unit[1] and unit != grown[-1])
        ):
            grown.append(unit)
    return grown


def without_stop(text: str, start: int, end: int) -> int:
    """The end of the words without the stops, commas and dashes behind them."""
    return start + len(text[start:end].rstrip(" \t.,;:!?…–—-"))


def _rest(text: str, start: int, end: int, sentence: Fragment) -> Fragment | None:
    """From a word's beginning to the end of its sentence."""
    last = without_stop(text, start, sentence[1])
    return (start, last) if start < end < last else None


def _around(pieces: Iterator[Fragment] | list[Fragment], start: int, end: int) -> Fragment | None:
    return next(((a, b) for a, b in pieces if a <= start and end <= b), None)


def _solid(text: str, offset: int) -> int:
    """Where the characters before an offset begin that no white space parts: no token reaches over that place."""
    while offset > 0 and not text[offset - 1].isspace():
        offset -= 1
    return offset


def _solid_before(text: str, offset: int) -> int:
    """As `_solid`, of the last characters before an offset that are no white space; 0 where there are none."""
    while offset > 0 and text[offset - 1].isspace():
        offset -= 1
    return _solid(text, offset)


def _tokens_before(text: str, start: int, offset: int) -> Iterator[Fragment]:
    """The tokens from `start` on that begin before an offset, whole."""
    return takewhile(lambda token: token[0] < offset, tokens(text, start))


def token_left(text: str, offset: int) -> int:
    """Start of the token before an offset; 0 at the beginning."""
    starts = [a for a, _ in _tokens_before(text, _solid_before(text, offset), offset)]
    return starts[-1] if starts else 0


def token_right(text: str, offset: int) -> int:
    """Start of the token after the one at an offset; the text's end behind the last."""
    return next((a for a, _ in tokens(text, _solid(text, offset)) if a > offset), len(text))


def token_end_right(text: str, offset: int) -> int:
    """End of the next token that ends behind an offset."""
    return next((b for _, b in tokens(text, _solid(text, offset)) if b > offset), len(text))


def token_end_left(text: str, offset: int) -> int:
    """End of the last token that ends before an offset."""
    at, ends = offset, list[int]()
    while at > 0 and not ends:
        at = _solid_before(text, at)
        ends = [b for _, b in _tokens_before(text, at, offset) if b < offset]
    return ends[-1] if ends else 0


def token_at(text: str, offset: int) -> Fragment | None:
    """The token that an offset stands in or right before; else the one that ends there."""
    near = takewhile(lambda token: token[0] <= offset, tokens(text, _solid(text, offset)))
    there = [(a, b) for a, b in near if offset <= b]
    return there[-1] if there else None


def clause_left(text: str, offset: int) -> int:
    """Start of the clause before an offset, over line breaks."""
    paragraph = paragraph_at(text, offset)
    if offset <= paragraph[0]:
        return paragraph_at(text, paragraph[0] - 1)[1] if offset else 0
    starts = [a for a, _ in _all_clauses(text, paragraph) if a < offset]
    return starts[-1] if starts else paragraph[0]


def clause_right(text: str, offset: int) -> int:
    """Start of the clause behind an offset, or the paragraph's end, over line breaks."""
    paragraph = paragraph_at(text, offset)
    if offset >= paragraph[1]:
        following = _BREAK.match(text, paragraph[1])
        return following.end() if following else len(text)
    return next((a for a, _ in _all_clauses(text, paragraph) if a > offset), paragraph[1])


def _all_clauses(text: str, paragraph: Fragment) -> list[Fragment]:
    return [clause for sentence in sentences(text, *paragraph) for clause in clauses(text, *sentence)]


def merged(fragments: list[Fragment]) -> tuple[Fragment, ...]:
    """Fragments in the order of the text, touching and overlapping ones as one."""
    found: list[Fragment] = []
    for start, end in sorted(fragments):
        if found and start <= found[-1][1]:
            found[-1] = found[-1][0], max(found[-1][1], end)
        else:
            found.append((start, end))
    return tuple(found)
