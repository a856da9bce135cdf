"""Looking for words and tags, in an article or in all of them, with what stands around."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple, TypeAlias

from annotator.domain import limits
from annotator.domain.change import Refusal
from annotator.domain.model import Document, Fragment, Span
from annotator.domain.query import Query, literal
from annotator.services.project import Project
from annotator.services.steps import Progress, Steps
from annotator.services.where import articles_where
from annotator.storage import search, words
from annotator.storage.search import Looked, Tags

MOST = 5_000  # hits: more is nothing to tick, one narrows it down
FIRST = 50  # hits that are shown while the rest is sought
PATIENCE = 0.5  # seconds that a regular expression may take for one article
_AROUND = 60  # code points before and behind

_GROUPS = re.compile(r"\\.|[()\[\]]", re.DOTALL)

Places: TypeAlias = Callable[[str], Iterator[Fragment]]


@dataclass(frozen=True, slots=True)
class Occurrence:
    """A hit: words at a place, or a tag. Fragments are code points, half-open.

    `span` is the tag that was sought, with the name of its `layer`; `tags` are the coder's own spans of just this
    extent (of them only the sought one), which may be relabelled and removed.
    """

    document: Document
    fragments: tuple[Fragment, ...]
    before: str
    words: str
    behind: str
    tags: tuple[Span, ...] = ()
    span: Span | None = None
    layer: str = ""

    @property
    def start(self) -> int:
        """First code point of the hull."""
        return min(self.fragments)[0]

    @property
    def end(self) -> int:
        """End of the hull, exclusive."""
        return max(end for _, end in self.fragments)


class First(NamedTuple):
    """The hits that are shown at once, and whether they are all."""

    hits: list[Occurrence]
    whole: bool


class BadExpression(Refusal):
    """A regular expression that is none; `position` is the code point where it goes wrong."""

    def __init__(self, why: str, position: int) -> None:
        super().__init__(f"The expression has a mistake at character {position + 1}: {why}.")
        self.position = position


# --- what matches -------------------------------------------------------------------------------------------


def matcher(query: Query) -> Places:
    """What finds the words of a query in a text. Raises `BadExpression`, and while it runs `Refusal` after `PATIENCE`."""
    if query.mode == "regex":
        return _expression(query)
    pattern = literal(query.words, query.mode, same_case=query.same_case)
    if query.mode != "words":
        return lambda text: (hit.span() for hit in pattern.finditer(text))
    every = [literal(part, "phrase", same_case=query.same_case) for part in dict.fromkeys(query.words.split())]

    def all_of_them(text: str) -> Iterator[Fragment]:
        return (hit.span() for hit in pattern.finditer(text)) if all(one.search(text) for one in every) else iter(())

    return all_of_them


def _expression(query: Query) -> Places:
    import regex  # noqa: PLC0415  Python's own can be stopped by nothing, and holds all other threads

    if (deep := _too_deep(query.words)) is not None:
        raise BadExpression(f"more than {limits.BRACKETS} groups lie within each other", deep)
    flags = regex.MULTILINE | (0 if query.same_case else regex.IGNORECASE)
    try:
        pattern = regex.compile(query.words, flags)
    except regex.error as error:
        raise BadExpression(error.msg, error.pos or 0) from None
    except (RecursionError, MemoryError, OverflowError, ValueError):
        raise BadExpression("it asks for more than can be looked for", 0) from None

    def places(text: str) -> Iterator[Fragment]:
        try:
            for hit in pattern.finditer(text, timeout=PATIENCE, concurrent=True):
                if hit.end() > hit.start():
                    yield hit.span()
        except TimeoutError:
            raise Refusal(f"The expression takes longer than {PATIENCE} seconds for one article and was stopped: "
                          "simplify it, for instance a repetition inside a repetition.") from None  # fmt: skip
        except (RecursionError, MemoryError):
            raise Refusal("The expression takes more memory than there is and was stopped: simplify it.") from None

    return places


def _too_deep(words: str) -> int | None:
    """Where an expression opens one group too many within others: its compiler goes as deep as they do."""
    depth = 0
    for hit in _GROUPS.finditer(words):
        depth += {"(": 1, "[": 1, ")": -1, "]": -1}.get(hit[0], 0)
        if depth > limits.BRACKETS:
            return hit.start()
    return None


# --- hits ---------------------------------------------------------------------------------------------------


def first(project: Project, query: Query) -> First | None:
    """The first hits at once, where the index can tell them; None where every article must be read. Raises `Refusal`."""
    _check(query)
    if not query.tokens or query.seeks_tags or words.missing(project.store):
        return None
    found: list[Occurrence] = []
    places, sought = matcher(query), _sought(project, query)
    ids = search.articles(project.store, sought)
    some = next(ids, [])
    ids.close()
    wanted = articles_where(project, query.where)
    for looked in search.look(project.store, _among(some, wanted), sought):
        found += _words(looked, places)
        if len(found) >= FIRST:
            return First(found[:FIRST], whole=False)
    return First(found, whole=len(some) < search.FIRST)


def find(project: Project, query: Query) -> Steps[list[Occurrence]]:
    """Every hit, `MOST` at most, article by article. Raises `Refusal` for a search that cannot be made."""
    _check(query)
    if query.tokens and not query.document:
        yield from index(project)
    places = matcher(query) if query.words.strip() else None
    found: list[Occurrence] = []
    total = search.count(project.store)
    for n, looked in enumerate(_looked(project, query)):
        if n % 20 == 0:
            yield Progress(0 if query.tokens else n, 0 if query.tokens else total, f"{len(found):,} found")
        found += _hits(looked, query, places)
        if len(found) >= MOST:
            break
    return found[:MOST]


def index(project: Project) -> Steps[int]:
    """Take into the index of words what it lacks; returns how many articles. A project that cannot be written stays as it is."""
    if project.store.read_only:
        return 0
    total = words.missing(project.store)
    done = 0
    while done < total and (n := words.add(project.store)):
        done += n
        yield Progress(done, total, "Indexing words, once")
    return done


def _check(query: Query) -> None:
    query.check()
    if query.words.strip():
        matcher(query)


def _looked(project: Project, query: Query) -> Iterator[Looked]:
    sought = _sought(project, query)
    wanted = articles_where(project, query.where)
    ids = search.articles(project.store, sought)
    try:
        for some in ids:
            yield from search.look(project.store, _among(some, wanted), sought)
    finally:
        ids.close()


def _among(ids: list[str], wanted: frozenset[str] | None) -> list[str]:
    return ids if wanted is None else [key for key in ids if key in wanted]


def _sought(project: Project, query: Query) -> Tags:
    coder = project.coder.id if project.coder else ""
    labels = project.codebook.family(query.label) if query.label else ()
    outdated = project.outdated() if query.outdated else None
    return Tags(query, coder, _entities(project, query), own=not query.seeks_tags, labels=labels, outdated=outdated)


def _entities(project: Project, query: Query) -> list[str]:
    if not query.entity:
        return []
    return project.entity_family(query.entity)


def _hits(looked: Looked, query: Query, places: Places | None) -> Iterable[Occurrence]:
    return _tags(looked, query, places) if query.seeks_tags else _words(looked, places)


def _words(looked: Looked, places: Places | None) -> Iterator[Occurrence]:
    for start, end in places(looked.text) if places else ():
        extent = ((start, end),)
        tags = tuple(tag.span for tag in looked.tags if tag.span.fragments == extent)
        yield _occurrence(looked, extent, tags)


def _tags(looked: Looked, query: Query, places: Places | None) -> Iterator[Occurrence]:
    for layer, own, span in looked.tags:
        if query.attribute and str(span.attribute(query.attribute[0])) != query.attribute[1]:
            continue
        if places is None or any(places(span.quote(looked.text))):
            yield _occurrence(looked, span.fragments, (span,) if own else (), span, layer)


def _occurrence(
    looked: Looked, fragments: tuple[Fragment, ...], tags: tuple[Span, ...], span: Span | None = None, layer: str = ""
) -> Occurrence:
    text, start, end = looked.text, min(fragments)[0], max(end for _, end in fragments)
    quoted = " … ".join(text[a:b] for a, b in fragments)
    before, behind = text[max(0, start - _AROUND) : start], text[end : end + _AROUND]
    return Occurrence(looked.document, fragments, _line(before), _line(quoted), _line(behind), tags, span, layer)


def _line(words: str) -> str:
    """On one line; a space at an end stays."""
    return " ".join(words.split()) if words.strip() == words else " ".join(f"|{words}|".split())[1:-1]
