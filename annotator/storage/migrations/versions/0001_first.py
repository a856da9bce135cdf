"""The first schema."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "codebook",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("content", sa.Text(), nullable=False),
        sa.Column("created", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_codebook"),
        sqlite_strict=True,
    )
    op.create_table(
        "coder",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_coder"),
        sqlite_strict=True,
    )
    op.create_index("ix_coder_name", "coder", ["name"], unique=True)
    op.create_table(
        "document",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("outlet", sa.Text(), nullable=False),
        sa.Column("author", sa.Text(), nullable=False),
        sa.Column("published", sa.Text(), nullable=False),
        sa.Column("url", sa.Text(), nullable=False),
        sa.Column("language", sa.Text(), nullable=False),
        sa.Column("file", sa.Text(), nullable=False),
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("length", sa.Integer(), nullable=False),
        sa.Column("split", sa.Text(), nullable=False),
        sa.Column("extra", sa.Text(), nullable=False),
        sa.Column("batch", sa.Integer(), nullable=True),
        sa.Column("live", sa.Integer(), server_default=sa.text("1"), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_document"),
        sqlite_strict=True,
    )
    op.create_index("ix_document_batch", "document", ["batch"], unique=False)
    op.create_index("ix_document_order", "document", ["live", "number", "id"], unique=False)
    op.create_index("ix_document_sha256", "document", ["sha256"], unique=False)
    op.create_table(
        "entity",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("type", sa.Text(), nullable=False),
        sa.Column("aliases", sa.Text(), nullable=False),
        sa.Column("qid", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("roles", sa.Text(), nullable=False),
        sa.Column("merged_into", sa.Text(), nullable=True),
        sa.Column("extra", sa.Text(), nullable=False),
        sa.Column("batch", sa.Integer(), nullable=True),
        sa.Column("live", sa.Integer(), server_default=sa.text("1"), nullable=False),
        sa.ForeignKeyConstraint(["merged_into"], ["entity.id"], name="fk_entity_merged_into"),
        sa.PrimaryKeyConstraint("id", name="pk_entity"),
        sqlite_strict=True,
    )
    op.create_index("ix_entity_name", "entity", ["name"], unique=False)
    op.create_table(
        "layer",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("document_id", sa.Text(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("coder_id", sa.Text(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("codebook", sa.Text(), nullable=False),
        sa.Column("labels", sa.Text(), nullable=False),
        sa.Column("extra", sa.Text(), nullable=False),
        sa.Column("batch", sa.Integer(), nullable=True),
        sa.Column("live", sa.Integer(), server_default=sa.text("1"), nullable=False),
        sa.ForeignKeyConstraint(["coder_id"], ["coder.id"], name="fk_layer_coder_id"),
        sa.ForeignKeyConstraint(["document_id"], ["document.id"], name="fk_layer_document_id"),
        sa.PrimaryKeyConstraint("id", name="pk_layer"),
        sqlite_strict=True,
    )
    op.create_index("ix_layer_batch", "layer", ["batch"], unique=False)
    op.create_index("ix_layer_document_id", "layer", ["document_id", "number"], unique=False)
    op.create_index("ix_layer_coder_id", "layer", ["coder_id", "document_id", "status"], unique=False)
    op.create_table(
        "revision",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("coder_id", sa.Text(), nullable=False),
        sa.Column("created", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("changes", sa.Text(), nullable=False),
        sa.Column("batch", sa.Integer(), nullable=True),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("reverts", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["coder_id"], ["coder.id"], name="fk_revision_coder_id"),
        sa.PrimaryKeyConstraint("id", name="pk_revision"),
        sqlite_strict=True,
    )
    op.create_index("ix_revision_coder_id", "revision", ["coder_id", "state", "id"], unique=False)
    op.create_table(
        "text",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["id"], ["document.id"], name="fk_text_id"),
        sa.PrimaryKeyConstraint("id", name="pk_text"),
        sqlite_strict=True,
    )
    op.create_table(
        "zone",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("document_id", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.Column("extra", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["document_id"], ["document.id"], name="fk_zone_document_id"),
        sa.PrimaryKeyConstraint("id", name="pk_zone"),
        sqlite_strict=True,
    )
    op.create_index("ix_zone_document_id", "zone", ["document_id"], unique=False)
    op.create_table(
        "span",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("layer_id", sa.Text(), nullable=False),
        sa.Column("label", sa.Text(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.Column("fragments", sa.Text(), nullable=False),
        sa.Column("attributes", sa.Text(), nullable=False),
        sa.Column("entity_id", sa.Text(), nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("origin", sa.Text(), nullable=False),
        sa.Column("coder_id", sa.Text(), nullable=False),
        sa.Column("created", sa.Text(), nullable=False),
        sa.Column("codebook", sa.Text(), nullable=False),
        sa.Column("extra", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["coder_id"], ["coder.id"], name="fk_span_coder_id"),
        sa.ForeignKeyConstraint(["entity_id"], ["entity.id"], name="fk_span_entity_id"),
        sa.ForeignKeyConstraint(["layer_id"], ["layer.id"], name="fk_span_layer_id"),
        sa.PrimaryKeyConstraint("id", name="pk_span"),
        sqlite_strict=True,
    )
    named = sa.text("entity_id IS NOT NULL")
    op.create_index("ix_span_entity_id", "span", ["entity_id"], sqlite_where=named, postgresql_where=named)
    op.create_index("ix_span_layer_id", "span", ["layer_id", "start", "end"], unique=False)
    op.create_table(
        "touch",
        sa.Column("document_id", sa.Text(), nullable=False),
        sa.Column("revision_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["document_id"], ["document.id"], name="fk_touch_document_id"),
        sa.ForeignKeyConstraint(["revision_id"], ["revision.id"], name="fk_touch_revision_id"),
        sa.PrimaryKeyConstraint("document_id", "revision_id", name="pk_touch"),
        sqlite_strict=True,
    )
    op.create_table(
        "relation",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("layer_id", sa.Text(), nullable=False),
        sa.Column("type", sa.Text(), nullable=False),
        sa.Column("head", sa.Text(), nullable=False),
        sa.Column("child", sa.Text(), nullable=False),
        sa.Column("attributes", sa.Text(), nullable=False),
        sa.Column("extra", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["child"], ["span.id"], name="fk_relation_child"),
        sa.ForeignKeyConstraint(["head"], ["span.id"], name="fk_relation_head"),
        sa.ForeignKeyConstraint(["layer_id"], ["layer.id"], name="fk_relation_layer_id"),
        sa.PrimaryKeyConstraint("id", name="pk_relation"),
        sqlite_strict=True,
    )
    op.create_index("ix_relation_child", "relation", ["child"], unique=False)
    op.create_index("ix_relation_head", "relation", ["head"], unique=False)
    op.create_index("ix_relation_layer_id", "relation", ["layer_id"], unique=False)
