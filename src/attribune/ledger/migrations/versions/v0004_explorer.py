"""What the explorer keeps beside the records: speakers' names over all articles, and tokens."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

NEW_TABLES = ("identity_ways", "derived_marks", "tokens")


def upgrade() -> None:
    """Add to the third schema; every row that is there stays as it is."""
    op.create_table(
        "identity_ways",
        sa.Column("way", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("in_each_article", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("way", name="pk_identity_ways"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "derived_marks",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("digest_run_seq", sa.Integer(), nullable=False),
        sa.Column("judgement_seq", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("name", name="pk_derived_marks"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "tokens",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("may_write", sa.Boolean(), nullable=False),
        sa.Column("created_at", sa.Text(), nullable=False),
        sa.Column("revoked_at", sa.Text()),
        sa.PrimaryKeyConstraint("id", name="pk_tokens"),
        sa.UniqueConstraint("sha256", name="uq_tokens_sha256"),
        sqlite_with_rowid=False,
    )
