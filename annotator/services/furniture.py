"""Blocks that come again and again in the articles of an outlet are furniture of its pages, whatever they say.

Each article keeps the hashes of its short paragraphs. A paragraph that stands in at least four articles of an outlet, and in
two of a hundred, is boilerplate there. Versions of one story share most of their paragraphs: together they count once, or a
story that ran four times would lose its body.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from hashlib import blake2b
from typing import Any

from annotator.domain.model import Zone, new_id
from annotator.domain.zones import BODY, BOILERPLATE, STANDFIRST
from annotator.domain.zones.page import Page
from annotator.services.steps import Progress, Steps
from annotator.storage import bulk

RULE = "comes again in this outlet"
FEWEST = 4  # articles
SHARE = 0.02  # of the outlet's articles
_LONGEST = 60  # words; a longer paragraph is told by its story, not by the page
_SAME_STORY = 0.5  # of the hashes of the smaller article
_SIZE = 8  # bytes of a hash
_MOST = 400  # paragraphs of one article
_AT_ONCE = 1_000  # rows that are read between two signs of life
_LOOKED = 5_000  # articles of an outlet that are looked at
_TRIES = 2_000  # articles with one block that are compared with the stories found so far


def blocks(text: str, zones: Iterable[Zone]) -> bytes:
    """The hashes of the paragraphs of three to sixty words that the rules leave in the body, 8 bytes each, each once."""
    open_to_doubt = (text[zone.start : zone.end] for zone in zones if zone.kind in (BODY, STANDFIRST))
    lines = (line.strip() for words in open_to_doubt for line in words.splitlines())
    found = dict.fromkeys(_hash(line) for line in lines if 2 <= line.count(" ") < _LONGEST)
    return b"".join(list(found)[:_MOST])


def _hash(paragraph: str) -> bytes:
    return blake2b(paragraph.encode(), digest_size=_SIZE).digest()


def mark(store: bulk.Intake, outlets: Iterable[str]) -> Iterator[Progress]:
    """Mark what is furniture in the articles of this import."""
    for number, outlet in enumerate(sorted(outlets)):
        prints: list[tuple[str, bytes, bool]] = []
        for row in store.prints(outlet):
            if len(prints) % _AT_ONCE == 0:
                yield Progress(number, 0, outlet)
            prints.append(row)
        if len(prints) < FEWEST or not any(new for _, _, new in prints):
            continue
        repeated = yield from _repeated([found for _, found, _ in prints], outlet)
        for document_id, found, new in prints if repeated else ():
            if new and not repeated.isdisjoint(_split(found)):
                yield Progress(number, 0, outlet)
                text, zones = store.text_and_zones(document_id)
                store.replace_zones(document_id, _marked(document_id, text, zones, repeated))


def _split(found: bytes) -> list[bytes]:
    return [found[at : at + _SIZE] for at in range(0, len(found), _SIZE)]


def _repeated(prints: Sequence[bytes], outlet: str) -> Steps[frozenset[bytes]]:
    """The hashes that enough stories of an outlet have. Of a large outlet some thousand articles tell it."""
    prints = prints[:: -(-len(prints) // _LOOKED)]
    least = max(FEWEST, int(SHARE * len(prints)))
    counts = Counter[bytes]()
    for n, packed in enumerate(prints):
        if n % 100 == 0:
            yield Progress(n, 0, outlet)
        counts.update(_split(packed))
    often = {one for one, count in counts.items() if count >= least}
    holders: dict[bytes, list[frozenset[bytes]]] = {one: [] for one in often}
    for n, packed in enumerate(prints if often else ()):
        if n % 100 == 0:
            yield Progress(n, 0, outlet)
        hashes = frozenset(_split(packed))
        for one in hashes & often:
            holders[one].append(hashes)
    enough: set[bytes] = set()
    for one, articles in holders.items():
        if (yield from _in_enough_stories(articles, least, outlet)):
            enough.add(one)
    return frozenset(enough)


def _in_enough_stories(articles: Sequence[frozenset[bytes]], least: int, outlet: str) -> Steps[bool]:
    """Are there so many among the articles that have a block that are not versions of each other?"""
    stories: list[frozenset[bytes]] = []
    for n, hashes in enumerate(articles):
        if n + len(stories) >= _TRIES:
            return False  # so many versions of so few stories are no page's furniture
        if n % 20 == 0:
            yield Progress(n, 0, outlet)
        if not any(_same_story(hashes, other) for other in stories):
            stories.append(hashes)
            if len(stories) >= least:
                return True
    return False


def _same_story(one: frozenset[bytes], other: frozenset[bytes]) -> bool:
    both = len(one & other)
    return both > 1 and both >= _SAME_STORY * min(len(one), len(other))


def _marked(document_id: str, text: str, zones: Sequence[Zone], repeated: frozenset[bytes]) -> list[Zone]:
    """The zones with what comes again as boilerplate, and the body in the pieces that are left."""
    hits = [one for one in Page(text).paragraphs if one.count <= _LONGEST and _hash(one.text) in repeated]
    found: list[Zone] = []
    taken: list[Any] = []
    for paragraph in hits:
        over = [zone for zone in zones if zone.start <= paragraph.start and paragraph.end <= zone.end]
        if over and all(zone.kind in (BODY, STANDFIRST) for zone in over):
            taken.append(paragraph)
    gone = [(one.start, one.end) for one in taken]
    for zone in zones:
        found += _without(zone, gone, text) if zone.kind in (BODY, STANDFIRST) else [zone]

    found += [
        Zone(document_id=document_id, kind=BOILERPLATE, start=a, end=b, rule=RULE, confidence=0.9) for a, b in gone
    ]
    return found


def _without(zone: Zone, gone: Sequence[tuple[int, int]], text: str) -> list[Zone]:
    """What is left of a zone, without the white space at the cuts."""
    pieces: list[Zone] = []
    at = zone.start
    for start, end in [*((a, b) for a, b in gone if zone.start <= a and b <= zone.end), (zone.end, zone.end)]:
        words = text[at:start]
        a, b = at + len(words) - len(words.lstrip()), start - len(words) + len(words.rstrip())
        if a < b:
            pieces.append(zone if (a, b) == (zone.start, zone.end) else replace(zone, id=new_id(), start=a, end=b))
        at = end
    return pieces
