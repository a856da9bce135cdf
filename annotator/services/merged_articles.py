"""The articles of a bundle: which come in, and which would be another text under an id that is taken."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import replace

import msgspec

from annotator.domain.change import Refusal
from annotator.domain.clashing import apart
from annotator.domain.model import Document, Text, Value, Zone
from annotator.interchange.bodies import DocumentBody
from annotator.interchange.bundles import Bundle
from annotator.services.newcomers import Newcomers
from annotator.storage import reading

_FIELDS = (
    "title", "outlet", "author", "published", "url", "language", "file", "extra", "split", "section", "follows",
)  # fmt: skip
_ALIKE = 0.5  # share of the words of both that are in both: so much have two versions of an article, and no two articles


class Articles(Collection[Value]):
    """Those that come in, each with its text and zones: read from the bundle whenever they are asked for."""

    def __init__(self, bundle: Bundle, coming: dict[str, Document]) -> None:
        self._bundle, self._coming = bundle, coming

    def __len__(self) -> int:
        """How many articles there are."""
        return len(self._coming)

    def __contains__(self, value: object) -> bool:
        """Is this one of the articles?"""
        return value in self._coming.values()

    def __iter__(self) -> Iterator[Value]:
        """Each article, its text, its zones."""
        left = dict(self._coming)
        for found in self._bundle.of("document") if left else ():
            body: DocumentBody = found.body
            if isinstance(body.text, str) and (made := left.pop(found.id, None)):
                yield made
                yield Text(id=made.id, text=body.text)
                yield from _zones(made, body)


def _zones(made: Document, body: DocumentBody) -> Iterator[Zone]:
    for kind, start, end, extra, rule, sure in body.zones:
        yield Zone(
            document_id=made.id,
            kind=kind,
            start=start,
            end=end,
            extra=extra,
            rule=rule,
            confidence=sure,
        )


def take(coming: Newcomers) -> Articles:
    """What comes in of the articles. Raises `Refusal` where one has another text here."""
    known = {document.id: document for document in coming.documents.values()}
    hidden = reading.hidden_documents(coming.project.store, coming.project.coder)
    made: dict[str, Document] = {}
    for found in coming.bundle.of("document"):
        body: DocumentBody = found.body
        coming.titles[found.id] = body.title
        if found.id in coming.documents or found.id in made:
            coming.counts.here["document"] += 1
            continue
        ours = known.get(body.id)
        if ours is not None:
            _must_be_another(coming, ours, body)
        if body.text is msgspec.UNSET:
            continue
        key = apart(body.id, found.id) if ours or body.id in hidden else body.id
        words = {name: getattr(body, name) for name in _FIELDS}
        made[found.id] = Document(
            id=key, number=body.number, sha256=found.id, length=body.length, **words
        )
        known[key] = made[found.id]
    _number(coming, made)
    coming.counts.new.update({"document": len(made)} if made else {})
    coming.documents |= made
    if renamed := sum(apart(document.id, sha) == document.id for sha, document in made.items()):
        coming.notes.append(
            f"{renamed:,} articles got new ids: theirs were taken by others already."
        )
    return Articles(coming.bundle, made)


def _number(coming: Newcomers, made: dict[str, Document]) -> None:
    """They stand behind ours, in the order that they had there."""
    last = max((document.number for document in coming.documents.values()), default=0)
    ordered = sorted(made.items(), key=lambda pair: (pair[1].number, pair[0]))
    for number, (sha, document) in enumerate(ordered, last + 1):
        made[sha] = replace(document, number=number)


def _must_be_another(coming: Newcomers, ours: Document, body: DocumentBody) -> None:
    """Two articles may bear one id, where files gave it. Raises `Refusal` where it is one article with another text."""
    if body.text is msgspec.UNSET:
        why = f"it has {body.length} characters there, {ours.length} here."
    elif ours.title != body.title and _likeness(_text(coming, ours), str(body.text)) < _ALIKE:
        return
    else:
        why = difference(_text(coming, ours), str(body.text))
    raise Refusal(
        f"The text of “{ours.title}” is another one in the bundle: {why} Nothing was changed."
    )


def _text(coming: Newcomers, ours: Document) -> str:
    """The text of an article of ours, or of one that the bundle holds twice under one id."""
    if ours.id in coming.out.documents:
        return coming.project.text(ours.id)
    bodies = (found.body for found in coming.bundle.of("document") if found.id == ours.sha256)
    return next((str(body.text) for body in bodies), "")


def _likeness(one: str, other: str) -> float:
    words, others = set(re.findall(r"\w+", one)), set(re.findall(r"\w+", other))
    return len(words & others) / max(1, len(words | others))


def difference(ours: str, theirs: str) -> str:
    """Where two texts part: the first place, and the words there on both sides."""
    at = next(
        (n for n, (a, b) in enumerate(zip(ours, theirs, strict=False)) if a != b),
        min(len(ours), len(theirs)),
    )
    more = (
        "" if len(ours) == len(theirs) else f" ({len(ours)} characters here, {len(theirs)} there)"
    )
    return f"from character {at} on it says “{_glimpse(ours, at)}” here and “{_glimpse(theirs, at)}” there{more}."


def _glimpse(text: str, at: int) -> str:
    return " ".join(text[max(0, at - 12) : at + 28].split())
