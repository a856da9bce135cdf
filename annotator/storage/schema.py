"""Tables. A table's columns bear the names of the fields of the value it holds.

Three kinds of columns are not fields: `live` and `batch`, by which a bulk edit comes and
goes as a whole, and `start`/`end` of a span, the hull by which it is found.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import (
    DDL,
    REAL,
    Column,
    Double,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    event,
    text,
)
from sqlalchemy.types import TypeEngine

from annotator.domain import bundle, model, review, story
from annotator.domain import suggestion as suggested

SCHEMA_VERSION = 7
APPLICATION_ID = 0x414E4E4F  # "ANNO", in the header of every SQLite project

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)


_REAL: TypeEngine[Any] = Double().with_variant(REAL(), "sqlite")  # a STRICT table of SQLite knows no other name


def _col(name: str, kind: TypeEngine[Any] | None = None, *more: ForeignKey, key: bool = False,
         null: bool = False, default: str | None = None) -> Column[Any]:  # fmt: skip
    given = text(default) if default is not None else None
    return Column(name, kind or Text(), *more, primary_key=key, nullable=null, server_default=given)


def _table(name: str, columns: Sequence[Column[Any]], *indexes: Index) -> Table:
    return Table(name, metadata, *columns, *indexes, sqlite_strict=True)


def _only_one(name: str, *columns: str, where: str | None = None) -> Index:
    """A unique index: what two programs at once must not make twice. With `where`, among those rows only."""
    test = text(where) if where else None
    return Index(name, *columns, unique=True, sqlite_where=test, postgresql_where=test)


def _batched() -> list[Column[Any]]:
    return [_col("batch", Integer(), null=True), _col("live", Integer(), default="1")]


coder = _table("coder", [_col("id", key=True), _col("name")], Index("ix_coder_name", "name", unique=True))
codebook = _table(
    "codebook",
    [_col("id", key=True), _col("number", Integer()), _col("name"), _col("content"), _col("created")],
    _only_one("ux_codebook_number", "number"),
)
document = _table(
    "document",
    [
        _col("id", key=True), _col("number", Integer()),
        *[_col(name) for name in ("title", "outlet", "author", "published", "url", "language", "file", "sha256")],
        _col("length", Integer()), _col("split"), _col("extra"), *_batched(), _col("section", default="''"),
        _col("follows", default="''"),
    ],
    Index("ix_document_order", "live", "number", "id"),
    Index("ix_document_sha256", "sha256"),
    Index("ix_document_batch", "batch"),
    Index("ix_document_follows", "follows"),
    Index("ix_document_outlet", "outlet"),
)  # fmt: skip
text_ = _table("text", [_col("id", None, ForeignKey("document.id"), key=True), _col("text")])
zone = _table(
    "zone",
    [
        _col("id", key=True), _col("document_id", None, ForeignKey("document.id")), _col("kind"),
        _col("start", Integer()), _col("end", Integer()), _col("extra"), _col("rule", default="''"),
        _col("confidence", _REAL, default="1"),
    ],
    Index("ix_zone_document_id", "document_id"),
)  # fmt: skip
layer = _table(
    "layer",
    [
        _col("id", key=True), _col("document_id", None, ForeignKey("document.id")), _col("number", Integer()),
        _col("name"), _col("coder_id", None, ForeignKey("coder.id")), _col("status"), _col("codebook"),
        _col("labels"), _col("extra"), *_batched(), _col("note", default="''"),
    ],
    Index("ix_layer_document_id", "document_id", "number"),
    _only_one("ux_layer_document_id_name", "document_id", "name", where="live = 1"),
    Index("ix_layer_coder_id", "coder_id", "document_id", "status"),
    Index("ix_layer_batch", "batch"),
)  # fmt: skip
entity = _table(
    "entity",
    [
        _col("id", key=True), _col("name"), _col("type"), _col("aliases"), _col("qid"), _col("note"), _col("roles"),
        _col("merged_into", None, ForeignKey("entity.id"), null=True), _col("extra"), *_batched(),
    ],
    Index("ix_entity_name", "name"),
)  # fmt: skip
span = _table(
    "span",
    [
        _col("id", key=True), _col("layer_id", None, ForeignKey("layer.id")), _col("label"),
        _col("start", Integer()), _col("end", Integer()), _col("fragments"), _col("attributes"),
        _col("entity_id", None, ForeignKey("entity.id"), null=True), _col("note"), _col("origin"),
        _col("coder_id", None, ForeignKey("coder.id")), _col("created"), _col("codebook"), _col("extra"),
    ],
    Index("ix_span_layer_id", "layer_id", "start", "end"),
    Index("ix_span_entity_id", "entity_id", sqlite_where=text("entity_id IS NOT NULL"),
          postgresql_where=text("entity_id IS NOT NULL")),
)  # fmt: skip
relation = _table(
    "relation",
    [
        _col("id", key=True), _col("layer_id", None, ForeignKey("layer.id")), _col("type"),
        _col("head", None, ForeignKey("span.id")), _col("child", None, ForeignKey("span.id")),
        _col("attributes"), _col("extra"),
    ],
    Index("ix_relation_layer_id", "layer_id"),
    Index("ix_relation_head", "head"),
    Index("ix_relation_child", "child"),
)  # fmt: skip

decision = _table(
    "decision",
    [
        _col("id", key=True), _col("document_id", None, ForeignKey("document.id")), _col("case_key"),
        _col("coder_id", None, ForeignKey("coder.id")),
        *[_col(name) for name in ("created", "kind", "action", "layers", "chosen", "result", "backing", "seen", "reason", "note")],
        *[_col(name, Integer()) for name in ("flagged", "seconds", "blind")], _col("policy"), _col("codebook"),
    ],
    Index("ix_decision_document_id", "document_id"),
)  # fmt: skip
comment = _table(
    "comment",
    [
        _col("id", key=True), _col("document_id", None, ForeignKey("document.id")), _col("about"),
        _col("start", Integer()), _col("end", Integer()), _col("parent"), _col("coder_id", None, ForeignKey("coder.id")),
        _col("created"), _col("text"), _col("resolves", Integer()),
    ],
    Index("ix_comment_document_id", "document_id"),
)  # fmt: skip
answer = _table(
    "answer",
    [
        _col("id", key=True), _col("document_id", None, ForeignKey("document.id")),
        _col("decision_id", None, ForeignKey("decision.id")), _col("coder_id", None, ForeignKey("coder.id")),
        _col("created"), _col("verdict"), _col("text"),
    ],
    Index("ix_answer_document_id", "document_id"),
)  # fmt: skip

version = _table(
    "version",
    [
        _col("id", key=True), _col("document_id", None, ForeignKey("document.id")), _col("story"),
        _col("likeness", _REAL), *[_col(name) for name in ("origin", "outlet", "published", "url", "file")], *_batched(),
    ],
    Index("ix_version_document_id", "document_id"),
    Index("ix_version_story", "story"),
    _only_one("ux_version_document_id", "document_id", where="live = 1 AND origin <> 'copy'"),
)  # fmt: skip
anchor = _table(
    "anchor",
    [
        _col("id", key=True), _col("document_id", None, ForeignKey("document.id")),
        _col("layer_id", None, ForeignKey("layer.id")), _col("span_id"), _col("placed"), _col("how"), _col("score", _REAL),
    ],
    Index("ix_anchor_document_id", "document_id"),
)  # fmt: skip

suggestion = _table(
    "suggestion",
    [
        _col("id", key=True), _col("document_id", None, ForeignKey("document.id")), _col("maker"), _col("rule"),
        _col("confidence", _REAL), _col("parts"),
    ],
    Index("ix_suggestion_document_id", "document_id"),
)  # fmt: skip
verdict = _table(
    "verdict",
    [
        _col("id", key=True), _col("document_id", None, ForeignKey("document.id")), _col("coder_id", None, ForeignKey("coder.id")),
        _col("created"), _col("answer"), _col("maker"), _col("rule"), _col("confidence", _REAL), _col("label"),
        _col("fragments"), _col("span_id"), _col("together", Integer(), default="1"),
    ],
    _only_one("ux_verdict_document_id", "document_id", "coder_id", "label", "fragments"),
)  # fmt: skip

unaided = _table(
    "unaided",
    [_col("id", key=True), _col("document_id", None, ForeignKey("document.id"))],
    _only_one("ux_unaided_document_id", "document_id"),
)

receipt = _table(
    "receipt",
    [_col("id", key=True), _col("stamp"), _col("hash"), _col("sender"), _col("sealed", Integer())],
)

# A stored edit. `state` is done, undone or dropped (an undone edit that a newer one cut off); `reverts`
# names the edit that this one took back or did again; `batch` is the own number of a bulk edit, which has no `changes`, and the
# mark of all that it brought. `edit` is the id that the program gave it before sending it; empty in edits of before schema 7.
revision = _table(
    "revision",
    [
        Column("id", Integer, primary_key=True, autoincrement=True),
        _col("coder_id", None, ForeignKey("coder.id")), _col("created"), _col("title"), _col("changes"),
        _col("batch", Integer(), null=True), _col("state"), _col("reverts", Integer(), null=True),
        _col("edit", default="''"),
    ],
    Index("ix_revision_coder_id", "coder_id", "state", "id"),
    _only_one("ux_revision_batch", "batch", where="batch IS NOT NULL"),
    _only_one("ux_revision_edit", "edit", where="edit <> ''"),
)  # fmt: skip
# A program from before schema 7 that still has the project open knows no `edit`; it must not write here any more.
_HAS_EDIT = {
    "sqlite": """
        CREATE TRIGGER revision_has_edit BEFORE INSERT ON revision WHEN NEW.edit = ''
        BEGIN SELECT RAISE(ABORT, 'an older Annotator must not write here'); END
    """,
    "postgresql": """
        CREATE FUNCTION revision_has_edit() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
            RAISE EXCEPTION 'an older Annotator must not write here' USING ERRCODE = 'check_violation';
        END $$;
        CREATE TRIGGER revision_has_edit BEFORE INSERT ON revision FOR EACH ROW WHEN (NEW.edit = '')
        EXECUTE FUNCTION revision_has_edit()
    """,
}
for _dialect, _statement in _HAS_EDIT.items():
    event.listen(revision, "after_create", DDL(_statement).execute_if(dialect=_dialect))  # type: ignore[no-untyped-call]

touch = _table(
    "touch",
    [
        _col("document_id", None, ForeignKey("document.id"), key=True),
        _col("revision_id", Integer(), ForeignKey("revision.id"), key=True),
    ],
)  # fmt: skip

# How long a coder worked on an article. Counted, not edited: no revision tells of it, and undo passes over it.
effort = _table(
    "effort",
    [
        _col("document_id", None, ForeignKey("document.id"), key=True),
        _col("coder_id", None, ForeignKey("coder.id"), key=True),
        _col("seconds", Integer()),
    ],
)

# Hashes of an article's paragraphs, and the MinHash of its word sequences. Made from the text whenever it is missing: it is
# counted, not edited.
fingerprint = _table(
    "fingerprint",
    [
        _col("document_id", None, ForeignKey("document.id"), key=True), _col("blocks", LargeBinary()),
        _col("shingles", LargeBinary()),
    ],
)  # fmt: skip

# For which article, under which conditions (program, codebook, pipeline, what was learned) suggestions were made, and what could not
# be done. Counted, not edited.
asked = _table(
    "asked",
    [_col("document_id", None, ForeignKey("document.id"), key=True), _col("stamp"), _col("notes")],
)
# What the project's own suggester has learned: each version with its report and its two models. Made from tags, not edited.
# Numbers are never used again: what was made with a deleted version must not seem to be of another one.
learned = Table(
    "learned", metadata,
    Column("number", Integer, primary_key=True, autoincrement=True), _col("created"), _col("report"), _col("model", LargeBinary()),
    sqlite_strict=True, sqlite_autoincrement=True,
)  # fmt: skip

TABLE: dict[type[model.Value], Table] = {
    model.Coder: coder, model.CodebookRevision: codebook, model.Document: document, model.Text: text_,
    model.Zone: zone, model.Layer: layer, model.Entity: entity, model.Span: span, model.Relation: relation,
    review.Decision: decision, review.Comment: comment, review.Answer: answer,
    bundle.Receipt: receipt, story.Version: version, story.Anchor: anchor,
    suggested.Suggestion: suggestion, suggested.Verdict: verdict, suggested.Unaided: unaided,
}  # fmt: skip
KIND = {kind.__name__: kind for kind in TABLE}

# Deleting goes against this order, writing along it.
ORDER = [
    coder,
    codebook,
    document,
    text_,
    zone,
    layer,
    entity,
    span,
    relation,
    decision,
    comment,
    answer,
    receipt,
    version,
    anchor,
    suggestion,
    verdict,
    unaided,
]
