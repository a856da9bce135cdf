"""When things were last changed, told from the records of edits: which of two colleagues' versions is the newer one."""

from __future__ import annotations

import json
from typing import Any

from sqlalchemy import func, select

from annotator.storage.schema import layer, revision, span, touch
from annotator.storage.store import Store

_MERGED = '[["Receipt"%'  # a merge of a bundle is no work of whoever merged it; its receipts stand first


def layer_stamps(store: Store) -> dict[str, str]:
    """For every layer the time of its coder's last edit of it, or of its youngest span where there is none."""
    edits = (
        select(layer.c.id, func.max(revision.c.created))
        .join(touch, touch.c.document_id == layer.c.document_id)
        .join(revision, (revision.c.id == touch.c.revision_id) & (revision.c.coder_id == layer.c.coder_id))
        .where(
            layer.c.live == 1, revision.c.changes.not_like(_MERGED), revision.c.changes.contains('"' + layer.c.id + '"')
        )
        .group_by(layer.c.id)
    )
    youngest = select(span.c.layer_id, func.max(span.c.created)).group_by(span.c.layer_id)
    with store.reading() as connection:
        found: dict[str, str] = {row[0]: row[1] for row in connection.execute(youngest)}
        found.update({row[0]: row[1] for row in connection.execute(edits)})
        return found


def entity_stamps(store: Store) -> dict[str, str]:
    """For every actor that an edit changed the time of the last one."""
    query = select(revision.c.created, revision.c.changes).where(
        revision.c.changes.like('%["Entity"%'), revision.c.changes.not_like(_MERGED)
    )
    found: dict[str, str] = {}
    with store.reading() as connection:
        for created, changes in connection.execute(query.order_by(revision.c.id)):
            rows: list[tuple[str, Any, Any]] = json.loads(changes)
            found.update({(after or before)["id"]: created for kind, before, after in rows if kind == "Entity"})
    return found
