"""A coder's note on an article, a column of their layer; and how long coders worked on articles."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("layer", sa.Column("note", sa.Text(), server_default=sa.text("''"), nullable=False))
    op.create_table(
        "effort",
        sa.Column("document_id", sa.Text(), nullable=False),
        sa.Column("coder_id", sa.Text(), nullable=False),
        sa.Column("seconds", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["document_id"], ["document.id"], name="fk_effort_document_id"),
        sa.ForeignKeyConstraint(["coder_id"], ["coder.id"], name="fk_effort_coder_id"),
        sa.PrimaryKeyConstraint("document_id", "coder_id", name="pk_effort"),
        sqlite_strict=True,
    )
