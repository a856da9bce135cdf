"""What machines were asked and have learned, and articles that are coded without them; how many suggestions were decided
together."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def _text(*names: str) -> list[sa.Column[str]]:
    return [sa.Column(name, sa.Text(), nullable=False) for name in names]


def upgrade() -> None:
    op.create_table(
        "unaided",
        *_text("id", "document_id"),
        sa.ForeignKeyConstraint(["document_id"], ["document.id"], name="fk_unaided_document_id"),
        sa.PrimaryKeyConstraint("id", name="pk_unaided"),
        sqlite_strict=True,
    )
    op.create_index("ix_unaided_document_id", "unaided", ["document_id"])
    op.add_column("verdict", sa.Column("together", sa.Integer(), nullable=False, server_default=sa.text("1")))
    op.create_table(
        "asked",
        *_text("document_id", "stamp", "notes"),
        sa.ForeignKeyConstraint(["document_id"], ["document.id"], name="fk_asked_document_id"),
        sa.PrimaryKeyConstraint("document_id", name="pk_asked"),
        sqlite_strict=True,
    )
    op.create_table(
        "learned",
        sa.Column("number", sa.Integer(), autoincrement=True, nullable=False),
        *_text("created", "report"),
        sa.Column("model", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("number", name="pk_learned"),
        sqlite_strict=True,
        sqlite_autoincrement=True,
    )
