"""What of a text is compared with others where they must not stand on two sides: its words, and its
sequences of words.

Both who deals articles to sides and who checks the sides look with these eyes, so what is dealt
well is found to be well. A text has a MinHash of all its words, and where parts of the page are
known, one without boilerplate and the like (see `stories`); two articles are alike where any of one
is like any of the other.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import product
from typing import NamedTuple, TypeAlias

from annotator.domain.model import Zone
from annotator.services.steps import Steps
from annotator.services.stories import ALIKE, LEFT_OUT, NOTHING, alike, signature

_WORD = re.compile(r"\w+")

Likenesses: TypeAlias = dict[
    tuple[str, str], float
]  # of two keys, in the order in which they were given


class Imprint(NamedTuple):
    """Of a text: the hash of its words (empty where nobody looked, or there is none), and its
    MinHashes, all different."""

    words: bytes
    signatures: tuple[bytes, ...]


def imprint(text: str, zones: Sequence[Zone] = (), known: bytes = b"") -> Imprint:
    """The imprint of a text; `known` is its MinHash without boilerplate, where somebody has made it
    before."""
    whole = signature(text)
    body = whole
    if any(zone.kind in LEFT_OUT for zone in zones):
        body = known or signature(text, zones)
    return Imprint(words_of(text), distinct(whole, body))


def distinct(*signatures: bytes) -> tuple[bytes, ...]:
    """Those MinHashes that say something, each once."""
    return tuple(dict.fromkeys(one for one in signatures if one and one != NOTHING))


def words_of(text: str) -> bytes:
    """A hash of a text's words: the same for texts that differ by case, spaces and signs only.
    Empty for one without words."""
    words = _WORD.findall(text.lower())
    return (
        hashlib.sha256(" ".join(words).encode("utf-8", "replace")).digest()[:16] if words else b""
    )


def resembling(
    signatures: Mapping[str, Sequence[bytes]],
    least: float = ALIKE,
    side: Mapping[str, str] | None = None,
) -> Steps[Likenesses]:
    """Pairs of keys of which any two MinHashes are alike by `least` or more, with the greatest
    likeness.

    Of those on one side that share a MinHash, each is paired with the first that has it, and with
    the first of others that are like it: so nobody who is like somebody is missing, and a thousand
    copies do not make a million pairs.
    """
    holders: dict[tuple[bytes, str], list[str]] = {}
    for key, several in signatures.items():
        for one in several:
            holders.setdefault((one, side[key] if side else ""), []).append(key)
    pairs = _Pairs(signatures)
    for keys in holders.values():
        pairs.add(keys[:1], keys[1:], 1.0)
    sharing = list(holders.values())
    numbers = yield from alike([one for one, _side in holders], least)
    for (a, b), likeness in numbers.items():
        pairs.add(sharing[a][:1], sharing[b], likeness)
        pairs.add(sharing[a][1:], sharing[b][:1], likeness)
    return pairs.found


class _Pairs:
    """Pairs of keys, each in the order in which the keys were given, with the greatest likeness
    that was seen."""

    def __init__(self, keys: Iterable[str]) -> None:
        self._rank = {key: number for number, key in enumerate(keys)}
        self.found: Likenesses = {}

    def add(self, some: Sequence[str], others: Sequence[str], likeness: float) -> None:
        """Each of some with each of the others; nobody is paired with itself."""
        for a, b in product(some, others):
            pair = (a, b) if self._rank[a] < self._rank[b] else (b, a)
            if a != b:
                self.found[pair] = max(self.found.get(pair, 0.0), likeness)
