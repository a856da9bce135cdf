"""The codebook of a bundle: labels that ours lacks, labels that mean something else there, and revisions that follow ours."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import replace

from annotator.domain.change import Refusal
from annotator.domain.codebook import Codebook
from annotator.domain.codebook_file import parse
from annotator.domain.model import CodebookRevision
from annotator.interchange.bodies import CodebookBody
from annotator.interchange.bundles import Found
from annotator.services.newcomers import ADD, Newcomers
from annotator.services.project import revised


def take(coming: Newcomers) -> tuple[dict[str, str], tuple[str, ...]]:
    """Labels of the bundle's tags that our codebook lacks and nobody mapped, with their names; and names of those that mean
    something else. Raises `Refusal` for a codebook that is none."""
    books = list(coming.bundle.of("codebook"))
    theirs = _newest(books)
    _forward(coming, books)
    own, used = coming.book, coming.bundle.contents.labels
    wanted = {label for label in used if label not in own.by_id}
    if bad := [
        label
        for label, target in coming.mapping.items()
        if target != ADD and target not in own.by_id
    ]:
        raise Refusal(
            f"The label {bad[0]!r} cannot become {coming.mapping[bad[0]]!r}: the codebook has no such label."
        )
    lacking = {
        label: theirs.label(label).name if theirs else label
        for label in sorted(wanted - coming.mapping.keys())
    }
    news = [label for label, target in coming.mapping.items() if target == ADD and label in wanted]
    if news and theirs and not lacking:
        _extend(coming, theirs, news)
    shared = sorted(used & own.by_id.keys() & (theirs.by_id.keys() if theirs else set()))
    other = [
        own.label(x).name
        for x in shared
        if theirs and theirs.label(x).meaning != own.label(x).meaning
    ]
    return lacking, tuple(other)


def _forward(coming: Newcomers, books: Sequence[Found]) -> None:
    """Revisions of the codebook that were made from ours come in; those of another line stay outside."""
    known = {revision.id for revision in coming.project.store.read(CodebookRevision)}
    ours = coming.project.revision
    last = ours.number
    from_ours = any(found.id == ours.id for found in books)
    for found in sorted(books, key=lambda one: (one.body.number, one.id)):
        body: CodebookBody = found.body
        if found.id in known:
            coming.counts.here["codebook"] += 1
        elif from_ours and body.number > ours.number:
            coming.counts.new["codebook"] += 1
            coming.book, last = _parsed(found), max(body.number, last + 1)
            revision = CodebookRevision(
                id=found.id, number=last, name=body.name, content=body.content, created=body.created
            )
            coming.add(revision)


def _parsed(found: Found) -> Codebook:
    """A revision that may become ours. Raises `Refusal` where it is none."""
    content = str(found.body.content)
    book = parse(content, checked=False)
    if hashlib.sha256(content.encode()).hexdigest()[: len(book.id)] != found.id or not book.labels:
        raise Refusal(
            f"The revision {found.body.number} of the codebook is not what the bundle says; nothing was changed."
        )
    return book


def _newest(books: Sequence[Found]) -> Codebook | None:
    """The newest codebook in the bundle."""
    newest = max(books, key=lambda one: (one.body.number, one.body.created), default=None)
    return parse(str(newest.body.content), checked=False) if newest else None


def _extend(coming: Newcomers, theirs: Codebook, labels: Sequence[str]) -> None:
    book = replace(coming.book, labels=(*coming.book.labels, *(theirs.label(x) for x in labels)))
    numbers = [
        change.value.number
        for change in coming.changes
        if isinstance(change.value, CodebookRevision)
    ]
    coming.add(revised(book, max(numbers, default=coming.project.revision.number) + 1))
