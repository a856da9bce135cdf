"""Articles whose text was corrected: the old version stays, but counts no more where articles are counted."""

from __future__ import annotations

from sqlalchemy import ColumnElement, select

from annotator.storage.schema import document
from annotator.storage.store import Store


def newest() -> ColumnElement[bool]:
    """The condition that no live article of the project corrects the text of this one."""
    later = document.alias("later")
    return ~select(later.c.id).where(later.c.follows == document.c.sha256, later.c.live == 1).exists()


def superseded(store: Store) -> frozenset[str]:
    """The ids of the articles whose text another one corrects."""
    with store.reading() as connection:
        found = connection.execute(select(document.c.id).where(document.c.live == 1, ~newest()))
        return frozenset(row[0] for row in found)
