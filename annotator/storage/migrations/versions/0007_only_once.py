"""What must be there once is there once: unique indexes, and an id in every edit by which it can be sent again.

What was made twice before is joined first. Edits of older programs that still have the project
open are refused from here on: they do not give their edits an id.
"""

import sqlalchemy as sa
from alembic import op

from annotator.storage import twins

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

_UNIQUE = (
    ("ux_layer_document_id_name", "layer", ["document_id", "name"], "live = 1"),
    ("ux_codebook_number", "codebook", ["number"], None),
    ("ux_verdict_document_id", "verdict", ["document_id", "coder_id", "label", "fragments"], None),
    ("ux_unaided_document_id", "unaided", ["document_id"], None),
    ("ux_version_document_id", "version", ["document_id"], "live = 1 AND origin <> 'copy'"),
    ("ux_revision_batch", "revision", ["batch"], "batch IS NOT NULL"),
    ("ux_revision_edit", "revision", ["edit"], "edit <> ''"),
)

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


def upgrade() -> None:
    op.add_column("revision", sa.Column("edit", sa.Text(), nullable=False, server_default=sa.text("''")))
    twins.join_all(op.get_bind())
    op.drop_index("ix_verdict_document_id", "verdict")
    op.drop_index("ix_unaided_document_id", "unaided")
    for name, table, columns, where in _UNIQUE:
        test = sa.text(where) if where else None
        op.create_index(name, table, columns, unique=True, sqlite_where=test, postgresql_where=test)
    op.execute(_HAS_EDIT[op.get_bind().dialect.name])
