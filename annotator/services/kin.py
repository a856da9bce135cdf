"""Which articles of a project belong together: they tell one story, in one text, in nearly the same
words.

Articles are of one group where they share, at once or through others, a story that the project
knows (versions that were found or put together by hand, corrected texts), a text, the same words,
word sequences (`resemblance`), and where that is asked for their author or outlet. Texts are looked
at as they will be exported. Fingerprints that the project keeps are used, those that it lacks are
made and not kept: an export only reads.
"""

from __future__ import annotations

import json
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, TypeAlias

from annotator.domain.change import Refusal
from annotator.domain.exchange import Record
from annotator.domain.grouping import AUTHOR, BY, OUTLET, connected
from annotator.domain.model import Document
from annotator.domain.story import COPY, Version
from annotator.interchange.carrying import Tally
from annotator.services.cutting import cut
from annotator.services.project import Project
from annotator.services.resemblance import Imprint, distinct, imprint, resembling
from annotator.services.steps import Progress, Steps
from annotator.services.stories import LEFT_OUT, NOTHING
from annotator.storage import prints

STORY = "tells_story_of"  # in `meta.extra` of a line: the id of the article that told it first
ALIKE_ENOUGH = 0.4  # a little below what counts as a leak: a format that changes spaces may make two texts more alike
_AT_ONCE = 50  # articles that are read at once

Ties: TypeAlias = dict[str, list[Hashable]]
Imprints: TypeAlias = dict[
    tuple[str, tuple[str, ...]], Imprint
]  # by article and by what is left out of its text


@dataclass(frozen=True, slots=True)
class Kin:
    """Groups of articles: of all that belong together, and of those that tell one story only
    (without author and outlet)."""

    groups: list[list[str]]
    stories: list[list[str]]


@dataclass(frozen=True, slots=True)
class Looking:
    """How to look at articles: `without` these zones, together `by` author or outlet too, with
    imprints of an earlier look."""

    without: tuple[str, ...] = ()
    by: str = ""
    imprints: Imprints = field(default_factory=dict[tuple[str, tuple[str, ...]], Imprint])

    def __post_init__(self) -> None:
        """Raises `Refusal` where articles cannot be grouped by that."""
        if self.by and self.by not in BY:
            raise Refusal(f"Articles cannot be grouped by {self.by!r}; there are: {', '.join(BY)}.")


def kin(project: Project, chosen: Sequence[Document], looking: Looking) -> Steps[Kin]:
    """The chosen articles in their groups. Raises `Refusal`."""
    ties = _known_ties(project)
    imprints = yield from _imprints(project, chosen, looking)
    for key, found in imprints.items():
        ties[key].append(("words", found.words or key))
    alike = yield from resembling(
        {key: found.signatures for key, found in imprints.items()}, ALIKE_ENOUGH
    )
    for pair in alike:
        for key in pair:
            ties[key].append(("alike", *pair))
    wanted = {document.id for document in chosen}
    stories = _among(connected(ties), wanted)
    if not looking.by:
        return Kin(stories, stories)
    for document in chosen:
        ties[document.id] += [(looking.by, name) for name in _names(document, looking.by)]
    return Kin(_among(connected(ties), wanted), stories)


def _names(document: Document, by: str) -> list[str]:
    """The outlet of an article, or each of its authors, whatever their case and spaces."""
    told = document.outlet if by == OUTLET else document.author
    parts = told.split(";") if by == AUTHOR else [told]
    return [" ".join(part.casefold().split()) for part in parts if part.strip()]


def _among(groups: Iterable[list[str]], wanted: set[str]) -> list[list[str]]:
    """The groups with the wanted ones only."""
    parts = ([key for key in group if key in wanted] for group in groups)
    return [part for part in parts if part]


def _known_ties(project: Project) -> Ties:
    """What the project knows of all its articles: texts, corrected texts, stories. Chosen ones may
    be tied through others."""
    told = stories_by_article(project)
    ties: Ties = {}
    for document in project.store.read(Document):
        ties[document.id] = [("text", document.sha256)]
        if document.follows:
            ties[document.id].append(("text", document.follows))
        if story := told.get(document.id, carried_story(document)):
            ties[document.id].append(("story", story))
    return ties


def stories_by_article(project: Project) -> dict[str, str]:
    """The story of every article of which the project knows one; empty where a coder said that it
    tells no other's."""
    told: dict[str, str] = {}
    for version in project.store.read(Version):
        if version.origin != COPY:
            told[version.document_id] = version.story
    return told


def carried_story(document: Document) -> str:
    """The story that an article came with in a file of ours."""
    if f'"{STORY}"' not in document.extra:
        return ""
    story = json.loads(document.extra).get("meta", {}).get(STORY)
    return story if isinstance(story, str) else ""


def with_story(document: Document, told: Mapping[str, str]) -> Document:
    """The article as it says in a file of ours whose story it tells, so that sides can be checked
    there.

    `told` as from `stories_by_article`; what the project says goes before what the article came
    with.
    """
    story = told.get(document.id)
    if story is None or story == carried_story(document):
        return document
    known: dict[str, Any] = json.loads(document.extra) if document.extra else {}
    meta = {**known.get("meta", {}), STORY: story}
    if not story:
        del meta[STORY]
    rest = {"meta": meta, "line": known.get("line", {})}
    extra = (
        json.dumps(known | rest, ensure_ascii=False, separators=(",", ":"))
        if any(rest.values())
        else ""
    )
    return replace(document, extra=extra)


# --- texts as they will be exported -------------------------------------------------------------------------


def _imprints(
    project: Project, chosen: Sequence[Document], looking: Looking
) -> Steps[dict[str, Imprint]]:
    """The imprint of every chosen article."""
    kept = dict(prints.shingles(project.store))
    found: dict[str, Imprint] = {}
    for at in range(0, len(chosen), _AT_ONCE):
        yield Progress(at, len(chosen), "Comparing articles")
        found |= _some(project, chosen[at : at + _AT_ONCE], looking, kept)
    return found


def _some(
    project: Project, documents: Sequence[Document], looking: Looking, kept: Mapping[str, bytes]
) -> dict[str, Imprint]:
    """The imprints of a few articles; only texts of which too little is known are read."""
    keys = [document.id for document in documents]
    missing = [key for key in keys if (key, looking.without) not in looking.imprints]
    kinds = prints.zone_kinds(project.store, missing)
    unread: list[str] = []
    for key in missing:
        if (
            kinds.get(key, frozenset()) & LEFT_OUT.union(looking.without)
            or kept.get(key, NOTHING) == NOTHING
        ):
            unread.append(key)
        else:
            looking.imprints[key, looking.without] = Imprint(b"", (kept[key],))
    by_key = {document.id: document for document in documents}
    for key, record in _records(project, unread, by_key):
        looking.imprints[key, looking.without] = _of_record(
            record, looking.without, kept.get(key, b"")
        )
    return {key: looking.imprints[key, looking.without] for key in keys}


def _records(
    project: Project, keys: Sequence[str], documents: Mapping[str, Document]
) -> Iterator[tuple[str, Record]]:
    for key, text, zones in prints.texts(project.store, keys):
        yield key, Record(document=documents[key], text=text, zones=zones)


def _of_record(record: Record, without: tuple[str, ...], kept: bytes) -> Imprint:
    """The imprint of what is left of a text, and what was known of the whole besides."""
    shorter = cut(record, without, Tally())
    found = imprint(shorter.text, shorter.zones, kept if shorter is record else b"")
    return Imprint(found.words, distinct(*found.signatures, kept))
