"""Correcting what part of the page a paragraph is: by hand, as one edit; and looking for zones anew."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from annotator.domain.change import Change, ChangeSet, Refusal, added, edit, removed
from annotator.domain.model import Document, Fragment, Value, Zone, new_id
from annotator.domain.text import paragraph_at
from annotator.domain.zones import BY_HAND, DUPLICATE, KINDS
from annotator.domain.zones.finding import find


def set_kind(document: Document, text: str, zones: Sequence[Zone], start: int, end: int, kind: str) -> ChangeSet:
    """The edit that makes the paragraphs that `start:end` touches (code points) a zone of a kind. What they were goes; a zone
    that reached over them keeps what lies outside. That a paragraph repeats another stays marked.

    Raises `Refusal` for an unknown kind, and where there is nothing to mark or to change.
    """
    if kind not in KINDS or kind == DUPLICATE:
        raise Refusal(f"There is no zone {kind!r}; there are {', '.join(one for one in KINDS if one != DUPLICATE)}.")
    whole = _trimmed(text, paragraph_at(text, start)[0], paragraph_at(text, max(start, end - 1))[1])
    if whole is None:
        raise Refusal("There are no words here that a zone could hold.")
    if any((zone.kind, zone.start, zone.end) == (kind, *whole) for zone in zones):
        raise Refusal(f"This is {kind} already.")
    changes: list[Change[Value]] = []
    for zone in zones:
        if zone.kind != DUPLICATE and zone.start < whole[1] and whole[0] < zone.end:
            changes += _without(text, zone, whole)
    made = Zone(document_id=document.id, kind=kind, start=whole[0], end=whole[1], rule=BY_HAND)
    return edit(f"Set zone: {kind}", *changes, *added([made]))


def _without(text: str, zone: Zone, gone: Fragment) -> list[Change[Value]]:
    """What becomes of a zone when a stretch of it is taken away: less, two, or nothing."""
    pieces = [_trimmed(text, zone.start, gone[0]), _trimmed(text, gone[1], zone.end)]
    left = [piece for piece in pieces if piece is not None]
    if not left:
        return list(removed([zone]))
    first = replace(zone, start=left[0][0], end=left[0][1])
    more = [replace(zone, id=new_id(), start=a, end=b) for a, b in left[1:]]
    return [Change(zone, first), *added(more)]


def _trimmed(text: str, start: int, end: int) -> Fragment | None:
    """A stretch without the white space at its ends; None where nothing is left."""
    words = text[start:end] if start < end else ""
    a, b = start + len(words) - len(words.lstrip()), end - len(words) + len(words.rstrip())
    return (a, b) if a < b else None


def told(zone: Zone) -> bool:
    """Did a coder or a file say what this is, rather than a rule?"""
    return zone.rule == BY_HAND or not zone.rule


def around(document: Document, text: str, kept: Sequence[Zone]) -> list[Zone]:
    """What the rules find where none of the zones that are kept stands."""
    found = [
        Zone(document_id=document.id, kind=one.kind, start=one.start, end=one.end, rule=one.rule, confidence=one.confidence)
        for one in find(text, title=document.title, author=document.author)
    ]  # fmt: skip
    return [piece for zone in found for piece in _outside(text, zone, kept)]


def _outside(text: str, zone: Zone, kept: Sequence[Zone]) -> list[Zone]:
    """What is left of a zone beside others. That something stands there twice is true whatever it is."""
    left = [zone]
    for other in kept if zone.kind != DUPLICATE else ():
        if other.kind != DUPLICATE:
            cut = [_without(text, one, (other.start, other.end)) if one.start < other.end and other.start < one.end else
                   added([one]) for one in left]  # fmt: skip
            left = [change.after for changes in cut for change in changes if isinstance(change.after, Zone)]
    return left


def find_again(document: Document, text: str, zones: Sequence[Zone]) -> ChangeSet:
    """The edit that asks the rules anew. What was set by hand, and what a file told, stays.

    Raises `Refusal` where the rules find just what is there.
    """
    kept = [zone for zone in zones if told(zone)]
    found = around(document, text, kept)
    there = {_signature(zone) for zone in zones}
    new = [zone for zone in found if _signature(zone) not in there]
    wanted = {_signature(zone) for zone in found}
    gone = [zone for zone in zones if zone not in kept and _signature(zone) not in wanted]
    if not new and not gone:
        raise Refusal("The rules find just the zones that are there.")
    return edit("Find zones again", *removed(gone), *added(new))


def _signature(zone: Zone) -> tuple[str, int, int]:
    return zone.kind, zone.start, zone.end
