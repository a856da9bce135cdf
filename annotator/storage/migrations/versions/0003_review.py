"""Decisions of a review, comments, coders' answers to decisions, and receipts of layers that came with a bundle."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def _text(*names: str) -> list[sa.Column[str]]:
    return [sa.Column(name, sa.Text(), nullable=False) for name in names]


def _numbers(*names: str) -> list[sa.Column[int]]:
    return [sa.Column(name, sa.Integer(), nullable=False) for name in names]


def _ties(table: str, **columns: str) -> list[sa.ForeignKeyConstraint]:
    return [
        sa.ForeignKeyConstraint([name], [f"{other}.id"], name=f"fk_{table}_{name}") for name, other in columns.items()
    ]


def upgrade() -> None:
    op.create_table(
        "decision",
        *_text("id", "document_id", "case_key", "coder_id", "created", "kind", "action", "layers", "chosen", "result"),
        *_text("backing", "seen", "reason", "note"),
        *_numbers("flagged", "seconds", "blind"),
        *_text("policy", "codebook"),
        *_ties("decision", document_id="document", coder_id="coder"),
        sa.PrimaryKeyConstraint("id", name="pk_decision"),
        sqlite_strict=True,
    )
    op.create_table(
        "comment",
        *_text("id", "document_id", "about"),
        *_numbers("start", "end"),
        *_text("parent", "coder_id", "created", "text"),
        *_numbers("resolves"),
        *_ties("comment", document_id="document", coder_id="coder"),
        sa.PrimaryKeyConstraint("id", name="pk_comment"),
        sqlite_strict=True,
    )
    op.create_table(
        "answer",
        *_text("id", "document_id", "decision_id", "coder_id", "created", "verdict", "text"),
        *_ties("answer", document_id="document", decision_id="decision", coder_id="coder"),
        sa.PrimaryKeyConstraint("id", name="pk_answer"),
        sqlite_strict=True,
    )
    op.create_table(
        "receipt",
        *_text("id", "stamp", "hash", "sender"),
        *_numbers("sealed"),
        sa.PrimaryKeyConstraint("id", name="pk_receipt"),
        sqlite_strict=True,
    )
    for table in ("decision", "comment", "answer"):
        op.create_index(f"ix_{table}_document_id", table, ["document_id"])
