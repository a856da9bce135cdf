"""The same story in several papers: near-duplicates are found by word sequences, and shown as versions of one story.

The likeness of two articles is the share of sequences of four words that both have (Jaccard). It is estimated from a MinHash of
128 values each (Broder 1997; the standard error is at most 0.044), kept with the article. Candidates are articles that agree in
all values of one of 42 bands of three: of pairs with a likeness of 0.5 that finds 99.6 %, of 0.45 98 %. What is boilerplate or
said twice does not count.

A story is called by the article that was published first. What a coder said (this one tells no other's story) is not touched.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any, TypeAlias

from annotator.domain.change import BatchSwitch, Change, ChangeSet, Refusal, added, edit
from annotator.domain.model import Document, Value, Zone
from annotator.domain.story import BY_HAND, COPY, Version
from annotator.domain.text import merged
from annotator.domain.zones import BOILERPLATE, BYLINE, CAPTION, CREDIT, DATELINE, DUPLICATE
from annotator.services.project import Project
from annotator.services.steps import Progress, Steps
from annotator.storage import bulk, prints, reading
from annotator.storage.revisions import record_batch
from annotator.storage.store import Turn
from annotator.storage.superseded import superseded

ALIKE = 0.45  # from here on two articles tell one story
VALUES, ROWS = 128, 3  # of a MinHash; of a band
WORDS = 4  # in a sequence
_BANDS = VALUES // ROWS
_FEWEST = 8  # sequences of words; a shorter article is like many
LEFT_OUT = frozenset((BOILERPLATE, BYLINE, CAPTION, CREDIT, DATELINE, DUPLICATE))
_WORD = re.compile(r"\w+")
_AT_ONCE = 50  # articles that are read at once
_PAIRS = 1000  # that are compared between two signs of life
_MIX = 0x9E3779B97F4A7C15  # odd, and its bits look like chance
_CROWD = 200  # articles of one band that are compared with each other; of more, each with the first


Pairs: TypeAlias = dict[tuple[int, int], float]  # numbers of articles in the order of telling, and their likeness


@dataclass(frozen=True, slots=True)
class Telling:
    """A version of a story as people see it: an article, or a copy that ran elsewhere."""

    version: Version
    document: Document
    outlet: str
    published: str


@dataclass(frozen=True, slots=True)
class Likenesses:
    """What a search found: the MinHashes that were made for it, by article, and who joins which story."""

    made: tuple[tuple[str, bytes], ...]
    versions: tuple[Version, ...]

    def sentence(self) -> str:
        """For the status bar."""
        told = len({one.story for one in self.versions})
        if not self.versions:
            return "No further article tells the story of another."
        return f"{len(self.versions):,} articles joined {told:,} {'story' if told == 1 else 'stories'}"


def find(project: Project) -> Steps[int]:
    """Look for versions among all articles and keep them; one edit. Returns how many articles joined a story. Raises `Refusal`."""
    found = yield from look(project)
    yield from keep(project, found)
    return len(found.versions)


def look(project: Project) -> Steps[Likenesses]:
    """Look for versions among all articles; nothing is written. Raises `Refusal`."""
    store = project.store
    made: list[tuple[str, bytes]] = []
    missing = prints.without_shingles(store)
    for at in range(0, len(missing), _AT_ONCE):
        for key, text, zones in prints.texts(store, missing[at : at + _AT_ONCE]):
            yield Progress(len(made), len(missing), "Reading articles")
            made.append((key, signature(text, zones)))
    signed = {key: found for key, found in [*prints.shingles(store), *made] if found != NOTHING}
    order = [key for key in _in_order(project) if key in signed]
    yield Progress(len(made), len(missing), "Comparing articles")
    pairs = yield from alike([signed[key] for key in order])
    return Likenesses(tuple(made), tuple(_versions(order, pairs, store.read(Version))))


def keep(project: Project, found: Likenesses) -> Steps[None]:
    """Write what a search found, as one edit, in the thread that drives it. Raises `Refusal`; then nothing is written."""
    title = "Find versions of stories"
    author = project.author
    batch = 0
    with project.busy("A search for stories"), project.store.writing(Turn.ARRIVALS) as connection:
        for at in range(0, len(found.made), _AT_ONCE):
            prints.keep_shingles(connection, found.made[at : at + _AT_ONCE])
            yield Progress(at, len(found.made), "Keeping fingerprints")
        placed_meanwhile = prints.in_stories(connection)
        versions = [one for one in found.versions if one.document_id not in placed_meanwhile]
        if versions:
            batch = record_batch(connection, author, title)
            intake = bulk.Intake(connection, batch)
            for at in range(0, len(versions), _AT_ONCE):
                intake.values(versions[at : at + _AT_ONCE])
                yield Progress(at, len(found.versions), "Keeping stories")
        for _ in project.store.committing(connection):
            yield Progress(0, 0, "Keeping stories", final=True)
    if versions:
        project.announce(BatchSwitch(title, batch, live=True))


def signature(text: str, zones: Sequence[Zone] = ()) -> bytes:
    """The MinHash of an article's word sequences: 128 numbers of 4 bytes. Nothing of use for a text of a few words."""
    from datasketch import MinHash  # noqa: PLC0415  half a second

    gone = merged([(zone.start, zone.end) for zone in zones if zone.kind in LEFT_OUT])
    at, kept = 0, list[str]()
    for start, end in gone:
        kept.append(text[at:start])
        at = end
    words = _WORD.findall(" ".join([*kept, text[at:]]).lower())
    sequences = {" ".join(words[n : n + WORDS]).encode() for n in range(len(words) - WORDS + 1)}
    if len(sequences) < _FEWEST:
        return NOTHING
    made = MinHash(num_perm=VALUES, hashfunc=zlib.crc32)
    made.update_batch(sequences)
    return bytes(made.hashvalues.astype("<u4").tobytes())


NOTHING = b"-"  # looked at, and too short to say anything


def _in_order(project: Project) -> list[str]:
    """The articles from the one published first on; those without a date last, in the project's order."""
    old = superseded(project.store)
    known = [one for one in project.store.read(Document) if one.id not in old]
    return [one.id for one in sorted(known, key=lambda one: (not one.published, one.published, one.number, one.id))]


def alike(signatures: Sequence[bytes], least: float = ALIKE) -> Steps[Pairs]:
    """Pairs of numbers of MinHashes whose likeness is at least `least`, the smaller number first, each with its likeness."""
    import numpy as np  # noqa: PLC0415

    found: Pairs = {}
    if len(signatures) < 2:
        return found
    values: Any = np.frombuffer(b"".join(signatures), dtype="<u4").reshape(len(signatures), VALUES)
    for band in range(_BANDS):
        yield Progress(band, _BANDS, "Comparing articles")
        keys = np.zeros(len(signatures), dtype=np.uint64)
        for row in range(band * ROWS, (band + 1) * ROWS):
            keys = (keys ^ values[:, row].astype(np.uint64)) * _MIX  # rows that differ may meet by chance; the likeness tells them apart
        for n, (first, second) in enumerate(_same(np, keys)):
            if n % _PAIRS == 0:
                yield Progress(band, _BANDS, "Comparing articles")
            near = float((values[first] == values[second]).mean()) if (first, second) not in found else 0.0
            if near >= least:
                found[first, second] = near
    return found


def _same(np: Any, keys: Any) -> Iterator[tuple[int, int]]:
    """The pairs of numbers with the same key, the smaller first."""
    by_key = np.argsort(keys, kind="stable")
    ordered = keys[by_key]
    cuts = np.flatnonzero(ordered[1:] != ordered[:-1]) + 1
    for group in np.split(by_key, cuts):
        if len(group) > 1:
            crowd = [int(n) for n in group]
            for place, second in enumerate(crowd[1:], 1):
                for first in crowd[:place] if len(crowd) <= _CROWD else crowd[:1]:
                    yield first, second


def _versions(order: Sequence[str], pairs: Pairs, known: Sequence[Version]) -> list[Version]:
    """What is to be added: for each article that is like another and of which nobody has said anything, its story.

    An article joins the story of the one it is most like among those told before it, so no chain of small changes makes
    one story of many.
    """
    story = {one.document_id: one.story for one in known if one.origin != COPY}
    settled, made = set(story), dict[str, Version]()
    best: dict[int, tuple[float, int]] = {}
    for (first, second), near in pairs.items():
        best[second] = max(best.get(second, (0.0, 0)), (near, -first))
    for number, key in enumerate(order):
        near, other = best.get(number, (0.0, 0))
        if key in settled or not near:
            continue
        model = order[-other]
        if model in settled and not story[model]:
            continue  # somebody said that it tells no other's story
        if model not in story:
            story[model] = model
            made[model] = Version(document_id=model, story=model, likeness=1.0)
        story[key] = story[model]
        made[key] = Version(document_id=key, story=story[model], likeness=round(near, 3))
    return list(made.values())


# --- what is known ------------------------------------------------------------------------------------------


def story_of(project: Project, document_id: str) -> list[Telling]:
    """The versions of an article's story, the first told first; with the copies of each. Empty where it has none."""
    own = [one for one in project.store.read(Version, document_id=document_id) if one.story]
    if not own:
        return []
    versions = project.store.read(Version, story=own[0].story)
    documents = {one.id: one for one in project.store.read(Document, id=[one.document_id for one in versions])}
    found = [
        Telling(
            one,
            documents[one.document_id],
            one.outlet or documents[one.document_id].outlet,
            one.published or documents[one.document_id].published,
        )
        for one in versions
        if one.document_id in documents
    ]
    if (
        own[0].story == document_id
        and not any(one.version.origin != COPY for one in found)
        and document_id in documents
    ):
        itself = documents[document_id]
        found.append(
            Telling(Version(document_id=document_id, story=document_id), itself, itself.outlet, itself.published)
        )
    return sorted(
        found, key=lambda one: (not one.published, one.published, one.document.number, one.version.origin == COPY)
    )


def every(project: Project) -> list[list[Telling]]:
    """All stories of two versions and more, the one with most versions first."""
    found = {one.story: one.document_id for one in project.store.read(Version) if one.story}
    told = [story_of(project, document_id) for document_id in found.values()]
    return sorted(
        (one for one in told if len(one) > 1), key=lambda one: (-len(one), one[0].published, one[0].document.title)
    )


def part(project: Project, document_id: str) -> ChangeSet:
    """The edit by which an article tells no other's story. Raises `Refusal` where it is in none."""
    own = [one for one in project.store.read(Version, document_id=document_id) if one.story and one.origin != COPY]
    if not own:
        raise Refusal("This article is in no story.")
    return edit("Take out of story", *(Change(one, replace(one, story="", origin=BY_HAND)) for one in own))


def join(project: Project, document_id: str, other_id: str) -> ChangeSet:
    """The edit by which an article tells the story of another. Raises `Refusal` where it does so already."""
    known = {
        one.document_id: one
        for one in project.store.read(Version, document_id=[document_id, other_id])
        if one.origin != COPY
    }
    other, own = known.get(other_id), known.get(document_id)
    story = other.story if other is not None and other.story else other_id
    if document_id == other_id or (own is not None and own.story == story):
        raise Refusal("These articles are in one story already.")
    changes: list[Change[Value]] = []
    for key, before in ((other_id, other), (document_id, own)):
        if before is None:
            changes += added([Version(document_id=key, story=story, origin=BY_HAND)])
        elif before.story != story:
            changes.append(Change(before, replace(before, story=story, origin=BY_HAND)))
    return edit("Put into story", *changes)


def statistics(project: Project) -> dict[str, Any]:
    """Counts that weigh by story: what is in one of n versions counts 1/n. Articles, and per layer name articles and spans by
    label, to three places."""
    shares = weights(project)
    layers: dict[str, dict[str, Any]] = {}
    for document_id, name, label, count in sorted(reading.counts_by_document(project.store), key=lambda row: row[1:3]):
        there = layers.setdefault(name, {"documents": {}, "spans": {}})
        share = shares.get(document_id, 1.0)
        there["documents"][document_id] = share
        if label:
            called = project.codebook.label(label).name
            there["spans"][called] = there["spans"].get(called, 0.0) + share * count
    for there in layers.values():
        there["documents"] = round(sum(there["documents"].values()), 3)
        there["spans"] = {called: round(count, 3) for called, count in there["spans"].items()}
    return {"documents": round(sum(shares.get(key, 1.0) for key in project.document_ids()), 3), "layers": layers}


def weights(project: Project) -> dict[str, float]:
    """How much an article counts where statistics weigh by story: the versions of a story share one. All others count 1."""
    told: dict[str, list[str]] = {}
    old = superseded(project.store)
    for one in project.store.read(Version):
        if one.story and one.origin != COPY and one.document_id not in old:
            told.setdefault(one.story, []).append(one.document_id)
    return {key: 1 / len(set(keys)) for keys in told.values() for key in keys}
