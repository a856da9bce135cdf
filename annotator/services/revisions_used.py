"""The revisions of the codebook that exported spans were made under, so that their ids in a file lead somewhere."""

from __future__ import annotations

from operator import itemgetter
from typing import Any

from annotator.domain.exchange import Record, SpanColumns, SpanRow
from annotator.domain.model import CodebookRevision
from annotator.services.project import Project

_codebook = itemgetter(SpanRow._fields.index("codebook"))


class RevisionsUsed:
    """Collects ids record by record: a set of few, however many spans there are."""

    def __init__(self) -> None:
        self._ids: set[str] = set()

    def take(self, record: Record) -> None:
        """The revisions of a layer and of its spans."""
        spans = record.spans
        if isinstance(spans, SpanColumns) and not spans.own:
            self._ids.add(spans.codebook)  # as nearly always: one for all of them
        else:
            self._ids.update(map(_codebook, spans))
        if record.layer is not None:
            self._ids.add(record.layer.codebook)

    def figures(self, project: Project) -> dict[str, Any]:
        """Their contents (TOML) by their ids; those that came with an import and are not in the project by their ids only."""
        ids = self._ids - {""}
        revisions = [
            revision
            for revision in project.store.read(CodebookRevision, order=("number",))
            if revision.id in ids
        ]
        unknown = sorted(ids - {revision.id for revision in revisions})
        contents = {
            revision.id: {
                "name": revision.name,
                "revision": revision.number,
                "created": revision.created,
                "content": revision.content,
            }
            for revision in revisions
        }
        return {"codebooks": contents} | ({"codebooks_not_here": unknown} if unknown else {})
