"""A coder's note on an article: a column of their layer."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("layer", sa.Column("note", sa.Text(), server_default=sa.text("''"), nullable=False))
