"""What archives tell besides: an article's section and the text it corrects, the rule behind a zone; stories; anchors of a
corrected article; and fingerprints, by which repeated blocks and versions of a story are found."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


_REAL = sa.Double().with_variant(sa.REAL(), "sqlite")  # a STRICT table of SQLite knows no other name


def _text(*names: str) -> list[sa.Column[str]]:
    return [sa.Column(name, sa.Text(), nullable=False) for name in names]


def upgrade() -> None:
    for table, name, kind, default in (
        ("document", "section", sa.Text(), "''"),
        ("document", "follows", sa.Text(), "''"),
        ("zone", "rule", sa.Text(), "''"),
        ("zone", "confidence", _REAL, "1"),
    ):
        op.add_column(table, sa.Column(name, kind, server_default=sa.text(default), nullable=False))
    op.create_table(
        "version",
        *_text("id", "document_id", "story"),
        sa.Column("likeness", _REAL, nullable=False),
        *_text("origin", "outlet", "published", "url", "file"),
        sa.Column("batch", sa.Integer(), nullable=True),
        sa.Column("live", sa.Integer(), server_default=sa.text("1"), nullable=False),
        sa.ForeignKeyConstraint(["document_id"], ["document.id"], name="fk_version_document_id"),
        sa.PrimaryKeyConstraint("id", name="pk_version"),
        sqlite_strict=True,
    )
    op.create_table(
        "anchor",
        *_text("id", "document_id", "layer_id", "span_id", "placed", "how"),
        sa.Column("score", _REAL, nullable=False),
        sa.ForeignKeyConstraint(["document_id"], ["document.id"], name="fk_anchor_document_id"),
        sa.ForeignKeyConstraint(["layer_id"], ["layer.id"], name="fk_anchor_layer_id"),
        sa.PrimaryKeyConstraint("id", name="pk_anchor"),
        sqlite_strict=True,
    )
    op.create_table(
        "fingerprint",
        *_text("document_id"),
        sa.Column("blocks", sa.LargeBinary(), nullable=False),
        sa.Column("shingles", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["document_id"], ["document.id"], name="fk_fingerprint_document_id"),
        sa.PrimaryKeyConstraint("document_id", name="pk_fingerprint"),
        sqlite_strict=True,
    )
    op.create_index("ix_version_document_id", "version", ["document_id"])
    op.create_index("ix_version_story", "version", ["story"])
    op.create_index("ix_anchor_document_id", "anchor", ["document_id"])
    op.create_index("ix_document_follows", "document", ["follows"])
    op.create_index("ix_document_outlet", "document", ["outlet"])
