"""Blocks that come again and again in the articles of an outlet are furniture of its pages, whatever they say.

Each article keeps the hashes of its short paragraphs. A paragraph that stands in at least four articles of an outlet, and in
two of a hundred, is boilerplate there. Versions of one story share most of their paragraphs: together they count once, or a
story that ran four times would lose its body.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from hashlib import blake2b
from typing import Any

from annotator.domain.model import Zone, new_id
from annotator.domain.zones import BODY, BOILERPLATE, STANDFIRST
from annotator.domain.zones.page import Page
from annotator.services.steps import Progress
from annotator.storage import bulk

RULE = "comes again in this outlet"
FEWEST = 4  # articles
SHARE = 0.02  # of the outlet's articles
_LONGEST = 60  # words; a longer paragraph is told by its story, not by the page
_SAME_STORY = 0.5  # of the hashes of the smaller article
_SIZE = 8  # bytes of a hash
_MOST = 400  # paragraphs of one article


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
        yield Progress(number, 0, outlet)
        prints = store.prints(outlet)
        if len(prints) < FEWEST or not any(new for _, _, new in prints):
            continue
        repeated = _repeated([found for _, found, _ in prints])
        if not repeated:
            continue
        for count, (document_id, found, new) in enumerate(prints):
            if new and not repeated.isdisjoint(_split(found)):
                if count % 50 == 0:
                    yield Progress(number, 0, outlet)
                text, zones = store.text_and_zones(document_id)
                store.replace_zones(document_id, _marked(document_id, text, zones, repeated))


def _split(found: bytes) -> list[bytes]:
    return [found[at : at + _SIZE] for at in range(0, len(found), _SIZE)]


def _repeated(prints: Sequence[bytes]) -> frozenset[bytes]:
    """The hashes that enough stories of an outlet have."""
    import numpy as np  # noqa: PLC0415  a tenth of a second

    least = max(FEWEST, int(SHARE * len(prints)))
    every = np.frombuffer(b"".join(prints), dtype=f"V{_SIZE}")
    found, counts = np.unique(every, return_counts=True)
    often: list[bytes] = [bytes(one) for one in found[counts >= least]]
    if not often:
        return frozenset()
    return frozenset(one for one in often if _in_enough_stories(one, prints, least))


def _in_enough_stories(block: bytes, prints: Sequence[bytes], least: int) -> bool:
    """Do so many articles have it that are not versions of each other?"""
    stories: list[frozenset[bytes]] = []
    for found in prints:
        hashes = frozenset(_split(found)) if block in found else frozenset[bytes]()
        if block not in hashes:
            continue
        if not any(
            len(hashes & other) > 1 and len(hashes & other) >= _SAME_STORY * min(len(hashes), len(other))
            for other in stories
        ):
            stories.append(hashes)
            if len(stories) >= least:
                return True
    return False


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
