"""What came with bulk edits that were undone and then cut off by a newer edit: forgotten for good."""

from __future__ import annotations

from sqlalchemy import Connection, delete, func, select

from annotator.storage.schema import (
    anchor,
    answer,
    asked,
    comment,
    decision,
    document,
    effort,
    entity,
    fingerprint,
    layer,
    relation,
    revision,
    span,
    suggestion,
    text_,
    touch,
    unaided,
    verdict,
    version,
    zone,
)

OF_PEOPLE = (
    layer,
    decision,
    comment,
    answer,
    verdict,
    unaided,
)  # an article with any of these is not forgotten


def purge_dropped(connection: Connection) -> None:
    """Forget for good what came with bulk edits that were undone and then cut off by a newer edit."""
    gone = select(revision.c.batch).where(
        revision.c.batch.is_not(None), revision.c.state == "dropped"
    )
    dead = list(connection.scalars(gone))
    if not dead:
        return
    layers = select(layer.c.id).where(layer.c.batch.in_(dead), layer.c.live == 0)
    connection.execute(delete(relation).where(relation.c.layer_id.in_(layers)))
    gone = select(span.c.id).where(span.c.layer_id.in_(layers))
    connection.execute(
        delete(relation).where(relation.c.child.in_(gone))
    )  # links from other articles
    connection.execute(delete(span).where(span.c.layer_id.in_(layers)))
    connection.execute(delete(anchor).where(anchor.c.layer_id.in_(layers)))
    connection.execute(delete(layer).where(layer.c.batch.in_(dead), layer.c.live == 0))
    # What an undone import of a colleague builds upon stays, since they may do that again; so does what somebody decided about.
    work = (document.c.id.not_in(select(table.c.document_id)) for table in OF_PEOPLE)
    documents = select(document.c.id).where(document.c.batch.in_(dead), document.c.live == 0, *work)
    for table, column in ((zone, zone.c.document_id), (text_, text_.c.id), (touch, touch.c.document_id),
                          (effort, effort.c.document_id), (fingerprint, fingerprint.c.document_id),
                          (version, version.c.document_id), (suggestion, suggestion.c.document_id),
                          (asked, asked.c.document_id)):  # fmt: skip
        connection.execute(delete(table).where(column.in_(documents)))
    connection.execute(delete(document).where(document.c.id.in_(documents)))
    other = entity.alias("other")
    named = select(span.c.entity_id).where(span.c.entity_id.is_not(None))
    merged = select(other.c.merged_into).where(func.coalesce(other.c.batch, -1).not_in(dead))
    unused = entity.c.id.not_in(named) & entity.c.id.not_in(
        merged.where(other.c.merged_into.is_not(None))
    )
    connection.execute(delete(entity).where(entity.c.batch.in_(dead), entity.c.live == 0, unused))
