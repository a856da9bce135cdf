"""How long coders worked on articles: seconds that are counted beside the edits, and are no edits themselves."""

from __future__ import annotations

from sqlalchemy import func, select, text

from annotator.storage.schema import effort
from annotator.storage.store import Store

_SPEND = text(
    "INSERT INTO effort(document_id, coder_id, seconds) VALUES (:document_id, :coder_id, :seconds) "
    "ON CONFLICT (document_id, coder_id) DO UPDATE SET seconds = effort.seconds + excluded.seconds"
)


def spend(store: Store, document_id: str, coder_id: str, seconds: int) -> None:
    """Add seconds to what a coder worked on an article."""
    with store.writing() as connection:
        connection.execute(_SPEND, {"document_id": document_id, "coder_id": coder_id, "seconds": seconds})


def spent(store: Store, coder_id: str, document_id: str = "") -> int:
    """The seconds that a coder worked on an article, or on all of them."""
    query = select(func.coalesce(func.sum(effort.c.seconds), 0)).where(effort.c.coder_id == coder_id)
    if document_id:
        query = query.where(effort.c.document_id == document_id)
    with store.reading() as connection:
        return int(connection.scalar(query) or 0)
