"""The sides of a split: which articles a model learns from, and which it is tried on."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from annotator.domain.change import Refusal
from annotator.domain.exchange import Record
from annotator.domain.model import Document

_SIDE = re.compile(r"[\w-]+")


def drawn(records: Iterable[Record], side: Mapping[str, str]) -> Iterator[Record]:
    """Give every article its side of the split."""
    for record in records:
        if side:
            if record.document.id not in side:
                continue  # nothing in it is chosen
            record.document = replace(record.document, split=side[record.document.id])
        yield record


def sides(articles: Iterable[Document], shares: Mapping[str, float], seed: int) -> dict[str, str]:
    """The side of every article, by its id.

    Articles of one text go together. They are put in order by outlet and year, within these by chance (of the seed and the
    text), and dealt out one by one to the side that lacks most: so every side gets its share of every outlet and year, and
    of all articles to within one.
    """
    texts: dict[str, list[Document]] = {}
    for article in articles:
        texts.setdefault(article.sha256, []).append(article)

    def place(group: list[Document]) -> tuple[str, str, bytes]:
        first = min(group, key=lambda article: article.id)
        return first.outlet, first.published[:4], hashlib.sha256(f"{seed}:{first.sha256}".encode()).digest()

    dealt, found = dict.fromkeys(shares, 0), dict[str, str]()
    whole = sum(shares.values())
    for n, group in enumerate(sorted(texts.values(), key=place), 1):
        side = max(shares, key=lambda name: shares[name] / whole * n - dealt[name])
        dealt[side] += 1
        found.update(dict.fromkeys((article.id for article in group), side))
    return found


def parse_split(given: str) -> dict[str, float]:
    """`train=0.8,dev=0.1,test=0.1` as shares. Raises `Refusal`."""
    try:
        pairs = [(name.strip(), float(share)) for name, share in (part.split("=") for part in given.split(","))]
    except ValueError:
        raise Refusal(f"--split {given!r} is not of the form train=0.8,dev=0.1,test=0.1.") from None
    shares = dict(pairs)
    if wrong := next((name for name in shares if not _SIDE.fullmatch(name)), None):
        raise Refusal(f"--split {given!r}: {wrong!r} is no name of a side: letters, digits, - and _.")
    if len(shares) != len(pairs):
        raise Refusal(f"--split {given!r}: a name stands there twice.")
    if not (all(share > 0 for share in shares.values()) and abs(sum(shares.values()) - 1) <= 1e-6):
        raise Refusal(f"--split {given!r}: the shares must be above 0 and add up to 1.")
    return shares
