"""Suggestions, and what coders decided about them."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


_REAL = sa.Double().with_variant(sa.REAL(), "sqlite")  # a STRICT table of SQLite knows no other name


def _text(*names: str) -> list[sa.Column[str]]:
    return [sa.Column(name, sa.Text(), nullable=False) for name in names]


def upgrade() -> None:
    op.create_table(
        "suggestion",
        *_text("id", "document_id", "maker", "rule"),
        sa.Column("confidence", _REAL, nullable=False),
        *_text("parts"),
        sa.ForeignKeyConstraint(["document_id"], ["document.id"], name="fk_suggestion_document_id"),
        sa.PrimaryKeyConstraint("id", name="pk_suggestion"),
        sqlite_strict=True,
    )
    op.create_table(
        "verdict",
        *_text("id", "document_id", "coder_id", "created", "answer", "maker", "rule"),
        sa.Column("confidence", _REAL, nullable=False),
        *_text("label", "fragments", "span_id"),
        sa.ForeignKeyConstraint(["document_id"], ["document.id"], name="fk_verdict_document_id"),
        sa.ForeignKeyConstraint(["coder_id"], ["coder.id"], name="fk_verdict_coder_id"),
        sa.PrimaryKeyConstraint("id", name="pk_verdict"),
        sqlite_strict=True,
    )
    op.create_index("ix_suggestion_document_id", "suggestion", ["document_id"])
    op.create_index("ix_verdict_document_id", "verdict", ["document_id"])
