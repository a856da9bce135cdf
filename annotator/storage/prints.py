"""Fingerprints of articles: what can be made of their texts again, and is kept because that takes a while."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sqlalchemy import Connection, select, update
from sqlalchemy import insert as into

from annotator.domain.model import Zone
from annotator.domain.story import COPY
from annotator.storage.codec import from_row
from annotator.storage.schema import document, fingerprint, text_, version, zone
from annotator.storage.store import Store


def in_stories(connection: Connection) -> set[str]:
    """The ids of the articles of which somebody, or a search, has said whose story they tell."""
    known = select(version.c.document_id).where(version.c.live == 1, version.c.origin != COPY)
    return set(connection.scalars(known))


def without_shingles(store: Store) -> list[str]:
    """The ids of the live articles of which no MinHash is kept, in the project's order."""
    query = (
        select(document.c.id)
        .outerjoin(fingerprint, fingerprint.c.document_id == document.c.id)
        .where(document.c.live == 1, (fingerprint.c.shingles.is_(None)) | (fingerprint.c.shingles == b""))
        .order_by(document.c.number, document.c.id)
    )
    with store.reading() as connection:
        return list(connection.scalars(query))


def texts(store: Store, ids: Sequence[str]) -> list[tuple[str, str, list[Zone]]]:
    """Id, text and zones of some articles."""
    with store.reading() as connection:
        zones: dict[str, list[Zone]] = {}
        for row in connection.execute(select(zone).where(zone.c.document_id.in_(ids))).mappings():
            zones.setdefault(row["document_id"], []).append(from_row(Zone, row))
        found = connection.execute(select(text_.c.id, text_.c.text).where(text_.c.id.in_(ids)))
        return [(key, text, zones.get(key, [])) for key, text in found]


def keep_shingles(connection: Connection, found: Iterable[tuple[str, bytes]]) -> None:
    """Keep the MinHash of some articles."""
    for key, shingles in found:
        done = connection.execute(update(fingerprint).where(fingerprint.c.document_id == key).values(shingles=shingles))
        if not done.rowcount:
            connection.execute(into(fingerprint).values(document_id=key, blocks=b"", shingles=shingles))


def shingles(store: Store) -> list[tuple[str, bytes]]:
    """The MinHash of every live article that has one, from the one published first on; those without a date last."""
    query = (
        select(document.c.id, fingerprint.c.shingles)
        .join(fingerprint, fingerprint.c.document_id == document.c.id)
        .where(document.c.live == 1, fingerprint.c.shingles != b"")
        .order_by(document.c.published == "", document.c.published, document.c.number, document.c.id)
    )
    with store.reading() as connection:
        return [(key, bytes(found)) for key, found in connection.execute(query)]


def zone_kinds(store: Store, ids: Sequence[str]) -> dict[str, frozenset[str]]:
    """Which kinds of zones some articles have; those without any are left out."""
    query = select(zone.c.document_id, zone.c.kind).where(zone.c.document_id.in_(ids)).distinct()
    kinds: dict[str, set[str]] = {}
    with store.reading() as connection:
        for key, kind in connection.execute(query):
            kinds.setdefault(key, set()).add(kind)
    return {key: frozenset(several) for key, several in kinds.items()}
