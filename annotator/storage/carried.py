"""Sides of a split that articles came with."""

from __future__ import annotations

from sqlalchemy import select

from annotator.storage.schema import document
from annotator.storage.store import Store


def has_sides(store: Store) -> bool:
    """Did any live article come with a side?"""
    query = select(document.c.id).where(document.c.live == 1, document.c.split != "").limit(1)
    with store.reading() as connection:
        return connection.scalar(query) is not None
